"""Times as programs write them into tracks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

_TIME = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})[Tt ]\s*(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,30}))?)?"
    r"\s*([Zz]|UTC|GMT|[-+\u2212]\d\d?(?::?\d\d)?)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class StatedTime:
    """A time, and what was taken for granted in reading it.

    Attributes:
        time: In UTC.
        has_zone: Whether it says how far it is from UTC; one that does not is taken as UTC.
    """

    time: datetime
    has_zone: bool


def read_time(text: str) -> StatedTime | None:
    """Read a time of XML Schema, also without seconds, with a short zone or with one-digit parts.

    Returns:
        None if it is none. 24:00:00 is the next day's midnight, second 60 the next minute's begin.
    """
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    *numbers, fraction, zone = found.groups()
    year, month, day, hour, minute, second = (int(number or 0) for number in numbers)
    if second > 60 or minute > 59 or hour > 24 or (hour == 24 and (minute or second)):
        return None
    parts = timedelta(
        hours=hour,
        minutes=minute,
        seconds=second,
        microseconds=int((fraction or "")[:6].ljust(6, "0")),
    )
    try:
        local = datetime(year, month, day, tzinfo=timezone.utc) + parts
        return StatedTime(local - _offset(zone or ""), has_zone=zone is not None)
    except (ValueError, OverflowError):
        return None


def since_1970(seconds: float) -> StatedTime | None:
    """The time so many seconds after 1970 began in UTC; None if it is no time of a track."""
    try:
        return StatedTime(datetime.fromtimestamp(seconds, timezone.utc), has_zone=True)
    except (ValueError, OverflowError, OSError):
        return None


def _offset(zone: str) -> timedelta:
    """The time by which a clock in ``zone`` is ahead of UTC."""
    if zone[:1] not in ("+", "-", "\u2212"):
        return timedelta()
    digits = zone[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    if int(minutes) > 59 or int(hours) > 26:
        raise ValueError(f"no zone is {zone} from UTC")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return offset if zone[0] == "+" else -offset

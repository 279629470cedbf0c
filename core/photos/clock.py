"""Times as cameras and programs write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo

_TIME = re.compile(
    r"\s*(\d{4})\D(\d{1,2})\D(\d{1,2})\D(\d{1,2})\D(\d{1,2})"
    r"(?:[^\d+-]\s?(\d{1,2})(?:[.,](\d+))?)?\s*(.*)"
)
_DATE = re.compile(r"\s*(\d{4})\D(\d{1,2})\D(\d{1,2})")
_OFFSET = re.compile(r"([+-])(\d{1,2})(?::?(\d{2}))?(?::?\d{2})?")
# What was taken before there were photos, or is farther off than a time zone may still be added to,
# is the clock of a camera that was never set.
_FIRST_YEAR, _LAST_YEAR = 1800, 9998
_LARGEST_OFFSET_MINUTES = 14 * 60


@dataclass(frozen=True)
class CaptureTime:
    """The time a photo was taken, as one source says it.

    Attributes:
        at: The time. Without an offset it is the camera's own clock, kept as if it were UTC.
        has_offset: Whether the source says how far its clock is from UTC.
        is_original: Whether it is when the picture was taken, not digitized or changed.
        is_camera: Whether a camera's clock says so, not the satellites'.
    """

    at: datetime
    has_offset: bool
    is_original: bool = True
    is_camera: bool = True

    @property
    def wall(self) -> datetime:
        """The reading of the clock, without a time zone."""
        return self.at.replace(tzinfo=None)


def read_clock(
    text: str, offset: str = "", subseconds: str = "", *, is_original: bool = True
) -> CaptureTime | None:
    """The time in ``text``; None if there is none.

    Args:
        text: ``2025:12:22 09:47:11`` with any separators, with or without seconds, a fraction and
            an offset.
        offset: ``+02:00``, ``+0200``, ``+02``, ``Z`` or nothing; counts where ``text`` has none.
        subseconds: The digits of the fraction; count where ``text`` has none.
        is_original: What the time is, see :class:`CaptureTime`.
    """
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    fraction = found.group(7) or subseconds.strip()
    microseconds = int(fraction[:6].ljust(6, "0")) if _are_digits(fraction) else 0
    if hour > 24 or minute > 60 or second > 60:
        return None
    try:
        # Some cameras write the first hour of a day as its 24th; others let 60 follow 59.
        midnight = datetime(year, month, day, tzinfo=timezone.utc)
        wall = midnight + timedelta(0, second, microseconds, 0, minute, hour % 24)
    except (ValueError, OverflowError):
        return None
    if not is_possible(wall):
        return None
    zone = _zone(found.group(8)) or _zone(offset)
    return CaptureTime(wall.replace(tzinfo=zone or timezone.utc), zone is not None, is_original)


def read_date(text: str) -> datetime | None:
    """Midnight (UTC) of the date in ``text``; None if there is none."""
    found = _DATE.match(text)
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        date = datetime(year, month, day, tzinfo=timezone.utc)
    except ValueError:
        return None
    return date if is_possible(date) else None


def is_possible(time: datetime) -> bool:
    """True if a photo may have been taken then; other times say nothing, and no zone fits them."""
    return _FIRST_YEAR <= time.year <= _LAST_YEAR


def possible_time(text: str | None) -> datetime | None:
    """The time in ISO 8601, as a database keeps it; None for none, or one that cannot be.

    An older program kept whatever a photo said.
    """
    time = datetime.fromisoformat(text) if text else None
    return time if time is not None and is_possible(time) else None


def _zone(text: str) -> tzinfo | None:
    text = text.strip()
    if text in ("Z", "z"):
        return timezone.utc
    found = _OFFSET.fullmatch(text)
    if found is None:
        return None
    minutes = int(found.group(2)) * 60 + int(found.group(3) or 0)
    if minutes > _LARGEST_OFFSET_MINUTES:
        return None
    return timezone(timedelta(minutes=-minutes if found.group(1) == "-" else minutes))


def _are_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()

"""The local time of a place: its time zone, and how far that was from UTC on a day.

Zones are looked up in tzfpy's outlines (MIT; made of OpenStreetMap's, ODbL), which are simplified
to some hundred metres, and the rules of their clocks in the system's or tzdata's tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.geo import Position


@dataclass(frozen=True)
class LocalTime:
    """The clocks of a place on one day.

    Attributes:
        zone: The name of the time zone, such as ``Asia/Jerusalem``.
        ahead_s: Seconds by which they were ahead of UTC.
    """

    zone: str
    ahead_s: float


def local_time(place: Position, wall: datetime) -> LocalTime | None:
    """The clocks of ``place`` when they showed ``wall``; daylight saving time included.

    Args:
        place: Where.
        wall: What they showed; its own time zone is not looked at. Of an hour that came twice the
            first counts.

    Returns:
        None where no zone is known, or its rules are not.
    """
    # Imported here: its outlines take a third of a second.
    from tzfpy import get_tz

    name = get_tz(place.longitude, place.latitude)
    try:
        ahead = wall.replace(tzinfo=ZoneInfo(name), fold=0).utcoffset() if name else None
    except (ZoneInfoNotFoundError, ValueError, OverflowError):
        return None
    return None if ahead is None else LocalTime(name, ahead.total_seconds())


def clock_ahead_s(taken_at: datetime, shown: datetime, local: LocalTime | None) -> float:
    """Seconds by which a camera's clock is ahead of UTC, from a photo that shows another clock.

    Args:
        taken_at: The camera's clock, kept as if it were UTC.
        shown: What the clock in the photo shows; its own time zone is not looked at.
        local: The local time that this is; None for UTC.
    """
    apart = taken_at.replace(tzinfo=None) - shown.replace(tzinfo=None)
    return apart.total_seconds() + (0.0 if local is None else local.ahead_s)

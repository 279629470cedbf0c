"""Day or night, by the height of the sun above the horizon.

After the low-precision formulas of the Astronomical Almanac (about 0.01 degrees; the equation of
time to a few seconds).
"""

from __future__ import annotations

import math
from datetime import datetime, timezone

from core.geo import Position

# The end of civil twilight: from then on lamps light what the sun did.
_NIGHT_DEG = -6.0
_J2000 = datetime(2000, 1, 1, 12, tzinfo=timezone.utc)
_DEGREES_PER_HOUR = 15.0


def is_night(position: Position, taken_at: datetime, *, in_utc: bool = True) -> bool:
    """Returns whether it was night at a place.

    Args:
        position: The place.
        taken_at: When (timezone-aware).
        in_utc: False where the clock's offset from UTC is not known: ``taken_at`` is then the clock
            on the wall, which is within an hour or two of the sun's.
    """
    if not in_utc:
        return _sun_deg(position.latitude, 0.0, taken_at) < _NIGHT_DEG
    return _sun_deg(position.latitude, position.longitude, taken_at) < _NIGHT_DEG


def _sun_deg(latitude: float, longitude: float, at: datetime) -> float:
    """The height of the sun in degrees."""
    days = (at - _J2000).total_seconds() / 86400
    anomaly = math.radians(357.528 + 0.9856003 * days)
    mean_longitude = 280.460 + 0.9856474 * days
    ecliptic = math.radians(
        mean_longitude + 1.915 * math.sin(anomaly) + 0.020 * math.sin(2 * anomaly)
    )
    tilt = math.radians(23.439 - 4e-7 * days)
    ascension = math.degrees(math.atan2(math.cos(tilt) * math.sin(ecliptic), math.cos(ecliptic)))
    declination = math.asin(math.sin(tilt) * math.sin(ecliptic))
    utc = at.astimezone(timezone.utc)
    hours = utc.hour + utc.minute / 60 + utc.second / 3600
    # The mean sun stands in the south at noon; the true one as much later as its right ascension.
    angle = math.radians(_DEGREES_PER_HOUR * (hours - 12) + longitude + mean_longitude - ascension)
    phi = math.radians(latitude)
    sine = math.sin(phi) * math.sin(declination)
    sine += math.cos(phi) * math.cos(declination) * math.cos(angle)
    return math.degrees(math.asin(max(-1.0, min(1.0, sine))))

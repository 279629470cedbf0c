"""The units in which distances are written for people; a new one is a line in the list.

Files, reports and the command line always hold metres.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.geo import format_altitude, format_distance

_FOOT_M = 0.3048
_MILE_M = 1609.344


@dataclass(frozen=True)
class DistanceUnits:
    """A way to write distances.

    Attributes:
        key: Its name in the settings file.
        title: Its name for people.
        symbol: Of the unit for short distances.
        unit_m: The length of that unit in metres.
        write: Writes a distance that is given in metres.
        write_altitude: Writes metres above sea level.
    """

    key: str
    title: str
    symbol: str
    unit_m: float
    write: Callable[[float], str]
    write_altitude: Callable[[float], str]


def format_feet(metres: float) -> str:
    """A distance in feet, or miles from 1,000 feet on: ``2.6 ft``, ``30 ft``, ``0.81 mi``."""
    feet, miles = metres / _FOOT_M, metres / _MILE_M
    if feet < 9.95:
        return f"{feet:.1f} ft"
    if feet < 999.5:
        return f"{feet:.0f} ft"
    if miles < 0.995:
        return f"{miles:.2f} mi"
    return f"{miles:.1f} mi" if miles < 99.95 else f"{miles:.0f} mi"


def format_altitude_feet(metres: float) -> str:
    """``919 ft above sea level``, ``102 ft below sea level``."""
    feet = round(metres / _FOOT_M)
    return f"{abs(feet):,} ft {'below' if feet < 0 else 'above'} sea level"


DISTANCE_UNITS: tuple[DistanceUnits, ...] = (
    DistanceUnits("metric", "Metres, kilometres", "m", 1.0, format_distance, format_altitude),
    DistanceUnits("feet", "Feet, miles", "ft", _FOOT_M, format_feet, format_altitude_feet),
)
"""All units, the usual ones first."""


def distance_units(key: str) -> DistanceUnits:
    """The units of that key; the usual ones for a key that nothing has."""
    return next((one for one in DISTANCE_UNITS if one.key == key), DISTANCE_UNITS[0])

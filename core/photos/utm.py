"""Converts coordinates of the Universal Transverse Mercator grid to degrees on WGS 84."""

from __future__ import annotations

import math
from collections.abc import Callable

ToDegrees = Callable[[float, float], tuple[float, float]]
"""Turns easting and northing, or x and y, into latitude and longitude in degrees."""

_RADIUS = 6_378_137.0
_FLATTENING = 1 / 298.257_223_563
_SCALE = 0.9996
_FALSE_EASTING = 500_000.0
_FALSE_NORTHING = 10_000_000.0

_N = _FLATTENING / (2 - _FLATTENING)
_RECTIFYING_RADIUS = _RADIUS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
# Krueger's series to the third power of n: good to a millimetre within a zone.
_BETA = (
    _N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96,
    _N**2 / 48 + _N**3 / 15,
    17 * _N**3 / 480,
)
_DELTA = (
    2 * _N - 2 * _N**2 / 3 - 2 * _N**3,
    7 * _N**2 / 3 - 8 * _N**3 / 5,
    56 * _N**3 / 15,
)
_MOST_EASTING = 1_000_000.0
# Less are degrees or kilometres, or thousands whose comma was taken for a decimal one: a zone
# begins at 166,000, and so far beside it nobody uses it.
_LEAST_EASTING = 1_000.0


def degrees_from_utm(
    easting: float, northing: float, zone: int, *, south: bool
) -> tuple[float, float]:
    """Latitude and longitude in degrees of a point of the grid.

    Args:
        easting: Metres, 500,000 in the middle of the zone.
        northing: Metres from the equator; in the south 10,000,000 there.
        zone: 1 to 60.
        south: Whether northings are those of the southern half.

    Returns:
        NaN for what is no point of the zone.
    """
    metres = northing - (_FALSE_NORTHING if south else 0.0)
    if not (_LEAST_EASTING <= easting <= _MOST_EASTING and abs(metres) <= _FALSE_NORTHING):
        return math.nan, math.nan
    xi = metres / (_SCALE * _RECTIFYING_RADIUS)
    eta = (easting - _FALSE_EASTING) / (_SCALE * _RECTIFYING_RADIUS)
    numbered = list(enumerate(_BETA, start=1))
    xi_sphere = xi - sum(b * math.sin(2 * j * xi) * math.cosh(2 * j * eta) for j, b in numbered)
    eta_sphere = eta - sum(b * math.cos(2 * j * xi) * math.sinh(2 * j * eta) for j, b in numbered)
    chi = math.asin(math.sin(xi_sphere) / math.cosh(eta_sphere))
    latitude = chi + sum(d * math.sin(2 * j * chi) for j, d in enumerate(_DELTA, start=1))
    from_middle = math.atan2(math.sinh(eta_sphere), math.cos(xi_sphere))
    longitude = 6 * zone - 183 + math.degrees(from_middle)
    return math.degrees(latitude), (longitude + 180) % 360 - 180

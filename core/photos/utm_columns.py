"""The zone of a table's eastings and northings, as its columns say it, line by line.

Surveyors and programs write it as ``32N``, as a number beside a hemisphere or beside the letter of
a band (as the package ``utm`` does), or as the code or the name of the whole coordinate system.
"""

from __future__ import annotations

import math
import re
from pathlib import Path

from core.errors import CampusGPSError
from core.photos.coordinates import ImpossiblePositionError
from core.photos.geo_txt import to_degrees_of
from core.photos.utm import ToDegrees, degrees_from_utm

ZONE_COLUMNS = ("utm_zone", "utmzone", "zone", "zone_number", "utm_zone_number", "zona", "fuseau")
HEMISPHERE_COLUMNS = ("hemisphere", "utm_hemisphere", "zone_hemisphere", "hemi")
BAND_COLUMNS = ("zone_letter", "utm_zone_letter", "band", "utm_band", "zone_band")
SYSTEM_COLUMNS = ("epsg", "epsg_code", "srid", "crs", "srs", "coordinate_system")

_ZONE = re.compile(r"(?:utm)?\s*(?:zone)?\s*0?(\d{1,2})(?:\.0)?\s*([c-hj-np-x]|north|south)?", re.I)
_BANDS = "CDEFGHJKLMNPQRSTUVWX"
# The band S, 32 to 40 degrees north, as northings; the southern half has Patagonia there.
_BAND_S_M = (3_500_000.0, 4_500_000.0)


def utm_of(zone: str, hemisphere: str, band: str, system: str) -> ToDegrees:
    """The function that turns easting and northing of a line into latitude and longitude.

    Args:
        zone: The cell of the zone; empty for one that the table has not, as of the others.
        hemisphere: N or S, or a word that begins so.
        band: A letter from C to X, of which those before N are south of the equator.
        system: A coordinate system, such as ``EPSG:32632`` or ``WGS 84 / UTM zone 32N``; also in
            place of the zone.

    Raises:
        ImpossiblePositionError: They name no zone, or not its half; says why.
    """
    found = _ZONE.fullmatch(zone)
    if system and not found:
        return _of_system(system)
    if found is None or not 1 <= int(found[1]) <= 60:
        if re.search(r"\d{4}|[a-z]{3}", zone, re.I):
            return _of_system(zone)
        raise ImpossiblePositionError(f"{zone[:40]!r} is no UTM zone" if zone else "no UTM zone")
    number, letter = int(found[1]), (found[2] or "").upper()
    half = hemisphere[:1].upper() or (letter if len(letter) > 1 else "")[:1]
    if half in ("N", "S"):
        return _of(number, half == "S")
    if band[:1].isalpha():
        return _of_band(number, band[:1].upper())
    if not letter:
        raise ImpossiblePositionError(f"zone {number} says neither N nor S")
    return _of_letter_s(number) if letter == "S" else _of(number, letter < "N")


def _of_system(words: str) -> ToDegrees:
    try:
        return to_degrees_of(f"EPSG:{words}" if words.isdecimal() else words, Path())
    except CampusGPSError as error:
        raise ImpossiblePositionError(error.reason) from error


def _of(number: int, south: bool) -> ToDegrees:
    def to_degrees(easting: float, northing: float) -> tuple[float, float]:
        degrees = degrees_from_utm(easting, northing, number, south=south)
        if math.isnan(degrees[0]):
            raise ImpossiblePositionError(
                f"{easting:.10g}, {northing:.10g} is no easting and northing"
            )
        return degrees

    return to_degrees


def _of_band(number: int, letter: str) -> ToDegrees:
    """Of a zone and a band; S is only the band where northings are of it, and else may be south."""
    if letter not in _BANDS:
        raise ImpossiblePositionError(f"{letter!r} is no band of UTM")
    if letter != "S":
        return _of(number, letter < "N")

    def to_degrees(easting: float, northing: float) -> tuple[float, float]:
        if not _BAND_S_M[0] <= northing <= _BAND_S_M[1]:
            raise _may_be_either(number)
        return _of(number, False)(easting, northing)

    return to_degrees


def _of_letter_s(number: int) -> ToDegrees:
    """Of a zone such as 36S: the southern half, unless it may be the band S, which is northern."""

    def to_degrees(easting: float, northing: float) -> tuple[float, float]:
        if _BAND_S_M[0] <= northing <= _BAND_S_M[1]:
            raise _may_be_either(number)
        return _of(number, True)(easting, northing)

    return to_degrees


def _may_be_either(number: int) -> ImpossiblePositionError:
    return ImpossiblePositionError(
        f"zone {number}S may be south or the band S: a column hemisphere would say it"
    )

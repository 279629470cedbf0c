"""The file ``geo.txt`` of OpenDroneMap: a coordinate system, then a photo a line.

Each line is ``image_name x y`` and perhaps altitude, angles and accuracies, with blanks or tabs
between them; x is the longitude or the easting. https://docs.opendronemap.org/geo/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from core.errors import CampusGPSError
from core.photos.coordinates import ImpossiblePositionError, position_from
from core.photos.positions_table import CsvProblem, CsvRow
from core.photos.utm import ToDegrees, degrees_from_utm

_NUMBER = r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"
_LINE = re.compile(rf"(\S.*?)\s+({_NUMBER})\s+({_NUMBER})(?:\s.*)?")
_SYSTEM = re.compile(r"EPSG:\s*\d+|WGS[ _]?84\b.*|\+proj=.*|\+init=.*", re.IGNORECASE)
_UTM = re.compile(r"WGS[ _]?84\s*/?\s*UTM\s*(?:zone\s*)?(\d{1,2})\s*([NS])", re.IGNORECASE)


def is_geo_txt(text: str) -> bool:
    """True if ``text`` begins as such a file does: its first line names a coordinate system."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return bool(_SYSTEM.fullmatch(first)) and "," not in first and ";" not in first


def read_geo_txt(text: str, path: Path) -> Iterator[CsvRow | CsvProblem]:
    """Reads the lines one by one; blank ones and comments (``#``) are left out.

    Raises:
        CampusGPSError: The coordinate system is none that is read.
    """
    to_degrees: ToDegrees | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        if to_degrees is None:
            to_degrees = to_degrees_of(said, path)
            continue
        try:
            yield _row(said, to_degrees, number)
        except ImpossiblePositionError as impossible:
            yield CsvProblem(number, str(impossible))


def _row(line: str, to_degrees: ToDegrees, number: int) -> CsvRow:
    found = _LINE.fullmatch(line)
    if found is None:
        raise ImpossiblePositionError("not a file name and two coordinates")
    file = found[1].replace("\\", "/")
    latitude, longitude = to_degrees(float(found[2]), float(found[3]))
    return CsvRow(
        file.removeprefix("./"), position_from(latitude, longitude), None, number, "/" in file
    )


def to_degrees_of(words: str, path: Path) -> ToDegrees:
    """The function that turns x and y of a coordinate system into latitude and longitude.

    Raises:
        CampusGPSError: The coordinate system is none that is read.
    """
    text = " ".join(words.lower().replace("+init=", "").split())
    code = re.fullmatch(r"epsg: ?(\d+)", text)
    if text == "wgs84" or (code and int(code[1]) in (4326, 4979)):
        return _swapped
    grid, zone = divmod(int(code[1]), 100) if code else (0, 0)
    # 258zz is UTM on ETRS89, within a metre of WGS 84.
    if grid in (326, 327, 258) and zone in range(1, 61):
        return _utm(zone, south=grid == 327)
    if (utm := _UTM.fullmatch(words.strip())) and int(utm[1]) in range(1, 61):
        return _utm(int(utm[1]), south=utm[2].upper() == "S")
    options = dict(part.lstrip("+").partition("=")[::2] for part in text.split())
    if {options.get("datum"), options.get("ellps")} & {"wgs84"} and not options.get("towgs84"):
        number = options.get("zone", "")
        if options.get("proj") in ("longlat", "latlong", "lonlat", "latlon"):
            return _swapped
        if options.get("proj") == "utm" and number.isdecimal() and int(number) in range(1, 61):
            return _utm(int(number), south="south" in options)
    raise CampusGPSError(
        f"its coordinate system {words[:60]!r} is none that CampusGPS reads",
        file=path,
        advice="Write it in EPSG:4326 (degrees) or in UTM on WGS 84.",
    )


def _swapped(x: float, y: float) -> tuple[float, float]:
    return y, x


def _utm(zone: int, *, south: bool) -> ToDegrees:
    return lambda x, y: degrees_from_utm(x, y, zone, south=south)

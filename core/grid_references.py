"""Positions as UTM coordinates and MGRS grid references, written and read.

UTM: NGA.SIG.0012, "The Universal Grids and the Transverse Mercator and Polar Stereographic Map
Projections", 2014. MGRS: NGA.STND.0037, "Universal Grids and Grid Reference Systems", 2014. The
polar grids (UPS) are not covered: beyond 84 degrees north and 80 degrees south there is no zone.
"""

from __future__ import annotations

import re

import utm

from core.geo import Position, wrapped

_SOUTHERNMOST, _NORTHERNMOST = -80.0, 84.0

# Squares of 100 km: columns go on through three zones, rows begin anew every 2,000 km, five
# letters later in zones of even number.
_COLUMNS = ("STUVWXYZ", "ABCDEFGH", "JKLMNPQR")
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_EVEN_ZONE_SHIFT = 5
_SQUARE_M = 100_000
_ROWS_REPEAT_M = len(_ROWS) * _SQUARE_M
_BANDS = "CDEFGHJKLMNPQRSTUVWX"
_BAND_DEGREES = 8

_UTM = re.compile(
    r"(?P<zone>\d{1,2})\s*(?P<band>[C-HJ-NP-X])[\s,]+(?P<east>\d{6}(?:\.\d*)?)\s*(?:m?E)?[\s,]+"
    r"(?P<north>\d{1,8}(?:\.\d*)?)\s*(?:m?N)?",
    re.IGNORECASE,
)
_MGRS = re.compile(
    r"(?P<zone>\d{1,2})\s*(?P<band>[C-HJ-NP-X])\s*(?P<column>[A-HJ-NP-Z])(?P<row>[A-HJ-NP-V])\s*"
    r"(?P<digits>\d{0,10}|\d{1,5}\s+\d{1,5})",
    re.IGNORECASE,
)


def has_grid(position: Position) -> bool:
    """True if the position lies in a zone of UTM."""
    return _SOUTHERNMOST <= position.latitude <= _NORTHERNMOST


def format_utm(position: Position) -> str:
    """``36R 671493 3460034``: zone, band, metres east and metres north.

    Raises:
        ValueError: The position lies in no zone.
    """
    east, north, zone, band = _projected(position)
    return f"{zone}{band} {round(east)} {round(north)}"


def format_mgrs(position: Position) -> str:
    """``36R XV 71493 60033``: zone, band, square of 100 km, metres within it, cut off.

    Raises:
        ValueError: The position lies in no zone.
    """
    east, north, zone, band = _projected(position)
    column = _COLUMNS[zone % 3][int(east // _SQUARE_M) - 1]
    row = _ROWS[(int(north // _SQUARE_M) + _row_shift(zone)) % len(_ROWS)]
    digits = f"{int(east % _SQUARE_M):05d} {int(north % _SQUARE_M):05d}"
    return f"{zone}{band} {column}{row} {digits}"


def position_from_grid(text: str) -> Position | None:
    """The position that a text of one of the two kinds means; None if it is of neither.

    A grid reference means the middle of its square, which is as large as its digits say.

    Raises:
        ValueError: It is of one of them, and there is no such place.
    """
    if match := _UTM.fullmatch(text.strip()):
        zone, band = int(match["zone"]), match["band"].upper()
        return _position(float(match["east"]), float(match["north"]), zone, band)
    if match := _MGRS.fullmatch(text.strip()):
        return _position_in_square(match)
    return None


def _projected(position: Position) -> tuple[float, float, int, str]:
    """Metres east, metres north, zone and band."""
    if not has_grid(position):
        raise ValueError("the position lies in no zone of UTM, so near to a pole")
    east, north, zone, band = utm.from_latlon(position.latitude, position.longitude)
    return float(east), float(north), zone, band


def _position(east: float, north: float, zone: int, band: str) -> Position:
    if not 1 <= zone <= 60:
        raise ValueError(f"there is no zone {zone}: they go from 1 to 60")
    try:
        latitude, longitude = utm.to_latlon(east, north, zone, northern=band >= "N")
    except utm.OutOfRangeError as error:
        raise ValueError(f"no such place in zone {zone}: {error}") from error
    return Position(float(latitude), float(wrapped(longitude)))


def _position_in_square(match: re.Match[str]) -> Position:
    zone, band = int(match["zone"]), match["band"].upper()
    column, row = match["column"].upper(), match["row"].upper()
    columns = _COLUMNS[zone % 3]
    if column not in columns:
        raise ValueError(f"zone {zone} has no square {column}{row}: columns are {columns}")
    halves = match["digits"].split()
    digits = "".join(halves)
    if len(digits) % 2 or (len(halves) == 2 and len(halves[0]) != len(halves[1])):
        raise ValueError("a grid reference has as many digits for east as for north")
    half = len(digits) // 2
    unit = 10.0 ** (5 - half)
    parts = [
        (int(part) + 0.5) * unit if part else unit / 2 for part in (digits[:half], digits[half:])
    ]
    east = (columns.index(column) + 1) * _SQUARE_M + parts[0]
    within = (_ROWS.index(row) - _row_shift(zone)) % len(_ROWS) * _SQUARE_M + parts[1]
    middle = _BANDS.index(band) * _BAND_DEGREES + _SOUTHERNMOST + _BAND_DEGREES / 2
    # The rows repeat: of the places 2,000 km apart, the one in the band is meant.
    near = utm.from_latlon(middle, zone * 6.0 - 183, force_zone_number=zone)[1]
    north = within + round((near - within) / _ROWS_REPEAT_M) * _ROWS_REPEAT_M
    return _position(east, north, zone, band)


def _row_shift(zone: int) -> int:
    return 0 if zone % 2 else _EVEN_ZONE_SHIFT

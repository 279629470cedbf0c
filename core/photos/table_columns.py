"""The columns of a table of positions, known by the names that people and programs give them.

Read are the tables of CampusGPS, of the original study, Metashape (camera references), Pix4D,
QGIS ("Import geotagged photos", geometry as X and Y or WKT), ``exiftool -csv`` and whatever calls
its columns by usual names, in a few languages, with units or without.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.geo import Position
from core.photos.coordinates import (
    ImpossiblePositionError,
    degrees_from_parts,
    degrees_from_text,
    position_from,
    position_from_text,
)
from core.photos.formats import PHOTO_SUFFIXES
from core.photos.measurement import SUGGESTION, Source, is_guess_method
from core.photos.positions_table import CsvRow
from core.photos.utm import ToDegrees
from core.photos.utm_columns import (
    BAND_COLUMNS,
    HEMISPHERE_COLUMNS,
    SYSTEM_COLUMNS,
    ZONE_COLUMNS,
    utm_of,
)

# With folders in them, as a rule; asked before the bare names beside them.
_PATH_COLUMNS = (
    *("sourcefile", "source_file", "full_path", "file_path", "filepath", "photo_path"),
    *("image_path", "path", "photo"),
)
_NAME_COLUMNS = (
    *("image_name", "imagename", "file_name", "filename", "file", "image", "photo_name"),
    *("label", "name"),
    *("datei", "dateiname", "bild", "fichier", "nom_du_fichier", "archivo", "nombre_de_archivo"),
    *("nome_file", "bestand", "קובץ", "שם_קובץ", "שם_הקובץ"),
)
_FOLDER_COLUMNS = ("directory", "folder", "dir")
_LATITUDE_COLUMNS = (
    *("latitude", "lat", "gps_latitude", "gpslatitude", "y/latitude"),
    *("breite", "breitengrad", "latitud", "latitudine", "breedtegraad", "קו_רוחב"),
)
_LONGITUDE_COLUMNS = (
    *("longitude", "lon", "lng", "long", "gps_longitude", "gpslongitude", "x/longitude"),
    *("länge", "längengrad", "laenge", "longitud", "longitudine", "lengtegraad", "קו_אורך"),
)
# QGIS writes geometry so. Degrees only if nothing says otherwise.
_X_COLUMNS, _Y_COLUMNS = ("x",), ("y",)
_EASTING_COLUMNS = ("x/easting", "x/east", "easting", "east", "utm_easting", "utm_east", "utm_x")
_NORTHING_COLUMNS = (
    *("y/northing", "y/north", "northing", "north", "utm_northing", "utm_north", "utm_y"),
)
_WKT_COLUMNS = ("wkt", "wkt_geom", "geometry", "the_geom", "geom")
_POSITION_COLUMNS = ("gpsposition", "gps_position", "gpscoordinates", "position", "coordinates")
_LATITUDE_REFERENCES = ("gpslatituderef", "gps_latitude_ref", "latitude_ref", "lat_ref")
_LONGITUDE_REFERENCES = ("gpslongituderef", "gps_longitude_ref", "longitude_ref", "lon_ref")
_SESSION_COLUMNS = ("session",)
_SOURCE_COLUMNS = ("source",)
_METHOD_COLUMNS = ("gpsprocessingmethod", "gps_processing_method")
# Only an answer has such radii, in our own tables and in what was made of them.
_RADIUS_COLUMNS = ("radius90_m", "radius_90_m", "radius50_m", "radius_50_m")

# "latitude [decimal degrees]", "Lat (°)", "lat_deg".
_UNIT = re.compile(r"_?[\[(][^\])]*[\])]$|_(?:deg|degrees?|dd|wgs_?84)$")
# Of eastings: "easting (ft)", "easting [US survey feet]"; they are read in metres alone.
_OTHER_UNIT = re.compile(r"[\[(](?:us_?)?(?:survey_?)?(?:ft|feet|foot|km|miles?|yards?)[\])]")
_WKT = re.compile(
    r"(?:SRID=\d+;)?\s*POINT\s*(?:(?:Z|M|ZM)\s*)?\(\s*(\S+)\s+([^\s)]+)[^)]*\)", re.IGNORECASE
)

# Longer texts are no names and no coordinates.
_LONGEST = 200

_PLAIN_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?")
_DECIMAL_COMMA = re.compile(r"[-+]?\d+,\d+")
# XMP parts degrees from minutes by a comma, so a comma alone is a decimal one only before more
# digits than minutes have, or where the degrees have a sign of their own.
_LONG_FRACTION = re.compile(r"(?<=\d),(?=\d{3,}\D*$)")
_TWO_MEANINGS = re.compile(r"\D{0,9}\d+,\d{1,2}\D{0,9}")
_WITH_SIGN = re.compile(r"(?<=\d),(?=\d)")
_TWO_WITH_COMMAS = re.compile(r"([-+]?\d+),(\d{3,})\s*[;\s]\s*([-+]?\d+),(\d{3,})")

_EAST_OR_WEST = re.compile(r"^[EWew](?![A-Za-z])|(?<![A-Za-z])[EWew]$|east|west", re.IGNORECASE)
# In "34d48m25s" the last letter is that of seconds.
_NORTH_OR_SOUTH = re.compile(r"^[NS](?![A-Z])|^[^m]*(?<![A-Z])[NS]$|north|south", re.IGNORECASE)


@dataclass(frozen=True)
class Columns:
    """The indices of a table's columns; None for one that the table has not.

    A position is in ``latitude`` and ``longitude``, in ``position``, in ``wkt``, or in ``easting``
    and ``northing``, whose grid the table or ``zone`` and ``system`` say.
    """

    path: int | None = None
    name: int | None = None
    folder: int | None = None
    latitude: int | None = None
    longitude: int | None = None
    position: int | None = None
    latitude_reference: int | None = None
    longitude_reference: int | None = None
    session: int | None = None
    source: int | None = None
    method: int | None = None
    radius: int | None = None
    wkt: int | None = None
    easting: int | None = None
    northing: int | None = None
    zone: int | None = None
    hemisphere: int | None = None
    band: int | None = None
    system: int | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The columns that a table of positions needs and this one has not, in words."""
        here = {
            "file name": (self.path, self.name),
            "latitude": (self.latitude, self.position, self.wkt, self.northing),
            "longitude": (self.longitude, self.position, self.wkt, self.easting),
        }
        return tuple(what for what, where in here.items() if set(where) == {None})


# A table of Pix4D has no header: name, latitude, longitude, altitude and more.
_NO_HEADER = Columns(name=0, latitude=1, longitude=2)


def find_columns(header: Sequence[str], *, in_metres: bool = False) -> Columns:
    """Finds the columns by their names, in any case and order.

    If there is no plain pair, a single pair such as ``latitude_x``, ``longitude_x`` is taken.

    Args:
        header: The names.
        in_metres: Whether the table says in which grid its coordinates are metres.
    """
    places: dict[str, int] = {}
    named = [_name(cell) for cell in header]
    # "Composite:GPSLatitude" has its sign, "EXIF:GPSLatitude" beside it has not.
    for wanted in ("composite", None):
        for place, (group, name) in enumerate(named):
            if wanted in (group, None):
                places.setdefault(name, place)

    for place, (_, name) in enumerate(named):
        if len(name) <= _LONGEST and not _OTHER_UNIT.search(name):
            places.setdefault(_UNIT.sub("", name), place)

    def first_of(candidates: Sequence[str]) -> int | None:
        return next((places[name] for name in candidates if name in places), None)

    latitude, longitude = first_of(_LATITUDE_COLUMNS), first_of(_LONGITUDE_COLUMNS)
    if latitude is None and longitude is None:
        latitude, longitude = _only_variant(places)
    position, wkt = first_of(_POSITION_COLUMNS), first_of(_WKT_COLUMNS)
    zone, system = first_of(ZONE_COLUMNS), first_of(SYSTEM_COLUMNS)
    easting = northing = None
    in_degrees = {latitude, longitude, position, wkt} != {None}
    if in_metres or ({zone, system} != {None} and not in_degrees):
        easting = first_of((*_EASTING_COLUMNS, *_X_COLUMNS))
        northing = first_of((*_NORTHING_COLUMNS, *_Y_COLUMNS))
    elif not in_degrees and "z" not in places:
        # Beside z they are metres of some grid, as in Pix4D's parameters of cameras.
        longitude, latitude = first_of(_X_COLUMNS), first_of(_Y_COLUMNS)
    return Columns(
        path=first_of(_PATH_COLUMNS),
        name=first_of(_NAME_COLUMNS),
        folder=first_of(_FOLDER_COLUMNS),
        latitude=latitude,
        longitude=longitude,
        position=position,
        latitude_reference=first_of(_LATITUDE_REFERENCES),
        longitude_reference=first_of(_LONGITUDE_REFERENCES),
        session=first_of(_SESSION_COLUMNS),
        source=first_of(_SOURCE_COLUMNS),
        method=first_of(_METHOD_COLUMNS),
        radius=first_of(_RADIUS_COLUMNS),
        wkt=wkt,
        easting=easting,
        northing=northing,
        zone=zone,
        hemisphere=first_of(HEMISPHERE_COLUMNS),
        band=first_of(BAND_COLUMNS),
        system=system,
    )


def columns_without_header(cells: Sequence[str]) -> Columns | None:
    """The columns of a table whose first line is about a photo already, as Pix4D writes it."""
    if len(cells) < 3 or not _ends_like_photo(cells[0].strip()):
        return None
    if not all(_is_number(cell.strip()) for cell in cells[1:3]):
        return None
    return _NO_HEADER


def row_of(
    cells: Sequence[str], columns: Columns, line: int, to_degrees: ToDegrees | None = None
) -> tuple[CsvRow, bool]:
    """Reads a line, and whether its position is a guess of CampusGPS.

    Args:
        cells: The line.
        columns: What is where.
        line: Its number.
        to_degrees: Turns easting and northing into latitude and longitude.

    Raises:
        ImpossiblePositionError: It is no name and position; says why.
    """

    def cell(column: int | None) -> str:
        return cells[column].strip() if column is not None and column < len(cells) else ""

    file = _file(cell(columns.path), cell(columns.name), cell(columns.folder))
    if not file:
        raise ImpossiblePositionError("no file name")
    if columns.easting is not None:
        easting, northing = cell(columns.easting), cell(columns.northing)
        if to_degrees is None:
            grid = (columns.zone, columns.hemisphere, columns.band, columns.system)
            to_degrees = utm_of(*map(cell, grid))
        position = position_from(*to_degrees(_metres(easting), _metres(northing)))
    elif columns.latitude is None or columns.longitude is None:
        position = _position(cell(columns.position), cell(columns.wkt))
    else:
        position = position_from(
            _degrees(cell(columns.latitude), "latitude", cell(columns.latitude_reference)),
            _degrees(cell(columns.longitude), "longitude", cell(columns.longitude_reference)),
        )
    row = CsvRow(
        file.removeprefix("./"), position, cell(columns.session) or None, line, "/" in file
    )
    source = cell(columns.source).lower()
    by_person = source in (Source.HAND.value, Source.GPX.value, SUGGESTION)
    is_guess = (
        source in (Source.GUESS.value, Source.REVIEWED.value)
        or is_guess_method(cell(columns.method))
        or bool(cell(columns.radius) and not by_person)
    )
    has_radius = is_guess or source == SUGGESTION
    radius = _radius(cell(columns.radius)) if has_radius else None
    return replace(row, radius90_m=radius, source=source), is_guess


def _radius(text: str) -> float | None:
    """A radius in metres; None for what is none."""
    return float(text) if _PLAIN_NUMBER.fullmatch(text) and float(text) > 0 else None


def _name(cell: str) -> tuple[str | None, str]:
    """The group of ExifTool before a column's name, if there is one, and the name."""
    name = re.sub(r"[\s-]+", "_", cell.strip().lower()).lstrip("#")
    group, colon, rest = name.rpartition(":")
    return (group, rest) if colon and rest else (None, name)


def _only_variant(places: dict[str, int]) -> tuple[int | None, int | None]:
    """The columns ``latitude_*`` and ``longitude_*`` if there is exactly one such pair."""
    tails = [name[len("latitude") :] for name in places if name.startswith("latitude_")]
    pairs = [tail for tail in tails if f"longitude{tail}" in places and tail != "_ref"]
    if len(pairs) != 1:
        return None, None
    return places[f"latitude{pairs[0]}"], places[f"longitude{pairs[0]}"]


def _file(path: str, name: str, folder: str) -> str:
    """The file's path, or its bare name where the line says no more."""
    path, name, folder = (text.replace("\\", "/") for text in (path, name, folder))
    if path and (not name or _stem(path) == _stem(name)):
        return path
    if "/" in name or not name:
        return name
    if not folder and "/" in path and not _ends_like_photo(path):
        folder = path
    return f"{folder.rstrip('/')}/{name}" if folder else name


def _stem(path: str) -> str:
    name = path.rpartition("/")[2].lower()
    return name.rpartition(".")[0] if _ends_like_photo(name) else name


def _ends_like_photo(name: str) -> bool:
    _, dot, suffix = name.rpartition(".")
    return f"{dot}{suffix.lower()}" in PHOTO_SUFFIXES


def _is_number(text: str) -> bool:
    return bool(_PLAIN_NUMBER.fullmatch(text) or _DECIMAL_COMMA.fullmatch(text))


def _position(text: str, wkt: str) -> Position:
    """The position in one cell, as people write it or as WKT."""
    if len(text) > _LONGEST or len(wkt) > _LONGEST:
        raise ImpossiblePositionError("no position")
    if found := _WKT.fullmatch(wkt):
        return position_from(
            _degrees(found[2], "latitude", ""), _degrees(found[1], "longitude", "")
        )
    if not text:
        raise ImpossiblePositionError(f"{wkt[:40]!r} is no point" if wkt else "no position")
    if found := _TWO_WITH_COMMAS.fullmatch(text):
        text = f"{found[1]}.{found[2]}, {found[3]}.{found[4]}"
    return position_from_text(text)


def _metres(text: str) -> float:
    text = text.replace("\u2212", "-")
    if not _is_number(text):
        raise ImpossiblePositionError(f"{text[:40]!r} is not a number" if text else "no position")
    return float(text.replace(",", "."))


def _degrees(text: str, name: str, reference: str) -> float:
    text = text.replace("\u2212", "-")
    if not text:
        raise ImpossiblePositionError(f"no {name}")
    if name == "latitude" and _EAST_OR_WEST.search(reference):
        raise ImpossiblePositionError(f"beside the latitude is {reference[:40]!r}")
    if name == "longitude" and _NORTH_OR_SOUTH.search(reference):
        raise ImpossiblePositionError(f"beside the longitude is {reference[:40]!r}")
    if _PLAIN_NUMBER.fullmatch(text):
        return degrees_from_parts([float(text)], reference)
    if _DECIMAL_COMMA.fullmatch(text):
        return degrees_from_parts([float(text.replace(",", "."))], reference)
    if name == "latitude" and _EAST_OR_WEST.search(text):
        raise ImpossiblePositionError(f"the latitude {text[:40]!r} is a longitude")
    if name == "longitude" and _NORTH_OR_SOUTH.search(text):
        raise ImpossiblePositionError(f"the longitude {text[:40]!r} is a latitude")
    if len(text) > _LONGEST:
        raise ImpossiblePositionError(f"the {name} {text[:40]!r} is not a number")
    has_sign = re.search(r"[°º'′\"″]", text)
    if not has_sign and _TWO_MEANINGS.fullmatch(text):
        raise ImpossiblePositionError(f"the {name} {text[:40]!r} may be decimals or minutes")
    text = (_WITH_SIGN if has_sign else _LONG_FRACTION).sub(".", text)
    looks_like_degrees = re.search(r"[NSEWnsew°º'′\"″]", text)
    degrees = degrees_from_text(text, reference) if looks_like_degrees else math.nan
    if math.isnan(degrees):
        raise ImpossiblePositionError(f"the {name} {text[:40]!r} is not a number")
    return degrees

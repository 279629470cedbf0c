"""Tables of positions: a file of lines with a photo's name and two coordinates each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from core.errors import CampusGPSError
from core.photos.coordinates import ImpossiblePositionError
from core.photos.geo_txt import is_geo_txt, read_geo_txt, to_degrees_of
from core.photos.positions_table import CsvProblem, CsvRow, PositionsTable
from core.photos.table_columns import (
    Columns,
    columns_without_header,
    find_columns,
    row_of,
)
from core.photos.table_lines import Line, read_table_text, separator_of, table_lines
from core.photos.utm import ToDegrees

__all__ = ["CsvProblem", "CsvRow", "PositionsTable", "read_positions_csv"]

# How far down comments may go before the header.
_MOST_COMMENTS = 50
_SYSTEM = re.compile(r'#\s*CoordinateSystem:\s*(\w+)\["([^"]*)"', re.IGNORECASE)
_NO_HEADER = "the table has no header, so it was read as name, latitude, longitude"
_NO_LINES = "the table has no lines below its header"
_X_AND_Y = "its columns x and y were read as longitude and latitude in degrees"
# Within a metre of WGS 84, for our purpose the same.
_AS_GOOD_AS_WGS_84 = ("wgs84", "etrs89", "itrf", "igs", "nad83", "gda2020", "cgcs2000")


def read_positions_csv(path: Path) -> PositionsTable:
    """Read a table of positions.

    Columns are known by their names, in any order and case: see
    :mod:`core.photos.table_columns`. Comma, semicolon, tab, bar or blanks may separate; UTF-8,
    UTF-16, or Windows-1252. A table without a header is read as Pix4D writes it (name, latitude,
    longitude), one that begins with a coordinate system as OpenDroneMap's ``geo.txt``.

    Raises:
        CampusGPSError: Not a table, columns are missing, or its coordinates are no degrees on
            WGS 84.
    """
    text = read_table_text(path)
    if is_geo_txt(text):
        return _table(path, ((entry, False) for entry in read_geo_txt(text, path)))
    text, skipped, to_degrees = _without_comments(text, path)
    lines = table_lines(text, path, skipped)
    try:
        first = next(lines)
    except StopIteration:
        raise CampusGPSError(
            "this table is empty",
            file=path,
            advice="It needs a line for each photo: image_name, latitude, longitude.",
        ) from None
    columns = find_columns(first.cells, in_metres=to_degrees is not None)
    if not columns.missing:
        latitude = columns.latitude
        are_x_and_y = latitude is not None and first.cells[latitude].strip().lower() == "y"
        remark = _X_AND_Y if are_x_and_y else ""
        return _table(path, _rows(lines, columns, to_degrees), remark)
    without_header = columns_without_header(first.cells)
    if without_header is None or separator_of(text.lstrip().partition("\n")[0]) == " ":
        # With blanks between them, either coordinate may come first.
        raise _no_columns(columns, first.cells, path)
    return _table(path, _rows(chain([first], lines), without_header), _NO_HEADER)


def _table(
    path: Path, entries: Iterable[tuple[CsvRow | CsvProblem, bool]], remark: str = ""
) -> PositionsTable:
    rows: list[CsvRow] = []
    guesses: list[CsvRow] = []
    problems: list[CsvProblem] = []
    for one, is_guess in entries:
        if isinstance(one, CsvProblem):
            problems.append(one)
        elif is_guess:
            guesses.append(one)
        else:
            rows.append(one)
    problems.extend(_contradictions(rows))
    problems.sort(key=lambda problem: problem.line)
    if not rows and not guesses and not problems:
        remark = _NO_LINES
    return PositionsTable(path, tuple(rows), tuple(problems), tuple(guesses), remark)


def _rows(
    lines: Iterable[Line], columns: Columns, to_degrees: ToDegrees | None = None
) -> Iterator[tuple[CsvRow | CsvProblem, bool]]:
    for line in lines:
        try:
            yield row_of(line.cells, columns, line.number, to_degrees)
        except ImpossiblePositionError as impossible:
            yield CsvProblem(line.number, str(impossible)), False


def _without_comments(text: str, path: Path) -> tuple[str, int, ToDegrees | None]:
    """The text from its header on, how many lines stand before it, and the grid of its metres.

    Metashape begins with ``# CoordinateSystem: ...`` and its header with ``#Label``.
    """
    rest, skipped = text, 0
    to_degrees: ToDegrees | None = None
    while rest.lstrip("\r\n \t").startswith("#") and skipped < _MOST_COMMENTS:
        line, _, after = rest.partition("\n")
        if line.count(separator_of(line)) > 1 and not line.strip().startswith("# "):
            break  # its header
        to_degrees = _system_of(line, path) or to_degrees
        rest, skipped = after, skipped + 1
    # A header that lacks a column is reported as such.
    return (rest, skipped, to_degrees) if rest.strip() else (text, 0, to_degrees)


def _system_of(comment: str, path: Path) -> ToDegrees | None:
    """The grid that a comment names; None for degrees on WGS 84, and for other comments."""
    found = _SYSTEM.match(comment.strip())
    if found is None:
        return None
    kind, name = found[1].upper(), found[2]
    plain = re.sub(r"[\s_]", "", name).lower()
    if kind.startswith("GEOG") and any(known in plain for known in _AS_GOOD_AS_WGS_84):
        return None
    if kind.startswith("PROJ"):
        return to_degrees_of(name, path)
    raise CampusGPSError(
        f"its coordinate system {name[:60]!r} is none that CampusGPS reads",
        file=path,
        advice="Export it in WGS 84 (EPSG:4326), in degrees.",
    )


def _no_columns(columns: Columns, header: Sequence[str], path: Path) -> CampusGPSError:
    missing = " and ".join(columns.missing)
    found = "".join(c for c in ", ".join(map(str.strip, header[:200]))[:200] if c.isprintable())
    return CampusGPSError(
        f"this table has no column for the {missing}; its columns are: {found}",
        file=path,
        advice="Name the columns image_name, latitude and longitude; or, in metres, image_name, "
        "easting, northing and zone (such as 32N).",
    )


def _contradictions(rows: Sequence[CsvRow]) -> Iterator[CsvProblem]:
    first: dict[str, CsvRow] = {}
    for row in rows:
        before = first.setdefault(row.file, row)
        if before.position != row.position:
            yield CsvProblem(
                row.line, f"{row.file} has another position on line {before.line}: neither is used"
            )

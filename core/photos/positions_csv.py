"""Tables of positions: a CSV file with a column of file names and two of degrees."""

from __future__ import annotations

import codecs
import csv
import io
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import CampusGPSError
from core.geo import Position
from core.photos.coordinates import ImpossiblePosition, degrees_from_text, position_from

_FILE_COLUMNS = (
    "image_name",
    "file_name",
    "filename",
    "file",
    "sourcefile",
    "image",
    "photo",
    "path",
    "name",
)
_LATITUDE_COLUMNS = ("latitude", "lat", "gps_latitude", "gpslatitude")
_LONGITUDE_COLUMNS = ("longitude", "lon", "lng", "long", "gps_longitude", "gpslongitude")
_SESSION_COLUMNS = ("session",)

# Three times what a million photos need.
_MOST_BYTES = 256_000_000

_PLAIN_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?")
_DECIMAL_COMMA = re.compile(r"[-+]?\d+,\d+")


@dataclass(frozen=True)
class CsvRow:
    """One photo of the table.

    Attributes:
        file: The file's name as written, perhaps with folders, with ``/`` between them.
        position: Where it was taken.
        session: The session the table puts it in, if it has such a column.
        line: The line of the file it stands on, from 1.
    """

    file: str
    position: Position
    session: str | None
    line: int


@dataclass(frozen=True)
class CsvProblem:
    """A line that was left out and why."""

    line: int
    reason: str


class _Index:
    """The rows of a table by path and by bare name, as ``fold`` changes them."""

    def __init__(self, rows: Sequence[CsvRow], fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._by_path: dict[str, list[CsvRow]] = {}
        self._by_name: dict[str, list[CsvRow]] = {}
        for row in rows:
            path = fold(row.file)
            self._by_path.setdefault(path, []).append(row)
            self._by_name.setdefault(path.rpartition("/")[2], []).append(row)

    def about(self, photo: Path, relative: str) -> list[CsvRow]:
        """The rows that fit best: the same path, the longest common end, the end of the row's."""
        parts = photo.parts[1:] if photo.is_absolute() else photo.parts
        for path in (relative, *("/".join(parts[at:]) for at in range(len(parts)))):
            if rows := self._by_path.get(self._fold(path)):
                return rows
        # The table may have been written from a folder above the chosen one.
        end = "/" + self._fold(relative)
        named = self._by_name.get(self._fold(photo.name), [])
        return [row for row in named if ("/" + self._fold(row.file)).endswith(end)]


@dataclass(frozen=True)
class PositionsTable:
    """A table of positions by file name.

    Attributes:
        path: The CSV file.
        rows: The lines that could be read.
        problems: The lines that could not.
    """

    path: Path
    rows: tuple[CsvRow, ...]
    problems: tuple[CsvProblem, ...]
    _exactly: _Index = field(init=False, repr=False, compare=False)
    _any_case: _Index = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_exactly", _Index(self.rows, str))
        object.__setattr__(self, "_any_case", _Index(self.rows, str.lower))

    def find(self, photo: Path, root: Path) -> CsvRow | None:
        """The row about ``photo``, which was found in ``root``.

        A row with folders has to agree with the folders of the photo as far as both are known; a
        row with a bare name counts for a photo of that name in any folder. Upper and lower case
        count only where they decide. None if no row fits, or rows that fit contradict each other.
        """
        relative = photo.relative_to(root) if photo.is_relative_to(root) else Path(photo.name)
        for index in (self._exactly, self._any_case):
            if rows := index.about(photo, relative.as_posix()):
                same = all(row.position == rows[0].position for row in rows)
                return rows[0] if same else None
        return None


def read_positions_csv(path: Path) -> PositionsTable:
    """Read a table of positions.

    Columns are known by their names, in any order and case: the file (``image_name``, ``file``,
    ``filename``, ``image``, ``photo``, ``name``, ``path``), ``latitude``/``lat``,
    ``longitude``/``lon``/``lng``/``long`` and perhaps ``session``. If there is no plain pair, a
    single pair such as ``latitude_x``, ``longitude_x`` is taken. Comma, semicolon or tab may
    separate; UTF-8, UTF-16 with a mark, or Windows-1252.

    Raises:
        CampusGPSError: Not a table, or columns are missing.
    """
    lines = _lines(path)
    try:
        _, header = next(lines)
    except StopIteration:
        raise CampusGPSError("this table is empty", file=path) from None
    columns = _find_columns(header, path)
    rows: list[CsvRow] = []
    problems: list[CsvProblem] = []
    for line, cells in lines:
        try:
            rows.append(_row(cells, columns, line))
        except ImpossiblePosition as impossible:
            problems.append(CsvProblem(line, str(impossible)))
    problems.extend(_contradictions(rows))
    problems.sort(key=lambda problem: problem.line)
    return PositionsTable(path, tuple(rows), tuple(problems))


@dataclass(frozen=True)
class _Columns:
    file: int
    latitude: int
    longitude: int
    session: int | None


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Every line that is not blank, with the number it begins on."""
    text = _decoded(path)
    first, _, rest = text.partition("\n")
    skipped = 0
    if re.fullmatch(r"sep=[,;\t|]\s*", first):
        # A line that Excel writes for itself.
        delimiter, text, skipped = first[4], rest, 1
    else:
        header = text.lstrip().partition("\n")[0]
        delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    begins = 1 + skipped
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begins, cells
            begins = reader.line_num + 1 + skipped
    except csv.Error as error:
        raise CampusGPSError(
            f"this is not a table: line {reader.line_num + skipped}: {error}", file=path
        ) from error


def _decoded(path: Path) -> str:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            # A pipe would be waited for, a device never ends.
            raise CampusGPSError("this is not a table but a folder or a device", file=path)
        if status.st_size > _MOST_BYTES:
            raise CampusGPSError("this is too large for a table of positions", file=path)
        content = path.read_bytes()
    except OSError as error:
        raise CampusGPSError(
            f"this table can't be read ({error.strerror or error})", file=path
        ) from error
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _find_columns(header: Sequence[str], path: Path) -> _Columns:
    names = [re.sub(r"[\s-]+", "_", cell.strip().lower()) for cell in header]

    def first_of(candidates: Sequence[str]) -> int | None:
        return next((names.index(name) for name in candidates if name in names), None)

    file = first_of(_FILE_COLUMNS)
    latitude, longitude = first_of(_LATITUDE_COLUMNS), first_of(_LONGITUDE_COLUMNS)
    if latitude is None and longitude is None:
        latitude, longitude = _only_variant(names)
    if file is None or latitude is None or longitude is None:
        wanted = {"file name": file, "latitude": latitude, "longitude": longitude}
        missing = " and ".join(what for what, column in wanted.items() if column is None)
        found = "".join(c for c in ", ".join(map(str.strip, header))[:200] if c.isprintable())
        raise CampusGPSError(
            f"this table has no column for the {missing}; its columns are: {found}",
            file=path,
            advice="Name the columns image_name, latitude and longitude.",
        )
    return _Columns(file, latitude, longitude, first_of(_SESSION_COLUMNS))


def _only_variant(names: Sequence[str]) -> tuple[int | None, int | None]:
    """The columns ``latitude_*`` and ``longitude_*`` if there is exactly one such pair."""
    tails = [name[len("latitude") :] for name in names if name.startswith("latitude_")]
    pairs = [tail for tail in tails if f"longitude{tail}" in names]
    if len(pairs) != 1:
        return None, None
    return names.index(f"latitude{pairs[0]}"), names.index(f"longitude{pairs[0]}")


def _row(cells: Sequence[str], columns: _Columns, line: int) -> CsvRow:
    def cell(column: int) -> str:
        return cells[column].strip() if column < len(cells) else ""

    file = cell(columns.file).replace("\\", "/").removeprefix("./")
    if not file:
        raise ImpossiblePosition("no file name")
    latitude = _degrees(cell(columns.latitude), "latitude")
    longitude = _degrees(cell(columns.longitude), "longitude")
    session = cell(columns.session) if columns.session is not None else ""
    return CsvRow(file, position_from(latitude, longitude), session or None, line)


def _degrees(text: str, name: str) -> float:
    text = text.replace("\u2212", "-")
    if not text:
        raise ImpossiblePosition(f"no {name}")
    if _PLAIN_NUMBER.fullmatch(text):
        return float(text)
    if _DECIMAL_COMMA.fullmatch(text):
        return float(text.replace(",", "."))
    degrees = degrees_from_text(text) if re.search(r"[NSEWnsew°'\"]", text) else float("nan")
    if degrees != degrees:
        raise ImpossiblePosition(f"the {name} {text[:40]!r} is not a number")
    return degrees


def _contradictions(rows: Sequence[CsvRow]) -> Iterator[CsvProblem]:
    first: dict[str, CsvRow] = {}
    for row in rows:
        before = first.setdefault(row.file, row)
        if before.position != row.position:
            yield CsvProblem(
                row.line, f"{row.file} has another position on line {before.line}: neither is used"
            )

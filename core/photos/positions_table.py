"""Rows of a table of positions, and which photo each of them is about."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path

from core.files import distinct_names, legible
from core.geo import Position
from core.photos.formats import looks_like_photo

_MOST_NAMED = 5
_MOST_PROBLEMS = 100
_FROM_ROOT = re.compile(r"/|[A-Za-z]:/")


@dataclass(frozen=True)
class CsvRow:
    """A row of the table: a photo and its position.

    Attributes:
        file: The file's name as written, perhaps with folders, with ``/`` between them.
        position: Where it was taken.
        session: The session the table puts it in, if it has such a column.
        line: The line of the file it stands on, from 1.
        is_path: Whether the name says which folder the file is in, if only with ``./``.
        radius90_m: The 90 % radius of a guess or suggestion, if the table has it.
        source: Who states the position, as a table of CampusGPS says it; empty if it does not.
    """

    file: str
    position: Position
    session: str | None
    line: int
    is_path: bool = False
    radius90_m: float | None = None
    source: str = ""


@dataclass(frozen=True)
class CsvProblem:
    """A line that was left out and why."""

    line: int
    reason: str


@dataclass(frozen=True)
class TableMatches:
    """The rows of a table matched to photos.

    Attributes:
        rows: The row of each photo that has one.
        notes: What the user should know of the rest, a sentence each.
    """

    rows: dict[Path, CsvRow]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class _Fit:
    """A row that fits a photo and how well: the least ``rank`` is the best."""

    row: CsvRow
    photo: Path
    relative: str
    rank: tuple[bool, int, bool]
    by_name_only: bool


@dataclass(frozen=True)
class PositionsTable:
    """A table of positions by file name.

    Attributes:
        path: The table's file.
        rows: The lines that could be read.
        problems: The lines that could not.
        guesses: The lines that hold guesses of CampusGPS: nothing is learned from them.
        remark: What the user should know of the table as a whole.
    """

    path: Path
    rows: tuple[CsvRow, ...]
    problems: tuple[CsvProblem, ...]
    guesses: tuple[CsvRow, ...] = ()
    remark: str = ""

    @cached_property
    def _exactly(self) -> _Index:
        return _Index(self.rows, str)

    @cached_property
    def _composed(self) -> _Index:
        return _Index(self.rows, _composed)

    @cached_property
    def _any_case(self) -> _Index:
        return _Index(self.rows, _any_case)

    def find(self, photo: Path, root: Path) -> CsvRow | None:
        """The row about ``photo``, which was found in ``root``, as if it were the only photo.

        A row with folders has to agree with the folders of the photo as far as both are known; a
        row with a bare name counts for a photo of that name in any folder. Upper and lower case
        and how accents are composed count only where they decide; a name without a suffix is that
        of a photo with any. None if no row fits, or rows that fit contradict each other.
        """
        _, fit = self._fit(photo, root)
        return None if fit is None else fit.row

    def without_guesses(self) -> PositionsTable:
        """The table as if it held known positions only."""
        return replace(self, guesses=())

    def guessed(self, files: Iterable[tuple[Path, Path]]) -> dict[Path, CsvRow]:
        """The guesses of CampusGPS about ``files``, as :meth:`match` finds rows."""
        return PositionsTable(self.path, self.guesses, ()).match(files).rows

    def match(self, files: Iterable[tuple[Path, Path]]) -> TableMatches:
        """The rows about ``files``, each with the folder that it was found in.

        As :meth:`find` says; but a row that fits several of them equally well is used for none.
        Files in one folder that differ in their suffix only (a raw file and its JPEG) are one shot.
        """
        fits: dict[int, list[_Fit]] = defaultdict(list)
        found: set[int] = set()
        torn: list[list[CsvRow]] = []
        for photo, root in files:
            about, fit = self._fit(photo, root)
            found.update(row.line for row in about)
            if fit is not None:
                fits[fit.row.line].append(fit)
            elif about:
                torn.append(about)
        rows: dict[Path, CsvRow] = {}
        unclear: list[list[_Fit]] = []
        renamed: list[_Fit] = []
        for rivals in fits.values():
            best = [fit for fit in rivals if fit.rank == min(rival.rank for rival in rivals)]
            if len({fit.photo.with_suffix("") for fit in best}) > 1:
                unclear.append(best)
                continue
            rows.update({fit.photo: fit.row for fit in best})
            renamed += [fit for fit in best if fit.by_name_only]
        unused = [row for row in self.rows if row.line not in found]
        notes = self._notes(unclear, renamed, unused)
        return TableMatches(rows, (*notes, *_torn_notes(torn)))

    def _fit(self, photo: Path, root: Path) -> tuple[list[CsvRow], _Fit | None]:
        """The rows that are about ``photo``, and the one to use unless they contradict."""
        relative = photo.relative_to(root) if photo.is_relative_to(root) else Path(photo.name)
        whole, inside = _spelled(photo), _spelled(relative)
        names = [(whole, inside)]
        if looks_like_photo(photo):
            # Tables of names without suffixes.
            names.append((whole.removesuffix(photo.suffix), inside.removesuffix(photo.suffix)))
        for without_suffix, (path, end) in enumerate(names):
            for spelling, name in enumerate(_SPELLINGS):
                index: _Index = getattr(self, name)
                rows, by_name_only = index.about(path, end)
                if not rows:
                    continue
                if any(row.position != rows[0].position for row in rows):
                    return rows, None
                row = rows[0]
                exactly = row.is_path and index.is_same(row.file, end, path)
                rank = (bool(without_suffix), spelling, not exactly)
                return rows, _Fit(row, photo, inside, rank, by_name_only)
        return [], None

    def _notes(
        self, unclear: list[list[_Fit]], renamed: list[_Fit], unused: list[CsvRow]
    ) -> Iterator[str]:
        if self.remark:
            yield self.remark
        yield from self._problem_notes()
        if self.guesses:
            lines = _count(len(self.guesses), "line")
            yield (
                f"{lines} of the table: guessed by CampusGPS, so not used as known positions: "
                + _some([row.file for row in self.guesses])
            )
        if unclear:
            lines = _count(len(unclear), "line")
            each = [f"{fits[0].row.file} ({_some(_apart(fits))})" for fits in unclear]
            yield (
                f"{lines} of the table: the name fits several photos, so it is used for none of "
                f"them; write it with its folder: {_some(each)}"
            )
        if renamed:
            photos = _count(len(renamed), "photo")
            yield (
                f"{photos} found in the table by name only, as the folder is another one there: "
                + _some([f"{fit.row.file} for {fit.photo}" for fit in renamed])
            )
        if unused:
            lines = _count(len(unused), "line")
            yield f"{lines} of the table: no such photo was found: " + _some(
                [row.file for row in unused]
            )

    def _problem_notes(self) -> Iterator[str]:
        """Each problem with its line; one that many lines share once."""
        lines: dict[str, list[int]] = defaultdict(list)
        for problem in self.problems:
            lines[problem.reason].append(problem.line)
        for reason, numbers in islice(lines.items(), _MOST_PROBLEMS):
            if len(numbers) <= _MOST_NAMED:
                yield from (f"line {number} of the table: {reason}" for number in numbers)
            else:
                yield f"lines {_some(list(map(str, numbers)))} of the table: {reason}"
        if len(lines) > _MOST_PROBLEMS:
            yield f"{len(self.problems)} lines of the table in all cannot be used"


def _torn_notes(torn: Iterable[list[CsvRow]]) -> Iterator[str]:
    """Notes on lines about one photo that name it differently; others are reported elsewhere."""
    for lines, names in dict.fromkeys(
        (tuple(row.line for row in rows), tuple(dict.fromkeys(row.file for row in rows)))
        for rows in torn
    ):
        if len(names) > 1:
            yield (
                f"lines {_some(list(map(str, lines)))} of the table: {_some(names)} are one photo, "
                "but have several positions: none is used"
            )


class _Index:
    """The rows of a table by path and by bare name, as ``fold`` changes them."""

    def __init__(self, rows: Sequence[CsvRow], fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._by_path: dict[str, list[CsvRow]] = defaultdict(list)
        self._by_end: dict[tuple[str, ...], list[CsvRow]] = defaultdict(list)
        for row in rows:
            path = fold(row.file)
            self._by_path[path].append(row)
            parts = path.split("/")
            for length in {1, min(2, len(parts))}:
                self._by_end[tuple(parts[-length:])].append(row)

    def about(self, path: str, end: str) -> tuple[list[CsvRow], bool]:
        """The rows that fit best, and whether only the bare name agrees.

        Best are those of the same path from the chosen folder on, then those with the longest
        common end, then those that are longer than ``end``, the path from the chosen folder on,
        and agree with it; where that is a bare name, best those in a folder of the same name.
        """
        folded, end = self._fold(path), self._fold(end)
        known = (end,) if "/" in end else ()
        for one in (*known, folded, *_ends(folded)):
            if rows := self._by_path.get(one):
                return rows, False
        # The table may have been written from a folder above the chosen one, or elsewhere.
        rows = self._by_end.get(tuple(end.split("/")[-2:]), [])
        if "/" in end:
            return [row for row in rows if self._fold(row.file).endswith("/" + end)], False
        if "/" in folded and (same := self._by_end.get(tuple(folded.split("/")[-2:]))):
            return same, False
        return [row for row in rows if _FROM_ROOT.match(row.file)], True

    def is_same(self, file: str, *others: str) -> bool:
        """True if ``file`` is one of ``others``."""
        return self._fold(file) in {self._fold(other) for other in others}


def _ends(path: str) -> Iterator[str]:
    """``b/c`` and ``c`` of ``a/b/c``."""
    while "/" in path:
        _, _, path = path.partition("/")
        yield path


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _any_case(text: str) -> str:
    """In any case, and without blanks around names, which tables lose."""
    trimmed = "/".join(part.strip() for part in text.split("/"))
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", trimmed).casefold())


# Indexes of a table; what is written exactly so counts before the same name spelled otherwise.
_SPELLINGS = ("_exactly", "_composed", "_any_case")


def _spelled(path: Path) -> str:
    """The path as a table spells it."""
    return legible(path.as_posix()).replace("\\", "/")


def _count(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"


def _apart(fits: Sequence[_Fit]) -> list[str]:
    """The photos as a table may call them; where nobody knows their folder, by its end."""
    if len({fit.relative for fit in fits}) == len(fits):
        return [fit.relative for fit in fits]
    names = distinct_names(fit.photo for fit in fits)
    return [names[fit.photo] for fit in fits]


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST_NAMED]) + (", ..." if len(names) > _MOST_NAMED else "")

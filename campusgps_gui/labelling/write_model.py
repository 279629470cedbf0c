"""The table of what writing would change: first the changes, then the files left alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from campusgps_gui.labelling.sentences import name_of
from campusgps_gui.style.notation import distance_text, position_text
from campusgps_gui.style.translation import core_words, mark, number, tr
from campusgps_gui.widgets.rows_table import Column, Index, RowsModel
from core.files import legible_line
from core.labelling.writing.applying import Skipped
from core.labelling.writing.planning import PlannedWrite, WriteKind, WritePlan, split_words
from core.palette import QUIET

_QUIET = QColor(QUIET)

_CHANGES = (WriteKind.NEW_SIDECAR, WriteKind.SIDECAR, WriteKind.PHOTO)
# What a person may want to mend comes before what they chose themselves.
_ORDER = (
    *_CHANGES,
    WriteKind.WRITTEN,
    WriteKind.UNWRITABLE,
    WriteKind.CHANGED,
    WriteKind.HAS_POSITION,
)


@dataclass(frozen=True)
class WriteRow:
    """One line of the table.

    Attributes:
        photo: The photo's name.
        position: The position that is written, in digits.
        radius: Its 90 % radius, in words.
        what: What happens to the file, or why nothing does.
        hint: The tool tip: the file's path, and more of that.
        quiet: True if nothing happens.
    """

    photo: str
    position: str
    radius: str
    what: str
    hint: str
    quiet: bool


COLUMNS: tuple[Column[WriteRow], ...] = (
    Column(key="name", title=mark("Photo"), width=170, value=lambda row: row.photo),
    Column(key="position", title=mark("Position"), width=150, value=lambda row: row.position),
    Column(key="within", title=mark("Within"), width=64, value=lambda row: row.radius),
    Column(key="what", title=mark("What happens"), width=0, value=lambda row: row.what),
)


class WriteModel(RowsModel):
    """Lines of a preview or of a summary."""

    def __init__(self) -> None:
        super().__init__(COLUMNS)
        self._rows: list[WriteRow] = []

    def show(self, rows: list[WriteRow]) -> None:
        """Replace the lines."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].value(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.hint
        if role == Qt.ItemDataRole.ForegroundRole and row.quiet:
            return _QUIET
        return None


def rows_of_plan(plan: WritePlan) -> list[WriteRow]:
    """One line for each photo."""

    def rank(write: PlannedWrite) -> int:
        return _ORDER.index(write.kind) if write.kind in _ORDER else len(_ORDER)

    return [_row(write) for write in sorted(plan.writes, key=rank)]


def rows_of_problems(skipped: Sequence[Skipped]) -> list[WriteRow]:
    """One line for each file that was not written, or not brought back."""
    return [
        WriteRow(
            photo=legible_line(one.file.name),
            position="",
            radius="",
            what=core_words(one.reason),
            hint=legible_line(str(one.target)),
            quiet=False,
        )
        for one in skipped
    ]


def plan_words(plan: WritePlan) -> str:
    """The numbers of changes, and of files that stay as they are by reason."""
    counts = {WriteKind(name): count for name, count in plan.counts.items() if count}
    changes = [
        _counted(kind, counts[kind]) for kind in WriteKind if kind in counts and kind in _CHANGES
    ]
    rest = [
        _counted(kind, counts[kind])
        for kind in WriteKind
        if kind in counts and kind not in _CHANGES
    ]
    words = f"{_join(changes)}." if changes else tr("Nothing changes.")
    if plan.split_links:
        words += f" {core_words(split_words(plan.split_links))}"
    if not rest:
        return words
    left = tr("Left as they are: {reasons}.", reasons=_join(rest))
    return f"{words} {left}"


def _counted(kind: WriteKind, count: int) -> str:
    return f"{number(count)} {core_words(kind.counted(count))}"


def _join(parts: Sequence[str]) -> str:
    return ", ".join(parts)


def _row(write: PlannedWrite) -> WriteRow:
    label = write.label
    position = "" if label.position is None else position_text(label.position)
    radius = "" if label.radius90_m is None else distance_text(label.radius90_m)
    words = core_words(write.brief_change or write.problem)
    hint = f"{legible_line(str(write.target))}\n{words}"
    return WriteRow(name_of(label), position, radius, words, hint, bool(write.problem))

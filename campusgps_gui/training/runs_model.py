"""The runs of the project as rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont

from campusgps_gui.appearance import Colours
from campusgps_gui.training.sentences import (
    INSTANT,
    epochs_of,
    metres,
    state_words,
    stopped_words,
)
from campusgps_gui.widgets.rows_table import Index, RowsModel
from core.files import legible
from core.training.runs import FAILED, Figures, Run


@dataclass(frozen=True)
class Standing:
    """How a run stands in the window.

    Attributes:
        run: The run.
        in_use: Whether photos are located with it.
        doing: What is done with it now ("training", "paused", ...), or empty.
    """

    run: Run
    in_use: bool = False
    doing: str = ""


def _figures(standing: Standing, pick: Callable[[Figures], float]) -> str:
    outcome = standing.run.outcome
    return "" if outcome is None else metres(pick(outcome.figures))


def _instant(standing: Standing) -> str:
    outcome = standing.run.outcome
    instant = None if outcome is None else outcome.baselines.get(INSTANT)
    return "" if instant is None else f"{metres(instant.median_m)}, {metres(instant.mean_m)}"


def _verdict(standing: Standing) -> str:
    outcome = standing.run.outcome
    if outcome is None:
        return ""
    return "better" if outcome.is_better else "not better"


def _epochs(standing: Standing) -> str:
    run = standing.run
    if len(run.history) > 1:
        return f"{len(run.history)} × {max(map(len, run.history.values()))}"
    return f"{epochs_of(run)} of {run.recipe.settings.epochs}"


Column = tuple[str, Callable[[Standing], str], str]

COLUMNS: tuple[Column, ...] = (
    ("Name", lambda s: legible(s.run.name), ""),
    ("In use", lambda s: "✓" if s.in_use else "", "Photos are located with it"),
    ("Recipe", lambda s: s.run.recipe.name, ""),
    ("State", lambda s: s.doing or state_words(s.run), ""),
    (
        "Epochs",
        _epochs,
        "Finished epochs of as many as there may be; or trainings × epochs",
    ),
    ("Median", lambda s: _figures(s, lambda f: f.median_m), "Error on photos never trained on"),
    ("Mean", lambda s: _figures(s, lambda f: f.mean_m), "Error on photos never trained on"),
    ("Instant", _instant, "Median and mean of the instant answer on the same photos"),
    ("Verdict", _verdict, "Beside what was in use when it ended"),
    ("Begun", lambda s: s.run.created_at.astimezone().strftime("%d %b %Y %H:%M"), ""),
)
NAME, IN_USE, VERDICT = 0, 1, 8
_TO_THE_RIGHT = (4, 5, 6, 7)


class RunsModel(RowsModel):
    """Rows of runs, the newest first.

    Args:
        colours: Gives the colours of the theme.

    Signals:
        renamed: ``(run, name)``: the person typed another name.
    """

    renamed = Signal(object, str)

    def __init__(self, colours: Callable[[], Colours]) -> None:
        super().__init__([(title, meaning) for title, _, meaning in COLUMNS])
        self._colours = colours
        self._standings: tuple[Standing, ...] = ()

    def show_runs(self, standings: Sequence[Standing]) -> None:
        """Replace the rows; where the runs are the same ones, they only change what they say."""
        standings = tuple(standings)
        if standings == self._standings:
            return
        same = [s.run.folder for s in standings] == [s.run.folder for s in self._standings]
        if same:
            self._standings = standings
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(standings) - 1, len(COLUMNS) - 1)
            )
        else:
            self.beginResetModel()
            self._standings = standings
            self.endResetModel()

    def run(self, row: int) -> Run:
        """The run in ``row``."""
        return self._standings[row].run

    def row_of(self, run_id: str) -> int | None:
        """The row of the run in the folder called ``run_id``."""
        for row, standing in enumerate(self._standings):
            if standing.run.id == run_id:
                return row
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._standings)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        standing, column = self._standings[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[column][1](standing)
        if role == Qt.ItemDataRole.EditRole:
            return standing.run.name if column == NAME else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(standing)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == IN_USE:
            return "in use" if standing.in_use else "not in use"
        if role == Qt.ItemDataRole.FontRole and standing.in_use and column == NAME:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(standing, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or name == self.run(index.row()).name:
            return False
        self.renamed.emit(self.run(index.row()), name)
        return True

    def _colour(self, standing: Standing, column: int) -> QColor | None:
        colours, outcome = self._colours(), standing.run.outcome
        if column == IN_USE:
            return QColor(colours.good)
        if column == VERDICT and outcome is not None:
            return QColor(colours.good if outcome.is_better else colours.muted)
        if standing.run.state == FAILED and not standing.doing:
            return QColor(colours.danger)
        return None

    def alignment(self, column: int) -> int:
        """Figures to the right, marks in the middle, words to the left."""
        # A verdict at the left would touch the figures before it.
        if column in (IN_USE, VERDICT):
            side = Qt.AlignmentFlag.AlignHCenter
        elif column in _TO_THE_RIGHT:
            side = Qt.AlignmentFlag.AlignRight
        else:
            side = Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)


def _tip(standing: Standing) -> str:
    run = standing.run
    if run.outcome is None:
        return "" if standing.doing else stopped_words(run)
    outcome = run.outcome
    lines = [
        f"On {outcome.photos:,} photos of {outcome.judged_on}, never trained on (median, mean)"
    ]
    both = {run.name: outcome.figures, **outcome.members, **outcome.baselines}
    lines += [f"{name}: {metres(f.median_m)}, {metres(f.mean_m)}" for name, f in both.items()]
    return "\n".join(lines)

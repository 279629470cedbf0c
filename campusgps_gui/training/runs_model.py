"""The runs and localizers of the project as rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont

from campusgps_gui.style.appearance import Colours
from campusgps_gui.style.notation import recent_moment_text
from campusgps_gui.style.translation import core_words, isolated, mark, tr
from campusgps_gui.training.sentences import (
    epochs_of,
    metres,
    stopped_words,
)
from campusgps_gui.widgets.rows_table import Column, Index, RowsModel, column_number
from core.files import legible
from core.training.adoption import AdoptionFinding
from core.training.methods.instant import INSTANT
from core.training.methods.refined import REFINED
from core.training.recipes import RECIPES
from core.training.runs import FAILED, Figures, Run, state_words

if TYPE_CHECKING:
    from core.workflows.localizers import KnownLocalizer


@dataclass(frozen=True)
class RunRow:
    """A run, or a localizer that needed none, as a row of the table.

    Attributes:
        run: The run; None for a localizer made without training.
        localizer: What was learned, if there is something.
        figures: Its errors on photos left out, if they are known.
        active: Whether photos are located with it.
        doing: What is done with it now ("training", "paused", ...), or empty.
    """

    run: Run | None
    localizer: KnownLocalizer | None = None
    figures: Figures | None = None
    active: bool = False
    doing: str = ""

    @property
    def name(self) -> str:
        """The name that people gave it."""
        if self.run is not None:
            return self.run.name
        return "" if self.localizer is None else self.localizer.name

    @property
    def key(self) -> str:
        """The unique key of the row: the folder name of a run, the file of a localizer."""
        if self.run is not None:
            return self.run.id
        return "" if self.localizer is None else self.localizer.file


def _title(name: str) -> str:
    """The name of a localizer in a list; that of a run as a person gave it."""
    return tr(_TITLES[name]) if name in _TITLES else legible(name)


def _metres(row: RunRow, pick: Callable[[Figures], float]) -> str:
    return "" if row.figures is None else metres(pick(row.figures))


def _instant(row: RunRow) -> str:
    outcome = None if row.run is None else row.run.outcome
    instant = None if outcome is None else outcome.baselines.get(INSTANT.name)
    return "" if instant is None else f"{metres(instant.median_m)}, {metres(instant.mean_m)}"


def _verdict(row: RunRow) -> str:
    """Better, equal or worse than what was in use, as the comparison came out."""
    outcome = None if row.run is None else row.run.outcome
    adoption = None if outcome is None else outcome.adoption
    if row.run is None and row.localizer is not None:
        adoption = row.localizer.adoption
    if adoption is not None and adoption.finding in _FINDINGS:
        return tr(_FINDINGS[adoption.finding])
    if outcome is None:
        return ""
    return tr("better") if outcome.is_better else tr("not better")


def _epochs(row: RunRow) -> str:
    run = row.run
    # What goes by steps has no epochs that say how far it is.
    if run is None or run.recipe.method.evaluates_in_turns:
        return ""
    if len(run.history) > 1:
        return f"{len(run.history)} × {max(map(len, run.history.values()))}"
    return tr("{done} of {epochs}", done=epochs_of(run), epochs=run.recipe.settings.epochs)


_TITLES = {INSTANT.name: mark("Instant answer"), REFINED.name: mark("Refined localizer")}
# What needs no training has no title.
_UNTRAINED = {INSTANT.name: mark("Answers at once"), REFINED.name: mark("Compares point by point")}


def _recipe(row: RunRow) -> str:
    if row.run is not None:
        name = row.run.recipe.name
    else:
        name = "" if row.localizer is None else row.localizer.recipe
    known = RECIPES.get(name)
    if known is not None and known.title:
        return core_words(known.title)
    return tr(_UNTRAINED[name]) if name in _UNTRAINED else legible(name)


def _state(row: RunRow) -> str:
    localizer = row.localizer
    out_of_date = localizer is not None and not localizer.current
    return row.doing or core_words(state_words(row.run, out_of_date=out_of_date))


def _begun(row: RunRow) -> str:
    if row.run is not None:
        at: datetime | None = row.run.created_at
    else:
        at = None if row.localizer is None else row.localizer.built_at
    return "" if at is None else recent_moment_text(at.astimezone(), datetime.now().astimezone())


_FINDINGS = {
    AdoptionFinding.BETTER: mark("better"),
    AdoptionFinding.WORSE: mark("worse"),
    AdoptionFinding.WITHIN_CHANCE: mark("equal"),
}
_MIDDLE, _RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
COLUMNS: tuple[Column[RunRow], ...] = (
    Column(
        key="name",
        title=mark("Name"),
        width=132,
        value=lambda row: _title(row.name),
        meaning=mark("F2 gives a run another name"),
    ),
    Column(
        key="in_use",
        title=mark("In use"),
        width=52,
        value=lambda s: "✓" if s.active else "",
        alignment=_MIDDLE,
        meaning=mark("Photos are located with it"),
    ),
    Column(
        key="recipe",
        title=mark("Recipe"),
        width=166,
        value=_recipe,
        meaning=mark("How it was made: the way of training, with its settings"),
    ),
    Column(
        key="state",
        title=mark("State"),
        width=74,
        value=_state,
        meaning=mark("Out of date: made of other photos than those that count now"),
    ),
    Column(
        key="epochs",
        title=mark("Epochs"),
        width=66,
        value=_epochs,
        alignment=_RIGHT,
        meaning=mark(
            "Rounds of learning: finished ones of as many as there may be; or networks × rounds"
        ),
    ),
    Column(
        key="median",
        title=mark("Median"),
        width=64,
        value=lambda s: _metres(s, lambda figures: figures.median_m),
        alignment=_RIGHT,
        meaning=mark("Half of the photos never trained on are farther off than this"),
    ),
    Column(
        key="mean",
        title=mark("Mean"),
        width=62,
        value=lambda s: _metres(s, lambda figures: figures.mean_m),
        alignment=_RIGHT,
        meaning=mark("Mean error of the photos never trained on: gross errors count much in it"),
    ),
    Column(
        key="instant",
        title=mark("Instant"),
        width=100,
        value=_instant,
        alignment=_RIGHT,
        meaning=mark("Median and mean on the same photos without training"),
    ),
    Column(
        key="verdict",
        title=mark("Verdict"),
        width=86,
        value=_verdict,
        # At the left it would touch the figures before it.
        alignment=_MIDDLE,
        meaning=mark("Better, equal or worse than what was in use when it ended, beyond chance"),
    ),
    Column(
        key="begun", title=mark("Begun"), width=122, value=_begun, meaning=mark("When it was begun")
    ),
)
NAME, IN_USE, VERDICT = (column_number(key, COLUMNS) for key in ("name", "in_use", "verdict"))
OPTIONAL = tuple(
    column_number(key, COLUMNS) for key in ("epochs", "median", "mean", "instant", "verdict")
)
"""Columns that are left out while no row says anything in them."""
SPARE = tuple(column_number(key, COLUMNS) for key in ("instant", "recipe", "epochs"))
"""What a narrow table does without, in this order: the instant answer has a row of its own, names
mostly say the recipe, which the tool tip has too, and the line above the curves says the epochs."""
_WITHOUT_TRAINING_TIP = mark(
    "Made of the photos alone, without a training run.\n"
    "Its errors are those that refining measured, or that the newest run was put beside."
)


class RunsModel(RowsModel):
    """Rows of runs, the newest first, and behind them the localizers that needed no training.

    Args:
        colours: Gives the colours of the theme.

    Signals:
        renamed: ``(run, name)``: the person typed another name.
    """

    renamed = Signal(object, str)

    def __init__(self, colours: Callable[[], Colours]) -> None:
        super().__init__(COLUMNS)
        self._colours = colours
        self._rows: tuple[RunRow, ...] = ()

    def show_runs(self, rows: Sequence[RunRow]) -> None:
        """Replace the rows; where they are the same ones, they only change what they say."""
        rows = tuple(rows)
        if rows == self._rows:
            return
        same = [s.key for s in rows] == [s.key for s in self._rows]
        if same:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def run_row(self, row: int) -> RunRow:
        """The run or localizer in ``row``."""
        return self._rows[row]

    def row_of(self, key: str) -> int | None:
        """The row of the run in the folder called ``key``, or of the localizer in that file."""
        for number, row in enumerate(self._rows):
            if row.key == key:
                return number
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_run = index.isValid() and self._rows[index.row()].run is not None
        return flags | Qt.ItemFlag.ItemIsEditable if is_run and index.column() == NAME else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[column].value(row)
        if role == Qt.ItemDataRole.EditRole:
            return row.name if column == NAME else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (_recipe(row), _tip(row))))
        if role == Qt.ItemDataRole.AccessibleTextRole and column == IN_USE:
            return tr("in use") if row.active else tr("not in use")
        if role == Qt.ItemDataRole.FontRole and row.active and column == NAME:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name, run = str(value).strip(), self._rows[index.row()].run
        if role != Qt.ItemDataRole.EditRole or run is None or name == run.name:
            return False
        self.renamed.emit(run, name)
        return True

    def _colour(self, row: RunRow, column: int) -> QColor | None:
        colours, run = self._colours(), row.run
        if column == IN_USE:
            return QColor(colours.good)
        if run is None:
            return None
        outcome = run.outcome
        if column == VERDICT and outcome is not None:
            return QColor(colours.good if outcome.is_better else colours.muted)
        if run.state == FAILED and not row.doing:
            return QColor(colours.danger)
        return None


def _tip(row: RunRow) -> str:
    run = row.run
    if run is None:
        return tr(_WITHOUT_TRAINING_TIP)
    if run.outcome is None:
        return "" if row.doing else stopped_words(run)
    outcome = run.outcome
    lines = [
        tr(
            "On %n photos of {set}, never trained on (median, mean)",
            "",
            outcome.photos,
            set=outcome.evaluated_on,
        )
    ]
    both = {run.name: outcome.figures, **outcome.members, **outcome.baselines}
    lines += [
        f"{isolated(_title(name))}: {metres(f.median_m)}, {metres(f.mean_m)}"
        for name, f in both.items()
    ]
    return "\n".join(lines)

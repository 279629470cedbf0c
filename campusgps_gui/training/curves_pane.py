"""The curves with their legend, what the pointer is over, and a switch for the scale."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.jobs.warm_up import load_packages
from campusgps_gui.settings import Settings
from campusgps_gui.style.appearance import GRID, colours_of, muted, set_tone
from campusgps_gui.style.notation import unbroken
from campusgps_gui.style.session_colours import session_palette
from campusgps_gui.style.translation import isolated, language, mark, tr
from campusgps_gui.training.sentences import group_words, metres
from campusgps_gui.widgets.loading_label import LOADING, QUIET_MS
from core.files import legible
from core.palette import SESSION_COLOURS
from core.tasks import Task
from core.training.curves import EpochResult
from core.training.runs import Run

if TYPE_CHECKING:
    from campusgps_gui.training.curves_plot import CurvesPlot, TrainingCurve

_PLOTTING = ("pyqtgraph",)
# In pixels, of the lines that list the steps.
_INDENT = 6 * GRID
_HINT = mark(
    "Here you see how the error falls, round by round (an epoch), once training has begun. The "
    "line of the photos left out is the one to watch: they are not trained on."
)
_MISSING = mark(
    "The curves need pyqtgraph, which is not installed. Install it with: pip install pyqtgraph"
)
# More lines than this nobody can tell apart.
MOST_COMPARED = 7


class CurvesPane(QFrame):
    """Shows the curves of one run, or of several to compare.

    Args:
        runner: Loads what draws them.
        settings: Remembers the scale.

    Signals:
        ready: The curves can be drawn.
    """

    ready = Signal()

    def __init__(
        self, runner: TaskRunner, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runner, self._settings = runner, settings
        self.plot: CurvesPlot | None = None
        self._runs: tuple[Run, ...] = ()
        self._asked = False
        self._steps = ""
        self._epoch = 0
        self.legend, self.readout, self._empty = QLabel(), QLabel(), muted(tr(_HINT))
        self.log_button = QPushButton(tr("Log scale"))
        self.details_button = QPushButton(tr("More curves"))
        self._pages = QStackedWidget()
        self._lay_out()
        self.log_button.setChecked(settings.curves_log)
        self.log_button.toggled.connect(self._set_log)
        self.details_button.toggled.connect(self._show_details)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs whose curves are shown."""
        return self._runs

    def wake(self) -> None:
        """Load what draws curves; not done at the start, as that takes a while."""
        if not self._asked:
            self._asked = True
            self._runner.run(
                tr("Getting ready to draw"),
                _load_plotting,
                on_success=lambda _: self._make_plot(),
                on_failure=lambda _: self._empty.setText(tr(_MISSING)),
                queue_name="plotting",
                quiet=True,
            )

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show the curves of ``runs``."""
        self._runs = tuple(runs)
        self._show()

    def show_steps(self, words: str) -> None:
        """Show the steps of a run until it has curves; empty: say what will be seen here."""
        if words != self._steps:
            self._steps = words
            self._show()

    def follow_theme(self) -> None:
        """Draw in the colours of the window."""
        if self.plot is not None:
            self.plot.follow_theme()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        last = max((len(history) for _, history in self._histories()), default=0)
        if step is None or not last:
            super().keyPressEvent(event)
            return
        start = self._epoch or (last + 1 if step < 0 else 0)
        self._point_at(min(max(1, start + step), last))

    def _lay_out(self) -> None:
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Curves"))
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setWordWrap(True)
        self.legend.setAccessibleName(tr("Legend of the curves"))
        set_tone(self.readout, "muted")
        self.readout.setWordWrap(True)
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.readout.setMinimumWidth(1)
        for button in (self.log_button, self.details_button):
            button.setCheckable(True)
            button.setStyleSheet("padding: 2px 8px;")
        # Who trains expects to see the loss; who does not know it has more room without.
        self.details_button.setChecked(True)
        self.log_button.setToolTip(tr("Show error and loss on a logarithmic scale"))
        self.details_button.setToolTip(
            tr("Loss and learning rate, for those who know networks; the error is what counts")
        )
        self._pages.addWidget(self._empty)
        foot = QHBoxLayout()
        foot.setSpacing(GRID // 2)
        foot.addWidget(self.readout, 1)
        foot.addStretch()
        for button in (self.details_button, self.log_button):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 4, GRID, 4)
        layout.setSpacing(2)
        layout.addWidget(self.legend)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)
        self.setMinimumSize(300, 180)
        self._show()

    def _make_plot(self) -> None:
        from campusgps_gui.training.curves_plot import CurvesPlot

        self.plot = CurvesPlot()
        self.plot.set_log(self.log_button.isChecked())
        self.plot.show_details(self.details_button.isChecked())
        self.plot.hovered.connect(self._point_at)
        self._pages.addWidget(self.plot)
        self._show()
        self.ready.emit()

    def _show(self) -> None:
        curves = self._curves()
        has_any = any(history for _, history in self._histories())
        is_drawn = has_any and self.plot is not None
        self._empty.setText("" if has_any else self._steps or tr(_HINT))
        if has_any and self.plot is None:
            QTimer.singleShot(QUIET_MS, self, self._say_loading)
        alignment = Qt.AlignmentFlag.AlignLeft if self._steps else Qt.AlignmentFlag.AlignHCenter
        self._empty.setAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
        self._empty.setIndent(_INDENT if self._steps else -1)
        for button in (self.log_button, self.details_button):
            button.setVisible(is_drawn)
        self.legend.setVisible(is_drawn)
        # Of several curves the legend says the figures: side by side both would fill the pane.
        self.readout.setVisible(is_drawn and len(curves) == 1)
        if self.plot is not None:
            self.plot.show_curves([_curve(*curve) for curve in curves])
            self._pages.setCurrentWidget(self.plot if has_any else self._empty)
        self._point_at(self._epoch)

    def _say_loading(self) -> None:
        if self.plot is None and not self._empty.text():
            self._empty.setText(tr(LOADING))

    def _histories(self) -> list[tuple[str, tuple[EpochResult, ...]]]:
        found = []
        for run in self._runs:
            for member, history in run.history.items():
                name = run.name if len(run.history) == 1 else f"{run.name}: {member}"
                found.append((member if len(self._runs) == 1 else name, history))
        return found[:MOST_COMPARED]

    def _curves(self) -> list[tuple[str, str, tuple[EpochResult, ...]]]:
        histories = self._histories()
        if len(histories) == 1:
            return [(histories[0][0], "", histories[0][1])]
        # A visit has the colour that it has on the map.
        given: dict[str, str] = {}
        for name, _ in histories:
            colour = session_palette.known(name)
            if colour is not None and colour not in given.values():
                given[name] = colour
        others = iter([one for one in SESSION_COLOURS if one not in given.values()])
        return [(name, given.get(name) or next(others), history) for name, history in histories]

    def _show_details(self, on: bool) -> None:
        if self.plot is not None:
            self.plot.show_details(on)

    def _set_log(self, on: bool) -> None:
        self._settings.curves_log = on
        if self.plot is not None:
            self.plot.set_log(on)

    def _point_at(self, epoch: int) -> None:
        """Show the figures of ``epoch``; of the last one if it is 0."""
        self._epoch = epoch
        if self.plot is not None:
            self.plot.mark(epoch)
        words = readout_words(self._histories(), epoch)
        self.readout.setText(unbroken(words))
        colours = colours_of(self)
        alone = self._runs[0] if len(self._runs) == 1 else None
        in_turns = alone is not None and alone.recipe.method.evaluates_in_turns
        legend = _legend(self._curves(), epoch, colours.accent, colours.muted, in_turns=in_turns)
        # The sentence above may speak of something else, as of refining.
        name = "" if alone is None else f"<b>{isolated(escape(legible(alone.name)))}</b> &nbsp; "
        self.legend.setText(f"{name}{legend}")
        self.setAccessibleDescription(words)


def readout_words(histories: Sequence[tuple[str, tuple[EpochResult, ...]]], epoch: int) -> str:
    """The figures of ``epoch`` in words; those of the last one if it is 0."""
    several, words = len(histories) > 1, []
    for name, history in histories:
        if not history or epoch > len(history):
            continue
        one = history[epoch - 1] if epoch else history[-1]
        if several:
            words.append(f"{isolated(group_words(name))}: {metres(one.held_out_median_m)}")
        else:
            words.append(
                tr(
                    "Epoch {epoch}: held out median {held_out_median}, mean {held_out_mean}; "
                    "training {train_median}, {train_mean}; loss {held_out_loss:.3g}",
                    epoch=one.epoch,
                    held_out_median=metres(one.held_out_median_m),
                    held_out_mean=metres(one.held_out_mean_m),
                    train_median=metres(one.train_median_m),
                    train_mean=metres(one.train_mean_m),
                    held_out_loss=one.held_out_loss,
                )
            )
    if several and words:
        place = tr("Epoch {epoch}", epoch=epoch) if epoch else tr("At the end")
        return tr("{place}, median: {list}", place=place, list=" · ".join(words))
    return " ".join(words)


def _legend(
    curves: Sequence[tuple[str, str, tuple[EpochResult, ...]]],
    epoch: int,
    accent: str,
    quiet: str,
    *,
    in_turns: bool,
) -> str:
    if len(curves) == 1:
        keys = [
            (tr("photos left out: watch this line, lower is better"), accent),
            (tr("training"), quiet),
        ]
    else:
        keys = [
            (f"{isolated(escape(group_words(name), quote=False))}{_figure(history, epoch)}", colour)
            for name, colour, history in curves
        ]
    solid = tr("solid median, dashed mean")
    if in_turns and len(curves) > 1:
        solid = tr("a line for each visit left out: lower is better; {lines}", lines=solid)
    elif len(curves) > 1:
        solid = tr("photos left out: lower is better; {lines}", lines=solid)
    # Or else a number would go the way of the name before.
    begin = "\u200f" if language().right_to_left else ""
    marks = [f'{begin}<span style="color:{colour}">━</span>&nbsp;{name}' for name, colour in keys]
    return " &nbsp; ".join([*marks, f'{begin}<span style="color:{quiet}">{solid}</span>'])


def _figure(history: Sequence[EpochResult], epoch: int) -> str:
    """The median error of ``epoch``, of the last one if it is 0, behind a name in the legend."""
    if not history or epoch > len(history):
        return ""
    return f": {metres(history[epoch - 1].held_out_median_m)}".replace(" ", "&nbsp;")


def _curve(name: str, colour: str, history: tuple[EpochResult, ...]) -> TrainingCurve:
    from campusgps_gui.training.curves_plot import TrainingCurve

    return TrainingCurve(name, colour, history)


def _load_plotting(task: Task) -> None:
    load_packages(_PLOTTING, task.check)

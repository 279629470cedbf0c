"""A switch above the map of the Photos tab for what is computed from all photos of the project."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.style.appearance import GRID, set_margins
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.help_button import HelpButton
from core.tasks import Task

if TYPE_CHECKING:
    from core.project.project import Project

Result = TypeVar("Result")


@dataclass(frozen=True)
class Analysis(Generic[Result]):
    """A computation over all photos of a project, and how it is offered.

    Attributes:
        title: The text of the switch.
        icon: The name of its icon.
        tip: Its tooltip.
        choice_name: The accessible name of the choice between ways to show the result.
        activity: What the computation is called while it runs.
        queue: The jobs it takes turns with.
        topic: The key of what the manual says of it.
        compute: Computes the result.
    """

    title: str
    icon: str
    tip: str
    choice_name: str
    activity: str
    queue: str
    topic: str
    compute: Callable[[Project, Task], Result]


class AnalysisSwitch(QWidget, Generic[Result]):
    """A switch, a choice between ways to show the result, and "Look again".

    The result is computed when the switch is first turned on, and kept. "Look again" is offered
    once the photos are others than those that it was computed from.

    Args:
        analysis: What is computed.
        controller: The open project.
        runner: Computes it.

    Signals:
        switched: True when the result is shown from now on, False when it is no more.

    Attributes:
        found: The result that is shown; None: none.
    """

    switched = Signal(bool)

    def __init__(
        self,
        analysis: Analysis[Result],
        controller: ProjectController,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._analysis, self._controller, self._runner = analysis, controller, runner
        self.found: Result | None = None
        self._job: Job | None = None
        # The photos that the result is of.
        self._dots: object = None
        self.switch, self.choice, self.again = QPushButton(), QComboBox(), QPushButton()
        self._help = HelpButton(analysis.topic)
        self._lay_out_row()
        self.switch.toggled.connect(self._turn)
        self.choice.currentIndexChanged.connect(lambda _: self._draw())
        self.again.clicked.connect(lambda _=False: self._look())

    def use_project(self) -> None:
        """Show nothing: another project is open, or none."""
        self.switch.setChecked(False)
        self._cancel()
        self.found = self._dots = self._job = None

    def refresh(self) -> None:
        """Follow a change of the project: offer to look again where the photos have changed."""
        self.switch.setEnabled(self._controller.snapshot.used > 0)
        is_old = self.found is not None and self._controller.dots is not self._dots
        self.again.setVisible(is_old and self.switch.isChecked())

    @abstractmethod
    def _ways(self) -> Sequence[str]:
        """The ways to show the result; asked for when the switch is first turned on."""

    @abstractmethod
    def _show_waiting(self) -> None:
        """Say that the result is being computed."""

    @abstractmethod
    def _show_result(self) -> None:
        """Take in a new result; :meth:`_draw` follows."""

    @abstractmethod
    def _show_failure(self, reason: str) -> None:
        """Say why there is no result."""

    @abstractmethod
    def _draw(self) -> None:
        """Draw the result in the chosen way, or nothing if it is not shown."""

    def _lay_out_row(self) -> None:
        self.switch.setText(spaced(self._analysis.title))
        self.switch.setCheckable(True)
        set_icon(self.switch, self._analysis.icon)
        self.switch.setToolTip(self._analysis.tip)
        self.choice.setAccessibleName(self._analysis.choice_name)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.hide()
        self.again.setText(spaced(tr("Look again")))
        set_icon(self.again, "refresh")
        self.again.setToolTip(tr("Photos or positions have changed since"))
        self.again.hide()
        row = QHBoxLayout(self)
        set_margins(row, 0, 0, GRID, 0)
        row.setSpacing(GRID)
        self._help.hide()
        self.switch.toggled.connect(self._help.setVisible)
        for widget in (self.choice, self.again, self._help):
            row.addWidget(widget)

    def _turn(self, on: bool) -> None:
        if not self.choice.count():
            self.choice.blockSignals(True)
            self.choice.addItems(self._ways())
            self.choice.blockSignals(False)
        self.choice.setVisible(on)
        if not on:
            self._cancel()
        elif self.found is None or self._controller.dots is not self._dots:
            self._look()
        self.refresh()
        self._draw()
        self.switched.emit(on)

    def _cancel(self) -> None:
        """Stop what is being computed."""
        if self._job is not None:
            self._job.cancel()

    def _look(self) -> None:
        """Compute the result of the photos as they are now."""
        project, dots = self._controller.project, self._controller.dots
        if project is None:
            return
        if self._job is not None:
            self._job.cancel()
        self._show_waiting()
        self.again.hide()
        self._job = self._runner.run(
            self._analysis.activity,
            partial(self._analysis.compute, project),
            on_success=self._controller.while_open(partial(self._take, dots)),
            on_failure=self._fail,
            queue_name=self._analysis.queue,
            background=True,
        )

    def _take(self, dots: object, found: Result) -> None:
        self.found, self._dots = found, dots
        self._show_result()
        self.refresh()
        self._draw()

    def _fail(self, error: Exception) -> None:
        self._show_failure(core_words(str(error)))
        self._runner.failed.emit(self._analysis.activity, error)

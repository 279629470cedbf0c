"""The Training tab: choose how, watch the place being learned, compare what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.picture_loader import Thumbnails
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.jobs.training_tasks import find_devices
from campusgps_gui.map.content import MapArrow
from campusgps_gui.map.pane import MapPane
from campusgps_gui.settings import Settings
from campusgps_gui.style.appearance import GRID, muted, set_margins, set_tone
from campusgps_gui.style.translation import tr
from campusgps_gui.training.curves_pane import CurvesPane
from campusgps_gui.training.far_photos import FarPhotos
from campusgps_gui.training.fetching import WeightsFetcher
from campusgps_gui.training.header import TrainingHeader
from campusgps_gui.training.planning import TrainingPlanner
from campusgps_gui.training.recipe_form import RecipeForm
from campusgps_gui.training.reporter import Reporter
from campusgps_gui.training.run_buttons import RunButtons
from campusgps_gui.training.run_times import RunTimes
from campusgps_gui.training.runs_list import RunsList
from campusgps_gui.training.sentences import lack_of, worst_words
from campusgps_gui.training.split_map import split_dots
from campusgps_gui.training.standing import Standing
from campusgps_gui.training.worst_strip import WorstStrip
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.current_page import CurrentPageStack
from campusgps_gui.widgets.empty_state import EmptyState
from core.training.runs import Run

if TYPE_CHECKING:
    from campusgps_gui.training.report_window import ReportWindow
    from core.evaluation.full_report import FullReport
    from core.training.methods.method import TrainingPlan

_LEFT_WIDTH = 318


class TrainingTab(QWidget):
    """Settings on the left; curves, map, worst photos and runs on the right.

    Args:
        controller: The open project.
        training: Trains.
        runner: Runs whatever takes time.
        actions: The window's commands.
        settings: What is remembered.
    """

    def __init__(
        self,
        controller: ProjectController,
        training: TrainingController,
        runner: TaskRunner,
        actions: Actions,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._training, self._runner = controller, training, runner
        self._settings, self._awake = settings, False
        self._form: RecipeForm | None = None
        self.report: ReportWindow | None = None
        self.thumbnails = Thumbnails(runner, self)
        self.fetcher = WeightsFetcher(runner, self)
        self.planner = TrainingPlanner(controller, training, self)
        self.times = RunTimes(controller, training, runner, self)
        # From the outside in: what is made elsewhere and moved here is styled twice.
        self._pages = CurrentPageStack(self)
        self.splitter = QSplitter(self._pages)
        self._left, self._right = QWidget(self.splitter), QWidget(self.splitter)
        self.right_splitter = QSplitter(Qt.Orientation.Vertical, self._right)
        self._upper = QWidget(self.right_splitter)
        self.upper_splitter = QSplitter(self._upper)
        self._middle = QWidget(self._upper)
        self.split = QLabel(self._left)
        self.far = FarPhotos(self._left)
        self.standing = Standing(training, self._left)
        self._buttons = buttons = RunButtons(training, self._left)
        self.start, self.pause, self.cancel = buttons.start, buttons.pause, buttons.cancel
        self.head = TrainingHeader(self._right)
        self.curves = CurvesPane(runner, settings, self.upper_splitter)
        self.map = MapPane(self.upper_splitter)
        self._strip_title = muted("", wrap=False)
        self.strip = WorstStrip(self.thumbnails, runner, self._middle)
        self.runs = RunsList(training, self.right_splitter)
        self.reporter = Reporter(training, self.head, self)
        self._empty = EmptyState(
            "photo-plus",
            tr("No photos to learn from yet"),
            tr(
                "Training needs photos that know where they were taken, best from several visits. "
                "Import them first."
            ),
            [actions.import_folder, actions.import_photos],
        )
        self._lay_out()
        self._connect()
        self._show_curves()
        self._show_state()

    @property
    def form(self) -> RecipeForm:
        """The form; made when it is first needed: it asks all installed packages for plug-ins."""
        if self._form is None:
            self._form = RecipeForm(self._settings, self._left)
            self._form.setEnabled(not self._training.running)
            self._left_column.insertWidget(1, self._form, 1)
            self._form.changed.connect(self._plan)
            self._form.changed.connect(self._try_duration)
            self._form.changed.connect(self._show_state)
        return self._form

    def wake(self) -> None:
        """Load what the tab needs, when it is first shown."""
        if self._awake:
            return
        self._awake = True
        self._show_duration()
        self._show_state()
        self.curves.wake()
        self._runner.run(
            tr("Looking for devices"),
            find_devices,
            on_success=self.form.offer_devices,
            on_failure=lambda _: self.form.offer_devices(()),
            queue_name="plan",
            quiet=True,
        )
        self._plan()

    def shows(self, job: Job) -> bool:
        """True if ``job`` is the training that the tab speaks of."""
        return self._training.job is job

    def use_project(self) -> None:
        """Forget what belonged to another project."""
        project = self._controller.project
        self.thumbnails.use(None if project is None else project.pixels)
        self.reporter.forget()
        self._forget_worst()
        self.planner.forget()
        self.map.show_dots(())
        if project is not None and self._awake:
            self._plan()

    def refresh(self) -> None:
        """Show the project as it is now."""
        usable = self._controller.snapshot.used > 0
        self._pages.setCurrentWidget(self.splitter if usable else self._empty)
        self.runs.refresh()
        self._plan()
        self._show_state()

    def show_dots(self) -> None:
        """Show the photos as they are now on the map, unless it shows a split of them."""
        if self.planner.found is None and not self._training.running:
            self._show_split(None)
        # The lines of visits have their colours.
        self._show_curves()

    @property
    def splitters(self) -> Mapping[str, QSplitter]:
        """The splitters whose place is remembered, by their name in the settings."""
        return {
            "training": self.splitter,
            "training_right": self.right_splitter,
            "training_upper": self.upper_splitter,
        }

    def follow_notation(self) -> None:
        """Write distances in the way that was chosen; the map follows by itself."""
        self.standing.show_state()

    def follow_theme(self) -> None:
        """Draw map and curves in the window's colours."""
        self.map.follow_theme()
        self.curves.follow_theme()
        self.runs.refresh()

    def size_panes(self) -> None:
        """Give the panes their first sizes; they know what they need once they are styled."""
        self.splitter.setSizes([_LEFT_WIDTH, 1280 - _LEFT_WIDTH])
        self.upper_splitter.setSizes([580, 370])
        self.right_splitter.setSizes([370, 180])

    def _lay_out(self) -> None:
        self.split.setWordWrap(True)
        self.split.setTextFormat(Qt.TextFormat.PlainText)
        self.split.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.split.setAccessibleName(tr("How the photos are split"))
        self.split.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._lay_out_left()
        self._lay_out_right()
        self.splitter.setStretchFactor(1, 1)
        for splitter in (self.splitter, self.right_splitter, self.upper_splitter):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(GRID)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _lay_out_left(self) -> None:
        self._left_column = column = QVBoxLayout(self._left)
        set_margins(column, GRID, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.standing.label)
        column.addWidget(self.far)
        column.addWidget(self.split)
        column.addWidget(self._buttons)

    def _lay_out_right(self) -> None:
        strip = QVBoxLayout(self._middle)
        strip.setContentsMargins(0, 0, 0, 0)
        strip.setSpacing(0)
        strip.addWidget(self._strip_title)
        strip.addWidget(self.strip)
        above = QVBoxLayout(self._upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(GRID)
        above.addWidget(self.upper_splitter, 1)
        above.addWidget(self._middle)
        self.right_splitter.setStretchFactor(0, 1)
        column = QVBoxLayout(self._right)
        set_margins(column, 0, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.head)
        column.addWidget(self.right_splitter, 1)
        self._forget_worst()

    def _connect(self) -> None:
        training = self._training
        self.planner.planned.connect(self._show_plan)
        self.times.found.connect(self._show_duration)
        self.fetcher.changed.connect(self._show_state)
        self._buttons.start_wanted.connect(self._start)
        self.strip.looked_at.connect(self._show_arrows)
        self.runs.chosen.connect(self._show_chosen)
        self.runs.report_wanted.connect(self._open_report)
        self.reporter.use_wanted.connect(self.runs.ask_to_use)
        self.reporter.resume_wanted.connect(training.resume)
        self.reporter.report_wanted.connect(self._open_report)
        self.reporter.steps_changed.connect(self.curves.show_steps)
        training.started.connect(self._note_start)
        training.epoch_ended.connect(self._show_epoch)
        training.listed.connect(self._show_curves)
        training.listed.connect(self._show_duration)
        training.changed.connect(self._show_duration)
        training.changed.connect(self._show_state)
        training.ended.connect(self._note_end)

    def _plan(self) -> None:
        if self._awake and not self._training.running:
            self.planner.plan(self.form.recipe)

    def _show_plan(self) -> None:
        """Show which photos train and which evaluate, on the map and in words."""
        problem = lack_of(self._training) or self.planner.problem
        self.split.setText(problem or self.planner.words)
        set_tone(self.split, "warning" if problem else "muted")
        self.far.show_plan(self.planner.found)
        self._show_split(self.planner.found)
        self._show_state()
        self._try_duration()

    def _try_duration(self) -> None:
        """Find out how long the recipe takes as it is set now, unless that is known."""
        plan, recipe = self.planner.found, self.form.recipe
        if plan is not None and recipe is not None and plan.recipe.method is recipe.method:
            self.times.try_first_run(replace(plan, recipe=recipe), self.form.device)

    def _show_split(self, plan: TrainingPlan | None) -> None:
        if plan is None:
            self.map.show_dots(self._controller.dots)
        else:
            self.map.show_dots(*split_dots(plan))

    def _start(self) -> None:
        recipe, device, project = self.form.recipe, self.form.device, self._controller.project

        def begin() -> None:
            if self._controller.project is project and recipe is not None:
                self._training.start(recipe, device)

        if recipe is not None and self.start.isEnabled():
            self.fetcher.fetch(recipe, begin)

    def _note_start(self) -> None:
        self._forget_worst()
        self.runs.table.clearSelection()
        self._show_curves()

    def _show_epoch(self) -> None:
        epoch_report = self._training.epoch_report
        if epoch_report is None:
            return
        self._show_split(epoch_report.plan)
        self._strip_title.setText(worst_words(epoch_report))
        project, worst = self._controller.project, epoch_report.worst
        ids = [one.reference.id for one in worst]
        self.strip.show_worst(worst, [] if project is None else project.photos_of(ids))
        self._middle.setVisible(bool(epoch_report.worst))
        self._show_arrows(self.strip.pointed_at)

    def _note_end(self, run: Run) -> None:
        self.runs.select([run.id])
        self._plan()

    def _show_arrows(self, photo_id: int | None) -> None:
        arrows = tuple(
            MapArrow(one.reference.id, one.reference.position, one.guess, one.error_m)
            for one in self.strip.worst
        )
        self.map.show_arrows(arrows, photo_id)

    def _open_report(self, run: Run) -> None:
        self._training.read_report(run, self._show_report)

    def _show_report(self, report: FullReport) -> None:
        from campusgps_gui.training.report_window import ReportWindow

        self.report = ReportWindow(report, self.window(), self._settings)
        self.report.show()

    def _forget_worst(self) -> None:
        self.strip.show_worst((), ())
        self._middle.hide()
        self.map.show_arrows(())

    def _show_chosen(self) -> None:
        self._show_curves()
        runs = self.runs
        self._show_worst_of_chosen()
        self.reporter.speak_of([run.id for run in runs.selected], runs.selected_file, runs.several)

    def _show_worst_of_chosen(self) -> None:
        """Show the worst photos of the run that was trained last, unless another one is chosen."""
        trained = self._training.epoch_report
        chosen = [run.id for run in self.runs.selected]
        is_other = bool(chosen or self.runs.selected_file) and (
            trained is None or chosen != [trained.run.id]
        )
        shown = bool(self.strip.worst) and not is_other
        self._middle.setVisible(shown)
        if shown:
            self._show_arrows(self.strip.pointed_at)
        else:
            self.map.show_arrows(())

    def _show_curves(self) -> None:
        current = self._training.current
        runs = self.runs.selected
        if not runs:
            newest = self._training.runs[:1]
            runs = [current] if current is not None else [] if self._training.running else [*newest]
        self.curves.show_runs(runs)

    def _show_duration(self) -> None:
        if self._awake:
            self.form.show_duration(self.times.words)

    def _show_state(self) -> None:
        if self._form is not None:
            self._form.setEnabled(not self._training.running)
        self._buttons.show_state(self._hindrance())
        self.reporter.is_preparing = self.fetcher.busy
        self.reporter.show_state()

    def _hindrance(self) -> str:
        """The reason why training cannot start; empty if it can."""
        lack = lack_of(self._training)
        if lack:
            return lack
        if self._controller.busy:
            return tr("Wait until the import is done")
        if self.fetcher.busy:
            return tr("Wait until the weights are there")
        if self._form is not None and self._form.recipe is None:
            return self._form.problem
        return self.planner.problem

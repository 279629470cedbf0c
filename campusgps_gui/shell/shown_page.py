"""What the window shows: the start page, or the tabs of the open project, kept up to date."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.refine_service import RefineService
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.settings import Settings
from campusgps_gui.shell.commands import enable_commands
from campusgps_gui.shell.start_page import StartPage
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.current_page import CurrentPageStack

if TYPE_CHECKING:
    from campusgps_gui.shell.project_page import ProjectPage


class ShownPage(QObject):
    """Makes the tabs when they are first needed, and tells them what changes in the project.

    Args:
        controller: The open project.
        locator: Locates with its localizer.
        refiner: Refines it by itself.
        training: Trains others.
        labelling: Labels folders.
        runner: Runs the tabs' jobs.
        actions: The window's commands, enabled as the project allows.
        settings: What is remembered.
        parent: What it belongs to.

    Signals:
        tabs_made: The tabs, once they are made.
        message: A sentence for the status bar.
        failed: ``(activity, exception)``.

    Attributes:
        start: The page without a project.
        stack: The widget that shows one of both.
        made: The tabs; None before they are needed.
    """

    tabs_made = Signal(object)
    message = Signal(str)
    failed = Signal(str, object)

    def __init__(
        self,
        controller: ProjectController,
        locator: LocateService,
        refiner: RefineService,
        training: TrainingController,
        labelling: LabellingController,
        runner: TaskRunner,
        actions: Actions,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller, self._locator, self._refiner = controller, locator, refiner
        self._training, self._labelling, self._runner = training, labelling, runner
        self._actions, self._settings = actions, settings
        labelling.changed.connect(self._note_folder)
        self.made: ProjectPage | None = None
        self.start = StartPage(actions.new_from_photos, actions.open_project, actions.try_demo)
        self.stack = CurrentPageStack()
        self.stack.addWidget(self.start)

    def follow(self) -> None:
        """Show what changes from now on."""
        controller = self._controller
        controller.changed.connect(self.refresh)
        controller.dots_changed.connect(self._show_dots)
        controller.learned.connect(self.use_localizer)
        controller.imported.connect(lambda summary: self.tabs.show_summary(summary))
        self._locator.ready.connect(self._show_readiness)
        self._locator.unavailable.connect(self._show_readiness)
        self._refiner.changed.connect(self._show_promise)
        self._labelling.changed.connect(self._enable_commands)

    @property
    def tabs(self) -> ProjectPage:
        """The tabs; made when they are first needed, after the first paint."""
        if self.made is None:
            from campusgps_gui.shell.project_page import ProjectPage
            from campusgps_gui.shell.tab_commands import connect_tab_commands

            tabs = ProjectPage(
                self._controller,
                self._locator,
                self._training,
                self._labelling,
                self._runner,
                self._actions,
                self._settings,
            )
            connect_tab_commands(tabs, self._actions, self._settings)
            tabs.message.connect(self.message)
            tabs.failed.connect(self.failed)
            for changed in (tabs.located_edited, tabs.subject_changed):
                changed.connect(self._enable_commands)
            self.stack.addWidget(tabs)
            tabs.restore()
            self.made = tabs
            self.tabs_made.emit(tabs)
        return self.made

    @property
    def manual_page(self) -> str:
        """The page of the manual that tells of what is shown; empty for the first."""
        shown = self.made is not None and self.stack.currentWidget() is self.made
        return self.tabs.manual_page if shown else ""

    def show_project(self) -> None:
        """Show the project that was opened."""
        # First: it is loaded while the tabs are made.
        self.use_localizer()
        self._locator.when_idle(self._training.reload_runs)
        project = self._controller.project
        looked_at = "" if project is None else self._settings.table_place(project.folder, "folder")
        self._locator.when_idle(lambda: self._labelling.open_latest(looked_at))
        self.tabs.use_project()
        if not self._controller.snapshot.total:
            # A new one begins with its photos, whichever tab was shown last.
            self.tabs.show_photos()
        self.stack.setCurrentWidget(self.tabs)
        self.refresh()

    def _note_folder(self) -> None:
        """Remember which labelled folder is looked at: it is shown again after a restart."""
        project, job = self._controller.project, self._labelling.job
        if project is not None and job is not None:
            self._settings.remember_table_place(project.folder, "folder", str(job.id))

    def show_start(self) -> None:
        """Show the start: there is no project any more."""
        self._locator.use(None)
        self.tabs.use_project()
        self.stack.setCurrentWidget(self.start)
        self.refresh()

    def use_localizer(self) -> None:
        """Locate with the localizer that is in use now."""
        file = self._controller.snapshot.localizer
        if file is not None or self._locator.is_ready:
            self._locator.use(file)
            self._show_readiness()

    def refresh(self) -> None:
        """Show the project as it is now."""
        self._enable_commands()
        self._show_promise()
        if self.made is not None:
            self.made.refresh()

    def locate(self, photos: Sequence[Path]) -> None:
        """Locate photos on their tab."""
        self.tabs.locate(photos)

    def _show_promise(self) -> None:
        if self.made is not None:
            self.made.photos_tab.promise(self._refiner.promise)

    def _enable_commands(self) -> None:
        enable_commands(self._actions, self._controller, self._labelling, self._locator, self.made)

    def _show_dots(self) -> None:
        if self.made is not None:
            self.made.show_dots()

    def _show_readiness(self) -> None:
        self._enable_commands()
        if self.made is not None:
            self.made.show_readiness()

"""The window: tabs, menus, status bar, and what it remembers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QSplitter

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.refine_service import RefineService
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.map.native_window import expect_web_pages
from campusgps_gui.settings import Settings
from campusgps_gui.shell.close_guard import CloseGuard
from campusgps_gui.shell.corrected_prompts import CorrectedPrompts
from campusgps_gui.shell.demo import DemoCommand
from campusgps_gui.shell.dialogs.error_dialog import ErrorDialogs, open_file
from campusgps_gui.shell.drop_commands import DropCommands
from campusgps_gui.shell.drop_target import DropTargetWindow
from campusgps_gui.shell.finished_jobs import FinishedJobs
from campusgps_gui.shell.menus import Menus
from campusgps_gui.shell.only_read_guard import OnlyReadGuard
from campusgps_gui.shell.outcome_messages import OutcomeMessages
from campusgps_gui.shell.preloader import Preloader
from campusgps_gui.shell.project_windows import RaiseRequests, raise_window_of
from campusgps_gui.shell.prompts import Prompts
from campusgps_gui.shell.refine_command import RefineCommand
from campusgps_gui.shell.settings_in_use import SettingsInUse
from campusgps_gui.shell.shown_page import ShownPage
from campusgps_gui.shell.status import StatusMessages
from campusgps_gui.shell.status_bar import StatusBar
from campusgps_gui.shell.undo import UndoCommands
from campusgps_gui.style.appearance import Appearance
from campusgps_gui.style.icons import program_icon
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.dialog_parts import scrolling
from core.files import is_file, legible
from core.own_files import PROJECT_DATABASE, PROJECT_SUFFIX

if TYPE_CHECKING:
    from campusgps_gui.shell.project_page import ProjectPage

_MESSAGE_MS = 8000
_LONG_MS = 60_000
# The first time: as large as the screen has room for, up to this.
_LARGE = QSize(1440, 900)
# What a window system draws around a window; it says how much only once the window is shown.
_FRAME = QSize(16, 48)


class Window(DropTargetWindow):
    """The program's only window.

    Args:
        settings: What is remembered.
        appearance: Light and dark.
        log_file: The log, if there is one.
        project: Opened first; default: the one that was open last. A folder that is no project is
            offered as the photos of a new one.

    Signals:
        first_painted: The window is on the screen; the heavy parts are made after this.
        closed: The window was closed for good.
    """

    first_painted, closed = Signal(), Signal()

    def __init__(
        self,
        settings: Settings,
        appearance: Appearance,
        log_file: Path | None = None,
        project: Path | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("CampusGPS")
        self.setWindowIcon(program_icon())
        expect_web_pages(self)
        self.settings, self.appearance = settings, appearance
        self.log_file, self._first_project = log_file, project
        self._painted = False
        self._errors = ErrorDialogs(log_file, self)
        self._may_close = False
        self._make_services()
        self._make_commands()
        self._make_messages()
        # Small and scaled screens have less room than the tabs need.
        area, holder = scrolling(self), QSplitter()
        # It has the pages' least height; by themselves they would scroll as soon as texts that
        # are wrapped have less than the height that they would like.
        holder.addWidget(self.shown.stack)
        area.setWidget(holder)
        self.setCentralWidget(area)
        self._connect_commands()
        self._connect_parts()
        self._restore()
        self.shown.refresh()
        # Last: every widget is styled once.
        self.setStyleSheet(appearance.style_sheet)

    def _make_services(self) -> None:
        """Make what works in the background."""
        self.runner = TaskRunner(self)
        self.controller = ProjectController(self.runner, self)
        self.locator = LocateService(self.runner, self)
        self.refiner = RefineService(self.controller, self.locator, self.runner, self)
        self.training = TrainingController(self.controller, self.runner, self)
        self.labelling = LabellingController(self.controller, self.runner, self)
        self.preloader = Preloader(self.runner, self.locator, self)
        self.close_guard = CloseGuard(self.training, self)

    def _make_commands(self) -> None:
        """Make the commands and menus, and what does the commands."""
        self.actions_ = Actions(self)
        OnlyReadGuard(self.controller, self.actions_.changing, self)
        self._menus = Menus(self, self.actions_)
        self._refine = RefineCommand(
            self.actions_, self.refiner, self.training, self.labelling, self
        )
        self._undo = UndoCommands(self.actions_, self.controller, self.labelling, self)
        self.shown = ShownPage(
            self.controller,
            self.locator,
            self.refiner,
            self.training,
            self.labelling,
            self.runner,
            self.actions_,
            self.settings,
            self,
        )
        self._demo = DemoCommand(
            self.actions_,
            self.controller,
            self.close_guard,
            self.runner,
            self.shown.start,
            self.settings,
            self.shown.locate,
        )
        self.prompts = Prompts(self.controller, self.close_guard, self.runner, self.settings, self)
        self.corrected = CorrectedPrompts(self.controller, self.runner, self.settings, self)
        self._settings_in_use = SettingsInUse(
            self.settings,
            self.appearance,
            self.actions_,
            lambda: self.shown.made,
            self.shown.use_localizer,
            self,
        )
        self.drops = DropCommands(
            self.controller,
            self.prompts,
            lambda: self.page,
            self.open_project,
            self.import_photos,
            self.say,
            self.runner,
        )
        self.pass_drops_to(self.drops)

    def _make_messages(self) -> None:
        """Make what the window says of its own accord, and the page that it starts with."""
        self._raise_requests = RaiseRequests(self)
        self._finished_jobs = FinishedJobs(self.runner, self)
        self._outcomes = OutcomeMessages(
            self.training, self.refiner, self.preloader, lambda: self.page, self
        )
        self.setStatusBar(StatusBar())
        self.status = StatusMessages(self.statusBar(), self.controller, self.locator, self.runner)

    def open_project(self, folder: Path) -> None:
        """Open the project in ``folder``, unless another window has it open: that comes forward."""
        project = self.controller.project
        if (project is None or project.folder != folder) and raise_window_of(folder):
            self.say(
                tr(
                    "{name} is open in another window, which is in front now",
                    name=legible(folder.name),
                )
            )
            return
        self.close_guard.confirm(partial(self.controller.open, folder))

    def import_photos(self, sources: Sequence[Path], table: Path | None) -> None:
        """Import into the open project; a table alone is applied to the photos that are there."""
        self.page.show_photos()
        self.controller.work.import_photos(sources, table)

    def say(self, sentence: str) -> None:
        """Say something in the status bar for a while."""
        self.statusBar().showMessage(sentence, _MESSAGE_MS)

    def say_long(self, sentence: str) -> None:
        """Say something that the person may be elsewhere for, in the status bar for a minute."""
        self.statusBar().showMessage(sentence, _LONG_MS)

    def come_forward(self) -> None:
        """Stand before all other windows, or at least ask for attention."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def show_error(self, activity: str, error: BaseException, trace: str | None = None) -> None:
        """Show what went wrong; further errors wait until this one is closed."""
        self._errors.show(activity, error, trace)

    @property
    def page(self) -> ProjectPage:
        """The tabs; made when they are first needed, after the first paint."""
        return self.shown.tabs

    def _follow_tabs(self, page: ProjectPage) -> None:
        """Let menus, undo and status bar follow the tabs, which were just made."""
        self._undo.follow(page)
        page.currentChanged.connect(lambda _: self.status.show_jobs())
        page.currentChanged.connect(lambda _: self._menus.follow_tab(page.shown))
        self._menus.follow_tab(page.shown)
        self.labelling.changed.connect(self.status.show_jobs)
        self.status.leave_out(page.shows)

    def _connect_commands(self) -> None:
        actions = self.actions_
        self.prompts.connect_commands(actions)
        self.corrected.connect_commands(actions)
        for action, act in (
            (actions.close_project, self.close_project),
            (actions.rebuild, self.controller.work.learn),
            (actions.quit, self.close),
            (actions.paste, self.paste),
            (actions.open_log, lambda: open_file(self.log_file)),
            (actions.about, self._show_about),
            (actions.manual, self._show_manual),
        ):
            action.triggered.connect(lambda _=False, act=act: act())
        actions.open_log.setEnabled(self.log_file is not None)
        actions.offer_label_commands(False)
        actions.offer_mending_commands(False)

    def _connect_parts(self) -> None:
        self.runner.failed.connect(self.show_error)
        self._raise_requests.raise_wanted.connect(self.come_forward)
        for message in (self._finished_jobs.message, self._outcomes.message):
            message.connect(self.say_long)
        self.status.cancel_wanted.connect(self._cancel)
        self.controller.opened.connect(self._note_opened)
        self.controller.closed.connect(self._note_closed)
        self.controller.message.connect(self.say)
        self.shown.follow()
        self.shown.tabs_made.connect(self._follow_tabs)
        self.shown.message.connect(self.say)
        self.shown.failed.connect(self.show_error)
        self.refiner.message.connect(self.say)
        self.refiner.kept_beside.connect(self.training.reload_localizers)
        self.controller.changed.connect(
            lambda: self.locator.when_idle(self.training.reload_localizers)
        )
        self.training.message.connect(self.say)
        self.labelling.message.connect(self.say)
        self.shown.start.project_chosen.connect(self.open_project)
        self._demo.message.connect(self.say_long)
        self._demo.cancel_wanted.connect(self._cancel)
        self.prompts.project_chosen.connect(self.open_project)
        self.prompts.import_wanted.connect(self.import_photos)
        self.prompts.locate_wanted.connect(self.shown.locate)
        self.prompts.message.connect(self.say)
        self.corrected.message.connect(self.say)
        self._settings_in_use.follow(self.prompts)

    def _restore(self) -> None:
        self.resize(_LARGE.boundedTo(self.screen().availableSize() - _FRAME))
        geometry = self.settings.layout("window")
        if geometry is not None:
            self.restoreGeometry(geometry)
        self._settings_in_use.restore()
        self._list_recent()

    def _remember(self) -> None:
        settings = self.settings
        settings.remember_layout("window", self.saveGeometry())
        if self.shown.made is not None:
            self.shown.made.remember()
        settings.save()

    def _start(self) -> None:
        self.first_painted.emit()
        self.preloader.start()
        folder = self._first_project or self.settings.last_project
        if folder is None:
            return
        photos = folder is self._first_project and folder.suffix != PROJECT_SUFFIX
        if photos and not is_file(folder / PROJECT_DATABASE):
            self.prompts.new_project((folder,))
        else:
            self.controller.open(folder)

    def _note_opened(self) -> None:
        project = self.controller.project
        assert project is not None
        self._raise_requests.listen_for(project.folder)
        self.settings.remember_project(project.folder)
        self._list_recent()
        self.setWindowTitle(tr("{name} - CampusGPS", name=legible(project.name)))
        self.shown.show_project()

    def _note_closed(self) -> None:
        self._raise_requests.listen_for(None)
        self.setWindowTitle("CampusGPS")
        self.statusBar().clearMessage()
        self.shown.show_start()

    def close_project(self) -> None:
        """Close the project and show the start; asks first while something is trained."""

        def close() -> None:
            self.controller.close()
            self.settings.forget_last_project()

        self.close_guard.confirm(close)

    def close_without_asking(self) -> None:
        """Close the window, also while something is trained: every finished epoch is kept."""
        self._may_close = True
        self.close()

    def _cancel(self, job: Job) -> None:
        if self.training.is_doing(job):
            self.training.cancel()
            return
        if self.refiner.is_doing(job):
            self.refiner.decline()
        else:
            self.runner.cancel(job)

    def _show_about(self) -> None:
        self.prompts.show_about(self.status.device, self.preloader.plugin_problems)

    def _show_manual(self) -> None:
        self.prompts.show_manual(self.shown.manual_page)

    def _list_recent(self) -> None:
        recent = self.settings.recent_projects
        self._menus.list_recent(recent, self.open_project, self._forget_recent)
        self.shown.start.show_recent(recent)

    def _forget_recent(self) -> None:
        self.settings.forget_recent_projects()
        self._list_recent()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._start)

    def closeEvent(self, event: QCloseEvent) -> None:
        application = QApplication.instance()
        ending = isinstance(application, QApplication) and application.isSavingSession()
        if self.training.running and not self._may_close and not ending:
            event.ignore()
            self.close_guard.confirm(self.close_without_asking)
            return
        self._remember()
        self.hide()
        self.controller.close()
        self.runner.shut_down()
        event.accept()
        self.closed.emit()

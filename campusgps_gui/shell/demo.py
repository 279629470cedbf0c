"""Makes the demo campus on request, and shows how far it is where the person asked for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.settings import Settings
from campusgps_gui.shell.close_guard import CloseGuard
from campusgps_gui.shell.start_page import StartPage
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions

# So many of its test photos are located at once.
_SHOWN = 6


class DemoCommand(QObject):
    """Does *Try the demo campus*.

    Args:
        actions: Holds the command.
        controller: Makes the demo and opens it.
        close_guard: Asks before the open project is closed.
        runner: Runs the jobs.
        start_page: Shows how far it is.
        settings: Remember where the demo's photos lie.
        locate: Locates photos, once the demo is open.

    Signals:
        message: A sentence for the status bar, for longer than usual.
        cancel_wanted: The job that the person no longer wants.
    """

    message = Signal(str)
    cancel_wanted = Signal(object)

    def __init__(
        self,
        actions: Actions,
        controller: ProjectController,
        close_guard: CloseGuard,
        runner: TaskRunner,
        start_page: StartPage,
        settings: Settings,
        locate: Callable[[list[Path]], object],
    ) -> None:
        super().__init__(start_page)
        self._action, self._controller, self._guard = actions.try_demo, controller, close_guard
        self._start_page, self._settings, self._locate = start_page, settings, locate
        self._action.triggered.connect(lambda _=False: self.start())
        runner.changed.connect(self._show_job)
        start_page.cancel_wanted.connect(self._cancel)

    def start(self) -> None:
        """Make the demo campus, unless it is there, open it and locate some photos of it."""
        import platformdirs

        folder = platformdirs.user_data_path("CampusGPS", appauthor=False) / "demo"
        show = partial(self._show, folder)
        self._guard.confirm(lambda: self._controller.make_demo(folder, show))

    def _show_job(self) -> None:
        """Show beside the button for the demo how far it is."""
        making = self._controller.demo.making
        self._action.setEnabled(not making)
        self._start_page.show_demo_job(self._controller.demo.job if making else None)

    def _cancel(self) -> None:
        if self._controller.demo.job is not None:
            self.cancel_wanted.emit(self._controller.demo.job)

    def _show(self, folder: Path) -> None:
        from core.photos.formats import looks_like_photo

        # Who has opened nothing yet finds the demo's folders at once.
        self._settings.remember_folder("demo", folder)
        photos = sorted(path for path in (folder / "test").iterdir() if looks_like_photo(path))
        self._locate(photos[:_SHOWN])
        self.message.emit(tr("More photos to drop here lie in {folder}", folder=folder / "test"))

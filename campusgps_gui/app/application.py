"""Starts the program with a window.

Only what the first paint needs is imported here; torch and the web view come after it.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from campusgps_gui.app.log_file import UncaughtErrors, default_folder, start_log, stop_log
from campusgps_gui.app.shutdown import EndSignals, delete_now
from campusgps_gui.jobs.warm_up import keep_triton_out
from campusgps_gui.map.engine_flags import take_engine_arguments
from campusgps_gui.map.scheme import setup_web_engine
from campusgps_gui.settings import Settings
from campusgps_gui.shell.project_windows import raise_window_of
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Appearance
from campusgps_gui.style.translation import tr, use_language
from core.errors import CampusGPSError

# How long a thread may keep Python's lock when another waits for it. With the usual 5 ms the
# window's thread, which lets go of it at each row that it reads, waits long beside a busy task.
_SWITCH_S = 0.0005
# When garbage is looked for. By Python's own settings a full collection, which holds up all threads
# for 0.1 s where a project is large, comes with every few thousand objects that are made.
_COLLECTIONS = (5_000, 20, 20)


def run(
    argv: Sequence[str],
    *,
    photos: Sequence[Path] = (),
    settings: Settings | None = None,
    log_folder: Path | None = None,
) -> int:
    """Open the window and stay until it is closed.

    Args:
        argv: As ``sys.argv``; a project's folder after the program's name is opened first.
        photos: Located once the project is open.
        settings: What is remembered; default: the user's settings file.
        log_folder: Where the log is kept; default: the user's folder for logs.

    Returns:
        The program's exit status; 0 at once if another window has the project open: it comes
        forward instead.

    Raises:
        CampusGPSError: There is no screen.
    """
    if not has_screen():
        raise CampusGPSError(
            "there is no screen to open a window on",
            advice="The commands work without one: campusgps --help",
        )
    application = create_application(argv)
    settings = settings or Settings()
    use_language(application, settings.language)
    wanted = _project_in(argv) or settings.last_project
    if wanted is not None and raise_window_of(wanted):
        return 0
    log_file = start_log(log_folder or default_folder())
    try:
        return open_windows(application, settings, log_file, _project_in(argv), photos)
    finally:
        stop_log()


def open_windows(
    application: QApplication,
    settings: Settings,
    log_file: Path | None = None,
    project: Path | None = None,
    photos: Sequence[Path] = (),
) -> int:
    """Open the window, and again each time it is closed to be restarted, until it is closed.

    Args:
        application: The application.
        settings: What is remembered; the language is that of the settings from a restart on.
        log_file: The log, if there is one.
        project: Opened first; default: the one that was open last.
        photos: Located once the project is open.

    Returns:
        The program's exit status.
    """
    appearance = Appearance(application, settings.theme)
    while True:
        signals = EndSignals(application)
        signals.watch()
        window = Window(settings, appearance, log_file, project)
        if photos:
            window.controller.opened.connect(
                partial(_locate, window, photos), Qt.ConnectionType.SingleShotConnection
            )
        restart = Restart(window)
        status = stay_open(application, window, signals)
        if not restart.wanted:
            # Qt and what it brings are told so once only: PySide crashes the second time.
            application.exit(status)
            return status
        project, photos = restart.project, ()
        use_language(application, settings.language)


class Restart:
    """Closes ``window`` when it asks to be opened again, and keeps what it had open.

    Attributes:
        wanted: Whether it asked for that.
        project: The project that it had open.
    """

    def __init__(self, window: Window) -> None:
        self._window, self.wanted = window, False
        self.project: Path | None = None
        window.prompts.restart_wanted.connect(self._close)

    def _close(self) -> None:
        opened = self._window.controller.project
        self.wanted, self.project = True, None if opened is None else opened.folder
        self._window.close_without_asking()


def _locate(window: Window, photos: Sequence[Path]) -> None:
    window.page.locate(list(photos))


def stay_open(application: QApplication, window: Window, signals: EndSignals) -> int:
    """Show ``window`` until it or a signal closes it, then delete it.

    The application itself goes on, so that another window can be opened.

    Returns:
        The program's exit status.
    """
    errors = UncaughtErrors(application)
    errors.caught.connect(
        lambda error, trace: window.show_error(tr("Using the window"), error, trace)
    )
    errors.watch()
    signals.interrupted.connect(window.close)
    signals.terminated.connect(window.close_without_asking)
    loop = QEventLoop()
    # Queued: it may be closed before the loop has begun.
    window.closed.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    try:
        window.show()
        return int(loop.exec())
    finally:
        errors.unwatch()
        delete_now(application, window)
        signals.unwatch()


def create_application(argv: Sequence[str]) -> QApplication:
    """Make the QApplication, after the map's URL scheme and its lack of network are set up."""
    keep_triton_out()
    sys.setswitchinterval(_SWITCH_S)
    gc.set_threshold(*_COLLECTIONS)
    setup_web_engine()
    application = QApplication([*argv[:1], *take_engine_arguments()])
    application.setApplicationName("CampusGPS")
    application.setApplicationDisplayName("CampusGPS")
    application.setDesktopFileName("campusgps")
    return application


def has_screen() -> bool:
    """True if a window can be shown; on Linux that takes a display server."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _project_in(argv: Sequence[str]) -> Path | None:
    """The project that the command line names, if it does."""
    named = [Path(argument) for argument in argv[1:] if not argument.startswith("-")]
    return named[0] if named else None

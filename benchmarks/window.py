"""A real window to measure, with settings of its own, offscreen where there is no screen."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from campusgps_gui.app.application import create_application
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Appearance


def open_window(folder: Path, project: Path | None = None) -> tuple[QApplication, Window]:
    """Show the window; its settings lie in ``folder``."""
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = create_application(["campusgps"])
    settings = Settings(folder / "settings.ini")
    window = Window(settings, Appearance(application, settings.theme), project=project)
    window.resize(1280, 720)
    window.show()
    return application, window


def wait_until(condition: Callable[[], bool], seconds: float = 900) -> None:
    """Run the event loop until ``condition`` holds; raises TimeoutError."""
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if condition() else None)
    look.start(5)
    QTimer.singleShot(round(seconds * 1000), loop, lambda: loop.exit(1))
    if loop.exec():
        raise TimeoutError("the window did not get there in time")

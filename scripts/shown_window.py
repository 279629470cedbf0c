"""An open window to draw, for pictures of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

from campusgps_gui.app.shutdown import delete_now
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Appearance, Theme

SIZE = (1280, 720)
# After the last change the map moves and fetches pictures.
_REST_MS = 1500
_DEADLINE_S = 300.0


class Shown:
    """An open window to draw.

    Args:
        window: On the demo project.
    """

    def __init__(self, window: Window) -> None:
        self.window = window

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until something holds.

        Raises:
            TimeoutError: It did not come.
        """
        deadline = time.monotonic() + _DEADLINE_S
        while not holds():
            if time.monotonic() > deadline:
                raise TimeoutError("the window did not get ready")
            self.work(20)

    def work(self, milliseconds: int) -> None:
        """Let the window work for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def rest(self) -> None:
        """Let everything that is under way end, and the map come to rest."""
        self.wait_until(lambda: not self.window.runner.jobs)
        self.work(_REST_MS)

    @contextmanager
    def signal_of(self, signal: SignalInstance) -> Iterator[None]:
        """Let the window work after the block until it has sent ``signal`` since its beginning."""
        sent: list[bool] = []
        signal.connect(lambda *_: sent.append(True))
        yield
        self.wait_until(lambda: bool(sent))

    def save(self, file: Path, part: QWidget | None = None) -> None:
        """Draw the window, or a part or dialog of it, into ``file``."""
        self.rest()
        self.window.statusBar().clearMessage()
        (part or self.window).grab().save(str(file))


@contextmanager
def opened(
    application: QApplication, project: Path, theme: Theme, size: tuple[int, int] = SIZE
) -> Iterator[Shown]:
    """A window on ``project`` with settings of its own."""
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        window = Window(settings, Appearance(application, theme), None, project)
        shown = Shown(window)
        try:
            window.resize(*size)
            window.show()
            shown.wait_until(lambda: window.controller.project is not None)
            shown.wait_until(lambda: window.controller.can_locate)
            shown.rest()
            yield shown
        finally:
            window.close_without_asking()
            delete_now(application, window)

"""A real window on a real project."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from campusgps_gui.jobs.refine_service import note_declined
from campusgps_gui.map.engine_flags import take_engine_arguments
from campusgps_gui.map.scheme import setup_web_engine
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Appearance, Theme
from campusgps_gui.style.translation import use_language
from core.project.project import Project

# The scheme has to be known before the first test makes QApplication.
setup_web_engine()

LONG_MS = 180_000


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The arguments of pytest-qt's QApplication: web pages have no network, as in the program."""
    return ["campusgps", *take_engine_arguments()]


@pytest.fixture
def qtbot(qtbot: Any) -> Any:
    """The one of pytest-qt: what cannot fail to come may take its time on any machine."""
    for name in ("waitUntil", "waitSignal"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=LONG_MS))
    return qtbot


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in a file of the test's own."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture(scope="session")
def only_appearance(qapp: QApplication) -> Appearance:
    """The application's one appearance, as in the program."""
    return Appearance(qapp, Theme.LIGHT)


@pytest.fixture
def appearance(only_appearance: Appearance) -> Iterator[Appearance]:
    """Light at first, whatever the system says."""
    yield only_appearance
    only_appearance.theme = Theme.LIGHT


@pytest.fixture
def new_window(settings: Settings, appearance: Appearance) -> Iterator[Window]:
    """A window without a project, not shown yet."""
    made = Window(settings, appearance)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def window(qtbot: Any, new_window: Window) -> Window:
    """A window without a project, painted."""
    with qtbot.waitSignal(new_window.first_painted):
        new_window.show()
    return new_window


@pytest.fixture
def project_folder(tmp_path: Path, demo_project: Path) -> Path:
    """A copy of the demo project that a test may change; refining does not start by itself."""
    folder = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    with Project.open(folder) as project:
        note_declined(project)
    return folder


@pytest.fixture
def open_window(qtbot: Any, window: Window, project_folder: Path) -> Window:
    """A window with the demo project open, ready to locate."""
    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        window.open_project(project_folder)
    return window


@pytest.fixture
def drag(qapp: QApplication) -> Callable[..., QMimeData]:
    """Drag files over a window, and drop them unless a test wants otherwise.

    Shift is held, by which file managers offer to move them; the window must only ever ask for
    copies, or the file manager deletes the files.
    """

    def run(
        window: Window, files: Sequence[Path], at: QPoint | None = None, *, drop: bool = True
    ) -> QMimeData:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        point = at or window.rect().center()
        offered = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        how = (offered, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
        events: list[QDropEvent] = [QDragEnterEvent(point, *how), QDragMoveEvent(point, *how)]
        if drop:
            events.append(QDropEvent(point.toPointF(), *how))
        for event in events:
            qapp.sendEvent(window.windowHandle(), event)
            assert not event.isAccepted() or event.dropAction() is Qt.DropAction.CopyAction
        return data

    return run


@pytest.fixture
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    """Sets English again, which all other tests expect."""
    yield
    use_language(qapp, "en")
    qapp.setProperty("campusgps_language", None)
    QLocale.setDefault(QLocale.c())

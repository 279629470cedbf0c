"""The Locate tab of a window with the demo project, and photos to drop on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMenu

from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.style.translation import tr
from core.demo_campus import DemoCampus

LONG_MS = 180_000


@pytest.fixture
def tests(demo_campus: DemoCampus) -> list[Path]:
    return sorted(demo_campus.test_folder.glob("*.jpg"))


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Settings of somebody who saw the Locate tab last: no other tab is drawn first."""
    settings.tab = tr("Locate")
    return settings


@pytest.fixture
def tab(open_window: Window) -> Iterator[LocateTab]:
    open_window.page.show_locate()
    yield open_window.page.locate_tab


@pytest.fixture
def ask(tab: LocateTab, qtbot: Any) -> Callable[[str], Any]:
    """Evaluate JavaScript on the page of the tab's map."""
    qtbot.waitUntil(lambda: tab.map.view is not None and tab.map.view.is_ready, timeout=LONG_MS)

    def run(script: str) -> Any:
        values: list[Any] = []
        tab.map.view.page().runJavaScript(script, 0, values.append)
        qtbot.waitUntil(lambda: bool(values))
        return values[0]

    return run


def wait_for_answers(qtbot: Any, tab: LocateTab, count: int) -> None:
    """Wait until ``count`` photos are there, each with an answer."""
    qtbot.waitUntil(
        lambda: len(tab.photos) == count and all(photo.answer for photo in tab.photos),
        timeout=LONG_MS,
    )


def choose(menu: QMenu, words: str) -> None:
    """Choose the entry of a context menu that says ``words``."""
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()

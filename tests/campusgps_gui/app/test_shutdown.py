from __future__ import annotations

from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtWidgets import QApplication

from campusgps_gui.app.shutdown import delete_now
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Appearance


def test_the_window_and_its_web_pages_go_before_the_application(
    qapp: QApplication,
    qtbot: Any,
    settings: Settings,
    appearance: Appearance,
    project_folder: Path,
) -> None:
    window = Window(settings, appearance)
    with qtbot.waitSignal(window.controller.opened):
        window.show()
        window.open_project(project_folder)
    qtbot.waitUntil(lambda: window.page.photos_tab.map.view is not None)
    view = window.page.photos_tab.map.view
    assert view is not None
    page = view.page()
    parts = (window, view, page, page.profile())
    window.close()
    delete_now(qapp, window)
    assert not any(shiboken6.isValid(part) for part in parts)

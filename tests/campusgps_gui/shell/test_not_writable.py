"""A project in a folder that may not be written to, in the window."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus
from tests.not_writable import folder_of_somebody_else, not_writable

LONG_MS = 180_000


def test_it_is_opened_to_look_at_and_locates_photos(
    window: Window, demo_project: Path, demo_campus: DemoCampus, qtbot: Any
) -> None:
    with folder_of_somebody_else() as place:
        folder = Path(shutil.copytree(demo_project, place / demo_project.name))
        (folder / "project.lock").unlink(missing_ok=True)
        with not_writable(folder):
            window.open_project(folder)
            qtbot.waitUntil(lambda: window.controller.project is not None)
        qtbot.waitUntil(lambda: window.status.state.text() != "")
        assert window.status.state.text() == "Only to look at: nothing can be changed"
        assert "Copy the folder" in window.status.state.toolTip()
        assert window.controller.snapshot.total > 0
        qtbot.waitUntil(lambda: window.locator.is_ready, timeout=LONG_MS)
        window.page.locate(sorted(demo_campus.test_folder.glob("*.jpg"))[:1])
        (photo,) = window.page.locate_tab.photos
        qtbot.waitUntil(lambda: photo.answer is not None, timeout=LONG_MS)
        window.close()

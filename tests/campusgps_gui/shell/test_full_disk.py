"""A project whose disk is full, in the window."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from campusgps_gui.shell.window import Window
from tests.full_disk import full_disk


def test_it_is_opened_and_the_window_says_that_nothing_can_be_changed(
    window: Window, demo_project: Path, tmp_path: Path, qtbot: Any
) -> None:
    folder = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    with full_disk():
        window.open_project(folder)
        qtbot.waitUntil(lambda: window.controller.project is not None)
    qtbot.waitUntil(lambda: window.status.state.text() != "")
    assert window.status.state.text() == "Disk full: nothing can be changed"
    assert "Free some space" in window.status.state.toolTip()
    assert window.controller.snapshot.total > 0
    window.open_project(Path(shutil.copytree(demo_project, tmp_path / "other.campusgps")))
    qtbot.waitUntil(lambda: window.status.state.text().startswith("Ready"))
    assert "Free some space" not in window.status.state.toolTip()

"""The demo campus in the window: what lies beside it, and that it is found."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus


def test_who_tries_the_demo_finds_its_folders_in_the_first_dialog(
    window: Window,
    qtbot: Any,
    project_folder: Path,
    demo_campus: DemoCampus,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    demo = tmp_path / "data/CampusGPS/demo"
    shutil.copytree(project_folder, demo / "Demo campus.campusgps")
    shutil.copytree(demo_campus.test_folder, demo / "test")
    window.actions_.try_demo.trigger()
    qtbot.waitUntil(lambda: window.controller.project is not None and window.page.has_located)
    assert len(list((demo / "walk").iterdir())) == len(list((demo / "test").iterdir()))
    assert window.settings.folder_for("label") == demo
    assert window.settings.folder_for("import") == demo


def test_what_a_person_opened_last_comes_before_the_demo(window: Window, tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "own").mkdir()
    window.settings.remember_folder("demo", tmp_path / "demo")
    window.settings.remember_folder("label", tmp_path / "own")
    assert window.settings.folder_for("label") == tmp_path / "own"

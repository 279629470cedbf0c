"""The dialog for a new project."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from campusgps_gui.shell.dialogs.new_project_dialog import NewProjectDialog
from campusgps_gui.shell.drop_actions import DropKind, Dropped
from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus
from core.photos.measurement import Prefer
from core.project.preference import preference_of


def test_what_counts_of_photo_and_sidecar_is_chosen_for_the_project(
    window: Window, tmp_path: Path, qtbot: Any
) -> None:
    window.prompts.new_project()
    dialog = window.findChild(NewProjectDialog)
    name, place = dialog.findChildren(QLineEdit)[:2]
    name.setText("mine")
    place.setText(str(tmp_path))
    assert dialog.prefer is Prefer.SIDECAR
    choice = dialog.findChild(QComboBox)
    assert choice.accessibleName() == "Sidecars"
    for place in range(choice.count()):
        choice.setCurrentIndex(place)
        # It stood there cut off in the middle of the sentence.
        assert choice.shown == choice.currentText()
    choice.setCurrentIndex(0)
    choice.setCurrentIndex(1)
    create = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    create.click()
    qtbot.waitUntil(lambda: window.controller.project is not None)
    assert window.controller.project.folder == tmp_path / "mine.campusgps"
    assert preference_of(window.controller.project) is Prefer.PHOTO
    # A web view that goes while it is being made can take the process with it.
    places = window.page.photos_tab.map
    qtbot.waitUntil(lambda: places.view is not None and places.view.is_ready)


def test_no_project_is_made_of_a_folder_without_a_photo(
    window: Window, tmp_path: Path, demo_campus: DemoCampus, qtbot: Any
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "letter.txt").write_text("no photo")
    # As when it was dropped on the window.
    window.drops.take(Dropped(folders=(folder,)), DropKind.NEW_PROJECT)
    dialog = window.findChild(NewProjectDialog)
    dialog.findChildren(QLineEdit)[1].setText(str(tmp_path))
    dialog._create.click()
    qtbot.waitUntil(lambda: "no photo in papers" in dialog._problem.text())
    assert dialog.isVisible() and dialog._create.isEnabled()
    assert not dialog.folder.exists() and window.controller.project is None
    # A photo by any name is one.
    shutil.copy(next(demo_campus.photos_folder.rglob("*.jpg")), folder / "scan0001")
    dialog._create.click()
    qtbot.waitUntil(lambda: window.controller.project is not None, timeout=60_000)
    qtbot.waitUntil(lambda: window.controller.snapshot.total == 2, timeout=60_000)
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=60_000)

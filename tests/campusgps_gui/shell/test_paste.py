"""What is pasted goes to the tab in sight."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QMessageBox

from campusgps_gui.shell.tab_place import TabName
from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus


@pytest.fixture
def folder(demo_campus: DemoCampus, tmp_path: Path) -> Path:
    """Two photos in a folder, with a file that is none."""
    made = tmp_path / "new walk"
    made.mkdir()
    for photo in sorted(demo_campus.test_folder.glob("*.jpg"))[:2]:
        shutil.copy(photo, made)
    (made / "notes.txt").write_text("not a photo")
    return made


def _paste(window: Window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    QApplication.clipboard().setMimeData(data)
    window.actions_.paste.trigger()


def _questions(window: Window) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_a_folder_pasted_on_locate_is_located(
    open_window: Window, qtbot: Any, folder: Path
) -> None:
    window, total = open_window, open_window.controller.snapshot.total
    window.page.show_locate()
    _paste(window, folder)
    tab = window.page.locate_tab
    qtbot.waitUntil(lambda: len(tab.photos) == 2 and all(one.answer for one in tab.photos))
    assert window.page.shown is TabName.LOCATE
    assert window.controller.snapshot.total == total and not _questions(window)


def test_a_folder_without_photos_pasted_on_locate_says_so(
    open_window: Window, qtbot: Any, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    open_window.page.show_locate()
    _paste(open_window, empty)
    says = open_window.statusBar().currentMessage
    qtbot.waitUntil(lambda: says() == "There are no photos in this folder")


@pytest.mark.parametrize("files_alone", [False, True])
def test_what_is_pasted_on_label_folder_is_labelled(
    open_window: Window, qtbot: Any, folder: Path, files_alone: bool
) -> None:
    window, total = open_window, open_window.controller.snapshot.total
    window.page.show_labels()
    _paste(window, *(sorted(folder.glob("*.jpg")) if files_alone else [folder]))
    qtbot.waitUntil(lambda: len(window.labelling.sources) == (2 if files_alone else 1))
    qtbot.waitUntil(lambda: not window.runner.jobs)
    assert window.page.shown is TabName.LABELS
    assert window.controller.snapshot.total == total and not _questions(window)


@pytest.mark.parametrize("agree", [True, False])
def test_a_folder_pasted_on_photos_is_imported_after_a_yes(
    open_window: Window, qtbot: Any, folder: Path, agree: bool
) -> None:
    window, total = open_window, open_window.controller.snapshot.total
    window.page.show_photos()
    _paste(window, folder)
    qtbot.waitUntil(lambda: bool(_questions(window)))
    (box,) = _questions(window)
    assert box.text() == "Import 2 pasted photos into the project?"
    assert "cannot be undone" in box.informativeText()
    assert window.controller.snapshot.total == total
    buttons = {button.text(): button for button in box.buttons()}
    if agree:
        with qtbot.waitSignal(window.controller.imported):
            buttons["Import"].click()
        assert window.controller.snapshot.total == total + 3  # the file that is no photo is noted
        qtbot.waitUntil(lambda: not window.runner.jobs)
    else:
        buttons["Cancel"].click()
        qtbot.waitUntil(lambda: not window.runner.jobs)
        assert window.controller.snapshot.total == total


def test_a_photo_pasted_on_training_is_located(
    open_window: Window, qtbot: Any, folder: Path
) -> None:
    window = open_window
    window.page.show_training()
    _paste(window, next(folder.glob("*.jpg")))
    qtbot.waitUntil(lambda: bool(window.page.locate_tab.photos))
    assert window.page.shown is TabName.LOCATE

"""What the arrow keys moved is an edit at once where the person goes on to something else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import choose_ids
from core.geo import LocalFrame, Position
from core.project.project import Project
from core.workflows.located_list import remembered_located
from tests.campusgps_gui.locate.conftest import LONG_MS, tab, tests, wait_for_answers
from tests.campusgps_gui.locate.test_correcting import review
from tests.full_disk import full_disk

__all__ = ["tab", "tests"]

PLACE = Position(46.5124, 7.0457)
ALT, RIGHT = Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Right


def test_on_photos(open_window: Window, qtbot: Any) -> None:
    def idle() -> None:
        qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)

    def position() -> Position | None:
        project = open_window.controller.project
        assert project is not None
        photo = project.photo(chosen)
        return None if photo is None else photo.position

    open_window.page.show_photos()
    photos = open_window.page.photos_tab
    qtbot.waitUntil(lambda: photos.findings.is_known and photos.model.rowCount() > 0)
    chosen = photos.model.ids[2]
    choose_ids(photos.table, [chosen], chosen)
    QGuiApplication.clipboard().setText(f"{PLACE.latitude}, {PLACE.longitude}")
    open_window.actions_.paste_place.trigger()
    idle()
    assert position() == PLACE
    photos.table.setFocus()
    qtbot.keyClick(photos.table, RIGHT, ALT)
    assert photos.mender.mover.position is not None
    open_window.actions_.undo.trigger()
    idle()
    assert position() == PLACE
    assert open_window.actions_.redo.isEnabled()
    open_window.actions_.redo.trigger()
    idle()
    assert position() == LocalFrame(PLACE).position_at(1.0, 0.0)


def test_on_locate(open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any) -> None:
    tab.locate(tests[:2])
    wait_for_answers(qtbot, tab, 2)
    photo = tab.current
    assert photo is not None
    tab.list.table.setFocus()
    tab.corrector._take_drag(photo.number, PLACE.latitude, PLACE.longitude)
    qtbot.keyClick(tab.list.table, RIGHT, ALT)
    open_window.actions_.undo.trigger()
    assert photo.by_hand == PLACE
    open_window.actions_.redo.trigger()
    assert photo.by_hand == LocalFrame(PLACE).position_at(1.0, 0.0)
    # Nor is a step lost with a photo that is removed, or handed on, at once.
    qtbot.keyClick(tab.list.table, RIGHT, ALT)
    tab.remove([photo.number])
    open_window.actions_.undo.trigger()
    there = photo.by_hand
    assert there == LocalFrame(LocalFrame(PLACE).position_at(1.0, 0.0)).position_at(1.0, 0.0)
    tab.list.show_number(photo.number)
    qtbot.keyClick(tab.list.table, RIGHT, ALT)
    labels = review(tab, open_window, qtbot)
    assert photo.by_hand != there and photo.file is not None
    correction = labels[photo.file].correction
    assert correction is not None and correction.position == photo.by_hand


def test_a_project_closed_at_once_keeps_the_steps_on_photos(
    open_window: Window, project_folder: Path, qtbot: Any
) -> None:
    open_window.page.show_photos()
    photos = open_window.page.photos_tab
    qtbot.waitUntil(lambda: photos.findings.is_known and photos.model.rowCount() > 0)
    photo = photos.model.row(2)
    assert photo is not None and photo.position is not None
    choose_ids(photos.table, [photo.id], photo.id)
    photos.table.setFocus()
    qtbot.keyClick(photos.table, RIGHT, ALT)
    open_window.close_project()
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    with Project.open(project_folder) as kept:
        assert kept.photo(photo.id).position == LocalFrame(photo.position).position_at(1.0, 0.0)


def test_a_project_closed_at_once_keeps_the_steps_on_locate(
    open_window: Window, tab: LocateTab, tests: list[Path], project_folder: Path, qtbot: Any
) -> None:
    tab.locate(tests[:2])
    wait_for_answers(qtbot, tab, 2)
    tab.list.table.setFocus()
    qtbot.keyClick(tab.list.table, RIGHT, ALT)
    open_window.close_project()
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    with Project.open(project_folder) as kept:
        assert [one.by_hand is not None for one in remembered_located(kept)] == [True, False]


def test_an_edit_that_fails_while_the_project_is_closed_says_so(
    open_window: Window, qtbot: Any
) -> None:
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    open_window.runner.failed.disconnect(open_window.show_error)
    with full_disk(), qtbot.waitSignal(open_window.runner.failed, timeout=LONG_MS) as failed:
        open_window.controller.set_aside([1], True)
        open_window.close_project()
    assert failed.args[0] == "Changing the project"
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)

"""Undo acts on what the tab shows: photos there, decisions about the folder that is shown here."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from core.geo import Position
from core.labelling.label import Correction, Review
from core.labelling.labels import Labels
from core.photos.measurement import Source
from core.project.project import Project
from core.workflows.labelling import label_folder
from tests.campusgps_gui.labelling.conftest import row_at, rows_of

CONTROL = Qt.KeyboardModifier.ControlModifier


def decisions(tab: LabelTab) -> int:
    """The number of rows shown that a person has decided about."""
    return sum(label.review is not Review.OPEN for label in rows_of(tab))


def undo_by_key(window: Window, wait_until_idle: Callable[[], None]) -> None:
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    wait_until_idle()


def test_undo_takes_back_only_what_the_tab_shows_also_after_a_restart(
    show: Callable[[Path], LabelTab],
    labelled_folder: Path,
    window: Window,
    wait_until_idle: Callable[[], None],
    qtbot: Any,
) -> None:
    tab, undo, redo = show(labelled_folder), window.actions_.undo, window.actions_.redo
    aside = [photo.id for photo in window.controller.project.photos()[:2]]

    def are_aside() -> int:
        return sum(photo.set_aside for photo in window.controller.project.photos())

    window.controller.set_aside(aside[:1], True)
    window.labelling.review([row_at(tab, 0).id], Review.ACCEPTED)
    window.labelling.review([row_at(tab, 1).id], Review.REJECTED)
    window.controller.set_aside(aside[1:], True)
    wait_until_idle()
    window.close_project()
    wait_until_idle()
    tab = show(labelled_folder)
    assert undo.text() == "Undo: Rejected 1 position"
    undo_by_key(window, wait_until_idle)
    assert (decisions(tab), are_aside()) == (1, 2)

    window.page.show_photos()
    assert (undo.text(), redo.isEnabled()) == ("Undo: Set aside 1 photo", False)
    for left in (1, 0):
        undo_by_key(window, wait_until_idle)
        assert are_aside() == left
    # Once more: nothing is left here, and the decisions of the other tab stand.
    assert not undo.isEnabled()
    undo_by_key(window, wait_until_idle)
    assert window.page.current is window.page.photos_tab and decisions(tab) == 1
    # Another edit ends what could be done again here, not there.
    window.controller.set_aside(aside, True)
    wait_until_idle()
    assert not redo.isEnabled()
    window.page.show_training()
    assert not undo.isEnabled() and not redo.isEnabled()
    window.page.show_labels()
    assert redo.text() == "Redo: Rejected 1 position"
    redo.trigger()
    wait_until_idle()
    assert decisions(tab) == 2 and are_aside() == 2
    for _ in range(3):
        undo_by_key(window, wait_until_idle)
    assert decisions(tab) == 0 and are_aside() == 2


def test_undo_leaves_decisions_about_another_folder(
    show: Callable[[Path], LabelTab],
    labelled_folder: Path,
    trip: Path,
    tmp_path: Path,
    window: Window,
    wait_until_idle: Callable[[], None],
    qtbot: Any,
) -> None:
    day = Path(shutil.copytree(trip, tmp_path / "Day"))
    with Project.open(labelled_folder) as project:
        label_folder(project, [day], device="cpu")
    tab, undo = show(labelled_folder), window.actions_.undo
    second, first = window.labelling.jobs
    window.labelling.review([row_at(tab, 0).id], Review.ACCEPTED)
    wait_until_idle()
    assert undo.text() == "Undo: Accepted 1 position"
    window.labelling.show(first)
    wait_until_idle()
    assert not undo.isEnabled()
    # The folder looked at last is the one that is shown after a restart.
    window.close_project()
    wait_until_idle()
    show(labelled_folder)
    assert window.labelling.job is not None and window.labelling.job.id == first.id
    window.labelling.show(second)
    wait_until_idle()
    assert decisions(tab) == 1 and undo.isEnabled()


def test_steps_of_the_arrow_keys_are_taken_back_before_what_was_done_earlier(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    row = row_at(tab, 0).id
    tab.rows.choose(row)
    there = Position(46.5124, 7.0457)
    window.labelling.correct({row: Correction(there, Source.HAND)})
    wait_until_idle()
    qtbot.keyClick(tab.rows.table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    window.actions_.undo.trigger()
    wait_until_idle()
    label = window.labelling.label(row)
    assert label is not None and label.correction is not None
    assert label.correction.position == there


def test_a_photo_is_put_where_the_map_is_clicked_and_back(
    show: Callable[[Path], LabelTab],
    labelled_folder: Path,
    window: Window,
    wait_until_idle: Callable[[], None],
) -> None:
    tab, place = show(labelled_folder), Position(46.5124, 7.0457)
    label = row_at(tab, 0)
    tab.rows.choose(label.id)
    menu = QMenu()
    tab.map.add_place_commands(menu, place)
    (entry,) = menu.actions()
    entry.trigger()
    wait_until_idle()
    moved = next(one for one in rows_of(tab) if one.id == label.id)
    assert moved.position == place
    undo_by_key(window, wait_until_idle)
    back = next(one for one in rows_of(tab) if one.id == label.id)
    assert back.position == label.position


def test_steps_of_the_arrow_keys_are_kept_when_the_project_is_closed_at_once(
    tab: LabelTab,
    labelled_folder: Path,
    window: Window,
    wait_until_idle: Callable[[], None],
    qtbot: Any,
) -> None:
    row = row_at(tab, 0)
    tab.rows.choose(row.id)
    qtbot.keyClick(tab.rows.table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    window.close_project()
    wait_until_idle()
    with Project.open(labelled_folder) as project:
        labels = Labels(project.store, project.journal)
        kept = {one.id: one for one in labels.rows(labels.jobs()[0], matches=False)}[row.id]
    assert kept.correction is not None and kept.correction.source is Source.HAND


def test_undoing_a_decision_about_many_leaves_the_choice_as_it_was(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    first, second = row_at(tab, 0).id, row_at(tab, 1).id
    tab.rows.sure.radius.setValue(100_000)
    tab.rows.choose(second)
    tab.rows.sure.accept.click()
    wait_until_idle()
    for action in (window.actions_.undo, window.actions_.redo, window.actions_.undo):
        action.trigger()
        wait_until_idle()
        assert tab.chosen == [second]
    # Where none is looked at, the first of them.
    tab.rows.choose_none()
    window.actions_.redo.trigger()
    wait_until_idle()
    assert len(tab.chosen) == 1
    # An edit of one leads to it.
    tab.rows.choose(first)
    window.labelling.review([second], Review.OPEN)
    wait_until_idle()
    window.actions_.undo.trigger()
    wait_until_idle()
    assert tab.chosen == [second]

"""The list of dropped photos: order, removal and its undo, the table that is saved."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QImage

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.located_table import COLUMNS
from campusgps_gui.locate.sentences import GIVEN_UP
from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.rows_table import column_number
from core.geo import (
    format_distance,
)
from tests.campusgps_gui.locate.conftest import choose, wait_for_answers
from tests.gates import Gate


def test_several_photos_queue_up_and_can_be_walked(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:3])
    assert tab.list.isVisibleTo(tab)
    wait_for_answers(qtbot, tab, 3)
    assert tab.current is tab.photos[0]
    qtbot.keyClick(tab.list.table, Qt.Key.Key_PageDown)
    assert tab.current is tab.photos[1]
    qtbot.keyClick(tab.list.table, Qt.Key.Key_PageUp)
    qtbot.keyClick(tab.list.table, Qt.Key.Key_PageUp)
    assert tab.current is tab.photos[0]
    # The key of the tab leads to the list.
    open_window.actions_.training_tab.trigger()
    open_window.actions_.locate_tab.trigger()
    qtbot.waitUntil(tab.list.table.hasFocus)


def test_the_list_names_each_photo_and_sums_them_up(
    tab: LocateTab, tests: list[Path], tmp_path: Path, qtbot: Any
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"garbage")
    tab.locate([*tests[:2], broken])
    wait_for_answers(qtbot, tab, 3)
    model, (first, second, _) = tab.list.model, tab.photos
    cells = [[model.index(row, column).data() for column in range(5)] for row in range(3)]
    radius, error = first.estimate.radius90_m, first.error_m
    assert cells[0][:2] == [tests[0].name, format_distance(radius)]
    assert cells[0][3:] == [format_distance(error), "located"]
    assert cells[2][:4] == ["broken.jpg", "", "", ""] and cells[2][4] == "unreadable"
    assert model.index(2, 4).data(Qt.ItemDataRole.ToolTipRole) == tab.photos[2].answer.problem
    # The last sum comes when all that were dropped together are answered.
    qtbot.waitUntil(lambda: "1 unreadable" in tab.list.summary.text())
    assert tab.list.summary.text() == "3 photos: 2 in the mapped area, 1 unreadable"
    exactness = tab.list.exactness.text()
    assert exactness.startswith("Half have a radius (90\u00a0%) of at most ")
    assert "; half at most " in exactness
    assert exactness.endswith(" off (of 2 with a position of their own)")
    assert tab.list.label.isVisible()
    qtbot.waitUntil(lambda: not tab._pictures.thumbnail(first).isNull())
    # Sorted, the photo that is shown stays; rows without a figure come last either way.
    tab.list.show_number(second.number)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        tab.list.table.sortByColumn(3, order)
        assert tab.current is second and model.photos[2].name == "broken.jpg"


def test_photos_are_removed_singly_and_their_answers_come_no_more(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:4])
    first, second, third, fourth = tab.photos
    tab.list.show_number(second.number)
    qtbot.keyClick(tab.list.table, Qt.Key.Key_Delete)
    assert tab.photos == [first, third, fourth] and tab.current is third
    wait_for_answers(qtbot, tab, 3)
    choose(tab.photo_menu(), "Remove this photo from the list")
    assert tab.photos == [first, fourth] and tab.current is fourth
    tab.list.table.selectAll()
    assert open_window.actions_.save_answers.isEnabled()
    choose(tab.photo_menu(), "Remove 2 photos from the list")
    assert tab.photos == [] and tab.map._estimate is None
    assert not open_window.actions_.save_answers.isEnabled()
    assert not open_window.actions_.locate_again.isEnabled()
    assert tab.pages.currentWidget() is tab.pages.drop_here


def test_photos_that_were_cancelled_say_so_and_can_be_located_again(
    open_window: Window,
    tab: LocateTab,
    tests: list[Path],
    gate_at: Callable[..., Gate],
    qtbot: Any,
) -> None:
    gate = gate_at("Locating photos")
    tab.locate(tests[:2])
    qtbot.waitUntil(gate.reached.is_set)
    assert tab.panel.words.text() == "Locating… 0 of 2 done"
    open_window.runner.cancel(open_window.runner.foremost)
    gate.open()
    qtbot.waitUntil(lambda: tab.panel.words.text() == GIVEN_UP)
    assert tab.list.summary.text() == "2 photos: 2 cancelled"
    open_window.actions_.locate_again.trigger()
    wait_for_answers(qtbot, tab, 2)
    assert tab.photos[0].state == "located"


def test_clearing_forgets_photos_and_pin(tab: LocateTab, tests: list[Path], qtbot: Any) -> None:
    tab.locate(tests[:2])
    wait_for_answers(qtbot, tab, 2)
    tab.clear()
    assert tab.photos == []
    assert tab.list.model.rowCount() == 0
    assert tab.map._estimate is None


def test_the_answers_are_saved_as_a_table(
    tab: LocateTab, tests: list[Path], tmp_path: Path, qtbot: Any
) -> None:
    broken = tmp_path / "=1+1\r.jpg"
    broken.write_bytes(b"garbage")
    tab.locate([tests[0], broken])
    wait_for_answers(qtbot, tab, 2)
    tab.saver.save_to(tmp_path / "out" / "located.csv")
    with (tmp_path / "out" / "located.csv").open(encoding="utf-8", newline="") as stream:
        good, bad = csv.DictReader(stream)
    # No formula, no folder, and marked as a guess.
    assert (bad["file"], good["source"], bad["source"]) == ("./=1+1\r.jpg", "guess", "")
    estimate = tab.photos[0].answer.estimate
    assert good["file"] == tests[0].name
    assert float(good["latitude"]) == pytest.approx(estimate.position.latitude, abs=1e-7)
    assert float(good["error_m"]) == pytest.approx(tab.photos[0].error_m, abs=0.05)
    assert bad["latitude"] == "" and bad["problem"]


def test_removals_are_undone_on_this_tab_and_no_edit_of_another(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    undo, redo = open_window.actions_.undo, open_window.actions_.redo
    controller = open_window.controller
    with qtbot.waitSignal(controller.changed):
        controller.set_aside([controller.project.photos()[0].id], True)
    # What the Photos tab did is not for this one to take back.
    assert not undo.isEnabled()
    tab.locate(tests[:3])
    first, second, third = tab.photos
    wait_for_answers(qtbot, tab, 3)
    tab.list.show_number(second.number)
    qtbot.keyClick(tab.list.table, Qt.Key.Key_Delete)
    assert undo.text() == f"Undo: Removed {second.name} from the list"
    open_window.actions_.clear_located.trigger()
    assert tab.photos == [] and "Removed 2 photos" in undo.text()
    undo.trigger()
    undo.trigger()
    assert tab.photos == [first, second, third] == list(tab.list.model.photos)
    assert tab.current is second and not undo.isEnabled()
    assert all(photo.answer is not None for photo in tab.photos)
    redo.trigger()
    assert tab.photos == [first, third]
    # There the journal counts.
    open_window.page.show_photos()
    assert undo.text() == "Undo: Set aside 1 photo"
    with qtbot.waitSignal(controller.changed):
        undo.trigger()
    # What was removed unanswered is asked for again.
    open_window.page.show_locate()
    tab.clear()
    tab.locate(tests[3:4])
    tab.clear()
    undo.trigger()
    wait_for_answers(qtbot, tab, 1)


def test_rows_take_their_places_once_all_are_answered(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    radius = column_number("radius", COLUMNS)
    tab.list.table.sortByColumn(radius, Qt.SortOrder.AscendingOrder)
    with qtbot.waitSignal(tab._locator.done):
        tab.locate(tests[:4])
    radii = [photo.estimate.radius90_m for photo in tab.list.model.photos]
    assert len(radii) == 4 and radii == sorted(radii)
    # The order belongs to the project.
    tab.use_project()
    assert tab.list.table.horizontalHeader().sortIndicatorSection() == -1


def test_the_list_grows_with_what_is_dropped_unless_its_height_was_chosen(
    tab: LocateTab, tests: list[Path], tmp_path: Path
) -> None:
    tab.window().resize(1280, 720)
    tab.locate(tests[:2])
    few = tab.right_splitter.sizes()[1]
    tab.locate([copy_of(tests[0], tmp_path / f"{number}.jpg") for number in range(20)])
    map_height, many = tab.right_splitter.sizes()
    assert many > few + 100 and map_height >= 280
    assert tab.list.table.viewport().height() >= 6 * tab.list.table.rowHeight(0)
    tab.right_splitter.setSizes([500, 150])
    tab.right_splitter.splitterMoved.emit(500, 1)
    chosen = tab.right_splitter.sizes()
    tab.locate(tests[2:4])
    assert tab.right_splitter.sizes() == chosen


def test_files_that_are_in_the_list_are_chosen_and_not_added_again(
    tab: LocateTab, tests: list[Path], tmp_path: Path, qtbot: Any
) -> None:
    mine = copy_of(tests[0], tmp_path / "mine.jpg")
    tab.locate([mine, *tests[1:3], mine])
    wait_for_answers(qtbot, tab, 3)
    first = tab.photos[0]
    answers, asked = [photo.answer for photo in tab.photos], []
    tab._locator.answered.connect(lambda answer: asked.append(answer.number))
    said: list[str] = []
    tab.message.connect(said.append)
    tab.locate([tests[2], tests[1]])
    assert tab.current is tab.photos[2] and said == ["2 of these photos were in the list already"]
    # What is new comes in, what is there stays as it is, also by another way to write it.
    tab.locate([tests[3], tests[0].parent / "." / tests[1].name])
    wait_for_answers(qtbot, tab, 4)
    qtbot.waitUntil(lambda: not tab._locator.is_locating)
    assert [photo.answer for photo in tab.photos][:3] == answers and 2 not in asked
    # Another content is another photo: its answer and its pictures are asked for again.
    tab.list.show_number(first.number)
    qtbot.waitUntil(lambda: first.image is not None)
    copy_of(tests[4], mine)
    tab.locate([mine])
    assert first.answer is None and tab.current is first
    wait_for_answers(qtbot, tab, 4)
    expected = tab.photos[0].answer.own_position
    assert expected != answers[0].own_position


def test_a_removed_file_that_comes_again_is_not_put_back_beside_itself(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:2])
    wait_for_answers(qtbot, tab, 2)
    tab.clear()
    tab.locate(tests[:1])
    tab.undo()
    assert sorted(photo.name for photo in tab.photos) == sorted(one.name for one in tests[:2])


def test_a_list_that_is_remembered_brings_no_file_twice(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:2])
    wait_for_answers(qtbot, tab, 2)
    tab._remembered.came.emit([LocatedPhoto(0, one.name, file=one) for one in tests[1:3]])
    assert [photo.name for photo in tab.photos] == [one.name for one in tests[:3]]


def test_the_title_of_the_sorted_column_has_room_for_its_arrow(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:3])
    wait_for_answers(qtbot, tab, 3)
    header = tab.list.table.horizontalHeader()
    radius, result = (column_number(key, COLUMNS) for key in ("radius", "result"))
    at = header.sectionViewportPosition(radius) + header.sectionSize(radius) // 2
    before = header.sectionSize(radius)

    def title() -> QImage:
        """The last letters of the title, without the line above them."""
        right = header.sectionViewportPosition(radius) + header.sectionSize(radius)
        return header.grab(QRect(right - 40, 8, 40, header.height() - 8)).toImage()

    letters = title()
    qtbot.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, header.height() // 2)
    )
    assert header.sortIndicatorSection() == radius
    assert header.sectionSize(radius) >= max(before, header.sectionSizeHint(radius))
    # The arrow lies above the words and not on them.
    QCursor.setPos(0, 0)
    assert title() == letters
    # Words that begin at the left do not follow figures that end at the right.
    assert header.visualIndex(result) == 1


def copy_of(file: Path, to: Path) -> Path:
    """A copy of a file at another place, over what is there."""
    shutil.copyfile(file, to)
    return to

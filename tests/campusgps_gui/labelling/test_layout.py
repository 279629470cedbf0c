"""The Label folder tab shares its room between rows, map and photos, and says what rows are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QStyleOptionViewItem, QTableView

from campusgps_gui.labelling.column_choice import ColumnChoice
from campusgps_gui.labelling.labels_model import AT_FIRST, COLUMNS, REVIEW, WITHIN, LabelsModel
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Theme
from campusgps_gui.style.translation import core_words, use_language
from campusgps_gui.widgets.row_icons import colour_dot
from campusgps_gui.widgets.rows_table import column_number, show_rows
from campusgps_gui.widgets.two_lines import TwoLineDelegate
from core.geo import Position, format_distance
from core.labelling.outcome import Outcome
from tests.campusgps_gui.labelling.conftest import row_at


@pytest.mark.parametrize("size", [(1024, 700), (1280, 720)])
def test_rows_map_and_photos_have_room(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], size: tuple[int, int]
) -> None:
    window.resize(*size)
    tab.rows.table.selectRow(0)
    wait_until_idle()
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    assert not area.verticalScrollBar().isVisible()
    assert not area.horizontalScrollBar().isVisible()
    assert tab.detail.title.shown == tab.detail.title.text()
    table = tab.rows.table
    assert table.viewport().height() >= 8 * table.rowHeight(0)
    assert not table.horizontalScrollBar().isVisible()
    # All three end on one line.
    parts = (tab.rows.sure, tab.walk_bar if tab.walk_bar.isVisible() else tab.map, tab.detail)
    assert len({part.mapTo(tab, part.rect().bottomLeft()).y() for part in parts}) == 1
    assert tab.map.height() >= 400 and tab.map.width() >= 240
    assert tab.detail.view.height() >= 100 and tab.detail.match_view.height() >= 100
    # One line: the buttons, and nothing below them.
    assert tab.head.height() <= 48 and tab.head.words.startswith("9 files")


def test_a_folder_s_name_is_not_cut_off_beside_free_room(tab: LabelTab, window: Window) -> None:
    folders = tab.head.folders
    for name in (
        "Walk on 24 December (29 Nov 2026)",
        "Walk in the second week of December (1 Jan)",
    ):
        folders.setItemText(folders.currentIndex(), name)
        window.resize(1700, 900)
        QApplication.processEvents()
        assert folders.shown == name
    window.resize(1024, 700)
    QApplication.processEvents()
    assert folders.width() <= 256 and tab.head.sentence.width() >= 84


def test_photos_stand_beside_each_other_where_that_shows_them_larger(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    window.resize(1280, 720)
    tab.rows.table.selectRow(0)
    wait_until_idle()
    below = tab.detail.match_view.mapTo(tab.detail, tab.detail.match_view.rect().topLeft())
    assert below.y() > tab.detail.view.geometry().bottom()
    tab.splitter.setSizes([372, 240, 2000])
    window.resize(1800, 560)
    QApplication.processEvents()
    beside = tab.detail.match_view.mapTo(tab.detail, tab.detail.match_view.rect().topLeft())
    assert beside.x() > tab.detail.view.geometry().right()
    # Both begin at one height, though only one has a line of words above it.
    own = tab.detail.view.mapTo(tab.detail, tab.detail.view.rect().topLeft())
    assert own.y() == beside.y()
    assert tab.detail.view.height() == tab.detail.match_view.height()


def test_upright_photos_stand_beside_each_other_in_a_window_of_1280_pixels(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], tmp_path: Path
) -> None:
    window.resize(1280, 720)
    tab.rows.table.selectRow(0)
    wait_until_idle()
    label, upright = row_at(tab, 0), tmp_path / "upright.jpg"
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(upright))
    matches = tuple(replace(match, file=str(upright)) for match in label.estimate.matches)
    estimate = replace(label.estimate, matches=matches)
    tab.detail.show_label(replace(label, id=-1, file=upright, estimate=estimate))
    wait_until_idle()
    QApplication.processEvents()
    match = tab.detail.match_view
    assert match.mapTo(tab.detail, QPoint(0, 0)).x() > tab.detail.view.geometry().right()


def test_buttons_have_their_whole_words_after_the_colours_have_changed(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    window.resize(1280, 720)
    tab.rows.table.selectRow(0)
    wait_until_idle()
    buttons = tab.detail._buttons.buttons
    for theme in (Theme.DARK, Theme.LIGHT, Theme.DARK):
        window.actions_.themes[theme].trigger()
        wait_until_idle()
        qtbot.waitUntil(
            lambda: all(one.width() >= one.sizeHint().width() for one in buttons), timeout=10_000
        )


def test_a_few_columns_at_first_and_others_on_request(tab: LabelTab) -> None:
    def shown() -> list[int]:
        return [n for n in range(len(COLUMNS)) if not tab.rows.table.isColumnHidden(n)]

    assert shown() == list(AT_FIRST)
    assert all(column.meaning for column in COLUMNS)
    choice = {action.text(): action for action in tab.rows.columns.menu.actions()}
    choice["Position"].trigger()
    assert len(shown()) == 4
    choice["Review"].trigger()
    assert REVIEW not in shown()


def test_a_column_without_an_order_leaves_the_order_as_it_is(tab: LabelTab) -> None:
    header = tab.rows.table.horizontalHeader()
    tab.rows.table.sortByColumn(REVIEW, Qt.SortOrder.DescendingOrder)
    where = column_number("areas", COLUMNS)
    tab.rows.table.sortByColumn(where, Qt.SortOrder.AscendingOrder)
    assert (tab.rows.model.order, tab.rows.model.backwards) == ("review", True)
    assert header.sortIndicatorSection() == REVIEW
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


def test_a_corrected_row_says_who_placed_it_and_the_order_that_it_is_stale(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    tab.rows.table.selectRow(2)
    last = row_at(tab, 5)
    assert not tab.rows.bar.sort_again.isVisible()
    assert last.position is not None and last.radius90_m is not None
    within = tab.rows.model.index(5, WITHIN)
    assert within.data().startswith(format_distance(last.radius90_m))
    tab.reviewer.move_to(last.id, Position(last.position.latitude, last.position.longitude + 1e-4))
    wait_until_idle()
    assert within.data() == "placed by hand"
    # It is the surest now, but does not jump away.
    assert row_at(tab, 5).id == last.id
    qtbot.waitUntil(tab.rows.bar.sort_again.isVisible)
    QTest.mouseClick(tab.rows.bar.sort_again, Qt.MouseButton.LeftButton)
    wait_until_idle()
    assert row_at(tab, 0).id == last.id and not tab.rows.bar.sort_again.isVisible()
    assert tab.rows.table.hasFocus() or not window.isActiveWindow()


def test_a_decision_that_leaves_the_order_as_it_is_says_nothing(
    tab: LabelTab, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    tab.rows.table.selectRow(1)
    QTest.keyClick(tab.window(), Qt.Key.Key_A)
    wait_until_idle()
    checked = tab.rows.order
    qtbot.waitUntil(lambda: not checked._pause.isActive())
    wait_until_idle()
    assert not tab.rows.bar.sort_again.isVisible()


def test_the_state_of_labelling_is_elided_and_explains_itself(tab: LabelTab) -> None:
    sentence = tab.head.sentence
    sentence.setText("98 files: 54 to review, 41 accepted, 3 not in the mapped area. " * 4)
    assert sentence.toolTip() == sentence.text()
    # In the narrowest window, too.
    sentence.setText("9 files.")
    assert sentence.toolTip() == ""


def test_a_radius_says_why_it_is_wide(tab: LabelTab, window: Window) -> None:
    locator = window.locator
    assert locator.calibration is not None
    locator.calibration = replace(locator.calibration, sessions=3, widened=2.0)
    locator.walk_calibration = locator.calibration
    assert locator.calibration.remark
    tab.rows.table.selectRow(0)
    assert tab.detail.why_wide.isVisible()
    assert tab.detail.why_wide.toolTip() == locator.calibration.remark
    locator.calibration = replace(locator.calibration, widened=1.0)
    locator.walk_calibration = locator.calibration
    tab.rows.table.selectRow(1)
    assert tab.detail.why_wide.isVisible() is bool(locator.calibration.remark)


def test_the_menu_has_every_command_of_a_row(tab: LabelTab, window: Window) -> None:
    assert tab.menu.of_photos() is None
    tab.rows.table.selectRow(0)
    menu = tab.menu.of_photos()
    assert menu is not None
    shown = {action.text() for action in menu.actions()}
    mine = {action.text() for action in window.actions_.of_labels}
    assert mine <= shown
    assert {"Copy position", "Open in OpenStreetMap", "Show full size", "Show in folder"} <= shown
    tab.rows.table.selectAll()
    several = tab.menu.of_photos()
    assert several is not None
    texts = {action.text() for action in several.actions()}
    assert {"Accept", "Reject", "Copy position"} <= texts and "Show full size" not in texts


def test_long_names_are_cut_in_the_middle_and_long_reviews_have_two_lines(tab: LabelTab) -> None:
    table = tab.rows.table
    assert not table.wordWrap() and table.textElideMode() is Qt.TextElideMode.ElideMiddle
    texts = [tab.rows.model.index(row, REVIEW).data() for row in range(tab.rows.model.rowCount())]
    assert "has a\nposition" in texts
    assert all(len(line) <= 12 for text in texts for line in text.split("\n"))


def test_rows_are_sorted_again_by_themselves_while_nobody_looks_at_one(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    tab.rows.choose_none()
    last = row_at(tab, 5)
    assert last.position is not None
    tab.reviewer.move_to(last.id, Position(last.position.latitude, last.position.longitude + 1e-4))
    qtbot.waitUntil(lambda: row_at(tab, 0).id == last.id)
    assert not tab.rows.bar.sort_again.isVisible()


def test_where_nothing_is_sure_enough_the_button_says_what_the_surest_is(
    tab: LabelTab, wait_until_idle: Callable[[], None]
) -> None:
    sure, surest = tab.rows.sure, tab.rows._labelling.columns.surest_m(tab.rows.model.ids)
    assert surest is not None
    sure.radius.setValue(int(surest))
    assert sure.accept.text().strip() == f"Surest: {int(surest) + 1} m"
    assert not sure.accept.isEnabled() and not sure.note.isVisible()
    sure.radius.setValue(int(surest) + 1)
    assert sure.accept.text().strip().startswith("Accept ") and sure.accept.isEnabled()
    assert sure.note.text().endswith("one in ten lies farther off than its radius")
    assert sure.note.isVisible()


def test_areas_have_a_column_where_there_is_room_or_the_person_wants_it(
    tab: LabelTab, window: Window
) -> None:
    where, table = column_number("areas", COLUMNS), tab.rows.table
    window.resize(1280, 720)
    tab.rows.columns.show_areas(on=True)
    QApplication.processEvents()
    assert table.isColumnHidden(where) and not table.horizontalScrollBar().isVisible()
    tab.splitter.setSizes([800, 240, 240])
    QApplication.processEvents()
    assert not table.isColumnHidden(where) and not table.horizontalScrollBar().isVisible()
    tab.splitter.setSizes([374, 400, 500])
    QApplication.processEvents()
    choice = {action.text(): action for action in tab.rows.columns.menu.actions()}
    assert table.isColumnHidden(where) and choice["Where"].isChecked()
    for shown in (False, True):
        choice["Where"].trigger()
        assert table.isColumnHidden(where) is not shown


@pytest.mark.usefixtures("english_afterwards")
@pytest.mark.parametrize("language", ["en", "de", "he"])
def test_no_word_of_a_review_is_broken(qtbot: Any, qapp: QApplication, language: str) -> None:
    use_language(qapp, language)
    table, drawn = QTableView(), QTableView()
    qtbot.addWidget(table)
    qtbot.addWidget(drawn)
    show_rows(table, LabelsModel(lambda _: [], lambda _: QImage()), "Rows", 60)
    qtbot.addWidget(ColumnChoice(table).menu)
    words = [word for one in Outcome for word in core_words(one.words).split()]
    model = QStandardItemModel(len(words), 1)
    drawn.setModel(model)
    drawn.setColumnWidth(0, table.columnWidth(REVIEW))
    delegate, texts = TwoLineDelegate(drawn), []
    for row, word in enumerate(words):
        model.setItem(row, QStandardItem(colour_dot("#FF0000"), word))
        option = QStyleOptionViewItem()
        drawn.initViewItemOption(option)
        option.rect = QRect(0, 0, drawn.columnWidth(0), 60)
        delegate.initStyleOption(option, model.index(row, 0))
        # In a window from right to left words are marked as such.
        texts.append(option.text.strip("\u2068\u2069"))

    assert texts == words

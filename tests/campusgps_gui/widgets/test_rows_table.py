from __future__ import annotations

from array import array
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTableView

from campusgps_gui.photos.table import PhotosTable
from campusgps_gui.style.appearance import DARK, LIGHT, Colours, style_sheet
from campusgps_gui.style.translation import use_language
from campusgps_gui.widgets.rows_table import show_rows
from tests.campusgps_gui.photos.test_table import PHOTOS

_IDS = array("q", (photo.id for photo in PHOTOS))


def _table(qtbot: Any) -> tuple[QTableView, PhotosTable]:
    """An empty table of photos, and the model that it shows."""
    rows = {photo.id: photo for photo in PHOTOS}
    model = PhotosTable(lambda ids: [rows[one] for one in ids], lambda photo: QImage())
    table = QTableView()
    qtbot.addWidget(table)
    model.setParent(table)
    show_rows(table, model, "Photos", 50)
    return table, model


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_current_cell_has_no_frame_the_row_is_what_is_chosen(
    qtbot: Any, colours: Colours
) -> None:
    table, model = _table(qtbot)
    model.show_ids(_IDS)
    table.resize(900, 260)
    table.show()
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)

    def drawn(column: int) -> QImage:
        table.selectionModel().setCurrentIndex(
            model.index(1, column),
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        return table.grab().toImage()

    # Without any style sheet the frame can be seen.
    assert drawn(1) != drawn(2)
    table.setStyleSheet(style_sheet(colours))
    assert drawn(1) == drawn(2)


def test_an_arrow_key_begins_with_the_first_row_in_view(qtbot: Any) -> None:
    table, model = _table(qtbot)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert not table.selectionModel().hasSelection()
    model.show_ids(_IDS)
    table.resize(900, 260)
    table.show()
    # As Qt does when the table gets the focus.
    no_choice = QItemSelectionModel.SelectionFlag.NoUpdate
    table.selectionModel().setCurrentIndex(model.index(0, 0), no_choice)
    chosen = []
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down)
        chosen.append([index.row() for index in table.selectionModel().selectedRows()])
    assert chosen == [[0], [1]]
    table.close()


def test_home_and_end_go_to_the_first_and_the_last_row(qtbot: Any) -> None:
    table, model = _table(qtbot)
    qtbot.keyClick(table, Qt.Key.Key_End)
    model.show_ids(_IDS)
    last = len(_IDS) - 1
    table.resize(900, 120)
    table.show()

    def chosen_after(
        key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> list[int]:
        qtbot.keyClick(table, key, modifier)
        return sorted(index.row() for index in table.selectionModel().selectedRows())

    shift = Qt.KeyboardModifier.ShiftModifier
    assert chosen_after(Qt.Key.Key_End) == [last]
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    assert chosen_after(Qt.Key.Key_Home) == [0]
    assert chosen_after(Qt.Key.Key_Down, shift) == [0, 1]
    assert chosen_after(Qt.Key.Key_End, shift) == list(range(last + 1))
    assert chosen_after(Qt.Key.Key_Home, shift) == [0]
    assert chosen_after(Qt.Key.Key_End) == [last]
    assert chosen_after(Qt.Key.Key_Home, shift) == list(range(last + 1))
    table.close()


@pytest.mark.usefixtures("english_afterwards")
def test_an_arrow_key_chooses_a_row_where_the_window_reads_from_right_to_left(
    qapp: QApplication, qtbot: Any
) -> None:
    use_language(qapp, "he")
    table, model = _table(qtbot)
    model.show_ids(_IDS)
    table.resize(900, 260)
    table.show()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]
    # Painted once the test is over, with its model half collected, it has crashed.
    table.close()

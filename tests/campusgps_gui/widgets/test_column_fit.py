from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from campusgps_gui.widgets.column_fit import ColumnFit, grown, shared_out
from campusgps_gui.widgets.two_lines import TwoLineDelegate


@pytest.mark.parametrize(
    ("needs", "room", "widths"),
    [
        ([], 100, []),
        ([10, 20, 30], 60, [10, 20, 30]),
        ([10, 20, 30], 90, [20, 30, 40]),
        # Who needs most gives way, down to what the next one needs.
        ([100, 20, 50], 100, [40, 20, 40]),
        ([100, 20, 30], 120, [70, 20, 30]),
        ([100, 100], 0, [0, 0]),
    ],
)
def test_who_needs_most_gives_way(needs: list[int], room: int, widths: list[int]) -> None:
    assert shared_out(needs, room) == widths


@pytest.mark.parametrize(
    ("least", "needs", "room", "widths"),
    [
        # Who lacks least has all it needs first.
        ([50, 20, 30], [100, 25, 60], 120, [57, 25, 37]),
        ([50, 20, 30], [100, 25, 60], 135, [50, 25, 60]),
        ([50, 20], [50, 20], 80, [55, 25]),
    ],
)
def test_columns_of_two_lines_grow_where_there_is_room(
    least: list[int], needs: list[int], room: int, widths: list[int]
) -> None:
    assert grown(least, needs, room) == widths


def test_what_asks_again_and_again_is_measured_once(qtbot: QtBot) -> None:
    measured: list[int] = []

    class Table(QTableView):
        def sizeHintForColumn(self, column: int) -> int:
            measured.append(column)
            return super().sizeHintForColumn(column)

    model = QStandardItemModel(1, 2)
    table = Table()
    qtbot.addWidget(table)
    table.setModel(model)
    columns = ColumnFit(table)
    table.show()
    qtbot.waitExposed(table)
    measured.clear()
    with columns.once():
        for width in (500, 600, 700):
            table.resize(width, 200)
            columns.fit()
        assert not measured
    assert measured == [0, 1]
    assert table.columnWidth(0) + table.columnWidth(1) > 600


def test_nothing_is_cut_off_where_two_lines_hold_it(qtbot: QtBot) -> None:
    cells = ("evening-0004.jpg", "usable", "2024-05-16 18:47 Birch B20 Pro", "16 May 2024 18:47")
    model = QStandardItemModel(1, len(cells))
    for column, text in enumerate(cells):
        model.setItem(0, column, QStandardItem(text))
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.setItemDelegate(TwoLineDelegate(table))
    widths = {text: table.fontMetrics().horizontalAdvance(text) for text in cells}
    # Together the lines are too long, by about what one of two lines saves.
    table.resize(sum(widths.values()) - widths[cells[2]] // 4, 200)
    ColumnFit(table)
    table.show()
    for column in range(len(cells)):
        option = QStyleOptionViewItem()
        option.widget, option.fontMetrics = table, table.fontMetrics()
        option.rect = table.visualRect(model.index(0, column))
        table.itemDelegate().initStyleOption(option, model.index(0, column))
        assert "…" not in option.text, option.text
        assert table.columnWidth(column) > 0


class CountingModel(QStandardItemModel):
    """Notes which rows it was asked about."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__(rows, columns)
        self.asked: set[int] = set()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        self.asked.add(index.row())
        return super().data(index, role)


def test_long_names_leave_reasons_and_times_whole(qtbot: QtBot) -> None:
    model = QStandardItemModel(1, 3)
    for column, text in enumerate(("name " * 60, "the position is in doubt", "14 May 2024 08:29")):
        model.setItem(0, column, QStandardItem(text))
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.resize(560, 200)
    fit = ColumnFit(table)
    table.show()
    fit.fit()
    assert table.columnWidth(0) >= table.viewport().width() // 3
    assert all(table.columnWidth(at) >= table.sizeHintForColumn(at) for at in (1, 2))


def test_a_hidden_table_is_not_measured_row_by_row_and_fits_once_it_is_shown(qtbot: QtBot) -> None:
    model = CountingModel(2000, 2)
    for row in range(2000):
        model.setItem(row, 0, QStandardItem("short"))
        model.setItem(row, 1, QStandardItem("the position is in doubt"))
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.resize(560, 200)
    fit = ColumnFit(table)
    fit.fit()
    assert not model.asked
    table.show()
    assert table.columnWidth(1) >= table.sizeHintForColumn(1)
    assert 0 < len(model.asked) < 100


def three_columns(qtbot: QtBot) -> tuple[QTableView, ColumnFit]:
    """A shown table with the pointer above its titles."""
    table, model = QTableView(), QStandardItemModel(1, 3)
    for column in range(3):
        model.setItem(0, column, QStandardItem("words of a cell"))
    table.setModel(model)
    qtbot.addWidget(table)
    table.resize(400, 200)
    fit = ColumnFit(table)
    with qtbot.waitExposed(table):
        table.show()
    table.horizontalHeader().viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    return table, fit


def test_a_column_that_is_hidden_below_the_pointer_was_not_drawn_by_hand(qtbot: QtBot) -> None:
    table, fit = three_columns(qtbot)
    table.setColumnHidden(1, True)
    assert not fit.by_hand
    table.resize(600, 200)
    assert sum(map(table.columnWidth, range(3))) == table.viewport().width()


def test_columns_that_were_drawn_by_hand_stay(qtbot: QtBot) -> None:
    table, fit = three_columns(qtbot)
    header, window = table.horizontalHeader(), table.windowHandle()
    edge = header.viewport().mapTo(table, QPoint(header.sectionSize(0) - 1, 8))
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(window, edge + QPoint(30, 0))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=edge + QPoint(30, 0))
    assert fit.by_hand

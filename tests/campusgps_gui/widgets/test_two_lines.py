from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTableView

from campusgps_gui.widgets.two_lines import TwoLineDelegate, in_two_lines


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("text", "first", "lines"),
    [
        ("DSC_0004.jpg", "DSC_0004.jpg", ["DSC_0004.jpg"]),
        ("16 May 2024 18:47", "16 May 2024 18:4", ["16 May 2024", "18:47"]),
        ("evening_20240610_0004.jpg", "evening_20240610_0", ["evening_20240610_", "0004.jpg"]),
        ("nobreakwhatsoever.jpg", "nobreakwha", ["nobreakwha", "tsoever.jpg"]),
    ],
)
def test_a_text_wider_than_its_room_is_broken_where_it_reads_well(
    text: str, first: str, lines: list[str]
) -> None:
    metrics = QFontMetrics(QApplication.font())
    room = metrics.horizontalAdvance(first)
    assert in_two_lines(text, metrics, room).split("\u2028") == lines


def test_a_name_has_two_lines_in_a_narrow_column_and_one_in_a_wide_one(qtbot: Any) -> None:
    table, model = QTableView(), QStandardItemModel()
    qtbot.addWidget(table)
    name = "evening_20240610_evening-0004_edited.jpg"
    model.appendRow(QStandardItem(name))
    table.setModel(model)
    delegate = TwoLineDelegate(table)

    def words(width: int) -> str:
        option = QStyleOptionViewItem()
        option.initFrom(table)
        option.rect = QRect(0, 0, width, 50)
        delegate.initStyleOption(option, model.index(0, 0))
        return option.text

    assert "\u2028" in words(120)
    assert words(1000) == name


def test_a_name_in_one_line_is_drawn_whole_at_every_width(qtbot: Any) -> None:
    table, model = QTableView(), QStandardItemModel()
    qtbot.addWidget(table)
    model.appendRow(QStandardItem("test-0001.jpg"))
    table.setModel(model)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setItemDelegate(TwoLineDelegate(table))
    table.setShowGrid(False)
    table.resize(500, 100)
    table.show()
    needed = table.sizeHintForColumn(0)

    def drawn(width: int) -> QImage:
        table.setColumnWidth(0, width)
        return table.viewport().grab(QRect(0, 0, needed - 6, table.rowHeight(0))).toImage()

    whole = drawn(400)
    option = QStyleOptionViewItem()
    one_line = []
    for width in range(needed - 12, needed + 12):
        option.initFrom(table)
        option.rect = QRect(0, 0, width, 50)
        table.itemDelegate().initStyleOption(option, model.index(0, 0))
        if "\u2028" not in option.text:
            one_line.append(width)
            assert drawn(width) == whole, f"cut off at {width} pixels"
    assert 0 < len(one_line) < 24

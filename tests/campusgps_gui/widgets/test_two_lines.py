from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QStandardItem, QStandardItemModel
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

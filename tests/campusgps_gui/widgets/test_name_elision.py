from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTableView

from campusgps_gui.widgets.name_elision import elided_apart, elided_in_middle
from campusgps_gui.widgets.two_lines import NameDelegate, TwoLineDelegate

NAMES = [
    f"DCIM Galaxy S21 exported from the telephone on Tuesday {clock} evening edited version.jpg"
    for clock in ("101534", "103532", "103538")
]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("share", [0.9, 0.6, 0.4, 0.25])
def test_names_that_differ_in_the_middle_show_where_they_do(share: float) -> None:
    metrics = QFontMetrics(QApplication.font())
    room = round(share * metrics.horizontalAdvance(NAMES[0]))
    shown = [elided_apart(name, NAMES, metrics, room) for name in NAMES]
    assert len(set(shown)) == 3
    assert all(metrics.horizontalAdvance(one) <= room and "\u2026" in one for one in shown)
    assert all(one.startswith("DC") and one.endswith("g") for one in shown)


@pytest.mark.usefixtures("qapp")
def test_other_names_are_cut_off_in_the_middle_as_ever() -> None:
    metrics = QFontMetrics(QApplication.font())
    room = metrics.horizontalAdvance(NAMES[0]) // 2
    plain = metrics.elidedText(NAMES[0], Qt.TextElideMode.ElideMiddle, room)
    for others in ([], [NAMES[0]], ["a.jpg"], [NAMES[0].replace("DCIM", "IMG")]):
        assert elided_apart(NAMES[0], others, metrics, room) == plain
    assert elided_apart("a.jpg", ["b.jpg"], metrics, room) == "a.jpg"
    # No room even for the word: as much of it as there is.
    assert elided_apart(NAMES[0], NAMES, metrics, 30)


@pytest.mark.parametrize("kind", [NameDelegate, TwoLineDelegate])
def test_tables_look_at_the_rows_beside(
    qtbot: Any, kind: type[NameDelegate | TwoLineDelegate]
) -> None:
    table, model = QTableView(), QStandardItemModel()
    qtbot.addWidget(table)
    for name in NAMES:
        model.appendRow(QStandardItem(name))
    table.setModel(model)
    delegate = kind(table)

    def drawn(row: int, width: int) -> str:
        option = QStyleOptionViewItem()
        option.initFrom(table)
        option.rect = QRect(0, 0, width, 50)
        delegate.initStyleOption(option, model.index(row, 0))
        return option.text

    width = round(0.3 * table.fontMetrics().horizontalAdvance(NAMES[0]))
    assert [NAMES[row][55:61] in drawn(row, width) for row in range(3)] == [True] * 3
    assert "\u2026" in drawn(0, width)
    assert "\u2026" not in drawn(0, 4 * width)


@pytest.mark.usefixtures("qapp")
def test_what_follows_an_isolated_name_keeps_its_direction_at_every_width() -> None:
    metrics = QFontMetrics(QApplication.font())
    text = "\u2068A walk with grandmother\u2069 (29 \u05d1\u05e0\u05d5\u05d1\u05f3 2026)"
    cut = 0
    for room in range(40, metrics.horizontalAdvance(text)):
        shown = elided_in_middle(text, metrics, room)
        end = shown.find("(29")
        if "\u2026" in shown and end >= 0:
            assert shown.index("\u2068") < shown.index("\u2026") < shown.index("\u2069") < end
            cut += 1
    assert cut
    assert elided_in_middle(text, metrics, 1000) == text

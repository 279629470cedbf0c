from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTableView

from campusgps_gui.widgets.name_elision import LINE_BREAK, elided_in_two_lines
from campusgps_gui.widgets.two_lines import TwoLineDelegate, in_two_lines, spared_by_two_lines


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("text", "first", "lines"),
    [
        ("DSC_0004.jpg", "DSC_0004.jpg", ["DSC_0004.jpg"]),
        ("16 May 2024 18:47", "16 May 2024 18:4", ["16 May 2024", "18:47"]),
        ("evening_20240610_0004.jpg", "evening_20240610_0", ["evening_20240610_", "0004.jpg"]),
        ("nobreakwhatsoever.jpg", "nobreakwha", ["nobreakwha", "tsoever.jpg"]),
        ("P102030.jpg", "P102030.j", ["P102030", ".jpg"]),
        ("P102030.campusgps.json", "P102030.campusgps.js", ["P102030.campusgps", ".json"]),
    ],
)
def test_a_text_wider_than_its_room_is_broken_where_it_reads_well(
    text: str, first: str, lines: list[str]
) -> None:
    metrics = QFontMetrics(QApplication.font())
    room = metrics.horizontalAdvance(first)
    assert in_two_lines(text, metrics, room).split("\u2028") == lines


@pytest.mark.usefixtures("qapp")
def test_a_tidy_break_gives_way_where_the_rest_would_not_fit() -> None:
    metrics = QFontMetrics(QApplication.font())
    name = "IMG_20260403_101236.jpg"
    room = metrics.horizontalAdvance("20260403_1012")
    lines = in_two_lines(name, metrics, room).split("\u2028")
    assert "".join(lines) == name and all(metrics.horizontalAdvance(one) <= room for one in lines)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("share", [0.45, 0.5, 0.52, 0.55, 0.6])
def test_a_sentence_is_never_broken_amid_a_word(share: float) -> None:
    metrics = QFontMetrics(QApplication.font())
    sentence = "98 files: 20 to review, 76 accepted, 2 not in the mapped area."
    room = round(share * metrics.horizontalAdvance(sentence))
    lines = in_two_lines(sentence, metrics, room, whole_words=True).split(LINE_BREAK)
    assert len(lines) == 2 and " ".join(lines) == sentence


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("share", [0.15, 0.2, 0.3, 0.4])
def test_what_is_too_long_for_two_lines_is_cut_off_once_and_fills_both(share: float) -> None:
    metrics = QFontMetrics(QApplication.font())
    names = [
        f"View of the old harbour and its gulls, a long name, no. {n} (copy) final FINAL.jpg"
        for n in (1, 11, 21)
    ]
    room = round(share * metrics.horizontalAdvance(names[0]))
    alone = elided_in_two_lines(names[0], ["a.jpg"], metrics, room)
    assert alone.count("\u2026") == 1
    for name in names:
        shown = elided_in_two_lines(name, names, metrics, room)
        lines = shown.split("\u2028")
        assert len(lines) == 2 and all(metrics.horizontalAdvance(one) <= room for one in lines)
        assert metrics.horizontalAdvance(lines[0]) > room - metrics.horizontalAdvance(" W")
    shown = {elided_in_two_lines(name, names, metrics, room) for name in names}
    assert len(shown) == 3


def test_a_sentence_loses_its_end(qtbot: Any) -> None:
    table, model = QTableView(), QStandardItemModel()
    qtbot.addWidget(table)
    model.appendRow(QStandardItem("the position lies among the others once its sign is turned"))
    table.setModel(model)
    option = QStyleOptionViewItem()
    option.initFrom(table)
    option.rect = QRect(0, 0, table.fontMetrics().horizontalAdvance("the position lies xx"), 50)
    TwoLineDelegate(table, sentences=[0]).initStyleOption(option, model.index(0, 0))
    assert option.text.startswith("the position lies\u2028among the")
    assert option.text.endswith("\u2026")


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


def test_a_date_keeps_its_year_beside_its_day(qapp: Any) -> None:
    metrics = QFontMetrics(qapp.font())
    for text in ("05 Sep 2026 09:32", "03 Apr 2026 10:39", "21 Jun 2026 15:57"):
        room = metrics.horizontalAdvance(text) - spared_by_two_lines(text, metrics)
        day, _, time = text.rpartition(" ")
        assert in_two_lines(text, metrics, room) == f"{day}{LINE_BREAK}{time}"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("letters", [7, 9, 11, 14])
def test_of_a_word_too_long_for_a_line_the_part_that_differs_stays(letters: int) -> None:
    metrics = QFontMetrics(QApplication.font())
    ends = (" - visit with grandmother and the dog.jpg", ".jpg")
    for end in ends:
        names = [f"IMG20251224{clock}{end}" for clock in ("103731", "103733", "104052")]
        room = metrics.horizontalAdvance(names[0][:letters]) + 4
        for name, others in ((names[0], names[1:2]), (names[1], names), (names[2], names)):
            shown = elided_in_two_lines(name, others, metrics, room)
            lines = shown.split("\u2028")
            assert len(lines) == 2 and all(metrics.horizontalAdvance(one) <= room for one in lines)
            # The last digits of its time, with those before them.
            assert name[14:17] in lines[1], shown
            assert lines[1].count("\u2026") <= 2


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("letters", [7, 9, 11, 14])
def test_the_beginning_is_not_said_twice(letters: int) -> None:
    metrics = QFontMetrics(QApplication.font())
    names = (
        "IMG_20241012_091011.jpg",
        "IMG_20241003_111111_edited.jpg",
        "2024-10-05 Semester opening (1, unedited original).jpg",
        "2024-10-12 Semester opening (2).jpg",
    )
    for name, other in permutations(names, 2):
        room = metrics.horizontalAdvance(name[:letters]) + 4
        first, _, second = elided_in_two_lines(name, [other], metrics, room).partition("\u2028")
        assert not second.strip("\u2026").startswith(first[:4]), (first, second)

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from campusgps_gui.style.translation import use_language
from campusgps_gui.widgets.elided_label import ElidedLabel


def test_a_name_keeps_its_end_and_a_sentence_its_beginning(qtbot: Any) -> None:
    text = "1. morning_0079_edited_for_the_newsletter.jpg, 2 m away"
    for middle in (False, True):
        label = ElidedLabel(middle=middle)
        qtbot.addWidget(label)
        label.setText(text)
        label.show()
        label.resize(label.fontMetrics().horizontalAdvance(text) + 4, 20)
        assert label.shown == text and label.toolTip() == ""
        label.resize(180, 20)
        assert label.shown.startswith("1. morn") and "\u2026" in label.shown
        assert label.shown.endswith(" away") is middle
        assert label.toolTip() == ("" if middle else text), "of a name others say where it lies"


def test_a_long_sentence_takes_a_second_line_before_its_end_is_cut_off(qtbot: Any) -> None:
    label = ElidedLabel(two_lines=True)
    qtbot.addWidget(label)
    label.setText("28 photos need a look, 203 better positions are known: 22 with an old position")
    label.show()
    room = label.fontMetrics().horizontalAdvance("28 photos need a look, 203 better positions are")
    label.resize(room, label.sizeHint().height())
    assert label.shown.count("\n") == 1
    assert label.shown.replace("\n", " ") == label.text() and label.toolTip() == ""
    assert label.height() >= 2 * label.fontMetrics().lineSpacing()
    label.resize(room // 2, label.height())
    assert label.shown.count("\n") == 1 and label.shown.endswith("\u2026")
    assert label.toolTip() == label.text()


def test_what_is_kept_of_a_sentence_has_the_second_line_to_itself(qtbot: Any) -> None:
    label = ElidedLabel(two_lines=True)
    qtbot.addWidget(label)
    label.setText("48 photos: 42 to review, 6 not in the mapped area.", " Next: review them (N).")
    label.show()
    room = label.fontMetrics().horizontalAdvance("48 photos: 42 to review, 6 not in the ma")
    label.resize(room, label.sizeHint().height())
    assert label.shown.replace("\n", " ") == label.text() and label.toolTip() == ""
    label.resize(label.fontMetrics().horizontalAdvance("Next: review them (N).") + 1, 40)
    first, second = label.shown.split("\n")
    assert first.startswith("48 photos: 42") and first.endswith("\u2026")
    assert second == "Next: review them (N)." and label.toolTip() == label.text()


def test_facts_behind_a_long_name_stay_whole(qtbot: Any) -> None:
    label = ElidedLabel(middle=True)
    qtbot.addWidget(label)
    name, facts = "1. View of the old harbour, a very long name, no. 17 final.jpg", " · 9 m off"
    label.setText(name, facts)
    label.resize(label.fontMetrics().horizontalAdvance(name) // 2, 20)
    assert label.text() == name + facts
    assert label.shown.endswith("al.jpg · 9 m off") and label.shown.count("\u2026") == 1
    label.resize(40, 20)
    assert label.fontMetrics().horizontalAdvance(label.shown) <= 40
    label.setText("a.jpg")
    assert label.text() == label.shown == "a.jpg"


@pytest.mark.usefixtures("english_afterwards")
def test_a_name_is_not_cut_off_below_where_words_go_from_right_to_left(
    qapp: QApplication, qtbot: Any
) -> None:
    use_language(qapp, "he")
    label = ElidedLabel(middle=True)
    qtbot.addWidget(label)
    label.setText("IMG_4133.jpg")
    label.show()

    def ink(height: int) -> int:
        label.resize(200, height)
        image = label.grab().toImage()
        return sum(
            image.pixelColor(x, y).lightness() < 128
            for x in range(image.width())
            for y in range(image.height())
        )

    needed = label.sizeHint().height()
    assert ink(needed) == ink(needed + 20) > 0


def test_a_name_keeps_what_tells_it_from_others(qtbot: Any) -> None:
    names = [f"2024-10-05 Semester opening ({n}, unedited original).jpg" for n in ("17", "18")]
    shown = []
    for name in names:
        label = ElidedLabel(middle=True)
        qtbot.addWidget(label)
        label.others = names
        label.setText(name)
        shown.append(label.shown_in(label.fontMetrics().horizontalAdvance(name) // 2))
    assert "17" in shown[0] and "18" in shown[1]

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from campusgps_gui.style.translation import use_language
from campusgps_gui.training.number_box import NumberBox, number_words
from core.training.settings import TrainingSettings, setting_info


def _box(qtbot: Any, name: str) -> NumberBox:
    whole = isinstance(getattr(TrainingSettings, name), int)
    box = NumberBox(setting_info(name), whole=whole)
    qtbot.addWidget(box)
    return box


@pytest.mark.parametrize(
    ("name", "start", "steps", "expected"),
    [
        ("learning_rate", 4e-4, 1, "0.0005"),
        ("learning_rate", 5e-4, 1, "0.001"),
        ("learning_rate", 4e-4, -1, "0.0002"),
        ("learning_rate", 1e-3, -1, "0.0005"),
        ("learning_rate", 1.0, 1, "1"),
        ("batch_size", 32, 1, "64"),
        ("batch_size", 32, -2, "8"),
        ("batch_size", 24, 1, "32"),
        ("batch_size", 1, -1, "1"),
        ("input_side", 224, 1, "256"),
        ("input_side", 64, -1, "64"),
        ("epochs", 120, 10, "130"),
        ("epochs", 1, -5, "1"),
        ("weight_decay", 1e-3, 1, "0.002"),
        ("weight_decay", 1e-3, -1, "0.0009"),
        ("weight_decay", 0.0, 1, "0.0001"),
        ("held_out_share", 0.15, 1, "0.16"),
        ("micro_batch", 1, -1, "automatic"),
    ],
)
def test_steps_suit_the_setting(
    qtbot: Any, name: str, start: float, steps: int, expected: str
) -> None:
    box = _box(qtbot, name)
    box.show_value(start)
    box.stepBy(steps)
    assert box.lineEdit().text() == expected


def test_anything_can_be_typed_and_comes_out_as_a_setting_takes_it(qtbot: Any) -> None:
    box = _box(qtbot, "learning_rate")
    with qtbot.waitSignal(box.changed):
        box.lineEdit().setText(" 0,002 ")
    assert box.text_value == "0.002"
    box.lineEdit().setText("a lot")
    box.stepBy(1)
    assert box.text_value == "a lot"


@pytest.mark.usefixtures("english_afterwards")
def test_numbers_are_typed_and_shown_as_the_language_writes_them(
    qtbot: Any, qapp: QApplication
) -> None:
    use_language(qapp, "de")
    box, automatic = _box(qtbot, "learning_rate"), _box(qtbot, "micro_batch")
    box.lineEdit().setText("2,5")
    assert box.text_value == "2.5"
    box.show_value(4e-4)
    assert box.lineEdit().text() == "0,0004"
    box.stepBy(1)
    assert box.lineEdit().text() == "0,0005" and box.text_value == "0.0005"
    automatic.show_value(0)
    assert automatic.lineEdit().text() == "automatisch" and automatic.text_value == "0"


def test_what_the_program_finds_out_is_called_automatic(qtbot: Any) -> None:
    box = _box(qtbot, "micro_batch")
    box.show_value(0)
    assert box.lineEdit().text() == "automatic" and box.text_value == "0"
    box.lineEdit().clear()
    assert box.text_value == "0"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (4e-4, "0.0004"),
        (5e-5, "0.00005"),
        (1e-7, "1e-07"),
        (120, "120"),
        (0.15, "0.15"),
        (1.0, "1"),
    ],
)
def test_numbers_are_written_as_people_do(value: float, words: str) -> None:
    assert number_words(value) == words

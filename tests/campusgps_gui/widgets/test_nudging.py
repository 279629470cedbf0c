"""Tests the keys that move a photo by a metre."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from campusgps_gui.widgets.nudging import add_nudging_keys

_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def test_arrows_move_a_photo_but_not_while_something_is_typed_or_chosen(qtbot: QtBot) -> None:
    tab, steps = QWidget(), list[tuple[float, float]]()
    button, typed, chosen = QPushButton(), QLineEdit(), QComboBox()
    layout = QVBoxLayout(tab)
    for part in (button, typed, chosen):
        layout.addWidget(part)
    add_nudging_keys(tab, lambda east, north: steps.append((east, north)))
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)

    def press(part: QWidget) -> None:
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Down, _ALT)
        qtbot.keyClick(part, Qt.Key.Key_Left, _ALT | _SHIFT)

    press(typed)
    press(chosen)
    assert steps == []
    press(button)
    assert steps == [pytest.approx((0, -1)), pytest.approx((-10, 0))]

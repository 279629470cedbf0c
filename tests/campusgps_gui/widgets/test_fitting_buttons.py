"""Buttons say all they do where there is room, and never widen a narrow window."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from campusgps_gui.style.appearance import Appearance, Theme
from campusgps_gui.widgets.fitting_buttons import FittingButtons

WORDS = (("Accept", "Accept"), ("Next doubtful", "Next"), ("Set position…", "Place…"))


def test_words_follow_the_room(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    actions = []
    for whole, short in WORDS:
        action = QAction(whole, parent)
        action.setIconText(short)
        actions.append(action)
    row = FittingButtons(actions, parent)
    parent.show()
    least = row.minimumSizeHint().width()

    def words(width: int) -> list[str]:
        row.resize(width, 40)
        assert all(button.sizeHint().width() <= button.width() for button in row.buttons) or (
            width == least
        )
        return [button.text().strip() for button in row.buttons]

    assert words(800) == [whole for whole, _ in WORDS]
    assert words(least) == [short for _, short in WORDS]
    # Narrow once, it still becomes wide again, and needs no more room than before.
    assert row.minimumSizeHint().width() == least
    assert words(800) == [whole for whole, _ in WORDS]
    actions[1].setText("Next photo")
    assert words(800)[1] == "Next photo"


def test_words_stay_when_colours_change(qtbot: Any, qapp: QApplication) -> None:
    colours, parent = Appearance(qapp, Theme.LIGHT), QWidget()
    qtbot.addWidget(parent)
    parent.setStyleSheet(colours.style_sheet)
    actions = [QAction(whole, parent) for whole, _ in WORDS]
    for action, (_, short) in zip(actions, WORDS, strict=True):
        action.setIconText(short)
    row = FittingButtons(actions, parent)
    parent.show()
    row.resize(row._width(compact=False) + 2, 40)
    for theme in (Theme.LIGHT, Theme.DARK, Theme.LIGHT):
        colours.theme = theme
        parent.setStyleSheet(colours.style_sheet)
        qtbot.wait(1)
        assert [button.text().strip() for button in row.buttons] == [whole for whole, _ in WORDS]
    colours.theme = Theme.SYSTEM

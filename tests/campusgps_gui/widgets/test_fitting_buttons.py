"""Buttons say all they do where there is room, and never widen a narrow window."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

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

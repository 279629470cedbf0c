"""Dialogs fit the screen: parts without room scroll, the buttons stay in sight."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from campusgps_gui.widgets import dialog_parts
from campusgps_gui.widgets.dialog_parts import FittedDialog, begin_with_size, dialog_column
from campusgps_gui.widgets.help_button import HelpButton, with_help

_SENTENCE = "A sentence that says what the line below is for, and what happens if it stays empty. "


def a_dialog(lines: int) -> FittedDialog:
    """A dialog of so many lines with sentences, and a button below them."""
    dialog = FittedDialog()
    column = dialog_column(dialog)
    for _ in range(lines):
        words = QLabel(4 * _SENTENCE)
        words.setWordWrap(True)
        column.addWidget(words)
        column.addWidget(QLineEdit())
    buttons = QHBoxLayout()
    buttons.addStretch(1)
    buttons.addWidget(QPushButton("Close"))
    column.addLayout(buttons)
    dialog.setMinimumWidth(480)
    return dialog


def is_inside(one: QWidget, dialog: QWidget) -> bool:
    """True if ``one`` lies in ``dialog`` as a whole."""
    return dialog.rect().contains(QRect(one.mapTo(dialog, QPoint(0, 0)), one.size()))


def test_what_the_screen_has_no_room_for_scrolls_above_the_buttons(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = QSize(420, 300)
    monkeypatch.setattr(dialog_parts, "room_on_screen", lambda _: room)
    dialog = a_dialog(5)
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.width() <= room.width() and dialog.height() <= room.height()
    close, area = dialog.findChild(QPushButton), dialog.findChild(QScrollArea)
    assert is_inside(close, dialog) and area.verticalScrollBar().maximum() > 0
    # Tab goes through the lines, which come into sight, and then to the button.
    lines = dialog.findChildren(QLineEdit)
    lines[0].setFocus()
    for line in lines[1:]:
        qtbot.keyClick(dialog.focusWidget(), "\t")
        assert dialog.focusWidget() is line and not line.visibleRegion().isEmpty()
    qtbot.keyClick(dialog.focusWidget(), "\t")
    assert dialog.focusWidget() is close
    dialog.hide()
    dialog.show()
    assert len(dialog.findChildren(QScrollArea)) == 1


def test_buttons_wider_than_the_screen_scroll_with_the_rest(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_parts, "room_on_screen", lambda _: QSize(300, 200))
    dialog = a_dialog(1)
    dialog.findChild(QPushButton).setMinimumWidth(400)
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.width() <= 300
    area = dialog.findChild(QScrollArea)
    assert area.isAncestorOf(dialog.findChild(QPushButton))


def test_the_keyboard_begins_behind_a_help_button(qtbot: Any) -> None:
    dialog = FittedDialog()
    qtbot.addWidget(dialog)
    column, line = dialog_column(dialog), QLineEdit()
    column.addLayout(with_help(QLabel("Title"), "track"))
    column.addWidget(line)
    column.addWidget(QPushButton("Close"))
    dialog.show()

    assert dialog.focusWidget() is line
    qtbot.keyClick(line, "\t", Qt.KeyboardModifier.ShiftModifier)
    assert isinstance(dialog.focusWidget(), HelpButton)


def test_a_dialog_that_fits_is_as_high_as_its_texts_need(qtbot: Any) -> None:
    dialog = a_dialog(2)
    qtbot.addWidget(dialog)
    dialog.resize(480, 10)
    dialog.show()

    assert dialog.findChild(QScrollArea) is None
    for words in dialog.findChildren(QLabel):
        assert words.height() >= words.heightForWidth(words.width())


def test_the_keyboard_begins_behind_a_help_button_also_where_parts_scroll(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_parts, "room_on_screen", lambda _: QSize(420, 160))
    dialog = FittedDialog()
    qtbot.addWidget(dialog)
    column, line = dialog_column(dialog), QLineEdit()
    column.addLayout(with_help(QLabel("Title"), "track"))
    for _ in range(8):
        column.addWidget(QLabel("A line"))
    column.addWidget(line)
    column.addWidget(QPushButton("Close"))
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.findChild(QScrollArea) is not None
    assert dialog.focusWidget() is line


def test_a_window_over_its_parent_has_room_for_its_title_on_the_screen(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    screen = parent.screen().availableGeometry()
    for top in (screen.top(), screen.bottom() - 100):
        parent.setGeometry(screen.left(), top, 400, 100)
        parent.show()
        window = QDialog(parent)
        begin_with_size(window, 500, 5000)
        window.show()
        title = 32
        assert window.pos().y() >= screen.top()
        assert window.pos().y() + window.height() + title <= screen.bottom()
        window.close()

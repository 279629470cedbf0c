"""The page of an empty part of the window: what belongs there and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID, heading, muted
from campusgps_gui.style.icons import set_label_icon
from campusgps_gui.widgets.menu_keys import without_key


class EmptyState(QWidget):
    """An icon, a sentence, a hint and buttons, in the middle of what is empty.

    Args:
        icon: Name of the icon.
        title: What is missing, in one short sentence.
        hint: What to do about it.
        actions: Shown as buttons, the first as the one to take.
    """

    def __init__(
        self,
        icon: str,
        title: str,
        hint: str,
        actions: list[QAction] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        picture = QLabel()
        set_label_icon(picture, icon, side=48)
        self._title, self._hint = heading(title, 1.25), muted(hint)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        for index, action in enumerate(actions or []):
            buttons.addWidget(button_for(action, primary=index == 0))
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addStretch(1)
        for widget in (picture, self._title, self._hint):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(widget)
        layout.addSpacing(GRID)
        layout.addLayout(buttons)
        layout.addStretch(2)

    def say(self, title: str, hint: str) -> None:
        """Change the sentence and the hint."""
        self._title.setText(title)
        self._hint.setText(hint)


def button_for(
    action: QAction,
    *,
    primary: bool = False,
    compact: bool = False,
    button: QPushButton | None = None,
) -> QPushButton:
    """A push button that does what ``action`` does, and is greyed out with it.

    Args:
        action: The command.
        primary: Whether it is what most people want next.
        compact: Whether room is short: then it has the command's shorter words.
        button: The button; default: a new one.
    """
    button = QPushButton() if button is None else button
    # The first is for the style sheet: as long as the button is there its padding stays.
    for name in ("compact", "short"):
        button.setProperty(name, compact)
    button.setText(_words(button, action))
    button.setToolTip(action.toolTip())
    button.setIcon(action.icon())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.changed.connect(lambda: _follow(button, action))
    name = action.property("icon_name")
    if name:
        from campusgps_gui.style.icons import set_icon

        set_icon(button, str(name), tone="on_accent" if primary else "text")
    button.setProperty("primary", primary)
    return button


def use_compact_words(button: QPushButton, action: QAction, compact: bool) -> None:
    """Give a button of :func:`button_for` the command's shorter words, or the whole ones."""
    if button.property("short") != compact:
        button.setProperty("short", compact)
        button.setText(_words(button, action))


def spaced(text: str) -> str:
    """``text`` a little off its icon: Qt leaves no room between them on a styled button."""
    return f" {text}"


def _words(button: QPushButton, action: QAction) -> str:
    words = action.iconText() if button.property("short") else action.text()
    # The letter that it has while its menu is open.
    return spaced(without_key(words))


def _follow(button: QPushButton, action: QAction) -> None:
    button.setEnabled(action.isEnabled())
    button.setText(_words(button, action))
    button.setToolTip(action.toolTip())

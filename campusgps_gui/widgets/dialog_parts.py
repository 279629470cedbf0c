"""The margins and the buttons that the program's dialogs have in common."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID
from campusgps_gui.style.translation import tr

# What a window system draws around a window, and some room.
_FRAME = QSize(16, 48)


def dialog_column(dialog: QDialog, spacing: int = 2 * GRID) -> QVBoxLayout:
    """The column of a dialog's parts, with the margins of all dialogs.

    Args:
        dialog: Gets the column as its layout.
        spacing: Pixels between two parts.
    """
    column = QVBoxLayout(dialog)
    column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
    column.setSpacing(spacing)
    return column


def begin_with_size(window: QWidget, width: int, height: int) -> None:
    """Give a window its first size in pixels, or as much of that as the screen has room for."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - _FRAME))


def beside(icon: QLabel, words: QVBoxLayout) -> QHBoxLayout:
    """The head of a dialog: a large icon, and words to the right of it."""
    row = QHBoxLayout()
    row.setSpacing(2 * GRID)
    row.addWidget(icon)
    row.addLayout(words, 1)
    return row


def make_default(button: QPushButton) -> None:
    """Give a button the accent colour, and have Enter press it."""
    button.setDefault(True)
    button.setProperty("primary", True)


def close_button(dialog: QDialog) -> QPushButton:
    """A button that closes ``dialog``, as Enter does."""
    button = QPushButton(tr("Close"))
    make_default(button)
    button.clicked.connect(dialog.accept)
    return button


def cancel_button(dialog: QDialog) -> QPushButton:
    """A button that gives ``dialog`` up; Enter never presses it."""
    button = QPushButton(tr("Cancel"))
    button.setAutoDefault(False)
    button.clicked.connect(dialog.reject)
    return button

"""The search field above a table or in a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class SearchLine(QLineEdit):
    """A field for the words to search for, with a button that clears it, as Escape does.

    Args:
        hint: Shown while it is empty.
        name: Its accessible name; default: the hint.
    """

    def __init__(self, hint: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or hint)
        self.setClearButtonEnabled(True)
        # A file that is dropped on it is meant for the window.
        self.setAcceptDrops(False)

    @property
    def words(self) -> str:
        """The words to search for, without blanks around them."""
        return self.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            # Once more closes the dialog that it stands in.
            self.clear()
        else:
            super().keyPressEvent(event)

    def start_typing(self) -> None:
        """Let the person type, in place of the words searched for before."""
        self.setFocus()
        self.selectAll()

"""The search field above a table or in a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget


class SearchLine(QLineEdit):
    """A field for the words to search for, with a button that clears it.

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

    def start_typing(self) -> None:
        """Let the person type, in place of the words searched for before."""
        self.setFocus()
        self.selectAll()

"""Buttons in a row that have the whole words of their commands where there is room for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from campusgps_gui.style.appearance import GRID
from campusgps_gui.widgets.empty_state import button_for, spaced, use_compact_words


class FittingButtons(QWidget):
    """Buttons that share a row, and have shorter words where it is too narrow for the whole ones.

    Args:
        actions: What they do, from first to last.

    Attributes:
        buttons: The buttons.
    """

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.buttons: list[QPushButton] = [button_for(action, compact=True) for action in actions]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        # It would never become narrower than the words that it has now.
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for button in self.buttons:
            row.addWidget(button, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(compact=True), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            # The buttons take on the new style after this, and need another width then.
            QTimer.singleShot(0, self, self._fit_anew)

    def _fit_anew(self) -> None:
        for button in self.buttons:
            button.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        """Take the words that there is room for."""
        compact = self._width(compact=False) > self.width()
        for button, action in zip(self.buttons, self._actions, strict=True):
            use_compact_words(button, action, compact)

    def _width(self, *, compact: bool) -> int:
        """The width that all buttons need with these words: each has what the widest needs."""
        needed = [
            button.sizeHint().width()
            + button.fontMetrics().horizontalAdvance(
                spaced(action.iconText() if compact else action.text())
            )
            - button.fontMetrics().horizontalAdvance(button.text())
            for button, action in zip(self.buttons, self._actions, strict=True)
        ]
        return sum(needed) + GRID * (len(needed) - 1)

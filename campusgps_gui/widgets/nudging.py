"""Moving a photo's pin a little at a time: many small steps, one edit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget

from core.geo import LocalFrame, Position

# A pause this long ends a row of steps.
_PAUSE_MS = 700
_DIRECTIONS = (
    (Qt.Key.Key_Up, 0.0, 1.0),
    (Qt.Key.Key_Down, 0.0, -1.0),
    (Qt.Key.Key_Left, -1.0, 0.0),
    (Qt.Key.Key_Right, 1.0, 0.0),
)
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class PlacedRow(Protocol):
    """A row of a table that may have a position."""

    @property
    def id(self) -> int:
        """The number of the row."""
        ...

    @property
    def position(self) -> Position | None:
        """The place where the photo was taken."""
        ...


class PositionNudger(QObject):
    """Gathers steps and corrects the photo when they pause.

    Args:
        write: Puts the photo of a row at a position.

    Signals:
        moved: :attr:`position` is another; nothing has been written yet.
    """

    moved = Signal()

    def __init__(
        self, write: Callable[[int, Position], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._write = write
        self._row_id: int | None = None
        self.position: Position | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.finish)

    def is_moving(self, row: PlacedRow | None) -> bool:
        """Return whether steps of ``row`` wait to be written."""
        return row is not None and row.id == self._row_id

    def step(self, row: PlacedRow, east_m: float, north_m: float) -> bool:
        """Move ``row`` by so many metres; False if it is nowhere yet."""
        if not self.is_moving(row):
            self.finish()
            self._row_id, self.position = row.id, row.position
        if self.position is None:
            self._row_id = None
            return False
        self.position = LocalFrame(self.position).position_at(east_m, north_m)
        self._pause.start()
        self.moved.emit()
        return True

    def finish(self) -> None:
        """Write what the steps came to."""
        self._pause.stop()
        row_id, position = self._row_id, self.position
        self._row_id = self.position = None
        if row_id is not None and position is not None:
            self._write(row_id, position)

    def forget(self) -> None:
        """Give the steps up."""
        self._pause.stop()
        self._row_id = self.position = None


def add_nudging_keys(tab: QWidget, nudge: Callable[[float, float], object]) -> None:
    """Let Alt with an arrow key move a photo by 1 m, and with Shift by 10 m, while in ``tab``.

    Where something is typed or chosen from a list, the keys keep their usual meaning.

    Args:
        tab: Where the keys work.
        nudge: Moves the photo by so many metres to the east and to the north.
    """
    for key, east, north in _DIRECTIONS:
        for modifiers, metres in ((_ALT, 1.0), (_ALT | _SHIFT, 10.0)):
            shortcut = QShortcut(QKeySequence(modifiers | key), tab)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(
                partial(_nudge_unless_typing, nudge, east * metres, north * metres)
            )


def _nudge_unless_typing(
    nudge: Callable[[float, float], object], east_m: float, north_m: float
) -> None:
    if not isinstance(QApplication.focusWidget(), (QLineEdit, QAbstractSpinBox, QComboBox)):
        nudge(east_m, north_m)

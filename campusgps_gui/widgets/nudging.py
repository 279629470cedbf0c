"""Moving a photo's pin a little at a time: many small steps, one edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from core.geo import LocalFrame, Position

# A pause this long ends a row of steps.
_PAUSE_MS = 700


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

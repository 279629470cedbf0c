"""Moving a photo's pin a little at a time: many small steps, one edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.labelling_controller import LabellingController
from core.geo import LocalFrame, Position
from core.labelling.label import Correction, Label
from core.photos.measurement import Source

# A pause this long ends a row of steps.
_PAUSE_MS = 700


class PositionNudger(QObject):
    """Gathers steps and corrects the photo when they pause.

    Args:
        labelling: Keeps the rows.

    Signals:
        moved: :attr:`position` is another; nothing has been written yet.
    """

    moved = Signal()

    def __init__(self, labelling: LabellingController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labelling = labelling
        self._label: Label | None = None
        self.position: Position | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.finish)

    def is_moving(self, label: Label | None) -> bool:
        """Return whether steps of ``label`` wait to be written."""
        return label is not None and self._label is not None and label.id == self._label.id

    def step(self, label: Label, east_m: float, north_m: float) -> bool:
        """Move ``label`` by so many metres; False if it is nowhere yet."""
        if not self.is_moving(label):
            self.finish()
            self._label, self.position = label, label.position
        if self.position is None:
            self._label = None
            return False
        self.position = LocalFrame(self.position).position_at(east_m, north_m)
        self._pause.start()
        self.moved.emit()
        return True

    def finish(self) -> None:
        """Write what the steps came to."""
        self._pause.stop()
        label, position = self._label, self.position
        self._label = self.position = None
        if label is not None and position is not None:
            self._labelling.correct({label.id: Correction(position, Source.HAND)})

    def forget(self) -> None:
        """Give the steps up."""
        self._pause.stop()
        self._label = self.position = None

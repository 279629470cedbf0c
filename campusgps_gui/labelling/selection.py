"""The choice of photos that are exported or written, in both dialogs."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID
from core.labelling.label import Label
from core.labelling.selection import why_excluded

_DEFAULT_M = 20.0


class Selection(QWidget):
    """``Accepted photos``, or ``all that are not rejected with a 90 % radius up to [20 m]``.

    Args:
        labels: The rows of the folder.

    Signals:
        changed: Another choice was made.
    """

    changed = Signal()

    def __init__(self, labels: Iterable[Label], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = list(labels)
        accepted = sum(label.is_accepted for label in self._labels)
        self.accepted = QRadioButton(f"Accepted and corrected photos ({accepted:,})")
        self.sure = QRadioButton("All that are not rejected, with a 90 % radius up to")
        self.radius = QDoubleSpinBox()
        self.radius.setRange(0.5, 100_000.0)
        self.radius.setDecimals(0)
        self.radius.setSuffix(" m")
        self.radius.setValue(_DEFAULT_M)
        self.radius.setMinimumHeight(28)
        self.radius.setAccessibleName("Largest radius, in metres")
        self.accepted.setChecked(True)
        self.radius.setEnabled(False)
        self.sure.toggled.connect(self.radius.setEnabled)
        self.sure.toggled.connect(lambda _: self.changed.emit())
        self.radius.valueChanged.connect(lambda _: self.changed.emit())
        second = QHBoxLayout()
        second.setSpacing(GRID)
        second.addWidget(self.sure)
        second.addWidget(self.radius)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.accepted)
        column.addLayout(second)

    @property
    def only_accepted(self) -> bool:
        """True if guesses that nobody accepted are left out."""
        return not self.sure.isChecked()

    @property
    def max_radius_m(self) -> float | None:
        """The largest 90 % radius; None: any."""
        return None if self.only_accepted else self.radius.value()

    @property
    def chosen(self) -> list[Label]:
        """The rows that are chosen now."""
        only_accepted, radius_m = self.only_accepted, self.max_radius_m
        return [
            label
            for label in self._labels
            if why_excluded(label, only_accepted=only_accepted, max_radius_m=radius_m) is None
        ]

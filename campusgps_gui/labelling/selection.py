"""Which photos of a folder are exported or written: a choice that both dialogs offer."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID
from core.labelling.label import Label, Review

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
        """Whether guesses that nobody accepted are left out."""
        return not self.sure.isChecked()

    @property
    def max_radius_m(self) -> float | None:
        """The largest 90 % radius; None: any."""
        return None if self.only_accepted else self.radius.value()

    @property
    def chosen(self) -> list[Label]:
        """The rows that are chosen now."""
        if self.only_accepted:
            return [label for label in self._labels if label.is_accepted]
        return [label for label in self._labels if self._is_sure(label)]

    def _is_sure(self, label: Label) -> bool:
        if label.position is None or label.review is Review.REJECTED:
            return False
        return label.radius90_m is None or label.radius90_m <= self.radius.value()

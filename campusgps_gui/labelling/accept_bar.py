"""The bar that accepts all guesses that are sure enough, after saying how many these are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from campusgps_gui.style.appearance import GRID
from campusgps_gui.style.icons import set_icon
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.radius_box import RadiusBox
from core.labelling.row_columns import RowColumns

_DEFAULT_M = 20.0


class AcceptBar(QWidget):
    """``Surer than [20 m]`` and a button with the number of photos that it accepts.

    Signals:
        accept_wanted: The radius below which guesses are to be accepted, in metres.
    """

    accept_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = RowColumns()
        words = QLabel("Surer than")
        words.setToolTip("Of the photos to review: all that are within this in nine of ten cases")
        self.radius = RadiusBox("Largest radius", _DEFAULT_M)
        self.radius.setKeyboardTracking(True)
        self.radius.setMinimumHeight(30)
        self.radius.setMaximumWidth(84)
        words.setBuddy(self.radius)
        self.accept = QPushButton()
        set_icon(self.accept, "check")
        self.accept.clicked.connect(lambda _=False: self.accept_wanted.emit(self.radius.metres))
        self.radius.valueChanged.connect(lambda _: self._count())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(words)
        row.addWidget(self.radius)
        row.addWidget(self.accept)
        row.addStretch(1)
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._count()

    def show_counts(self, columns: RowColumns) -> None:
        """Count among the rows of ``columns``."""
        self._columns = columns
        self._count()

    def _count(self) -> None:
        count = len(self._columns.sure_within(self.radius.metres))
        what = "photo" if count == 1 else "photos"
        self.accept.setText(spaced(f"Accept {count:,} {what}"))
        self.accept.setEnabled(count > 0)
        self.accept.setToolTip(
            f"Accepts the {count:,} {what} of this folder that are still to review and whose "
            "guess is at least so sure; can be undone"
        )

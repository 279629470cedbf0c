"""The choice of photos that are exported or written, in both dialogs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID, muted
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.radius_box import RadiusBox
from core.labelling.row_columns import RowColumns
from core.labelling.row_state import RowFilter

_DEFAULT_M = 20.0


class Selection(QWidget):
    """``Accepted photos``, or ``all that are not rejected with a 90 % radius up to [20 m]``.

    Args:
        columns: The states of the folder's rows.

    Signals:
        changed: Another choice was made.

    Attributes:
        left_out: Says that the largest radius leaves out accepted photos, and what to do then.
    """

    changed = Signal()

    def __init__(self, columns: RowColumns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        accepted = columns.count(RowFilter.ACCEPTED)
        self.accepted = QRadioButton(
            tr("Accepted and corrected photos ({count:,})", count=accepted)
        )
        self.sure = QRadioButton(tr("All that are not rejected, with a 90 % radius up to"))
        self.radius = RadiusBox(tr("Largest radius"), _DEFAULT_M)
        self.radius.setMinimumHeight(28)
        self.accepted.setChecked(True)
        self.radius.setEnabled(False)
        self.left_out = muted("")
        self.left_out.hide()
        self.sure.toggled.connect(self.radius.setEnabled)
        for change in (self.sure.toggled, self.radius.valueChanged):
            change.connect(lambda _: self._note_left_out())
            change.connect(lambda _: self.changed.emit())
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
        column.addWidget(self.left_out)

    @property
    def only_accepted(self) -> bool:
        """True if guesses that nobody accepted are left out."""
        return not self.sure.isChecked()

    @property
    def max_radius_m(self) -> float | None:
        """The largest 90 % radius; None: any."""
        return None if self.only_accepted else self.radius.metres

    @property
    def count(self) -> int:
        """The number of rows that are chosen now."""
        return self._columns.count_included(
            only_accepted=self.only_accepted, max_radius_m=self.max_radius_m
        )

    @property
    def accepted_left_out(self) -> int:
        """The number of rows that a person accepted but whose radius is too large."""
        among = self._columns.count_included
        limit = self.max_radius_m
        return among(only_accepted=True, max_radius_m=None) - among(
            only_accepted=True, max_radius_m=limit
        )

    def _note_left_out(self) -> None:
        count = self.accepted_left_out
        self.left_out.setText(
            tr(
                "%n photos that you accepted have a larger radius and are left out. Allow a larger "
                "one, or choose the accepted ones.",
                "",
                count,
            )
        )
        self.left_out.setVisible(count > 0)

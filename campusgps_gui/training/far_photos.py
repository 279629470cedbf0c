"""Names photos far outside the place before a training: one of them spoils its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID, muted, set_margins, set_tone
from campusgps_gui.style.notation import distance_text, unbroken
from campusgps_gui.style.translation import tr
from core.geo import degrees_of
from core.quality.outlier import stray_rows

if TYPE_CHECKING:
    from core.training.methods.method import TrainingPlan


class FarPhotos(QWidget):
    """How many photos lie far from all others, with a button that shows them; hidden without any.

    Signals:
        show_wanted: The ids of the photos that the person wants to look at.
    """

    show_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: list[int] = []
        self.label, self.button = muted(""), QPushButton(tr("Show in Photos"))
        set_tone(self.label, "warning")
        column = QVBoxLayout(self)
        set_margins(column, 0, 0, GRID, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.button.clicked.connect(lambda _=False: self.show_wanted.emit(self._ids))
        self.hide()

    def show_plan(self, plan: TrainingPlan | None) -> None:
        """Name those among the photos of ``plan``."""
        references = () if plan is None else plan.references
        found = stray_rows(degrees_of(one.position for one in references)) if references else []
        self._ids = [references[row].id for row, _ in found]
        if found:
            words = tr(
                "%n photos lie far from all others, up to {distance}. They are judged, too: if "
                "their positions are wrong, all figures here get worse.",
                "",
                len(found),
                distance=distance_text(found[0][1]),
            )
            self.label.setText(unbroken(words))
        self.setVisible(bool(found))

"""Search, filter and named areas above the table of a labelled folder."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from campusgps_gui.style.appearance import GRID, set_tone
from campusgps_gui.style.translation import core_words, number, tr
from campusgps_gui.widgets.elided_combo import ElidedCombo
from campusgps_gui.widgets.search_line import SearchLine
from core.labelling.row_columns import RowColumns
from core.labelling.row_state import RowFilter

_HEIGHT = 30
_WIDEST_AREA = 112
_LEAST = 10 * GRID


class RowFilterBar(QWidget):
    """Chooses the rows of a labelled folder that the table shows.

    Signals:
        changed: Other rows are wanted.

    Attributes:
        filter: The rows by what became of them.
        area_filter: Those of one named area alone; hidden without any.
        search: Text that names or folders contain.
        sort_again: Shown while decisions have changed what the rows are sorted by.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter, self.area_filter = ElidedCombo(), ElidedCombo()
        self.search = SearchLine(tr("Search"), tr("Search photos"))
        self.sort_again = QPushButton(tr("Sort again"))
        self._count = QLabel()
        self._area_names: list[str] = []
        self._lay_out()
        self.search.textChanged.connect(self.changed)
        self.filter.currentIndexChanged.connect(self.changed)
        self.area_filter.currentIndexChanged.connect(self.changed)

    @property
    def shown(self) -> RowFilter:
        """The kind of rows that is wanted."""
        return list(RowFilter)[self.filter.currentIndex()]

    @property
    def area(self) -> str:
        """The named area whose rows are wanted; empty for all."""
        return self.area_filter.currentData() or ""

    @property
    def is_narrowed(self) -> bool:
        """True if a search or a filter may hide rows."""
        narrowed = self.filter.currentIndex() != 0 or self.area_filter.currentIndex() > 0
        return narrowed or bool(self.search.text())

    def clear(self) -> None:
        """Want all rows."""
        self.search.clear()
        self.filter.setCurrentIndex(0)
        self.area_filter.setCurrentIndex(0)

    def show_areas(self, names: Sequence[str]) -> bool:
        """Offer the rows of one named area alone; the one that is chosen stays chosen.

        Returns:
            False if these are offered already.
        """
        if list(names) == self._area_names:
            return False
        self._area_names = list(names)
        chosen = self.area
        self.area_filter.blockSignals(True)
        self.area_filter.clear()
        self.area_filter.addItem(tr("Everywhere"), "")
        for name in names:
            self.area_filter.addItem(name, name)
        self.area_filter.setCurrentIndex(max(0, self.area_filter.findData(chosen)))
        self.area_filter.blockSignals(False)
        self.area_filter.setVisible(bool(names))
        return True

    def show_counts(self, columns: RowColumns, shown: int) -> None:
        """Say how many rows there are of each kind, and how many are shown if not all.

        Args:
            columns: The rows of the folder.
            shown: The number of rows in the table.
        """
        for index, kind in enumerate(RowFilter):
            self.filter.setItemText(
                index, f"{core_words(kind.value)} ({number(columns.count(kind))})"
            )
        total = len(columns)
        self._count.setText(
            tr("{shown:,} of {total:,}", shown=shown, total=total) if shown != total else ""
        )

    def _lay_out(self) -> None:
        self.filter.addItems([core_words(kind.value) for kind in RowFilter])
        self.filter.setAccessibleName(tr("Which photos to show"))
        self.filter.setMinimumHeight(_HEIGHT)
        for one in (self.filter, self.search):
            # Beside what else there may be: less says nothing.
            one.setMinimumWidth(_LEAST)
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.area_filter.setAccessibleName(tr("In which area"))
        self.area_filter.setMinimumHeight(_HEIGHT)
        self.area_filter.setMaximumWidth(_WIDEST_AREA)
        self.area_filter.hide()
        self.search.setToolTip(tr("Finds photos by their names and folders"))
        set_tone(self._count, "muted")
        self.sort_again.setToolTip(
            tr(
                "Decisions have changed what the rows are sorted by. They stay in their "
                "places until you sort them again"
            )
        )
        self.sort_again.hide()
        bar = QHBoxLayout(self)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(GRID)
        bar.addWidget(self.filter)
        bar.addWidget(self.area_filter)
        bar.addWidget(self.search, 1)
        bar.addWidget(self._count)
        bar.addWidget(self.sort_again)

"""The widths at which columns of a table show all of what the rows in view and the titles say."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QStyle, QTableView

from campusgps_gui.widgets.two_lines import TwoLineDelegate, spared_by_two_lines

# Beside a text, in pixels, on both sides together.
AIR = 8
_MOST_KNOWN = 2000


class ColumnNeeds(QObject):
    """Measures columns; only rows in view, as there may be tens of thousands.

    Args:
        table: The table.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        # Measuring every break of every text in view takes long, and is asked for at every step of
        # a resize.
        self._known: dict[str, int] = {}
        table.horizontalHeader().setResizeContentsPrecision(0)
        table.viewport().installEventFilter(self)

    def whole(self, column: int) -> int:
        """The width at which title and cells in view have one line each."""
        return max(self._table.sizeHintForColumn(column), self._title_width(column)) + AIR

    def least(self, column: int) -> int:
        """The width at which title and cells in view show all, on two lines if they can."""
        return max(self._cells_width(column), self._title_width(column)) + AIR

    def _cells_width(self, column: int) -> int:
        table, model = self._table, self._table.model()
        first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
        widths = [0]
        for row in range(first, (model.rowCount() - 1 if last < 0 else last) + 1):
            index = model.index(row, column)
            width = table.sizeHintForIndex(index).width()
            if isinstance(table.itemDelegateForIndex(index), TwoLineDelegate):
                width -= self._spared(str(index.data() or ""))
            widths.append(width)
        return max(widths)

    def _spared(self, text: str) -> int:
        """The pixels that two lines spare; known for texts that were measured lately."""
        if "\n" in text:
            # It has its lines already.
            return 0
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        if text not in self._known:
            self._known[text] = spared_by_two_lines(text, self._table.fontMetrics())
        return self._known[text]

    def _title_width(self, column: int) -> int:
        """The width that the title of a column needs; only the one sorted by has an arrow."""
        header = self._table.horizontalHeader()
        width = header.sectionSizeHint(column)
        if header.isSortIndicatorShown() and header.sortIndicatorSection() != column:
            mark = QStyle.PixelMetric.PM_HeaderMarkSize
            width -= header.style().pixelMetric(mark, None, header)
        return width

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange:
            self._known.clear()
        return super().eventFilter(watched, event)

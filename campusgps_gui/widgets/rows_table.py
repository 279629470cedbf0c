"""The parts that all tables of rows share: their look, and the columns of their models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from campusgps_gui.style.translation import tr

Index = QModelIndex | QPersistentModelIndex

Row = TypeVar("Row")


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column of a table.

    Attributes:
        key: Its name in the program, the same in every language.
        title: The words above it, marked for translation.
        width: Pixels at first; 0: what the others leave.
        value: The text of a cell.
        sort_key: The value to sort rows by; None: the table does not sort by this column.
        alignment: Where title and cells stand in it.
        meaning: The tool tip of the title, marked too; empty for none.
    """

    key: str
    title: str
    width: int
    value: Callable[[Row], str]
    sort_key: Callable[[Row], Any] | None = None
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    meaning: str = ""


def column_number(key: str, columns: Sequence[Column[Any]]) -> int:
    """The number of the column called ``key``, from 0."""
    return [column.key for column in columns].index(key)


class RowsModel(QAbstractTableModel):
    """Rows under the titles of columns; a subclass has the rows.

    Args:
        columns: From left to right.
    """

    def __init__(self, columns: Sequence[Column[Any]]) -> None:
        super().__init__()
        self.columns = tuple(columns)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(column.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(column.meaning) if column.meaning else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        return None

    def alignment(self, column: int) -> int:
        """The alignment of the title and the cells of ``column``."""
        return int(self.columns[column].alignment | Qt.AlignmentFlag.AlignVCenter)


class _RowKeys(QObject):
    """Lets keys choose rows: Home and End the first and the last, an arrow one in view.

    Qt's Home and End look for columns, and its arrow keys pass the first row by where none is
    chosen: it makes that the current one without choosing it.

    Args:
        table: The table.
    """

    _ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up)
    _ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
    _PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in self._ENDS:
                if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self._go_to_end(event)
                    return True
            elif self._chooses_first(event):
                choose_row(self._table, self._table.rowAt(0))
                return True
        return super().eventFilter(watched, event)

    def _chooses_first(self, event: QKeyEvent) -> bool:
        chosen = self._table.selectionModel().hasSelection()
        plain = event.modifiers() in self._PLAIN
        return plain and event.key() in self._ARROWS and not chosen and self._table.rowAt(0) >= 0

    def _go_to_end(self, event: QKeyEvent) -> None:
        """Choose the first or the last row; with Shift also those up to there."""
        table, shift = self._table, event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        last = table.model().rowCount() - 1
        if last < 0:
            return
        end = 0 if event.key() == Qt.Key.Key_Home else last
        if shift and table.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection:
            self._choose_up_to(end)
            return
        if not table.currentIndex().isValid():
            choose_row(table, end)
        # So that the table knows where rows begin that are chosen with Shift and arrows later.
        control = Qt.KeyboardModifier.ControlModifier
        QCoreApplication.sendEvent(table, QKeyEvent(event.type(), event.key(), control))
        choose_row(table, end)

    def _choose_up_to(self, end: int) -> None:
        """Choose the rows from where the choice began to ``end``."""
        table, model, selection = self._table, self._table.model(), self._table.selectionModel()
        row = max(0, table.currentIndex().row())
        begin = next(
            (_other_end(one, row) for one in selection.selection().toList() if _has(one, row)), row
        )
        top, bottom = model.index(min(begin, end), 0), model.index(max(begin, end), 0)
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(model.index(end, 0), flags.NoUpdate)
        selection.select(QItemSelection(top, bottom), flags.ClearAndSelect | flags.Rows)


def _has(chosen: QItemSelectionRange, row: int) -> bool:
    return chosen.top() <= row <= chosen.bottom()


def _other_end(chosen: QItemSelectionRange, row: int) -> int:
    """Where a choice began whose current row is ``row``: keys move that one."""
    return chosen.top() if row == chosen.bottom() else chosen.bottom()


def choose_row(table: QTableView, row: int) -> None:
    """Choose one row, also where the window reads from right to left.

    There ``QTableView.selectRow`` looks for its column beside the table and chooses nothing.
    """
    table.selectionModel().setCurrentIndex(
        table.model().index(row, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )


def show_rows(table: QTableView, model: RowsModel, name: str, height: int) -> None:
    """Show ``model`` in ``table``, in the look of all tables.

    Args:
        table: The table; its last column takes the space that is left.
        model: Its rows and columns.
        name: Read out by screen readers.
        height: Of a row, in pixels.
    """
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.horizontalHeader().setHighlightSections(False)
    # A header draws a column that is selected otherwise, and looks at every row to find out: the
    # selection of its own is always empty.
    table.horizontalHeader().setSelectionModel(QItemSelectionModel(model, table))
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(height)
    table.setAccessibleName(name)
    _RowKeys(table)
    for number, column in enumerate(model.columns):
        if column.width:
            table.setColumnWidth(number, column.width)

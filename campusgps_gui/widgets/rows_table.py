"""The parts that all tables of rows share: their look, and the columns of their models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
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


class _FirstRow(QObject):
    """Lets an arrow key choose the first row in view where none is chosen.

    Qt makes the first row the current one without choosing it, so that the key would pass it by.

    Args:
        table: The table.
    """

    _KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            chosen = self._table.selectionModel().hasSelection()
            row = self._table.rowAt(0)
            if plain and event.key() in self._KEYS and not chosen and row >= 0:
                choose_row(self._table, row)
                return True
        return super().eventFilter(watched, event)


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
    _FirstRow(table)
    for number, column in enumerate(model.columns):
        if column.width:
            table.setColumnWidth(number, column.width)

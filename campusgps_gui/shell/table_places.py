"""The order of the tables and the place where each is scrolled to, remembered for each project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtWidgets import QAbstractItemView, QTableView

from campusgps_gui.settings import Settings
from campusgps_gui.widgets.lazy_rows import LazyRowsModel

# In place of the id of the first row in view, where there is none.
_NONE = -1


@dataclass(frozen=True)
class RememberedTable:
    """A table whose order and place are remembered.

    Attributes:
        name: Its name in the settings.
        table: Its view; the model is a :class:`LazyRowsModel`.
        listed: Emitted when the table has its rows.
        column: The column that it is sorted by at first; -1 for none.
    """

    name: str
    table: QTableView
    listed: SignalInstance
    column: int


class TablePlaces(QObject):
    """Keeps the order and the place of tables, and brings them back with their project.

    Args:
        settings: Remembers them.
        parent: What the tables stand in.
    """

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._tables: list[RememberedTable] = []
        self._folder: Path | None = None
        # The latest place of each table, and the row that is to be the first in view.
        self._places: dict[str, str] = {}
        self._wanted: dict[str, int] = {}
        self._firsts: dict[str, int] = {}

    def follow(self, one: RememberedTable) -> None:
        """Keep the order and place of a table from now on, and bring back those of the project."""
        self._tables.append(one)
        header, bar = one.table.horizontalHeader(), one.table.verticalScrollBar()
        header.sortIndicatorChanged.connect(lambda *_: self._note(one))
        bar.valueChanged.connect(lambda *_: self._note(one))
        one.listed.connect(lambda *_: self._scroll(one))
        self._bring_back(one)

    def leave(self) -> None:
        """Remember where the tables stand, for the project that was entered last."""
        if self._folder is not None:
            for name, place in self._places.items():
                self._settings.remember_table_place(self._folder, name, place)

    def enter(self, folder: Path | None) -> None:
        """Bring back the order of the tables, and their place once they have rows."""
        self._folder = None if folder is None else folder.absolute()
        self._wanted = {}
        for one in self._tables:
            self._bring_back(one)
        self._places, self._firsts = {}, {}

    def _bring_back(self, one: RememberedTable) -> None:
        """Sort a table as in the project that is open; it is scrolled once it has rows."""
        place = "" if self._folder is None else self._settings.table_place(self._folder, one.name)
        column, order, first = _read(place, one)
        one.table.horizontalHeader().setSortIndicator(column, order)
        if first != _NONE:
            self._wanted[one.name] = first

    def _note(self, one: RememberedTable) -> None:
        if one.name in self._wanted:
            return
        ids, header, row = _model(one).ids, one.table.horizontalHeader(), one.table.rowAt(0)
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        # Rows go before their project does.
        first = ids[row] if 0 <= row < len(ids) else self._firsts.get(one.name, _NONE)
        self._firsts[one.name] = first
        self._places[one.name] = f"{header.sortIndicatorSection()} {int(descending)} {first}"

    def _scroll(self, one: RememberedTable) -> None:
        model = _model(one)
        if not model.rowCount():
            return
        row = model.row_of(self._wanted.pop(one.name, _NONE))
        if row is not None:
            # The rows have just come: without their heights nothing can be scrolled.
            one.table.doItemsLayout()
            top = QAbstractItemView.ScrollHint.PositionAtTop
            one.table.scrollTo(model.index(row, 0), top)


def _model(one: RememberedTable) -> LazyRowsModel[Any]:
    model = one.table.model()
    assert isinstance(model, LazyRowsModel)
    return model


def _read(place: str, one: RememberedTable) -> tuple[int, Qt.SortOrder, int]:
    """The column, the order and the first row of a remembered place; as at first if it is none."""
    words = place.split()
    try:
        column, descending, first = (int(word) for word in words)
    except ValueError:
        return one.column, Qt.SortOrder.AscendingOrder, _NONE
    if not -1 <= column < one.table.model().columnCount():
        column = one.column
    orders = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    return column, orders[bool(descending)], first

"""Tables of many rows: the model holds ids, and reads a row when it comes into view.

Which ids there are, and in which order, is for a query to say that runs as a task; the model takes
its answer with :meth:`LazyRowsModel.show_ids`. Rows are read in blocks of :data:`BLOCK`, which
takes a few milliseconds, on the window's thread. A selection is kept as ids by :func:`show_ids`,
and made in one step, so that what listens to it is called once.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtWidgets import QTableView

from campusgps_gui.widgets.rows_table import Column, Index, RowsModel
from core.errors import CampusGPSError
from core.tasks import Cancelled

# About as many as are in view at once: a leap of the scroll bar reads little else.
BLOCK = 16
_KEPT = 2048


class HasId(Protocol):
    """A row of a table that has a number of its own."""

    @property
    def id(self) -> int:
        """Its number."""


Row = TypeVar("Row", bound=HasId)


class LazyRowsModel(RowsModel, Generic[Row]):
    """The ids of all rows, and those rows that were read lately.

    Args:
        columns: From left to right.
        read: Reads the rows of some ids, in any order; leaves out those that are gone.

    Signals:
        failed: The error because of which rows cannot be read; once for each :meth:`show_ids`.
    """

    failed = Signal(object)

    def __init__(
        self, columns: Sequence[Column[Any]], read: Callable[[Sequence[int]], Iterable[Row]]
    ) -> None:
        super().__init__(columns)
        self._read = read
        self._ids = array("q")
        self._places: dict[int, int] | None = {}
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._broken = False

    @property
    def ids(self) -> array[int]:
        """The id of every row, from top to bottom."""
        return self._ids

    def show_ids(self, ids: array[int]) -> None:
        """Show the rows of ``ids``; resets the model unless they are the same as before."""
        self._broken = False
        if ids == self._ids:
            return
        self.beginResetModel()
        self._ids, self._places = ids, None
        self.endResetModel()

    def forget(self, ids: Iterable[int] | None = None) -> None:
        """Read the rows of ``ids`` again when they are next seen, or all rows: they changed."""
        if ids is None:
            self._rows.clear()
        else:
            for row_id in self._rows.keys() & set(ids):
                del self._rows[row_id]
        self._broken = False
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, place: int) -> Row | None:
        """The row at ``place`` from the top; None if it cannot be read, or is gone."""
        row_id = self._ids[place]
        if row_id not in self._rows and not self._broken:
            self._read_block(place)
        found = self._rows.get(row_id)
        if found is not None:
            self._rows.move_to_end(row_id)
        return found

    def row_of(self, row_id: int) -> int | None:
        """The place of a row from the top; None while it is not shown."""
        return self._place_by_id().get(row_id)

    def places_of(self, ids: Iterable[int]) -> list[int]:
        """The places of those of ``ids`` that are shown, from top to bottom."""
        places = self._place_by_id()
        return sorted(places[one] for one in ids if one in places)

    def shown_among(self, ids: Iterable[int]) -> list[int]:
        """The ids among ``ids`` whose rows are shown, in their order."""
        places = self._place_by_id()
        return [one for one in ids if one in places]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def _place_by_id(self) -> dict[int, int]:
        if self._places is None:
            self._places = dict(zip(self._ids, range(len(self._ids)), strict=True))
        return self._places

    def _read_block(self, place: int) -> None:
        first = place - place % BLOCK
        missing = [one for one in self._ids[first : first + BLOCK] if one not in self._rows]
        try:
            self._rows.update((row.id, row) for row in self._read(missing))
        except (CampusGPSError, Cancelled) as error:
            self._broken = True
            # A project that is being closed has nothing more to say.
            if isinstance(error, CampusGPSError):
                self.failed.emit(error)
        while len(self._rows) > _KEPT:
            self._rows.popitem(last=False)


def show_ids(table: QTableView, ids: array[int]) -> None:
    """Show the rows of ``ids`` in ``table``, which has a lazy model.

    What was selected and is still there stays so, the current row too, and the scroll bar stays.
    The selection model emits ``selectionChanged`` once, or not at all if nothing stays selected.
    """
    model = lazy_model(table)
    if ids == model.ids:
        model.show_ids(ids)
        return
    chosen, top = chosen_ids(table), table.verticalScrollBar().value()
    current = table.currentIndex()
    current_id = model.ids[current.row()] if current.isValid() else None
    model.show_ids(ids)
    choose_ids(table, chosen, current_id)
    table.verticalScrollBar().setValue(top)


def with_kept(ids: array[int], before: Sequence[int], kept: Collection[int]) -> array[int]:
    """``ids``, and at their places those of ``before`` that are ``kept`` though not among them."""
    if not kept:
        return ids
    known = set(ids)
    missing = [(place, one) for place, one in enumerate(before) if one in kept and one not in known]
    if not missing:
        return ids
    found = ids[:]
    for place, one in missing:
        found.insert(place, one)
    return found


def chosen_ids(table: QTableView) -> list[int]:
    """The ids of the selected rows, from top to bottom."""
    ids = lazy_model(table).ids
    return [row_id for first, last in chosen_ranges(table) for row_id in ids[first : last + 1]]


def chosen_count(table: QTableView) -> int:
    """The number of selected rows."""
    return sum(last + 1 - first for first, last in chosen_ranges(table))


def chosen_ranges(table: QTableView) -> list[tuple[int, int]]:
    """The first and the last row of each range of selected rows, from top to bottom."""
    return sorted((one.top(), one.bottom()) for one in table.selectionModel().selection().toList())


def choose_ids(table: QTableView, ids: Sequence[int], current_id: int | None = None) -> None:
    """Select the rows of ``ids`` in one step, as few ranges, in place of what was selected.

    Args:
        table: The table.
        ids: Those that are not shown are left out.
        current_id: The row that the keyboard goes on from; None leaves it where it is.
    """
    model, selection = lazy_model(table), table.selectionModel()
    flags = QItemSelectionModel.SelectionFlag
    place = None if current_id is None else model.row_of(current_id)
    if place is not None:
        selection.setCurrentIndex(model.index(place, 0), flags.NoUpdate)
    places = model.places_of(ids)
    wanted = QItemSelection()
    last_column = len(model.columns) - 1
    for first, last in _runs(places):
        wanted.select(model.index(first, 0), model.index(last, last_column))
    selection.select(wanted, flags.ClearAndSelect)


def lazy_model(table: QTableView) -> LazyRowsModel[Any]:
    """The model of a table that has a lazy one."""
    return cast("LazyRowsModel[Any]", table.model())


def _runs(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of numbers that follow each other."""
    first = last = None
    for place in places:
        if last is not None and first is not None and place != last + 1:
            yield first, last
            first = place
        if first is None:
            first = place
        last = place
    if first is not None and last is not None:
        yield first, last

"""The left half of the Label folder tab: filter, search, table, and the bar under it."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Container, Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.picture_loader import Thumbnails
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.accept_sure import accept_bar
from campusgps_gui.labelling.column_choice import ColumnChoice
from campusgps_gui.labelling.labels_model import LabelsModel, labels_view
from campusgps_gui.labelling.listing import LabelListing
from campusgps_gui.labelling.order_check import OrderCheck
from campusgps_gui.labelling.row_filter_bar import RowFilterBar
from campusgps_gui.labelling.sentences import name_of
from campusgps_gui.style.appearance import GRID, set_margins
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.empty_state import EmptyState
from campusgps_gui.widgets.lazy_rows import (
    chosen_ids,
    chosen_ranges,
    show_ids,
    with_kept,
)
from core.labelling.label import Label
from core.labelling.label_query import LabelQuery
from core.labelling.row_state import RowFilter

# Rows in which the next one to review is looked for at once.
_LOOKED_AT = 1000

# A short name, both radii and the decision, without scrolling sideways.
_LEAST_WIDTH = 374


class RowsPane(QWidget):
    """The rows of a folder.

    Args:
        labelling: Keeps the rows.
        runner: Has them sorted and filtered.
        thumbnails: Gives small pictures.

    Signals:
        chosen_changed: Other rows are chosen, or the chosen ones are reviewed otherwise now.
        listed: The table shows the answer to the latest query.
        menu_wanted: The place on the screen where the person asked what can be done.
    """

    chosen_changed = Signal()
    listed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        labelling: LabellingController,
        runner: TaskRunner,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._labelling = labelling
        self.model = LabelsModel(labelling.read, lambda label: thumbnails.image(_Pictured(label)))
        thumbnails.came.connect(self.model.thumbnail_came)
        self.table = labels_view(self.model)
        self.bar = RowFilterBar()
        self.columns = ColumnChoice(self.table)
        self.listing = LabelListing(labelling, runner, lambda: self.query, self)
        self.order = OrderCheck(labelling, runner, lambda: self.query, lambda: self.model.ids, self)
        self.sure = accept_bar()
        self._no_rows = EmptyState("search", "", "")
        # The folder that is shown.
        self._folder: int | None = None
        self._waiting = self._quiet = False
        # A row to choose once the answer is there.
        self._wished: int | None = None
        # Those to choose as soon as they are listed.
        self._returning: Sequence[int] = ()
        # Rows put elsewhere, which stay listed as long as they are chosen.
        self._kept: frozenset[int] = frozenset()
        self._answered: LabelQuery | None = None
        # The choice that was signalled last.
        self._signalled: tuple[int | None, list[tuple[int, int]]] = None, []
        self._lay_out()
        self.listing.came.connect(self._show)
        self.model.order_wanted.connect(self.ask)
        self.order.changed.connect(self._note_order)
        self.bar.sort_again.clicked.connect(lambda _=False: self._sort_again())
        self.model.failed.connect(lambda error: runner.failed.emit(tr("Reading positions"), error))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._signal_once())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._signal_once())
        self.table.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.table.viewport().mapToGlobal(at))
        )
        self.bar.changed.connect(self._ask_for_others)
        labelling.correcting.connect(self._keep)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(
            self.bar.search.start_typing
        )

    @property
    def chosen(self) -> list[int]:
        """The ids of the rows that are selected, from top to bottom."""
        return chosen_ids(self.table)

    @property
    def current_id(self) -> int | None:
        """The id of the row that is looked at: the current one, if it is selected."""
        index = self.table.selectionModel().currentIndex()
        if index.isValid() and self.table.selectionModel().isRowSelected(index.row()):
            return self.model.ids[index.row()]
        ranges = self.table.selectionModel().selection().toList()
        return self.model.ids[min(one.top() for one in ranges)] if ranges else None

    @property
    def current(self) -> Label | None:
        """The row that is looked at."""
        label_id = self.current_id
        place = None if label_id is None else self.model.row_of(label_id)
        return None if place is None else self.model.row(place)

    def sure_within(self, radius_m: float) -> list[int]:
        """The listed rows to review whose 90 % radius is less than ``radius_m`` metres."""
        return self._labelling.columns.sure_within(radius_m, self.model.ids)

    @property
    def names_beside(self) -> list[str]:
        """The names in the rows above and below the one that is looked at."""
        place = self.model.row_of(self.current_id) if self.current_id is not None else None
        beside = [] if place is None else [place - 1, place + 1]
        found = [self.model.row(one) for one in beside if 0 <= one < self.model.rowCount()]
        return [name_of(label) for label in found if label is not None]

    @property
    def query(self) -> LabelQuery:
        """The rows that the person wants to see."""
        bar = self.bar
        return LabelQuery(
            bar.search.words, bar.shown, self.model.order, self.model.backwards, bar.area
        )

    def show_areas(self, names: Sequence[str]) -> None:
        """Offer to show the rows of one named area alone; without any there is nothing to offer."""
        chosen = self.bar.area
        if not self.bar.show_areas(names):
            return
        self.columns.show_areas(on=bool(names))
        self.model.forget()
        self.table.viewport().update()
        if chosen:
            self.ask()

    def clear(self) -> None:
        """Show no rows: another folder's are on their way, of which none is hidden."""
        before = self._folder
        self._note_folder()
        # Of a folder that is labelled for the first time there is no job at first.
        if self._folder is None or before not in (None, self._folder):
            self.clear_filter()
        self.listing.clear()
        self._wished, self._returning, self._kept = None, (), frozenset()
        self.model.forget()
        self.model.show_ids(array("q"))
        self._count_rows()
        self._signal()

    def put(self, label_ids: Sequence[int]) -> None:
        """Take in rows that are new, or other than before; what is chosen stays chosen."""
        columns, shown = self._labelling.columns, self.query.shown
        self._note_folder()
        known, gone = self.model.shown_among(label_ids), set[int]()
        if shown is not RowFilter.ALL:
            gone = set(known).difference(columns.having(shown.states, known))
            gone -= self._kept_now
        self.model.forget(label_ids)
        if gone:
            self._take_out(gone)
        if len(known) > len(gone):
            self.order.note_rows()
        if self._labelling.reading or self._is_answered_late(label_ids, len(known)):
            self.listing.ask_soon()
        self._count_rows()
        self.columns.fit(only_wider=True)
        self._choose_returning()
        self._signal()

    def ask(self) -> None:
        """Have the rows of :attr:`query` sorted and filtered, and show them."""
        self.listing.ask()

    def wait_for_rows(self, waiting: bool) -> None:
        """Say of an empty table that rows are on their way."""
        if waiting != self._waiting:
            self._waiting = waiting
            self._count_rows()

    def choose(self, label_id: int) -> None:
        """Select one row; what hides it is taken away."""
        row = self.model.row_of(label_id)
        if row is not None:
            self._choose_row(row)
            return
        self._wished = label_id
        self.clear_filter()
        self.ask()

    def choose_when_listed(self, label_ids: Sequence[int]) -> None:
        """Select a row, or where none is selected the first of many, now or once it is listed."""
        self._returning = label_ids
        self._choose_returning()

    def _choose_returning(self) -> None:
        places = self.model.places_of(self._returning)
        if places:
            is_one, self._returning = len(self._returning) == 1, ()
            if is_one or self.current_id is None:
                self._choose_row(places[0])

    def _keep(self, label_ids: Sequence[int]) -> None:
        self._kept = frozenset(label_ids)

    @property
    def _kept_now(self) -> set[int]:
        return {one for one in self.chosen if one in self._kept} if self._kept else set()

    def _ask_for_others(self) -> None:
        """Have other rows listed than before, because the person wants to see them."""
        self._returning, self._kept = (), frozenset()
        self.ask()

    def step(self, by: int) -> None:
        """Select the row so many below the current one, as far as there is one."""
        current = self.current_id
        row = None if current is None else self.model.row_of(current)
        if row is not None and 0 <= row + by < len(self.model.ids):
            self._choose_row(row + by)

    def choose_none(self) -> None:
        """Select no row, so that no key acts on any."""
        self.table.selectionModel().clear()

    def next_among(self, states: Collection[int], below: int, passed: Container[int]) -> int | None:
        """The id of the first row below ``below`` in one of ``states`` and not ``passed``."""
        ids, columns = self.model.ids, self._labelling.columns
        for start in range(below + 1, len(ids), _LOOKED_AT):
            for one in columns.having(states, ids[start : start + _LOOKED_AT]):
                if one not in passed:
                    return one
        return None

    def _note_folder(self) -> None:
        job = self._labelling.job
        self._folder = None if job is None else job.id

    def clear_filter(self) -> None:
        """Show all rows."""
        self.bar.clear()

    def _choose_row(self, row: int) -> None:
        if row < 0:
            return
        index = self.model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _show(self, ids: array[int]) -> None:
        wished, self._wished = self._wished, None
        current = self.current_id
        quiet, self._quiet = self._quiet, True
        show_ids(self.table, with_kept(ids, self.model.ids, self._kept_now))
        row = None if current is None else self.model.row_of(current)
        if row is not None and self._answered != self.query:
            self.table.scrollTo(self.model.index(row, 0))
        self._answered = self.query
        self._quiet = quiet
        self._choose_returning()
        if wished is not None and self.model.row_of(wished) is not None:
            self.choose(wished)
        self.order.forget()
        self._count_rows()
        self.columns.fit()
        self._signal()
        self.listed.emit()

    def _take_out(self, gone: Container[int]) -> None:
        """Let go of rows that the filter hides now; the next one takes the current one's place."""
        current = self.current_id
        row = None if current is None else self.model.row_of(current)
        quiet, self._quiet = self._quiet, True
        show_ids(self.table, array("q", [one for one in self.model.ids if one not in gone]))
        if row is not None and current in gone:
            if row < self.model.rowCount():
                self._choose_row(row)
            else:
                # At the end a further key must not act on a row that nobody has looked at.
                self.choose_none()
        self._quiet = quiet

    def _is_answered_late(self, label_ids: Sequence[int], known: int) -> bool:
        """True if rows may be missing from the table, or an answer on its way is out of date."""
        if self.listing.pending:
            return True
        if known == len(label_ids):
            return False
        fitting, columns = self.query.shown.states, self._labelling.columns
        missing = [one for one in label_ids if self.model.row_of(one) is None]
        return bool(columns.having(fitting, missing))

    def _signal_once(self) -> None:
        """Signal another choice once; Qt signals the rows and the current one, one by one."""
        if not self._quiet and self._choice() != self._signalled:
            self._signal()

    def _signal(self) -> None:
        if not self._quiet:
            self._signalled = self._choice()
            self.chosen_changed.emit()

    def take_keys(self) -> None:
        """Move the keyboard to the table, or to this pane until it has rows to show."""
        (self.table if self.table.isVisible() else self).setFocus()

    def _choice(self) -> tuple[int | None, list[tuple[int, int]]]:
        """The row that is looked at and the ranges of those that are chosen."""
        return self.current_id, chosen_ranges(self.table)

    def _count_rows(self) -> None:
        columns = self._labelling.columns
        shown_rows, total = self.model.rowCount(), len(columns)
        focused = self.window().focusWidget()
        if not shown_rows and focused is self.table:
            # Hidden, it would pass the focus on to a field that takes the letters meant for review.
            self.setFocus()
        if shown_rows:
            # First, or the table would be drawn in half of the room as long as the window is busy.
            self._no_rows.hide()
        self.table.setVisible(shown_rows > 0)
        self.sure.setVisible(total > 0)
        if shown_rows and focused is self:
            self.table.setFocus()
        self._no_rows.setVisible(shown_rows == 0)
        if total and self.bar.is_narrowed:
            self._no_rows.say(
                tr("No photo matches"), tr("Search for something else, or show all photos.")
            )
        elif total or self._waiting:
            self._no_rows.say(
                tr("Looking at the photos…"), tr("They appear here as they are located.")
            )
        else:
            self._no_rows.say(tr("No photos were found"), tr("This folder holds no photos."))
        self.bar.show_counts(columns, shown_rows)
        self.sure.hindrance = self._labelling.only_read
        self.sure.show_counts(
            lambda radius_m: len(self.sure_within(radius_m)), columns.surest_m(self.model.ids)
        )

    def _note_order(self) -> None:
        """Offer to sort again; while nobody looks at a row none can jump away below them."""
        if self.order.is_stale and self.current_id is None:
            self.ask()
        else:
            self.bar.sort_again.setVisible(self.order.is_stale)

    def _sort_again(self) -> None:
        self.ask()
        # The button goes now, and the focus must not go on to one that decides.
        self.take_keys()

    def _lay_out(self) -> None:
        self.setMinimumWidth(_LEAST_WIDTH)
        column = QVBoxLayout(self)
        # As far down as the map and the photo beside it.
        set_margins(column, GRID, 0, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        column.addWidget(self._no_rows, 1)
        column.addWidget(self.sure)


class _Pictured:
    """A labelled photo as the loader of small pictures wants it."""

    def __init__(self, label: Label) -> None:
        self.id, self.sha256, self.path = label.id, label.sha256, label.file
        if label.sha256 is None and label.own is not None:
            # Left alone, and so not read to its end: its picture can be shown all the same.
            self.sha256 = ""

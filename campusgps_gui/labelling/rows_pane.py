"""The left half of the Label folder tab: filter, search, table, and the bar under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.picture_loader import Thumbnails
from campusgps_gui.labelling.accept_bar import AcceptBar
from campusgps_gui.labelling.labels_model import WITHIN, LabelsModel
from campusgps_gui.style.appearance import GRID, set_tone
from campusgps_gui.widgets.empty_state import EmptyState
from campusgps_gui.widgets.row_icons import THUMBNAIL
from campusgps_gui.widgets.rows_table import show_rows
from core.labelling.label import Label
from core.labelling.row_state import RowFilter


class RowsPane(QWidget):
    """The rows of a folder.

    Args:
        thumbnails: Gives small pictures.

    Signals:
        chosen_changed: Other rows are chosen, or what is chosen is evaluated otherwise now.
        menu_wanted: The place on the screen where the person asked what can be done.
    """

    chosen_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LabelsModel(lambda label: thumbnails.image(_Pictured(label)))
        thumbnails.came.connect(self.model.thumbnail_came)
        self.table = self._make_table()
        self.filter, self.search, self._count = QComboBox(), QLineEdit(), QLabel()
        self.sure = AcceptBar()
        self._no_rows = EmptyState("search", "", "")
        self._waiting = self._quiet = False
        self._kept: tuple[list[int], int | None] = ([], None)
        self._lay_out()
        self.model.modelAboutToBeReset.connect(self._keep_chosen)
        self.model.modelReset.connect(self._choose_kept)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self.table.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.table.viewport().mapToGlobal(at))
        )
        self.search.textChanged.connect(self._filter)
        self.filter.currentIndexChanged.connect(self._filter)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._focus_search)

    @property
    def chosen(self) -> list[Label]:
        """The rows that are selected, from top to bottom."""
        selection = self.table.selectionModel().selection()
        ranges = map(selection.at, range(selection.count()))
        rows = sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})
        return [self.model.label(row) for row in rows]

    @property
    def current(self) -> Label | None:
        """The row that is looked at: the current one, if it is selected."""
        index = self.table.selectionModel().currentIndex()
        if index.isValid() and self.table.selectionModel().isRowSelected(index.row()):
            return self.model.label(index.row())
        chosen = self.chosen
        return chosen[0] if chosen else None

    def replace(self, labels: Iterable[Label]) -> None:
        """Show the rows of another folder."""
        self.table.clearSelection()
        self.model.replace(labels)
        self._count_rows()
        self._tell()

    def put(self, labels: Sequence[Label]) -> None:
        """Take in rows that are new, or other than before; what is chosen stays chosen."""
        current = self.current
        row = None if current is None else self.model.row_of(current.id)
        top = self.table.verticalScrollBar().value()
        self._quiet = True
        self.model.put(labels)
        self.table.verticalScrollBar().setValue(top)
        if row is not None and current is not None and self.model.row_of(current.id) is None:
            # Decided about, it left the rows that are shown: the next one has taken its place.
            self._choose_row(min(row, self.model.rowCount() - 1))
        self._quiet = False
        self._count_rows()
        self._tell()

    def wait_for_rows(self, waiting: bool) -> None:
        """Say of an empty table that rows are on their way."""
        if waiting != self._waiting:
            self._waiting = waiting
            self._count_rows()

    def choose(self, label_id: int) -> None:
        """Select one row; what hides it is taken away."""
        row = self.model.row_of(label_id)
        if row is None:
            self.search.clear()
            self.filter.setCurrentIndex(0)
            row = self.model.row_of(label_id)
        if row is not None:
            self._choose_row(row)

    def clear_filter(self) -> None:
        """Show all rows."""
        self.search.clear()
        self.filter.setCurrentIndex(0)

    def _choose_row(self, row: int) -> None:
        if row < 0:
            return
        index = self.model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _keep_chosen(self) -> None:
        """Before the rows are put into another order: remember which are chosen."""
        current = self.current
        self._kept = [label.id for label in self.chosen], None if current is None else current.id

    def _choose_kept(self) -> None:
        """Choose them again, wherever they stand now."""
        ids, current = self._kept
        selection, flags = self.table.selectionModel(), QItemSelectionModel.SelectionFlag
        rows = sorted(row for one in ids if (row := self.model.row_of(one)) is not None)
        chosen = QItemSelection()
        for first, last in _stretches(rows):
            last_column = self.model.columnCount() - 1
            chosen.select(self.model.index(first, 0), self.model.index(last, last_column))
        quiet, self._quiet = self._quiet, True
        row = None if current is None else self.model.row_of(current)
        if row is not None:
            selection.setCurrentIndex(self.model.index(row, 0), flags.NoUpdate)
        selection.select(chosen, flags.ClearAndSelect)
        self._quiet = quiet
        self._tell()

    def _filter(self) -> None:
        current = self.current
        self.model.filter(self.search.text().strip(), list(RowFilter)[self.filter.currentIndex()])
        row = None if current is None else self.model.row_of(current.id)
        if row is not None:
            self.table.scrollTo(self.model.index(row, 0))
        self._count_rows()

    def _tell(self) -> None:
        if not self._quiet:
            self.chosen_changed.emit()

    def _count_rows(self) -> None:
        counts = self.model.tally
        for index, shown in enumerate(RowFilter):
            self.filter.setItemText(index, f"{shown.value} ({counts[shown]:,})")
        shown_rows, total = self.model.rowCount(), counts[RowFilter.ALL]
        self.table.setVisible(shown_rows > 0)
        self._no_rows.setVisible(shown_rows == 0)
        if total:
            self._no_rows.say("No photo matches", "Search for something else, or show all photos.")
        elif self._waiting:
            self._no_rows.say("Looking at the photos…", "They appear here as they are located.")
        else:
            self._no_rows.say("No photos were found", "This folder holds no photos.")
        self._count.setText(f"{shown_rows:,} of {total:,}" if shown_rows != total else "")
        self.sure.show_counts(counts)

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _make_table(self) -> QTableView:
        table = QTableView()
        show_rows(table, self.model, "Photos of the labelled folder", THUMBNAIL.height() + 6)
        table.setSortingEnabled(True)
        table.horizontalHeader().setSortIndicator(WITHIN, Qt.SortOrder.AscendingOrder)
        table.horizontalHeader().setSectionsMovable(True)
        table.setIconSize(QSize(THUMBNAIL))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        return table

    def _lay_out(self) -> None:
        self.filter.addItems([shown.value for shown in RowFilter])
        self.filter.setAccessibleName("Which photos to show")
        self.filter.setMinimumHeight(30)
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.search.setPlaceholderText("Search names and folders")
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)
        self.search.setAccessibleName("Search photos")
        set_tone(self._count, "muted")
        bar = QHBoxLayout()
        bar.setSpacing(GRID)
        bar.addWidget(self.filter)
        bar.addWidget(self.search, 1)
        bar.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        column.addWidget(self._no_rows, 1)
        column.addWidget(self.sure)


def _stretches(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbouring rows."""
    first = None
    for place, row in enumerate(rows):
        first = row if first is None else first
        if place + 1 == len(rows) or rows[place + 1] != row + 1:
            yield first, row
            first = None


class _Pictured:
    """A labelled photo as the loader of small pictures wants it."""

    def __init__(self, label: Label) -> None:
        self.id, self.sha256, self.path = label.id, label.sha256, label.file
        if label.sha256 is None and label.own is not None:
            # Left alone, and so not read to its end: its picture can be shown all the same.
            self.sha256 = ""

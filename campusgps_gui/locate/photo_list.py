"""The list of the dropped photos, with what came of all of them in a line above it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.located_table import COLUMNS, OPTIONAL, LocatedTable
from campusgps_gui.locate.sentences import exactness_words, summary_words
from campusgps_gui.style.appearance import GRID, muted, set_margins
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.column_fit import ColumnFit
from campusgps_gui.widgets.help_button import HelpButton
from campusgps_gui.widgets.lazy_rows import chosen_ranges
from campusgps_gui.widgets.row_icons import THUMBNAIL
from campusgps_gui.widgets.rows_table import column_number, show_rows
from campusgps_gui.widgets.two_lines import NameDelegate

# Low rows: the list has the room that the map leaves.
_PICTURE = THUMBNAIL * 0.6
_SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class PhotoList(QWidget):
    """The dropped photos in a table.

    Args:
        thumbnail: Gives the thumbnail of a photo, or an empty image and loads it.
        actions: The window's commands.

    Signals:
        current_changed: Another photo is the current one, or none.
        opened: The current photo is to be shown large.
        remove_wanted: Numbers of photos that are to go.
        menu_wanted: The place on the screen where the person asked what can be done.
    """

    current_changed = Signal()
    opened = Signal()
    remove_wanted = Signal(list)
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        thumbnail: Callable[[LocatedPhoto], QImage],
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = LocatedTable(thumbnail)
        self.table = _Table()
        self.summary, self.exactness = muted(""), muted("")
        # A long sentence takes a second line; it must not widen the list.
        for label in (self.summary, self.exactness):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.each_alone = QCheckBox(tr("Each alone"))
        self.label = QPushButton(tr("Review…"))
        self._set_up_table()
        self._lay_out()
        self._follow(actions)
        self.label.clicked.connect(actions.review_located.trigger)
        self.table.entered_key.connect(self.opened)
        self.table.doubleClicked.connect(lambda _: self.opened.emit())
        self.table.deleted_key.connect(lambda: self.remove_wanted.emit(self.chosen))
        self.table.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.table.viewport().mapToGlobal(at))
        )

    @property
    def current(self) -> LocatedPhoto | None:
        """The photo of the current row."""
        index = self.table.currentIndex()
        return self.model.photos[index.row()] if index.isValid() else None

    @property
    def chosen(self) -> list[int]:
        """The numbers of the photos chosen, from top to bottom."""
        # After sorting a row may lie in several ranges.
        ranges = chosen_ranges(self.table)
        rows = sorted({row for first, last in ranges for row in range(first, last + 1)})
        return [self.model.photos[row].number for row in rows]

    @property
    def wanted_height(self) -> int:
        """The height in pixels at which every row is in view."""
        table = self.table
        rows = self.model.rowCount() * table.verticalHeader().defaultSectionSize()
        around = self.sizeHint().height() - table.sizeHint().height()
        return around + table.horizontalHeader().sizeHint().height() + rows + 2

    def add(self, photos: Sequence[LocatedPhoto]) -> None:
        """Add photos and make the first of them the current one."""
        self.model.add(photos)
        self.sort_again()
        self.show_number(photos[0].number)

    def sort_again(self) -> None:
        """Put the rows in the order that the header says: what is known of them has changed."""
        header = self.table.horizontalHeader()
        self.model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())

    def forget_order(self) -> None:
        """Stand in the order of dropping from now on."""
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def show_number(self, number: int) -> None:
        """Make a photo the current one."""
        row = self.model.row_of(number)
        if row is not None:
            index = self.model.index(row, 0)
            self.table.selectionModel().setCurrentIndex(index, _SELECT_ROW)
            self.table.scrollTo(index)

    def step(self, by: int) -> None:
        """Make the next row the current one, or the one before."""
        row = self.table.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.show_number(self.model.photos[row].number)

    def sum_up(self) -> None:
        """Say what came of all photos."""
        self.summary.setText(summary_words(self.model.photos))
        self.exactness.setText(exactness_words(self.model.photos))
        self.exactness.setVisible(bool(self.exactness.text()))
        for column in OPTIONAL:
            self.table.setColumnHidden(column, self.model.is_empty(column))
        self.columns.fit()

    def _set_up_table(self) -> None:
        table = self.table
        show_rows(table, self.model, tr("Dropped photos"), _PICTURE.height() + 4)
        table.setIconSize(_PICTURE)
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        # Words stand beside words: after figures, which end at the right, they would touch them.
        header.moveSection(column_number("result", COLUMNS), 1)
        self.columns = ColumnFit(table, filler=0)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setItemDelegateForColumn(column_number("name", COLUMNS), NameDelegate(table))
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        table.setSortingEnabled(True)
        table.setMinimumHeight(3 * (_PICTURE.height() + GRID))
        changed = table.selectionModel().currentRowChanged
        changed.connect(lambda *_: self.current_changed.emit())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.summary, 1)
        alone = QHBoxLayout()
        alone.setSpacing(GRID // 2)
        alone.addWidget(self.each_alone)
        alone.addWidget(HelpButton("walk"))
        head.addLayout(alone)
        head.addWidget(self.label)
        layout = QVBoxLayout(self)
        set_margins(layout, 0, GRID // 2, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addLayout(head)
        layout.addWidget(self.exactness)
        layout.addWidget(self.table, 1)

    def _follow(self, actions: Actions) -> None:
        action, box, review = actions.each_alone, self.each_alone, actions.review_located

        def follow() -> None:
            box.setChecked(action.isChecked())
            for button, one in ((box, action), (self.label, review)):
                button.setEnabled(one.isEnabled())
                button.setToolTip(one.toolTip())

        for one in (action, review):
            one.changed.connect(follow)
        box.clicked.connect(lambda on: action.setChecked(on))
        follow()


class _Table(QTableView):
    """A table whose keys open and remove photos.

    Signals:
        entered_key: Enter.
        deleted_key: Delete.
    """

    entered_key = Signal()
    deleted_key = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted_key.emit()
        else:
            super().keyPressEvent(event)

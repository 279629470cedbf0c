"""The columns of the Label folder table that are shown, and how wide each is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from campusgps_gui.labelling.labels_model import (
    AT_FIRST,
    COLUMNS,
    NAME,
    OF_AREAS,
    OF_WALKS,
    REVIEW,
    WITHIN,
)
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.column_needs import ColumnNeeds
from core.labelling.outcome import Outcome

# A short name, on two lines, beside its thumbnail.
_LEAST_NAME = 60
# The dot before the words of a review, and the margins around both.
_BESIDE_REVIEW = 25
# Parts the header's state from the columns that a person drew to a width of their own.
_DRAWN = b"|drawn:"
# Parts it from the number of columns that there were; programs that did not write it had this many.
_COUNT, _FORMER = b"|columns:", 9


class ColumnChoice(QObject):
    """Shows and hides columns; each is as wide as what it shows, and the name has what is left.

    A column that the person drew to another width keeps that.

    Args:
        table: Shows :data:`COLUMNS`.

    Attributes:
        menu: Every column but the name, to show or to hide.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table, self._needs = table, ColumnNeeds(table)
        self._drawn: set[int] = set()
        self._fitting = False
        # The columns that have nothing to say here.
        self._silent = {*OF_WALKS, *OF_AREAS}
        # Those that are left out where room is short, until the person has said otherwise.
        self._optional = set(OF_AREAS)
        self.menu = QMenu(tr("Columns"), table)
        self.menu.setToolTipsVisible(True)
        self._actions: dict[int, QAction] = {}
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        # Beside the radius; in the model they come last, as remembered widths know the others.
        for place, moved in enumerate(OF_WALKS, WITHIN + 1):
            header.moveSection(header.visualIndex(moved), place)
        for number, column in enumerate(COLUMNS):
            if number != NAME:
                self._actions[number] = self._action(number, tr(column.title), tr(column.meaning))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open)
        header.sectionResized.connect(self._note_resized)
        # The arrow takes room in the title of the column that is sorted by now.
        header.sortIndicatorChanged.connect(lambda *_: self.fit())
        header.geometriesChanged.connect(self._fit)
        table.viewport().installEventFilter(self)
        self._widen_reviews()
        self.show_walks(on=False)

    def show_walks(self, *, on: bool) -> None:
        """Say whether the photos are located in walks: else some columns have nothing to say."""
        self._say(OF_WALKS, on=on)

    def show_areas(self, *, on: bool) -> None:
        """Say whether the place has named areas: else the column of them has nothing to say."""
        self._say(OF_AREAS, on=on)

    def _say(self, numbers: Sequence[int], *, on: bool) -> None:
        self._silent = self._silent.difference(numbers) if on else self._silent.union(numbers)
        for number, action in self._actions.items():
            action.setVisible(number not in self._silent)
            self._show(number, shown=action.isChecked())

    @property
    def state(self) -> QByteArray:
        """The columns as they are now, to be remembered."""
        keys = ",".join(COLUMNS[one].key for one in sorted(self._drawn))
        header = bytes(self._table.horizontalHeader().saveState().data())
        return QByteArray(header + _COUNT + b"%d" % len(COLUMNS) + _DRAWN + keys.encode())

    def restore(self, state: QByteArray) -> None:
        """Show the columns as they were remembered."""
        data = bytes(state.data())
        header, marked, drawn = data.rpartition(_DRAWN)
        known, counted, count = (header if marked else data).rpartition(_COUNT)
        self._table.horizontalHeader().restoreState(known if counted else count)
        for number in range(int(count) if counted else _FORMER, len(COLUMNS)):
            # Qt would show a column that was not known then.
            self._table.setColumnHidden(number, True)
        keys = drawn.decode().split(",") if marked else ()
        self._drawn = {at for at, column in enumerate(COLUMNS) if column.key in keys}
        for number, action in self._actions.items():
            if number not in self._silent | self._optional:
                action.setChecked(not self._table.isColumnHidden(number))
        self._widen_reviews()
        self.fit()

    def fit(self, *, only_wider: bool = False) -> None:
        """Give each column what the rows in view need; once the table is shown.

        Args:
            only_wider: Whether none becomes narrower, as amid a review.
        """
        # Of a hidden table every row would be measured.
        if self._table.isVisible() and self._table.model().rowCount():
            self._fitting = True
            for number in self._actions:
                if number not in self._drawn and not self._table.isColumnHidden(number):
                    self._fit_column(number, only_wider=only_wider)
            self._fitting = False
        self._fit()

    def _fit_column(self, number: int, *, only_wider: bool) -> None:
        header = self._table.horizontalHeader()
        need = self._needs.least(number)
        if number == REVIEW:
            # As decisions come, it stays as it is.
            need = max(need, self._least_review)
        if only_wider:
            need = max(need, header.sectionSize(number))
        header.resizeSection(number, need)

    def _note_resized(self, at: int, before: int, now: int) -> None:
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        on_header = self._table.horizontalHeader().viewport().underMouse()
        if not self._fitting and at != NAME and before and now and pressed and on_header:
            self._drawn.add(at)
        self._fit()

    def fit_name(self) -> None:
        """Give the name what it needs beside thumbnails of another size."""
        header = self._table.horizontalHeader()
        if header.sectionResizeMode(NAME) is QHeaderView.ResizeMode.Interactive:
            header.resizeSection(NAME, self._least_name)
        self._fit()

    @property
    def _least_name(self) -> int:
        """The least width of the column of names, with which they can be read."""
        return self._table.iconSize().width() + _LEAST_NAME

    def _widen_reviews(self) -> None:
        """Let no word of a review be broken, whatever language a width was remembered from."""
        if 0 < self._table.columnWidth(REVIEW) < self._least_review:
            self._table.setColumnWidth(REVIEW, self._least_review)

    @property
    def _least_review(self) -> int:
        metrics = self._table.fontMetrics()
        words = [word for outcome in Outcome for word in core_words(outcome.words).split()]
        return max(map(metrics.horizontalAdvance, words)) + _BESIDE_REVIEW

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._fit()
        elif event.type() in (QEvent.Type.Show, QEvent.Type.FontChange):
            self.fit()
        return super().eventFilter(watched, event)

    def _action(self, number: int, title: str, meaning: str) -> QAction:
        action = self.menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(number in (*AT_FIRST, *OF_AREAS))
        action.setToolTip(meaning)
        action.toggled.connect(lambda on: self._show(number, shown=on))
        action.triggered.connect(lambda on: self._insist(number, shown=on))
        return action

    def _show(self, number: int, *, shown: bool) -> None:
        if number not in self._optional:
            self._table.setColumnHidden(number, not shown or number in self._silent)
        self.fit()

    def _insist(self, number: int, *, shown: bool) -> None:
        """Show or hide a column because the person said so, whatever room there is."""
        self._optional.discard(number)
        self._show(number, shown=shown)

    def _open(self, at: QPoint) -> None:
        self.menu.popup(self._table.horizontalHeader().mapToGlobal(at))

    def _leave_out(self) -> None:
        """Show optional columns only where the name keeps room enough beside them."""
        header, optional = self._table.horizontalHeader(), self._optional
        others = sum(header.sectionSize(one) for one in self._actions if one not in optional)
        room = self._table.viewport().width() - others - self._least_name
        for number in sorted(optional):
            wanted = self._actions[number].isChecked() and number not in self._silent
            shown = wanted and COLUMNS[number].width <= room
            room -= COLUMNS[number].width if shown else 0
            if self._table.isColumnHidden(number) == shown:
                self._table.setColumnHidden(number, not shown)

    def _fit(self) -> None:
        """Let the name take what is left, unless that is too little: then one scrolls."""
        header = self._table.horizontalHeader()
        self._leave_out()
        others = sum(header.sectionSize(number) for number in self._actions)
        room = self._table.viewport().width() - others
        mode = QHeaderView.ResizeMode
        wanted, before = mode.Interactive, header.sectionResizeMode(NAME)
        if room >= self._least_name:
            wanted = mode.Stretch
        if before is not wanted:
            header.setSectionResizeMode(NAME, wanted)
        too_narrow = header.sectionSize(NAME) < self._least_name
        if wanted is mode.Interactive and (before is not wanted or too_narrow):
            header.resizeSection(NAME, self._least_name)

"""The columns of the Label folder table that are shown: a few at first, others on request."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction
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
from core.labelling.outcome import Outcome

# A short name, on two lines, beside its thumbnail.
_LEAST_NAME = 60
# The dot before the words of a review, and the margins around both.
_BESIDE_REVIEW = 25


class ColumnChoice(QObject):
    """Shows and hides columns, and gives the photo's name the width that the others leave.

    Args:
        table: Shows :data:`COLUMNS`.

    Attributes:
        menu: Every column but the name, to show or to hide.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
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
        header.sectionResized.connect(lambda *_: self._fit())
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

    def take_over(self) -> None:
        """Follow the header after its remembered state was restored."""
        for number, action in self._actions.items():
            if number not in self._silent | self._optional:
                action.setChecked(not self._table.isColumnHidden(number))
        self._widen_reviews()
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
        metrics = self._table.fontMetrics()
        words = [word for outcome in Outcome for word in core_words(outcome.words).split()]
        least = max(map(metrics.horizontalAdvance, words)) + _BESIDE_REVIEW
        if 0 < self._table.columnWidth(REVIEW) < least:
            self._table.setColumnWidth(REVIEW, least)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._fit()
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
        self._fit()

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

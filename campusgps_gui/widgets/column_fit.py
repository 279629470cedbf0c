"""Columns as wide as what they show: no text is cut off where another column has room to spare."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

from campusgps_gui.widgets.column_needs import ColumnNeeds


class ColumnFit(QObject):
    """Shares the width of a table out among its columns, by what the rows in view need.

    It does so when rows come, when the table has another width and when it comes into view, but no
    more once the person has drawn a column to a width of their own.

    Args:
        table: The table.
        filler: The column that takes what is left over; None: all do, in equal parts.
        least_first: The share of the width that the first column, of names, keeps at least where
            it needs that.
    """

    def __init__(
        self, table: QTableView, filler: int | None = None, least_first: float = 1 / 3
    ) -> None:
        super().__init__(table)
        self._table, self._filler, self._fitting = table, filler, False
        self._least_first, self._measured = least_first, ColumnNeeds(table)
        self.by_hand = self._waits = False
        header = table.horizontalHeader()
        header.sectionResized.connect(self._note_resized)
        # The arrow takes room in the title of the column that is sorted by now.
        header.sortIndicatorChanged.connect(lambda *_: self.fit())
        table.viewport().installEventFilter(self)

    @contextlib.contextmanager
    def once(self) -> Iterator[None]:
        """Measure once at the end, whatever asks for it meanwhile: it takes tens of ms."""
        self._waits = True
        try:
            yield
        finally:
            self._waits = False
            self.fit()

    def fit(self) -> None:
        """Give each column what it needs, as far as there is room; once the table is shown."""
        if self._waits:
            return
        table, header = self._table, self._table.horizontalHeader()
        # Of a hidden table Qt would measure every row.
        if self.by_hand or not table.isVisible() or not table.model().rowCount():
            return
        columns, needs = self._needs()
        room = table.viewport().width()
        if self._filler in columns:
            place = columns.index(self._filler)
            needs[place] = max(needs[place], room - sum(needs) + needs[place])
        widths = self._widths(columns, needs, room)
        self._fitting = True
        for at, width in zip(columns, widths, strict=True):
            header.resizeSection(at, width)
        self._fitting = False

    def has_room(self) -> bool:
        """Whether all columns that are not hidden can have what they need; names give way."""
        room, needs = self._table.viewport().width(), self._needs()[1]
        return min(needs[0], int(room * self._least_first)) + sum(needs[1:]) <= room

    def _needs(self) -> tuple[list[int], list[int]]:
        """The columns that are not hidden, and the widths that they need to show all."""
        header = self._table.horizontalHeader()
        columns = [at for at in range(header.count()) if not header.isSectionHidden(at)]
        return columns, list(map(self._measured.whole, columns))

    def _widths(self, columns: Sequence[int], needs: Sequence[int], room: int) -> list[int]:
        """The widths of ``columns`` that need ``needs`` where there is ``room`` for all together.

        Where it does not do, all columns take two lines that can, and have as little as that needs.
        """
        if sum(needs) > room:
            least = [
                min(need, self._measured.least(at)) for at, need in zip(columns, needs, strict=True)
            ]
            if sum(least) <= room:
                return grown(least, needs, room)
            needs = least
        # Names, which come first and are cut off in the middle, give way first, but not wholly;
        # reasons and times cut off say nothing.
        first = min(needs[0], max(int(room * self._least_first), room - sum(needs[1:])))
        return [first, *shared_out(needs[1:], room - first)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return super().eventFilter(watched, event)

    def _note_resized(self, at: int, before: int, now: int) -> None:
        header = self._table.horizontalHeader()
        # The last column follows the others, and columns that are hidden are no wider than nothing,
        # wherever the pointer rests.
        by_mouse = header.viewport().underMouse() and header.visualIndex(at) < header.count() - 1
        by_mouse = by_mouse and QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not self._fitting and by_mouse:
            self.by_hand = True


def grown(least: Sequence[int], needs: Sequence[int], room: int) -> list[int]:
    """The widths of columns that have at least ``least``, where there is not room for all needs.

    As many columns as possible have what they need; those that lack least come first. What is left
    over goes to the others.
    """
    left, widths = room - sum(least), list(least)
    for at in sorted(range(len(needs)), key=lambda at: needs[at] - least[at]):
        lack = needs[at] - least[at]
        if lack <= left:
            widths[at] += lack
            left -= lack
    lacking = [at for at, need in enumerate(needs) if widths[at] < need] or range(len(widths))
    for at in lacking:
        widths[at] += left // len(lacking)
    return widths


def shared_out(needs: Sequence[int], room: int) -> list[int]:
    """The widths of columns that need ``needs`` where there is ``room`` for all together.

    Where it does not do, those that need most give way, until they are alike; what is left over
    goes to all in equal parts.
    """
    if not needs:
        return []
    spare = room - sum(needs)
    if spare >= 0:
        return [need + spare // len(needs) for need in needs]
    left, widths = room, list(needs)
    for place, at in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
        widths[at] = min(needs[at], left // (len(needs) - place))
        left -= widths[at]
    return widths

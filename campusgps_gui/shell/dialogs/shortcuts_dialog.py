"""Every keyboard shortcut on one page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontDatabase, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID, heading
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.dialog_parts import (
    FittedDialog,
    close_button,
    dialog_column,
    room_on_screen,
)

_MOVING = (
    (mark("Move the photo by 1 m"), mark("Alt+arrows")),
    (mark("Move the photo by 10 m"), mark("Alt+Shift+arrows")),
)
# Keys that work inside a tab and belong to no menu, by its title; without one those of all tabs.
_IN_TABS: dict[str, tuple[tuple[str, QKeySequence | str], ...]] = {
    "": ((mark("Next and previous photo"), mark("Up, Down")),),
    mark("Photos"): (
        (mark("Search the photos"), QKeySequence("Ctrl+F")),
        (mark("Tag the chosen photos"), "T"),
        *_MOVING,
    ),
    mark("Locate"): (
        (mark("Next and previous located photo"), mark("Page Up, Page Down")),
        (mark("Walk along the matches"), mark("Left, Right")),
        (mark("Show a dropped photo or a match full size"), mark("Enter")),
        (mark("Remove dropped photos from the list"), mark("Delete")),
    ),
    mark("Label folder"): ((mark("Undo while reviewing"), "U"), *_MOVING),
}
_MOST_COLUMNS = 3


class ShortcutsDialog(FittedDialog):
    """Lists the shortcuts, those of each tab below its title: a key may mean another thing there.

    Args:
        actions: The commands by the title of the tab that they are about; without one all others.
    """

    def __init__(
        self, actions: Mapping[str, Iterable[QAction]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups = []
        for title, in_tab in _IN_TABS.items():
            name = tr(title) if title else ""
            rows = _rows(actions.get(name, ())) + [(tr(what), _keys(keys)) for what, keys in in_tab]
            groups.append((name or tr("In all tabs"), rows))
        close = close_button(self)
        layout = dialog_column(self)
        layout.addWidget(heading(tr("Keyboard shortcuts")))
        layout.addLayout(self._columns(groups))
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _columns(self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> QHBoxLayout:
        """The groups in as many columns as the screen is wide enough for, about equally long."""
        blocks = [_block(title, rows) for title, rows in groups]
        lengths = [len(rows) + 2 for _, rows in groups]
        room = room_on_screen(self).width() - 8 * GRID
        for count in range(_MOST_COLUMNS, 0, -1):
            columns = _shared_out(lengths, count)
            widths = [max(blocks[at].sizeHint().width() for at in column) for column in columns]
            if sum(widths) + 3 * GRID * (count - 1) <= room:
                break
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        for column in columns:
            below = QVBoxLayout()
            below.setSpacing(2 * GRID)
            for at in column:
                below.addWidget(blocks[at])
            below.addStretch(1)
            row.addLayout(below)
        return row


def _shared_out(lengths: Sequence[int], count: int) -> list[list[int]]:
    """The places of groups of these lengths in their order, in ``count`` columns at most.

    Of all ways to part them the longest column is as short as can be.
    """
    places = range(len(lengths))
    ways = (
        [list(places[begin:end]) for begin, end in pairwise((0, *cuts, len(lengths)))]
        for cuts in combinations(places[1:], min(count, len(lengths)) - 1)
    )
    return min(ways, key=lambda way: max(sum(lengths[at] for at in column) for column in way))


def _block(title: str, rows: Sequence[tuple[str, str]]) -> QWidget:
    """A title, and below it what can be done by which keys."""
    block = QWidget()
    table = QGridLayout(block)
    table.setContentsMargins(0, 0, 0, 0)
    table.setHorizontalSpacing(2 * GRID)
    table.setVerticalSpacing(GRID // 2)
    table.setColumnStretch(0, 1)
    table.addWidget(heading(title, 1.1), 0, 0, 1, 2)
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    for row, (name, keys) in enumerate(rows, start=1):
        shown = QLabel(keys)
        shown.setFont(fixed)
        table.addWidget(QLabel(name), row, 0)
        table.addWidget(shown, row, 1)
    return block


def _rows(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    return [
        # "Undo: Accepted 1 position" is called Undo here.
        (action.text().replace("&", "").rstrip("…").partition(":")[0], _keys(action.shortcut()))
        for action in actions
        if not action.shortcut().isEmpty()
    ]


def _keys(keys: QKeySequence | str) -> str:
    """Keys as the system and the language write them; words are translated."""
    if isinstance(keys, str):
        return tr(keys)
    return keys.toString(QKeySequence.SequenceFormat.NativeText)

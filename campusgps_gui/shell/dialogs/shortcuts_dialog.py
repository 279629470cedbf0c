"""Every keyboard shortcut on one page."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontDatabase, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from campusgps_gui.style.appearance import GRID, heading
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.dialog_parts import (
    FittedDialog,
    close_button,
    dialog_column,
    room_on_screen,
)

_TWO_COLUMNS = 760

# Keys that work inside a tab and belong to no menu.
_IN_TABS = (
    (mark("Next and previous photo"), mark("Up, Down")),
    (mark("Next and previous located photo"), mark("Page Up, Page Down")),
    (mark("Walk along the matches"), mark("Left, Right")),
    (mark("Show a dropped photo or a match full size"), mark("Enter")),
    (mark("Remove dropped photos from the list"), mark("Delete")),
    (mark("Search the photos"), QKeySequence("Ctrl+F")),
    (mark("Tag the chosen photos"), "T"),
    (mark("Undo while reviewing"), "U"),
    (mark("Move the photo by 1 m"), mark("Alt+arrows")),
    (mark("Move the photo by 10 m"), mark("Alt+Shift+arrows")),
)


class ShortcutsDialog(FittedDialog):
    """Lists the shortcuts of ``actions`` and those that work inside the tabs."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = [
            # "Undo: Accepted 1 position" is called Undo here.
            (action.text().replace("&", "").rstrip("…").partition(":")[0], _keys(action.shortcut()))
            for action in actions
            if not action.shortcut().isEmpty()
        ]
        table = QGridLayout()
        table.setHorizontalSpacing(3 * GRID)
        table.setVerticalSpacing(GRID // 2)
        entries = [*rows, *((tr(name), _keys(keys)) for name, keys in _IN_TABS)]
        # Side by side where the screen is wide enough for that.
        columns = 2 if room_on_screen(self).width() > _TWO_COLUMNS else 1
        half = -(-len(entries) // columns)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for index, (name, keys) in enumerate(entries):
            shown = QLabel(keys)
            shown.setFont(fixed)
            column = 0 if index < half else 3
            table.addWidget(QLabel(name), index % half, column)
            table.addWidget(shown, index % half, column + 1)
        table.setColumnMinimumWidth(2, 3 * GRID)
        close = close_button(self)
        layout = dialog_column(self)
        layout.addWidget(heading(tr("Keyboard shortcuts")))
        layout.addLayout(table)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _keys(keys: QKeySequence | str) -> str:
    """Keys as the system and the language write them; words are translated."""
    if isinstance(keys, str):
        return tr(keys)
    return keys.toString(QKeySequence.SequenceFormat.NativeText)

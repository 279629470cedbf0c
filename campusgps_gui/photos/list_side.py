"""The left side of the Photos tab: what is searched for, what is said of the photos, the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from campusgps_gui.style.appearance import GRID, set_margins
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.menu_keys import MenuKeys
from campusgps_gui.widgets.search_line import SearchLine


class ListSide(QWidget):
    """A bar of controls, notices below it, the list, and a line below that.

    Args:
        bar: The controls; the search line takes the room that is left.
        notices: What is said of the photos, one below the other; each hides itself.
        lists: What lists the photos, and what stands there while there are none.
        below: The line below the list.
    """

    def __init__(
        self,
        bar: Sequence[QWidget],
        notices: Sequence[QWidget],
        lists: Sequence[QWidget],
        below: QWidget,
    ) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for control in bar:
            row.addWidget(control, int(isinstance(control, SearchLine)))
        column = QVBoxLayout(self)
        set_margins(column, GRID, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addLayout(row)
        for notice in notices:
            column.addWidget(notice)
        for one in lists:
            column.addWidget(one, 1)
        column.addWidget(below)


def import_button(actions: Actions) -> QPushButton:
    """The button that imports photos; its menu says from where."""
    button = QPushButton(spaced(tr("Import")))
    set_icon(button, "photo-plus", tone="on_accent")
    button.setProperty("primary", True)
    button.setProperty("menu", True)
    menu = QMenu(button)
    MenuKeys(menu)
    menu.addActions([actions.import_folder, actions.import_photos, actions.import_table])
    button.setMenu(menu)

    def follow() -> None:
        can_import = any(action.isEnabled() for action in menu.actions())
        button.setEnabled(can_import)
        # Where nothing can be changed, the command says why.
        button.setToolTip("" if can_import else actions.import_folder.toolTip())

    for action in menu.actions():
        action.changed.connect(follow)
    follow()
    return button

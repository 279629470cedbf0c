"""The menu of a place of the map that was clicked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.place_menu import add_command, add_place_commands
from campusgps_gui.widgets.saved_places import add_places_menu

if TYPE_CHECKING:
    from core.geo import Position
    from core.saved_places import SavedPlace


@dataclass(frozen=True)
class PlaceActs:
    """What a map does with a place.

    Attributes:
        add_commands_of_tab: Adds what the map's tab does with it.
        measure_from: Begins to measure there.
        go_to: Moves the map to a saved place.
        show_everything: Has all that is drawn in view.
        show_message: Gets sentences for the status bar.
    """

    add_commands_of_tab: Callable[[QMenu, Position], object]
    measure_from: Callable[[Position], object]
    go_to: Callable[[SavedPlace], object]
    show_everything: Callable[[], object]
    show_message: Callable[[str], object]


def place_menu(parent: QWidget, place: Position, acts: PlaceActs) -> QMenu:
    """The menu of what can be done with ``place``: first what the tab of the map offers there."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    acts.add_commands_of_tab(menu, place)
    if not menu.isEmpty():
        menu.addSeparator()
    add_place_commands(menu, place, None, acts.show_message)
    menu.addSeparator()
    add_command(menu, tr("Measure from here"), partial(acts.measure_from, place))
    add_places_menu(menu, place, acts.go_to, acts.show_message)
    add_command(menu, tr("Show everything"), acts.show_everything)
    return menu

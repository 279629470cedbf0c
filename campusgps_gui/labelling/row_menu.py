"""The context menu of the Label folder table: all that can be done with the chosen photos."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from campusgps_gui.labelling.sentences import place_of
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.place_menu import add_command, add_place_commands
from core.labelling.label import Label


class RowMenu:
    """Makes the menu of the chosen rows, anew each time it is asked for.

    Args:
        parent: Owns the menus.
        actions: The window's commands.
        view_large: Shows the current photo full size.
        show_in_folder: Opens the folder of a file.
        show_message: Gets a sentence for the status bar.
    """

    def __init__(
        self,
        parent: QWidget,
        actions: Actions,
        view_large: Callable[[], None],
        show_in_folder: Callable[[Path], None],
        show_message: Callable[[str], object],
    ) -> None:
        self._parent, self._actions = parent, actions
        self._view_large, self._show_in_folder, self._show_message = (
            view_large,
            show_in_folder,
            show_message,
        )

    def menu(self, current: Label, count: int) -> QMenu:
        """The menu for ``count`` chosen photos.

        Args:
            current: The one that is looked at.
            count: How many are chosen.
        """
        actions = self._actions
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([actions.accept, actions.reject, actions.review_again])
        menu.addAction(actions.next_doubtful)
        menu.addSeparator()
        menu.addActions([actions.set_position, actions.use_track, actions.back_to_guess])
        menu.addSeparator()
        place = place_of(current)
        if count == 1 and place is not None:
            add_place_commands(menu, place, current.radius90_m, self._show_message)
        else:
            menu.addAction(actions.copy_position)
        menu.addAction(actions.paste_position)
        if count > 1:
            return menu
        menu.addSeparator()
        menu.addActions([actions.walk_back, actions.walk_forward])
        menu.addSeparator()
        add_command(menu, tr("Show full size"), self._view_large)
        add_command(menu, tr("Show in folder"), partial(self._show_in_folder, current.file))
        return menu

"""The context menus of the Label folder tab: of the chosen photos, and of a match."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from campusgps_gui.labelling.detail_pane import DetailPane
from campusgps_gui.labelling.rows_pane import RowsPane
from campusgps_gui.labelling.sentences import place_of
from campusgps_gui.labelling.taking import PositionTaker
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.lazy_rows import chosen_count
from campusgps_gui.widgets.place_menu import add_command, add_place_commands


class RowMenu:
    """Makes the menus anew each time they are asked for.

    Args:
        parent: Owns the menus.
        rows: The table.
        detail: The photo that is looked at, and its matches.
        taker: Takes the position of a match over.
        actions: The window's commands.
        view_large: Shows the current photo full size.
        show_in_folder: Opens the folder of a file.
        show_message: Gets a sentence for the status bar.
    """

    def __init__(
        self,
        parent: QWidget,
        rows: RowsPane,
        detail: DetailPane,
        taker: PositionTaker,
        actions: Actions,
        view_large: Callable[[], None],
        show_in_folder: Callable[[Path], None],
        show_message: Callable[[str], object],
    ) -> None:
        self._parent, self._actions = parent, actions
        self._rows, self._detail, self._taker = rows, detail, taker
        self._view_large, self._show_in_folder, self._show_message = (
            view_large,
            show_in_folder,
            show_message,
        )
        rows.menu_wanted.connect(self._open)
        detail.strip.menu_wanted.connect(self._open_of_match)

    def of_photos(self) -> QMenu | None:
        """The menu for the chosen photos; None when none is chosen."""
        current, count = self._rows.current, chosen_count(self._rows.table)
        if current is None:
            return None
        actions, menu = self._actions, self._menu()
        menu.addActions([actions.accept, actions.reject, actions.review_again])
        menu.addAction(actions.next_doubtful)
        menu.addSeparator()
        menu.addActions([actions.set_position, actions.use_track, actions.back_to_guess])
        menu.addActions([actions.like_before, actions.like_after, actions.take_alone])
        menu.addSeparator()
        place = place_of(current)
        if count == 1 and place is not None:
            add_place_commands(menu, place, current.radius90_m, self._show_message)
        else:
            menu.addAction(actions.copy_position)
        menu.addAction(actions.paste_position)
        if count > 1:
            menu.addSeparator()
            actions.label_thumbnail_sizes.add_to(menu)
            return menu
        menu.addSeparator()
        menu.addActions([actions.walk_back, actions.walk_forward])
        menu.addSeparator()
        add_command(menu, tr("Show full size"), self._view_large)
        add_command(menu, tr("Show in folder"), partial(self._show_in_folder, current.file))
        menu.addSeparator()
        actions.label_thumbnail_sizes.add_to(menu)
        return menu

    def of_match(self, number: int) -> QMenu | None:
        """The menu of one of the matches of the photo that is looked at, by its number from 1."""
        label = self._detail.label
        matches = () if label is None or label.estimate is None else label.estimate.matches
        if label is None or not 1 <= number <= len(matches):
            return None
        match, menu = matches[number - 1], self._menu()
        take = partial(self._taker.take_match, label.id, number)
        add_command(menu, tr("Take this match's position"), take, self._taker.hindrance)
        menu.addSeparator()
        add_command(menu, tr("Compare full size"), partial(self._compare, number))
        add_place_commands(menu, match.position, None, self._show_message)
        add_command(menu, tr("Show in folder"), partial(self._show_in_folder, Path(match.file)))
        return menu

    def _compare(self, number: int) -> None:
        self._detail.show_match(number)
        self._view_large()

    def _open(self, at: QPoint) -> None:
        menu = self.of_photos()
        if menu is not None:
            menu.popup(at)

    def _open_of_match(self, number: int, at: QPoint) -> None:
        menu = self.of_match(number)
        if menu is not None:
            menu.popup(at)

    def _menu(self) -> QMenu:
        menu = QMenu(self._parent)
        menu.setToolTipsVisible(True)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

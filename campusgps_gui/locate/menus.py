"""The context menus of the Locate tab: of a photo, and of a match."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from campusgps_gui.locate.answer_panel import AnswerPanel
from campusgps_gui.locate.chosen_match import ChosenMatch
from campusgps_gui.locate.correcting import PhotoCorrector
from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.photo_list import PhotoList
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.place_menu import add_command, add_place_commands, show_in_folder


class LocateMenus:
    """Makes the menus anew each time they are asked for.

    Args:
        tab: Owns the menus.
        photos: The list of photos.
        panel: The photo that is looked at, and its matches.
        match: Shows a match large beside the photo.
        corrector: Puts the photo where a match was taken.
        actions: The window's commands.
        remove: Removes photos from the list, by their numbers.
        review: Hands all photos of the list on to be reviewed, the current one first.
        show_message: Gets sentences for the status bar.
    """

    def __init__(
        self,
        tab: QWidget,
        photos: PhotoList,
        panel: AnswerPanel,
        match: ChosenMatch,
        corrector: PhotoCorrector,
        actions: Actions,
        remove: Callable[[Sequence[int]], object],
        review: Callable[[], object],
        show_message: Callable[[str], object],
    ) -> None:
        self._tab, self._list, self._match, self._actions = tab, photos, match, actions
        self._corrector = corrector
        self._remove, self._review, self._show_message = remove, review, show_message
        photos.menu_wanted.connect(lambda at: _open(self.of_photo(), at))
        panel.photo_menu_wanted.connect(lambda at: _open(self.of_photo(), at))
        panel.match_menu_wanted.connect(lambda number, at: _open(self.of_match(number), at))

    def of_photo(self) -> QMenu | None:
        """The menu of the current photo; None without one."""
        photo, actions = self._list.current, self._actions
        if photo is None:
            return None
        menu = self._menu()
        menu.addAction(actions.view_large)
        menu.addSeparator()
        menu.addActions(actions.of_correcting)
        menu.addSeparator()
        if photo.position is not None:
            add_place_commands(menu, photo.position, photo.radius90_m, self._show_message)
        if photo.file is not None:
            add_command(menu, tr("Show in folder"), partial(self._show_in_folder, photo.file))
        menu.addSeparator()
        menu.addActions([actions.back_to_estimate, actions.show_everything])
        menu.addSeparator()
        self._add_list_commands(menu, photo)
        return menu

    def of_match(self, number: int) -> QMenu | None:
        """The menu of a match of the current photo, by its number from 1; None without it."""
        photo, actions = self._list.current, self._actions
        estimate = None if photo is None else photo.estimate
        if estimate is None or not 1 <= number <= len(estimate.matches):
            return None
        match, menu = estimate.matches[number - 1], self._menu()
        add_command(
            menu, tr("Take this match's position"), partial(self._corrector.take_match, number)
        )
        menu.addSeparator()
        add_command(menu, tr("Compare full size"), partial(self._match.view, number))
        add_place_commands(menu, match.position, None, self._show_message)
        add_command(menu, tr("Show in folder"), partial(self._show_in_folder, Path(match.file)))
        menu.addSeparator()
        menu.addActions([actions.back_to_estimate, actions.show_everything])
        return menu

    def _add_list_commands(self, menu: QMenu, photo: LocatedPhoto) -> None:
        """Add what is done with the photos of the list."""
        actions, chosen = self._actions, self._list.chosen or [photo.number]
        reviewed = sum(one.file is not None for one in self._list.model.photos)
        if reviewed:
            words = tr("Review %n photos: correct and write positions", "", reviewed)
            # Where it is grey in the window's menu, it says why.
            review = actions.review_located
            why_not = "" if review.isEnabled() else review.toolTip()
            add_command(menu, words, self._review, why_not)
        words = tr("Remove %n photos from the list", "", len(chosen))
        going = add_command(menu, words, partial(self._remove, chosen))
        going.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        menu.addActions([actions.clear_located, actions.locate_again, actions.save_answers])

    def _show_in_folder(self, path: Path) -> None:
        problem = show_in_folder(path)
        if problem:
            self._show_message(problem)

    def _menu(self) -> QMenu:
        menu = QMenu(self._tab)
        menu.setToolTipsVisible(True)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _open(menu: QMenu | None, at: QPoint) -> None:
    if menu is not None:
        menu.popup(at)

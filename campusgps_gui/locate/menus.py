"""The context menus of the Locate tab."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.place_menu import add_command, add_place_commands, show_in_folder

if TYPE_CHECKING:
    from core.localizer.estimate import Match


def photo_menu(
    parent: QWidget,
    photo: LocatedPhoto,
    chosen: Sequence[int],
    actions: Actions,
    remove: Callable[[Sequence[int]], object],
    review: Callable[[], object],
    reviewed: int,
    show_message: Callable[[str], object],
) -> QMenu:
    """The menu of what can be done with a photo.

    Args:
        parent: What the menu belongs to.
        photo: The current photo.
        chosen: The numbers of the photos chosen in the list.
        actions: The window's commands.
        remove: Removes photos from the list, by their numbers.
        review: Hands all photos of the list on to be reviewed, this one first.
        reviewed: How many of them have a file, and can be.
        show_message: Gets sentences for the status bar.
    """
    menu = _menu(parent)
    menu.addAction(actions.view_large)
    estimate = photo.estimate
    if estimate is not None and photo.is_pinned:
        add_place_commands(menu, estimate.position, estimate.radius90_m, show_message)
    if photo.file is not None:
        add_command(menu, tr("Show in folder"), partial(_show_in_folder, photo.file, show_message))
    menu.addSeparator()
    menu.addActions([actions.back_to_estimate, actions.show_everything])
    menu.addSeparator()
    if photo.file is not None:
        add_command(menu, tr("Correct its position…"), review)
    if reviewed:
        words = tr("Review %n photos: correct and write positions", "", reviewed)
        add_command(menu, words, review)
    words = tr("Remove %n photos from the list", "", len(chosen))
    going = add_command(menu, words, partial(remove, chosen))
    going.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
    menu.addActions([actions.clear_located, actions.locate_again, actions.save_answers])
    return menu


def match_menu(
    parent: QWidget,
    match: Match,
    actions: Actions,
    compare: Callable[[], object],
    show_message: Callable[[str], object],
) -> QMenu:
    """The menu of what can be done with a match.

    Args:
        parent: What the menu belongs to.
        match: The match.
        actions: The window's commands.
        compare: Shows it large beside the photo.
        show_message: Gets sentences for the status bar.
    """
    menu = _menu(parent)
    add_command(menu, tr("Compare full size"), compare)
    add_place_commands(menu, match.position, None, show_message)
    add_command(
        menu, tr("Show in folder"), partial(_show_in_folder, Path(match.file), show_message)
    )
    menu.addSeparator()
    menu.addActions([actions.back_to_estimate, actions.show_everything])
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _show_in_folder(path: Path, show_message: Callable[[str], object]) -> None:
    problem = show_in_folder(path)
    if problem:
        show_message(problem)

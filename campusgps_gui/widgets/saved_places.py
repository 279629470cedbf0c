"""Saved places where they are needed: a question for a name, and menus to choose from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from campusgps_gui.style.notation import distance_text, position_text
from campusgps_gui.style.translation import isolated, tr
from campusgps_gui.widgets.dialog_parts import open_question
from core.errors import CampusGPSError
from core.geo import Position, haversine_m
from core.saved_places import SavedPlace, nearest_first, read_places, rename_place, save_place

_MOST_IN_MENU = 15


def saved_places(show_message: Callable[[str], object]) -> list[SavedPlace]:
    """The saved places; none where they cannot be read, which is said."""
    try:
        return read_places()
    except CampusGPSError as error:
        show_message(error.sentences)
        return []


def ask_to_save(
    parent: QWidget | None, position: Position, show_message: Callable[[str], object]
) -> QInputDialog:
    """Ask for the name of a place and save it."""

    def save(name: str) -> None:
        show_message(tr("Saved {name}", name=save_place(name, position).name))

    words = tr(
        "A name for {position}. All projects have it then.", position=position_text(position)
    )
    return _ask(parent, tr("Save a place"), words, "", save, show_message)


def ask_to_rename(
    parent: QWidget, name: str, done: Callable[[], object], show_message: Callable[[str], object]
) -> QInputDialog:
    """Ask for another name of a saved place."""

    def rename(new_name: str) -> None:
        rename_place(name, new_name)
        done()

    return _ask(
        parent, tr("Rename a place"), tr("The name of the place:"), name, rename, show_message
    )


def add_places_menu(
    menu: QMenu,
    near: Position,
    act: Callable[[SavedPlace], object],
    show_message: Callable[[str], object],
) -> None:
    """Add a menu *Go to* of the saved places nearest to ``near``, unless there are none."""
    places = nearest_first(saved_places(show_message), near)[:_MOST_IN_MENU]
    if not places:
        return
    listed = menu.addMenu(tr("Go to"))
    for place in places:
        away = distance_text(haversine_m(place.position, near))
        action = listed.addAction(f"{isolated(place.name)} ({away})".replace("&", "&&"))
        action.triggered.connect(lambda _=False, chosen=place: act(chosen))


def _ask(
    parent: QWidget | None,
    title: str,
    words: str,
    name: str,
    take: Callable[[str], object],
    show_message: Callable[[str], object],
) -> QInputDialog:
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(words)
    dialog.setTextValue(name)

    def accept(text: str) -> None:
        if not text.strip():
            return
        try:
            take(text)
        except CampusGPSError as error:
            show_message(error.sentences)

    dialog.textValueSelected.connect(accept)
    open_question(dialog)
    return dialog

"""What is done with a photo's place: entries of context menus, and the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from campusgps_gui.style.notation import chosen_position_format
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.saved_places import ask_to_save
from core.files import is_folder, legible
from core.geo import (
    Position,
    format_apple_link,
    format_geo_uri,
    format_google_link,
    format_map_link,
)
from core.photos.coordinates import ImpossiblePositionError, position_from_text


def add_command(menu: QMenu, text: str, act: Callable[[], object], hindrance: str = "") -> QAction:
    """Add an entry that does ``act``, or is grey and says why: ``hindrance``, if there is one."""
    action = menu.addAction(text)
    action.triggered.connect(lambda _=False: act())
    if hindrance:
        hinder(action, hindrance)
        menu.setToolTipsVisible(True)
    return action


def hinder(action: QAction, hindrance: str) -> None:
    """Grey an entry out where there is a hindrance, which its tool tip says."""
    if hindrance:
        action.setEnabled(False)
        action.setToolTip(hindrance)


def add_place_commands(
    menu: QMenu, position: Position, radius_m: float | None, show_message: Callable[[str], object]
) -> None:
    """Add what can be done with a place.

    Args:
        menu: Gets the entries.
        position: The place.
        radius_m: How far off it may be, told to the maps program; None for a known place.
        show_message: Gets what went to the clipboard, or why nothing was opened, as a sentence.
    """
    add_command(menu, tr("Copy position"), partial(copy_place, position, show_message))
    parent = menu.parentWidget()
    add_command(menu, tr("Save this place…"), partial(ask_to_save, parent, position, show_message))
    for name, address in (
        ("OpenStreetMap", format_map_link(position)),
        ("Google Maps", format_google_link(position)),
        ("Apple Maps", format_apple_link(position)),
        (tr("the maps program"), format_geo_uri(position, radius_m)),
    ):
        add_command(menu, tr("Open in {name}", name=name), partial(_open, address, show_message))


def show_in_folder(path: Path) -> str:
    """Open the folder of a file with the program that the system has for it.

    Returns:
        Why it was not opened, for people; empty if it was.
    """
    if not is_folder(path.parent):
        return tr("The folder {folder} is not there any more", folder=legible(str(path.parent)))
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
        return ""
    return tr(
        "No program of this computer opened the folder {folder}", folder=legible(str(path.parent))
    )


def copy_place(position: Position, show_message: Callable[[str], object]) -> None:
    """Put a place on the clipboard, and say so."""
    text = chosen_position_format().write(position)
    QGuiApplication.clipboard().setText(text)
    show_message(tr("Copied {text}", text=text))


def place_on_clipboard(show_message: Callable[[str], object]) -> Position | None:
    """The place on the clipboard, however it is written; None if there is none, which is said."""
    try:
        return position_from_text(QGuiApplication.clipboard().text())
    except ImpossiblePositionError:
        show_message(tr("There is no position on the clipboard"))
        return None


def _open(address: str, show_message: Callable[[str], object]) -> None:
    if not QDesktopServices.openUrl(QUrl(address)):
        show_message(tr("No program of this computer opened {address}", address=address))

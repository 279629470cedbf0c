"""The commands about the tab of a project that is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from campusgps_gui.settings import Settings
from campusgps_gui.shell.tab_place import TabName
from campusgps_gui.widgets.actions import Actions

if TYPE_CHECKING:
    from campusgps_gui.shell.project_page import ProjectPage


def connect_tab_commands(page: ProjectPage, actions: Actions, settings: Settings) -> None:
    """Let the window's commands act on the tabs of ``page``.

    Some do different things on each tab. A tab is made when a command first needs it.
    """
    for action, act in (
        (actions.copy_position, partial(_copy_position, page)),
        (actions.locate_again, lambda: page.locate_tab.locate_again()),
        (actions.save_answers, lambda: page.locate_tab.saver.ask()),
        (actions.review_located, lambda: page.locate_tab.review()),
        (actions.clear_located, lambda: page.locate_tab.clear()),
        (actions.view_large, partial(_view_large, page)),
        (actions.back_to_estimate, lambda: page.locate_tab.back_to_estimate()),
        (actions.show_everything, lambda: page.current.map.show_everything()),
        (actions.measure, lambda: page.current.map.start_measuring()),
        (actions.saved_places, partial(_show_saved_places, page)),
        (actions.photos_tab, partial(_show_photos, page)),
        (actions.training_tab, page.show_training),
        (actions.locate_tab, partial(_show_locate, page)),
        (actions.label_tab, partial(_show_labels, page)),
        (actions.label_folder, partial(_label_folder, page)),
    ):
        action.triggered.connect(lambda _=False, act=act: act())
    actions.as_thumbnails.setChecked(settings.photos_as_thumbnails)
    actions.as_thumbnails.toggled.connect(partial(setattr, settings, "photos_as_thumbnails"))
    actions.each_alone.setChecked(settings.each_alone)
    actions.each_alone.toggled.connect(lambda on: page.locate_tab.locate_each_alone(on))


def _show_photos(page: ProjectPage) -> None:
    """Show the photos of the project, with the keyboard on them."""
    page.show_photos()
    page.photos_tab.take_keys()


def _show_locate(page: ProjectPage) -> None:
    """Show the photos that were located, with the keyboard on their list."""
    page.show_locate()
    page.locate_tab.take_keys()


def _show_labels(page: ProjectPage) -> None:
    """Show where folders are labelled, with the keyboard where review takes it."""
    page.show_labels()
    page.label_tab.take_keys()


def _copy_position(page: ProjectPage) -> None:
    if page.shown is TabName.LABELS:
        page.label_tab.copy_position()
    elif page.shown is TabName.LOCATE:
        page.locate_tab.panel.coordinates.copy()
    elif page.shown is TabName.PHOTOS:
        page.photos_tab.commands.copy_position()


def _view_large(page: ProjectPage) -> None:
    if page.shown is TabName.LABELS:
        page.label_tab.large.open()
    elif page.shown is TabName.LOCATE:
        page.locate_tab.view_large()
    elif page.shown is TabName.PHOTOS:
        page.photos_tab.chosen.large.open()


def _show_saved_places(page: ProjectPage) -> None:
    from campusgps_gui.shell.dialogs.saved_places_dialog import SavedPlacesDialog

    dialog = SavedPlacesDialog(page.window())
    dialog.message.connect(page.message)
    dialog.place_chosen.connect(page.current.map.go_to)
    dialog.open()


def _label_folder(page: ProjectPage) -> None:
    """Show where folders are labelled, and ask for one."""
    page.show_labels()
    page.label_tab.prompts.choose_folder()

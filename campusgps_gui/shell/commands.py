"""Enables the commands of the window's menus, and words them, as the project is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.shell.tab_place import TabName
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.actions import Actions

if TYPE_CHECKING:
    from campusgps_gui.shell.project_page import ProjectPage

_EACH_ALONE = mark(
    "Photos that one camera took one after another are located together, which "
    "is surer. Alone, each photo speaks for itself"
)
_NO_WALKS = mark(
    "Each photo is located alone here: on visits left out, photos located "
    "together erred no less, or the place was learned by an older program "
    "(then: Learn the place again, Project menu)"
)


def enable_commands(
    actions: Actions,
    controller: ProjectController,
    labelling: LabellingController,
    locator: LocateService,
    page: ProjectPage | None,
) -> None:
    """Enable the commands that can be given as the project is now.

    Args:
        actions: The commands.
        controller: The open project.
        labelling: Says why no folder can be labelled.
        locator: Says whether photos are located in their walks.
        page: The tabs of the project; None before they are made.
    """
    snapshot, has_project = controller.snapshot, controller.project is not None
    for action in (actions.import_folder, actions.import_photos, actions.close_project):
        action.setEnabled(has_project)
    has_photos = has_project and snapshot.total > 0
    free = has_photos and not controller.busy
    for action in (
        *(actions.import_table, actions.rebuild, actions.networks, actions.find_moved),
        *(actions.import_corrections, actions.write_corrected, actions.areas),
    ):
        action.setEnabled(free)
    never = has_photos and snapshot.localizer is None
    actions.rebuild.setText(tr("Learn the place") if never else tr("Learn the place again"))
    actions.export_positions.setEnabled(has_project and snapshot.used > 0)
    actions.export_localizer.setEnabled(has_project and snapshot.localizer is not None)
    for action in (actions.locate_photo, actions.paste):
        action.setEnabled(has_project and controller.can_locate)
    actions.label_folder.setEnabled(has_project and not labelling.hindrance)
    actions.label_folder.setToolTip(
        labelling.hindrance or tr("Choose a folder of photos without positions")
    )
    knows_walks = locator.knows_walks
    actions.each_alone.setEnabled(knows_walks)
    actions.each_alone.setToolTip(tr(_EACH_ALONE if knows_walks else _NO_WALKS))
    tabs = (actions.photos_tab, actions.training_tab, actions.locate_tab, actions.label_tab)
    for action in tabs:
        action.setEnabled(has_project)
    has_located = page is not None and page.has_located
    for action in (
        *(actions.save_answers, actions.review_located, actions.clear_located),
        actions.locate_again,
    ):
        action.setEnabled(has_project and has_located)
    for action in (
        *(actions.show_everything, actions.measure, actions.saved_places),
        *(actions.add_ground, actions.grounds),
    ):
        action.setEnabled(has_project)
    has_photo, has_position = _subject(page)
    actions.copy_position.setEnabled(has_project and has_position)
    actions.view_large.setEnabled(has_project and has_photo)
    located = page is not None and page.shown is TabName.LOCATE
    actions.back_to_estimate.setEnabled(has_project and has_photo and located)


def _subject(page: ProjectPage | None) -> tuple[bool, bool]:
    """True if there is a photo to look at on the tab that is shown, and a position of it."""
    if page is None:
        return False, False
    if page.shown is TabName.PHOTOS:
        return page.photos_tab.chosen.can_be_viewed, page.photos_tab.chosen.has_place
    if page.shown is TabName.LABELS:
        label = page.label_tab.rows.current
        return label is not None, page.label_tab.reviewer.place is not None
    if page.shown is TabName.LOCATE and page.has_located:
        photo = page.locate_tab.current
        return photo is not None, photo is not None and photo.position is not None
    return False, False

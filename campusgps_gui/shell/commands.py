"""Enables the commands of the window's menus, and words them, as the project is now."""

from __future__ import annotations

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.refine_service import HINTS, RefineService, RefineStatus
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions


def enable_commands(actions: Actions, controller: ProjectController) -> None:
    """Enable the commands that can be given as the project is now."""
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
    tabs = (actions.photos_tab, actions.training_tab, actions.locate_tab, actions.label_tab)
    for action in (*tabs, actions.copy_position):
        action.setEnabled(has_project)
    for action in (
        *(actions.save_answers, actions.clear_located, actions.locate_again),
        *(actions.view_large, actions.back_to_estimate, actions.show_everything),
        *(actions.measure, actions.saved_places, actions.add_ground, actions.grounds),
    ):
        action.setEnabled(has_project)


def word_refine(
    actions: Actions, refiner: RefineService, *, training: bool, labelling: bool
) -> None:
    """Word and enable the command that refines the localizer.

    Args:
        actions: Holds the command.
        refiner: Knows whether there is anything to refine.
        training: True while the place is trained.
        labelling: True while a folder is labelled.
    """
    action, refine_status = actions.refine, refiner.refine_status
    action.setText(
        tr("Refine the localizer (packages are missing)")
        if refine_status is RefineStatus.NO_PACKAGES
        else tr("Refine the localizer")
    )
    action.setToolTip(tr(HINTS[refine_status]))
    if training:
        action.setToolTip(tr("Not while the place is trained"))
    elif labelling:
        action.setToolTip(tr("Not while a folder is labelled"))
    elif refiner.running:
        action.setToolTip(tr("It is being refined: see the status bar"))
    # The status bar says it of a command that the mouse or the keys come to in a menu.
    action.setStatusTip(action.toolTip().replace("\n", " "))
    action.setEnabled(refiner.can_start)

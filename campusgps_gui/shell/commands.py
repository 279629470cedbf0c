"""What the commands of the window's menus do, and when they can be given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from campusgps_gui.widgets.error_dialog import open_file

if TYPE_CHECKING:
    from campusgps_gui.shell.window import Window


def connect_commands(window: Window) -> None:
    """Let each command of ``window`` do what it says."""
    actions, prompts, controller = window.actions_, window.prompts, window.controller
    for action, act in (
        (actions.new_project, prompts.new_project),
        (actions.new_from_photos, prompts.new_project_from_photos),
        (actions.open_project, prompts.open_project),
        (actions.try_demo, window.try_demo),
        (actions.close_project, window.close_project),
        (actions.import_folder, prompts.import_folder),
        (actions.import_photos, prompts.import_photos),
        (actions.import_table, prompts.import_table),
        (actions.rebuild, controller.learn),
        (actions.refine, window.refiner.ask),
        (actions.find_moved, prompts.find_moved),
        (actions.export_localizer, prompts.export_localizer),
        (actions.quit, window.close),
        (actions.undo, controller.undo),
        (actions.redo, controller.redo),
        (actions.locate_photo, prompts.locate_photos),
        (actions.paste, window.paste),
        (actions.copy_position, lambda: window.page.copy_position()),
        (actions.locate_again, lambda: window.page.locate_tab.locate_again()),
        (actions.save_answers, lambda: window.page.locate_tab.save()),
        (actions.clear_located, lambda: window.page.locate_tab.clear()),
        (actions.photos_tab, lambda: window.page.show_photos()),
        (actions.training_tab, lambda: window.page.show_training()),
        (actions.locate_tab, lambda: window.page.show_locate()),
        (actions.label_tab, lambda: window.page.show_labels()),
        (actions.shortcuts, prompts.show_shortcuts),
        (actions.open_log, lambda: open_file(window.log_file)),
        (actions.about, prompts.show_about),
    ):
        action.triggered.connect(lambda _=False, act=act: act())
    actions.tiles.triggered.connect(prompts.switch_tiles)
    for theme, action in actions.themes.items():
        action.triggered.connect(lambda _=False, theme=theme: window.set_theme(theme))
    actions.open_log.setEnabled(window.log_file is not None)
    actions.offer_label_commands(False)


def enable_commands(window: Window) -> None:
    """Offer the commands that can be given as the project is now."""
    actions, snapshot, has_project = window.actions_, window.controller.snapshot, window.has_project
    for action in (actions.import_folder, actions.import_photos, actions.close_project):
        action.setEnabled(has_project)
    has_photos = has_project and bool(snapshot.photos)
    free = has_photos and not window.controller.busy
    for action in (actions.import_table, actions.rebuild, actions.find_moved):
        action.setEnabled(free)
    actions.export_localizer.setEnabled(has_project and snapshot.localizer is not None)
    for action in (actions.locate_photo, actions.paste):
        action.setEnabled(window.can_locate)
    tabs = (actions.photos_tab, actions.training_tab, actions.locate_tab, actions.label_tab)
    for action in (*tabs, actions.copy_position):
        action.setEnabled(has_project)
    for action in (actions.save_answers, actions.clear_located, actions.locate_again):
        action.setEnabled(has_project)
    name_undo(window)


def name_undo(window: Window) -> None:
    """Say in the menu what undo would take back, and redo do again."""
    actions, snapshot = window.actions_, window.controller.snapshot
    for word, action, what in (
        ("Undo", actions.undo, snapshot.undo),
        ("Redo", actions.redo, snapshot.redo),
    ):
        action.setText(f"{word}: {what}" if what else word)
        action.setEnabled(bool(what))

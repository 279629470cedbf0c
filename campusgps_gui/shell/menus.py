"""The menus of the window and the commands that stand in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QMainWindow, QMenu

from campusgps_gui.shell.tab_place import TabName
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.menu_keys import MenuKeys
from core.files import legible
from core.own_files import PROJECT_SUFFIX


class Menus:
    """Puts ``actions`` into the menu bar of ``window``.

    Attributes:
        recent: The menu of the projects opened lately.
    """

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        self._window, self._actions = window, actions
        self.recent = QMenu(tr("Open recent"), window)
        self._build()

    def list_recent(
        self,
        projects: Sequence[Path],
        open_one: Callable[[Path], None],
        forget: Callable[[], None],
    ) -> None:
        """List these projects in the menu *Open recent*."""
        self.recent.clear()
        for folder in projects:
            name = legible(folder.name.removesuffix(PROJECT_SUFFIX)).replace("&", "&&")
            action = self.recent.addAction(name)
            action.setToolTip(legible(str(folder)))
            action.triggered.connect(lambda _=False, chosen=folder: open_one(chosen))
        if projects:
            self.recent.addSeparator()
            self.recent.addAction(tr("Clear this list")).triggered.connect(lambda _=False: forget())
        self.recent.setEnabled(bool(projects))
        self.recent.setToolTipsVisible(True)

    def follow_tab(self, shown: TabName | None) -> None:
        """Let the menu *View* steer what the tab that is shown has for itself."""
        in_labels = shown is TabName.LABELS
        self._label_sizes.menuAction().setVisible(in_labels)
        self._sizes.menuAction().setVisible(not in_labels)

    def _build(self) -> None:
        bar, actions = self._window.menuBar(), self._actions
        project = bar.addMenu(tr("&Project"))
        project.addActions([actions.new_project, actions.new_from_photos, actions.open_project])
        project.addMenu(self.recent)
        project.addActions([actions.try_demo, actions.close_project])
        project.addSeparator()
        project.addActions([actions.import_folder, actions.import_photos, actions.import_table])
        project.addAction(actions.import_corrections)
        project.addSeparator()
        project.addActions([actions.rebuild, actions.refine, actions.networks, actions.find_moved])
        project.addAction(actions.areas)
        project.addActions([actions.export_positions, actions.write_corrected])
        project.addAction(actions.export_localizer)
        project.setToolTipsVisible(True)
        project.addSeparator()
        project.addAction(actions.quit)
        edit = bar.addMenu(tr("&Edit"))
        edit.addActions([actions.undo, actions.redo])
        edit.addSeparator()
        edit.addActions(actions.of_mending)
        edit.addSeparator()
        edit.addAction(actions.settings)
        edit.setToolTipsVisible(True)
        locate = bar.addMenu(tr("&Locate"))
        locate.addActions([actions.locate_photo, actions.paste, actions.locate_again])
        locate.addSeparator()
        locate.addActions([actions.copy_position, actions.save_answers])
        locate.addActions([actions.review_located, actions.clear_located])
        locate.addSeparator()
        locate.addActions(actions.of_correcting)
        locate.addSeparator()
        locate.addActions([actions.each_alone, actions.view_large])
        locate.addActions([actions.back_to_estimate, actions.show_everything])
        locate.setToolTipsVisible(True)
        self._build_label_menu(bar.addMenu(tr("L&abel")))
        view = bar.addMenu(tr("&View"))
        view.addActions(
            [actions.photos_tab, actions.training_tab, actions.locate_tab, actions.label_tab]
        )
        view.addSeparator()
        view.addAction(actions.as_thumbnails)
        self._sizes = actions.thumbnail_sizes.add_to(view)
        self._label_sizes = actions.label_thumbnail_sizes.add_to(view)
        self.follow_tab(None)
        view.addSeparator()
        view.addActions(list(actions.themes.values()))
        of_map = bar.addMenu(tr("&Map"))
        of_map.addActions([actions.show_everything, actions.measure, actions.saved_places])
        of_map.addSeparator()
        of_map.addActions([actions.add_ground, actions.grounds])
        of_map.addSeparator()
        of_map.addActions([actions.tiles, actions.tile_server])
        of_map.setToolTipsVisible(True)
        about = bar.addMenu(tr("&Help"))
        about.addActions([actions.manual, actions.shortcuts, actions.open_log, actions.about])
        for menu in (self.recent, *bar.findChildren(QMenu)):
            MenuKeys(menu)

    def _build_label_menu(self, menu: QMenu) -> None:
        actions = self._actions
        menu.addActions([actions.label_folder, actions.label_again])
        menu.addActions([actions.in_walks, actions.label_positioned])
        menu.addSeparator()
        menu.addActions(
            [actions.accept, actions.reject, actions.review_again, actions.next_doubtful]
        )
        menu.addActions([actions.walk_back, actions.walk_forward, actions.informative_first])
        menu.addSeparator()
        # There are more than letters for all.
        positions = menu.addMenu(tr("Position"))
        positions.addActions([actions.set_position, actions.paste_position, actions.use_track])
        positions.addActions([actions.like_before, actions.like_after, actions.take_alone])
        positions.addAction(actions.back_to_guess)
        positions.setToolTipsVisible(True)
        menu.addActions([actions.add_track, actions.remove_track])
        menu.addSeparator()
        menu.addActions([actions.export_labels, actions.write_labels, actions.add_reviewed])
        menu.addAction(actions.forget_folder)
        menu.setToolTipsVisible(True)

"""The dialogs behind the menus, which ask for files, folders and consent.

Dialogs are imported when they are first asked for: the first paint does not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from campusgps_gui.jobs.warm_up import load_networks
from campusgps_gui.style.notation import set_distance_units, set_position_format
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.help_button import SCHEME
from core.files import legible
from core.own_files import PROJECT_SUFFIX
from core.photos.formats import PHOTO_SUFFIXES
from core.tasks import Task

if TYPE_CHECKING:
    from campusgps_gui.jobs.network_service import NetworkService
    from campusgps_gui.jobs.project_controller import ProjectController
    from campusgps_gui.jobs.task_runner import TaskRunner
    from campusgps_gui.map.tiles import TileSource
    from campusgps_gui.settings import Settings
    from campusgps_gui.shell.close_guard import CloseGuard
    from campusgps_gui.shell.dialogs.settings_dialog import KeptFolder
    from campusgps_gui.widgets.actions import Actions
    from core.project.project import Project

# The first is what the dialog offers: what goes to others says nothing of the photos.
FOR_OTHERS = mark("For others: without thumbnails, times, headings and names (*.safetensors)")
COMPLETE = mark("Complete, with thumbnails and names (*.safetensors)")


class Prompts(QObject):
    """Asks the person for files, folders and consent.

    Args:
        controller: Makes projects and finds moved photos.
        close_guard: Asks before the open project is closed for a new one.
        runner: Runs what takes time.
        settings: The folders in which dialogs open, and the consent to the network.
        window: The window that dialogs stand over.

    Signals:
        project_chosen: The folder of a project to open.
        import_wanted: ``(photos and folders, table or None)`` to import into the open project.
        locate_wanted: The photos to locate.
        theme_wanted: The theme to use.
        notation_changed: Positions or distances are written in another way now.
        computing_changed: Another device or number of threads was chosen.
        tile_limit_changed: Another limit of the tiles on disk was chosen.
        restart_wanted: The window is to be closed without a question, and opened again.
        tiles_wanted: True to fetch the street map, False to stop doing so.
        message: A sentence for the status bar.
    """

    project_chosen = Signal(object)
    import_wanted = Signal(object, object)
    locate_wanted = Signal(object)
    theme_wanted = Signal(object)
    notation_changed = Signal()
    computing_changed = Signal()
    tile_limit_changed = Signal()
    restart_wanted = Signal()
    tiles_wanted = Signal(bool)
    message = Signal(str)

    def __init__(
        self,
        controller: ProjectController,
        close_guard: CloseGuard,
        runner: TaskRunner,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller, self._close_guard, self._runner = controller, close_guard, runner
        self._settings, self._window = settings, window
        self._networks: NetworkService | None = None

    def connect_commands(self, actions: Actions) -> None:
        """Let the commands that ask for something open their dialogs."""
        for action, ask in (
            (actions.new_project, self.new_project),
            (actions.new_from_photos, self.new_project_from_photos),
            (actions.open_project, self.open_project),
            (actions.import_folder, self.import_folder),
            (actions.import_photos, self.import_photos),
            (actions.import_table, self.import_table),
            (actions.find_moved, self.find_moved),
            (actions.export_localizer, self.export_localizer),
            (actions.networks, self.show_networks),
            (actions.areas, self.show_areas),
            (actions.locate_photo, self.locate_photos),
            (actions.tile_server, self.choose_tiles),
            (actions.settings, partial(self.show_settings, actions.tiles)),
            (actions.shortcuts, partial(self.show_shortcuts, actions.by_tab)),
        ):
            action.triggered.connect(lambda _=False, ask=ask: ask())
        actions.tiles.triggered.connect(self.switch_tiles)
        # PySide's stubs ask for bytes, which it refuses when it runs.
        QDesktopServices.setUrlHandler(SCHEME, self, "open_help")  # type: ignore[arg-type] # stubs

    def new_project(self, photos: tuple[Path, ...] = (), table: Path | None = None) -> None:
        """Ask for name and place of a new project that begins with ``photos``."""
        from campusgps_gui.shell.dialogs.new_project_dialog import NewProjectDialog

        begin_in = self._settings.folder_for("import")
        dialog = NewProjectDialog(photos, table, self._window, begin_in, self._look_for_photo)
        create = self._controller.create
        dialog.accepted.connect(
            lambda: self._close_guard.confirm(
                lambda: create(
                    dialog.folder,
                    dialog.sources,
                    dialog.table,
                    dialog.prefer,
                    self._settings.network,
                )
            )
        )
        dialog.open()

    def _look_for_photo(self, sources: Sequence[Path], take: Callable[[bool], None]) -> None:
        """Tell ``take`` whether there is a photo in ``sources``; what cannot be read may be one."""
        from core.photos.finding import has_photo

        self._runner.run(
            tr("Looking for photos"),
            lambda _: has_photo(sources),
            on_success=take,
            on_failure=lambda _: take(True),
            queue_name="dropped",
        )

    def new_project_from_photos(self) -> None:
        """Ask for a folder of photos, then for name and place."""
        folder = self._folder("import", tr("A folder of photos that carry GPS"))
        if folder is not None:
            self.new_project((folder,))

    def open_project(self) -> None:
        """Ask for a project's folder and open it."""
        folder = self._folder(
            "project",
            tr(
                "A project (its folder's name ends in {ending})",
                ending=PROJECT_SUFFIX,
            ),
        )
        if folder is not None:
            self.project_chosen.emit(folder)

    def import_folder(self) -> None:
        """Ask for a folder and import it."""
        folder = self._folder("import", tr("Import a folder of photos"))
        if folder is not None:
            self.import_wanted.emit([folder], None)

    def import_photos(self) -> None:
        """Ask for photos and import them."""
        photos = self._photos("import", tr("Import photos"))
        if photos:
            self.import_wanted.emit(photos, None)

    def show_areas(self) -> None:
        """Show the named areas of the project."""
        from campusgps_gui.shell.dialogs.areas_dialog import AreasDialog

        project = self._controller.project
        if project is not None:
            AreasDialog(self._controller.areas, project.folder.parent, self._window).open()

    def import_table(self) -> None:
        """Ask for a table of positions and apply it to the photos of the project."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Positions for the photos of the project"),
            str(self._settings.folder_for("table")),
            tr("Tables (*.csv *.tsv *.txt)"),
        )
        if name:
            self._settings.remember_folder("table", Path(name).parent)
            self.import_wanted.emit([], Path(name))

    def find_moved(self) -> None:
        """Ask where to look for photos whose files have gone."""
        folder = self._folder("import", tr("Where are the photos now?"))
        if folder is not None:
            self._controller.work.find_moved(folder)

    def export_localizer(self) -> None:
        """Ask where to write the localizer in use, and whether others may get it."""
        source = self._controller.snapshot.localizer
        if source is None:
            return
        start = self._settings.folder_for("export") / f"{source.parent.parent.stem}.safetensors"
        name, kind = QFileDialog.getSaveFileName(
            self._window,
            tr("Export the localizer"),
            str(start),
            f"{tr(FOR_OTHERS)};;{tr(COMPLETE)}",
        )
        if name:
            target = Path(name)
            self._settings.remember_folder("export", target.parent)
            self._runner.run(
                tr("Exporting the localizer"),
                partial(_export, source, target, kind != tr(COMPLETE)),
                on_success=lambda _: self.message.emit(
                    tr("Exported: {name}", name=legible(target.name))
                ),
            )

    def show_networks(self) -> None:
        """Show the networks that the project's photos can be compared by."""
        from campusgps_gui.jobs.network_service import NetworkService
        from campusgps_gui.shell.dialogs.networks_dialog import NetworksDialog

        if self._networks is None:
            self._networks = NetworkService(self._controller, self._runner, self)
        dialog = self._window.findChild(NetworksDialog)
        if dialog is None:
            dialog = NetworksDialog(self._networks, self._settings, self._window)
        dialog.show()
        dialog.raise_()

    def locate_photos(self) -> None:
        """Ask for photos and locate them."""
        photos = self._photos("locate", tr("Open photos to locate"))
        if photos:
            self.locate_wanted.emit(photos)

    def switch_tiles(self, on: bool) -> None:
        """Turn tiles on or off; the first time, ask whether the network may be used."""
        if not on or self._settings.tiles_agreed:
            self.tiles_wanted.emit(on)
            return
        # The command that asked for it is ticked already.
        self.tiles_wanted.emit(False)
        self.choose_tiles()

    def choose_tiles(self) -> None:
        """Ask which server tiles may be fetched from; nothing changes without a yes."""
        from campusgps_gui.map.tile_servers import source_of
        from campusgps_gui.shell.dialogs.tiles_dialog import TilesDialog

        dialog = TilesDialog(source_of(self._settings.tile_server), self._window)
        dialog.agreed.connect(self._agree_to_tiles)
        dialog.open()

    def show_settings(self, tiles: QAction) -> None:
        """Show the settings.

        Args:
            tiles: The command that fetches the street map, or stops doing so.
        """
        from campusgps_gui.shell.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(
            self._settings,
            tiles,
            _kept_folders(self._controller.project),
            self._runner,
            self._window,
        )
        dialog.theme_chosen.connect(self.theme_wanted)
        dialog.position_format_chosen.connect(self._use_position_format)
        dialog.distance_units_chosen.connect(self._use_distance_units)
        dialog.computing.chosen.connect(self.computing_changed)
        dialog.tile_limit_chosen.connect(self.tile_limit_changed)
        dialog.restart_wanted.connect(lambda: self._close_guard.confirm(self.restart_wanted.emit))
        dialog.open()

    def show_about(self, device: str, plugin_problems: Sequence[str]) -> None:
        """Show versions, ``device``, what photos are located on, and which plug-ins are broken."""
        from campusgps_gui.shell.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(device, plugin_problems, self._window)
        dialog.licences_wanted.connect(lambda: self.show_manual("licences"))
        dialog.open()

    @Slot(QUrl)
    def open_help(self, link: QUrl) -> None:
        """Show what a help button links to."""
        self.show_manual(link.path(), link.fragment(QUrl.ComponentFormattingOption.FullyDecoded))

    def show_manual(self, page: str, heading: str = "") -> None:
        """Show a page of the manual, from a heading on."""
        from campusgps_gui.shell.dialogs.manual_window import ManualWindow

        # A window in front of which a dialog waits takes no clicks.
        owner = QApplication.activeModalWidget() or self._window
        manual = self._window.findChild(ManualWindow)
        if manual is not None and manual.parent() is not owner:
            manual.close()
            manual = None
        if manual is None:
            manual = ManualWindow(owner)
        manual.show_page(page, heading)
        manual.show()
        manual.raise_()
        manual.activateWindow()

    def show_shortcuts(self, actions: Mapping[str, Sequence[QAction]]) -> None:
        """Show the shortcuts of ``actions``, which come by the tab that they are about."""
        from campusgps_gui.shell.dialogs.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(actions, self._window).open()

    def _use_position_format(self, key: str) -> None:
        set_position_format(key)
        self.notation_changed.emit()

    def _use_distance_units(self, key: str) -> None:
        set_distance_units(key)
        self.notation_changed.emit()

    def _agree_to_tiles(self, source: TileSource) -> None:
        from campusgps_gui.map.tile_servers import text_of

        self._settings.tile_server = text_of(source)
        self._settings.tiles_agreed = True
        self.tiles_wanted.emit(True)

    def _folder(self, purpose: str, title: str) -> Path | None:
        start = str(self._settings.folder_for(purpose))
        name = QFileDialog.getExistingDirectory(self._window, title, start)
        if not name:
            return None
        self._settings.remember_folder(purpose, Path(name).parent)
        return Path(name)

    def _photos(self, purpose: str, title: str) -> list[Path]:
        start = str(self._settings.folder_for(purpose))
        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(PHOTO_SUFFIXES))
        kind = tr("Photos")
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            title,
            start,
            ";;".join((f"{kind} ({patterns})", tr("All files (*)"))),
            "",  # the first kind
            # Some sixty patterns would not fit the line that names the kind of files.
            QFileDialog.Option.HideNameFilterDetails,
        )
        if names:
            self._settings.remember_folder(purpose, Path(names[0]).parent)
        return [Path(name) for name in names]


def _kept_folders(project: Project | None) -> tuple[KeptFolder, ...]:
    """The folders that the program keeps files in, those of the open project first."""
    import platformdirs

    from campusgps_gui.shell.dialogs.settings_dialog import KeptFolder
    from core.features.weights_offer import default_weights_folder

    reduced = (
        ()
        if project is None
        else (
            KeptFolder(
                tr("Reduced photos of this project"),
                tr("They are made again from the photos, which have to be where they were."),
                project.cache_folder / "pixels",
            ),
        )
    )
    cache = platformdirs.user_cache_path("CampusGPS", appauthor=False)
    return (
        *reduced,
        KeptFolder(
            tr("Street map on disk"),
            tr("Tiles are kept for a week; they are fetched again if they are needed."),
            cache / "map" / "tiles",
        ),
        KeptFolder(
            tr("Downloaded networks"),
            tr("Weights that were downloaded or added, for all projects."),
            default_weights_folder(),
            can_be_emptied=False,
        ),
    )


def _export(source: Path, target: Path, for_others: bool, task: Task) -> None:
    task.check()
    load_networks()
    from core.workflows.active_localizer import export_localizer

    export_localizer(source, target, for_others=for_others)

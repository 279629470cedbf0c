"""The dialogs behind the menus: which files, which folder, yes or no.

Dialogs are imported when they are first asked for: the first paint does not wait for them.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from campusgps_gui.app.warm_up import load_torch
from core.files import legible
from core.photos.formats import PHOTO_SUFFIXES
from core.tasks import Task

if TYPE_CHECKING:
    from campusgps_gui.shell.window import Window


# The first is what the dialog offers: what goes to others says nothing of the photos.
FOR_OTHERS = "For others: without thumbnails, times, headings and names (*.safetensors)"
COMPLETE = "Complete, with thumbnails and names (*.safetensors)"


class Prompts:
    """Asks the person and hands the answer to the window."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def new_project(self, photos: tuple[Path, ...] = (), table: Path | None = None) -> None:
        """Ask for name and place of a new project that begins with ``photos``."""
        from campusgps_gui.shell.dialogs.new_project_dialog import NewProjectDialog

        dialog = NewProjectDialog(photos, table, self._window)
        create = self._window.controller.create
        dialog.accepted.connect(
            lambda: self._window.close_guard.leave(
                lambda: create(dialog.folder, dialog.sources, dialog.table, dialog.prefer)
            )
        )
        dialog.open()

    def new_project_from_photos(self) -> None:
        """Ask for a folder of photos, then for name and place."""
        folder = self._folder("import", "A folder of photos that carry GPS")
        if folder is not None:
            self.new_project((folder,))

    def open_project(self) -> None:
        """Ask for a project's folder and open it."""
        folder = self._folder("project", "A project (its folder's name ends in .campusgps)")
        if folder is not None:
            self._window.open_project(folder)

    def import_folder(self) -> None:
        """Ask for a folder and import it."""
        folder = self._folder("import", "Import a folder of photos")
        if folder is not None:
            self._window.import_photos([folder], None)

    def import_photos(self) -> None:
        """Ask for photos and import them."""
        photos = self._photos("import", "Import photos")
        if photos:
            self._window.import_photos(photos, None)

    def import_table(self) -> None:
        """Ask for a table of positions and apply it to the photos of the project."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            "Positions for the photos of the project",
            str(self._window.settings.folder_for("table")),
            "Tables (*.csv *.tsv *.txt)",
        )
        if name:
            self._window.settings.remember_folder("table", Path(name).parent)
            self._window.import_photos([], Path(name))

    def find_moved(self) -> None:
        """Ask where to look for photos whose files have gone."""
        folder = self._folder("import", "Where are the photos now?")
        if folder is not None:
            self._window.controller.find_moved(folder)

    def export_localizer(self) -> None:
        """Ask where to write the localizer in use, and whether others may get it."""
        window = self._window
        source = window.controller.snapshot.localizer
        if source is None:
            return
        start = window.settings.folder_for("export") / f"{source.parent.parent.stem}.safetensors"
        name, kind = QFileDialog.getSaveFileName(
            window, "Export the localizer", str(start), f"{FOR_OTHERS};;{COMPLETE}"
        )
        if name:
            target = Path(name)
            window.settings.remember_folder("export", target.parent)
            window.runner.run(
                "Exporting the localizer",
                partial(_export, source, target, kind != COMPLETE),
                on_success=lambda _: window.say(f"Exported: {legible(target.name)}"),
            )

    def locate_photos(self) -> None:
        """Ask for photos and locate them."""
        photos = self._photos("locate", "Open photos to locate")
        if photos:
            self._window.page.locate(photos)

    def switch_tiles(self, on: bool) -> None:
        """Turn tiles on or off; the first time, ask whether the network may be used."""
        window = self._window
        if not on or window.settings.tiles_agreed:
            window.set_tiles(on)
            return
        from campusgps_gui.map.tiles import TileSource
        from campusgps_gui.shell.dialogs.tiles_dialog import TilesDialog

        window.actions_.tiles.setChecked(False)
        dialog = TilesDialog(TileSource().url.split("/")[2], window)
        dialog.accepted.connect(self._agree_to_tiles)
        dialog.open()

    def show_about(self) -> None:
        """Show versions and device."""
        from campusgps_gui.shell.dialogs.about_dialog import AboutDialog

        AboutDialog(self._window.status.device, self._window).open()

    def show_shortcuts(self) -> None:
        """Show every shortcut."""
        from campusgps_gui.shell.dialogs.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self._window.actions_.all, self._window).open()

    def _agree_to_tiles(self) -> None:
        self._window.settings.tiles_agreed = True
        self._window.set_tiles(True)

    def _folder(self, purpose: str, title: str) -> Path | None:
        settings = self._window.settings
        start = str(settings.folder_for(purpose))
        name = QFileDialog.getExistingDirectory(self._window, title, start)
        if not name:
            return None
        settings.remember_folder(purpose, Path(name).parent)
        return Path(name)

    def _photos(self, purpose: str, title: str) -> list[Path]:
        settings = self._window.settings
        start = str(settings.folder_for(purpose))
        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(PHOTO_SUFFIXES))
        names, _ = QFileDialog.getOpenFileNames(
            self._window, title, start, f"Photos ({patterns});;All files (*)"
        )
        if names:
            settings.remember_folder(purpose, Path(names[0]).parent)
        return [Path(name) for name in names]


def _export(source: Path, target: Path, for_others: bool, task: Task) -> None:
    task.check()
    load_torch()
    from core.workflows.active_localizer import export_localizer

    export_localizer(source, target, for_others=for_others)

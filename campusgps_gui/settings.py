"""The person's settings, remembered in one INI file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from campusgps_gui.style.appearance import Theme
from core.files import is_folder

_MOST_RECENT = 8
_TILE_LIMIT_MB = 200


class Settings:
    """Reads and writes the settings file, each setting by its type.

    Args:
        file: The INI file; made when something is first remembered. Default: the user's
            configuration folder.
    """

    def __init__(self, file: Path | None = None) -> None:
        self.file = default_file() if file is None else file
        self._store = QSettings(str(self.file), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Theme:
        """Light, dark, or as the system has it."""
        try:
            return Theme(str(self._store.value("appearance/theme", Theme.SYSTEM.value)))
        except ValueError:
            return Theme.SYSTEM

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._store.setValue("appearance/theme", theme.value)

    @property
    def position_format(self) -> str:
        """The key of the format of positions; see core.position_formats."""
        return str(self._store.value("appearance/positions", ""))

    @position_format.setter
    def position_format(self, key: str) -> None:
        self._store.setValue("appearance/positions", key)

    @property
    def distance_units(self) -> str:
        """The key of the units in which distances are written; see core.distance_units."""
        return str(self._store.value("appearance/distances", ""))

    @distance_units.setter
    def distance_units(self, key: str) -> None:
        self._store.setValue("appearance/distances", key)

    @property
    def network(self) -> str:
        """The backbone by which photos of new projects are compared; empty: the usual one."""
        return str(self._store.value("projects/network", ""))

    @network.setter
    def network(self, name: str) -> None:
        self._store.setValue("projects/network", name)

    @property
    def device(self) -> str:
        """The device to compute on, as torch names it; empty: the fastest."""
        return str(self._store.value("computing/device", ""))

    @device.setter
    def device(self, name: str) -> None:
        self._store.setValue("computing/device", name)

    @property
    def threads(self) -> int:
        """The number of threads for networks on the CPU; 0: as many as are sensible."""
        return self._number("computing/threads", 0)

    @threads.setter
    def threads(self, count: int) -> None:
        self._store.setValue("computing/threads", count)

    @property
    def tile_limit_mb(self) -> int:
        """The most megabytes of map tiles to keep on disk."""
        return self._number("map/tile_limit", _TILE_LIMIT_MB)

    @tile_limit_mb.setter
    def tile_limit_mb(self, megabytes: int) -> None:
        self._store.setValue("map/tile_limit", megabytes)

    @property
    def language(self) -> str:
        """The key of the window's language; empty: the system's."""
        return str(self._store.value("appearance/language", ""))

    @language.setter
    def language(self, key: str) -> None:
        self._store.setValue("appearance/language", key)

    @property
    def reopens_project(self) -> bool:
        """True if the program opens the project at its start that was open when it was closed."""
        return self._flag("projects/reopen", default=True)

    @reopens_project.setter
    def reopens_project(self, on: bool) -> None:
        self._store.setValue("projects/reopen", on)

    def reset_preferences(self) -> None:
        """Reset what the settings dialog shows; recent projects, layouts and the like stay."""
        for key in (
            *("appearance/language", "appearance/theme"),
            *("appearance/positions", "appearance/distances"),
            *("projects/reopen", "projects/network", "computing/device", "computing/threads"),
            "map/tile_limit",
            *("map/tiles_on", "map/tiles_agreed", "map/tile_server"),
        ):
            self._store.remove(key)

    @property
    def tiles_on(self) -> bool:
        """True if map tiles are switched on; they are fetched only if :attr:`tiles_agreed` too."""
        return self._flag("map/tiles_on")

    @tiles_on.setter
    def tiles_on(self, on: bool) -> None:
        self._store.setValue("map/tiles_on", on)

    @property
    def tile_server(self) -> str:
        """The server of map tiles, as :mod:`campusgps_gui.map.tile_servers` writes it."""
        return str(self._store.value("map/tile_server", ""))

    @tile_server.setter
    def tile_server(self, text: str) -> None:
        self._store.setValue("map/tile_server", text)

    @property
    def tiles_agreed(self) -> bool:
        """True if the person has read what fetching tiles means and said yes."""
        return self._flag("map/tiles_agreed")

    @tiles_agreed.setter
    def tiles_agreed(self, agreed: bool) -> None:
        self._store.setValue("map/tiles_agreed", agreed)

    @property
    def recent_projects(self) -> list[Path]:
        """Projects opened lately, the latest first; those that are gone are left out."""
        return [folder for folder in self._paths("projects/recent") if is_folder(folder)]

    def remember_project(self, folder: Path) -> None:
        """Put ``folder`` first among the recent projects and reopen it next time."""
        # The command line may name it as seen from where it was called.
        folder = folder.absolute()
        rest = [other for other in self._paths("projects/recent") if other != folder]
        self._store_paths("projects/recent", [folder, *rest][:_MOST_RECENT])
        self._store.setValue("projects/last", str(folder))
        self._forget_table_places()

    def forget_recent_projects(self) -> None:
        """Empty the list of recent projects."""
        self._store.remove("projects/recent")
        self._store.remove("places")

    @property
    def last_project(self) -> Path | None:
        """The project to open at the start; None if there is none, or none is wanted."""
        if not self.reopens_project:
            return None
        value = str(self._store.value("projects/last", ""))
        return Path(value) if value and is_folder(Path(value)) else None

    def forget_last_project(self) -> None:
        """Start without a project next time."""
        self._store.remove("projects/last")

    def table_place(self, project: Path, table: str) -> str:
        """The sorting and scroll position of a project's table as it was left; empty if unknown."""
        return str(self._store.value(f"places/{_key(project)}/{table}", ""))

    def remember_table_place(self, project: Path, table: str, place: str) -> None:
        """Keep the sorting and scroll position of a table while its project is a recent one."""
        self._store.setValue(f"places/{_key(project)}/{table}", place)

    def _forget_table_places(self) -> None:
        """Forget the tables of projects that are no longer recent ones."""
        kept = {_key(folder) for folder in self._paths("projects/recent")}
        self._store.beginGroup("places")
        for key in set(self._store.childGroups()) - kept:
            self._store.remove(key)
        self._store.endGroup()

    def folder_for(self, purpose: str) -> Path:
        """The folder in which a file dialog for ``purpose`` opens.

        The one used last for it, or else for anything, or else where photos usually are.
        """
        self._store.beginGroup("folders")
        used = self._store.childKeys()
        self._store.endGroup()
        keys = [purpose, *(key for key in used if key != purpose)]
        folders = [Path(str(self._store.value(f"folders/{key}", ""))) for key in keys if key]
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        folders.append(Path(QStandardPaths.writableLocation(pictures)))
        return next((one for one in folders if one.name and is_folder(one)), Path.home())

    def remember_folder(self, purpose: str, folder: Path) -> None:
        """Open the next file dialog for ``purpose`` in ``folder``."""
        self._store.setValue(f"folders/{purpose}", str(folder))

    def layout(self, name: str) -> QByteArray | None:
        """A remembered geometry or splitter state (Qt's own bytes)."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def remember_layout(self, name: str, state: QByteArray) -> None:
        """Keep a geometry or splitter state."""
        self._store.setValue(f"layout/{name}", state)

    @property
    def informative_first(self) -> bool:
        """True if a review goes to the photo whose decision says most about its neighbours."""
        # The key that earlier versions wrote.
        return self._flag("labels/telling_first", default=True)

    @informative_first.setter
    def informative_first(self, on: bool) -> None:
        self._store.setValue("labels/telling_first", on)

    @property
    def sure_m(self) -> float | None:
        """The radius below which guesses of a folder are accepted at once; None: not chosen yet."""
        return self._number("labels/sure_m", 0) or None

    @sure_m.setter
    def sure_m(self, metres: float) -> None:
        self._store.setValue("labels/sure_m", round(metres))

    @property
    def photos_as_thumbnails(self) -> bool:
        """True if the Photos tab shows thumbnails instead of a table."""
        return self._flag("photos/as_thumbnails")

    @photos_as_thumbnails.setter
    def photos_as_thumbnails(self, on: bool) -> None:
        self._store.setValue("photos/as_thumbnails", on)

    @property
    def thumbnail_size(self) -> str:
        """The name of the size of thumbnails in the Photos tab; empty for the usual one."""
        return str(self._store.value("photos/thumbnail_size", ""))

    @thumbnail_size.setter
    def thumbnail_size(self, name: str) -> None:
        self._store.setValue("photos/thumbnail_size", name)

    @property
    def label_thumbnail_size(self) -> str:
        """The same in the Label folder tab."""
        return str(self._store.value("labels/thumbnail_size", ""))

    @label_thumbnail_size.setter
    def label_thumbnail_size(self, name: str) -> None:
        self._store.setValue("labels/thumbnail_size", name)

    @property
    def tab(self) -> str:
        """The name of the tab shown last, the same in all languages."""
        return str(self._store.value("layout/tab", ""))

    @tab.setter
    def tab(self, name: str) -> None:
        self._store.setValue("layout/tab", name)

    @property
    def each_alone(self) -> bool:
        """True if dropped photos are located each alone, not in their walks."""
        return self._flag("locate/each_alone")

    @each_alone.setter
    def each_alone(self, on: bool) -> None:
        self._store.setValue("locate/each_alone", on)

    @property
    def training_recipe(self) -> str:
        """The recipe chosen last; empty if none was."""
        return str(self._store.value("training/recipe", ""))

    @training_recipe.setter
    def training_recipe(self, name: str) -> None:
        self._store.setValue("training/recipe", name)

    @property
    def training_device(self) -> str:
        """The device to train on, as torch names it, or "auto"."""
        return str(self._store.value("training/device", "auto"))

    @training_device.setter
    def training_device(self, name: str) -> None:
        self._store.setValue("training/device", name)

    @property
    def curves_log(self) -> bool:
        """Whether curves of training are on a logarithmic scale."""
        return self._flag("training/log_scale")

    @curves_log.setter
    def curves_log(self, on: bool) -> None:
        self._store.setValue("training/log_scale", on)

    def training_changes(self, recipe: str) -> list[str]:
        """The settings that the person changed in a recipe, as ``key=value``."""
        value = self._store.value(f"training/changes/{recipe}", "")
        return [line for line in str(value or "").split(";") if "=" in line]

    def remember_training_changes(self, recipe: str, assignments: Sequence[str]) -> None:
        """Keep what the person changed in a recipe."""
        self._store.setValue(f"training/changes/{recipe}", ";".join(assignments))

    def save(self) -> None:
        """Write the file now, if it may be written."""
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
        self._store.sync()

    def _flag(self, key: str, *, default: bool = False) -> bool:
        return str(self._store.value(key, default)).lower() == "true"

    def _number(self, key: str, default: int) -> int:
        text = str(self._store.value(key, default))
        return int(text) if text.isdecimal() else default

    def _paths(self, key: str) -> list[Path]:
        value = self._store.value(key, [])
        # A list of one comes back from the file as a string.
        names = value if isinstance(value, list) else [value]
        return [Path(str(name)) for name in names if name]

    def _store_paths(self, key: str, paths: Sequence[Path]) -> None:
        self._store.setValue(key, [str(path) for path in paths])


def _key(project: Path) -> str:
    """A key for the folder of a project, without the slashes that separate parts of keys."""
    return sha256(os.fsencode(project)).hexdigest()[:16]


def default_file() -> Path:
    """The settings file in the user's configuration folder."""
    import platformdirs

    return platformdirs.user_config_path("CampusGPS", appauthor=False) / "settings.ini"

"""What may lie in a project's folder: what killed programs had begun, and no links."""

from __future__ import annotations

import os
from pathlib import Path

from core.errors import CampusGPSError
from core.files import is_link, is_part, remove_leftovers
from core.own_files import PROJECT_DATABASE
from core.project.paths import backups_beside
from core.project.project_lock import LOCK_FILE, OWNER_FILE

MODELS = "models"
RUNS = "runs"


def refuse_links(folder: Path) -> None:
    """Raise if what is written or deleted in a project may lie anywhere else.

    Who hands on a project may have made a link to any folder of this computer.
    """
    database = folder / PROJECT_DATABASE
    for path in (database, folder / MODELS, folder / RUNS, backups_beside(database)):
        if os.path.lexists(path) and is_link(path):
            raise CampusGPSError(
                f"{path.name} in it is a link, and may lead to any file",
                file=folder,
                advice="Put in its place what it leads to. Looking at it works meanwhile.",
            )


def remove_begun(folder: Path) -> None:
    """Remove what a killed program had begun to write; only while the lock is held."""
    for begun in (folder, folder / MODELS, *_folders_in(folder / RUNS)):
        remove_leftovers(begun)


def is_only_begun(folder: Path) -> bool:
    """True if the folder holds nothing but what making a project begins with; raises OSError."""
    begun = {LOCK_FILE, OWNER_FILE, MODELS}
    names = {path.name for path in folder.iterdir() if not is_part(path)}
    return names <= begun and not any((folder / MODELS).glob("*"))


def _folders_in(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir() and not is_link(path)]
    except OSError:
        return []

"""Finding photos again whose folder was moved or renamed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from core.files import absolute, file_sha256, has_gone
from core.photos.backups import why_backup
from core.photos.finding import find_files
from core.project.ingest import add_version
from core.project.project import Project
from core.project.rows import PhotoRow
from core.project.scan import file_state
from core.tasks import Task


@dataclass(frozen=True)
class Relocation:
    """Photos found at a new place, and those still missing."""

    found: tuple[PhotoRow, ...]
    missing: tuple[PhotoRow, ...]


def missing_photos(project: Project) -> list[PhotoRow]:
    """The photos whose file has gone."""
    return [photo for photo in project.photos() if has_gone(photo.path)]


def find_again(project: Project, folder: Path, task: Task | None = None) -> Relocation:
    """Look in ``folder`` for the photos whose file has gone, by name first, then by content.

    A photo is only taken for found when the SHA-256 is the same.

    Raises:
        CampusGPSError: The folder does not exist.
        Cancelled: The user cancelled; what was found so far stays found.
    """
    task = task or Task()
    present = {photo.path for photo in project.photos()}
    missing = {photo.id: photo for photo in missing_photos(project)}
    wanted: dict[str, list[PhotoRow]] = defaultdict(list)
    for photo in missing.values():
        if photo.sha256:
            wanted[photo.sha256].append(photo)
    names = {photo.path.name for photo in missing.values()}
    # A file that is a photo of the project already can't be another one too.
    files = [f.path for f in find_files([folder]) if f.path not in present] if wanted else []
    # The bytes of a photo that was edited are those of its backup now.
    files = [path for path in files if not why_backup(path)]
    files.sort(key=lambda path: path.name not in names)
    found = []
    for path in task.each(files, "Looking for moved photos", len(files)):
        if not wanted:
            break
        try:
            sha256, state = file_sha256(path), file_state(path)
        except OSError:
            continue
        if sha256 in wanted:
            photo = wanted[sha256].pop(0)
            if not wanted[sha256]:
                del wanted[sha256]
            project.store.write(
                partial(
                    add_version,
                    photo_id=photo.id,
                    path=absolute(path),
                    sha256=sha256,
                    state=state,
                )
            )
            found.append(photo.id)
    rows = {photo.id: photo for photo in project.photos()}
    return Relocation(
        tuple(rows[photo_id] for photo_id in found),
        tuple(photo for photo_id, photo in missing.items() if photo_id not in found),
    )

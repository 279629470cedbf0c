"""Putting a localizer into use, and what every way to one starts from."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from core.errors import CampusGPSError
from core.files import remove_leftovers
from core.localizer import sharing
from core.localizer.file_format import load, save
from core.localizer.localizer import Localizer
from core.project.folder import MODELS
from core.project.photo_columns import paths_by_sha256
from core.project.pictures import note_twins
from core.project.project import Project, find_localizer, is_project
from core.project.references import ReferencePhoto
from core.quality.findings import note_doubts
from core.tasks import Task


def open_localizer(project_or_model: Path) -> Localizer:
    """The localizer in use of a project, or the one in a file.

    A file names its photos within their folder; of a project's own localizer they are named by the
    paths where the project knows them to be now.

    Raises:
        CampusGPSError: There is none, or its file is damaged.
    """
    path = find_localizer(project_or_model)
    localizer, folder = load(path), path.absolute().parent.parent
    # A project that cannot be opened says no more of its photos than the localizer itself.
    with suppress(CampusGPSError):
        if path.absolute().parent == folder / MODELS and is_project(folder):
            with Project.open(folder, read_only=True) as project:
                return _with_own_files(localizer, project)
    return localizer


def _with_own_files(localizer: Localizer, project: Project) -> Localizer:
    """``localizer`` with its photos named by their paths in ``project``."""
    paths = paths_by_sha256(project.store)
    references = tuple(
        replace(
            one,
            file=os.fspath(paths.get(one.sha256) or paths.get(one.pixels_sha256) or one.file),
        )
        for one in localizer.references
    )
    return replace(localizer, references=references)


def export_localizer(project_or_model: Path, target: Path, *, for_others: bool) -> None:
    """Write a localizer to ``target``, a complete one or one that tells little of the photos.

    Raises:
        CampusGPSError: There is none, it is damaged, or ``target`` is itself or cannot be written.
    """
    source = find_localizer(project_or_model)
    if target.exists() and target.samefile(source):
        raise CampusGPSError(
            "would be replaced by what is made of it",
            file=target,
            advice="Choose another name.",
        )
    localizer = load(source)
    save(sharing.for_others(localizer) if for_others else localizer, target)


def adopt(project: Project, localizer: Localizer, file_name: str) -> Path:
    """Write ``localizer`` and use it; killed at any instant, the one in use is whole."""
    path = project.models_folder / file_name
    if project.localizer_path() == path:
        # Killed right after the file was replaced, it would pass for one of the former photos.
        project.adopt_localizer(file_name, "", recipe=localizer.recipe)
    keep_localizer(project, localizer, file_name)
    note_used(project, localizer, file_name)
    return path


def keep_localizer(project: Project, localizer: Localizer, file_name: str) -> None:
    """Write ``localizer`` beside the one in use: who wants it can choose it."""
    remove_leftovers(project.models_folder)
    save(localizer, project.models_folder / file_name)


def note_used(project: Project, localizer: Localizer, file_name: str, run: str = "") -> None:
    """Note that ``localizer`` is in use, which lies in the project's models as ``file_name``."""
    project.adopt_localizer(
        file_name,
        localizer.reference_sha256,
        recipe=localizer.recipe,
        run=run,
        built_at=localizer.created_at,
    )


def references_of(project: Project, task: Task | None = None) -> list[ReferencePhoto]:
    """The photos that a localizer of ``project`` is made from.

    Copies are looked for first, unless that was done since the photos changed, and positions in
    doubt.

    Args:
        project: Whose photos.
        task: Progress and cancellation.

    Raises:
        CampusGPSError: There are none.
    """
    note_twins(project, task)
    note_doubts(project)
    references = project.references()
    if not references:
        raise CampusGPSError(
            "has no usable photos",
            file=project.folder,
            advice="Import photos that carry positions first.",
        )
    return references

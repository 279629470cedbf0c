"""Imports photos and builds the localizer that answers at once."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import CampusGPSError
from core.features.backbones.registry import backbone_spec
from core.features.cached_features import ImportedFeatures
from core.features.project_backbone import backbone_of, remember_backbone
from core.features.reference_features import (
    reference_features,
    reference_thumbnails,
)
from core.files import is_file
from core.localizer.file_format import load
from core.localizer.instant import build_instant
from core.own_files import PROJECT_DATABASE
from core.photos.finding import has_photo
from core.photos.measurement import Prefer
from core.project.importing import ImportSummary, import_photos
from core.project.project import Project
from core.quality.finding import Finding
from core.quality.findings import find_all, note_doubts
from core.tasks import Cancelled, Task
from core.training.methods.instant import INSTANT
from core.workflows.active_localizer import adopt, references_of
from core.workflows.cleaning import suggest
from core.workflows.refinement import REFINEMENT_TRIED

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class LearnedImport(ImportSummary):
    """The result of an import, and what is wrong in the whole project.

    Attributes:
        findings: Photos that need a look, by what is wrong with them.
    """

    findings: tuple[Finding, ...] = ()


def project_for(sources: Sequence[Path], folder: Path) -> Project:
    """The project in ``folder``; if there is none, it is made, but not without a photo for it.

    Raises:
        CampusGPSError: There is no project and no photo in ``sources``, or the project cannot be
            opened or made.
    """
    if not is_file(folder / PROJECT_DATABASE) and not has_photo(sources):
        raise CampusGPSError(
            "there is no photo in it",
            file=sources[0],
            advice="Name the folder that your photos are in: no project was made.",
        )
    return Project.open_or_create(folder)


def import_and_build(
    project: Project,
    sources: Sequence[Path],
    positions_csv: Path | None = None,
    *,
    device: str = "auto",
    task: Task | None = None,
    prefer: Prefer | None = None,
    trust_guesses: bool = False,
) -> LearnedImport:
    """Import photos and, if there is a usable one, build the localizer that answers at once.

    Raises:
        CampusGPSError: See :func:`core.project.importing.import_photos`.
        Cancelled: The user cancelled; what was imported stays.
    """
    task = task or Task()
    features = ImportedFeatures(project, device)
    summary = import_photos(
        project, sources, positions_csv, task, prefer, features, trust_guesses=trust_guesses
    )
    findings = tuple(note_doubts(project))
    current = project.localizer_is_current() and _is_sound(project.localizer_path())
    if project.references() and not current:
        learn_again(project, device=device, task=task)
        findings = tuple(find_all(project.photos()))
    rows = {photo.id: photo for photo in project.photos()}
    photos = tuple(rows.get(photo.id, photo) for photo in summary.photos)
    return LearnedImport(
        photos, summary.notes, summary.table, summary.refused_guesses, findings=findings
    )


def learn_again(
    project: Project, *, backbone: str = "", device: str = "auto", task: Task | None = None
) -> Path:
    """Build the localizer as :func:`rebuild` does, then find better positions for its photos.

    Once the localizer is there nothing makes this fail: after a cancellation, or where a photo in
    doubt cannot be read any more, the former suggestions stay.

    Returns:
        The localizer's file.

    Raises:
        CampusGPSError: See :func:`rebuild`.
        Cancelled: The user cancelled before the localizer was there.
    """
    task = task or Task()
    path = rebuild(project, backbone=backbone, device=device, task=task)
    try:
        suggest(project, device=device, task=task)
        _weigh_again(project, path)
    except Cancelled:
        log.info("cancelled before better positions were found")
    except CampusGPSError:
        log.warning("no better positions were found", exc_info=True)
    return path


def rebuild(
    project: Project, *, backbone: str = "", device: str = "auto", task: Task | None = None
) -> Path:
    """Build the recipe ``instant`` from the photos that count now, and use it.

    The former localizer stays in use until the new one is complete.

    Args:
        project: The project.
        backbone: The frozen backbone that photos are compared by from now on; empty for the one
            that the project has chosen before.
        device: Where it computes: "auto", or the name of a torch device.
        task: Progress and cancellation.

    Returns:
        The localizer's file.

    Raises:
        CampusGPSError: The project has no usable photo, there is no such backbone, its plug-in
            fails, or a file cannot be read or written. The former localizer stays.
        Cancelled: The user cancelled; the former localizer stays.
    """
    project.store.require_writing()
    task = task or Task()
    spec = backbone_spec(backbone) if backbone else backbone_of(project)
    references = references_of(project, task)
    features = reference_features(project, references, spec=spec, device=device, task=task)
    task.begin("Building the localizer")
    thumbnails = reference_thumbnails(project, references)
    localizer = build_instant(references, features, thumbnails, spec.name, task)
    task.check()
    remember_backbone(project, spec)
    path = adopt(project, localizer, INSTANT.localizer_file)
    # What was refined from these photos before is not in use any more.
    project.note_fact(REFINEMENT_TRIED, "")
    return path


def _weigh_again(project: Project, path: Path) -> None:
    """Let photos that the pictures contradict count less in the localizer that was just built."""
    weights = {one.id: one.weight for one in references_of(project)}
    localizer = load(path)
    weighed = tuple(
        replace(one, weight=weights.get(one.id, one.weight)) for one in localizer.references
    )
    if weighed != localizer.references:
        adopt(project, replace(localizer, references=weighed), INSTANT.localizer_file)


def _is_sound(localizer: Path | None) -> bool:
    """True if the file can be read by this program."""
    if localizer is None:
        return False
    try:
        load(localizer)
    except CampusGPSError:
        return False
    return True

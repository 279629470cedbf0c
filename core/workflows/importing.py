"""From photos to the localizer that answers at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.features.reference_features import (
    reference_features,
    reference_thumbnails,
)
from core.localizer.file_format import load
from core.localizer.instant import build_instant
from core.photos.measurement import Prefer
from core.project.importing import ImportSummary, import_photos
from core.project.project import Project
from core.quality.finding import Finding
from core.quality.findings import note_doubts
from core.tasks import Task
from core.training.methods.instant import INSTANT
from core.workflows.active_localizer import adopt, references_of
from core.workflows.refining import REFINEMENT_TRIED


@dataclass(frozen=True)
class LearnedImport(ImportSummary):
    """The result of an import, and what is wrong in the whole project.

    Attributes:
        findings: Photos that need a look, by what is wrong with them.
    """

    findings: tuple[Finding, ...] = ()


def import_and_build(
    project: Project,
    sources: Sequence[Path],
    positions_csv: Path | None = None,
    *,
    device: str = "auto",
    task: Task | None = None,
    prefer: Prefer | None = None,
) -> LearnedImport:
    """Import photos and, if there is a usable one, build the localizer that answers at once.

    Raises:
        CampusGPSError: See :func:`core.project.importing.import_photos`.
        Cancelled: The user cancelled; what was imported stays.
    """
    task = task or Task()
    summary = import_photos(project, sources, positions_csv, task, prefer)
    findings = tuple(note_doubts(project))
    current = project.localizer_is_current() and _is_sound(project.localizer_path())
    if project.references() and not current:
        rebuild(project, device=device, task=task)
    rows = {photo.id: photo for photo in project.photos()}
    photos = tuple(rows.get(photo.id, photo) for photo in summary.photos)
    return LearnedImport(photos, summary.notes, findings)


def rebuild(project: Project, *, device: str = "auto", task: Task | None = None) -> Path:
    """Build the recipe ``instant`` from the photos that count now, and use it.

    The former localizer stays in use until the new one is complete.

    Returns:
        The localizer's file.

    Raises:
        CampusGPSError: The project has no usable photo, or a file cannot be read or written.
        Cancelled: The user cancelled; the former localizer stays.
    """
    task = task or Task()
    references = references_of(project, task)
    features = reference_features(project, references, device=device, task=task)
    task.begin("Building the localizer")
    thumbnails = reference_thumbnails(project, references)
    localizer = build_instant(references, features, thumbnails, task=task)
    task.check()
    path = adopt(project, localizer, INSTANT.localizer_file)
    # What was refined from these photos before is not in use any more.
    project.note_fact(REFINEMENT_TRIED, "")
    return path


def _is_sound(localizer: Path | None) -> bool:
    """True if the file can be read by this program."""
    if localizer is None:
        return False
    try:
        load(localizer)
    except CampusGPSError:
        return False
    return True

"""Whole jobs that the window and the command line both start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.demo_campus import make_demo_campus
from core.errors import CampusGPSError
from core.evaluation import Evaluation, Report, evaluate, report_instant, report_refined
from core.files import remove_leftovers
from core.localizer.backbones import LITE0
from core.localizer.file_format import load, save
from core.localizer.in_use import find_localizer
from core.localizer.instant import build_instant
from core.localizer.localizer import Localizer
from core.localizer.refined import TooFewPhotosError, build_refined, enough_to_learn
from core.localizer.verification import EVIDENCE_KEY
from core.localizer.xfeat import KEYPOINT_KEY, can_refine, require_refinement
from core.photos.finding import find_files
from core.predictor import Predictor
from core.project.importing import ImportSummary, import_photos
from core.project.project import SUFFIX, Project
from core.project.references import ReferencePhoto, reference_list_sha256
from core.reference_features import (
    reference_comparison,
    reference_features,
    reference_keypoints,
)
from core.tasks import Task

INSTANT_FILE = "instant.safetensors"
REFINED_FILE = "refined.safetensors"
# The fact that notes which photos refining was tried on.
_TRIED = "refinement_tried"
_THUMBNAIL_SIDE = 128


def import_and_build(
    project: Project,
    sources: Sequence[Path],
    positions_csv: Path | None = None,
    *,
    device: str = "auto",
    task: Task | None = None,
) -> ImportSummary:
    """Import photos and, if there is a usable one, build the localizer that answers at once.

    Raises:
        CampusGPSError: See :func:`core.project.importing.import_photos`.
        Cancelled: The user cancelled; what was imported stays.
    """
    task = task or Task()
    summary = import_photos(project, sources, positions_csv, task)
    current = project.localizer_is_current() and _is_sound(project.localizer_path())
    if project.references() and not current:
        rebuild(project, device=device, task=task)
    return summary


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
    references = _references(project)
    features = reference_features(project, references, device=device, task=task)
    task.begin("Building the localizer")
    localizer = build_instant(references, features, _thumbnails(project, references), task=task)
    task.check()
    path = _adopt(project, localizer, INSTANT_FILE)
    # What was refined from these photos before is not in use any more.
    project.note_fact(_TRIED, "")
    return path


@dataclass(frozen=True)
class Refinement:
    """What became of refining.

    Attributes:
        adopted: Whether the refined localizer is in use now.
        median_m: Its median error in metres on photos left out.
        mean_m: Its mean error on them.
        instant_median_m: The instant localizer's median error on them.
        instant_mean_m: The instant localizer's mean error on them.
    """

    adopted: bool
    median_m: float
    mean_m: float
    instant_median_m: float
    instant_mean_m: float


def refinement_is_due(project: Project) -> bool:
    """Whether refining could yield a better localizer than the one in use.

    It can where its packages are installed, the localizer in use is of the photos that count now,
    there are enough of them, and it was not tried on them yet.
    """
    if not can_refine() or not project.localizer_is_current():
        return False
    references = project.references()
    tried = project.fact(_TRIED) == _refinement_key(references)
    return not tried and enough_to_learn(references)


def refine(project: Project, *, device: str = "auto", task: Task | None = None) -> Refinement:
    """Learn to choose among verified candidates, and use that if it is better on left-out photos.

    The former localizer stays in use until then, and for good if the new one is no better. Killed
    or cancelled, it goes on from what it had looked at when it is called again.

    Raises:
        CampusGPSError: Packages are missing, the project has too few photos, or its photos changed
            meanwhile.
        Cancelled: The user cancelled; the former localizer stays.
    """
    require_refinement()
    task = task or Task()
    references = _references(project)
    features = reference_features(project, references, device=device, task=task)
    keypoints = reference_keypoints(project, references, device=device, task=task)
    instant = build_instant(references, features, _thumbnails(project, references), task=task)
    compare = reference_comparison(project, references, keypoints, task)
    try:
        refined = build_refined(instant, features, keypoints, compare, task)
    except TooFewPhotosError:
        project.note_fact(_TRIED, _refinement_key(references))
        raise
    task.check()
    if reference_list_sha256(project.references()) != reference_list_sha256(references):
        raise CampusGPSError(
            "the project's photos changed while the localizer was refined",
            file=project.folder,
            advice="Refine it again.",
        )
    if refined.is_better:
        _adopt(project, refined.localizer, REFINED_FILE)
    project.note_fact(_TRIED, _refinement_key(references))
    return Refinement(
        refined.is_better,
        float(np.median(refined.errors_m)),
        float(refined.errors_m.mean()),
        float(np.median(refined.instant_errors_m)),
        float(refined.instant_errors_m.mean()),
    )


def report(project: Project, *, device: str = "auto", task: Task | None = None) -> Report:
    """What to expect of the project's localizer on photos of a session never seen.

    It is the recipe of the localizer in use that is judged, built anew for each session.

    Raises:
        CampusGPSError: The project has too few photos, or its recipe needs missing packages.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    references = _references(project)
    features = reference_features(project, references, device=device, task=task)
    path = project.localizer_path()
    if path is None or path.name != REFINED_FILE:
        return report_instant(references, features, LITE0.name, task=task)
    require_refinement()
    keypoints = reference_keypoints(project, references, device=device, task=task)
    compare = reference_comparison(project, references, keypoints, task.part())
    return report_refined(references, features, keypoints, compare, task=task)


def open_localizer(project_or_model: Path) -> Localizer:
    """The localizer in use of a project, or the one in a file.

    Raises:
        CampusGPSError: There is none, or its file is damaged.
    """
    return load(find_localizer(project_or_model))


@dataclass(frozen=True)
class Demo:
    """The demo campus, learned and tried.

    Attributes:
        project: The project's folder.
        test_photos: Photos of the campus that the project has never seen.
        tried: How far the estimates of the test photos lie from the truth.
        strangers: Number of photos of somewhere else.
        strangers_refused: How many of them were told to be outside the area.
    """

    project: Path
    test_photos: tuple[Path, ...]
    tried: Evaluation
    strangers: int
    strangers_refused: int


def make_demo(
    folder: Path, *, photos: int = 400, device: str = "auto", task: Task | None = None
) -> Demo:
    """Make the demo campus in ``folder``, import its photos and locate its test photos.

    Raises:
        CampusGPSError: The folder cannot be written, or its project is open elsewhere.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    campus = make_demo_campus(folder, photos=photos, task=task)
    project_folder = folder / f"demo{SUFFIX}"
    with Project.open_or_create(project_folder) as project:
        import_and_build(project, [campus.photos_folder], device=device, task=task)
    predictor = Predictor(open_localizer(project_folder), device)
    test_photos = tuple(file.path for file in find_files([campus.test_folder]))
    tried = evaluate(predictor, test_photos, task=task)
    strangers = [file.path for file in find_files([campus.elsewhere_folder])]
    refused = [
        located.estimate is not None and not located.estimate.inside_area
        for located in predictor.locate(strangers)
    ]
    return Demo(project_folder, test_photos, tried, len(strangers), sum(refused))


def _adopt(project: Project, localizer: Localizer, file_name: str) -> Path:
    """Write ``localizer`` and use it; killed at any instant, the one in use is whole."""
    path = project.models_folder / file_name
    if project.localizer_path() == path:
        # Killed right after the file was replaced, it would pass for one of the former photos.
        project.adopt_localizer(file_name, "")
    remove_leftovers(project.models_folder)
    save(localizer, path)
    project.adopt_localizer(file_name, localizer.reference_sha256)
    return path


def _references(project: Project) -> list[ReferencePhoto]:
    references = project.references()
    if not references:
        raise CampusGPSError(
            "has no usable photos",
            file=project.folder,
            advice="Import photos that carry positions first.",
        )
    return references


def _thumbnails(project: Project, references: Sequence[ReferencePhoto]) -> list[bytes]:
    return [
        project.pixels.thumbnail(reference.sha256, _THUMBNAIL_SIDE) or b""
        for reference in references
    ]


def _refinement_key(references: Sequence[ReferencePhoto]) -> str:
    """Names what refining would be learned from and how."""
    return f"{reference_list_sha256(references)} {KEYPOINT_KEY} {EVIDENCE_KEY}"


def _is_sound(localizer: Path | None) -> bool:
    """Whether the file can be read by this program."""
    if localizer is None:
        return False
    try:
        load(localizer)
    except CampusGPSError:
        return False
    return True

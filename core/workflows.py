"""Whole jobs that the window and the command line both start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.ahead import map_ahead
from core.demo_campus import make_demo_campus
from core.errors import CampusGPSError
from core.evaluation import Evaluation, Report, evaluate, report_instant
from core.localizer.backbones import LITE0, BackboneSpec, load_backbone
from core.localizer.extraction import BatchRunner, threads_for_decoding
from core.localizer.file_format import load, save
from core.localizer.in_use import find_localizer
from core.localizer.instant import build_instant
from core.localizer.localizer import Localizer
from core.photos.decode import read_pixels
from core.photos.finding import find_files
from core.predictor import Predictor
from core.project.feature_cache import FeatureCache
from core.project.importing import ImportSummary, import_photos
from core.project.project import SUFFIX, Project
from core.project.references import ReferencePhoto, reference_list_sha256
from core.tasks import Task

INSTANT_FILE = "instant.safetensors"
_THUMBNAIL_SIDE = 128
_CHUNK = 32


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
    if project.references() and not project.localizer_is_current():
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
    thumbnails = [
        project.pixels.thumbnail(reference.sha256, _THUMBNAIL_SIDE) or b""
        for reference in references
    ]
    task.begin("Building the localizer")
    localizer = build_instant(references, features, thumbnails, LITE0.name, task)
    task.check()
    path = project.models_folder / INSTANT_FILE
    save(localizer, path)
    project.adopt_localizer(path.name, reference_list_sha256(references))
    return path


def report(project: Project, *, device: str = "auto", task: Task | None = None) -> Report:
    """What to expect of the project's localizer on photos of a session never seen.

    Raises:
        CampusGPSError: The project has too few photos.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    references = _references(project)
    features = reference_features(project, references, device=device, task=task)
    return report_instant(references, features, LITE0.name, task=task)


def reference_features(
    project: Project,
    references: Sequence[ReferencePhoto],
    *,
    device: str = "auto",
    task: Task | None = None,
) -> NDArray[np.float32]:
    """Raw features ``(N, D)`` of reference photos, computed only where the cache has none.

    Raises:
        CampusGPSError: A photo's pixels are neither in the cache nor on the disk any more.
        Cancelled: The user cancelled; what was computed stays in the cache.
    """
    task = task or Task()
    cache = FeatureCache(project.cache_folder / "features.sqlite", LITE0.feature_key)
    vectors = cache.read([reference.sha256 for reference in references])
    missing = [reference for reference in references if reference.sha256 not in vectors]
    if missing:
        task.begin("Loading the network")
        runner = BatchRunner(load_backbone(LITE0.name, device))
        task.begin("Looking at the photos", len(missing))
        prepare = _preparer(project, LITE0)
        prepared = map_ahead(prepare, missing, workers=threads_for_decoding(), depth=_CHUNK)
        todo = iter(missing)
        while chunk := list(islice(prepared, _CHUNK)):
            rows = runner.features(chunk)
            fresh = {next(todo).sha256: row for row in rows}
            cache.write(fresh)
            vectors.update(fresh)
            task.advance(len(chunk))
    if not references:
        return np.empty((0, LITE0.feature_size), dtype=np.float32)
    return np.stack([vectors[reference.sha256] for reference in references])


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


def _references(project: Project) -> list[ReferencePhoto]:
    references = project.references()
    if not references:
        raise CampusGPSError(
            "has no usable photos",
            file=project.folder,
            advice="Import photos that carry positions first.",
        )
    return references


def _preparer(
    project: Project, spec: BackboneSpec
) -> Callable[[ReferencePhoto], NDArray[np.uint8]]:
    def prepare(reference: ReferencePhoto) -> NDArray[np.uint8]:
        pixels = project.pixels.read(reference.sha256)
        return spec.prepare(read_pixels(Path(reference.file)) if pixels is None else pixels)

    return prepare

"""The coverage of a project's place, and the spots to photograph next."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from core.errors import CampusGPSError
from core.features.project_backbone import backbone_of
from core.files import read_ordinary, write_text
from core.geo import LocalFrame, centre_of, degrees_of, haversine_m
from core.json_conversion import DAMAGE
from core.localizer.instant import evaluated_metres, locate_left_out
from core.project.project import Project
from core.project.references import ReferencePhoto, reference_list_sha256
from core.project.rows import PhotoRow
from core.project.splits import Fold, block_folds, cross_validation_folds
from core.quality.coverage import (
    NOTHING_LEFT_OUT,
    CoverageGrid,
    CoveragePhotos,
    LeftOutErrors,
    coverage_grid,
    gaps_m,
)
from core.quality.daylight import is_night
from core.quality.next_spots import Spot, next_spots
from core.tasks import Task
from core.training.methods.instant import INSTANT
from core.workflows.active_localizer import references_of
from core.workflows.reporting import method_of

logger = logging.getLogger(__name__)

MOST_SPOTS = 12
_FILE = "left_out_errors.json"
_MOST_BYTES = 50_000_000


@dataclass(frozen=True, eq=False)
class PlaceCoverage:
    """The coverage of a project's place.

    Attributes:
        grid: The cells, in metres.
        frame: What the metres are about.
        spots: Where to photograph next, the most urgent first.
        recipe: What located the photos that were left out; empty where none could be.
    """

    grid: CoverageGrid
    frame: LocalFrame
    spots: tuple[Spot, ...]
    recipe: str


def coverage_of(
    project: Project, *, spots: int = MOST_SPOTS, device: str = "auto", task: Task | None = None
) -> PlaceCoverage:
    """Look how well the place is covered, by the photos that a localizer is made of.

    The errors are those of the report: each session is left out in turn and located by the others.
    Where no photos are near at all, what the quickest recipe says of whole blocks of the place that
    were left out tells how far answers are off. All of it is computed once for the photos and the
    recipe that there are, and kept in the cache.

    Args:
        project: The project.
        spots: How many spots to name at most.
        device: "auto", or the name of a torch device.
        task: Progress and cancellation.

    Raises:
        CampusGPSError: There are no usable photos, or one can be read no more.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    references = references_of(project, task)
    by_id = {row.id: row for row in project.photos()}
    degrees = degrees_of(one.position for one in references)
    frame = LocalFrame(centre_of(degrees))
    photos = _columns(references, [by_id[one.id] for one in references], frame)
    recipe, left_out = _left_out(project, references, frame, device, task)
    task.begin("Looking at the coverage")
    grid = coverage_grid(photos, left_out)
    return PlaceCoverage(grid, frame, tuple(next_spots(grid, frame, spots)), recipe)


def errors_left_out(
    project: Project, *, device: str = "auto", task: Task | None = None
) -> dict[int, float]:
    """The error in metres of each photo located without its session, by its id.

    Empty where nothing can be left out. It is what :func:`coverage_of` needs, and is kept with it.
    """
    task = task or Task()
    references = references_of(project, task)
    frame = LocalFrame(centre_of(degrees_of(one.position for one in references)))
    _, left_out = _left_out(project, references, frame, device, task)
    errors: dict[int, float] = {}
    # Each photo stands first as one of its session, then as one of a block of the place.
    for row, error_m in zip(left_out.rows.tolist(), left_out.errors_m.tolist(), strict=True):
        errors.setdefault(references[row].id, error_m)
    return errors


def _columns(
    references: Sequence[ReferencePhoto],
    rows: Sequence[PhotoRow],
    frame: LocalFrame,
) -> CoveragePhotos:
    numbers: dict[str, int] = {}
    nan = float("nan")
    return CoveragePhotos(
        metres=frame.to_metres(degrees_of(one.position for one in references)),
        sessions=np.array([numbers.setdefault(o.session, len(numbers)) for o in references]),
        headings_deg=np.array(
            [nan if one.heading_deg is None else one.heading_deg for one in references]
        ),
        night=np.array([_night(row) for row in rows]),
        seconds=np.array([row.taken_at.timestamp() if row.taken_at else nan for row in rows]),
    )


def _night(row: PhotoRow) -> float:
    """1 for a photo taken at night, 0 by day; NaN where it does not say when."""
    if row.taken_at is None or row.position is None:
        return float("nan")
    return float(is_night(row.position, row.taken_at, in_utc=row.taken_at_has_offset))


def _left_out(
    project: Project,
    references: Sequence[ReferencePhoto],
    frame: LocalFrame,
    device: str,
    task: Task,
) -> tuple[str, LeftOutErrors]:
    """The recipe in use, and how far answers are off about photos that were left out."""
    folds = cross_validation_folds(references)
    if not folds:
        return "", NOTHING_LEFT_OUT
    method = method_of(project)
    key = f"{reference_list_sha256(references)} {method.name} {backbone_of(project).name}"
    kept = project.cache_folder / _FILE
    found = _read(kept, key, len(references))
    if found is None:
        found = _locate_others(project, references, folds, frame, device, task)
        _keep(kept, key, found)
    return method.name, found


def _locate_others(
    project: Project,
    references: Sequence[ReferencePhoto],
    folds: Sequence[Fold],
    frame: LocalFrame,
    device: str,
    task: Task,
) -> LeftOutErrors:
    """The errors of answers about what each fold, or each block of the place, leaves out."""
    refit = method_of(project).refit(project, references, None, device, task)
    locate = refit.locate()
    errors = [
        [
            haversine_m(estimate.position, references[row].evaluated_position)
            for row, estimate in zip(fold.evaluated.tolist(), locate(fold), strict=True)
        ]
        for fold in task.each(folds, "Leaving photos out", len(folds))
    ]
    metres = frame.to_metres(degrees_of(one.position for one in references))
    blocks: Sequence[Fold] = ()
    if len({one.session for one in references}) > 1:
        blocks = block_folds(references)
        raw = INSTANT.refit(project, references, None, device, task)
        truth = evaluated_metres(references, frame.origin)
        with threadpool_limits(1, user_api="blas"):
            away = locate_left_out(
                blocks, raw.features, metres, truth, raw.backbone, references, task=task
            )
        errors += [one.errors_m.tolist() for one in away]
    left_out = [*folds, *blocks]
    return LeftOutErrors(
        np.concatenate([fold.evaluated for fold in left_out]),
        np.concatenate([gaps_m(metres[fold.evaluated], metres[fold.fitted]) for fold in left_out]),
        np.concatenate(errors),
    )


def _read(path: Path, key: str, photos: int) -> LeftOutErrors | None:
    """The errors kept for ``key``; None if there are none, or they can't be of so many photos."""
    with suppress(CampusGPSError, OSError, *DAMAGE):
        kept = json.loads(read_ordinary(path, _MOST_BYTES))
        rows = np.array(kept["rows"], np.intp)
        numbers = np.array([kept["gaps_m"], kept["errors_m"]], np.float64)
        sound = numbers.shape == (2, len(rows)) and bool((numbers >= 0).all())
        if kept["key"] == key and sound and ((rows >= 0) & (rows < photos)).all():
            return LeftOutErrors(rows, *numbers)
    return None


def _keep(path: Path, key: str, found: LeftOutErrors) -> None:
    kept = {
        "key": key,
        "rows": found.rows.tolist(),
        "gaps_m": found.gaps_m.tolist(),
        "errors_m": found.errors_m.tolist(),
    }
    try:
        write_text(path, json.dumps(kept))
    except CampusGPSError:
        # Such as on a read-only disk: it costs time, never the answer.
        logger.warning("the errors of photos left out could not be kept", exc_info=True)

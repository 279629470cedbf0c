"""Evaluation of estimates: compares each with where its photo was really taken.

Evaluating (a photo, or a fold of left-out photos, becomes :class:`core.metrics.Evaluated`) is
apart from summarizing: another recipe needs one more function that locates a fold.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.geo import Position, degrees_of, distances_m, format_distance, haversine_m
from core.localizer.estimate import Estimate
from core.localizer.localizer import Localizer
from core.metrics import (
    ErrorSummary,
    Evaluated,
    summarize,
    summarize_quarters,
    summarize_sessions,
)
from core.photos.measurement import POOR_ACCURACY_M
from core.photos.metadata import PhotoMetadata
from core.photos.remark import CLOCK
from core.predictor import Located, Predictor
from core.project.references import (
    POOREST_JUDGE_M,
    ReferencePhoto,
    accuracy_weight_of,
    judging,
    well_enough,
)
from core.project.sessions import GAP, CaptureFacts, find_sessions, taken_of
from core.project.splits import Fold
from core.tasks import Task
from core.walk_prediction import locate_in_walks

# A walk beyond the last reference; what is farther is a position of elsewhere, or a wrong one.
_FAR_M = 1000.0

LocateFold = Callable[[Fold], Sequence[Estimate]]
"""Locates the photos that a fold evaluates, in its order, by nothing but what it lets be fitted."""


@dataclass(frozen=True)
class EvaluatedPhotos:
    """Photos whose estimates were put beside the truth, and how they fare in parts.

    Attributes:
        evaluated: The photos.
    """

    evaluated: tuple[Evaluated, ...]

    @cached_property
    def sessions(self) -> Mapping[str, ErrorSummary]:
        """Figures by session; where blocks were left out, by block."""
        return summarize_sessions(self.evaluated)

    @cached_property
    def quarters(self) -> tuple[ErrorSummary, ...]:
        """Figures by quarter of the 90 % radius, surest first."""
        return summarize_quarters(self.evaluated)


@dataclass(frozen=True)
class Evaluation(EvaluatedPhotos):
    """The errors of a localizer's estimates against the truth.

    Attributes:
        evaluated: Every photo that could be read, has a known position and is not of the project
            itself.
        known: Photos of the project itself, left out of the figures.
        failed: Photos that could not be read, with the reason.
        without_position: Photos that could be read, but of which nobody knows the position.
        doubts: What speaks against the positions of evaluated photos. They count in the figures.
        poor_positions: Photos that state their own position as accurate to worse than 30 m, left
            out of the figures: what they would call an error may be their own.
        same_visit: Evaluated photos that were taken within :data:`core.project.sessions.GAP` of a
            reference photo, by the cameras' clocks: their errors flatter, as light and people are
            the same.
        in_walks: The same photos as ``evaluated``, located in their walks where they have one;
            None where that was not tried.
    """

    known: tuple[Path, ...]
    failed: Mapping[Path, CampusGPSError]
    without_position: tuple[Path, ...]
    doubts: Mapping[Path, str] = field(default_factory=dict)
    same_visit: tuple[Path, ...] = ()
    poor_positions: tuple[Path, ...] = ()
    in_walks: tuple[Evaluated, ...] | None = None

    @cached_property
    def errors(self) -> ErrorSummary:
        """Figures over all evaluated photos."""
        return summarize(self.evaluated)


def evaluate(
    predictor: Predictor,
    photos: Sequence[Path],
    truth: Mapping[Path, Position] | None = None,
    sessions: Mapping[Path, str] | None = None,
    task: Task | None = None,
    *,
    in_walks: bool = False,
) -> Evaluation:
    """Locate photos and compare with where they were taken.

    Args:
        predictor: What to evaluate.
        photos: The photos.
        truth: Positions that win over the photos' own.
        sessions: Names that win over the sessions that an import would find.
        task: Progress and cancellation.
        in_walks: Evaluate the answers in walks too. All photos that could be located are of the
            walks; those that are evaluated alone count.
    """
    kept: list[Located] = []
    evaluated: dict[Path, tuple[Estimate, Position]] = {}
    metadata_of: dict[Path, PhotoMetadata | None] = {}
    known: list[Path] = []
    failed: dict[Path, CampusGPSError] = {}
    without: list[Path] = []
    doubts: dict[Path, str] = {}
    weights: dict[Path, float] = {}
    for path, located in zip(photos, predictor.locate(photos, task), strict=True):
        if in_walks:
            kept.append(located)
        position = given = (truth or {}).get(path)
        if position is None and located.own_position is not None:
            position = located.own_position.position
        if located.error is not None:
            failed[path] = located.error
        elif located.estimate is None or position is None:
            without.append(path)
        elif located.estimate.known:
            known.append(path)
        else:
            evaluated[path], metadata_of[path] = (located.estimate, position), located.metadata
            own = located.metadata if given is None else None
            stated = located.own_position if given is None else None
            weights[path] = 1.0 if stated is None else accuracy_weight_of(stated)
            if doubt := doubt_about(position, own, predictor.localizer):
                doubts[path] = doubt
    names = _sessions_of(metadata_of) | dict(sessions or {})
    judged = well_enough([*weights.values()])
    poor = tuple(path for path, enough in zip(weights, judged, strict=True) if not enough)
    for path in poor:
        del evaluated[path], metadata_of[path]
        doubts.pop(path, None)
    return Evaluation(
        tuple(evaluate_estimate(*both, names[path]) for path, both in evaluated.items()),
        tuple(known),
        failed,
        tuple(without),
        doubts,
        _of_same_visit(metadata_of, predictor.localizer),
        poor,
        _evaluate_in_walks(predictor, kept, evaluated, names) if in_walks else None,
    )


def _evaluate_in_walks(
    predictor: Predictor,
    located: Sequence[Located],
    evaluated: Mapping[Path, tuple[Estimate, Position]],
    names: Mapping[Path, str],
) -> tuple[Evaluated, ...]:
    """The evaluated photos once more, by the answers in their walks."""
    walked = locate_in_walks(predictor.localizer, located)
    together = {one.file: answer.estimate for one, answer in zip(located, walked, strict=True)}
    return tuple(
        evaluate_estimate(together.get(path) or alone, position, names[path])
        for path, (alone, position) in evaluated.items()
    )


def _of_same_visit(
    metadata_of: Mapping[Path, PhotoMetadata | None], localizer: Localizer
) -> tuple[Path, ...]:
    """The photos that were taken in one go with a reference photo, by the cameras' clocks."""
    known = sorted(
        one.taken_at.replace(tzinfo=None) for one in localizer.references if one.taken_at
    )
    found = []
    for path, metadata in metadata_of.items():
        if metadata is not None and metadata.taken_at is not None:
            clock = metadata.taken_at.replace(tzinfo=None)
            after = bisect_left(known, clock)
            if any(abs(clock - one) <= GAP for one in known[max(0, after - 1) : after + 1]):
                found.append(path)
    return tuple(found)


def _sessions_of(metadata_of: Mapping[Path, PhotoMetadata | None]) -> dict[Path, str]:
    """The sessions that an import would find, by what the photos said when they were located."""
    taken = [
        CaptureFacts(number, path.parent, "", None)
        if metadata is None
        else taken_of(number, path, metadata)
        for number, (path, metadata) in enumerate(metadata_of.items())
    ]
    names, photos = find_sessions(taken), list(metadata_of)
    return {photos[number]: name for number, name in names.items()}


def evaluate_estimate(estimate: Estimate, truth: Position, session: str) -> Evaluated:
    """Put one estimate beside the truth."""
    return Evaluated(
        error_m=haversine_m(estimate.position, truth),
        radius50_m=estimate.radius50_m,
        radius90_m=estimate.radius90_m,
        inside_area=estimate.inside_area,
        truth=truth,
        session=session,
    )


def evaluate_fold(
    fold: Fold, references: Sequence[ReferencePhoto], estimates: Sequence[Estimate]
) -> list[Evaluated]:
    """Put the estimates of the photos that a fold evaluates beside the truth.

    Each is noted under the fold's name: the session or block that was left out. Photos whose
    position is stated too poorly to judge by are left out; see :func:`evaluated_rows`.
    """
    judged = judging(references)
    return [
        evaluate_estimate(estimate, references[row].evaluated_position, fold.name)
        for row, estimate in zip(fold.evaluated, estimates, strict=True)
        if judged[row]
    ]


def evaluated_rows(fold: Fold, references: Sequence[ReferencePhoto]) -> NDArray[np.intp]:
    """``(n,)`` rows of the references that :func:`evaluate_fold` judges by."""
    return fold.evaluated[judging(references)[fold.evaluated]]


def poor_positions_note(count: int) -> list[str]:
    """The sentence on photos that were left out of a report's figures; none where none was.

    Args:
        count: How many there are.
    """
    if not count:
        return []
    return [
        "Left out of the figures, as their position is accurate to worse than "
        f"{format_distance(POOREST_JUDGE_M)} by their own word: {count:,} "
        f"{'photo' if count == 1 else 'photos'}."
    ]


def accepted_positions_note(references: Sequence[ReferencePhoto]) -> list[str]:
    """The sentence on photos whose suggested position was accepted; none where none was.

    Args:
        references: The photos that a report is about.
    """
    moved = [haversine_m(one.stated, one.position) for one in references if one.stated is not None]
    if not moved:
        return []
    photos = "1 photo is" if len(moved) == 1 else f"{len(moved):,} photos are"
    return [
        f"{photos} compared with the position that the photo states, not with the suggested one "
        f"that was accepted, {format_distance(float(np.median(moved)))} away (median): that one "
        "comes from the very photos that answer. Where the stated one is wrong, the error shown is "
        "too large."
    ]


def doubt_about(position: Position, metadata: PhotoMetadata | None, localizer: Localizer) -> str:
    """The reasons why ``position`` may not be where the photo was taken; empty if there are none.

    Args:
        position: What the answer is compared with.
        metadata: What the photo says of itself, where the position is its own; else None.
        localizer: Whose answer it is.
    """
    return "; ".join((*_doubts_of_photo(metadata), *_doubts_of_distance(position, localizer)))


def _doubts_of_photo(metadata: PhotoMetadata | None) -> Iterator[str]:
    if metadata is None or metadata.measurement is None:
        return
    accuracy_m = metadata.measurement.accuracy_m
    if accuracy_m is not None and accuracy_m > POOR_ACCURACY_M:
        yield f"it is accurate to {format_distance(accuracy_m)} only, by its own word"
    yield from (remark.text for remark in metadata.remarks if remark.name != CLOCK)


def _doubts_of_distance(position: Position, localizer: Localizer) -> Iterator[str]:
    if not localizer.references:
        return
    degrees = degrees_of(one.position for one in localizer.references)
    nearest_m = float(distances_m(degrees, degrees_of([position])).min())
    if nearest_m > _FAR_M:
        yield f"it lies {format_distance(nearest_m)} from the nearest photo that was learned from"

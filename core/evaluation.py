"""Judging localizers by photos whose position is known.

Judging (a photo, or a fold of left-out photos, becomes :class:`core.metrics.Judged`) is apart from
summarizing: another recipe is judged by one more function that locates a fold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.geo import Position, haversine_m
from core.localizer.estimate import Estimate
from core.localizer.instant import build_instant
from core.localizer.keypoints import Keypoints
from core.localizer.refined import TooFewPhotosError, build_refined
from core.localizer.verification import Compare
from core.metrics import (
    ErrorSummary,
    Judged,
    summarize,
    summarize_quarters,
    summarize_sessions,
)
from core.photos.metadata import read_metadata
from core.predictor import Predictor
from core.project.references import ReferencePhoto
from core.project.sessions import Taken, find_sessions
from core.project.splits import Fold, left_out_folds, random_fold
from core.tasks import Task

LocateFold = Callable[[Fold], Sequence[Estimate]]
"""Locates the photos that a fold judges, in its order, by nothing but what it lets be fitted."""


@dataclass(frozen=True)
class JudgedPhotos:
    """Photos whose estimates were put beside the truth, and how they fare in parts.

    Attributes:
        judged: The photos.
    """

    judged: tuple[Judged, ...]

    @cached_property
    def sessions(self) -> Mapping[str, ErrorSummary]:
        """Figures by session; where blocks were left out, by block."""
        return summarize_sessions(self.judged)

    @cached_property
    def quarters(self) -> tuple[ErrorSummary, ...]:
        """Figures by quarter of the 90 % radius, surest first."""
        return summarize_quarters(self.judged)


@dataclass(frozen=True)
class Evaluation(JudgedPhotos):
    """How far a localizer's estimates lie from the truth.

    Attributes:
        judged: Every photo that could be read, has a known position and is not of the project
            itself.
        known: Photos of the project itself, left out of the figures.
        failed: Photos that could not be read, with the reason.
        without_position: Photos that could be read, but of which nobody knows the position.
    """

    known: tuple[Path, ...]
    failed: Mapping[Path, CampusGPSError]
    without_position: tuple[Path, ...]

    @cached_property
    def errors(self) -> ErrorSummary:
        """Figures over all judged photos."""
        return summarize(self.judged)


def evaluate(
    predictor: Predictor,
    photos: Sequence[Path],
    truth: Mapping[Path, Position] | None = None,
    sessions: Mapping[Path, str] | None = None,
    task: Task | None = None,
) -> Evaluation:
    """Locate photos and compare with where they were taken.

    Args:
        predictor: What to judge.
        photos: The photos.
        truth: Positions that win over the photos' own.
        sessions: Names that win over the sessions that an import would find.
        task: Hears of progress.
    """
    judged: dict[Path, tuple[Estimate, Position]] = {}
    known: list[Path] = []
    failed: dict[Path, CampusGPSError] = {}
    without: list[Path] = []
    for path, located in zip(photos, predictor.locate(photos, task), strict=True):
        position = (truth or {}).get(path)
        if position is None and located.own_position is not None:
            position = located.own_position.position
        if located.error is not None:
            failed[path] = located.error
        elif located.estimate is None or position is None:
            without.append(path)
        elif located.estimate.known:
            known.append(path)
        else:
            judged[path] = located.estimate, position
    names = _sessions_of(list(judged)) | dict(sessions or {})
    return Evaluation(
        tuple(judge(*both, names[path]) for path, both in judged.items()),
        tuple(known),
        failed,
        tuple(without),
    )


def _sessions_of(photos: Sequence[Path]) -> dict[Path, str]:
    """The sessions that an import would find."""
    taken = []
    for number, path in enumerate(photos):
        try:
            metadata = read_metadata(path)
            taken.append(Taken(number, path.parent, metadata.camera, metadata.taken_at))
        except CampusGPSError:  # it went away after it was located
            taken.append(Taken(number, path.parent, "", None))
    return {photos[number]: name for number, name in find_sessions(taken).items()}


def judge(estimate: Estimate, truth: Position, session: str) -> Judged:
    """Put one estimate beside the truth."""
    return Judged(
        error_m=haversine_m(estimate.position, truth),
        radius50_m=estimate.radius50_m,
        radius90_m=estimate.radius90_m,
        inside_area=estimate.inside_area,
        truth=truth,
        session=session,
    )


@dataclass(frozen=True)
class Report(JudgedPhotos):
    """What to expect of a project's localizer.

    Attributes:
        judged: Every photo, judged by photos of other sessions only (with one session: of other
            blocks of the area, with a buffer between).
        judged_by_chance: The photos that a random split held out.
        by_blocks: Whether blocks were left out because there is only one session.
        recipe: What was judged.
    """

    judged_by_chance: tuple[Judged, ...]
    by_blocks: bool
    recipe: str = "instant"

    @cached_property
    def leave_one_session_out(self) -> ErrorSummary:
        """Figures over all photos."""
        return summarize(self.judged)

    @cached_property
    def random_optimistic(self) -> ErrorSummary:
        """Figures of a random split: near-duplicates lie on both sides."""
        return summarize(self.judged_by_chance)


def report_instant(
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    backbone_name: str,
    seed: int = 42,
    task: Task | None = None,
) -> Report:
    """Judge the recipe ``instant`` on the project's own photos, each left out in turn.

    For each fold everything is fitted anew without the photos of its test side: whitening, index
    and calibration.

    Args:
        references: The project's reference photos.
        raw_features: ``(N, D)`` raw features, row by row those of ``references``.
        backbone_name: The network that made them.
        seed: Of the random split.
        task: Hears of progress.

    Raises:
        CampusGPSError: There are too few photos to leave any out.
    """

    def locate(fold: Fold) -> list[Estimate]:
        fitted = [references[row] for row in fold.fitted]
        localizer = build_instant(fitted, raw_features[fold.fitted], [], backbone_name)
        return localizer.locate_features(raw_features[fold.judged])

    return report_left_out(references, locate, seed, task)


def report_refined(
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    keypoints: Sequence[Keypoints],
    compare: Compare,
    seed: int = 42,
    task: Task | None = None,
) -> Report:
    """Judge the recipe ``refined`` as :func:`report_instant` judges ``instant``.

    Args:
        references: The project's reference photos.
        raw_features: ``(N, D)`` raw features of the default backbone.
        keypoints: ``N`` keypoints.
        compare: Yields the evidence of pairs of references.
        seed: Of the random split.
        task: Hears of progress.

    Raises:
        CampusGPSError: There are too few photos to leave any out.
    """

    locate = refined_anew(references, raw_features, keypoints, compare, task)
    return replace(report_left_out(references, locate, seed, task), recipe="refined")


def refined_anew(
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    keypoints: Sequence[Keypoints],
    compare: Compare,
    task: Task | None = None,
) -> LocateFold:
    """Locates folds by the recipe ``refined``, built anew for each; arguments as above."""

    def locate(fold: Fold) -> list[Estimate]:
        rows = fold.fitted
        localizer = build_instant([references[row] for row in rows], raw_features[rows])
        known = [keypoints[row] for row in rows]
        # As in a project: where it is no better or cannot be made, the instant one stays.
        with suppress(TooFewPhotosError):
            refined = build_refined(
                localizer,
                raw_features[rows],
                known,
                lambda pairs: compare(rows[pairs]),
                task and task.part(),
            )
            localizer = refined.localizer if refined.is_better else localizer
        judged = [keypoints[row] for row in fold.judged]
        return localizer.locate_features(raw_features[fold.judged], None, judged)

    return locate


def report_left_out(
    references: Sequence[ReferencePhoto],
    locate: LocateFold,
    seed: int = 42,
    task: Task | None = None,
) -> Report:
    """Judge any way of locating on the project's own photos, each left out in turn.

    Args:
        references: The project's reference photos.
        locate: Fits on one side of a fold and locates the other; called for each fold.
        seed: Of the random split.
        task: Hears of progress.

    Raises:
        CampusGPSError: There are too few photos to leave any out.
    """
    task = task or Task()
    folds = left_out_folds(references)
    if not folds:
        raise CampusGPSError(
            "there are too few places to leave any out",
            advice="Import photos of at least two sessions or two places.",
        )
    chance = random_fold(references, seed)
    *judged, by_chance = [
        judge_fold(fold, references, locate(fold))
        for fold in task.each([*folds, chance], "Leaving sessions out", len(folds) + 1)
    ]
    return Report(
        judged=tuple(one for fold in judged for one in fold),
        judged_by_chance=tuple(by_chance),
        by_blocks=len({reference.session for reference in references}) < 2,
    )


def judge_fold(
    fold: Fold, references: Sequence[ReferencePhoto], estimates: Sequence[Estimate]
) -> list[Judged]:
    """Put the estimates of the photos that a fold judges beside the truth.

    Each is noted under the fold's name: the session or block that was left out.
    """
    return [
        judge(estimate, references[row].position, fold.name)
        for row, estimate in zip(fold.judged, estimates, strict=True)
    ]

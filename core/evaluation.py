"""Judging localizers by photos whose position is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.geo import Position, haversine_m
from core.localizer.estimate import Estimate
from core.localizer.instant import build_instant
from core.metrics import ErrorSummary, Judged, summarize
from core.predictor import Predictor
from core.project.references import ReferencePhoto
from core.project.splits import Fold, left_out_folds, random_fold
from core.tasks import Task


@dataclass(frozen=True)
class Evaluation:
    """How far a localizer's estimates lie from the truth.

    Attributes:
        errors: Figures over every photo that could be read, has a known position and is not of
            the project itself.
        known: Photos of the project itself, left out of the figures.
        failed: Photos that could not be read, with the reason.
        without_position: Photos that could be read, but of which nobody knows the position.
    """

    errors: ErrorSummary
    known: tuple[Path, ...]
    failed: Mapping[Path, CampusGPSError]
    without_position: tuple[Path, ...]


def evaluate(
    predictor: Predictor,
    photos: Sequence[Path],
    truth: Mapping[Path, Position] | None = None,
    task: Task | None = None,
) -> Evaluation:
    """Locate photos and compare with where they were taken.

    Args:
        predictor: What to judge.
        photos: The photos.
        truth: Positions that win over the photos' own.
        task: Hears of progress.
    """
    judged: list[Judged] = []
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
            judged.append(judge(located.estimate, position))
    return Evaluation(summarize(judged), tuple(known), failed, tuple(without))


def judge(estimate: Estimate, truth: Position) -> Judged:
    """Put one estimate beside the truth."""
    return Judged(
        error_m=haversine_m(estimate.position, truth),
        radius50_m=estimate.radius50_m,
        radius90_m=estimate.radius90_m,
        inside_area=estimate.inside_area,
    )


@dataclass(frozen=True)
class Report:
    """What to expect of a project's localizer.

    Attributes:
        leave_one_session_out: Figures over all photos, each judged by photos of other sessions
            only (with one session: of other blocks of the area, with a buffer between).
        sessions: The same, by the session or block that was left out.
        random_optimistic: Figures of a random split: near-duplicates lie on both sides.
        by_blocks: Whether blocks were left out because there is only one session.
    """

    leave_one_session_out: ErrorSummary
    sessions: Mapping[str, ErrorSummary]
    random_optimistic: ErrorSummary
    by_blocks: bool


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
    task = task or Task()
    folds = left_out_folds(references)
    if not folds:
        raise CampusGPSError(
            "there are too few places to leave any out",
            advice="Import photos of at least two sessions or two places.",
        )
    judged: dict[str, list[Judged]] = {}
    chance = random_fold(references, seed)
    for fold in task.each([*folds, chance], "Leaving sessions out", len(folds) + 1):
        judged[fold.name] = _judge_fold(fold, references, raw_features, backbone_name)
    by_chance = judged.pop(chance.name)
    return Report(
        leave_one_session_out=summarize([one for fold in judged.values() for one in fold]),
        sessions={name: summarize(fold) for name, fold in judged.items()},
        random_optimistic=summarize(by_chance),
        by_blocks=len({reference.session for reference in references}) < 2,
    )


def _judge_fold(
    fold: Fold,
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    backbone_name: str,
) -> list[Judged]:
    localizer = build_instant(
        [references[index] for index in fold.fitted], raw_features[fold.fitted], [], backbone_name
    )
    estimates = localizer.locate_features(raw_features[fold.judged])
    return [
        judge(estimate, references[index].position)
        for index, estimate in zip(fold.judged, estimates, strict=True)
    ]

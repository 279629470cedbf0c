"""Cross-validation over sessions or blocks: each photo is evaluated by the others.

For each fold everything is fitted anew without the photos of its test side.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.evaluation.comparison import MethodAnswers
from core.evaluation.evaluate import (
    EvaluatedPhotos,
    LocateFold,
    evaluate_fold,
    evaluated_rows,
)
from core.evaluation.walks import estimates_in_walks
from core.features.keypoints import Keypoints
from core.features.verification import Compare
from core.localizer.estimate import Estimate
from core.localizer.instant import build_instant
from core.localizer.learned_folds import TooFewPhotosError, TreeSettings
from core.localizer.localizer import Localizer
from core.localizer.refined import build_refined
from core.metrics import ErrorSummary, Evaluated, summarize, summarize_sessions
from core.project.references import ReferencePhoto, equally_weighted
from core.project.splits import Fold, are_one_session, cross_validation_folds, random_fold
from core.tasks import Task

BuildFold = Callable[[Fold], Localizer]
"""Builds a localizer from what a fold lets be fitted; its recipe says what became of it."""


@dataclass(frozen=True)
class Report(EvaluatedPhotos):
    """The cross-validated figures of a project's localizer.

    Attributes:
        evaluated: Every photo, located by photos of other sessions only (with one session: of
            other blocks of the area, with a buffer between).
        evaluated_at_random: The photos that a random split held out.
        by_blocks: Whether blocks were left out because there is only one session.
        recipe: What was evaluated.
        folds_by_recipe: In how many folds (the random one apart) which recipe answered: where a
            fold is too small to refine, the instant one does. Empty where nobody noted it.
        in_walks: The same photos as ``evaluated``, located in their walks where they have one;
            empty where that was not tried.
        poor_positions: How many photos are left out of all figures, as they state their position
            too poorly to judge an answer by.
    """

    evaluated_at_random: tuple[Evaluated, ...]
    by_blocks: bool
    recipe: str = "instant"
    folds_by_recipe: Mapping[str, int] = field(default_factory=dict)
    in_walks: tuple[Evaluated, ...] = ()
    poor_positions: int = 0

    @cached_property
    def leave_one_session_out(self) -> ErrorSummary:
        """Figures over all photos."""
        return summarize(self.evaluated)

    @cached_property
    def sessions_in_walks(self) -> Mapping[str, ErrorSummary]:
        """Figures in walks by session; where blocks were left out, by block."""
        return summarize_sessions(self.in_walks)

    @cached_property
    def random_optimistic(self) -> ErrorSummary:
        """Figures of a random split: near-duplicates lie on both sides."""
        return summarize(self.evaluated_at_random)


def refined_anew(
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    keypoints: Sequence[Keypoints],
    compare: Compare,
    task: Task | None = None,
) -> LocateFold:
    """Locates folds by the recipe ``refined``, built anew for each; see :func:`refined_builder`."""
    build = refined_builder(references, raw_features, keypoints, compare, task)
    return located_by(build, raw_features, keypoints)


def instant_builder(
    references: Sequence[ReferencePhoto], raw_features: NDArray[np.float32], backbone_name: str
) -> BuildFold:
    """Builds the recipe ``instant`` anew for each fold.

    Everything is fitted without the photos of the fold's test side: whitening, index, calibration.

    Args:
        references: The project's reference photos.
        raw_features: ``(N, D)`` raw features, row by row those of ``references``.
        backbone_name: The network that made them.
    """

    def build(fold: Fold) -> Localizer:
        fitted = equally_weighted(references[row] for row in fold.fitted)
        return build_instant(fitted, raw_features[fold.fitted], [], backbone_name)

    return build


def refined_builder(
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    keypoints: Sequence[Keypoints],
    compare: Compare,
    task: Task | None = None,
    backbone_name: str | None = None,
    tree_settings: TreeSettings | None = None,
) -> BuildFold:
    """Builds the recipe ``refined`` anew for each fold; with combined features it is ``hybrid``.

    Args:
        references: The project's reference photos.
        raw_features: ``(N, D)`` raw features, row by row those of ``references``.
        keypoints: ``N`` keypoints.
        compare: Yields the evidence of pairs of references.
        task: Progress and cancellation.
        backbone_name: The network that made the features; None: the default one.
        tree_settings: The settings of the re-ranker.
    """

    def build(fold: Fold) -> Localizer:
        rows = fold.fitted
        localizer = build_instant(
            equally_weighted(references[row] for row in rows),
            raw_features[rows],
            [],
            backbone_name,
        )
        known = [keypoints[row] for row in rows]
        # As in a project: where it is no better or cannot be made, the instant one stays.
        with suppress(TooFewPhotosError):
            refined = build_refined(
                localizer,
                raw_features[rows],
                known,
                lambda pairs: compare(rows[pairs]),
                task and task.part(),
                tree_settings,
            )
            localizer = refined.localizer if refined.is_better else localizer
        return localizer

    return build


def located_by(
    build: BuildFold,
    raw_features: NDArray[np.float32],
    keypoints: Sequence[Keypoints] = (),
    on_fold: Callable[[Fold, Localizer], None] | None = None,
) -> LocateFold:
    """Locates what a fold evaluates by what ``build`` builds for it.

    Args:
        build: Builds a localizer for a fold.
        raw_features: ``(N, D)`` raw features of all references.
        keypoints: ``N`` keypoints, where the localizer needs them.
        on_fold: Called with each fold and the localizer built for it.
    """

    def locate(fold: Fold) -> list[Estimate]:
        localizer = build(fold)
        if on_fold is not None:
            on_fold(fold, localizer)
        evaluated = [keypoints[row] for row in fold.evaluated] if keypoints else []
        return localizer.locate_features(raw_features[fold.evaluated], None, evaluated)

    return locate


def located_in_walks_by(
    build: BuildFold,
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    keypoints: Sequence[Keypoints],
    on_fold: Callable[[Fold, Localizer], None],
    on_walks: Callable[[Fold, Sequence[Estimate]], None],
) -> LocateFold:
    """Locates as :func:`located_by` each photo alone, and beside that all in their walks.

    Args:
        build: Builds a localizer for a fold.
        references: ``N`` references.
        raw_features: ``(N, D)`` their raw features.
        keypoints: ``N`` keypoints; empty where the localizer needs none.
        on_fold: Called with each fold and the localizer built for it.
        on_walks: Called with each fold and the answers in walks, in the fold's order.
    """

    def locate(fold: Fold) -> list[Estimate]:
        localizer = build(fold)
        on_fold(fold, localizer)
        evaluated = [keypoints[row] for row in fold.evaluated] if keypoints else []
        alone, evidence = localizer.locate_with_evidence(
            raw_features[fold.evaluated], None, evaluated
        )
        photos = [references[row] for row in fold.evaluated]
        on_walks(fold, estimates_in_walks(localizer, photos, alone, evidence))
        return alone

    return locate


def report_recipe(
    build: BuildFold,
    recipe: str,
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    keypoints: Sequence[Keypoints],
    seed: int = 42,
    task: Task | None = None,
) -> Report:
    """Evaluate a recipe on the project's own photos, each left out in turn.

    Args:
        build: Builds its localizer anew for each fold.
        recipe: Its name.
        references: The project's reference photos.
        raw_features: ``(N, D)`` raw features, row by row those of ``references``.
        keypoints: ``N`` keypoints; empty where it needs none.
        seed: Of the random split.
        task: Progress and cancellation.

    Raises:
        CampusGPSError: There are too few photos to leave any out.
    """
    recipes: list[str] = []
    in_walks: list[list[Evaluated]] = []

    locate = located_in_walks_by(
        build,
        references,
        raw_features,
        keypoints,
        lambda _, localizer: recipes.append(localizer.recipe),
        lambda fold, together: in_walks.append(evaluate_fold(fold, references, together)),
    )
    report = cross_validate(references, locate, seed, task)
    # The random fold comes last; its photos are no walks.
    return replace(
        report,
        recipe=recipe,
        folds_by_recipe=dict(Counter(recipes[:-1])),
        in_walks=tuple(one for fold in in_walks[:-1] for one in fold),
    )


def cross_validate(
    references: Sequence[ReferencePhoto],
    locate: LocateFold,
    seed: int = 42,
    task: Task | None = None,
) -> Report:
    """Evaluate any way of locating on the project's own photos, each left out in turn.

    Args:
        references: The project's reference photos.
        locate: Fits on one side of a fold and locates the other; called for each fold.
        seed: Of the random split.
        task: Progress and cancellation.

    Raises:
        CampusGPSError: There are too few photos to leave any out.
    """
    task = task or Task()
    folds = folds_of(references)
    chance = random_fold(references, seed)
    *evaluated, by_chance = [
        evaluate_fold(fold, references, locate(fold))
        for fold in task.each([*folds, chance], "Leaving sessions out", len(folds) + 1)
    ]
    return Report(
        evaluated=tuple(one for fold in evaluated for one in fold),
        evaluated_at_random=tuple(by_chance),
        by_blocks=are_one_session(references),
        poor_positions=sum(
            len(fold.evaluated) - len(evaluated_rows(fold, references)) for fold in folds
        ),
    )


def folds_of(references: Sequence[ReferencePhoto]) -> list[Fold]:
    """Each session left out alone; see :func:`core.project.splits.cross_validation_folds`.

    Raises:
        CampusGPSError: There are too few photos to leave any out.
    """
    folds = cross_validation_folds(references)
    if not folds:
        raise CampusGPSError(
            "there are too few places to leave any out",
            advice="Import photos of at least two sessions or two places.",
        )
    return folds


def answer_folds(
    folds: Sequence[Fold], methods: Mapping[str, LocateFold], task: Task | None = None
) -> list[MethodAnswers]:
    """The answers of each method about all evaluated photos, fold by fold.

    Args:
        folds: The folds.
        methods: By name, what locates a fold.
        task: Progress and cancellation.
    """
    task = task or Task()
    answers = []
    for name, locate in methods.items():
        started = time.monotonic()
        estimates: list[Estimate] = []
        for fold in task.each(folds, f"Evaluating: {name}", len(folds)):
            estimates += locate(fold)
        answers.append(MethodAnswers(name, tuple(estimates), time.monotonic() - started))
    return answers

"""The recipe ``refined``: the instant localizer with verified candidates and a learned re-ranking.

Everything that is learned comes from photos located by others that say nothing of their session;
what a fold's re-ranker is learned from never includes the session that the fold evaluates, neither
as the photos located nor as their candidates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from core.features.keypoints import Keypoints
from core.features.verification import Compare
from core.localizer.calibration import excess_of
from core.localizer.candidate_lists import PairEvidence
from core.localizer.estimate import Estimate
from core.localizer.instant import (
    MOST_FOLDS,
    calibration_of,
)
from core.localizer.learned_folds import (
    LEAST_PHOTOS,
    FoldTrainer,
    LearnedFold,
    TooFewPhotosError,
    TreeSettings,
)
from core.localizer.localizer import Localizer
from core.localizer.walk_calibration import calibrate_walks
from core.metrics import joint_error_m
from core.project.references import ReferencePhoto, judging
from core.project.splits import cross_validation_folds
from core.tasks import Task


@dataclass(frozen=True)
class RefinedLocalizer:
    """A refined localizer beside the instant one it was made from.

    Attributes:
        localizer: The refined localizer.
        folds: What was learned without some of the photos, each left out once.
    """

    localizer: Localizer
    folds: tuple[LearnedFold, ...]

    @property
    def errors_m(self) -> NDArray[np.float64]:
        """``(n,)`` how far the re-ranker is off on photos left out."""
        return self._judged([one.errors_m for one in self.folds])

    @property
    def instant_errors_m(self) -> NDArray[np.float64]:
        """``(n,)`` the same for the instant localizer."""
        return self._judged([one.instant_errors_m for one in self.folds])

    def _judged(self, errors_m: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
        """The errors of all folds, without photos that state their position too poorly."""
        rows = np.concatenate([one.fold.evaluated for one in self.folds])
        judged: NDArray[np.float64] = np.concatenate(errors_m)[
            judging(self.localizer.references)[rows]
        ]
        return judged

    @property
    def is_better(self) -> bool:
        """True if median and mean error together are smaller than the instant one's.

        Each alone says little: a re-ranker may trade a little of the one for much of the other.
        """
        ours, theirs = (
            joint_error_m(float(np.median(errors)), float(errors.mean()))
            for errors in (self.errors_m, self.instant_errors_m)
        )
        return ours < theirs


def enough_to_learn(references: Sequence[ReferencePhoto]) -> bool:
    """Returns whether there are enough photos to try to learn a re-ranking from."""
    return (
        len(references) >= LEAST_PHOTOS and len(cross_validation_folds(references, MOST_FOLDS)) > 1
    )


def build_refined(
    instant: Localizer,
    raw_features: NDArray[np.float32],
    keypoints: Sequence[Keypoints],
    compare: Compare,
    task: Task | None = None,
    tree_settings: TreeSettings | None = None,
    on_fold: Callable[[LearnedFold], object] = lambda _: None,
) -> RefinedLocalizer:
    """Learn to choose among the candidates of ``instant``.

    Args:
        instant: The localizer to refine; its references are learned from.
        raw_features: ``(N, D)`` float32 raw features of its references.
        keypoints: ``N`` keypoints of its references.
        compare: Yields the evidence of pairs of its references.
        task: Receives progress.
        tree_settings: The settings of the re-ranker.
        on_fold: Called with each fold that was learned.

    Raises:
        TooFewPhotosError: There are too few photos.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    if not enough_to_learn(instant.references):
        raise TooFewPhotosError
    folds = cross_validation_folds(instant.references, MOST_FOLDS)
    trainer = FoldTrainer(instant, raw_features, folds, task, tree_settings or TreeSettings())
    with threadpool_limits(1, user_api="blas"):
        task.begin("Finding candidates", len(folds) + 1)
        lists = [trainer.lists_without(fold) for fold in folds]
        everything = trainer.lists_with_all()
    evidence = PairEvidence.collect([*lists, everything], compare)
    located = []
    task.begin("Learning to choose", len(folds) + 1)
    for fold, listed in zip(folds, lists, strict=True):
        located.append(trainer.evaluate(fold, listed, evidence))
        on_fold(located[-1])
        task.advance()
    rows, errors = trainer.training_pairs(everything, evidence)
    learned = trainer.learn(rows, errors)
    task.advance()
    localizer = replace(
        instant,
        recipe="refined",
        reranker=learned,
        keypoints=tuple(keypoints),
        # An instant localizer of an older program has none.
        plain=trainer.plain,
    )
    return RefinedLocalizer(calibrated(localizer, located, instant), tuple(located))


def calibrated(localizer: Localizer, folds: Sequence[LearnedFold], instant: Localizer) -> Localizer:
    """``localizer`` with the radii, alone and in walks, of what was located in ``folds``.

    Args:
        localizer: The localizer.
        folds: What it was learned with, or some of it.
        instant: The localizer of whose references the folds' rows are numbers.
    """
    left_out = [one.left_out for one in folds]
    calibration = calibration_of(left_out, instant.metres)
    return replace(
        localizer,
        calibration=calibration,
        walk_calibration=calibrate_walks(left_out, instant.references, instant.metres, calibration),
    )


def held_out_estimates(
    refined: RefinedLocalizer, fold: LearnedFold, *, learned: bool
) -> list[Estimate]:
    """Estimates of the photos that ``fold`` evaluates, with radii that the other folds yield.

    Args:
        refined: The refined localizer.
        fold: One of its folds.
        learned: By the re-ranker, or by the centre of those most alike: the instant answer.
    """
    others = [one.left_out for one in other_folds(refined, fold)]
    if not learned:
        others = [
            replace(one, aggregation=other.instant, errors_m=other.instant_errors_m)
            for one, other in zip(others, other_folds(refined, fold), strict=True)
        ]
    localizer, aggregation = refined.localizer, fold.aggregation if learned else fold.instant
    calibration = calibration_of(others, localizer.metres)
    remoteness = excess_of(aggregation, fold.ood_scores)
    radii50, radii90 = calibration.radii_m(aggregation, remoteness)
    inside = calibration.inside(fold.ood_scores, fold.distances)
    return [
        Estimate(localizer.frame.position_at(*metres), float(r50), float(r90), bool(is_inside), ())
        for metres, r50, r90, is_inside in zip(
            aggregation.metres.tolist(), radii50, radii90, inside, strict=True
        )
    ]


def other_folds(refined: RefinedLocalizer, fold: LearnedFold) -> list[LearnedFold]:
    """All folds but this one: what may tell the radii of what it evaluates."""
    return [other for other in refined.folds if other is not fold]

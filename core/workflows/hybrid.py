"""The recipe ``hybrid``: combined features, and a choice among verified candidates."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.devices import used_memory_bytes
from core.evaluation.cross_validation import located_by, refined_builder
from core.evaluation.evaluate import LocateFold
from core.evaluation.model_card import EvaluationProtocol
from core.features.backbones.registry import richest_backbone
from core.features.keypoints import Keypoints
from core.features.reference_features import (
    reference_comparison,
    reference_features,
    reference_keypoints,
)
from core.features.xfeat import require_refinement
from core.geo import Position
from core.localizer.estimate import Estimate
from core.localizer.instant import build_instant
from core.localizer.localizer import Localizer
from core.localizer.refined import (
    LearnedFold,
    Refined,
    TreeSettings,
    build_refined,
    calibration_of,
    held_out_estimates,
    other_folds,
)
from core.training.recipes import Recipe
from core.training.reranker_curves import TREES_AN_EPOCH, reranker_curves
from core.training.runs import Run
from core.training.work import Trained, Work, WorstPhoto
from core.workflows.active_localizer import thumbnails_of


def train_hybrid(work: Work) -> Trained:
    """Extract features, match them and fit the re-ranker, with each session left out once.

    Whatever was looked at or compared is kept, so that a run that goes on finds it there.

    Raises:
        CampusGPSError: Packages are missing, or there are too few photos.
        Cancelled: The user cancelled.
    """
    require_refinement()
    project, references, task = work.project, work.plan.references, work.task
    device = work.run.device
    features = reference_features(
        project, references, spec=richest_backbone(), device=device, task=task
    )
    keypoints = reference_keypoints(project, references, device=device, task=task)
    compare = reference_comparison(project, references, keypoints, task.part())
    thumbnails = thumbnails_of(project, references)
    start = build_instant(references, features, thumbnails, richest_backbone().name, task)
    effort = _effort(work.plan.recipe)
    began = time.monotonic()

    def tell(fold: LearnedFold) -> None:
        nonlocal began
        seconds, began = time.monotonic() - began, time.monotonic()
        history = reranker_curves(fold, start.metres, effort.rate, seconds)
        work.note_epochs(
            fold.fold.name, history, _worst(work, start, fold), used_memory_bytes(device)
        )

    refined = build_refined(start, features, keypoints, compare, task, effort, tell)
    estimates: list[Estimate] = []
    for fold in refined.folds:
        estimates += held_out_estimates(refined, fold, learned=refined.is_better)
    largest = max(refined.folds, key=lambda fold: len(fold.fold.evaluated))
    return Trained(
        localizer=replace(
            refined.localizer if refined.is_better else start, recipe=work.plan.recipe.name
        ),
        folds=tuple(fold.fold for fold in refined.folds),
        estimates=tuple(estimates),
        fold_localizer=_without(refined, largest, features, keypoints),
        protocol=EvaluationProtocol(
            f"Each of {len(refined.folds)} parts ({', '.join(f.fold.name for f in refined.folds)}) "
            "was left out in turn, and located by what was learned from the others."
        ),
    )


def hybrid_anew(work: Work, run: Run) -> LocateFold:
    """Locates what a fold evaluates by what the recipe of ``run`` learns from the rest of it.

    Raises:
        CampusGPSError: A photo's pixels are gone.
        Cancelled: The user cancelled.
    """
    project, references, task = work.project, work.plan.references, work.task.part()
    device = work.run.device
    features = reference_features(
        project, references, spec=richest_backbone(), device=device, task=task
    )
    keypoints = reference_keypoints(project, references, device=device, task=task)
    compare = reference_comparison(project, references, keypoints, task)
    effort = _effort(run.recipe)
    build = refined_builder(
        references, features, keypoints, compare, task, richest_backbone().name, effort
    )
    return located_by(build, features, keypoints)


def _effort(recipe: Recipe) -> TreeSettings:
    settings = recipe.settings
    return TreeSettings(TREES_AN_EPOCH * settings.epochs, settings.learning_rate, settings.seed)


def _without(
    refined: Refined,
    fold: LearnedFold,
    features: NDArray[np.float32],
    keypoints: Sequence[Keypoints],
) -> Localizer:
    """A localizer that knows nothing of the photos of ``fold``."""
    rows = fold.fold.fitted
    fitted = [refined.localizer.references[row] for row in rows]
    localizer = build_instant(fitted, features[rows], [], richest_backbone().name)
    if not refined.is_better:
        return localizer
    return replace(
        localizer,
        calibration=calibration_of(other_folds(refined, fold), localizer),
        learned=fold.learned,
        keypoints=tuple(keypoints[row] for row in rows),
    )


def _worst(work: Work, localizer: Localizer, fold: LearnedFold) -> list[WorstPhoto]:
    order = np.argsort(-fold.errors_m, kind="stable")
    degrees = localizer.frame.to_degrees(fold.aggregation.metres)
    return [
        WorstPhoto(
            work.plan.references[fold.fold.evaluated[row]],
            Position(float(degrees[row, 0]), float(degrees[row, 1])),
            float(fold.errors_m[row]),
        )
        for row in order
    ]

"""The training curves of a re-ranker: its errors after every ten trees."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.localizer.learned_folds import LearnedFold
from core.localizer.reranking import Reranker, target_of
from core.project.references import well_enough
from core.training.curves import EpochResult

TREES_AN_EPOCH = 10


def reranker_curves(
    fold: LearnedFold, metres: NDArray[np.float64], rate: float, seconds: float
) -> tuple[EpochResult, ...]:
    """The errors of a fold's re-ranker after every ten trees.

    Losses are squared errors of the expected logarithm. The training photos' metres are those of
    their candidates, by how far off each was expected to be; the held-out photos' are those of
    the places chosen.

    Args:
        fold: The re-ranker, and its answers for the photos left out.
        metres: ``(N, 2)`` where all references were taken.
        rate: How much a tree counts.
        seconds: How long the fold took.
    """
    trees, truth = fold.reranker.trees, metres[fold.fold.evaluated]
    asked = fold.asked
    rows, there = asked.rows()[asked.there], asked.there
    offsets = (asked.metres - truth[:, None])[there]
    held_out_targets = target_of(np.hypot(offsets[:, 0], offsets[:, 1]))
    targets = target_of(fold.learned_errors_m)
    judged = np.ones(len(truth), bool) if fold.trust is None else well_enough(fold.trust)
    counts = list(range(TREES_AN_EPOCH, len(trees.columns) + 1, TREES_AN_EPOCH))
    results: list[EpochResult] = []
    for epoch, count in enumerate(counts, 1):
        some = trees.first(count)
        _, aggregation = Reranker(some).choose(asked, fold.default)
        errors = np.hypot(*(aggregation.metres - truth).T)[judged]
        missed = np.abs(np.exp(some.predict(fold.learned_from)) - np.exp(targets))
        loss = float(np.mean((some.predict(rows) - held_out_targets) ** 2))
        results.append(
            EpochResult(
                epoch=epoch,
                train_loss=float(np.mean((some.predict(fold.learned_from) - targets) ** 2)),
                held_out_loss=loss,
                train_median_m=float(np.median(missed)),
                train_mean_m=float(missed.mean()),
                held_out_median_m=float(np.median(errors)),
                held_out_mean_m=float(errors.mean()),
                learning_rate=rate,
                photos_per_s=len(truth) * len(counts) / max(seconds, 1e-9),
                waiting_share=0.0,
                seconds=seconds / len(counts),
                skipped_batches=0,
                micro_batch=len(truth),
                best=all(loss < earlier.held_out_loss for earlier in results),
            )
        )
    return tuple(results)

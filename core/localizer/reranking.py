"""Learned re-ranking of candidates: how far each one's place is likely off.

The true place is nearly always among the references most alike; which one it is shows in what they
have in common: how many keypoints match in one geometry, and whether their places agree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.localizer.aggregation import Aggregation, geometric_median
from core.localizer.boosting import RATE, TREES, fit_trees
from core.localizer.index import Nearest
from core.localizer.trees import Trees

CANDIDATES = 25
# What a candidate's row holds, in this order.
COLUMNS = (
    "similarity",
    "below_best",
    "rank",
    "best_similarity",
    *(f"support_{reach}m" for reach in (4, 8, 16, 32)),
    "agreement",
    "matches",
    "inliers",
    "inlier_share",
    "scale_change",
    "shift",
    "likeness",
    "inliers_of_most",
    *(f"inlier_support_{reach}m" for reach in (5, 12)),
)
_REACHES_M = (4.0, 8.0, 16.0, 32.0)
_INLIER_REACHES_M = (5.0, 12.0)
# Added to errors before taking logarithms: smaller differences are label noise.
_NOISE_M = 3.0
# A candidate expected to be twice as far off counts an eighth; being more alike helps a little.
_WEIGHT_POWER = 3.0
_SIMILARITY_POWER = 2.0
_LEAST_SIMILARITY = 1e-3


@dataclass(frozen=True)
class Candidates:
    """The candidates of ``Q`` queries, with all that the re-ranking looks at.

    Attributes:
        nearest: Rows and similarities ``(Q, k)``, most alike first.
        metres: ``(Q, k, 2)`` their positions.
        agreement: ``(Q, k, k)`` similarity between candidates.
        evidence: ``(Q, k, 5)`` see :mod:`core.features.verification`.
    """

    nearest: Nearest
    metres: NDArray[np.float64]
    agreement: NDArray[np.float32]
    evidence: NDArray[np.float32]

    @property
    def there(self) -> NDArray[np.bool_]:
        """``(Q, k)`` whether there is a candidate."""
        return np.isfinite(self.nearest.similarities)

    def rows(self) -> NDArray[np.float32]:
        """``(Q, k, 18)`` the columns :data:`COLUMNS` of each candidate."""
        there = self.there
        similar = np.where(there, self.nearest.similarities, -1.0).astype(np.float64)
        weights = np.where(there, np.maximum(similar, 1e-3) ** 4, 0.0)
        offsets = self.metres[:, :, None] - self.metres[:, None]
        apart = np.hypot(offsets[..., 0], offsets[..., 1])
        evidence = self.evidence.astype(np.float64)
        matches, inliers, scale, shift, likeness = np.moveaxis(evidence, -1, 0)
        most = np.maximum(inliers.max(1, keepdims=True), 1.0)
        # What random matches reach says nothing: only inliers above the list's usual count.
        usual = np.percentile(inliers, 60, axis=1, keepdims=True)
        verified = np.where(there, np.maximum(inliers - usual, 0.0) + 0.5, 0.0)
        count = similar.shape[1]
        columns = [
            similar,
            similar - similar[:, :1],
            np.broadcast_to(np.log1p(np.arange(count)), similar.shape),
            np.broadcast_to(similar[:, :1], similar.shape),
            *(_support(apart, weights, reach) for reach in _REACHES_M),
            _shared(self.agreement.astype(np.float64), weights),
            matches,
            inliers,
            inliers / np.maximum(matches, 1.0),
            scale,
            shift,
            likeness,
            inliers / most,
            *(_support(apart, verified, reach) for reach in _INLIER_REACHES_M),
        ]
        return np.stack(columns, axis=-1).astype(np.float32)


def target_of(errors_m: NDArray[np.float64]) -> NDArray[np.float64]:
    """The target that the trees learn for candidates that are so many metres off."""
    logarithms: NDArray[np.float64] = np.log(errors_m + _NOISE_M)
    return logarithms


@dataclass(frozen=True)
class Reranker:
    """Predicts how far each candidate is off and takes the centre of the good ones.

    Attributes:
        trees: From a candidate's row to the logarithm of its error in metres plus three.
    """

    trees: Trees

    @classmethod
    def fit(
        cls,
        rows: NDArray[np.float32],
        errors_m: NDArray[np.float64],
        seed: int,
        each_done: Callable[[], object] = lambda: None,
        *,
        trees: int = TREES,
        rate: float = RATE,
    ) -> Reranker:
        """Learn from ``(R, 18)`` candidates that are ``(R,)`` metres off.

        ``each_done`` is called after each tree; what it raises ends the work.
        """
        targets = target_of(errors_m)
        return cls(fit_trees(rows, targets, seed, each_done, trees=trees, rate=rate))

    def weights(self, candidates: Candidates) -> NDArray[np.float64]:
        """``(Q, k)`` how much each candidate counts; they sum to one where there is one."""
        nearest = candidates.nearest
        there = candidates.there
        rows = candidates.rows()
        expected = self.trees.predict(rows.reshape(-1, rows.shape[-1])).reshape(there.shape)
        # Relative to the best, so that no prediction is too large or too small for exp.
        beyond = expected - expected.min(1, keepdims=True, initial=np.inf, where=there)
        weights = np.where(there, np.exp(-_WEIGHT_POWER * np.where(there, beyond, 0.0)), 0.0)
        alike = np.where(there, nearest.similarities, 0.0).astype(np.float64)
        weights *= np.maximum(alike, _LEAST_SIMILARITY) ** _SIMILARITY_POWER
        weights /= np.maximum(weights.sum(1, keepdims=True), 1e-300)
        return weights

    def choose(
        self,
        candidates: Candidates,
        default: NDArray[np.float64],
        weights: NDArray[np.float64] | None = None,
    ) -> tuple[Nearest, Aggregation]:
        """The candidates in the order in which they count, and the places chosen.

        Args:
            candidates: Of ``Q`` queries.
            default: ``(2,)`` the answer where a query has no candidate at all.
            weights: Their :meth:`weights`, where these are known already.
        """
        nearest, there = candidates.nearest, candidates.there
        if weights is None:
            weights = self.weights(candidates)
        aggregation = geometric_median(weights, candidates.metres, default)
        similarity = nearest.similarities.max(1, initial=-1.0, where=there)
        order = np.argsort(-weights, axis=1, kind="stable")
        sorted_nearest = Nearest(
            np.take_along_axis(nearest.indexes, order, axis=1),
            np.take_along_axis(nearest.similarities, order, axis=1),
        )
        return sorted_nearest, Aggregation(
            aggregation[0], aggregation[1], similarity.astype(np.float64)
        )


def _support(
    apart: NDArray[np.float64], weights: NDArray[np.float64], reach_m: float
) -> NDArray[np.float64]:
    """``(Q, k)`` share of the weights that lies near each candidate's place."""
    return _shared(np.exp(-((apart / reach_m) ** 2) / 2), weights)


def _shared(values: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(Q, k)`` weighted mean over the other candidates and itself."""
    totals = np.maximum(weights.sum(1, keepdims=True), 1e-12)
    shared: NDArray[np.float64] = np.einsum("qkl,ql->qk", values, weights) / totals
    return shared

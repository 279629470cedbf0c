"""One position from the references most alike: their robust weighted centre."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Found on left-out sessions; 8 to 30 neighbours differ by less than half a metre.
NEIGHBOURS = 20
_WEIGHT_POWER = 4
_ITERATIONS = 100
# Below this distance in metres all references count as being at the centre.
_NEAR_M = 0.5


@dataclass(frozen=True)
class Aggregation:
    """The chosen places of ``Q`` queries.

    Attributes:
        metres: ``(Q, 2)`` east/north metres.
        spread_m: ``(Q,)`` weighted mean distance of the matches from it.
        similarity: ``(Q,)`` similarity of the best match; -1 where there was none.
    """

    metres: NDArray[np.float64]
    spread_m: NDArray[np.float64]
    similarity: NDArray[np.float64]

    @classmethod
    def joined(cls, aggregations: Sequence[Aggregation]) -> Aggregation:
        """All queries of several aggregations as one; an empty one if there are none."""
        if not aggregations:
            return cls(np.empty((0, 2)), np.empty(0), np.empty(0))
        return cls(
            np.concatenate([aggregation.metres for aggregation in aggregations]),
            np.concatenate([aggregation.spread_m for aggregation in aggregations]),
            np.concatenate([aggregation.similarity for aggregation in aggregations]),
        )


def weighted_centre(
    similarities: NDArray[np.float32],
    metres: NDArray[np.float64],
    default: NDArray[np.float64],
    counts: NDArray[np.float64] | None = None,
) -> Aggregation:
    """The weighted geometric median of each query's nearest references.

    The weights fall to zero at the last neighbour, so that a neighbour that just comes in or drops
    out moves nothing.

    Args:
        similarities: ``(Q, k)``, most alike first; -inf where there is no neighbour.
        metres: ``(Q, k, 2)`` their positions (any finite value where there is none).
        default: ``(2,)`` the answer where a query has no neighbour at all.
        counts: ``(Q, k)`` how much each counts beside what its similarity says; None for alike.
    """
    queries = len(similarities)
    there = np.isfinite(similarities)
    if similarities.shape[1] == 0 or queries == 0:
        return Aggregation(
            np.tile(default, (queries, 1)), np.zeros(queries), np.full(queries, -1.0)
        )
    weights = _weights(np.where(there, similarities, -1.0).astype(np.float64), there)
    if counts is not None:
        weights = share_out(weights * counts)
    centre, spread = geometric_median(weights, metres, default)
    best = np.where(there.any(1), similarities[:, 0], -1.0).astype(np.float64)
    return Aggregation(centre, spread, best)


def share_out(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(Q, k)`` weights in proportion that sum to one, or stay zero where all are."""
    shared: NDArray[np.float64] = weights / np.maximum(weights.sum(1, keepdims=True), 1e-300)
    return shared


def geometric_median(
    weights: NDArray[np.float64], metres: NDArray[np.float64], default: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The place of least weighted distance to the candidates of each query.

    Equal positions act as one with the sum of their weights. Weiszfeld's iteration (E. Weiszfeld,
    "Sur le point pour lequel la somme des distances de n points donnes est minimum", 1937).

    Args:
        weights: ``(Q, k)`` that sum to one, or all zero where there is no candidate.
        metres: ``(Q, k, 2)`` positions.
        default: ``(2,)`` the answer where a query has no candidate at all.

    Returns:
        ``(Q, 2)`` metres and ``(Q,)`` the weighted mean distance of the candidates from there.
    """
    centre = np.einsum("qk,qkd->qd", weights, metres)
    for _ in range(_ITERATIONS):
        pulls = weights / np.maximum(_distances(metres, centre), _NEAR_M)
        pulls /= np.maximum(pulls.sum(1, keepdims=True), 1e-300)
        centre = np.einsum("qk,qkd->qd", pulls, metres)
    spread = (weights * _distances(metres, centre)).sum(1)
    empty = ~(weights > 0).any(1)
    centre[empty] = default
    return centre, np.where(empty, 0.0, spread)


def _distances(metres: NDArray[np.float64], centre: NDArray[np.float64]) -> NDArray[np.float64]:
    offsets = metres - centre[:, None, :]
    return np.hypot(offsets[..., 0], offsets[..., 1])


def _weights(similarities: NDArray[np.float64], there: NDArray[np.bool_]) -> NDArray[np.float64]:
    """``(Q, k)`` weights that sum to one for each query with a neighbour."""
    # Shifted so that an unlike neighbour still counts a little when nothing better is there.
    powered = np.where(there, np.maximum(similarities, 1e-3) ** _WEIGHT_POWER, 0.0)
    full = there.all(1, keepdims=True) & (similarities.shape[1] >= NEIGHBOURS)
    weights = np.where(full, powered - powered.min(1, keepdims=True), powered)
    totals = weights.sum(1, keepdims=True)
    even = there / np.maximum(there.sum(1, keepdims=True), 1)
    balanced: NDArray[np.float64] = np.where(totals > 0, weights / np.maximum(totals, 1e-300), even)
    return balanced

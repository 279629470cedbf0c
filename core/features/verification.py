"""Geometric verification: evidence from keypoints that two photos show the same view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from core.devices import lower_thread_priority, threads_for_inference
from core.features.keypoints import Keypoints

# Raised whenever the same keypoints would yield other evidence: a cache's key.
EVIDENCE_KEY = "fundamental/1"
EVIDENCE = ("matches", "inliers", "scale_change", "shift", "likeness")

Compare = Callable[[NDArray[np.intp]], NDArray[np.float32]]
"""Evidence ``(P, 5)`` of pairs of references ``(P, 2)``, from a cache or computed."""

# Pairs of descriptors less alike than this are no matches.
_LEAST_LIKENESS = 0.75
# Epipolar error in units of the photo's longer side, and how many models are tried.
_ERROR = 0.01
_ITERATIONS = 100
# A fundamental matrix has seven degrees of freedom: fewer matches say nothing.
_LEAST_MATCHES = 8
# Pairs that a thread takes at a time, and photos that are kept as floating-point numbers meanwhile,
# 70 KB each: a photo is in many pairs.
_PAIRS_AT_ONCE, _PHOTOS_KEPT = 16, 256


@dataclass(frozen=True, eq=False)
class _Prepared:
    """The keypoints of one photo as they are compared."""

    places: NDArray[np.float64]
    descriptors: NDArray[np.float32]

    @classmethod
    def of(cls, keypoints: Keypoints) -> _Prepared:
        """Makes them of what a photo is kept as."""
        return cls(keypoints.metric_places, keypoints.unit_descriptors)


def _evidence(first: _Prepared, second: _Prepared) -> NDArray[np.float32]:
    """Evidence that two photos show the same view.

    Mutual nearest neighbours among the descriptors, then the largest set that one fundamental
    matrix explains (LO-RANSAC of PoseLib, with a fixed seed: the same photos yield the same).

    Returns:
        ``(5,)`` float32: number of matches; of inliers; absolute logarithm of the scale between
        the inliers; shift of their centre in longer sides; sum of the inliers' likenesses.
    """
    from_place, to_place, likeness = _matches(first, second)
    count = len(likeness)
    if count < _LEAST_MATCHES:
        return np.array([count, 0, 0, 0, 0], dtype=np.float32)
    inliers = _inliers(from_place, to_place)
    if inliers.sum() < _LEAST_MATCHES:
        return np.array([count, inliers.sum(), 0, 0, 0], dtype=np.float32)
    one, other = from_place[inliers], to_place[inliers]
    scale = np.log((_spread(one) + 1e-3) / (_spread(other) + 1e-3))
    shift = np.hypot(*(one.mean(0) - other.mean(0)))
    values = [count, inliers.sum(), abs(scale), shift, likeness[inliers].sum()]
    return np.array(values, dtype=np.float32)


def agreeing_places(
    first: Keypoints, second: Keypoints
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Places ``(n, 2)`` in both photos of the matches that one fundamental matrix explains.

    In units of each photo's longer side, x right and y down. None at all where so few agree that
    they say nothing.
    """
    from_place, to_place, likeness = _matches(_Prepared.of(first), _Prepared.of(second))
    if len(likeness) >= _LEAST_MATCHES:
        inliers = _inliers(from_place, to_place)
        if inliers.sum() >= _LEAST_MATCHES:
            return from_place[inliers], to_place[inliers]
    return np.empty((0, 2)), np.empty((0, 2))


def evidence_of_pairs(
    pairs: Sequence[tuple[Keypoints, Keypoints]], each_done: Callable[[], object] = lambda: None
) -> NDArray[np.float32]:
    """Evidence ``(P, 5)`` of many pairs, on every core that the network uses too.

    Args:
        pairs: The pairs.
        each_done: Called after each pair, on this thread; what it raises ends the work.
    """
    evidence = np.zeros((len(pairs), len(EVIDENCE)), dtype=np.float32)
    prepared = lru_cache(_PHOTOS_KEPT)(_Prepared.of)

    def compare(start: int) -> list[NDArray[np.float32]]:
        part = pairs[start : start + _PAIRS_AT_ONCE]
        return [_evidence(prepared(first), prepared(second)) for first, second in part]

    # One thread a pair: the products are too small to be shared.
    with (
        threadpool_limits(1, user_api="blas"),
        ThreadPoolExecutor(threads_for_inference(), initializer=lower_thread_priority) as pool,
    ):
        starts = range(0, len(pairs), _PAIRS_AT_ONCE)
        futures = [pool.submit(compare, start) for start in starts]
        try:
            for start, future in zip(starts, futures, strict=True):
                for row, found in enumerate(future.result(), start):
                    evidence[row] = found
                    each_done()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
    return evidence


def compare_candidates(
    queries: Sequence[Keypoints], candidates: NDArray[np.intp], references: Sequence[Keypoints]
) -> NDArray[np.float32]:
    """Evidence ``(Q, k, 5)`` of each query and its candidates; zero where there is none.

    Args:
        queries: Keypoints of ``Q`` photos.
        candidates: ``(Q, k)`` rows of ``references``; -1 where there is no candidate.
        references: Keypoints of all references.
    """
    there = candidates >= 0
    rows, columns = np.nonzero(there)
    pairs = [
        (queries[row], references[reference])
        for row, reference in zip(rows.tolist(), candidates[there].tolist(), strict=True)
    ]
    evidence = np.zeros((*candidates.shape, len(EVIDENCE)), dtype=np.float32)
    evidence[rows, columns] = evidence_of_pairs(pairs)
    return evidence


def _matches(
    first: _Prepared, second: _Prepared
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float32]]:
    """Places ``(m, 2)`` in both photos and likeness of each mutual nearest pair."""
    if not len(first.places) or not len(second.places):
        return np.empty((0, 2)), np.empty((0, 2)), np.empty(0, dtype=np.float32)
    products = first.descriptors @ second.descriptors.T
    best, most = products.argmax(1), products.max(0)
    if np.count_nonzero(products == most) == len(most):
        mutual = products[np.arange(len(best)), best] == most[best]
    else:
        # Two are equally alike to one: the first counts. Seldom, and numpy is slow at it.
        mutual = products.argmax(0)[best] == np.arange(len(best))
    rows = np.flatnonzero(mutual)
    likeness = products[rows, best[rows]]
    rows, likeness = rows[likeness > _LEAST_LIKENESS], likeness[likeness > _LEAST_LIKENESS]
    return first.places[rows], second.places[best[rows]], likeness


def _inliers(from_place: NDArray[np.float64], to_place: NDArray[np.float64]) -> NDArray[np.bool_]:
    """``(m,)`` whether the fundamental matrix that explains most matches explains each."""
    import poselib

    options = {
        "max_epipolar_error": _ERROR,
        "max_iterations": _ITERATIONS,
        "min_iterations": _ITERATIONS,
        "success_prob": 0.99,
        "seed": 0,
    }
    _, found = poselib.estimate_fundamental(from_place, to_place, options, {})
    return np.asarray(found["inliers"], dtype=bool)


def _spread(places: NDArray[np.float64]) -> float:
    return float(np.median(np.hypot(*(places - places.mean(0)).T)))

"""A flat map of descriptors: photos that look alike lie near each other.

Each photo is drawn to those most like it and pushed away from others taken at random, beginning
with the two directions in which all of them differ most. The forces are those of UMAP (L. McInnes,
J. Healy, J. Melville, "UMAP: Uniform Manifold Approximation and Projection", 2018), taken for all
pairs at once.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.localizer.index import ReferenceIndex
from core.tasks import Task

NEIGHBOURS = 12
# The curve 1 / (1 + a d^2b) that UMAP fits to a least distance of 0.1.
_A, _B = 1.577, 0.895
_STEPS = 200
_PUSHES = 4
# A step moves no photo farther than this, in units of the map, which is about 20 wide.
_MOST_MOVE = 1.0
_SEED = 5


def similarity_layout(
    descriptors: NDArray[np.float32], task: Task | None = None
) -> NDArray[np.float64]:
    """Places on a map, the same ones for the same photos.

    Args:
        descriptors: ``(N, D)`` of unit length.
        task: Progress and cancellation.

    Returns:
        ``(N, 2)`` from 0 to 1 in both directions.

    Raises:
        Cancelled: The user cancelled.
    """
    task = task or Task()
    places = _two_main_directions(descriptors)
    if len(descriptors) > 3:
        pairs, weights = _alike(descriptors)
        draw = np.random.default_rng(_SEED)
        for step in task.each(range(_STEPS), "Arranging photos by their looks", _STEPS):
            places += (1 - step / _STEPS) * _forces(places, pairs, weights, draw)
    low, high = places.min(axis=0), places.max(axis=0)
    scaled: NDArray[np.float64] = (places - low) / np.maximum(high - low, 1e-9)
    return scaled


def _two_main_directions(descriptors: NDArray[np.float32]) -> NDArray[np.float64]:
    """``(N, 2)`` the two principal components, at most 10 from the middle."""
    centred = descriptors.astype(np.float64) - descriptors.mean(axis=0)
    places = np.zeros((len(centred), 2))
    covariance = centred.T @ centred
    directions = np.linalg.eigh(covariance)[1][:, :-3:-1]
    places[:, : directions.shape[1]] = centred @ directions
    return 10 * places / max(float(np.abs(places).max()), 1e-9)


def _alike(
    descriptors: NDArray[np.float32],
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """``(E, 2)`` pairs of photos that look alike, and ``(E,)`` how much, from 0 to 1."""
    count = len(descriptors)
    own = [np.array([row]) for row in range(count)]
    nearest = ReferenceIndex(descriptors.astype(np.float16)).nearest(descriptors, NEIGHBOURS, own)
    distances = 1 - nearest.similarities.astype(np.float64)
    beyond = distances - distances[:, :1]
    scale = np.maximum(np.median(beyond[:, 1:], axis=1, keepdims=True), 1e-6)
    firsts = np.repeat(np.arange(count), nearest.indexes.shape[1])
    pairs = np.stack([firsts, nearest.indexes.ravel()], axis=1)
    known = pairs[:, 1] >= 0
    return pairs[known], np.exp(-beyond / scale).ravel()[known]


def _forces(
    places: NDArray[np.float64],
    pairs: NDArray[np.intp],
    weights: NDArray[np.float64],
    draw: np.random.Generator,
) -> NDArray[np.float64]:
    """``(N, 2)`` how far each photo moves in one step."""
    count = len(places)
    first, second = pairs.T
    apart = places[first] - places[second]
    squared = np.maximum((apart**2).sum(axis=1), 1e-6)
    pull = weights * 2 * _A * _B * squared ** (_B - 1) / (1 + _A * squared**_B)
    drawn = -pull[:, None] * apart
    total = np.zeros((count, 2))
    for axis in range(2):
        total[:, axis] += np.bincount(first, drawn[:, axis], count)
        total[:, axis] -= np.bincount(second, drawn[:, axis], count)
    for _ in range(_PUSHES):
        others = draw.integers(0, count, len(first))
        apart = places[first] - places[others]
        squared = (apart**2).sum(axis=1)
        push = weights * 2 * _B / ((0.001 + squared) * (1 + _A * squared**_B))
        pushed = np.clip(push[:, None] * apart, -4, 4)
        for axis in range(2):
            total[:, axis] += np.bincount(first, pushed[:, axis], count)
    moved = 0.1 * total
    length = np.hypot(*moved.T)[:, None]
    kept: NDArray[np.float64] = moved * np.minimum(1, _MOST_MOVE / np.maximum(length, 1e-9))
    return kept

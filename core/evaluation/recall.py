"""Recall: how often a photo of the right place is among the first that a network finds."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from core.localizer.localizer import Localizer

COUNTS = (1, 5, 10)
"""Numbers of most similar photos among which the right place is looked for."""

WITHIN_M = (5, 10, 25)
"""Distances in metres within which a reference counts as of the right place."""

Recall = Mapping[tuple[int, int], float]
"""The share of photos, by how many are looked at and by metres."""


def candidate_distances(
    localizer: Localizer,
    raw_features: NDArray[np.float32],
    metres: NDArray[np.float64],
    truth: NDArray[np.float64],
) -> NDArray[np.float64]:
    """The distances of the most similar references from where each photo was taken.

    Args:
        localizer: Whose references are searched.
        raw_features: ``(Q, D)`` of the photos.
        metres: ``(N, 2)`` where its references were taken.
        truth: ``(Q, 2)`` where the photos were, in the same frame.

    Returns:
        ``(Q, 10)`` metres, those most alike first; infinite where there are no more references.
    """
    most = max(COUNTS)
    nearest = localizer.index.nearest(localizer.whitening.apply(raw_features), most)
    found = np.full((len(truth), most), np.inf)
    offsets = metres[nearest.indexes] - truth[:, np.newaxis]
    distances = np.where(nearest.indexes >= 0, np.hypot(offsets[..., 0], offsets[..., 1]), np.inf)
    found[:, : distances.shape[1]] = distances
    return found


def recall(distances: NDArray[np.float64]) -> Recall:
    """The recall of photos by :func:`candidate_distances`."""
    return {
        (count, within): float((distances[:, :count].min(1) <= within).mean())
        for count in COUNTS
        for within in WITHIN_M
    }

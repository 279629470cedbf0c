"""Raw pooled features to descriptors: each part whitened on the project's own photos, joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Found on left-out sessions: fewer directions or less shrinkage both lose about half a metre.
DIMENSIONS = 384
"""Most directions of each part."""
_SHRINKAGE = 0.3
# With few photos the mean is little known and one photo alone would be its own mean.
_MEAN_PRIOR_PHOTOS = 2.0


@dataclass(frozen=True)
class PartWhitening:
    """Centring and scaling of one part.

    Attributes:
        mean: ``(D,)`` float32.
        projection: ``(D, d)`` float32.
        typical_length: Median length of the whitened rows it was fitted on.
    """

    mean: NDArray[np.float32]
    projection: NDArray[np.float32]
    typical_length: float


@dataclass(frozen=True)
class Whitening:
    """PCA whitening of each part with shrunk variances, fitted on the rows given and no others.

    After H. Jégou and O. Chum, "Negative evidences and co-occurrences in image retrieval: the
    benefit of PCA and whitening", ECCV 2012. Directions that the rows do not span keep the floor
    of the shrunk variances, so a handful of photos works too.
    """

    parts: tuple[PartWhitening, ...]

    @classmethod
    def fit(cls, raw: NDArray[np.float32], part_sizes: Sequence[int]) -> Whitening:
        """Fit on raw features ``(N, D)``, ``N >= 1``, whose parts are ``part_sizes`` long."""
        return cls(tuple(_fit_part(part) for part in _split(raw, part_sizes)))

    @property
    def size(self) -> int:
        """Length of the descriptors this yields."""
        return sum(part.projection.shape[1] for part in self.parts)

    def describe(self, raw: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
        """Descriptors as of :meth:`apply`, and the norm excess of each photo.

        The norm excess ``(N,)`` is the sum over the parts of the logarithm of the whitened length
        before it is made one, relative to the typical: what is rare among the project's photos
        is long after whitening (it is the Mahalanobis distance from their mean).
        """
        pieces, norm_excess = [], np.zeros(len(raw))
        sizes = [len(part.mean) for part in self.parts]
        for part, piece in zip(self.parts, _split(raw, sizes), strict=True):
            whitened = (piece - part.mean) @ part.projection
            lengths = np.linalg.norm(whitened, axis=1).astype(np.float64)
            norm_excess += np.log(np.maximum(lengths, 1e-6) / part.typical_length)
            pieces.append(_unit(whitened))
        return _unit(np.concatenate(pieces, axis=1)), norm_excess

    def apply(self, raw: NDArray[np.float32]) -> NDArray[np.float32]:
        """Descriptors ``(N, d)`` of unit length, float32, of raw features ``(N, D)``."""
        return self.describe(raw)[0]


def _split(raw: NDArray[np.float32], sizes: Sequence[int]) -> list[NDArray[np.float32]]:
    if raw.ndim != 2 or raw.shape[1] != sum(sizes):
        raise ValueError(f"raw features of shape {raw.shape} do not have {sum(sizes)} columns")
    return np.split(raw, np.cumsum(sizes)[:-1], axis=1)


def _unit(rows: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: NDArray[np.float32] = (rows / np.maximum(lengths, 1e-12)).astype(np.float32)
    return unit


def _fit_part(raw: NDArray[np.float32]) -> PartWhitening:
    rows = raw.astype(np.float64)
    count, size = rows.shape
    dimensions = min(DIMENSIONS, size)
    mean = rows.sum(0) / (count + _MEAN_PRIOR_PHOTOS)
    centred = rows - mean
    variances, directions = _principal_directions(centred, dimensions)
    floor = _SHRINKAGE * float(variances.mean())
    scales = 1 / np.sqrt(variances + (floor if floor > 0 else 1.0))
    projection = directions * (scales / scales.min())
    lengths = np.linalg.norm(centred @ projection, axis=1)
    return PartWhitening(
        mean.astype(np.float32),
        projection.astype(np.float32),
        max(float(np.median(lengths)), 1e-6),
    )


def _principal_directions(
    centred: NDArray[np.float64], dimensions: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Variances ``(d,)``, largest first, and (nearly) orthonormal directions ``(D, d)``."""
    count, size = centred.shape
    if count >= size:
        values, vectors = np.linalg.eigh(centred.T @ centred / count)
        order = np.arange(size - 1, size - 1 - dimensions, -1)
        return np.maximum(values[order], 0.0), vectors[:, order]
    # Fewer photos than numbers: the same directions from the smaller matrix, filled up below.
    values, vectors = np.linalg.eigh(centred @ centred.T / count)
    kept = np.arange(count - 1, -1, -1)[:dimensions]
    kept = kept[values[kept] > 1e-9 * max(float(values[-1]), 1e-30)]
    spanned = centred.T @ vectors[:, kept] / np.sqrt(values[kept] * count)
    free = dimensions - len(kept)
    # Random directions of unit length are all but orthogonal in so many dimensions, at a small
    # part of the cost of an exact basis (W. Johnson and J. Lindenstrauss, 1984).
    filler = np.random.default_rng(0).standard_normal((size, free)) / np.sqrt(size)
    filler -= spanned @ (spanned.T @ filler)
    directions = np.concatenate([spanned, filler], axis=1)
    return np.concatenate([values[kept], np.zeros(free)]), directions

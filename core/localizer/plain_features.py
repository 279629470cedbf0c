"""The references' features as the network yields them: how unlike all of them a photo is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.localizer.index import Nearest

_MOST_LEVEL = 127
# Squared distances below this are those of copies; above any of a photo that matches something.
_LEAST_SQUARED = 0.01
_MOST_SQUARED = 4.0


@dataclass(frozen=True, eq=False)
class PlainFeatures:
    """Raw features of the references, each part of unit length and not whitened.

    Whitening makes what is rare among the references count more: best for finding a place, but of
    few references it makes photos of another place no longer than left-out ones of this place. The
    distance to the nearest neighbour before that tells them at any number (Y. Sun et al.,
    "Out-of-Distribution Detection with Deep Nearest Neighbors", ICML 2022).

    Attributes:
        levels: ``(N, D)`` int8; each row up to a factor of its own.
        part_sizes: The lengths of its parts.
    """

    levels: NDArray[np.int8]
    part_sizes: tuple[int, ...]

    @classmethod
    def of(cls, raw: NDArray[np.float32], part_sizes: Sequence[int]) -> PlainFeatures:
        """The plain features of raw ones ``(N, D)`` whose parts are ``part_sizes`` long."""
        plain = _plain(raw, part_sizes)
        largest = np.maximum(np.abs(plain).max(axis=1, keepdims=True, initial=0.0), 1e-12)
        levels = np.rint(plain / largest * _MOST_LEVEL).astype(np.int8)
        return cls(levels, tuple(part_sizes))

    def log_distances(self, raw: NDArray[np.float32], nearest: Nearest) -> NDArray[np.float64]:
        """``(Q,)`` logarithm of the squared distance to the nearest of each query's candidates.

        Args:
            raw: ``(Q, D)`` raw features of the queries.
            nearest: Their candidates, rows of the references; of a query without any the distance
                is the greatest there is.
        """
        squared = np.full(len(raw), _MOST_SQUARED)
        for query, (plain, rows) in enumerate(
            zip(_plain(raw, self.part_sizes), nearest.indexes, strict=True)
        ):
            found = self.levels[rows[rows >= 0]].astype(np.float32)
            if len(found):
                cosines = found @ plain / np.maximum(np.linalg.norm(found, axis=1), 1e-12)
                squared[query] = 2 - 2 * float(cosines.max())
        distances: NDArray[np.float64] = np.log(np.clip(squared, _LEAST_SQUARED, _MOST_SQUARED))
        return distances


def _plain(raw: NDArray[np.float32], sizes: Sequence[int]) -> NDArray[np.float32]:
    """``(N, D)`` of unit length, to which each part contributes alike."""
    parts = np.split(raw.astype(np.float32), np.cumsum(sizes)[:-1], axis=1)
    lengths = [np.linalg.norm(part, axis=1, keepdims=True) for part in parts]
    joined = np.concatenate(
        [part / np.maximum(length, 1e-12) for part, length in zip(parts, lengths, strict=True)],
        axis=1,
    )
    plain: NDArray[np.float32] = (joined / np.sqrt(len(parts))).astype(np.float32)
    return plain

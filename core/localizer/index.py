"""The reference index: finds the reference photos that look most like a query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Queries compared at once: a block of similarities stays below 100 MB for 50,000 references.
_QUERIES_AT_ONCE = 256


@dataclass(frozen=True)
class Nearest:
    """The references most alike to each of ``Q`` queries, most alike first.

    Attributes:
        indexes: ``(Q, k)`` rows of the index; -1 where there was nothing left to match.
        similarities: ``(Q, k)`` cosine similarity, float32; -inf where there was nothing left.
    """

    indexes: NDArray[np.intp]
    similarities: NDArray[np.float32]


@dataclass(frozen=True)
class ReferenceIndex:
    """Descriptors of the reference photos, searched exhaustively.

    Attributes:
        descriptors: ``(N, d)`` float16 of unit length; half precision halves the file, and the
            index is rounded when it is built, so that it answers alike before and after saving.
    """

    descriptors: NDArray[np.float16]

    def __len__(self) -> int:
        return len(self.descriptors)

    def nearest(
        self,
        queries: NDArray[np.float32],
        count: int,
        excluded: Sequence[NDArray[np.intp] | None] | None = None,
    ) -> Nearest:
        """The ``count`` references most alike (fewer if there are fewer); ties by row.

        Args:
            queries: ``(Q, d)`` descriptors.
            count: How many to return for each.
            excluded: For each query the rows that it must not match, or None.
        """
        count = min(count, len(self))
        indexes = np.full((len(queries), count), -1, dtype=np.intp)
        similarities = np.full((len(queries), count), -np.inf, dtype=np.float32)
        references = self.descriptors.astype(np.float32)
        for start in range(0, len(queries), _QUERIES_AT_ONCE):
            rows = slice(start, start + _QUERIES_AT_ONCE)
            block = queries[rows] @ references.T
            if excluded is not None:
                for row, forbidden in enumerate(excluded[rows]):
                    if forbidden is not None:
                        block[row, forbidden] = -np.inf
            indexes[rows], similarities[rows] = _best(block, count)
        indexes[np.isneginf(similarities)] = -1
        return Nearest(indexes, similarities)

    def agreement(self, nearest: Nearest) -> NDArray[np.float32]:
        """``(Q, k, k)`` similarity between the references found for each query."""
        count = nearest.indexes.shape[1]
        agreement = np.empty((len(nearest.indexes), count, count), dtype=np.float32)
        for query, indexes in enumerate(nearest.indexes):
            found = self.descriptors[np.maximum(indexes, 0)].astype(np.float32)
            agreement[query] = found @ found.T
        return agreement


def _best(block: NDArray[np.float32], count: int) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    if count < block.shape[1]:
        candidates = np.sort(np.argpartition(-block, count - 1, axis=1)[:, :count], axis=1)
    else:
        candidates = np.broadcast_to(np.arange(block.shape[1]), block.shape)
    values = np.take_along_axis(block, candidates, axis=1)
    order = np.argsort(-values, axis=1, kind="stable")
    return np.take_along_axis(candidates, order, axis=1), np.take_along_axis(values, order, axis=1)

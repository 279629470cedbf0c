"""The reference index: finds the reference photos that look most like a query."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Queries compared at once: a block of similarities stays below 100 MB for 50,000 references.
_QUERIES_AT_ONCE = 256
# With more references than this one query is compared with so many at a time, which stay in a
# core's cache.
_MANY_REFERENCES, _REFERENCES_AT_ONCE = 4096, 256
# From half to single precision: 13 bits more of the fraction, and exponents that begin 112 lower.
_FRACTION_BITS = 13
_NO_COPIES_OF_THE_SIGN = np.int32(-0x70000001)
_EXPONENTS_APART = np.float32(2.0**112)
# How alike a reference is to photos in general is told by so many that it is most alike to, of a
# sample of so many.
_MOST_ALIKE = 10
_SAMPLE = 1000


@dataclass(frozen=True)
class Nearest:
    """The references most alike to each of ``Q`` queries, most alike first.

    Attributes:
        indexes: ``(Q, k)`` rows of the index; -1 where there was nothing left to match.
        similarities: ``(Q, k)`` cosine similarity, float32; -inf where there was nothing left.
    """

    indexes: NDArray[np.intp]
    similarities: NDArray[np.float32]

    def of(self, queries: NDArray[np.bool_]) -> Nearest:
        """Those of the queries that ``queries`` marks."""
        return Nearest(self.indexes[queries], self.similarities[queries])

    def followed_by(self, others: Nearest) -> Nearest:
        """Those of these queries, then those of others."""
        return Nearest(
            np.concatenate([self.indexes, others.indexes]),
            np.concatenate([self.similarities, others.similarities]),
        )

    def in_rows(self, rows: NDArray[np.intp]) -> Nearest:
        """The same as rows of more references than the index has: ``rows`` has those of its own."""
        indexes = np.where(self.indexes >= 0, rows[self.indexes], -1)
        return Nearest(indexes, self.similarities)


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
        hubness: NDArray[np.float64] | None = None,
    ) -> Nearest:
        """The ``count`` references most alike (fewer if there are fewer); ties by row.

        Args:
            queries: ``(Q, d)`` descriptors.
            count: How many to return for each.
            excluded: For each query the rows that it must not match, or None.
            hubness: ``(N,)`` taken off the similarities; see :meth:`hubness`.
        """
        count = min(count, len(self))
        indexes = np.full((len(queries), count), -1, dtype=np.intp)
        similarities = np.full((len(queries), count), -np.inf, dtype=np.float32)
        in_parts = len(queries) == 1 and len(self) > _MANY_REFERENCES
        references = self.descriptors[:0] if in_parts else self.descriptors.astype(np.float32)
        less = None if hubness is None else hubness.astype(np.float32)
        for start in range(0, len(queries), _QUERIES_AT_ONCE):
            rows = slice(start, start + _QUERIES_AT_ONCE)
            block = self._alike(queries) if in_parts else queries[rows] @ references.T
            if less is not None:
                block -= less
            if excluded is not None:
                for row, forbidden in enumerate(excluded[rows]):
                    if forbidden is not None:
                        block[row, forbidden] = -np.inf
            indexes[rows], similarities[rows] = _best(block, count)
        indexes[np.isneginf(similarities)] = -1
        return Nearest(indexes, similarities)

    def _alike(self, query: NDArray[np.float32]) -> NDArray[np.float32]:
        """``(1, N)`` similarities to one query ``(1, d)``.

        All references are put in single precision a few at a time: for one query that is most of
        the work, numpy takes three times as long for it, and all of them would not fit the cache.
        """
        halves = self.descriptors.view(np.int16)
        bits = np.empty((min(_REFERENCES_AT_ONCE, len(halves)), halves.shape[1]), np.int32)
        alike = np.empty((1, len(halves)), np.float32)
        for start in range(0, len(halves), _REFERENCES_AT_ONCE):
            part = halves[start : start + _REFERENCES_AT_ONCE]
            wide = bits[: len(part)]
            # The sign stays at the top; exponent and fraction go to where they are in a single.
            wide[...] = part
            np.left_shift(wide, _FRACTION_BITS, out=wide)
            np.bitwise_and(wide, _NO_COPIES_OF_THE_SIGN, out=wide)
            singles = wide.view(np.float32)
            np.multiply(singles, _EXPONENTS_APART, out=singles)
            np.matmul(query, singles.T, out=alike[:, start : start + len(part)])
        return alike

    def agreement(self, nearest: Nearest) -> NDArray[np.float32]:
        """``(Q, k, k)`` similarity between the references found for each query."""
        count = nearest.indexes.shape[1]
        agreement = np.empty((len(nearest.indexes), count, count), dtype=np.float32)
        for query, indexes in enumerate(nearest.indexes):
            found = self.descriptors[np.maximum(indexes, 0)].astype(np.float32)
            agreement[query] = found @ found.T
        return agreement

    def hubness(self, groups: Sequence[Hashable]) -> NDArray[np.float64]:
        """``(N,)`` how much more alike than others each reference is to photos of other groups.

        Some references are among the most alike of far more photos than others, wherever these were
        taken (M. Radovanović et al., "Hubs in Space", Journal of Machine Learning Research 2010).
        Taken off the similarities, it takes away that advantage (cross-domain similarity local
        scaling: A. Conneau et al., "Word Translation without Parallel Data", ICLR 2018).

        Args:
            groups: For each reference the photos that it was taken with, such as a session; their
                similarity says nothing.

        Returns:
            Zeros where all references are of one group.
        """
        number_of = {group: number for number, group in enumerate(dict.fromkeys(groups))}
        numbers = np.array([number_of[group] for group in groups], np.intp)
        if len(number_of) < 2:
            return np.zeros(len(self))
        sample = np.linspace(0, len(self) - 1, min(len(self), _SAMPLE)).astype(np.intp)
        others = self.descriptors[sample].astype(np.float32)
        most = np.full(len(self), np.nan)
        for start in range(0, len(self), _QUERIES_AT_ONCE):
            rows = slice(start, start + _QUERIES_AT_ONCE)
            alike = self.descriptors[rows].astype(np.float32) @ others.T
            alike[numbers[rows, None] == numbers[sample]] = -np.inf
            alike = -np.sort(-alike, axis=1)[:, :_MOST_ALIKE]
            there = np.isfinite(alike)
            total = alike.sum(axis=1, where=there, dtype=np.float64)
            np.divide(total, there.sum(1), out=most[rows], where=there.any(1))
        centred: NDArray[np.float64] = np.nan_to_num(most - np.nanmean(most))
        return centred


def _best(block: NDArray[np.float32], count: int) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    if count < block.shape[1]:
        candidates = np.sort(np.argpartition(-block, count - 1, axis=1)[:, :count], axis=1)
    else:
        candidates = np.broadcast_to(np.arange(block.shape[1]), block.shape)
    values = np.take_along_axis(block, candidates, axis=1)
    order = np.argsort(-values, axis=1, kind="stable")
    return np.take_along_axis(candidates, order, axis=1), np.take_along_axis(values, order, axis=1)

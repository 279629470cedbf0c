"""Finds the references that look most like each other, where each pair is compared once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from queue import SimpleQueue
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.concurrency import prefetch_map
from core.localizer.index import Nearest

# A tile of similarities stays in a core's cache.
_ROWS, _COLUMNS = 1024, 4096
# The best of each of so many parts of a tile tell how alike the last one wanted is at least.
_PARTS = 32
# Pairs wait until there are so many. Of those that are nearly as alike so many are kept.
_WAITING = 1_000_000
_NEARLY_AS_ALIKE = 44
# Sums in single precision are rounded, and lengths of one not quite that.
_ROUNDING, _LENGTH = np.float32(4e-6), np.float32(1.001)
_COMPARED_AT_ONCE = 4096

_SIGN = np.int64(0x7FFFFFFF)

# The first ones of pairs, the second ones, and how alike they are.
_Found: TypeAlias = tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float32]]


def most_alike(
    queries: NDArray[np.float32],
    descriptors: NDArray[np.float16],
    groups: NDArray[np.intp],
    count: int,
    each_done: Callable[[], object] = lambda: None,
    threads: int = 1,
) -> Nearest:
    """The ``count`` references of other groups that are most alike to each; ties by row.

    They are those that :meth:`core.localizer.index.ReferenceIndex.nearest` finds, in half the time.
    How alike two are as the index has them tells which ones can be among them: what was rounded
    changes that by no more than it is long. These are compared as the index does.

    Args:
        queries: ``(N, d)`` descriptors of the references.
        descriptors: ``(N, d)`` the same as the index has them, rounded.
        groups: ``(N,)`` numbers of those that must not match each other, such as sessions.
        count: How many to return for each.
        each_done: Called now and then; what it raises ends the search.
        threads: How many compute; what is found is the same.
    """
    count = min(count, len(queries))
    order = np.argsort(groups, kind="stable")
    rounded = descriptors[order].astype(np.float32)
    off = np.linalg.norm(queries[order] - rounded, axis=1)
    pairs = _Pairs(len(order), count, 2 * (off * _LENGTH + _ROUNDING))
    _compare(rounded, groups[order], pairs, each_done, threads)
    one, other = pairs.rows()
    alike = np.empty(len(one), np.float32)
    for first in range(0, len(one), _COMPARED_AT_ONCE):
        some = slice(first, first + _COMPARED_AT_ONCE)
        np.einsum("pd,pd->p", queries[order[one[some]]], rounded[other[some]], out=alike[some])
    one, other = order[one], order[other]
    best = np.lexsort((other, -alike, one))
    one, other, alike = one[best], other[best], alike[best]
    places = _places(one)
    kept = places < count
    indexes = np.full((len(queries), count), -1, np.intp)
    similarities = np.full((len(queries), count), -np.inf, np.float32)
    indexes[one[kept], places[kept]] = other[kept]
    similarities[one[kept], places[kept]] = alike[kept]
    return Nearest(indexes, similarities)


class _Pairs:
    """The pairs that may be among the most alike.

    Args:
        total: How many there are to be paired.
        count: How many are wanted for each.
        nearly: ``(N,)`` how much less alike than the last wanted one another may be.

    Attributes:
        count: How many are wanted for each.
        least: ``(N,)`` what is less alike than this to one is none of those.
    """

    def __init__(self, total: int, count: int, nearly: NDArray[np.float32]) -> None:
        self.count = count
        self.least = np.full(total, -np.inf, np.float32)
        self._nearly = nearly
        self._kept = np.empty(0, np.int64), np.empty(0, np.int32)
        self._waiting: list[_Found] = []
        self._number = 0

    def bound(self, rows: slice, at_least: NDArray[np.float32]) -> None:
        """Note that as many as are wanted are at least so alike to each of some rows."""
        bound = at_least - self._nearly[rows]
        np.maximum(self.least[rows], bound, out=self.least[rows])

    def add(
        self, one: NDArray[np.intp], other: NDArray[np.intp], alike: NDArray[np.float32]
    ) -> None:
        """Take pairs, the second ones for the first."""
        self._waiting.append((one, other, alike))
        self._number += len(one)
        if self._number >= _WAITING:
            self._sort()

    def rows(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """All that may be among the most alike: for which, and which."""
        self._sort()
        keys, others = self._kept
        return (keys >> 32).astype(np.intp), others.astype(np.intp)

    def _sort(self) -> None:
        """Sort the pairs by row, the most alike first, and forget those that are none."""
        if not self._waiting:
            return
        one, other, alike = map(np.concatenate, zip(*self._waiting, strict=True))
        self._waiting, self._number = [], 0
        # Whole numbers in the order of the similarities, the greatest first.
        bits = alike.view(np.int32).astype(np.int64)
        bits = _SIGN - np.where(bits < 0, bits ^ _SIGN, bits)
        keys = np.concatenate([self._kept[0], (one.astype(np.int64) << 32) + bits])
        others = np.concatenate([self._kept[1], other.astype(np.int32)])
        order = np.argsort(keys)
        keys, others = keys[order], others[order]
        rows = keys >> 32
        places = _places(rows)
        last = places == self.count - 1
        bits = _SIGN - (keys & 0xFFFFFFFF)
        alike = np.where(bits < 0, bits ^ _SIGN, bits).astype(np.int32).view(np.float32)
        self.least[rows[last]] = alike[last] - self._nearly[rows[last]]
        kept = (alike >= self.least[rows]) & (places < self.count + _NEARLY_AS_ALIKE)
        self._kept = keys[kept], others[kept]


def _places(rows: NDArray[np.signedinteger[Any]]) -> NDArray[np.intp]:
    """The place of each among those of the same row, which stand together."""
    starts = np.flatnonzero(np.diff(rows, prepend=-1))
    lengths = np.diff(starts, append=len(rows))
    return np.arange(len(rows)) - np.repeat(starts, lengths)


def _compare(
    descriptors: NDArray[np.float32],
    groups: NDArray[np.intp],
    pairs: _Pairs,
    each_done: Callable[[], object],
    threads: int,
) -> None:
    """Compare all with each other that are not of one group; those of a group stand together."""
    total = len(descriptors)
    starts = np.flatnonzero(np.diff(groups, prepend=-1))
    ends = np.append(starts[1:], total)
    spaces: SimpleQueue[NDArray[np.float32]] = SimpleQueue()
    for _ in range(threads):
        spaces.put(np.empty(_ROWS * _COLUMNS, np.float32))

    def found_in(corner: tuple[int, int]) -> list[_Found]:
        """The pairs of the tile that begins in that row and column."""
        top, left = corner
        bottom, right = min(top + _ROWS, total), min(left + _COLUMNS, total)
        space = spaces.get()
        tile = space[: (bottom - top) * (right - left)].reshape(bottom - top, right - left)
        np.matmul(descriptors[top:bottom], descriptors[left:right].T, out=tile)
        there = (starts < min(bottom, right)) & (ends > max(top, left))
        for start, end in zip(starts[there].tolist(), ends[there].tolist(), strict=True):
            own = slice(max(start - top, 0), end - top), slice(max(start - left, 0), end - left)
            tile[own] = -np.inf
        # What stands in these rows already was compared from there.
        others = tile[:, max(bottom - left, 0) :].T
        found = [_found(tile, top, left, pairs), _found(others, max(left, bottom), top, pairs)]
        spaces.put(space)
        return [some for some in found if len(some[0])]

    corners = (
        (top, left) for top in range(0, total, _ROWS) for left in range(top, total, _COLUMNS)
    )
    with closing(prefetch_map(found_in, corners, workers=threads, depth=2 * threads)) as tiles:
        for tile in tiles:
            each_done()
            for some in tile:
                pairs.add(*some)


def _found(tile: NDArray[np.float32], top: int, left: int, pairs: _Pairs) -> _Found:
    """The pairs of a tile whose second ones may be among the most alike of the first.

    Other threads may know by now that some are not: they are left out later.
    """
    height, width = tile.shape
    if not height:
        nothing = np.empty(0, np.intp)
        return nothing, nothing, np.empty(0, np.float32)
    rows = slice(top, top + height)
    if np.isneginf(pairs.least[rows]).any() and width >= _PARTS * 2 and pairs.count <= _PARTS:
        edges = np.linspace(0, width, _PARTS + 1).astype(np.intp)[:-1]
        best = np.maximum.reduceat(tile, edges, axis=1)
        pairs.bound(rows, np.partition(best, _PARTS - pairs.count, axis=1)[:, -pairs.count])
    least = np.maximum(pairs.least[rows], np.finfo(np.float32).min)
    if tile.flags.c_contiguous:
        places = np.flatnonzero(tile >= least[:, None])
        one, other = np.divmod(places, width)
    else:
        places = np.flatnonzero(least <= tile.T)
        other, one = np.divmod(places, height)
    return one + top, other + left, tile[one, other]

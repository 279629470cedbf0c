"""Finds twins: photos that show the same picture, as copies, small exports and edited ones do.

They are found by picture, whatever their names, folders and times say; where two photos were taken
at the same second, less likeness is enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from core.photos.picture_hash import (
    LIKELY_BITS,
    MIDDLES,
    SAME_SECOND_BITS,
    SURE_BITS,
    bits_apart,
    hash_words,
)

# Locality-sensitive hashing (P. Indyk, R. Motwani, "Approximate Nearest Neighbors", STOC 1998):
# pictures that share so many bits drawn at random, in one of so many draws, are compared. Of pairs
# that differ in 40 of 256 bits all are found, of those that differ in 60 bits 9 in 10.
_BITS_DRAWN = 16
_DRAWS = 192
_SEED = 0
# Each picture is compared with so many others of the same bits: more would all be one picture.
_MOST_OF_ONE_KEY = 64
# Where more photos share a second, their clock says nothing.
_MOST_AT_ONE_SECOND = 6
_PAIRS_AT_ONCE = 1 << 16

_Pairs = NDArray[np.intp]


@dataclass(frozen=True)
class TwinCandidate:
    """The facts that tell whether photos are twins.

    Attributes:
        photo_id: The photo's number.
        picture_hash: See :func:`core.photos.picture_hash.picture_hash`; not empty.
        taken_at: When it was taken, if it says so.
    """

    photo_id: int
    picture_hash: str
    taken_at: datetime | None = None


def find_twins(
    photos: Sequence[TwinCandidate],
    same: Callable[[int, int], bool],
    check: Callable[[], object] = lambda: None,
) -> dict[int, int]:
    """Group photos that show the same picture; a group is named by its lowest photo id.

    Args:
        photos: The photos.
        same: Decides about two photos, by their ids, where their hashes leave it open.
        check: Called now and then; what it raises ends the search.

    Returns:
        The group of each photo by its id, without photos whose picture no other one shows.
    """
    if len(photos) < 2:
        return {}
    words = hash_words([photo.picture_hash for photo in photos])
    groups = _Groups(len(photos))
    at_once = _pairs_at_one_second(photos)
    groups.join(at_once[_bit_distances(words, at_once) <= SAME_SECOND_BITS])
    pairs = _similar_pairs(words, check)
    apart = _bit_distances(words, pairs)
    groups.join(pairs[apart <= SURE_BITS])
    for row in np.flatnonzero((apart > SURE_BITS) & (apart <= LIKELY_BITS)).tolist():
        first, second = pairs[row].tolist()
        if groups.root(first) != groups.root(second) and same(
            photos[first].photo_id, photos[second].photo_id
        ):
            groups.join(pairs[row : row + 1])
    found: dict[int, list[int]] = defaultdict(list)
    for row, photo in enumerate(photos):
        found[groups.root(row)].append(photo.photo_id)
    return {one: min(ids) for ids in found.values() if len(ids) > 1 for one in ids}


def time_keys(taken_at: datetime) -> tuple[str, str]:
    """The two keys of a time; times that differ by a lost offset or less than 1 s share one."""
    clock = taken_at.replace(microsecond=0)
    return f"clock {clock.replace(tzinfo=None)}", f"instant {int(clock.timestamp())}"


class _Groups:
    """Rows joined into groups (union-find)."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def root(self, row: int) -> int:
        """The row that stands for the group of ``row``."""
        parents = self._parents
        while parents[row] != row:
            parents[row] = parents[parents[row]]
            row = parents[row]
        return row

    def join(self, pairs: _Pairs) -> None:
        """Make one group of the two of each pair."""
        for first, second in pairs.tolist():
            self._parents[self.root(first)] = self.root(second)


def _pairs_at_one_second(photos: Sequence[TwinCandidate]) -> _Pairs:
    """``(P, 2)`` pairs of photos taken in the same second."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row, photo in enumerate(photos):
        if photo.taken_at is not None:
            for key in time_keys(photo.taken_at):
                rows[key].append(row)
    pairs = {
        (first, second)
        for together in rows.values()
        if len(together) <= _MOST_AT_ONE_SECOND
        for number, first in enumerate(together)
        for second in together[number + 1 :]
    }
    return np.array(sorted(pairs), dtype=np.intp).reshape(-1, 2)


def _similar_pairs(words: NDArray[np.uint64], check: Callable[[], object]) -> _Pairs:
    """``(P, 2)`` pairs where the whole of one picture is like the whole or a middle of the other.

    Args:
        words: ``(N, 6, 4)`` hashes.
        check: Called once a draw.
    """
    entries = words.reshape(-1, words.shape[-1])
    bits = np.ascontiguousarray(np.unpackbits(entries.view(np.uint8), axis=1).T)
    draw = np.random.default_rng(_SEED)
    codes = np.empty(0, np.int64)
    for _ in range(_DRAWS):
        check()
        keys = np.zeros(len(entries), np.uint16)
        for bit in draw.permutation(len(bits))[:_BITS_DRAWN]:
            keys = keys << np.uint16(1) | bits[bit]
        fresh = [_pair_codes(entries, *pair) for pair in _pairs_of_one_key(keys)]
        codes = np.unique(np.concatenate([codes, *fresh]))
    return np.stack([codes >> 32, codes & 0xFFFFFFFF], axis=1).astype(np.intp)


def _pairs_of_one_key(
    keys: NDArray[np.uint16],
) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Pairs of entries of the same key: of each with the one next to it, the one after it, ..."""
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    for step in range(1, min(_MOST_OF_ONE_KEY, len(keys) - 1) + 1):
        there = np.flatnonzero(keys[step:] == keys[:-step])
        if not len(there):
            return
        first, second = order[there], order[there + step]
        # Of two pictures the whole of one must take part, and they must not be of one photo.
        useful = ((first % MIDDLES == 0) | (second % MIDDLES == 0)) & (
            first // MIDDLES != second // MIDDLES
        )
        yield first[useful], second[useful]


def _pair_codes(
    entries: NDArray[np.uint64], first: NDArray[np.intp], second: NDArray[np.intp]
) -> NDArray[np.int64]:
    """One number for each pair of photos whose entries are alike, both rows in it."""
    alike = np.bitwise_count(entries[first] ^ entries[second]).sum(1, dtype=np.int64) <= LIKELY_BITS
    one, other = first[alike] // MIDDLES, second[alike] // MIDDLES
    codes: NDArray[np.int64] = np.minimum(one, other) << 32 | np.maximum(one, other)
    return codes


def _bit_distances(words: NDArray[np.uint64], pairs: _Pairs) -> NDArray[np.int64]:
    """``(P,)`` number of bits in which the hashes of each pair differ."""
    parts = [
        bits_apart(words[some[:, 0]], words[some[:, 1]])
        for some in np.split(pairs, range(_PAIRS_AT_ONCE, len(pairs), _PAIRS_AT_ONCE))
    ]
    return np.concatenate(parts)

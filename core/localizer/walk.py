"""Photos of one walk located together: what one camera took one after the other, in its order.

Each photo has candidates with evidence; nobody jumps from place to place within seconds. A
forward-backward pass over the candidates of all photos (L. Rabiner, "A Tutorial on Hidden Markov
Models and Selected Applications in Speech Recognition", Proceedings of the IEEE 1989) weighs both.

A second pass knows the places on the way that the first one found, too: where no reference was
taken no candidate is. Positions known from elsewhere (set by hand, a GPX fix) are anchors in both.
A photo of another place takes no part, and where neighbours say nothing of each other (shuffled
times, the photos of several people mixed) each photo is located alone, and its estimate says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from core.localizer.walk_chain import SMOOTHED_S, Chain, posterior, posterior_centre, smooth_track
from core.localizer.walk_fallback import FallbackReason, reasons_alone
from core.localizer.walk_places import (
    WalkPhoto,
    WalkPhotos,
    added_places,
    chain_of,
    contradicted_anchors,
    own_anchors,
)

# Longer walks are located in blocks; so many photos before and after a block are looked at too.
BLOCK = 400
OVERLAP = 60
# How much a walk contradicts what each photo says is measured over so many photos before and after
# it; less than so many metres is noise, and a photo with an anchor counts as so many. Of all that
# was tried this predicts best how far an answer is off on a session never seen.
_CONFLICT_AROUND = 5
_CONFLICT_NOISE_M = 3.0
_ANCHOR_COUNTS = 10.0
_COUNTS_NOTHING = 1e-12
# How sparse a walk is around a photo is told by the fifth nearest other and, with less weight, by
# the tenth; one of fewer photos is as sparse as can be. By the fifth alone, walks of six to ten
# photos passed for long ones: their 90 % radius held for 82 to 86 %.
_NEAR, _FARTHER = 5, 10
_BY_THE_FARTHER = 0.3
_MOST_SPARSE_S = 400.0
DENSE_S = 3.0
"""Photos nearer in time than this are as good as taken together."""
# Smoothing moves a photo by no more than its spread and this: it averages noise, and where many
# photos state one time, they were not taken at one place.
_MOST_SMOOTHED_M = 10.0


@dataclass(frozen=True, eq=False)
class WalkEstimate:
    """The position of a photo in its walk.

    Attributes:
        metres: ``(2,)`` east/north metres; NaN where nothing is known of the photo.
        spread_m: Expected distance from there.
        conflict_m: How far from their places in the walk this photo and those around it would be
            by their own evidence (geometric mean): what radii are calibrated by.
        sparse_s: Seconds to the fifth nearest photo that speaks for the walk, a little more where
            the tenth is far, and no more than a walk may be: the fewer photos are near, the less
            their agreement says.
        weights: ``(K,)`` probability of each candidate of the photo; together at most one.
        elsewhere: Probability that the photo is of another place.
        fell_back: Why it was located alone, if it was: the single answer is then the better one.
        contradicted: Numbers of the photo's anchors that all the rest speaks against.
    """

    metres: NDArray[np.float64]
    spread_m: float
    weights: NDArray[np.float64]
    conflict_m: float = float("nan")
    sparse_s: float = float("nan")
    elsewhere: float = 0.0
    fell_back: FallbackReason | None = None
    contradicted: tuple[int, ...] = ()


@dataclass(frozen=True)
class Block:
    """Photos of a walk that are located together.

    Attributes:
        own: The numbers of those that it answers.
        around: The numbers of all that it looks at.
    """

    own: range
    around: range


def blocks_changed(count: int, changed: Sequence[int]) -> list[Block]:
    """The blocks of a walk of ``count`` photos whose answers change with those of some photos.

    Args:
        count: The photos of the walk.
        changed: The numbers of those of which something else is known now.
    """
    blocks = [
        Block(
            range(first, min(first + BLOCK, count)),
            range(max(first - OVERLAP, 0), min(first + BLOCK + OVERLAP, count)),
        )
        for first in range(0, count, BLOCK)
    ]
    return [block for block in blocks if any(one in block.around for one in changed)]


def locate_walk(
    photos: Iterable[WalkPhoto],
    places: NDArray[np.float64],
    *,
    block: int = BLOCK,
    overlap: int = OVERLAP,
    smoothed_s: float = SMOOTHED_S,
) -> Iterator[WalkEstimate]:
    """Locate the photos of one walk, in linear time and bounded memory.

    Args:
        photos: The photos, earliest first.
        places: ``(N, 2)`` east/north metres of the references: where photos of the place are.
        block: How many photos are located together.
        overlap: How many photos before and after a block are looked at too.
        smoothed_s: Positions follow the way that those within about so many seconds tell.

    Yields:
        An estimate for each photo, in their order.

    Raises:
        ValueError: A photo is earlier than the one before it.
    """
    todo = iter(photos)
    before: list[WalkPhoto] = []
    ahead = list(islice(todo, block + overlap))
    while ahead:
        some, after = ahead[:block], ahead[block:]
        estimates = _locate_block([*before, *some, *after], places, smoothed_s)
        yield from estimates[len(before) : len(before) + len(some)]
        before = [*before, *some][-overlap:] if overlap else []
        ahead = [*after, *islice(todo, block)]


@dataclass(frozen=True, eq=False)
class PlacesInWalk:
    """The places of the photos of a walk, and no more: of many photos in less time.

    Attributes:
        metres: ``(T, 2)``, spread_m: ``(T,)``; see :class:`WalkEstimate`.
        alone: ``(T,)`` those located alone.
    """

    metres: NDArray[np.float64]
    spread_m: NDArray[np.float64]
    alone: NDArray[np.bool_]

    def some(self, rows: NDArray[np.intp] | slice) -> PlacesInWalk:
        """Those of these rows alone."""
        return PlacesInWalk(self.metres[rows], self.spread_m[rows], self.alone[rows])


def places_in_walk(
    photos: WalkPhotos,
    places: NDArray[np.float64],
    smoothed_s: float = SMOOTHED_S,
    before: PlacesInWalk | None = None,
) -> PlacesInWalk:
    """Where :func:`locate_walk` locates the photos of a walk.

    Args:
        photos: The photos.
        places: ``(N, 2)`` east/north metres of the references: where photos of the place are.
        smoothed_s: Positions follow the way that those within about so many seconds tell.
        before: Where a former pass put the same photos, of which little changed since: those that
            it located alone are better so, and the others on its way. Finding out both anew takes
            half of the time.

    Raises:
        ValueError: A photo is earlier than the one before it.
    """
    count = len(photos)
    found = PlacesInWalk(np.empty((count, 2)), np.empty(count), np.empty(count, np.bool_))
    for first in range(0, count, BLOCK):
        begin, end = max(first - OVERLAP, 0), min(first + BLOCK + OVERLAP, count)
        some = photos.some(range(begin, end))
        known = before and before.some(slice(begin, end))
        of_block = _places_of_block(some, places, smoothed_s, known)
        rows, own = slice(first, first + BLOCK), slice(first - begin, first - begin + BLOCK)
        found.metres[rows] = of_block.metres[own]
        found.spread_m[rows] = of_block.spread_m[own]
        found.alone[rows] = of_block.alone[own]
    return found


def _places_of_block(
    photos: WalkPhotos,
    places: NDArray[np.float64],
    smoothed_s: float,
    before: PlacesInWalk | None,
) -> PlacesInWalk:
    _check_order(photos)
    if before is None:
        reasons = reasons_alone(photos, places)
        alone = np.array([reason is not None for reason in reasons], np.bool_)
    else:
        alone = before.alone
    metres, spread = np.empty((len(photos), 2)), np.empty(len(photos))
    if alone.any():
        some = photos.some(np.flatnonzero(alone).tolist())
        chain = chain_of(some, own_anchors(some))
        metres[alone], spread[alone] = posterior_centre(chain.emission, chain.metres)
    if not alone.all():
        some = photos.some(np.flatnonzero(~alone).tolist())
        way = _first_way(some, smoothed_s) if before is None else before.metres[~alone]
        chain = chain_of(some, added_places(some, way))
        centres, spread[~alone] = posterior_centre(posterior(chain), chain.metres)
        metres[~alone] = _smoothed(some, centres, spread[~alone], smoothed_s)
    return PlacesInWalk(metres, spread, alone)


def _locate_block(
    walk: Sequence[WalkPhoto], places: NDArray[np.float64], smoothed_s: float
) -> list[WalkEstimate]:
    photos = WalkPhotos.of(walk)
    _check_order(photos)
    alone = chain_of(photos, own_anchors(photos))
    reasons = reasons_alone(photos, places)
    estimates = _estimates(photos, alone, alone.emission, reasons)
    rows = [row for row, reason in enumerate(reasons) if reason is None]
    some = photos.some(rows)
    if rows:
        chain = chain_of(some, added_places(some, _first_way(some, smoothed_s)))
        located = _estimates(some, chain, posterior(chain), [None] * len(some))
        smooth = _smoothed(
            some,
            np.array([one.metres for one in located]),
            np.array([one.spread_m for one in located]),
            smoothed_s,
        )
        conflicts = _conflicts(some, np.array([estimates[row].metres for row in rows]), smooth)
        speaking = (some.counts > 0) | some.are_anchored
        sparse = _sparse_s(some.seconds, speaking)
        for row, estimate, metres, conflict, seconds in zip(
            rows, located, smooth, conflicts.tolist(), sparse.tolist(), strict=True
        ):
            estimates[row] = replace(estimate, metres=metres, conflict_m=conflict, sparse_s=seconds)
    return estimates


def _check_order(photos: WalkPhotos) -> None:
    if (np.diff(photos.seconds) < 0).any():
        raise ValueError("the photos of a walk are not in the order of their time")


def _first_way(photos: WalkPhotos, smoothed_s: float) -> NDArray[np.float64]:
    """``(T, 2)`` where photos that speak for each other are by their candidates alone."""
    chain = chain_of(photos, added_places(photos))
    metres, spread = posterior_centre(posterior(chain), chain.metres)
    return smooth_track(metres, spread, chain.seconds, smoothed_s)


def _estimates(
    photos: WalkPhotos,
    chain: Chain,
    weights: NDArray[np.float64],
    reasons: Sequence[FallbackReason | None],
) -> list[WalkEstimate]:
    """The estimates that follow from the ``(T, S)`` probabilities of the places of a chain."""
    metres, spread = posterior_centre(weights, chain.metres)
    contradicted = contradicted_anchors(photos, weights, chain.metres)
    return [
        WalkEstimate(
            metres=metres[row],
            spread_m=spread_m,
            weights=weights[row, :count],
            elsewhere=elsewhere,
            fell_back=reasons[row],
            contradicted=contradicted[row],
        )
        for row, (spread_m, count, elsewhere) in enumerate(
            zip(spread.tolist(), photos.counts.tolist(), photos.elsewhere.tolist(), strict=True)
        )
    ]


def _smoothed(
    photos: WalkPhotos,
    metres: NDArray[np.float64],
    spread_m: NDArray[np.float64],
    within_s: float,
) -> NDArray[np.float64]:
    """``(T, 2)`` positions smoothed, each no farther than it may be; not those a person set."""
    shift = smooth_track(metres, spread_m, photos.seconds, within_s) - metres
    most = spread_m + _MOST_SMOOTHED_M
    share = np.minimum(1.0, most / np.maximum(np.hypot(shift[:, 0], shift[:, 1]), 1e-9))
    return np.where(photos.are_placed[:, None], metres, metres + shift * share[:, None])


def _conflicts(
    photos: WalkPhotos, alone: NDArray[np.float64], together: NDArray[np.float64]
) -> NDArray[np.float64]:
    """``(T,)`` geometric mean, over the photos around each, of how far its walk moved it.

    A photo with an anchor counts as many: where its place is known, the walk is right. Not so one
    whose guess was accepted: the walk would prove itself by its own answers.
    """
    bare = photos.without_guesses()
    if bare is not photos:
        photos, chain = bare, chain_of(bare, own_anchors(bare))
        alone, _ = posterior_centre(chain.emission, chain.metres)
    apart = alone - together
    # A photo of which nothing is known alone says nothing here.
    moved = np.log(np.hypot(apart[:, 0], apart[:, 1]) + _CONFLICT_NOISE_M)
    counts = np.where(photos.are_anchored, _ANCHOR_COUNTS, 1.0)
    counts[np.isnan(moved)] = _COUNTS_NOTHING
    sums = np.concatenate([[[0.0, 0.0]], np.cumsum([np.nan_to_num(moved) * counts, counts], 1).T])
    numbers = np.arange(len(photos))
    first = np.maximum(numbers - _CONFLICT_AROUND, 0)
    last = np.minimum(numbers + _CONFLICT_AROUND + 1, len(photos))
    total, count = (sums[last] - sums[first]).T
    means: NDArray[np.float64] = np.exp(total / count)
    return means


def _sparse_s(
    seconds: NDArray[np.float64], speaking: NDArray[np.bool_] | None = None
) -> NDArray[np.float64]:
    """``(T,)`` seconds from each photo to others of which something is known, fewer where many are.

    It is a mean of those to the fifth nearest and to the tenth, of their logarithms.

    Args:
        seconds: ``(T,)`` in their order.
        speaking: ``(T,)`` the photos of which something is known; None for all.
    """
    speaks = np.ones(len(seconds), bool) if speaking is None else speaking
    before, after = np.full(_FARTHER, -np.inf), np.full(_FARTHER + 1, np.inf)
    padded = np.concatenate([before, seconds[speaks], after])
    around = np.lib.stride_tricks.sliding_window_view(padded, 2 * _FARTHER + 1)
    apart = np.sort(np.abs(around[np.cumsum(speaks) - speaks] - seconds[:, None]), axis=1)
    rows = np.arange(len(seconds))
    # The nearest of a photo that speaks is itself.
    near, farther = (
        np.log(np.minimum(apart[rows, count - ~speaks], _MOST_SPARSE_S) + DENSE_S)
        for count in (_NEAR, _FARTHER)
    )
    sparse: NDArray[np.float64] = np.exp(near + _BY_THE_FARTHER * (farther - near)) - DENSE_S
    return sparse

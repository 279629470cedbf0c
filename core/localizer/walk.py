"""Photos of one walk located together: what one camera took one after the other, in its order.

Each photo has candidates with evidence; nobody jumps from place to place within seconds. A
forward-backward pass over the candidates of all photos (L. Rabiner, "A Tutorial on Hidden Markov
Models and Selected Applications in Speech Recognition", Proceedings of the IEEE 1989) weighs both.

Positions known from elsewhere (set by hand, a GPX fix) are anchors in the same pass. A photo of
another place takes no part, and where neighbours say nothing of each other (shuffled times, the
photos of several people mixed) each photo is located alone, and its estimate says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from core.localizer.walk_chain import (
    Chain,
    link_gains,
    posterior,
    posterior_centre,
    smooth_track,
)

# Longer walks are located in blocks; so many photos before and after a block are looked at too.
BLOCK = 800
OVERLAP = 60
# A photo more likely than this of another place takes no part in its walk.
_ELSEWHERE = 0.5
# So many links before and after a photo tell whether its neighbours say anything of its place: of
# walks left out the mean gain (natural logarithm) is above this, of photos in a shuffled order
# below.
_LINKS_AROUND = 10
_LEAST_GAIN = 0.1
# How much a photo speaks for a place that is none of its candidates, of one for them all: for a
# candidate of a neighbour, and for a place where an anchor near in time puts it: who corrects a
# photo says that those taken beside it are likely wrong, too.
_UNSEEN = 0.001
_ANCHORED = 0.2
_ANCHORED_LESS_SURELY = 0.02
_ANCHORED_S = 30.0
# So many places of each neighbour are places where a photo may have been taken, too.
_BORROWED = 6
# How much a walk contradicts what each photo says is measured over so many photos before and after
# it; less than so many metres is noise, and a photo with an anchor counts as so many. Of all that
# was tried this predicts best how far an answer is off on a session never seen.
_CONFLICT_AROUND = 5
_CONFLICT_NOISE_M = 3.0
_ANCHOR_COUNTS = 10.0
# A photo that a person placed farther than this from every reference says nothing of its
# neighbours: where a walk leaves the mapped area, it ends.
_OFF_THE_MAP_M = 500.0
# Smoothing moves a photo by no more than its spread and this: it averages noise, and where many
# photos state one time, they were not taken at one place.
_MOST_SMOOTHED_M = 10.0
# No position is known better: a standard error below this merely agrees with the noise.
_LEAST_SIGMA_M = 1.0
_LEAST_DISTRUST = 1e-12


class FellBack(str, Enum):
    """The reason why a photo was located without its neighbours."""

    UNRELATED = "unrelated"
    """Its neighbours say nothing of its place: times may be wrong, or several walks be mixed."""
    ELSEWHERE = "elsewhere"
    """It is likely of another place."""
    NO_NEIGHBOUR = "no_neighbour"
    """It has no neighbour that belongs to the place."""

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, eq=False)
class Anchor:
    """A position of a photo that is known from elsewhere.

    Attributes:
        metres: ``(2,)`` east/north metres.
        sigma_m: Its standard error in metres.
        trust: Probability that it is right at all; 1 for what a person set.
    """

    metres: NDArray[np.float64]
    sigma_m: float
    trust: float = 0.99

    @property
    def is_certain(self) -> bool:
        """True if nothing can speak against it."""
        return self.trust >= 1


@dataclass(frozen=True, eq=False)
class WalkPhoto:
    """A photo of a walk, with all that is known of its place.

    Attributes:
        seconds: When it was taken, on the clock of its walk.
        metres: ``(K, 2)`` east/north metres of its candidates; there may be none.
        log_evidence: ``(K,)`` logarithm of how much each candidate is to be believed, up to a
            constant.
        elsewhere: Probability, by the photo alone, that it is of another place.
        anchors: Positions known from elsewhere.
    """

    seconds: float
    metres: NDArray[np.float64]
    log_evidence: NDArray[np.float64]
    elsewhere: float = 0.0
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, eq=False)
class WalkEstimate:
    """The position of a photo in its walk.

    Attributes:
        metres: ``(2,)`` east/north metres; NaN where nothing is known of the photo.
        spread_m: Expected distance from there.
        conflict_m: How far from their places in the walk this photo and those around it would be
            by their own evidence (geometric mean): what radii are calibrated by.
        weights: ``(K,)`` probability of each candidate of the photo; together at most one.
        elsewhere: Probability that the photo is of another place.
        fell_back: Why it was located alone, if it was: the single answer is then the better one.
        contradicted: Numbers of the photo's anchors that all the rest speaks against.
    """

    metres: NDArray[np.float64]
    spread_m: float
    weights: NDArray[np.float64]
    conflict_m: float = float("nan")
    elsewhere: float = 0.0
    fell_back: FellBack | None = None
    contradicted: tuple[int, ...] = ()


def locate_walk(
    photos: Iterable[WalkPhoto],
    places: NDArray[np.float64],
    *,
    block: int = BLOCK,
    overlap: int = OVERLAP,
) -> Iterator[WalkEstimate]:
    """Locate the photos of one walk, in linear time and bounded memory.

    Args:
        photos: The photos, earliest first.
        places: ``(N, 2)`` east/north metres of the references: where photos of the place are.
        block: How many photos are located together.
        overlap: How many photos before and after a block are looked at too.

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
        estimates = _locate_block([*before, *some, *after], places)
        yield from estimates[len(before) : len(before) + len(some)]
        before = [*before, *some][-overlap:] if overlap else []
        ahead = [*after, *islice(todo, block)]


def _locate_block(photos: Sequence[WalkPhoto], places: NDArray[np.float64]) -> list[WalkEstimate]:
    if (np.diff([photo.seconds for photo in photos]) < 0).any():
        raise ValueError("the photos of a walk are not in the order of their time")
    alone = _chain_of(photos, [_own_anchors(photo) for photo in photos])
    reasons = _reasons(photos, places)
    estimates = _estimates(photos, alone, alone.emission, reasons)
    rows = [row for row, reason in enumerate(reasons) if reason is None]
    some = [photos[row] for row in rows]
    if some:
        together = _chain_of(some, _added_places(some))
        located = _estimates(some, together, posterior(together), [None] * len(some))
        smooth = _smoothed(some, located)
        conflicts = _conflicts(some, [estimates[row] for row in rows], smooth)
        for row, estimate, conflict in zip(rows, smooth, conflicts.tolist(), strict=True):
            estimates[row] = replace(estimate, conflict_m=conflict)
    return estimates


def _estimates(
    photos: Sequence[WalkPhoto],
    chain: Chain,
    weights: NDArray[np.float64],
    reasons: Sequence[FellBack | None],
) -> list[WalkEstimate]:
    """The estimates that follow from the ``(T, S)`` probabilities of the places of a chain."""
    metres, spread = posterior_centre(weights, chain.metres)
    return [
        WalkEstimate(
            metres=metres[row],
            spread_m=float(spread[row]),
            weights=weights[row, : len(photo.metres)],
            elsewhere=photo.elsewhere,
            fell_back=reasons[row],
            contradicted=_contradicted(photo, weights[row], chain.metres[row]),
        )
        for row, photo in enumerate(photos)
    ]


def _smoothed(photos: Sequence[WalkPhoto], estimates: Sequence[WalkEstimate]) -> list[WalkEstimate]:
    """The estimates with their positions smoothed, but for those that a person set."""
    smooth = smooth_track(
        np.array([one.metres for one in estimates]),
        np.array([one.spread_m for one in estimates]),
        np.array([photo.seconds for photo in photos]),
    )
    return [
        one if _is_placed(photo) else replace(one, metres=_moved_little(one, metres))
        for photo, one, metres in zip(photos, estimates, smooth, strict=True)
    ]


def _conflicts(
    photos: Sequence[WalkPhoto], alone: Sequence[WalkEstimate], together: Sequence[WalkEstimate]
) -> NDArray[np.float64]:
    """``(T,)`` geometric mean, over the photos around each, of how far its walk moved it.

    A photo with an anchor counts as many: where its place is known, the walk is right.
    """
    apart = np.array([one.metres for one in alone]) - np.array([one.metres for one in together])
    # A photo of which nothing is known alone says nothing here.
    moved = np.log(np.hypot(apart[:, 0], apart[:, 1]) + _CONFLICT_NOISE_M)
    counts = np.array([_ANCHOR_COUNTS if photo.anchors else 1.0 for photo in photos])
    counts[np.isnan(moved)] = _LEAST_DISTRUST
    sums = np.concatenate([[[0.0, 0.0]], np.cumsum([np.nan_to_num(moved) * counts, counts], 1).T])
    numbers = np.arange(len(photos))
    first = np.maximum(numbers - _CONFLICT_AROUND, 0)
    last = np.minimum(numbers + _CONFLICT_AROUND + 1, len(photos))
    total, count = (sums[last] - sums[first]).T
    means: NDArray[np.float64] = np.exp(total / count)
    return means


def _moved_little(one: WalkEstimate, to: NDArray[np.float64]) -> NDArray[np.float64]:
    """The smoothed position of a photo, or as near to it as smoothing may move it."""
    most, shift = one.spread_m + _MOST_SMOOTHED_M, to - one.metres
    moved: NDArray[np.float64] = one.metres + shift * min(1.0, most / max(np.hypot(*shift), 1e-9))
    return moved


def _reasons(photos: Sequence[WalkPhoto], places: NDArray[np.float64]) -> list[FellBack | None]:
    """Why each photo is located alone; None if it is located with its neighbours."""
    # What was corrected contradicts its neighbours; that says nothing against the order.
    seen = [replace(one, anchors=()) if len(one.metres) else one for one in photos]
    chain = _chain_of(seen, [_own_anchors(photo) for photo in seen])
    elsewhere = np.array([_is_of_another_place(photo, places) for photo in photos])
    reasons: list[FellBack | None] = [FellBack.ELSEWHERE if one else None for one in elsewhere]
    belonging = np.flatnonzero(~elsewhere)
    if len(belonging) == 1:
        reasons[int(belonging[0])] = FellBack.NO_NEIGHBOUR
    speaking = np.flatnonzero(~elsewhere & chain.emission.any(1))
    if len(speaking) > 1:
        gains = _mean_around(link_gains(chain.some(speaking), places))
        for row in speaking[~_in_long_runs(gains >= _LEAST_GAIN)].tolist():
            reasons[row] = FellBack.UNRELATED
    return reasons


def _is_placed(photo: WalkPhoto) -> bool:
    """Return whether a person said where a photo was taken."""
    return any(anchor.is_certain for anchor in photo.anchors)


def _is_of_another_place(photo: WalkPhoto, places: NDArray[np.float64]) -> bool:
    """Return whether a photo is likely of another place, by what a person says or by itself."""
    placed = [anchor.metres for anchor in photo.anchors if anchor.is_certain]
    if not placed:
        return photo.elsewhere > _ELSEWHERE
    if not len(places):
        return False
    return bool(np.hypot(*(places - placed[0]).T).min() > _OFF_THE_MAP_M)


def _mean_around(gains: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(T,)`` mean gain of the links around each photo, of ``(T - 1,)`` links."""
    sums = np.concatenate([[0.0], np.cumsum(gains)])
    photos = np.arange(len(gains) + 1)
    first = np.maximum(photos - _LINKS_AROUND, 0)
    last = np.minimum(photos + _LINKS_AROUND, len(gains))
    means: NDArray[np.float64] = (sums[last] - sums[first]) / (last - first)
    return means


def _in_long_runs(related: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """``related`` without short runs among photos that are not: their agreement is chance."""
    ends = np.flatnonzero(np.diff(related)) + 1
    runs = np.split(related, ends)
    if len(runs) == 1:
        return related
    return np.concatenate([run & (len(run) > _LINKS_AROUND) for run in runs])


@dataclass(frozen=True, eq=False)
class _Added:
    """Places where a photo may have been taken besides its candidates.

    Attributes:
        metres: ``(m, 2)`` the places.
        evidence: ``(m,)`` how much the photo speaks for each; all its candidates have one together.
    """

    metres: NDArray[np.float64]
    evidence: NDArray[np.float64]


def _chain_of(photos: Sequence[WalkPhoto], added: Sequence[_Added]) -> Chain:
    """The photos with their candidates and the places added to each."""
    most = max(
        len(photo.metres) + len(more.metres) for photo, more in zip(photos, added, strict=True)
    )
    metres, emission = np.zeros((len(photos), most, 2)), np.zeros((len(photos), most))
    for row, (photo, more) in enumerate(zip(photos, added, strict=True)):
        places = np.concatenate([photo.metres, more.metres])
        evidence = _evidence(photo, places, more.evidence)
        metres[row, : len(places)], emission[row, : len(places)] = places, evidence
        # Unused places are near the used ones, so that no step there overflows.
        metres[row, len(places) :] = places[0] if len(places) else 0.0
    return Chain(np.array([photo.seconds for photo in photos], dtype=np.float64), metres, emission)


def _evidence(
    photo: WalkPhoto, places: NDArray[np.float64], of_added: NDArray[np.float64]
) -> NDArray[np.float64]:
    """``(K + m,)`` how much all that is known of a photo alone speaks for each place."""
    count = len(photo.metres)
    evidence = np.empty(len(places))
    evidence[count:] = of_added
    if count:
        shares = np.exp(photo.log_evidence - photo.log_evidence.max())
        evidence[:count] = (1 - photo.elsewhere) * shares / shares.sum() + photo.elsewhere / count
    for anchor in photo.anchors:
        evidence *= _likely(anchor, places) + _distrust(anchor)
    total = evidence.sum()
    return evidence / total if total > 0 else evidence


def _own_anchors(photo: WalkPhoto) -> _Added:
    places = np.array([anchor.metres for anchor in photo.anchors]).reshape(-1, 2)
    return _Added(places, np.full(len(places), _ANCHORED))


def _added_places(photos: Sequence[WalkPhoto]) -> list[_Added]:
    """What a photo's neighbours believe most, and where anchors put it."""
    best = [photo.metres[np.argsort(-photo.log_evidence)[:_BORROWED]] for photo in photos]
    added = []
    for before, after, anchored in zip(
        _last_before(best), _last_before(best[::-1])[::-1], _anchored_places(photos), strict=True
    ):
        borrowed = np.concatenate([before, after])
        evidence = np.concatenate([np.full(len(borrowed), _UNSEEN), anchored.evidence])
        added.append(_Added(np.concatenate([borrowed, anchored.metres]), evidence))
    return added


def _last_before(best: Sequence[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """For each photo the places of the last one before it that has any."""
    last, found = np.empty((0, 2)), []
    for places in best:
        found.append(last)
        last = places if len(places) else last
    return found


def _anchored_places(photos: Sequence[WalkPhoto]) -> list[_Added]:
    """Where anchors put each photo.

    That is at its own anchors, at those of the anchored photos before and after it, and between
    these at a steady pace.
    """
    rows = [row for row, photo in enumerate(photos) if photo.anchors]
    if not rows:
        return [_own_anchors(photo) for photo in photos]
    added = []
    for row, photo in enumerate(photos):
        next_row = bisect_left(rows, row)
        before, after = (
            photos[rows[max(next_row - 1, 0)]],
            photos[rows[min(next_row, len(rows) - 1)]],
        )
        first, last = (
            min(one.anchors, key=lambda anchor: anchor.sigma_m) for one in (before, after)
        )
        apart = np.abs([photo.seconds - before.seconds, after.seconds - photo.seconds])
        between = first.metres + apart[0] / max(apart.sum(), 1e-9) * (last.metres - first.metres)
        own = _own_anchors(photo)
        near = np.array([apart[0], apart[1], apart.min()])
        certain = np.array(
            [first.is_certain, last.is_certain, first.is_certain and last.is_certain]
        )
        strength = np.where(certain, _ANCHORED, _ANCHORED_LESS_SURELY)
        added.append(
            _Added(
                np.concatenate([own.metres, [first.metres, last.metres, between]]),
                np.concatenate([own.evidence, _UNSEEN + strength * np.exp(-near / _ANCHORED_S)]),
            )
        )
    return added


def _likely(anchor: Anchor, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(S,)`` how likely an anchor is at each place if it is right, against the likeliest."""
    offsets = (places - anchor.metres) / max(anchor.sigma_m, _LEAST_SIGMA_M)
    likely: NDArray[np.float64] = anchor.trust * np.exp(-(offsets * offsets).sum(1) / 2)
    return likely


def _distrust(anchor: Anchor) -> float:
    """How likely an anchor is at any place if it is wrong, on the scale of the above."""
    return max(1 - anchor.trust, _LEAST_DISTRUST)


def _contradicted(
    photo: WalkPhoto, weights: NDArray[np.float64], places: NDArray[np.float64]
) -> tuple[int, ...]:
    """Numbers of the anchors that are less likely right than wrong, by all photos together."""
    numbers = []
    for number, anchor in enumerate(photo.anchors):
        likely = _likely(anchor, places)
        if (weights * likely / (likely + _distrust(anchor))).sum() < 0.5:
            numbers.append(number)
    return tuple(numbers)

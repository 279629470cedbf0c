"""The places where the photos of a walk may have been taken, and how much speaks for each.

These are the candidates of each photo, the best of its neighbours' and those where anchors put it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.localizer.walk_chain import Chain

# How much a photo speaks for a place that is none of its candidates, of one for them all: for a
# candidate of a neighbour, and for a place where an anchor near in time puts it: who corrects a
# photo says that those taken beside it are likely wrong, too.
_UNSEEN = 0.001
_ANCHORED = 0.2
_ANCHORED_LESS_SURELY = 0.02
_ANCHORED_S = 30.0
# How much it speaks for the places where the way of a first pass leads it: what was taken where no
# reference was has no candidate of its own. The way goes from where it was more than so many
# seconds before, and no more than four times as many, to where it was as many after.
_ON_THE_WAY = 0.03
_WAYS_S = (20.0, 60.0)
_LONGEST_WAYS = 4
# So many places of each neighbour are places where a photo may have been taken, too.
_BORROWED = 6
# No position is known better: a standard error below this merely agrees with the noise.
_LEAST_SIGMA_M = 1.0
_LEAST_DISTRUST = 1e-12


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

    @cached_property
    def shares(self) -> NDArray[np.float64]:
        """``(K,)`` how likely each candidate is by the photo alone, anchors aside."""
        count = len(self.metres)
        if not count:
            return np.empty(0)
        odds = np.exp(self.log_evidence - self.log_evidence.max())
        shares: NDArray[np.float64] = (1 - self.elsewhere) * odds / odds.sum()
        return shares + self.elsewhere / count

    @property
    def is_placed(self) -> bool:
        """True if a person said where it was taken."""
        return any(anchor.is_certain for anchor in self.anchors)


@dataclass(frozen=True, eq=False)
class AddedPlaces:
    """Places where a photo may have been taken besides its candidates.

    Attributes:
        metres: ``(m, 2)`` the places.
        evidence: ``(m,)`` how much the photo speaks for each; all its candidates have one together.
    """

    metres: NDArray[np.float64]
    evidence: NDArray[np.float64]


_NO_PLACES = AddedPlaces(np.empty((0, 2)), np.empty(0))


def chain_of(photos: Sequence[WalkPhoto], added: Sequence[AddedPlaces]) -> Chain:
    """The photos with their candidates and the places added to each."""
    most = max(
        len(photo.metres) + len(more.metres) for photo, more in zip(photos, added, strict=True)
    )
    metres, emission = np.zeros((len(photos), most, 2)), np.zeros((len(photos), most))
    for row, (photo, more) in enumerate(zip(photos, added, strict=True)):
        count = len(photo.metres)
        used = count + len(more.metres)
        metres[row, :count], metres[row, count:used] = photo.metres, more.metres
        emission[row, :count], emission[row, count:used] = photo.shares, more.evidence
        # Unused places are near the used ones, so that no step there overflows.
        metres[row, used:] = metres[row, :1] if used else 0.0
    for anchors in _anchors_in_turn(photos):
        emission[anchors.rows] *= anchors.likely(metres[anchors.rows]) + anchors.distrust[:, None]
    total = emission.sum(1, keepdims=True)
    emission /= np.where(total > 0, total, 1.0)
    return Chain(np.array([photo.seconds for photo in photos], dtype=np.float64), metres, emission)


@dataclass(frozen=True, eq=False)
class _Anchors:
    """One anchor each of some photos.

    Attributes:
        rows: ``(A,)`` the photos.
        metres: ``(A, 2)`` where the anchors are.
        sigmas_m: ``(A,)`` their standard errors.
        trusts: ``(A,)`` how likely each is right at all.
        distrust: ``(A,)`` the likelihood at any place if it is wrong, on the scale of ``likely``.
    """

    rows: NDArray[np.intp]
    metres: NDArray[np.float64]
    sigmas_m: NDArray[np.float64]
    trusts: NDArray[np.float64]
    distrust: NDArray[np.float64]

    def likely(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """``(A, S)`` how likely anchors are at ``(A, S, 2)`` places if they are right.

        That is against the likeliest place.
        """
        east = (places[..., 0] - self.metres[:, :1]) / self.sigmas_m[:, None]
        north = (places[..., 1] - self.metres[:, 1:]) / self.sigmas_m[:, None]
        likely: NDArray[np.float64] = np.exp(-(east * east + north * north) / 2)
        return likely * self.trusts[:, None]


def _anchors_in_turn(photos: Sequence[WalkPhoto]) -> Iterator[_Anchors]:
    """The first anchor of each photo that has one, then the second of those that have two, ..."""
    for number in range(max((len(photo.anchors) for photo in photos), default=0)):
        rows = [row for row, photo in enumerate(photos) if len(photo.anchors) > number]
        some = [photos[row].anchors[number] for row in rows]
        trusts = np.array([one.trust for one in some])
        yield _Anchors(
            np.array(rows, np.intp),
            np.array([one.metres for one in some]),
            np.maximum([one.sigma_m for one in some], _LEAST_SIGMA_M),
            trusts,
            np.maximum(1 - trusts, _LEAST_DISTRUST),
        )


def own_anchors(photo: WalkPhoto) -> AddedPlaces:
    """The places of a photo's own anchors."""
    if not photo.anchors:
        return _NO_PLACES
    places = np.array([anchor.metres for anchor in photo.anchors])
    return AddedPlaces(places, np.full(len(places), _ANCHORED))


def added_places(
    photos: Sequence[WalkPhoto], found: NDArray[np.float64] | None = None
) -> list[AddedPlaces]:
    """The places that a photo's neighbours believe most, and those where anchors put it.

    Args:
        photos: The photos, earliest first.
        found: ``(T, 2)`` where a first pass found them: the places on their way come in, too.
    """
    best = [photo.metres[np.argsort(-photo.log_evidence)[:_BORROWED]] for photo in photos]
    if found is None:
        ways = [np.empty((0, 2))] * len(photos)
    else:
        ways = _places_on_way(np.array([photo.seconds for photo in photos]), found)
    added = []
    for before, after, anchored, way in zip(
        _last_before(best),
        _last_before(best[::-1])[::-1],
        _anchored_places(photos),
        ways,
        strict=True,
    ):
        evidence = np.concatenate(
            [
                np.full(len(before) + len(after), _UNSEEN),
                anchored.evidence,
                np.full(len(way), _ON_THE_WAY),
            ]
        )
        places = np.concatenate([before, after, anchored.metres, way])
        added.append(AddedPlaces(places, evidence))
    return added


def _places_on_way(
    seconds: NDArray[np.float64], found: NDArray[np.float64]
) -> list[NDArray[np.float64]]:
    """For each photo where it was found, and the places between those before and after it."""
    places = [found]
    for apart_s in _WAYS_S:
        before = np.searchsorted(seconds, seconds - apart_s) - 1
        after = np.searchsorted(seconds, seconds + apart_s, "right")
        there = (before >= 0) & (after < len(seconds))
        before, after = np.maximum(before, 0), np.minimum(after, len(seconds) - 1)
        since, until = seconds - seconds[before], seconds[after] - seconds
        there &= np.maximum(since, until) < _LONGEST_WAYS * apart_s
        share = (since / np.maximum(since + until, 1e-9))[:, None]
        between = found[before] + share * (found[after] - found[before])
        between[~there] = np.nan
        places.append(between)
    all_places = np.stack(places, axis=1)
    return [row[np.isfinite(row).all(1)] for row in all_places]


def _last_before(best: Sequence[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """For each photo the places of the last one before it that has any."""
    last, found = np.empty((0, 2)), []
    for places in best:
        found.append(last)
        last = places if len(places) else last
    return found


def _anchored_places(photos: Sequence[WalkPhoto]) -> list[AddedPlaces]:
    """The places where anchors put each photo.

    That is at its own anchors, at those of the anchored photos before and after it, and between
    these at a steady pace.
    """
    own = [own_anchors(photo) for photo in photos]
    rows = np.array([row for row, photo in enumerate(photos) if photo.anchors], np.intp)
    if not len(rows):
        return own
    surest = [min(photos[row].anchors, key=lambda anchor: anchor.sigma_m) for row in rows]
    places = np.array([anchor.metres for anchor in surest])
    certain = np.array([anchor.is_certain for anchor in surest])
    seconds = np.array([photo.seconds for photo in photos])
    after = np.searchsorted(rows, np.arange(len(photos)))
    before, after = np.maximum(after - 1, 0), np.minimum(after, len(rows) - 1)
    since = np.abs(seconds - seconds[rows[before]])
    until = np.abs(seconds[rows[after]] - seconds)
    share = since / np.maximum(since + until, 1e-9)
    between = places[before] + share[:, None] * (places[after] - places[before])
    metres = np.stack([places[before], places[after], between], axis=1)
    near = np.stack([since, until, np.minimum(since, until)], axis=1)
    surely = np.stack([certain[before], certain[after], certain[before] & certain[after]], axis=1)
    strength = np.where(surely, _ANCHORED, _ANCHORED_LESS_SURELY)
    evidence = _UNSEEN + strength * np.exp(-near / _ANCHORED_S)
    # Before the first of them and after the last it is one place, not three.
    counts = np.where(before == after, 1, 3).tolist()
    return [
        AddedPlaces(
            np.concatenate([one.metres, metres[row, :count]]),
            np.concatenate([one.evidence, evidence[row, :count]]),
        )
        for row, (one, count) in enumerate(zip(own, counts, strict=True))
    ]


def contradicted_anchors(
    photos: Sequence[WalkPhoto], weights: NDArray[np.float64], places: NDArray[np.float64]
) -> list[tuple[int, ...]]:
    """Numbers of each photo's anchors that are less likely right than wrong, by all together.

    Args:
        photos: ``T`` photos.
        weights: ``(T, S)`` probability of each place.
        places: ``(T, S, 2)`` metres.
    """
    numbers: list[tuple[int, ...]] = [()] * len(photos)
    for number, anchors in enumerate(_anchors_in_turn(photos)):
        likely = anchors.likely(places[anchors.rows])
        right = weights[anchors.rows] * likely / (likely + anchors.distrust[:, None])
        for row in anchors.rows[right.sum(1) < 0.5].tolist():
            numbers[row] += (number,)
    return numbers

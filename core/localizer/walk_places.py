"""The places where the photos of a walk may have been taken, and how much speaks for each.

These are the candidates of each photo, the best of its neighbours' and those where anchors put it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

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
        is_guess: A guess of this program that a person accepted: it draws its neighbours, but
            answers around it are no surer for it.
    """

    metres: NDArray[np.float64]
    sigma_m: float
    trust: float = 0.99
    is_guess: bool = False

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

    @property
    def shares(self) -> NDArray[np.float64]:
        """``(K,)`` how likely each candidate is by the photo alone, anchors aside."""
        shares: NDArray[np.float64] = WalkPhotos.of([self]).shares[0]
        return shares

    @property
    def is_placed(self) -> bool:
        """True if a person said where it was taken."""
        return any(anchor.is_certain for anchor in self.anchors)


def candidates_there(lists: Sequence[NDArray[Any]]) -> NDArray[np.bool_]:
    """``(Q, K)`` true where a photo has a candidate, for lists of different lengths."""
    counts = np.array([len(one) for one in lists], np.intp)
    return np.arange(counts.max(initial=0)) < counts[:, None]


def laid_out(
    lists: Sequence[NDArray[Any]], there: NDArray[np.bool_], columns: NDArray[Any]
) -> NDArray[Any]:
    """``columns``, ``(Q, K, ...)``, with the values of each photo's candidates where they are."""
    if there.any():
        columns[there] = np.concatenate(lists)
    return columns


@dataclass(frozen=True, eq=False)
class WalkPhotos:
    """The photos of a walk in columns, earliest first.

    Attributes:
        seconds: ``(T,)`` when each was taken.
        metres: ``(T, K, 2)`` the candidates of each, those that there are first.
        log_evidence: ``(T, K)`` how much each is to be believed; -inf where there is none.
        there: ``(T, K)`` the candidates that there are.
        elsewhere: ``(T,)`` probability, by the photo alone, that it is of another place.
        anchors: The positions of each that are known from elsewhere.
    """

    seconds: NDArray[np.float64]
    metres: NDArray[np.float64]
    log_evidence: NDArray[np.float64]
    there: NDArray[np.bool_]
    elsewhere: NDArray[np.float64]
    anchors: Sequence[tuple[Anchor, ...]]

    @classmethod
    def of(cls, photos: Sequence[WalkPhoto]) -> WalkPhotos:
        """These photos."""
        there = candidates_there([photo.metres for photo in photos])
        return cls(
            np.array([photo.seconds for photo in photos], np.float64),
            laid_out([photo.metres for photo in photos], there, np.zeros((*there.shape, 2))),
            laid_out(
                [photo.log_evidence for photo in photos], there, np.full(there.shape, -np.inf)
            ),
            there,
            np.array([photo.elsewhere for photo in photos], np.float64),
            [photo.anchors for photo in photos],
        )

    def __len__(self) -> int:
        return len(self.seconds)

    def some(self, rows: Sequence[int]) -> WalkPhotos:
        """The photos of these rows alone."""
        if len(rows) == len(self):
            return self
        return WalkPhotos(
            self.seconds[rows],
            self.metres[rows],
            self.log_evidence[rows],
            self.there[rows],
            self.elsewhere[rows],
            [self.anchors[row] for row in rows],
        )

    def without_guesses(self) -> WalkPhotos:
        """The photos without the guesses that were accepted; themselves where none was."""
        if not any(anchor.is_guess for some in self.anchors for anchor in some):
            return self
        known = [tuple(one for one in some if not one.is_guess) for some in self.anchors]
        return replace(self, anchors=known)

    @cached_property
    def counts(self) -> NDArray[np.intp]:
        """``(T,)`` how many candidates each has."""
        counts: NDArray[np.intp] = self.there.sum(1)
        return counts

    @cached_property
    def are_placed(self) -> NDArray[np.bool_]:
        """``(T,)`` those of which a person said where they were taken."""
        return np.array(
            [any(anchor.is_certain for anchor in some) for some in self.anchors], np.bool_
        )

    @cached_property
    def are_anchored(self) -> NDArray[np.bool_]:
        """``(T,)`` those of which a position is known from elsewhere."""
        return np.array([bool(some) for some in self.anchors], np.bool_)

    @cached_property
    def shares(self) -> NDArray[np.float64]:
        """``(T, K)`` how likely each candidate is by the photo alone, anchors aside."""
        some = self.counts > 0
        shares = np.zeros(self.there.shape)
        logarithms, elsewhere = self.log_evidence[some], self.elsewhere[some, None]
        odds = np.exp(logarithms - logarithms.max(1, keepdims=True, initial=-np.inf))
        found = (1 - elsewhere) * odds / odds.sum(1, keepdims=True)
        shares[some] = found + self.there[some] * elsewhere / self.counts[some, None]
        return shares

    @cached_property
    def best(self) -> AddedPlaces:
        """The candidates that each believes most, as places of other photos."""
        most = np.argsort(-self.log_evidence, axis=1)[:, :_BORROWED]
        there = np.take_along_axis(self.there, most, axis=1)
        metres = np.take_along_axis(self.metres, most[..., None], axis=1)
        return AddedPlaces(metres, np.full(there.shape, _UNSEEN), there)


@dataclass(frozen=True, eq=False)
class AddedPlaces:
    """Places where photos may have been taken besides their candidates.

    Attributes:
        metres: ``(T, m, 2)`` the places.
        evidence: ``(T, m)`` how much a photo speaks for each; all its candidates have one together.
        there: ``(T, m)`` the places that there are.
    """

    metres: NDArray[np.float64]
    evidence: NDArray[np.float64]
    there: NDArray[np.bool_]

    @classmethod
    def joined(cls, several: Sequence[AddedPlaces]) -> AddedPlaces:
        """All these places of the same photos."""
        return cls(
            np.concatenate([one.metres for one in several], axis=1),
            np.concatenate([one.evidence for one in several], axis=1),
            np.concatenate([one.there for one in several], axis=1),
        )

    def of_rows(self, rows: NDArray[np.intp]) -> AddedPlaces:
        """The places of other rows for each; of a negative one none."""
        there = self.there[rows] & (rows >= 0)[:, None]
        return AddedPlaces(self.metres[rows], self.evidence[rows], there)


def chain_of(photos: WalkPhotos, added: AddedPlaces) -> Chain:
    """The photos with their candidates and the places added to each."""
    metres = np.concatenate([photos.metres, added.metres], axis=1)
    emission = np.concatenate([photos.shares, added.evidence], axis=1)
    there = np.concatenate([photos.there, added.there], axis=1)
    if not there.all():
        # Those that there are stand first.
        order = np.argsort(~there, axis=1, kind="stable")[:, : there.sum(1).max(initial=0)]
        metres = np.take_along_axis(metres, order[..., None], axis=1)
        there = np.take_along_axis(there, order, axis=1)
        emission = np.where(there, np.take_along_axis(emission, order, axis=1), 0.0)
        # Unused places are near the used ones, so that no step there overflows.
        nearby = np.where(there[:, :1, None], metres[:, :1], 0.0)
        metres = np.where(there[..., None], metres, nearby)
    for anchors in _anchors_in_turn(photos):
        emission[anchors.rows] *= anchors.likely(metres[anchors.rows]) + anchors.distrust[:, None]
    total = emission.sum(1, keepdims=True)
    emission /= np.where(total > 0, total, 1.0)
    return Chain(photos.seconds, metres, emission)


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


def _anchors_in_turn(photos: WalkPhotos) -> Iterator[_Anchors]:
    """The first anchor of each photo that has one, then the second of those that have two, ..."""
    for number in range(max((len(some) for some in photos.anchors), default=0)):
        rows = [row for row, some in enumerate(photos.anchors) if len(some) > number]
        anchors = [photos.anchors[row][number] for row in rows]
        trusts = np.array([one.trust for one in anchors])
        yield _Anchors(
            np.array(rows, np.intp),
            np.array([one.metres for one in anchors]),
            np.maximum([one.sigma_m for one in anchors], _LEAST_SIGMA_M),
            trusts,
            np.maximum(1 - trusts, _LEAST_DISTRUST),
        )


def own_anchors(photos: WalkPhotos) -> AddedPlaces:
    """The places of each photo's own anchors."""
    counts = np.array([len(some) for some in photos.anchors], np.intp)
    there = np.arange(counts.max(initial=0)) < counts[:, None]
    metres = np.zeros((*there.shape, 2))
    if there.any():
        metres[there] = np.array([one.metres for some in photos.anchors for one in some])
    return AddedPlaces(metres, np.full(there.shape, _ANCHORED), there)


def added_places(photos: WalkPhotos, found: NDArray[np.float64] | None = None) -> AddedPlaces:
    """The places that a photo's neighbours believe most, and those where anchors put it.

    Args:
        photos: The photos.
        found: ``(T, 2)`` where a first pass found them: the places on their way come in, too.
    """
    speaking = np.where(photos.counts > 0, np.arange(len(photos)), -1)
    last = np.maximum.accumulate(speaking)
    following = np.where(photos.counts > 0, np.arange(len(photos)), len(photos))
    following = np.minimum.accumulate(following[::-1])[::-1]
    before = np.append(-1, last[:-1])
    after = np.append(following[1:], len(photos))
    after[after == len(photos)] = -1
    several = [photos.best.of_rows(before), photos.best.of_rows(after), _anchored_places(photos)]
    if found is not None:
        several.append(_places_on_way(photos.seconds, found))
    return AddedPlaces.joined(several)


def _places_on_way(seconds: NDArray[np.float64], found: NDArray[np.float64]) -> AddedPlaces:
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
    metres = np.stack(places, axis=1)
    known = np.isfinite(metres[..., 0]) & np.isfinite(metres[..., 1])
    return AddedPlaces(metres, np.full(known.shape, _ON_THE_WAY), known)


def _anchored_places(photos: WalkPhotos) -> AddedPlaces:
    """The places where anchors put each photo.

    That is at its own anchors, at those of the anchored photos before and after it, and between
    these at a steady pace.
    """
    own = own_anchors(photos)
    rows = np.flatnonzero(photos.are_anchored)
    if not len(rows):
        return own
    surest = [min(photos.anchors[row], key=lambda anchor: anchor.sigma_m) for row in rows.tolist()]
    places = np.array([anchor.metres for anchor in surest])
    certain = np.array([anchor.is_certain for anchor in surest])
    seconds = photos.seconds
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
    there = np.ones(evidence.shape, np.bool_)
    there[before == after, 1:] = False
    return AddedPlaces.joined([own, AddedPlaces(metres, evidence, there)])


def contradicted_anchors(
    photos: WalkPhotos, weights: NDArray[np.float64], places: NDArray[np.float64]
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

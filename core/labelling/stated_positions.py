"""The positions that are stated for the photos of a walk, and those that the photos contradict."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, Position, haversine_m
from core.labelling.label import Label, LabelStatus, Review
from core.localizer.walk_evidence import PhotoEvidence
from core.localizer.walk_model import BY_HAND_M, KnownPosition, WalkModel
from core.photos.measurement import Source

# How exact a position is that was accepted as guessed, and one that a photo carries. Nothing speaks
# against the first.
_LEAST_ACCEPTED_M = 5.0
_LEAST_MEASURED_M = 8.0
_TRUST_IN_MEASURED = 0.9
# Half of a round normal distribution lies within so many standard deviations.
_SIGMAS_OF_RADIUS50 = 1.177

CARRIED = "carried"
"""The source of the positions that photos carry themselves."""

# What a source states is compared with what photos taken so near in time show; more often than once
# in so many seconds it is one view. A photo speaks for a place within its 90 % radius alone, or if
# its candidates within so many metres have so much of its evidence. Photos speak for nine in ten of
# right statements; where for fewer than one in three of so many one after another, all are wrong,
# and where for fewer than two in three, those that no photo speaks for.
_NEAR_S = 30.0
_ONE_VIEW_S = 5.0
_AROUND = 10
_FEWEST = 3
_ALL_WRONG, _SOME_WRONG = 1 / 3, 2 / 3
_WITHIN_M = 20.0
# A photo whose radius holds more than this share of the references speaks for anything.
_MOST_OF_PLACE = 0.2
_LEAST_EVIDENCE = 0.05
_WALKING_M_S = 1.5


@dataclass(frozen=True)
class _View:
    """The place that a photo shows, or where a person put it.

    Attributes:
        seconds: When it was taken, on the walk's clock.
        place: The place.
        radius_m: Its 90 % radius.
        evidence: All that it shows; None if that is not known.
        is_placed: True if a person said where it was taken.
    """

    seconds: float
    place: Position
    radius_m: float
    evidence: PhotoEvidence | None
    is_placed: bool = False


class Statements:
    """The positions that the sources state for the photos of one walk, beside what photos show.

    Args:
        model: Of the localizer that located each photo alone.
    """

    def __init__(self, model: WalkModel) -> None:
        self._metres, self._frame = model.metres, LocalFrame(model.origin)
        self._stated: dict[str, list[tuple[int, float, KnownPosition]]] = defaultdict(list)
        self._views: list[_View] = []

    def add(
        self,
        label: Label,
        seconds: float,
        given: Mapping[str, KnownPosition],
        evidence: PhotoEvidence | None,
    ) -> None:
        """Add the next photo in the order of time.

        Args:
            label: Its row.
            seconds: When it was taken, on the walk's clock.
            given: What is known of its place, by source.
            evidence: What it shows; None if nothing is known of that.
        """
        for source, known in given.items():
            self._stated[source].append((label.id, seconds, known))
        if is_carried(label):
            for known in known_of(label):
                self._stated[CARRIED].append((label.id, seconds, known))
        if label.is_accepted and label.position is not None:
            radius_m = label.radius90_m or BY_HAND_M
            self._views.append(_View(seconds, label.position, radius_m, None, is_placed=True))
        elif label.alone is not None and label.alone.inside_area:
            view = _View(seconds, label.alone.position, label.alone.radius90_m, evidence)
            if self._are_within(view.place, self._metres, view.radius_m).mean() <= _MOST_OF_PLACE:
                self._views.append(view)

    def contradicted(self) -> set[tuple[int, str]]:
        """The rows and sources of the statements that the photos around them speak against.

        Nothing else tells that a receiver stood still, that its clock was off, or that it was on
        another walk: what it states then fits together, and is wrong as a whole.
        """
        found = set()
        for source, stated in self._stated.items():
            votes = self._votes(stated)
            times = [seconds for seconds, _ in votes]
            agreeing = [0, *accumulate(fits for _, fits in votes)]
            for row, seconds, _ in stated:
                middle = bisect_left(times, seconds)
                first, last = max(0, middle - _AROUND), min(len(votes), middle + _AROUND + 1)
                if last - first < _FEWEST:
                    continue
                share = (agreeing[last] - agreeing[first]) / (last - first)
                _, fits = min(votes[max(middle - 1, 0) : middle + 1], key=_apart_from(seconds))
                if share < (_SOME_WRONG if not fits else _ALL_WRONG):
                    found.add((row, source))
        return found

    def _votes(self, stated: Iterable[tuple[int, float, KnownPosition]]) -> list[tuple[float, int]]:
        """The seconds of statements beside which a photo was taken, and 1 if it speaks for them."""
        times = [view.seconds for view in self._views]
        votes: list[tuple[float, int]] = []
        for _, seconds, known in stated:
            if votes and seconds - votes[-1][0] < _ONE_VIEW_S:
                continue
            after = bisect_left(times, seconds)
            near = [
                view
                for view in self._views[max(after - 1, 0) : after + 1]
                if abs(view.seconds - seconds) <= _NEAR_S
            ]
            # What a person said counts before what photos show.
            near.sort(key=lambda one: (not one.is_placed, abs(one.seconds - seconds)))
            for view in near[:1]:
                apart_s = abs(view.seconds - seconds)
                votes.append((seconds, int(self._speaks_for(view, known, apart_s))))
        return votes

    def _speaks_for(self, view: _View, known: KnownPosition, apart_s: float) -> bool:
        most_m = 2 * known.sigma_m + _WALKING_M_S * apart_s
        if haversine_m(view.place, known.position) <= view.radius_m + most_m:
            return True
        if view.evidence is None:
            return False
        shares = view.evidence.in_walk(0.0, self._metres).shares
        candidates = self._metres[view.evidence.rows]
        near = self._are_within(known.position, candidates, _WITHIN_M + most_m)
        return bool(shares[near].sum() >= _LEAST_EVIDENCE)

    def _are_within(
        self, place: Position, metres: NDArray[np.float64], radius_m: float
    ) -> NDArray[np.bool_]:
        """The rows of ``metres`` that are no farther than this from a place."""
        here = self._frame.to_metres(np.array([[place.latitude, place.longitude]]))
        within: NDArray[np.bool_] = np.hypot(*(metres - here).T) <= radius_m
        return within


def _apart_from(seconds: float) -> Callable[[tuple[float, int]], float]:
    return lambda vote: abs(vote[0] - seconds)


def is_carried(label: Label) -> bool:
    """Return whether the position that is stated for a photo is the one that it carries."""
    return label.status is LabelStatus.HAS_POSITION and label.correction is None


def known_of(label: Label) -> tuple[KnownPosition, ...]:
    """The position that a person states for a photo, or the photo itself."""
    if label.review is Review.REJECTED:
        return ()
    if label.correction is not None:
        certain = 1.0 if label.correction.source is Source.HAND else _TRUST_IN_MEASURED
        return (KnownPosition(label.correction.position, BY_HAND_M, certain),)
    if label.status is LabelStatus.HAS_POSITION:
        if label.own is None:
            return ()
        sigma = max(label.own.accuracy_m or 0.0, _LEAST_MEASURED_M)
        return (KnownPosition(label.own.position, sigma, _TRUST_IN_MEASURED),)
    if label.review is Review.ACCEPTED and label.estimate is not None:
        sigma = max(label.estimate.radius50_m / _SIGMAS_OF_RADIUS50, _LEAST_ACCEPTED_M)
        return (KnownPosition(label.estimate.position, sigma, 1.0, is_guess=True),)
    return ()

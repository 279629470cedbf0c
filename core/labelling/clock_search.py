"""Search for the offset between two clocks: a camera's, and that of a path in time.

The only link between them is what photos show: an offset is right if the photos come to lie where
the person on the path was at their time. Every offset at which at least one photo falls on the path
is tried, however large.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.tasks import Task

STEP_S = 5.0
"""Steps of the search; divides a quarter of an hour, and one walks 7 m in it."""

# So many photos are compared at first, and so many pairs of a photo and a moment of the path.
_MOST_PHOTOS = 400
_MOST_PAIRS = 4_000_000
_PAIRS_AT_ONCE = 1 << 20
# Where photos and path span more time than this (58 days), offsets about zero alone are tried.
_MOST_OFFSETS = 1_000_000
# Share of photos whose evidence says nothing: gross errors, a person who was away for a while.
_ASTRAY = 0.3
# Places that the path never comes near are no evidence: one photo in a square of 500 m.
_FLOOR = 1 / 500.0**2
# Photos within so many seconds are one piece of evidence: a burst errs as one.
_BURST_S = 5.0

# An offset counts from so much evidence on (natural logarithm of a likelihood ratio), if no other
# one (this far away) and no shuffling of the photos' times comes near it.
_LEAST_EVIDENCE = 12.0
_RIVAL_FROM_S = 150.0
_RIVAL_SHARE = 0.75
_SHUFFLES = 10
_SHUFFLED_SHARE = 0.65
_FEWEST = 3
_LEAST_AGREEING_SHARE = 0.6
# Clocks are wrong by a time zone or a date line; beyond it is more likely another day's walk.
_USUAL_S = 26 * 3600.0
_UNUSUAL_EVIDENCE = 2.0
# A part of the photos that fits another offset clearly better says that it is another walk, or that
# the clock was changed in between.
_PARTS = 5
_PART_WITHIN_S = 900.0
_PART_SHARE = 0.5
_PART_EVIDENCE = 4.0
_FINE_WITHIN_S = 45
_SHARE = 0.5
# Photos agree within three standard errors: 99 of 100 if these are right.
_AGREEING_SIGMAS = 3.0


class TimedPath(Protocol):
    """A path with times: where a person was at each moment."""

    def covered(self) -> NDArray[np.float64]:
        """``(N, 2)`` stretches of time about which the path says something, in seconds."""

    def at(self, seconds: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """``(..., 2)`` metres and ``(...)`` their standard errors; NaN where it says nothing."""


@dataclass(frozen=True, eq=False)
class TimedPlaces:
    """The places of photos of one clock, each with its time and standard error.

    Attributes:
        seconds: ``(N,)`` when, on their clock.
        metres: ``(N, 2)`` east/north.
        sigma_m: ``(N,)`` standard errors, of east and of north.
    """

    seconds: NDArray[np.float64]
    metres: NDArray[np.float64]
    sigma_m: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.seconds)

    def of_rows(self, rows: NDArray[np.intp]) -> TimedPlaces:
        """The photos of these rows."""
        return TimedPlaces(self.seconds[rows], self.metres[rows], self.sigma_m[rows])

    def surest(self, most: int) -> TimedPlaces:
        """At most ``most`` photos: the surest one of each of so many stretches of time."""
        order = np.argsort(self.seconds, kind="stable")
        if len(self) <= most:
            return self.of_rows(order)
        parts = np.array_split(order, most)
        return self.of_rows(np.array([part[np.argmin(self.sigma_m[part])] for part in parts]))


@dataclass(frozen=True)
class PhotoOffset:
    """An offset between two clocks, and how far photos agree on it.

    Attributes:
        seconds: To add to the photos' times.
        sigma_s: Its standard error in seconds.
        agreeing: Photos that then lie on the path, within their error and its.
        compared: Photos at whose time the path then says where the person was.
        median_m: Median distance of the agreeing ones from the path.
    """

    seconds: float
    sigma_s: float
    agreeing: int
    compared: int
    median_m: float

    @property
    def is_no_contradiction(self) -> bool:
        """True if the photos at least don't speak against the offset."""
        return self.agreeing >= _LEAST_AGREEING_SHARE * self.compared

    @property
    def is_agreement(self) -> bool:
        """True if enough of the photos agree."""
        return self.agreeing >= _FEWEST and self.is_no_contradiction


def search_offset(
    path: TimedPath, photos: TimedPlaces, task: Task | None = None, *, within_s: float | None = None
) -> PhotoOffset | None:
    """Find the offset at which photos lie on a path.

    Each photo speaks for an offset by how much likelier its guess is at the path's place of that
    moment than at the path's places at large, as far as a photo may be astray (a mixture; so one
    photo can only speak a little against an offset). A path that stays at one place therefore says
    nothing.

    Args:
        path: Whose clock is the right one.
        photos: The photos of one clock.
        task: Cancellation.
        within_s: The largest offset that is tried; None for any.

    Returns:
        None if too few photos agree; if another offset, or the same photos with their times
        shuffled, do nearly as well; or if parts of the photos fit clearly better elsewhere: then it
        is another walk, or the clock was changed in between.

    Raises:
        Cancelled: The user cancelled.
    """
    task = task or Task()
    search = _Search.of(path, photos, within_s)
    if search is None:
        return None
    task.begin("Comparing two clocks", _SHUFFLES + 1)
    scores = search.scores(task)
    best = int(np.argmax(scores))
    far = np.abs(np.arange(len(scores)) - best) * STEP_S >= _RIVAL_FROM_S
    rival = scores[far].max(initial=0.0)
    evidence = float(scores[best])
    offset = search.offset_of(best)
    least = _LEAST_EVIDENCE * (_UNUSUAL_EVIDENCE if abs(offset) > _USUAL_S else 1.0)
    if evidence < least or rival > _RIVAL_SHARE * evidence:
        return None
    if search.shuffled(task) > _SHUFFLED_SHARE * evidence:
        return None
    if not search.is_one_clock(best, task):
        return None
    found = compare_at(path, photos, *refine_offset(path, search.photos, offset))
    return found if found.is_agreement else None


def compare_at(path: TimedPath, photos: TimedPlaces, seconds: float, sigma_s: float) -> PhotoOffset:
    """Compare all photos with a path at one offset; the median is NaN where none agrees."""
    away, sigma_m = _distances(path, photos, seconds)
    agreeing = away <= _AGREEING_SIGMAS * sigma_m
    median_m = float(np.median(away[agreeing])) if agreeing.any() else math.nan
    compared = int(np.isfinite(away).sum())
    return PhotoOffset(seconds, sigma_s, int(agreeing.sum()), compared, median_m)


def agree_at(path: TimedPath, photos: TimedPlaces, seconds: float) -> NDArray[np.bool_]:
    """``(N,)`` the photos that lie on the path at an offset, within their error and its."""
    away, sigma_m = _distances(path, photos, seconds)
    agreeing: NDArray[np.bool_] = away <= _AGREEING_SIGMAS * sigma_m
    return agreeing


def _distances(
    path: TimedPath, photos: TimedPlaces, seconds: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """``(N,)`` metres from the path and the standard errors of that; NaN where it says nothing."""
    places, sigma_m = path.at(photos.seconds + seconds)
    return np.hypot(*(places - photos.metres).T), np.hypot(sigma_m, photos.sigma_m)


def _moments(path: TimedPath) -> NDArray[np.float64]:
    """``(M,)`` all steps of time at which the path says something; rising."""
    steps = [
        np.arange(np.ceil(begin / STEP_S), np.floor(end / STEP_S) + 1)
        for begin, end in path.covered()
    ]
    return np.unique(np.concatenate(steps)) * STEP_S if steps else np.empty(0)


@dataclass(frozen=True, eq=False)
class _Search:
    """Photos against the moments of a path.

    Attributes:
        photos: The photos, in the order of time.
        weights: ``(N,)`` how much each counts: bursts as one.
        steps: ``(M,)`` moments, in steps since 1970.
        places: ``(M, 2)`` metres.
        sigma_m: ``(M,)``.
        first: The least offset that is tried, in steps.
        count: How many offsets are.
    """

    photos: TimedPlaces
    weights: NDArray[np.float64]
    steps: NDArray[np.int64]
    places: NDArray[np.float64]
    sigma_m: NDArray[np.float64]
    first: int
    count: int

    @classmethod
    def of(cls, path: TimedPath, photos: TimedPlaces, within_s: float | None) -> _Search | None:
        moments = _moments(path)
        places, sigma_m = path.at(moments)
        known = np.isfinite(sigma_m)
        if len(photos) < _FEWEST or not known.any():
            return None
        steps = np.rint(moments[known] / STEP_S).astype(np.int64)
        few = photos.surest(max(_FEWEST, min(_MOST_PHOTOS, _MOST_PAIRS // len(steps))))
        taken = _steps_of(few.seconds)
        first, last = int(steps[0] - taken.max()), int(steps[-1] - taken.min())
        if last - first >= _MOST_OFFSETS:
            first, last = -_MOST_OFFSETS // 2, _MOST_OFFSETS // 2
        if within_s is not None:
            most = round(within_s / STEP_S)
            first, last = max(first, -most), min(last, most)
            if first > last:
                return None
        weights = _weights(few.seconds)
        known_sigma_m = sigma_m[known]
        return cls(few, weights, steps, places[known], known_sigma_m, first, last - first + 1)

    def offset_of(self, number: int) -> float:
        """The offset in seconds of a score by its number."""
        return (self.first + number) * STEP_S

    def scores(self, task: Task) -> NDArray[np.float64]:
        """The evidence for each offset, a step each."""
        rows = np.arange(len(self.photos))
        return self._scores_of(rows, [self.photos.seconds], task)[0]

    def shuffled(self, task: Task) -> float:
        """The most evidence for any offset if each photo had been taken at the time of another."""
        random = np.random.default_rng(0)
        orders = [_shuffled_order(len(self.photos), random) for _ in range(_SHUFFLES)]
        seconds = [self.photos.seconds[order] for order in orders]
        scores = self._scores_of(np.arange(len(self.photos)), seconds, task)
        return max(float(one.max()) for one in scores)

    def is_one_clock(self, best: int, task: Task) -> bool:
        """True if no part of the photos fits an offset nearby much better than ``best``."""
        rows = np.flatnonzero(
            np.isin(_steps_of(self.photos.seconds) + self.first + best, self.steps)
        )
        within = round(_PART_WITHIN_S / STEP_S)
        for part in np.array_split(rows, min(_PARTS, max(1, len(rows) // 4))):
            scores = self._scores_of(part, [self.photos.seconds], task)[0]
            near = scores[max(0, best - within) : best + within + 1]
            here = scores[max(0, best - 4) : best + 5].max()
            if near.max() - here > _PART_EVIDENCE + _PART_SHARE * max(here, 0.0):
                return False
        return True

    def _scores_of(
        self, rows: NDArray[np.intp], seconds: list[NDArray[np.float64]], task: Task
    ) -> list[NDArray[np.float64]]:
        taken = [_steps_of(one) + self.first for one in seconds]
        scores = [np.zeros(self.count) for _ in seconds]
        for some, evidence in self._evidence(rows):
            task.check()
            for score, one in zip(scores, taken, strict=True):
                numbers = self.steps - one[some, None]
                tried = (numbers >= 0) & (numbers < self.count)
                score += np.bincount(numbers[tried], evidence[tried], self.count)
        task.advance(len(seconds))
        return scores

    def _evidence(
        self, rows: NDArray[np.intp]
    ) -> Iterator[tuple[NDArray[np.intp], NDArray[np.float64]]]:
        """Photos, and ``(n, M)`` how much each speaks for every moment being its own."""
        at_once = max(1, _PAIRS_AT_ONCE // len(self.steps))
        for some in np.split(rows, range(at_once, len(rows), at_once)):
            photos = self.photos.of_rows(some)
            likely = _likely(self.places, photos.metres, self.sigma_m, photos.sigma_m)
            at_large = likely.mean(1, keepdims=True) + _FLOOR
            evidence = np.log(_ASTRAY + (1 - _ASTRAY) * likely / at_large)
            yield some, self.weights[some, None] * evidence


def _steps_of(seconds: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.rint(seconds / STEP_S).astype(np.int64)


def _likely(
    places: NDArray[np.float64],
    metres: NDArray[np.float64],
    place_sigma_m: NDArray[np.float64],
    sigma_m: NDArray[np.float64],
) -> NDArray[np.float64]:
    """``(n, M)`` densities (a square metre) of photos at places."""
    away = metres[:, None] - places
    variance = sigma_m[:, None] ** 2 + place_sigma_m**2
    likely: NDArray[np.float64] = np.exp(-(away * away).sum(-1) / (2 * variance))
    return likely / (2 * np.pi * variance)


def _shuffled_order(count: int, random: np.random.Generator) -> NDArray[np.intp]:
    """A random order in which at most half of the neighbours follow one another as before.

    Few photos moved on by one place, as a ring, would nearly all fit another offset.
    """
    while True:
        order = random.permutation(count)
        if 2 * np.count_nonzero(np.diff(order) == 1) <= count - 1:
            return order


def _weights(seconds: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(N,)`` one over the number of photos around each, of times that rise."""
    first = np.searchsorted(seconds, seconds - _BURST_S / 2)
    last = np.searchsorted(seconds, seconds + _BURST_S / 2, side="right")
    weights: NDArray[np.float64] = 1.0 / (last - first)
    return weights


def refine_offset(path: TimedPath, photos: TimedPlaces, offset: float) -> tuple[float, float]:
    """The offset to a fraction of a step, from those within 45 s, and its standard error."""
    offsets = offset + np.arange(-_FINE_WITHIN_S, _FINE_WITHIN_S + 1.0)
    return mean_offset(offsets, fine_evidence(path, photos, offsets))


def fine_evidence(
    path: TimedPath, photos: TimedPlaces, offsets: NDArray[np.float64]
) -> NDArray[np.float64]:
    """``(O,)`` how much photos speak for each of ``offsets``, up to a constant."""
    order = np.argsort(photos.seconds, kind="stable")
    photos = photos.of_rows(order)
    places, sigma_m = path.at(photos.seconds + offsets[:, None])
    away = places - photos.metres
    variance = photos.sigma_m**2 + sigma_m**2
    likely = np.exp(-(away * away).sum(-1) / (2 * variance)) / (2 * np.pi * variance)
    likely = np.nan_to_num(likely, nan=0.0)
    # A photo far off, or of a time about which the path says nothing, prefers none of them.
    astray = np.exp(-(_AGREEING_SIGMAS**2) / 2) * likely.max(axis=0) + _FLOOR
    evidence: NDArray[np.float64] = np.log(likely + astray) @ _weights(photos.seconds)
    return evidence


def mean_offset(
    offsets: NDArray[np.float64], evidence: NDArray[np.float64], share: float = _SHARE
) -> tuple[float, float]:
    """The mean of offsets by the evidence for each, and its standard error.

    Args:
        offsets: ``(O,)`` seconds.
        evidence: ``(O,)`` for each, up to a constant.
        share: How much of it counts; by default half, as the errors of neighbours are alike.
    """
    chances = np.exp(share * (evidence - evidence.max()))
    chances /= chances.sum()
    mean = float(chances @ offsets)
    return mean, float(np.sqrt(chances @ (offsets - mean) ** 2 + 0.5))

"""The offset of a camera's clock from the time of a track, found by laying its photos along it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, Position, degrees_of
from core.labelling.clock_search import PhotoOffset, TimedPlaces, fine_evidence, search_offset
from core.labelling.label import Label, Review
from core.labelling.track import LONGEST_GAP_S, Spans, Track
from core.tasks import Task

# UTC-12 to UTC+14, and a clock that was set wrongly by a little.
_MOST_S = 14 * 3600 + 600
# A 90 % radius in standard errors of a two-dimensional Gaussian; what a person placed is good to
# some metres, as the map is.
_RADIUS90_OF_SIGMA = 2.146
_PLACED_SIGMA_M = 4.0
_LEAST_SIGMA_M = 3.0
# The radius that holds 68 % of a two-dimensional Gaussian of standard error 1: what receivers
# state. One strays between two fixes, and the receiver may be in another hand.
_RADIUS_OF_SIGMA = 1.51
_STRAY_M = 5.0
# A clock that states its offset is right to within this, unless photos speak so much (natural
# logarithm) for another one.
_RIGHT_WITHIN_S = 15.0
_SPEAKS_AGAINST = 12.0


class TrackPath:
    """A track as a way in time; see :class:`core.labelling.clock_search.TimedPath`.

    Args:
        spans: The stretches of the track.
    """

    def __init__(self, spans: Spans) -> None:
        self._spans = spans

    def covered(self) -> NDArray[np.float64]:
        """``(N, 2)`` stretches of time in which the receiver had fixes, in seconds."""
        short = self._spans.end - self._spans.begin <= LONGEST_GAP_S
        begin, end = self._spans.begin[short], np.maximum.accumulate(self._spans.end[short])
        if not len(begin):
            return np.empty((0, 2))
        apart = np.flatnonzero(begin[1:] > end[:-1])
        return np.stack(
            [begin[np.concatenate([[0], apart + 1])], end[np.concatenate([apart, [len(end) - 1]])]],
            axis=1,
        )

    def at(self, seconds: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """``(..., 2)`` metres and ``(...)`` their standard errors; NaN where it has no fixes."""
        places = self._spans.places_at(seconds, LONGEST_GAP_S)
        rows = np.clip(np.searchsorted(self._spans.begin, seconds, side="right") - 1, 0, None)
        sigma_m = np.hypot(self._spans.accuracy_m[rows] / _RADIUS_OF_SIGMA, _STRAY_M)
        return places, np.where(np.isfinite(places[..., 0]), sigma_m, np.nan)


def find_clock_offset(
    track: Track, labels: Iterable[Label], *, stated: bool = False, task: Task | None = None
) -> PhotoOffset | None:
    """Find the offset under which photos lie where the track was at their time.

    Args:
        track: The track.
        labels: Photos of one clock (see :func:`core.labelling.track_clocks.by_clock`).
        stated: True if the photos state how far their clock is from UTC: then another offset is
            found only if they clearly speak against it.
        task: Cancellation.

    Returns:
        None if too few photos agree (see :func:`core.labelling.clock_search.search_offset`), or if
        they agree with what they state.

    Raises:
        Cancelled: The user cancelled.
    """
    path, photos = TrackPath(track.spans), timed_places_of(labels, track.spans.frame)
    found = search_offset(path, photos, task, within_s=_MOST_S)
    if found is None or not stated:
        return found
    right = np.arange(-_RIGHT_WITHIN_S, _RIGHT_WITHIN_S + 1.0)
    if abs(found.seconds) <= _RIGHT_WITHIN_S:
        return None
    evidence = fine_evidence(path, photos, np.append(right, found.seconds))
    return found if evidence[-1] - evidence[:-1].max() >= _SPEAKS_AGAINST else None


def timed_places_of(labels: Iterable[Label], frame: LocalFrame) -> TimedPlaces:
    """The places that the photos of one clock show, guessed or set by hand.

    Args:
        labels: The photos.
        frame: What metres are counted from.
    """
    known = [
        (label.taken_at.timestamp(), *sight)
        for label in labels
        if label.taken_at is not None and (sight := _sight_of(label)) is not None
    ]
    places = frame.to_metres(degrees_of(place for _, place, _ in known))
    return TimedPlaces(
        np.array([second for second, _, _ in known], np.float64),
        places,
        np.array([sigma for _, _, sigma in known], np.float64),
    )


def _sight_of(label: Label) -> tuple[Position, float] | None:
    """The place of a photo and its standard error, without what its walk makes of it.

    The answer in its walk may already follow a track or a phone: it would only confirm itself.
    """
    if label.review is Review.REJECTED:
        return None
    if label.correction is not None:
        return label.correction.position, _PLACED_SIGMA_M
    guess = label.alone or label.estimate
    if guess is None or not guess.inside_area:
        return None
    return guess.position, max(_LEAST_SIGMA_M, guess.radius90_m / _RADIUS90_OF_SIGMA)

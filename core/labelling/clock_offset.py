"""The offset of a camera's clock from UTC, found by laying its photos along a track."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.geo import degrees_of
from core.labelling.label import Label, Review
from core.labelling.track import LONGEST_GAP_S, Spans, Track
from core.tasks import Task

# UTC-12 to UTC+14, and a clock that was set wrongly by a little.
_MOST_S = 14 * 3600 + 600
# Divides a quarter of an hour, so that every time zone is tried; one walks 7 m in it.
_STEP_S = 5
_FINE_STEP_S = 1

_SURE_M = 30.0
_MOST_ANCHORS = 200
_FEWEST = 3
# A receiver's error, and what one strays between two fixes.
_TRACK_ERROR_M = 10.0

# Another offset that explains the photos nearly as well, this far away, makes both a guess.
_RIVAL_FROM_S = 150.0
_RIVAL_SHARE = 0.8
_LEAST_AGREEING_SHARE = 0.5


@dataclass(frozen=True)
class ClockOffset:
    """The offset to add to a camera's times.

    Attributes:
        seconds: Seconds to add to ``taken_at`` to get UTC; a camera on UTC+2 has -7200.
        agreeing: Photos that then lie on the track, within their radius and its error.
        compared: Photos that the track then covers in time.
        median_m: Median distance of the agreeing ones from the track, in metres.
    """

    seconds: float
    agreeing: int
    compared: int
    median_m: float


def find_clock_offset(
    track: Track, labels: Iterable[Label], *, task: Task | None = None
) -> ClockOffset | None:
    """Find the offset under which photos lie where the track was at their time.

    Each offset from -14 to +14 hours, in steps of 5 s and then of 1 s, is scored by how near the
    photos come to the track; a photo far off, or at a time without fixes, counts nothing however
    far it is (as in MSAC: P. Torr, A. Zisserman, "MLESAC", 2000), so that wrong guesses and photos
    of another day do no harm.

    Args:
        track: The track.
        labels: Photos of one clock (see :func:`core.labelling.track_clocks.by_clock`). Those that
            were accepted or corrected are compared, and open guesses with a 90 % radius below 30 m.
        task: Cancellation.

    Returns:
        None if fewer than three photos agree, less than half of those compared, or another
        offset does nearly as well.

    Raises:
        Cancelled: The user cancelled.
    """
    anchors = _anchors(labels)
    if len(anchors) < _FEWEST:
        return None
    task = task or Task()
    search = _Search(track.spans, anchors)
    offsets = np.arange(-_MOST_S, _MOST_S + _STEP_S, _STEP_S, dtype=np.float64)
    task.begin("Finding the clock's offset", len(offsets))
    scores = np.concatenate([search.scores(part, task) for part in _parts(offsets)])
    best = int(np.argmax(scores))
    away = np.abs(offsets - offsets[best]) >= _RIVAL_FROM_S
    if scores[best] <= 0 or scores[away].max(initial=0.0) > _RIVAL_SHARE * scores[best]:
        return None
    near = offsets[best] + np.arange(-2 * _STEP_S, 2 * _STEP_S + 1, _FINE_STEP_S, dtype=np.float64)
    return search.evaluated(float(near[int(np.argmax(search.scores(near, task.part())))]))


@dataclass(frozen=True)
class _Anchor:
    second: float
    latitude: float
    longitude: float
    reach_m: float


class _Search:
    """Distances of photos from the track, for any offset."""

    def __init__(self, spans: Spans, anchors: Sequence[_Anchor]) -> None:
        self._spans = spans
        self._seconds = np.array([one.second for one in anchors])
        self._reach_m = np.array([one.reach_m for one in anchors])
        degrees = degrees_of(anchors)
        self._places = spans.frame.to_metres(degrees)

    def scores(self, offsets: NDArray[np.float64], task: Task) -> NDArray[np.float64]:
        """The score of each offset: summed over photos, 1 on the track and 0 at their reach."""
        shares = self._distances(offsets) / self._reach_m
        task.advance(len(offsets))
        nearness = np.clip(1.0 - np.nan_to_num(shares, nan=1.0), 0.0, None)
        scores: NDArray[np.float64] = nearness.sum(axis=1)
        return scores

    def evaluated(self, offset: float) -> ClockOffset | None:
        distances = self._distances(np.array([offset]))[0]
        agreeing = distances <= self._reach_m
        compared = int(np.isfinite(distances).sum())
        count = int(agreeing.sum())
        if count < _FEWEST or count < _LEAST_AGREEING_SHARE * compared:
            return None
        return ClockOffset(offset, count, compared, float(np.median(distances[agreeing])))

    def _distances(self, offsets: NDArray[np.float64]) -> NDArray[np.float64]:
        """``(offsets, photos)`` metres; NaN where the track says nothing."""
        seconds = self._seconds[None, :] + offsets[:, None]
        away = self._spans.places_at(seconds, LONGEST_GAP_S) - self._places
        distances: NDArray[np.float64] = np.hypot(away[..., 0], away[..., 1])
        return distances


def _anchors(labels: Iterable[Label]) -> list[_Anchor]:
    """The surest photos; every other one if there are too many, so that all times are kept."""
    found = []
    for label in labels:
        position, radius = label.position, label.radius90_m
        if position is not None and not label.is_accepted and label.alone is not None:
            # The answer in its walk may already follow a track: it would only confirm itself.
            position, radius = label.alone.position, label.alone.radius90_m
        if position is None or label.taken_at is None or label.review is Review.REJECTED:
            continue
        if not label.is_accepted and (radius is None or radius > _SURE_M):
            continue
        reach_m = (radius or 0.0) + _TRACK_ERROR_M
        second = label.taken_at.timestamp()
        found.append(_Anchor(second, position.latitude, position.longitude, reach_m))
    found.sort(key=lambda one: one.second)
    rows = np.linspace(0, len(found) - 1, min(len(found), _MOST_ANCHORS)).astype(int)
    return [found[row] for row in rows.tolist()]


def _parts(offsets: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    # 500 offsets of 200 photos are 800 kB an array.
    return np.array_split(offsets, max(1, len(offsets) // 500))

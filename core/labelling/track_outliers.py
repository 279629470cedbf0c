"""Points of a track that can't be true: a wrong date, a place nobody could get to and back from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.geo import Position, degrees_of, distances_m, haversine_m
from core.labelling.track_points import RecordedTrack, TrackPoint, UnusedPointCounts, UnusedPoints

WRONG_TIME = "a time that does not fit the points beside it"
WRONG_PLACE = "a place that nobody gets to and back from in that time"
SAME_TIME = "the time of another point"

# A receiver that is off for so long begins a new segment.
_APART_S = 12 * 3600.0
_YEAR_S = 365 * 24 * 3600.0
# So many points out of step are a receiver's hiccup; more of them are another recording.
_FEW = 5
_FEW_SHARE = 0.02
_MOST_OUT_OF_ORDER_SHARE = 0.1
# A point in the wrong order that lies where its time says is sorted; one that does not is wrong.
_OFF_THE_LINE_M = 25.0
_LONE_S = 60.0

# Faster than 30 m/s, and than eight times what is usual in the track, and more than a receiver's
# noise: nobody went there.
_FASTEST_M_S = 30.0
_TIMES_USUAL = 8.0
_LEAST_JUMP_M = 50.0
_LOOK_BACK = 30
_MOST_PIECES, _MOST_PIECES_IN_ALL = 3000, 60_000
# In a file with more segments that are not plain, points of the others are sorted, not checked.
_MOST_CHECKED = 5000


@dataclass(frozen=True)
class CleanTrack:
    """A track whose points fit together.

    Attributes:
        segments: Fixes of rising times.
        excluded: Points that do not fit, by reason.
        was_sorted: Whether the file held points in another order than that of time.
    """

    segments: tuple[tuple[TrackPoint, ...], ...]
    excluded: tuple[UnusedPoints, ...]
    was_sorted: bool


def clean(recorded: RecordedTrack) -> CleanTrack:
    """Sort the points of each segment by time and leave out those that can't be true.

    Only few points are ever left out: where many do not fit the rest, nobody can say which are
    right.
    """
    tally = UnusedPointCounts()
    segments: list[Sequence[TrackPoint]] = []
    was_sorted, checked, pieces = False, 0, _MOST_PIECES_IN_ALL
    for recorded_fixes, is_plain in zip(recorded.segments, _plain(recorded), strict=True):
        if is_plain:
            segments.append(recorded_fixes)
            continue
        checked += 1
        fixes: Sequence[TrackPoint] = sorted(recorded_fixes, key=_time)
        if checked <= _MOST_CHECKED:
            fixes = _without(fixes, _out_of_order(recorded_fixes), WRONG_TIME, tally)
            fixes = _without(fixes, _apart(fixes, _APART_S, _few(len(fixes))), WRONG_TIME, tally)
        was_sorted |= any(a.number > b.number for a, b in pairwise(fixes))
        fixes = _without(fixes, _repeated(fixes), SAME_TIME, tally)
        if checked <= _MOST_CHECKED:
            wrong, used = _leaps(fixes, min(pieces, _MOST_PIECES))
            pieces -= used
            fixes = _without(fixes, wrong, WRONG_PLACE, tally)
        segments.append(fixes)
    every = sorted((fix for fixes in segments for fix in fixes), key=_time)
    lone = _apart(every, _YEAR_S, min(_FEW, len(every) // 10))
    segments = [_without(fixes, lone, WRONG_TIME, tally) for fixes in segments]
    return CleanTrack(
        tuple(tuple(fixes) for fixes in segments if fixes), tally.excluded(), was_sorted
    )


def _plain(recorded: RecordedTrack) -> list[bool]:
    """Return whether the points of each segment follow each other with nothing wrong in any."""
    counts = [len(fixes) for fixes in recorded.segments]
    if not counts:
        return []
    every = [fix for fixes in recorded.segments for fix in fixes]
    degrees = degrees_of(every)
    metres = distances_m(degrees[:-1], degrees[1:])
    steps = np.diff(_seconds(every))
    fast = (metres > _LEAST_JUMP_M) & (metres > _FASTEST_M_S * np.maximum(steps, 1e-3))
    odd = np.flatnonzero((steps <= 0) | (steps > _APART_S) | fast)
    # Between segments anything may happen.
    starts = np.cumsum([0, *counts[:-1]])
    segments = np.searchsorted(starts, odd, side="right") - 1
    within = segments == np.searchsorted(starts, odd + 1, side="right") - 1
    plain = np.ones(len(counts), dtype=bool)
    plain[segments[within]] = False
    return [bool(one) for one in plain]


def _few(count: int) -> int:
    """The number of ``count`` points that may be wrong together; none of a handful."""
    return min(count // 4, max(_FEW, int(_FEW_SHARE * count)))


def _without(
    fixes: Sequence[TrackPoint], wrong: set[int], reason: str, tally: UnusedPointCounts
) -> Sequence[TrackPoint]:
    """``fixes`` without those whose numbers are in ``wrong``, which are counted."""
    if not wrong:
        return fixes
    for fix in fixes:
        if fix.number in wrong:
            tally.add(reason, fix.number, f"{fix.time:%Y-%m-%d %H:%M:%S} UTC")
    return [fix for fix in fixes if fix.number not in wrong]


def _out_of_order(recorded: Sequence[TrackPoint]) -> set[int]:
    """Points whose times break the order of the file, and that do not lie where they say."""
    if len(recorded) * _MOST_OUT_OF_ORDER_SHARE < 1:
        return set()  # one of them would be too many
    seconds = _seconds(recorded)
    steps = np.diff(seconds)
    if np.count_nonzero(steps < 0) > np.count_nonzero(steps > 0):
        seconds = -seconds  # the newest first
    elif not np.any(steps < 0):
        return set()
    in_order = _longest_rising(seconds)
    suspects = [row for row in range(len(recorded)) if row not in in_order]
    if len(suspects) > _MOST_OUT_OF_ORDER_SHARE * len(recorded):
        return set()  # several recordings in one: sorting is all there is to do
    kept = sorted((recorded[row] for row in in_order), key=_time)
    times = _seconds(kept)
    return {recorded[row].number for row in suspects if not _fits(recorded[row], kept, times)}


def _longest_rising(seconds: NDArray[np.float64]) -> set[int]:
    """The rows of the longest part of ``seconds`` that never falls (patience sorting)."""
    ends: list[float] = []
    rows: list[int] = []
    before = np.full(len(seconds), -1)
    for row, second in enumerate(seconds.tolist()):
        place = bisect_right(ends, second)
        before[row] = rows[place - 1] if place else -1
        if place == len(ends):
            ends.append(second)
            rows.append(row)
        else:
            ends[place], rows[place] = second, row
    chosen, row = set(), rows[-1] if rows else -1
    while row >= 0:
        chosen.add(row)
        row = int(before[row])
    return chosen


def _fits(fix: TrackPoint, kept: Sequence[TrackPoint], times: NDArray[np.float64]) -> bool:
    """Return whether ``fix`` lies where those around its time were."""
    second = fix.time.timestamp()
    row = int(np.searchsorted(times, second))
    if row in (0, len(kept)):
        nearest = kept[0] if row == 0 else kept[-1]
        return abs(nearest.time.timestamp() - second) <= _LONE_S
    a, b = kept[row - 1], kept[row]
    if times[row] - times[row - 1] > _LONE_S:
        return True  # nobody knows what was in between
    there = _metres(a, fix) + _metres(fix, b) - _metres(a, b)
    return there <= 2 * _OFF_THE_LINE_M


def _apart(fixes: Sequence[TrackPoint], apart_s: float, most: int) -> set[int]:
    """Groups of at most ``most`` points that are ``apart_s`` from all others in time."""
    if len(fixes) < 2 or most < 1:
        return set()
    gaps = np.flatnonzero(np.diff(_seconds(fixes)) > apart_s) + 1
    groups = np.split(np.arange(len(fixes)), gaps) if len(gaps) <= _MOST_PIECES else []
    small = [group for group in groups if len(group) <= most]
    if sum(map(len, small)) > most:
        return set()
    return {fixes[row].number for group in small for row in group.tolist()}


def _repeated(fixes: Sequence[TrackPoint]) -> set[int]:
    return {b.number for a, b in pairwise(fixes) if a.time == b.time}


def _leaps(fixes: Sequence[TrackPoint], most_pieces: int) -> tuple[set[int], int]:
    """Points, few at a time, that one would have to fly to and back from; and pieces looked at.

    The track is cut where it leaps; of the pieces the chain with the most points in which nothing
    leaps stays, and with it every piece that is too long for a hiccup.
    """
    if len(fixes) < 4:
        return set(), 0
    degrees = degrees_of(fixes)
    seconds = _seconds(fixes)
    metres = distances_m(degrees[:-1], degrees[1:])
    speeds = metres / np.maximum(np.diff(seconds), 1e-3)
    fastest = max(_FASTEST_M_S, _TIMES_USUAL * float(np.median(speeds)))
    cuts = np.flatnonzero((speeds > fastest) & (metres > _LEAST_JUMP_M)) + 1
    if not len(cuts) or len(cuts) > most_pieces:
        return set(), 0
    begins, ends = np.array([0, *cuts]), np.array([*cuts, len(fixes)])
    chain = _heaviest_chain(degrees, seconds, begins, ends, fastest)
    most = _few(len(fixes))
    wrong: set[int] = set()
    for row, (begin, end) in enumerate(zip(begins.tolist(), ends.tolist(), strict=True)):
        if row not in chain and end - begin <= most:
            wrong.update(fix.number for fix in fixes[begin:end])
    return wrong, len(begins)


def _heaviest_chain(
    degrees: NDArray[np.float64],
    seconds: NDArray[np.float64],
    begins: NDArray[np.int64],
    ends: NDArray[np.int64],
    fastest: float,
) -> set[int]:
    """The pieces, as many points of them as can be, that one can get from each to the next of."""
    weights = ends - begins
    before = np.full(len(begins), -1)
    for row, begin in enumerate(begins.tolist()):
        since = max(0, row - _LOOK_BACK)
        last = ends[since:row] - 1
        far = distances_m(degrees[last], degrees[begin])
        near = (far <= _LEAST_JUMP_M) | (far <= fastest * (seconds[begin] - seconds[last]))
        joined = np.where(near, weights[since:row], 0)
        if near.any():
            best = int(np.argmax(joined))
            weights[row] += joined[best]
            before[row] = since + best
    row, chain = int(np.argmax(weights)), set()
    while row >= 0:
        chain.add(row)
        row = int(before[row])
    return chain


def _time(fix: TrackPoint) -> datetime:
    return fix.time


def _seconds(fixes: Sequence[TrackPoint]) -> NDArray[np.float64]:
    return np.array([fix.time.timestamp() for fix in fixes], dtype=np.float64)


def _metres(a: TrackPoint, b: TrackPoint) -> float:
    return haversine_m(Position(a.latitude, a.longitude), Position(b.latitude, b.longitude))

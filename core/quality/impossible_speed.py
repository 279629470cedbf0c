"""Finds positions that nobody can have reached in the time since the photos before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, centre_of, format_distance
from core.quality import contradiction
from core.quality.finding import Finding
from core.quality.photo_set import PhotoSet

NAME = "impossible_speed"
# A car in a town, and what two positions may err together.
_MOST_M_PER_S = 15.0
_NOISE_M = 60.0
# So many photos before a photo are looked at; a longer run of wrong ones is no slip.
_LOOKED_BACK = 40
# Of the photos of a session so many must state different times; else these say little.
_LEAST_TIMES = 0.5
# Where more of a session do not fit together, the clock may be wrong, or it is several people's.
_MOST_WRONG = 0.3


def find(photos: PhotoSet) -> Iterator[Finding]:
    """The fewest photos of a session without which all others can be reached from each other.

    Those that pictures contradict are not looked at, else the photo before or after could be named
    in their place.
    """
    placed = photos.placed
    if placed is None:
        return
    contradicted = {number for one in contradiction.find(photos) for number in one.photo_ids}
    sessions: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for row, photo in enumerate(photos.counted):
        if photo.session and photo.taken_at is not None and photo.id not in contradicted:
            # Of a walk some photos may have lost their offset: its clock is the same.
            clock = photo.taken_at.replace(tzinfo=None)
            sessions[photo.session].append(((clock - clock.min).total_seconds(), row))
    for timed in sessions.values():
        if len(timed) < 3:
            continue
        timed.sort()
        seconds = np.array([moment for moment, _ in timed])
        if len(np.unique(seconds)) < _LEAST_TIMES * len(timed):
            continue
        # A clock without seconds.
        most_off_s = 60.0 if not (seconds % 60).any() else 1.0
        degrees = placed.degrees[[row for _, row in timed]]
        metres = LocalFrame(centre_of(degrees)).to_metres(degrees)
        wrong = np.flatnonzero(~_reachable(seconds, metres, most_off_s))
        if len(wrong) > _MOST_WRONG * len(timed):
            continue
        for number in wrong.tolist():
            near = max(number - 1, 0) if number else 1
            away = format_distance(float(np.hypot(*(metres[number] - metres[near]))))
            apart = abs(seconds[number] - seconds[near])
            reason = f"it lies {away} from the photo taken {apart:.0f} s before or after it"
            yield Finding(NAME, (int(placed.ids[timed[number][1]]),), reason)


def _reachable(
    seconds: NDArray[np.float64], metres: NDArray[np.float64], most_off_s: float
) -> NDArray[np.bool_]:
    """``(T,)`` the photos of the longest chain in which each is reached from the one before."""
    if _can_follow(np.hypot(*np.diff(metres, axis=0).T), np.diff(seconds), most_off_s).all():
        return np.ones(len(seconds), dtype=np.bool_)
    length, previous = np.ones(len(seconds), np.intp), np.full(len(seconds), -1)
    for number in range(1, len(seconds)):
        first = max(0, number - _LOOKED_BACK)
        apart = np.hypot(*(metres[first:number] - metres[number]).T)
        reached = _can_follow(apart, seconds[number] - seconds[first:number], most_off_s)
        if reached.any():
            lengths = np.where(reached, length[first:number], 0)
            # Of chains of one length the one that ends last.
            best = len(lengths) - 1 - int(np.argmax(lengths[::-1]))
            length[number], previous[number] = lengths[best] + 1, first + best
    chain = np.zeros(len(seconds), dtype=np.bool_)
    number = int(np.argmax(length)) if len(length) else -1
    while number >= 0:
        chain[number] = True
        number = int(previous[number])
    return chain


def _can_follow(
    apart_m: NDArray[np.float64], apart_s: NDArray[np.float64], most_off_s: float
) -> NDArray[np.bool_]:
    """True where photos so far apart, in metres and seconds, can be of one walk or drive."""
    reached: NDArray[np.bool_] = apart_m <= _NOISE_M + _MOST_M_PER_S * (apart_s + most_off_s)
    return reached

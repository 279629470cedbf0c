"""Finds positions that nobody can have reached in the time since the photos before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from core.geo import format_distance
from core.project.rows import PhotoRow
from core.quality import contradiction, lost_sign, outlier, swapped
from core.quality.finding import Finding
from core.quality.placed import placed

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


def find(photos: Sequence[PhotoRow]) -> Iterator[Finding]:
    """The fewest photos of a session without which all others can be reached from each other.

    Those far from all photos are found as such, with what is wrong with them. Those that pictures
    contradict are not looked at, else the photo before or after could be named in their place.
    """
    all_placed = placed(photos)
    named = [*lost_sign.find(photos), *swapped.find(photos), *outlier.find(photos)]
    explained = {number for one in named for number in one.photo_ids}
    contradicted = {number for one in contradiction.find(photos) for number in one.photo_ids}
    sessions: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for row, photo in enumerate(all_placed.photos if all_placed else ()):
        if photo.session and photo.taken_at is not None and photo.id not in contradicted:
            # Of a walk some photos may have lost their offset: its clock is the same.
            clock = photo.taken_at.replace(tzinfo=None)
            sessions[photo.session].append(((clock - clock.min).total_seconds(), row))
    for timed in sessions.values():
        if all_placed is None or len(timed) < 3:
            continue
        timed.sort()
        seconds = np.array([moment for moment, _ in timed])
        if len(np.unique(seconds)) < _LEAST_TIMES * len(timed):
            continue
        # A clock without seconds.
        most_off_s = 60.0 if not (seconds % 60).any() else 1.0
        metres = all_placed.metres[[row for _, row in timed]]
        wrong = np.flatnonzero(~_reachable(seconds, metres, most_off_s))
        if len(wrong) > _MOST_WRONG * len(timed):
            continue
        for number in wrong.tolist():
            photo = all_placed.photos[timed[number][1]]
            if photo.id in explained:
                continue
            near = max(number - 1, 0) if number else 1
            away = format_distance(float(np.hypot(*(metres[number] - metres[near]))))
            apart = abs(seconds[number] - seconds[near])
            reason = f"it lies {away} from the photo taken {apart:.0f} s before or after it"
            yield Finding(NAME, (photo.id,), reason)


def _reachable(
    seconds: NDArray[np.float64], metres: NDArray[np.float64], most_off_s: float
) -> NDArray[np.bool_]:
    """``(T,)`` the photos of the longest chain in which each is reached from the one before."""
    length, previous = np.ones(len(seconds), np.intp), np.full(len(seconds), -1)
    for number in range(1, len(seconds)):
        first = max(0, number - _LOOKED_BACK)
        apart = np.hypot(*(metres[first:number] - metres[number]).T)
        between = seconds[number] - seconds[first:number] + most_off_s
        reached = apart <= _NOISE_M + _MOST_M_PER_S * between
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

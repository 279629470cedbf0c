"""Finds photos whose clock was wrong, by remarks of the import and by their files' numbers."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from core.photos.remark import CLOCK
from core.project.rows import PhotoRow
from core.quality.finding import Finding, remark_finder
from core.quality.photo_set import PhotoSet

NAME = CLOCK
# The last number of a name that is read from its end.
_NUMBER = re.compile(r"(\D*)(\d{1,9})(.*)", re.DOTALL)
# Fewer photos may be numbered in any order; more out of order were numbered another way.
_LEAST_PHOTOS = 8
_MOST_WRONG = 0.25
# Copying and bursts swap photos that are near in time.
_LEAST_OFF = timedelta(minutes=2)

_remarks = remark_finder(NAME)


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Finds remarks made when a photo was read, and times that go back while numbers go on.

    A camera numbers its photos one after another: the fewest photos of a folder are found without
    which the times of all others grow with their numbers.
    """
    yield from _remarks(photos)
    series: dict[tuple[str, ...], list[tuple[int, PhotoRow]]] = defaultdict(list)
    for photo in photos.counted:
        found = _number_of(photo)
        if photo.taken_at is not None and found is not None:
            key, number = found
            series[key].append((number, photo))
    for numbered in series.values():
        numbered.sort(key=lambda item: (item[0], item[1].id))
        in_order = [photo for _, photo in numbered]
        wrong = _out_of_order(in_order) if len(in_order) >= _LEAST_PHOTOS else []
        if wrong and len(wrong) <= _MOST_WRONG * len(in_order):
            reason = "its time does not fit between those of the photos numbered around it"
            yield Finding(NAME, tuple(wrong), reason)


def series_of(photo: PhotoRow) -> Hashable:
    """The key of the photos that its camera numbered with this one."""
    found = _number_of(photo)
    return photo.id if found is None else found[0]


def _number_of(photo: PhotoRow) -> tuple[tuple[str, ...], int] | None:
    """The series that a photo's file is of, and its number there; None for a name without one."""
    folder, _, name = str(photo.path).rpartition(os.sep)
    # A camera numbers its photos of all kinds together. A path of each name would take long.
    dot = name.rfind(".")
    stem = name[:dot] if 0 < dot < len(name) - 1 else name
    found = _NUMBER.match(stem[::-1])
    if found is None:
        return None
    end, number, start = found.groups()
    return (folder, photo.camera, start[::-1], end[::-1]), int(number[::-1])


def _out_of_order(photos: Sequence[PhotoRow]) -> list[int]:
    """The ids of photos far from the longest run of times that never go back."""
    times = [photo.taken_at.replace(tzinfo=None) for photo in photos if photo.taken_at]
    if all(early <= late for early, late in pairwise(times)):
        return []
    # Of several that are as long the one within the shortest time: a wrong clock is far off.
    seconds = [(time - times[0]).total_seconds() for time in times]
    last = len(times) - 1
    backwards = [last - place for place in _longest_run([-one for one in reversed(seconds)])]
    kept = min(
        (_longest_run(seconds), backwards[::-1]), key=lambda run: seconds[run[-1]] - seconds[run[0]]
    )
    others = sorted(set(range(len(times))) - set(kept))
    if _numbering_restarted(others, times):
        return []
    wrong = []
    for number in others:
        after = bisect_right(kept, number)
        low = times[kept[max(after - 1, 0)]]
        high = times[kept[min(after, len(kept) - 1)]]
        if times[number] < low - _LEAST_OFF or times[number] > high + _LEAST_OFF:
            wrong.append(photos[number].id)
    return wrong


def _longest_run(seconds: Sequence[float]) -> list[int]:
    """The places of the most values that never go back; of several the ones that end earliest."""
    # Of the runs of each length the one that ends earliest, and when it does.
    ends: list[int] = []
    end_values: list[float] = []
    before = [-1] * len(seconds)
    for number, moment in enumerate(seconds):
        place = bisect_right(end_values, moment)
        before[number] = ends[place - 1] if place else -1
        ends[place : place + 1] = [number]
        end_values[place : place + 1] = [moment]
    kept, number = [], ends[-1]
    while number >= 0:
        kept.append(number)
        number = before[number]
    return kept[::-1]


def _numbering_restarted(others: Sequence[int], times: Sequence[datetime]) -> bool:
    """True if the camera began to number with 1 again: what is out of order is one end of them."""
    is_end = list(others) in (
        list(range(len(others))),
        list(range(len(times) - len(others), len(times))),
    )
    moments = [times[number] for number in others]
    return is_end and moments == sorted(moments)

"""A check that accepted positions fit each other: nobody walks faster than walking speed."""

from __future__ import annotations

import os
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from core.files import legible
from core.geo import Position, format_distance, haversine_m
from core.labelling.label import Review

WALKING_M_S = 2.0
"""A brisk walk; somebody who takes photos is rarely faster."""

# Cameras note whole seconds: two photos of one second may be nearly two seconds apart.
_CLOCK_STEP_S = 1.0


@dataclass(frozen=True)
class Hint:
    """Two photos that cannot both be where they are said to be, at walking speed.

    Attributes:
        label_ids: The earlier and the later one.
        speed_m_s: The lowest speed that both positions with their 90 % radii allow.
        sentence: What to tell the person.
    """

    label_ids: tuple[int, int]
    speed_m_s: float
    sentence: str


TimedPhoto = tuple[str, "tuple[str, bool]", float, int, float, float, float, Review]
"""A labelled photo as it is compared: path, camera and whether its clock's offset is stated, when
it was taken in seconds since 1970, row, latitude, longitude, 90 % radius of a guess in metres (0
for a corrected position), and what a person decided.

Plain tuples, as objects of 50,000 photos would be walked by each collection of garbage.
"""

_StopValues = tuple[float, int, float, float, float, bool, bool, str]
"""The same within its walk, kept as the values of a :class:`_Stop`."""
_Walk = tuple[str, bool, str]
"""Camera, whether its clock's offset is stated, and folder: only photos of one are compared."""


class _Stop(NamedTuple):
    """A photo of a walk while it is compared; in the order of time."""

    seconds: float
    label_id: int
    latitude: float
    longitude: float
    radius_m: float
    is_accepted: bool
    is_open: bool
    name: str

    @property
    def position(self) -> Position:
        """The place where it was taken."""
        return Position(self.latitude, self.longitude)


class HintsIndex:
    """The doubtful pairs of a folder; after an edit only the walks of what changed are compared.

    Args:
        guesses: Also compare each open guess with the accepted photos before and after it.
        walking_m_s: The speed from which on a pair is doubtful.
    """

    def __init__(self, *, guesses: bool = False, walking_m_s: float = WALKING_M_S) -> None:
        self._guesses, self._walking_m_s = guesses, walking_m_s
        self._walk_of: dict[int, _Walk] = {}
        self._walks: dict[_Walk, dict[int, _StopValues]] = {}
        self._hints: dict[_Walk, list[Hint]] = {}

    def put(self, photos: Iterable[TimedPhoto], renewed: Iterable[int] = ()) -> None:
        """Take in photos that are new or other than before.

        Args:
            photos: They; a rejected position is compared with none.
            renewed: The rows that they were read of: what is not among them has gone.
        """
        due = set()
        for label_id in renewed:
            walk = self._walk_of.pop(label_id, None)
            if walk is not None:
                del self._walks[walk][label_id]
                due.add(walk)
        for path, clock, seconds, number, latitude, longitude, radius_m, review in photos:
            if review is Review.REJECTED:
                continue
            folder, _, name = path.rpartition(os.sep)
            due.add(walk := (*clock, folder))
            decided = review is Review.ACCEPTED, review is Review.OPEN
            stop = (seconds, number, latitude, longitude, radius_m, *decided, name)
            self._walk_of[number] = walk
            self._walks.setdefault(walk, {})[number] = stop
        for walk in due:
            self._hints[walk] = list(self._compare(self._walks[walk].values()))

    @property
    def hints(self) -> list[Hint]:
        """The doubtful pairs, fastest first."""
        found = [hint for hints in self._hints.values() for hint in hints]
        return sorted(found, key=lambda hint: (-hint.speed_m_s, hint.label_ids))

    def _compare(self, walk: Iterable[_StopValues]) -> Iterator[Hint]:
        timed = [_Stop(*values) for values in sorted(walk)]
        accepted = [stop for stop in timed if stop.is_accepted]
        pairs = list(pairwise(accepted))
        if self._guesses:
            pairs.extend(_beside_accepted(timed, accepted))
        for first, second in pairs:
            hint = _hint(first, second, self._walking_m_s)
            if hint is not None:
                yield hint


def _beside_accepted(
    timed: Sequence[_Stop], accepted: Sequence[_Stop]
) -> Iterator[tuple[_Stop, _Stop]]:
    times = [stop.seconds for stop in accepted]
    for stop in timed:
        if not stop.is_open:
            continue
        after = bisect(times, stop.seconds)
        if after > 0:
            yield accepted[after - 1], stop
        if after < len(accepted):
            yield stop, accepted[after]


def _hint(first: _Stop, second: _Stop, walking_m_s: float) -> Hint | None:
    apart_m = haversine_m(first.position, second.position)
    surely_m = apart_m - first.radius_m - second.radius_m
    seconds = second.seconds - first.seconds
    speed = surely_m / (seconds + _CLOCK_STEP_S)
    if speed <= walking_m_s:
        return None
    sentence = (
        f"{legible(first.name)} and {legible(second.name)} were taken {_duration(seconds)} apart "
        f"but are {format_distance(apart_m)} apart: more than a walk, even with their radii. "
        "One of the two may be elsewhere."
    )
    return Hint((first.label_id, second.label_id), speed, sentence)


def _duration(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min"

"""The walks among photos: which were taken one after another by one camera, and in which order."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise

from core.files import legible

# After a longer break a new walk begins. Photos 80 s to 160 s apart are located better together
# than alone (the mean error is a third less), photos 160 s to 240 s apart are not (sessions left
# out).
GAP_S = 180.0
# Photos without a time count as so far apart: each says a little of the one numbered next.
_UNTIMED_STEP_S = 40.0
_MINUTE_S = 60.0
# Numbers in names that are farther apart than this, and than twice as many as there are photos, are
# those of two cameras, if each counts up with the time and they took photos in turn.
_OTHER_COUNTER = 100
_FEWEST_COUNTED = 3
# A camera counts its photos up to 9999 and begins again (CIPA DC-009, "Design rule for Camera File
# system").
_LAST_COUNTED = 9999
_NUMBER = re.compile(r"^(?P<start>.*?)(?P<number>\d{1,15})(?P<end>\D*)$")


@dataclass(frozen=True)
class WalkMember:
    """The facts of a photo that decide its walk.

    Attributes:
        camera: Whose clock and numbers it has, such as a folder with a camera; equal ones are one.
        taken_at: When it was taken (timezone-aware), if it says so.
        name: Its file's name without the folder.
    """

    camera: Hashable
    taken_at: datetime | None
    name: str


@dataclass(frozen=True)
class Walk:
    """Photos that one camera took one after another.

    Attributes:
        rows: Which photos, earliest first.
        seconds: When each was taken, from the first one on; by number where they have no times.
        timed: Whether the photos say when they were taken.
    """

    rows: tuple[int, ...]
    seconds: tuple[float, ...]
    timed: bool


def find_walks(members: Sequence[WalkMember]) -> list[Walk]:
    """The walks of photos; each photo is in exactly one, which may be its own.

    A new one begins after a break of :data:`GAP_S`. Where photos bear the numbers of two counters
    in turn, two cameras of one kind took them. Of photos of one whole minute only the order is
    known. Photos without a time follow each other by the numbers in their names, as long as none
    is missing; after 9999 a camera begins again.
    """
    timed: dict[Hashable, list[tuple[float, int]]] = {}
    numbered: dict[Hashable, list[tuple[int, int]]] = {}
    alone: list[Walk] = []
    for row, member in enumerate(members):
        if member.taken_at is not None:
            timed.setdefault(member.camera, []).append((member.taken_at.timestamp(), row))
        elif (found := _NUMBER.match(member.name)) is not None:
            key = member.camera, found["start"], found["end"].lower()
            numbered.setdefault(key, []).append((int(found["number"]), row))
        else:
            alone.append(Walk((row,), (0.0,), timed=False))
    names = [member.name for member in members]
    walks = [
        walk
        for photos in timed.values()
        for some in _by_counter(_within_minutes(photos, names), names)
        for walk in _split(some, GAP_S, timed=True)
    ]
    walks += [
        walk
        for photos in numbered.values()
        for walk in _split(_in_steps(photos, names), 1.5 * _UNTIMED_STEP_S, timed=False)
    ]
    return sorted([*walks, *alone], key=lambda walk: walk.rows[0])


def thinned(members: Sequence[WalkMember], spacing_s: float) -> list[int]:
    """Rows of photos of which none follows another of its camera within ``spacing_s``.

    The earliest of each camera is among them; those without a time are left out.
    """
    timed = [(one.taken_at.timestamp(), row) for row, one in enumerate(members) if one.taken_at]
    last: dict[Hashable, float] = {}
    kept = []
    for seconds, row in sorted(timed):
        camera = members[row].camera
        if seconds - last.get(camera, float("-inf")) >= spacing_s:
            kept.append(row)
            last[camera] = seconds
    return kept


def walk_name(camera: str, taken_at: datetime | None, file_name: str) -> str:
    """A name for the walk that begins with this photo: the camera, and when by its own clock."""
    who = legible(camera) or "camera"
    if taken_at is None:
        return f"{who}, from {legible(file_name)}"
    return f"{who}, {taken_at:%Y-%m-%d %H:%M:%S}"


def _within_minutes(
    photos: list[tuple[float, int]], names: Sequence[str]
) -> list[tuple[float, int]]:
    """The times of photos; those in whole minutes spread over them in the order of the names."""
    if len(photos) < 2 or any(seconds % _MINUTE_S for seconds, _ in photos):
        return photos
    follows = _in_order_of_names(names, [row for _, row in photos])
    in_order = sorted(photos, key=lambda photo: (photo[0], follows[photo[1]]))
    spread = []
    for minute, some in groupby(in_order, key=lambda photo: photo[0]):
        rows = [row for _, row in some]
        step_s = _MINUTE_S / len(rows)
        spread += [(minute + step_s * (n + 0.5), row) for n, row in enumerate(rows)]
    return spread


def _in_steps(photos: list[tuple[int, int]], names: Sequence[str]) -> list[tuple[float, int]]:
    """Photos of one series of numbers as if a step of time lay between each and the next."""
    follows = _in_order_of_names(names, [row for _, row in photos])
    return [(follows[row][1] * _UNTIMED_STEP_S, row) for _, row in photos]


def _in_order_of_names(
    names: Sequence[str], rows: Sequence[int]
) -> dict[int, tuple[str, int, str]]:
    """For each row what to sort it by: its name, with the number as one that counts on."""
    found = {row: _NUMBER.match(names[row]) for row in rows}
    series: dict[tuple[str, str], dict[int, str]] = {}
    for row, match in found.items():
        if match is not None:
            series.setdefault((match["start"], match["end"].lower()), {})[row] = match["number"]
    follows = {row: (names[row], 0, "") for row in rows}
    for (start, end), digits in series.items():
        numbers = {row: int(text) for row, text in digits.items()}
        if all(len(text) == len(str(_LAST_COUNTED)) for text in digits.values()):
            numbers = _counted_on(numbers)
        follows |= {row: (start, number, end) for row, number in numbers.items()}
    return follows


def _counted_on(numbers: dict[int, int]) -> dict[int, int]:
    """The numbers of photos; where they begin again after the last one they count on."""
    in_order = sorted(set(numbers.values()))
    if in_order[-1] != _LAST_COUNTED or in_order[0] > 1:
        return numbers
    gap, first = max((after - before, after) for before, after in pairwise([-1, *in_order]))
    if gap < 2 or first <= in_order[0]:
        return numbers
    # Some cameras count a 0000.
    more = _LAST_COUNTED + (in_order[0] == 0)
    return {row: number + more * (number < first) for row, number in numbers.items()}


def _by_counter(
    photos: list[tuple[float, int]], names: Sequence[str]
) -> list[list[tuple[float, int]]]:
    """Photos of one kind of camera, those of each camera apart if their names tell."""
    series: dict[tuple[str, str], list[tuple[int, float, int]]] = {}
    for seconds, row in photos:
        if (found := _NUMBER.match(names[row])) is not None:
            key = found["start"], found["end"].lower()
            series.setdefault(key, []).append((int(found["number"]), seconds, row))
    camera_of: dict[int, tuple[Hashable, int]] = {}
    for key, counted in series.items():
        counters = _counters(sorted(counted))
        if _are_in_turn(counters):
            camera_of |= {
                row: (key, number) for number, one in enumerate(counters) for *_, row in one
            }
    cameras: dict[Hashable, list[tuple[float, int]]] = {}
    for photo in photos:
        cameras.setdefault(camera_of.get(photo[1]), []).append(photo)
    return list(cameras.values())


def _counters(counted: list[tuple[int, float, int]]) -> list[list[tuple[int, float, int]]]:
    """Photos in the order of their numbers, parted where many are missing."""
    far = max(_OTHER_COUNTER, 2 * len(counted))
    counters = [counted[:1]]
    for before, one in pairwise(counted):
        if one[0] - before[0] > far:
            counters.append([])
        counters[-1].append(one)
    return counters


def _are_in_turn(counters: Sequence[Sequence[tuple[int, float, int]]]) -> bool:
    """Return whether the numbers of each rise with the time, and their photos were in turn."""
    if len(counters) < 2 or min(map(len, counters)) < _FEWEST_COUNTED:
        return False
    if any(before[1] > after[1] for one in counters for before, after in pairwise(one)):
        return False
    begins_and_ends = sorted((one[0][1], one[-1][1]) for one in counters)
    return any(after[0] < before[1] for before, after in pairwise(begins_and_ends))


def _split(photos: list[tuple[float, int]], gap_s: float, *, timed: bool) -> Iterator[Walk]:
    photos = sorted(photos)
    begin = 0
    for end in range(1, len(photos) + 1):
        if end == len(photos) or photos[end][0] - photos[end - 1][0] > gap_s:
            some = photos[begin:end]
            yield Walk(
                tuple(row for _, row in some),
                tuple(seconds - some[0][0] for seconds, _ in some),
                timed,
            )
            begin = end

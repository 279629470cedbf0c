"""The clocks of a folder's cameras, and how far each is from the time of a track."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.files import legible
from core.geo import Position, format_distance
from core.labelling.clock_offset import find_clock_offset
from core.labelling.clock_search import PhotoOffset
from core.labelling.label import Label
from core.labelling.local_time import LocalTime, local_time
from core.labelling.track import Track
from core.tasks import Task


@dataclass(frozen=True)
class CameraClock:
    """The clock of one camera.

    Attributes:
        camera: Make and model as the photos state them; empty if they don't.
        states_offset: Whether its photos say how far it is from UTC. The same phone may do so in
            some pictures and not in others: those count as two clocks.
    """

    camera: str
    states_offset: bool


def by_clock(labels: Iterable[Label]) -> dict[CameraClock, list[Label]]:
    """The labels that have a capture time, by clock, in the order in which they were taken."""
    found: dict[CameraClock, list[Label]] = {}
    for label in labels:
        if label.taken_at is not None:
            clock = CameraClock(label.camera, label.taken_at_has_offset)
            found.setdefault(clock, []).append(label)
    for timed in found.values():
        timed.sort(key=lambda label: (label.taken_at, label.id))
    return found


@dataclass(frozen=True)
class FoundOffset:
    """A camera's clock beside a track.

    Attributes:
        clock: The clock.
        count: How many photos were timed by it.
        found: What laying them along the track came to; None if nothing fits. Of a clock whose
            photos say how far it is from UTC, None unless they clearly speak against that; its
            seconds then come on top.
        local: The local time of the track's place when the first of them was taken.
    """

    clock: CameraClock
    count: int
    found: PhotoOffset | None
    local: LocalTime | None = None


def find_offsets(
    track: Track, labels: Iterable[Label], task: Task | None = None
) -> list[FoundOffset]:
    """Find how far each camera's clock is from that of ``track``.

    Raises:
        Cancelled: The user cancelled.
    """
    found = []
    for clock, timed in by_clock(labels).items():
        offset = find_clock_offset(track, timed, stated=clock.states_offset, task=task)
        local = None if clock.states_offset else _local_time(track, timed[0])
        found.append(FoundOffset(clock, len(timed), offset, local))
    return found


def _local_time(track: Track, first: Label) -> LocalTime | None:
    fix = track.segments[0][0]
    if first.taken_at is None:
        return None
    return local_time(Position(fix.latitude, fix.longitude), first.taken_at)


def clock_of(label: Label) -> CameraClock:
    """The clock that timed ``label``."""
    return CameraClock(label.camera, label.taken_at_has_offset)


def clock_name(clock: CameraClock) -> str:
    """The name of a clock's camera, for people."""
    return legible(clock.camera) or "an unnamed camera"


def clock_words(seconds: float) -> str:
    """A time difference as ``+2:00:00``."""
    total = round(abs(seconds))
    sign = "-" if seconds < 0 else "+"
    return f"{sign}{total // 3600}:{total % 3600 // 60:02d}:{total % 60:02d}"


def found_words(one: FoundOffset) -> str:
    """A sentence for people about the offset that was found for a clock."""
    found = one.found
    if found is None and one.clock.states_offset:
        return "Its photos say how far its clock is from UTC."
    if found is None:
        words = "How far its clock is from UTC was not found from the photos."
        return f"{words} {local_time_words(one.local)}" if one.local is not None else words
    clock = f"is UTC {clock_words(-found.seconds)}"
    if one.clock.states_offset:
        side = "ahead of" if found.seconds < 0 else "behind"
        clock = f"is {clock_words(abs(found.seconds))[1:]} {side} what its photos say of it"
    return (
        f"Its clock {clock}: {found.agreeing} of {found.compared} "
        f"photos then lie on the track (median {format_distance(found.median_m)})."
    )


def local_time_words(local: LocalTime) -> str:
    """A sentence for people about the clocks of the place."""
    return f"Clocks there ({local.zone}) were at UTC {clock_words(local.ahead_s)}."

"""How far each camera of a folder is from a track's time, as far as its photos say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.files import legible
from core.geo import format_distance
from core.labelling.camera_clock import CameraClock, by_clock
from core.labelling.clock_offset import ClockOffset, find_clock_offset
from core.labelling.label import Label
from core.labelling.track import Track
from core.tasks import Task


@dataclass(frozen=True)
class FoundOffset:
    """A camera's clock beside a track.

    Attributes:
        clock: The clock.
        count: How many photos were timed by it.
        found: What laying them along the track came to; None if nothing fits, or if the photos say
            themselves how far their clock is from UTC.
    """

    clock: CameraClock
    count: int
    found: ClockOffset | None


def find_offsets(
    track: Track, labels: Iterable[Label], task: Task | None = None
) -> list[FoundOffset]:
    """Find how far each camera's clock is from that of ``track``.

    Raises:
        Cancelled: The user cancelled.
    """
    found = []
    for clock, timed in by_clock(labels).items():
        offset = None if clock.states_offset else find_clock_offset(track, timed, task=task)
        found.append(FoundOffset(clock, len(timed), offset))
    return found


def clock_of(label: Label) -> CameraClock:
    """The clock that timed ``label``."""
    return CameraClock(label.camera, label.taken_at_has_offset)


def clock_name(clock: CameraClock) -> str:
    """What a person calls it."""
    return legible(clock.camera) or "an unnamed camera"


def clock_words(seconds: float) -> str:
    """A time difference as ``+2:00:00``."""
    total = round(abs(seconds))
    sign = "-" if seconds < 0 else "+"
    return f"{sign}{total // 3600}:{total % 3600 // 60:02d}:{total % 60:02d}"


def found_words(one: FoundOffset) -> str:
    """What was found out about a clock, as sentences."""
    if one.clock.states_offset:
        return "Its photos say how far its clock is from UTC."
    if one.found is None:
        return "How far its clock is from UTC was not found from the photos."
    found = one.found
    return (
        f"Its clock is UTC {clock_words(-found.seconds)}: {found.agreeing} of {found.compared} "
        f"photos then lie on the track (median {format_distance(found.median_m)})."
    )

"""Which photos of a folder were timed by one clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.labelling.label import Label


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

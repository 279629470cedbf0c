"""Positions of photos by those that the same camera took just before or after them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from core.geo import Position
from core.labelling.label import Label, LabelStatus, Review
from core.labelling.track_clocks import by_clock
from core.project.sessions import GAP


@dataclass(frozen=True)
class NeighbourPosition:
    """The position of the photo next before or after another one.

    Attributes:
        file: The neighbour's.
        apart: The time between both.
        position: Where it was taken; None while nobody has decided about its guess.
    """

    file: Path
    apart: timedelta
    position: Position | None


def positions_of_neighbours(
    labels: Iterable[Label], wanted: Collection[int], *, before: bool
) -> dict[int, NeighbourPosition]:
    """The photos of the same camera and folder that have a position, next before or after others.

    Photos among ``wanted`` give none, nor do those without a position and those whose position was
    rejected. A guess that nobody has decided about is found, but gives none, either: placed there,
    the other photo would be taken for sure.

    Args:
        labels: The rows of a job.
        wanted: The photos that are to get a position, by their ids.
        before: Of the photo before; else of the one after.

    Returns:
        By photo; those are missing that have no time, or nothing before or after them in one go.
    """
    found: dict[int, NeighbourPosition] = {}
    for timed in by_clock(labels).values():
        by_folder: dict[Path, list[Label]] = defaultdict(list)
        for label in timed if before else reversed(timed):
            by_folder[label.file.parent].append(label)
        for in_order in by_folder.values():
            found.update(_last_of_each(in_order, wanted))
    return found


def _last_of_each(labels: Sequence[Label], wanted: Collection[int]) -> dict[int, NeighbourPosition]:
    """The last photo with a position before each of ``wanted``, in the order given."""
    found: dict[int, NeighbourPosition] = {}
    last: Label | None = None
    for label in labels:
        if label.id not in wanted:
            if _place_of(label) is not None and label.review is not Review.REJECTED:
                last = label
        elif last is not None and last.taken_at is not None and label.taken_at is not None:
            apart = abs(label.taken_at - last.taken_at)
            if apart <= GAP:
                decided = last.is_accepted or last.status is LabelStatus.HAS_POSITION
                place = _place_of(last) if decided else None
                found[label.id] = NeighbourPosition(last.file, apart, place)
    return found


def _place_of(label: Label) -> Position | None:
    """Where a photo is believed to be taken, or says so itself."""
    if label.position is None and label.status is LabelStatus.HAS_POSITION and label.own:
        return label.own.position
    return label.position

"""The findings of a project arranged by kind and by photo, with the suggested positions."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.geo import Position
from core.project.rows import PhotoRow
from core.quality.finding import Finding
from core.quality.findings import TITLES, find_each
from core.tasks import Task


@dataclass(frozen=True)
class SuggestedMove:
    """A photo that has a suggested position.

    Attributes:
        photo_id: The photo.
        position: Where it says it was taken.
        suggested: Where it probably was.
        radius90_m: Radius in metres about that, which holds the true place in 90 % of cases.
    """

    photo_id: int
    position: Position
    suggested: Position
    radius90_m: float


@dataclass(frozen=True)
class PhotoFindings:
    """All that is found in the photos of a project at one time.

    Attributes:
        by_photo: The findings of each photo that has any.
        by_kind: The ids of the photos, by the name of the finding, in the registry's order.
        moves: The photos that have a suggested position, the surest first.
    """

    by_photo: Mapping[int, tuple[Finding, ...]] = field(default_factory=dict)
    by_kind: Mapping[str, frozenset[int]] = field(default_factory=dict)
    moves: tuple[SuggestedMove, ...] = ()

    def surer_than(self, radius_m: float) -> int:
        """The number of suggestions whose 90 % radius is smaller than ``radius_m`` metres."""
        return bisect_left(self.moves, radius_m, key=lambda move: move.radius90_m)


def findings_of(photos: Sequence[PhotoRow], task: Task | None = None) -> PhotoFindings:
    """All that is found in ``photos``.

    Raises:
        Cancelled: The user cancelled.
    """
    by_photo: dict[int, list[Finding]] = defaultdict(list)
    by_kind: dict[str, set[int]] = defaultdict(set)
    for finding in find_each(photos):
        if task is not None:
            task.check()
        by_kind[finding.name].update(finding.photo_ids)
        for photo_id in finding.photo_ids:
            by_photo[photo_id].append(finding)
    moves = [
        SuggestedMove(one.id, one.position, one.suggested.position, one.suggested.radius90_m)
        for one in photos
        if one.suggested is not None and one.position is not None
    ]
    return PhotoFindings(
        by_photo={photo_id: tuple(found) for photo_id, found in by_photo.items()},
        by_kind={name: frozenset(by_kind[name]) for name in TITLES if name in by_kind},
        moves=tuple(sorted(moves, key=lambda move: (move.radius90_m, move.photo_id))),
    )

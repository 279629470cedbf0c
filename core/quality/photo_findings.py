"""The findings of a project arranged by kind and by photo, with the suggested positions."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import fmean, median

from core.geo import Position, haversine_m
from core.project.rows import PhotoRow
from core.quality.finding import Finding


@dataclass(frozen=True)
class SuggestedMove:
    """A photo that has a suggested position.

    Attributes:
        photo_id: The photo.
        position: Where it says it was taken.
        suggested: Where it probably was.
        radius90_m: Radius in metres about that, which holds the true place in 90 % of cases.
        is_doubtful: The position that counts is probably wrong, not merely less sure.
        away_m: How far the suggested one is from the one that counts, in metres.
        share: The share of cases in which it is the nearer one to the true place.
    """

    photo_id: int
    position: Position
    suggested: Position
    radius90_m: float
    is_doubtful: bool
    away_m: float
    share: float


@dataclass(frozen=True)
class PhotoFindings:
    """All that is found in the photos of a project at one time.

    Attributes:
        by_photo: The findings of each photo that has any.
        by_kind: The ids of the photos, by the name of the finding, in the registry's order.
        moves: The photos that have a suggested position, first those where it is surest to be
            better, to one in a hundred; of these first those where it is farthest away.
        radii90_m: The radii of these, the smallest first.
    """

    by_photo: Mapping[int, tuple[Finding, ...]] = field(default_factory=dict)
    by_kind: Mapping[str, frozenset[int]] = field(default_factory=dict)
    moves: tuple[SuggestedMove, ...] = ()
    radii90_m: tuple[float, ...] = ()

    @classmethod
    def of(
        cls,
        found: Mapping[str, Mapping[int, Sequence[Finding]]],
        moves: Sequence[SuggestedMove],
    ) -> PhotoFindings:
        """Arrange findings.

        Args:
            found: By their name, in the registry's order, and by photo.
            moves: The suggested positions, in any order.
        """
        by_photo: dict[int, list[Finding]] = defaultdict(list)
        for of_kind in found.values():
            for photo_id, findings in of_kind.items():
                by_photo[photo_id] += findings
        return cls(
            by_photo={photo_id: tuple(findings) for photo_id, findings in by_photo.items()},
            by_kind={name: frozenset(of_kind) for name, of_kind in found.items() if of_kind},
            moves=tuple(sorted(moves, key=_most_gained_first)),
            radii90_m=tuple(sorted(move.radius90_m for move in moves)),
        )

    @cached_property
    def suggested(self) -> frozenset[int]:
        """The ids of the photos that have a suggested position."""
        return frozenset(move.photo_id for move in self.moves)

    def likelier_than(self, share: float) -> int:
        """The number of suggestions that are better in more than such a share of cases."""
        return sum(move.share > share for move in self.moves)

    def surer_than(self, radius_m: float) -> int:
        """The number of suggestions whose 90 % radius is smaller than ``radius_m`` metres."""
        return bisect_left(self.radii90_m, radius_m)


@dataclass(frozen=True)
class MovesSummary:
    """What taking several suggestions over would do.

    Attributes:
        count: The number of photos.
        median_m: The metres that half of them move by at most.
        farthest_m: The metres that the farthest moves by.
        share: The share of cases in which a suggestion is the better position, on average.
    """

    count: int
    median_m: float
    farthest_m: float
    share: float

    @classmethod
    def of(cls, moves: Sequence[SuggestedMove]) -> MovesSummary:
        """Sum up at least one suggestion."""
        away = [move.away_m for move in moves]
        return cls(len(moves), median(away), max(away), fmean(move.share for move in moves))


def _most_gained_first(move: SuggestedMove) -> tuple[float, float, int]:
    return -round(move.share, 2), -move.away_m, move.photo_id


def suggested_move(photo: PhotoRow) -> SuggestedMove | None:
    """The suggested position of a photo, if it has one."""
    better = photo.suggested
    if better is None or photo.position is None:
        return None
    is_doubtful = bool(better.finding)
    return SuggestedMove(
        photo.id,
        photo.position,
        better.position,
        better.radius90_m,
        is_doubtful,
        haversine_m(photo.position, better.position),
        better.share_nearer_than(photo.position),
    )

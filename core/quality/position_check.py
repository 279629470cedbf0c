"""Checks whether the positions of a project make sense together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.errors import CampusGPSError
from core.geo import Position, box_of
from core.project.project import Project
from core.quality.finding import Finding
from core.quality.findings import find_all
from core.quality.outlier import far_rows
from core.quality.photo_set import PhotoSet
from core.quality.sources_differ import DIFFERING_M


@dataclass(frozen=True)
class Outlier:
    """A photo whose position lies far from the others'."""

    path: Path
    position: Position
    distance_m: float


@dataclass(frozen=True)
class PositionCheck:
    """The check of all positions of a project together.

    Attributes:
        count: Usable photos.
        south, west, north, east: The area in degrees; west is greater than east where it crosses
            180 degrees.
        width_m, height_m: The area in metres.
        median_distance_m: Median distance from the middle of all positions.
        distinct: Number of different positions.
        outliers: Photos far from the others, the farthest first.
        disagreeing: Photos whose table position is over 50 m from their own.
        findings: Everything that needs a look.
    """

    count: int
    south: float
    west: float
    north: float
    east: float
    width_m: float
    height_m: float
    median_distance_m: float
    distinct: int
    outliers: tuple[Outlier, ...]
    disagreeing: tuple[Path, ...]
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """True if nothing needs a look."""
        return not self.outliers and not self.disagreeing and not self.findings


def check_positions(project: Project) -> PositionCheck:
    """Check ranges, spread and outliers of the positions, and look for everything else.

    Raises:
        CampusGPSError: The project has no usable photo.
    """
    everything = project.photos()
    photos = PhotoSet(everything)
    placed = photos.placed
    if placed is None:
        raise CampusGPSError(
            "has no usable photos to check",
            file=project.folder,
            advice="Import photos that carry positions first.",
        )
    degrees, distance = placed.degrees, placed.distances_m
    width, height = np.ptp(placed.metres, axis=0)
    south, west, north, east = box_of(degrees)
    return PositionCheck(
        count=len(degrees),
        south=south,
        west=west,
        north=north,
        east=east,
        width_m=float(width),
        height_m=float(height),
        median_distance_m=float(np.median(distance)),
        distinct=len(np.unique(degrees, axis=0)),
        outliers=tuple(
            Outlier(photos.counted[i].path, Position(*map(float, degrees[i])), float(distance[i]))
            for i in far_rows(distance)
        ),
        disagreeing=tuple(p.path for p in photos.counted if (p.difference_m or 0) > DIFFERING_M),
        findings=tuple(find_all(everything)),
    )

"""The position check: do the positions of a project make sense together?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.errors import CampusGPSError
from core.geo import LocalFrame, Position, centre_of
from core.project.project import Project

# Robust outlier rule of B. Iglewicz and D. Hoaglin (1993): 3.5 scaled median absolute deviations,
# but no photo within this distance of the middle is ever called far away.
_FAR_IN_DEVIATIONS = 3.5
_DEVIATION_TO_SIGMA = 1.4826
_NEVER_FAR_M = 250.0


@dataclass(frozen=True)
class Outlier:
    """A photo whose position lies far from the others'."""

    path: Path
    position: Position
    distance_m: float


@dataclass(frozen=True)
class PositionCheck:
    """What the positions of a project look like together.

    Attributes:
        count: Usable photos.
        south, west, north, east: The area in degrees.
        width_m, height_m: The area in metres.
        median_distance_m: Median distance from the middle of all positions.
        distinct: Number of different positions.
        outliers: Photos far from the others, the farthest first.
        disagreeing: Photos whose table position is over 50 m from their own.
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

    @property
    def sound(self) -> bool:
        """Whether nothing needs a look."""
        return not self.outliers and not self.disagreeing


def check_positions(project: Project) -> PositionCheck:
    """Check ranges, spread and outliers of the positions that count.

    Raises:
        CampusGPSError: The project has no usable photo.
    """
    photos = [photo for photo in project.photos() if photo.is_reference and photo.position]
    if not photos:
        raise CampusGPSError(
            "has no usable photos to check",
            file=project.folder,
            advice="Import photos that carry positions first.",
        )
    degrees = np.array([[p.position.latitude, p.position.longitude] for p in photos if p.position])
    metres = LocalFrame(centre_of(degrees)).to_metres(degrees)
    distance = np.hypot(metres[:, 0], metres[:, 1])
    median = float(np.median(distance))
    deviation = _DEVIATION_TO_SIGMA * float(np.median(np.abs(distance - median)))
    limit = max(_NEVER_FAR_M, median + _FAR_IN_DEVIATIONS * deviation)
    far = [int(index) for index in np.argsort(-distance) if distance[index] > limit]
    width, height = np.ptp(metres, axis=0)
    return PositionCheck(
        count=len(photos),
        south=float(degrees[:, 0].min()),
        west=float(degrees[:, 1].min()),
        north=float(degrees[:, 0].max()),
        east=float(degrees[:, 1].max()),
        width_m=float(width),
        height_m=float(height),
        median_distance_m=median,
        distinct=len(np.unique(degrees, axis=0)),
        outliers=tuple(
            Outlier(photos[i].path, Position(*map(float, degrees[i])), float(distance[i]))
            for i in far
        ),
        disagreeing=tuple(p.path for p in photos if (p.difference_m or 0) > 50),
    )

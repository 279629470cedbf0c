"""The place of a picture: from its pixels to a grid, and from there to degrees."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.geo import Position, haversine_m, wrapped
from core.ground.grids import Grid

_LONGEST_SIDE_M = 200_000.0
_EDGE_STEPS = 9


@dataclass(frozen=True, eq=False)
class Placement:
    """The places on Earth of the pixels of a picture.

    Attributes:
        matrix: ``(2, 3)``: x and y in the grid from column, row and 1; the first pixel's upper left
            corner is column 0, row 0.
        grid: The coordinate system of x and y.
        remark: A sentence for the person about how it was found; may be empty.
    """

    matrix: NDArray[np.float64]
    grid: Grid
    remark: str = ""

    def to_degrees(self, pixels: NDArray[np.float64]) -> NDArray[np.float64]:
        """Turn ``(..., 2)`` [column, row] into ``(..., 2)`` [latitude, longitude]."""
        return self.grid.to_degrees(pixels @ self.matrix[:, :2].T + self.matrix[:, 2])

    def to_pixels(self, degrees: NDArray[np.float64]) -> NDArray[np.float64]:
        """Turn ``(..., 2)`` [latitude, longitude] into ``(..., 2)`` [column, row]."""
        inverse = np.linalg.inv(self.matrix[:, :2])
        return (self.grid.from_degrees(degrees) - self.matrix[:, 2]) @ inverse.T

    def edge(self, width: int, height: int) -> NDArray[np.float64]:
        """The degrees of places along the edge of a picture of this size."""
        along = np.linspace(0, 1, _EDGE_STEPS)
        zeros, ones = np.zeros_like(along), np.ones_like(along)
        sides = [(along, zeros), (along, ones), (zeros, along), (ones, along)]
        pixels = np.concatenate([np.stack([x * width, y * height], axis=1) for x, y in sides])
        return self.to_degrees(pixels)

    def metres_per_pixel(self, width: int, height: int) -> float:
        """The size of a pixel in the middle of the picture, in metres."""
        middle = np.array([[width / 2, height / 2]])
        steps = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
        here, right, below = map(_position, self.to_degrees(middle + steps))
        return math.sqrt(haversine_m(here, right) * haversine_m(here, below))


def checked(placement: Placement, width: int, height: int) -> Placement:
    """The placement, if a picture of this size lies on the Earth by it.

    One whose longitudes are counted from 0 to 360 is moved to where the map has them.

    Raises:
        CampusGPSError: It has no size, or is nowhere.
    """
    matrix = placement.matrix
    if not np.isfinite(matrix).all() or abs(np.linalg.det(matrix[:, :2])) < 1e-24:
        raise CampusGPSError(
            "says a size of nothing for its pixels", advice="Export it again, with its place."
        )
    edge = placement.edge(width, height)
    if (
        not np.isfinite(edge).all()
        or np.abs(edge[:, 0]).max() > 90
        or np.abs(edge[:, 1]).max() > 360
    ):
        raise CampusGPSError(
            f"lies nowhere on the Earth, taken as {placement.grid.name}",
            advice="Its coordinates may be of another system. Place it by points.",
        )
    diagonal = haversine_m(*map(_position, edge[[0, 17]]))
    if diagonal > _LONGEST_SIDE_M:
        raise CampusGPSError(
            f"would be {diagonal / 1000:,.0f} km across, taken as {placement.grid.name}",
            advice="Cut out what you need, or place it by points.",
        )
    turns = round(float(edge[:, 1].mean()) / 360)
    if turns and placement.grid.turn is not None:
        matrix = matrix - [[0, 0, turns * placement.grid.turn], [0, 0, 0]]
        placement = replace(placement, matrix=matrix)
    return placement


def _position(degrees: NDArray[np.float64]) -> Position:
    latitude, longitude = degrees
    return Position(float(latitude), float(wrapped(longitude)))

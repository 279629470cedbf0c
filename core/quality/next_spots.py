"""The spots where further photos would help most, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, Position, format_distance
from core.quality.coverage import FEW_PHOTOS, SECTORS, CoverageGrid

# Spots lie so many times as far apart as a photo counts.
_APART = 2.0
# Where answers are off by less than this, nothing has to be photographed.
_GOOD_ENOUGH_M = 3.0


@dataclass(frozen=True)
class Spot:
    """A place to take photos at next.

    Attributes:
        position: The place.
        photos: How many photos are near.
        expected_error_m: How far answers there are off, typically; None where nobody knows.
        reason: Why there, in one sentence.
    """

    position: Position
    photos: int
    expected_error_m: float | None
    reason: str


def next_spots(grid: CoverageGrid, frame: LocalFrame, count: int) -> list[Spot]:
    """The spots where photos would help most, the most urgent first; at most ``count``.

    The larger the expected error and the fewer the views (sessions times directions) of a cell, the
    more urgent it is; spots are spread out, as photos at one help its surroundings.
    """
    urgency = _urgency(grid)
    open_cells = urgency > 0
    spots: list[Spot] = []
    while len(spots) < count and open_cells.any():
        row = int(np.where(open_cells, urgency, -1.0).argmax())
        error = float(grid.errors_m[row])
        spots.append(
            Spot(
                frame.position_at(*grid.metres[row].tolist()),
                int(grid.photos[row]),
                error if np.isfinite(error) else None,
                _reason(grid, row),
            )
        )
        apart = np.hypot(*(grid.metres - grid.metres[row]).T)
        open_cells &= apart > _APART * grid.near_m
    return spots


def _urgency(grid: CoverageGrid) -> NDArray[np.float64]:
    """``(C,)`` how much photos would help; 0 where they are not needed."""
    unknown = ~np.isfinite(grid.errors_m)
    errors = np.where(unknown, grid.near_m, grid.errors_m)
    looks = np.where(grid.directions >= 0, grid.directions, np.minimum(grid.photos, SECTORS))
    views = np.minimum(grid.photos, grid.sessions * looks)
    urgency: NDArray[np.float64] = errors / np.sqrt(1 + views)
    return np.where(errors > _GOOD_ENOUGH_M, urgency, 0.0)


def _reason(grid: CoverageGrid, row: int) -> str:
    """``Only 1 photo within 20 m, none at night; answers here are off by about 31 m``."""
    photos, near = int(grid.photos[row]), format_distance(grid.near_m)
    number = "1 photo" if photos == 1 else f"{photos:,} photos"
    only = "Only " if 0 < photos < FEW_PHOTOS else ""
    words = [f"{only}{number if photos else 'No photo'} within {near}"]
    if photos > 1 and grid.sessions[row] == 1:
        words.append("all of one visit")
    if photos and grid.has_night and not grid.night[row]:
        words.append("none at night")
    elif photos and grid.night[row] and not grid.day[row]:
        words.append("none by day")
    directions = int(grid.directions[row])
    if photos >= FEW_PHOTOS and 0 <= directions <= SECTORS // 2:
        words.append(f"only {directions} of {SECTORS} directions")
    return ", ".join(words) + _error_words(grid, row)


def _error_words(grid: CoverageGrid, row: int) -> str:
    error = float(grid.errors_m[row])
    if not np.isfinite(error):
        return ""
    return f"; answers here are off by about {format_distance(error)}"

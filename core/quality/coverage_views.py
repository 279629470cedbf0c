"""The ways to look at coverage on a map: each sorts the cells into five classes, best first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.geo import format_distance
from core.quality.coverage import CoverageGrid

CLASSES = 5
UNKNOWN = -1
# Bounds of the classes, the best one's first: the error in radii of what is near, and counts.
_ERRORS_IN_NEAR = (0.25, 0.5, 1.0, 2.0)
_PHOTOS = (12, 6, 3, 1)
_VISITS = (4, 3, 2, 1)
_DIRECTIONS = (7, 5, 3, 1)


@dataclass(frozen=True)
class CoverageView:
    """One way to look at coverage.

    Attributes:
        name: For programs.
        title: For people.
        words: The five classes in words, best first, for a grid.
        classes: ``(C,)`` the class of each cell, 0 the best; :data:`UNKNOWN` where nobody knows.
    """

    name: str
    title: str
    words: Callable[[CoverageGrid], tuple[str, ...]]
    classes: Callable[[CoverageGrid], NDArray[np.intp]]


def _error_words(grid: CoverageGrid) -> tuple[str, ...]:
    bounds = [format_distance(share * grid.near_m) for share in _ERRORS_IN_NEAR]
    return (*(f"up to {bound}" for bound in bounds), f"over {bounds[-1]}")


def _error_classes(grid: CoverageGrid) -> NDArray[np.intp]:
    bounds = np.array(_ERRORS_IN_NEAR) * grid.near_m
    return np.where(np.isfinite(grid.errors_m), np.searchsorted(bounds, grid.errors_m), UNKNOWN)


def _count_words(bounds: tuple[int, ...]) -> tuple[str, ...]:
    """``12 or more``, ``6 to 11``, ..., ``none``."""
    between = [
        f"{low} to {high - 1}" if low < high - 1 else str(low) for high, low in pairwise(bounds)
    ]
    return (f"{bounds[0]} or more", *between, "none")


def _count_classes(counts: NDArray[np.intp], bounds: tuple[int, ...]) -> NDArray[np.intp]:
    classes = CLASSES - 1 - np.searchsorted(np.array(bounds[::-1]), counts, side="right")
    return np.where(counts < 0, UNKNOWN, classes)


COVERAGE_VIEWS = (
    CoverageView("expected_error", "Expected error", _error_words, _error_classes),
    CoverageView(
        "photos",
        "Photos near",
        lambda _: _count_words(_PHOTOS),
        lambda grid: _count_classes(grid.photos, _PHOTOS),
    ),
    CoverageView(
        "visits",
        "Visits near",
        lambda _: _count_words(_VISITS),
        lambda grid: _count_classes(grid.sessions, _VISITS),
    ),
    CoverageView(
        "directions",
        "Directions of eight",
        lambda _: _count_words(_DIRECTIONS),
        lambda grid: _count_classes(grid.directions, _DIRECTIONS),
    ),
    CoverageView(
        "night",
        "Photos at night",
        lambda _: _count_words(_PHOTOS),
        lambda grid: _count_classes(grid.night, _PHOTOS),
    ),
)

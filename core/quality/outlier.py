"""Photos that lie far from all others."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, centre_of, format_distance
from core.quality.finding import Finding
from core.quality.photo_set import PhotoSet

NAME = "outlier"
# Robust outlier rule of B. Iglewicz and D. Hoaglin (1993): 3.5 scaled median absolute deviations,
# but no photo within this distance of the middle is ever called far away.
_FAR_IN_DEVIATIONS = 3.5
_DEVIATION_TO_SIGMA = 1.4826
_NEVER_FAR_M = 250.0
# Beyond this a single photo changes the mean of hundreds.
_STRAY_M = 2000.0


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Photos much farther from the middle than the others are."""
    placed = photos.placed
    if placed is None:
        return
    for row in far_rows(placed.distances_m):
        away = format_distance(float(placed.distances_m[row]))
        reason = f"it lies {away} from the middle of all photos"
        yield Finding(NAME, (int(placed.ids[row]),), reason)


def stray_rows(degrees: NDArray[np.float64]) -> list[tuple[int, float]]:
    """The rows of ``(N, 2)`` [latitude, longitude] degrees that are in no walk of the place.

    Returns:
        Each with its distance from the middle of all in metres, the farthest first.
    """
    metres = LocalFrame(centre_of(degrees)).to_metres(degrees)
    distances_m = np.hypot(metres[:, 0], metres[:, 1])
    return [
        (row, float(distances_m[row]))
        for row in far_rows(distances_m)
        if distances_m[row] > _STRAY_M
    ]


def far_rows(distances_m: NDArray[np.float64]) -> list[int]:
    """The rows of ``(N,)`` distances from the middle far beyond the others, the farthest first."""
    median = float(np.median(distances_m))
    deviation = _DEVIATION_TO_SIGMA * float(np.median(np.abs(distances_m - median)))
    limit = max(_NEVER_FAR_M, median + _FAR_IN_DEVIATIONS * deviation)
    return [int(row) for row in np.argsort(-distances_m) if distances_m[row] > limit]

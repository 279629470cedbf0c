"""Finds positions whose latitude and longitude were swapped."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.geo import LocalFrame, Position
from core.quality.finding import Finding
from core.quality.photo_set import PhotoSet

NAME = "swapped"


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Photos far from the others, which lie among them once the two numbers are swapped."""
    placed = photos.placed
    if placed is None:
        return
    far = (placed.distances_m > placed.near_m) & (np.abs(placed.degrees[:, 1]) <= 90)
    turned = LocalFrame(placed.middle).to_metres(placed.degrees[:, ::-1])
    swapped = far & (np.hypot(turned[:, 0], turned[:, 1]) <= placed.near_m)
    rows = np.flatnonzero(swapped).tolist()
    ids = tuple(placed.ids[rows].tolist())
    right = [Position(*placed.degrees[row, ::-1].tolist()) for row in rows]
    if ids:
        reason = "the position lies among the others once latitude and longitude are swapped"
        suggested = dict(zip(ids, right, strict=True))
        yield Finding(NAME, ids, reason, doubtful=True, positions=suggested)

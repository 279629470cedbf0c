"""Positions that lost their sign: a few, mirrored across the prime meridian or the equator."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.geo import LocalFrame, Position
from core.quality.finding import Finding
from core.quality.photo_set import PhotoSet

NAME = "lost_sign"
_MIRRORS = (
    ((1.0, -1.0), "the prime meridian"),
    ((-1.0, 1.0), "the equator"),
    ((-1.0, -1.0), "the prime meridian and the equator"),
)


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Photos far from the others, whose mirrored position lies among them."""
    placed = photos.placed
    if placed is None:
        return
    left = placed.distances_m > placed.near_m
    for signs, line in _MIRRORS:
        mirrored = LocalFrame(placed.middle).to_metres(placed.degrees * signs)
        lost = left & (np.hypot(mirrored[:, 0], mirrored[:, 1]) <= placed.near_m)
        left &= ~lost
        rows = np.flatnonzero(lost).tolist()
        ids = tuple(placed.ids[rows].tolist())
        right = [Position(*(placed.degrees[row] * signs).tolist()) for row in rows]
        if ids:
            reason = f"the position lies among the others once it is mirrored across {line}"
            suggested = dict(zip(ids, right, strict=True))
            yield Finding(NAME, ids, reason, doubtful=True, positions=suggested)

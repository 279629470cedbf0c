"""Finds positions that were rounded to few decimals: they name a field, not a spot."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.quality.finding import Finding
from core.quality.photo_set import PhotoSet

NAME = "few_decimals"
# A thousandth of a degree is up to 111 m.
_DECIMALS = 3
# One number in a hundred thousand is round by chance; arithmetic leaves about so much.
_EXACT = 1e-9


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Positions with both numbers rounded to three decimals or fewer."""
    placed = photos.placed
    if placed is None:
        return
    rounded = np.abs(placed.degrees - np.round(placed.degrees, _DECIMALS)) < _EXACT
    ids = tuple(placed.ids[rounded.all(1)].tolist())
    if ids:
        reason = f"the position has {_DECIMALS} decimals or fewer: it may be 50 m off or more"
        yield Finding(NAME, ids, reason)

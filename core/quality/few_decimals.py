"""Finds positions that were rounded to few decimals: they name a field, not a spot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from core.project.rows import PhotoRow
from core.quality.finding import Finding
from core.quality.placed import placed

NAME = "few_decimals"
# A thousandth of a degree is up to 111 m.
_DECIMALS = 3
# One number in a hundred thousand is round by chance; arithmetic leaves about so much.
_EXACT = 1e-9


def find(photos: Sequence[PhotoRow]) -> Iterator[Finding]:
    """Positions with both numbers rounded to three decimals or fewer."""
    all_placed = placed(photos)
    if all_placed is None:
        return
    rounded = np.abs(all_placed.degrees - np.round(all_placed.degrees, _DECIMALS)) < _EXACT
    ids = tuple(all_placed.photos[row].id for row in np.flatnonzero(rounded.all(1)))
    if ids:
        reason = f"the position has {_DECIMALS} decimals or fewer: it may be 50 m off or more"
        yield Finding(NAME, ids, reason)

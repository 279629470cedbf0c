"""Finds positions that were rounded to few decimals: they name a field, not a spot."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.geo import format_distance
from core.quality.finding import Finding
from core.quality.photo_set import PhotoSet

NAME = "few_decimals"
# A thousandth of a degree is up to 111 m, of which rounding takes half.
_DECIMALS = 3
_OFF_M = 50.0
# One number in a hundred thousand is round by chance; arithmetic leaves about so much.
_EXACT = 1e-9


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Positions with both numbers rounded to three decimals or fewer, by how many they have."""
    placed = photos.placed
    if placed is None:
        return
    named = np.zeros(len(placed.ids), np.bool_)
    for decimals in range(_DECIMALS + 1):
        off = np.abs(placed.degrees - np.round(placed.degrees, decimals))
        rounded = (off < _EXACT).all(1) & ~named
        named |= rounded
        if rounded.any():
            step, distance = f"{10.0**-decimals:g}°", format_distance(_off_m(decimals))
            reason = f"the position is rounded to {step}: it may be {distance} off or more"
            yield Finding(NAME, tuple(placed.ids[rounded].tolist()), reason)


def _off_m(decimals: int) -> float:
    """About how far in metres a position of so many decimals may be off."""
    return float(_OFF_M * 10 ** (_DECIMALS - decimals))

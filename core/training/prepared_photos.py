"""Photos scaled for training, kept in memory as far as it goes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from core.localizer.regression import prepare_square

# 7,000 photos of 224 pixels. What is beyond is read again in every epoch.
_MOST_BYTES = 1 << 30


class PreparedPhotos:
    """Scaled photos by row. May be used from several threads.

    Args:
        pixels: Yields the upright RGB uint8 pixels ``(H, W, 3)`` of a row; called on threads.
        side: Photos are scaled to this square.
        most_bytes: How much is kept in memory.
    """

    def __init__(
        self,
        pixels: Callable[[int], NDArray[np.uint8]],
        side: int,
        most_bytes: int = _MOST_BYTES,
    ) -> None:
        self._pixels, self._side = pixels, side
        self._most = most_bytes // (side * side * 3)
        self._kept: dict[int, NDArray[np.uint8]] = {}

    def read(self, row: int) -> NDArray[np.uint8]:
        """The photo of ``row`` as ``(side, side, 3)`` uint8, stretched to the square."""
        kept = self._kept.get(row)
        if kept is not None:
            return kept
        scaled = prepare_square(self._pixels(row), self._side)
        if len(self._kept) < self._most:
            self._kept[row] = scaled
        return scaled

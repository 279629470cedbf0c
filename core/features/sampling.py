"""Values of a grid between its points, as torch's ``grid_sample`` finds them.

XFeat's authors read descriptors off at places that they scale by the longest distance between
pixels, but sample as if by the picture's sides; weights were learned that way, so that every
rounding here follows theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

# Of the cubic convolution (R. Keys, IEEE Trans. ASSP 29, 1981), as torch chooses it.
_SHARPNESS = -0.75

_Weighted = list[tuple[int, NDArray[np.float32]]]
_Weights = Callable[[NDArray[np.float32]], _Weighted]
"""Offsets of the points about a place and what each counts, by how far it is past the first."""


class Sampled:
    """Places in a picture at which grids of any size, laid over it, are read.

    Beyond its sides a grid holds zeros.

    Args:
        shape: Height and width of the picture, at least 2.
        across: Each place's column.
        down: Each place's row.
    """

    def __init__(
        self, shape: Sequence[int], across: NDArray[np.intp], down: NDArray[np.intp]
    ) -> None:
        height, width = shape
        self._x = _from_minus_one_to_one(across, width)
        self._y = _from_minus_one_to_one(down, height)

    def nearest(self, grid: NDArray[np.float32]) -> NDArray[np.float32]:
        """The values ``(n,)`` of the points of ``(h, w)`` next to each place."""
        height, width = grid.shape
        columns = np.rint(_in_pixels(self._x, width)).astype(np.intp)
        rows = np.rint(_in_pixels(self._y, height)).astype(np.intp)
        return _values(grid[..., np.newaxis], rows, columns)[:, 0]

    def linear(self, grid: NDArray[np.float32]) -> NDArray[np.float32]:
        """Values ``(n, C)`` of ``(h, w, C)``, linear between four points."""
        return self._weighted(grid, _linear)

    def cubic(self, grid: NDArray[np.float32]) -> NDArray[np.float32]:
        """Values ``(n, C)`` of ``(h, w, C)``, cubic between sixteen points."""
        return self._weighted(grid, _cubic)

    def _weighted(self, grid: NDArray[np.float32], weights: _Weights) -> NDArray[np.float32]:
        x, y = _in_pixels(self._x, grid.shape[1]), _in_pixels(self._y, grid.shape[0])
        left, top = np.floor(x), np.floor(y)
        total = np.zeros((len(x), grid.shape[2]), np.float32)
        for down, tall in weights(y - top):
            row = np.zeros_like(total)
            for across, wide in weights(x - left):
                rows, columns = (top + down).astype(np.intp), (left + across).astype(np.intp)
                row += _values(grid, rows, columns) * wide[:, np.newaxis]
            total += row * tall[:, np.newaxis]
        return total


def _linear(share: NDArray[np.float32]) -> _Weighted:
    return [(0, 1 - share), (1, share)]


def _cubic(share: NDArray[np.float32]) -> _Weighted:
    return [(-1, _far(share + 1)), (0, _near(share)), (1, _near(1 - share)), (2, _far(2 - share))]


def _near(distance: NDArray[np.float32]) -> NDArray[np.float32]:
    a = np.float32(_SHARPNESS)
    return ((a + 2) * distance - (a + 3)) * distance * distance + 1


def _far(distance: NDArray[np.float32]) -> NDArray[np.float32]:
    a = np.float32(_SHARPNESS)
    return ((a * distance - 5 * a) * distance + 8 * a) * distance - 4 * a


def _from_minus_one_to_one(places: NDArray[np.intp], side: int) -> NDArray[np.float32]:
    return np.float32(2) * (places.astype(np.float32) / np.float32(side - 1)) - np.float32(1)


def _in_pixels(places: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    return ((places + np.float32(1)) * np.float32(side) - np.float32(1)) / np.float32(2)


def _values(
    grid: NDArray[np.float32], rows: NDArray[np.intp], columns: NDArray[np.intp]
) -> NDArray[np.float32]:
    height, width, _ = grid.shape
    inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
    found: NDArray[np.float32] = grid[np.where(inside, rows, 0), np.where(inside, columns, 0)]
    found *= inside[:, np.newaxis]
    return found

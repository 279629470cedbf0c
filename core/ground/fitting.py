"""Places a picture by clicked points: the fit through them, and how far each is off it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.geo import LocalFrame, degrees_of
from core.ground.grids import Local
from core.ground.ground import PointPair
from core.ground.placement import Placement

FEWEST_PAIRS = 3
# Points on one line leave a picture free to turn about it, or to stretch.
_LEAST_SPREAD = 1e-3

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Fit:
    """A kind of fit.

    Attributes:
        title: Its name, for people.
        words: What it allows.
        solve: Gives the ``(2, 3)`` matrix from pixels and metres, each ``(N, 2)``.
    """

    title: str
    words: str
    solve: Callable[[Matrix, Matrix], Matrix]


@dataclass(frozen=True)
class Fitted:
    """The fit through point pairs.

    Attributes:
        placement: Where the picture lies.
        residuals_m: How far each point lies from where the fit puts it, in metres.
    """

    placement: Placement
    residuals_m: tuple[float, ...]

    @property
    def rms_m(self) -> float:
        """The root of the mean square of the residuals, in metres."""
        return float(np.sqrt(np.mean(np.square(self.residuals_m))))


def _similarity(pixels: Matrix, metres: Matrix) -> Matrix:
    # x = a c + b r' + e; y = -b c + a r' + f, with r' counted upwards.
    columns, up = pixels[:, 0], -pixels[:, 1]
    ones, zeros = np.ones(len(pixels)), np.zeros(len(pixels))
    rows = np.concatenate(
        [
            np.stack([columns, up, ones, zeros], axis=1),
            np.stack([up, -columns, zeros, ones], axis=1),
        ]
    )
    a, b, e, f = np.linalg.lstsq(rows, np.concatenate([metres[:, 0], metres[:, 1]]))[0]
    return np.array([[a, -b, e], [-b, -a, f]])


def _affine(pixels: Matrix, metres: Matrix) -> Matrix:
    rows = np.column_stack([pixels, np.ones(len(pixels))])
    return np.array(np.linalg.lstsq(rows, metres)[0].T)


FITS = {
    "similarity": Fit("Turn and scale", "A plan drawn to scale: it keeps its shape", _similarity),
    "affine": Fit("Also stretch and slant", "A scan or a photo taken a little askew", _affine),
}
"""The kinds of fits by their keys, the usual one first."""


def fit_pairs(pairs: Sequence[PointPair], fit: str) -> Fitted:
    """The best fit, by least squares, through three or more point pairs.

    Args:
        pairs: The pairs.
        fit: The key of the fit; an unknown one is the usual one.

    Raises:
        CampusGPSError: They are fewer than three, or lie on one line or place.
    """
    if len(pairs) < FEWEST_PAIRS:
        raise CampusGPSError(
            f"{len(pairs)} of the {FEWEST_PAIRS} points that it takes are there",
            advice="Click the same place in the picture and on the map, far apart from the others.",
        )
    pixels = np.array([(pair.column, pair.row) for pair in pairs], np.float64)
    degrees = degrees_of([pair.position for pair in pairs])
    frame = LocalFrame(pairs[0].position)
    metres = frame.to_metres(degrees)
    for points, where in ((pixels, "in the picture"), (metres, "on the map")):
        spread = np.linalg.svd(points - points.mean(axis=0), compute_uv=False)
        if not spread[0] or spread[1] / spread[0] < _LEAST_SPREAD:
            raise CampusGPSError(
                f"the points lie on one line {where}",
                advice="Choose one that lies far beside the line through the others.",
            )
    kind = FITS.get(fit, next(iter(FITS.values())))
    # About the middle, so that the numbers are alike in size.
    middle = pixels.mean(axis=0)
    matrix = kind.solve(pixels - middle, metres)
    matrix = np.column_stack([matrix[:, :2], matrix[:, 2] - matrix[:, :2] @ middle])
    off = metres - (pixels @ matrix[:, :2].T + matrix[:, 2])
    return Fitted(Placement(matrix, Local(frame)), tuple(float(m) for m in np.hypot(*off.T)))

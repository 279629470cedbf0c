"""Positions as what a network learns: metres about the place, scaled into its output range."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.features.network_spec import HeadSpec
from core.geo import LocalFrame

# A squashed output never reaches its ends, so the place fills the inner part of the range only:
# its edge, and a little beyond, can be answered with outputs that still have a gradient.
_MARGIN = 0.1
# Photos all taken at one place have no extent to scale by.
_LEAST_EXTENT_M = 10.0
# The scale in metres that a network's third output 0 means, and the ends it may reach.
SCALE_AT_ZERO_M = 10.0
LEAST_SCALE_M = 0.5
MOST_SCALE_M = 10_000.0


def scales_m(raw: NDArray[np.float64]) -> NDArray[np.float64]:
    """Third outputs ``(N,)`` of a network, logarithms, as the scale of its error in metres."""
    lowest, highest = np.log([LEAST_SCALE_M, MOST_SCALE_M])
    scales: NDArray[np.float64] = np.exp(np.clip(raw + np.log(SCALE_AT_ZERO_M), lowest, highest))
    return scales


@dataclass(frozen=True)
class TargetScaling:
    """Maps east/north metres about a frame's origin to a network's outputs and back.

    Attributes:
        centre_m: East and north of the middle of the place.
        metres_per_unit: Metres east and north that one unit of output is.
        middle: The output that answers the middle of the place.
    """

    centre_m: tuple[float, float]
    metres_per_unit: tuple[float, float]
    middle: float

    def to_metres(self, outputs: NDArray[np.float64]) -> NDArray[np.float64]:
        """Turn ``(N, 2)`` answers of the network into metres [east, north]."""
        offset = (outputs - self.middle) * np.array(self.metres_per_unit)
        metres: NDArray[np.float64] = offset + np.array(self.centre_m)
        return metres

    def moved(self, own: LocalFrame, other: LocalFrame) -> TargetScaling:
        """The same places about another origin.

        Args:
            own: The frame that this scaling's metres are of.
            other: The frame that the new one's metres are to be of.
        """
        centre = other.to_metres(own.to_degrees(np.array(self.centre_m)))
        # A metre of one frame is that many of the other: their degrees differ a little in length.
        east, north = np.array(other.metres_per_degree) / own.metres_per_degree
        if own.is_polar or other.is_polar:
            east = north = 1.0  # such frames keep metres, not degrees
        return TargetScaling(
            (float(centre[0]), float(centre[1])),
            (float(self.metres_per_unit[0] * east), float(self.metres_per_unit[1] * north)),
            self.middle,
        )


def fit_scaling(metres: NDArray[np.float64], head: HeadSpec) -> TargetScaling:
    """The scaling that lets ``head`` answer every place in ``metres``, its edge included.

    Args:
        metres: ``(N, 2)`` [east, north] of the training photos, and of no others.
        head: Whose outputs they become.

    Raises:
        CampusGPSError: There are no photos.
    """
    if not len(metres):
        raise CampusGPSError("there are no photos to train on", advice="Add photos with positions.")
    low, high = metres.min(0), metres.max(0)
    extent = np.maximum(high - low, _LEAST_EXTENT_M)
    per_unit = extent / ((1 - 2 * _MARGIN) * (head.high - head.low))
    centre = (low + high) / 2
    return TargetScaling(
        (float(centre[0]), float(centre[1])),
        (float(per_unit[0]), float(per_unit[1])),
        (head.low + head.high) / 2,
    )

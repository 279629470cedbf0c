"""The coverage of the radii: the share that each states beside the share of photos it contains.

An estimate states two radii, for 50 % and 90 %. Between and beyond them the radius for another
share is read off the one Weibull distribution of errors that has both as its quantiles (W. Weibull,
"A Statistical Distribution Function of Wide Applicability", 1951): so many of the errors that the
estimate expects are smaller. At 50 and 90 % that is the stated radius itself.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.metrics import Evaluated

STATED_SHARES = tuple(percent / 100 for percent in (10, 20, 30, 40, 50, 60, 70, 80, 90, 95))

# Radii that are (nearly) equal make a distribution without width.
_STEEPEST = 50.0


@dataclass(frozen=True)
class Coverage:
    """The coverage of the radius for one share.

    Attributes:
        stated: The share that the radius is for (0.9).
        measured: The share of photos whose true place lies within it.
    """

    stated: float
    measured: float


def coverage_by_share(evaluated: Sequence[Evaluated]) -> tuple[Coverage, ...]:
    """The coverage for each of :data:`STATED_SHARES`; empty without photos."""
    if not evaluated:
        return ()
    errors = np.array([one.error_m for one in evaluated])
    radius50 = np.array([one.radius50_m for one in evaluated])
    radius90 = np.array([one.radius90_m for one in evaluated])
    return tuple(
        Coverage(stated, float((errors <= radii_for(stated, radius50, radius90)).mean()))
        for stated in STATED_SHARES
    )


def radii_for(
    share: float, radius50_m: NDArray[np.float64], radius90_m: NDArray[np.float64]
) -> NDArray[np.float64]:
    """``(N,)`` radii that state ``share`` (between 0 and 1), from those for 50 and 90 %."""
    if share == 0.5:
        return radius50_m
    if share == 0.9:
        return radius90_m
    spread = math.log(math.log(10) / math.log(2))
    with np.errstate(divide="ignore", invalid="ignore"):
        shape = spread / np.log(radius90_m / radius50_m)
    shape = np.where(np.isfinite(shape) & (shape > 0), np.minimum(shape, _STEEPEST), _STEEPEST)
    radii: NDArray[np.float64] = radius50_m * (-math.log1p(-share) / math.log(2)) ** (1 / shape)
    return radii

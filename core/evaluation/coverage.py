"""The coverage of the radii: the share that each states beside the share of photos it contains.

An estimate states two radii, for 50 % and 90 %. Between and beyond them the radius for another
share is read off the one Weibull distribution of errors that has both as its quantiles (W. Weibull,
"A Statistical Distribution Function of Wide Applicability", 1951): so many of the errors that the
estimate expects are smaller. At 50 and 90 % that is the stated radius itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.localizer.area_shares import radii_for
from core.metrics import Evaluated

STATED_SHARES = tuple(percent / 100 for percent in (10, 20, 30, 40, 50, 60, 70, 80, 90, 95))


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

"""The way of somebody who took geotagged photos now and then: where they were in between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

# From photos of four walks over a campus, minutes of them left out in turn: how far one strays from
# the straight line between two fixes (standard error of east and of north), a part that grows with
# the square root of the time and one that grows with the time itself; and from a lone fix.
_STRAY_PER_ROOT_SECOND_M = 1.2
_STRAY_M_S = 0.16
_LEFT_PER_ROOT_SECOND_M = 1.2
_LEFT_M_S = 0.2
# Vaguer than this says nothing that photos themselves don't say better.
_VAGUEST_M = 60.0
_LONGEST_ALONE_S = 240.0
# Between fixes so far apart nothing is known to within that.
_LONGEST_GAP_S = 780.0
# How crooked a way is shows in how far each fix lies off the line between those around it; three
# of four within 2.77 times the variance are usual (chi-squared of two degrees of freedom).
_CROOKED = np.arange(1.0, 4.01, 0.25)
_FEWEST_TO_SAY = 4
_QUANTILE, _SQUARE_AT_QUANTILE = 0.75, 2.77
# Phones that state no accuracy reach 5 to 10 m; between buildings few are better than 5 m.
_USUAL_ACCURACY_M = 8.0
_LEAST_ACCURACY_M = 5.0
# The radius that holds 68 % of a two-dimensional Gaussian of standard error 1.
_RADIUS_OF_SIGMA = 1.51


@dataclass(frozen=True, eq=False)
class CompanionPath:
    """Fixes of one clock, minutes apart, and what follows for the time between them.

    Between two fixes the straight line is taken, as a Brownian bridge: the error is the fixes' own
    and grows towards the middle with the time between them. Before the first fix, after the last,
    and where a gap is long, a lone fix counts, and its error grows with the time from it.

    Attributes:
        seconds: ``(N,)`` times of the fixes; rising, no two equal.
        metres: ``(N, 2)`` east/north.
        sigma_m: ``(N,)`` standard errors, of east and of north.
        crooked: How much farther than usual the person strays from straight lines; at least 1.
    """

    seconds: NDArray[np.float64]
    metres: NDArray[np.float64]
    sigma_m: NDArray[np.float64]
    crooked: float = 1.0

    @classmethod
    def of(
        cls,
        seconds: NDArray[np.float64],
        metres: NDArray[np.float64],
        sigma_m: NDArray[np.float64],
    ) -> CompanionPath:
        """The path of fixes in any order; those of one second are one, at their mean."""
        times, row_of = np.unique(seconds, return_inverse=True)
        counts = np.bincount(row_of)
        mean = np.stack([np.bincount(row_of, axis) / counts for axis in metres.T], axis=1)
        # Fixes of one second come from one reading of the receiver: no surer together.
        path = cls(times, mean, np.bincount(row_of, sigma_m) / counts)
        return replace(path, crooked=path._crookedness())

    def _crookedness(self) -> float:
        """The factor by which the stray has to grow to explain each fix between its neighbours."""
        gap = self.seconds[2:] - self.seconds[:-2]
        near = gap <= _LONGEST_GAP_S
        if near.sum() < _FEWEST_TO_SAY:
            return 1.0
        share = (self.seconds[1:-1] - self.seconds[:-2]) / gap
        line = self.metres[:-2] + share[:, None] * (self.metres[2:] - self.metres[:-2])
        squared = ((self.metres[1:-1] - line) ** 2).sum(1)[near]
        receiver = ((1 - share) * self.sigma_m[:-2]) ** 2 + (share * self.sigma_m[2:]) ** 2
        receiver = (receiver + self.sigma_m[1:-1] ** 2)[near]
        strayed = (share * (1 - share) * _strayed(gap))[near]
        for crooked in _CROOKED:
            ratios = squared / (receiver + crooked**2 * strayed)
            if np.quantile(ratios, _QUANTILE) <= _SQUARE_AT_QUANTILE:
                return float(crooked)
        return float(_CROOKED[-1])

    def covered(self) -> NDArray[np.float64]:
        """``(N, 2)`` stretches of time about which it may say something, in seconds."""
        if not len(self.seconds):
            return np.empty((0, 2))
        apart = np.flatnonzero(np.diff(self.seconds) > _LONGEST_GAP_S)
        begins = self.seconds[np.concatenate([[0], apart + 1])] - _LONGEST_ALONE_S
        ends = self.seconds[np.concatenate([apart, [len(self.seconds) - 1]])] + _LONGEST_ALONE_S
        return np.stack([begins, ends], axis=1)

    def at(self, seconds: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The place at each of ``seconds``.

        Returns:
            ``(..., 2)`` metres and ``(...)`` their standard errors, of east and of north; NaN where
            nothing is known to within 60 m.
        """
        last = len(self.seconds) - 1
        before = np.clip(np.searchsorted(self.seconds, seconds, side="right") - 1, 0, last)
        after = np.minimum(before + 1, last)
        since, until = seconds - self.seconds[before], self.seconds[after] - seconds
        inside = (since >= 0) & (until >= 0) & (after > before)
        gap = np.where(inside, since + until, 1.0)
        share = np.where(inside, since / gap, 0.0)
        variance = ((1 - share) * self.sigma_m[before]) ** 2 + (share * self.sigma_m[after]) ** 2
        variance = variance + self.crooked**2 * share * (1 - share) * _strayed(gap)
        between = np.where(inside, variance, np.inf)
        places = self.metres[before] + share[..., None] * (self.metres[after] - self.metres[before])
        nearest = np.where(np.abs(since) <= np.abs(until), before, after)
        alone_s = np.abs(seconds - self.seconds[nearest])
        left_m = _LEFT_PER_ROOT_SECOND_M * np.sqrt(alone_s) + _LEFT_M_S * alone_s
        alone = self.sigma_m[nearest] ** 2 + (self.crooked * left_m) ** 2
        alone = np.where(alone_s <= _LONGEST_ALONE_S, alone, np.inf)
        places = np.where((alone < between)[..., None], self.metres[nearest], places)
        sigma_m = np.sqrt(np.minimum(alone, between))
        known = sigma_m <= _VAGUEST_M
        return np.where(known[..., None], places, np.nan), np.where(known, sigma_m, np.nan)


def _strayed(gap_s: NDArray[np.float64]) -> NDArray[np.float64]:
    variance: NDArray[np.float64] = _STRAY_PER_ROOT_SECOND_M**2 * gap_s + (_STRAY_M_S * gap_s) ** 2
    return variance


def fix_sigma_m(accuracy_m: Sequence[float | None]) -> NDArray[np.float64]:
    """The standard errors of fixes, of east and of north, from what they state of themselves.

    Receivers state the radius that holds two thirds of the fixes, and know nothing of reflections.
    """
    stated = [_USUAL_ACCURACY_M if one is None else one for one in accuracy_m]
    return np.maximum(np.array(stated, np.float64), _LEAST_ACCURACY_M) / _RADIUS_OF_SIGMA

"""Calibration: the radii of answers, and the threshold of photos of somewhere else.

Split-conformal prediction on left-out photos (V. Vovk, A. Gammerman, G. Shafer, "Algorithmic
Learning in a Random World", 2005), normalised by a scale that each answer predicts for itself
(J. Lei et al., "Distribution-Free Predictive Inference for Regression", JASA 2018, section 5.2).

Photos of one session err alike, so that many of them say little of another session: each session
left out counts as one draw (R. Dunn, L. Wasserman, A. Ramdas, "Distribution-Free Prediction Sets
for Two-Layer Hierarchical Models", JASA 2023). The 90 % radius is what would hold on three in four
of further sessions, by how much those left out differ and sessions usually do; of few sessions that
is the more.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.localizer.aggregation import Aggregation
from core.localizer.descriptor import DIMENSIONS
from core.localizer.error_scale import NOISE_M, fit_intercept, fit_scale

# Fewer left-out photos than this say nothing about one in ten: the radius is then the area's.
_LEAST_PHOTOS = 20
_FALSE_ALARMS = 0.04
_LEAST_EXTENT_M = 50.0
# No position is known better: whoever errs less than this merely agrees with the noise.
_LEAST_ERROR_M = 1.0
# Photos that were all located to the metre say nothing of one that is not: no radius is nothing.
_LEAST_FACTOR = 0.05
# A score above any: with too few photos no photo is called one from elsewhere.
_ANYTHING = 1e9
# Distance and whitened length together vary by this much among photos of the place: as much as the
# whitened length of many photos does, so that chances of another place follow both alike.
_OOD_DEVIATION = 0.22
# A radius widened by less needs no explanation.
_WORTH_A_WORD = 1.05
# What sessions need differs by about a fifth; that counts as much as so many sessions left out. Of
# three, the differences say too little: by them alone the radius held for 98 % of three sessions
# and for 80 % of the fourth.
_USUAL_DEVIATION = 0.2
_USUAL_COUNTS = 8
_ROUNDING = 1e-9
# Scores that vary less are all alike.
_LEAST_VARIANCE = 1e-6


@dataclass(frozen=True)
class Calibration:
    """Turns spread and similarity into radii, and an OOD score into ``inside_area``.

    The scale of an answer is ``exp(a + b log(spread + 3 m) + c (1 - similarity) + d remoteness)``;
    b, c and d are never negative: a wider spread, a weaker match or a photo more remote from what
    supports its answer never makes the radius smaller.

    Attributes:
        coefficients: ``(a, b, c)``.
        factor50: The scale times this is the radius that holds for half of the photos.
        factor90: The same for nine in ten.
        max_ood_score: A photo of a higher :func:`ood_score` is from elsewhere, where its distance
            is not known.
        spread_range_m: Smallest and largest spread seen; others are treated like the nearest seen.
        similarity_range: The same for similarities.
        photos: How many left-out photos it rests on.
        sessions: How many sessions or blocks these are of; 0 where that is not known.
        widened: The 90 % radius is so many times what the typical session would need.
        remoteness_slope: The ``d`` above.
        remoteness_range: As for spreads.
        errors_m: What half, and what nine in ten, of the left-out photos were off by at most; None
            where that is not known.
        ood_weights: How much the distance, and the :func:`ood_score` beside it, count.
        max_weighted_score: A photo for which both together are more is from elsewhere; None where
            distances were not known.
    """

    coefficients: tuple[float, float, float]
    factor50: float
    factor90: float
    max_ood_score: float
    spread_range_m: tuple[float, float]
    similarity_range: tuple[float, float]
    photos: int
    sessions: int = 0
    widened: float = 1.0
    remoteness_slope: float = 0.0
    remoteness_range: tuple[float, float] = (0.0, 0.0)
    errors_m: tuple[float, float] | None = None
    ood_weights: tuple[float, float] = (0.0, 0.0)
    max_weighted_score: float | None = None

    @classmethod
    def fit(
        cls,
        aggregation: Aggregation,
        ood_scores: NDArray[np.float64],
        errors_m: NDArray[np.float64],
        extent_m: float,
        groups: NDArray[np.intp] | None = None,
        *,
        remoteness: NDArray[np.float64] | None = None,
        weights: NDArray[np.float64] | None = None,
        widen: bool = True,
        distances: NDArray[np.float64] | None = None,
        fitted: float = 0.0,
        slopes: tuple[float, float] | None = None,
    ) -> Calibration:
        """Fit on answers about left-out photos.

        Args:
            aggregation: The answers, ``Q`` of them; none at all is allowed.
            ood_scores: ``(Q,)`` the :func:`ood_score` of each photo.
            errors_m: ``(Q,)`` how far each was off.
            extent_m: Diagonal of the mapped area, for when there are too few answers.
            groups: ``(Q,)`` number of the session, or block of the place, that each photo was left
                out with; None if they are one.
            remoteness: ``(Q,)`` how remote each photo is from what supports its answer, on a scale
                of the caller's; None for 0.
            weights: ``(Q,)`` how much each counts among those of its group; None for alike.
            widen: Whether the 90 % radius is wider than what the typical session needs; without
                groups it is not.
            distances: ``(Q,)`` how far each is from the nearest of its candidates; see
                :meth:`core.localizer.plain_features.PlainFeatures.log_distances`.
            fitted: How many photos those were located by.
            slopes: The ``b`` and ``d`` of the scale, where these are known; None fits them.
        """
        photos = len(errors_m)
        if photos < _LEAST_PHOTOS:
            return cls.from_extent(extent_m, photos)
        spreads, similarities = aggregation.spread_m, aggregation.similarity
        remote = np.zeros(photos) if remoteness is None else remoteness
        weight = np.ones(photos) if weights is None else weights
        parts = _parts(np.zeros(photos, np.intp) if groups is None else groups)
        if slopes is None:
            a, (b, c, d) = fit_scale(spreads, similarities, remote, errors_m, parts, weight)
        else:
            (b, d), c = slopes, 0.0
            a = fit_intercept(spreads, remote, errors_m, b, d)
        unscaled = cls(
            (a, b, c),
            1.0,
            1.0,
            _ANYTHING,
            (float(spreads.min()), float(spreads.max())),
            (float(similarities.min()), float(similarities.max())),
            photos,
            remoteness_slope=d,
            remoteness_range=(float(remote.min()), float(remote.max())),
        )
        scores = np.log(
            np.maximum(errors_m, _LEAST_ERROR_M) / unscaled.scale_m(aggregation, remote)
        )
        factors = _factors(scores, weight, parts, widen=widen and groups is not None)
        ood_weights, together = (0.0, 0.0), None
        if distances is not None:
            ood_weights = _ood_weights(distances, ood_scores, fitted)
            weighted = ood_weights[0] * distances + ood_weights[1] * ood_scores
            together = _highest_of_place(weighted, parts)
        return replace(
            unscaled,
            factor50=factors.half,
            factor90=factors.nine_in_ten,
            max_ood_score=_highest_of_place(ood_scores, parts),
            sessions=len(parts),
            widened=factors.widened,
            errors_m=half_and_nine_in_ten(errors_m, weights),
            ood_weights=ood_weights,
            max_weighted_score=together,
        )

    @classmethod
    def from_extent(cls, extent_m: float, photos: int = 0) -> Calibration:
        """Radii as wide as an area of this diagonal, for when too little is known of the errors.

        Args:
            extent_m: Diagonal of the mapped area in metres.
            photos: How many left-out photos there are all the same.
        """
        extent = max(extent_m, _LEAST_EXTENT_M)
        return cls((0.0, 0.0, 0.0), extent / 2, extent, _ANYTHING, (0.0, 0.0), (-1.0, 1.0), photos)

    def scale_m(
        self, aggregation: Aggregation, remoteness: NDArray[np.float64] | None = None
    ) -> NDArray[np.float64]:
        """``(Q,)`` the scale each answer predicts for its error; arguments as of :meth:`fit`."""
        a, b, c = self.coefficients
        spread = np.log(np.clip(aggregation.spread_m, *self.spread_range_m) + NOISE_M)
        unlike = 1 - np.clip(aggregation.similarity, *self.similarity_range)
        remote = np.clip(0.0 if remoteness is None else remoteness, *self.remoteness_range)
        scale: NDArray[np.float64] = np.exp(
            a + b * spread + c * unlike + self.remoteness_slope * remote
        )
        return scale

    def radii_m(
        self, aggregation: Aggregation, remoteness: NDArray[np.float64] | None = None
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """``(Q,)`` radii that hold for half and for nine in ten; arguments as of :meth:`fit`."""
        scale = self.scale_m(aggregation, remoteness)
        return scale * self.factor50, scale * max(self.factor90, self.factor50)

    @property
    def remark(self) -> str:
        """The reason for the width of the radii, for people; empty if there is nothing to say."""
        if self.photos < _LEAST_PHOTOS:
            return (
                f"The radii are as wide as the area: only {self.photos} photos could be left out "
                "to learn how far answers are off."
            )
        if self.sessions == 1:
            return "The radii rest on one session: on photos of another day they may be too small."
        if self.widened >= _WORTH_A_WORD:
            return (
                f"The 90 % radius is {self.widened - 1:.0%} wider than on a typical session: a new "
                f"one may differ from the {self.sessions} that were left out."
            )
        return ""

    def beyond(
        self, ood_scores: NDArray[np.float64], distances: NDArray[np.float64] | None = None
    ) -> NDArray[np.float64]:
        """``(Q,)`` how far the score of each photo is above the highest of photos of the area.

        Args:
            ood_scores: ``(Q,)`` see :func:`ood_score`.
            distances: ``(Q,)`` as of :meth:`fit`; None where they are not known.
        """
        if distances is None or self.max_weighted_score is None:
            return ood_scores - self.max_ood_score
        of_distance, of_score = self.ood_weights
        weighted: NDArray[np.float64] = of_distance * distances + of_score * ood_scores
        return weighted - self.max_weighted_score

    def inside(
        self, ood_scores: NDArray[np.float64], distances: NDArray[np.float64] | None = None
    ) -> NDArray[np.bool_]:
        """``(Q,)`` True for photos that look like the mapped area; see :meth:`beyond`."""
        inside: NDArray[np.bool_] = self.beyond(ood_scores, distances) <= 0
        return inside


def half_and_nine_in_ten(
    errors_m: NDArray[np.float64], weights: NDArray[np.float64] | None = None
) -> tuple[float, float]:
    """What half, and what nine in ten, of some errors are at most.

    Args:
        errors_m: ``(Q,)``.
        weights: ``(Q,)`` how much each counts; None for alike.
    """
    if weights is None:
        return float(np.quantile(errors_m, 0.5)), float(np.quantile(errors_m, 0.9))
    order = np.argsort(errors_m)
    middles = np.cumsum(weights[order]) - weights[order] / 2
    half, most = np.interp(np.array([0.5, 0.9]) * weights.sum(), middles, errors_m[order]).tolist()
    return half, most


def ood_score(aggregation: Aggregation, norm_excess: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(Q,)`` out-of-distribution score: the higher, the less a photo looks like the project's.

    Similarity alone does not tell photos of elsewhere: whitened and cut to unit length, an indoor
    photo finds a match on a campus nearly as like as a photo of the campus does. Its length before
    that
    (Mahalanobis distance; K. Lee et al., "A Simple Unified Framework for Detecting
    Out-of-Distribution Samples", NeurIPS 2018) does. A bland photo, shorter than the typical one,
    is not the more alike for it.

    Args:
        aggregation: For its similarities.
        norm_excess: ``(Q,)`` from :meth:`core.localizer.descriptor.Whitening.describe`.
    """
    scores: NDArray[np.float64] = np.maximum(norm_excess, 0.0) - aggregation.similarity
    return scores


def excess_of(aggregation: Aggregation, ood_scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(Q,)`` how far each photo is beyond the typical length: how remote from the references.

    Args:
        aggregation: For its similarities.
        ood_scores: ``(Q,)`` the :func:`ood_score` of each.
    """
    excess: NDArray[np.float64] = np.maximum(ood_scores + aggregation.similarity, 0.0)
    return excess


def _parts(groups: NDArray[np.intp]) -> list[NDArray[np.intp]]:
    """The rows of each group; groups of few photos are one, and join another if still too small."""
    parts = [np.flatnonzero(groups == group) for group in np.unique(groups)]
    large = [part for part in parts if len(part) >= _LEAST_PHOTOS]
    small = [part for part in parts if len(part) < _LEAST_PHOTOS]
    if not small:
        return large
    rest = np.concatenate(small)
    if len(rest) >= _LEAST_PHOTOS or not large:
        return [*large, rest]
    return [*large[:-1], np.concatenate([large[-1], rest])]


class _Factors(NamedTuple):
    """The multiples of the scale that are radii, and how much the larger was widened."""

    half: float
    nine_in_ten: float
    widened: float


def _factors(
    scores: NDArray[np.float64],
    weights: NDArray[np.float64],
    parts: Sequence[NDArray[np.intp]],
    *,
    widen: bool,
) -> _Factors:
    """The factors that hold on the typical session; widened, nine in ten on most of them.

    Args:
        scores: ``(Q,)`` logarithm of each error, as a multiple of its scale.
        weights: ``(Q,)`` how much each counts among those of its part.
        parts: The rows of each session.
        widen: True if the 90 % radius is to hold on most further sessions.
    """
    needed90 = [_conformal(scores[part], weights[part], 0.9) for part in parts]
    needed50 = [_conformal(scores[part], weights[part], 0.5) for part in parts]
    typical50, typical90 = float(np.mean(needed50)), float(np.mean(needed90))
    most90 = _on_most_sessions(needed90) if widen else typical90
    return _Factors(
        max(_LEAST_FACTOR, float(np.exp(typical50))),
        max(_LEAST_FACTOR, float(np.exp(most90))),
        float(np.exp(most90 - typical90)),
    )


def _on_most_sessions(needed: Sequence[float]) -> float:
    """The logarithm of a factor that is enough on three in four of further sessions.

    By Student's distribution; their deviation is what is usual, as far as those left out do not
    show another.

    Args:
        needed: The logarithm of what was enough on each session left out.
    """
    count, typical = len(needed), float(np.mean(needed))
    squares = float(np.sum((np.array(needed) - typical) ** 2))
    freedom = _USUAL_COUNTS + count - 1
    deviation = math.sqrt((_USUAL_COUNTS * _USUAL_DEVIATION**2 + squares) / freedom)
    return typical + _upper_quartile(freedom) * deviation * math.sqrt(1 + 1 / count)


def _highest_of_place(scores: NDArray[np.float64], parts: Sequence[NDArray[np.intp]]) -> float:
    """The score that all but a few of the photos of further sessions stay below."""
    return _below_the_worst([float(np.quantile(scores[part], 1 - _FALSE_ALARMS)) for part in parts])


def _ood_weights(
    distances: NDArray[np.float64], ood_scores: NDArray[np.float64], fitted: float
) -> tuple[float, float]:
    """The weights of the distance and of the whitened length: more, the less each varies.

    As in a linear discriminant. Of far fewer photos than whitening has directions the length says
    nothing, as what is left out always lies outside what these span.
    """
    enough = float(np.clip(2 * fitted / DIMENSIONS - 1, 0.0, 1.0))
    varies = max(float(np.var(ood_scores)), _LEAST_VARIANCE)
    beside = enough * float(np.var(distances)) / varies
    together = math.sqrt(max(float(np.var(distances + beside * ood_scores)), _LEAST_VARIANCE))
    return _OOD_DEVIATION / together, _OOD_DEVIATION / together * beside


def _below_the_worst(values: Sequence[float]) -> float:
    """The value that three in four of further sessions stay below; at most the worst one seen."""
    count = len(values)
    typical = float(np.mean(values))
    if count < 2:
        return typical
    deviation = float(np.std(values, ddof=1)) * math.sqrt(1 + 1 / count)
    return min(max(values), typical + _upper_quartile(count - 1) * deviation)


def _upper_quartile(freedom: int) -> float:
    """The upper quartile of Student's distribution, to a hundredth."""
    exact = (1.0, 0.816, 0.765, 0.741)
    # Cornish and Fisher's expansion for what is no longer tabulated.
    return exact[freedom - 1] if freedom <= len(exact) else 0.6745 + 0.2455 / freedom


def _conformal(scores: NDArray[np.float64], weights: NDArray[np.float64], rate: float) -> float:
    """The smallest score that covers ``rate`` of the photos, by their weights, and of one more."""
    order = np.argsort(scores)
    covered = np.cumsum(weights[order])
    needed = rate * (covered[-1] + weights.mean())
    rank = int(np.searchsorted(covered, needed * (1 - _ROUNDING)))
    return float(scores[order[min(rank, len(scores) - 1)]])

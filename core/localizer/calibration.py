"""Calibration: the radii of answers, and the threshold of photos of somewhere else.

Split-conformal prediction on left-out photos (V. Vovk, A. Gammerman, G. Shafer, "Algorithmic
Learning in a Random World", 2005), normalised by a scale that each answer predicts for itself
(J. Lei et al., "Distribution-Free Predictive Inference for Regression", JASA 2018, section 5.2).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.localizer.aggregation import Aggregation

# Fewer left-out photos than this say nothing about one in ten: the radius is then the area's.
_LEAST_PHOTOS = 20
# Added to errors and spreads before taking logarithms: smaller differences are label noise.
_NOISE_M = 3.0
_FALSE_ALARMS = 0.04
_LEAST_EXTENT_M = 50.0
# No position is known better: whoever errs less than this merely agrees with the noise.
_LEAST_ERROR_M = 1.0
# Photos that were all located to the metre say nothing of one that is not: no radius is nothing.
_LEAST_FACTOR = 0.05
# A score above any: with too few photos no photo is called one from elsewhere.
_ANYTHING = 1e9


@dataclass(frozen=True)
class Calibration:
    """Turns spread and similarity into radii, and an OOD score into ``inside_area``.

    The scale of an answer is ``exp(a + b log(spread + 3 m) + c (1 - similarity))``, b and c never
    negative: a wider spread or a weaker match never makes the radius smaller.

    Attributes:
        coefficients: ``(a, b, c)``.
        factor50: The scale times this is the radius that holds for half of the photos.
        factor90: The same for nine in ten.
        max_ood_score: A photo of a higher :func:`ood_score` is from elsewhere.
        spread_range_m: Smallest and largest spread seen; others are treated like the nearest seen.
        similarity_range: The same for similarities.
        photos: How many left-out photos it rests on.
    """

    coefficients: tuple[float, float, float]
    factor50: float
    factor90: float
    max_ood_score: float
    spread_range_m: tuple[float, float]
    similarity_range: tuple[float, float]
    photos: int

    @classmethod
    def fit(
        cls,
        aggregation: Aggregation,
        ood_scores: NDArray[np.float64],
        errors_m: NDArray[np.float64],
        extent_m: float,
    ) -> Calibration:
        """Fit on answers about left-out photos.

        Args:
            aggregation: The answers, ``Q`` of them; none at all is allowed.
            ood_scores: ``(Q,)`` the :func:`ood_score` of each photo.
            errors_m: ``(Q,)`` how far each was off.
            extent_m: Diagonal of the mapped area, for when there are too few answers.
        """
        photos = len(errors_m)
        if photos < _LEAST_PHOTOS:
            return cls.from_extent(extent_m, photos)
        spreads, similarities = aggregation.spread_m, aggregation.similarity
        coefficients = _fit_scale(spreads, similarities, errors_m)
        draft = cls(
            coefficients,
            1.0,
            1.0,
            float(-np.quantile(-ood_scores, _FALSE_ALARMS)),
            (float(spreads.min()), float(spreads.max())),
            (float(similarities.min()), float(similarities.max())),
            photos,
        )
        scores = np.maximum(errors_m, _LEAST_ERROR_M) / draft.scale_m(aggregation)
        return cls(
            coefficients,
            _conformal_quantile(scores, 0.5),
            _conformal_quantile(scores, 0.9),
            draft.max_ood_score,
            draft.spread_range_m,
            draft.similarity_range,
            photos,
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

    def scale_m(self, aggregation: Aggregation) -> NDArray[np.float64]:
        """``(Q,)`` the scale each answer predicts for its error."""
        a, b, c = self.coefficients
        spread = np.log(np.clip(aggregation.spread_m, *self.spread_range_m) + _NOISE_M)
        unlike = 1 - np.clip(aggregation.similarity, *self.similarity_range)
        scale: NDArray[np.float64] = np.exp(a + b * spread + c * unlike)
        return scale

    def radii_m(self, aggregation: Aggregation) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """``(Q,)`` radii that hold for half and for nine in ten of the photos."""
        scale = self.scale_m(aggregation)
        return scale * self.factor50, scale * max(self.factor90, self.factor50)

    def inside(self, ood_scores: NDArray[np.float64]) -> NDArray[np.bool_]:
        """``(Q,)`` whether each photo looks like one of the mapped area."""
        inside: NDArray[np.bool_] = ood_scores <= self.max_ood_score
        return inside


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


def _fit_scale(
    spreads: NDArray[np.float64], similarities: NDArray[np.float64], errors: NDArray[np.float64]
) -> tuple[float, float, float]:
    """Least squares on log errors, with slopes that are not negative."""
    target = np.log(errors + _NOISE_M)
    columns = [np.log(spreads + _NOISE_M), 1 - similarities]
    slopes = np.zeros(2)
    active = [column for column in (0, 1) if np.ptp(columns[column]) > 1e-9]
    while active:
        centred = np.stack([columns[c] - columns[c].mean() for c in active], axis=1)
        found = np.linalg.lstsq(centred, target - target.mean(), rcond=None)[0]
        if (found >= 0).all():
            slopes[active] = found
            break
        active.pop(int(np.argmin(found)))
    intercept = target.mean() - slopes[0] * columns[0].mean() - slopes[1] * columns[1].mean()
    return float(intercept), float(slopes[0]), float(slopes[1])


def _conformal_quantile(scores: NDArray[np.float64], rate: float) -> float:
    """The smallest score that covers ``rate`` of the photos and of one more."""
    rank = min(len(scores), int(np.ceil((len(scores) + 1) * rate)))
    return max(_LEAST_FACTOR, float(np.sort(scores)[rank - 1]))

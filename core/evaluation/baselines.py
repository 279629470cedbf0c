"""The simplest ways to say where a photo was taken: what every other way has to beat."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from core.features.backbone import BackboneSpec
from core.geo import LocalFrame, centre_of, degrees_of
from core.localizer.aggregation import Aggregation
from core.localizer.calibration import Calibration
from core.localizer.estimate import Estimate
from core.localizer.instant import MOST_FOLDS, fit_index
from core.project.references import ReferencePhoto
from core.project.splits import Fold, cross_validation_folds

ALWAYS_CENTRE = "always the centre"
NEAREST = "nearest reference"


def always_centre(references: Sequence[ReferencePhoto], fold: Fold) -> list[Estimate]:
    """The middle of the photos that may be fitted, whatever the photo shows.

    Args:
        references: All photos.
        fold: Which of them may be fitted, and which are located.
    """
    frame, metres = _plane(references)
    middle = metres[fold.fitted].mean(axis=0)

    def choose(count: int) -> Aggregation:
        return Aggregation(np.tile(middle, (count, 1)), np.zeros(count), np.ones(count))

    tried = choose(len(fold.fitted))
    return _with_radii(frame, choose(len(fold.evaluated)), tried, metres[fold.fitted])


def nearest_reference(
    references: Sequence[ReferencePhoto],
    raw_features: NDArray[np.float32],
    backbone: BackboneSpec,
    fold: Fold,
) -> list[Estimate]:
    """The position of the one photo most alike.

    Args:
        references: All photos.
        raw_features: ``(N, D)`` their raw features.
        backbone: The backbone that these are from.
        fold: Which of them may be fitted, and which are located.
    """
    frame, metres = _plane(references)

    def choose(fitted: NDArray[np.intp], evaluated: NDArray[np.intp]) -> Aggregation:
        whitening, index = fit_index(raw_features[fitted], backbone)
        nearest = index.nearest(whitening.apply(raw_features[evaluated]), 1)
        similarities = nearest.similarities[:, 0].astype(np.float64)
        places = metres[fitted[nearest.indexes[:, 0]]]
        return Aggregation(places, np.zeros(len(evaluated)), similarities)

    inner = cross_validation_folds([references[row] for row in fold.fitted], MOST_FOLDS)
    # Several BLAS threads would mostly wait for each other.
    with threadpool_limits(1, user_api="blas"):
        tried = [choose(fold.fitted[one.fitted], fold.fitted[one.evaluated]) for one in inner]
        found = choose(fold.fitted, fold.evaluated)
    rows = [fold.fitted[one.evaluated] for one in inner] or [np.empty(0, np.intp)]
    return _with_radii(frame, found, Aggregation.joined(tried), metres[np.concatenate(rows)])


def _plane(references: Sequence[ReferencePhoto]) -> tuple[LocalFrame, NDArray[np.float64]]:
    degrees = degrees_of(one.position for one in references)
    frame = LocalFrame(centre_of(degrees))
    return frame, frame.to_metres(degrees)


def _with_radii(
    frame: LocalFrame, found: Aggregation, tried: Aggregation, truth: NDArray[np.float64]
) -> list[Estimate]:
    """Estimates whose radii come from the errors of ``tried``, answers about ``truth``."""
    errors = np.hypot(*(tried.metres - truth).T)
    extent = float(np.hypot(*np.ptp(truth, axis=0))) if len(truth) else 0.0
    calibration = Calibration.fit(tried, tried.similarity, errors, extent)
    return [
        Estimate(
            position=frame.position_at(*metres),
            radius50_m=float(radius50),
            radius90_m=float(radius90),
            inside_area=True,
            matches=(),
        )
        for metres, radius50, radius90 in zip(
            found.metres.tolist(), *calibration.radii_m(found), strict=True
        )
    ]

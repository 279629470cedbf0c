"""The calibration in a localizer's header: read with the bounds that keep a radius honest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np

from core.localizer.aggregation import Aggregation
from core.localizer.calibration import Calibration
from core.localizer.checked_values import UnfitError, checked_count, checked_number

# A radius of nothing would call every answer exact; one beyond half of the Earth is none.
_LEAST_RADIUS_M, _MOST_RADIUS_M = 0.01, 2.1e7
# Cosines, and a little for rounding; no OOD score lies below the negative similarity.
_MOST_SIMILARITY = 1.01
# Lengths beside the typical one and logarithms of seconds are far below.
_MOST_REMOTE = 1e6
_MOST_WEIGHT = 1e6


def calibration_entry(calibration: Calibration) -> dict[str, Any]:
    """The calibration as a header holds it: with the negative of the highest OOD score."""
    entry = asdict(calibration)
    names = {"max_ood_score": "least_familiarity"}
    entry["max_ood_score"] = -calibration.max_ood_score
    return {names.get(key, key): value for key, value in entry.items()}


def calibration_from(entry: Mapping[str, Any]) -> Calibration:
    """The calibration that a header holds.

    Raises:
        UnfitError: A number of it makes no sense.
        KeyError: One is missing.
    """
    a, b, c = (checked_number(value) for value in entry["coefficients"])
    nearest, farthest = (checked_number(value) for value in entry["spread_range_m"])
    least, most = (checked_number(value) for value in entry["similarity_range"])
    near, remote = (checked_number(value) for value in entry.get("remoteness_range", (0.0, 0.0)))
    of_distance, of_score = (checked_number(one) for one in entry.get("ood_weights", (0.0, 0.0)))
    calibration = Calibration(
        coefficients=(a, b, c),
        factor50=checked_number(entry["factor50"]),
        factor90=checked_number(entry["factor90"]),
        max_ood_score=-checked_number(entry["least_familiarity"]),
        spread_range_m=(nearest, farthest),
        similarity_range=(least, most),
        photos=checked_count(entry["photos"]),
        # Older files do not say.
        sessions=checked_count(entry.get("sessions", 0)),
        widened=checked_number(entry.get("widened", 1.0)),
        remoteness_slope=checked_number(entry.get("remoteness_slope", 0.0)),
        remoteness_range=(near, remote),
        errors_m=_errors_from(entry.get("errors_m")),
        ood_weights=(of_distance, of_score),
        max_weighted_score=_score_from(entry.get("max_weighted_score")),
    )
    if not (0 <= nearest <= farthest <= _MOST_RADIUS_M and -_MOST_SIMILARITY <= least <= most):
        raise UnfitError("its ranges of spread and similarity make no sense")
    if not -_MOST_REMOTE <= near <= remote <= _MOST_REMOTE:
        raise UnfitError("its range of remoteness makes no sense")
    if not 1 <= calibration.widened <= _MOST_RADIUS_M:
        raise UnfitError("its radii make no sense")
    if max(most, -calibration.max_ood_score) > _MOST_SIMILARITY:
        raise UnfitError("its ranges of spread and similarity make no sense")
    if not (0 <= of_distance <= _MOST_WEIGHT and 0 <= of_score <= _MOST_WEIGHT):
        raise UnfitError("its weights of OOD scores make no sense")
    _check_radii(calibration)
    return calibration


def _score_from(entry: Any) -> float | None:
    return None if entry is None else checked_number(entry)


def _errors_from(entry: Any) -> tuple[float, float] | None:
    if entry is None:
        return None
    half, most = (checked_number(value) for value in entry)
    if not 0 <= half <= most <= _MOST_RADIUS_M:
        raise UnfitError("its errors make no sense")
    return half, most


def _check_radii(calibration: Calibration) -> None:
    """Refuse radii that shrink where an answer is less sure, of nothing, and beyond the Earth."""
    _, b, c = calibration.coefficients
    (nearest, farthest), (least, most) = calibration.spread_range_m, calibration.similarity_range
    # With slopes that are not negative the radius grows with spread and remoteness and falls with
    # the similarity: no answer has a smaller or a larger one than these.
    extremes = Aggregation(np.zeros((2, 2)), np.array([nearest, farthest]), np.array([most, least]))
    with np.errstate(over="ignore", invalid="ignore"):
        remoteness = np.array(calibration.remoteness_range)
        radii = np.concatenate(calibration.radii_m(extremes, remoteness))
    sound = ((radii >= _LEAST_RADIUS_M) & (radii <= _MOST_RADIUS_M)).all()
    if (
        min(b, c, calibration.remoteness_slope) < 0
        or min(calibration.factor50, calibration.factor90) <= 0
        or not sound
    ):
        raise UnfitError("its radii make no sense")

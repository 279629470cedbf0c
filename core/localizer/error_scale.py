"""The scale of errors: what nine in ten stay below, by what is known of each answer.

Quantile regression (R. Koenker, G. Bassett, "Regression Quantiles", Econometrica 1978), solved by
weighted least squares over and over.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# Added to errors and spreads before taking logarithms: smaller differences are label noise.
NOISE_M = 3.0
# The scale follows what so many errors stay below: who is unsure errs not twice as much, but
# twice as often by very much.
_SCALED_RATE = 0.9
_SCALE_ITERATIONS = 60
# Residuals of logarithms below this count alike.
_SMALL_REST = 0.02


def fit_scale(
    spreads: NDArray[np.float64],
    similarities: NDArray[np.float64],
    remoteness: NDArray[np.float64],
    errors: NDArray[np.float64],
    parts: Sequence[NDArray[np.intp]],
    weights: NDArray[np.float64],
) -> tuple[float, tuple[float, float, float]]:
    """Fits a line that nine in ten log errors stay below, with slopes that are not negative.

    Args:
        spreads: ``(Q,)`` of the answers, in metres.
        similarities: ``(Q,)`` of their best matches.
        remoteness: ``(Q,)`` how remote each photo is from what supports its answer.
        errors: ``(Q,)`` how far each was off, in metres.
        parts: The rows of each session; each counts alike.
        weights: ``(Q,)`` how much each counts among those of its part.

    Returns:
        The intercept, and the slopes of spread, unlikeness and remoteness.
    """
    target = np.log(errors + NOISE_M)
    columns = np.stack([np.log(spreads + NOISE_M), 1 - similarities, remoteness], axis=1)
    counts = np.empty(len(target))
    for part in parts:
        counts[part] = weights[part] / weights[part].sum()
    active = [column for column in range(3) if np.ptp(columns[:, column]) > 1e-9]
    slopes = np.zeros(3)
    intercept = float(np.quantile(target, _SCALED_RATE))
    while active:
        intercept, found = _quantile_line(columns[:, active], target, counts)
        if (found >= 0).all():
            slopes[active] = found
            break
        active.pop(int(np.argmin(found)))
        intercept = float(np.quantile(target, _SCALED_RATE))
    return intercept, (float(slopes[0]), float(slopes[1]), float(slopes[2]))


def fit_intercept(
    spreads: NDArray[np.float64],
    remoteness: NDArray[np.float64],
    errors: NDArray[np.float64],
    of_spread: float,
    of_remoteness: float,
) -> float:
    """The intercept of the line of these slopes that nine in ten log errors stay below."""
    rest = np.log(errors + NOISE_M) - of_spread * np.log(spreads + NOISE_M)
    return float(np.quantile(rest - of_remoteness * remoteness, _SCALED_RATE))


def _quantile_line(
    columns: NDArray[np.float64], target: NDArray[np.float64], counts: NDArray[np.float64]
) -> tuple[float, NDArray[np.float64]]:
    """Intercept and slopes of the line that nine in ten targets stay below."""
    middle = columns.mean(0)
    rows = np.column_stack([np.ones(len(target)), columns - middle])
    rest = target - np.quantile(target, _SCALED_RATE)
    solution = np.zeros(rows.shape[1])
    for _ in range(_SCALE_ITERATIONS):
        sides = np.where(rest > 0, _SCALED_RATE, 1 - _SCALED_RATE)
        roots = np.sqrt(counts * sides / np.maximum(np.abs(rest), _SMALL_REST))
        solution = np.linalg.lstsq(rows * roots[:, None], target * roots, rcond=None)[0]
        rest = target - rows @ solution
    return float(solution[0] - solution[1:] @ middle), solution[1:]

"""Methods side by side on the same photos, with how far chance could have moved each figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.localizer.estimate import Estimate
from core.metrics import ErrorSummary, Interval, Judged, bootstrap_interval, summarize

_QUANTILES = np.linspace(0, 1, 101)


@dataclass(frozen=True)
class Answers:
    """What one method says about the photos that are judged, in their order.

    Attributes:
        name: The method's name for people ("instant").
        estimates: One for each photo.
        seconds: How long it took, learning and locating; None if nobody measured it.
    """

    name: str
    estimates: tuple[Estimate, ...]
    seconds: float | None = None


@dataclass(frozen=True)
class MethodFigures:
    """How one method fares.

    Attributes:
        name: The method.
        figures: Over all photos.
        median_interval: 95 % bootstrap interval of the median over places, in metres.
        mean_interval: The same of the mean.
        error_quantiles_m: The error that 0, 1, ... 100 % of the photos do not exceed.
        seconds: How long it took; None if nobody measured it.
    """

    name: str
    figures: ErrorSummary
    median_interval: Interval | None
    mean_interval: Interval | None
    error_quantiles_m: tuple[float, ...]
    seconds: float | None


@dataclass(frozen=True)
class PairedDifference:
    """How much more one method errs than another on the same photos, in metres.

    Attributes:
        method: The one.
        against: The other; the difference is negative where ``method`` errs less.
        median_m: Difference of the medians.
        median_interval: Its 95 % bootstrap interval over places.
        mean_m: Difference of the means.
        mean_interval: Its interval.
    """

    method: str
    against: str
    median_m: float
    median_interval: Interval | None
    mean_m: float
    mean_interval: Interval | None


def figures_of_method(
    name: str, judged: Sequence[Judged], seconds: float | None = None
) -> MethodFigures:
    """The figures of a method whose answers were judged; there has to be one at least."""
    errors = np.array([one.error_m for one in judged])
    return MethodFigures(
        name=name,
        figures=summarize(judged),
        median_interval=_interval(errors, judged, _median),
        mean_interval=_interval(errors, judged, _mean),
        error_quantiles_m=tuple(float(value) for value in np.quantile(errors, _QUANTILES)),
        seconds=seconds,
    )


def compare_methods(judged: Mapping[str, Sequence[Judged]]) -> tuple[PairedDifference, ...]:
    """The first method against each of the others, by the same photos in the same order."""
    first, *others = judged
    return tuple(_difference(first, other, judged[first], judged[other]) for other in others)


def _difference(
    method: str, against: str, ours: Sequence[Judged], theirs: Sequence[Judged]
) -> PairedDifference:
    both = np.array([[our.error_m, their.error_m] for our, their in zip(ours, theirs, strict=True)])

    def more(figure: Callable[[NDArray[np.float64]], float]) -> Callable[..., float]:
        return lambda rows: figure(rows[:, 0]) - figure(rows[:, 1])

    median, mean = more(_median), more(_mean)
    return PairedDifference(
        method=method,
        against=against,
        median_m=median(both),
        median_interval=_interval(both, ours, median),
        mean_m=mean(both),
        mean_interval=_interval(both, ours, mean),
    )


def _interval(
    values: NDArray[np.float64], judged: Sequence[Judged], figure: Callable[..., Any]
) -> Interval | None:
    return bootstrap_interval(values, [one.truth for one in judged], figure)


def _median(values: NDArray[np.float64]) -> float:
    return float(np.median(values))


def _mean(values: NDArray[np.float64]) -> float:
    return float(np.mean(values))

"""Methods side by side on the same photos, with how far chance could have moved each figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from core.geo import Position
from core.localizer.estimate import Estimate
from core.metrics import ErrorSummary, Evaluated, summarize
from core.statistics import Interval, bootstrap_interval, drawn_mean, drawn_median

_QUANTILES = np.linspace(0, 1, 101)


@dataclass(frozen=True)
class MethodAnswers:
    """The answers of one method about the evaluated photos, in their order.

    Attributes:
        name: The method's name for people ("instant").
        estimates: One for each photo.
        seconds: How long it took, learning and locating; None if nobody measured it.
    """

    name: str
    estimates: tuple[Estimate, ...]
    seconds: float | None = None

    def about(self, kept: Sequence[bool]) -> MethodAnswers:
        """The answers about the photos marked in ``kept``, in their order."""
        return replace(self, estimates=tuple(compress(self.estimates, kept)))


@dataclass(frozen=True)
class MethodFigures:
    """The figures of one method.

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
    """The difference between the errors of two methods on the same photos, in metres.

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
    name: str, evaluated: Sequence[Evaluated], seconds: float | None = None
) -> MethodFigures:
    """The figures of a method whose answers were evaluated; there has to be one at least."""
    errors = _errors(evaluated)
    return MethodFigures(
        name=name,
        figures=summarize(evaluated),
        median_interval=bootstrap_interval(errors, _places(evaluated), drawn_median),
        mean_interval=bootstrap_interval(errors, _places(evaluated), drawn_mean),
        error_quantiles_m=tuple(float(value) for value in np.quantile(errors, _QUANTILES)),
        seconds=seconds,
    )


def compare_methods(evaluated: Mapping[str, Sequence[Evaluated]]) -> tuple[PairedDifference, ...]:
    """The first method against each of the others, by the same photos in the same order."""
    first, *others = evaluated
    return tuple(_difference(first, other, evaluated[first], evaluated[other]) for other in others)


def _difference(
    method: str, against: str, ours: Sequence[Evaluated], theirs: Sequence[Evaluated]
) -> PairedDifference:
    errors, others, places = _errors(ours), _errors(theirs), _places(ours)
    return PairedDifference(
        method=method,
        against=against,
        median_m=float(np.median(errors) - np.median(others)),
        median_interval=bootstrap_interval(errors, places, drawn_median, against=others),
        mean_m=float(errors.mean() - others.mean()),
        mean_interval=bootstrap_interval(errors, places, drawn_mean, against=others),
    )


def _errors(evaluated: Sequence[Evaluated]) -> NDArray[np.float64]:
    return np.array([one.error_m for one in evaluated], np.float64)


def _places(evaluated: Sequence[Evaluated]) -> list[Position]:
    return [one.truth for one in evaluated]

"""Intervals of a figure, by drawing other places to photograph (bootstrap)."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_DRAWS = 2000
_COVERAGE = 0.95
# Numbers held in memory at once: 16 MB.
_AT_ONCE = 2_000_000

# Figures (D,) of errors (N,) of which each of D draws took some several times: (D, N).
DrawnFigure = Callable[[NDArray[np.float64], NDArray[np.intp]], NDArray[np.float64]]


@dataclass(frozen=True)
class Interval:
    """The range of a figure, had other photos of the same kind been taken."""

    low: float
    high: float


def drawn_mean(errors: NDArray[np.float64], times: NDArray[np.intp]) -> NDArray[np.float64]:
    """The mean of each draw ``(D,)``: of ``errors`` ``(N,)``, each so many ``times`` ``(D, N)``."""
    means: NDArray[np.float64] = times @ errors / times.sum(axis=1)
    return means


def drawn_median(errors: NDArray[np.float64], times: NDArray[np.intp]) -> NDArray[np.float64]:
    """The median of each draw ``(D,)``: of ``errors`` ``(N,)``, each ``times`` ``(D, N)``."""
    order = np.argsort(errors)
    up_to = np.cumsum(times[:, order], axis=1)
    count = up_to[:, -1:]
    lower, upper = ((up_to <= middle).sum(axis=1) for middle in ((count - 1) // 2, count // 2))
    medians: NDArray[np.float64] = (errors[order[lower]] + errors[order[upper]]) / 2
    return medians


def bootstrap_interval(
    errors: NDArray[np.float64],
    places: Sequence[Hashable],
    figure: DrawnFigure,
    *,
    against: NDArray[np.float64] | None = None,
    seed: int = 42,
    draws: int = _DRAWS,
    coverage: float = _COVERAGE,
) -> Interval | None:
    """The interval of a figure, or of the difference between two methods' figures.

    Photos of one place (bursts) err together, so places are drawn with replacement, each with all
    its photos. Percentile interval (B. Efron and R. Tibshirani, "An Introduction to the
    Bootstrap", 1993, chapter 13).

    Args:
        errors: ``(N,)``, in metres.
        places: ``N`` names of places, such as true positions; photos of equal ones stay together.
        figure: :func:`drawn_mean` or :func:`drawn_median`.
        against: Another method's errors ``(N,)`` on the same photos; its figure is taken off.
        seed: The same one draws the same places.
        draws: How often.
        coverage: Share of the draws that the interval holds.

    Returns:
        The interval, or None with fewer than two places, which say nothing about others.

    Raises:
        ValueError: The arguments do not fit together.
    """
    if len(errors) != len(places):
        raise ValueError(f"{len(errors)} errors for {len(places)} places")
    if against is not None and len(against) != len(errors):
        raise ValueError(f"{len(errors)} errors against {len(against)}")
    if draws < 1 or not 0 < coverage < 1:
        raise ValueError(f"{draws} draws for a coverage of {coverage}")
    numbers: dict[Hashable, int] = {}
    place_of = np.array([numbers.setdefault(place, len(numbers)) for place in places], np.intp)
    if len(numbers) < 2:
        return None
    figures: list[NDArray[np.float64]] = []
    for times in _drawn(len(numbers), draws, seed, max(1, _AT_ONCE // len(errors))):
        of_photos = times[:, place_of]
        drawn = figure(errors, of_photos)
        figures.append(drawn if against is None else drawn - figure(against, of_photos))
    tail = (1 - coverage) / 2
    low, high = np.quantile(np.concatenate(figures), [tail, 1 - tail])
    return Interval(float(low), float(high))


def _drawn(places: int, draws: int, seed: int, at_once: int) -> Iterator[NDArray[np.intp]]:
    """Yields the counts of each place, ``(at most at_once, places)``, until all draws are made."""
    rng = np.random.default_rng(seed)
    for first in range(0, draws, at_once):
        count = min(at_once, draws - first)
        drawn = rng.integers(places, size=(count, places))
        flat = drawn + np.arange(count)[:, None] * places
        yield np.bincount(flat.ravel(), minlength=count * places).reshape(count, places)

"""Errors in metres and their summaries: the same figures for every method and every split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.geo import Position

PERCENTILES = (50, 75, 90, 95, 99)
WITHIN_M = (3, 5, 10, 20, 50)
RANGE_BOUNDS_M = (0.0, 3.0, 6.0, 10.0, 15.0, 25.0)
"""The beginnings of the error ranges of the original study; the last one has no end."""

_COMPARED_NOISE_M = 0.5


@dataclass(frozen=True)
class Evaluated:
    """One estimate beside the truth.

    Attributes:
        error_m: Metres between estimate and truth.
        radius50_m: The estimate's 50 % radius in metres.
        radius90_m: The estimate's 90 % radius in metres.
        inside_area: Whether the estimate said that the photo belongs to the place.
        truth: Where the photo was taken.
        session: The session the photo belongs to, or the block of the area that was left out.
    """

    error_m: float
    radius50_m: float
    radius90_m: float
    inside_area: bool
    truth: Position
    session: str


@dataclass(frozen=True)
class ErrorSummary:
    """Figures over evaluated estimates; each is None when there were none.

    Attributes:
        count: Number of evaluated estimates.
        mean_m: Mean error in metres.
        median_m: Median error.
        std_m: Standard deviation of the errors.
        min_m: Smallest error.
        max_m: Largest error.
        percentiles_m: Error by percentile.
        within: Share of errors up to so many metres.
        coverage50: Share of estimates whose truth lies within their 50 % radius.
        coverage90: Share of estimates whose truth lies within their 90 % radius.
        median_radius90_m: Median of the 90 % radii, in metres.
        inside_share: Share of photos whose estimate says that they are inside the area.
    """

    count: int
    mean_m: float | None
    median_m: float | None
    std_m: float | None
    min_m: float | None
    max_m: float | None
    percentiles_m: dict[int, float | None]
    within: dict[int, float | None]
    coverage50: float | None
    coverage90: float | None
    median_radius90_m: float | None
    inside_share: float | None


def summarize(evaluated: Sequence[Evaluated]) -> ErrorSummary:
    """Summarize errors; every photo counts once, whatever batch it came in."""
    errors = _column(evaluated, "error_m")
    radius50, radius90 = _column(evaluated, "radius50_m"), _column(evaluated, "radius90_m")
    inside = _column(evaluated, "inside_area")
    if not len(errors):
        return _NOTHING
    return ErrorSummary(
        count=len(errors),
        mean_m=float(errors.mean()),
        median_m=float(np.median(errors)),
        std_m=float(errors.std()),
        min_m=float(errors.min()),
        max_m=float(errors.max()),
        percentiles_m={p: float(np.percentile(errors, p)) for p in PERCENTILES},
        within={m: float((errors <= m).mean()) for m in WITHIN_M},
        coverage50=float((errors <= radius50).mean()),
        coverage90=float((errors <= radius90).mean()),
        median_radius90_m=float(np.median(radius90)),
        inside_share=float(inside.mean()),
    )


def summarize_sessions(evaluated: Sequence[Evaluated]) -> dict[str, ErrorSummary]:
    """The figures of each session by itself, in the order of their names."""
    sessions: dict[str, list[Evaluated]] = {}
    for one in evaluated:
        sessions.setdefault(one.session, []).append(one)
    return {name: summarize(sessions[name]) for name in sorted(sessions)}


def summarize_quarters(evaluated: Sequence[Evaluated]) -> tuple[ErrorSummary, ...]:
    """The figures of four quarters of the photos, from the surest to the least sure.

    The photos are sorted by their own 90 % radius and cut into four parts whose counts differ by
    one at most. An honest radius grows with the error: the surest quarter errs least.
    """
    surest_first = np.argsort(_column(evaluated, "radius90_m"), kind="stable")
    quarters = np.array_split(surest_first, 4)
    return tuple(summarize([evaluated[row] for row in rows]) for rows in quarters)


_NOTHING = ErrorSummary(
    count=0,
    mean_m=None,
    median_m=None,
    std_m=None,
    min_m=None,
    max_m=None,
    percentiles_m=dict.fromkeys(PERCENTILES),
    within=dict.fromkeys(WITHIN_M),
    coverage50=None,
    coverage90=None,
    median_radius90_m=None,
    inside_share=None,
)


def _column(evaluated: Sequence[Evaluated], name: str) -> NDArray[np.float64]:
    return np.array([getattr(one, name) for one in evaluated], dtype=np.float64)


def joint_error_m(median_m: float, mean_m: float) -> float:
    """One figure to compare two ways of locating by, in metres.

    It is the geometric mean of median and mean error: each alone says little, a way may trade a
    little of the one for much of the other. Half a metre is added to both, so that a tenth of a
    metre less decides nothing where errors are small.
    """
    return float(joint_errors_m(np.array(median_m), np.array(mean_m)))


def joint_errors_m(
    medians_m: NDArray[np.float64], means_m: NDArray[np.float64]
) -> NDArray[np.float64]:
    """:func:`joint_error_m` of several ways at once."""
    joint: NDArray[np.float64] = np.sqrt(
        (medians_m + _COMPARED_NOISE_M) * (means_m + _COMPARED_NOISE_M)
    )
    return joint


@dataclass(frozen=True)
class ErrorRange:
    """Photos whose error lies in one range.

    Attributes:
        from_m: Its lower bound, which belongs to the range below; 0 belongs to the first.
        to_m: Its upper bound, which belongs to it; None for the last.
        count: How many photos.
        share: Their share of all.
    """

    from_m: float
    to_m: float | None
    count: int
    share: float


def error_ranges(errors_m: Sequence[float]) -> tuple[ErrorRange, ...]:
    """Sort errors in metres into 0-3, 3-6, 6-10, 10-15, 15-25 and over 25 m."""
    counts = [0] * len(RANGE_BOUNDS_M)
    for error in errors_m:
        counts[range_of(error)] += 1
    ends = (*RANGE_BOUNDS_M[1:], None)
    total = max(1, len(errors_m))
    return tuple(
        ErrorRange(begin, end, count, count / total)
        for begin, end, count in zip(RANGE_BOUNDS_M, ends, counts, strict=True)
    )


def range_of(error_m: float) -> int:
    """The number of the range that an error lies in."""
    return sum(error_m > bound for bound in RANGE_BOUNDS_M[1:])

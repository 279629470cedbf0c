"""The counts of photos by error: the error ranges of the original study."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

RANGE_BOUNDS_M = (0.0, 3.0, 6.0, 10.0, 15.0, 25.0)
"""Where each range begins; the last one has no end."""


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

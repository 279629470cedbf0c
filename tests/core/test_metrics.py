from __future__ import annotations

import pytest

from core.geo import Position
from core.metrics import (
    Evaluated,
    error_ranges,
    summarize,
    summarize_quarters,
    summarize_sessions,
)


def evaluated(error_m: float, radius90_m: float = 3.5, session: str = "walk") -> Evaluated:
    return Evaluated(error_m, 2.5, radius90_m, error_m < 4, Position(31.26, 34.8), session)


def test_figures_over_known_errors() -> None:
    figures = summarize([evaluated(error) for error in (1.0, 2.0, 3.0, 4.0)])
    assert figures.count == 4
    assert figures.mean_m == 2.5
    assert figures.median_m == figures.percentiles_m[50] == 2.5
    assert figures.std_m == pytest.approx(1.118, abs=1e-3)
    assert (figures.min_m, figures.max_m) == (1.0, 4.0)
    assert figures.within == {3: 0.75, 5: 1.0, 10: 1.0, 20: 1.0, 50: 1.0}
    assert (figures.coverage50, figures.coverage90) == (0.5, 0.75)
    assert figures.median_radius90_m == 3.5
    assert figures.inside_share == 0.75


def test_no_photos_give_no_figures_rather_than_zeros() -> None:
    figures = summarize([])
    assert figures.count == 0
    assert figures.median_m is None
    assert set(figures.percentiles_m) == {50, 75, 90, 95, 99}
    assert figures.within[10] is None


def test_each_session_has_figures_of_its_own() -> None:
    sessions = summarize_sessions(
        [evaluated(9, 10, "noon"), evaluated(1, 2, "dawn"), evaluated(12, 10, "noon")]
    )
    assert list(sessions) == ["dawn", "noon"]
    assert [figures.count for figures in sessions.values()] == [1, 2]
    assert [figures.coverage90 for figures in sessions.values()] == [1.0, 0.5]
    assert [figures.median_radius90_m for figures in sessions.values()] == [2, 10]


def test_quarters_go_by_the_photos_own_radius_surest_first() -> None:
    # Nine photos in a mixed order; the radius is ten times the error but for the last.
    errors = [7, 2, 9, 4, 1, 8, 3, 6, 5]
    quarters = summarize_quarters([evaluated(e, 10 * e if e < 9 else 8.5) for e in errors])
    assert [quarter.count for quarter in quarters] == [3, 2, 2, 2]
    assert [quarter.mean_m for quarter in quarters] == [4, 3.5, 5.5, 7.5]
    assert [quarter.median_m for quarter in quarters] == [2, 3.5, 5.5, 7.5]
    assert [quarter.median_radius90_m for quarter in quarters] == [10, 35, 55, 75]
    assert [quarter.coverage90 for quarter in quarters] == [pytest.approx(2 / 3), 1, 1, 1]


def test_too_few_photos_leave_quarters_empty() -> None:
    assert [quarter.count for quarter in summarize_quarters([evaluated(1)])] == [1, 0, 0, 0]
    assert summarize_quarters([])[0].median_m is None


def test_errors_are_counted_in_the_ranges_of_the_study() -> None:
    ranges = error_ranges([0, 3, 3.01, 6, 10, 10.5, 15, 25, 25.1, 400])
    assert [(one.from_m, one.to_m) for one in ranges] == [
        (0, 3), (3, 6), (6, 10), (10, 15), (15, 25), (25, None),
    ]  # fmt: skip
    assert [one.count for one in ranges] == [2, 2, 1, 2, 1, 2]
    assert [one.share for one in ranges] == [0.2, 0.2, 0.1, 0.2, 0.1, 0.2]


def test_no_errors_are_no_share_of_anything() -> None:
    assert {(one.count, one.share) for one in error_ranges([])} == {(0, 0.0)}

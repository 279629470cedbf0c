from __future__ import annotations

import numpy as np
import pytest

from core.geo import Position
from core.metrics import (
    Judged,
    bootstrap_interval,
    summarize,
    summarize_quarters,
    summarize_sessions,
)


def judged(error_m: float, radius90_m: float = 3.5, session: str = "walk") -> Judged:
    return Judged(error_m, 2.5, radius90_m, error_m < 4, Position(31.26, 34.8), session)


def test_figures_over_known_errors() -> None:
    figures = summarize([judged(error) for error in (1.0, 2.0, 3.0, 4.0)])
    assert figures.count == 4
    assert figures.mean_m == 2.5
    assert figures.median_m == figures.percentiles_m[50] == 2.5
    assert figures.std_m == pytest.approx(1.118, abs=1e-3)
    assert (figures.min_m, figures.max_m) == (1.0, 4.0)
    assert figures.within == {3: 0.75, 5: 1.0, 10: 1.0, 20: 1.0, 50: 1.0}
    assert (figures.held50, figures.held90) == (0.5, 0.75)
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
        [judged(9, 10, "noon"), judged(1, 2, "dawn"), judged(12, 10, "noon")]
    )
    assert list(sessions) == ["dawn", "noon"]
    assert [figures.count for figures in sessions.values()] == [1, 2]
    assert [figures.held90 for figures in sessions.values()] == [1.0, 0.5]
    assert [figures.median_radius90_m for figures in sessions.values()] == [2, 10]


def test_quarters_go_by_the_photos_own_radius_surest_first() -> None:
    # Nine photos in a mixed order; the radius is ten times the error but for the last.
    errors = [7, 2, 9, 4, 1, 8, 3, 6, 5]
    quarters = summarize_quarters([judged(e, 10 * e if e < 9 else 8.5) for e in errors])
    assert [quarter.count for quarter in quarters] == [3, 2, 2, 2]
    assert [quarter.mean_m for quarter in quarters] == [4, 3.5, 5.5, 7.5]
    assert [quarter.median_m for quarter in quarters] == [2, 3.5, 5.5, 7.5]
    assert [quarter.median_radius90_m for quarter in quarters] == [10, 35, 55, 75]
    assert [quarter.held90 for quarter in quarters] == [pytest.approx(2 / 3), 1, 1, 1]


def test_too_few_photos_leave_quarters_empty() -> None:
    assert [quarter.count for quarter in summarize_quarters([judged(1)])] == [1, 0, 0, 0]
    assert summarize_quarters([])[0].median_m is None


def test_the_interval_of_a_mean_is_the_one_of_the_normal_law() -> None:
    errors = np.random.default_rng(3).normal(20, 5, 400)
    interval = bootstrap_interval(errors, range(400), np.mean)
    assert interval is not None
    half = 1.96 * errors.std() / 20
    assert interval.low == pytest.approx(errors.mean() - half, abs=0.06)
    assert interval.high == pytest.approx(errors.mean() + half, abs=0.06)


def test_photos_of_one_place_are_drawn_together() -> None:
    # Ten photos a place that all say the same are no more than one photo a place.
    each = np.random.default_rng(4).normal(20, 5, 40)
    places = [Position(31 + place / 1000, 34.8) for place in range(40)]
    alone = bootstrap_interval(each, places, np.mean)
    burst = bootstrap_interval(np.repeat(each, 10), np.repeat(places, 10).tolist(), np.mean)
    apart = bootstrap_interval(np.repeat(each, 10), range(400), np.mean)
    assert alone is not None and burst is not None and apart is not None
    assert burst.low == pytest.approx(alone.low) and burst.high == pytest.approx(alone.high)
    assert burst.high - burst.low > 2.5 * (apart.high - apart.low)


def test_the_same_seed_draws_the_same_places() -> None:
    errors = np.arange(30.0)
    first, again, other = (
        bootstrap_interval(errors, range(30), np.median, seed=seed) for seed in (1, 1, 2)
    )
    assert first == again != other


def test_two_methods_are_compared_over_the_same_places() -> None:
    # The second method is 2 m better on every photo: less than the errors vary, yet certain.
    errors = np.random.default_rng(5).gamma(2, 10, 100)
    both = np.stack([errors, errors - 2], axis=1)
    interval = bootstrap_interval(both, range(100), lambda rows: np.ptp(rows.mean(0)))
    assert interval is not None
    assert interval.low == pytest.approx(2) and interval.high == pytest.approx(2)


def test_one_place_says_nothing_about_others() -> None:
    assert bootstrap_interval(np.array([1.0, 2.0]), ["here", "here"], np.mean) is None
    assert bootstrap_interval(np.empty(0), [], np.mean) is None


def test_values_and_places_must_belong_together() -> None:
    with pytest.raises(ValueError, match="3 values for 2 places"):
        bootstrap_interval(np.arange(3.0), ["a", "b"], np.mean)
    with pytest.raises(ValueError, match="coverage"):
        bootstrap_interval(np.arange(2.0), ["a", "b"], np.mean, coverage=95)

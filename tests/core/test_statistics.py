"""Tests how far figures could have come out otherwise."""

from __future__ import annotations

import numpy as np
import pytest

from core.geo import Position
from core.statistics import bootstrap_interval, drawn_mean, drawn_median


@pytest.mark.parametrize("photos", [5, 6])
def test_figures_of_draws_are_those_of_the_photos_drawn(photos: int) -> None:
    rng = np.random.default_rng(2)
    errors, times = rng.gamma(2, 10, photos), rng.integers(0, 4, (50, photos))
    drawn = [np.repeat(errors, row) for row in times]
    assert drawn_median(errors, times) == pytest.approx([np.median(one) for one in drawn])
    assert drawn_mean(errors, times) == pytest.approx([one.mean() for one in drawn])


def test_many_photos_are_drawn_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = np.random.default_rng(3).gamma(2, 10, 60)
    whole = bootstrap_interval(errors, range(60), drawn_median)
    monkeypatch.setattr("core.statistics._AT_ONCE", 7 * 60)
    assert bootstrap_interval(errors, range(60), drawn_median) == whole


def test_the_interval_of_a_mean_is_the_one_of_the_normal_law() -> None:
    errors = np.random.default_rng(3).normal(20, 5, 400)
    interval = bootstrap_interval(errors, range(400), drawn_mean)
    assert interval is not None
    half = 1.96 * errors.std() / 20
    assert interval.low == pytest.approx(errors.mean() - half, abs=0.06)
    assert interval.high == pytest.approx(errors.mean() + half, abs=0.06)


def test_photos_of_one_place_are_drawn_together() -> None:
    # Ten photos a place that all say the same are no more than one photo a place.
    each = np.random.default_rng(4).normal(20, 5, 40)
    places = [Position(31 + place / 1000, 34.8) for place in range(40)]
    alone = bootstrap_interval(each, places, drawn_mean)
    burst = bootstrap_interval(np.repeat(each, 10), np.repeat(places, 10).tolist(), drawn_mean)
    apart = bootstrap_interval(np.repeat(each, 10), range(400), drawn_mean)
    assert alone is not None and burst is not None and apart is not None
    assert burst.low == pytest.approx(alone.low) and burst.high == pytest.approx(alone.high)
    assert burst.high - burst.low > 2.5 * (apart.high - apart.low)


def test_the_same_seed_draws_the_same_places() -> None:
    errors = np.arange(30.0)
    first, again, other = (
        bootstrap_interval(errors, range(30), drawn_median, seed=seed) for seed in (1, 1, 2)
    )
    assert first == again != other


def test_two_methods_are_compared_over_the_same_places() -> None:
    # The second method is 2 m better on every photo: less than the errors vary, yet certain.
    errors = np.random.default_rng(5).gamma(2, 10, 100)
    interval = bootstrap_interval(errors, range(100), drawn_mean, against=errors - 2)
    assert interval is not None
    assert interval.low == pytest.approx(2) and interval.high == pytest.approx(2)


def test_one_place_says_nothing_about_others() -> None:
    assert bootstrap_interval(np.array([1.0, 2.0]), ["here", "here"], drawn_mean) is None
    assert bootstrap_interval(np.empty(0), [], drawn_mean) is None


def test_values_and_places_must_belong_together() -> None:
    with pytest.raises(ValueError, match="3 errors for 2 places"):
        bootstrap_interval(np.arange(3.0), ["a", "b"], drawn_mean)
    with pytest.raises(ValueError, match="3 errors against 2"):
        bootstrap_interval(np.arange(3.0), range(3), drawn_median, against=np.arange(2.0))
    with pytest.raises(ValueError, match="coverage"):
        bootstrap_interval(np.arange(2.0), ["a", "b"], drawn_mean, coverage=95)

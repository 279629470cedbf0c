"""Photos that two people took in turn, by how well each goes with those before it."""

from __future__ import annotations

import numpy as np
import pytest

from core.localizer.walk_in_turn import LAGS, taken_in_turn


def gains_of(where: np.ndarray, same: float = 1.0, other: float = -1.5) -> np.ndarray:
    """Gains of photos that look like those at the same place, and unlike all others."""
    rng = np.random.default_rng(0)
    gains = np.full((len(where), LAGS), np.nan)
    for lag in range(1, LAGS + 1):
        alike = where[lag:] == where[:-lag]
        gains[lag:, lag - 1] = np.where(alike, same, other) + rng.normal(0, 0.3, len(alike))
    return gains


@pytest.mark.parametrize("run", [2, 3, 4, 6, 10])
def test_runs_of_two_people_are_found(run: int) -> None:
    in_turn = taken_in_turn(gains_of(np.arange(80) // run % 2))
    assert in_turn[run:].all()


def test_the_photos_of_one_walk_are_not_in_turn() -> None:
    assert not taken_in_turn(gains_of(np.zeros(80))).any()


def test_runs_that_are_wrong_alike_each_in_its_own_way_are_of_one_walk() -> None:
    photos = np.arange(100)
    where = np.where(photos % 20 >= 14, photos // 20 + 1, 0)
    assert not taken_in_turn(gains_of(where)).any()


def test_one_run_elsewhere_is_not_a_second_person() -> None:
    assert not taken_in_turn(gains_of(np.arange(80) // 8 == 5)).any()


def test_who_looks_this_way_and_that_is_one() -> None:
    assert not taken_in_turn(gains_of(np.arange(80) // 2 % 2, other=0.3)).any()


def test_a_second_person_who_comes_and_goes_is_found_only_there() -> None:
    where = np.where((np.arange(120) >= 40) & (np.arange(120) < 80), np.arange(120) // 5 % 2, 0)
    in_turn = taken_in_turn(gains_of(where))
    assert in_turn[45:75].all()
    assert not in_turn[:40].any() and not in_turn[95:].any()


def test_few_photos_and_none_are_not_in_turn() -> None:
    for count in range(4):
        assert taken_in_turn(gains_of(np.arange(count) % 2)).tolist() == [False] * count

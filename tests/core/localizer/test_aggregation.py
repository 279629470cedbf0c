from __future__ import annotations

import numpy as np
import pytest

from core.localizer.aggregation import NEIGHBOURS, Aggregation, weighted_centre

DEFAULT = np.array([7.0, 8.0])


def centre(similarities, places):
    aggregation = weighted_centre(
        np.array([similarities], np.float32), np.array([places], np.float64), DEFAULT
    )
    return aggregation.metres[0], aggregation.spread_m[0]


def test_one_wrong_match_does_not_drag_the_answer():
    metres, _ = centre([0.8] * 6, [[0, 0], [2, 0], [0, 2], [2, 2], [1, 1], [500, 500]])
    assert np.hypot(*(metres - 1)) < 1


def test_agreeing_matches_have_a_small_spread():
    _, tight = centre([0.8] * 4, [[0, 0], [1, 0], [0, 1], [1, 1]])
    _, loose = centre([0.8] * 4, [[0, 0], [90, 0], [0, 90], [90, 90]])
    assert tight == pytest.approx(loose / 90, rel=0.05)


def test_the_more_alike_count_more():
    metres, _ = centre([0.9, 0.2], [[0, 0], [10, 0]])
    assert metres[0] < 1


def test_equal_positions_act_as_one_with_their_weights_together():
    metres, spread = centre([0.5, 0.5, 0.5], [[0, 0], [0, 0], [10, 0]])
    assert np.hypot(*metres) < 0.5
    assert spread == pytest.approx(10 / 3, rel=0.1)


def test_places_on_one_line_and_on_one_spot_work():
    metres, _ = centre([0.9] * 3, [[0, 0], [5, 0], [10, 0]])
    np.testing.assert_allclose(metres, [5, 0], atol=0.5)
    metres, spread = centre([0.9] * 3, [[3, 4]] * 3)
    np.testing.assert_allclose(metres, [3, 4])
    assert spread == pytest.approx(0)


def test_a_neighbour_that_just_drops_out_moves_nothing():
    places = np.random.default_rng(0).normal(0, 30, (NEIGHBOURS + 1, 2))
    similarities = np.linspace(0.9, 0.5, NEIGHBOURS)
    one, _ = centre(similarities, places[:NEIGHBOURS])
    other, _ = centre(similarities, [*places[: NEIGHBOURS - 1], places[NEIGHBOURS]])
    np.testing.assert_allclose(one, other, atol=1e-6)


def test_without_a_neighbour_the_default_is_the_answer():
    aggregation = weighted_centre(
        np.full((1, 3), -np.inf, np.float32), np.zeros((1, 3, 2)), DEFAULT
    )
    assert aggregation.metres.tolist() == [[7, 8]]
    assert aggregation.similarity.tolist() == [-1]


def test_unlike_neighbours_only_still_give_a_finite_answer():
    metres, spread = centre([-0.1, -0.2], [[0, 0], [10, 0]])
    assert np.isfinite(metres).all()
    assert np.isfinite(spread)


def test_joined_aggregations_keep_their_order():
    one = Aggregation(np.zeros((1, 2)), np.zeros(1), np.zeros(1))
    two = Aggregation(np.ones((2, 2)), np.ones(2), np.ones(2))
    assert Aggregation.joined([one, two]).spread_m.tolist() == [0, 1, 1]
    assert len(Aggregation.joined([]).metres) == 0

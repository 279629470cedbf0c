"""Positions of a walk put on the way that those around them tell."""

from __future__ import annotations

import numpy as np

from core.localizer.walk_chain import smooth_track


def test_who_walks_on_is_neither_held_back_nor_pulled_in_at_the_ends():
    seconds = np.arange(0.0, 300.0, 3.0)
    way = np.stack([1.2 * seconds, 0.5 * seconds], axis=1)
    off = np.random.default_rng(0).normal(0, 8, way.shape)
    smooth = smooth_track(way + off, np.full(len(way), 5.0), seconds)
    errors = np.hypot(*(smooth - way).T)
    assert errors.mean() < np.hypot(*off.T).mean() / 2.5
    straight = np.hypot(*(smooth_track(way, np.full(len(way), 5.0), seconds) - way).T)
    assert straight.max() < 1.5


def test_places_that_no_walk_joins_are_not_averaged():
    # A bus ride of 900 m within 30 s.
    seconds = np.concatenate([np.arange(0.0, 60.0, 4.0), np.arange(90.0, 150.0, 4.0)])
    places = np.where(seconds[:, None] < 75, [[0.0, 0.0]], [[900.0, 0.0]])
    np.testing.assert_allclose(
        smooth_track(places, np.full(len(seconds), 3.0), seconds), places, atol=1e-6
    )


def test_the_surer_a_position_the_more_it_counts():
    seconds = np.arange(0.0, 40.0, 4.0)
    places = np.zeros((len(seconds), 2))
    places[4] = 30, 0
    unsure = np.where(np.arange(len(seconds)) == 4, 60.0, 2.0)
    assert smooth_track(places, unsure, seconds)[4, 0] < 1
    assert smooth_track(places, np.full(len(seconds), 2.0), seconds)[4, 0] > 2


def test_photos_of_one_moment_have_no_pace():
    places = np.array([[0.0, 0.0], [4.0, 0.0], [8.0, 0.0]])
    smooth = smooth_track(places, np.full(3, 3.0), np.zeros(3))
    np.testing.assert_allclose(smooth, [[4.0, 0.0]] * 3)


def test_a_long_walk_is_smoothed_as_its_parts_are():
    rng = np.random.default_rng(1)
    seconds = np.sort(rng.uniform(0, 3000, 700))
    places = np.cumsum(rng.normal(0, 2, (700, 2)), axis=0)
    spread = rng.uniform(1, 20, 700)
    whole = smooth_track(places, spread, seconds)
    part = smooth_track(places[300:500], spread[300:500], seconds[300:500])
    np.testing.assert_allclose(part[60:-60], whole[360:440], atol=1e-2)

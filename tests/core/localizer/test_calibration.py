from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from core.localizer.aggregation import Aggregation
from core.localizer.calibration import Calibration, ood_score
from core.localizer.calibration_format import calibration_entry, calibration_from
from core.localizer.checked_values import UnfitError


def answers(count: int, seed: int) -> tuple[Aggregation, np.ndarray, np.ndarray]:
    """Answers whose errors grow with their spread and with unlikeness."""
    random = np.random.default_rng(seed)
    spread = random.uniform(0, 80, count)
    similarity = random.uniform(0.2, 0.9, count)
    scale = (3 + spread) * np.exp(1.5 * (1 - similarity))
    return (
        Aggregation(np.zeros((count, 2)), spread, similarity),
        -similarity,
        scale * random.rayleigh(0.5, count),
    )


def test_the_radii_hold_at_their_rates_on_new_answers():
    calibration = Calibration.fit(*answers(1000, 1), extent_m=300)
    aggregation, _, errors = answers(4000, 2)
    radii50, radii90 = calibration.radii_m(aggregation)
    assert np.mean(errors <= radii50) == pytest.approx(0.5, abs=0.05)
    assert np.mean(errors <= radii90) == pytest.approx(0.9, abs=0.03)
    for part in (aggregation.spread_m < 20, aggregation.spread_m > 60):
        assert np.mean(errors[part] <= radii90[part]) == pytest.approx(0.9, abs=0.08)


def test_wider_spread_or_weaker_match_never_shrinks_the_radius():
    calibration = Calibration.fit(*answers(300, 1), extent_m=300)
    grid = np.linspace(0, 120, 30)
    spread = Aggregation(np.zeros((30, 2)), grid, np.full(30, 0.5))
    assert (np.diff(calibration.radii_m(spread)[1]) >= 0).all()
    similarity = Aggregation(np.zeros((30, 2)), np.full(30, 9.0), np.linspace(1, -1, 30))
    assert (np.diff(calibration.radii_m(similarity)[1]) >= 0).all()


def test_errors_that_fall_with_the_spread_do_not_turn_the_scale_around():
    aggregation, scores, _ = answers(200, 1)
    calibration = Calibration.fit(aggregation, scores, 100 - aggregation.spread_m, extent_m=300)
    assert calibration.coefficients[1] == 0


def test_most_left_out_photos_are_inside_and_unlike_ones_are_not():
    aggregation, scores, errors = answers(1000, 1)
    calibration = Calibration.fit(aggregation, scores, errors, extent_m=300)
    assert 0.95 <= calibration.inside(scores).mean() <= 0.97
    assert not calibration.inside(np.array([-0.1])).any()


def test_answers_without_any_error_still_have_a_radius():
    aggregation, scores, errors = answers(200, 1)
    calibration = Calibration.fit(aggregation, scores, np.zeros_like(errors), extent_m=300)
    radii50, radii90 = calibration.radii_m(aggregation)
    assert radii50.min() >= 0.99 and (radii90 >= radii50).all()


@pytest.mark.parametrize("count", [0, 1, 19])
def test_too_few_answers_give_the_size_of_the_area(count):
    aggregation, scores, errors = answers(count, 1)
    calibration = Calibration.fit(aggregation, scores, errors, extent_m=300)
    one = Aggregation(np.zeros((1, 2)), np.zeros(1), np.array([0.3]))
    assert [float(r[0]) for r in calibration.radii_m(one)] == [150, 300]
    assert calibration.inside(np.array([50.0])).all()
    assert Calibration.fit(aggregation, scores, errors, extent_m=0).radii_m(one)[1][0] == 50


def test_photos_of_elsewhere_score_higher_and_bland_ones_not_lower():
    alike = Aggregation(np.zeros((3, 2)), np.zeros(3), np.full(3, 0.4))
    scores = ood_score(alike, np.array([0.5, 0.0, -0.5]))
    np.testing.assert_allclose(scores, [0.1, -0.4, -0.4])


def test_distances_tell_photos_of_elsewhere_where_lengths_do_not():
    aggregation, scores, errors = answers(400, 1)
    distances = np.random.default_rng(2).normal(-1.5, 0.1, 400)
    few, many = (
        Calibration.fit(aggregation, scores, errors, 300, distances=distances, fitted=fitted)
        for fitted in (100.0, 800.0)
    )
    usual = np.full(1, scores.mean())
    for calibration in (few, many):
        assert 0.95 <= calibration.inside(scores, distances).mean() <= 0.97
        assert not calibration.inside(usual, np.array([-0.9])).any()
    # Of few photos the whitened length says nothing; of many it counts beside the distance.
    assert few.inside(usual + 5, np.array([-1.5])).all()
    assert not many.inside(usual + 5, np.array([-1.5])).any()
    # Without a distance the length alone has to tell.
    assert few.inside(usual).all() and not few.inside(usual + 5).any()
    entry = json.loads(json.dumps(calibration_entry(many)))
    assert calibration_from(entry) == many
    with pytest.raises(UnfitError):
        calibration_from({**entry, "ood_weights": [-1.0, 0.0]})


def sessions_that_differ(factors: list[float], each: int = 200):
    """Answers of several sessions: of each the errors are so many times as large."""
    aggregation, scores, errors = answers(each * len(factors), 5)
    groups = np.repeat(np.arange(len(factors)), each)
    return aggregation, scores, errors * np.array(factors)[groups], groups


def test_each_session_counts_alike_however_many_photos_it_has():
    aggregation, scores, errors, groups = sessions_that_differ([1.0, 4.0])
    kept = np.flatnonzero((groups == 0) | (np.arange(400) % 8 == 0))
    some = Aggregation(
        aggregation.metres[kept], aggregation.spread_m[kept], aggregation.similarity[kept]
    )
    radii = [
        Calibration.fit(*given, widen=False).radii_m(aggregation)[1].mean()
        for given in (
            (aggregation, scores, errors, 300, groups),
            (some, scores[kept], errors[kept], 300, groups[kept]),
        )
    ]
    assert radii[1] == pytest.approx(radii[0], rel=0.2)


@pytest.mark.parametrize("sessions", [2, 3, 6])
def test_the_radius_grows_with_the_differences_of_sessions_and_says_so(sessions: int):
    alike = Calibration.fit(*with_extent(sessions_that_differ([1.0] * sessions)))
    unlike = Calibration.fit(*with_extent(sessions_that_differ([1.0] * (sessions - 1) + [3.0])))
    assert (alike.sessions, unlike.sessions) == (sessions, sessions)
    assert 1.1 < alike.widened < 1.25 < unlike.widened
    assert f"may differ from the {sessions} that were left out" in unlike.remark


def test_nine_in_ten_hold_of_a_session_like_the_worst_seen():
    aggregation, scores, errors, groups = sessions_that_differ([1.0, 1.2, 0.8, 1.6])
    calibration = Calibration.fit(aggregation, scores, errors, 300, groups)
    new, _, once = answers(2000, 9)
    assert np.mean(1.3 * once <= calibration.radii_m(new)[1]) >= 0.87


def test_groups_of_few_photos_are_one():
    aggregation, scores, errors = answers(90, 3)
    groups = np.array([0] * 50 + [1] * 15 + [2] * 15 + [3] * 10)
    assert Calibration.fit(aggregation, scores, errors, 300, groups).sessions == 2
    assert Calibration.fit(aggregation, scores, errors, 300, np.arange(90)).sessions == 1
    joined = np.array([0] * 80 + [1] * 10)
    one = Calibration.fit(aggregation, scores, errors, 300, joined)
    assert one.sessions == 1 and "one session" in one.remark


def test_too_few_photos_say_why_the_radius_is_that_of_the_area():
    assert "only 7 photos" in Calibration.from_extent(300, 7).remark


def with_extent(given):
    aggregation, scores, errors, groups = given
    return aggregation, scores, errors, 300, groups


def test_a_remote_photo_has_the_wider_radius_where_such_err_more():
    aggregation, scores, errors = answers(1000, 1)
    remoteness = np.random.default_rng(2).uniform(0, 3, 1000)
    given = aggregation, scores, errors * np.exp(remoteness), 300
    calibration = Calibration.fit(*given, remoteness=remoteness)
    assert calibration.remoteness_slope == pytest.approx(1, abs=0.2)
    covered = given[2] <= calibration.radii_m(aggregation, remoteness)[1]
    for part in (remoteness < 1, remoteness > 2):
        assert covered[part].mean() == pytest.approx(0.9, abs=0.04)
    fewer = errors / np.exp(remoteness)
    falling = Calibration.fit(aggregation, scores, fewer, 300, remoteness=remoteness)
    assert falling.remoteness_slope == 0


def test_photos_count_by_their_weights_within_a_session():
    aggregation, scores, errors = answers(600, 1)
    often = np.arange(600) < 500
    factors = np.where(often, 1.0, 5.0)
    calibration = Calibration.fit(
        aggregation, scores, errors * factors, 300, weights=np.where(often, 1 / 500, 1 / 100)
    )
    covered = errors * factors <= calibration.radii_m(aggregation)[1]
    assert (covered[often].mean() + covered[~often].mean()) / 2 == pytest.approx(0.9, abs=0.02)


def test_the_errors_it_rests_on_are_kept_and_those_of_older_files_are_not_known():
    aggregation, scores, errors = answers(300, 1)
    calibration = Calibration.fit(aggregation, scores, errors, extent_m=300)
    assert calibration.errors_m == (np.quantile(errors, 0.5), np.quantile(errors, 0.9))
    entry = json.loads(json.dumps(calibration_entry(calibration)))
    assert calibration_from(entry) == calibration
    del entry["errors_m"]
    assert calibration_from(entry) == replace(calibration, errors_m=None)
    for nonsense in ([2.0, 1.0], [-1.0, 1.0], [0.0, 1e9], [1.0, float("nan")]):
        with pytest.raises(UnfitError):
            calibration_from({**entry, "errors_m": nonsense})

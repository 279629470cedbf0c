from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image

from core.geo import LocalFrame, Position
from core.localizer.aggregation import Aggregation
from core.localizer.regression import (
    MOST_TIMES_BEST,
    NetworkOutputs,
    Regressor,
    aggregate_answers,
    prepare_square,
    weigh_members,
)
from core.localizer.targets import TargetScaling, scales_m
from core.training.losses import Losses

SCALING = TargetScaling((10.0, -20.0), (300.0, 200.0), 0.5)


def regressor(weight: float = 1.0, *, predicts_scale: bool = False) -> Regressor:
    return Regressor("resnet18", "original", predicts_scale, 64, True, SCALING, {}, weight)


def unmatched(count: int) -> Aggregation:
    return Aggregation(np.zeros((count, 2)), np.zeros(count), np.full(count, -1.0))


def answers(*metres: list[list[float]], scale: float = np.nan) -> NetworkOutputs:
    places = np.array(metres, dtype=np.float64)
    return NetworkOutputs(places, np.full(places.shape[:2], scale))


def test_members_count_by_the_square_of_their_error() -> None:
    random = np.random.default_rng(0)
    errors = random.rayleigh(20, 500)
    best, worse = weigh_members([errors, errors * 1.2])
    assert best + worse == pytest.approx(1)
    assert best / worse == pytest.approx(1.44, rel=0.02)


def test_a_bad_member_is_left_out_where_a_plain_mean_would_triple_the_error() -> None:
    random = np.random.default_rng(1)
    truth = random.uniform(-100, 100, (400, 2))
    members = [truth + random.normal(0, 8, (400, 2)) for _ in range(2)]
    members.append(random.uniform(-100, 100, (400, 2)))
    said = answers(*(m.tolist() for m in members))
    weights = weigh_members(list(said.errors_m(truth)))
    assert weights[2] == 0 and sum(weights) == pytest.approx(1)

    def mean_error(shares: tuple[float, ...]) -> float:
        aggregation = aggregate_answers(
            [regressor(w) for w in shares], said, unmatched(400), np.zeros(2)
        )
        return float(np.hypot(*(aggregation.metres - truth).T).mean())

    assert mean_error((1, 1, 1)) > 3 * mean_error(weights)
    assert mean_error(weights) < 0.8 * mean_error((1, 0, 0))


def test_the_gate_lies_where_it_is_said_to() -> None:
    errors = np.full(30, 99.5)
    inside, outside = (errors * MOST_TIMES_BEST + (0.2, 0.3)[n] for n in (0, 1))
    assert weigh_members([errors, inside])[1] > 0
    assert weigh_members([errors, outside])[1] == 0


def test_a_member_that_answers_no_numbers_gets_nothing() -> None:
    assert weigh_members([np.full(9, 30.0), np.full(9, np.inf)]) == (1.0, 0.0)
    assert weigh_members([np.full(9, np.inf)] * 2) == (0.5, 0.5)
    assert weigh_members([np.zeros(3)]) == (1.0,)
    for wrong in ([], [np.zeros(0)], [np.zeros(3), np.zeros(4)]):
        with pytest.raises(ValueError, match="cannot be compared"):
            weigh_members(wrong)


def test_the_answer_is_the_weighted_mean_and_its_spread_joins_what_is_known() -> None:
    said = answers([[0.0, 0.0]], [[40.0, 0.0]])
    members = [regressor(3.0), regressor(1.0)]
    alone = aggregate_answers(members, said, unmatched(1), np.zeros(2))
    assert alone.metres.tolist() == [[10.0, 0.0]]
    disagreement = np.sqrt(0.75 * 100 + 0.25 * 900)
    assert alone.spread_m[0] == pytest.approx(disagreement)
    matched = Aggregation(np.array([[10.0, 30.0]]), np.array([5.0]), np.array([0.4]))
    explained = aggregate_answers(members, said, matched, np.zeros(2))
    assert explained.metres.tolist() == [[10.0, 0.0]]
    assert explained.spread_m[0] == pytest.approx(np.hypot(disagreement, 30))
    assert explained.similarity[0] == 0.4
    scaled = aggregate_answers(
        members, NetworkOutputs(said.metres, np.full((2, 1), 7.0)), matched, np.zeros(2)
    )
    assert scaled.spread_m[0] == pytest.approx(np.sqrt(disagreement**2 + 900 + 49))


def test_no_number_of_one_network_leaves_the_others_and_of_all_the_middle() -> None:
    said = answers([[np.nan, 0.0], [np.inf, 1.0]], [[7.0, 8.0], [np.nan, np.nan]])
    aggregation = aggregate_answers(
        [regressor(5.0), regressor(1.0)], said, unmatched(2), np.array([1.0, 2.0])
    )
    assert aggregation.metres.tolist() == [[7.0, 8.0], [1.0, 2.0]]
    assert np.isfinite(aggregation.spread_m).all() and aggregation.spread_m[1] > 1000
    assert said.errors_m(np.zeros((2, 2)))[0].tolist() == [np.inf, np.inf]


def test_outputs_become_metres_and_scales() -> None:
    outputs = np.array([[[0.5, 0.5, 0.0], [1.0, 0.0, 99.0]]] * 2, np.float32)
    said = NetworkOutputs.of([regressor(predicts_scale=True), regressor()], outputs)
    assert said.metres[0].tolist() == [[10.0, -20.0], [160.0, -120.0]]
    assert said.scale_m[0].tolist() == pytest.approx([10.0, 10_000.0])
    assert np.isnan(said.scale_m[1]).all()
    assert len(said) == 2 and len(said.of_photos(np.array([1]))) == 1
    assert np.isnan(said.of_members([1]).scale_m).all()


def test_scales_are_those_that_were_trained() -> None:
    raw = torch.linspace(-9, 9, 50)
    trained = Losses.log_scale(torch.stack([raw, raw, raw], 1)).exp()
    assert scales_m(raw.double().numpy()) == pytest.approx(trained.numpy(), rel=1e-5)


def test_a_network_moved_to_another_frame_answers_the_same_places() -> None:
    own, other = LocalFrame(Position(31.26, 34.80)), LocalFrame(Position(31.28, 34.77))
    moved = regressor().moved(own, other)
    outputs = np.random.default_rng(0).uniform(0, 1, (50, 2))
    before = own.to_degrees(SCALING.to_metres(outputs))
    after = other.to_degrees(moved.scaling.to_metres(outputs))
    np.testing.assert_allclose(after, before, atol=1e-11)


def test_photos_are_stretched_to_a_square_of_their_own() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (48, 64, 3), dtype=np.uint8)
    wanted = Image.fromarray(pixels).resize((32, 32), Image.Resampling.BICUBIC)
    assert np.array_equal(prepare_square(pixels, 32), np.asarray(wanted))
    same = prepare_square(pixels[:, :48], 48)
    assert np.array_equal(same, pixels[:, :48]) and same.flags.writeable

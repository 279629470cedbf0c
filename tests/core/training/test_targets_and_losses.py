"""Targets lie in reach of the network, and a perfect answer costs nothing."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from core.errors import CampusGPSError
from core.features.backbones.registry import networks
from core.features.network_spec import HeadSpec, NetworkSpec
from core.geo import LocalFrame, Position, haversine_m
from core.localizer.networks import Squash
from core.localizer.targets import TargetScaling, fit_scaling
from core.training.losses import Losses
from core.training.settings import LOSSES

FRAME = LocalFrame(Position(31.262, 34.802))
METRES = np.array([[-80.0, 10.0], [85.0, 300.0], [0.0, 0.0], [20.0, -5.0]])


def outputs_for(scaling: TargetScaling, metres: np.ndarray) -> np.ndarray:
    """The answers of a perfect network."""
    return (metres - np.array(scaling.centre_m)) / np.array(
        scaling.metres_per_unit
    ) + scaling.middle


def losses_of(metres: np.ndarray = METRES) -> tuple[TargetScaling, Losses]:
    scaling = fit_scaling(metres, HeadSpec((), ()))
    return scaling, Losses(scaling, FRAME)


@pytest.mark.parametrize("spec", networks(), ids=lambda spec: spec.name)
def test_the_edge_of_the_area_is_within_reach(spec: NetworkSpec) -> None:
    head = spec.head
    outputs = outputs_for(fit_scaling(METRES, head), METRES)
    span = head.high - head.low
    assert outputs.min() >= head.low + 0.09 * span
    assert outputs.max() <= head.high - 0.09 * span
    # ... with an unsquashed number that is far from where gradients die.
    squash = Squash(head)
    wide = squash(torch.tensor([[-3.0, 3.0]]))[0]
    assert wide[0] < outputs.min() and wide[1] > outputs.max()


@given(st.lists(st.tuples(st.floats(-5000, 5000), st.floats(-5000, 5000)), min_size=1, max_size=20))
def test_there_and_back_is_the_same_place(places: list[tuple[float, float]]) -> None:
    metres = np.array(places)
    scaling = fit_scaling(metres, HeadSpec((), (), low=-0.05, high=1.05))
    back = scaling.to_metres(outputs_for(scaling, metres))
    assert np.abs(back - metres).max() < 1e-6


def test_photos_of_one_spot_can_be_learned() -> None:
    scaling = fit_scaling(np.zeros((3, 2)), HeadSpec((), ()))
    assert np.allclose(outputs_for(scaling, np.zeros((3, 2))), 0.5)
    assert scaling.metres_per_unit[0] >= 10


def test_no_photos_are_said_to_be_none() -> None:
    with pytest.raises(CampusGPSError, match="no photos"):
        fit_scaling(np.zeros((0, 2)), HeadSpec((), ()))


@pytest.mark.parametrize("name", [name for name in LOSSES if name != "scaled"])
def test_a_perfect_answer_costs_nothing_and_pulls_nowhere(name: str) -> None:
    truth = torch.tensor([[0.0, 0.0]])
    scaling = TargetScaling((0.0, 0.0), (100.0, 100.0), 0.5)
    outputs = torch.tensor([[0.5, 0.5]], requires_grad=True)
    loss = Losses(scaling, FRAME).named(name)(outputs, truth)
    loss.sum().backward()
    assert loss.item() == 0.0
    assert outputs.grad is not None
    assert torch.equal(outputs.grad, torch.zeros(1, 2))


@pytest.mark.parametrize("name", LOSSES)
def test_every_gradient_agrees_with_differences(name: str) -> None:
    _, losses = losses_of()
    loss = losses.named(name)
    truth = torch.from_numpy(METRES).float()
    columns = 3 if name == "scaled" else 2
    generator = torch.Generator().manual_seed(1)
    outputs = torch.rand(4, columns, generator=generator, requires_grad=True)
    loss(outputs, truth).sum().backward()
    step = 2e-3
    for row in range(4):
        for column in range(columns):
            moved = torch.zeros(4, columns)
            moved[row, column] = step
            with torch.no_grad():
                rise = (loss(outputs + moved, truth) - loss(outputs - moved, truth)).sum()
            assert outputs.grad is not None
            assert outputs.grad[row, column].item() == pytest.approx(
                rise.item() / (2 * step), rel=0.03, abs=0.05
            )


def test_a_nearly_perfect_answer_costs_its_metres() -> None:
    scaling = TargetScaling((0.0, 0.0), (100.0, 100.0), 0.5)
    outputs = torch.tensor([[0.501, 0.5]], requires_grad=True)
    loss = Losses(scaling, FRAME).haversine(outputs, torch.zeros(1, 2))
    loss.sum().backward()
    assert loss.item() == pytest.approx(0.1, rel=0.01)
    assert outputs.grad is not None
    assert outputs.grad[0, 0].item() == pytest.approx(100, rel=0.01)


def test_haversine_is_that_of_the_program() -> None:
    scaling, losses = losses_of()
    truth = METRES[[1, 2, 3, 0]]
    guess = torch.from_numpy(outputs_for(scaling, METRES)).float()
    found = losses.haversine(guess, torch.from_numpy(truth).float())
    for metres, a, b in zip(found.tolist(), METRES, truth, strict=True):
        expected = haversine_m(FRAME.position_at(*a), FRAME.position_at(*b))
        assert metres == pytest.approx(expected, abs=0.002)


def test_far_outliers_pull_less_when_robust() -> None:
    scaling = TargetScaling((0.0, 0.0), (1.0, 1.0), 0.0)
    losses = Losses(scaling, FRAME)
    outputs = torch.tensor([[5.0, 0.0], [2000.0, 0.0]], requires_grad=True)
    losses.robust(outputs, torch.zeros(2, 2)).sum().backward()
    assert outputs.grad is not None
    assert outputs.grad[1, 0] < outputs.grad[0, 0] / 4


def test_the_best_scale_is_half_the_error() -> None:
    """Two-dimensional Laplace: distance / b + 2 log b is smallest at b = distance / 2."""
    losses = Losses(TargetScaling((0.0, 0.0), (1.0, 1.0), 0.0), FRAME)

    def cost(scale_m: float) -> Tensor:
        outputs = torch.tensor([[30.0, 40.0, math.log(scale_m / 10)]])
        return losses.scaled(outputs, torch.zeros(1, 2))

    assert cost(25.0) < cost(20.0)
    assert cost(25.0) < cost(30.0)
    # A network that is absurdly sure cannot make the loss overflow.
    assert torch.isfinite(losses.scaled(torch.tensor([[30.0, 40.0, -1e6]]), torch.zeros(1, 2)))

"""Trained networks computed without torch answer as torch does; weights of others are named."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import nn

from core.errors import CampusGPSError
from core.features.backbones.registry import built_in_networks, network_spec
from core.localizer.loaded_regressors import GraphRegressor, TorchRegressor
from core.localizer.networks import build_network, network_with, state_of
from core.localizer.regression import Regressor
from core.localizer.targets import TargetScaling


def photos(count: int, side: int) -> np.ndarray:
    return np.random.default_rng(1).integers(0, 256, (count, side, side, 3), dtype=np.uint8)


def regressor(
    name: str, head: str = "original", *, scale: bool = False, side: int = 64
) -> Regressor:
    """A network with weights at random."""
    torch.manual_seed(3)
    network = build_network(name, head, predicts_scale=scale)
    norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
    network.eval()
    for norm in norms:
        norm.train().momentum = 1.0
    with torch.no_grad():
        # Statistics of real signals, or those of deep layers would fade or grow without end.
        pixels = torch.from_numpy(photos(8, side)).permute(0, 3, 1, 2).float() / 255
        network(network.normalised(pixels))
        for norm in norms:
            norm.weight.uniform_(0.8, 1.2)
            norm.bias.normal_(0, 0.1)
    scaling = TargetScaling((0.0, 0.0), (100.0, 50.0), 0.5)
    return Regressor(name, head, scale, side, True, scaling, state_of(network))


def without_scale(one: Regressor) -> Regressor:
    """The same network without its third output."""
    last = [name for name in one.state if name.startswith("head.")][-2:]
    state = {name: array[:2] if name in last else array for name, array in one.state.items()}
    return replace(one, predicts_scale=False, state=state)


def exact(one: Regressor, shown: np.ndarray) -> np.ndarray:
    """The outputs in double precision, the third 0 where there is none."""
    network = network_with(one.network, one.head, one.state, predicts_scale=one.predicts_scale)
    pixels = torch.from_numpy(shown).permute(0, 3, 1, 2).double() / 255
    outputs = np.zeros((len(shown), 3))
    with torch.inference_mode():
        answered = network.double()(network.normalised(pixels)).numpy()
    outputs[:, : answered.shape[1]] = answered
    return outputs


HEADS = [
    *((spec.name, "original") for spec in built_in_networks()),
    *((spec.name, "readme") for spec in built_in_networks() if spec.readme_head),
    ("resnet18", "original-tanh"),
    ("efficientnet_b0_gem", "original-tanh"),
]


@pytest.mark.parametrize(("name", "head"), HEADS)
def test_the_graph_answers_what_torch_answers(name: str, head: str) -> None:
    side = network_spec(name).fixed_side or 64
    assert_alike(regressor(name, head, scale=True, side=side), photos(2, side))


# One network of each kind of head: what comes before a head knows nothing of its outputs.
@pytest.mark.parametrize(
    ("name", "head"),
    [("resnet18", "original"), ("resnet18", "original-tanh"), ("efficientnet_lite0", "readme")],
)
def test_without_a_scale_the_graph_answers_so_too(name: str, head: str) -> None:
    assert_alike(without_scale(regressor(name, head, scale=True)), photos(2, 64))


def assert_alike(one: Regressor, shown: np.ndarray) -> None:
    """The graph and torch answer the same, and not the same for every photo."""
    ours, theirs = GraphRegressor(one).rows(shown), TorchRegressor(one, "cpu").rows(shown)
    # Of a place of 200 m that is 4 mm.
    apart = np.abs(theirs - ours).max()
    # A deep network of random weights makes much of roundings, in torch too.
    assert apart < 2e-5 or apart < 10 * np.abs(theirs - exact(one, shown)).max()
    assert np.abs(theirs[0] - theirs[1]).max() > 5e-5


def test_pixels_that_are_not_normalised_are_taken_as_they_are() -> None:
    one = replace(regressor("resnet18"), normalised=False)
    shown = photos(1, 64)
    np.testing.assert_allclose(
        GraphRegressor(one).rows(shown), TorchRegressor(one, "cpu").rows(shown), atol=2e-5
    )


def test_weights_of_another_network_are_named() -> None:
    one = regressor("resnet18")
    for wrong, words in (
        (replace(one, network="efficientnet_b0"), "efficientnet_b0: missing"),
        (replace(one, state={**one.state, "more": np.zeros(3, np.float32)}), "unknown more"),
        (replace(one, head="readme"), "resnet18"),
    ):
        with pytest.raises(CampusGPSError, match=words):
            GraphRegressor(wrong)
    narrow = {**one.state, "backbone.7.1.conv2.weight": np.zeros((512, 3, 3, 3), np.float32)}
    with pytest.raises(CampusGPSError):
        GraphRegressor(replace(one, state=narrow)).rows(np.zeros((1, 64, 64, 3), np.uint8))

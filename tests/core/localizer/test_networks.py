"""Networks whose names and shapes are those of the original study's checkpoints."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch
import torchvision
from torch import nn

from core.errors import CampusGPSError
from core.features.backbones.registry import networks
from core.features.efficientnet_lite import efficientnet_lite0, load_packaged_weights
from core.localizer.networks import PositionNetwork, build_network, load_imagenet_weights

# Linear and LayerNorm of each head: index, and shape of the weight.
HEADS = {
    ("resnet18", "original"): {
        1: (128, 512), 2: (128,), 4: (64, 128), 5: (64,), 7: (2, 64),
    },
    ("efficientnet_b0", "original"): {1: (256, 1280), 2: (256,), 4: (2, 256)},
    ("efficientnet_lite0", "original"): {1: (256, 1280), 2: (256,), 4: (2, 256)},
    ("efficientnet_b7", "original"): {1: (256, 2560), 2: (256,), 4: (2, 256)},
    ("convnext_tiny", "original"): {1: (128, 768), 2: (128,), 4: (2, 128)},
    ("efficientnet_v2_s_spatial", "original"): {
        1: (256, 6272), 2: (256,), 5: (64, 256), 6: (64,), 8: (2, 64),
    },
    ("efficientnet_b0_gem", "original"): {2: (256, 1280), 3: (256,), 6: (2, 256)},
    ("efficientnet_b0", "readme"): {
        1: (256, 1280), 2: (256,), 4: (128, 256), 5: (128,), 7: (2, 128),
    },
    ("convnext_tiny", "readme"): {
        1: (256, 768), 2: (256,), 4: (128, 256), 5: (128,), 7: (2, 128),
    },
}  # fmt: skip


@pytest.fixture(autouse=True)
def same_weights() -> Iterator[None]:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        yield


def without_memory(name: str, head: str = "original") -> PositionNetwork:
    """Names and shapes only: the largest networks take seconds to fill with numbers."""
    with torch.device("meta"):
        return build_network(name, head)


@pytest.mark.parametrize(("name", "head"), HEADS)
def test_the_head_lies_where_checkpoints_have_it(name: str, head: str) -> None:
    state = without_memory(name, head).state_dict()
    found = {key: tuple(value.shape) for key, value in state.items() if key.startswith("head.")}
    expected = {}
    for index, shape in HEADS[name, head].items():
        expected |= {f"head.{index}.weight": shape, f"head.{index}.bias": shape[:1]}
    assert found == expected


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("efficientnet_b0", "backbone.0."),
        ("efficientnet_b7", "backbone.0."),
        ("convnext_tiny", "backbone.0."),
        ("efficientnet_b0_gem", "backbone."),
        ("efficientnet_v2_s_spatial", "backbone.0."),
    ],
)
def test_the_backbone_is_torchvisions_features(name: str, prefix: str) -> None:
    kind = name.removesuffix("_gem").removesuffix("_spatial")
    with torch.device("meta"):
        features = getattr(torchvision.models, kind)().features.state_dict()
    expected = {f"{prefix}{key}": value.shape for key, value in features.items()}
    if name.endswith("_spatial"):
        expected["backbone.1.weight"] = torch.Size([128, 1280, 1, 1])
        expected["backbone.1.bias"] = torch.Size([128])
    if name.endswith("_gem"):
        expected["pool.p"] = torch.Size([1])
    state = without_memory(name).state_dict()
    assert {k: v.shape for k, v in state.items() if not k.startswith("head.")} == expected


def test_resnet18_is_its_children_by_number() -> None:
    with torch.device("meta"):
        resnet = torchvision.models.resnet18().state_dict()
    places = {"conv1": 0, "bn1": 1, "layer1": 4, "layer2": 5, "layer3": 6, "layer4": 7}
    expected = {
        f"backbone.{places[key.split('.')[0]]}.{key.partition('.')[2]}"
        for key in resnet
        if not key.startswith("fc.")
    }
    state = without_memory("resnet18").state_dict()
    assert {key for key in state if key.startswith("backbone.")} == expected


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("efficientnet_lite0", 64),
        ("resnet18", 64),
        ("efficientnet_b0_gem", 64),
        ("convnext_tiny", 32),
    ],
)
def test_an_untrained_network_answers_the_middle(name: str, side: int) -> None:
    network = build_network(name).eval()
    pixels = network.normalised(torch.rand(2, 3, side, side))
    with torch.inference_mode():
        outputs = network(pixels)
    assert outputs.shape == (2, 2)
    assert (outputs - 0.5).abs().max() < 0.25


@pytest.mark.parametrize("name", ["efficientnet_v2_s_spatial", "efficientnet_b7"])
def test_the_largest_networks_fit_together(name: str) -> None:
    assert without_memory(name)(torch.rand(2, 3, 224, 224, device="meta")).shape == (2, 2)


@pytest.mark.parametrize(("name", "low", "high"), [
    ("efficientnet_lite0", 0.0, 1.0),
    ("convnext_tiny", 0.0, 1.0),
    ("efficientnet_b0_gem", -0.05, 1.05),
])  # fmt: skip
def test_outputs_stay_in_their_range(name: str, low: float, high: float) -> None:
    with torch.device("meta"):
        squash = build_network(name).head[-1]
    ends = squash(torch.tensor([[-1e3, 1e3], [0.0, 0.0]]))
    assert torch.allclose(ends, torch.tensor([[low, high], [0.5, 0.5]]))


def test_tanh_and_sigmoid_differ_as_in_the_study() -> None:
    raw = torch.tensor([[1.0, -1.0]])
    tanh = without_memory("convnext_tiny").head[-1](raw)
    sigmoid = without_memory("convnext_tiny", "readme").head[-1](raw)
    assert torch.allclose(tanh, (torch.tanh(raw) + 1) / 2)
    assert torch.allclose(sigmoid, torch.sigmoid(raw))


def test_a_scale_is_a_third_output_without_bounds() -> None:
    network = build_network("efficientnet_lite0", predicts_scale=True).eval()
    squash = network.head[-1]
    assert torch.equal(squash(torch.tensor([[0.0, 0.0, -7.0]])), torch.tensor([[0.5, 0.5, -7.0]]))
    with torch.inference_mode():
        assert network(torch.zeros(1, 3, 64, 64)).shape == (1, 3)


def test_lite0_carries_the_packaged_weights_and_its_own_normalisation() -> None:
    network = build_network("efficientnet_lite0").eval()
    load_imagenet_weights(network)
    reference = efficientnet_lite0()
    load_packaged_weights(reference)
    reference.eval()
    pixels = torch.randint(0, 256, (1, 3, 64, 64)).float()
    with torch.inference_mode():
        ours = network.backbone(network.normalised(pixels / 255))
        theirs = reference.avgpool(reference.features((pixels - 127) / 128)).flatten(1)
    assert torch.allclose(ours, theirs, atol=1e-4)


def test_torchvision_weights_fill_the_backbone_and_leave_the_rest() -> None:
    network = build_network("resnet18")
    head = network.head[1].weight.clone()
    donor = torchvision.models.resnet18(weights=None)
    load_imagenet_weights(network, donor.state_dict())
    assert torch.equal(network.backbone[6][1].conv2.weight, donor.layer3[1].conv2.weight)
    assert torch.equal(network.head[1].weight, head)


def test_the_gem_networks_backbone_has_no_number_of_its_own() -> None:
    network = build_network("efficientnet_b0_gem")
    donor = torchvision.models.efficientnet_b0(weights=None)
    load_imagenet_weights(network, donor.state_dict())
    assert torch.equal(network.backbone[0][0].weight, donor.features[0][0].weight)


def test_weights_of_another_network_are_refused() -> None:
    network = build_network("resnet18")
    before = network.backbone[0].weight.clone()
    with pytest.raises(CampusGPSError, match="not of the network resnet18"):
        load_imagenet_weights(network, torchvision.models.resnet34(weights=None).state_dict())
    wide = torchvision.models.resnet18(weights=None)
    wide.layer1[0].conv1 = nn.Conv2d(64, 65, 3)
    with pytest.raises(CampusGPSError, match="not of the network resnet18"):
        load_imagenet_weights(network, wide.state_dict())
    assert torch.equal(network.backbone[0].weight, before)


def test_weights_that_do_not_come_along_are_said_to() -> None:
    with pytest.raises(CampusGPSError, match="do not come with the program"):
        load_imagenet_weights(build_network("resnet18"))


def test_unknown_names_are_said_in_words() -> None:
    with pytest.raises(CampusGPSError, match=r"no network 'vgg'.*efficientnet_lite0"):
        build_network("vgg")
    with pytest.raises(CampusGPSError, match="no head 'readme'"):
        build_network("resnet18", "readme")


def test_every_head_has_a_dropout_for_each_linear_layer() -> None:
    for spec in networks():
        for head in filter(None, (spec.head, spec.readme_head)):
            assert len(head.dropout) == len(head.hidden) + 1

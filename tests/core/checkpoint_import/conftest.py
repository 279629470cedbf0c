"""Networks as the study would have saved them, with random weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
import torchvision
from PIL import Image
from torch import Tensor, nn

State = dict[str, Tensor]


@pytest.fixture(autouse=True)
def same_weights() -> Iterator[None]:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        yield


def lively(module: nn.Module) -> nn.Module:
    """With statistics of some pictures, so that answers differ, and normalising is seen."""
    for layer in module.modules():
        if isinstance(layer, nn.BatchNorm2d):
            layer.momentum = 1.0
    rough = torch.randn(8, 3, 4, 4)
    with torch.no_grad():
        module.train()(nn.functional.interpolate(rough, (64, 64), mode="bicubic"))
    return module.eval().requires_grad_(False)


class StudyResNet18:
    """The study's ResNet18, written down apart from the program's own networks."""

    def __init__(self, squash: str = "sigmoid") -> None:
        self.squash = squash
        self.resnet = lively(torchvision.models.resnet18(weights=None))
        self.layers = [nn.Linear(512, 128), nn.LayerNorm(128), nn.Linear(128, 64)]
        self.layers += [nn.LayerNorm(64), nn.Linear(64, 2)]
        nn.init.normal_(self.layers[-1].weight, std=0.15)

    def state(self) -> State:
        places = {"conv1": "0", "bn1": "1"} | {f"layer{n}": str(n + 3) for n in range(1, 5)}
        state = {}
        for name, tensor in self.resnet.state_dict().items():
            first, _, rest = name.partition(".")
            if first != "fc":
                state[f"backbone.{places[first]}.{rest}"] = tensor
        for place, layer in zip((1, 2, 4, 5, 7), self.layers, strict=True):
            state[f"head.{place}.weight"] = layer.weight.detach()
            state[f"head.{place}.bias"] = layer.bias.detach()
        return state

    def answer(self, pixels: Tensor) -> Tensor:
        """[latitude, longitude] between 0 and 1 of whatever pixels it is given."""
        net = self.resnet
        signal = net.maxpool(net.relu(net.bn1(net.conv1(pixels))))
        for layer in (net.layer1, net.layer2, net.layer3, net.layer4):
            signal = layer(signal)
        return head_answer(signal.mean((2, 3)), self.layers, self.squash)


class StudyEfficientNetB0:
    """The study's EfficientNet-B0, with the head of its README if wanted."""

    def __init__(self, squash: str = "sigmoid", *, readme: bool = False) -> None:
        self.squash = squash
        self.net = lively(torchvision.models.efficientnet_b0(weights=None))
        widths = [1280, 256, 128] if readme else [1280, 256]
        self.layers: list[nn.Module] = []
        for wide, narrow in pairwise(widths):
            self.layers += [nn.Linear(wide, narrow), nn.LayerNorm(narrow)]
        self.layers.append(nn.Linear(widths[-1], 2))
        nn.init.normal_(self.layers[-1].weight, std=0.15)
        self.places = (1, 2, 4, 5, 7) if readme else (1, 2, 4)

    def state(self) -> State:
        state = {f"backbone.0.{k}": v for k, v in self.net.features.state_dict().items()}
        for place, layer in zip(self.places, self.layers, strict=True):
            state[f"head.{place}.weight"] = layer.weight.detach()
            state[f"head.{place}.bias"] = layer.bias.detach()
        return state

    def answer(self, pixels: Tensor) -> Tensor:
        return head_answer(self.net.features(pixels).mean((2, 3)), self.layers, self.squash)


def head_answer(signal: Tensor, layers: list[nn.Module], squash: str) -> Tensor:
    with torch.no_grad():
        for layer in layers[:-1]:
            signal = layer(signal)
            if isinstance(layer, nn.LayerNorm):
                signal = signal * torch.sigmoid(signal)
        raw = layers[-1](signal)
        return torch.sigmoid(raw) if squash == "sigmoid" else (torch.tanh(raw) + 1) / 2


STUDY = {"resnet18": StudyResNet18, "efficientnet_b0": StudyEfficientNetB0}


@pytest.fixture
def study() -> dict[str, type]:
    return STUDY


@pytest.fixture
def study_pixels() -> Callable[[Path, int, bool], Tensor]:
    """A photo as the study's own scripts would give it to a network."""

    def prepare(file: Path, side: int, normalised: bool) -> Tensor:
        with Image.open(file) as photo:
            square = photo.convert("RGB").resize((side, side), Image.Resampling.BICUBIC)
        pixels = torch.from_numpy(np.array(square)).permute(2, 0, 1)[None] / 255
        if normalised:
            pixels = (pixels - torch.tensor([0.485, 0.456, 0.406])[:, None, None]) / torch.tensor(
                [0.229, 0.224, 0.225]
            )[:, None, None]
        return pixels

    return prepare


@pytest.fixture
def some_photos(tmp_path: Path) -> list[Path]:
    """Smooth pictures without positions, in two folders; PNG, so that all decode them alike."""
    random = np.random.default_rng(0)
    files = []
    for number in range(24):
        file = tmp_path / "photos" / f"visit {number % 2}" / f"{number:02}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        small = random.integers(0, 256, (4, 5, 3)) * random.uniform(0.3, 1)
        view = Image.fromarray(small.astype(np.uint8)).resize((96, 80), Image.Resampling.BICUBIC)
        view.save(file)
        files.append(file)
    return files

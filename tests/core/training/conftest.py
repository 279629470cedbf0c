"""A place of coloured photos that a network of a few hundred weights can learn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from core.features.network_spec import HeadSpec, NetworkLayout, NetworkSpec
from core.geo import LocalFrame, Position
from core.localizer.networks import PositionNetwork
from core.training.methods.method import Recipe
from core.training.recipes import recipe
from core.training.splitting import TrainingSplit
from core.training.trainer import Trainer
from core.training.training_data import TrainingData

SPEC = NetworkSpec("tiny", 8, NetworkLayout.POOLED, HeadSpec((8,), (0.3, 0.0)))
FRAME = LocalFrame(Position(31.262, 34.802))


def tiny_network(*first: nn.Module) -> PositionNetwork:
    """The same few weights each time, with batch norm and dropout as the large networks have."""
    with torch.random.fork_rng():
        torch.manual_seed(0)
        convolution = nn.Conv2d(3, 8, 3, stride=8)
        pool = nn.AdaptiveAvgPool2d(1)
        backbone = nn.Sequential(
            *first, convolution, nn.BatchNorm2d(8), nn.ReLU(), pool, nn.Flatten()
        )
        return PositionNetwork(SPEC, SPEC.head, backbone)


def coloured(metres: NDArray[np.float64], row: int) -> NDArray[np.uint8]:
    """Red grows to the east, green to the north, with a texture of its own."""
    rng = np.random.default_rng(row)
    colour = [128 + metres[0], 128 + metres[1], 128]
    return np.clip(rng.normal(colour, 10, (64, 64, 3)), 0, 254).astype(np.uint8)


@dataclass(frozen=True)
class Place:
    """A place and how to train on it."""

    data: TrainingData
    folder: Path

    def recipe(self, *assignments: str) -> Recipe:
        quick = ("input_side=64", "batch_size=8", "micro_batch=3", "learning_rate=0.02", "epochs=4")
        return recipe("efficientnet_lite0").changed([*quick, *assignments])

    def trainer(
        self, name: str, *assignments: str, network: PositionNetwork | None = None
    ) -> Trainer:
        made = network or tiny_network()
        return Trainer(self.recipe(*assignments), self.data, self.folder / name, network=made)

    def resumed(self, name: str) -> Trainer:
        return Trainer.resume(self.folder / name, self.data, network=tiny_network())

    def with_pixels(self, pixels: Callable[[int], NDArray[np.uint8]]) -> Place:
        return replace(self, data=replace(self.data, pixels=pixels))

    def of(self, count: int) -> Place:
        metres = np.random.default_rng(1).uniform(-50, 50, (count, 2))
        return replace(self, data=place_data(metres))

    def network(self) -> PositionNetwork:
        return tiny_network()

    def network_without_dropout(self) -> PositionNetwork:
        """A network without dropout, which depends on which photos are computed together."""
        network = tiny_network()
        for layer in network.head:
            if isinstance(layer, nn.Dropout):
                layer.p = 0.0
        return network

    def network_short_of_memory(self, most: int) -> PositionNetwork:
        return tiny_network(TooLarge(most))

    def network_counted(self, before: Callable[[int], None]) -> PositionNetwork:
        return tiny_network(Counted(before))

    def network_spoiled_by_white(self) -> PositionNetwork:
        return tiny_network(NoNumber())


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Cores that wait for each other take longer than these few numbers do."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    metres = np.random.default_rng(3).uniform(-100, 100, (40, 2))
    return Place(place_data(metres), tmp_path)


def place_data(metres: NDArray[np.float64]) -> TrainingData:
    rows = np.arange(len(metres), dtype=np.intp)
    held_out = len(metres) // 4
    return TrainingData(
        names=tuple(f"photo {row}" for row in rows.tolist()),
        degrees=FRAME.to_degrees(metres),
        pixels=lambda row: coloured(metres[row], row),
        split=TrainingSplit(rows[held_out:], rows[:held_out], rows[:0], "the first"),
    )


class TooLarge(nn.Module):
    """Stands for a device whose memory takes so many photos at once and no more."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def forward(self, pixels: Tensor) -> Tensor:
        if len(pixels) > self.most:
            raise torch.OutOfMemoryError(f"{len(pixels)} photos do not fit")
        return pixels


class Counted(nn.Module):
    """Calls somebody before each computation with its number, from 1."""

    def __init__(self, before: Callable[[int], None]) -> None:
        super().__init__()
        self.before, self.number = before, 0

    def forward(self, pixels: Tensor) -> Tensor:
        self.number += 1
        self.before(self.number)
        return pixels


class NoNumber(nn.Module):
    """Answers NaN where a photo of the batch is white in a corner."""

    def forward(self, pixels: Tensor) -> Tensor:
        white = 2.63  # 255 after ImageNet's normalisation is 2.64
        return pixels * torch.nan if (pixels[:, 2, 0, 0] > white).any() else pixels

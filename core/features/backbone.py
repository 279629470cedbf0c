"""The form of a frozen backbone: what is known of it, and the loaded network.

:mod:`core.features.backbones.registry` has the list of those that there are.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.features.weights_offer import DownloadableWeights

if TYPE_CHECKING:
    from torch import nn

# Means and deviations of ImageNet's red, green and blue, of pixels between 0 and 1.
IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}(@\d{2,4})?")


@dataclass(frozen=True)
class Part:
    """One pooled part of the features, whitened on its own.

    Attributes:
        name: Where in the network it comes from and how it is pooled.
        size: How many numbers it holds.
    """

    name: str
    size: int


@dataclass(frozen=True)
class ModelSpec:
    """Facts about a model of any kind, which a plug-in may add.

    Attributes:
        name: Its name ("efficientnet_lite0"), which localizers, recipes and caches carry.
        licence: The licences of its code and weights.

    Raises:
        ValueError: The name is no plain one: files and commands carry it.
    """

    name: str
    licence: str = field(default="", kw_only=True, compare=False)

    def __post_init__(self) -> None:
        self.check_name()

    def check_name(self) -> None:
        """Raise ValueError if the name is no plain one."""
        if not isinstance(self.name, str) or not _PLAIN_NAME.fullmatch(self.name):
            raise ValueError(
                f"the name {self.name!r} is not made of up to 64 letters, digits, dots, dashes and "
                "underscores"
            )


@dataclass(frozen=True)
class TorchNetwork:
    """A network that torch runs with weights of its own.

    Attributes:
        build: Builds it with fresh weights: photos ``(N, 3, H, W)``, normalised, to their features
            ``(N, D)``. Its parameters carry the names that they have in the weights' file.
        mean: Subtracted from red, green and blue between 0 and 1; by default ImageNet's.
        std: What they are then divided by.
        unused: Beginnings of names in the weights' file that the features do not need.
    """

    build: Callable[[], nn.Module]
    mean: tuple[float, float, float] = IMAGENET_MEAN
    std: tuple[float, float, float] = IMAGENET_STD
    unused: tuple[str, ...] = ()


@dataclass(frozen=True)
class BackboneSpec(ModelSpec):
    """Facts about a frozen backbone that are known without loading it.

    Attributes:
        name: See :class:`ModelSpec`.
        version: Raised whenever the same pixels would yield other features.
        input_side: Longest side in pixels that a photo is scaled to, up or down.
        step: Both sides are rounded to multiples of so many pixels.
        least_side: The fewest pixels that a side is given, where a network cannot do with less.
        square: True if both sides become ``input_side``, whatever the photo's aspect ratio is.
        parts: The pooled parts, in the order in which they are joined.
        extras: Optional packages it needs beyond the program's own.
        load: Loads it onto a torch device ("cpu", "cuda", "mps").
        licence: See :class:`ModelSpec`.
        graph: Builds it as one module that exports to ONNX: pixels ``(N, 3, H, W)`` between 0 and
            1, both sides multiples of 32, to a list of the parts ``(N, size)``. None where one
            graph cannot do what the backbone does.
        description: What it is, for people who choose.
        offer: Its weights, where they do not come with the program.
        network: The network that these are of.
        resizable: True if photos of other sides can be given to it (``NAME@SIDE``).
        fingerprint: The first digits of the SHA-256 of the weights that are on this computer, or
            of a network's file and how photos are given to it; empty where the version says all.

    Raises:
        ValueError: It has no parts, or a size makes no sense.
    """

    version: int
    input_side: int
    parts: tuple[Part, ...]
    extras: tuple[str, ...] = ()
    load: Callable[[str], Backbone] = field(kw_only=True, compare=False, repr=False)
    graph: Callable[[], nn.Module] | None = field(
        default=None, kw_only=True, compare=False, repr=False
    )
    step: int = field(default=32, kw_only=True)
    least_side: int = field(default=0, kw_only=True)
    square: bool = field(default=False, kw_only=True)
    description: str = field(default="", kw_only=True, compare=False)
    offer: DownloadableWeights | None = field(default=None, kw_only=True, compare=False, repr=False)
    network: TorchNetwork | None = field(default=None, kw_only=True, compare=False, repr=False)
    resizable: bool = field(default=False, kw_only=True, compare=False)
    fingerprint: str = field(default="", kw_only=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        sizes = [part.size for part in self.parts]
        if not sizes or min(sizes) < 1 or self.input_side < 1:
            raise ValueError(f"the network {self.name} has no parts, or one of no size")

    @property
    def feature_size(self) -> int:
        """Numbers per photo in all parts together."""
        return sum(part.size for part in self.parts)

    @property
    def feature_key(self) -> str:
        """Names these features: equal keys mean interchangeable features (a cache's key)."""
        parts = "+".join(f"{part.name}:{part.size}" for part in self.parts)
        known = f"{self.name}/{self.version}/{self.input_side}/{parts}"
        return f"{known}/{self.fingerprint}" if self.fingerprint else known

    @property
    def members(self) -> tuple[BackboneSpec, ...]:
        """The backbones that it is made of: itself, unless several are joined."""
        return (self,)

    @property
    def missing_weights(self) -> list[DownloadableWeights]:
        """The weights that have to be downloaded before it can be used."""
        return [one.offer for one in self.members if one.offer is not None and not one.fingerprint]

    @property
    def is_here(self) -> bool:
        """True if nothing has to be downloaded before it can be used."""
        return not self.missing_weights

    def prepare(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Scale one upright RGB photo ``(H, W, 3)`` to the network's input size.

        The aspect ratio is kept up to rounding both sides to multiples of ``step``, unless the
        network wants squares. Bicubic with
        antialiasing, on the CPU whatever the device is, so that devices agree.
        """
        height, width = (
            max(side, self.least_side)
            for side in input_size(pixels.shape[0], pixels.shape[1], self.input_side, self.step)
        )
        if self.square:
            height = width = self.input_side
        if pixels.shape[:2] == (height, width):
            return pixels
        image = Image.fromarray(pixels).resize((width, height), Image.Resampling.BICUBIC)
        return np.asarray(image)


def input_size(height: int, width: int, longest_side: int, step: int = 32) -> tuple[int, int]:
    """Height and width, multiples of ``step``, whose longer one is ``longest_side``."""
    scale = longest_side / max(height, width)
    high, wide = (max(step, round(side * scale / step) * step) for side in (height, width))
    return high, wide


class Backbone(ABC):
    """A loaded network on a device. Use it from one thread at a time.

    Attributes:
        spec: What it is.
        device: Where it computes ("cpu", "cuda", "mps").
        batch_limit: Photos that it takes at once to begin with.
        pads_batches: Whether short batches are filled up, so that a photo's features do not depend
            on how many others came with it: kernels of half precision differ with the batch size.
        at_once: Batches that it computes at the same time, each on a thread of its own.
    """

    spec: BackboneSpec
    device: str
    batch_limit: int
    pads_batches: bool = False
    at_once: int = 1

    @property
    def row_size(self) -> int:
        """Numbers per photo."""
        return self.spec.feature_size

    def rows(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """The same as :meth:`pooled`, under the name that every batched network has."""
        return self.pooled(batch)

    @abstractmethod
    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Raw pooled features ``(B, D)`` of prepared photos of one size ``(B, H, W, 3)``.

        Raises:
            MemoryError: The batch does not fit the device; torch's own error on a GPU.
        """

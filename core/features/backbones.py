"""Networks that turn pixels into raw pooled features; torch is loaded when one is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.devices import choose_device, keep_freed_memory, thread_count
from core.errors import CampusGPSError


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
class BackboneSpec:
    """What is known of a backbone without loading it.

    Attributes:
        name: Its name ("efficientnet_lite0").
        version: Raised whenever the same pixels would yield other features.
        input_side: Longest side in pixels that a photo is scaled to, up or down.
        parts: The pooled parts, in the order in which they are joined.
        extras: Optional packages it needs beyond the program's own.
    """

    name: str
    version: int
    input_side: int
    parts: tuple[Part, ...]
    extras: tuple[str, ...] = ()

    @property
    def feature_size(self) -> int:
        """Numbers per photo in all parts together."""
        return sum(part.size for part in self.parts)

    @property
    def feature_key(self) -> str:
        """Names these features: equal keys mean interchangeable features (a cache's key)."""
        parts = "+".join(f"{part.name}:{part.size}" for part in self.parts)
        return f"{self.name}/{self.version}/{self.input_side}/{parts}"

    def prepare(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Scale one upright RGB photo ``(H, W, 3)`` to the network's input size.

        The aspect ratio is kept up to rounding both sides to multiples of 32. Bicubic with
        antialiasing, on the CPU whatever the device is, so that devices agree.
        """
        height, width = input_size(pixels.shape[0], pixels.shape[1], self.input_side)
        if pixels.shape[:2] == (height, width):
            return pixels
        image = Image.fromarray(pixels).resize((width, height), Image.Resampling.BICUBIC)
        return np.asarray(image)


def input_size(height: int, width: int, longest_side: int) -> tuple[int, int]:
    """Height and width, multiples of 32, whose longer one is ``longest_side``."""
    scale = longest_side / max(height, width)
    return max(32, round(height * scale / 32) * 32), max(32, round(width * scale / 32) * 32)


LITE0 = BackboneSpec(
    name="efficientnet_lite0",
    version=1,
    input_side=384,
    parts=(Part("stage5_gem3_grid2", 4 * 112), Part("head_mean", 1280)),
)

# See :mod:`core.features.combined_backbone`.
COMBINED = BackboneSpec(
    name="lite0_at_two_scales_with_xfeat",
    version=1,
    input_side=512,
    parts=(
        *LITE0.parts,
        *(Part(f"{part.name}_at_512", part.size) for part in LITE0.parts),
        Part("xfeat_words", 4096),
    ),
    extras=("refine",),
)

BACKBONES: dict[str, BackboneSpec] = {spec.name: spec for spec in (LITE0, COMBINED)}


def backbone_spec(name: str) -> BackboneSpec:
    """The backbone called ``name``.

    Raises:
        CampusGPSError: This program does not know it.
    """
    try:
        return BACKBONES[name]
    except KeyError:
        raise CampusGPSError(
            f"the network {name!r} is not known to this version of the program",
            advice="Update the program, or build the localizer again.",
        ) from None


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
        """See :meth:`pooled`."""
        return self.pooled(batch)

    @abstractmethod
    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Raw pooled features ``(B, D)`` of prepared photos of one size ``(B, H, W, 3)``.

        Raises:
            torch.OutOfMemoryError: The batch does not fit the device.
        """


class Lite0Backbone(Backbone):
    """EfficientNet-Lite0, see :func:`core.features.efficientnet_lite.pooled_features`."""

    def __init__(self, device: str) -> None:
        import torch

        from core.features.efficientnet_lite import (
            efficientnet_lite0,
            fuse_batch_norm,
            load_packaged_weights,
            use_pointwise_products,
        )

        self.spec = LITE0
        self.device = device
        on_gpu = device != "cpu"
        # On a CPU one by one is the fastest: larger tensors are fresh memory each time.
        self.batch_limit = 32 if on_gpu else 1
        self.pads_batches = on_gpu
        self.at_once = 1 if on_gpu else thread_count()
        self._dtype = torch.float16 if on_gpu else torch.float32
        network = efficientnet_lite0()
        load_packaged_weights(network)
        network.eval().requires_grad_(False)
        fuse_batch_norm(network)
        if not on_gpu:
            use_pointwise_products(network)
        features: Any = network.features
        self._stages = features.to(
            device=device, dtype=self._dtype, memory_format=torch.channels_last
        )

    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """See :meth:`Backbone.pooled`."""
        import torch

        from core.features.efficientnet_lite import pooled_features

        if self.device == "cpu":
            # A setting of the calling thread. Cores that wait for each other inside one photo are
            # ten times slower when the computer does something else; a photo a core never waits.
            torch.set_num_threads(1)
        with torch.inference_mode():
            pixels = torch.from_numpy(np.array(batch)).to(self.device)
            signal = (pixels.permute(0, 3, 1, 2).float() - 127) / 128
            signal = signal.to(dtype=self._dtype, memory_format=torch.channels_last)
            pooled: NDArray[np.float32] = pooled_features(self._stages, signal).cpu().numpy()
        return pooled


def load_backbone(name: str, device: str = "auto") -> Backbone:
    """Load the backbone called ``name`` onto ``device``.

    Raises:
        CampusGPSError: The network or the device is unknown.
    """
    spec = backbone_spec(name)
    chosen = choose_device(device)
    if chosen == "cpu":
        keep_freed_memory()
    if spec is COMBINED:
        from core.features.combined_backbone import CombinedBackbone

        return CombinedBackbone(chosen)
    return Lite0Backbone(chosen)

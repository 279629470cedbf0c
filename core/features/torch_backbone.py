"""Frozen backbones whose published weights are brought by the user, executed by torch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core.devices import threads_for_inference
from core.features.backbone import Backbone, BackboneSpec, Part, TorchNetwork
from core.features.weights_offer import DownloadableWeights

if TYPE_CHECKING:
    from torch import nn

_GPU_BATCH = 16
_INSTEAD = (
    "name a file with them, or use the network efficientnet_lite0, whose weights come with the"
    " program"
)


class TorchBackbone(Backbone):
    """A network of :class:`TorchNetwork` with the weights that are on this computer."""

    def __init__(self, spec: BackboneSpec, device: str) -> None:
        import torch

        from core.features.backbone_weights import load_network

        assert spec.network is not None
        self.spec = spec
        self.device = device
        on_gpu = device != "cpu"
        # On a CPU one by one is the fastest: larger tensors are fresh memory each time.
        self.batch_limit = _GPU_BATCH if on_gpu else 1
        self.pads_batches = on_gpu
        self.at_once = 1 if on_gpu else threads_for_inference()
        self._network = load_network(spec).to(device)
        self._mean = torch.tensor(spec.network.mean, device=device).view(3, 1, 1)
        self._std = torch.tensor(spec.network.std, device=device).view(3, 1, 1)

    def pooled(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """See :meth:`Backbone.pooled`."""
        import torch

        if self.device == "cpu":
            # A setting of the calling thread: a photo a core, and none waits for another.
            torch.set_num_threads(1)
        with torch.inference_mode():
            pixels = torch.from_numpy(np.array(batch)).to(self.device)
            signal = (pixels.permute(0, 3, 1, 2).float() / 255 - self._mean) / self._std
            features: NDArray[np.float32] = self._network(signal).float().cpu().numpy()
        return features


def downloadable_backbone(
    name: str,
    network: TorchNetwork,
    offer: DownloadableWeights,
    parts: tuple[Part, ...],
    *,
    input_side: int,
    description: str,
    **facts: Any,
) -> BackboneSpec:
    """The spec of a backbone that torch executes; arguments as of :class:`BackboneSpec`."""

    def load(device: str) -> Backbone:
        return TorchBackbone(spec, device)

    spec = BackboneSpec(
        name,
        version=1,
        input_side=input_side,
        parts=parts,
        load=load,
        licence=offer.licence,
        description=description,
        offer=offer,
        network=network,
        resizable=True,
        **facts,
    )
    return spec


def published_weights(
    network: str,
    url: str,
    megabytes: int,
    *,
    licence: str,
    trained_on: str,
    sha256: str = "",
    saved_as: str = "",
) -> DownloadableWeights:
    """Weights of a backbone at their authors' address."""
    return DownloadableWeights(
        network,
        url,
        sha256,
        megabytes,
        licence=licence,
        trained_on=trained_on,
        saved_as=saved_as,
        instead=_INSTEAD,
    )


def resnet_for_places(
    project: str, release: str, depth: int, size: int, megabytes: int, *, description: str
) -> BackboneSpec:
    """A ResNet of EigenPlaces or CosPlace, which publish theirs in one form.

    Args:
        project: The name of the work.
        release: The address of its published weights.
        depth: 18 or 50.
        size: Numbers in the descriptor.
        megabytes: Size of the weights.
        description: What it is good for, for people.
    """

    def build() -> nn.Module:
        from core.features.resnet_gem import ResnetGem

        return ResnetGem(depth, size)

    name = f"{project.lower()}_resnet{depth}"
    weights = published_weights(
        name,
        f"{release}/ResNet{depth}_{size}_{project.lower()}.pth",
        megabytes,
        licence=f"MIT ({project})",
        trained_on="SF-XL, street views of San Francisco",
    )
    return downloadable_backbone(
        name,
        TorchNetwork(build),
        weights,
        (Part("descriptor", size),),
        input_side=512,
        description=description,
    )

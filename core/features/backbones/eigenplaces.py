"""EigenPlaces: ResNets trained to recognise places from whichever side they are seen.

G. Berton, G. Trivigno, B. Caputo, C. Masone, "EigenPlaces: Training Viewpoint Robust Models for
Visual Place Recognition", ICCV 2023.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.features.backbone import BackboneSpec, Part, TorchNetwork
from core.features.torch_backbone import downloadable_backbone, published_weights

if TYPE_CHECKING:
    from torch import nn

_RELEASE = "https://github.com/gmberton/EigenPlaces/releases/download/v1.0"


def _spec(depth: int, size: int, megabytes: int) -> BackboneSpec:
    def build() -> nn.Module:
        from core.features.resnet_gem import ResnetGem

        return ResnetGem(depth, size)

    name = f"eigenplaces_resnet{depth}"
    weights = published_weights(
        name,
        f"{_RELEASE}/ResNet{depth}_{size}_eigenplaces.pth",
        megabytes,
        licence="MIT (EigenPlaces)",
        trained_on="SF-XL, street views of San Francisco",
    )
    return downloadable_backbone(
        name,
        TorchNetwork(build),
        weights,
        (Part("descriptor", size),),
        input_side=512,
        description="Trained to recognise places from other viewpoints.",
    )


RESNET18 = _spec(18, 512, 46)
RESNET50 = _spec(50, 2048, 111)

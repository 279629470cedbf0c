"""The last two stages of torchvision's ResNet-50, trained on ImageNet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.features.backbone import Part, TorchNetwork
from core.features.torch_backbone import downloadable_backbone, published_weights

if TYPE_CHECKING:
    from torch import nn


def _network() -> nn.Module:
    from core.features.resnet_stages import ResnetStages

    return ResnetStages()


SPEC = downloadable_backbone(
    "resnet50_stages",
    TorchNetwork(_network, unused=("fc.",)),
    published_weights(
        "resnet50_stages",
        "https://download.pytorch.org/models/resnet50-0676ba61.pth",
        103,
        licence="BSD-3-Clause (torchvision)",
        trained_on="ImageNet, whose photos are for research that is not commercial",
        sha256="0676ba61",
    ),
    (Part("stage3_gem3_grid2", 4 * 1024), Part("stage4_mean", 2048)),
    input_side=384,
    description="A larger ImageNet network, described as the default one is.",
)

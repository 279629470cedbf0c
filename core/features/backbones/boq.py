"""BoQ: ResNet-50 and DINOv2 with learned queries, trained to recognise places of many cities.

A. Ali-bey, B. Chaib-draa, P. Giguère, "BoQ: A Place is Worth a Bag of Learnable Queries", CVPR
2024.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.features.backbone import Part, TorchNetwork
from core.features.torch_backbone import downloadable_backbone, published_weights

if TYPE_CHECKING:
    from torch import nn

_RELEASE = "https://github.com/amaralibey/Bag-of-Queries/releases/download/v1.0"
_LICENCE = "MIT (Bag-of-Queries)"
_TRAINED_ON = "GSV-Cities, street views of 23 cities"


def _resnet50() -> nn.Module:
    from core.features.bag_of_queries import boq_resnet50

    return boq_resnet50()


def _dinov2() -> nn.Module:
    from core.features.bag_of_queries import boq_dinov2

    return boq_dinov2()


RESNET50 = downloadable_backbone(
    "boq_resnet50",
    TorchNetwork(_resnet50),
    published_weights(
        "boq_resnet50",
        f"{_RELEASE}/resnet50_16384.pth",
        95,
        licence=_LICENCE,
        trained_on=_TRAINED_ON,
    ),
    (Part("descriptor", 16384),),
    input_side=384,
    square=True,
    description="Strong at night and in other seasons.",
)

DINOV2 = downloadable_backbone(
    "boq_dinov2",
    TorchNetwork(_dinov2, unused=("backbone.dino.mask_token", "backbone.dino.norm.")),
    published_weights(
        "boq_dinov2",
        f"{_RELEASE}/dinov2_12288.pth",
        381,
        licence=f"{_LICENCE}, Apache-2.0 (DINOv2)",
        trained_on=f"{_TRAINED_ON}; LVD-142M, pictures from the web",
    ),
    (Part("descriptor", 12288),),
    input_side=322,
    square=True,
    description="Stronger than with ResNet-50, and slower.",
)

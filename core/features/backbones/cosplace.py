"""CosPlace: ResNets trained to recognise places as classes of one large city.

G. Berton, C. Masone, B. Caputo, "Rethinking Visual Geo-localization for Large-Scale Applications",
CVPR 2022.
"""

from __future__ import annotations

from core.features.backbone import BackboneSpec
from core.features.torch_backbone import resnet_for_places

_RELEASE = "https://github.com/gmberton/CosPlace/releases/download/v1.0"


def _spec(depth: int, size: int, megabytes: int) -> BackboneSpec:
    return resnet_for_places(
        "CosPlace",
        _RELEASE,
        depth,
        size,
        megabytes,
        description="Trained to recognise places of one large city.",
    )


RESNET18 = _spec(18, 512, 46)
RESNET50 = _spec(50, 2048, 111)

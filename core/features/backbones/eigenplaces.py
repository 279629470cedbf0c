"""EigenPlaces: ResNets trained to recognise places from whichever side they are seen.

G. Berton, G. Trivigno, B. Caputo, C. Masone, "EigenPlaces: Training Viewpoint Robust Models for
Visual Place Recognition", ICCV 2023.
"""

from __future__ import annotations

from core.features.backbone import BackboneSpec
from core.features.torch_backbone import resnet_for_places

_RELEASE = "https://github.com/gmberton/EigenPlaces/releases/download/v1.0"


def _spec(depth: int, size: int, megabytes: int) -> BackboneSpec:
    return resnet_for_places(
        "EigenPlaces",
        _RELEASE,
        depth,
        size,
        megabytes,
        description="Trained to recognise places from other viewpoints.",
    )


RESNET18 = _spec(18, 512, 46)
RESNET50 = _spec(50, 2048, 111)

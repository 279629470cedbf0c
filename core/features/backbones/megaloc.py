"""MegaLoc: one vision transformer trained on five sets of places at once.

G. Berton, C. Masone, "MegaLoc: One Retrieval to Place Them All", CVPR Workshops 2025.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.features.backbone import Part, TorchNetwork
from core.features.torch_backbone import downloadable_backbone, published_weights

if TYPE_CHECKING:
    from torch import nn

_PATCH = 14


def _network() -> nn.Module:
    from core.features.optimal_transport import MegaLoc

    return MegaLoc()


SPEC = downloadable_backbone(
    "megaloc",
    TorchNetwork(_network),
    published_weights(
        "megaloc",
        "https://huggingface.co/gberton/MegaLoc/resolve/main/model.safetensors",
        915,
        licence="MIT (MegaLoc), Apache-2.0 (DINOv2)",
        trained_on="SF-XL, GSV-Cities, MSLS (for research that is not commercial), MegaScenes and"
        " ScanNet (for research that is not commercial)",
        saved_as="megaloc.original.safetensors",
    ),
    (Part("descriptor", 8448),),
    # 28 x 21 patches of a photo of 4:3; of the longest panorama more than the 64 clusters.
    input_side=28 * _PATCH,
    step=_PATCH,
    least_side=3 * _PATCH,
    description="The strongest, and the slowest.",
)

"""EfficientNetV2-S of torchvision without pooling, trainable."""

from __future__ import annotations

from functools import partial

from core.features.graphs.efficientnet import V2_S, efficientnet_features
from core.features.network_spec import HeadSpec, NetworkLayout, NetworkSpec

NETWORK = NetworkSpec(
    name="efficientnet_v2_s_spatial",
    features=128 * 7 * 7,
    form=NetworkLayout.SPATIAL,
    head=HeadSpec((256, 64), (0.4, 0.3, 0.0)),
    fixed_side=224,
    torchvision="efficientnet_v2_s",
    write_graph=partial(efficientnet_features, style=V2_S),
    importable=True,
    title="EfficientNetV2-S spatial",
    description="Keeps where in the picture something is, instead of averaging over it.",
    licence="BSD-3-Clause (torchvision)",
)

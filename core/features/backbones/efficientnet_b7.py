"""EfficientNet-B7 of torchvision, trainable."""

from __future__ import annotations

from functools import partial

from core.features.graphs.efficientnet import B7, efficientnet_features
from core.features.network_spec import SHORT_HEAD, NetworkLayout, NetworkSpec

NETWORK = NetworkSpec(
    name="efficientnet_b7",
    features=2560,
    form=NetworkLayout.POOLED,
    head=SHORT_HEAD,
    torchvision="efficientnet_b7",
    write_graph=partial(efficientnet_features, style=B7),
    importable=True,
    title="EfficientNet-B7",
    description="The study's largest network; slow without a strong GPU.",
    licence="BSD-3-Clause (torchvision)",
)

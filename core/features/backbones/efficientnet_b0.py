"""EfficientNet-B0 of torchvision, trainable."""

from __future__ import annotations

from functools import partial

from core.features.graphs.efficientnet import B0, efficientnet_features
from core.features.network_spec import README_HEAD, SHORT_HEAD, NetworkLayout, NetworkSpec

NETWORK = NetworkSpec(
    name="efficientnet_b0",
    features=1280,
    form=NetworkLayout.POOLED,
    head=SHORT_HEAD,
    readme_head=README_HEAD,
    torchvision="efficientnet_b0",
    write_graph=partial(efficientnet_features, style=B0),
    importable=True,
    title="EfficientNet-B0",
    description="The study's main network.",
    licence="BSD-3-Clause (torchvision)",
)

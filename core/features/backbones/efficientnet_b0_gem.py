"""EfficientNet-B0 of torchvision with a learned pooling power, trainable."""

from __future__ import annotations

from functools import partial

from core.features.graphs.efficientnet import B0, efficientnet_features
from core.features.network_spec import HeadSpec, NetworkLayout, NetworkSpec

NETWORK = NetworkSpec(
    name="efficientnet_b0_gem",
    features=1280,
    form=NetworkLayout.GEM,
    head=HeadSpec((256,), (0.3, 0.2), low=-0.05, high=1.05),
    torchvision="efficientnet_b0",
    write_graph=partial(efficientnet_features, style=B0),
    importable=True,
    title="EfficientNet-B0 GeM",
    description="Learns how much the most striking parts of the picture count.",
    licence="BSD-3-Clause (torchvision)",
)

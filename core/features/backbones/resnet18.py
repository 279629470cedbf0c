"""ResNet-18 of torchvision, trainable."""

from __future__ import annotations

from functools import partial

from core.features.graphs.resnet import resnet_features
from core.features.network_spec import HeadSpec, NetworkLayout, NetworkSpec

NETWORK = NetworkSpec(
    name="resnet18",
    features=512,
    form=NetworkLayout.UNNAMED,
    head=HeadSpec((128, 64), (0.3, 0.0, 0.0)),
    torchvision="resnet18",
    write_graph=partial(resnet_features, names=("0", "1", "4", "5", "6", "7")),
    importable=True,
    title="ResNet-18",
    description="The study's smallest network; quick.",
    licence="BSD-3-Clause (torchvision)",
)

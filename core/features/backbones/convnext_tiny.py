"""ConvNeXt-Tiny of torchvision, trainable."""

from __future__ import annotations

from core.features.graphs.convnext import convnext_features
from core.features.network_spec import README_HEAD, HeadSpec, NetworkLayout, NetworkSpec

NETWORK = NetworkSpec(
    name="convnext_tiny",
    features=768,
    form=NetworkLayout.POOLED,
    head=HeadSpec((128,), (0.3, 0.0), squash="tanh"),
    readme_head=README_HEAD,
    torchvision="convnext_tiny",
    write_graph=convnext_features,
    importable=True,
    title="ConvNeXt-Tiny",
    description="A newer network that learns in small steps.",
    settings=("learning_rate=5e-5",),
    licence="BSD-3-Clause (torchvision)",
)

"""A ResNet pooled by a generalised mean: the network of EigenPlaces and CosPlace.

Imports torch: load it lazily.
"""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn
from torchvision import models

from core.features.generalised_mean import GeneralisedMean


class ResnetGem(nn.Module):
    """ResNet without classifier, unit-length channels, generalised mean, linear layer, unit length.

    Args:
        depth: 18 or 50.
        size: Numbers in the descriptor.
    """

    def __init__(self, depth: int, size: int) -> None:
        super().__init__()
        classifier = {18: models.resnet18, 50: models.resnet50}[depth](weights=None)
        *layers, _, last = classifier.children()
        self.backbone = nn.Sequential(*layers)
        self.aggregation = nn.Sequential(
            UnitLength(),
            GeneralisedMean(),
            nn.Flatten(),
            nn.Linear(last.in_features, size),
            UnitLength(),
        )

    def forward(self, pixels: Tensor) -> Tensor:
        """Describe normalised photos ``(N, 3, H, W)``: ``(N, size)``."""
        descriptors: Tensor = self.aggregation(self.backbone(pixels))
        return descriptors


class UnitLength(nn.Module):
    """Divides by the Euclidean length over dimension 1."""

    def forward(self, signal: Tensor) -> Tensor:
        """Scale ``(N, C, ...)``."""
        return F.normalize(signal, dim=1)

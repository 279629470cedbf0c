"""Stages of a ResNet-50 as parts of a description. Imports torch: load it lazily."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor
from torchvision.models.resnet import Bottleneck, ResNet

_LEAST = 1e-6
_POWER = 3.0


class ResnetStages(ResNet):  # type: ignore[misc] # torchvision has no types
    """torchvision's network without classifier, by the same names."""

    def __init__(self) -> None:
        super().__init__(Bottleneck, [3, 4, 6, 3])
        del self.fc

    def forward(self, pixels: Tensor) -> Tensor:
        """Describe normalised photos ``(N, 3, H, W)``: ``(N, 6144)``.

        A generalised mean over a 2x2 grid of stage 3, which keeps a little of the layout of a
        view, and the mean of stage 4.
        """
        signal = self.maxpool(self.relu(self.bn1(self.conv1(pixels))))
        third = self.layer3(self.layer2(self.layer1(signal)))
        grid = F.adaptive_avg_pool2d(third.clamp(min=_LEAST) ** _POWER, 2) ** (1 / _POWER)
        return torch.cat([grid.flatten(1), self.layer4(third).mean((2, 3))], 1)

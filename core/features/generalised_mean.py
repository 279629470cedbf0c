"""Generalised-mean pooling, which trained and place-recognition networks share. Imports torch."""

from __future__ import annotations

import torch
from torch import Tensor, nn

_LEAST = 1e-6


class GeneralisedMean(nn.Module):
    """The generalised mean of each channel over the picture, with a learned power.

    F. Radenovic, G. Tolias, O. Chum, "Fine-tuning CNN Image Retrieval with No Human Annotation",
    TPAMI 2018.
    """

    def __init__(self) -> None:
        super().__init__()
        self.p = nn.Parameter(torch.full((1,), 3.0))

    def forward(self, signal: Tensor) -> Tensor:
        """Pool ``(N, C, H, W)`` to ``(N, C, 1, 1)``."""
        powered = signal.clamp(min=_LEAST) ** self.p
        return powered.mean((2, 3), keepdim=True) ** (1 / self.p)

"""Bag-of-Queries: learned queries that attend to a picture's local features.

A. Ali-bey, B. Chaib-draa, P. Giguère, "BoQ: A Place is Worth a Bag of Learnable Queries", CVPR
2024. Imports torch: load it lazily.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torchvision import models

from core.features.vision_transformer import WIDTH, VisionTransformer

_QUERIES = 64
_LAYERS = 2
_ROWS = 32
_HEAD_WIDTH = 64


class BagOfQueries(nn.Module):
    """A backbone for local features, and the queries that aggregate them.

    Args:
        backbone: Pixels to local features ``(N, channels, H', W')``.
        channels: The length of each local feature.
        width: The length that they are reduced to.
    """

    def __init__(self, backbone: nn.Module, channels: int, width: int) -> None:
        super().__init__()
        self.backbone = backbone
        self.aggregator = _Aggregator(channels, width)

    def forward(self, pixels: Tensor) -> Tensor:
        """Describe normalised photos ``(N, 3, H, W)``: ``(N, 32 * width)``."""
        descriptors: Tensor = self.aggregator(self.backbone(pixels))
        return descriptors


class _Aggregator(nn.Module):
    """The query blocks one after the other, and the descriptor made of their answers."""

    def __init__(self, channels: int, width: int) -> None:
        super().__init__()
        self.proj_c = nn.Conv2d(channels, width, 3, padding=1)
        self.norm_input = nn.LayerNorm(width)
        self.boqs = nn.ModuleList(_QueryBlock(width) for _ in range(_LAYERS))
        self.fc = nn.Linear(_LAYERS * _QUERIES, _ROWS)

    def forward(self, features: Tensor) -> Tensor:
        """Aggregate ``(N, channels, H', W')``."""
        tokens = self.norm_input(self.proj_c(features).flatten(2).transpose(1, 2))
        answers = []
        for block in self.boqs:
            tokens, answer = block(tokens)
            answers.append(answer)
        rows = self.fc(torch.cat(answers, 1).transpose(1, 2))
        return F.normalize(rows.flatten(1), dim=1)


class _QueryBlock(nn.Module):
    """Encodes the tokens; its queries attend to one another, then to the tokens."""

    def __init__(self, width: int) -> None:
        super().__init__()
        heads = width // _HEAD_WIDTH
        self.encoder = nn.TransformerEncoderLayer(
            width, heads, dim_feedforward=4 * width, dropout=0.0, batch_first=True
        )
        self.queries = nn.Parameter(torch.zeros(1, _QUERIES, width))
        self.self_attn = nn.MultiheadAttention(width, heads, batch_first=True)
        self.norm_q = nn.LayerNorm(width)
        self.cross_attn = nn.MultiheadAttention(width, heads, batch_first=True)
        self.norm_out = nn.LayerNorm(width)

    def forward(self, tokens: Tensor) -> tuple[Tensor, Tensor]:
        """The encoded tokens ``(N, T, width)`` and the answers ``(N, 64, width)``."""
        tokens = self.encoder(tokens)
        queries = self.queries
        attended, _ = self.self_attn(queries, queries, queries, need_weights=False)
        queries = self.norm_q(queries + attended).expand(len(tokens), -1, -1)
        answers, _ = self.cross_attn(queries, tokens, tokens, need_weights=False)
        return tokens, self.norm_out(answers)


class ResnetFeatures(nn.Module):
    """ResNet-50 without its last stage."""

    def __init__(self) -> None:
        super().__init__()
        self.net = nn.Sequential(*list(models.resnet50(weights=None).children())[:-3])

    def forward(self, pixels: Tensor) -> Tensor:
        """Local features ``(N, 1024, H / 16, W / 16)``."""
        features: Tensor = self.net(pixels)
        return features


class TransformerFeatures(nn.Module):
    """The patches' tokens of a vision transformer, not normalised at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.dino = VisionTransformer(final_norm=False)

    def forward(self, pixels: Tensor) -> Tensor:
        """Local features ``(N, 768, H / 14, W / 14)``."""
        features: Tensor = self.dino(pixels)[1]
        return features


def boq_resnet50() -> nn.Module:
    """BoQ on ResNet-50, with descriptors of 16384 numbers."""
    return BagOfQueries(ResnetFeatures(), 1024, 512)


def boq_dinov2() -> nn.Module:
    """BoQ on DINOv2, with descriptors of 12288 numbers."""
    return BagOfQueries(TransformerFeatures(), WIDTH, 384)

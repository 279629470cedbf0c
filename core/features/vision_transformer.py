"""The vision transformer ViT-B/14 with the layers and names of DINOv2.

A. Dosovitskiy et al., "An Image is Worth 16x16 Words", ICLR 2021; M. Oquab et al., "DINOv2:
Learning Robust Visual Features without Supervision", TMLR 2024. Imports torch: load it lazily.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

WIDTH = 768
PATCH = 14
_HEADS = 12
_BLOCKS = 12
# It was trained on pictures of 37 x 37 patches.
_GRID = 37
# Added to the number of patches before positions are scaled, so that rounding keeps their number.
_OFFSET = 0.1
_EPSILON = 1e-6


class VisionTransformer(nn.Module):
    """Patches to tokens of 768 numbers.

    Args:
        final_norm: True if the tokens are normalised after the last block.
    """

    def __init__(self, *, final_norm: bool) -> None:
        super().__init__()
        self.cls_token = nn.Parameter(torch.zeros(1, 1, WIDTH))
        self.pos_embed = nn.Parameter(torch.zeros(1, 1 + _GRID * _GRID, WIDTH))
        self.patch_embed = nn.ModuleDict({"proj": nn.Conv2d(3, WIDTH, PATCH, stride=PATCH)})
        self.blocks = nn.ModuleList(_Block() for _ in range(_BLOCKS))
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON) if final_norm else nn.Identity()

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        """Describe normalised photos ``(N, 3, H, W)`` of sides that are multiples of 14.

        Returns:
            The class token ``(N, 768)`` and the patches' tokens ``(N, 768, H / 14, W / 14)``.
        """
        patches = self.patch_embed["proj"](pixels)
        rows, columns = patches.shape[2:]
        tokens = patches.flatten(2).transpose(1, 2)
        first = self.cls_token.expand(len(tokens), -1, -1)
        tokens = torch.cat([first, tokens], 1) + self._positions(rows, columns)
        for block in self.blocks:
            tokens = block(tokens)
        tokens = self.norm(tokens)
        grid = tokens[:, 1:].transpose(1, 2).unflatten(2, (rows, columns))
        return tokens[:, 0], grid

    def _positions(self, rows: int, columns: int) -> Tensor:
        """The position embedding that is added to the tokens, ``(1, 1 + rows * columns, 768)``."""
        if rows == columns == _GRID:
            return self.pos_embed
        grid = self.pos_embed[:, 1:].transpose(1, 2).reshape(1, WIDTH, _GRID, _GRID)
        scale = ((rows + _OFFSET) / _GRID, (columns + _OFFSET) / _GRID)
        scaled = F.interpolate(grid, scale_factor=scale, mode="bicubic")
        return torch.cat([self.pos_embed[:, :1], scaled.flatten(2).transpose(1, 2)], 1)


class _Block(nn.Module):
    """Attention and a feed-forward network, each normalised before and scaled after."""

    def __init__(self) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.attn = _Attention()
        self.ls1 = _Scale()
        self.norm2 = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.mlp = _FeedForward()
        self.ls2 = _Scale()

    def forward(self, tokens: Tensor) -> Tensor:
        """Map ``(N, T, 768)`` to the same shape."""
        tokens = tokens + self.ls1(self.attn(self.norm1(tokens)))
        mapped: Tensor = tokens + self.ls2(self.mlp(self.norm2(tokens)))
        return mapped


class _Attention(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.proj = nn.Linear(WIDTH, WIDTH)

    def forward(self, tokens: Tensor) -> Tensor:
        """Let each of ``(N, T, 768)`` attend to all."""
        parts = self.qkv(tokens).unflatten(2, (3, _HEADS, -1)).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(*parts.unbind(0))
        mapped: Tensor = self.proj(attended.transpose(1, 2).flatten(2))
        return mapped


class _FeedForward(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.fc1 = nn.Linear(WIDTH, 4 * WIDTH)
        self.fc2 = nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, tokens: Tensor) -> Tensor:
        """Map each of ``(N, T, 768)`` alone."""
        mapped: Tensor = self.fc2(F.gelu(self.fc1(tokens)))
        return mapped


class _Scale(nn.Module):
    """A learned factor for each channel (H. Touvron et al., ICCV 2021)."""

    def __init__(self) -> None:
        super().__init__()
        self.gamma = nn.Parameter(torch.ones(WIDTH))

    def forward(self, tokens: Tensor) -> Tensor:
        """Scale ``(N, T, 768)``."""
        return tokens * self.gamma

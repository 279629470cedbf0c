"""Noise and building materials as small arrays."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.demo_campus.scene import OPAQUE, Floats, Pixels

RGB = tuple[int, int, int]
Material = Literal["brick", "plaster", "panels", "timber", "stone", "metal"]
"""What a wall is made of."""


def smooth_noise(rng: np.random.Generator, side: int, cells: tuple[int, ...]) -> Floats:
    """Tileable noise of 0 to 1, ``(side, side)``: one octave for each count of cells."""
    total = np.zeros((side, side), dtype=np.float32)
    weight = 1.0
    for count in cells:
        coarse = rng.random((count, count)).astype(np.float32)
        # Three by three copies, so that the enlarged middle one tiles.
        tiled = Image.fromarray(np.tile(coarse, (3, 3)))
        large = tiled.resize(
            (side, side), Image.Resampling.BICUBIC, box=(count, count, 2 * count, 2 * count)
        )
        total += np.float32(weight) * np.asarray(large)
        weight *= 0.6
    total -= total.min()
    return np.asarray(total / total.max(), dtype=np.float32)


def stretched_noise(rng: np.random.Generator, height: int, width: int, cell: float) -> Floats:
    """Noise of 0 to 1, ``(height, width)``, with blobs of about ``cell`` texels."""
    rows, columns = max(2, round(height / cell)), max(2, round(width / cell))
    coarse = Image.fromarray(rng.random((rows, columns)).astype(np.float32))
    return np.asarray(coarse.resize((width, height), Image.Resampling.BILINEAR))


def wall(
    material: Material,
    colour: RGB,
    height: int,
    width: int,
    scale: float,
    rng: np.random.Generator,
) -> Pixels:
    """A bare wall.

    Args:
        material: What it is made of.
        colour: Its main colour.
        height: Texels.
        width: Texels.
        scale: Texels per metre.
        rng: Source of irregularities.

    Returns:
        ``(height, width, 4)`` uint8.
    """
    shade = 0.93 + 0.14 * stretched_noise(rng, height, width, 1.8 * scale)
    shade *= 0.97 + 0.06 * rng.random((height, width), dtype=np.float32)
    y = np.arange(height)[:, None] / scale
    x = np.arange(width)[None, :] / scale
    if material == "brick":
        shade *= _blocks(x, y, 0.50, 0.17, 0.030, 0.30, rng, 1.22)
    elif material == "stone":
        shade *= _blocks(x, y, 1.10, 0.55, 0.05, 0.22, rng, 0.78)
    elif material == "panels":
        shade *= _blocks(x, y, 3.0, 1.6, 0.06, 0.08, rng, 0.80, shifted=False)
    elif material == "metal":
        shade *= 0.92 + 0.10 * ((x % 0.4) / 0.4).astype(np.float32)
    elif material == "timber":
        slat = (x / 0.22).astype(np.int32)
        shade *= 0.82 + 0.30 * rng.random(int(slat.max()) + 1, dtype=np.float32)[slat]
        shade = np.where((x % 0.22) < 0.04, shade * 0.72, shade)
    result = np.empty((height, width, 4), dtype=np.uint8)
    result[..., :3] = np.clip(shade[..., None] * np.array(colour, dtype=np.float32), 0, 255)
    result[..., 3] = OPAQUE
    return result


def _blocks(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    wide: float,
    high: float,
    joint: float,
    variety: float,
    rng: np.random.Generator,
    joint_shade: float,
    shifted: bool = True,
) -> Floats:
    """Shade of courses of bricks, stones or panels."""
    course = (y / high).astype(np.int32)
    moved = x + (course % 2) * (wide / 2 if shifted else 0.0)
    block = (moved / wide).astype(np.int32)
    tints = 1 + variety * (rng.random((int(course.max()) + 1, int(block.max()) + 1)) - 0.5)
    shade = tints[course, block]
    joints = (moved % wide < joint) | (y % high < joint)
    return np.where(joints, joint_shade, shade).astype(np.float32)

"""Says of a picture that nothing of its place is to be seen: it is blurred, dark or covered.

The limits lie where no sound photo was (150 or more each of a campus, a library and the demo
campus, at day and at night), so that few are named for nothing; a picture that is half as bad is
still compared with others.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

DARK = "the picture is almost black: nothing of the place is to be seen"
BLURRED = "the picture is blurred throughout: hardly anything of the place is to be seen"
COVERED = (
    "most of the picture is one plain surface, as of a finger before the lens, a wall or the sky"
)

_SIDE = 256
# Of 255; sound photos reach 80 also at night, a lens cap's noise 11.
_LEAST_LIGHT = 24.0
# Sound photos come to 0.44 at most, those blurred by 8 pixels of 512 to 0.60 at least.
_MOST_BLUR = 0.5
_BLUR_PIXELS = 9
# Blocks in which a neighbour differs by so much show something; a sound photo has 43 % of them.
_BLOCK, _LEAST_STEP, _LEAST_SHARE = 16, 8.0, 0.15


def why_it_teaches_nothing(pixels: NDArray[np.uint8]) -> str:
    """The reason why nothing is to be learned from a picture; empty where something is.

    Args:
        pixels: ``(H, W, 3)`` uint8 RGB.
    """
    grey = _grey(pixels)
    if float(np.percentile(grey, 99)) < _LEAST_LIGHT:
        return DARK
    steps = [np.abs(np.diff(grey, axis=axis)) for axis in (0, 1)]
    if all(step.sum() > 0 for step in steps) and max(map(_blur, (grey, grey.T))) > _MOST_BLUR:
        return BLURRED
    return COVERED if _share_with_detail(steps, grey.shape) < _LEAST_SHARE else ""


def _grey(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """``(h, w)`` grey values, 256 pixels long at most."""
    picture = Image.fromarray(pixels).convert("L")
    # Every pixel counts in those that are left: noise must not pass for detail.
    shrunk = min(1.0, _SIDE / max(picture.size))
    size = [max(1, round(shrunk * side)) for side in picture.size]
    return np.asarray(picture.resize((size[0], size[1]), Image.Resampling.BOX), np.float32)


def _blur(grey: NDArray[np.float32]) -> float:
    """The blur of a picture along the first axis, 0 to 1: how little more blurring changes it.

    F. Crete et al., "The blur effect: perception and estimation with a new no-reference perceptual
    blur metric", 2007.
    """
    around = np.pad(grey, ((_BLUR_PIXELS // 2, _BLUR_PIXELS // 2), (0, 0)), mode="edge")
    sums = np.concatenate([np.zeros((1, grey.shape[1])), np.cumsum(around, 0, np.float64)])
    blurred = (sums[_BLUR_PIXELS:] - sums[:-_BLUR_PIXELS]) / _BLUR_PIXELS
    before, after = (np.abs(np.diff(one, axis=0)) for one in (grey, blurred))
    return 1.0 - float(np.maximum(before - after, 0.0).sum() / before.sum())


def _share_with_detail(steps: list[NDArray[np.float32]], shape: tuple[int, ...]) -> float:
    """The share of the picture's blocks in which something is to be seen; 1 for a tiny picture."""
    height, width = (side // _BLOCK for side in shape)
    if not height or not width:
        return 1.0
    detail = np.zeros(shape, np.float32)
    detail[1:] = steps[0]
    detail[:, 1:] = np.maximum(detail[:, 1:], steps[1])
    blocks = detail[: height * _BLOCK, : width * _BLOCK].reshape(height, _BLOCK, width, _BLOCK)
    strongest = np.percentile(blocks.swapaxes(1, 2).reshape(height * width, -1), 95, axis=1)
    return float((strongest > _LEAST_STEP).mean())

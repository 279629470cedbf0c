"""Photos made worse on purpose, one way at a time: what a robustness table is measured with.

The ways are those of the original study's augmentation, without mirror images, each at one fixed
strength; what is random (where something stands in front) follows from a seed.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageEnhance, ImageFilter

Pixels = NDArray[np.uint8]

# Share of the picture that something stands in front of.
_COVERED = 0.15


@dataclass(frozen=True)
class Corruption:
    """One way to make a photo worse.

    Attributes:
        name: Its name for people ("blur").
        explanation: What it does, in a few words.
        apply: Changes upright RGB uint8 pixels ``(H, W, 3)``; the size may change.
    """

    name: str
    explanation: str
    apply: Callable[[Pixels, np.random.Generator], Pixels]


def corrupted(pixels: Pixels, corruption: Corruption, seed: int) -> Pixels:
    """``pixels`` after ``corruption``; the same seed does the same."""
    return corruption.apply(pixels, np.random.default_rng(seed))


def _blur(pixels: Pixels, _: np.random.Generator) -> Pixels:
    radius = max(pixels.shape[:2]) / 300
    return np.asarray(Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(radius)))


def _noise(pixels: Pixels, random: np.random.Generator) -> Pixels:
    return _rounded(pixels + random.normal(0, 10, pixels.shape))


def _brighter(pixels: Pixels, _: np.random.Generator) -> Pixels:
    return np.asarray(ImageEnhance.Brightness(Image.fromarray(pixels)).enhance(1.5))


def _darker(pixels: Pixels, _: np.random.Generator) -> Pixels:
    return np.asarray(ImageEnhance.Brightness(Image.fromarray(pixels)).enhance(0.5))


def _flat(pixels: Pixels, _: np.random.Generator) -> Pixels:
    return np.asarray(ImageEnhance.Contrast(Image.fromarray(pixels)).enhance(0.5))


def _night(pixels: Pixels, random: np.random.Generator) -> Pixels:
    light = (pixels / 255.0) ** 1.4 * 0.6
    grey = light.mean(axis=2, keepdims=True)
    warm = (grey + (light - grey) * 0.6) * np.array([1.15, 1.0, 0.8])
    return _rounded(warm * 255 + random.normal(0, 4, pixels.shape))


def _jpeg(pixels: Pixels, _: np.random.Generator) -> Pixels:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=30)
    with Image.open(buffer) as saved:
        return np.asarray(saved.convert("RGB"))


def _occlusion(pixels: Pixels, random: np.random.Generator) -> Pixels:
    height, width = pixels.shape[:2]
    tall, wide = round(height * _COVERED**0.5), round(width * _COVERED**0.5)
    top, left = random.integers(height - tall + 1), random.integers(width - wide + 1)
    covered = pixels.copy()
    covered[top : top + tall, left : left + wide] = random.integers(0, 256, 3)
    return covered


def _crop(pixels: Pixels, random: np.random.Generator) -> Pixels:
    height, width = pixels.shape[:2]
    tall, wide = max(1, round(height * 0.8)), max(1, round(width * 0.8))
    top, left = random.integers(height - tall + 1), random.integers(width - wide + 1)
    return pixels[top : top + tall, left : left + wide].copy()


def _rotation(pixels: Pixels, random: np.random.Generator) -> Pixels:
    degrees = 8.0 if random.random() < 0.5 else -8.0
    height, width = pixels.shape[:2]
    turned = Image.fromarray(pixels).rotate(degrees, Image.Resampling.BICUBIC)
    # The largest middle part, in the photo's own proportions, that has no empty corner.
    tilt = math.radians(abs(degrees))
    ratio = max(width / height, height / width)
    kept = 1 / (math.cos(tilt) + ratio * math.sin(tilt))
    x, y = width * (1 - kept) / 2, height * (1 - kept) / 2
    left, top, right, bottom = math.ceil(x), math.ceil(y), int(width - x), int(height - y)
    if right <= left or bottom <= top:  # a strip of a few pixels has no such part
        return np.asarray(turned)
    return np.asarray(turned.crop((left, top, right, bottom)))


def _several(pixels: Pixels, random: np.random.Generator) -> Pixels:
    light = _darker if random.random() < 0.5 else _brighter
    for change in (_crop, _rotation, light, _occlusion):
        pixels = change(pixels, random)
    return pixels


def _rounded(values: NDArray[np.float64]) -> Pixels:
    return np.clip(np.round(values), 0, 255).astype(np.uint8)


CORRUPTIONS = (
    Corruption("blur", "out of focus, by 1/300 of the longer side", _blur),
    Corruption("noise", "grain of 4 % of the range", _noise),
    Corruption("brighter", "half as bright again", _brighter),
    Corruption("darker", "half as bright", _darker),
    Corruption("low contrast", "half the contrast, as in haze", _flat),
    Corruption("night", "dark, with warm lamps and grain", _night),
    Corruption("JPEG", "saved at quality 30", _jpeg),
    Corruption("occlusion", "15 % of the picture covered", _occlusion),
    Corruption("crop", "the sides cut to 80 %", _crop),
    Corruption("rotation", "tilted by 8 degrees", _rotation),
    Corruption("several at once", "cropped, tilted, other light, 15 % covered", _several),
)

"""Photos as they might have been taken at the same place. Imports torch: load it lazily.

All random numbers are drawn first, a row for each photo (:func:`draw`), and applied to as many
photos at once as fit (:func:`augment`): what becomes of a photo does not depend on its batch.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

_DRAWN = 32


@dataclass(frozen=True)
class Preset:
    """The strength of the changes to photos; shares are of the photos.

    Attributes:
        least_area: Smallest share of the picture that a crop keeps.
        stretch: Most that a crop's sides change their ratio (0.05: by 5 %).
        rotation_deg: Most degrees that the camera is tilted to a side.
        perspective: Most that the far side of the picture shrinks (0.1: by a tenth).
        mirrored: Share turned left to right.
        upside_down: Share turned top to bottom.
        brightness: Most that all light changes (0.3: by 30 %).
        contrast: Most that differences change.
        saturation: Most that colours fade or grow.
        hue_turns: Most that colours turn, in whole turns of the colour wheel.
        grey: Share without colours.
        night: Share made dark.
        blurred: Share out of focus or shaken.
        jpeg: Share saved badly.
        occluded: Share with something in front.
        most_occluded: Largest share of the picture that it covers.
        edge: What lies beyond the picture's edge: "zeros" or "border".
    """

    least_area: float = 1.0
    stretch: float = 0.0
    rotation_deg: float = 0.0
    perspective: float = 0.0
    mirrored: float = 0.0
    upside_down: float = 0.0
    brightness: float = 0.0
    contrast: float = 0.0
    saturation: float = 0.0
    hue_turns: float = 0.0
    grey: float = 0.0
    night: float = 0.0
    blurred: float = 0.0
    jpeg: float = 0.0
    occluded: float = 0.0
    most_occluded: float = 0.15
    edge: str = "border"


# The study's. Not the default: a mirrored campus is another place, and nobody photographs one
# upside down.
ORIGINAL = Preset(
    least_area=0.85,
    stretch=0.05,
    rotation_deg=15.0,
    mirrored=0.5,
    upside_down=0.3,
    brightness=0.3,
    contrast=0.3,
    saturation=0.25,
    hue_turns=0.1,
    grey=0.1,
    occluded=0.2,
    edge="zeros",
)
DEFAULT = Preset(
    least_area=0.6,
    stretch=0.1,
    rotation_deg=6.0,
    perspective=0.15,
    brightness=0.35,
    contrast=0.35,
    saturation=0.35,
    hue_turns=0.03,
    grey=0.05,
    night=0.15,
    blurred=0.15,
    jpeg=0.15,
    occluded=0.25,
)
PRESETS = {"default": DEFAULT, "original": ORIGINAL, "none": Preset()}


def draw(count: int, generator: torch.Generator) -> Tensor:
    """Random numbers ``(count, 32)``, float32 between 0 and 1, for ``count`` photos."""
    return torch.rand(count, _DRAWN, generator=generator)


def augment(pixels: Tensor, drawn: Tensor, preset: Preset) -> Tensor:
    """Change photos ``(N, 3, S, S)``, float between 0 and 1, by ``(N, 32)`` drawn numbers.

    Returns:
        Photos of the same shape and range.
    """
    if preset == PRESETS["none"]:
        return pixels
    # Photos as they are read have their colours side by side; planes are twice as fast here.
    pixels = _moved(pixels.contiguous(), _numbers(drawn, pixels.device), preset)
    pixels = _lit(pixels, _numbers(drawn, pixels.device), preset)
    for column, share, change in (
        ("night", preset.night, _at_night),
        ("blur", preset.blurred, _blurred),
        ("jpeg", preset.jpeg, _saved_badly),
    ):
        # Chosen where the numbers are drawn: a look at the device would wait for it.
        chosen = (drawn[:, _NUMBERS.index(column)] < share).nonzero()[:, 0]
        if len(chosen):
            numbers = _numbers(drawn[chosen], pixels.device)
            where = chosen.to(pixels.device)
            pixels[where] = change(pixels[where], numbers)
    if preset.occluded:
        pixels = _occluded(pixels, _numbers(drawn, pixels.device), preset)
    return pixels.clamp(0, 1)


def _numbers(drawn: Tensor, device: torch.device) -> Numbers:
    return dict(zip(_NUMBERS, drawn.to(device).unbind(1), strict=False))


# What each drawn column decides. At the end of the list is room for more.
_NUMBERS = (
    *("area", "ratio", "left", "top", "rotation", "tilt_x", "tilt_y", "mirror", "turn"),
    *("brightness", "contrast", "saturation", "hue", "grey"),
    *("night", "darkness", "lamps", "blur", "sigma", "jpeg", "quality"),
    *("cover", "cover_area", "cover_ratio", "cover_x", "cover_y", "red", "green", "blue"),
)

Numbers = dict[str, Tensor]


def _signed(number: Tensor) -> Tensor:
    return number * 2 - 1


def _moved(pixels: Tensor, number: Numbers, preset: Preset) -> Tensor:
    """Crop, rotation, perspective and flips as one homography, sampled once."""
    count, _, height, width = pixels.shape
    area = 1 - number["area"] * (1 - preset.least_area)
    stretch = torch.exp(_signed(number["ratio"]) * math.log1p(preset.stretch) / 2)
    size_x, size_y = area.sqrt() * stretch, area.sqrt() / stretch
    move_x = _signed(number["left"]) * (1 - size_x).clamp(min=0)
    move_y = _signed(number["top"]) * (1 - size_y).clamp(min=0)
    angle = _signed(number["rotation"]) * math.radians(preset.rotation_deg)
    cos, sin = torch.cos(angle), torch.sin(angle)
    flip_x = torch.where(number["mirror"] < preset.mirrored, -1.0, 1.0)
    flip_y = torch.where(number["turn"] < preset.upside_down, -1.0, 1.0)
    # Points of the new picture, in [-1, 1], to points of the old one.
    matrix = torch.stack(
        [
            *(size_x * cos * flip_x, -size_x * sin * flip_y, move_x),
            *(size_y * sin * flip_x, size_y * cos * flip_y, move_y),
            *(_signed(number[tilt]) * preset.perspective / 2 for tilt in ("tilt_x", "tilt_y")),
            torch.ones_like(cos),
        ],
        1,
    ).view(count, 3, 3)
    grid = F.affine_grid(
        torch.eye(2, 3, device=pixels.device).expand(count, 2, 3),
        [count, 3, height, width],
        align_corners=False,
    )
    points = torch.cat([grid, torch.ones_like(grid[..., :1])], -1).view(count, -1, 3)
    mapped = points @ matrix.transpose(1, 2)
    places = (mapped[..., :2] / mapped[..., 2:]).view(count, height, width, 2)
    return F.grid_sample(
        pixels, places.to(pixels.dtype), padding_mode=preset.edge, align_corners=False
    )


def _lit(pixels: Tensor, number: Numbers, preset: Preset) -> Tensor:
    """Brightness, contrast about the picture's mean, and colours in the YIQ space."""
    brightness = _each(1 + _signed(number["brightness"]) * preset.brightness)
    contrast = _each(1 + _signed(number["contrast"]) * preset.contrast)
    saturation = 1 + _signed(number["saturation"]) * preset.saturation
    saturation = saturation * (number["grey"] >= preset.grey)
    turn = _signed(number["hue"]) * preset.hue_turns * 2 * math.pi
    pixels = pixels * brightness
    grey = _luminance(pixels)
    mean = grey.mean((1, 2, 3), keepdim=True)
    pixels = (pixels - mean) * contrast + mean
    to_yiq = pixels.new_tensor(_TO_YIQ)
    cos, sin, zero = torch.cos(turn) * saturation, torch.sin(turn) * saturation, turn * 0
    colours = torch.stack([zero + 1, zero, zero, zero, cos, -sin, zero, sin, cos], 1)
    matrix = torch.linalg.inv(to_yiq) @ colours.view(-1, 3, 3).to(pixels.dtype) @ to_yiq
    return torch.einsum("nij,njhw->nihw", matrix, pixels).clamp(0, 1)


_TO_YIQ = ((0.299, 0.587, 0.114), (0.5959, -0.2746, -0.3213), (0.2115, -0.5227, 0.3112))


def _luminance(pixels: Tensor) -> Tensor:
    weights = pixels.new_tensor(_TO_YIQ[0])[:, None, None]
    return (pixels * weights).sum(1, keepdim=True)


def _each(number: Tensor) -> Tensor:
    return number[:, None, None, None]


def _at_night(pixels: Tensor, number: Numbers) -> Tensor:
    """Dark with little colour, the light of street lamps, and bright spots that stay bright."""
    darkness = _each(number["darkness"])
    dark = pixels ** (1.2 + 0.8 * darkness) * (0.7 - 0.35 * darkness)
    grey = _luminance(dark)
    dark = grey + (dark - grey) * 0.6
    warmth = _each(number["lamps"]) * 0.25
    tint = torch.cat([1 + warmth, torch.ones_like(warmth), 1 - warmth], 1)
    return dark * tint


def _blurred(pixels: Tensor, number: Numbers) -> Tensor:
    """A Gaussian blur whose radius follows the picture's size."""
    count, channels, height, width = pixels.shape
    reach = max(2, round(height / 64))
    sigma = (0.4 + 0.6 * number["sigma"][:, None]) * reach / 2
    steps = torch.arange(-reach, reach + 1, device=pixels.device)
    kernel = torch.exp(-(steps**2) / (2 * sigma**2)).to(pixels.dtype)
    kernel = (kernel / kernel.sum(1, keepdim=True)).repeat_interleave(channels, 0)
    flat = pixels.reshape(1, count * channels, height, width)
    flat = F.pad(flat, (reach, reach, reach, reach), mode="replicate")
    flat = F.conv2d(flat, kernel[:, None, :, None], groups=count * channels)
    flat = F.conv2d(flat, kernel[:, None, None, :], groups=count * channels)
    return flat.view(count, channels, height, width)


def _saved_badly(pixels: Tensor, number: Numbers) -> Tensor:
    """Rounds the cosine transform of blocks of 8x8 as JPEG does, fine detail the most."""
    count, channels, height, width = pixels.shape
    padded = F.pad(pixels, (0, -width % 8, 0, -height % 8), mode="replicate")
    rows, columns = padded.shape[2] // 8, padded.shape[3] // 8
    blocks = padded.view(count, channels, rows, 8, columns, 8).transpose(3, 4)
    cosines = _cosines(pixels)
    order = torch.arange(8, device=pixels.device)
    # About the slope of the standard's luminance table, in units of its steps of 1/255.
    table = (16 + 8 * (order[:, None] + order)).to(pixels.dtype) / 255
    step = (0.5 + 2.0 * number["quality"].to(pixels.dtype))[:, None, None, None, None, None] * table
    waves = cosines @ blocks @ cosines.T
    kept = cosines.T @ (torch.round(waves / step) * step) @ cosines
    return kept.transpose(3, 4).reshape(padded.shape)[:, :, :height, :width]


def _cosines(like: Tensor) -> Tensor:
    """The orthonormal 8x8 matrix of the discrete cosine transform."""
    place = torch.arange(8, device=like.device, dtype=torch.float32)
    matrix = torch.cos(math.pi / 8 * (place + 0.5) * place[:, None]) / 2
    matrix[0] /= math.sqrt(2)
    return matrix.to(like.dtype)


def _occluded(pixels: Tensor, number: Numbers, preset: Preset) -> Tensor:
    """A rectangle of one colour in front, as of a passer-by or a car."""
    _, _, height, width = pixels.shape
    area = 0.02 + number["cover_area"] * (preset.most_occluded - 0.02)
    ratio = torch.exp(_signed(number["cover_ratio"]) * math.log(3.0) / 2)
    size_x, size_y = (area * ratio).sqrt(), (area / ratio).sqrt()
    left, top = number["cover_x"] * (1 - size_x), number["cover_y"] * (1 - size_y)
    x = (torch.arange(width, device=pixels.device) + 0.5) / width
    y = (torch.arange(height, device=pixels.device) + 0.5) / height
    inside_x = (x >= left[:, None]) & (x < (left + size_x)[:, None])
    inside_y = (y >= top[:, None]) & (y < (top + size_y)[:, None])
    cover = (inside_y[:, None, :, None] & inside_x[:, None, None, :]) & _each(
        number["cover"] < preset.occluded
    )
    colour = torch.stack([number["red"], number["green"], number["blue"]], 1)
    return torch.where(cover, colour[:, :, None, None].to(pixels.dtype), pixels)

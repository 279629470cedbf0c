"""The look of a made-up place's buildings, and their faces and roofs as surfaces."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from core.demo_campus.facades import Facade, WindowStyle, draw_facade
from core.demo_campus.patterns import RGB, Material
from core.demo_campus.plan import Building
from core.demo_campus.props import draw_roof
from core.demo_campus.scene import OPAQUE, Pixels, Surface, Texture


@dataclass(frozen=True)
class Look:
    """The look of one building's faces."""

    material: Material
    colour: RGB
    accent: RGB
    base: RGB
    roof: RGB
    storey: float
    windows: WindowStyle
    bands: bool


def campus_looks(seed: int) -> tuple[Look, ...]:
    """The look of each building, dealt out by ``seed``."""
    white, dark, wood = (236, 234, 228), (52, 54, 60), (122, 84, 56)
    square = WindowStyle("square", 1.4, 1.7, 3.2, 1.0, white)
    small = WindowStyle("square", 0.9, 1.2, 2.3, 1.2, dark, 1)
    arched = WindowStyle("arched", 1.5, 2.3, 3.6, 0.9, white)
    ribbon = WindowStyle("ribbon", 3.6, 1.4, 3.9, 1.2, dark, 3)
    curtain = WindowStyle("curtain", 2.5, 2.9, 2.75, 0.35, (148, 156, 162), 2)
    slit = WindowStyle("slit", 0.7, 2.4, 1.9, 0.6, dark, 1)
    porthole = WindowStyle("porthole", 1.6, 1.6, 3.4, 1.1, white, 1)
    wide = WindowStyle("square", 2.4, 1.6, 4.4, 1.0, wood, 3)
    rows: tuple[tuple[Material, RGB, RGB, RGB, RGB, float, WindowStyle, bool], ...] = (
        ("brick", (168, 84, 62), (40, 70, 110), (120, 112, 104), (92, 84, 80), 3.8, arched, False),
        ("panels", (184, 182, 176), (222, 140, 40), (96, 96, 98), (84, 86, 90), 3.6, ribbon, True),
        ("metal", (146, 168, 178), (28, 120, 128), (70, 74, 78), (80, 84, 90), 4.0, curtain, True),
        ("timber", (178, 122, 74), (60, 92, 60), (106, 100, 94), (112, 64, 52), 4.4, wide, False),
        (
            "plaster",
            (232, 204, 128),
            (150, 48, 44),
            (128, 120, 112),
            (150, 78, 58),
            3.4,
            square,
            False,
        ),
        ("stone", (178, 168, 148), (92, 60, 44), (120, 114, 104), (86, 90, 96), 4.6, arched, False),
        (
            "plaster",
            (236, 232, 222),
            (34, 94, 168),
            (110, 112, 116),
            (74, 78, 84),
            3.0,
            small,
            True,
        ),
        ("stone", (150, 142, 134), (120, 32, 42), (110, 104, 98), (70, 74, 82), 5.2, arched, False),
        ("brick", (130, 62, 52), (218, 186, 60), (88, 82, 80), (94, 56, 48), 4.0, wide, False),
        ("plaster", (146, 176, 146), (52, 60, 66), (112, 112, 106), (88, 88, 86), 3.6, slit, True),
        (
            "plaster",
            (216, 146, 112),
            (70, 50, 90),
            (126, 114, 106),
            (90, 86, 84),
            4.8,
            porthole,
            False,
        ),
        ("timber", (110, 78, 56), (188, 70, 40), (92, 88, 84), (66, 84, 74), 4.0, small, False),
        (
            "panels",
            (206, 200, 190),
            (46, 128, 84),
            (104, 102, 100),
            (92, 92, 94),
            3.3,
            square,
            True,
        ),
        (
            "plaster",
            (128, 152, 186),
            (236, 232, 224),
            (96, 100, 108),
            (128, 72, 58),
            3.8,
            arched,
            False,
        ),
        ("brick", (204, 158, 112), (110, 44, 92), (120, 108, 98), (96, 88, 84), 3.5, ribbon, False),
        (
            "plaster",
            (196, 84, 74),
            (240, 232, 214),
            (112, 104, 100),
            (82, 80, 82),
            3.9,
            small,
            True,
        ),
        ("stone", (200, 190, 166), (36, 84, 72), (128, 122, 112), (140, 84, 62), 4.2, wide, False),
        ("metal", (92, 98, 108), (230, 104, 52), (62, 64, 68), (70, 72, 78), 3.7, slit, True),
        ("panels", (150, 152, 158), (184, 40, 64), (88, 90, 94), (80, 82, 86), 3.4, curtain, False),
        ("brick", (184, 108, 78), (236, 226, 200), (132, 124, 112), (60, 92, 84), 6.0, slit, True),
    )
    looks = [Look(*row) for row in rows]
    order = np.random.default_rng([seed, 1]).permutation(len(looks))
    return tuple(looks[number] for number in order)


def building_surfaces(building: Building, look: Look, seed: int, scale: float) -> list[Surface]:
    """Four faces and a roof."""
    rng = np.random.default_rng(seed)
    doors = rng.permutation([True, True, False, False])
    mural_side = int(rng.integers(4)) if rng.random() < 0.55 else -1
    ivy_side = int(rng.integers(4)) if rng.random() < 0.4 else -1
    b = building
    z, high = b.height, (0.0, 0.0, -b.height)
    sides = (
        ((b.west, b.south, z), (b.east - b.west, 0.0, 0.0), b.east - b.west),
        ((b.east, b.south, z), (0.0, b.north - b.south, 0.0), b.north - b.south),
        ((b.east, b.north, z), (b.west - b.east, 0.0, 0.0), b.east - b.west),
        ((b.west, b.north, z), (0.0, b.south - b.north, 0.0), b.north - b.south),
    )
    surfaces = []
    for side, (corner, along, width) in enumerate(sides):
        begin = float(rng.uniform(0.05, 0.45))
        facade = Facade(
            width=width,
            height=b.height,
            material=look.material,
            colour=_tinted(look.colour, rng),
            accent=look.accent,
            base=look.base,
            storey=min(look.storey, b.height - 1.0),
            windows=_varied(look.windows, rng),
            door_at=float(rng.uniform(0.1, 0.9)) if doors[side] else None,
            name=b.name,
            mural=(begin, begin + float(rng.uniform(0.3, 0.5))) if side == mural_side else None,
            ivy=side == ivy_side,
            bands=look.bands,
            seed=seed * 10 + side,
        )
        surfaces.append(Surface(corner, along, high, Texture(partial(draw_facade, facade, scale))))
    if b.pitched:
        surfaces += _pitched_roof(b, look, seed, scale)
    return surfaces


def _tinted(colour: RGB, rng: np.random.Generator) -> RGB:
    factor = rng.uniform(0.93, 1.07)
    r, g, b = (int(min(255, c * factor)) for c in colour)
    return r, g, b


def _varied(style: WindowStyle, rng: np.random.Generator) -> WindowStyle:
    if style.kind in ("curtain", "ribbon"):
        return style
    return replace(style, pitch=style.pitch * float(rng.uniform(0.95, 1.35)))


def _pitched_roof(b: Building, look: Look, seed: int, scale: float) -> list[Surface]:
    """A gable roof with its ridge from west to east, and the gables below it."""
    eaves, middle = 0.7, (b.south + b.north) / 2
    half = middle - b.south + eaves
    rise = half * 0.75
    length = b.east - b.west + 2 * eaves
    roof = Texture(lambda: draw_roof(length, half * 1.25, look.roof, min(scale, 12), seed))
    gable = Texture(lambda: _draw_gable(look.colour))
    west, top, low = b.west - eaves, b.height + rise - 0.5, -rise
    return [
        Surface((west, middle, top), (length, 0, 0), (0, -half, low), roof, two_sided=True),
        Surface(
            (west + length, middle, top), (-length, 0, 0), (0, half, low), roof, two_sided=True
        ),
        Surface(
            (b.west, b.north, top), (0, b.south - b.north, 0), (0, 0, low), gable, two_sided=True
        ),
        Surface(
            (b.east, b.south, top), (0, b.north - b.south, 0), (0, 0, low), gable, two_sided=True
        ),
    ]


def _draw_gable(colour: RGB) -> Pixels:
    y, x = np.mgrid[0:64, 0:128]
    pixels = np.empty((64, 128, 4), dtype=np.uint8)
    pixels[..., :3] = np.array(colour) * 0.92
    pixels[..., 3] = np.where(np.abs(x - 63.5) <= y, OPAQUE, 0)
    rose = (x - 63.5) ** 2 / 2.4 + (y - 40) ** 2 < 70
    pixels[rose] = (70, 84, 98, 120)
    return pixels

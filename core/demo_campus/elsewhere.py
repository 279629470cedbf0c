"""Places that are not the campus: a forest, a desert town, a corridor."""

from __future__ import annotations

from functools import partial

import numpy as np

from core.demo_campus.buildings import Look, building_surfaces
from core.demo_campus.facades import WindowStyle
from core.demo_campus.patterns import RGB, stretched_noise, wall
from core.demo_campus.plan import Building
from core.demo_campus.props import TreeKind, box, draw_tree, plain
from core.demo_campus.scene import (
    LAMP,
    OPAQUE,
    Billboard,
    Ground,
    Pixels,
    Scene,
    Surface,
    Texture,
)


def forest(seed: int) -> Scene:
    """Firs and birches, as far as one can see."""
    rng = np.random.default_rng([seed, 31])
    kinds: tuple[tuple[TreeKind, RGB], ...] = (
        ("fir", (38, 66, 48)),
        ("fir", (52, 78, 50)),
        ("birch", (122, 134, 58)),
        ("bush", (74, 92, 46)),
    )
    textures = [
        Texture(partial(draw_tree, kind, colour, seed * 50 + n, 224))
        for n, (kind, colour) in enumerate(kinds)
    ]
    boards = []
    for _ in range(560):
        number = int(rng.integers(4))
        height = float(rng.uniform(9, 18)) if number < 3 else float(rng.uniform(0.8, 2))
        east, north = (float(v) for v in rng.uniform(-52, 52, 2))
        if max(abs(east), abs(north)) > 2.5:
            width = height * (0.75 if number < 3 else 1.4)
            boards.append(Billboard(east, north, width, height, textures[number]))
    ground = Ground(_speckled((84, 74, 50), seed, OPAQUE), -70, -70, 140, 140, (70, 76, 48))
    return Scene((), tuple(boards), ground, (), hills=(60, 84, 70), hill_seed=seed + 1)


def town(seed: int) -> Scene:
    """White and ochre houses along a street of sand."""
    rng = np.random.default_rng([seed, 32])
    colours: tuple[RGB, ...] = ((240, 232, 214), (226, 190, 140), (214, 160, 118), (246, 242, 236))
    surfaces: list[Surface] = []
    for side in (-1, 1):
        north = -70.0
        while north < 70:
            length = float(rng.uniform(7, 13))
            west = 4.5 if side > 0 else -14.5
            house = Building("", west, north, west + 10, north + length, float(rng.uniform(4, 9)))
            style = WindowStyle("arched", 0.8, 1.5, 2.8, 1.0, (40, 110, 150), 1)
            colour = colours[int(rng.integers(4))]
            look = Look("plaster", colour, (30, 96, 140), colour, colour, 3.1, style, bands=False)
            surfaces += building_surfaces(house, look, int(rng.integers(1 << 30)), 20)
            north += length + float(rng.choice([0.0, 0.0, 2.5]))
    cloth = plain((226, 70, 60))
    for north in np.arange(-60, 60, 17.0):
        surfaces += box(2.6, north, 4.4, north + 3, 0.1, cloth, cloth, 2.3)
    ground = Ground(_speckled((206, 178, 130), seed, OPAQUE), -70, -70, 140, 140, (214, 190, 144))
    return Scene(tuple(surfaces), (), ground, (), hills=(176, 138, 100), hill_seed=seed + 2)


def corridor(seed: int) -> Scene:
    """A long corridor with doors, seen under strip lights."""
    rng = np.random.default_rng([seed, 33])
    stripe: RGB = (int(rng.integers(60, 200)), 120, int(rng.integers(60, 200)))

    def side() -> Pixels:
        pixels = wall("plaster", (222, 218, 206), 60, 1200, 20, np.random.default_rng(seed))
        pixels[28:34, :, :3] = stripe
        for door in range(20, 1180, 110):
            pixels[16:, door : door + 22] = (128, 88, 58, OPAQUE)
            pixels[36:40, door + 17 : door + 20] = (230, 220, 190, OPAQUE)
            pixels[14:24, door + 40 : door + 60] = (60, 92, 130, OPAQUE)
        return pixels

    def ceiling() -> Pixels:
        pixels = wall("panels", (212, 212, 208), 40, 1200, 20, np.random.default_rng(seed))
        for strip in range(30, 1200, 80):
            pixels[14:26, strip : strip + 34] = (255, 255, 248, LAMP)
        return pixels

    walls, above = Texture(side), Texture(ceiling)
    surfaces = (
        Surface((-30, 1.4, 3), (60, 0, 0), (0, 0, -3), walls, two_sided=True),
        Surface((30, -1.4, 3), (-60, 0, 0), (0, 0, -3), walls, two_sided=True),
        Surface((-30, 1.4, 3), (60, 0, 0), (0, -2.8, 0), above, two_sided=True),
        Surface((30, 1.4, 3), (0, -2.8, 0), (0, 0, -3), plain((150, 176, 190)), two_sided=True),
        Surface((-30, -1.4, 3), (0, 2.8, 0), (0, 0, -3), plain((190, 150, 140)), two_sided=True),
    )
    floor = Ground(
        _speckled((120, 124, 128), seed, OPAQUE - 1), -70, -70, 140, 140, (90, 90, 90), 0.6
    )
    return Scene(surfaces, (), floor, ())


def _speckled(colour: RGB, seed: int, code: int) -> Texture:
    def draw() -> Pixels:
        rng = np.random.default_rng(seed)
        shade = 0.75 + 0.3 * stretched_noise(rng, 560, 560, 20) + 0.2 * rng.random((560, 560))
        rgb = np.clip(shade[..., None] * np.array(colour), 0, 255)
        return np.dstack([rgb, np.full((560, 560), code)]).astype(np.uint8)

    return Texture(draw)

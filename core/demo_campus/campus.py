"""The made-up campus as a scene: buildings, trees, lamps, signs, benches, ground."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from PIL import Image, ImageDraw

from core.demo_campus.buildings import building_surfaces, campus_looks
from core.demo_campus.patterns import RGB, stretched_noise
from core.demo_campus.plan import (
    BUILDINGS,
    DEPTH_M,
    PATHS,
    WIDTH_M,
    Building,
    Point,
    distance_to_building,
    distance_to_paths,
    inside_building,
    point_on_walk,
    walk_length,
)
from core.demo_campus.props import (
    TreeKind,
    box,
    draw_lamp,
    draw_tree,
    hedge_texture,
    plain,
    signpost,
)
from core.demo_campus.scene import (
    OPAQUE,
    Billboard,
    Footprint,
    Ground,
    Pixels,
    Scene,
    Surface,
    Texture,
)

_MARGIN_M = 70.0
_SQUARE = (138.0, 90.0, 13.0)
_BED_COLOURS: tuple[RGB, ...] = ((196, 52, 64), (226, 178, 48), (150, 72, 164), (232, 226, 220))
_LEAVES: tuple[tuple[TreeKind, RGB], ...] = (
    ("round", (92, 128, 56)),
    ("round", (70, 108, 52)),
    ("birch", (134, 152, 72)),
    ("tall", (62, 98, 58)),
    ("fir", (50, 84, 62)),
    ("round", (150, 82, 52)),
    ("round", (206, 138, 152)),
)


def build_campus(seed: int, scale: float) -> Scene:
    """Build the scene of the campus.

    Args:
        seed: Chooses looks, doors, murals, trees and signs; the plan stays.
        scale: Texels per metre of walls.
    """
    surfaces: list[Surface] = []
    for number, (building, look) in enumerate(zip(BUILDINGS, campus_looks(seed), strict=True)):
        surfaces += building_surfaces(building, look, seed * 1000 + number, scale)
    rng = np.random.default_rng([seed, 2])
    trees = _trees(seed, scale, rng)
    lamps, lamp_boards = _lamps(scale)
    surfaces += _signs(seed, scale) + _furniture(seed)
    footprints = [_footprint(building) for building in BUILDINGS]
    footprints += [_tree_footprint(tree) for tree in trees if tree.height > 3]
    ground = Ground(
        texture=Texture(lambda: _draw_ground(seed, 3.0 if scale < 16 else 6.0)),
        west=-_MARGIN_M,
        south=-_MARGIN_M,
        width=WIDTH_M + 2 * _MARGIN_M,
        depth=DEPTH_M + 2 * _MARGIN_M,
        beyond=(112, 132, 78),
    )
    return Scene(
        surfaces=tuple(surfaces),
        billboards=(*trees, *lamp_boards),
        ground=ground,
        lamps=lamps,
        footprints=tuple(footprints),
        hill_seed=seed,
    )


def _trees(seed: int, scale: float, rng: np.random.Generator) -> list[Billboard]:
    side = 256 if scale >= 16 else 96
    textures = [
        Texture(partial(draw_tree, kind, colour, seed * 100 + number, side))
        for number, (kind, colour) in enumerate(_LEAVES * 2)
    ]
    trees: list[Billboard] = []
    while len(trees) < 95:
        east, north = float(rng.uniform(3, WIDTH_M - 3)), float(rng.uniform(3, DEPTH_M - 3))
        if distance_to_paths(east, north) < 3.4 or inside_building(east, north, 2.5):
            continue
        number = int(rng.integers(len(textures)))
        height = float(rng.uniform(5, 11))
        trees.append(Billboard(east, north, height * 0.85, height, textures[number]))
    leaves = [_LEAVES[number][1] for number in (0, 1, 2, 5, 6)]
    bushes = [
        Texture(partial(draw_tree, "bush", colour, seed * 7 + number, side // 2))
        for number, colour in enumerate(leaves * 2)
    ]
    while len(trees) < 140:
        east, north = float(rng.uniform(3, WIDTH_M - 3)), float(rng.uniform(3, DEPTH_M - 3))
        if distance_to_paths(east, north) > 2.6 and not inside_building(east, north, 0.8):
            size = float(rng.uniform(0.9, 1.9))
            bush = bushes[int(rng.integers(len(bushes)))]
            trees.append(Billboard(east, north, size * 1.5, size, bush))
    return trees + _belt(textures, rng)


def _belt(textures: list[Texture], rng: np.random.Generator) -> list[Billboard]:
    """Trees around the campus, which close the view."""
    belt = []
    for _ in range(150):
        turn = rng.uniform(0, 2 * math.pi)
        reach = rng.uniform(1.0, 1.3)
        half_width, half_depth = WIDTH_M / 2 + 16, DEPTH_M / 2 + 16
        stretch = reach / max(abs(math.cos(turn)), abs(math.sin(turn)))
        east = WIDTH_M / 2 + half_width * stretch * math.cos(turn)
        north = DEPTH_M / 2 + half_depth * stretch * math.sin(turn)
        height = float(rng.uniform(8, 15))
        number = int(rng.integers(len(textures)))
        belt.append(Billboard(east, north, height * 0.9, height, textures[number]))
    return belt


def _lamps(scale: float) -> tuple[tuple[Point, ...], list[Billboard]]:
    side = 256 if scale >= 16 else 128
    textures = [Texture(partial(draw_lamp, style, side)) for style in range(3)]
    places: list[Point] = []
    boards = []
    metres = 9.0
    while metres < walk_length():
        east, north, heading = point_on_walk(metres)
        aside = math.radians(heading + 90)
        east, north = east + 3.0 * math.sin(aside), north + 3.0 * math.cos(aside)
        metres += 22
        if inside_building(east, north, 0.5) or distance_to_paths(east, north) < 1.8:
            continue
        places.append((east, north))
        style = 0 if abs(north - 90) < 8 else 1 if north > 90 else 2
        boards.append(Billboard(east, north, 1.15, 4.6, textures[style]))
    return tuple(places), boards


def _signs(seed: int, scale: float) -> list[Surface]:
    """Boards beside the paths that name the nearest building."""
    rng = np.random.default_rng([seed, 4])
    colours: tuple[RGB, ...] = ((30, 72, 132), (150, 38, 44), (34, 104, 70), (238, 236, 228))
    surfaces: list[Surface] = []
    metres = 16.0
    while metres < walk_length():
        east, north, heading = point_on_walk(metres)
        aside = math.radians(heading - 90)
        east, north = east + 4.2 * math.sin(aside), north + 4.2 * math.cos(aside)
        metres += 31
        if inside_building(east, north, 1.5) or distance_to_paths(east, north) < 2.6:
            continue
        nearest = sorted(BUILDINGS, key=lambda one: distance_to_building(one, east, north))[:2]
        text = "\n".join(building.name for building in nearest)
        colour = colours[int(rng.integers(len(colours)))]
        facing = heading + 180 * int(rng.integers(2)) + float(rng.uniform(-25, 25))
        surfaces += signpost(east, north, facing, text, colour, scale)
    return surfaces


def _furniture(seed: int) -> list[Surface]:
    """Hedges, benches, the fountain, a kiosk and the sculpture."""
    rng = np.random.default_rng([seed, 5])
    hedge = hedge_texture(seed)
    wood, stone = plain((140, 98, 62), "timber"), plain((176, 170, 160), "plaster")
    surfaces: list[Surface] = []
    for west, south, east_end, north_end in (
        (26, 94.5, 80, 95.6),
        (92, 82, 128, 83),
        (150, 82.5, 222, 83.5),
        (180, 95, 224, 96),
        (27, 36, 78, 37),
        (92, 36, 148, 37.2),
        (180, 36.6, 222, 37.6),
        (28, 143, 78, 144),
        (92, 144, 128, 145),
    ):
        surfaces += box(
            west, south, east_end, north_end, float(rng.uniform(0.8, 1.3)), hedge, hedge
        )
    for along in np.arange(5, walk_length(), 19.0):
        east, north, heading = point_on_walk(float(along))
        aside = math.radians(heading - 90)
        east, north = east + 4.0 * math.sin(aside), north + 4.0 * math.cos(aside)
        if not inside_building(east, north, 1.5) and distance_to_paths(east, north) > 2.4:
            surfaces += _bench(east, north, wood, stone)
    water = plain((92, 150, 176))
    surfaces += box(136.5, 93.5, 142.5, 99.5, 0.6, stone, water)
    surfaces += box(139.1, 96.1, 139.9, 96.9, 2.6, stone, stone)
    surfaces += box(138.3, 95.3, 140.7, 97.7, 0.3, stone, water, 1.6)
    red, pale = plain((206, 62, 44), "metal"), plain((240, 238, 230))
    surfaces += box(146.5, 81, 150, 84, 2.5, red, red)
    surfaces += box(146, 80.5, 150.5, 84.5, 0.3, pale, pale, 2.5)
    for step, colour in enumerate(((226, 176, 40), (44, 110, 170), (200, 60, 60))):
        cube = plain(colour)
        surfaces += box(80.2 - step * 0.3, 84, 82.0 - step * 0.3, 85.8, 1.5, cube, cube, step * 1.5)
    return surfaces


def _bench(east: float, north: float, wood: Texture, stone: Texture) -> list[Surface]:
    south, top = north - 0.25, north + 0.25
    return [
        *box(east - 0.8, south, east + 0.8, top, 0.12, wood, wood, 0.4),
        *box(east - 0.7, south, east - 0.5, top, 0.4, stone),
        *box(east + 0.5, south, east + 0.7, top, 0.4, stone),
    ]


def _footprint(building: Building) -> Footprint:
    west, south, east, north = building.west, building.south, building.east, building.north
    return Footprint(((west, south), (east, south), (east, north), (west, north)), building.height)


def _tree_footprint(tree: Billboard) -> Footprint:
    half = tree.width * 0.36
    steps = [math.radians(60 * step) for step in range(6)]
    corners = [(tree.east + half * math.cos(a), tree.north + half * math.sin(a)) for a in steps]
    return Footprint(tuple(corners), tree.height * 0.62)


def _draw_ground(seed: int, scale: float) -> Pixels:
    """Lawns, paths, the square, flower beds and a car park, north up."""
    rng = np.random.default_rng([seed, 6])
    width = round((WIDTH_M + 2 * _MARGIN_M) * scale)
    height = round((DEPTH_M + 2 * _MARGIN_M) * scale)
    patches = stretched_noise(rng, height, width, 9 * scale)
    blades = rng.random((height, width), dtype=np.float32)
    shade = (0.80 + 0.28 * patches + 0.14 * blades)[..., None]
    lawn = np.clip(shade * np.array([104, 132, 70], dtype=np.float32), 0, 255).astype(np.uint8)
    paved = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    pen = ImageDraw.Draw(paved)

    def at(east: float, north: float) -> Point:
        return (east + _MARGIN_M) * scale, height - (north + _MARGIN_M) * scale

    for building in BUILDINGS:
        west_top = at(building.west - 2, building.north + 2)
        east_bottom = at(building.east + 2, building.south - 2)
        pen.rectangle((*west_top, *east_bottom), fill=(150, 144, 136, 254))
    pen.rectangle((*at(212, 86), *at(226, 66)), fill=(88, 88, 92, 254))
    for bay in range(6):
        pen.line((*at(213, 67 + bay * 3.4), *at(219, 67 + bay * 3.4)), fill=(226, 226, 220, 254))
    for path in PATHS:
        pen.line(
            [at(*point) for point in path.points],
            (*path.colour, 254),
            round(path.width * scale),
            "curve",
        )
    middle_x, middle_y, square_radius = _SQUARE
    for ring, tone in enumerate((0.88, 1.06, 0.86, 1.04, 0.84)):
        reach = square_radius * (1 - ring / 5)
        colour = (int(184 * tone), int(160 * tone), int(132 * tone), 254)
        west_top = at(middle_x - reach, middle_y + reach)
        pen.ellipse((*west_top, *at(middle_x + reach, middle_y - reach)), fill=colour)
    for _ in range(46):
        east, north = float(rng.uniform(5, 245)), float(rng.uniform(5, 175))
        radius = float(rng.uniform(0.8, 2.2))
        if distance_to_paths(east, north) > 2 + radius and not inside_building(east, north, radius):
            colour = (*_BED_COLOURS[int(rng.integers(4))], 255)
            pen.ellipse(
                (*at(east - radius, north + radius), *at(east + radius, north - radius)),
                fill=colour,
            )
    top = np.asarray(paved)
    covered = top[..., 3] > 0
    worn = (0.90 + 0.12 * patches + 0.10 * blades)[covered][:, None]
    lawn[covered] = np.clip(top[covered][:, :3] * worn, 0, 255).astype(np.uint8)
    codes = np.where(covered, top[..., 3], OPAQUE).astype(np.uint8)
    return np.dstack([lawn, codes])

"""Pictures of trees, bushes, lamps and roofs, and small things made of surfaces."""

from __future__ import annotations

from typing import Literal

import numpy as np
from PIL import Image, ImageDraw

from core.demo_campus.facades import draw_text_board
from core.demo_campus.patterns import RGB, Material, stretched_noise, wall
from core.demo_campus.scene import LAMP, OPAQUE, Pixels, Surface, Texture

TreeKind = Literal["round", "tall", "fir", "birch", "bush"]


def draw_tree(kind: TreeKind, colour: RGB, seed: int, side: int) -> Pixels:
    """A tree, ``(side, side, 4)`` uint8."""
    rng = np.random.default_rng(seed)
    trunk: RGB = (222, 218, 208) if kind == "birch" else (92, 70, 52)
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    if kind != "bush":
        half = side * (0.018 if kind in ("birch", "tall") else 0.03)
        pen.polygon(
            [
                (side / 2 - half * 1.5, side),
                (side / 2 - half * 0.7, side * 0.4),
                (side / 2 + half * 0.7, side * 0.4),
                (side / 2 + half * 1.5, side),
            ],
            fill=(*trunk, 255),
        )
    if kind == "fir":
        _fir(pen, colour, side, rng)
    else:
        _crown(pen, kind, colour, side, rng)
    pixels = np.asarray(picture).copy()
    grain = 0.86 + 0.28 * stretched_noise(rng, side, side, side / 60)
    pixels[..., :3] = np.clip(pixels[..., :3] * grain[..., None], 0, 255)
    pixels[..., 3] = np.where(pixels[..., 3] > 127, OPAQUE, 0)
    return pixels


def _crown(
    pen: ImageDraw.ImageDraw, kind: TreeKind, colour: RGB, side: int, rng: np.random.Generator
) -> None:
    shapes = {
        "round": (0.50, 0.36, 0.40, 0.34),
        "tall": (0.50, 0.42, 0.17, 0.40),
        "birch": (0.50, 0.36, 0.30, 0.33),
        "bush": (0.50, 0.55, 0.42, 0.42),
    }
    cx, cy, rx, ry = shapes[kind]
    count = 240 if kind != "birch" else 150
    turns, reaches = rng.uniform(0, 2 * np.pi, count), np.sqrt(rng.random(count)) * 0.92
    xs, ys = cx + rx * reaches * np.cos(turns), cy + ry * reaches * np.sin(turns)
    shares = np.arange(count) / count
    radii = side * rng.uniform(0.025, 0.075, count) * (1.15 - 0.45 * shares)
    light = 0.62 + 0.5 * shares + 0.28 * (cy - ys) / ry + rng.uniform(-0.12, 0.12, count)
    leaves = zip(xs.tolist(), ys.tolist(), radii.tolist(), light.tolist(), strict=True)
    for x, y, radius, lit in leaves:
        fill = tuple(min(255, max(0, int(c * lit))) for c in colour)
        x, y = x * side, y * side
        pen.ellipse((x - radius, y - radius, x + radius, y + radius * 0.85), fill=(*fill, 255))


def _fir(pen: ImageDraw.ImageDraw, colour: RGB, side: int, rng: np.random.Generator) -> None:
    layers = 11
    for layer in range(layers, 0, -1):
        y = side * (0.03 + 0.84 * layer / layers)
        reach = side * 0.30 * layer / layers * rng.uniform(0.85, 1.1)
        top = y - side * 0.17
        lit = 0.75 + 0.4 * (1 - layer / layers) + rng.uniform(-0.1, 0.1)
        fill = tuple(min(255, max(0, int(c * lit))) for c in colour)
        points = [(side / 2, top)]
        for step in range(9):
            x = side / 2 + reach * (1 - step / 4)
            points.append((x, y - (side * 0.035 if step % 2 else 0)))
        pen.polygon(points, fill=(*fill, 255))


def draw_lamp(style: int, side: int) -> Pixels:
    """A lamp post, ``(side, side // 4, 4)`` uint8; style 0 is a globe, 1 a lantern, 2 an arm."""
    width = side // 4
    pixels = np.zeros((side, width, 4), dtype=np.uint8)
    post = (46, 50, 54, OPAQUE)
    middle, half = width // 2, max(1, side // 90)
    pixels[side // 8 :, middle - half : middle + half + 1] = post
    pixels[-side // 16 :, middle - 2 * half : middle + 2 * half + 1] = post
    glow = (250, 246, 230, LAMP)
    y, x = np.mgrid[0:side, 0:width]
    if style == 0:
        pixels[(x - middle) ** 2 + (y - side / 12) ** 2 < (side / 16) ** 2] = glow
    elif style == 1:
        head = side // 18
        pixels[side // 24 : side // 7, middle - head : middle + head] = glow
        pixels[side // 40 : side // 22, middle - head - 2 : middle + head + 2] = post
    else:
        pixels[side // 9 : side // 8, 2 : width - 2] = post
        pixels[side // 8 : side // 6, 2 : width // 4] = glow
        pixels[side // 8 : side // 6, -width // 4 : -2] = glow
    return pixels


def draw_roof(width: float, depth: float, colour: RGB, scale: float, seed: int) -> Pixels:
    """Rows of tiles, ``(H, W, 4)`` uint8."""
    rng = np.random.default_rng(seed)
    height, columns = max(8, round(depth * scale)), max(8, round(width * scale))
    pixels = wall("plaster", colour, height, columns, scale, rng)
    rows = np.arange(height) / scale % 0.5 < 0.12
    pixels[rows, :, :3] = (pixels[rows, :, :3] * 0.75).astype(np.uint8)
    return pixels


def box(
    west: float,
    south: float,
    east: float,
    north: float,
    height: float,
    texture: Texture,
    top: Texture | None = None,
    lift: float = 0.0,
) -> list[Surface]:
    """Four walls, and a lid when ``top`` is given, standing ``lift`` metres above the ground."""
    z = lift + height
    down = (0.0, 0.0, -height)
    walls = [
        Surface((west, south, z), (east - west, 0, 0), down, texture),
        Surface((east, south, z), (0, north - south, 0), down, texture),
        Surface((east, north, z), (west - east, 0, 0), down, texture),
        Surface((west, north, z), (0, south - north, 0), down, texture),
    ]
    if top is not None:
        lid = Surface(
            (west, north, z), (east - west, 0, 0), (0, south - north, 0), top, two_sided=True
        )
        walls.append(lid)
    return walls


def signpost(
    east: float, north: float, facing: float, text: str, back: RGB, scale: float
) -> list[Surface]:
    """A board of 1.9 m by 0.9 m on two posts, readable from the side ``facing`` (degrees)."""
    turn = np.radians(facing)
    # Seen from the front, right is 90 degrees anticlockwise of where the board faces.
    right = (-float(np.cos(turn)), float(np.sin(turn)))
    board = Texture(lambda: draw_text_board(text, 1.9, 0.9, back, max(scale * 2, 24)))
    steel = Texture(lambda: wall("plaster", (74, 76, 80), 16, 4, 16, np.random.default_rng(1)))
    start = (east - right[0] * 0.95, north - right[1] * 0.95)
    end = (east + right[0] * 0.95, north + right[1] * 0.95)
    across = (right[0] * 1.9, right[1] * 1.9, 0.0)
    back_across = (-across[0], -across[1], 0.0)
    surfaces = [
        Surface((*start, 2.05), across, (0, 0, -0.9), board),
        Surface((*end, 2.05), back_across, (0, 0, -0.9), steel),
    ]
    for offset in (0.12, 1.70):
        foot = (start[0] + right[0] * offset, start[1] + right[1] * offset)
        post = (right[0] * 0.08, right[1] * 0.08, 0.0)
        surfaces.append(Surface((*foot, 1.15), post, (0, 0, -1.15), steel, two_sided=True))
    return surfaces


def plain(colour: RGB, material: Material = "plaster", seed: int = 1) -> Texture:
    """A small texture of one colour."""
    return Texture(lambda: wall(material, colour, 32, 64, 24, np.random.default_rng(seed)))


def hedge_texture(seed: int) -> Texture:
    """Leaves in all shades of green."""

    def draw() -> Pixels:
        rng = np.random.default_rng(seed)
        leaf = stretched_noise(rng, 32, 256, 2) * 0.6 + stretched_noise(rng, 32, 256, 7) * 0.4
        green = np.stack([40 + 60 * leaf, 74 + 88 * leaf, 36 + 40 * leaf], axis=-1)
        return np.dstack([green, np.full(leaf.shape, OPAQUE)]).astype(np.uint8)

    return Texture(draw)

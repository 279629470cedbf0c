"""Drawing a building's face: wall, windows, doors, name, mural, ivy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from core.demo_campus.patterns import RGB, Material, stretched_noise, wall
from core.demo_campus.scene import LAMP, OPAQUE, WINDOW_CODES, Pixels

WindowKind = Literal["square", "arched", "ribbon", "curtain", "porthole", "slit"]


@dataclass(frozen=True)
class WindowStyle:
    """A grid of windows.

    Attributes:
        kind: The form of the windows.
        width: Metres of one window.
        height: Metres of one window.
        pitch: Metres from one window's middle to the next one's.
        sill: Metres from a floor to its windows' lower edge.
        frame: Colour of the frames.
        bars: Panes across.
    """

    kind: WindowKind
    width: float
    height: float
    pitch: float
    sill: float
    frame: RGB
    bars: int = 2


@dataclass(frozen=True)
class Facade:
    """The look of one face of a building.

    Attributes:
        width: Metres.
        height: Metres.
        material: Of the wall.
        colour: Of the wall.
        accent: Of door, bands and sign.
        base: Of the lowest metre.
        storey: Metres from floor to floor.
        windows: The grid.
        door_at: Where the door is, 0 to 1 along the face, or None.
        name: Written above the door, or an empty string.
        mural: Where a mural begins and ends, 0 to 1 along the face, or None.
        ivy: Whether ivy grows on one end.
        bands: Whether floors are marked by bands.
        seed: Chooses the irregularities.
    """

    width: float
    height: float
    material: Material
    colour: RGB
    accent: RGB
    base: RGB
    storey: float
    windows: WindowStyle
    door_at: float | None
    name: str
    mural: tuple[float, float] | None
    ivy: bool
    bands: bool
    seed: int


class _Canvas:
    """Pixels addressed in metres from the face's lower left corner."""

    def __init__(self, pixels: Pixels, scale: float) -> None:
        self.pixels = pixels
        self.scale = scale

    def part(self, x: float, z: float, width: float, height: float) -> Pixels:
        """The pixels of a rectangle; writing to them draws."""
        rows = self.pixels.shape[0]
        left, right = round(x * self.scale), round((x + width) * self.scale)
        top, bottom = rows - round((z + height) * self.scale), rows - round(z * self.scale)
        return self.pixels[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)]

    def fill(self, x: float, z: float, width: float, height: float, colour: RGB, code: int) -> None:
        """Fill a rectangle."""
        self.part(x, z, width, height)[...] = (*colour, code)


def draw_facade(facade: Facade, scale: float) -> Pixels:
    """Draw a face at ``scale`` texels per metre, ``(H, W, 4)`` uint8."""
    rng = np.random.default_rng(facade.seed)
    height, width = round(facade.height * scale), round(facade.width * scale)
    pixels = wall(facade.material, facade.colour, height, width, scale, rng)
    canvas = _Canvas(pixels, scale)
    _base_and_bands(canvas, facade)
    door = _door_span(facade)
    _windows(canvas, facade, door, rng)
    if facade.mural is not None:
        _mural(canvas, facade, facade.mural, rng)
    if facade.ivy:
        _ivy(canvas, facade, rng)
    if door is not None:
        _door(canvas, facade, door)
    # Light is scarcer near the ground.
    rows = np.arange(height)[::-1] / scale
    shade = np.clip(0.80 + rows / 6, 0.80, 1.0)[:, None, None]
    pixels[..., :3] = (pixels[..., :3] * shade).astype(np.uint8)
    return pixels


def draw_text_board(text: str, width: float, height: float, back: RGB, scale: float) -> Pixels:
    """A sign with a rim and one or more lines of text, ``(H, W, 4)`` uint8."""
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    picture = Image.new("RGB", size, back)
    pen = ImageDraw.Draw(picture)
    light = sum(back) > 380
    ink = (28, 30, 36) if light else (250, 248, 240)
    rim = max(1, size[1] // 24)
    pen.rectangle((0, 0, size[0] - 1, size[1] - 1), outline=ink, width=rim)
    lines = text.split("\n")
    fitted = size[1] * 0.78 / len(lines)
    longest = max(len(line) for line in lines)
    fitted = min(fitted, size[0] * 1.55 / max(longest, 1))
    font = ImageFont.load_default(max(5, fitted * 0.86))
    for number, line in enumerate(lines):
        middle = size[1] * (number + 0.5) / len(lines)
        pen.text((size[0] / 2, middle), line, fill=ink, font=font, anchor="mm")
    rgb = np.asarray(picture)
    return np.dstack([rgb, np.full(rgb.shape[:2], OPAQUE, dtype=np.uint8)])


def _base_and_bands(canvas: _Canvas, facade: Facade) -> None:
    canvas.fill(0, 0, facade.width, 0.9, facade.base, OPAQUE)
    if facade.bands:
        floor = facade.storey
        while floor < facade.height - 1.2:
            canvas.fill(0, floor - 0.18, facade.width, 0.3, facade.accent, OPAQUE)
            floor += facade.storey
    canvas.fill(0, facade.height - 0.5, facade.width, 0.5, facade.base, OPAQUE)
    canvas.fill(0, facade.height - 0.62, facade.width, 0.12, (60, 58, 58), OPAQUE)


def _door_span(facade: Facade) -> tuple[float, float] | None:
    if facade.door_at is None:
        return None
    width = min(3.4, facade.width * 0.3)
    left = facade.door_at * (facade.width - width - 2) + 1
    return left, left + width


def _windows(
    canvas: _Canvas, facade: Facade, door: tuple[float, float] | None, rng: np.random.Generator
) -> None:
    style = facade.windows
    count = max(1, int((facade.width - 1.0) / style.pitch))
    start = (facade.width - (count - 1) * style.pitch) / 2
    floors = int((facade.height - 0.9) / facade.storey)
    for floor in range(floors):
        z = floor * facade.storey + style.sill
        for column in range(count):
            x = start + column * style.pitch - style.width / 2
            at_door = door is not None and x < door[1] + 0.5 and x + style.width > door[0] - 0.5
            if at_door and floor == 0:
                continue
            _window(canvas, style, x, z, int(rng.integers(1, WINDOW_CODES + 1)), rng)


def _window(
    canvas: _Canvas, style: WindowStyle, x: float, z: float, code: int, rng: np.random.Generator
) -> None:
    rim = 0.14
    outer = canvas.part(x - rim, z - rim, style.width + 2 * rim, style.height + 2 * rim)
    inner = canvas.part(x, z, style.width, style.height)
    if inner.size == 0:
        return
    height, width = inner.shape[:2]
    glass = np.empty((height, width, 4), dtype=np.uint8)
    tone = float(rng.uniform(0.75, 1.2))
    rise = np.linspace(1.25, 0.75, height)[:, None]
    glass[..., :3] = np.clip(rise[..., None] * np.array([58, 78, 98]) * tone, 0, 255)
    glass[..., 3] = code
    blind = int(height * rng.choice([0.0, 0.0, 0.25, 0.5, 0.7]))
    glass[:blind, :, :3] = (196, 190, 178)
    bar = max(1, round(0.07 * canvas.scale))
    for pane in range(1, style.bars):
        middle = round(width * pane / style.bars)
        glass[:, middle : middle + bar] = (*style.frame, OPAQUE)
    if style.kind == "curtain":
        middle = height // 2
        glass[middle : middle + bar] = (*style.frame, OPAQUE)
    if style.kind in ("arched", "porthole"):
        _rounded(outer, glass, inner, style)
        return
    outer[...] = (*style.frame, OPAQUE)
    inner[...] = glass
    if style.kind == "square":
        sill = canvas.part(x - 0.25, z - rim - 0.12, style.width + 0.5, 0.16)
        sill[...] = (206, 202, 194, OPAQUE)


def _rounded(outer: Pixels, glass: Pixels, inner: Pixels, style: WindowStyle) -> None:
    for target, source in ((outer, None), (inner, glass)):
        height, width = target.shape[:2]
        y, x = np.mgrid[0:height, 0:width]
        radius = width / 2
        across = (x - radius + 0.5) ** 2
        within = across + (y - radius + 0.5) ** 2 <= radius**2
        if style.kind == "arched":
            within |= y >= radius
        target[within] = (*style.frame, OPAQUE) if source is None else source[within]


def _door(canvas: _Canvas, facade: Facade, door: tuple[float, float]) -> None:
    left, right = door
    width, height = right - left, 2.7
    rim: RGB = (225, 222, 214) if sum(facade.colour) < 420 else (88, 82, 78)
    canvas.fill(left - 0.3, 0, width + 0.6, height + 0.3, rim, OPAQUE)
    canvas.fill(left, 0, width, height, facade.accent, OPAQUE)
    leaf = width / 2
    for side in range(2):
        x = left + side * leaf
        canvas.fill(x + 0.18, 0.9, leaf - 0.36, height - 1.15, (74, 92, 104), 40 + side)
        canvas.fill(
            x + (leaf - 0.16 if side == 0 else 0.06), 1.0, 0.1, 0.5, (230, 226, 214), OPAQUE
        )
    canvas.fill(left + leaf - 0.03, 0, 0.06, height, rim, OPAQUE)
    canopy = 2.95
    canvas.fill(left - 0.9, canopy, width + 1.8, 0.28, facade.accent, OPAQUE)
    canvas.fill(left + leaf - 0.35, canopy - 0.14, 0.7, 0.14, (255, 246, 220), LAMP)
    if facade.name:
        board_width = min(facade.width - 1.0, max(width + 1.4, 0.62 * len(facade.name)))
        x = min(max(left + leaf - board_width / 2, 0.4), facade.width - board_width - 0.4)
        part = canvas.part(x, canopy + 0.42, board_width, 0.95)
        rows, columns = part.shape[:2]
        board = draw_text_board(facade.name, columns, rows, facade.accent, 1.0)
        part[...] = board[: part.shape[0], : part.shape[1]]


def _mural(
    canvas: _Canvas, facade: Facade, span: tuple[float, float], rng: np.random.Generator
) -> None:
    x, width = span[0] * facade.width, (span[1] - span[0]) * facade.width
    z, height = 1.2, min(facade.height - 2.2, 9.0)
    part = canvas.part(x, z, width, height)
    picture = Image.fromarray(np.ascontiguousarray(part[..., :3]))
    pen = ImageDraw.Draw(picture)
    palette = rng.integers(40, 246, (5, 3))
    palette[0] = np.roll(np.array([238, 120, 40]), int(rng.integers(3)))
    palette[1] = np.roll(np.array([36, 92, 190]), int(rng.integers(3)))
    pen.rectangle((0, 0, *picture.size), fill=_rgb(palette[2] // 2 + 110))
    for _ in range(11):
        colour = _rgb(palette[int(rng.integers(5))])
        cx, cy = rng.random(2) * picture.size
        radius = float(rng.uniform(0.12, 0.42)) * picture.size[1]
        shape = int(rng.integers(3))
        if shape == 0:
            pen.ellipse((cx - radius, cy - radius, cx + radius, cy + radius), fill=colour)
        elif shape == 1:
            corners = rng.normal(0, radius, (3, 2)) + np.array([cx, cy])
            pen.polygon([(float(a), float(b)) for a, b in corners], fill=colour)
        else:
            box = (cx - radius, cy - radius, cx + radius, cy + radius)
            pen.arc(
                box, 0, float(rng.uniform(120, 360)), fill=colour, width=max(2, int(radius / 3))
            )
    part[..., :3] = np.asarray(picture)
    part[..., 3] = OPAQUE


def _ivy(canvas: _Canvas, facade: Facade, rng: np.random.Generator) -> None:
    width = facade.width * float(rng.uniform(0.15, 0.3))
    x = 0.0 if rng.random() < 0.5 else facade.width - width
    part = canvas.part(x, 0, width, facade.height * float(rng.uniform(0.6, 0.95)))
    height, columns = part.shape[:2]
    leaves = stretched_noise(rng, height, columns, 0.25 * canvas.scale)
    climb = np.linspace(0.75, 0.15, height)[:, None] * -1 + 0.95
    grown = stretched_noise(rng, height, columns, 1.4 * canvas.scale) < climb
    green = np.stack([44 + 50 * leaves, 78 + 72 * leaves, 34 + 30 * leaves], axis=-1)
    part[grown] = np.dstack([green, np.full(leaves.shape, OPAQUE)])[grown].astype(np.uint8)


def _rgb(values: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> RGB:
    r, g, b = (int(value) for value in values)
    return r, g, b

"""The grounds that GDAL made, and where the pins of their plan are found in tiles."""

from __future__ import annotations

import io
import json
import math
from itertools import product
from pathlib import Path

import numpy as np
from PIL import Image

from core.geo import Position
from core.ground.ground import OpenGround, PointPair

FOLDER = Path(__file__).parents[2] / "fixtures" / "grounds"
PIXELS = {
    "#e01010": (60, 50),
    "#10c010": (420, 60),
    "#1010e0": (400, 310),
    "#e0c000": (70, 300),
    "#d010d0": (250, 170),
}
"""Column and row of each pin of the plan, by its colour; as in the fixtures' ``make.py``."""

PLACES = {
    colour: Position(*place)
    for colour, place in json.loads((FOLDER / "where_gdal_says.json").read_text()).items()
}
"""Where GDAL says that they lie."""

MIDDLE = PLACES["#d010d0"]
PAIRS = tuple(PointPair(*PIXELS[colour], place) for colour, place in PLACES.items())
_NEAR = 40
# Of a tile's side: a pin reaches no farther.
_AROUND = 0.08


def pins_found(ground: OpenGround, zoom: int | None = None) -> dict[str, Position]:
    """The middle of each pin as the tiles of a ground show it."""
    z = ground.facts.max_zoom if zoom is None else zoom
    return {colour: _found(ground, z, colour, place) for colour, place in PLACES.items()}


def _found(ground: OpenGround, z: int, colour: str, place: Position) -> Position:
    """The middle of the pixels of this colour in the tiles around a place."""
    wanted = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)])
    x, y = _tile_of(place, z)
    sums, count = np.zeros(2), 0
    for column, row in product(
        {int(x - _AROUND), int(x + _AROUND)}, {int(y - _AROUND), int(y + _AROUND)}
    ):
        content = ground.tile(z, column, row)
        if content is None:
            continue
        with Image.open(io.BytesIO(content)) as tile:
            pixels = np.asarray(tile.convert("RGBA")).astype(int)
        off = np.abs(pixels[..., :3] - wanted).max(axis=-1)
        rows, columns = np.nonzero((off < _NEAR) & (pixels[..., 3] > 128))
        side = pixels.shape[0]
        sums += [
            ((columns + 0.5) / side + column).sum(),
            ((rows + 0.5) / side + row).sum(),
        ]
        count += len(rows)
    assert count, f"no pixel of {colour} near {place}"
    return _place_of(*(sums / count), z)


def _tile_of(place: Position, z: int) -> tuple[float, float]:
    """Column and row among the tiles of a zoom, with the part within the tile."""
    phi = math.radians(place.latitude)
    return (
        (place.longitude + 180) / 360 * 2**z,
        (1 - math.asinh(math.tan(phi)) / math.pi) / 2 * 2**z,
    )


def _place_of(x: float, y: float, z: int) -> Position:
    latitude = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / 2**z))))
    return Position(latitude, x / 2**z * 360 - 180)

"""The parts of a made-up place: textured rectangles, billboards, a ground.

World coordinates are metres: x east, y north, z up.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

# The alpha byte of a texel says what it is. 0 is a hole, OPAQUE is plain; codes up to WINDOW_CODES
# are windows (which of them are lit at night depends on the code), LAMP shines whenever lamps do.
WINDOW_CODES = 200
LAMP = 230
OPAQUE = 255


@dataclass(frozen=True)
class MipChain:
    """A texture at full size, half, a quarter ..., flattened into one array of RGBA words.

    Attributes:
        texels: All levels, one after the other, each row by row; uint32 (RGBA in memory order).
        offsets: Where each level starts in ``texels``.
        widths: Width of each level in texels.
        heights: Height of each level in texels.
    """

    texels: NDArray[np.uint32]
    offsets: NDArray[np.int32]
    widths: NDArray[np.int32]
    heights: NDArray[np.int32]

    @staticmethod
    def of(rgba: Pixels) -> MipChain:
        """Build the chain from ``(H, W, 4)`` uint8."""
        levels = [np.ascontiguousarray(rgba)]
        while min(levels[-1].shape[:2]) >= 4 and len(levels) < 9:
            levels.append(_halve(levels[-1]))
        sizes = np.array([level.shape[:2] for level in levels], dtype=np.int32)
        areas = sizes[:, 0] * sizes[:, 1]
        return MipChain(
            texels=np.concatenate([level.reshape(-1, 4).view(np.uint32)[:, 0] for level in levels]),
            offsets=np.concatenate([[0], np.cumsum(areas)[:-1]]).astype(np.int32),
            widths=sizes[:, 1].copy(),
            heights=sizes[:, 0].copy(),
        )


class Texture:
    """A picture that is drawn when it is first seen.

    ``draw`` returns ``(H, W, 4)`` uint8, top row first.

    Most calls see only a part of a place, so most textures are never drawn in a short test.
    """

    def __init__(self, draw: Callable[[], Pixels]) -> None:
        self._draw = draw
        self._lock = threading.Lock()
        self._chain: MipChain | None = None

    def chain(self) -> MipChain:
        """The levels of this texture; safe to call from several threads."""
        with self._lock:
            if self._chain is None:
                self._chain = MipChain.of(self._draw())
            return self._chain


@dataclass(frozen=True)
class Surface:
    """A textured rectangle (or parallelogram) in space.

    Attributes:
        corner: Top left corner as seen from the front, metres.
        along: Vector from the top left to the top right corner.
        down: Vector from the top left to the bottom left corner.
        texture: What it looks like.
        two_sided: Whether it is seen from behind as well.
    """

    corner: tuple[float, float, float]
    along: tuple[float, float, float]
    down: tuple[float, float, float]
    texture: Texture
    two_sided: bool = False


@dataclass(frozen=True)
class Billboard:
    """An upright picture that always faces the camera: a tree, a lamp, a bush.

    Attributes:
        east: Where it stands, metres.
        north: Where it stands, metres.
        width: Width in metres.
        height: Height in metres.
        texture: What it looks like.
    """

    east: float
    north: float
    width: float
    height: float
    texture: Texture


@dataclass(frozen=True)
class Footprint:
    """The outline of something that throws a shadow: convex corners in metres, and its height."""

    corners: tuple[tuple[float, float], ...]
    height: float


@dataclass(frozen=True)
class Ground:
    """The floor of a place.

    Attributes:
        texture: Its picture, north up; alpha ``OPAQUE`` is soft ground, ``OPAQUE - 1`` is paved.
        west: East coordinate of the picture's left edge.
        south: North coordinate of the picture's bottom edge.
        width: Metres from its left to its right edge.
        depth: Metres from its bottom to its top edge.
        beyond: RGB of the land outside the picture.
        joints_m: Distance between the joints of the paving.
    """

    texture: Texture
    west: float
    south: float
    width: float
    depth: float
    beyond: tuple[int, int, int]
    joints_m: float = 0.8


@dataclass(frozen=True)
class Scene:
    """A whole made-up place.

    Attributes:
        surfaces: Walls, roofs, signs, hedges.
        billboards: Trees, lamps.
        ground: The floor.
        lamps: Where lamps shine at night, metres.
        footprints: What throws shadows.
        hills: RGB of the hills on the horizon.
        hill_seed: Chooses the skyline.
    """

    surfaces: tuple[Surface, ...]
    billboards: tuple[Billboard, ...]
    ground: Ground
    lamps: tuple[tuple[float, float], ...]
    footprints: tuple[Footprint, ...] = ()
    hills: tuple[int, int, int] = (98, 116, 122)
    hill_seed: int = 0


def _halve(level: Pixels) -> Pixels:
    height, width = level.shape[0] // 2 * 2, level.shape[1] // 2 * 2
    quads = [level[y:height:2, x:width:2] for y in (0, 1) for x in (0, 1)]
    if all(quad[..., 3].all() for quad in quads):
        total = np.full((*quads[0].shape[:2], 3), 2, dtype=np.uint16)
        for quad in quads:
            total += quad[..., :3]
        return np.dstack([(total >> 2).astype(np.uint8), quads[0][..., 3]])
    # Holes must not darken the rim of what surrounds them.
    total = np.zeros((*quads[0].shape[:2], 3), dtype=np.uint16)
    count = np.zeros(quads[0].shape[:2], dtype=np.uint16)
    for quad in quads:
        solid = quad[..., 3] > 0
        total += quad[..., :3] * solid[..., None]
        count += solid
    colour = total // np.maximum(count, 1)[..., None]
    codes = np.where(count >= 2, np.maximum.reduce([quad[..., 3] for quad in quads]), 0)
    return np.dstack([colour, codes]).astype(np.uint8)

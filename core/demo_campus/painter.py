"""Paints textured rectangles in perspective into colour and depth buffers, in numpy alone.

Every surface is a plane, so one over its depth, and its texture coordinates divided by depth, are
linear in the pixel's column and row (P. Heckbert, "Survey of Texture Mapping", 1986). That makes a
textured, z-buffered rectangle a handful of array operations on its bounding box.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.demo_campus.scene import Floats, MipChain, Texture

Vector = NDArray[np.float64]

Words = NDArray[np.uint32]

SKY = -1
GROUND = -2

_EVEN = np.uint32(0x00FF00FF)
# The three colour bytes of a texel's word, whichever way round the machine keeps its bytes.
_COLOUR = np.frombuffer(bytes((255, 255, 255, 0)), dtype=np.uint32)[0]


@dataclass(frozen=True)
class Pose:
    """The place and direction of a camera.

    Attributes:
        east: Metres.
        north: Metres.
        height: Metres above the ground.
        heading: Degrees clockwise from north.
        pitch: Degrees upwards.
        roll: Degrees clockwise.
    """

    east: float
    north: float
    height: float
    heading: float
    pitch: float = 0.0
    roll: float = 0.0


@dataclass(frozen=True)
class PinholeCamera:
    """A pinhole camera in its place, and the size of its picture.

    The ray through a pixel has the component 1 along ``forward``: a point's depth is how many times
    its ray reaches it.

    Attributes:
        eye: East, north and height in metres.
        forward: Unit vector of the view.
        right: Unit vector to the right in the picture.
        down: Unit vector downwards in the picture.
        focal: Focal length in pixels.
        width: Of the picture, in pixels.
        height: Of the picture, in pixels.
    """

    eye: Vector
    forward: Vector
    right: Vector
    down: Vector
    focal: float
    width: int
    height: int

    @staticmethod
    def of(pose: Pose, focal: float, width: int, height: int) -> PinholeCamera:
        """The camera at ``pose`` with a focal length of ``focal`` pixels."""
        heading, pitch, roll = (math.radians(a) for a in (pose.heading, pose.pitch, pose.roll))
        level = np.array([math.sin(heading), math.cos(heading), 0.0])
        right = np.array([math.cos(heading), -math.sin(heading), 0.0])
        forward = level * math.cos(pitch) + np.array([0.0, 0.0, math.sin(pitch)])
        down = level * math.sin(pitch) - np.array([0.0, 0.0, math.cos(pitch)])
        turned_right = right * math.cos(roll) + down * math.sin(roll)
        turned_down = down * math.cos(roll) - right * math.sin(roll)
        eye = np.array([pose.east, pose.north, pose.height])
        return PinholeCamera(eye, forward, turned_right, turned_down, focal, width, height)

    def linear_forms(self, vectors: NDArray[np.float64]) -> Floats:
        """The dot products of a pixel's ray and each vector, linear in the pixel's column and row.

        Returns:
            ``(N, 3)``: constant, per column and per row.
        """
        per_column = vectors @ self.right / self.focal
        per_row = vectors @ self.down / self.focal
        constant = vectors @ self.forward
        constant -= per_column * (self.width - 1) / 2 + per_row * (self.height - 1) / 2
        return np.stack([constant, per_column, per_row], axis=1).astype(np.float32)

    def dot(self, vector: Vector) -> Floats:
        """The dot product of every pixel's ray and ``vector``, ``(H, W)``."""
        columns = np.arange(self.width, dtype=np.float32)
        rows = np.arange(self.height, dtype=np.float32)
        return _plane(self.linear_forms(vector[None])[0], columns, rows)


@dataclass(frozen=True)
class Patch:
    """One surface on the picture: its bounding box and its equations.

    Each line is (constant, per column, per row). ``inverse`` is one over depth; ``u`` and ``v``
    times depth, less their start, are the texture coordinates.
    """

    number: int
    left: int
    right: int
    top: int
    bottom: int
    inverse: Floats
    u: Floats
    v: Floats
    u_start: float
    v_start: float


class Painter:
    """Paints patches into depth, texel and surface-number buffers."""

    def __init__(self, camera: PinholeCamera) -> None:
        self.camera = camera
        shape = (camera.height, camera.width)
        up = camera.dot(np.array([0.0, 0.0, 1.0]))
        eye_height = float(camera.eye[2])
        self.inverse_depth = np.maximum(-up / np.float32(eye_height), np.float32(0.0))
        self.texels = np.zeros(shape, dtype=np.uint32)
        self.numbers = np.where(up < 0, GROUND, SKY).astype(np.int32)
        self._columns = np.arange(camera.width, dtype=np.float32)
        self._rows = np.arange(camera.height, dtype=np.float32)

    def paint(self, patch: Patch, texture: Texture) -> None:
        """Paint ``patch`` where it is nearest."""
        columns = self._columns[patch.left : patch.right]
        rows = self._rows[patch.top : patch.bottom]
        window = (slice(patch.top, patch.bottom), slice(patch.left, patch.right))
        inverse = _plane(patch.inverse, columns, rows)
        nearer = inverse > self.inverse_depth[window]
        candidates = np.flatnonzero(nearer)
        if candidates.size == 0:
            return
        row, column = np.divmod(candidates, len(columns))
        inverse = inverse.ravel().take(candidates)
        depth = 1 / inverse
        x, y = columns.take(column), rows.take(row)
        u = (patch.u[0] + patch.u[1] * x + patch.u[2] * y) * depth - np.float32(patch.u_start)
        v = (patch.v[0] + patch.v[1] * x + patch.v[2] * y) * depth - np.float32(patch.v_start)
        inside = np.flatnonzero((u >= 0) & (u < 1) & (v >= 0) & (v < 1))
        if inside.size == 0:
            return
        u, v = u.take(inside), v.take(inside)
        depth, inverse = depth.take(inside), inverse.take(inside)
        chain = texture.chain()
        across = np.abs(patch.u[1] - u * patch.inverse[1]) * np.float32(chain.widths[0])
        upright = np.abs(patch.v[2] - v * patch.inverse[2]) * np.float32(chain.heights[0])
        words = sample(chain, u, v, depth * np.maximum(across, upright))
        flat = (row + patch.top) * self.camera.width + column + patch.left
        flat = flat.take(inside)
        solid = words.view(np.uint8)[3::4] > 0
        if not solid.all():
            flat, words, inverse = flat[solid], words[solid], inverse[solid]
        self.texels.ravel()[flat] = words
        self.inverse_depth.ravel()[flat] = inverse
        self.numbers.ravel()[flat] = patch.number


def sample(chain: MipChain, u: Floats, v: Floats, footprint: Floats) -> Words:
    """Texels at ``u``, ``v`` (0 to 1) of the level where one texel is about one pixel.

    Args:
        chain: The texture.
        u: Right, ``(N,)``.
        v: Down, ``(N,)``.
        footprint: Texels of the full size that a pixel covers, ``(N,)``.

    Returns:
        RGBA words, ``(N,)``; magnified texels are blended, others are the nearest.
    """
    last = len(chain.offsets) - 1
    level = np.clip(np.log2(np.maximum(footprint, 1.0)) + 0.3, 0, last).astype(np.int32)
    widths, heights = chain.widths.take(level), chain.heights.take(level)
    column = np.minimum((u * widths).astype(np.int32), widths - 1)
    row = np.minimum((v * heights).astype(np.int32), heights - 1)
    index = chain.offsets.take(level) + row * widths + column
    words: Words = chain.texels.take(index.astype(np.int32))
    near = np.flatnonzero(footprint < 0.7)
    if near.size:
        words[near] = _blend(chain, u.take(near), v.take(near), words.take(near))
    return words


def _blend(chain: MipChain, u: Floats, v: Floats, nearest: Words) -> Words:
    """Texels interpolated bilinearly, two colours of a word at a time."""
    width, height = int(chain.widths[0]), int(chain.heights[0])
    x = np.clip(u * width - np.float32(0.5), 0, width - 1.01) * np.float32(256)
    y = np.clip(v * height - np.float32(0.5), 0, height - 1.01) * np.float32(256)
    column, row = x.astype(np.uint32), y.astype(np.uint32)
    right, down = column & 255, row & 255
    start = (row >> 8).astype(np.intp) * width + (column >> 8)
    upper = _mixed(chain.texels.take(start), chain.texels.take(start + 1), right)
    start += width
    lower = _mixed(chain.texels.take(start), chain.texels.take(start + 1), right)
    # The alpha byte is a code, which must not be blended.
    blended: Words = (_mixed(upper, lower, down) & _COLOUR) | (nearest & ~_COLOUR)
    return blended


def _mixed(a: Words, b: Words, share: Words) -> Words:
    """``a`` and ``b`` mixed byte by byte; ``share`` of ``b`` in 1/256."""
    rest = np.uint32(256) - share
    even = ((a & _EVEN) * rest + (b & _EVEN) * share) >> 8
    odd = ((a >> 8) & _EVEN) * rest + ((b >> 8) & _EVEN) * share
    mixed: Words = (even & _EVEN) | (odd & ~_EVEN)
    return mixed


@dataclass(frozen=True)
class PixelRays:
    """The ray of every pixel: its components, ``(H, W)`` each, and where all begin."""

    east: Floats
    north: Floats
    up: Floats
    eye: tuple[float, float, float]
    focal: float

    def at(self, pixels: NDArray[np.intp]) -> PixelRays:
        """The rays of some pixels, by their numbers in the flattened picture."""
        east, north, up = (axis.take(pixels) for axis in (self.east, self.north, self.up))
        return PixelRays(east, north, up, self.eye, self.focal)


def pixel_rays(camera: PinholeCamera) -> PixelRays:
    """The three components of all camera."""
    east, north, up = (camera.dot(axis) for axis in np.eye(3))
    x, y, z = (float(value) for value in camera.eye)
    return PixelRays(east, north, up, (x, y, z), camera.focal)


def _plane(line: Floats, columns: Floats, rows: Floats) -> Floats:
    across = line[0] + line[1] * columns
    return np.asarray(across[None, :] + (line[2] * rows)[:, None], dtype=np.float32)

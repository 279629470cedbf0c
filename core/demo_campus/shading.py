"""Light on a painted picture: sun, sky, shadows, lamps, lit windows, haze."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from core.demo_campus.painter import GROUND, SKY, Painter, PixelRays, sample
from core.demo_campus.patterns import smooth_noise
from core.demo_campus.scene import LAMP, OPAQUE, WINDOW_CODES, Floats, Ground, Scene
from core.demo_campus.visits import DemoSession

_HAZE_M = 700.0
_WINDOW_GLOW = (255.0, 214.0, 140.0)
_LAMP_GLOW = (255.0, 240.0, 205.0)
_LAMP_COLOUR = (1.0, 0.80, 0.52)
_CELLS_PER_M = 2
_DETAIL_M = 5.0


class Shading:
    """One visit's light on one scene: everything that is the same for all its photos.

    Args:
        scene: The place.
        visit: The light and the camera.
        seed: Chooses clouds, lit windows and noise.
    """

    def __init__(self, scene: Scene, visit: DemoSession, seed: int) -> None:
        self._scene = scene
        self._light = visit.light
        self._camera = visit.camera
        rng = np.random.default_rng([seed, 11])
        self._clouds = smooth_noise(rng, 256, (4, 8, 16, 32))
        self._detail = smooth_noise(rng, 256, (16, 64, 128))
        grain = rng.standard_normal((512, 512, 3), dtype=np.float32)
        grain = (grain + grain.mean(axis=2, keepdims=True) * 1.2) / 1.4
        self._grain = np.round(grain * visit.camera.noise).astype(np.int16)
        self._lit = rng.random(256) < self._light.lit_windows
        self._lit[WINDOW_CODES + 1 :] = False
        self._shadow = _shadow_map(scene, self._light.sun_azimuth, self._light.sun_elevation)
        self._lamplight = _lamp_map(scene) * np.float32(self._light.lamps)
        azimuth, elevation = (
            math.radians(visit.light.sun_azimuth),
            math.radians(visit.light.sun_elevation),
        )
        self._sun_axis = np.array(
            [
                math.sin(azimuth) * math.cos(elevation),
                math.cos(azimuth) * math.cos(elevation),
                math.sin(elevation),
            ],
            dtype=np.float32,
        )

    def colour(self, rays: PixelRays, painter: Painter, normals: Floats) -> Floats:
        """The light that reaches the camera.

        Args:
            rays: Of every pixel.
            painter: Its buffers are read.
            normals: Unit normal of each surface number, ``(N, 3)``.

        Returns:
            Values of 0 to 255 and beyond, ``(3, H, W)`` float32.
        """
        numbers, inverse = painter.numbers.ravel(), painter.inverse_depth.ravel()
        result = np.empty((3, numbers.size), dtype=np.float32)
        sky = np.flatnonzero(numbers == SKY)
        _put(result, sky, self._sky(rays.at(sky)))
        floor = np.flatnonzero(numbers == GROUND)
        _put(result, floor, self._floor(rays.at(floor), inverse.take(floor)))
        solid = np.flatnonzero(numbers >= 0)
        facing = np.clip(normals @ self._sun_axis, 0, 1) * np.float32(0.9)
        light = np.multiply.outer(_colour(self._light.sun), facing)
        light += _column(self._light.ambient) * np.float32(1.02)
        light = light.take(numbers.take(solid), axis=1)
        texels = painter.texels.take(solid)
        _put(result, solid, self._walls(rays.at(solid), inverse.take(solid), texels, light))
        return result.reshape(3, *painter.numbers.shape)

    @property
    def tone_curves(self) -> list[int]:
        """The camera's output for each 8-bit value of red, green and blue: 768 numbers."""
        steps = np.arange(256) / 255
        gains = np.array(self._camera.cast)[:, None] * self._camera.exposure
        curves = np.clip(gains * steps, 0, 1) ** self._camera.contrast
        return [round(255 * float(value)) for value in curves.ravel()]

    def noise(self, height: int, width: int, rng: np.random.Generator) -> NDArray[np.int16]:
        """Sensor noise to add, ``(height, width, 3)`` int16."""
        down, right = rng.integers(0, 512, 2)
        rows = (np.arange(height) + down) % 512
        columns = (np.arange(width) + right) % 512
        return np.asarray(self._grain[rows][:, columns], dtype=np.int16)

    def _walls(
        self, rays: PixelRays, inverse: Floats, texels: NDArray[np.uint32], light: Floats
    ) -> Floats:
        rgba = texels.view(np.uint8).reshape(-1, 4)
        codes = rgba[:, 3]
        result = rgba.T[:3].astype(np.float32)
        if self._light.lamps:
            east, north, height = _points(rays, inverse)
            near = self._lookup(self._lamplight, east, north)
            near *= np.clip(np.float32(1.25) - height / np.float32(8), 0.0, 1.0)
            light += np.multiply.outer(_colour(_LAMP_COLOUR), near)
            result *= light
            lit = np.flatnonzero(self._lit[codes])
            result[:, lit] = result[:, lit] * 0.35 + _column(_WINDOW_GLOW) * 0.72
            result[:, codes == LAMP] = _column(_LAMP_GLOW)
        else:
            glass = np.flatnonzero(codes <= WINDOW_CODES)
            result[:, glass] = result[:, glass] * 0.72 + _column(self._light.zenith) * 60
            result *= light
        return self._hazy(result, inverse)

    def _floor(self, rays: PixelRays, inverse: Floats) -> Floats:
        ground = self._scene.ground
        east, north, _ = _points(rays, inverse)
        words = _ground_texels(ground, rays, east, north, inverse)
        rgba = words.view(np.uint8).reshape(-1, 4)
        result = rgba.T[:3].astype(np.float32)
        paved = rgba[:, 3] == OPAQUE - 1
        result *= self._ground_detail(ground, east, north, inverse, paved)
        sunlit = self._lookup(self._shadow, east, north) * np.float32(self._sun_axis[2] * 0.5 + 0.5)
        light = np.multiply.outer(_colour(self._light.sun), sunlit)
        light += _column(self._light.ambient)
        if self._light.lamps:
            near = self._lookup(self._lamplight, east, north)
            light += np.multiply.outer(_colour(_LAMP_COLOUR), near)
        result *= light
        return self._hazy(result, inverse)

    def _ground_detail(
        self,
        ground: Ground,
        east: Floats,
        north: Floats,
        inverse: Floats,
        paved: NDArray[np.bool_],
    ) -> Floats:
        """Blades and stones close by, joints in the paving: a factor near 1."""
        scale = np.float32(256 / _DETAIL_M)
        column = (east * scale).astype(np.int32) & 255
        row = (north * scale).astype(np.int32) & 255
        close = np.clip(inverse * np.float32(14), 0, 1)
        strength = np.where(paved, np.float32(0.16), np.float32(0.42)) * close
        factor = 1 + (self._detail.take(row * 256 + column) - np.float32(0.5)) * strength
        on_paving = np.flatnonzero(paved & (close > 0.1))
        east, north, inverse = (part.take(on_paving) for part in (east, north, inverse))
        joints = np.float32(ground.joints_m)
        band = np.float32(0.035) + np.float32(0.0012) / inverse
        joint = (east % joints < band) | (north % joints < band)
        factor[on_paving] -= np.float32(0.16) * close.take(on_paving) * joint
        return np.asarray(factor, dtype=np.float32)

    def _hazy(self, colour: Floats, inverse: Floats) -> Floats:
        haze = 1 - np.exp(np.float32(-1 / _HAZE_M) / np.maximum(inverse, np.float32(1e-5)))
        colour *= 1 - haze
        colour += np.multiply.outer(_colour(self._light.horizon) * np.float32(235), haze)
        return colour

    def _lookup(self, grid: Floats, east: Floats, north: Floats) -> Floats:
        ground = self._scene.ground
        scale = np.float32(_CELLS_PER_M)
        column = ((east - np.float32(ground.west)) * scale).clip(0, grid.shape[1] - 1)
        row = ((north - np.float32(ground.south)) * scale).clip(0, grid.shape[0] - 1)
        cells = row.astype(np.int32) * grid.shape[1] + column.astype(np.int32)
        return np.asarray(grid.take(cells), dtype=np.float32)

    def _sky(self, rays: PixelRays) -> Floats:
        light = self._light
        level = np.sqrt(rays.east**2 + rays.north**2)
        rise = rays.up / level
        blend = np.clip(rise * np.float32(1.7), 0, 1)
        blend *= np.float32(1.5) - np.float32(0.5) * blend
        zenith, horizon = _column(light.zenith) * 255, _column(light.horizon) * 255
        result = horizon + (zenith - horizon) * blend
        reach = np.float32(60) / (np.maximum(rise, 0) + np.float32(0.12)) / level
        column = (rays.east * reach).astype(np.int32) & 255
        row = (rays.north * reach).astype(np.int32) & 255
        cover = (self._clouds.take(row * 256 + column) - np.float32(1 - light.clouds)) * np.float32(
            4
        )
        cover = np.clip(cover, 0, 1) * np.clip(rise * 6, 0, 1) * np.float32(0.75)
        white = np.minimum(_column(light.horizon) * np.float32(265), 252)
        result += cover * (white - result)
        length = np.sqrt(level**2 + rays.up**2)
        toward = rays.east * self._sun_axis[0] + rays.north * self._sun_axis[1]
        toward = np.clip((toward + rays.up * self._sun_axis[2]) / length, 0, 1)
        # The twelfth power: a glow about the sun.
        glow = toward * toward * toward
        glow *= glow
        glow *= glow
        result += np.multiply.outer(_colour(light.sun) * np.float32(70), glow)
        self._hills(result, rise, rays)
        return np.asarray(result, dtype=np.float32)

    def _hills(self, colour: Floats, rise: Floats, rays: PixelRays) -> None:
        light, seed = self._light, self._scene.hill_seed
        tint = _column(self._scene.hills) * (_column(light.ambient) + _column(light.sun) * 0.3)
        low = np.flatnonzero(rise < 0.2)
        rise, azimuth = rise.take(low), np.arctan2(rays.east.take(low), rays.north.take(low))
        for layer, (base, swing, haze) in enumerate(((0.085, 0.055, 0.62), (0.045, 0.03, 0.30))):
            phases = np.random.default_rng([seed, layer]).uniform(0, 6.28, 4).astype(np.float32)
            waves = (2, 3, 7, 17) if layer == 0 else (3, 5, 11, 29)
            line = np.full_like(azimuth, base)
            for wave, phase, share in zip(waves, phases, (0.5, 0.35, 0.2, 0.07), strict=True):
                line += np.float32(swing * share) * np.sin(azimuth * wave + phase)
            behind = low[rise < line]
            colour[:, behind] = tint + (_column(light.horizon) * 235 - tint) * np.float32(haze)


def _put(planes: Floats, pixels: NDArray[np.intp], values: Floats) -> None:
    """``planes[:, pixels] = values``, plane by plane, which is faster."""
    for plane, part in zip(planes, values, strict=True):
        plane[pixels] = part


def _colour(values: tuple[float, ...]) -> Floats:
    return np.array(values, dtype=np.float32)


def _column(values: tuple[float, ...]) -> Floats:
    return np.array(values, dtype=np.float32)[:, None]


def _points(rays: PixelRays, inverse: Floats) -> tuple[Floats, Floats, Floats]:
    depth = 1 / np.maximum(inverse, np.float32(1e-5))
    x, y, z = (np.float32(value) for value in rays.eye)
    east, north, up = x + rays.east * depth, y + rays.north * depth, z + rays.up * depth
    return east.astype(np.float32), north.astype(np.float32), up.astype(np.float32)


def _ground_texels(
    ground: Ground, rays: PixelRays, east: Floats, north: Floats, inverse: Floats
) -> NDArray[np.uint32]:
    u = (east - np.float32(ground.west)) / np.float32(ground.width)
    v = 1 - (north - np.float32(ground.south)) / np.float32(ground.depth)
    inside = (u >= 0) & (u < 1) & (v >= 0) & (v < 1)
    far = np.frombuffer(bytes((*ground.beyond, OPAQUE)), dtype=np.uint32)[0]
    words = np.full(u.shape, far, dtype=np.uint32)
    chain = ground.texture.chain()
    depth = 1 / np.maximum(inverse[inside], np.float32(1e-5))
    # A pixel covers depth / focal across and depth squared / (focal * eye height) along the view.
    stretch = np.sqrt(np.maximum(depth / np.float32(rays.eye[2]), 1))
    footprint = depth * stretch * np.float32(chain.widths[0] / ground.width / rays.focal) * 0.7
    words[inside] = sample(chain, u[inside], v[inside], footprint.astype(np.float32))
    return words


def _grid_shape(ground: Ground) -> tuple[int, int]:
    return int(ground.depth * _CELLS_PER_M), int(ground.width * _CELLS_PER_M)


def _shadow_map(scene: Scene, azimuth: float, elevation: float) -> Floats:
    """1 where the sun reaches the ground, towards 0 in shadow; row 0 is south."""
    ground = scene.ground
    height, width = _grid_shape(ground)
    picture = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(picture)
    reach = min(1 / math.tan(math.radians(max(elevation, 5))), 4.0)
    away = (-math.sin(math.radians(azimuth)) * reach, -math.cos(math.radians(azimuth)) * reach)
    for print_ in scene.footprints:
        shift = (away[0] * print_.height, away[1] * print_.height)
        base = [
            ((x - ground.west) * _CELLS_PER_M, (y - ground.south) * _CELLS_PER_M)
            for x, y in print_.corners
        ]
        tip = [(x + shift[0] * _CELLS_PER_M, y + shift[1] * _CELLS_PER_M) for x, y in base]
        pen.polygon(tip, fill=70)
        for here in range(len(base)):
            there = (here + 1) % len(base)
            pen.polygon([base[here], base[there], tip[there], tip[here]], fill=70)
    soft = picture.filter(ImageFilter.GaussianBlur(1.0))
    return np.asarray(soft, dtype=np.float32) / np.float32(255)


def _lamp_map(scene: Scene) -> Floats:
    """Light of all lamps on the ground; row 0 is south."""
    ground = scene.ground
    height, width = _grid_shape(ground)
    result = np.zeros((height, width), dtype=np.float32)
    reach = 20 * _CELLS_PER_M
    span = np.arange(-reach, reach + 1, dtype=np.float32) / _CELLS_PER_M
    pool = 1 / (1 + (span[:, None] ** 2 + span[None, :] ** 2) / np.float32(22)) ** 1.5
    for east, north in scene.lamps:
        column = int((east - ground.west) * _CELLS_PER_M) - reach
        row = int((north - ground.south) * _CELLS_PER_M) - reach
        top, left = max(row, 0), max(column, 0)
        bottom, right = min(row + pool.shape[0], height), min(column + pool.shape[1], width)
        if top < bottom and left < right:
            part = pool[top - row : bottom - row, left - column : right - column]
            result[top:bottom, left:right] += part
    return np.minimum(result, np.float32(1.1))

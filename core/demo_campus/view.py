"""A photo of a scene: what is in view, painted, lit and developed."""

from __future__ import annotations

import numpy as np
from PIL import Image

from core.demo_campus.painter import Painter, PinholeCamera, Pose, pixel_rays
from core.demo_campus.scene import Floats, Pixels, Scene
from core.demo_campus.shading import Shading
from core.demo_campus.visibility import Boards, Geometry, visible_patches


class Stage:
    """A scene in one visit's light, ready to be photographed from many threads.

    Args:
        scene: The place.
        shading: The light on it.
    """

    def __init__(self, scene: Scene, shading: Shading) -> None:
        self.shading = shading
        self.fixed = Geometry.of_surfaces(scene.surfaces)
        self.boards = Boards.of(scene.billboards)
        # In the order of the numbers that patches carry.
        self.textures = [surface.texture for surface in scene.surfaces]
        self.textures += [board.texture for board in scene.billboards]


def render(
    stage: Stage, pose: Pose, size: tuple[int, int], focal: float, rng: np.random.Generator
) -> Pixels:
    """Photograph a scene.

    Args:
        stage: The place in its light.
        pose: Where the camera is.
        size: Width and height in pixels.
        focal: Focal length in pixels.
        rng: Source of the noise.

    Returns:
        RGB uint8 ``(height, width, 3)``.
    """
    camera = PinholeCamera.of(pose, focal, *size)
    painter = Painter(camera)
    geometry = stage.fixed.joined(stage.boards.turned(camera))
    for patch in visible_patches(geometry, camera):
        painter.paint(patch, stage.textures[patch.number])
    normals = geometry.facing_normals(camera.eye)
    colour = stage.shading.colour(pixel_rays(camera), painter, normals)
    return _develop(colour, stage.shading, rng)


def _develop(colour: Floats, shading: Shading, rng: np.random.Generator) -> Pixels:
    """Tone curve, lens softness, sensor noise; ``colour`` is ``(3, H, W)``, 0 to 255 and beyond."""
    planes = np.clip(colour, 0, 255, out=colour).astype(np.uint8)
    picture = Image.fromarray(np.ascontiguousarray(planes.transpose(1, 2, 0)))
    pixels = np.asarray(picture.point(shading.tone_curves), dtype=np.int16)
    soft = pixels * np.int16(6)
    soft[1:-1] += pixels[:-2]
    soft[1:-1] += pixels[2:]
    soft[[0, -1]] += 2 * pixels[[0, -1]]
    pixels = soft * np.int16(6)
    pixels[:, 1:-1] += soft[:, :-2]
    pixels[:, 1:-1] += soft[:, 2:]
    pixels[:, [0, -1]] += 2 * soft[:, [0, -1]]
    pixels >>= 6
    pixels += shading.noise(pixels.shape[0], pixels.shape[1], rng)
    return np.asarray(np.clip(pixels, 0, 255, out=pixels), dtype=np.uint8)

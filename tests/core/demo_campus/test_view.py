"""The renderer: things appear where geometry says, the nearer hides the farther."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.demo_campus.painter import Pose
from core.demo_campus.patterns import RGB
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
from core.demo_campus.shading import Shading
from core.demo_campus.view import Stage, render
from core.demo_campus.visits import AFTERNOON, NIGHT, DemoSession

SIZE = (200, 150)
FOCAL = 150.0


def flat(colour: RGB, code: int = OPAQUE) -> Texture:
    pixels = np.empty((16, 16, 4), dtype=np.uint8)
    pixels[...] = (*colour, code)
    return Texture(lambda: pixels)


def scene(*surfaces: Surface, boards: tuple[Billboard, ...] = ()) -> Scene:
    ground = Ground(flat((90, 120, 60)), -50, -50, 100, 100, (90, 120, 60))
    return Scene(surfaces, boards, ground, ())


def facing_wall(
    north: float, west: float, width: float, texture: Texture, height: float = 3
) -> Surface:
    """A wall that a camera looking north sees from the front."""
    return Surface((west, north, height), (width, 0, 0), (0, 0, -height), texture)


def photograph(place: Scene, pose: Pose, visit: DemoSession = AFTERNOON) -> Pixels:
    return render(
        Stage(place, Shading(place, visit, 1)), pose, SIZE, FOCAL, np.random.default_rng(1)
    )


def red_share(pixels: Pixels) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    red = pixels.astype(int)
    return (red[..., 0] > 1.6 * red[..., 1]) & (red[..., 0] > 1.6 * red[..., 2])


NORTHWARD = Pose(0, 0, 1.5, 0)


def test_a_wall_covers_the_pixels_that_perspective_says() -> None:
    wall = facing_wall(10, -2, 4, flat((220, 30, 30)))
    rows, columns = np.nonzero(red_share(photograph(scene(wall), NORTHWARD)))
    # 4 m by 3 m at 10 m with 150 pixels of focal length: 60 by 45 pixels about the middle.
    assert columns.min() == pytest.approx(99.5 - 30, abs=1.5)
    assert columns.max() == pytest.approx(99.5 + 30, abs=1.5)
    assert rows.min() == pytest.approx(74.5 - 22.5, abs=1.5)
    assert rows.max() == pytest.approx(74.5 + 22.5, abs=1.5)


@pytest.mark.parametrize("heading", [0, 90, 180, 270])
def test_east_is_right_of_north(heading: float) -> None:
    ahead, right = math.radians(heading), math.radians(heading + 90)
    spot = (
        10 * math.sin(ahead) + 3 * math.sin(right),
        10 * math.cos(ahead) + 3 * math.cos(right),
    )
    board = Billboard(*spot, 1.0, 3.0, flat((220, 30, 30)))
    seen = red_share(photograph(scene(boards=(board,)), Pose(0, 0, 1.5, heading)))
    columns = np.nonzero(seen)[1]
    assert columns.mean() == pytest.approx(99.5 + 150 * 3 / 10, abs=2)


def test_looking_up_moves_things_down() -> None:
    wall = facing_wall(10, -2, 4, flat((220, 30, 30)))
    level = np.nonzero(red_share(photograph(scene(wall), NORTHWARD)))[0].mean()
    up = np.nonzero(red_share(photograph(scene(wall), Pose(0, 0, 1.5, 0, pitch=5))))[0].mean()
    assert up - level == pytest.approx(150 * math.tan(math.radians(5)), abs=2)


@pytest.mark.parametrize("order", [1, -1])
def test_the_nearer_wall_hides_the_farther(order: int) -> None:
    near = facing_wall(8, -3, 6, flat((40, 60, 220)), height=4)
    far = facing_wall(12, -2, 4, flat((220, 30, 30)))
    assert not red_share(photograph(scene(*(near, far)[::order]), NORTHWARD)).any()


def test_holes_show_what_is_behind() -> None:
    def draw() -> Pixels:
        pixels = np.zeros((64, 64, 4), dtype=np.uint8)
        pixels[:, :32] = (40, 60, 220, OPAQUE)
        return pixels

    board = Billboard(0, 8, 6, 4, Texture(draw))
    wall = facing_wall(12, -2, 4, flat((220, 30, 30)))
    columns = np.nonzero(red_share(photograph(scene(wall, boards=(board,)), NORTHWARD)))[1]
    assert columns.min() == pytest.approx(100, abs=2)


def test_backs_are_not_drawn_and_what_is_behind_the_camera_neither() -> None:
    back = Surface((2, 10, 3), (-4, 0, 0), (0, 0, -3), flat((220, 30, 30)))
    behind = facing_wall(-10, -2, 4, flat((220, 30, 30)))
    assert not red_share(photograph(scene(back, behind), NORTHWARD)).any()


def test_a_wall_that_runs_past_the_camera_is_cut_at_the_picture() -> None:
    beside = Surface((-2, -20, 3), (0, 60, 0), (0, 0, -3), flat((220, 30, 30)))
    rows, columns = np.nonzero(red_share(photograph(scene(beside), NORTHWARD)))
    assert columns.min() == 0 and columns.max() < 99
    # Nearer parts are taller.
    assert np.ptp(rows[columns == 5]) > np.ptp(rows[columns == 60])


def test_the_sun_lights_the_side_it_shines_on() -> None:
    sunny = AFTERNOON.light.sun_azimuth
    toward, away = (
        photograph(scene(facing_wall(8, -8, 16, flat((180, 180, 180)), 6)), NORTHWARD),
        photograph(
            scene(Surface((8, -8, 6), (-16, 0, 0), (0, 0, -6), flat((180, 180, 180)))),
            Pose(0, 0, 1.5, 180),
        ),
    )
    assert 180 < sunny < 270  # so a wall that faces south is the sunny one
    assert toward[60:80, 90:110].mean() > away[60:80, 90:110].mean() + 15


def test_lamps_shine_at_night() -> None:
    lamp = facing_wall(10, -2, 4, flat((200, 200, 190), LAMP))
    wall = facing_wall(10, -2, 4, flat((200, 200, 190)))
    lit, unlit = (
        photograph(scene(s), NORTHWARD, NIGHT)[60:90, 85:115].mean() for s in (lamp, wall)
    )
    assert lit > 200 > 100 > unlit


def test_noise_comes_from_the_generator_alone() -> None:
    place = scene(facing_wall(10, -2, 4, flat((220, 30, 30))))
    assert (photograph(place, NORTHWARD) == photograph(place, NORTHWARD)).all()

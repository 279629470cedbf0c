"""Photos along one way over the demo campus: references, and two people who walk together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

import numpy as np

from core.demo_campus.campus import build_campus
from core.demo_campus.generate import CAMPUS_ORIGIN
from core.demo_campus.painter import Pose
from core.demo_campus.plan import DEPTH_M, WIDTH_M
from core.demo_campus.scene import Scene
from core.demo_campus.shading import Shading
from core.demo_campus.view import Stage, render
from core.demo_campus.visits import REFERENCE_VISITS, DemoSession
from core.demo_campus.writing import CameraData, write_photo
from core.geo import LocalFrame, Position

SEED = 7
SIZE = (160, 120)
# Along three of the campus' paths, metres from its south-west corner.
ROUTE = np.array([(10, 90), (229, 90), (229, 148), (120, 152), (22, 151)], float)
ALONG_M = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(ROUTE, axis=0).T))])
LENGTH_M = float(ALONG_M[-1])
MORNING, EVENING, NIGHT = REFERENCE_VISITS
FRAME = LocalFrame(CAMPUS_ORIGIN)
# Each visit of the references, the metres between its photos and those to the first one.
VISITS = ((MORNING, 8.0, 1.0), (NIGHT, 16.0, 5.0))


@dataclass(frozen=True)
class Shot:
    """One photo to take.

    Attributes:
        name: The file's name.
        metres: How far along the path.
        turn: Degrees clockwise from the path's direction.
        taken_at: What the camera's clock shows.
        make: The camera's maker.
        has_position: Whether the photo states where it was taken.
    """

    name: str
    metres: float
    turn: float
    taken_at: datetime
    make: str
    has_position: bool


def stand_of(metres: float) -> tuple[float, float, float]:
    """Metres east and north of the campus' corner, and the path's direction in degrees."""
    east, north = (float(np.interp(metres, ALONG_M, axis)) for axis in ROUTE.T)
    leg = ROUTE[1:] - ROUTE[:-1]
    step = leg[min(int(np.searchsorted(ALONG_M, metres, side="right")) - 1, len(leg) - 1)]
    return east, north, math.degrees(math.atan2(*step))


def place_of(shot: Shot) -> Position:
    """The true place of a photo."""
    east, north, _ = stand_of(shot.metres)
    return FRAME.position_at(east - WIDTH_M / 2, north - DEPTH_M / 2)


@lru_cache(maxsize=1)
def _campus() -> Scene:
    """The scene, which keeps the textures that it has drawn."""
    return build_campus(SEED, 10.0)


def take(folder: Path, visit: DemoSession, shots: Sequence[Shot], noise_m: float = 3.0) -> None:
    """Render photos of one visit; the positions they state are off by ``noise_m``."""
    scene = _campus()
    stage = Stage(scene, Shading(scene, visit, SEED))
    focal = SIZE[0] / 2 / math.tan(math.radians(visit.camera.field_of_view) / 2)
    rng = np.random.default_rng(SEED)
    folder.mkdir(parents=True, exist_ok=True)
    for shot in shots:
        east, north, heading = stand_of(shot.metres)
        pose = Pose(east, north, visit.camera.height, heading + shot.turn, 3.5, 0.0)
        pixels = render(stage, pose, SIZE, focal, rng)
        off = rng.normal(0, noise_m, 2)
        stated = FRAME.position_at(
            east - WIDTH_M / 2 + float(off[0]), north - DEPTH_M / 2 + float(off[1])
        )
        data = CameraData(
            shot.make, "1", shot.taken_at, stated if shot.has_position else None, 5.0, heading
        )
        write_photo(folder / shot.name, pixels, data, turned=False)


def reference_shots(visit: DemoSession, every_m: float, start_m: float) -> list[Shot]:
    """Views ahead and to both sides along the whole path."""
    shots = []
    for number, metres in enumerate(np.arange(start_m, LENGTH_M, every_m)):
        turn = (0.0, 60.0, -60.0)[number % 3]
        taken_at = visit.start + timedelta(seconds=20 * number)
        name = f"{visit.name}-{number}.jpg"
        shots.append(Shot(name, float(metres), turn, taken_at, visit.camera.make, True))
    return shots


def metres_at(second: float) -> float:
    """The metres that two people have come who walk at about a metre a second and stop twice."""
    return float(np.interp(second, [0, 140, 175, 330, 360, 500], [0, 150, 152, 330, 332, LENGTH_M]))


def walk_shots(camera_clock: timedelta) -> list[Shot]:
    """45 photos of a camera without GPS and 10 of a phone, over eight minutes.

    Args:
        camera_clock: How far the camera's clock is ahead.
    """
    rng = np.random.default_rng(3)
    shots = []
    for number, second in enumerate(np.sort(rng.uniform(4, 496, 45)).tolist()):
        turn = (0.0, 60.0, -60.0)[number % 3] + float(rng.normal(0, 8))
        taken_at = EVENING.start + timedelta(seconds=round(second)) + camera_clock
        shots.append(Shot(f"c{number}.jpg", metres_at(second), turn, taken_at, "Canon", False))
    for number, second in enumerate(range(10, 500, 52)):
        taken_at = EVENING.start + timedelta(seconds=second)
        shots.append(Shot(f"p{number}.jpg", metres_at(second), 0.0, taken_at, "Phone", True))
    return shots

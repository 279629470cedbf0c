"""Making the demo campus: who photographs what, and the files."""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import numpy as np

from core.csv_writing import csv_text
from core.demo_campus import elsewhere
from core.demo_campus.campus import build_campus
from core.demo_campus.painter import Pose
from core.demo_campus.plan import DEPTH_M, WIDTH_M
from core.demo_campus.scene import Scene
from core.demo_campus.shading import Shading
from core.demo_campus.view import Stage, render
from core.demo_campus.visits import ELSEWHERE_VISIT, REFERENCE_VISITS, TEST_VISIT, DemoSession
from core.demo_campus.walking import View, Viewpoint, plan_views, stand_for
from core.demo_campus.writing import CameraData, can_write_heic, write_photo
from core.errors import CampusGPSError
from core.files import write_text
from core.geo import LocalFrame, Position
from core.tasks import Task

# Changes whenever the photos do, so that an older demo is made anew.
_EDITION = 4
# People stop for a photo, and walk on at 1.3 m/s.
_PAUSE_MINUTES = (0.1, 0.4)
_WALKED_A_MINUTE_M = 78.0
_PORTRAIT_SHARE = 0.15
_OUR_FILES = re.compile(r"(morning|evening|night|test|elsewhere)-\d{4,}\.(jpg|heic)")

# The campus' middle; the other places lie a day's walk away.
CAMPUS_ORIGIN = Position(46.512345, 7.045678)
ELSEWHERE_ORIGIN = Position(46.871200, 7.602300)


@dataclass(frozen=True)
class DemoCampus:
    """The folders of the demo's photos.

    Attributes:
        folder: Holds everything.
        photos_folder: Reference photos, one folder for each session; EXIF positions are noisy.
        test_folder: Photos of a later visit; EXIF positions are true.
        elsewhere_folder: Photos of other places; every second one has a position.
        truth_csv: image_name (relative to ``folder``), latitude, longitude, heading, session, set.
    """

    folder: Path
    photos_folder: Path
    test_folder: Path
    elsewhere_folder: Path
    truth_csv: Path


@dataclass(frozen=True)
class _PlannedPhoto:
    """One photo to take. ``origin`` is the frame of the place, ``key`` seeds its randomness."""

    name: str
    set_name: str
    visit: DemoSession
    place: str
    origin: Position
    stand: Viewpoint
    minutes: float
    portrait: bool
    gps_noise_m: float
    has_position: bool
    key: tuple[int, ...]


def make_demo_campus(
    folder: Path,
    *,
    photos: int = 400,
    test_photos: int = 40,
    elsewhere_photos: int = 20,
    seed: int = 7,
    gps_noise_m: float = 3.0,
    image_size: tuple[int, int] = (576, 432),
    heic_share: float = 0.05,
    task: Task | None = None,
) -> DemoCampus:
    """Photograph a made-up campus: data for the demo and for the tests.

    The same arguments give the same pixels. Photos of an earlier call with other arguments are
    replaced; a finished demo that was made with the same arguments is left as it is.

    Args:
        folder: Made if it is missing.
        photos: Reference photos, split evenly over the three sessions.
        test_photos: Photos of a fourth visit, at other points of the same paths.
        elsewhere_photos: Photos of a forest, a town and a corridor.
        seed: Chooses the campus' looks and everything random.
        gps_noise_m: Standard deviation, east and north each, of the reference photos' positions.
        image_size: Longer and shorter side of the photos in pixels.
        heic_share: Share of reference photos written as HEIC, where an encoder is there.
        task: Hears about progress and can cancel; photos written by then stay.

    Raises:
        ValueError: A count, share or size makes no sense.
        CampusGPSError: The folder cannot be written.
        core.tasks.Cancelled: The task was cancelled.
    """
    task = task or Task()
    if min(photos, test_photos, elsewhere_photos) < 0 or min(image_size) < 32:
        raise ValueError("counts must not be negative and photos not smaller than 32 pixels")
    if not 0 <= heic_share <= 1 or not gps_noise_m >= 0:
        raise ValueError("heic_share must be 0 to 1 and gps_noise_m must not be negative")
    demo = DemoCampus(
        folder, folder / "photos", folder / "test", folder / "elsewhere", folder / "truth.csv"
    )
    heic = heic_share if can_write_heic() else 0.0
    settings = [
        _EDITION,
        photos,
        test_photos,
        elsewhere_photos,
        seed,
        gps_noise_m,
        *image_size,
        heic,
    ]
    finished = folder / "demo.json"
    if _is_finished(finished, settings, folder):
        return demo
    shots = [
        *_reference_shots(photos, seed, gps_noise_m, heic),
        *_test_shots(test_photos, photos, seed),
        *_elsewhere_shots(elsewhere_photos, seed),
    ]
    try:
        finished.unlink(missing_ok=True)
        _remove_leftovers(demo, {shot.name for shot in shots})
    except OSError as error:
        raise CampusGPSError(
            f"cannot be made ({error.strerror or error})",
            file=folder,
            advice="Choose a folder that you may write to, with enough free space.",
        ) from error
    _take(shots, folder, image_size, seed, task)
    write_text(demo.truth_csv, _truth(shots))
    sizes = {shot.name: (folder / shot.name).stat().st_size for shot in shots}
    write_text(finished, json.dumps({"settings": settings, "sizes": sizes}))
    return demo


def _is_finished(finished: Path, settings: Sequence[float], folder: Path) -> bool:
    try:
        noted = json.loads(finished.read_text("utf-8"))
        sizes = {name: (folder / name).stat().st_size for name in noted["sizes"]}
        return bool(
            noted["settings"] == settings
            and noted["sizes"] == sizes
            and (folder / "truth.csv").is_file()
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _remove_leftovers(demo: DemoCampus, wanted: set[str]) -> None:
    folders = [demo.photos_folder / visit.name for visit in REFERENCE_VISITS]
    for folder in (*folders, demo.test_folder, demo.elsewhere_folder):
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.iterdir():
            name = path.relative_to(demo.folder).as_posix()
            if name not in wanted and _OUR_FILES.fullmatch(path.name):
                path.unlink()


def _reference_shots(
    photos: int, seed: int, gps_noise_m: float, heic_share: float
) -> list[_PlannedPhoto]:
    sessions = len(REFERENCE_VISITS)
    views = plan_views(math.ceil(photos / sessions), seed)
    shots = []
    for number, visit in enumerate(REFERENCE_VISITS):
        count = photos // sessions + (number < photos % sessions)
        minutes = 0.0
        before: Viewpoint | None = None
        for index, view in enumerate(views[:count]):
            key = (seed, number, index)
            rng = np.random.default_rng([*key, 41])
            pause = float(rng.uniform(*_PAUSE_MINUTES))
            portrait = bool(rng.random() < _PORTRAIT_SHARE)
            # Spread evenly, so that a small demo has some too.
            is_heic = int((index + 1) * heic_share + 0.35 * number) > int(
                index * heic_share + 0.35 * number
            )
            suffix = "heic" if is_heic and not portrait else "jpg"
            name = f"photos/{visit.name}/{visit.name}-{index + 1:04d}.{suffix}"
            stand = stand_for(view, rng, along_m=1.2, aside_m=0.8)
            minutes += pause + _minutes_between(before, stand)
            before = stand
            shots.append(
                _PlannedPhoto(
                    name=name,
                    set_name="reference",
                    visit=visit,
                    place="campus",
                    origin=CAMPUS_ORIGIN,
                    stand=stand,
                    minutes=minutes,
                    portrait=portrait,
                    gps_noise_m=gps_noise_m,
                    has_position=True,
                    key=key,
                )
            )
    return shots


def _minutes_between(before: Viewpoint | None, after: Viewpoint) -> float:
    """The time to walk from one stand to the next; nothing before the first one."""
    if before is None:
        return 0.0
    return math.hypot(after.east - before.east, after.north - before.north) / _WALKED_A_MINUTE_M


def _test_shots(count: int, photos: int, seed: int) -> list[_PlannedPhoto]:
    """Photos between the reference points, in directions that were photographed nearby."""
    views = plan_views(max(1, math.ceil(photos / len(REFERENCE_VISITS))), seed)
    shots = []
    minutes = 0.0
    before: Viewpoint | None = None
    for index in range(count):
        rng = np.random.default_rng([seed, 5, index])
        view: View = views[int((index + 0.5) * len(views) / count) % len(views)]
        stand = stand_for(view, rng, along_m=5.0, aside_m=0.8)
        minutes += _PAUSE_MINUTES[0] + _minutes_between(before, stand)
        before = stand
        portrait = bool(rng.random() < _PORTRAIT_SHARE)
        name = f"test/test-{index + 1:04d}.jpg"
        shots.append(
            _PlannedPhoto(
                name=name,
                set_name="test",
                visit=TEST_VISIT,
                place="campus",
                origin=CAMPUS_ORIGIN,
                stand=stand,
                minutes=minutes,
                portrait=portrait,
                gps_noise_m=0.0,
                has_position=True,
                key=(seed, 5, index),
            )
        )
    return shots


def _elsewhere_shots(count: int, seed: int) -> list[_PlannedPhoto]:
    shots = []
    for index in range(count):
        rng = np.random.default_rng([seed, 6, index])
        place = ("forest", "town", "corridor")[index % 3]
        along = float(rng.uniform(-24, 24))
        if place == "corridor":
            stand = Viewpoint(along, float(rng.uniform(-0.6, 0.6)), float(rng.choice([90, 270])))
        elif place == "town":
            stand = Viewpoint(
                float(rng.uniform(-2, 2)), along, float(rng.choice([0, 180, 40, 320]))
            )
        else:
            stand = Viewpoint(along, 0.0, float(rng.uniform(0, 360)))
        stand = Viewpoint(stand.east, stand.north, (stand.heading + float(rng.normal(0, 7))) % 360)
        name = f"elsewhere/elsewhere-{index + 1:04d}.jpg"
        shots.append(
            _PlannedPhoto(
                name=name,
                set_name="elsewhere",
                visit=ELSEWHERE_VISIT,
                place=place,
                origin=ELSEWHERE_ORIGIN,
                stand=stand,
                minutes=index * 2.0,
                portrait=False,
                gps_noise_m=0.0,
                has_position=index % 2 == 1,
                key=(seed, 6, index),
            )
        )
    return shots


def _take(
    shots: list[_PlannedPhoto], folder: Path, image_size: tuple[int, int], seed: int, task: Task
) -> None:
    """Render and write all photos on threads, which numpy and Pillow let run side by side."""
    # Small photos need no fine textures.
    scale = 24.0 if max(image_size) >= 480 else 10.0
    scenes = _scenes({shot.place for shot in shots}, seed, scale)
    stages = {
        (shot.place, shot.visit.name): _stage(scenes[shot.place], shot.visit, seed)
        for shot in {(s.place, s.visit.name): s for s in shots}.values()
    }
    task.begin("Photographing the demo campus", len(shots))

    def take(shot: _PlannedPhoto) -> None:
        task.check()
        _take_one(shot, folder, image_size, stages[shot.place, shot.visit.name])

    with ThreadPoolExecutor(min(8, os.cpu_count() or 1), "demo") as pool:
        try:
            for _ in pool.map(take, shots):
                task.advance()
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _scenes(places: set[str], seed: int, scale: float) -> dict[str, Scene]:
    makers = {"forest": elsewhere.forest, "town": elsewhere.town, "corridor": elsewhere.corridor}
    scenes = {place: makers[place](seed) for place in places if place in makers}
    if "campus" in places:
        scenes["campus"] = build_campus(seed, scale)
    return scenes


def _stage(scene: Scene, visit: DemoSession, seed: int) -> Stage:
    return Stage(scene, Shading(scene, visit, seed))


def _take_one(shot: _PlannedPhoto, folder: Path, image_size: tuple[int, int], stage: Stage) -> None:
    rng = np.random.default_rng([*shot.key, 42])
    camera = shot.visit.camera
    long, short = max(image_size), min(image_size)
    size = (short, long) if shot.portrait else (long, short)
    focal = long / 2 / math.tan(math.radians(camera.field_of_view) / 2)
    pose = Pose(
        shot.stand.east,
        shot.stand.north,
        camera.height + float(rng.normal(0, 0.05)),
        shot.stand.heading,
        float(rng.normal(3.5, 1.8)),
        float(rng.normal(0, 1.0)),
    )
    pixels = render(stage, pose, size, focal, rng)
    # The receiver and the compass err together: exact positions come with exact headings.
    noise = rng.normal(0, 1, 2) * shot.gps_noise_m
    compass = float(rng.normal(0, 5)) if shot.gps_noise_m > 0 else 0.0
    stated = max(0.5, shot.gps_noise_m * float(rng.uniform(0.9, 1.7)))
    data = CameraData(
        make=camera.make,
        model=camera.model,
        taken_at=shot.visit.start + timedelta(seconds=round(shot.minutes * 60)),
        position=_position(shot, noise[0], noise[1]) if shot.has_position else None,
        accuracy_m=stated,
        heading=(shot.stand.heading + compass) % 360,
    )
    write_photo(folder / shot.name, pixels, data, turned=shot.portrait)


def _position(shot: _PlannedPhoto, east_error: float, north_error: float) -> Position:
    middle = (WIDTH_M / 2, DEPTH_M / 2) if shot.place == "campus" else (0.0, 0.0)
    return LocalFrame(shot.origin).position_at(
        shot.stand.east - middle[0] + float(east_error),
        shot.stand.north - middle[1] + float(north_error),
    )


def _truth(shots: list[_PlannedPhoto]) -> str:
    rows = []
    for shot in shots:
        place = _position(shot, 0.0, 0.0)
        session = shot.visit.name if shot.place == "campus" else shot.place
        degrees = (f"{place.latitude:.8f}", f"{place.longitude:.8f}")
        heading = f"{shot.stand.heading:.2f}"
        rows.append((shot.name, *degrees, heading, session, shot.set_name))
    header = ("image_name", "latitude", "longitude", "heading", "session", "set")
    return csv_text(header, rows)

"""The demo campus as files: what is there, what EXIF says, that it can be made again."""

from __future__ import annotations

import csv
import math
import statistics
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image

from core.demo_campus import DemoCampus, make_demo_campus
from core.demo_campus.writing import can_write_heic
from core.errors import CampusGPSError
from core.geo import Position, haversine_m
from core.photos.decode import read_pixels
from core.photos.metadata import read_metadata
from core.tasks import Cancelled, Progress, Task

SIZE = (96, 72)
SMALL = {"photos": 45, "test_photos": 6, "elsewhere_photos": 3, "image_size": SIZE}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoCampus:
    return make_demo_campus(tmp_path_factory.mktemp("demo") / "campus", heic_share=0.1, **SMALL)


def rows_of(demo: DemoCampus) -> list[dict[str, str]]:
    with demo.truth_csv.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def place_of(row: dict[str, str]) -> Position:
    return Position(float(row["latitude"]), float(row["longitude"]))


def files_of(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_every_photo_is_in_the_truth_and_every_row_is_a_photo(demo: DemoCampus) -> None:
    listed = [row["image_name"] for row in rows_of(demo)]
    there = set(files_of(demo.folder)) - {"truth.csv", "demo.json"}
    assert set(listed) == there
    assert len(listed) == len(set(listed)) == 54
    assert len({Path(name).name for name in listed}) == 54


def test_sets_and_sessions_are_counted_out(demo: DemoCampus) -> None:
    rows = rows_of(demo)
    assert Counter(row["set"] for row in rows) == {"reference": 45, "test": 6, "elsewhere": 3}
    sessions = Counter(row["session"] for row in rows if row["set"] == "reference")
    assert sessions == {"morning": 15, "evening": 15, "night": 15}
    assert {row["session"] for row in rows if row["set"] == "test"} == {"afternoon"}
    assert {path.name for path in demo.photos_folder.iterdir()} == set(sessions)


def test_reference_positions_err_as_ordered(tmp_path: Path) -> None:
    demo = make_demo_campus(
        tmp_path, photos=90, test_photos=0, elsewhere_photos=0, gps_noise_m=8.0, image_size=(32, 32)
    )
    squares = []
    for row in rows_of(demo):
        measurement = read_metadata(demo.folder / row["image_name"]).measurement
        assert measurement is not None
        squares.append(haversine_m(measurement.position, place_of(row)) ** 2)
    per_axis = math.sqrt(statistics.mean(squares) / 2)
    # 180 draws: the standard error of a standard deviation is 5 %.
    assert per_axis == pytest.approx(8.0, rel=0.2)


def test_test_photos_carry_their_true_position(demo: DemoCampus) -> None:
    rows = [row for row in rows_of(demo) if row["set"] == "test"]
    for row in rows:
        measurement = read_metadata(demo.folder / row["image_name"]).measurement
        assert measurement is not None
        assert haversine_m(measurement.position, place_of(row)) < 0.01
        assert measurement.heading_deg == pytest.approx(float(row["heading"]), abs=0.01)
        assert measurement.accuracy_m == pytest.approx(0.5)


def test_elsewhere_is_far_away_and_partly_without_position(demo: DemoCampus) -> None:
    rows = rows_of(demo)
    campus = [place_of(row) for row in rows if row["set"] != "elsewhere"]
    others = [row for row in rows if row["set"] == "elsewhere"]
    assert all(haversine_m(place_of(row), campus[0]) > 10_000 for row in others)
    found = [read_metadata(demo.folder / row["image_name"]).measurement for row in others]
    assert [measurement is not None for measurement in found] == [False, True, False]


def test_sessions_differ_in_camera_and_lie_hours_apart(demo: DemoCampus) -> None:
    cameras, times = {}, {}
    for session in ("morning", "evening", "night"):
        found = [read_metadata(path) for path in sorted((demo.photos_folder / session).iterdir())]
        cameras[session] = {metadata.camera for metadata in found}
        times[session] = [metadata.taken_at for metadata in found if metadata.taken_at is not None]
        assert all(metadata.taken_at_has_offset for metadata in found)
        assert len(times[session]) == len(found)
        gaps = [b - a for a, b in zip(times[session], times[session][1:], strict=False)]
        assert timedelta(0) < min(gaps) and max(gaps) < timedelta(hours=3)
    assert all(len(models) == 1 for models in cameras.values())
    assert len(set.union(*cameras.values())) == 3
    assert min(times["evening"]) - max(times["morning"]) > timedelta(hours=3)
    assert min(times["night"]) - max(times["evening"]) > timedelta(hours=3)


def test_times_are_written_with_their_offset(demo: DemoCampus) -> None:
    with Image.open(demo.photos_folder / "morning" / "morning-0001.jpg") as picture:
        details = picture.getexif().get_ifd(ExifTags.IFD.Exif)
    assert details[ExifTags.Base.OffsetTimeOriginal] == "+02:00"
    taken = datetime.strptime(  # noqa: DTZ007 - EXIF keeps the offset in a field of its own
        details[ExifTags.Base.DateTimeOriginal], "%Y:%m:%d %H:%M:%S"
    )
    assert (taken.hour, taken.minute) == (8, 12)


def test_some_photos_are_stored_on_their_side_and_read_upright(demo: DemoCampus) -> None:
    turned = 0
    for path in sorted(demo.photos_folder.rglob("*.jpg")):
        with Image.open(path) as picture:
            stored, orientation = picture.size, picture.getexif()[ExifTags.Base.Orientation]
        assert stored == SIZE
        pixels = read_pixels(path)
        assert pixels.shape[:2] == ((72, 96) if orientation == 1 else (96, 72))
        if orientation == 6:
            turned += 1
            # Upright, the sky is above the ground: at night too it is bluer than the lawn.
            blueness = pixels[..., 2].astype(int) - pixels[..., 1]
            assert blueness[:24].mean() > blueness[-24:].mean()
    assert 3 <= turned <= 15


def test_some_photos_are_heic(demo: DemoCampus) -> None:
    heic = sorted(demo.photos_folder.rglob("*.heic"))
    assert bool(heic) == can_write_heic()
    for path in heic:
        assert read_pixels(path).shape == (72, 96, 3)
        assert read_metadata(path).measurement is not None


def test_photos_are_neither_flat_nor_noise(demo: DemoCampus) -> None:
    for path in demo.photos_folder.rglob("*.jpg"):
        pixels = read_pixels(path).astype(np.float64)
        rough = np.abs(np.diff(pixels, axis=1)).mean()
        assert pixels.std() > 12
        assert rough < pixels.std()


def test_every_reference_view_is_seen_in_the_other_sessions(demo: DemoCampus) -> None:
    rows = [row for row in rows_of(demo) if row["set"] == "reference"]
    for row in rows:
        turns = [
            abs((float(row["heading"]) - float(other["heading"]) + 180) % 360 - 180)
            for other in rows
            if other["session"] != row["session"]
            and haversine_m(place_of(row), place_of(other)) < 8
        ]
        assert turns and min(turns) < 40


def test_same_arguments_give_the_same_bytes(demo: DemoCampus, tmp_path: Path) -> None:
    again = make_demo_campus(tmp_path, heic_share=0.1, **SMALL)
    assert files_of(again.folder) == files_of(demo.folder)


def test_another_seed_gives_another_campus(demo: DemoCampus, tmp_path: Path) -> None:
    few = {**SMALL, "photos": 3, "test_photos": 0, "elsewhere_photos": 0}
    other = make_demo_campus(tmp_path, seed=8, heic_share=0.1, **few)
    name = "photos/morning/morning-0001.jpg"
    assert (other.folder / name).read_bytes() != (demo.folder / name).read_bytes()


def test_a_finished_demo_is_left_alone_and_a_damaged_one_mended(tmp_path: Path) -> None:
    few = {**SMALL, "photos": 6, "test_photos": 1, "elsewhere_photos": 0}
    demo = make_demo_campus(tmp_path, **few)
    first = files_of(tmp_path)
    stages: list[Progress] = []
    make_demo_campus(tmp_path, task=Task(stages.append), **few)
    assert stages == []
    (demo.test_folder / "test-0001.jpg").write_bytes(b"torn")
    make_demo_campus(tmp_path, **few)
    assert files_of(tmp_path) == first


def test_fewer_photos_replace_more_but_other_files_stay(tmp_path: Path) -> None:
    few = {**SMALL, "test_photos": 0, "elsewhere_photos": 0}
    make_demo_campus(tmp_path, **{**few, "photos": 9})
    other = tmp_path / "photos" / "morning" / "holiday.jpg"
    other.write_bytes(b"mine")
    demo = make_demo_campus(tmp_path, **{**few, "photos": 3})
    assert len(rows_of(demo)) == 3
    assert len(list(demo.photos_folder.rglob("*-????.jpg"))) == 3
    assert other.read_bytes() == b"mine"


def test_cancelling_stops_and_a_second_call_completes(tmp_path: Path) -> None:
    few = {**SMALL, "photos": 12, "test_photos": 2, "heic_share": 0.25}
    calm, cut = tmp_path / "calm", tmp_path / "cut"
    make_demo_campus(calm, **few)

    def stop(progress: Progress) -> None:
        if progress.done >= 1:
            task.cancel()

    task = Task(stop, report_every_s=0.0)
    with pytest.raises(Cancelled):
        make_demo_campus(cut, task=task, **few)
    assert not (cut / "truth.csv").exists()
    assert len(files_of(cut)) < 17
    make_demo_campus(cut, **few)
    assert files_of(cut) == files_of(calm)


@pytest.mark.parametrize(
    "wrong",
    [
        {"photos": -1},
        {"image_size": (640, 8)},
        {"heic_share": 1.5},
        {"gps_noise_m": -1.0},
        {"gps_noise_m": math.nan},
    ],
)
def test_nonsense_is_refused(tmp_path: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="must"):
        make_demo_campus(tmp_path, **wrong)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_an_error_in_words(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file")
    for folder in (taken, taken / "deeper"):
        with pytest.raises(CampusGPSError, match="cannot be made") as problem:
            make_demo_campus(folder, **SMALL)
        assert problem.value.file == folder
    assert taken.read_text() == "a file"

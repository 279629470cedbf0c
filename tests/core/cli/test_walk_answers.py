"""``campusgps label`` and ``locate`` on photos of walks: the same answers, and words for people."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image

from core.demo_campus import DemoCampus
from core.geo import Position
from core.localizer.file_format import load, save
from tests.core.cli.test_labelling_commands import run
from tests.core.labelling.track_files import write_gpx
from tests.walk_photos import BEGIN, make_walk, teach_walks


@pytest.fixture
def model(demo_project: Path, tmp_path: Path) -> Path:
    file = tmp_path / "walks.safetensors"
    shutil.copy(demo_project / "models" / "instant.safetensors", file)
    teach_walks(file)
    return file


@pytest.fixture
def photos(demo_campus: DemoCampus, tmp_path: Path) -> Path:
    """A walk of six photos, and five of another camera whose times are wrong."""
    folder = tmp_path / "photos"
    found = sorted(demo_campus.test_folder.glob("*.jpg"))
    make_walk(demo_campus.test_folder / "test-0005.jpg", folder, states_offset=True)
    for number, file in enumerate(found[::4][:5]):
        with Image.open(file) as photo:
            exif = Image.Exif()
            exif[ExifTags.Base.Model] = "Wrong clock"
            taken = BEGIN + timedelta(seconds=3 * number)
            exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken.strftime(
                "%Y:%m:%d %H:%M:%S"
            )
            photo.save(folder / f"wrong {number}.jpg", exif=exif)
    return folder


def test_label_and_locate_say_the_same_of_walks(model: Path, photos: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    labelled: dict[str, Any] = json.loads(
        run("label", model, photos, "--out", out, "--json").stdout
    )
    located: list[dict[str, Any]] = json.loads(run("locate", model, photos, "--json").stdout)
    walks = {row["file"]: row["walk"] for row in located}
    assert {row["file"]: row["walk"] for row in labelled["photos"]} == walks
    assert sorted(map(str, set(walks.values()))) == ["None", "Walker, 2024-11-05 09:00:00"]
    for row, same in zip(labelled["photos"], located, strict=True):
        assert row["alone"] == pytest.approx(same["alone"], abs=1e-4)


def test_text_says_which_answers_come_from_walks(model: Path, photos: Path, tmp_path: Path) -> None:
    said = run("label", model, photos, "--out", tmp_path / "out.csv").stdout
    assert "6 photos are located together with those taken just before and after." in said
    assert "photos are located alone although others were taken just before and after" in said
    said = run("label", model, photos, "--out", tmp_path / "out.csv", "--each").stdout
    assert "just before" not in said


def test_the_track_of_a_run_before_is_named_and_can_be_left_out(
    model: Path, photos: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    label = ["label", model, photos, "--out", out]
    before = json.loads(run(*label, "--json").stdout)
    alone = before["photos"][0]["alone"]
    place = Position(alone["latitude"] + 0.0003, alone["longitude"])
    gpx = tmp_path / "walk.gpx"
    write_gpx(gpx, [(BEGIN + timedelta(seconds=4 * n), place) for n in range(7)])
    offset = run(*label, "--track", gpx, "--json")
    kept = "The track of a run before still counts for"
    assert kept not in offset.stderr
    again = run(*label, "--json")
    assert kept in again.stderr and "--no-track" in again.stderr
    assert json.loads(again.stdout) == json.loads(offset.stdout)
    dropped = run(*label, "--no-track", "--json")
    assert kept not in dropped.stderr and json.loads(dropped.stdout) == before
    assert (
        "either --track or --no-track" in run(*label, "--no-track", "--track", gpx, code=2).stderr
    )


def test_a_track_beside_a_localizer_without_walks_is_said_to_count_for_nothing(
    model: Path, photos: Path, tmp_path: Path
) -> None:
    save(replace(load(model), walk_calibration=None), model)
    gpx = tmp_path / "walk.gpx"
    write_gpx(gpx, [(BEGIN + timedelta(seconds=4 * n), Position(46.5, 7.0)) for n in range(7)])
    label = ["label", model, photos, "--out", tmp_path / "out.csv"]
    words = "The track says nothing of these photos"
    assert words in run(*label, "--track", gpx).stderr
    assert words not in run(*label).stderr

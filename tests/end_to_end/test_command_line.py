"""The commands as a script uses them: JSON on standard output, exit codes, clear errors."""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageOps
from typer.testing import CliRunner, Result

from campusgps_gui.app.demo_command import app
from core.demo_campus import DemoCampus, make_demo_campus
from core.predictor import predict_gps
from core.project.project import Project

VERDICTS = {"usable", "no_position", "unreadable", "duplicate", "backup", "not_a_photo"}


def run(*arguments: object, code: int = 0) -> Result:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


def answer(*arguments: object, code: int = 0) -> Any:
    return json.loads(run(*arguments, "--json", code=code).stdout)


@pytest.fixture
def test_photos(demo_campus: DemoCampus) -> list[Path]:
    return sorted(path for path in demo_campus.test_folder.rglob("*") if path.is_file())


def test_import_makes_a_project_and_lists_every_photo(
    demo_campus: DemoCampus, tmp_path: Path
) -> None:
    photos = tmp_path / "photos"
    shutil.copytree(demo_campus.photos_folder / "morning", photos)
    (photos / "notes.txt").write_text("no photo")
    reply = answer("import", tmp_path / "place.campusgps", photos)
    assert set(reply["counts"]) == VERDICTS
    assert reply["counts"]["usable"] == len(list(photos.iterdir())) - 1
    assert reply["counts"]["not_a_photo"] == 1
    first = next(photo for photo in reply["photos"] if photo["verdict"] == "usable")
    assert {"file", "verdict", "reason", "latitude", "longitude", "taken_at", "session"} <= set(
        first
    )
    assert 46 < first["latitude"] < 47
    assert first["taken_at"].startswith("20")
    assert Path(first["file"]).parent == photos
    assert answer("import", tmp_path / "place.campusgps", photos) == reply


def test_locate_answers_in_the_stable_layout(demo_project: Path, test_photos: list[Path]) -> None:
    replies = answer("locate", demo_project, *test_photos[:3])
    assert [reply["file"] for reply in replies] == [str(path) for path in test_photos[:3]]
    for reply in replies:
        assert 0 < reply["radius50_m"] < reply["radius90_m"]
        assert isinstance(reply["inside_area"], bool)
        match = reply["matches"][0]
        assert set(match) == {"file", "similarity", "latitude", "longitude"}
        assert Path(match["file"]).is_file()


def test_window_command_line_and_python_agree(
    demo_project: Path, test_photos: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = next(path for path in test_photos if path.suffix == ".jpg")
    (reply,) = answer("locate", demo_project, photo)
    with Image.open(photo) as image:
        pixels = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    with Project.open(demo_project, read_only=True) as project:
        monkeypatch.setenv("CAMPUSGPS_MODEL", str(project.localizer_path()))
    latitude, longitude = predict_gps(pixels)
    assert abs(latitude - reply["latitude"]) * 111_200 < 0.01
    assert abs(longitude - reply["longitude"]) * 111_200 < 0.01


def test_a_photo_of_the_project_never_matches_its_own_session(
    demo_campus: DemoCampus, demo_project: Path
) -> None:
    photo = next((demo_campus.photos_folder / "morning").glob("*.jpg"))
    (reply,) = answer("locate", demo_project, photo)
    assert reply["known"] is True
    assert all(Path(match["file"]).parent.name != "morning" for match in reply["matches"])
    assert "its session were left out" in run("locate", demo_project, photo).stdout


def test_an_unreadable_photo_is_an_answer_and_an_exit_code(
    demo_project: Path, test_photos: list[Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(test_photos[0].read_bytes()[:2000])
    replies = answer("locate", demo_project, test_photos[0], broken, code=3)
    assert replies[0]["error"] is None
    assert replies[1]["latitude"] is None
    assert replies[1]["error"]
    answer("locate", demo_project, broken, code=1)


def test_evaluate_compares_with_the_truth(demo_campus: DemoCampus, demo_project: Path) -> None:
    reply = answer("evaluate", demo_project, "--photos", demo_campus.test_folder)
    assert reply["failed"] == reply["known"] == 0
    assert reply["count"] == len(list(demo_campus.test_folder.iterdir()))
    assert set(reply["errors_m"]) == {
        "mean", "median", "std", "min", "max", "p50", "p75", "p90", "p95", "p99",
    }  # fmt: skip
    assert set(reply["within_m"]) == {"3", "5", "10", "20", "50"}
    assert set(reply["radius_held"]) == {"50", "90"}
    # The campus is 250 m wide; with so few photos, a third of always guessing the centre.
    assert reply["errors_m"]["median"] < 25
    own = answer("evaluate", demo_project, "--photos", demo_campus.photos_folder / "morning")
    assert own["count"] == 0 and own["known"] > 0 and own["errors_m"]["median"] is None


def test_report_names_the_sessions_and_the_flattering_split(demo_project: Path) -> None:
    reply = answer("report", demo_project)
    assert {"leave_one_session_out", "random_optimistic", "sessions"} <= set(reply)
    assert len(reply["sessions"]) == 3
    counts = [session["count"] for session in reply["sessions"].values()]
    assert reply["leave_one_session_out"]["count"] == sum(counts)
    assert "optimistic" in run("report", demo_project).stdout


def test_export_and_check(demo_project: Path, tmp_path: Path) -> None:
    written = answer("export", demo_project, "--gt", tmp_path / "gt.csv", "--npy", tmp_path / "npy")
    assert set(written["written"].values()) == {len((tmp_path / "gt.csv").read_text().split()) - 1}
    assert np.load(tmp_path / "npy" / "X_photos.npy").shape[1:] == (255, 255, 3)
    assert answer("check", demo_project)["sound"] is True
    run("export", demo_project, code=2)


def test_errors_say_what_happened_and_what_helps(tmp_path: Path) -> None:
    result = run("report", tmp_path / "nothing", code=1)
    assert "is not a CampusGPS project" in result.stderr
    assert "campusgps import" in result.stderr
    assert result.stdout == ""
    run("locate", tmp_path / "nothing", "photo.jpg", code=2)


def test_a_path_in_place_of_a_command_is_answered_by_what_helps(tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"")
    for path, words in (
        (tmp_path / "wrong.campusgps", "To make one: campusgps import"),
        (photo, "campusgps locate PROJECT"),
        (tmp_path, "opens in the window if it is named alone"),
    ):
        assert words in run(path, "more", code=2).stderr.replace("\n", " ")
    assert "No such command" in run("loacte", code=2).stderr


def test_import_says_by_its_status_that_a_photo_was_unreadable(
    demo_campus: DemoCampus, tmp_path: Path
) -> None:
    photos = tmp_path / "photos"
    shutil.copytree(demo_campus.photos_folder / "morning", photos)
    (photos / "torn.jpg").write_bytes(b"\xff\xd8\xff")
    assert answer("import", tmp_path / "place", photos, code=3)["counts"]["unreadable"] == 1
    assert "torn.jpg: unreadable" in run("import", tmp_path / "place", photos, code=3).stdout


def test_a_mistyped_folder_makes_no_project(tmp_path: Path) -> None:
    run("import", tmp_path / "place.campusgps", tmp_path / "mistyped", code=2)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "command", ["import", "locate", "evaluate", "report", "export", "check", "demo"]
)
def test_every_command_has_help_with_an_example(command: str) -> None:
    assert f"Example: campusgps {command}" in run(command, "--help").stdout


def test_the_demo_ends_with_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = partial(
        make_demo_campus, test_photos=6, elsewhere_photos=3, image_size=(192, 144)
    )  # what it draws is tested elsewhere
    monkeypatch.setattr("core.workflows.demo.make_demo_campus", small)
    reply = answer("demo", tmp_path / "demo", "--photos", "24")
    assert reply["test"]["count"] > 0
    assert Path(reply["project"]).is_dir()


@pytest.mark.parametrize("files", [(), ("notes.txt", "list.csv")])
def test_no_project_is_made_of_a_folder_without_a_photo(
    tmp_path: Path, files: tuple[str, ...]
) -> None:
    project, folder = tmp_path / "new.campusgps", tmp_path / "nothing"
    (folder / "deeper").mkdir(parents=True)
    for name in files:
        (folder / "deeper" / name).write_text("no photo")
    result = run("import", project, folder, code=1)
    assert not project.exists()
    assert "there is no photo in it" in result.stderr and str(folder) in result.stderr
    assert "no project was made" in result.stderr


def test_an_empty_folder_is_called_empty(demo_project: Path, tmp_path: Path) -> None:
    project, empty = tmp_path / "place.campusgps", tmp_path / "nothing"
    shutil.copytree(demo_project, project)
    empty.mkdir()
    for arguments in (
        ("import", project, empty),
        ("locate", project, empty),
        ("evaluate", project, "--photos", empty),
        ("label", project, empty),
    ):
        result = run(*arguments)
        assert result.stderr == f"There is no photo in {empty}.\n"
        assert "files" not in result.stdout
    written = run("label", "write", project)
    assert written.stdout == "There is no photo to write to: no photo of the folder was labelled.\n"

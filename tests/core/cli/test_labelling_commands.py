"""``campusgps label`` as a script uses it: JSON, exit codes, files, clear errors."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from core.cli.commands import app
from core.demo_campus import DemoCampus
from core.labelling.job_file import open_labels
from core.labelling.label import Review
from core.project.project import Project

COUNTS = ["located", "outside", "has_position", "unreadable", "not_a_photo", "backup"]


def run(*arguments: object, code: int = 0) -> Result:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


@pytest.fixture(scope="module")
def model(demo_project: Path) -> Path:
    return next((demo_project / "models").iterdir())


@pytest.fixture
def project(demo_project: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo_project, tmp_path / "place.campusgps"))


@pytest.fixture
def photos(demo_campus: DemoCampus, tmp_path: Path) -> Path:
    """Three photos without a position and one with one."""
    folder = tmp_path / "photos"
    folder.mkdir()
    found = sorted(demo_campus.photos_folder.rglob("*.jpg"))
    for number, file in enumerate([found[0], *found[2:4]]):
        with Image.open(file) as photo:
            photo.save(folder / f"{number}.jpg")
    shutil.copy(found[4], folder / "placed.jpg")
    return folder


def test_a_project_keeps_the_rows_and_json_is_that_of_locate(
    project: Path, photos: Path, tmp_path: Path
) -> None:
    answer: dict[str, Any] = json.loads(run("label", project, photos, "--json").stdout)
    assert list(answer) == ["counts", "photos"] and list(answer["counts"]) == COUNTS
    located = json.loads(run("locate", project, photos, "--json").stdout)
    names = set(located[0])
    for row, same in zip(answer["photos"], located, strict=True):
        assert set(row) == names | {"status", "reason", "remarks"}
        if row["status"] != "has_position":
            # Alone or in a batch, the last digits differ.
            assert row["latitude"] == pytest.approx(same["latitude"], abs=1e-6)
            assert [m["file"] for m in row["matches"]] == [m["file"] for m in same["matches"]]
    placed = answer["photos"][3]
    assert placed["status"] == "has_position" and placed["reason"] and placed["error"] is None
    assert placed["latitude"] is None
    with open_labels(project, read_only=True) as labels:
        rows = list(labels.rows(labels.jobs()[0]))
    assert [str(row.file) for row in rows] == [row["file"] for row in answer["photos"]]


def test_results_hold_what_is_sure_and_say_what_they_leave_out(
    model: Path, photos: Path, tmp_path: Path
) -> None:
    (photos / "notes.txt").write_text("no photo")
    out, geojson = tmp_path / "out.csv", tmp_path / "out.geojson"
    said = run("label", model, photos, "--out", out, "--out", geojson).stdout
    assert f"{geojson}: 3 positions; left out: 1 not a photo, 1 with a position already" in said
    assert f"{tmp_path / 'out.csv.campusgps-labels'}" in said
    with open_labels(out, read_only=True) as labels:
        rows = list(labels.rows(labels.jobs()[0]))
    radii = sorted(row.radius90_m for row in rows if row.radius90_m is not None)
    with open_labels(out) as labels:
        labels.review([next(r.id for r in rows if r.radius90_m == radii[0])], Review.REJECTED)
    middle = (radii[1] + radii[2]) / 2
    reply = run("label", model, photos, "--out", out, "--max-radius", middle, "--json")
    assert json.loads(reply.stdout)["counts"]["located"] == 3
    assert "1 position; left out: " in reply.stderr and "1 rejected" in reply.stderr
    assert "1 with a 90 % radius above" in reply.stderr
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 1


def test_shards_are_joined_to_one_table(model: Path, photos: Path, tmp_path: Path) -> None:
    parts = [tmp_path / f"{number}.csv" for number in (1, 2)]
    for number, part in enumerate(parts, 1):
        run("label", model, photos, "--shard", f"{number}/2", "--out", part)
    incomplete = run("label", "merge", tmp_path / "half.csv", parts[1], "--json", code=3)
    assert "missing or unfinished" in incomplete.stderr
    joined = run("label", "merge", tmp_path / "all.csv", *parts, "--json").stdout
    whole = run("label", model, photos, "--out", tmp_path / "whole.csv", "--json").stdout
    assert json.loads(joined)["counts"] == json.loads(whole)["counts"]
    assert [r["file"] for r in json.loads(joined)["photos"]] == [
        row["file"] for row in json.loads(whole)["photos"]
    ]
    assert len((tmp_path / "all.csv").read_text().splitlines()) == 4


def test_the_script_for_clusters_labels_its_part(model: Path, photos: Path, tmp_path: Path) -> None:
    script = Path(__file__).parents[3] / "scripts/label_on_cluster.sh"
    programs = tmp_path / "bin"
    programs.mkdir()
    # The command as it is installed, of this source.
    command = f'#!/bin/sh\nexec "{sys.executable}" -m campusgps_gui "$@"\n'
    (programs / "campusgps").write_text(command)
    (programs / "campusgps").chmod(0o755)
    task = {"SLURM_ARRAY_TASK_ID": "2", "SLURM_ARRAY_TASK_COUNT": "2"}
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(
        ["sh", script, model, photos, tmp_path / "out"],
        env={**os.environ, **task, "PATH": path},
        check=True,
        capture_output=True,
        timeout=120,
    )
    joined = run("label", "merge", tmp_path / "all.csv", tmp_path / "out/part-2.csv", code=3)
    assert "missing or unfinished" in joined.stderr


def test_names_that_are_no_unicode_are_escaped_in_json(project: Path, photos: Path) -> None:
    odd = (photos / "0.jpg").rename(photos / os.fsdecode(b"\xff.jpg"))
    for arguments in (["locate", project, odd], ["label", project, odd]):
        said = run(*arguments, "--json").stdout
        answer = json.loads(said)
        rows = answer if isinstance(answer, list) else answer["photos"]
        assert [row["file"] for row in rows] == [f"{photos}/\\xff.jpg"]
        json.dumps(answer, ensure_ascii=False).encode("utf-8")


@pytest.mark.parametrize(("torn_only", "code"), [(False, 3), (True, 1)])
def test_exit_codes_tell_whether_some_or_all_failed(
    model: Path, photos: Path, tmp_path: Path, torn_only: bool, code: int
) -> None:
    (photos / "torn.jpg").write_bytes(b"\xff\xd8\xff")
    source = photos / "torn.jpg" if torn_only else photos
    said = run("label", model, source, "--out", tmp_path / "out.csv", code=code).stdout
    assert f"{photos / 'torn.jpg'}: unreadable: " in said


def test_what_is_wrong_is_reported_before_the_work(
    project: Path, model: Path, photos: Path, tmp_path: Path
) -> None:
    for arguments, words in (
        (["label", model, photos], "name a file for them"),
        (["label", model, photos, "--out", tmp_path / "a.shp"], "no export format"),
        (["label", project, photos, "--shard", "3/2"], "no part such as 2/4"),
        (["label", project, photos, "--shard", "half"], "no part such as 2/4"),
        (["label", project, tmp_path / "none"], "no such file or folder"),
        (["label", "merge", tmp_path / "all.csv", photos / "0.jpg"], "no such project or job"),
        (["label", "merge", tmp_path / "all.csv", project], "no folder has been labelled"),
    ):
        result = CliRunner().invoke(app, [str(argument) for argument in arguments])
        assert result.exit_code in (1, 2)
        assert words in " ".join(result.stderr.split()), result.stderr


def test_a_project_open_elsewhere_says_what_helps(project: Path, photos: Path) -> None:
    with Project.open(project):
        error = run("label", project, photos, code=1).stderr
    assert "is open in another CampusGPS" in error
    way = f"campusgps label {project / 'models' / 'instant.safetensors'} FOLDER --out FILE"
    assert way in " ".join(error.split())


@pytest.mark.parametrize("name", ["merge", "write", "revert", "track"])
def test_a_project_called_like_a_command_is_reached_by_its_path(
    name: str,
    project: Path,
    model: Path,
    photos: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    note = f"For the project or localizer of that name write .{os.sep}{name}"
    assert note not in CliRunner().invoke(app, ["label", name, "photos"]).stderr
    shutil.copytree(project, name)
    read_as_command = CliRunner().invoke(app, ["label", name, "photos"])
    assert note in read_as_command.stderr and read_as_command.exit_code in (1, 2)
    reached = run("label", f".{os.sep}{name}", photos / "placed.jpg", "--json")
    assert note not in reached.stderr
    assert json.loads(reached.stdout)["counts"]["has_position"] == 1
    shutil.rmtree(name)
    shutil.copy(model, name)
    assert note in CliRunner().invoke(app, ["label", name, "photos"]).stderr


def test_help_reads_well_for_each_command() -> None:
    folder, merging = run("label", "--help").stdout, run("label", "merge", "--help").stdout
    assert folder.startswith("Usage: campusgps label [OPTIONS] {PROJECT_OR_MODEL} {FOLDER}...")
    assert "campusgps label merge --help" in " ".join(folder.split())
    assert merging.startswith("Usage: campusgps label merge [OPTIONS] {OUT} {IN...}...")
    assert "label" in run("--help").stdout

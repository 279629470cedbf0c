"""``campusgps areas``, and what ``locate`` and ``label`` say of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from core.cli.commands import app
from core.demo_campus import DemoCampus
from core.project.project import Project


def ran(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture
def project(demo_project: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo_project, tmp_path / "demo.campusgps"))


def areas_file(folder: Path, project: Path) -> Path:
    """Two halves of the campus, which belong to it."""
    with Project.open(project, read_only=True) as opened:
        places = [one.position for one in opened.references()]
    south, north = (pick(one.latitude for one in places) for pick in (min, max))
    west, east = (pick(one.longitude for one in places) for pick in (min, max))
    middle = (west + east) / 2

    def half(name: str, low: float, high: float) -> dict[str, object]:
        corners = [[low, south - 0.01], [high, south - 0.01], [high, north + 0.01]]
        corners += [[low, north + 0.01], corners[0]]
        return {
            "type": "Feature",
            "properties": {"name": name, "parent": "Campus"},
            "geometry": {"type": "Polygon", "coordinates": [corners]},
        }

    halves = [half("West wing", west - 0.01, middle), half("East wing", middle, east + 0.01)]
    halves.append({"type": "Feature", "properties": {"name": "Gate"}, "geometry": None})
    file = folder / "areas.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": halves}), "utf-8")
    return file


def test_areas_are_added_named_in_answers_written_and_removed(
    project: Path, demo_campus: DemoCampus, tmp_path: Path
) -> None:
    photo = sorted(demo_campus.test_folder.glob("*.jpg"))[0]
    before = json.loads(ran("locate", project, photo, "--json").stdout)
    assert before[0]["areas"] == []
    added = ran("areas", project, "--add", areas_file(tmp_path, project), "--json")
    answer = json.loads(added.stdout)
    assert [one["name"] for one in answer["areas"]] == ["West wing", "East wing"]
    assert sum(one["photos"] for one in answer["areas"]) == 60
    assert answer["notes"] == ["Gate was left out: it has no area"]

    (located,) = json.loads(ran("locate", project, photo, "--json").stdout)
    assert {one["name"] for one in located["areas"]} <= {"West wing", "East wing"}
    assert sum(one["probability"] for one in located["areas"]) == pytest.approx(1.0, abs=0.06)
    assert located["areas"][0]["parent"] == "Campus"
    assert {key: located[key] for key in before[0] if key != "areas"} == {
        key: value for key, value in before[0].items() if key != "areas"
    }
    assert f", in {located['areas'][0]['name']} (" in ran("locate", project, photo).stdout

    table = tmp_path / "out.csv"
    rows = json.loads(ran("label", project, photo.parent, "--out", table, "--json").stdout)
    guessed = [row for row in rows["photos"] if row["inside_area"]]
    assert guessed == [] or all(row["areas"] for row in guessed)

    saved = tmp_path / "saved.geojson"
    assert ran("areas", project, "--remove", "west WING", "--save", saved).exit_code == 0
    names = [one["properties"]["name"] for one in json.loads(saved.read_text())["features"]]
    assert names == ["East wing"]
    missing = ran("areas", project, "--remove", "Attic")
    assert missing.exit_code == 1
    assert "no area called 'Attic'" in missing.stderr
    with Project.open(project) as opened:
        opened.journal.undo()
    assert "West wing in Campus" in ran("areas", project).stdout


def test_a_file_of_another_place_changes_nothing(project: Path, tmp_path: Path) -> None:
    file = areas_file(tmp_path, project)
    text = json.loads(file.read_text("utf-8"))
    for feature in text["features"][:2]:
        ring = feature["geometry"]["coordinates"][0]
        feature["geometry"]["coordinates"] = [[corner[::-1] for corner in ring]]
    file.write_text(json.dumps(text), "utf-8")
    refused = ran("areas", project, "--add", file)
    assert refused.exit_code == 1
    assert "wrong order" in refused.stderr
    assert "No areas" in ran("areas", project).stdout

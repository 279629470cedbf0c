"""Saved places: kept as GeoJSON, shared by windows and commands, refused when damaged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from core.cli.commands import app
from core.errors import CampusGPSError
from core.geo import Position
from core.saved_places import (
    default_file,
    nearest_first,
    read_places,
    remove_places,
    rename_place,
    save_place,
)

GATE, LIBRARY = Position(31.2619651, 34.8011852), Position(31.2625, 34.8031)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "places.geojson"


def test_places_are_saved_moved_renamed_and_removed(file: Path) -> None:
    assert read_places(file) == []
    save_place("  Main   gate ", LIBRARY, file)
    save_place("library", LIBRARY, file)
    save_place("main gate", GATE, file)
    assert [(p.name, p.position) for p in read_places(file)] == [
        ("library", LIBRARY),
        ("main gate", GATE),
    ]
    rename_place("LIBRARY", "Aranne library", file)
    assert [p.name for p in nearest_first(read_places(file), GATE)] == [
        "main gate",
        "Aranne library",
    ]
    with pytest.raises(CampusGPSError, match="already"):
        rename_place("aranne library", "Main Gate", file)
    remove_places(["MAIN GATE"], file)
    assert [p.name for p in read_places(file)] == ["Aranne library"]
    with pytest.raises(CampusGPSError, match="no saved place called 'main gate'"):
        remove_places(["main gate"], file)
    with pytest.raises(CampusGPSError, match="needs a name"):
        save_place("  ", GATE, file)


@pytest.mark.parametrize("name", ["Gate \udcff", "Gate \ud800"])
def test_a_name_that_is_no_unicode_leaves_the_file_whole(file: Path, name: str) -> None:
    written = save_place(name, GATE, file)
    file.read_bytes().decode("utf-8")
    assert read_places(file) == [written]
    remove_places([name], file)
    assert read_places(file) == []


def test_other_programs_read_them_as_points(file: Path) -> None:
    save_place("Tor der Universität", GATE, file)
    feature = json.loads(file.read_text("utf-8"))["features"][0]
    assert feature["geometry"] == {"type": "Point", "coordinates": [34.8011852, 31.2619651]}
    assert feature["properties"] == {"name": "Tor der Universität"}


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{",
        '{"features": [{"geometry": {"type": "Point", "coordinates": [34.8, 931]}}]}',
        '{"features": [{"properties": {"name": "x"}, "geometry": {"type": "Line", "coordinates":'
        " [1, 2]}}]}",
    ],
)
def test_a_damaged_file_is_a_clear_error_and_stays_as_it_is(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text)
    with pytest.raises(CampusGPSError, match="damaged"):
        save_place("gate", GATE, file)
    assert file.read_text() == text


def test_the_command_lists_and_changes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert "No saved places" in CliRunner().invoke(app, ["places"]).stdout
    added = CliRunner().invoke(app, ["places", "--add", "Gate", "31.261965, 34.801185", "--json"])
    assert json.loads(added.stdout)["places"] == [
        {"name": "Gate", "latitude": 31.261965, "longitude": 34.801185}
    ]
    assert default_file().is_relative_to(tmp_path)
    renamed = CliRunner().invoke(app, ["places", "--rename", "gate", "Main gate"])
    assert renamed.stdout == "Main gate: 31.261965, 34.801185\n"
    wrong = CliRunner().invoke(app, ["places", "--add", "x", "north of here"])
    assert wrong.exit_code == 1 and "Error: 'north of here' is no position" in wrong.stderr
    unknown = CliRunner().invoke(app, ["places", "--remove", "nowhere"])
    assert unknown.exit_code == 1 and "no saved place called 'nowhere'" in unknown.stderr

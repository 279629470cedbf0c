"""Named areas in a project, and in GeoJSON files of any kind."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.errors import CampusGPSError
from core.project.area_geojson import read_areas_file, write_areas_file
from core.project.areas import (
    Area,
    possible_parents,
    put_areas,
    read_areas,
    remove_areas,
    rename_area,
)
from core.project.project import Project

SQUARE = [[7.0, 46.5], [7.001, 46.5], [7.001, 46.501], [7.0, 46.501], [7.0, 46.5]]
HOLE = [[7.0004, 46.5004], [7.0006, 46.5004], [7.0006, 46.5006], [7.0004, 46.5004]]
PHOTOS = np.array([[46.5005, 7.0005], [46.5007, 7.0002]])


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "place.campusgps") as made:
        yield made


def feature(coordinates: Any, name: Any = "Hall", kind: str = "Polygon", **more: Any) -> Any:
    return {
        "type": "Feature",
        "properties": {"name": name, **more},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def collection(*features: Any, **more: Any) -> Any:
    return {"type": "FeatureCollection", "features": list(features), **more}


def written(tmp_path: Path, value: Any) -> Path:
    file = tmp_path / "areas.geojson"
    file.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    return file


def read(tmp_path: Path, value: Any) -> list[Area]:
    return read_areas_file(written(tmp_path, value), PHOTOS)[0]


def names(project: Project) -> list[str]:
    return [one.name for one in read_areas(project.store)]


def test_areas_are_added_changed_renamed_and_removed_and_all_is_taken_back(
    project: Project, tmp_path: Path
) -> None:
    hall, floor = read(
        tmp_path, collection(feature([SQUARE]), feature([HOLE], "Floor 2", parent="Hall"))
    )
    edit = put_areas(project, [hall, floor])
    assert edit is not None
    assert edit.what == "Add 2 areas"
    assert len(edit.area_ids) == 2
    assert [(one.name, one.parent) for one in read_areas(project.store)] == [
        ("Hall", ""),
        ("Floor 2", "Hall"),
    ]
    again = put_areas(project, [Area("HALL", floor.polygons), Area("Yard", hall.polygons)])
    assert again is not None
    assert again.what == "Add 1 area and change 1 area"
    assert names(project) == ["HALL", "Floor 2", "Yard"]
    kept = {one.name: one for one in read_areas(project.store)}
    rename_area(project, kept["HALL"].id, "Building 26")
    assert [(one.name, one.parent) for one in read_areas(project.store)][:2] == [
        ("Building 26", ""),
        ("Floor 2", "Building 26"),
    ]
    remove_areas(project, [kept["Yard"].id])
    assert names(project) == ["Building 26", "Floor 2"]
    for expected in (
        ["Building 26", "Floor 2", "Yard"],
        ["HALL", "Floor 2", "Yard"],
        ["Hall", "Floor 2"],
        [],
    ):
        project.journal.undo()
        assert names(project) == expected
    for _ in range(4):
        project.journal.redo()
    assert names(project) == ["Building 26", "Floor 2"]


def test_edits_of_areas_outlive_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "place.campusgps"
    with Project.create(folder) as project:
        put_areas(project, read(tmp_path, collection(feature([SQUARE]))))
    with Project.open(folder) as project:
        assert names(project) == ["Hall"]
        undone = project.journal.undo()
        assert undone is not None and undone.area_ids
        assert names(project) == []
        project.journal.redo()
    with Project.open(folder, read_only=True) as project:
        assert names(project) == ["Hall"]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    areas = read(
        tmp_path,
        collection(
            feature(
                [[SQUARE, HOLE], [[[7.002, 46.5], [7.003, 46.5], [7.003, 46.501]]]],
                "Höfe & <b>mehr</b>",
                "MultiPolygon",
                parent="Campus",
            ),
        ),
    )
    write_areas_file(areas, tmp_path / "out.geojson")
    (again,), notes = read_areas_file(tmp_path / "out.geojson", PHOTOS)
    assert notes == []
    assert (again.name, again.parent) == (areas[0].name, "Campus")
    assert [len(polygon) for polygon in again.polygons] == [2, 1]
    for one, other in zip(areas[0].polygons, again.polygons, strict=True):
        for ring, same in zip(one, other, strict=True):
            assert np.allclose(ring, same, atol=1e-9)


@pytest.mark.parametrize(
    "value",
    [
        collection(feature([SQUARE])),
        feature([SQUARE]),
        {"type": "Polygon", "coordinates": [SQUARE]},
        collection(feature([[SQUARE]], kind="MultiPolygon")),
        # Heights, corners said twice, a ring that is not closed.
        collection(feature([[[*corner, 312.5] for corner in SQUARE]])),
        collection(feature([[corner for corner in SQUARE for _ in (0, 1)]])),
        collection(feature([SQUARE[:-1]])),
        collection(feature([SQUARE[::-1]])),
        collection(feature([SQUARE]), crs={"type": "name", "properties": {"name": "EPSG:4326"}}),
        collection(
            feature([SQUARE]),
            crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}},
        ),
        "\ufeff" + json.dumps(collection(feature([SQUARE]))),
    ],
)
def test_every_form_of_one_square_is_that_square(tmp_path: Path, value: Any) -> None:
    (area,) = read(tmp_path, value)
    ((ring,),) = area.polygons
    assert len(ring) == 4
    assert set(map(tuple, ring.tolist())) == {
        (latitude, longitude) for longitude, latitude in SQUARE
    }


def test_what_is_no_area_is_left_out_and_said(tmp_path: Path) -> None:
    point = feature([7.0, 46.5], "Tree", "Point")
    nothing = {"type": "Feature", "properties": None, "geometry": None}
    areas, notes = read_areas_file(
        written(tmp_path, collection(point, nothing, feature([SQUARE], None))), PHOTOS
    )
    assert [one.name for one in areas] == ["Area 3"]
    assert notes == [
        "Tree was left out: a Point has no area",
        "Area 2 was left out: it has no area",
    ]


def test_features_of_one_name_are_one_area(tmp_path: Path) -> None:
    other = [[longitude + 0.002, latitude] for longitude, latitude in SQUARE]
    (area,) = read(tmp_path, collection(feature([SQUARE]), feature([other], "hall ")))
    assert area.name == "Hall"
    assert len(area.polygons) == 2


BOW_TIE = [[7.0, 46.5], [7.001, 46.501], [7.001, 46.5], [7.0, 46.501], [7.0, 46.5]]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("", "no GeoJSON that can be read"),
        ("{", "no GeoJSON that can be read"),
        ("[1, 2]", "not a FeatureCollection"),
        ('{"type": "Topology"}', 'it says to be "Topology"'),
        ('{"type": "FeatureCollection"}', "features are no list"),
        ('{"type": "FeatureCollection", "features": [3]}', "a feature is no object"),
        ("[" * 100_000, "nested too deeply"),
        (collection(), "holds no area"),
        (collection(feature([7.0, 46.5], kind="Point")), "a Point has no area"),
        (collection(feature([BOW_TIE])), r"crosses itself near 46\.50"),
        (collection(feature([SQUARE[:2]])), "fewer than three corners"),
        (collection(feature([[[7, 46.5], [7.001, 46.5], [7.002, 46.5]]])), "on a line"),
        (collection(feature([])), "no outline"),
        (collection(feature([], kind="MultiPolygon")), "no outline"),
        (collection(feature("many")), "no outline"),
        (collection(feature([["a", "b", "c"]])), "no pair of numbers"),
        (collection(feature([[[True, 1], [1, 1], [0, 1]]])), "no pair of numbers"),
        (collection(feature([[[7, 46.5], [7, None], [7, 46.6]]])), "no pair of numbers"),
        ('{"type": "Polygon", "coordinates": [[[NaN, 1], [1, 1], [0, 1]]]}', "no place"),
        ('{"type": "Polygon", "coordinates": [[[1e999, 1], [1, 1], [0, 1]]]}', "no place"),
        (
            '{"type": "Polygon", "coordinates": [[[1%s, 1], [1, 1], [0, 1]]]}' % ("0" * 400),
            "no place",
        ),
        # Latitude first, where that shows by itself and where only the photos tell.
        (collection(feature([[[46.5, 107.0], [46.6, 107.0], [46.6, 107.1]]])), "wrong order"),
        (collection(feature([[corner[::-1] for corner in SQUARE]])), "wrong order: Hall would lie"),
        (collection(feature([[[100 + a, b] for a, b in SQUARE]])), "from the project's photos"),
        # Metres of some grid, with and without a word about it.
        (collection(feature([[[2_600_000, 1_200_000], [2_600_100, 1_200_000], [2_600_100, 1]]])),
         "no degrees"),
        (collection(feature([SQUARE]), crs={"type": "name", "properties": {"name": "EPSG:2056"}}),
         r"another system \(EPSG:2056\)"),
        (collection(feature([SQUARE]), crs={"type": "link"}), "another system"),
        (collection(feature([[[7 + i * 1e-6, 46.5] for i in range(6000)]])), "5,000 corners"),
    ],
)  # fmt: skip
def test_anything_else_ends_in_clear_words(tmp_path: Path, value: Any, words: str) -> None:
    with pytest.raises(CampusGPSError, match=words) as caught:
        read(tmp_path, value)
    assert caught.value.file == tmp_path / "areas.geojson"


def test_a_file_that_is_none_ends_in_clear_words(tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match="cannot be read"):
        read_areas_file(tmp_path / "missing.geojson")
    with pytest.raises(CampusGPSError, match="cannot be read"):
        read_areas_file(tmp_path)


def test_a_damaged_row_is_said_to_be_damaged(project: Project, tmp_path: Path) -> None:
    put_areas(project, read(tmp_path, collection(feature([SQUARE]))))
    project.store.write(lambda sql: sql.execute("UPDATE areas SET polygons = '[[3]]'"))
    with pytest.raises(CampusGPSError, match="damaged"):
        read_areas(project.store)


def test_an_area_is_no_part_of_itself_or_of_its_parts(project: Project) -> None:
    put_areas(project, [Area("Hall", ()), Area("Floor", (), "hall"), Area("Room", (), "Floor")])
    areas = {one.name: one for one in read_areas(project.store)}
    assert possible_parents(list(areas.values())) == ["Hall", "Floor", "Room"]
    assert possible_parents(list(areas.values()), areas["Hall"].id) == []
    assert possible_parents(list(areas.values()), areas["Floor"].id) == ["Hall"]
    assert possible_parents(list(areas.values()), areas["Room"].id) == ["Hall", "Floor"]
    edit = rename_area(project, areas["Room"].id, "Room", "Hall")
    assert edit is not None and edit.what == "Change the area Room"
    assert [one.parent for one in read_areas(project.store)] == ["", "hall", "Hall"]
    project.journal.undo()
    assert read_areas(project.store)[2].parent == "Floor"

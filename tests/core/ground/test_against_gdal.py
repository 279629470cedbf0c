"""Pins of a plan lie where GDAL says, whichever way the plan comes."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.geo import haversine_m
from core.ground.ground import Opening
from core.ground.registry import is_ground, open_ground
from tests.core.ground.pins import FOLDER, MIDDLE, PAIRS, PLACES, pins_found

WITHIN_M = 1.0


@pytest.fixture
def opening(tmp_path: Path) -> Opening:
    """A cache of the test's own, and a project about the middle of the plan."""
    return Opening(tmp_path / "cache", near=MIDDLE)


@pytest.mark.parametrize(
    "name",
    ["utm.tif", "utm_points.tif", "degrees.tif", "mercator.tif", "world.png", "plan.mbtiles"],
)
def test_pins_lie_where_gdal_says(name: str, opening: Opening) -> None:
    assert is_ground(FOLDER / name)
    ground = open_ground(FOLDER / name, opening)
    for colour, found in pins_found(ground).items():
        assert haversine_m(found, PLACES[colour]) < WITHIN_M
    assert ground.facts.bounds is not None
    south, west, north, east = ground.facts.bounds
    for place in PLACES.values():
        assert south < place.latitude < north and west < place.longitude < east
    ground.close()


def test_a_smaller_zoom_shows_them_at_the_same_place(opening: Opening) -> None:
    ground = open_ground(FOLDER / "utm.tif", opening)
    for colour, found in pins_found(ground, ground.facts.max_zoom - 1).items():
        assert haversine_m(found, PLACES[colour]) < WITHIN_M
    ground.close()


@pytest.mark.parametrize("fit", ["similarity", "affine"])
@pytest.mark.parametrize("count", [3, 4])
def test_a_plan_by_points_lies_where_gdal_says(count: int, fit: str, opening: Opening) -> None:
    assert not is_ground(FOLDER / "plan.png")
    by_points = replace(opening, pairs=PAIRS[:count], fit=fit)
    ground = open_ground(FOLDER / "plan.png", by_points)
    for colour, found in pins_found(ground).items():
        assert haversine_m(found, PLACES[colour]) < WITHIN_M
    ground.close()


def test_points_count_before_what_the_file_says(opening: Opening) -> None:
    ground = open_ground(FOLDER / "israel.tif", replace(opening, pairs=PAIRS))
    for colour, found in pins_found(ground).items():
        assert haversine_m(found, PLACES[colour]) < WITHIN_M
    ground.close()


def test_a_world_file_alone_is_read_in_the_system_that_lies_near_the_photos(
    opening: Opening, tmp_path: Path
) -> None:
    picture = Path(shutil.copy(FOLDER / "world.png", tmp_path / "plan.png"))
    shutil.copy(FOLDER / "world.wld", tmp_path / "plan.wld")
    ground = open_ground(picture, opening)
    assert ground.facts.remark == "Taken as UTM zone 36N, as nothing says its coordinate system"
    for colour, found in pins_found(ground).items():
        assert haversine_m(found, PLACES[colour]) < WITHIN_M
    ground.close()
    with pytest.raises(CampusGPSError, match="nothing says its coordinate system"):
        open_ground(picture, replace(opening, near=None))


def test_what_is_not_supported_is_said(opening: Opening) -> None:
    with pytest.raises(CampusGPSError, match="EPSG:2039, is not supported") as caught:
        open_ground(FOLDER / "israel.tif", opening)
    assert "place it by points" in caught.value.advice
    with pytest.raises(CampusGPSError, match="does not say where it lies"):
        open_ground(FOLDER / "plan.png", opening)

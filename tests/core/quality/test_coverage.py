"""Coverage of a made-up street: three walks along it, one of them at night."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.geo import LocalFrame, Position
from core.quality.coverage import (
    CoverageGrid,
    CoveragePhotos,
    LeftOutErrors,
    coverage_grid,
    gaps_m,
)
from core.quality.coverage_views import CLASSES, COVERAGE_VIEWS, UNKNOWN
from core.quality.next_spots import Spot, next_spots
from core.quality.spots_file import save_spots

FRAME = LocalFrame(Position(46.512345, 7.045678))
LENGTH_M, STEP_M, SESSIONS = 400.0, 8.0, 3
NOTHING = np.empty(0)


def street() -> CoveragePhotos:
    along = np.arange(0.0, LENGTH_M + 1, STEP_M)
    count = len(along)
    return CoveragePhotos(
        metres=np.column_stack([np.tile(along, SESSIONS), np.zeros(SESSIONS * count)]),
        sessions=np.repeat(np.arange(SESSIONS), count),
        headings_deg=np.tile(np.arange(count) % 2 * 180.0, SESSIONS),
        night=np.repeat([0.0, 0.0, 1.0], count),
        seconds=np.concatenate([np.arange(count) * 10.0 + 1e6 * one for one in range(SESSIONS)]),
    )


def some(photos: CoveragePhotos, which: NDArray[np.bool_]) -> CoveragePhotos:
    return CoveragePhotos(*(column[which] for column in vars(photos).values()))


def errors_of(photos: CoveragePhotos, each_m: float = 2.0) -> LeftOutErrors:
    """As if answers were off by some metres and by how far the photos of other sessions are."""
    gaps = np.concatenate(
        [
            gaps_m(photos.metres[photos.sessions == one], photos.metres[photos.sessions != one])
            for one in range(SESSIONS)
        ]
    )
    return LeftOutErrors(np.arange(len(gaps)), gaps, each_m + gaps)


def grid_of(photos: CoveragePhotos) -> CoverageGrid:
    return coverage_grid(photos, errors_of(photos))


def cell_at(grid: CoverageGrid, east_m: float, north_m: float) -> int | None:
    """The row of the cell in which a place lies."""
    inside = (np.abs(grid.metres - (east_m, north_m)) <= grid.cell_m / 2 + 1e-9).all(axis=1)
    return int(inside.argmax()) if inside.any() else None


def row_at(grid: CoverageGrid, east_m: float) -> int:
    row = cell_at(grid, east_m, 1.0)
    assert row is not None
    return row


def test_cells_lie_where_people_walk_and_not_in_the_hull_between() -> None:
    # Two streets at right angles: nobody was in the field that they enclose.
    photos = street()
    bent = replace(photos, metres=np.abs(photos.metres - (200.0, 0.0)))
    corner = np.where(photos.metres[:, 0] < 200, 1, 0)
    bent = replace(bent, metres=np.where(corner[:, None] == 1, bent.metres[:, ::-1], bent.metres))
    grid = coverage_grid(bent)
    assert cell_at(grid, 100.0, 1.0) is not None
    assert cell_at(grid, 1.0, 100.0) is not None
    assert cell_at(grid, 80.0, 80.0) is None
    assert np.abs(grid.metres).max() < 220


def test_a_cell_counts_what_is_near() -> None:
    grid = grid_of(street())
    row = row_at(grid, 200.0)
    assert grid.near_m == 20.0
    assert (grid.photos[row], grid.sessions[row]) == (15, 3)
    assert (grid.directions[row], grid.night[row], grid.day[row]) == (2, 5, 10)
    assert grid.has_night


def test_directions_and_times_that_nobody_states_are_not_made_up() -> None:
    photos = street()
    nothing = np.full(len(photos.sessions), np.nan)
    grid = coverage_grid(replace(photos, headings_deg=nothing, night=nothing, seconds=nothing))
    assert set(grid.directions.tolist()) == {-1}
    assert grid.night.sum() == grid.day.sum() == 0
    assert not grid.has_night
    assert np.isnan(grid.errors_m).all()


def test_where_photos_were_taken_away_a_larger_error_is_expected_and_there_they_are_wanted() -> (
    None
):
    photos = street()
    hole = np.abs(photos.metres[:, 0] - 240) < 30
    full, holed = grid_of(photos), grid_of(some(photos, ~hole))
    before, after = full.errors_m[row_at(full, 240)], holed.errors_m[row_at(holed, 240)]
    assert after > 3 * before
    assert after >= np.quantile(holed.errors_m, 0.95)
    first = next_spots(holed, FRAME, 5)[0]
    east, north = FRAME.to_metres(np.array([first.position.latitude, first.position.longitude]))
    assert abs(east - 240) < 15
    assert abs(north) < 20


def test_the_way_between_photos_is_walked_only_if_one_camera_went_it() -> None:
    photos = street()
    holed = some(photos, np.abs(photos.metres[:, 0] - 240) >= 30)
    assert cell_at(coverage_grid(holed), 240.0, 1.0) is not None
    untimed = replace(holed, seconds=np.full(len(holed.sessions), np.nan))
    assert cell_at(coverage_grid(untimed), 240.0, 1.0) is None


def test_errors_of_photos_around_a_cell_count_there_alone() -> None:
    photos = street()
    left_out = errors_of(photos)
    bad = np.abs(photos.metres[left_out.rows, 0] - 320) < 20
    grid = coverage_grid(photos, replace(left_out, errors_m=np.where(bad, 40.0, left_out.errors_m)))
    assert grid.errors_m[row_at(grid, 320)] > 15
    assert grid.errors_m[row_at(grid, 100)] < 8


def test_spots_are_spread_out_and_say_why() -> None:
    photos = street()
    far = photos.metres[:, 0] > 240
    # Beyond that by day alone, and of few photos.
    sparse = some(photos, ~far | ((photos.sessions == 0) & (np.arange(len(far)) % 4 == 0)))
    spots = next_spots(grid_of(sparse), FRAME, 4)
    assert len(spots) == 4
    places = FRAME.to_metres(
        np.array([[one.position.latitude, one.position.longitude] for one in spots])
    )
    apart = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    assert apart[~np.eye(4, dtype=bool)].min() > 40
    reasons = [one.reason for one in spots]
    words = "photo within 20 m, none at night; answers here are off by about"
    assert any(words in one for one in reasons)
    assert all(one.expected_error_m is not None for one in spots)


def test_a_place_without_photos_has_no_spots() -> None:
    nothing = CoveragePhotos(NOTHING.reshape(0, 2), np.empty(0, np.intp), NOTHING, NOTHING, NOTHING)
    grid = coverage_grid(nothing)
    assert len(grid) == 0
    assert cell_at(grid, 0.0, 0.0) is None
    assert next_spots(grid, FRAME, 5) == []


def test_a_small_room_has_small_cells_and_a_town_no_millions() -> None:
    photos = street()
    room = coverage_grid(replace(photos, metres=photos.metres / 25))
    assert room.near_m == 2.0
    town = coverage_grid(replace(photos, metres=photos.metres * 25))
    assert len(town) < 40_000
    assert town.near_m >= 2 * town.cell_m


def test_every_way_to_look_at_it_has_five_classes_and_one_for_what_nobody_knows() -> None:
    photos = street()
    grid = grid_of(some(photos, np.abs(photos.metres[:, 0] - 240) >= 30))
    bare = coverage_grid(replace(photos, headings_deg=np.full(len(photos.sessions), np.nan)))
    for view in COVERAGE_VIEWS:
        classes = view.classes(grid)
        assert len(view.words(grid)) == CLASSES
        assert classes.shape == (len(grid),)
    by_name = {view.name: view for view in COVERAGE_VIEWS}
    assert by_name["expected_error"].words(grid)[0] == "up to 5 m"
    assert by_name["expected_error"].words(grid)[-1] == "over 40 m"
    assert by_name["photos"].words(grid) == ("12 or more", "6 to 11", "3 to 5", "1 to 2", "none")
    counts = by_name["photos"].classes(grid)
    assert set(counts[grid.photos >= 12].tolist()) == {0}
    assert set(counts[grid.photos == 0].tolist()) == {4}
    worst = by_name["expected_error"].classes(grid)
    assert worst[row_at(grid, 240)] > worst[row_at(grid, 40)]
    for name in ("expected_error", "directions"):
        assert set(by_name[name].classes(bare).tolist()) == {UNKNOWN}


SPOTS = [
    Spot(Position(46.5, 7.25), 1, 31.4, "Only 1 photo within 20 m"),
    Spot(Position(46.6, 7.35), 0, None, "No photo within <20> m & more"),
]


def test_spots_are_written_for_phones(tmp_path: Path) -> None:
    save_spots(SPOTS, tmp_path / "spots.GPX")
    root = ElementTree.parse(tmp_path / "spots.GPX").getroot()
    points = root.findall("{http://www.topografix.com/GPX/1/1}wpt")
    assert [(one.get("lat"), one.get("lon")) for one in points] == [
        ("46.5000000", "7.2500000"),
        ("46.6000000", "7.3500000"),
    ]
    assert points[1][2].text == "No photo within <20> m & more"


def test_spots_are_written_for_maps(tmp_path: Path) -> None:
    save_spots(SPOTS, tmp_path / "spots.geojson")
    first, second = json.loads((tmp_path / "spots.geojson").read_text("utf-8"))["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [7.25, 46.5]}
    assert first["properties"]["expected_error_m"] == 31.4
    assert second["properties"]["expected_error_m"] is None


def test_spots_in_another_format_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match=r"\.gpx or \.geojson"):
        save_spots(SPOTS, tmp_path / "spots.kml")

"""The campus' plan and the walks on it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.demo_campus.buildings import campus_looks
from core.demo_campus.plan import (
    BUILDINGS,
    DEPTH_M,
    WIDTH_M,
    clearance,
    distance_to_paths,
    inside_building,
    point_on_walk,
    walk_length,
)
from core.demo_campus.walking import plan_views, stand_for


def test_paths_keep_clear_of_buildings_and_inside_the_area() -> None:
    for metres in np.arange(0, walk_length(), 0.5):
        east, north, _ = point_on_walk(float(metres))
        assert not inside_building(east, north, 1.5)
        assert 0 <= east <= WIDTH_M and 0 <= north <= DEPTH_M
        assert distance_to_paths(east, north) < 0.01


def test_walking_a_metre_moves_a_metre_in_the_heading_given() -> None:
    east, north, heading = point_on_walk(50)
    east_on, north_on, _ = point_on_walk(51)
    assert math.hypot(east_on - east, north_on - north) == pytest.approx(1)
    assert math.degrees(math.atan2(east_on - east, north_on - north)) == pytest.approx(heading)


def test_buildings_do_not_overlap_and_look_different() -> None:
    for number, a in enumerate(BUILDINGS):
        for b in BUILDINGS[number + 1 :]:
            apart = a.east < b.west or b.east < a.west or a.north < b.south or b.north < a.south
            assert apart, (a.name, b.name)
    looks = campus_looks(7)
    assert len({(look.material, look.colour) for look in looks}) == len(looks) == len(BUILDINGS)
    assert campus_looks(7) == looks != campus_looks(8)


@pytest.mark.parametrize("count", [0, 1, 2, 8, 134])
def test_as_many_views_as_asked_for(count: int) -> None:
    views = plan_views(count, 7)
    assert len(views) == len(set(views)) == count


def test_views_spread_over_the_walk_and_do_not_stare_at_walls() -> None:
    views = plan_views(134, 7)
    gaps = np.diff([view.metres for view in views])
    assert (gaps >= 0).all() and gaps.max() < 30
    for view in views:
        east, north, heading = point_on_walk(view.metres)
        assert clearance(east, north, heading + view.turn) >= 12


def test_people_stand_near_the_view_and_not_in_walls() -> None:
    rng = np.random.default_rng(3)
    for view in plan_views(60, 7):
        east, north, heading = point_on_walk(view.metres)
        stand = stand_for(view, rng, along_m=1.2, aside_m=0.8)
        assert math.hypot(stand.east - east, stand.north - north) < 6
        assert abs((stand.heading - heading - view.turn + 180) % 360 - 180) < 30
        assert not inside_building(stand.east, stand.north, 0.9)

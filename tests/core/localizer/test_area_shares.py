"""Probabilities of named areas, by the radii of an estimate."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.geo import LocalFrame, Position
from core.localizer.area_shares import AreaIndex, AreaShare, area_words, chosen_area, percent
from core.localizer.estimate import Estimate
from core.project.areas import Area

FRAME = LocalFrame(Position(46.512345, 7.045678))


def box(name: str, west: float, south: float, east: float, north: float, parent: str = "") -> Area:
    corners = np.array([[west, south], [east, south], [east, north], [west, north]])
    return Area(name, ((FRAME.to_degrees(corners),),), parent)


def at(east: float, north: float) -> Position:
    return FRAME.position_at(east, north)


def shares(areas: list[Area], place: Position, half: float = 0.0, most: float = 0.0) -> dict:
    return {one.name: one.probability for one in AreaIndex(areas).of_place(place, half, most)}


def test_a_known_place_is_in_an_area_or_not() -> None:
    areas = [box("Hall", 0, 0, 40, 40), box("Yard", 40, 0, 80, 40)]
    assert shares(areas, at(10, 10)) == {"Hall": 1.0}
    assert shares(areas, at(60, 10)) == {"Yard": 1.0}
    assert shares(areas, at(-5, 10)) == {}


def test_the_radii_say_how_probable_it_is() -> None:
    around = [box("Hall", -500, -500, 500, 500)]
    assert shares(around, at(0, 0), 9, 24) == {"Hall": 1.0}
    half = [box("West", -500, -500, 0, 500), box("East", 0, -500, 500, 500)]
    found = shares(half, at(0, 0), 9, 24)
    assert found["West"] == pytest.approx(0.5, abs=0.02)
    assert found["West"] + found["East"] == pytest.approx(1.0)
    # A ring-shaped outline of the 50 % radius holds half.
    angles = np.linspace(0, 2 * math.pi, 90, endpoint=False)
    circle = Area(
        "Disc", ((FRAME.to_degrees(9 * np.column_stack([np.cos(angles), np.sin(angles)])),),)
    )
    assert shares([circle], at(0, 0), 9, 24)["Disc"] == pytest.approx(0.5, abs=0.04)


def test_they_hold_at_the_stated_rate() -> None:
    """Over true places drawn from the stated distribution, probabilities are frequencies."""
    draw = np.random.default_rng(5)
    area = box("Hall", 0, 0, 30, 50)
    index = AreaIndex([area])
    stated, hits = [], []
    for _ in range(1500):
        centre = draw.uniform([-20, -20], [50, 70])
        half = draw.uniform(4, 15)
        most = half * draw.uniform(1.8, 4)
        shape = math.log(math.log(10) / math.log(2)) / math.log(most / half)
        distance = half * (-math.log(draw.uniform()) / math.log(2)) ** (1 / shape)
        angle = draw.uniform(0, 2 * math.pi)
        true = centre + distance * np.array([math.cos(angle), math.sin(angle)])
        found = index.of_place(at(*centre), half, most)
        stated.append(found[0].probability if found else 0.0)
        hits.append(bool(0 <= true[0] <= 30 and 0 <= true[1] <= 50))
    for low, high in ((0.0, 0.3), (0.3, 0.6), (0.6, 0.9), (0.9, 1.1)):
        rows = [row for row, one in enumerate(stated) if low <= one < high]
        assert np.mean([hits[row] for row in rows]) == pytest.approx(
            np.mean([stated[row] for row in rows]), abs=0.06
        )


def test_holes_and_parts_count() -> None:
    outline = np.array([[0.0, 0.0], [40, 0], [40, 40], [0, 40]])
    ring, hole = FRAME.to_degrees(outline), FRAME.to_degrees(outline / 4 + 15)
    other = FRAME.to_degrees(outline + np.array([30.0, 0.0]))
    area = [Area("Cloister", ((ring, hole), (other,)))]
    assert shares(area, at(5, 5)) == {"Cloister": 1.0}
    assert shares(area, at(20, 20)) == {}
    # In both of two parts that overlap.
    assert shares(area, at(35, 5)) == {"Cloister": 1.0}
    assert shares(area, at(65, 5)) == {"Cloister": 1.0}


def test_an_area_holds_what_its_parts_hold() -> None:
    areas = [
        Area("Building 26", ()),
        box("Floor 1", 0, 0, 20, 20, "building 26"),
        box("Floor 2", 20, 0, 40, 20, "Building 26"),
        box("Park", 40, 0, 90, 20),
    ]
    found = AreaIndex(areas).of_place(at(10, 10), 3, 8)
    assert [one.name for one in found] == ["Building 26", "Floor 1"]
    chosen = chosen_area(found)
    assert chosen is not None
    assert chosen.name == "Floor 1"
    assert area_words(found) == f"Floor 1 ({percent(found[1].probability)})"


def test_areas_that_belong_to_each_other_in_a_circle_are_no_trap() -> None:
    areas = [box("A", 0, 0, 20, 20, "B"), box("B", 0, 0, 40, 20, "A"), box("C", 0, 0, 9, 9, "C")]
    assert shares(areas, at(5, 5)) == {"A": 1.0, "B": 1.0, "C": 1.0}


def test_a_photo_of_elsewhere_is_in_no_area() -> None:
    index = AreaIndex([box("Hall", -500, -500, 500, 500)])
    inside = Estimate(at(0, 0), 9, 24, True, ())
    assert [one.name for one in index.of_estimate(inside)] == ["Hall"]
    assert index.of_estimate(Estimate(at(0, 0), 9, 24, False, ())) == ()
    assert index.of_estimate(None) == ()


def test_across_the_date_line() -> None:
    frame = LocalFrame(Position(-16.5, 180.0))
    corners = np.array([[-40.0, -40.0], [40, -40], [40, 40], [-40, 40]])
    area = Area("Strait", ((frame.to_degrees(corners),),))
    assert shares([area], frame.position_at(30, 0), 2, 4) == {"Strait": 1.0}
    assert shares([area], frame.position_at(-30, 0), 2, 4) == {"Strait": 1.0}


def test_words_name_the_narrowest_likely_area_then_others() -> None:
    assert area_words(()) == ""
    several = (AreaShare("Hall", "", 0.46), AreaShare("Yard", "", 0.4), AreaShare("Gate", "", 0.1))
    assert area_words(several) == "Hall (46 %), Yard (40 %), Gate (10 %)"
    assert percent(0.9999) == "99 %"
    assert percent(1.0) == "100 %"

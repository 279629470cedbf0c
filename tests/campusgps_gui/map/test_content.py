"""Data for the page is safe inside a script, and carries sensible digits."""

import json
from array import array

import pytest

from campusgps_gui.map.content import (
    EstimateOnMap,
    MapContent,
    MapMatch,
    content_json,
    map_estimate_json,
)
from campusgps_gui.map.dots import MapDot, PhotoDots, references_json
from campusgps_gui.map.page_json import to_json
from campusgps_gui.style.session_colours import session_palette
from core.geo import Position
from core.palette import SESSION_COLOURS, session_colours
from core.project.photo_places import NO_TIME, PhotoPlaces

HERE = Position(31.261965, 34.801185)


def test_text_from_files_cannot_end_a_script_or_open_an_element():
    hostile = "</script><img src=x onerror=alert(1)>\u2028.jpg"
    text = references_json((MapDot(1, HERE, hostile, hostile),))
    assert "<" not in text
    assert "\u2028" not in text
    shown = json.loads(text)
    assert shown["rows"][0][4] == hostile
    assert shown["sessions"][0]["name"] == hostile


def test_numbers_that_json_does_not_know_are_refused():
    with pytest.raises(ValueError, match="Out of range"):
        to_json({"error": float("nan")})


def test_dots_refer_to_their_sessions_colour():
    dots = (MapDot(4, HERE, "b", "x"), MapDot(5, HERE, "a", "y"), MapDot(6, HERE, "", "z"))
    shown = json.loads(references_json(dots))
    assert [session["name"] for session in shown["sessions"]] == ["no session", "a", "b"]
    assert [row[3] for row in shown["rows"]] == [2, 1, 0]
    assert [row[0] for row in shown["rows"]] == [4, 5, 6]
    assert shown["rows"][0][1:3] == [31.261965, 34.801185]


def test_columns_of_photos_reach_the_page_as_dots_do() -> None:
    places = PhotoPlaces(
        ids=array("q", [4, 5, 6]),
        latitudes=array("d", [31.261965, 31.2, -5.00000004]),
        longitudes=array("d", [34.801185, 34.8, 0.0]),
        sessions=("", "a"),
        session_numbers=array("q", [1, 0, 1]),
        names=("</x>.jpg", "y", "ä"),
        cameras=("", "", ""),
        times=array("d", [NO_TIME] * 3),
    )
    columns = PhotoDots.of(places)
    dots = tuple(columns)
    assert [dot.session for dot in dots] == ["a", "", "a"]
    assert dots[2].label == "ä" and columns[1:] == list(dots[1:])
    assert references_json(columns) == references_json(dots)
    group, colours = "photos", {"photos": "#8A929C"}
    quiet = columns.in_one_group(group)
    assert {dot.session for dot in quiet} == {group}
    shown = json.loads(references_json(quiet, colours))
    assert shown["inOneGroup"] and shown["sessions"] == [{"name": group, "colour": "#8A929C"}]
    assert json.loads(references_json(PhotoDots())) == json.loads(references_json(()))


def test_an_estimate_from_elsewhere_has_no_pin_unless_asked():
    def pinned(**flags: bool) -> bool:
        return json.loads(map_estimate_json(EstimateOnMap(HERE, 9, 24, **flags)))["pinned"]

    assert pinned()
    assert not pinned(inside_area=False)
    assert pinned(inside_area=False, pin_anyway=True)


def test_distances_have_sensible_digits():
    shown = json.loads(
        map_estimate_json(EstimateOnMap(HERE, 9.1342, 24.4, truth=HERE, error_m=0.8123))
    )
    assert shown["error"] == "0.8 m"
    assert shown["label"] == "Estimate: within 9 m (50 %), 24 m (90 %)"


def test_photos_that_are_all_without_a_session_are_those_of_the_project():
    shown = json.loads(references_json((MapDot(4, HERE, "", "x"),)))
    assert [session["name"] for session in shown["sessions"]] == ["project photos"]


def test_the_whole_content_is_one_json_object():
    match = MapMatch(1, HERE, "IMG_1.jpg")
    content = MapContent((MapDot(1, HERE, "a", "x"),), 1, EstimateOnMap(HERE, 9, 24, (match,)))
    shown = json.loads(content_json(content))
    assert shown["selectDot"] == 1
    assert shown["showEstimate"]["matches"][0]["number"] == 1
    assert json.loads(content_json(MapContent()))["showEstimate"] is None


def test_colours_go_by_sorted_name_and_come_round():
    names = [f"{i:02}" for i in range(len(SESSION_COLOURS) + 1)]
    colours = session_colours([*reversed(names), "00"])
    assert list(colours) == names
    assert colours["00"] == colours[names[-1]] == SESSION_COLOURS[0]
    assert len(set(SESSION_COLOURS)) == len(SESSION_COLOURS)


def test_dots_of_sessions_have_the_colours_that_they_have_in_the_other_tabs() -> None:
    session_palette.recall({"evening": 4, "morning": 2})
    try:
        shown = json.loads(references_json((MapDot(4, HERE, "morning", "x"),)))
    finally:
        session_palette.forget()
    assert shown["sessions"][0]["colour"] == SESSION_COLOURS[2]

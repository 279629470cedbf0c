"""What reaches the page is safe inside a script, and carries sensible digits."""

import json

import pytest

from campusgps_gui.map.content import (
    EstimateOnMap,
    MapContent,
    MapDot,
    MapMatch,
    content_json,
    map_estimate_json,
    references_json,
    to_json,
)
from core.geo import Position
from core.palette import SESSION_COLOURS, session_colours

HERE = Position(31.261965, 34.801185)


def test_text_from_files_cannot_end_a_script_or_open_an_element():
    hostile = "</script><img src=x onerror=alert(1)>\u2028.jpg"
    text = references_json((MapDot(1, HERE, hostile, hostile),))
    assert "<" not in text
    assert "\u2028" not in text
    shown = json.loads(text)
    assert shown["dots"][0][4] == hostile
    assert shown["sessions"][0]["name"] == hostile


def test_numbers_that_json_does_not_know_are_refused():
    with pytest.raises(ValueError, match="Out of range"):
        to_json({"error": float("nan")})


def test_dots_refer_to_their_sessions_colour():
    dots = (MapDot(4, HERE, "b", "x"), MapDot(5, HERE, "a", "y"), MapDot(6, HERE, "", "z"))
    shown = json.loads(references_json(dots))
    assert [session["name"] for session in shown["sessions"]] == ["no session", "a", "b"]
    assert [dot[3] for dot in shown["dots"]] == [2, 1, 0]
    assert shown["dots"][0][:3] == [4, 31.261965, 34.801185]


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

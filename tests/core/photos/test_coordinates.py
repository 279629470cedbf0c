"""Coordinates as they are written in the wild."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.photos.coordinates import (
    ImpossiblePositionError,
    degrees_from_parts,
    degrees_from_text,
    position_from,
    position_from_text,
)


@pytest.mark.parametrize(
    ("parts", "reference", "expected"),
    [
        ([31.5], "N", 31.5),
        ([31, 30], "N", 31.5),
        ([31, 30, 36], "S", -31.51),
        ([31, 30, 36], "s", -31.51),
        ([31, 30, 36], " W\0", -31.51),
        ([31, 30, 36], "", 31.51),
        ([31, 30, 36], "\0", 31.51),
        ([-31, 30, 36], "", -31.51),
        ([-31, 30, 36], "S", -31.51),
        ([-0.0, 30, 0], "", -0.5),
        ([0, 30, 0], "W", -0.5),
        ([31, 59, 60], "N", 32.0),
        ([31, 75, 0], "N", 32.25),
        ([0, 0, 7200], "N", 2.0),
    ],
)
def test_parts(parts: list[float], reference: str, expected: float) -> None:
    assert degrees_from_parts(parts, reference) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("parts", [[], [1, 2, 3, 4], [1, math.nan, 3], [math.nan]])
def test_parts_that_are_no_number(parts: list[float]) -> None:
    assert math.isnan(degrees_from_parts(parts, "N"))


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("47.2", "", 47.2),
        ("47.2", "S", -47.2),
        ("-47.2", "", -47.2),
        ("\u221247.2", "", -47.2),
        ("4.72e1", "", 47.2),
        ("31,15.5N", "", 31 + 15.5 / 60),
        ("31,15.5n", "", 31 + 15.5 / 60),
        ("31,15.5S", "N", -31 - 15.5 / 60),
        ("31,15,36W", "", -31.26),
        ("031,15,36E", "", 31.26),
        ("31 deg 15' 36.0\" S", "", -31.26),
        ("31° 15' 36\" N", "", 31.26),
        ("N 31 15.6", "", 31.26),
        ("S31 15.6", "", -31.26),
        ("34,48,4.26e", "", 34 + 48 / 60 + 4.26 / 3600),
        ("31,15,60N", "", 31 + 16 / 60),
    ],
)
def test_text(text: str, reference: str, expected: float) -> None:
    assert degrees_from_text(text, reference) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    "text", ["", "north", "31,75N", "31,15,61N", "31,-5N", "1,2,3,4N", "nan", "inf"]
)
def test_text_that_is_no_coordinate(text: str) -> None:
    assert math.isnan(degrees_from_text(text))


@pytest.mark.parametrize(
    ("latitude", "longitude", "reason"),
    [
        (213.0, 5.0, "latitude 213 is out of range"),
        (5.0, -180.5, "longitude -180.5 is out of range"),
        (math.nan, 5.0, "the latitude is not a number"),
        (5.0, math.inf, "the longitude is not a number"),
        (0.0, 0.0, "0, 0 is a placeholder, not a position"),
        (-0.0, 1e-9, "0, 0 is a placeholder, not a position"),
    ],
)
def test_impossible_positions(latitude: float, longitude: float, reason: str) -> None:
    with pytest.raises(ImpossiblePositionError) as caught:
        position_from(latitude, longitude)
    assert str(caught.value) == reason


def test_zero_in_one_coordinate_is_a_place() -> None:
    assert position_from(0.0, 9.5).longitude == 9.5
    assert position_from(51.48, 0.0).latitude == 51.48


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 179), st.integers(0, 59), st.floats(0, 59.9), st.sampled_from("NSEW"))
def test_xmp_text_says_what_the_parts_say(
    degrees: int, minutes: int, seconds: float, letter: str
) -> None:
    expected = degrees_from_parts([degrees, minutes, seconds], letter)
    text = f"{degrees},{minutes + seconds / 60:.10f}{letter}"
    assert degrees_from_text(text) == pytest.approx(expected, abs=1e-9)
    assert (expected <= 0) == (letter in "SW" or expected == 0)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=40), st.text(max_size=3))
def test_no_text_raises(text: str, reference: str) -> None:
    assert isinstance(degrees_from_text(text, reference), float)


@pytest.mark.parametrize(
    "text",
    [
        "31.262, 34.801",
        "31.262 34.801",
        "31.262;34.801",
        "geo:31.262,34.801;u=24",
        "31,262; 34,801",
        "31,262 34,801",
        "31,262, 34,801",
        "31,262°N 34,801°E",
        "N 31,262 E 34,801",
        "31.262° N, 34.801° E",
        "N31.262 E34.801",
        "34.801E 31.262N",
        "31°15'43.2\"N 34°48'3.6\"E",
        "31 15.72 34 48.06",
        "31 15 43.2 34 48 3.6",
    ],
)
def test_positions_as_people_write_them(text: str) -> None:
    found = position_from_text(text)
    assert (found.latitude, found.longitude) == pytest.approx((31.262, 34.801), abs=1e-9)


def test_south_and_west_are_negative_in_a_position() -> None:
    assert position_from_text("33.9 S, 18.4 W").latitude == -33.9
    assert position_from_text("-33.9, \u221218.4").longitude == -18.4


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "needed"),
        ("31.262", "needed"),
        ("31,26 34,48", "point"),
        ("31,26; 34,48", "point"),
        ("131.2, 34.8", "out of range"),
        ("here, there", "not a number"),
        ("0, 0", "placeholder"),
    ],
)
def test_text_that_is_no_position_says_why(text: str, reason: str) -> None:
    with pytest.raises(ImpossiblePositionError, match=reason):
        position_from_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "0x2e",
        "46.5 (5 m)",
        "46.5 ±5",
        "7.04 5 N",
        "46.5 - 46.6 N",
        "about 46 N",
        "- 46.5 N",
        "46.5°?",
    ],
)
def test_numbers_among_other_things_are_no_coordinate(text: str) -> None:
    assert math.isnan(degrees_from_text(text))


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("33d51m25s", 33 + 51 / 60 + 25 / 3600),
        ("33D 51M 25.0S S", -(33 + 51 / 60 + 25 / 3600)),
        ("33d51m25sW", -(33 + 51 / 60 + 25 / 3600)),
        ("33 degrees 51 min 25 sec South", -(33 + 51 / 60 + 25 / 3600)),
        ("33.5S", -33.5),
        ("33.5 South", -33.5),
        ("33.5 deg s", -33.5),
    ],
)
def test_seconds_are_no_south(text: str, degrees: float) -> None:
    assert degrees_from_text(text) == pytest.approx(degrees)


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="0123456789.,;-+°'\" NSEWnsewgo:", max_size=30))
def test_any_text_is_a_position_or_says_why(text: str) -> None:
    try:
        found = position_from_text(text)
    except ImpossiblePositionError as error:
        assert str(error)
    else:
        assert -90 <= found.latitude <= 90

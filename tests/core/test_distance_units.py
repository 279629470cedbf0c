"""Distances in metres and in feet, for people."""

from __future__ import annotations

import pytest

from core.distance_units import DISTANCE_UNITS, distance_units, format_altitude_feet, format_feet


@pytest.mark.parametrize(
    ("metres", "text"),
    [
        (0.0, "0.0 ft"),
        (0.8, "2.6 ft"),
        (9.0, "30 ft"),
        (304.6, "999 ft"),
        (305.0, "0.19 mi"),
        (1609.344, "1.0 mi"),
        (250_000.0, "155 mi"),
    ],
)
def test_feet_have_the_digits_that_mean_something(metres: float, text: str) -> None:
    assert format_feet(metres) == text


def test_altitudes_in_feet() -> None:
    assert format_altitude_feet(280.0) == "919 ft above sea level"
    assert format_altitude_feet(-430.0) == "1,411 ft below sea level"


def test_units_are_found_by_their_key_and_unknown_ones_are_metres() -> None:
    assert [distance_units(one.key) for one in DISTANCE_UNITS] == list(DISTANCE_UNITS)
    assert distance_units("cubits").write(9.0) == "9 m"

"""City, region and country by the table that comes with the program."""

from __future__ import annotations

import pytest

from core.geo import Position
from core.place_names import PlaceName, PlaceNames


@pytest.fixture(scope="module")
def names() -> PlaceNames:
    return PlaceNames()


@pytest.mark.parametrize(
    ("latitude", "longitude", "words"),
    [
        # A campus at the edge of its city, a suburb's centre being nearer than the city's.
        (29.7174, -95.4018, "Houston, Texas, United States"),
        (31.262, 34.801, "Beersheba, Southern District, Israel"),
        (48.8584, 2.2945, "Paris, Île-de-France, France"),
        (48.8847, 2.2697, "Neuilly-sur-Seine, Île-de-France, France"),
        (35.6595, 139.7005, "Tokyo, Japan"),
        # The town is 42 km away, on the other side of 180 degrees.
        (66.32, 179.95, "Chukotka, Russian Federation"),
    ],
)
def test_a_position_is_named_by_the_city_that_it_is_in(
    names: PlaceNames, latitude: float, longitude: float, words: str
) -> None:
    found = names.name_of(Position(latitude, longitude))
    assert found is not None
    assert found.words == words


def test_far_from_any_town_there_is_no_city_and_at_sea_nothing(names: PlaceNames) -> None:
    desert = names.name_of(Position(30.35, 34.85))
    assert desert is not None
    assert (desert.city, desert.country_code) == ("", "IL")
    assert desert.words == "Southern District, Israel"
    assert names.name_of(Position(0.0, -30.0)) is None


def test_names_that_are_the_same_are_said_once() -> None:
    assert PlaceName("Luxembourg", "Luxembourg", "Luxembourg", "LU").words == "Luxembourg"

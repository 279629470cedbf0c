from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.geo import (
    LocalFrame,
    Position,
    centre_of,
    format_altitude,
    format_decimal,
    format_distance,
    format_dms,
    format_geo_uri,
    format_map_link,
    haversine_m,
)

latitudes = st.floats(-85, 85)
longitudes = st.floats(-179.9, 179.9)
offsets = st.floats(-2000, 2000)


@pytest.mark.parametrize("latitude, longitude", [(91, 0), (0, 181), (float("nan"), 0)])
def test_a_position_outside_the_earth_is_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(ValueError, match="itude"):
        Position(latitude, longitude)


def test_haversine_of_a_perfect_answer_is_exactly_zero() -> None:
    place = Position(31.262, 34.801)
    assert haversine_m(place, place) == 0.0


def test_haversine_knows_a_degree_of_the_mean_earth() -> None:
    assert haversine_m(Position(0, 0), Position(1, 0)) == pytest.approx(111_195.08, abs=0.01)


@given(latitudes, longitudes, offsets, offsets)
def test_metres_and_degrees_are_inverse_to_a_tenth_of_a_millimetre(
    latitude: float, longitude: float, east: float, north: float
) -> None:
    frame = LocalFrame(Position(latitude, longitude))
    metres = np.array([[east, north]])
    assert np.allclose(frame.to_metres(frame.to_degrees(metres)), metres, atol=1e-4)


@given(st.floats(-70, 70), longitudes, st.floats(-500, 500), st.floats(-500, 500))
def test_the_frame_agrees_with_haversine_on_the_scale_of_a_campus(
    latitude: float, longitude: float, east: float, north: float
) -> None:
    frame = LocalFrame(Position(latitude, longitude))
    distance = haversine_m(frame.origin, frame.position_at(east, north))
    # The sphere of haversine and the ellipsoid differ by up to 0.6 %.
    assert distance == pytest.approx(np.hypot(east, north), rel=0.007, abs=1e-3)


def test_an_area_across_the_date_line_has_its_centre_there() -> None:
    centre = centre_of(np.array([[0.0, 179.9], [0.0, -179.9], [0.0, -179.9]]))
    assert centre.longitude == pytest.approx(-179.9)
    east, _ = LocalFrame(centre).to_metres(np.array([0.0, 179.9]))
    assert east == pytest.approx(-0.2 * 111_319.49, rel=1e-4)


def test_positions_are_written_for_people() -> None:
    place = Position(-31.2619654, 34.801185)
    assert format_decimal(place) == "-31.261965, 34.801185"
    assert format_dms(place) == "31°15'43.1\"S 34°48'04.3\"E"
    assert format_geo_uri(place, 23.4) == "geo:-31.261965,34.801185;u=24"
    assert format_geo_uri(place) == "geo:-31.261965,34.801185"
    site = "https://www.openstreetmap.org/"
    mark = "?mlat=-31.261965&mlon=34.801185"
    assert format_map_link(place) == f"{site}{mark}#map=19/-31.261965/34.801185"


def test_seconds_that_round_up_carry_over() -> None:
    assert format_dms(Position(29.99999999, 0)) == "30°00'00.0\"N 0°00'00.0\"E"


@pytest.mark.parametrize(
    "metres, text",
    [(0, "0.0 m"), (0.83, "0.8 m"), (0.97, "1 m"), (9.1342, "9 m"), (240.4, "240 m"),
     (999.7, "1.0 km"), (1337, "1.3 km"), (250_000, "250 km")],
)  # fmt: skip
def test_distances_have_the_digits_that_mean_something(metres: float, text: str) -> None:
    assert format_distance(metres) == text


def test_altitudes_for_people() -> None:
    said = [format_altitude(metres) for metres in (280.5, -31.4, -0.3, 1234)]
    assert said == [
        *("280 m above sea level", "31 m below sea level", "0 m above sea level"),
        "1,234 m above sea level",
    ]

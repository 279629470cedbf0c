"""UTM and MGRS against GEOTRANS, the reference program of the NGA, all over the Earth."""

from __future__ import annotations

import pytest

from core.geo import Position, haversine_m
from core.grid_references import format_mgrs, format_utm, has_grid, position_from_grid
from core.photos.coordinates import ImpossiblePositionError, position_from_text
from core.position_formats import POSITION_FORMATS, position_format

# Position, UTM and MGRS; the latter as GEOTRANS (version 3.9) writes it.
PLACES = [
    ((31.261965, 34.801185), "36R 671493 3460034", "36R XV 71493 60033"),
    ((52.5163, 13.3777), "33U 389918 5819701", "33U UU 89917 19701"),
    ((-33.8568, 151.2153), "56H 334901 6252289", "56H LH 34900 52288"),
    # Zones are irregular off Norway and about Svalbard.
    ((60.39, 5.32), "32V 297231 6700511", "32V KN 97230 00510"),
    ((78.22, 15.65), "33X 514814 8683005", "33X WG 14813 83004"),
    ((-54.8, -68.3), "19F 545001 3927240", "19F EV 45000 27239"),
    ((0.5, -179.99), "1N 167148 55341", "1N AA 67148 55340"),
    ((83.9, -40.0), "24X 488137 9317034", "24X VU 88136 17033"),
    ((40.6892, -74.0445), "18T 580736 4504696", "18T WL 80735 04695"),
    ((-79.5, 179.5), "60C 550846 1173131", "60C WS 50845 73130"),
]


@pytest.mark.parametrize(("degrees", "utm", "mgrs"), PLACES)
def test_a_position_is_written_and_read(degrees: tuple[float, float], utm: str, mgrs: str) -> None:
    position = Position(*degrees)
    assert format_mgrs(position) == mgrs
    zone, east, north = format_utm(position).split()
    assert [zone, float(east), float(north)] == [
        utm.split()[0],
        pytest.approx(float(utm.split()[1]), abs=1),
        pytest.approx(float(utm.split()[2]), abs=1),
    ]
    for text in (format_utm(position), mgrs, mgrs.replace(" ", ""), mgrs.lower()):
        assert haversine_m(position_from_text(text), position) < 0.75


def test_a_shorter_reference_means_the_middle_of_its_square() -> None:
    whole = position_from_grid("36R XV 71493 60033")
    coarse = position_from_grid("36RXV714600")
    assert whole is not None and coarse is not None
    # 71400 to 71500 and 60000 to 60100.
    assert haversine_m(whole, coarse) == pytest.approx((43.5**2 + 16.5**2) ** 0.5, abs=0.2)


def test_metres_may_have_decimals_and_units() -> None:
    plain = position_from_grid("36R 671493 3460034")
    exact = position_from_grid("36R 671493.25 mE, 3460034.5 mN")
    assert plain is not None and exact is not None
    assert haversine_m(plain, exact) == pytest.approx((0.25**2 + 0.5**2) ** 0.5, abs=0.01)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("61R 671493 3460034", "no zone 61"),
        ("36R AV 71493 60033", "has no square AV: columns are STUVWXYZ"),
        ("36R XV 71493 6003", "as many digits for east"),
        ("36R XV 7149360", "as many digits for east"),
        ("36R 671493 10000001", "no such place in zone 36"),
    ],
)
def test_a_place_that_does_not_exist_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ImpossiblePositionError, match=reason):
        position_from_text(text)


def test_degrees_are_no_grid() -> None:
    for text in ("31.262, 34.801", "31 15 N 34 48 E", "31N 34E", ""):
        assert position_from_grid(text) is None


def test_near_a_pole_degrees_are_written() -> None:
    north = Position(85.0, 20.0)
    assert not has_grid(north)
    assert {one.key: one.write(north) for one in POSITION_FORMATS} == {
        "decimal": "85.000000, 20.000000",
        "dms": "85°00'00.0\"N 20°00'00.0\"E",
        "utm": "85.000000, 20.000000",
        "mgrs": "85.000000, 20.000000",
    }
    with pytest.raises(ValueError, match="pole"):
        format_utm(north)


def test_an_unknown_key_is_the_usual_format() -> None:
    assert position_format("mgrs").title == "MGRS"
    assert position_format("gone").key == "decimal"

"""Tables in metres, whose columns say the zone of the grid."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.geo import Position, haversine_m
from core.photos.positions_csv import PositionsTable, read_positions_csv

# By pyproj 3.7.2.
THUN = ("350008.1700", "5152897.8918", (46.51293558, 7.0447645))
NEGEV = ("671465.2526", "3459952.5315", (31.2612345, 34.8008765))
SYDNEY = ("334407.3522", "6251788.2601", (-33.8612345, 151.2098765))
FALKLANDS = ("434978.2074", "4271775.3194", (-51.7012, -57.9409))


def table(tmp_path: Path, header: str, *lines: str) -> PositionsTable:
    path = tmp_path / "table.csv"
    path.write_text("\n".join([header, *lines]) + "\n")
    return read_positions_csv(path)


@pytest.mark.parametrize(
    ("header", "zone", "point"),
    [
        ("file,easting,northing,zone", "32N", THUN),
        ("file,easting,northing,zone", "32 n", THUN),
        ("file,easting,northing,zone", "32T", THUN),
        ("file,easting,northing,zone", "UTM zone 32 North", THUN),
        ("file,utm_easting,utm_northing,utm_zone", "36R", NEGEV),
        ("Label,X/East,Y/North,UTM Zone", "WGS 84 / UTM zone 36N", NEGEV),
        ("file,x,y,epsg", "32636", NEGEV),
        ("file,x,y,CRS", "EPSG:32636", NEGEV),
        ("file,x,y,zone", "EPSG:32636", NEGEV),
        ("file,x,y,zone", "56S", SYDNEY),
        ("file,x,y,zone", "56 South", SYDNEY),
        ("file,easting,northing,zone,hemisphere", "56,S", SYDNEY),
        ("file,easting,northing,zone,hemisphere", "56.0,south", SYDNEY),
        ("file,easting,northing,zone_number,zone_letter", "56,H", SYDNEY),
        ("file,easting,northing,zone_number,zone_letter", "36,R", NEGEV),
        ("file,easting,northing,zone,hemisphere", "21,S", FALKLANDS),
        ("file,easting,northing,zone,hemisphere", "32T,N", THUN),
    ],
)
def test_the_zone_is_read(
    tmp_path: Path, header: str, zone: str, point: tuple[str, str, tuple[float, float]]
) -> None:
    easting, northing, degrees = point
    found = table(tmp_path, header, f"a.jpg,{easting},{northing},{zone}")
    assert found.problems == ()
    (row,) = found.rows
    assert row.file == "a.jpg"
    assert haversine_m(row.position, Position(*degrees)) < 0.01


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("350008,5152897,32", "zone 32 says neither N nor S"),
        ("350008,5152897,61N", "'61N' is no UTM zone"),
        ("350008,5152897,", "no UTM zone"),
        ("350008,5152897,EPSG:2056", "'EPSG:2056' is none that CampusGPS reads"),
        ("5152897,350008,32N", "5152897, 350008 is no easting and northing"),
        ("x,5152897,32N", "'x' is not a number"),
        (",,32N", "no position"),
        ("435000,4270000,21S", "may be south or the band S: a column hemisphere"),
        # Letters that no band has, and polar ones.
        ("350008,5152897,32I", "'32I' is no UTM zone"),
        ("350008,5152897,32o", "'32o' is no UTM zone"),
        ("350008,5152897,32A", "'32A' is no UTM zone"),
        ("350008,5152897,32Z", "'32Z' is no UTM zone"),
        # Degrees, kilometres and thousands by a comma.
        ("7.0447,46.5129,32N", "7.0447, 46.5129 is no easting and northing"),
        ("350.008,5152.898,32N", "350.008, 5152.898 is no easting and northing"),
        ('"350,008","152,898",32N', "350.008, 152.898 is no easting and northing"),
    ],
)
def test_a_line_that_names_no_place_says_why(tmp_path: Path, line: str, problem: str) -> None:
    found = table(
        tmp_path, "file,easting,northing,zone", f"a.jpg,{line}", "b.jpg,350008,5152897,32N"
    )
    assert [row.file for row in found.rows] == ["b.jpg"]
    assert problem in found.problems[0].reason


@pytest.mark.parametrize(
    ("letter", "problem"),
    [
        ("S", "zone 56S may be south or the band S: a column hemisphere would say it"),
        ("I", "'I' is no band of UTM"),
        ("נ", "'נ' is no band of UTM"),
    ],
)
def test_a_band_that_cannot_be_is_said(tmp_path: Path, letter: str, problem: str) -> None:
    header = "file,easting,northing,zone_number,zone_letter"
    found = table(tmp_path, header, f"a.jpg,{SYDNEY[0]},{SYDNEY[1]},56,{letter}")
    assert found.rows == ()
    assert found.problems[0].reason == problem


def test_the_band_s_is_north(tmp_path: Path) -> None:
    header = "file,easting,northing,zone_number,zone_letter"
    (row,) = table(tmp_path, header, "a.jpg,500000,3700000,36,S").rows
    assert row.position.latitude == pytest.approx(33.44, abs=0.01)


@pytest.mark.parametrize("unit", ["(ft)", "[US survey feet]", "(km)", " (US-ft)"])
def test_feet_are_not_read_as_metres(tmp_path: Path, unit: str) -> None:
    with pytest.raises(CampusGPSError, match="no column for the latitude") as caught:
        table(tmp_path, f"file,easting{unit},northing{unit},zone", "a.jpg,350008,2152897,17N")
    assert "in metres" in caught.value.advice
    header = "file,easting (m),northing [metres],zone"
    assert table(tmp_path, header, "a.jpg,350008,2152897,17N").rows


def test_metres_called_x_and_y_are_not_said_to_be_degrees(tmp_path: Path) -> None:
    easting, northing, _ = THUN
    found = table(tmp_path, "y,x,file,zone", f"{northing},{easting},a.jpg,32N")
    assert found.rows and found.remark == ""


def test_degrees_count_before_metres(tmp_path: Path) -> None:
    header = "file,latitude,longitude,easting,northing,zone"
    (row,) = table(tmp_path, header, "a.jpg,46.5,7.0,350008,5152897,32N").rows
    assert (row.position.latitude, row.position.longitude) == (46.5, 7.0)

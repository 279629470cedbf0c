"""Positions on other datums; what is right, pyproj 3.7 without grids says (EPSG's operations)."""

from __future__ import annotations

import pytest

from core.geo import Position, haversine_m
from core.photos.datum import to_wgs84

EXPECTED = [
    ("TOKYO", (35.6, 139.7), (35.603246, 139.696775)),
    ("NAD27 CONUS", (39, -95), (39.000024, -95.000252)),
    ("European 1950", (48, 8), (47.999121, 7.998879)),
    ("OSGB-36", (52, -1.5), (52.000432, -1.501468)),
    ("Pulkovo 1942", (55.7, 37.6), (55.700041, 37.598128)),
    ("AGD 66", (-33, 149), (-32.998438, 149.001182)),
    ("Ireland 1965", (53.3, -7), (53.300240, -7.000864)),
    ("Monte Mario", (42, 12.5), (42.000645, 12.499813)),
    ("CH-1903", (46.9, 7.4), (46.898683, 7.399056)),
    ("Potsdam", (51, 10), (50.998743, 9.998802)),
    ("MGI", (48.2, 16.4), (48.199501, 16.398793)),
    ("NTF", (47, 2), (46.999944, 1.999289)),
    ("RT 90", (59.3, 18), (59.299514, 17.996563)),
    ("Cape", (-33.9, 18.5), (-33.900092, 18.499359)),
    ("SAD-69", (-23.5, -46.6), (-23.500489, -46.600453)),
    ("NZGD 49", (-41.3, 174.8), (-41.298288, 174.800164)),
    ("Luzon", (14.6, 121), (14.598502, 121.001426)),
    ("Hu-Tzu-Shan", (25, 121.5), (24.998224, 121.508222)),
    ("WGS 72", (40, 10), (40.000033, 10.000154)),
]


@pytest.mark.parametrize(("datum", "stated", "expected"), EXPECTED)
def test_conversions(
    datum: str, stated: tuple[float, float], expected: tuple[float, float]
) -> None:
    moved = to_wgs84(Position(*stated), datum)
    assert haversine_m(moved.position, Position(*expected)) < moved.within_m
    assert moved.remark is not None
    assert moved.remark.name == "datum"
    assert moved.remark.text.startswith("converted from the datum ")


@pytest.mark.parametrize(
    "datum", ["", "WGS-84", "WGS 84", "wgs84", "NAD83", "ETRS89", "PZ-90.11", "JGD2011", "CGCS2000"]
)
def test_what_agrees_with_wgs_84(datum: str) -> None:
    moved = to_wgs84(Position(46.5, 7.0), datum)
    assert (moved.position, moved.within_m, moved.remark) == (Position(46.5, 7.0), 0.0, None)


def test_an_unknown_datum_is_reported() -> None:
    moved = to_wgs84(Position(46.5, 7.0), "GCJ-02")
    assert moved.position == Position(46.5, 7.0)
    assert moved.remark is not None
    assert moved.remark.text == ("its datum GCJ-02 is unknown here; the position is used as WGS 84")


@pytest.mark.parametrize("place", [Position(90, 0), Position(-90, 0), Position(0, 180)])
def test_poles_and_the_antimeridian(place: Position) -> None:
    assert haversine_m(to_wgs84(place, "Tokyo").position, place) < 1000

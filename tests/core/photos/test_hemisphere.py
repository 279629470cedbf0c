"""Positions that don't say on which side of the equator or of the prime meridian they lie."""

from __future__ import annotations

import io

import pytest

from core.photos.exif import read_exif
from core.photos.gps import GpsFix
from core.photos.measurement import Source
from core.photos.xmp import xmp_facts
from tests.core.photos.odd_files import SRATIONAL, Entry, block, place, rationals, text
from tests.core.photos.test_xmp import attributes

LATITUDE = rationals((31, 1), (15, 1), (4308, 100))
LONGITUDE = rationals((34, 1), (48, 1), (426, 100))
BOTH = "its EXIF does not say which hemisphere, so north and east are assumed"
NORTH = "its EXIF does not say north or south, so north is assumed"
EAST = "its EXIF does not say east or west, so east is assumed"


def remarks(fix: GpsFix) -> list[tuple[str, str]]:
    return [(remark.name, remark.text) for remark in fix.remarks]


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        ((None, None), [BOTH]),
        (("", "\0"), [BOTH]),
        (("X", "Q"), [BOTH]),
        (("E", "N"), [BOTH]),
        (("W", "S"), [BOTH]),
        (("N", "?"), [EAST]),
        (("1", "E"), [NORTH]),
        ((None, "W"), [NORTH]),
        (("n", " e "), []),
        (("South", "West"), []),
    ],
)
def test_letters_of_exif(letters: tuple[str | None, str | None], said: list[str]) -> None:
    tags = place(LATITUDE, LONGITUDE, "")
    tags |= {tag: text(one) for tag, one in zip((1, 3), letters, strict=True) if one is not None}
    fix = read_exif(io.BytesIO(block(tags))).fix
    assert remarks(fix) == [("hemisphere", one) for one in said]
    assert fix.measurement is not None
    signs = (-1 if letters[0] == "South" else 1, -1 if letters[1] in ("W", "West") else 1)
    position = fix.measurement.position
    assert position.latitude == pytest.approx(signs[0] * 31.261967, abs=1e-5)
    assert position.longitude == pytest.approx(signs[1] * 34.801183, abs=1e-5)


@pytest.mark.parametrize(
    ("latitude", "said"),
    [
        (rationals((-3125, 100), kind=SRATIONAL), []),
        (text("31,15.7N"), []),
        (text("31,15.7"), [NORTH]),
        (text("31.26"), [NORTH]),
        (text("-31.26"), []),
    ],
)
def test_what_says_it_in_another_way(latitude: Entry, said: list[str]) -> None:
    tags = place(latitude, LONGITUDE, "") | {3: text("E")}
    assert remarks(read_exif(io.BytesIO(block(tags))).fix) == [("hemisphere", one) for one in said]


def test_no_position_has_no_remark() -> None:
    assert remarks(read_exif(io.BytesIO(block(place(LATITUDE, None, "")))).fix) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"GPSLatitude": "31,15.7", "GPSLongitude": "34,48.0"}, [BOTH]),
        ({"GPSLatitude": "31,15.7", "GPSLongitude": "34,48.0W"}, [NORTH]),
        ({"GPSLatitude": "31,15.7N", "GPSLongitude": "34,48,3"}, [EAST]),
        ({"GPSLatitude": "31.26", "GPSLongitude": "34.8"}, []),
        ({"GPSLatitude": "-31,15.7", "GPSLongitude": "34,48.0E"}, []),
        ({"GPSLatitude": "31,15.7", "GPSLatitudeRef": "N", "GPSLongitude": "34,48E"}, []),
        ({"GPSLatitude": "31,15.7W", "GPSLongitude": "34,48.0s"}, [BOTH]),
        ({"GPSLatitude": "31,15.7N", "GPSLongitude": "34,48.0 S"}, [EAST]),
    ],
)
def test_letters_of_xmp(fields: dict[str, str], said: list[str]) -> None:
    fix = xmp_facts(attributes(**fields).encode(), Source.XMP).fix
    assert fix.measurement is not None
    assert remarks(fix) == [("hemisphere", one.replace("EXIF", "XMP")) for one in said]
    # What is assumed is north and east, whatever letter of the other axis is there.
    assert fix.measurement.position.latitude > 0 or fields["GPSLatitude"].startswith("-")
    assert fix.measurement.position.longitude > 0 or fields["GPSLongitude"].endswith("W")

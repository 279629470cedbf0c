"""Grounds with odd contents: encodings that nobody knows, longitudes of another count."""

from __future__ import annotations

import math
import struct
from pathlib import Path

import pytest
from PIL import Image, TiffImagePlugin

from core.errors import CampusGPSError
from core.ground.ground import Opening
from core.ground.registry import open_ground

LINE = "<Placemark><LineString><coordinates>7,46 7.1,46.1</coordinates></LineString></Placemark>"
_WEB_MERCATOR = 3857
_DEGREES = 4326


@pytest.fixture
def opening(tmp_path: Path) -> Opening:
    return Opening(tmp_path / "cache")


def geotiff(path: Path, epsg: int, west: float, north: float, pixel: float) -> Path:
    """A red GeoTIFF of 64 by 48 pixels with its upper left corner there."""
    is_degrees = epsg == _DEGREES
    keys = [(1024, 2 if is_degrees else 1), (1025, 1), (2048 if is_degrees else 3072, epsg)]
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    for tag, kind, values in (
        (33550, 12, (pixel, pixel, 0.0)),
        (33922, 12, (0.0, 0.0, 0.0, west, north, 0.0)),
        (34735, 3, (1, 1, 0, len(keys), *(n for key, is_ in keys for n in (key, 0, 1, is_)))),
    ):
        tags.tagtype[tag] = kind
        tags[tag] = values
    Image.new("RGB", (64, 48), "red").save(path, tiffinfo=tags)
    return path


@pytest.mark.parametrize("encoding", ["windows-9999", "true", "UTF-7", "UTF-32", "idna"])
def test_kml_of_an_encoding_that_cannot_be_read_is_refused(
    tmp_path: Path, opening: Opening, encoding: str
) -> None:
    path = tmp_path / "plan.kml"
    path.write_text(f'<?xml version="1.0" encoding="{encoding}"?><kml>{LINE}</kml>')
    with pytest.raises(CampusGPSError, match="is no KML, or a damaged one"):
        open_ground(path, opening)


@pytest.mark.parametrize(
    ("epsg", "west", "north", "pixel"),
    [(_DEGREES, 200.0, 46.5, 0.0001), (_WEB_MERCATOR, 22_263_898.2, 5_860_000.0, 10.0)],
)
def test_longitudes_from_0_to_360_lie_where_the_map_has_them(
    tmp_path: Path, opening: Opening, epsg: int, west: float, north: float, pixel: float
) -> None:
    ground = open_ground(geotiff(tmp_path / "plan.tif", epsg, west, north, pixel), opening)
    assert ground.facts.bounds is not None
    south, west_edge, north_edge, east_edge = ground.facts.bounds
    assert -160.001 < west_edge < east_edge < -159.99
    z = ground.facts.max_zoom
    x, y = tile_of((south + north_edge) / 2, (west_edge + east_edge) / 2, z)
    assert ground.tile(z, x, y) is not None
    ground.close()


def tile_of(latitude: float, longitude: float, z: int) -> tuple[int, int]:
    """Column and row of the tile of zoom ``z`` that shows a place."""
    x = (longitude + 180) / 360
    y = 0.5 - math.asinh(math.tan(math.radians(latitude))) / (2 * math.pi)
    return int(x * 2**z), int(y * 2**z)


def test_a_picture_that_lies_beyond_all_longitudes_is_refused(
    tmp_path: Path, opening: Opening
) -> None:
    path = geotiff(tmp_path / "plan.tif", _DEGREES, 1792.0, 46.5, 0.0001)
    with pytest.raises(CampusGPSError, match="lies nowhere on the Earth"):
        open_ground(path, opening)


def test_a_picture_whose_pixels_lie_at_a_fraction_is_refused(
    tmp_path: Path, opening: Opening
) -> None:
    path = geotiff(tmp_path / "plan.tif", _DEGREES, 7.0, 46.5, 0.0001)
    data = bytearray(path.read_bytes())
    offset = data.index(struct.pack("<HHI", 273, 4, 1))
    data[offset : offset + 12] = struct.pack("<HHII", 273, 5, 1, len(data))
    path.write_bytes(data + struct.pack("<II", 1, 255))
    with pytest.raises(CampusGPSError, match="damaged"):
        open_ground(path, opening)

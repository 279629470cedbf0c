"""Damaged, foreign and oversized grounds are refused in words that help, and harm nothing."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import sqlite3
import struct
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

from core.errors import CampusGPSError
from core.ground.ground import Opening
from core.ground.pmtiles import tile_number
from core.ground.reduced import reduced_picture
from core.ground.registry import is_ground, open_ground
from core.tasks import Cancelled, Task
from tests.core.ground.pins import FOLDER, MIDDLE, PAIRS


@pytest.fixture
def opening(tmp_path: Path) -> Opening:
    return Opening(tmp_path / "cache", near=MIDDLE)


def refused(path: Path, opening: Opening) -> str:
    with pytest.raises(CampusGPSError) as caught:
        open_ground(path, opening)
    assert caught.value.file == path
    return caught.value.reason


def picture_of(colour: str, side: int = 256) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (side, side), colour).save(stream, "PNG")
    return stream.getvalue()


def mbtiles(path: Path, tile: bytes, **metadata: str) -> Path:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE metadata (name text, value text)")
        connection.execute(
            "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer,"
            " tile_data blob)"
        )
        connection.executemany("INSERT INTO metadata VALUES (?, ?)", metadata.items())
        connection.execute("INSERT INTO tiles VALUES (3, 4, 5, ?)", (tile,))
    connection.close()
    return path


def pmtiles(path: Path, tiles: dict[tuple[int, int, int], bytes], **header: object) -> Path:
    with path.open("wb") as file:
        writer = Writer(file)
        for (z, x, y), tile in sorted(tiles.items(), key=lambda one: zxy_to_tileid(*one[0])):
            writer.write_tile(zxy_to_tileid(z, x, y), tile)
        about = {
            "tile_type": TileType.PNG,
            "tile_compression": Compression.NONE,
            "min_zoom": 0,
            "max_zoom": 9,
            "min_lon_e7": -1800000000,
            "min_lat_e7": -850000000,
            "max_lon_e7": 1800000000,
            "max_lat_e7": 850000000,
            "center_zoom": 0,
            "center_lon_e7": 0,
            "center_lat_e7": 0,
        }
        writer.finalize({**about, **header}, {})
    return path


# ---- MBTiles --------------------------------------------------------------------------------


def test_rows_of_mbtiles_count_from_the_south(tmp_path: Path, opening: Opening) -> None:
    tile = picture_of("red")
    path = mbtiles(tmp_path / "a.mbtiles", tile, attribution='<a href="x">Us</a> & you')
    ground = open_ground(path, opening)
    assert ground.tile(3, 4, 2) == tile and ground.tile(3, 4, 5) is None
    assert (ground.facts.min_zoom, ground.facts.max_zoom) == (3, 3)
    assert ground.facts.attribution == "Us & you"
    ground.close()
    assert ground.tile(3, 4, 2) is None
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.mbtiles"]


def test_what_is_no_mbtiles_is_said(tmp_path: Path, opening: Opening) -> None:
    text = tmp_path / "text.mbtiles"
    text.write_text("not a database " * 100)
    assert "is no MBTiles file" in refused(text, opening)
    empty = tmp_path / "empty.mbtiles"
    empty.touch()
    assert "is no MBTiles file" in refused(empty, opening)
    whole = (FOLDER / "plan.mbtiles").read_bytes()
    for cut in (700, len(whole) // 2):
        part = tmp_path / f"cut{cut}.mbtiles"
        part.write_bytes(whole[:cut])
        try:
            ground = open_ground(part, opening)
        except CampusGPSError:
            continue
        for x in range(64):
            ground.tile(ground.facts.max_zoom, x, x)
        ground.close()


def test_vector_tiles_are_not_drawn(tmp_path: Path, opening: Opening) -> None:
    by_name = mbtiles(tmp_path / "a.mbtiles", b"\x1a\x00", format="pbf")
    by_content = mbtiles(tmp_path / "b.mbtiles", gzip.compress(b"\x1a\x00"), format="png")
    for path in (by_name, by_content):
        assert refused(path, opening) == "holds vector tiles, which the map does not draw"
    path = pmtiles(tmp_path / "c.pmtiles", {(0, 0, 0): b"\x1a\x00"}, tile_type=TileType.MVT)
    assert refused(path, opening) == "holds vector tiles, which the map does not draw"


def test_a_tile_that_claims_to_be_huge_is_left_out(tmp_path: Path, opening: Opening) -> None:
    header = struct.pack(">II5B", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header
    ground = open_ground(mbtiles(tmp_path / "a.mbtiles", bomb), opening)
    assert ground.tile(3, 4, 2) is None
    ground.close()


# ---- PMTiles --------------------------------------------------------------------------------


def test_pmtiles_are_read_as_their_package_writes_them(tmp_path: Path, opening: Opening) -> None:
    colours = ("red", "green", "blue", "red")
    tiles = {(0, 0, 0): picture_of("white")}
    # So many that leaves are needed, and runs of the same tile.
    for x in range(96):
        for y in range(96):
            tiles[9, x, y] = picture_of(colours[(x * 7 + y // 5) % 4], 8)
    ground = open_ground(pmtiles(tmp_path / "a.pmtiles", tiles), opening)
    for (z, x, y), tile in tiles.items():
        assert ground.tile(z, x, y) == tile
    assert ground.tile(9, 200, 200) is None and ground.tile(4, 3, 3) is None
    assert ground.facts.bounds == (-85.0, -180.0, 85.0, 180.0)
    ground.close()
    assert ground.tile(0, 0, 0) is None


@pytest.mark.parametrize("place", [(0, 0, 0), (1, 1, 0), (9, 301, 17), (17, 77_001, 54_321)])
def test_tiles_are_numbered_as_the_package_does(place: tuple[int, int, int]) -> None:
    assert tile_number(*place) == zxy_to_tileid(*place)


def test_damaged_pmtiles_are_refused_or_have_gaps(tmp_path: Path, opening: Opening) -> None:
    path = pmtiles(tmp_path / "a.pmtiles", {(0, 0, 0): picture_of("red")})
    whole = path.read_bytes()
    path.write_bytes(b"PMTiles\x02" + whole[8:])
    assert "of version 2" in refused(path, opening)
    path.write_bytes(whole[:60])
    assert "is no PMTiles file" in refused(path, opening)
    for at in range(8, 127):
        path.write_bytes(whole[:at] + b"\xff" + whole[at + 1 :])
        try:
            ground = open_ground(path, opening)
        except CampusGPSError:
            continue
        ground.tile(0, 0, 0)
        ground.close()


def test_a_directory_that_unpacks_to_too_much_is_refused(tmp_path: Path, opening: Opening) -> None:
    path = pmtiles(tmp_path / "a.pmtiles", {(0, 0, 0): picture_of("red")})
    head = bytearray(path.read_bytes()[:127])
    bomb = gzip.compress(bytes(64_000_000))
    struct.pack_into("<QQ", head, 8, 127, len(bomb))
    path.write_bytes(bytes(head) + bomb)
    assert "directory cannot be read" in refused(path, opening)


# ---- pictures -------------------------------------------------------------------------------


def test_a_picture_that_claims_to_be_huge_is_refused(tmp_path: Path, opening: Opening) -> None:
    def chunk(kind: bytes, content: bytes) -> bytes:
        sum_ = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", sum_)

    path = tmp_path / "bomb.png"
    header = struct.pack(">II5B", 60_000, 60_000, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000))
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )
    assert refused(path, opening) == "this picture has 3600 megapixels; the most is 1000"
    header = struct.pack(">II5B", 30_000, 30_000, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )
    assert "takes 3.6 GB of memory" in refused(path, opening)
    assert not list((tmp_path / "cache").glob("*"))


def test_a_damaged_picture_leaves_nothing_behind(tmp_path: Path, opening: Opening) -> None:
    path = tmp_path / "plan.png"
    path.write_bytes((FOLDER / "plan.png").read_bytes()[:700])
    assert "incomplete" in refused(path, opening)
    elevation = tmp_path / "heights.tif"
    Image.new("F", (64, 64), 412.5).save(elevation)
    assert refused(elevation, opening) == "holds measured values instead of colours"
    text = tmp_path / "plan.jpg"
    text.write_text("a plan")
    assert "this is" in refused(text, opening)
    assert not list((tmp_path / "cache").glob("*"))


def test_cancelling_leaves_nothing_and_a_second_time_is_quick(tmp_path: Path) -> None:
    stages: list[str] = []
    task = Task(lambda progress: stages.append(progress.stage), report_every_s=0)
    task.cancel()
    with pytest.raises(Cancelled):
        reduced_picture(FOLDER / "plan.png", tmp_path, task)
    assert not list(tmp_path.iterdir())
    task = Task(lambda progress: stages.append(progress.stage), report_every_s=0)
    reduced_picture(FOLDER / "plan.png", tmp_path, task).close()
    assert stages[-1] == "Preparing plan.png"
    count = len(stages)
    picture = reduced_picture(FOLDER / "plan.png", tmp_path, task)
    assert len(stages) == count and (picture.width, picture.height) == (480, 360)
    picture.close()
    # A cache that is damaged is made anew.
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"damaged")
    reduced_picture(FOLDER / "plan.png", tmp_path, task).close()
    assert len(stages) > count


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "CMYK", "I;16", "LA"])
def test_plans_of_any_colours_are_drawn(mode: str, tmp_path: Path, opening: Opening) -> None:
    suffix = ".tif" if mode in ("CMYK", "I;16") else ".png"
    path = tmp_path / f"plan{suffix}"
    with Image.open(FOLDER / "plan.png") as plain:
        made = Image.new("I;16", plain.size, 40_000) if mode == "I;16" else plain.convert(mode)
    made.save(path)
    ground = open_ground(path, replace(opening, pairs=PAIRS))
    assert ground.facts.bounds is not None
    tiles = [ground.tile(14, x, y) for x in (9775, 9776) for y in range(6680, 6700)]
    assert any(tiles)
    ground.close()


def test_world_files_that_hold_other_things_are_refused(tmp_path: Path, opening: Opening) -> None:
    path = Path(shutil.copy(FOLDER / "plan.png", tmp_path / "plan.png"))
    for content in ("", "1\n2\n3", "nan\n" * 6, "0\n" * 6, "x" * 20_000, "1e300\n" * 6):
        (tmp_path / "plan.pgw").write_text(content)
        with pytest.raises(CampusGPSError):
            open_ground(path, opening)


# ---- outlines -------------------------------------------------------------------------------


def test_outlines_of_both_formats(tmp_path: Path, opening: Opening) -> None:
    kml = (
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><LineString>'
        "<coordinates>34.8,31.2,5 34.81,31.21,6</coordinates></LineString></Placemark></Document>"
        "</kml>"
    )
    (tmp_path / "a.kml").write_text(kml)
    with zipfile.ZipFile(tmp_path / "a.kmz", "w") as archive:
        archive.writestr("doc.kml", kml)
    feature = {"type": "LineString", "coordinates": [[34.8, 31.2, 5], [34.81, 31.21, 6]]}
    (tmp_path / "a.geojson").write_text(
        json.dumps(
            {
                "type": "FeatureCollection",
                "features": [
                    {"type": "Feature", "geometry": feature, "properties": {"name": "<b>"}},
                    {"type": "Feature", "geometry": None, "properties": {}},
                ],
            }
        )
    )
    for name in ("a.kml", "a.kmz", "a.geojson"):
        assert is_ground(tmp_path / name)
        ground = open_ground(tmp_path / name, opening)
        assert ground.facts.lines == (((31.2, 34.8), (31.21, 34.81)),)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.geojson", "[" * 100_000),
        ("b.geojson", '{"type": "LineString", "coordinates": [["x", 1], [2, 3]]}'),
        ("c.geojson", '{"type": "LineString", "coordinates": [[1e9, 1e9], [2, 3]]}'),
        ("d.geojson", '{"type": "Point", "coordinates": [1, 2]}'),
        ("e.geojson", "null"),
        ("f.kml", "<kml><LineString><coordinates>1,2 3</coordinates></LineString></kml>"),
        ("g.kml", '<!DOCTYPE k [<!ENTITY a "aaaa">]><k>&a;</k>'),
        ("h.kmz", "PK nothing"),
        ("i.geojson", '{"type": "LineString", "coordinates": [[NaN, 2], [3, 4]]}'),
    ],
)
def test_outlines_that_are_none_are_refused(
    name: str, content: str, tmp_path: Path, opening: Opening
) -> None:
    (tmp_path / name).write_text(content)
    assert refused(tmp_path / name, opening)


def test_points_on_one_line_place_nothing(opening: Opening) -> None:
    first, second = PAIRS[:2]
    third = type(first)(
        2 * second.column - first.column, 2 * second.row - first.row, PAIRS[2].position
    )
    with pytest.raises(CampusGPSError, match="lie on one line in the picture"):
        open_ground(FOLDER / "plan.png", replace(opening, pairs=(first, second, third)))
    with pytest.raises(CampusGPSError, match="2 of the 3 points"):
        open_ground(FOLDER / "plan.png", replace(opening, pairs=(first, second)))


def test_a_pipe_and_a_folder_are_no_grounds(tmp_path: Path, opening: Opening) -> None:
    folder = tmp_path / "folder.geojson"
    folder.mkdir()
    assert not is_ground(folder)
    assert refused(folder, opening)
    assert refused(tmp_path / "gone.mbtiles", opening) == "is not there any more"
    other = tmp_path / "notes.txt"
    other.touch()
    assert refused(other, opening) == "is no ground for the map"


def test_long_collections_are_read_feature_by_feature(tmp_path: Path, opening: Opening) -> None:
    feature = {"type": "LineString", "coordinates": [[34.8, 31.2], [34.81, 31.21]]}
    rows = [{"type": "Feature", "properties": {"n": n}, "geometry": feature} for n in range(6000)]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32636"}}
    path = tmp_path / "long.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": rows}, indent=1))
    assert path.stat().st_size > 1_000_000
    ground = open_ground(path, opening)
    assert ground.facts.lines == (((31.2, 34.8), (31.21, 34.81)),) * 6000
    path.write_text(path.read_text()[:-20])
    assert "is no GeoJSON" in refused(path, opening)
    feature["coordinates"] = [[671_400, 3_460_150], [671_500, 3_460_150]]
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": rows}))
    (first, _) = open_ground(path, opening).facts.lines[0]
    assert first == pytest.approx((31.263, 34.8002), abs=1e-3)

"""The contents of each format besides the position, and that names of anybody are only text."""

from __future__ import annotations

import csv
import io
import json
import os
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import gpxpy
import numpy as np
import pyogrio.raw
import pytest
from PIL import Image

from core.geo import Position
from core.labelling.exports import FileNames, export, export_formats
from core.labelling.label import Correction, LabelStatus, Review
from core.localizer.area_shares import AreaShare
from core.photos.measurement import Source

NOON = datetime(2024, 5, 1, 12, 0, 30, tzinfo=timezone.utc)
NAMES = [
    "a\"b'c.jpg",
    "<script>alert(1)<!--&amp;.jpg",
    "]]><![CDATA[<b>.jpg",
    "Straße Ünï.jpg",
    "two\nlines\x01.jpg",
    "=1+1.jpg",
    os.fsdecode(b"\xff\xfe.jpg"),
    "{{ 7 * 7 }}{% raw %}.jpg",
]
FORMULA = tuple("=+-@＝＋－＠")
BLANK = " \t\r\n\u200b"
LEGIBLE = [*NAMES[:6], "\\xff\\xfe.jpg", NAMES[7]]
# XML can't hold the character 1.
IN_XML = [name.replace("\x01", "\\x01") for name in LEGIBLE]


@pytest.fixture
def odd(make_label: Any) -> list[Any]:
    return [make_label(f"/photos/{name}") for name in NAMES]


def column(file: Path, name: str, layer: str | None = None) -> list[Any]:
    meta, _, _, columns = pyogrio.raw.read(file, layer=layer)
    return list(columns[list(meta["fields"]).index(name)])


def test_odd_names_in_geojson(odd: list[Any], tmp_path: Path) -> None:
    export(odd, tmp_path / "a.geojson", names=FileNames((Path("/"),)))
    assert column(tmp_path / "a.geojson", "name") == LEGIBLE
    read = json.loads((tmp_path / "a.geojson").read_text("utf-8"))
    assert read["features"][0]["properties"]["file"] == f"photos/{NAMES[0]}"


@pytest.mark.parametrize("suffix", [".kml", ".kmz"])
def test_odd_names_in_kml(suffix: str, odd: list[Any], tmp_path: Path) -> None:
    file = tmp_path / f"a{suffix}"
    export(odd, file)
    # GDAL trims and joins what stands on several lines.
    assert [" ".join(name.split()) for name in column(file, "Name")] == [
        " ".join(name.split()) for name in IN_XML
    ]


def test_what_a_globe_shows_as_html_is_only_text(make_label: Any, tmp_path: Path) -> None:
    export([make_label(match="/p/<img src=x>.jpg")], tmp_path / "a.kml")
    [words] = column(tmp_path / "a.kml", "description")
    assert "looks like &lt;img src=x&gt;.jpg" in words and "<img" not in words


def test_odd_names_in_gpx(odd: list[Any], tmp_path: Path) -> None:
    export(odd, tmp_path / "a.gpx")
    assert column(tmp_path / "a.gpx", "name", "waypoints") == IN_XML
    read = gpxpy.parse((tmp_path / "a.gpx").read_text("utf-8"))
    assert [point.name for point in read.waypoints] == IN_XML


def test_odd_names_in_the_tables(odd: list[Any], tmp_path: Path) -> None:
    for name in ("a.csv", "gt.csv"):
        export(odd, tmp_path / name)
        text = (tmp_path / name).read_bytes().decode("utf-8")
        rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
        assert [row[0].removeprefix("/photos/").removeprefix("./") for row in rows] == LEGIBLE


def test_no_cell_is_a_formula(make_label: Any, tmp_path: Path) -> None:
    evil = [
        *("=cmd|' calc'!A1.jpg", "+1.jpg", "-1.jpg", "@x.jpg", "\t=1.jpg", "＝1.jpg", "＋1.jpg"),
        *("－1.jpg", "＠1.jpg", "\r=1.jpg", "\n=1.jpg", "a\r=1.jpg", "  =1.jpg", "\u200b=1.jpg"),
    ]
    labels = [make_label(f"/photos/{name}", match=name, reason="=1") for name in evil]
    for name in ("a.csv", "gt.csv"):
        export(labels, tmp_path / name)
        with (tmp_path / name).open(encoding="utf-8", newline="") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert len(cells) > 20
        assert not [cell for cell in cells if cell.strip(BLANK).startswith(FORMULA)]
        assert not [cell for cell in cells if cell.startswith(("\t", "\r", "\n"))]
        # Bare, it would end the line for most readers.
        assert b'a\r=1.jpg"' in (tmp_path / name).read_bytes()
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    # They are still the same files.
    for column_name in ("file", "best_match"):
        assert [Path("/x", row[column_name]) for row in rows] == [Path("/x", n) for n in evil]
    assert {row["reason"] for row in rows} == {"'=1"}


def test_the_table_says_all(make_label: Any, tmp_path: Path) -> None:
    labels = [
        make_label("/p/a.jpg", review=Review.ACCEPTED, taken_at=NOON, has_offset=True),
        make_label("/p/b/b.jpg", corrected_by=Source.GPX, taken_at=NOON),
        make_label("/p/c.jpg", status=LabelStatus.OUTSIDE),
        make_label("/p/d.jpg", status=LabelStatus.UNREADABLE, reason="the file is cut off"),
    ]
    export(labels, tmp_path / "a.csv", names=FileNames((Path("/p"),)))
    lines = (tmp_path / "a.csv").read_text("utf-8").splitlines()
    place = "31.261234500,34.801234500"
    assert lines == [
        "file,latitude,longitude,radius50_m,radius90_m,inside,source,status,review,taken_at,"
        "best_match,reason",
        f"a.jpg,{place},9.0,24.0,true,guess,located,accepted,2024-05-01T12:00:30+00:00,ref.jpg,",
        f"b/b.jpg,{place},,,true,gpx,located,open,2024-05-01T12:00:30,ref.jpg,",
        "c.jpg,,,,,false,,outside,open,,ref.jpg,",
        "d.jpg,,,,,,,unreadable,open,,,the file is cut off",
    ]
    export(labels, tmp_path / "gt.csv")
    assert (tmp_path / "gt.csv").read_text("utf-8").splitlines() == [
        "image_name,latitude,longitude,source",
        "a.jpg,31.2612345,34.8012345,guess",
        "b/b.jpg,31.2612345,34.8012345,gpx",
    ]


def test_an_altitude_of_a_track_goes_where_there_is_room(make_label: Any, tmp_path: Path) -> None:
    known = replace(
        make_label("/p/a.jpg"), correction=Correction(Position(31.2, 34.8), Source.GPX, 280.54)
    )
    labels = [known, make_label("/p/b.jpg", corrected_by=Source.GPX)]
    for name, piece in {
        "a.geojson": '"altitude_m": 280.5',
        "a.gpx": "<ele>280.5</ele>",
        "a.kml": "34.800000000,31.200000000,280.5<",
    }.items():
        export(labels, tmp_path / name)
        assert (tmp_path / name).read_text("utf-8").count(piece) == 1, name


def test_tables_have_a_column_of_altitudes_where_there_are_any(
    make_label: Any, tmp_path: Path
) -> None:
    odd = replace(make_label("=1+1, a.jpg"), reason='says "no"')
    plain = tmp_path / "plain.csv"
    export([odd], plain)
    header, line = plain.read_text("utf-8").splitlines()
    label = make_label("b.jpg")
    assert label.position is not None
    there = replace(label, correction=Correction(label.position, Source.GPX, 280.5))
    export([odd, there], tmp_path / "a.csv")
    lines = (tmp_path / "a.csv").read_text("utf-8").splitlines()
    assert lines[:2] == [f"{header},altitude_m", f"{line},"]
    assert lines[2].endswith(",280.5")


def test_no_table_says_whose_computer_it_is(make_label: Any, tmp_path: Path) -> None:
    files = ["/home/kim/photos/a.jpg", "/home/kim/photos/walk/b.jpg"]
    labels = [make_label(file, match="/home/kim/reference/c.jpg") for file in files]
    names = FileNames((Path("/home/kim/photos"),))
    for one in export_formats().formats:
        target = tmp_path / one.named("out")
        export(labels, target, names=names)
        content = target.read_bytes()
        if target.suffix == ".kmz":
            with ZipFile(target) as archive:
                content = archive.read("doc.kml")
        assert b"kim" not in content and b"b.jpg" in content
    with (tmp_path / "out.csv").open() as stream:
        assert [row["file"] for row in csv.DictReader(stream)] == ["a.jpg", "walk/b.jpg"]
    export(labels, tmp_path / "out.csv", names=FileNames(names.sources, full=True))
    with (tmp_path / "out.csv").open() as stream:
        rows = list(csv.DictReader(stream))
    assert [row["file"] for row in rows] == files
    assert rows[0]["best_match"] == "/home/kim/reference/c.jpg"


def test_names_of_several_sources_are_relative_to_what_holds_them(make_label: Any) -> None:
    names = FileNames((Path("/p/one"), Path("/p/two/b.jpg")))
    assert names.of(make_label("/p/one/x/a.jpg")) == "one/x/a.jpg"
    assert names.of(make_label("/p/two/b.jpg")) == "two/b.jpg"
    assert FileNames((Path("/p/b.jpg"),)).of(make_label("/p/b.jpg")) == "b.jpg"
    assert names.of(make_label("/elsewhere/c.jpg")) == "c.jpg"


def test_times_are_utc_or_not_there(make_label: Any, tmp_path: Path) -> None:
    labels = [make_label(taken_at=NOON, has_offset=True), make_label(taken_at=NOON)]
    for name in ("a.gpx", "a.kml"):
        export(labels, tmp_path / name)
        text = (tmp_path / name).read_text("utf-8")
        assert text.count("2024-05-01T12:00:30Z") == 1
    known, unknown = gpxpy.parse((tmp_path / "a.gpx").read_text("utf-8")).waypoints
    assert known.time == NOON and unknown.time is None


def test_a_waypoint_states_its_radius_in_words(make_label: Any, tmp_path: Path) -> None:
    export([make_label()], tmp_path / "a.gpx")
    [point] = gpxpy.parse((tmp_path / "a.gpx").read_text("utf-8")).waypoints
    assert point.comment == "guess, not reviewed; within 9 m (50 %), 24 m (90 %)"
    assert point.horizontal_dilution is None


def test_a_placemark_has_its_children_in_the_order_of_the_schema(
    make_label: Any, tmp_path: Path
) -> None:
    export([make_label(taken_at=NOON, has_offset=True)], tmp_path / "a.kml")
    [mark] = ElementTree.parse(tmp_path / "a.kml").iter("{http://www.opengis.net/kml/2.2}Placemark")
    assert [child.tag.rpartition("}")[2] for child in mark] == [
        *("name", "description", "TimeStamp", "styleUrl", "ExtendedData", "Point")
    ]


def test_a_kmz_holds_the_pictures_it_names(make_label: Any, tmp_path: Path) -> None:
    red, gone = tmp_path / "red.jpg", tmp_path / "gone.jpg"
    Image.fromarray(np.full((300, 400, 3), (200, 0, 0), np.uint8)).save(red)
    labels = [make_label(gone), make_label(red), make_label(red, status=LabelStatus.OUTSIDE)]
    assert export(labels, tmp_path / "a.kmz") == 2
    without, with_picture = column(tmp_path / "a.kmz", "description")
    assert "<img" not in without
    with ZipFile(tmp_path / "a.kmz") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["files/000002.jpg", "doc.kml"]
        assert '<img src="files/000002.jpg">' in with_picture
        with archive.open("files/000002.jpg") as stream, Image.open(stream) as picture:
            assert picture.size == (160, 120)
            assert picture.convert("RGB").getpixel((80, 60))[0] > 180


def test_named_areas_stand_in_every_format_that_has_room(make_label: Any, tmp_path: Path) -> None:
    shares = (AreaShare("Hall", "", 0.91), AreaShare("=Floor <2>", "Hall", 0.834))
    label = replace(make_label("/p/a.jpg"), areas=shares)
    for name in ("a.csv", "a.geojson", "a.gpx", "a.kml"):
        export([label, replace(make_label("/p/b.jpg"), areas=())], tmp_path / name)
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as stream:
        first, second = csv.DictReader(stream)
    # A part names the place better than its whole; a spreadsheet must not compute it.
    assert (first["area"], first["area_probability"]) == ("'=Floor <2>", "0.83")
    assert (second["area"], second["area_probability"]) == ("", "")
    features = json.loads((tmp_path / "a.geojson").read_text("utf-8"))["features"]
    assert features[0]["properties"]["area"] == "=Floor <2>"
    assert features[0]["properties"]["area_probability"] == 0.83
    assert features[1]["properties"]["area"] is None
    for name in ("a.gpx", "a.kml"):
        assert "=Floor &lt;2&gt;" in (tmp_path / name).read_text("utf-8")

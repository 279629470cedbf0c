"""Positions come back from every format as an independent reader (GDAL) sees them."""

from __future__ import annotations

import csv
import math
import struct
from pathlib import Path
from typing import Any

import pyogrio.raw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.labelling.exports import export, export_formats
from core.labelling.label import LabelStatus, Review
from core.photos.measurement import Source
from core.photos.positions_csv import read_positions_csv

PLACES = [
    (31.26123456, 34.80123456),
    (40.71234567, -74.00123456),
    (-33.86123456, 151.20123456),
    (-22.90123456, -43.17123456),
    (51.47780001, 0.00000013),
    (0.00000021, -0.00000034),
    (-16.80123456, 179.99999987),
    (-16.80123456, -179.99999987),
    (89.99999991, 180.0),
    (-90.0, -180.0),
]
GDAL_FORMATS = [".geojson", ".kml", ".kmz", ".gpx"]
# 1e-7 degrees are a centimetre.
CLOSE = 1e-7


def points(file: Path) -> list[tuple[float, float]]:
    """(latitude, longitude) of every point that GDAL finds in ``file``."""
    layer = "waypoints" if file.suffix == ".gpx" else None
    _, _, shapes, _ = pyogrio.raw.read(file, layer=layer, force_2d=True)
    found = []
    for shape in shapes:
        order, kind, x, y = struct.unpack("<BIdd", shape)
        assert (order, kind) == (1, 1)
        found.append((y, x))
    return found


def table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def read_back(file: Path) -> list[tuple[float, float]]:
    if file.suffix != ".csv":
        return points(file)
    return [(float(row["latitude"]), float(row["longitude"])) for row in table(file)]


@pytest.mark.parametrize("name", [f"out{suffix}" for suffix in GDAL_FORMATS] + ["a.csv", "gt.csv"])
def test_all_hemispheres_and_the_date_line(name: str, make_label: Any, tmp_path: Path) -> None:
    labels = [make_label(f"/photos/{i}.jpg", place) for i, place in enumerate(PLACES)]
    assert export(labels, tmp_path / name) == len(PLACES)
    found = read_back(tmp_path / name)
    assert len(found) == len(PLACES)
    for got, wanted in zip(found, PLACES, strict=True):
        assert got == pytest.approx(wanted, abs=CLOSE, rel=0)


@pytest.mark.parametrize("suffix", [".geojson", ".kml", ".gpx", ".csv"])
@settings(
    max_examples=15,
    deadline=None,
    # Each example writes the same file anew.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(places=st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=8))
def test_any_position(
    suffix: str, places: list[tuple[float, float]], make_label: Any, tmp_path: Path
) -> None:
    file = tmp_path / f"any{suffix}"
    export([make_label(f"/photos/{i}.jpg", place) for i, place in enumerate(places)], file)
    for got, wanted in zip(read_back(file), places, strict=True):
        assert got == pytest.approx(wanted, abs=CLOSE, rel=0)


def test_the_originals_table_can_be_given_back(make_label: Any, tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    labels = [
        make_label(photos / "x" / "a.jpg", (31.2612345, 34.8), corrected_by=Source.HAND),
        make_label(photos / "y" / "a.jpg", (-31.25, -34.8), corrected_by=Source.GPX),
        make_label(photos / "y" / "none.jpg", status=LabelStatus.UNREADABLE),
    ]
    assert export(labels, tmp_path / "GT.csv") == 2
    read = read_positions_csv(tmp_path / "GT.csv")
    assert read.find(photos / "x" / "a.jpg", photos).position.latitude == 31.2612345
    assert read.find(photos / "y" / "a.jpg", photos).position.longitude == -34.8
    assert len(read.rows) == 2


@pytest.mark.parametrize("name", ["a.csv", "gt.csv"])
def test_our_own_reader_knows_a_guess_in_the_table(
    name: str, make_label: Any, tmp_path: Path
) -> None:
    labels = [
        make_label(tmp_path / "a.jpg"),
        make_label(tmp_path / "b.jpg", review=Review.ACCEPTED),
        make_label(tmp_path / "c.jpg", corrected_by=Source.HAND),
    ]
    export(labels, tmp_path / name)
    read = read_positions_csv(tmp_path / name)
    assert read.find(tmp_path / "c.jpg", tmp_path).position.latitude == pytest.approx(31.2612345)
    assert [Path(row.file).name for row in read.rows] == ["c.jpg"]
    assert [Path(row.file).name for row in read.guesses] == ["a.jpg", "b.jpg"]


def test_figures_that_are_none_are_no_nan(make_label: Any, tmp_path: Path) -> None:
    labels = [make_label(radius90_m=value) for value in (math.nan, math.inf)]
    for one in export_formats().formats:
        target = tmp_path / one.named("out")
        assert export(labels, target) == 2
        if target.suffix not in (".kmz", ".html"):
            assert not {"nan", "inf", "infinity"} & set(target.read_text().lower().split())
    assert "NaN" not in (tmp_path / "out.geojson").read_text()

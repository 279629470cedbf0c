"""The JSON files that Google Takeout lays beside photos."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from core.errors import CampusGPSError
from core.photos.finding import find_files
from core.photos.measurement import Source
from core.photos.metadata import read_metadata
from core.photos.takeout import takeout_facts, takeout_names, takeout_sidecars_of
from tests.core.photos.odd_files import EXIF, at, jpeg, xmp_at

NOWHERE = {"latitude": 0.0, "longitude": 0.0, "altitude": 0.0}


def said(
    latitude: float = 31.26, longitude: float = 34.8, altitude: float = 280.5
) -> dict[str, Any]:
    place = {"latitude": latitude, "longitude": longitude, "altitude": altitude}
    return {
        "title": "IMG.jpg",
        "photoTakenTime": {"timestamp": "1714564800", "formatted": "1 May 2024, 12:00:00 UTC"},
        "geoData": {**place, "latitudeSpan": 0.0},
        "geoDataExif": NOWHERE,
    }


@pytest.mark.parametrize(
    ("photo", "sidecar"),
    [
        ("IMG.jpg", "IMG.jpg.json"),
        ("IMG.jpg", "IMG.jpg.supplemental-metadata.json"),
        ("PXL_20230518_103349822.jpg", "PXL_20230518_103349822.jpg.supplemental-metada.json"),
        ("00100dPORTRAIT_00100_BURST20200101.COVER.jpg",
         "00100dPORTRAIT_00100_BURST20200101.COVER.jpg.s.json"),
        ("original_1ac2e4b7-aaaa-bbbb-cccc-0123456789ab_I.jpg",
         "original_1ac2e4b7-aaaa-bbbb-cccc-0123456789ab_.json"),
        ("IMG(1).jpg", "IMG.jpg(1).json"),
        ("IMG(1).jpg", "IMG.jpg.supplemental-metadata(1).json"),
        ("IMG-edited.jpg", "IMG.jpg.json"),
        ("IMG-edited(2).jpg", "IMG.jpg.supplemental-metadata(2).json"),
        ("IMG-bearbeitet.HEIC", "IMG.HEIC.json"),
    ],
)  # fmt: skip
def test_names(photo: str, sidecar: str, tmp_path: Path) -> None:
    assert sidecar in takeout_names(photo)
    for name in (photo, sidecar, "metadata.json", "other.jpg.json"):
        (tmp_path / name).write_bytes(b"")
    assert takeout_sidecars_of(tmp_path / photo) == (tmp_path / sidecar,)
    # Import lists what belongs to no photo, and no sidecar.
    found = {one.path.name for one in find_files([tmp_path])}
    assert found == {photo, "metadata.json", "other.jpg.json"}


def test_a_photo_without_a_position_has_that_of_google(tmp_path: Path) -> None:
    photo = tmp_path / "IMG.jpg"
    photo.write_bytes(jpeg())
    (tmp_path / "IMG.jpg.json").write_text(json.dumps(said()), "utf-8")
    found = read_metadata(photo)
    assert found.measurement is not None
    assert (found.measurement.source, found.measurement.altitude_m) == (Source.TAKEOUT, 280.5)
    assert (found.measurement.position.latitude, found.measurement.position.longitude) == (
        31.26,
        34.8,
    )
    assert (found.taken_at, found.taken_at_has_offset) == (
        datetime(2024, 5, 1, 12, tzinfo=timezone.utc),
        True,
    )


def test_what_the_photo_or_a_sidecar_says_counts_before(tmp_path: Path) -> None:
    photo = tmp_path / "IMG.jpg"
    photo.write_bytes(jpeg(EXIF + at(10, 20)))
    (tmp_path / "IMG.jpg.json").write_text(json.dumps(said(10.001, 20)), "utf-8")
    found = read_metadata(photo)
    assert [one.source for one in found.measurements] == [Source.EXIF, Source.TAKEOUT]
    assert [remark.text for remark in found.remarks] == [
        "the photo's position is 111 m from that of Google Photos; the photo counts"
    ]
    (tmp_path / "IMG.jpg.xmp").write_bytes(xmp_at("10.002", "20"))
    found = read_metadata(photo)
    sources = [one.source for one in found.measurements]
    assert sources == [Source.XMP, Source.EXIF, Source.TAKEOUT]


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"geoData": NOWHERE}, "no GPS data"),
        ({"geoData": None, "geoDataExif": []}, "no GPS data"),
        ({"geoData": {"latitude": 91, "longitude": 3}}, "latitude 91 is out of range"),
        ({"geoData": {"latitude": "x", "longitude": 3}}, "the latitude is not a number"),
    ],
)
def test_what_is_no_position(changed: dict[str, Any], refusal: str, tmp_path: Path) -> None:
    photo = tmp_path / "IMG.jpg"
    photo.write_bytes(jpeg())
    (tmp_path / "IMG.jpg.json").write_text(json.dumps({**said(), **changed}), "utf-8")
    found = read_metadata(photo)
    assert found.measurement is None
    assert refusal in found.refusal


def test_what_google_found_in_the_file_where_it_lists_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    exif = {"latitude": -33.4, "longitude": -70.6, "altitude": 0.0}
    file.write_text(json.dumps({**said(), "geoData": NOWHERE, "geoDataExif": exif}))
    facts = takeout_facts(file)
    assert facts is not None and facts.fix.measurement is not None
    assert facts.fix.measurement.position.latitude == -33.4
    assert facts.fix.measurement.altitude_m is None


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[" * 100_000, b"\xff\xfe", b" " * 2_000_000, b'{"a":' + b"9" * 9000 + b"}"],
    ids=range(6),
)
def test_damaged_files_say_so(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "IMG.jpg.json"
    file.write_bytes(content)
    with pytest.raises(CampusGPSError, match="this sidecar is"):
        takeout_facts(file)
    (tmp_path / "IMG.jpg").write_bytes(jpeg())
    assert "IMG.jpg.json: this sidecar is" in read_metadata(tmp_path / "IMG.jpg").refusal


@pytest.mark.parametrize("content", ["[]", '"text"', '{"description": "of something else"}'])
def test_other_json_says_nothing(content: str, tmp_path: Path) -> None:
    file = tmp_path / "IMG.jpg.json"
    file.write_text(content)
    assert takeout_facts(file) is None
    (tmp_path / "IMG.jpg").write_bytes(jpeg())
    assert read_metadata(tmp_path / "IMG.jpg").refusal == "no GPS data"

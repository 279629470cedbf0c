"""Tracks that are cut off, hostile, or of something else, in every format."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.labelling.track import Track
from tests.core.labelling.track_formats.made_tracks import WRITERS, kml_track, walk

_DTD = (
    b'<!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
)


@pytest.mark.parametrize("name", WRITERS)
def test_a_file_that_was_cut_off_keeps_what_it_has(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    whole = WRITERS[name](walk())
    file.write_bytes(whole[: len(whole) * 3 // 4])
    if name in ("track.kml", "Timeline.json"):
        # Times before places, and one element that holds all: little can be said.
        whole = whole[: int(len(whole) * 0.85)]
        file.write_bytes(whole)
    if name == "Timeline.json":
        with pytest.raises(CampusGPSError, match="no location history"):
            Track.read([file])
        return
    track = Track.read([file])
    assert 15 < track.points < 30
    says_an_end = name not in ("walk.nmea", "walk.igc")
    assert says_an_end == any("no end" in remark for remark in track.remarks)


@pytest.mark.parametrize("name", WRITERS)
def test_damage_ends_in_clear_words(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    whole = WRITERS[name](walk())
    chosen = random.Random(name)
    for _ in range(40):
        damaged = bytearray(whole)
        for _ in range(chosen.randint(1, 60)):
            damaged[chosen.randrange(len(damaged))] = chosen.randrange(256)
        file.write_bytes(damaged)
        try:
            track = Track.read([file])
        except CampusGPSError:
            continue
        assert all(remark.isprintable() for remark in track.remarks)
        assert all(
            abs(f.latitude) <= 90 and abs(f.longitude) <= 180 for s in track.segments for f in s
        )


@pytest.mark.parametrize("name", WRITERS)
def test_what_is_something_else_is_said(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    for content in (b"", b"\xff\xd8\xff\xe0 a photo", b"\0" * 5000, b"\xfe\xff\xd8\x00" * 100):
        file.write_bytes(content)
        with pytest.raises(CampusGPSError, match=r"this is no "):
            Track.read([file])


@pytest.mark.parametrize("name", WRITERS)
def test_500_megabytes_of_nothing(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    with file.open("wb") as stream:
        stream.write(WRITERS[name](walk())[:900])
        stream.truncate(500_000_000)
    if name.endswith(".json"):  # read piece by piece, up to where it is no JSON any more
        try:
            assert any("no end" in remark for remark in Track.read([file]).remarks)
        except CampusGPSError as error:
            assert "no location history" in error.reason
        return
    with pytest.raises(CampusGPSError, match=r"more than (150|40) MB"):
        Track.read([file])


@pytest.mark.parametrize("name", ["track.kml", "marks.kml", "walk.tcx"])
def test_entities_are_never_expanded(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    whole = WRITERS[name](walk())
    head, _, rest = whole.partition(b"\n")
    file.write_bytes(
        head + _DTD + rest.replace(b"58:10Z", b"58:10Z&x;").replace(b"58:20Z", b"58:20Z&b;")
    )
    track = Track.read([file])
    assert track.points == 28
    assert "point 2 (2024-05-01T23:58:10Z&x;)" in track.remarks[0]


@pytest.mark.parametrize(
    "content",
    [
        b'{"locations": ' + b"[" * 200_000,
        b'{"locations": [' + b'{"a":' * 200_000,
        b'{"locations": [{"latitudeE7": ' + b"9" * 100_000 + b"}]}",
        b'{"locations": [{"latitudeE7": 1e999, "longitudeE7": NaN, "timestamp": "x"}]}',
        b'{"locations": [{"latitudeE7": [], "longitudeE7": {}, "timestampMs": "99e99"}, 3, null]}',
        b'{"rawSignals": [{"position": 3}, {"position": {"LatLng": 4}}]}',
        b'{"locations": [],,,}',
        b'{"' + b"a" * 10_000_000,
        b'[{"timelinePath": [{"point": "geo:1,2", "durationMinutesOffsetFromStartTime": 1e300}]}]',
    ],
    ids=range(9),
)
def test_hostile_json(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "Records.json"
    file.write_bytes(content)
    with pytest.raises(CampusGPSError, match=r"no track with times|no location history"):
        Track.read([file])


def test_an_archive_that_unpacks_to_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.labelling.track_formats.kml.LARGEST_BYTES", 1_000_000)
    file = tmp_path / "walk.kmz"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", b"<kml>" + b" " * 2_000_000)
    with pytest.raises(CampusGPSError, match="has more than"):
        Track.read([file])
    for content in (b"PK\x03\x04", b"PK\x03\x04" + b"x" * 500, file.read_bytes()[:-40]):
        file.write_bytes(content)
        with pytest.raises(CampusGPSError, match="is no KMZ file"):
            Track.read([file])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_other_encodings(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "walk.kml"
    file.write_bytes(kml_track(walk()).decode().replace("UTF-8", encoding).encode(encoding))
    assert Track.read([file]).points == 30

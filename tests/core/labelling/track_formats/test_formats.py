"""The same walk in every format, beside what it was made of and beside ExifTool's geotagging."""

from __future__ import annotations

import json
import subprocess
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from core.errors import CampusGPSError
from core.geo import Position, haversine_m
from core.labelling.track import Track
from core.labelling.track_formats.registry import TRACK_FORMATS
from tests.core.labelling.track_formats.made_tracks import WRITERS, kml_track, nmea, walk

# What each format can state of a place: thousandths of a minute in IGC.
_ROUNDING_M = {"walk.igc": 1.4}
# ExifTool 12.57 reads these no further than we compare.
_NOT_BY_EXIFTOOL = ("walk.fit", "Timeline.json")
_WITHOUT_ALTITUDE = ("Timeline.json",)


@pytest.mark.parametrize("name", WRITERS)
def test_a_walk_is_the_same_in_every_format(name: str, tmp_path: Path) -> None:
    fixes = walk()
    file = tmp_path / name
    file.write_bytes(WRITERS[name](fixes))
    track = Track.read([file])
    assert (track.remarks, track.excluded) == ((), 0)
    assert [fix.time for fix in track.segments[0]] == [fix.time for fix in fixes]
    for read, made in zip(track.segments[0], fixes, strict=True):
        place, truth = (Position(one.latitude, one.longitude) for one in (read, made))
        assert haversine_m(place, truth) < _ROUNDING_M.get(name, 0.05)
        expected = None if name in _WITHOUT_ALTITUDE else made.altitude_m
        assert read.altitude_m == expected


@pytest.mark.parametrize("name", WRITERS)
def test_the_content_says_what_it_is_not_the_name(name: str, tmp_path: Path) -> None:
    file = tmp_path / "track.dat"
    file.write_bytes(WRITERS[name](walk()))
    assert Track.read([file]).points == 30


def test_every_format_has_a_file_here() -> None:
    suffixes = {Path(name).suffix for name in WRITERS}
    assert all(suffixes & {*one.suffixes} for one in TRACK_FORMATS)


def test_several_at_once(tmp_path: Path) -> None:
    first, second = tmp_path / "a.kml", tmp_path / "b.nmea"
    first.write_bytes(kml_track(walk()))
    second.write_bytes(nmea(walk(begin=walk()[-1].time + timedelta(hours=1))))
    track = Track.read([first, second])
    assert track.points == 60
    assert len(track.segments) == 2


def test_kmz(tmp_path: Path) -> None:
    file = tmp_path / "walk.kmz"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", kml_track(walk()))
    assert Track.read([file]).points == 30


def test_exiftool_finds_the_same_places(tmp_path: Path) -> None:
    """Photos between fixes: within 0.5 m of where ExifTool's own geotagging puts them.

    What it does not read is compared with the same walk as GPX.
    """
    fixes = walk()
    photos = tmp_path / "photos"
    photos.mkdir()
    for number in range(12):
        time = fixes[0].time + timedelta(seconds=7 + 23 * number)
        exif = Image.Exif()
        exif.get_ifd(0x8769)[0x9003] = f"{time:%Y:%m:%d %H:%M:%S}"
        Image.new("RGB", (8, 8)).save(photos / f"{number}.jpg", exif=exif)
    names = [name for name in WRITERS if name not in _NOT_BY_EXIFTOOL]
    command = ["exiftool", "-q"]
    for name in names:
        (tmp_path / name).write_bytes(WRITERS[name](fixes))
        command += [
            *("-geotag", str(tmp_path / name), "-geotime<${DateTimeOriginal}+00:00"),
            *("-o", f"{tmp_path / 'tagged' / name}/", str(photos), "-execute"),
        ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    said = subprocess.run(
        ["exiftool", "-q", "-json", "-n", "-r", "-GPSLatitude", "-GPSLongitude", "-GPSAltitude",
         str(tmp_path / "tagged")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    places = {Path(one["SourceFile"]).relative_to(tmp_path / "tagged"): one
              for one in json.loads(said.stdout)}  # fmt: skip
    assert len(places) == 12 * len(names)
    for name, written in WRITERS.items():
        (tmp_path / name).write_bytes(written(fixes))
        track, known = Track.read([tmp_path / name]), name if name in names else "walk.gpx"
        for number in range(12):
            found = track.position_at(fixes[0].time + timedelta(seconds=7 + 23 * number))
            theirs = places[Path(known) / f"{number}.jpg"]
            there = Position(theirs["GPSLatitude"], theirs["GPSLongitude"])
            assert found is not None
            assert haversine_m(found.position, there) < 0.5, (name, number)
            if "GPSAltitude" in theirs and name not in _WITHOUT_ALTITUDE:
                assert found.altitude_m == pytest.approx(theirs["GPSAltitude"], abs=0.1)


@pytest.mark.parametrize("name", WRITERS)
def test_of_years_of_places_those_about_the_photos_are_read(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.labelling.track_formats.collector.MOST_POINTS", 20)
    monkeypatch.setattr("core.labelling.track_formats.nmea.MOST_POINTS", 40)
    fixes = walk()
    file = tmp_path / name
    file.write_bytes(WRITERS[name](fixes))
    with pytest.raises(CampusGPSError, match="more than 20 points"):
        Track.read([file])
    track = Track.read([file], times=(fixes[10].time, fixes[19].time))
    assert (track.start, track.end, track.points) == (fixes[10].time, fixes[19].time, 10)
    assert "and 17 more with a time days from that of every photo" in track.remarks[0]

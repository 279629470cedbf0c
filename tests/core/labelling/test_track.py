from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import gpxpy.gpx
import pytest

from core.errors import CampusGPSError
from core.geo import LocalFrame, Position, haversine_m
from core.labelling.track import Track

NOON = datetime(2024, 5, 1, 12, 0, tzinfo=timezone.utc)
FRAME = LocalFrame(Position(31.26, 34.8))


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """A GPX file as another program writes it; fixes are (second, east, north) in metres."""

    def run(*segments: list[tuple[float, float, float]], name: str = "track.gpx") -> Path:
        document = gpxpy.gpx.GPX()
        track = gpxpy.gpx.GPXTrack()
        document.tracks.append(track)
        for segment in segments:
            made = gpxpy.gpx.GPXTrackSegment()
            track.segments.append(made)
            for second, east, north in segment:
                place = FRAME.position_at(east, north)
                made.points.append(
                    gpxpy.gpx.GPXTrackPoint(
                        place.latitude, place.longitude, elevation=300, time=at(second)
                    )
                )
        file = tmp_path / name
        file.write_text(document.to_xml(), "utf-8")
        return file

    return run


def raw(folder: Path, points: str, root: str = '<gpx version="1.1">') -> Path:
    file = folder / "raw.gpx"
    file.write_text(f"{root}<trk><trkseg>{points}</trkseg></trk></gpx>", "utf-8")
    return file


def test_between_two_fixes_it_is_on_the_line(write: Any) -> None:
    track = Track.read([write([(0, 0, 0), (10, 20, 0), (20, 20, 30)])])
    found = track.position_at(at(15))
    assert found is not None
    assert haversine_m(found.position, FRAME.position_at(20, 15)) < 0.01
    assert found.gap_s == 10
    # 5 m of the receiver and five seconds' walk.
    assert found.accuracy_m == pytest.approx(12)
    on_fix = track.position_at(at(10))
    assert on_fix is not None and on_fix.accuracy_m == pytest.approx(5)
    assert (track.start, track.end) == (at(0), at(20))


def test_it_says_nothing_of_other_times(write: Any) -> None:
    track = Track.read([write([(0, 0, 0), (30, 30, 0)], [(60, 60, 0), (200, 99, 0)])])
    assert track.position_at(at(15)) is not None
    for second in (-1, 45, 100, 201):
        assert track.position_at(at(second)) is None
    assert track.position_at(at(100), longest_gap_s=150) is not None


def test_of_two_tracks_the_denser_counts(write: Any) -> None:
    sparse = write([(0, 0, 0), (60, 60, 0)], name="a.gpx")
    dense = write([(20, 200, 0), (25, 200, 0), (30, 200, 0)], name="b.gpx")
    track = Track.read([sparse, dense])
    inside, after = track.position_at(at(22)), track.position_at(at(40))
    assert inside is not None and after is not None
    assert haversine_m(inside.position, FRAME.position_at(200, 0)) < 0.01
    assert haversine_m(after.position, FRAME.position_at(40, 0)) < 0.01


def test_across_the_date_line_it_takes_the_short_way(tmp_path: Path) -> None:
    track = Track.read(
        [
            raw(
                tmp_path,
                '<trkpt lat="-16.5" lon="179.9999"><time>2024-05-01T12:00:00Z</time></trkpt>'
                '<trkpt lat="-16.5" lon="-179.9999"><time>2024-05-01T12:00:10Z</time></trkpt>',
            )
        ]
    )
    found = track.position_at(at(5))
    assert found is not None
    assert abs(found.position.longitude) == pytest.approx(180, abs=1e-6)


def test_a_photo_without_an_offset_needs_the_clocks(write: Any, make_label: Any) -> None:
    track = Track.read([write([(0, 0, 0), (10, 10, 0)])])
    stated = make_label(taken_at=at(5), has_offset=True)
    local = make_label(taken_at=at(5 + 7200))
    assert track.position_of(stated) is not None
    assert track.position_of(stated, clock_offset_s=60) is None
    assert track.position_of(local) is None
    found = track.position_of(local, clock_offset_s=-7200)
    assert found is not None
    assert haversine_m(found.position, FRAME.position_at(5, 0)) < 0.01
    assert track.position_of(make_label()) is None


@pytest.mark.parametrize(
    ("time", "second"),
    [
        ("2024-05-01T12:00:05Z", 5),
        ("2024-05-01T12:00:05.25Z", 5.25),
        ("2024-05-01T12:00:05.1234567Z", 5.123456),
        ("2024-05-01T14:00:05+02:00", 5),
        ("2024-05-01T06:30:05-0530", 5),
        ("2024-05-01 12:00:05", 5),
    ],
)
def test_times_as_programs_write_them(time: str, second: float, tmp_path: Path) -> None:
    point = f'<trkpt lat="31.26" lon="34.8"><time> {time} </time></trkpt>'
    assert Track.read([raw(tmp_path, point)]).start == at(second)


def test_points_that_say_nothing_are_left_out(tmp_path: Path) -> None:
    good = '<trkpt lat="31.26" lon="34.8"><ele>high</ele><time>2024-05-01T12:00:00Z</time></trkpt>'
    bad = "".join(
        f'<trkpt lat="{latitude}" lon="34.8"><time>{time}</time></trkpt>'
        for latitude, time in [
            ("31.26", ""),
            ("31.26", "noon"),
            ("31.26", "2024-13-01T12:00:00Z"),
            ("91", "2024-05-01T12:00:01Z"),
            ("nan", "2024-05-01T12:00:01Z"),
            ("31.26", "2024-05-01T11:59:59Z"),
        ]
    )
    track = Track.read([raw(tmp_path, good + bad + "<trkpt/>")])
    assert track.left_out == 7
    assert [len(segment) for segment in track.segments] == [1]


def test_any_namespace_and_dilution(tmp_path: Path) -> None:
    point = (
        '<g:trkpt lat="31.26" lon="34.8"><g:time>2024-05-01T12:00:00Z</g:time>'
        "<g:hdop>3</g:hdop></g:trkpt>"
    )
    file = raw(tmp_path, point, '<g:gpx xmlns:g="http://www.topografix.com/GPX/1/0">')
    file.write_text(file.read_text().replace("<trk", "<g:trk").replace("</", "</g:")
                    .replace("</g:g:", "</g:"))  # fmt: skip
    found = Track.read([file]).position_at(NOON)
    assert found is not None and found.accuracy_m == pytest.approx(15)


def test_a_file_that_was_cut_off_keeps_what_it_has(write: Any) -> None:
    file = write([(0, 0, 0), (10, 10, 0), (20, 20, 0)])
    text = file.read_text("utf-8")
    file.write_text(text[: text.rindex("<trkpt")] + "<trkpt la", "utf-8")
    assert Track.read([file]).end == at(10)


BOMB = (
    '<!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    '<gpx><trk><trkseg><trkpt lat="1" lon="1"><time>&b;</time></trkpt></trkseg></trk></gpx>'
)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xd8\xff\xe0 a photo", b"<kml></kml>", b"<gpx", BOMB.encode()],
    ids=["empty", "photo", "kml", "torn", "entity bomb"],
)
def test_what_is_no_gpx_is_said(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "no.gpx"
    file.write_bytes(content)
    with pytest.raises(CampusGPSError, match="not a GPX file"):
        Track.read([file])


def test_a_missing_file_and_a_plan_are_said(tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match="can't be read"):
        Track.read([tmp_path / "none.gpx"])
    with pytest.raises(CampusGPSError, match="no track with times"):
        Track.read([raw(tmp_path, '<trkpt lat="1" lon="1"/>')])

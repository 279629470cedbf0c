from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import gpxpy.gpx
import pytest

from core.errors import CampusGPSError
from core.geo import haversine_m
from core.labelling.track import Track, times_about
from core.labelling.track_points import TrackPoint
from tests.core.labelling.track_files import FRAME, NOON, at, raw, stamps, walk


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


def test_altitudes_lie_between_those_of_the_fixes(tmp_path: Path) -> None:
    points = "".join(
        f'<trkpt lat="31.26" lon="34.8">{ele}<time>{time}</time></trkpt>'
        for ele, time in zip(
            ["<ele>300</ele>", "<ele>310.5</ele>", "", "<ele>x</ele>"], stamps(4), strict=True
        )
    )
    track = Track.read([raw(tmp_path, points)])
    found = [track.position_at(at(second)) for second in (0, 5, 10, 15, 25)]
    assert [one.altitude_m for one in found if one is not None] == [300, 305.25, 310.5, None, None]


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
        ("2024-05-01T14:00:05+02", 5),
        ("2024-05-01T17:30:05+5:30", 5),
        ("2024-05-01T12:00Z", 0),
        ("2024-05-01T12:00:05,5Z", 5.5),
        ("2024-05-01T11:59:60Z", 0),
        ("2024-05-01T24:00:00+12:00", 0),
        ("2024-5-1T12:0:5 UTC", 5),
        ("2024-05-01t12:00:05z", 5),
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
    assert track.excluded == 6
    # The one a second before the first comes out of order, and is as good as any.
    assert [fix.time for fix in track.segments[0]] == [at(-1), at(0)]
    remark = track.remarks[0]
    assert "2 of 8 points are used" in remark
    assert "point 3 (noon), point 4 (2024-13-01T12:00:01Z) with a time that can't be read" in (
        remark.replace("T12:00:00Z", "T12:00:01Z")
    )
    assert "point 5, point 6, point 8 with no place" in remark


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


def test_an_hour_that_is_not_known_for_certain_is_said(tmp_path: Path) -> None:
    times = [time.rstrip("Z") for time in stamps(3)]
    track = Track.read([walk(tmp_path, times, {})])
    assert track.remarks == (
        "raw.gpx was read although it has times without a zone (taken as UTC, as GPX demands).",
    )


GOOD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Walk</name><trkseg>'
    '<trkpt lat="31.26" lon="34.8"><ele>1</ele><time>2024-05-01T12:00:00Z</time></trkpt>'
    "<trkpt lat='31.2601' lon='34.8'><ele>1</ele><time>2024-05-01T12:00:10Z</time></trkpt>"
    "</trkseg></trk></gpx>"
)


@pytest.mark.parametrize(
    ("content", "tolerated"),
    [
        (GOOD.encode(), ""),
        (b"\xef\xbb\xbf" + GOOD.encode(), ""),
        (GOOD.replace("UTF-8", "UTF-16").encode("utf-16"), ""),
        (GOOD.replace("UTF-8", "UTF-16").encode("utf-16-be"), ""),
        (GOOD.replace("UTF-8", "ISO-8859-1").replace("Walk", "Café").encode("latin-1"), ""),
        (("\n\n   " + GOOD).encode(), "blank space before the XML declaration"),
        (GOOD.replace("Walk", "Walk \x0b one").encode(), "control characters"),
        (GOOD.replace("Walk", "Bed & Breakfast").encode(), "a bare &"),
        (GOOD.replace("Walk", "I <3 walks < runs > sleep").encode(), "a bare <"),
        (GOOD.replace("Walk", "Café").encode("latin-1"), "not UTF-8 (read as Latin-1)"),
        (
            GOOD.replace("<ele>1</ele>", "<extensions><g:hr>9</g:hr></extensions>").encode(),
            "the prefix g that is declared nowhere",
        ),
        (GOOD.replace("</name>", "").encode(), ""),
        (GOOD.replace("<gpx", "<!DOCTYPE gpx [<!ENTITY a 'x>'>]><gpx").encode(), "not looked at"),
        (GOOD.replace("<trk>", "<!-- <trkpt lat='1' lon='1'> & --><trk>").encode(), "a bare &"),
        (GOOD.replace("12:00:00Z", "12:00:00<![CDATA[Z]]>").encode(), ""),
        (GOOD.replace("</trkpt>", "").encode(), ""),
        (GOOD[:-20].encode(), "no end (it was cut off)"),
        (GOOD.replace("</trkseg>", "<!-- ").encode(), "no end (it was cut off)"),
    ],
)
def test_what_other_programs_read_is_read(content: bytes, tolerated: str, tmp_path: Path) -> None:
    file = tmp_path / "walk.gpx"
    file.write_bytes(content)
    track = Track.read([file])
    assert (track.points, track.start, track.end) == (2, at(0), at(10))
    if tolerated:
        assert track.remarks[0].startswith("walk.gpx was read although it has ")
        assert tolerated in track.remarks[0]
    else:
        assert track.remarks == ()


def test_times_of_extensions_are_not_those_of_the_point(tmp_path: Path) -> None:
    inside = "<extensions><x:time>1999-01-01T00:00:00Z</x:time></extensions></trkpt>"
    track = Track.read([raw(tmp_path, GOOD_POINT.replace("</trkpt>", inside))])
    assert track.start == at(0)


GOOD_POINT = '<trkpt lat="31.26" lon="34.8"><time>2024-05-01T12:00:00Z</time></trkpt>'


@pytest.mark.parametrize(
    "part",
    [
        b"<", b"<!", b"<!--", b"<![CDATA[", b"<!DOCTYPE [", b"<?", b"<!>", b"a" * 50, b"<a",
        b'<trkpt a="', b"<trkpt " + b"a" * 40, b"<trkpt a='b\">", b"<trkpt lat=1>", b"&", b"<a:b>",
        b"<trkpt><time>" + b"9" * 40, b"<trkpt a = b = ", b"\x00<", b"<\x00",
    ],
)  # fmt: skip
def test_hostile_files_take_linear_time(part: bytes, tmp_path: Path) -> None:
    # A way that is quadratic in the length would take hours for any of these.
    file = tmp_path / "no.gpx"
    file.write_bytes(b"<gpx>" + part * (300_000 // len(part)))
    with pytest.raises(CampusGPSError, match="no track with times"):
        Track.read([file])


def test_a_track_of_too_many_points_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.labelling.track_formats.collector.MOST_POINTS", 2)
    with pytest.raises(CampusGPSError, match="has more than 2 points"):
        Track.read([walk(tmp_path, stamps(3), {})])


def test_usual_points_are_not_read_tag_by_tag_and_too_many_unusual_ones_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # 120 points are 480 tags; a million read one by one would take most of a minute.
    monkeypatch.setattr("core.labelling.track_formats.gpx._MOST_TAGS", 150)
    file = walk(tmp_path, stamps(120), {})
    recorded = "<extensions><x:t><x:hr>90</x:hr></x:t></extensions></trkpt>"
    file.write_text(file.read_text("utf-8").replace("</trkpt>", recorded), "utf-8")
    track = Track.read([file])
    assert (track.points, track.excluded) == (120, 0)
    assert track.remarks == (
        "raw.gpx was read although it has the prefix x that is declared nowhere.",
    )
    file.write_text(file.read_text("utf-8").replace("trkpt", "g:trkpt"), "utf-8")
    with pytest.raises(CampusGPSError, match=r"has 120 points and more than 150 tags") as caught:
        Track.read([file])
    assert "Export the days" in str(caught.value.advice)


@pytest.mark.parametrize(
    ("inside", "second"),
    [
        ("<ele>3</ele><time>2024-05-01T12:00:60Z</time><sat>4</sat>", 60),
        ("<time>2024-05-01T14:00:05+02:00</time>", 5),
        ("<time> 2024-05-01T12:00:05.250Z\n</time>", 5.25),
        ("<time>2024-05-01T12:00:05Z</time><time>2024-05-01T12:00:09Z</time>", 5),
        ("<!-- <time>2024-05-01T12:00:09Z</time> --><time>2024-05-01T12:00:05Z</time>", 5),
        ("<extensions><trkpt/></extensions><time>2024-05-01T12:00:05Z</time>", 0),
    ],
)
def test_a_point_is_the_same_however_it_is_read(inside: str, second: float, tmp_path: Path) -> None:
    place = 'lon="34.8" lat="31.26"'
    track = Track.read([raw(tmp_path, GOOD_POINT + f"<trkpt {place}>{inside}</trkpt>")])
    assert track.end == at(second)
    assert {(fix.latitude, fix.longitude) for fix in track.segments[0]} == {(31.26, 34.8)}


def test_what_a_file_says_is_shown_without_control_characters(tmp_path: Path) -> None:
    time = "<![CDATA[\x1b]0;bad\x07<b>\n]]>"
    track = Track.read([walk(tmp_path, [*stamps(2), time], {})])
    assert "point 3 (?]0;bad?<b>)" in track.remarks[0]
    assert track.remarks[0].isprintable()


BOMB = (
    '<!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    '<gpx><trk><trkseg><trkpt lat="1" lon="1"><time>&b;</time></trkpt></trkseg></trk></gpx>'
)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xd8\xff\xe0 a photo", b"<html></html>", b"<gpx"],
    ids=["empty", "photo", "html", "torn"],
)
def test_what_is_no_gpx_is_said(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "no.gpx"
    file.write_bytes(content)
    with pytest.raises(CampusGPSError, match="is no GPX file"):
        Track.read([file])


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    file = tmp_path / "bomb.gpx"
    file.write_text(BOMB.replace("&b;", "2024-05-01T12:00:00&z;"), "utf-8")
    with pytest.raises(CampusGPSError, match="no track with times"):
        Track.read([file])


def test_a_missing_file_and_a_plan_are_said(tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match="can't be read"):
        Track.read([tmp_path / "none.gpx"])
    with pytest.raises(CampusGPSError, match="no track with times"):
        Track.read([raw(tmp_path, '<trkpt lat="1" lon="1"/>')])


def test_times_about_photos(make_label: Any) -> None:
    photos = [make_label(taken_at=at(second)) for second in (0, 3600)] + [make_label()]
    assert times_about(photos) == (at(-172_800), at(176_400))
    assert times_about([make_label()]) is None
    first = datetime(1, 1, 1, tzinfo=timezone.utc)
    assert times_about([make_label(taken_at=first)]) is None


def test_the_gap_around_a_time_is_known_where_the_track_says_nothing() -> None:
    def fixes(*seconds: int) -> tuple[TrackPoint, ...]:
        places = [(second, FRAME.position_at(second, 0)) for second in seconds]
        return tuple(TrackPoint(at(s), p.latitude, p.longitude, None) for s, p in places)

    track = Track((fixes(0, 10, 200), fixes(500, 520)))
    assert track.gap_at(at(100)) == 190 and track.position_at(at(100)) is None
    assert track.gap_at(at(300)) == 300 and track.gap_at(at(5)) == 10
    assert track.gap_at(at(-1)) is None and track.gap_at(at(521)) is None

"""Differences between the programs and devices that write each format."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from core.errors import CampusGPSError
from core.labelling.track import Track
from tests.core.labelling.track_formats.made_tracks import sentence


def _track(tmp_path: Path, content: str | dict[str, Any] | list[Any], name: str) -> Track:
    file = tmp_path / name
    text = content if isinstance(content, str) else json.dumps(content)
    file.write_text(text, "utf-8")
    return Track.read([file])


def _times(track: Track) -> list[str]:
    return [f"{fix.time:%d %H:%M:%S}" for segment in track.segments for fix in segment]


def _nmea(*bodies: str) -> str:
    return "".join(f"{sentence(body)}\n" for body in bodies)


_PLACE = "3115.720,N,03448.070,E"


def test_nmea_days_go_on_past_midnight_in_both_directions(tmp_path: Path) -> None:
    track = _track(
        tmp_path,
        _nmea(
            f"GPGGA,235940,{_PLACE},1,08,1.2,280.4,M,,",
            f"GPGGA,235950,{_PLACE},1,08,1.2,280.4,M,,",
            f"GPRMC,000000,A,{_PLACE},,,020524,,",
            f"GPGGA,000010,{_PLACE},2,08,1.2,,M,,",
            f"GNGLL,{_PLACE},235959,A",
            f"GPGGA,000009.5,{_PLACE},1,08,,281,M,,",
        ),
        "walk.txt",
    )
    assert _times(track) == [
        *("01 23:59:40", "01 23:59:50", "02 00:00:00", "02 00:00:10"),
        *("02 23:59:59", "03 00:00:09"),
    ]
    assert [fix.altitude_m for fix in track.segments[0]][:4] == [280.4, 280.4, None, None]
    assert track.segments[0][0].hdop == 1.2


def test_nmea_where_the_receiver_had_no_fix(tmp_path: Path) -> None:
    track = _track(
        tmp_path,
        "# made by a logger\n"
        + _nmea(
            "GPRMC,120000,V,,,,,,,010524,,",
            "GPGGA,120000,,,,,0,00,,,M,,M,,",
            f"GPRMC,120001,A,{_PLACE},,,010524,,",
            f"GPGGA,120002,{_PLACE},0,00,,,M,,M,,",
            "GPRMC,129901,A,9915.720,N,03448.070,E,,,010524,,",
        )
        + "some words $GPRMC,1,2\n12:00:03 "
        + _nmea(f"GPRMC,120003,A,{_PLACE},,,010524,,"),
        "walk.log",
    )
    assert _times(track) == ["01 12:00:01", "01 12:00:03"]
    assert "2 of 4 points are used" in track.remarks[0]
    assert "no fix, as the receiver says" in track.remarks[0]


def test_nmea_without_a_date(tmp_path: Path) -> None:
    body = _nmea(f"GPGGA,120000,{_PLACE},1,08,1.2,280.4,M,,")
    with pytest.raises(CampusGPSError, match="this track says no date"):
        _track(tmp_path, body, "walk.nmea")
    track = _track(tmp_path, body, "2024-05-01_walk.nmea")
    assert track.start == datetime(2024, 5, 1, 12, tzinfo=timezone.utc)
    assert "no date (taken from the file's name: 2024-05-01)" in track.remarks[0]


def test_nmea_checksums(tmp_path: Path) -> None:
    good = [f"GPRMC,12000{n},A,{_PLACE},,,010524,," for n in range(4)]
    torn = _nmea(*good).replace(
        "3115.720,N,03448.070,E,,,010524,,", "3915.720,N,03448.070,E,,,010524,,", 1
    )
    track = _track(tmp_path, torn, "walk.nmea")
    assert (track.points, track.excluded) == (3, 1)
    assert "a checksum that does not fit" in track.remarks[0]
    changed = _track(tmp_path, _nmea(*good).replace("31", "32"), "walk.nmea")
    assert changed.points == 4
    assert "checksums that do not fit" in changed.remarks[0]


_TRACK = "<gx:Track>{}</gx:Track>"


@pytest.mark.parametrize(
    ("inside", "times", "remark"),
    [
        (
            "<Placemark><gx:Track><when>2024-05-01T12:00:00Z</when><gx:coord>34.8 31.2</gx:coord>"
            "<when>2024-05-01T12:00:10Z</when><gx:coord>34.8 31.2 0</gx:coord></gx:Track>"
            "<gx:Track><when>2024-05-01T13:00:00Z</when><gx:coord>34,31,5</gx:coord></gx:Track>"
            "</Placemark>",
            ["01 12:00:00", "01 12:00:10", "01 13:00:00"],
            "",
        ),
        (
            "<gx:Track><when>2024-05-01T12:00:00Z</when><when>2024-05-01T12:00:05Z</when>"
            "<gx:coord>34.8 31.2 3</gx:coord></gx:Track>",
            ["01 12:00:00"],
            "no place",
        ),
        (
            "<Placemark><TimeSpan><begin>2024-05-01T12:00:00Z</begin><end>2024-05-01T12:30:00Z"
            "</end></TimeSpan><Point><coordinates>34.8,31.2,0</coordinates></Point></Placemark>",
            ["01 12:00:00", "01 12:30:00"],
            "",
        ),
        (
            "<Placemark><TimeSpan><begin>2024-05-01T12:00:00Z</begin><end>2024-05-01T12:30:00Z"
            "</end></TimeSpan><LineString><coordinates>34,31,0 35,32,0</coordinates></LineString>"
            "</Placemark><Placemark><TimeStamp><when>2024-05-01T12:00:00</when></TimeStamp><Point>"
            "<coordinates>34.8,31.2</coordinates></Point></Placemark>"
            "<Placemark><Point><coordinates>34,31</coordinates></Point></Placemark>",
            ["01 12:00:00"],
            "a line without a time for each point (left out)",
        ),
    ],
    ids=["interleaved", "too few places", "a stay", "a line"],
)
def test_kml(inside: str, times: list[str], remark: str, tmp_path: Path) -> None:
    track = _track(tmp_path, f"<kml xmlns:gx='g'><Document>{inside}</Document></kml>", "walk.kml")
    assert _times(track) == times
    assert remark in " ".join(track.remarks)
    assert bool(remark) == bool(track.remarks)


def test_igc_days_digits_and_heights(tmp_path: Path) -> None:
    track = _track(
        tmp_path,
        "AXXXABC\r\nHFDTE010524\r\nI013640LAD\r\nI023637LAD3839LOD\r\n"
        "B2359503115720N03448070EA00100002802530\r\n"
        "B0000003115720N03448070EV00100002800000\r\n"
        "B0000xx broken\r\nLXXX a remark\r\n",
        "flight.igc",
    )
    assert _times(track) == ["01 23:59:50", "02 00:00:00"]
    first, second = track.segments[0]
    assert first.latitude == pytest.approx(31 + 15.72025 / 60, abs=1e-9)
    assert first.longitude == pytest.approx(34 + 48.07030 / 60, abs=1e-9)
    assert (first.altitude_m, second.altitude_m) == (280, None)
    assert "a line that can't be read" in track.remarks[0]
    with pytest.raises(CampusGPSError, match="this track says no date"):
        _track(tmp_path, "AXXXABC\nB2359503115720N03448070EA0010000280\n", "flight.igc")


def test_google_s_months_and_both_phones(tmp_path: Path) -> None:
    point = {"latE7": 312620000, "lngE7": 348010000, "accuracyMeters": 9}
    path = {"points": [{**point, "timestampMs": "1714564800000"},
                       {**point, "timestamp": "2024-05-01T12:00:30.500Z"}]}  # fmt: skip
    month = {
        "timelineObjects": [{"placeVisit": {}}, {"activitySegment": {"simplifiedRawPath": path}}]
    }
    assert _times(_track(tmp_path, month, "2024_MAY.json")) == ["01 12:00:00", "01 12:00:30"]
    iphone = [
        {
            "startTime": "2024-05-01T14:00:00.000+02:00",
            "timelinePath": [
                {"point": "geo:31.262,34.801", "durationMinutesOffsetFromStartTime": "12"}
            ],
        },
        {"startTime": "2024-05-01T12:00:00Z", "visit": {"topCandidate": {}}},
    ]
    track = _track(tmp_path, iphone, "location-history.json")
    assert _times(track) == ["01 12:12:00"]
    assert track.segments[0][0].accuracy_m == 84
    position = {"LatLng": "31.262°, 34.801°", "accuracyMeters": 13, "altitudeMeters": 271.5,
                "timestamp": "2024-05-01T15:00:00.000+03:00"}  # fmt: skip
    android = {"rawSignals": [{"activityRecord": {}}, {"position": position}]}
    track = _track(tmp_path, android, "Timeline.json")
    assert _times(track) == ["01 12:00:00"]
    fix = track.segments[0][0]
    assert (fix.latitude, fix.longitude, fix.altitude_m) == (31.262, 34.801, 271.5)
    found = track.position_at(fix.time)
    assert found is not None and found.accuracy_m == 13


def test_google_s_records_by_device_and_by_accuracy(tmp_path: Path) -> None:
    where = {"latitudeE7": 312620000, "longitudeE7": 4294967296 - 700000000}
    track = _track(
        tmp_path,
        {
            "locations": [
                {**where, "timestamp": "2024-05-01T12:00:00Z", "deviceTag": -1},
                {**where, "timestamp": "2024-05-01T12:00:10Z", "deviceTag": 7},
                {**where, "timestamp": "2024-05-01T12:00:20Z", "deviceTag": -1},
                {**where, "timestamp": "2024-05-01T12:00:30Z", "deviceTag": -1, "accuracy": 1800},
                {"timestamp": "2024-05-01T12:00:40Z", "deviceTag": -1},
            ]
        },
        "Records.json",
    )
    assert [len(segment) for segment in track.segments] == [2, 1]
    assert track.segments[0][0].longitude == pytest.approx(-70)
    assert "(1800 m) with a place that is known to worse than 100 m" in track.remarks[0]
    assert track.excluded == 2

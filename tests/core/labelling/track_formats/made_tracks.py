"""One walk written in every format of tracks, as the programs that use it write it."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from functools import reduce
from operator import xor
from typing import NamedTuple

from core.geo import LocalFrame, Position

BEGIN = datetime(2024, 5, 1, 23, 58, 0, tzinfo=timezone.utc)
_FIT_EPOCH = datetime(1989, 12, 31, tzinfo=timezone.utc)


class Fix(NamedTuple):
    """A point of the walk."""

    time: datetime
    latitude: float
    longitude: float
    altitude_m: float


def walk(count: int = 30, step_s: int = 10, begin: datetime = BEGIN) -> list[Fix]:
    """A walk to the north-east and past midnight, in the south-west of the world."""
    frame = LocalFrame(Position(-33.4489, -70.6693))
    fixes = []
    for number in range(count):
        place = frame.position_at(9.0 * number, 7.0 * number + 3.0 * (number % 4))
        time = begin + timedelta(seconds=step_s * number)
        fixes.append(Fix(time, place.latitude, place.longitude, 520.0 + number % 5))
    return fixes


def gpx(fixes: Sequence[Fix]) -> bytes:
    points = "".join(
        f'<trkpt lat="{f.latitude:.7f}" lon="{f.longitude:.7f}"><ele>{f.altitude_m}</ele>'
        f"<time>{_iso(f)}</time></trkpt>\n"
        for f in fixes
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" '
        'xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>\n'
        f"{points}</trkseg></trk></gpx>\n"
    ).encode()


def nmea(fixes: Sequence[Fix]) -> bytes:
    lines = []
    for f in fixes:
        latitude, longitude = _minutes(f.latitude, 2, "NS"), _minutes(f.longitude, 3, "EW")
        clock = f"{f.time:%H%M%S}.000"
        lines.append(f"GPGGA,{clock},{latitude},{longitude},1,08,0.9,{f.altitude_m:.1f},M,30.0,M,,")
        lines.append("GPGSA,A,3,04,05,,09,12,,,24,,,,,2.5,0.9,2.1")
        lines.append(f"GPRMC,{clock},A,{latitude},{longitude},002.2,084.4,{f.time:%d%m%y},003.1,W")
    return "".join(f"{sentence(line)}\r\n" for line in lines).encode()


def sentence(body: str) -> str:
    """A sentence with its checksum."""
    return f"${body}*{reduce(xor, body.encode()):02X}"


def kml_track(fixes: Sequence[Fix]) -> bytes:
    whens = "".join(f"<when>{_iso(f)}</when>\n" for f in fixes)
    places = "".join(
        f"<gx:coord>{f.longitude:.7f} {f.latitude:.7f} {f.altitude_m}</gx:coord>\n" for f in fixes
    )
    return _kml(f"<Placemark><gx:Track>\n{whens}{places}</gx:Track></Placemark>")


def kml_placemarks(fixes: Sequence[Fix]) -> bytes:
    return _kml(
        "".join(
            f"<Placemark><name>{number}</name><TimeStamp><when>{_iso(f)}</when></TimeStamp><Point>"
            f"<coordinates>{f.longitude:.7f},{f.latitude:.7f},{f.altitude_m}</coordinates>"
            "</Point></Placemark>\n"
            for number, f in enumerate(fixes)
        )
    )


def tcx(fixes: Sequence[Fix]) -> bytes:
    points = "".join(
        f"<Trackpoint><Time>{_iso(f)}</Time><Position>"
        f"<LatitudeDegrees>{f.latitude:.7f}</LatitudeDegrees>"
        f"<LongitudeDegrees>{f.longitude:.7f}</LongitudeDegrees></Position>"
        f"<AltitudeMeters>{f.altitude_m}</AltitudeMeters><HeartRateBpm><Value>99</Value>"
        "</HeartRateBpm><Extensions><ns3:TPX><ns3:Speed>1.1</ns3:Speed></ns3:TPX></Extensions>"
        "</Trackpoint>\n"
        for f in fixes
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase xmlns="http://www.garmin'
        '.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/'
        f'ActivityExtension/v2"><Activities><Activity Sport="Other"><Id>{_iso(fixes[0])}</Id>'
        f'<Lap StartTime="{_iso(fixes[0])}"><Track>\n{points}</Track></Lap></Activity>'
        "</Activities></TrainingCenterDatabase>\n"
    ).encode()


def igc(fixes: Sequence[Fix]) -> bytes:
    lines = ["AXYZ001", f"HFDTEDATE:{fixes[0].time:%d%m%y},01", "HFPLTPILOT:Somebody"]
    for f in fixes:
        latitude = _minutes(f.latitude, 2, "NS", 3).replace(".", "").replace(",", "")
        longitude = _minutes(f.longitude, 3, "EW", 3).replace(".", "").replace(",", "")
        lines.append(f"B{f.time:%H%M%S}{latitude}{longitude}A{500:05d}{round(f.altitude_m):05d}")
    return "".join(f"{line}\r\n" for line in lines).encode()


def records(fixes: Sequence[Fix]) -> bytes:
    """Google Takeout's Records.json."""
    locations = [
        {
            "latitudeE7": round(f.latitude * 1e7),
            "longitudeE7": round(f.longitude * 1e7),
            "accuracy": 12,
            "altitude": round(f.altitude_m),
            "activity": [{"activity": [{"type": "ON_FOOT", "confidence": 90}]}],
            "deviceTag": 1,
            "timestamp": _iso(f),
        }
        for f in fixes
    ]
    return json.dumps({"locations": locations}, indent=2).encode()


def timeline(fixes: Sequence[Fix]) -> bytes:
    """Timeline.json as Android exports it."""
    path = [
        {"point": f"{f.latitude:.7f}°, {f.longitude:.7f}°", "time": _iso(f, "+02:00")}
        for f in fixes
    ]
    segments = [
        {"startTime": _iso(fixes[0]), "endTime": _iso(fixes[-1]), "timelinePath": path},
        {"startTime": _iso(fixes[0]), "visit": {"topCandidate": {"placeLocation": {}}}},
    ]
    signals = [{"wifiScan": {"deliveryTime": _iso(fixes[0])}}]
    made = {"semanticSegments": segments, "rawSignals": signals, "userLocationProfile": {}}
    return json.dumps(made, indent=2, ensure_ascii=False).encode()


def fit(fixes: Sequence[Fix]) -> bytes:
    """A FIT file with a record for each fix, as a watch writes it (little-endian)."""
    fields = [(253, 4, 0x86), (0, 4, 0x85), (1, 4, 0x85), (2, 2, 0x84)]
    body = struct.pack("<BBBHB", 0x40, 0, 0, 20, len(fields))
    body += b"".join(struct.pack("BBB", *field) for field in fields)
    for f in fixes:
        body += struct.pack(
            "<BIiiH",
            0,
            int((f.time - _FIT_EPOCH).total_seconds()),
            round(f.latitude * 2**31 / 180),
            round(f.longitude * 2**31 / 180),
            round((f.altitude_m + 500) * 5),
        )
    header = struct.pack("<BBHI4s", 12, 0x20, 2132, len(body), b".FIT")
    return header + body + struct.pack("<H", _fit_crc(header + body))


WRITERS: dict[str, Callable[[Sequence[Fix]], bytes]] = {
    "walk.gpx": gpx,
    "walk.nmea": nmea,
    "track.kml": kml_track,
    "marks.kml": kml_placemarks,
    "walk.tcx": tcx,
    "walk.igc": igc,
    "Records.json": records,
    "Timeline.json": timeline,
    "walk.fit": fit,
}


def _kml(inside: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" '
        'xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>\n'
        f"{inside}</Document></kml>\n"
    ).encode()


def _iso(fix: Fix, zone: str = "Z") -> str:
    time = fix.time + timedelta(hours=int(zone[1:3]) if zone != "Z" else 0)
    return f"{time:%Y-%m-%dT%H:%M:%S}{zone}"


def _minutes(degrees: float, digits: int, letters: str, decimals: int = 5) -> str:
    """``ddmm.mmmmm,N``."""
    units = round(abs(degrees) * 60 * 10**decimals)
    whole, rest = divmod(units, 60 * 10**decimals)
    minutes, fraction = divmod(rest, 10**decimals)
    letter = letters[degrees < 0]
    return f"{whole:0{digits}d}{minutes:02d}.{fraction:0{decimals}d},{letter}"


def _fit_crc(data: bytes) -> int:
    """The checksum of the FIT protocol (a CRC-16 by half bytes)."""
    table = (
        *(0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401),
        *(0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400),
    )
    crc = 0
    for byte in data:
        for half in (byte & 15, byte >> 4):
            crc = ((crc >> 4) & 0x0FFF) ^ table[crc & 15] ^ table[half]
    return crc

"""EXIF blocks, sound and odd, written here byte by byte."""

from __future__ import annotations

import io
import struct
import tracemalloc
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.photos.exif import ExifFacts, read_exif
from core.photos.measurement import Source
from tests.core.photos.odd_files import (
    ASCII,
    BYTE,
    DOUBLE,
    LONG,
    SHORT,
    SRATIONAL,
    UNDEFINED,
    Entry,
    block,
    place,
    rationals,
    text,
)


def facts(content: bytes) -> ExifFacts:
    return read_exif(io.BytesIO(content))


LATITUDE = rationals((31, 1), (15, 1), (4308, 100))
LONGITUDE = rationals((34, 1), (48, 1), (426, 100))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("start", [b"", b"Exif\0\0", b"Exif\0\0Exif\0\0", b"\0\0\0\6Exif\0\0"])
@pytest.mark.parametrize(
    ("refs", "signs"), [("NE", (1, 1)), ("SE", (-1, 1)), ("NW", (1, -1)), ("sw", (-1, -1))]
)
def test_the_four_hemispheres(order: str, start: bytes, refs: str, signs: tuple[int, int]) -> None:
    gps = place(
        rationals((31, 1), (15, 1), (4308, 100), order=order),
        rationals((34, 1), (48, 1), (426, 100), order=order),
        refs,
    )
    found = facts(start + block(gps, order=order))
    assert found.refusal == ""
    assert found.measurement is not None
    assert found.measurement.source is Source.EXIF
    position = found.measurement.position
    assert position.latitude == pytest.approx(signs[0] * (31 + 15 / 60 + 43.08 / 3600), abs=1e-12)
    assert position.longitude == pytest.approx(signs[1] * (34 + 48 / 60 + 4.26 / 3600), abs=1e-12)


@settings(deadline=None, max_examples=80)
@given(st.floats(-90, 90), st.floats(-180, 180), st.sampled_from("<>"), st.sampled_from([1, 2, 3]))
def test_any_position_survives(latitude: float, longitude: float, order: str, parts: int) -> None:
    def entry(value: float) -> Entry:
        whole = abs(value)
        if parts == 1:
            return rationals((round(whole * 10**7), 10**7), order=order)
        degrees, minutes = int(whole), (whole - int(whole)) * 60
        if parts == 2:
            return rationals((degrees, 1), (round(minutes * 10**6), 10**6), order=order)
        seconds = round((minutes - int(minutes)) * 60 * 10**5)
        return rationals((degrees, 1), (int(minutes), 1), (seconds, 10**5), order=order)

    refs = ("S" if latitude < 0 else "N") + ("W" if longitude < 0 else "E")
    found = facts(block(place(entry(latitude), entry(longitude), refs), order=order))
    if abs(latitude) < 2e-6 and abs(longitude) < 2e-6:
        return
    assert found.measurement is not None
    assert found.measurement.position.latitude == pytest.approx(latitude, abs=1e-7)
    assert found.measurement.position.longitude == pytest.approx(longitude, abs=1e-7)


@pytest.mark.parametrize(
    ("latitude", "longitude", "refs", "expected"),
    [
        (LATITUDE, LONGITUDE, "", (31.261966667, 34.801183333)),
        (text("31.5"), text("34.25"), "SW", (-31.5, -34.25)),
        (text("31,15.5N"), text("34,48,36W"), "", (31 + 15.5 / 60, -34.81)),
        # A letter of the other axis says nothing.
        (text("31,15.5W"), text("34,48,36S"), "", (31 + 15.5 / 60, 34.81)),
        (text("W 31 15.5"), text("34.81 south"), "SW", (-31 - 15.5 / 60, -34.81)),
        (
            rationals((-31, 1), (30, 1), (0, 1), kind=SRATIONAL),
            rationals((34, 1), kind=SRATIONAL),
            "",
            (-31.5, 34.0),
        ),
        ((DOUBLE, struct.pack("<d", 31.5)), (DOUBLE, struct.pack("<d", 34.5)), "NE", (31.5, 34.5)),
        ((LONG, struct.pack("<L", 31)), (SHORT, struct.pack("<H", 34)), "NE", (31.0, 34.0)),
        (rationals((30, 1), (59, 1), (60, 1)), LONGITUDE, "NE", (31.0, 34.801183333)),
        ((UNDEFINED, b"31.5"), (UNDEFINED, b"34.5\0\0"), "NE", (31.5, 34.5)),
    ],
)
def test_odd_ways_to_write_a_position(
    latitude: Entry, longitude: Entry, refs: str, expected: tuple[float, float]
) -> None:
    found = facts(block(place(latitude, longitude, refs)))
    assert found.measurement is not None, found.refusal
    position = found.measurement.position
    assert (position.latitude, position.longitude) == pytest.approx(expected, abs=1e-8)


NOTHING = rationals((0, 1), (0, 1), (0, 1))


@pytest.mark.parametrize(
    ("latitude", "longitude", "reason"),
    [
        (None, None, "no GPS data"),
        (LATITUDE, None, "half a GPS block: no longitude"),
        (None, LONGITUDE, "half a GPS block: no latitude"),
        (text(""), LONGITUDE, "half a GPS block: no latitude"),
        (NOTHING, NOTHING, "0, 0 is a placeholder, not a position"),
        (rationals((213, 1)), LONGITUDE, "latitude 213 is out of range"),
        (LATITUDE, rationals((181, 1)), "longitude 181 is out of range"),
        (rationals((0, 0), (0, 0), (0, 0)), LONGITUDE, "the latitude is not a number"),
        (LATITUDE, rationals((34, 1), (2, 1), (0, 0)), "the longitude is not a number"),
        (rationals((1, 1), (1, 1), (1, 1), (1, 1)), LONGITUDE, "the latitude is not a number"),
        (text("somewhere"), LONGITUDE, "the latitude is not a number"),
    ],
)
def test_refusals(latitude: Entry | None, longitude: Entry | None, reason: str) -> None:
    found = facts(block(place(latitude, longitude)))
    assert (found.measurement, found.refusal) == (None, reason)


def test_accuracy_heading_and_time_of_the_fix() -> None:
    gps = place(LATITUDE, LONGITUDE) | {
        0x1F: rationals((465, 100)),
        0x11: rationals((36000, 100)),
        0x1D: text("2025:12:22"),
        0x07: rationals((7, 1), (47, 1), (1150, 100)),
    }
    measurement = facts(block(gps)).measurement
    assert measurement is not None
    assert measurement.accuracy_m == pytest.approx(4.65)
    assert measurement.heading_deg == 0.0
    assert measurement.measured_at == datetime(2025, 12, 22, 7, 47, 11, 500000, timezone.utc)


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        (0x1F, rationals((0, 1))),
        (0x1F, rationals((1, 0))),
        (0x11, rationals((1, 0))),
        (0x11, text("north")),
        (0x11, rationals((5000, 1))),
        (0x07, rationals((7, 0))),
    ],
)
def test_senseless_extras_cost_nothing(tag: int, value: Entry) -> None:
    gps = place(LATITUDE, LONGITUDE) | {0x1D: text("2025:13:45"), tag: value}
    measurement = facts(block(gps)).measurement
    assert measurement is not None
    assert measurement.accuracy_m is None
    assert measurement.heading_deg is None
    assert measurement.measured_at is None


def test_time_with_an_offset() -> None:
    exif = {0x9003: text("2025:12:22 09:47:11"), 0x9011: text("+02:00"), 0x9291: text("25")}
    found = facts(block(exif=exif))
    zone = timezone(timedelta(hours=2))
    assert found.taken_at == datetime(2025, 12, 22, 9, 47, 11, 250000, zone)
    assert found.taken_at_has_offset


@pytest.mark.parametrize("offset", [None, "", "   :  ", "+99:00", "local"])
def test_time_without_a_usable_offset_is_kept_as_utc(offset: str | None) -> None:
    exif = {0x9003: text("2025:12:22 09:47:11")}
    if offset is not None:
        exif[0x9011] = text(offset)
    found = facts(block(exif=exif))
    assert found.taken_at == datetime(2025, 12, 22, 9, 47, 11, tzinfo=timezone.utc)
    assert not found.taken_at_has_offset


def test_where_the_time_comes_from() -> None:
    gps = {0x1D: text("2025:12:22"), 0x07: rationals((7, 1), (0, 1), (0, 1))}
    digitized, changed = (
        {0x9004: text("2025:12:22 08:00:00")},
        {0x0132: text("2026:01:01 00:00:00")},
    )
    unset = {0x9003: text("0000:00:00 00:00:00")}
    found = facts(block(gps, digitized | unset, changed))
    assert (found.taken_at, found.taken_at_has_offset) == (
        datetime(2025, 12, 22, 7, tzinfo=timezone.utc),
        True,
    )
    found = facts(block(None, digitized | unset, changed))
    assert found.taken_at == datetime(2025, 12, 22, 8, tzinfo=timezone.utc)
    found = facts(block(None, unset, changed))
    assert found.taken_at == datetime(2026, 1, 1, tzinfo=timezone.utc)
    assert facts(block(None, unset)).taken_at is None


@pytest.mark.parametrize(
    ("make", "model", "serial", "expected"),
    [
        ("Apple", "iPhone 13", None, "Apple iPhone 13"),
        ("NIKON CORPORATION", "NIKON D70s", "12 34", "NIKON D70s (12 34)"),
        ("Canon  \0\0", "\0Canon EOS R5  ", "7", "Canon EOS R5 (7)"),
        ("Acme\n\x07 Ltd", "", None, "Acme Ltd"),
        ("", "Nameless", None, "Nameless"),
        ("", "", "7", ""),
    ],
)
def test_the_camera(make: str, model: str, serial: str | None, expected: str) -> None:
    exif = {} if serial is None else {0xA431: text(serial)}
    assert facts(block(None, exif, {0x010F: text(make), 0x0110: text(model)})).camera == expected


@pytest.mark.parametrize(("value", "expected"), [(6, 6), (0, 1), (9, 1), (65535, 1)])
def test_the_orientation(value: int, expected: int) -> None:
    assert facts(block(main={0x0112: (SHORT, struct.pack("<H", value))})).orientation == expected


def test_damage_in_one_place_leaves_the_rest() -> None:
    content = bytearray(block(place(LATITUDE, LONGITUDE), {0x9003: text("2025:12:22 09:47:11")}))
    pointer = content.index(struct.pack("<HHL", 0x9003, ASCII, 20)) + 8
    content[pointer : pointer + 4] = b"\xff\xff\xff\x7f"
    found = facts(bytes(content))
    assert found.taken_at is None
    assert found.measurement is not None


@pytest.mark.parametrize("pointer", [1e300, -5.0, 1e19, float("nan"), float("inf")])
def test_a_pointer_may_be_any_number(pointer: float) -> None:
    main = {0x8825: (DOUBLE, struct.pack("<d", pointer)), 0x010F: text("Acme")}
    assert facts(block(main=main)) == ExifFacts(camera="Acme")


def test_directories_may_lead_in_a_circle() -> None:
    first = (LONG, struct.pack("<L", 8))
    assert facts(block(main={0x8769: first, 0x8825: first, 0x0112: (SHORT, b"\6\0")})) == (
        ExifFacts(orientation=6)
    )


def test_thousands_of_long_entries_take_no_memory() -> None:
    names = [n for n in range(0xFFFF) if n not in (0x8769, 0x8825)] + [0x010F] * 5000
    entries = b"".join(struct.pack("<HHLL", name, BYTE, 4096, 8) for name in names)
    content = b"II*\0" + struct.pack("<L", 4104) + bytes(4096)
    content += struct.pack("<H", 0xFFFF) + entries + bytes(4)
    tracemalloc.start()
    found = facts(content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.measurement is None
    assert peak < 10_000_000


@pytest.mark.parametrize("content", [b"", b"Exif\0\0", b"II*\0", b"MM\0*\0\0\0\1", b"\0" * 100])
def test_what_is_no_block_has_no_gps_data(content: bytes) -> None:
    assert facts(content) == ExifFacts()


NAMES = st.sampled_from([*range(0x20), 0x010F, 0x0112, 0x0132, 0x8769, 0x8825, 0x9003, 0x9011])
ENTRIES = st.tuples(
    NAMES, st.integers(0, 14), st.integers(0, 40), st.binary(min_size=4, max_size=4)
)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.lists(ENTRIES, max_size=8), min_size=1, max_size=3),
    st.binary(max_size=400),
    st.sampled_from("<>"),
)
def test_no_kind_of_entry_raises(
    directories: list[list[tuple[int, int, int, bytes]]], values: bytes, order: str
) -> None:
    content = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}L", 8)
    for entries in directories:
        content += struct.pack(f"{order}H", len(entries))
        for name, kind, count, inline in entries:
            content += struct.pack(f"{order}HHL", name, kind, count) + inline
        content += bytes(4)
    found = facts(content + values)
    assert (found.measurement is None) == (found.refusal != "")
    if found.taken_at is not None:
        assert found.taken_at.tzinfo is not None


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_no_damage_raises(data: st.DataObject) -> None:
    whole = block(
        place(LATITUDE, LONGITUDE) | {0x1D: text("2025:12:22"), 0x11: rationals((3, 2))},
        {0x9003: text("2025:12:22 09:47:11"), 0x9011: text("+02:00")},
        {0x010F: text("Acme"), 0x0112: (SHORT, b"\6\0")},
    )
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    found = facts(bytes(content[: data.draw(st.integers(0, len(content)))]))
    assert (found.measurement is None) == (found.refusal != "")
    assert 1 <= found.orientation <= 8


@pytest.mark.parametrize(
    ("method", "source"),
    [
        (b"ASCII\0\0\0CampusGPS", Source.GUESS),
        (b"ASCII\0\0\0CampusGPS\0 ", Source.GUESS),
        (b"UNICODE\0" + "CampusGPS".encode("utf-16-be"), Source.GUESS),
        (b"UNICODE\0" + "CampusGPS".encode("utf-16-le"), Source.GUESS),
        (bytes(8) + b"CampusGPS", Source.GUESS),
        (b"CampusGPS", Source.GUESS),
        (b"ASCII\0\0\0GPS", Source.EXIF),
        (b"ASCII\0\0\0MANUAL", Source.EXIF),
        (b"ASCII\0\0\0", Source.EXIF),
        (b"\xff", Source.EXIF),
    ],
)
def test_a_guess_says_so(method: bytes, source: Source) -> None:
    gps = place(LATITUDE, LONGITUDE) | {0x1B: (UNDEFINED, method)}
    measurement = facts(block(gps)).measurement
    assert measurement is not None
    assert measurement.source is source

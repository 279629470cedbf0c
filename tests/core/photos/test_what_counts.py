"""The statement that counts among several, and what is reported of it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from core.photos.measurement import Prefer, Source
from core.photos.metadata import GUESSED, PhotoMetadata, read_metadata
from tests.core.photos import odd_files as odd
from tests.core.photos.odd_files import EXIF, XMP, at, jpeg, rationals, text, xmp, xmp_at

SUMMER = timezone(timedelta(hours=2))
GUESS = {"exif__GPSProcessingMethod": "CampusGPS"}


def photo(folder: Path, *app1: bytes, sidecar: bytes | None = None) -> Path:
    path = folder / "a.jpg"
    path.write_bytes(jpeg(*app1))
    if sidecar is not None:
        (folder / "a.jpg.xmp").write_bytes(sidecar)
    return path


def taken(at: str, offset: str = "", subseconds: str = "") -> bytes:
    return EXIF + odd.block(exif={0x9003: text(at), 0x9011: text(offset), 0x9291: text(subseconds)})


def texts(found: PhotoMetadata) -> list[tuple[str, str]]:
    return [(remark.name, remark.text) for remark in found.remarks]


def test_inside_a_photo_exif_counts_and_the_difference_is_reported(tmp_path: Path) -> None:
    found = read_metadata(photo(tmp_path, EXIF + at(10, 20), XMP + xmp_at("10.001", "20")))
    assert [m.source for m in found.measurements] == [Source.EXIF, Source.EMBEDDED_XMP]
    assert texts(found) == [
        (
            "sources_differ",
            "the photo's position is 111 m from the one in the photo's XMP; the photo counts",
        )
    ]


@pytest.mark.parametrize("prefer", Prefer)
def test_a_guess_never_hides_a_measured_place(tmp_path: Path, prefer: Prefer) -> None:
    guess = xmp(exif__GPSLatitude="11", exif__GPSLongitude="20", **GUESS)
    path = photo(tmp_path, EXIF + at(10, 20), sidecar=guess)
    found = read_metadata(path, prefer)
    assert found.measurement is not None
    assert (found.measurement.source, found.guess, found.remarks) == (Source.EXIF, None, ())
    assert [m.source for m in found.measurements] == [Source.EXIF, Source.GUESS]
    # Nor in one packet with what a drone measured, nor in EXIF before a sidecar.
    drone = {"drone-dji__GpsLatitude": "12", "drone-dji__GpsLongitude": "20"}
    both = xmp(exif__GPSLatitude="11", exif__GPSLongitude="20", **GUESS, **drone)
    found = read_metadata(photo(tmp_path, XMP + both, sidecar=b"<a/>"), prefer)
    assert found.measurement is not None
    assert found.measurement.position.latitude == 12
    in_exif = EXIF + at(10, 20, tag_27=(odd.UNDEFINED, b"ASCII\0\0\0CampusGPS"))
    found = read_metadata(photo(tmp_path, in_exif, sidecar=xmp_at("13", "20")), prefer)
    assert found.measurement is not None
    assert found.measurement.position.latitude == 13
    found = read_metadata(photo(tmp_path, in_exif, sidecar=guess), prefer)
    assert (found.measurement, found.refusal) == (None, GUESSED)


def test_direction_and_altitude_of_a_sidecar(tmp_path: Path) -> None:
    more = xmp(exif__GPSImgDirection="905/10", exif__GPSAltitude="400/1", exif__GPSAltitudeRef="1")
    found = read_metadata(photo(tmp_path, EXIF + at(10, 20), sidecar=more)).measurement
    assert found is not None
    assert (found.source, found.heading_deg, found.altitude_m) == (Source.EXIF, 90.5, -400)


@pytest.mark.parametrize(
    ("reference", "altitude"),
    [(b"\0", 432.5), (b"\1", -432.5), (b"0", 432.5), (b"1", -432.5), (b"\2", 432.5)],
)
def test_the_altitude_in_exif(tmp_path: Path, reference: bytes, altitude: float) -> None:
    block = at(10, 20, tag_5=(odd.BYTE, reference), tag_6=rationals((4325, 10)))
    if reference.isdigit():
        block = at(10, 20, tag_5=(odd.ASCII, reference + b"\0"), tag_6=rationals((4325, 10)))
    found = read_metadata(photo(tmp_path, EXIF + block)).measurement
    assert found is not None
    assert found.altitude_m == altitude


def test_a_stated_error_is_kept(tmp_path: Path) -> None:
    dop, error = rationals((30, 10)), rationals((45, 10))
    found = read_metadata(photo(tmp_path, EXIF + at(10, 20, tag_11=dop))).measurement
    assert found is not None
    assert found.accuracy_m == 15
    found = read_metadata(photo(tmp_path, EXIF + at(10, 20, tag_11=dop, tag_31=error))).measurement
    assert found is not None
    assert found.accuracy_m == 4.5


def test_no_fix_and_another_datum_are_reported(tmp_path: Path) -> None:
    block = at(35.6, 139.7, tag_9=text("V"), tag_18=text("TOKYO"))
    found = read_metadata(photo(tmp_path, EXIF + block))
    assert found.measurement is not None
    position = found.measurement.position
    assert (position.latitude, position.longitude) == pytest.approx((35.603236, 139.696769), 1e-6)
    assert found.measurement.accuracy_m == 9
    assert texts(found) == [
        ("invalid_fix", "the receiver says that it had no fix; the position may be old or wrong"),
        ("datum", "converted from the datum Tokyo, to within 9 m"),
    ]
    in_xmp = xmp(exif__GPSLatitude="46", exif__GPSLongitude="7", exif__GPSMapDatum="Mars")
    assert [name for name, _ in texts(read_metadata(photo(tmp_path, XMP + in_xmp)))] == ["datum"]


def test_letters_that_contradict_a_number(tmp_path: Path) -> None:
    # As ExifTool: the standard has no such property, and the number says east.
    odd_one = xmp(exif__GPSLatitude="46.5", exif__GPSLongitude="7.25", exif__GPSLongitudeRef="W")
    found = read_metadata(photo(tmp_path, sidecar=odd_one))
    assert found.measurement is not None
    assert found.measurement.position.longitude == 7.25
    assert texts(found) == [
        ("contradiction", "its XMP has W beside a positive longitude; the number counts")
    ]


def test_the_sidecars_time_counts(tmp_path: Path) -> None:
    corrected = xmp(exif__DateTimeOriginal="2024-05-14T09:31:00+02:00")
    path = photo(tmp_path, taken("2004:01:01 00:00:00"), sidecar=corrected)
    found = read_metadata(path)
    assert found.taken_at == datetime(2024, 5, 14, 9, 31, tzinfo=SUMMER)
    assert found.taken_at_has_offset
    assert texts(found) == [
        (
            "clock",
            "the sidecar says 2024-05-14 09:31:00, the photo 2004-01-01 00:00:00;"
            " the sidecar counts",
        )
    ]
    found = read_metadata(path, Prefer.PHOTO)
    assert found.taken_at is not None
    assert found.taken_at.year == 2004
    assert found.remarks[0].text.endswith("; the photo counts")
    assert read_metadata(photo(tmp_path, sidecar=corrected)).taken_at_has_offset


@pytest.mark.parametrize(
    "attributes",
    [
        {"photoshop__DateCreated": "2024-05-14T09:31:00+02:00"},
        {"xmp__CreateDate": "2024-05-14T09:31:00+02:00"},
        {"exif__DateTimeOriginal": "2024-05-14", "xmp__CreateDate": "2024-05-14T09:31+02:00"},
        {"exif__DateTimeOriginal": "2024-05-14T09:31:00", "exifEX__OffsetTimeOriginal": "+02:00"},
    ],
)
def test_where_xmp_has_the_time(tmp_path: Path, attributes: dict[str, str]) -> None:
    expected = datetime(2024, 5, 14, 9, 31, tzinfo=SUMMER)
    assert read_metadata(photo(tmp_path, XMP + xmp(**attributes))).taken_at == expected
    assert read_metadata(photo(tmp_path, sidecar=xmp(**attributes))).taken_at == expected


def test_a_sidecar_that_knows_less_of_the_same_time_takes_nothing_away(tmp_path: Path) -> None:
    same = xmp(exif__DateTimeOriginal="2024-05-14T09:31:00")
    path = photo(tmp_path, taken("2024:05:14 09:31:00", "+02:00", "25"), sidecar=same)
    found = read_metadata(path)
    assert found.taken_at == datetime(2024, 5, 14, 9, 31, 0, 250_000, SUMMER)
    assert (found.taken_at_has_offset, found.remarks) == (True, ())
    # One hour corrected, and the offset not repeated.
    later = xmp(exif__DateTimeOriginal="2024-05-14T10:31:00")
    found = read_metadata(photo(tmp_path, taken("2024:05:14 09:31:00", "+02:00"), sidecar=later))
    assert found.taken_at == datetime(2024, 5, 14, 10, 31, tzinfo=SUMMER)
    # When a file was made says less than when the picture was taken.
    made = xmp(xmp__CreateDate="2025-01-01T00:00:00Z")
    found = read_metadata(photo(tmp_path, taken("2024:05:14 09:31:00"), sidecar=made))
    assert (found.taken_at, found.remarks) == (
        datetime(2024, 5, 14, 9, 31, tzinfo=timezone.utc),
        (),
    )

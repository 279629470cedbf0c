"""EXIF written into photos: what is read back, and all that has to stay as it was."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import struct
from pathlib import Path
from typing import Any

import numpy as np
import piexif
import pytest
from PIL import Image, ImageCms

from core.files import file_sha256
from core.geo import Position
from core.labelling.label import Correction
from core.labelling.writing.backups import backups_folder
from core.labelling.writing.planning import WriteKind
from core.labelling.writing.targets import WriteTarget
from core.photos.decode import stored_pixels_sha256
from core.photos.measurement import GUESS_METHOD, Source
from core.photos.metadata import GUESSED, read_metadata
from core.project.importing import import_photos
from core.project.paths import ORIGINALS
from core.project.rows import Verdict
from tests.core.labelling.writing.conftest import (
    PLACE,
    Folder,
    assert_near,
    copies,
    exiftool_tags,
    exiv2_position,
    exiv2_tags,
    hand,
)

HEMISPHERES = [
    Position(31.2619651234, 34.8011857654),
    Position(-33.8567844321, 151.2152967891),
    Position(40.4461163333, -3.7247527777),
    Position(-22.9519161111, -179.9999999499),
]
SUFFIXES = ["jpg", "png", "tif", "webp"]

# What ExifTool says of the file itself, and where things lie in it.
_OF_THE_FILE = ("SourceFile", "System:", "ExifTool:", "Composite:", "File:", "RIFF:", "GPS:")
_OFFSETS = ("StripOffsets", "ThumbnailOffset")


def tags_but_gps(files: list[Path]) -> list[dict[str, Any]]:
    return [
        {
            name: value
            for name, value in tags.items()
            if not name.startswith(_OF_THE_FILE) and not name.endswith(_OFFSETS)
        }
        for tags in exiftool_tags(*files)
    ]


def maker_note() -> bytes:
    """An Apple maker note with a value that lies elsewhere in it, found by an offset."""
    vector = struct.pack(">6l", 1, 100, -98, 100, 7, 100)
    entries = struct.pack(">HHLL", 1, 9, 1, 14) + struct.pack(">HHLL", 8, 10, 3, 14 + 2 + 24 + 4)
    return b"Apple iOS\0\0\1MM" + struct.pack(">H", 2) + entries + bytes(4) + vector


def rich_exif() -> bytes:
    """A block with a thumbnail, a maker note, texts and a heading."""
    thumbnail = io.BytesIO()
    Image.new("RGB", (16, 12), "red").save(thumbnail, "JPEG")
    return piexif.dump(
        {
            "0th": {
                piexif.ImageIFD.Make: "Apple",
                piexif.ImageIFD.Model: "iPhone 12",
                piexif.ImageIFD.Orientation: 6,
                piexif.ImageIFD.ImageDescription: b"The campus",
                piexif.ImageIFD.XPKeywords: tuple("Campus".encode("utf-16-le")),
            },
            "Exif": {
                piexif.ExifIFD.DateTimeOriginal: "2025:12:22 09:00:00",
                piexif.ExifIFD.OffsetTimeOriginal: "+02:00",
                piexif.ExifIFD.MakerNote: maker_note(),
                piexif.ExifIFD.UserComment: b"ASCII\0\0\0" + b"hello",
            },
            "GPS": {
                piexif.GPSIFD.GPSImgDirectionRef: "T",
                piexif.GPSIFD.GPSImgDirection: (905, 10),
            },
            "1st": {piexif.ImageIFD.Compression: 6},
            "thumbnail": thumbnail.getvalue(),
        }
    )


@pytest.mark.parametrize("metres", [280.54, -415.5])
def test_the_altitude_of_a_track_is_written_and_no_other(folder: Folder, metres: float) -> None:
    photos = [folder.photo(f"{number}.{suffix}") for number, suffix in enumerate(SUFFIXES)]
    for photo in photos:
        folder.label(photo, correction=Correction(PLACE, Source.GPX, metres))
    plain = folder.photo("plain.jpg")
    folder.label(plain, correction=Correction(PLACE, Source.GPX))
    assert folder.write(form=WriteTarget.EXIF).skipped == ()
    for photo, tags in zip(photos, exiftool_tags(*photos), strict=True):
        found = read_metadata(photo).measurement
        assert found is not None and found.altitude_m == pytest.approx(metres, abs=1e-3)
        assert tags["GPS:GPSAltitude"] == pytest.approx(abs(metres), abs=1e-3)
        assert tags["GPS:GPSAltitudeRef"] == (metres < 0)
    assert not any("Altitude" in name for name in exiftool_tags(plain)[0])
    assert {one.kind for one in folder.plan(form=WriteTarget.EXIF).writes} == {WriteKind.WRITTEN}


def test_three_readers_agree_in_all_hemispheres(folder: Folder) -> None:
    cases = [(suffix, position) for suffix in SUFFIXES for position in HEMISPHERES]
    photos = [folder.photo(f"{number:02}.{suffix}") for number, (suffix, _) in enumerate(cases)]
    for photo, (_, position) in zip(photos, cases, strict=True):
        folder.label(photo, position)
    summary = folder.write(form=WriteTarget.EXIF)
    assert summary.skipped == ()
    assert [write.label.file for write in summary.written] == photos
    for photo, (_, position), tags in zip(photos, cases, exiftool_tags(*photos), strict=True):
        found = read_metadata(photo)
        assert (found.measurement, found.refusal) == (None, GUESSED)
        assert found.guess is not None
        assert (found.guess.source, found.guess.accuracy_m) == (Source.GUESS, 23.46)
        assert_near(found.guess.position, position)
        north = 1 if tags["GPS:GPSLatitudeRef"] == "N" else -1
        east = 1 if tags["GPS:GPSLongitudeRef"] == "E" else -1
        assert_near(
            Position(north * tags["GPS:GPSLatitude"], east * tags["GPS:GPSLongitude"]), position
        )
        assert tags["GPS:GPSProcessingMethod"] == GUESS_METHOD
        assert tags["GPS:GPSHPositioningError"] == 23.46
        assert tags["GPS:GPSMapDatum"] == "WGS-84"
        assert_near(exiv2_position(exiv2_tags(photo)), position)


def test_everything_else_stays(folder: Folder) -> None:
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    saving = {"exif": rich_exif(), "icc_profile": icc}
    photos = [folder.photo(f"a.{suffix}", **saving) for suffix in SUFFIXES]
    before, pixels = tags_but_gps(photos), [*map(stored_pixels_sha256, photos)]
    assert [tags["Apple:AccelerationVector"] for tags in before] == ["0.01 -0.98 0.07"] * 4
    assert "ThumbnailImage" in " ".join(before[0])
    for photo in photos:
        folder.label(photo)
    assert folder.write(form=WriteTarget.EXIF).skipped == ()
    assert tags_but_gps(photos) == before
    assert [*map(stored_pixels_sha256, photos)] == pixels
    for photo in photos:
        found = read_metadata(photo)
        assert found.guess is not None
        assert (found.guess.heading_deg, found.camera) == (90.5, "Apple iPhone 12")


def odd_files(folder: Folder) -> dict[str, Path]:
    """Files of the writable formats that are not quite ordinary."""
    rng = np.random.default_rng(8)
    pictures = [
        Image.fromarray(rng.integers(0, 256, (40, 60, 3), dtype=np.uint8)) for _ in range(3)
    ]
    first, *others = pictures
    alpha = Image.fromarray(rng.integers(0, 256, (40, 60, 4), dtype=np.uint8))
    deep = Image.fromarray(rng.integers(0, 65536, (40, 60), dtype=np.uint16))
    made: dict[str, Path] = {}

    def save(name: str, picture: Image.Image, **saving: Any) -> None:
        made[name] = folder.path / name
        picture.save(made[name], **saving)

    # First of all: Pillow takes over what a picture was saved with before.
    save("pages.tif", first, save_all=True, append_images=others, compression="tiff_deflate")
    save("progressive.jpg", first, progressive=True)
    save("cmyk.jpeg", first.convert("CMYK"))
    save("grey.JPG", first.convert("L"))
    save("two.mpo", first, format="MPO", save_all=True, append_images=others[:1])
    save("moving.jpg", first)
    with made["moving.jpg"].open("ab") as file:
        file.write(b"\0\0\0\x18ftypmp42" + rng.bytes(5000))
    save("-n\nlines.jpg", first)
    save("alpha.png", alpha)
    save("palette.png", first.convert("P"))
    save("deep.png", deep)
    save("moving.png", first, save_all=True, append_images=others)
    save("deep.tif", deep, compression="tiff_lzw")
    save("alpha.webp", alpha, lossless=True)
    save("lossy alpha.webp", alpha)
    save("moving.webp", first, save_all=True, append_images=others)
    save("xmp.webp", first, xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    bytes_name = os.fsdecode(b"caf\xe9.jpg")
    save(bytes_name, first)
    return made


def test_odd_files_keep_their_pictures(folder: Folder) -> None:
    made = odd_files(folder)
    pixels = {name: stored_pixels_sha256(path) for name, path in made.items()}
    tail = made["moving.jpg"].read_bytes()[-5012:]
    for path in made.values():
        folder.label(path)
    summary = folder.write(form=WriteTarget.EXIF)
    assert summary.skipped == ()
    assert len(summary.written) == len(made)
    for name, path in made.items():
        guess = read_metadata(path).guess
        assert guess is not None, name
        assert_near(guess.position, PLACE)
        assert stored_pixels_sha256(path) == pixels[name], name
        with Image.open(path) as photo:
            photo.load()
    assert made["moving.jpg"].read_bytes()[-5012:] == tail
    with Image.open(made["two.mpo"]) as photo:
        assert photo.n_frames == 2
        photo.seek(1)
        photo.load()
    # The animation's timing, too.
    with Image.open(made["moving.webp"]) as photo:
        assert photo.n_frames == 3


def test_only_what_is_certainly_safe_is_written_into(folder: Folder) -> None:
    jpeg = folder.photo("a.jpg").read_bytes()
    (folder.path / "a.jpg").unlink()
    heic = folder.photo("b.heic")
    avif = folder.photo("c.avif")
    misnamed = folder.path / "d.png"
    misnamed.write_bytes(jpeg)
    raw = folder.photo("e.tif").rename(folder.path / "e.dng")
    before = folder.everything()
    for photo in (heic, avif, misnamed, raw):
        folder.label(photo)
    plan = folder.plan(form=WriteTarget.EXIF)
    assert [write.change for write in plan.writes] == [
        "new sidecar b.heic.xmp; a HEIC is never written into",
        "new sidecar c.avif.xmp; an AVIF is never written into",
        "new sidecar d.png.xmp; this JPEG is called .png, so it is not written into",
        "new sidecar e.dng.xmp; a camera's raw file is never written into",
    ]
    assert {write.form for write in plan.writes} == {WriteTarget.SIDECAR}
    assert len(folder.write(form=WriteTarget.EXIF).written) == 4
    after = folder.everything()
    assert {name: after[name] for name in before} == before
    assert len(after) == 2 * len(before)


def test_the_original_is_kept_and_comes_back(folder: Folder) -> None:
    photos = [folder.photo(f"{number}.jpg", side=40 + number) for number in range(3)]
    for photo in photos:
        os.utime(photo, ns=(10**18, 1_234_567_890_123_456_789))
    photos[0].chmod(0o640)
    before = folder.everything()
    for photo in photos:
        folder.label(photo)
    summary = folder.write(form=WriteTarget.EXIF)
    backups = backups_folder(folder.labels.store)
    assert summary.backups == backups == folder.project.folder / "backups"
    kept = {path.name for path in copies(backups)}
    assert all(file_sha256(backups / name) == name.removesuffix(".jpg") for name in kept)
    assert {path.read_bytes() for path in copies(backups)} == {b for b, _ in before.values()}
    assert photos[0].stat().st_mode & 0o777 == 0o640
    # A copy tells no more people than the photo does.
    assert (backups / f"{kept_of(before, '0.jpg')}.jpg").stat().st_mode & 0o777 == 0o640
    with (backups / ORIGINALS).open(encoding="utf-8", newline="") as table:
        named = {row["backup"]: row["original"] for row in csv.DictReader(table)}
    assert named == {f"{kept_of(before, photo.name)}.jpg": str(photo) for photo in photos}
    assert folder.everything().keys() == before.keys()
    assert all(folder.everything()[name] != before[name] for name in before)
    reverted = folder.revert()
    assert (reverted.reverted, reverted.skipped) == (tuple(photos[::-1]), ())
    assert folder.everything() == before
    assert photos[0].stat().st_mode & 0o777 == 0o640
    assert not backups.exists()
    assert folder.revert().reverted == ()


def kept_of(files: dict[str, tuple[bytes, int]], name: str) -> str:
    return hashlib.sha256(files[name][0]).hexdigest()


def test_a_photo_keeps_its_identity(folder: Folder) -> None:
    photo = folder.photo("a.jpg")
    import_photos(folder.project, [folder.path])
    (before,) = folder.project.photos()
    folder.label(photo)
    folder.write(form=WriteTarget.EXIF)
    (after,) = folder.project.photos()
    assert after.id == before.id
    assert after.sha256 == file_sha256(photo) != before.sha256
    (label,) = folder.labels.rows(folder.job)
    state = photo.stat()
    assert (label.sha256, label.size, label.mtime_ns) == (
        after.sha256,
        state.st_size,
        state.st_mtime_ns,
    )
    import_photos(folder.project, [folder.path])
    (imported,) = folder.project.photos()
    assert (imported.id, imported.verdict, imported.reason) == (
        before.id,
        Verdict.NO_POSITION,
        GUESSED,
    )
    folder.revert()
    (back,) = folder.project.photos()
    assert (back.id, back.sha256) == (before.id, before.sha256)
    versions = folder.project.store.read("SELECT sha256 FROM file_versions ORDER BY current")
    assert [row["sha256"] for row in versions] == [after.sha256, before.sha256]


def test_a_position_that_a_person_gave_is_no_guess(folder: Folder) -> None:
    photo = folder.photo("a.jpg")
    folder.label(photo, correction=hand(-12.5, 130.25))
    folder.write(form=WriteTarget.EXIF)
    found = read_metadata(photo)
    assert found.guess is None and found.measurement is not None
    assert (found.measurement.source, found.measurement.accuracy_m) == (Source.EXIF, None)
    assert_near(found.measurement.position, Position(-12.5, 130.25))
    (row,) = import_photos(folder.project, [folder.path]).photos
    assert row.verdict is Verdict.USABLE


def test_an_existing_position_needs_a_yes_of_its_own(folder: Folder) -> None:
    gps = {1: "N", 2: ((48, 1), (30, 1), (0, 1)), 3: "E", 4: ((2, 1), (15, 1), (0, 1)), 31: (5, 1)}
    photo = folder.photo("a.jpg", exif=piexif.dump({"GPS": gps}))
    folder.label(photo, correction=hand(48.6, 2.3))
    planned = folder.planned(form=WriteTarget.EXIF)
    assert planned.kind is WriteKind.HAS_POSITION
    assert planned.problem == "has a position already: 48.500000, 2.250000"
    assert folder.write(form=WriteTarget.EXIF).written == ()
    planned = folder.planned(form=WriteTarget.EXIF, overwrite=True)
    assert planned.change == "replaces 48.500000, 2.250000 in the photo (backup kept)"
    assert len(folder.write(form=WriteTarget.EXIF, overwrite=True).written) == 1
    found = read_metadata(photo).measurement
    # The old position's accuracy is not the new one's.
    assert found is not None and found.accuracy_m is None
    assert_near(found.position, Position(48.6, 2.3))


@pytest.mark.parametrize("suffix", ["jpg", "webp"])
def test_a_position_in_embedded_xmp_counts_too(folder: Folder, suffix: str) -> None:
    xmp = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/'
        '22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/'
        '1.0/" exif:GPSLatitude="48,30N" exif:GPSLongitude="2,15E"/></rdf:RDF></x:xmpmeta>'
    )
    photo = folder.photo(f"a.{suffix}", xmp=xmp.encode())
    folder.label(photo)
    assert folder.planned(form=WriteTarget.EXIF).kind is WriteKind.HAS_POSITION
    assert len(folder.write(form=WriteTarget.EXIF, overwrite=True).written) == 1
    (tags,) = exiftool_tags(photo)
    assert tags["XMP-exif:GPSLatitude"] == pytest.approx(PLACE.latitude, abs=1e-7)
    assert tags["XMP-exif:GPSLongitude"] == pytest.approx(PLACE.longitude, abs=1e-7)
    assert tags["GPS:GPSLatitude"] == pytest.approx(PLACE.latitude, abs=1e-7)


def test_writing_twice_and_correcting_in_between(folder: Folder) -> None:
    photo = folder.photo("a.jpg")
    before = folder.everything()
    label = folder.label(photo)
    assert len(folder.write(form=WriteTarget.EXIF).written) == 1
    assert folder.planned(form=WriteTarget.EXIF).kind is WriteKind.WRITTEN
    assert folder.write(form=WriteTarget.EXIF).written == ()
    folder.labels.correct({label.id: hand(31.25, 34.75)})
    # What we wrote ourselves may be replaced without another yes.
    assert "replaces 31.261965, 34.801186" in folder.planned(form=WriteTarget.EXIF).change
    assert len(folder.write(form=WriteTarget.EXIF).written) == 1
    found = read_metadata(photo).measurement
    assert found is not None
    assert_near(found.position, Position(31.25, 34.75))
    assert folder.revert().skipped == ()
    assert folder.everything() == before


def test_a_link_leads_to_the_photo(folder: Folder) -> None:
    photo = folder.photo("below/elsewhere.jpg")
    link = folder.path / "a.jpg"
    link.symlink_to(photo)
    folder.label(link)
    folder.write(form=WriteTarget.EXIF)
    assert link.is_symlink()
    assert read_metadata(photo).guess is not None
    (label,) = folder.labels.rows(folder.job)
    assert label.sha256 == file_sha256(photo)

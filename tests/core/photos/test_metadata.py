"""Facts that a photo file states, in EXIF or in a sidecar."""

from __future__ import annotations

import struct
from datetime import datetime, timezone
from pathlib import Path

import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from core.photos.decode import UnreadablePhotoError, read_pixels
from core.photos.measurement import Prefer, Source
from core.photos.metadata import GUESSED, read_metadata

SUFFIXES = ["jpg", "png", "tif", "webp", "heic", "avif"]


def exif(latitude: float, longitude: float) -> bytes:
    block = Image.Exif()
    block[0x010F], block[0x0110] = "Acme", "Snap 3"
    block.get_ifd(0x8769)[0x9003] = "2025:12:22 09:47:11"
    gps = block.get_ifd(0x8825)
    gps[1], gps[2] = "S" if latitude < 0 else "N", (abs(latitude), 0.0, 0.0)
    gps[3], gps[4] = "W" if longitude < 0 else "E", (abs(longitude), 0.0, 0.0)
    gps[0x1F], gps[0x11] = 6.5, 271.25
    written: bytes = block.tobytes()
    return written


def save(path: Path, block: bytes = b"") -> Path:
    image = Image.new("RGB", (64, 48), "grey")
    if path.suffix == ".heic":
        pillow_heif.from_pillow(image).save(path, exif=block or None)
    else:
        image.save(path, **({"exif": block} if block else {}))
    return path


def sidecar(path: Path, latitude: str, longitude: str) -> None:
    path.write_text(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:exif="http://ns.adobe.com/exif/1.0/">'
        f'<a exif:GPSLatitude="{latitude}" exif:GPSLongitude="{longitude}"/></x:xmpmeta>'
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_gives_all_facts(tmp_path: Path, suffix: str) -> None:
    found = read_metadata(save(tmp_path / f"a.{suffix}", exif(-31.25, 34.75)))
    assert found.refusal == ""
    assert found.measurement is not None
    assert found.measurement.source is Source.EXIF
    position = found.measurement.position
    assert (position.latitude, position.longitude) == pytest.approx((-31.25, 34.75), abs=1e-7)
    assert found.measurement.accuracy_m == pytest.approx(6.5)
    assert found.measurement.heading_deg == pytest.approx(271.25)
    assert found.taken_at == datetime(2025, 12, 22, 9, 47, 11, tzinfo=timezone.utc)
    assert not found.taken_at_has_offset
    assert found.camera == "Acme Snap 3"
    assert (found.width, found.height) == (64, 48)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_photo_without_exif(tmp_path: Path, suffix: str) -> None:
    found = read_metadata(save(tmp_path / f"a.{suffix}"))
    assert (found.measurement, found.refusal) == (None, "no GPS data")
    assert (found.taken_at, found.camera) == (None, "")


@settings(deadline=None, max_examples=25)
@given(st.floats(-90, 90), st.floats(-180, 180))
def test_what_pillow_writes_is_read(
    tmp_path_factory: pytest.TempPathFactory, latitude: float, longitude: float
) -> None:
    found = read_metadata(save(tmp_path_factory.getbasetemp() / "a.jpg", exif(latitude, longitude)))
    if abs(latitude) < 2e-6 and abs(longitude) < 2e-6:
        return
    assert found.measurement is not None
    position = found.measurement.position
    assert (position.latitude, position.longitude) == pytest.approx((latitude, longitude), abs=1e-6)


def test_a_png_with_its_block_behind_the_picture(tmp_path: Path) -> None:
    path = save(tmp_path / "a.png")
    block = exif(31.25, 34.75).removeprefix(b"Exif\0\0")
    chunks = path.read_bytes()
    end = chunks.index(b"IEND") - 4
    late = bytearray()

    class Sink:
        def write(self, content: bytes) -> int:
            late.extend(content)
            return len(content)

    PngImagePlugin.putchunk(Sink(), b"eXIf", block)
    path.write_bytes(chunks[:end] + late + chunks[end:])
    assert read_metadata(path).measurement is not None


def test_a_png_with_its_block_as_text(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    text = PngImagePlugin.PngInfo()
    block = exif(31.25, 34.75)
    text.add_text("Raw profile type exif", f"\nexif\n{len(block):8}\n{block.hex()}\n", zip=True)
    Image.new("RGB", (8, 8)).save(path, pnginfo=text)
    assert read_metadata(path).measurement is not None


def test_the_sidecar_counts_unless_the_photo_is_preferred(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", exif(31.25, 34.75))
    sidecar(tmp_path / "a.jpg.xmp", "31.2503", "34.75")
    found = read_metadata(path)
    assert found.measurement is not None
    assert (found.measurement.source, found.refusal) == (Source.XMP, "")
    assert [m.source for m in found.measurements] == [Source.XMP, Source.EXIF]
    assert [(remark.name, remark.text) for remark in found.remarks] == [
        (
            "sources_differ",
            "the sidecar's position is 33 m from the photo's own; the sidecar counts",
        )
    ]
    found = read_metadata(path, Prefer.PHOTO)
    assert found.measurement is not None
    assert found.measurement.source is Source.EXIF
    assert found.remarks[0].text.endswith("is 33 m from the sidecar's; the photo counts")
    # A place that is none does not hide the other, whatever is preferred.
    save(path, exif(0.0, 0.0))
    found = read_metadata(path, Prefer.PHOTO)
    assert found.measurement is not None
    assert found.measurement.source is Source.XMP
    assert (found.refusal, found.camera, found.remarks) == ("", "Acme Snap 3", ())


def test_rounding_is_no_difference(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg", exif(31.25, 34.75))
    sidecar(tmp_path / "a.xmp", "31.250005", "34.75")
    assert read_metadata(path).remarks == ()


def test_of_two_sidecars_the_one_with_a_position_counts(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg")
    (tmp_path / "a.jpg.xmp").write_text("<a/>")
    sidecar(tmp_path / "a.xmp", "10,0N", "20,0W")
    found = read_metadata(path)
    assert found.measurement is not None
    assert found.measurement.position.longitude == -20.0
    sidecar(tmp_path / "a.jpg.xmp", "10,0N", "21,0W")
    found = read_metadata(path)
    assert [m.position.longitude for m in found.measurements] == [-21.0, -20.0]
    assert found.remarks[0].text == (
        "the sidecar's position is 110 km from that of a second one; the sidecar counts"
    )


def test_refusals_of_both_are_reported(tmp_path: Path) -> None:
    path = save(tmp_path / "a.jpg")
    sidecar(tmp_path / "a.xmp", "95,0N", "20,0W")
    assert read_metadata(path).refusal == "a.xmp: latitude 95 is out of range"
    save(path, exif(0.0, 0.0))
    assert read_metadata(path).refusal == (
        "0, 0 is a placeholder, not a position; a.xmp: latitude 95 is out of range"
    )
    (tmp_path / "a.xmp").write_text("<a/>")
    assert read_metadata(path).refusal == "0, 0 is a placeholder, not a position"


@pytest.mark.parametrize("suffix", ["jpg", "tif"])
def test_damaged_exif_neither_warns_nor_costs_the_position(tmp_path: Path, suffix: str) -> None:
    path = save(tmp_path / f"a.{suffix}", exif(31.25, 34.75))
    content = path.read_bytes()
    order = next(o for o in "<>" if struct.pack(f"{o}HHL", 0x010F, 2, 5) in content)
    entry, endless = (struct.pack(f"{order}HHL", 0x010F, 2, count) for count in (5, 0xFFFFFF))
    path.write_bytes(content.replace(entry, endless))
    # Warnings are errors in these tests, and Pillow has much to say about this file.
    found = read_metadata(path)
    assert found.measurement is not None
    assert found.camera == "Snap 3"
    assert read_pixels(path).shape == (48, 64, 3)


def test_what_is_no_photo(tmp_path: Path) -> None:
    path = tmp_path / "clip.jpg"
    path.write_bytes(b"\0\0\0\x18ftypmp42\0\0\0\0isommp42")
    with pytest.raises(
        UnreadablePhotoError, match=r"this is a video, although its name ends in \.jpg"
    ):
        read_metadata(path)


def test_a_guess_is_no_measurement_and_hides_none(tmp_path: Path) -> None:
    block = Image.Exif()
    block.load(exif(31.25, 34.75))
    block.get_ifd(0x8825)[0x1B] = b"ASCII\0\0\0CampusGPS"
    path = save(tmp_path / "a.jpg", block.tobytes())
    found = read_metadata(path)
    assert (found.measurement, found.refusal) == (None, GUESSED)
    assert found.guess is not None
    assert found.guess.position.latitude == 31.25
    sidecar(tmp_path / "a.jpg.xmp", "10,0N", "20,0W")
    found = read_metadata(path)
    assert (found.guess, found.refusal) == (None, "")
    assert found.measurement is not None
    assert found.measurement.source is Source.XMP

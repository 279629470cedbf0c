"""Cameras' raw files are read through the pictures that they carry for showing them."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from core.photos.decode import UnreadablePhotoError, read_pixels
from core.photos.formats import looks_like_photo, why_not_a_photo
from core.photos.metadata import read_metadata
from core.photos.raw import embedded_jpegs

RED, BLUE = (200, 10, 10), (10, 10, 200)
LONG, SHORT, BYTES = 4, 3, 7


def jpeg(size: tuple[int, int], colour: tuple[int, int, int], **options: object) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, colour).save(stream, "JPEG", **options)
    return stream.getvalue()


def directory(at: int, tags: dict[int, tuple[int, int, int]], following: int = 0) -> bytes:
    """A TIFF directory: kind, count and value (or its offset) of each tag."""
    entries = [struct.pack("<HHLL", tag, *tags[tag]) for tag in sorted(tags)]
    return struct.pack("<H", len(entries)) + b"".join(entries) + struct.pack("<L", following)


def raw_file(preview: bytes, *, magic: bytes = b"II*\0", turned: int = 1) -> bytes:
    """As DNG and NEF are: a thumbnail first, the preview and the sensor's data below it."""
    thumbnail = jpeg((160, 120), BLUE)
    sensor = jpeg((900, 700), BLUE) + bytes(9000)  # not to be shown, though it could be
    at_thumbnail, at_preview = 4096, 4096 + len(thumbnail)
    at_sensor = at_preview + len(preview)
    first = directory(
        8,
        {
            0x112: (SHORT, 1, turned),
            0x14A: (LONG, 2, 3000),
            0x201: (LONG, 1, at_thumbnail),
            0x202: (LONG, 1, len(thumbnail)),
        },
    )
    shown = directory(
        1000,
        {0x103: (SHORT, 1, 7), 0x111: (LONG, 1, at_preview), 0x117: (LONG, 1, len(preview))},
    )
    seen = directory(
        2000,
        {
            0x103: (SHORT, 1, 7),
            0x106: (SHORT, 1, 32803),
            0x111: (LONG, 1, at_sensor),
            0x117: (LONG, 1, len(sensor)),
        },
    )
    content = bytearray(magic + struct.pack("<L", 8) + first).ljust(4096, b"\0")
    for at, part in ((1000, shown), (2000, seen), (3000, struct.pack("<LL", 1000, 2000))):
        content[at : at + len(part)] = part
    return bytes(content) + thumbnail + preview + sensor


@pytest.mark.parametrize("name", ["a.dng", "a.NEF", "a.arw"])
def test_the_largest_preview_is_read_upright(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw_file(jpeg((640, 480), RED), turned=6))
    assert looks_like_photo(path) and why_not_a_photo(path) == ""
    pixels = read_pixels(path)
    assert pixels.shape == (512, 384, 3)
    assert np.allclose(pixels.mean((0, 1)), RED, atol=4)
    metadata = read_metadata(path)
    assert (metadata.width, metadata.height) == (480, 640)


def test_a_fujifilm_raw_names_its_jpeg_in_the_header(tmp_path: Path) -> None:
    preview = jpeg((320, 240), RED)
    head = b"FUJIFILMCCD-RAW 0201FF".ljust(84, b"\0") + struct.pack(">LL", 200, len(preview))
    path = tmp_path / "a.raf"
    path.write_bytes(head.ljust(200, b"\0") + preview + bytes(1000))
    assert read_pixels(path).shape == (240, 320, 3)


def test_a_panasonic_raw_has_a_tag_of_its_own(tmp_path: Path) -> None:
    preview = jpeg((320, 240), RED)
    path = tmp_path / "a.rw2"
    tags = directory(8, {0x2E: (BYTES, len(preview), 100)})
    path.write_bytes((b"IIU\0" + struct.pack("<L", 8) + tags).ljust(100, b"\0") + preview)
    assert read_pixels(path).shape == (240, 320, 3)


@pytest.mark.parametrize(
    "content",
    [
        raw_file(jpeg((160, 120), RED)),
        raw_file(b"\xff\xd8\xff" + bytes(900)),
        b"\0\0\0\x18ftypcrx \0\0\0\1crx isom",
        b"FOVb" + bytes(500),
        b"IIRO\x08\0\0\0",
    ],
)
def test_without_a_usable_preview_it_is_unreadable_and_says_why(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "a.nef"
    path.write_bytes(content)
    assert why_not_a_photo(path) == ""
    with pytest.raises(UnreadablePhotoError, match="holds no preview that is large enough"):
        read_pixels(path)


def test_an_uncompressed_preview_counts_but_no_sensor_data(tmp_path: Path) -> None:
    shown, seen = tmp_path / "shown.dng", tmp_path / "seen.dng"
    Image.new("RGB", (300, 200), RED).save(shown, "TIFF")
    Image.new("I;16", (300, 200), 900).save(seen, "TIFF")
    assert np.allclose(read_pixels(shown).mean((0, 1)), RED, atol=1)
    with pytest.raises(UnreadablePhotoError, match="holds no preview"):
        read_pixels(seen)


def test_directories_in_a_circle_end(tmp_path: Path) -> None:
    path = tmp_path / "a.nef"
    first = directory(8, {0x14A: (LONG, 1, 8)}, following=8)
    path.write_bytes(b"II*\0" + struct.pack("<L", 8) + first)
    assert list(embedded_jpegs(path)) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_no_damage_raises(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(raw_file(jpeg((210, 100), RED))[:9000])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.sampled_from([*range(0, 80), *range(1000, 1060), *range(2000, 2060)]))
        content[at] = data.draw(st.integers(0, 255))
    path = tmp_path / "a.nef"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    for found in embedded_jpegs(path):
        assert found.startswith(b"\xff\xd8\xff")

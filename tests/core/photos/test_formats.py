"""The format of a file, by its name and by its first bytes."""

from __future__ import annotations

import os
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from core.errors import CampusGPSError
from core.photos.formats import PHOTO_FORMATS, looks_like_photo, sniff, why_not_a_photo

VIDEO = b"\0\0\0\x18ftypmp42\0\0\0\0isommp42" + bytes(100)


@pytest.mark.parametrize(
    ("suffix", "expected"),
    [
        ("jpg", "jpeg"),
        ("png", "png"),
        ("tif", "tiff"),
        ("webp", "webp"),
        ("avif", "avif"),
        ("gif", "gif"),
        ("bmp", "bmp"),
    ],
)
def test_pictures_are_known_by_their_bytes(tmp_path: Path, suffix: str, expected: str) -> None:
    path = tmp_path / f"picture.{suffix}"
    Image.new("RGB", (8, 8)).save(path)
    nameless = path.rename(tmp_path / "nameless")
    assert sniff(nameless) == expected


def test_heic_is_heif_and_not_a_video(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    pillow_heif.from_pillow(Image.new("RGB", (64, 64))).save(path)
    assert sniff(path) == "heif"
    assert why_not_a_photo(path) == ""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (VIDEO, "video"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "video"),
        (b"\0\0\0\x08wide\0\0\0\0mdat", "video"),
        (b"\x1a\x45\xdf\xa3" + bytes(20), "video"),
        (b"RIFF\0\0\0\0AVI LIST", "video"),
        (b"RIFF\0\0\0\0WAVEfmt ", "sound"),
        (b"\0\0\0\x1cftypavif\0\0\0\0mif1avifmiaf", "avif"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0avifmif1miaf", "avif"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0heicmif1", "heif"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "raw"),
        (b"%PDF-1.7", "pdf"),
        (b"PK\3\4 zip", "zip"),
        (b"", "empty"),
        ("Straße 7, naïve\n".encode() * 40, "text"),
        (b"<html>", "text"),
        (b"\x07\x01\x02\x03 nothing known", None),
    ],
)
def test_other_contents(tmp_path: Path, content: bytes, expected: str | None) -> None:
    path = tmp_path / "file.jpg"
    path.write_bytes(content)
    assert sniff(path) == expected
    assert (why_not_a_photo(path) == "") == (expected in PHOTO_FORMATS)


def test_a_text_cut_inside_a_character_is_still_text(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" + "ä".encode() * 1000)
    assert sniff(path) == "text"


def test_a_false_name_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "clip.JPG"
    path.write_bytes(VIDEO)
    assert why_not_a_photo(path) == "a video, although its name ends in .JPG"
    assert why_not_a_photo(path.rename(tmp_path / "clip.mp4")) == "a video"


def test_the_suffix_counts_in_any_case(tmp_path: Path) -> None:
    assert looks_like_photo(Path("IMG_1.HEIC"))
    assert looks_like_photo(Path("a.b.Jpeg"))
    assert not looks_like_photo(Path("a.mp4"))
    assert not looks_like_photo(Path("jpg"))


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe, device = tmp_path / "pipe.jpg", tmp_path / "device.jpg"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    for path in (pipe, device):
        with pytest.raises(CampusGPSError, match="a pipe, a socket or a device"):
            sniff(path)


def test_a_missing_file_is_an_error_for_the_user(tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match="can't be read"):
        sniff(tmp_path / "none.jpg")

"""Files that take too much memory or time to decode are refused before, in words, with numbers."""

from __future__ import annotations

import io
import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from core.photos import decode
from core.photos.decode import UnreadablePhotoError, read_pixels, stored_pixels_sha256
from core.photos.jpeg_header import passes, scanned_together, without_unread_segments
from core.photos.metadata import read_metadata
from core.photos.opening import open_photo

PICTURE = np.random.default_rng(4).integers(0, 256, (48, 64, 3), dtype=np.uint8)


def jpeg(**options: object) -> bytes:
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Maker"
    Image.fromarray(PICTURE).save(stream, "JPEG", exif=exif.tobytes(), **options)
    return stream.getvalue()


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, 2 + len(content)) + content


def with_head(content: bytes, head: bytes) -> bytes:
    return content[:2] + head + content[2:]


def sized(content: bytes, width: int, height: int) -> bytes:
    """The JPEG claiming to be of another size."""
    at = max(content.find(b"\xff\xc0"), content.find(b"\xff\xc2"))
    return content[: at + 5] + struct.pack(">HH", height, width) + content[at + 9 :]


def lines_run(action: object) -> int:
    """The number of lines of Python that ``action`` runs: work that no slow machine makes more."""
    count = 0

    def trace(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        action()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "head",
    [
        b"\xff" * 500_000,
        b"\xff\x00" * 250_000,
        b"\x01" * 500_000,
        segment(0xE1, b"Exif\0\0" + b"x" * 60_000) * 400,
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + b"x" * 60_000) * 400,
        segment(0xE5, b"y" * 60_000) * 400,
        segment(0xFE, b"") * 2000,
    ],
    ids=["padding", "stuffing", "junk", "exif", "xmp", "others", "comments"],
)
def test_what_stands_before_a_jpegs_picture_costs_little(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "a.jpg"
    # Junk stands where the decoder tolerates it: behind a segment.
    path.write_bytes(with_head(jpeg(), segment(0xE0, b"") + head))
    pixels = []
    assert lines_run(lambda: pixels.append(read_pixels(path))) < 400_000
    plain = tmp_path / "b.jpg"
    plain.write_bytes(jpeg())
    assert np.array_equal(pixels[0], read_pixels(plain))
    with path.open("rb") as file:
        assert len(without_unread_segments(file).read()) < 16_500_000


def test_a_shortened_jpeg_keeps_exif_colours_and_tables(tmp_path: Path) -> None:
    content = jpeg(icc_profile=b"c" * 100_000, quality=70, comment=b"no")
    file = without_unread_segments(
        io.BytesIO(with_head(content, segment(0xE7, b"no") + b"\xff" * 9))
    )
    whole = file.read()
    assert b"no" not in whole[:400]
    with Image.open(io.BytesIO(whole)) as photo, Image.open(io.BytesIO(content)) as original:
        assert photo.info["icc_profile"] == b"c" * 100_000
        assert photo.getexif()[0x010F] == "Maker"
        assert np.array_equal(np.asarray(photo), np.asarray(original))
    assert file.seek(-2, io.SEEK_END) == len(whole) - 2
    assert file.read() == b"\xff\xd9"
    file.seek(40)
    assert file.read(len(whole)) == whole[40:]


def test_segments_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    for head, words in (
        (segment(0xE5, b"") * 100_001, "more than 100,000 segments"),
        (segment(0xDB, b"\0" + b"\1" * 64) * 16_000, "its tables are larger"),
    ):
        path.write_bytes(with_head(jpeg(), head))
        for read in (read_pixels, read_metadata, stored_pixels_sha256):
            with pytest.raises(UnreadablePhotoError, match=words) as caught:
                read(path)
            assert caught.value.file == path


def test_scans_are_counted_behind_segments_that_look_like_an_end() -> None:
    progressive = jpeg(progressive=True)
    plain = passes(io.BytesIO(progressive))
    assert plain > 5
    second = progressive.find(b"\xff\xda", progressive.find(b"\xff\xda") + 2)
    hidden = progressive[:second] + segment(0xE1, b"\xff\xd9") + progressive[second:]
    assert passes(io.BytesIO(hidden + progressive)) == plain
    assert scanned_together(io.BytesIO(jpeg())) == 3
    assert passes(io.BytesIO(jpeg())) == 1


def test_a_progressive_jpeg_is_bounded_in_memory_and_passes(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    content = jpeg(progressive=True, subsampling=0)
    path.write_bytes(sized(content, 19_000, 19_000))
    with pytest.raises(
        UnreadablePhotoError, match=r"361 megapixels \(JPEG\) takes 2.2 GB of memory"
    ):
        read_pixels(path)
    more = segment(0xDA, b"\x01\x01\x00\x01\x3f\x10") + b"\0"
    path.write_bytes(sized(content[:-2], 10_000, 10_000) + more * 100 + b"\xff\xd9")
    with pytest.raises(UnreadablePhotoError, match=r"100 megapixels are written in 1\d\d passes"):
        read_pixels(path)
    assert read_metadata(path).width == 10_000


def png(path: Path, width: int, height: int, extra: bytes = b"", *, colour: int = 2) -> Path:
    header = struct.pack(">LLBBBBB", width, height, 8, colour, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + extra
        + chunk(b"IDAT", zlib.compress(bytes(8)))
        + chunk(b"IEND", b"")
    )
    return path


def chunk(kind: bytes, content: bytes) -> bytes:
    checksum = struct.pack(">L", zlib.crc32(kind + content))
    return struct.pack(">L", len(content)) + kind + content + checksum


def test_a_picture_that_is_decoded_whole_is_bounded_by_its_memory(tmp_path: Path) -> None:
    with pytest.raises(
        UnreadablePhotoError, match=r"399 megapixels \(PNG\) takes 1.6 GB of memory"
    ):
        read_pixels(png(tmp_path / "a.png", 19_990, 19_960))
    # Four bytes a pixel are too many for it, but one is not: this one is merely cut off.
    with pytest.raises(UnreadablePhotoError, match=r"end is missing|damaged"):
        read_pixels(png(tmp_path / "b.png", 19_990, 1, colour=0))


def test_chunks_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    for extra, words in (
        (chunk(b"prVt", b"") * 200_001, "more than 200,000 chunks"),
        (chunk(b"prVt", b"x" * 11_000_000) * 6, "66 MB beside its picture"),
    ):
        png(path, 4, 4, extra)
        with pytest.raises(UnreadablePhotoError, match=words):
            read_metadata(path)


def tiff(entries: list[tuple[int, int, int, int]], *, size: tuple[int, int] = (4, 4)) -> bytes:
    width, height = size
    tags = {256: (4, 1, width), 257: (4, 1, height), 258: (3, 1, 8), 259: (3, 1, 1)}
    tags |= {262: (3, 1, 1), 273: (4, 1, 8), 277: (3, 1, 1), 278: (4, 1, height), 279: (4, 1, 16)}
    tags |= {tag: rest for tag, *rest in entries}
    packed = b"".join(struct.pack("<HHLL", tag, *rest) for tag, rest in sorted(tags.items()))
    return b"II*\0" + struct.pack("<LH", 8, len(tags)) + packed + bytes(4)


def test_directories_beyond_reason_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    path.write_bytes(tiff([(273, 4, 3_000_000, 200)]))
    with pytest.raises(UnreadablePhotoError, match="its tag 273 holds 3,000,000 values"):
        read_metadata(path)
    path.write_bytes(b"II+\0\x08\0\0\0" + struct.pack("<QQ", 16, 1 << 40))
    with pytest.raises(UnreadablePhotoError, match="directories holds 1,099,511,627,776 tags"):
        read_metadata(path)
    # The numbers of the EXIF directory are looked at, too.
    inner = struct.pack("<H", 60_000)
    content = tiff([(0x8769, 4, 1, 500)]).ljust(500, b"\0") + inner
    path.write_bytes(content)
    with pytest.raises(UnreadablePhotoError, match="holds 60,000 tags"):
        read_metadata(path)


def test_a_large_tiff_is_not_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    path.write_bytes(tiff([], size=(16_000, 12_000)))
    with pytest.raises(UnreadablePhotoError, match="more than 179 megapixels can't be read"):
        read_pixels(path)
    # Turning needs a second one of full size.
    path.write_bytes(tiff([(262, 3, 1, 2), (258, 3, 1, 8), (277, 3, 1, 3), (274, 3, 1, 6)],
                          size=(14_000, 12_500)))  # fmt: skip
    with pytest.raises(UnreadablePhotoError, match=r"175 megapixels \(TIFF\) takes 1.4 GB"):
        read_pixels(path)


def test_pages_without_end_are_not_compared(tmp_path: Path) -> None:
    one = tiff([])[8:-4]
    ends = [8 + (len(one) + 4) * (number + 1) for number in range(1002)]
    path = tmp_path / "a.tif"
    path.write_bytes(
        b"II*\0\x08\0\0\0" + b"".join(one + struct.pack("<L", end) for end in ends[:-1]) + one
        + bytes(20)
    )  # fmt: skip
    assert read_pixels(path).shape == (4, 4, 3)
    with pytest.raises(UnreadablePhotoError, match="more than 1000 pictures"):
        stored_pixels_sha256(path)


def test_room_is_not_made_for_a_heic_of_any_size(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    heif = pillow_heif.HeifFile()
    for _ in range(2):
        heif.add_from_pillow(Image.fromarray(PICTURE))
    heif.save(path, primary_index=1)
    content = path.read_bytes()
    # What is shown of each picture claims to be 64 pixels wide and 10 million high.
    at = content.find(b"clap")
    while at >= 0:
        content = content[: at + 12] + struct.pack(">L", 10_000_000) + content[at + 16 :]
        at = content.find(b"clap", at + 4)
    path.write_bytes(content)
    for read in (read_pixels, stored_pixels_sha256):
        with pytest.raises(UnreadablePhotoError, match="megapixels; the most is 400"):
            read(path)


def test_every_opened_file_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg())
    with open_photo(path) as photo:
        file = photo.fp
        assert file is not None
    assert file.closed
    path.write_bytes(jpeg()[:300])
    with pytest.raises(UnreadablePhotoError, match="its end is missing"):
        read_pixels(path)


def test_the_room_holds_what_decoding_needs(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.fromarray(PICTURE).save(path)
    with open_photo(path) as photo:
        assert decode._need(photo, 512) == 48 * 64 * 4
        assert decode._need(photo, 512, 6) == 48 * 64 * 8
    Image.fromarray(PICTURE).save(path.with_suffix(".webp"))
    with open_photo(path.with_suffix(".webp")) as photo:
        assert decode._need(photo, 512) == 48 * 64 * 16

"""Pixels: upright, RGB, of the asked size, from every format."""

from __future__ import annotations

import struct
import threading
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from PIL import Image

from core.photos import decode
from core.photos.decode import UnreadablePhotoError, pixels_sha256, read_pixels, shrink
from core.photos.metadata import read_metadata

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
LOSSY = 6

# Where the four colours (top left, top right, bottom left, bottom right) have to go, as the
# definition of the EXIF tag says; not as the code under test turns them.
UPRIGHT = {
    1: (RED, GREEN, BLUE, WHITE),
    2: (GREEN, RED, WHITE, BLUE),
    3: (WHITE, BLUE, GREEN, RED),
    4: (BLUE, WHITE, RED, GREEN),
    5: (RED, BLUE, GREEN, WHITE),
    6: (BLUE, RED, WHITE, GREEN),
    7: (WHITE, GREEN, BLUE, RED),
    8: (GREEN, WHITE, RED, BLUE),
}


def four_colours(height: int = 60, width: int = 100) -> Image.Image:
    pixels = np.zeros((height, width, 3), np.uint8)
    middle_y, middle_x = height // 2, width // 2
    pixels[:middle_y, :middle_x] = RED
    pixels[:middle_y, middle_x:] = GREEN
    pixels[middle_y:, :middle_x] = BLUE
    pixels[middle_y:, middle_x:] = WHITE
    return Image.fromarray(pixels)


def corners(pixels: NDArray[np.uint8]) -> NDArray[np.int64]:
    return pixels[[8, 8, -9, -9], [8, -9, 8, -9]].astype(np.int64)


def noise(height: int, width: int) -> NDArray[np.uint8]:
    return np.random.default_rng(5).integers(0, 256, (height, width, 3), dtype=np.uint8)


def save(image: Image.Image, path: Path, orientation: int = 1) -> Path:
    exif = Image.Exif()
    exif[0x0112] = orientation
    if path.suffix == ".heic":
        heif = pillow_heif.from_pillow(image)
        heif.save(path, quality=95, exif=exif.tobytes())
    elif path.suffix == ".jpg":
        image.save(path, quality=95, subsampling=0, exif=exif.tobytes())
    elif path.suffix == ".webp":
        image.save(path, lossless=True, exif=exif.tobytes())
    else:
        image.save(path, exif=exif.tobytes())
    return path


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "avif"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_comes_upright(tmp_path: Path, suffix: str, orientation: int) -> None:
    path = save(four_colours(), tmp_path / f"a.{suffix}", orientation)
    pixels = read_pixels(path)
    assert pixels.dtype == np.uint8
    assert pixels.shape == ((60, 100, 3) if orientation < 5 else (100, 60, 3))
    assert np.abs(corners(pixels) - UPRIGHT[orientation]).max() <= LOSSY
    metadata = read_metadata(path)
    assert (metadata.height, metadata.width) == pixels.shape[:2]


def test_heic_is_not_turned_twice(tmp_path: Path) -> None:
    pillow_heif.register_heif_opener()
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / "a.heic"
    four_colours().save(path, quality=95, exif=exif.tobytes())
    pixels = read_pixels(path)
    assert pixels.shape == (100, 60, 3)
    assert np.abs(corners(pixels) - UPRIGHT[6]).max() <= LOSSY
    metadata = read_metadata(path)
    assert (metadata.height, metadata.width) == (100, 60)


@pytest.mark.parametrize("suffix", ["png", "tif", "webp"])
def test_a_file_gives_the_pixels_that_shrink_gives(tmp_path: Path, suffix: str) -> None:
    original = noise(900, 1301)
    path = tmp_path / f"a.{suffix}"
    Image.fromarray(original).save(path, **({"lossless": True} if suffix == "webp" else {}))
    pixels = read_pixels(path, 256)
    assert pixels.shape == (177, 256, 3)
    assert np.array_equal(pixels, shrink(original, 256))
    assert np.array_equal(read_pixels(path, None), original)


def test_a_turned_file_gives_the_pixels_that_shrink_gives(tmp_path: Path) -> None:
    original = noise(700, 1301)
    path = save(Image.fromarray(original), tmp_path / "a.png", orientation=6)
    assert np.array_equal(read_pixels(path, 256), shrink(np.rot90(original, -1).copy(), 256))


def test_a_jpeg_the_decoder_does_not_scale_equals_shrink(tmp_path: Path) -> None:
    path = save(Image.fromarray(noise(600, 800)), tmp_path / "a.jpg")
    assert np.array_equal(read_pixels(path, 512), shrink(read_pixels(path, None), 512))


def test_a_jpeg_the_decoder_scales_looks_the_same(tmp_path: Path) -> None:
    gradient = np.add.outer(np.linspace(0, 120, 1500), np.linspace(0, 120, 2001))
    image = Image.fromarray(gradient.astype(np.uint8)).convert("RGB")
    path = save(image, tmp_path / "a.jpg", orientation=8)
    pixels = read_pixels(path, 256)
    assert pixels.shape == (256, 192, 3)
    whole = shrink(read_pixels(path, None), 256)
    assert np.abs(pixels.astype(int) - whole).max() <= 3


@pytest.mark.parametrize("size", [(512, 300), (100, 512), (1, 1), (40, 30)])
def test_small_photos_come_as_they_are(tmp_path: Path, size: tuple[int, int]) -> None:
    original = noise(size[1], size[0])
    path = tmp_path / "a.png"
    Image.fromarray(original).save(path)
    assert np.array_equal(read_pixels(path), original)
    same = shrink(original, 512)
    assert np.array_equal(same, original)
    assert same is not original


@pytest.mark.parametrize("size", [(513, 300), (4000, 3), (3, 4000), (1024, 1023), (2000, 1500)])
def test_the_longest_side_is_exact(tmp_path: Path, size: tuple[int, int]) -> None:
    path = save(Image.fromarray(noise(size[1], size[0])), tmp_path / "a.jpg")
    height, width = read_pixels(path).shape[:2]
    assert max(width, height) == 512
    assert min(width, height) == max(1, round(min(size) * 512 / max(size)))


def test_sixteen_bits_are_scaled_not_clipped(tmp_path: Path) -> None:
    deep = np.linspace(0, 65535, 4096).astype(np.uint16).reshape(64, 64)
    for name in ("a.png", "a.tif"):
        path = tmp_path / name
        Image.fromarray(deep).save(path)
        pixels = read_pixels(path)
        assert np.array_equal(pixels[..., 0], np.round(deep / 257).astype(np.uint8))
        assert np.array_equal(pixels[..., 0], pixels[..., 2])


@pytest.mark.parametrize("highest", [1.0, 255.0, 65535.0, 1e6])
def test_floating_grey_is_scaled(tmp_path: Path, highest: float) -> None:
    values = np.linspace(0, highest, 4096, dtype=np.float32).reshape(64, 64)
    values[0, 1] = np.nan
    path = tmp_path / "a.tif"
    Image.fromarray(values).save(path)
    pixels = read_pixels(path)
    assert (pixels[0, 0, 0], pixels[0, 1, 0], pixels[-1, -1, 0]) == (0, 0, 255)
    assert abs(int(pixels[32, 0, 0]) - 128) <= 1


@pytest.mark.parametrize(
    ("mode", "name"),
    [("P", "a.png"), ("CMYK", "a.jpg"), ("CMYK", "a.tif"), ("YCbCr", "a.tif"), ("RGBA", "a.webp")],
)
def test_other_modes_become_rgb(tmp_path: Path, mode: str, name: str) -> None:
    path = tmp_path / name
    four_colours().convert(mode).save(path)
    pixels = read_pixels(path)
    assert pixels.shape == (60, 100, 3)
    assert np.abs(corners(pixels) - UPRIGHT[1]).max() <= 12


@pytest.mark.parametrize("mode", ["1", "L"])
def test_grey_becomes_rgb(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "a.png"
    Image.new(mode, (5, 4), 255).save(path)
    assert np.array_equal(read_pixels(path), np.full((4, 5, 3), 255, np.uint8))


def test_transparency_is_put_onto_white(tmp_path: Path) -> None:
    pixels = np.zeros((2, 2, 4), np.uint8)
    pixels[0, 0] = (255, 0, 0, 255)
    pixels[0, 1] = (0, 0, 0, 128)
    path = tmp_path / "a.png"
    Image.fromarray(pixels).save(path)
    assert read_pixels(path).tolist() == [
        [[255, 0, 0], [127, 127, 127]],
        [[255, 255, 255], [255, 255, 255]],
    ]
    palette = Image.new("P", (4, 4), 1)
    palette.putpalette([0, 0, 0, 9, 9, 9])
    palette.save(path, transparency=bytes([255, 0]))
    assert read_pixels(path).min() == 255
    Image.new("RGB", (4, 4), (9, 8, 7)).save(path, transparency=(9, 8, 7))
    assert read_pixels(path).min() == 255


def test_the_first_picture_of_an_mpo_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.mpo"
    first, second = Image.new("RGB", (32, 24), RED), Image.new("RGB", (32, 24), BLUE)
    first.save(path, format="MPO", save_all=True, append_images=[second])
    pixels = read_pixels(path)
    assert pixels.shape == (24, 32, 3)
    assert np.abs(pixels.astype(int) - RED).max() <= LOSSY


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "heic", "avif"])
@pytest.mark.parametrize("share", [0.1, 0.4, 0.7])
def test_a_cut_off_file_is_reported(tmp_path: Path, suffix: str, share: float) -> None:
    path = save(Image.fromarray(noise(128, 160)), tmp_path / f"a.{suffix}")
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(UnreadablePhotoError, match="its end is missing") as caught:
        read_pixels(path)
    assert caught.value.file == path


def test_damaged_and_false_files_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0" + b"nonsense" * 20 + b"\xff\xd9")
    with pytest.raises(UnreadablePhotoError, match="damaged"):
        read_pixels(path)
    path.write_text("not a photo at all")
    with pytest.raises(UnreadablePhotoError, match=r"a text file, although its name ends in \.jpg"):
        read_pixels(path)
    with pytest.raises(UnreadablePhotoError, match="can't be read"):
        read_pixels(tmp_path / "missing.jpg")


def huge_png(path: Path, width: int, height: int) -> Path:
    def chunk(kind: bytes, content: bytes) -> bytes:
        checksum = zlib.crc32(kind + content)
        return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", checksum)

    header = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"x"))
        + chunk(b"IEND", b"")
    )
    return path


def test_above_400_megapixels_only_the_metadata_is_read(tmp_path: Path) -> None:
    path = huge_png(tmp_path / "a.png", 20_001, 20_001)
    with pytest.raises(UnreadablePhotoError, match="400 megapixels; the most is 400"):
        read_pixels(path)
    metadata = read_metadata(path)
    assert (metadata.width, metadata.height) == (20_001, 20_001)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "L", "1", "P", "CMYK", "I;16", "F", "I"])
def test_a_large_picture_is_reduced_as_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    coloured = Image.fromarray(np.dstack([noise(341, 1300), noise(341, 1300)[..., :1]]))
    if mode == "I;16":
        image = Image.fromarray(noise(341, 1300)[..., 0].astype(np.uint16) * 200)
    elif mode in ("F", "I"):
        kind = np.float32 if mode == "F" else np.int32
        image = Image.fromarray(noise(341, 1300)[..., 0].astype(kind) * 200)
    else:
        image = (coloured if mode == "RGBA" else coloured.convert("RGB")).convert(mode)
    path = tmp_path / ("a.tif" if mode in ("CMYK", "F", "I") else "a.png")
    image.save(path)
    whole = read_pixels(path, 60)
    monkeypatch.setattr(decode, "_LARGE", 100_000)
    monkeypatch.setattr(decode, "_STRIP", 50_000)
    assert np.array_equal(read_pixels(path, 60), whole)


def test_large_pictures_are_not_decoded_together() -> None:
    room = decode._Room(10)
    inside, most = 0, 0
    lock = threading.Lock()

    def decode_one(pixels: int) -> None:
        nonlocal inside, most
        with room.taken(pixels):
            held = min(pixels, 10)
            with lock:
                inside += held
                most = max(most, inside)
            with lock:
                inside -= held

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(decode_one, [3, 4, 400, 3, 2, 9, 1, 12] * 4))
    assert (inside, most) == (0, 10)


def test_pillow_is_left_as_it_was(tmp_path: Path) -> None:
    before = Image.MAX_IMAGE_PIXELS
    read_metadata(huge_png(tmp_path / "a.png", 30_000, 20_000))
    assert before == Image.MAX_IMAGE_PIXELS


def test_a_senseless_size_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="longest_side"):
        read_pixels(tmp_path / "a.jpg", 0)


def test_threads_get_the_pixels_one_thread_gets(tmp_path: Path) -> None:
    paths = [
        save(four_colours(300 + 10 * n, 400), tmp_path / f"{n}.{suffix}", 1 + n)
        for n, suffix in enumerate(["jpg", "png", "tif", "webp", "heic", "avif"])
    ]
    alone = [pixels_sha256(read_pixels(path, 200)) for path in paths]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda path: pixels_sha256(read_pixels(path, 200)), paths * 5))
    assert together == alone * 5


def test_the_digest_knows_shape_and_content() -> None:
    flat = np.arange(24, dtype=np.uint8)
    digests = {
        pixels_sha256(flat.reshape(2, 4, 3)),
        pixels_sha256(flat.reshape(4, 2, 3)),
        pixels_sha256(flat.reshape(2, 4, 3) + np.uint8(1)),
    }
    assert len(digests) == 3
    view = np.rot90(flat.reshape(2, 4, 3))
    assert pixels_sha256(view) == pixels_sha256(view.copy())


@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_adobe_deflate", "group4"])
def test_nothing_is_printed_about_a_damaged_tiff(
    compression: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "damaged.tif"
    noise = np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)
    picture = Image.fromarray(noise).convert("1" if compression == "group4" else "RGB")
    picture.save(file, compression=compression)
    data = bytearray(file.read_bytes())
    for place in range(len(data) // 3, len(data) // 3 + 40):
        data[place] ^= 0xA5
    file.write_bytes(data)
    with ThreadPoolExecutor(4) as threads:
        for task in [threads.submit(read_pixels, file) for _ in range(8)]:
            if compression != "group4":  # what can be read of a fax is a picture
                assert isinstance(task.exception(), UnreadablePhotoError)
    assert capfd.readouterr() == ("", "")

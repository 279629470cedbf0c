"""Of a file with several pictures the one is shown that the file says is the photo."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image, TiffImagePlugin

from core.photos.decode import read_pixels, stored_pixels_sha256
from core.photos.metadata import read_metadata

RED, BLUE = (250, 5, 5), (5, 5, 250)
LOSSY = 8


def plain(colour: tuple[int, int, int], size: tuple[int, int] = (96, 64)) -> Image.Image:
    return Image.new("RGB", size, colour)


def placed(latitude: float, orientation: int = 1) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825).update({1: "N", 2: (latitude, 0.0, 0.0), 3: "E", 4: (7.0, 0.0, 0.0)})
    return exif.tobytes()


def shows(path: Path, colour: tuple[int, int, int]) -> bool:
    return bool(np.abs(read_pixels(path).astype(int) - colour).max() <= LOSSY)


def burst(path: Path, primary: int) -> Path:
    """A HEIC of two pictures with positions of their own."""
    heif = pillow_heif.HeifFile()
    for colour, latitude, size in ((RED, 10.0, (96, 64)), (BLUE, 20.0, (80, 72))):
        image = plain(colour, size)
        image.info["exif"] = placed(latitude)
        heif.add_from_pillow(image)
    heif.save(path, quality=90, primary_index=primary)
    return path


@pytest.mark.parametrize(
    ("primary", "colour", "latitude", "shape"),
    [(0, RED, 10.0, (64, 96, 3)), (1, BLUE, 20.0, (72, 80, 3))],
)
def test_a_heic_shows_its_primary_picture_with_that_ones_position(
    tmp_path: Path, primary: int, colour: tuple[int, int, int], latitude: float, shape: object
) -> None:
    path = burst(tmp_path / "a.heic", primary)
    assert shows(path, colour)
    assert read_pixels(path).shape == shape
    metadata = read_metadata(path)
    assert metadata.measurement is not None
    assert metadata.measurement.position.latitude == pytest.approx(latitude)
    assert (metadata.height, metadata.width, 3) == shape
    # Both are compared when a file is written to.
    assert stored_pixels_sha256(path) == stored_pixels_sha256(burst(tmp_path / "b.heic", primary))


def pages(path: Path, kinds: list[int], sizes: list[tuple[int, int]]) -> Path:
    """A TIFF whose pages are red, but the last is blue."""
    colours = [RED] * (len(kinds) - 1) + [BLUE]
    with TiffImagePlugin.AppendingTiffWriter(str(path), True) as file:
        for kind, colour, size in zip(kinds, colours, sizes, strict=True):
            tags = TiffImagePlugin.ImageFileDirectory_v2()
            tags[254] = kind
            plain(colour, size).save(file, "TIFF", tiffinfo=tags, compression="raw")
            file.newFrame()
    return path


@pytest.mark.parametrize(
    ("kinds", "colour"),
    [([0, 0], RED), ([1, 0], BLUE), ([4, 1, 0], BLUE), ([2, 2], RED), ([1, 1], RED)],
)
def test_a_tiff_shows_its_first_page_that_is_no_reduced_copy(
    tmp_path: Path, kinds: list[int], colour: tuple[int, int, int]
) -> None:
    sizes = [(12, 8)] * (len(kinds) - 1) + [(96, 64)]
    path = pages(tmp_path / "a.tif", kinds, sizes)
    assert shows(path, colour)
    metadata = read_metadata(path)
    assert (metadata.width, metadata.height) == ((96, 64) if colour == BLUE else (12, 8))


@pytest.mark.parametrize("suffix", ["webp", "png", "avif", "tif"])
def test_an_animation_shows_its_first_picture(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    plain(RED).save(path, save_all=True, append_images=[plain(BLUE)])
    assert shows(path, RED)


def test_a_heic_shows_no_thumbnail_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    random = np.random.default_rng(3).integers(0, 256, (64, 96, 3), dtype=np.uint8)
    image = Image.fromarray(random).resize((960, 640), Image.Resampling.NEAREST)
    pillow_heif.from_pillow(image).save(path, quality=-1, thumbnails=[512, 256])
    without = tmp_path / "b.heic"
    pillow_heif.from_pillow(image).save(without, quality=-1)
    assert np.array_equal(read_pixels(path, 256), read_pixels(without, 256))


def test_writing_compares_every_picture(tmp_path: Path) -> None:
    digests = set()
    for number, last in enumerate((RED, BLUE)):
        path = tmp_path / f"{number}.tif"
        plain(RED).save(path, save_all=True, append_images=[plain(last)])
        digests.add(stored_pixels_sha256(path))
    assert len(digests) == 2

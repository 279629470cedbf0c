from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import piexif
import pytest
from PIL import Image

from core.project.project import Project

MakePhoto = Callable[..., Path]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "place.campusgps") as opened:
        yield opened


@pytest.fixture
def make_photo() -> MakePhoto:
    """Write a JPEG of its own picture, with position, time and camera to order."""

    def make(
        path: Path,
        position: tuple[float, float] | None = (31.26, 34.80),
        taken: str | None = "2025:12:22 09:00:00",
        camera: str = "phone",
        seed: int | None = None,
    ) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        rng = np.random.default_rng(seed if seed is not None else zlib.crc32(os.fsencode(path)))
        exif: dict[str, dict[int, object]] = {"0th": {piexif.ImageIFD.Model: camera}}
        if taken:
            exif["Exif"] = {piexif.ExifIFD.DateTimeOriginal: taken}
        if position:
            exif["GPS"] = {
                piexif.GPSIFD.GPSLatitudeRef: "N" if position[0] >= 0 else "S",
                piexif.GPSIFD.GPSLatitude: _rationals(position[0]),
                piexif.GPSIFD.GPSLongitudeRef: "E" if position[1] >= 0 else "W",
                piexif.GPSIFD.GPSLongitude: _rationals(position[1]),
            }
        pixels = rng.integers(0, 256, (48, 64, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(path, exif=piexif.dump(exif))
        return path

    return make


def _rationals(degrees: float) -> tuple[tuple[int, int], ...]:
    return ((round(abs(degrees) * 10_000_000), 10_000_000), (0, 1), (0, 1))

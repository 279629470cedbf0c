"""Caches decoded photos at working size, so that no original is decoded twice.

The cache lies in the project's ``cache`` folder and may be deleted at any time: what is missing is
decoded again from the original.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.errors import CampusGPSError
from core.files import is_file_name, write_bytes
from core.photos.decode import UnreadablePhotoError, read_pixels

# High enough that a descriptor of the cached pixels differs from the original's by less than
# one of the original saved once more by a phone.
_JPEG_QUALITY = 95
_THUMBNAIL_QUALITY = 80
_BEGIN_AND_END = b"\xff\xd8\xff\xd9"


class PixelCache:
    """Pixels by the SHA-256 of the file they were decoded from.

    Args:
        folder: Where the cached pictures lie; made when the first one is written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._problem: CampusGPSError | None = None

    def write(self, sha256: str, pixels: NDArray[np.uint8]) -> None:
        """Keep ``(H, W, 3)`` uint8 pixels under ``sha256``, if there is room for them.

        A cache costs time, never the answer.
        """
        buffer = io.BytesIO()
        Image.fromarray(pixels).save(buffer, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
        try:
            write_bytes(self._path(sha256), buffer.getvalue(), durable=False)
        except CampusGPSError as error:
            self._problem = error

    def take_problem(self) -> CampusGPSError | None:
        """Why a picture could not be kept since this was asked last; None if all could."""
        problem, self._problem = self._problem, None
        return problem

    def has(self, sha256: str) -> bool:
        """True if a file that is whole is kept under ``sha256``; a power cut may leave half."""
        try:
            with self._path(sha256).open("rb") as file:
                begin = file.read(2)
                file.seek(-2, os.SEEK_END)
                return begin + file.read(2) == _BEGIN_AND_END
        except OSError:
            return False

    def read(self, sha256: str) -> NDArray[np.uint8] | None:
        """The ``(H, W, 3)`` uint8 pixels under ``sha256``, or None if missing or damaged."""
        try:
            return read_pixels(self._path(sha256))
        except UnreadablePhotoError:
            return None

    def thumbnail(self, sha256: str, side: int) -> bytes | None:
        """A JPEG whose longest side is ``side`` pixels, or None if nothing is kept."""
        try:
            pixels = read_pixels(self._path(sha256), side)
        except UnreadablePhotoError:
            return None
        buffer = io.BytesIO()
        Image.fromarray(pixels).save(buffer, "JPEG", quality=_THUMBNAIL_QUALITY)
        return buffer.getvalue()

    def _path(self, sha256: str) -> Path:
        # From a project that somebody else made it may be anything.
        if not is_file_name(sha256):
            return self._folder / "none"
        return self._folder / sha256[:2] / f"{sha256}.jpg"

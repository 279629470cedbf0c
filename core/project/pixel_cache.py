"""Decoded photos at working size, kept so that no original is ever decoded twice.

The cache lies in the project's ``cache`` folder and may be deleted at any time: what is missing is
decoded again from the original.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.files import write_bytes

# High enough that a descriptor of the cached pixels differs from the original's by less than
# one of the original saved once more by a phone.
_JPEG_QUALITY = 95
_THUMBNAIL_QUALITY = 80


class PixelCache:
    """Pixels by the SHA-256 of the file they were decoded from.

    Args:
        folder: Where the cached pictures lie; made when the first one is written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, sha256: str, pixels: NDArray[np.uint8]) -> None:
        """Keep ``(H, W, 3)`` uint8 pixels under ``sha256``."""
        buffer = io.BytesIO()
        Image.fromarray(pixels).save(buffer, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
        write_bytes(self._path(sha256), buffer.getvalue(), durable=False)

    def has(self, sha256: str) -> bool:
        """Whether pixels are kept under ``sha256``."""
        return self._path(sha256).is_file()

    def read(self, sha256: str) -> NDArray[np.uint8] | None:
        """The ``(H, W, 3)`` uint8 pixels under ``sha256``, or None if missing or damaged."""
        try:
            with Image.open(self._path(sha256)) as image:
                return np.asarray(image.convert("RGB"))
        except (OSError, SyntaxError):
            return None

    def thumbnail(self, sha256: str, side: int) -> bytes | None:
        """A JPEG whose longest side is ``side`` pixels, or None if nothing is kept."""
        try:
            with Image.open(self._path(sha256)) as image:
                image.draft("RGB", (side, side))
                image.thumbnail((side, side))
                buffer = io.BytesIO()
                image.save(buffer, "JPEG", quality=_THUMBNAIL_QUALITY)
                return buffer.getvalue()
        except (OSError, SyntaxError):
            return None

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / f"{sha256}.jpg"

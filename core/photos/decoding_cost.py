"""The memory that decoding a picture takes, estimated before: a decoder at work can't be stopped.

Bytes were measured per format with pictures of 50 megapixels, as the most that the process held
more than before, and are rounded up.
"""

from __future__ import annotations

from typing import BinaryIO, cast

from PIL import JpegImagePlugin
from PIL.ImageFile import ImageFile

from core.errors import CampusGPSError
from core.photos.jpeg_header import passes, scanned_together

MOST_PIXELS = 400_000_000
MOST_BYTES = 1_200_000_000
"""Bytes that decoding one picture may take in memory."""

# All passes of a progressive JPEG over its coefficients together; this takes about four seconds.
_MOST_PASSED_BYTES = 60_000_000_000
# Formats whose library decodes into buffers of its own first.
_PER_PIXEL = {"WEBP": 16, "HEIF": 8, "AVIF": 14}
_PER_DEEP_PIXEL = 16
_BYTE = 8
# Pillow takes an array as bytes, three a pixel, and keeps four.
_PER_COPIED_PIXEL = 7
_SMALLER = "Save a smaller copy of it."


def decoding_bytes(
    photo: ImageFile, full_pixels: int, *, turned: bool = False, most_pixels: int = MOST_PIXELS
) -> int:
    """The most bytes that decoding an opened photo will hold, the finished picture included.

    Args:
        photo: Not decoded yet; a JPEG may have been set to a smaller scale.
        full_pixels: The number of its pixels at full scale.
        turned: Whether the decoder itself turns a second copy upright.
        most_pixels: The most pixels that it may have at full scale.

    Raises:
        CampusGPSError: It has more pixels than are decoded, or would take too much memory or time.
    """
    _check_pixels(full_pixels, most_pixels)
    pixels = photo.width * photo.height
    need = pixels * _stored(photo.mode) * (2 if turned else 1)
    if isinstance(photo, JpegImagePlugin.JpegImageFile):
        need += _coefficient_bytes(photo, full_pixels)
    elif photo.format in _PER_PIXEL:
        deep = photo.info.get("bit_depth", 8) > _BYTE
        need = pixels * (_PER_DEEP_PIXEL if deep else _PER_PIXEL[photo.format])
    _check_need(need, full_pixels, photo.format)
    return need


def check_heic_picture(photo: ImageFile, number: int) -> None:
    """Check the size of a HEIC's picture ``number``: seeking to it allocates its memory at once.

    Raises:
        CampusGPSError: It has more pixels than are decoded, or would take too much memory.
    """
    pictures = getattr(photo, "_heif_file", None)
    if pictures is not None:
        width, height = pictures[number].size
        _check_pixels(width * height)
        _check_need(width * height * _PER_PIXEL["HEIF"], width * height, photo.format)


def check_size(width: int, height: int) -> None:
    """Refuse decoded pixels that reducing would take too much memory for.

    Args:
        width: Of an RGB array, in pixels.
        height: Likewise.

    Raises:
        CampusGPSError: They are more than are decoded, or would take too much memory.
    """
    _check_pixels(width * height)
    _check_need(width * height * _PER_COPIED_PIXEL, width * height, "RGB")


def _check_pixels(full_pixels: int, most: int = MOST_PIXELS) -> None:
    if full_pixels > most:
        raise CampusGPSError(
            f"this photo has {full_pixels / 1e6:.0f} megapixels; the most is {most / 1e6:.0f}",
            advice=_SMALLER,
        )


def _check_need(need: int, full_pixels: int, kind: str | None) -> None:
    if need > MOST_BYTES:
        raise CampusGPSError(
            f"decoding its {full_pixels / 1e6:.0f} megapixels ({kind}) takes"
            f" {need / 1e9:.1f} GB of memory; the most is {MOST_BYTES / 1e9:.1f} GB",
            advice=_SMALLER,
        )


def _stored(mode: str) -> int:
    """Bytes of a pixel as Pillow keeps it."""
    if mode in ("1", "L", "P"):
        return 1
    return 2 if mode.startswith("I;16") else 4


def _coefficient_bytes(photo: JpegImagePlugin.JpegImageFile, full_pixels: int) -> int:
    """The bytes a JPEG of several scans keeps until the last one has come, whatever the scale."""
    file = cast("BinaryIO", photo.fp)
    components = [(max(1, tall) * max(1, wide)) for _, tall, wide, _ in photo.layer]
    if "progressive" not in photo.info and scanned_together(file) >= len(components):
        return 0
    kept = 2 * full_pixels * sum(components) // max(components)
    if kept * (scans := passes(file)) > _MOST_PASSED_BYTES:
        raise CampusGPSError(
            f"its {full_pixels / 1e6:.0f} megapixels are written in {scans} passes, which would"
            " take too long",
            advice="Save it once more as an ordinary JPEG.",
        )
    return kept

"""Checks that what a tile archive holds is a picture that a map may show."""

from __future__ import annotations

import io
import struct

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_GZIP = b"\x1f\x8b"
_MOST_BYTES = 4 * 1024 * 1024
# Nobody cuts larger tiles, and a small file may claim any size.
_MOST_SIDE = 2048


def is_compressed_or_vector(content: bytes) -> bool:
    """True for what vector tiles look like: compressed, or at least no picture."""
    return content.startswith(_GZIP) or _kind(content) is None


def checked_tile(content: object) -> bytes | None:
    """``content`` if it is a PNG, JPEG or WebP of a tile's size; else None."""
    if not isinstance(content, bytes) or len(content) > _MOST_BYTES:
        return None
    kind = _kind(content)
    if kind is None:
        return None
    try:
        size = struct.unpack_from(">II", content, 16) if kind == "png" else _size_by_pillow(content)
    except Exception:  # A damaged header makes readers raise nearly anything.
        return None
    return content if min(size) > 0 and max(size) <= _MOST_SIDE else None


def _kind(content: bytes) -> str | None:
    if content.startswith(_PNG):
        return "png"
    if content.startswith(_JPEG):
        return "jpeg"
    return "webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else None


def _size_by_pillow(content: bytes) -> tuple[int, int]:
    from PIL import JpegImagePlugin, WebPImagePlugin

    opened = (
        JpegImagePlugin.JpegImageFile if content[:1] == b"\xff" else WebPImagePlugin.WebPImageFile
    )
    with opened(io.BytesIO(content)) as picture:
        return picture.size

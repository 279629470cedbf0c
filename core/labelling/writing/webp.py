"""Reads and replaces the EXIF block of a WebP file.

ExifTool before 12.79, such as Debian 12's, can't write WebP files; it can write the block alone.
Format: WebP container specification (RFC 9649): chunks of RIFF, of which ``VP8X`` says in front
what else there is.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from core.errors import CampusGPSError

_HAS_EXIF, _HAS_ALPHA = 0x08, 0x10
_EXIF_MARK = b"Exif\0\0"


@dataclass(frozen=True)
class _Chunk:
    name: bytes
    data: bytes


def exif_block(content: bytes) -> bytes | None:
    """The EXIF block in a WebP file, from its TIFF header on; None if there is none."""
    for chunk in _chunks(content):
        if chunk.name == b"EXIF":
            return chunk.data.removeprefix(_EXIF_MARK)
    return None


def xmp_block(content: bytes) -> bytes | None:
    """The XMP in a WebP file; None if there is none."""
    return next((chunk.data for chunk in _chunks(content) if chunk.name == b"XMP "), None)


def chunks_of(content: bytes) -> tuple[list[tuple[bytes, bytes]], bytes]:
    """The name and content of each chunk of a WebP file, and what lies behind the last."""
    return [(chunk.name, chunk.data) for chunk in _chunks(content)], content[_riff_end(content) :]


def with_exif(
    content: bytes, size: tuple[int, int], exif: bytes, xmp: bytes | None = None
) -> bytes:
    """The WebP file with this EXIF block; the picture and all other chunks stay as they are.

    Args:
        content: The file.
        size: Width and height of its picture in pixels.
        exif: The block.
        xmp: XMP for the chunk that it has already; None leaves that as it is.

    Raises:
        CampusGPSError: It is no WebP file.
    """
    chunks = list(_chunks(content))
    if chunks[0].name != b"VP8X":
        chunks.insert(0, _Chunk(b"VP8X", _vp8x_data(chunks[0], size)))
    flags = chunks[0].data[0] | _HAS_EXIF
    chunks[0] = _Chunk(b"VP8X", bytes([flags]) + chunks[0].data[1:])
    written, names = [], [chunk.name for chunk in chunks]
    for chunk in chunks:
        if chunk.name == b"EXIF":
            mark = _EXIF_MARK if chunk.data.startswith(_EXIF_MARK) else b""
            written.append(_Chunk(b"EXIF", mark + exif))
        elif chunk.name == b"XMP ":
            if b"EXIF" not in names:
                written.append(_Chunk(b"EXIF", exif))
                names.append(b"EXIF")
            written.append(chunk if xmp is None else _Chunk(b"XMP ", xmp))
        else:
            written.append(chunk)
    if b"EXIF" not in names:
        written.append(_Chunk(b"EXIF", exif))
    body = b"WEBP" + b"".join(map(_chunk_bytes, written))
    return b"RIFF" + struct.pack("<L", len(body)) + body + content[_riff_end(content) :]


def _riff_end(content: bytes) -> int:
    """The number of bytes of the file's own content; some programs append more."""
    return min(len(content), 8 + int(struct.unpack_from("<L", content, 4)[0]))


def _chunks(content: bytes) -> Iterator[_Chunk]:
    if len(content) < 20 or content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        raise CampusGPSError("this is no WebP file")
    at, end = 12, _riff_end(content)
    while at + 8 <= end:
        name, length = struct.unpack_from("<4sL", content, at)
        if at + 8 + length > end:
            raise CampusGPSError("this WebP file is incomplete")
        yield _Chunk(name, content[at + 8 : at + 8 + length])
        at += 8 + length + length % 2


def _chunk_bytes(chunk: _Chunk) -> bytes:
    padding = b"\0" * (len(chunk.data) % 2)
    return chunk.name + struct.pack("<L", len(chunk.data)) + chunk.data + padding


def _vp8x_data(picture: _Chunk, size: tuple[int, int]) -> bytes:
    """The content of chunk ``VP8X`` for a file that has had none: flags and size."""
    # VP8L: a byte 0x2F, then 14 bits for each side less one, then a bit for alpha.
    has_alpha = picture.name == b"VP8L" and picture.data[4] & 0x10
    width, height = ((side - 1).to_bytes(3, "little") for side in size)
    return bytes([_HAS_ALPHA if has_alpha else 0, 0, 0, 0]) + width + height

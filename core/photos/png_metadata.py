"""The chunks of a PNG: how many there are, and EXIF blocks and XMP packets in them.

Metadata are chunks of their own, or profiles written as text.

Formats: PNG third edition; "Raw profile type ..." as ImageMagick writes it: a name, a length and
hexadecimal digits, mostly compressed.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from core.errors import CampusGPSError

_SIGNATURE_BYTES = 8
_MOST_CHUNKS = 200_000
_MOST_OTHER_BYTES = 64_000_000
_PICTURE = frozenset({b"IDAT", b"fdAT"})
_EXIF_CHUNKS = (b"eXIf", b"zxIf")
_TEXT_CHUNKS = (b"tEXt", b"zTXt", b"iTXt")
_XMP = b"XML:com.adobe.xmp"
_EXIF_PROFILES = (b"Raw profile type exif", b"Raw profile type APP1")
_XMP_PROFILES = (b"Raw profile type xmp",)
_NAMES = frozenset({_XMP, *_EXIF_PROFILES, *_XMP_PROFILES})
_APP1_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_PROFILE = re.compile(rb"\n[^\n]*\n\s*\d+\n(.*)", re.DOTALL)

# A picture of 400 megapixels in pieces of 8 KiB has so many.
_MOST_CHUNKS = 200_000
_MOST_BLOCKS = 16
_LONGEST_KEYWORD = 79
_LARGEST_BYTES = 16_000_000
_IN_ALL_BYTES = 32_000_000


def png_metadata(file: BinaryIO) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """The EXIF blocks, those that count before others last, and XMP packets, those first."""
    exif: list[bytes] = []
    profiles: list[bytes] = []
    xmp: list[bytes] = []
    left = _IN_ALL_BYTES
    for name, content in _chunks(file):
        if name in _EXIF_CHUNKS:
            # There may be only one; of more ExifTool takes the first.
            if not exif:
                exif.append(_inflated(content[5:]) if content[:1] == b"\0" else content)
            continue
        keyword, text = _text(name, content)
        left -= len(text)
        if left < 0 or len(profiles) + len(xmp) >= _MOST_BLOCKS:
            break
        if keyword == _XMP:
            xmp.append(text)
        elif text:
            block = _profile(text)
            if block.startswith(_APP1_XMP):
                xmp.append(block[len(_APP1_XMP) :])
            elif keyword in _XMP_PROFILES:
                xmp.append(block)
            else:
                profiles.append(block)
    return (*exif, *profiles), tuple(xmp)


def _chunks(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk that may matter, also behind the picture."""
    file.seek(8)
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IEND":
            return
        length, name = int.from_bytes(head[:4], "big"), head[4:]
        after = file.tell() + length + 4
        if length <= _LARGEST_BYTES:
            if name in _EXIF_CHUNKS:
                yield name, file.read(length)
            elif name in _TEXT_CHUNKS:
                begin = file.read(min(length, _LONGEST_KEYWORD + 1))
                if begin.split(b"\0", 1)[0] in _NAMES:
                    yield name, begin + file.read(length - len(begin))
        file.seek(after)


def _text(name: bytes, content: bytes) -> tuple[bytes, bytes]:
    """Keyword and text of a chunk of text; an empty text for one that is damaged or too long."""
    keyword, _, rest = content.partition(b"\0")
    if name == b"zTXt":
        return keyword, _inflated(rest[1:])
    if name == b"iTXt":
        is_compressed = rest[:1] == b"\1"
        # Behind two bytes stand two texts that end with NUL.
        rest = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        return keyword, _inflated(rest) if is_compressed else rest
    return keyword, rest


def _inflated(content: bytes) -> bytes:
    """The decompressed bytes; none if they are damaged or would be too many."""
    inflater = zlib.decompressobj()
    with suppress(zlib.error):
        found = inflater.decompress(content, _LARGEST_BYTES)
        if inflater.eof:
            return found
    return b""


def _profile(text: bytes) -> bytes:
    found = _PROFILE.match(text)
    if found is not None:
        with suppress(ValueError):
            return bytes.fromhex(found.group(1).decode("ascii", "replace"))
    return b""


def check_chunks(file: BinaryIO) -> None:
    """Refuse a PNG with more chunks, or more in them beside pictures, than any photo has.

    Pillow looks at each of them in turn and keeps what it does not know.

    Raises:
        CampusGPSError: It has.
    """
    size = file.seek(0, io.SEEK_END)
    at, chunks, other = _SIGNATURE_BYTES, 0, 0
    while at < size:
        file.seek(at)
        head = file.read(8)
        length = int.from_bytes(head[:4], "big")
        chunks += 1
        if chunks > _MOST_CHUNKS:
            raise CampusGPSError(f"it has more than {_MOST_CHUNKS:,} chunks")
        if head[4:] == b"IEND":
            return
        if head[4:] not in _PICTURE:
            other += length
            # What reaches beyond the file is for the decoder to tell.
            if other > _MOST_OTHER_BYTES and at + length <= size:
                raise CampusGPSError(f"it holds {other / 1e6:.0f} MB beside its picture")
        at += length + 12

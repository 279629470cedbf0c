"""EXIF blocks and XMP packets inside a photo file, found without decoding it, and with limits.

Where several say the same, the order is that of ExifTool, which other programs go by: a later EXIF
block counts before an earlier one, an earlier XMP packet before a later one.
Formats: JPEG (ITU T.81) with Exif 2.32 and XMP part 3 (ISO 16684-1); WebP (RIFF); TIFF 6.0.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from core.photos.png_metadata import png_metadata
from core.photos.tiff_tags import XMP, read_tag
from core.photos.xmp_fields import LARGEST_BYTES, NotXmlError, read_fields

_EXIF = b"exif\0"
_TIFF_MARKS = (b"MM\0*", b"II*\0")
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_GUID_BYTES = 32

_START_OF_SCAN, _END_OF_IMAGE, _APP1 = 0xDA, 0xD9, 0xE1
# Markers without a length.
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_MOST_SEGMENTS = 4096
_MOST_FILL = 1 << 16
_MOST_BLOCKS = 16
_MOST_CHUNKS = 4096


@dataclass(frozen=True)
class Embedded:
    """The metadata that a photo file holds.

    Attributes:
        exif: EXIF blocks, those that count before others last. Empty for a TIFF, which is one.
        xmp: XMP packets, those that count before others first.
    """

    exif: tuple[bytes, ...] = ()
    xmp: tuple[bytes, ...] = ()


def find_embedded(file: BinaryIO) -> Embedded:
    """The blocks in a JPEG, PNG, WebP or TIFF file; nothing for other formats."""
    file.seek(0)
    head = file.read(12)
    if head.startswith(b"\xff\xd8"):
        return _in_jpeg(file)
    if head.startswith(b"\x89PNG"):
        return Embedded(*png_metadata(file))
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _in_webp(file)
    if head[:4] in (*_TIFF_MARKS, b"II+\0", b"MM\0+"):
        packet = read_tag(file, XMP)
        return Embedded(xmp=(packet,) if packet else ())
    return Embedded()


def _in_jpeg(file: BinaryIO) -> Embedded:
    exif: list[bytes] = []
    xmp: list[bytes] = []
    extended: dict[bytes, dict[int, bytes]] = {}
    total = 0
    was_exif = False
    for segment in _app1_segments(file):
        total += len(segment)
        if total > LARGEST_BYTES:
            break
        # Some writers put up to four bytes before the name, or have no second NUL behind it.
        at = segment[:9].lower().find(_EXIF)
        if at >= 0:
            block = segment[at + len(_EXIF) + 1 :]
            if was_exif and not block.startswith(_TIFF_MARKS):
                exif[-1] += block
            elif len(exif) < _MOST_BLOCKS:
                exif.append(block)
            was_exif = bool(exif)
            continue
        was_exif = False
        if segment.startswith(_MORE_XMP):
            part = segment[len(_MORE_XMP) :]
            guid, offset = part[:_GUID_BYTES], int.from_bytes(part[36:40], "big")
            extended.setdefault(guid, {})[offset] = part[40:]
        elif len(xmp) < _MOST_BLOCKS and (packet := _packet(segment)):
            xmp.append(packet)
    return Embedded(tuple(exif), (*xmp, *_extensions(xmp, extended)))


def _packet(segment: bytes) -> bytes:
    """The XMP in an APP1 segment; empty if it is something else."""
    if segment.startswith(_XMP):
        return segment[len(_XMP) :]
    # Other names are written, too, and read by others.
    start = segment[:64].find(b"<")
    begins = (b"<?xpacket", b"<x:xmpmeta", b"<?xml", b"<rdf:RDF")
    return segment[start:] if start >= 0 and segment[start:].startswith(begins) else b""


def _extensions(packets: list[bytes], extended: dict[bytes, dict[int, bytes]]) -> Iterator[bytes]:
    """The rest of the packets that name one which is there in full."""
    if not extended:
        return
    for packet in packets:
        try:
            guid = read_fields(packet).get("HasExtendedXMP", "xmpNote").encode()
        except NotXmlError:
            continue
        parts = extended.pop(guid, {})
        content = b""
        while len(content) in parts and parts[len(content)]:
            content += parts[len(content)]
        if content and len(content) == sum(len(part) for part in parts.values()):
            yield content


def _app1_segments(file: BinaryIO) -> Iterator[bytes]:
    """The contents of the APP1 segments before the picture."""
    file.seek(2)
    for _ in range(_MOST_SEGMENTS):
        marker = _next_marker(file)
        if marker is None or marker in (_START_OF_SCAN, _END_OF_IMAGE):
            return
        if marker in _ALONE:
            continue
        length = int.from_bytes(file.read(2), "big")
        if length < 2:
            return
        if marker == _APP1:
            yield file.read(length - 2)
        else:
            file.seek(length - 2, io.SEEK_CUR)


def _next_marker(file: BinaryIO) -> int | None:
    """The byte behind the next 0xFF; None at the end or where too much stands before it."""
    if file.read(1) != b"\xff":
        return None
    for _ in range(_MOST_FILL):
        byte = file.read(1)
        if byte != b"\xff":
            return byte[0] if byte else None
    return None


def _in_webp(file: BinaryIO) -> Embedded:
    exif: list[bytes] = []
    xmp: list[bytes] = []
    file.seek(12)
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8:
            break
        name, length = head[:4], int.from_bytes(head[4:], "little")
        after = file.tell() + length + length % 2
        if name == b"EXIF" and length <= LARGEST_BYTES and len(exif) < _MOST_BLOCKS:
            exif.append(file.read(length))
        elif name in (b"XMP ", b"XMP\0") and length <= LARGEST_BYTES and len(xmp) < _MOST_BLOCKS:
            xmp.append(file.read(length))
        file.seek(after)
    return Embedded(tuple(exif), tuple(xmp))

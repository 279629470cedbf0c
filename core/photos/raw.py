"""The picture that a camera's raw file carries for showing it: an ordinary JPEG inside.

What the sensor saw is not developed. Most raw files are TIFF files by structure (TIFF 6.0; DNG 1.7;
for the tags that makers added, the tables of ExifTool) and name their previews in directories
that Pillow does not follow. Fujifilm's name theirs in their header.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_COMPRESSION, _PHOTOMETRIC, _STRIPS, _STRIP_BYTES = 0x103, 0x106, 0x111, 0x117
_SUB_DIRECTORIES, _JPEG_START, _JPEG_BYTES, _PANASONIC_JPEG = 0x14A, 0x201, 0x202, 0x2E
_WANTED = frozenset(
    {
        *(_COMPRESSION, _PHOTOMETRIC, _STRIPS, _STRIP_BYTES),
        *(_SUB_DIRECTORIES, _JPEG_START, _JPEG_BYTES, _PANASONIC_JPEG),
    }
)
_JPEG_COMPRESSIONS = (6, 7)
# What a sensor saw may be compressed as a JPEG too, which is no picture yet.
_SENSOR_PHOTOMETRICS = (32803, 34892)

_FUJIFILM = b"FUJIFILMCCD-RAW"
_FUJIFILM_JPEG_AT = 84
_MOST_DIRECTORIES = 32
_MOST_VALUES = 64
_MOST_JPEG_BYTES = 64_000_000


@dataclass(frozen=True)
class _Directory:
    """The tags of one directory that matter here, and where the next one begins."""

    tags: dict[int, tuple[int, ...]]
    next_offset: int


def embedded_jpegs(path: Path) -> Iterator[bytes]:
    """The JPEGs inside the raw file ``path``, the longest first; none where it names none.

    They may be of any size, and damaged. One at a time is in memory. Raises OSError.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        found = {
            (length, start)
            for start, length in _named(file)
            if 0 < start < size and 0 < length <= min(_MOST_JPEG_BYTES, size - start)
        }
        for length, start in sorted(found, reverse=True):
            if _at(file, start, 3) == b"\xff\xd8\xff":
                yield _at(file, start, length)


def _named(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """The offsets and lengths of the JPEGs that the file names."""
    head = _at(file, 0, _FUJIFILM_JPEG_AT + 8)
    if head.startswith(_FUJIFILM):
        if len(head) == _FUJIFILM_JPEG_AT + 8:
            yield struct.unpack_from(">LL", head, _FUJIFILM_JPEG_AT)
        return
    # Some makers put letters of their own where TIFF has its number 42.
    order = {b"II": "<", b"MM": ">"}.get(head[:2])
    if order is None or len(head) < 8:
        return
    waiting = [struct.unpack_from(order + "L", head, 4)[0]]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST_DIRECTORIES:
        offset = waiting.pop()
        if offset in seen or offset == 0:
            continue
        seen.add(offset)
        directory = _directory(file, order, offset)
        yield from _jpegs_of(directory.tags)
        waiting += [directory.next_offset, *directory.tags.get(_SUB_DIRECTORIES, ())]


def _jpegs_of(tags: dict[int, tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    if _JPEG_START in tags and _JPEG_BYTES in tags:
        yield tags[_JPEG_START][0], tags[_JPEG_BYTES][0]
    strips, lengths = tags.get(_STRIPS, ()), tags.get(_STRIP_BYTES, ())
    if (
        len(strips) == len(lengths) == 1
        and tags.get(_COMPRESSION, (0,))[0] in _JPEG_COMPRESSIONS
        and tags.get(_PHOTOMETRIC, (0,))[0] not in _SENSOR_PHOTOMETRICS
    ):
        yield strips[0], lengths[0]
    if _PANASONIC_JPEG in tags:
        start, length = tags[_PANASONIC_JPEG]
        yield start, length


def _directory(file: BinaryIO, order: str, offset: int) -> _Directory:
    """The readable part of the directory at ``offset``."""
    tags: dict[int, tuple[int, ...]] = {}
    start = _at(file, offset, 2)
    count = struct.unpack(order + "H", start)[0] if len(start) == 2 else 0
    entries = _at(file, offset + 2, 12 * count + 4)
    for at in range(0, min(12 * count, len(entries) - 11), 12):
        tag, kind, length, value = struct.unpack_from(order + "HHLL", entries, at)
        if tag == _PANASONIC_JPEG and length > 4:
            tags[tag] = (value, length)
        elif tag in _WANTED and kind in (3, 4, 13) and 0 < length <= _MOST_VALUES:
            code, width = ("H", 2) if kind == 3 else ("L", 4)
            inline = length * width <= 4
            raw = entries[at + 8 : at + 12] if inline else _at(file, value, length * width)
            if len(raw) >= length * width:
                tags[tag] = struct.unpack_from(f"{order}{length}{code}", raw)
    end = entries[12 * count :]
    return _Directory(tags, struct.unpack(order + "L", end)[0] if len(end) == 4 else 0)


def _at(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    return file.read(size)

"""The directories of a TIFF file: which of its pictures is the photo, and whether they are sane.

Pillow keeps every value of a directory and puts a list together of all strips, so what no photo
has is refused before. TIFF 6.0 and BigTIFF.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from core.errors import CampusGPSError

_SUBFILE_TYPE, _OLD_SUBFILE_TYPE, _EXIF, _GPS = 254, 255, 0x8769, 0x8825
# A smaller copy of another picture, or a mask for one.
_NOT_THE_PHOTO, _OLD_NOT_THE_PHOTO = 0b101, 2
_SHORT, _LONG = 3, 4
_BYTES = frozenset({1, 2, 6, 7})
_MOST_TAGS = 5000
_MOST_VALUES = 250_000
_PAGES_LOOKED_AT = 32


@dataclass(frozen=True)
class _Layout:
    """The layout of a file's directories: byte order, and whether it is a BigTIFF."""

    order: str
    big: bool

    @property
    def count(self) -> struct.Struct:
        return struct.Struct(self.order + ("Q" if self.big else "H"))

    @property
    def entry(self) -> struct.Struct:
        return struct.Struct(self.order + ("HHQ8s" if self.big else "HHL4s"))

    @property
    def offset(self) -> struct.Struct:
        return struct.Struct(self.order + ("Q" if self.big else "L"))


def page_to_show(file: BinaryIO) -> int:
    """The number of the first picture that is neither a reduced copy nor a mask; else 0.

    Raises:
        CampusGPSError: A directory holds more than any photo's.
    """
    for number, subfile in enumerate(_pages(file)):
        if not subfile:
            return number
        if number + 1 == _PAGES_LOOKED_AT:
            break
    return 0


def has_more_pages_than(file: BinaryIO, most: int) -> bool:
    """True if more than ``most`` pictures are in the file."""
    return any(number >= most for number, _ in enumerate(_pages(file)))


def _pages(file: BinaryIO) -> Iterator[bool]:
    """True if each picture is a reduced copy or a mask."""
    head = _at(file, 0, 16).ljust(16, b"\0")
    layout = _Layout("<" if head[:1] == b"I" else ">", 43 in (head[2], head[3]))
    (offset,) = layout.offset.unpack_from(head, 8 if layout.big else 4)
    seen: set[int] = set()
    while offset and offset not in seen:
        seen.add(offset)
        values, offset = _directory(file, layout, offset)
        for inner in (_EXIF, _GPS):
            if inner in values:
                _directory(file, layout, values[inner])
        kind, old_kind = values.get(_SUBFILE_TYPE), values.get(_OLD_SUBFILE_TYPE)
        yield bool(kind & _NOT_THE_PHOTO) if kind is not None else old_kind == _OLD_NOT_THE_PHOTO


def _directory(file: BinaryIO, layout: _Layout, offset: int) -> tuple[dict[int, int], int]:
    """First values of the short tags of a directory, and where the next one lies; 0 for nowhere."""
    head = _at(file, offset, layout.count.size)
    if len(head) < layout.count.size:
        return {}, 0
    (count,) = layout.count.unpack(head)
    if count > _MOST_TAGS:
        raise CampusGPSError(f"one of its directories holds {count:,} tags")
    entries = _at(file, offset + len(head), count * layout.entry.size + layout.offset.size)
    values: dict[int, int] = {}
    for at in range(0, min(count * layout.entry.size, len(entries) - layout.entry.size + 1),
                    layout.entry.size):  # fmt: skip
        tag, kind, number, inline = layout.entry.unpack_from(entries, at)
        if number > _MOST_VALUES and kind not in _BYTES:
            raise CampusGPSError(f"its tag {tag} holds {number:,} values")
        if number == 1 and kind in (_SHORT, _LONG):
            code = "H" if kind == _SHORT else "L"
            values[tag] = struct.unpack_from(layout.order + code, inline)[0]
    rest = entries[count * layout.entry.size :]
    complete = len(rest) == layout.offset.size
    return values, layout.offset.unpack(rest)[0] if complete else 0


def _at(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    return file.read(size)

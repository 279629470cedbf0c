"""The tags of a TIFF structure: an EXIF block, or a TIFF file itself, also a BigTIFF.

A reader of our own, because Pillow's warns (through a process-wide setting that threads can't
change safely) about damaged blocks, and because a block that is damaged in one place should still
give the rest. Format: TIFF 6.0; BigTIFF by Aware Systems; tags: Exif 2.32 (CIPA DC-008-2019).
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import BinaryIO, TypeAlias

Value: TypeAlias = str | bytes | tuple[float, ...]
"""Text, raw bytes, or numbers; a rational with denominator 0 is NaN."""

EXIF_IFD, GPS_IFD, XMP = 0x8769, 0x8825, 0x02BC

# struct codes of TIFF's numeric types; 2 is text, 7 is bytes of any kind.
_NUMERIC = {
    **{1: "B", 3: "H", 4: "L", 6: "b", 8: "h", 9: "l", 11: "f", 12: "d", 13: "L"},
    **{16: "Q", 17: "q", 18: "Q"},
}
_RATIONAL = {5: "L", 10: "l"}
_TEXT, _BYTES = 2, 7
_LONGEST_VALUE = 4096
_LONGEST_XMP = 16_000_000
_MOST_ENTRIES = 1 << 16


@dataclass
class Block:
    """The tags of the three directories we read."""

    main: dict[int, Value] = field(default_factory=dict)
    exif: dict[int, Value] = field(default_factory=dict)
    gps: dict[int, Value] = field(default_factory=dict)

    def update(self, later: Block) -> None:
        """Take over every tag of a later block."""
        self.main.update(later.main)
        self.exif.update(later.exif)
        self.gps.update(later.gps)


def read_block(file: BinaryIO, wanted: Iterable[int]) -> Block:
    """The ``wanted`` tags of the EXIF block, or TIFF file, in ``file``.

    Never raises because of what it contains: what can't be read is missing from the answer.
    """
    block = Block()
    reader = _reader_of(file, frozenset({*wanted, EXIF_IFD, GPS_IFD}))
    if reader is not None:
        block.main = reader.read(reader.first)
        block.exif = reader.read(_pointer(block.main.get(EXIF_IFD)))
        # Some writers name the directory of GPS in that of EXIF.
        pointer = block.main.get(GPS_IFD) or block.exif.get(GPS_IFD)
        block.gps = reader.read(_pointer(pointer))
    return block


def read_tag(file: BinaryIO, tag: int) -> bytes | None:
    """The bytes of one tag of the first directory of a TIFF file; None if it has none."""
    reader = _reader_of(file, frozenset({tag}))
    return None if reader is None else reader.raw(reader.first, tag)


def _reader_of(file: BinaryIO, wanted: frozenset[int]) -> _DirectoryReader | None:
    file.seek(0)
    head = file.read(64)
    # Some writers put "Exif\0\0" (or that twice, or an offset) before the TIFF header.
    marks = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
    starts = [at for mark in marks if (at := head.find(mark)) >= 0]
    if not starts:
        return None
    start = min(starts)
    order = "<" if head[start : start + 2] == b"II" else ">"
    is_big = b"+" in head[start : start + 4]
    code, at = ("Q", start + 8) if is_big else ("L", start + 4)
    (first,) = struct.unpack_from(order + code, head.ljust(80, b"\0"), at)
    return _DirectoryReader(file, start, order, is_big, first, wanted)


@dataclass(frozen=True)
class _DirectoryReader:
    file: BinaryIO
    start: int
    order: str
    is_big: bool
    first: int
    wanted: frozenset[int]

    def read(self, offset: int) -> dict[int, Value]:
        """The tags of the directory at ``offset``; those that can't be read are left out."""
        tags: dict[int, Value] = {}
        for tag, kind, count, inline in self._entries(offset):
            if tag not in tags:
                value = self._value(kind, count, inline)
                if value is not None:
                    tags[tag] = value
        return tags

    def raw(self, offset: int, tag: int) -> bytes | None:
        """The bytes of ``tag`` in the directory at ``offset``, whatever their type."""
        for found, kind, count, inline in self._entries(offset):
            size = _size(kind) * count
            if found == tag and 0 < size <= _LONGEST_XMP:
                return self._content(size, inline)
        return None

    def _entries(self, offset: int) -> list[tuple[int, int, int, bytes]]:
        """Tag, type, number of values and the last bytes of each wanted entry."""
        count_code, entry_code, entry_size = ("Q", "HHQ", 20) if self.is_big else ("H", "HHL", 12)
        head = self._at(offset, struct.calcsize("<" + count_code)) if offset > 0 else b""
        if len(head) < struct.calcsize("<" + count_code):
            return []
        (count,) = struct.unpack(self.order + count_code, head)
        content = self._at(offset + len(head), entry_size * min(count, _MOST_ENTRIES))
        entries = []
        for at in range(0, len(content) - entry_size + 1, entry_size):
            tag, kind, length = struct.unpack_from(self.order + entry_code, content, at)
            if tag in self.wanted:
                inline = struct.calcsize("<" + entry_code)
                entries.append((tag, kind, length, content[at + inline : at + entry_size]))
        return entries

    def _value(self, kind: int, count: int, inline: bytes) -> Value | None:
        size = _size(kind) * count
        if not 0 < size <= _LONGEST_VALUE:
            return None
        raw = self._content(size, inline)
        if kind == _TEXT:
            return raw.strip(b"\0").split(b"\0", 1)[0].decode("utf-8", "replace")
        if kind == _BYTES:
            return raw
        if len(raw) < size:
            return None
        if kind in _RATIONAL:
            numbers = struct.unpack(f"{self.order}{2 * count}{_RATIONAL[kind]}", raw)
            return tuple(
                top / bottom if bottom else math.nan
                for top, bottom in zip(numbers[::2], numbers[1::2], strict=True)
            )
        return tuple(float(n) for n in struct.unpack(f"{self.order}{count}{_NUMERIC[kind]}", raw))

    def _content(self, size: int, inline: bytes) -> bytes:
        if size <= len(inline):
            return inline[:size]
        (offset,) = struct.unpack(self.order + ("Q" if self.is_big else "L"), inline)
        return self._at(offset, size)

    def _at(self, offset: int, size: int) -> bytes:
        try:
            self.file.seek(self.start + offset)
        except (OSError, OverflowError, ValueError):  # a BigTIFF may name any number
            return b""
        return self.file.read(size)


def _size(kind: int) -> int:
    """Bytes of one value of a TIFF type; 0 for a type that there is not."""
    if kind in (_TEXT, _BYTES):
        return 1
    if kind in _RATIONAL:
        return 8
    return struct.calcsize("<" + _NUMERIC[kind]) if kind in _NUMERIC else 0


def _pointer(value: Value | None) -> int:
    number = number_in(value)
    # Written as a floating number it may say anything.
    return int(number) if number is not None and 0 < number < 1 << 62 else 0


def number_in(value: Value | None) -> float | None:
    """The first number of ``value``, if it is finite."""
    if isinstance(value, str):
        try:
            value = (float(value.strip("\0 ")),)
        except ValueError:
            return None
    if not isinstance(value, tuple) or not value or not math.isfinite(value[0]):
        return None
    return value[0]


def text_in(value: Value | None) -> str:
    """The text in ``value`` in one line, without NULs and superfluous blanks."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    printable = "".join(c if c.isprintable() else " " for c in value.replace("\ufffd", " "))
    return " ".join(printable.split())

"""The segments of a JPEG before its picture, in time that grows with the file and no faster.

Pillow reads what stands before the picture byte by byte, joins EXIF segments by copying all of them
again for each one, and keeps whatever any program wrote. So it is given a JPEG without padding
and without segments that nothing here reads; :func:`passes` counts how often the decoder would
have to go through all of a picture.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from core.errors import CampusGPSError

_START, _SCAN, _END = 0xD8, 0xDA, 0xD9
_COMMENT, _FIRST_APP, _LAST_APP = 0xFE, 0xE0, 0xEF
# TEM, RST0 to RST7, SOI and EOI are two bytes and no more.
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xDA)})
_MARKER = re.compile(rb"\xff[^\x00\xff]")
# Inside a scan restarts are no end of it.
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_CHUNK = 1 << 16

# What is read of a photo, by how it begins: EXIF, XMP, colours.
_READ = (
    (0xE0, b"JFIF"),
    (0xE1, b"Exif\0\0"),
    (0xE1, b"http://ns.adobe.com/xap/1.0/\0"),
    (0xE2, b"ICC_PROFILE\0"),
    (0xEE, b"Adobe"),
)
_LONGEST_START = max(len(start) for _, start in _READ)
# So many parts a colour profile may have; nothing else needs as many.
_MOST_ALIKE = 255
_MOST_SEGMENTS = 100_000
_MOST_TABLE_BYTES = 1_000_000


@dataclass(frozen=True)
class _Segment:
    """Marker, and where the segment lies: from its 0xFF to the byte behind it."""

    marker: int
    start: int
    end: int


def without_unread_segments(file: BinaryIO) -> io.BufferedReader:
    """The JPEG in ``file`` without what nobody reads before its picture; closing it closes both.

    Kept are the tables of the picture, EXIF, XMP, colour profile, and what JFIF and Adobe say.

    Raises:
        CampusGPSError: More stands before the picture than any photo has.
    """
    return io.BufferedReader(_Shortened(file))


def passes(file: BinaryIO) -> int:
    """The number of scans of the JPEG in ``file``; what follows its picture is not looked at.

    Raises:
        CampusGPSError: More stands between them than any photo has.
    """
    count = 0
    for number, segment in enumerate(_segments(file, 2, all_scans=True)):
        if number == _MOST_SEGMENTS:
            raise CampusGPSError(f"it has more than {_MOST_SEGMENTS:,} segments")
        count += segment.marker == _SCAN
        if segment.marker == _END:
            break
    return count


def scanned_together(file: BinaryIO) -> int:
    """The number of the picture's components in its first scan; 0 without a scan."""
    for segment in _segments(file, 2):
        if segment.marker == _SCAN:
            return _at(file, segment.start + 4, 1)[:1].ljust(1, b"\0")[0]
    return 0


def _kept_head(file: BinaryIO) -> tuple[bytes, int]:
    """The bytes before the first scan, shortened, and the offset of that scan."""
    kept, seen, tables = [b"\xff\xd8"], Counter[bytes](), 0
    for number, segment in enumerate(_segments(file, 2)):
        if number == _MOST_SEGMENTS:
            raise CampusGPSError(f"it has more than {_MOST_SEGMENTS:,} segments")
        if segment.marker == _SCAN:
            return b"".join(kept), segment.start
        is_app = _FIRST_APP <= segment.marker <= _LAST_APP
        if is_app and (name := _name(file, segment)):
            seen[name] += 1
            if seen[name] <= _MOST_ALIKE:
                kept.append(_at(file, segment.start, segment.end - segment.start))
        elif not is_app and segment.marker not in (_COMMENT, *_WITHOUT_LENGTH):
            tables += segment.end - segment.start
            if tables > _MOST_TABLE_BYTES:
                raise CampusGPSError("its tables are larger than any photo's")
            kept.append(_at(file, segment.start, segment.end - segment.start))
    # Without a scan there is no picture; the decoder says so.
    return b"".join(kept), file.seek(0, io.SEEK_END)


def _name(file: BinaryIO, segment: _Segment) -> bytes | None:
    """The first bytes of a segment that is read; None for one that is not."""
    content = _at(file, segment.start + 4, min(_LONGEST_START, segment.end - segment.start - 4))
    for marker, name in _READ:
        if segment.marker == marker and content.startswith(name):
            return name
    return None


def _segments(file: BinaryIO, at: int, *, all_scans: bool = False) -> Iterator[_Segment]:
    """The segments from ``at`` to the first scan, or to the end of the file."""
    size = file.seek(0, io.SEEK_END)
    wanted = _MARKER
    while (found := _next_marker(file, at, wanted)) is not None:
        start, marker = found
        length = 0 if marker in _WITHOUT_LENGTH else int.from_bytes(_at(file, start + 2, 2), "big")
        end = min(size, start + 2 + length)
        yield _Segment(marker, start, end)
        if marker == _SCAN:
            if not all_scans:
                return
            wanted = _AFTER_SCAN
        at = max(end, start + 2)


def _next_marker(file: BinaryIO, at: int, wanted: re.Pattern[bytes]) -> tuple[int, int] | None:
    """The offset of the next marker's last 0xFF, and the marker."""
    if wanted.fullmatch(here := _at(file, at, 2)):
        return at, here[1]
    while True:
        chunk = _at(file, at, _CHUNK)
        found = wanted.search(chunk)
        if found is not None:
            return at + found.end() - 2, chunk[found.end() - 1]
        if len(chunk) < _CHUNK:
            return None
        # A marker may be cut in two at the end of the chunk.
        at += len(chunk) - 1


def _at(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    return file.read(size)


class _Shortened(io.RawIOBase):
    """A shortened head, and the rest of a file as it is."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file = file
        self._head, self._rest = _kept_head(file)
        self._size = len(self._head) + file.seek(0, io.SEEK_END) - self._rest
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # bytes only
        wanted = len(buffer)
        if self._at < len(self._head):
            content = self._head[self._at : self._at + wanted]
        else:
            content = _at(self._file, self._rest + self._at - len(self._head), wanted)
        buffer[: len(content)] = content
        self._at += len(content)
        return len(content)

    def close(self) -> None:
        self._file.close()
        super().close()

"""PMTiles version 3: tiles in one file, found by directories of numbers along a Hilbert curve.

Specification: github.com/protomaps/PMTiles, spec/v3. A reader of our own, because that of the
package ``pmtiles`` unpacks directories of any size and trusts every number in them; tests read
what the package writes.
"""

from __future__ import annotations

import struct
import threading
import zlib
from bisect import bisect_right
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.files import require_ordinary
from core.ground.ground import GroundFacts, OpenGround, Opening, damaged_archive
from core.ground.tile_picture import checked_tile

_HEADER = struct.Struct("<7sB11Q6B4iB2i")
_VECTOR_TYPE, _PICTURE_TYPES = 1, (2, 3, 4)
_PLAIN, _GZIP = 1, 2
_MOST_DIRECTORY_BYTES = 16_000_000
_MOST_TILE_BYTES = 4 * 1024 * 1024
_MOST_DEPTH = 4
_KEPT_LEAVES = 32
_MOST_ZOOM = 24


@dataclass(frozen=True)
class _Directory:
    """Entries, sorted by the number of their first tile."""

    numbers: list[int]
    runs: list[int]
    lengths: list[int]
    offsets: list[int]


class Pmtiles(OpenGround):
    """An open PMTiles file.

    Args:
        path: The file.

    Raises:
        CampusGPSError: It is none of version 3, is damaged, or holds vector tiles.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._leaves: OrderedDict[tuple[int, int], _Directory] = OrderedDict()
        try:
            require_ordinary(path)
            self._file = path.open("rb")
        except OSError as error:
            raise self._damaged(error.strerror or str(error)) from error
        try:
            super().__init__(self._read_header())
        except BaseException:
            self._file.close()
            raise

    def tile(self, z: int, x: int, y: int) -> bytes | None:
        number = tile_number(z, x, y)
        with self._lock:
            try:
                content = self._find(number)
            except (OSError, ValueError, zlib.error, IndexError, CampusGPSError):
                return None  # damaged there: this tile only
        return checked_tile(content)

    def close(self) -> None:
        with self._lock:
            self._file.close()

    def _read_header(self) -> GroundFacts:
        head = self._file.read(_HEADER.size)
        if len(head) < _HEADER.size or not head.startswith(b"PMTiles"):
            raise self._damaged("it has no header of PMTiles")
        fields = _HEADER.unpack(head)
        if fields[1] != 3:
            raise CampusGPSError(
                f"is PMTiles of version {fields[1]}; the map reads version 3",
                file=self._path,
                advice="Convert it by `pmtiles convert`.",
            )
        root_at, root_length = fields[2], fields[3]
        self._leaves_at, self._leaves_length = fields[6], fields[7]
        self._tiles_at = fields[8]
        (_, self._packing, tile_packing, kind, low, high) = fields[13:19]
        west, south, east, north = (degrees / 1e7 for degrees in fields[19:23])
        if kind == _VECTOR_TYPE:
            raise CampusGPSError(
                "holds vector tiles, which the map does not draw",
                file=self._path,
                advice="Export it as raster tiles.",
            )
        if kind not in _PICTURE_TYPES or tile_packing not in (0, _PLAIN):
            raise CampusGPSError(
                "holds tiles that are neither PNG, JPEG nor WebP",
                file=self._path,
                advice="Export it as raster tiles.",
            )
        if self._packing not in (_PLAIN, _GZIP):
            raise CampusGPSError(
                "has directories that are compressed by neither nothing nor gzip",
                file=self._path,
                advice="Export it again, with gzip.",
            )
        if not 0 <= low <= high <= _MOST_ZOOM:
            raise self._damaged("its zooms are impossible")
        try:
            self._root = self._directory(root_at, root_length)
        except (OSError, ValueError, zlib.error, IndexError) as error:
            raise self._damaged("its directory cannot be read") from error
        has_bounds = -90 <= south < north <= 90 and -180 <= west < east <= 180
        return GroundFacts(
            bounds=(south, west, north, east) if has_bounds else None, min_zoom=low, max_zoom=high
        )

    def _find(self, number: int) -> bytes | None:
        directory = self._root
        for _ in range(_MOST_DEPTH):
            place = bisect_right(directory.numbers, number) - 1
            if place < 0:
                return None
            length, offset = directory.lengths[place], directory.offsets[place]
            run = directory.runs[place]
            if run:
                inside = number < directory.numbers[place] + run
                if not inside or length > _MOST_TILE_BYTES:
                    return None
                return self._at(self._tiles_at + offset, length)
            directory = self._leaf(offset, length)
        return None

    def _leaf(self, offset: int, length: int) -> _Directory:
        key = (offset, length)
        if key not in self._leaves:
            if offset + length > self._leaves_length:
                raise ValueError("a leaf beyond the leaves")
            self._leaves[key] = self._directory(self._leaves_at + offset, length)
            if len(self._leaves) > _KEPT_LEAVES:
                self._leaves.popitem(last=False)
        self._leaves.move_to_end(key)
        return self._leaves[key]

    def _directory(self, offset: int, length: int) -> _Directory:
        if length > _MOST_DIRECTORY_BYTES:
            raise ValueError("a directory that is too long")
        content = self._at(offset, length)
        if self._packing == _GZIP:
            unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
            content = unpacking.decompress(content, _MOST_DIRECTORY_BYTES)
            if unpacking.unconsumed_tail:
                raise ValueError("a directory that unpacks to too much")
        return _parsed(content)

    def _at(self, offset: int, length: int) -> bytes:
        self._file.seek(offset)
        return self._file.read(length)

    def _damaged(self, why: str) -> CampusGPSError:
        return damaged_archive("PMTiles", why, self._path)


def open_pmtiles(path: Path, opening: Opening) -> OpenGround:
    """Open a PMTiles file."""
    opening.task.check()
    return Pmtiles(path)


def tile_number(z: int, x: int, y: int) -> int:
    """The number of a tile: those of smaller zooms first, then along a Hilbert curve."""
    number: int = (4**z - 1) // 3
    for step in range(z - 1, -1, -1):
        side = 1 << step
        right, low = int(bool(x & side)), int(bool(y & side))
        number += side * side * ((3 * right) ^ low)
        if not low:
            if right:
                x, y = side - 1 - (x & (side - 1)), side - 1 - (y & (side - 1))
            x, y = y, x
    return number


def _parsed(content: bytes) -> _Directory:
    """A directory of its bytes: four columns of numbers of 7 bits a byte."""
    numbers_in: list[int] = []
    value = shift = 0
    for byte in content:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            numbers_in.append(value)
            value = shift = 0
        elif shift > 63:
            raise ValueError("a number that is too long")
    count = numbers_in[0]
    columns = [numbers_in[1 + at * count : 1 + (at + 1) * count] for at in range(4)]
    if len(columns[3]) != count:
        raise ValueError("a directory that is cut off")
    steps, runs, lengths, places = columns
    numbers: list[int] = []
    offsets: list[int] = []
    for at, step in enumerate(steps):
        numbers.append(step + (numbers[-1] if numbers else 0))
        follows = places[at] == 0 and at > 0
        offsets.append(offsets[-1] + lengths[at - 1] if follows else places[at] - 1)
    return _Directory(numbers, runs, lengths, offsets)

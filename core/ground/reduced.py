"""Reduced copies of a large picture, cut into squares: made once, then any part is read at once."""

from __future__ import annotations

import hashlib
import io
import json
import math
import sqlite3
import threading
from collections import OrderedDict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, JpegImagePlugin
from PIL.ImageFile import ImageFile

from core.errors import CampusGPSError
from core.files import remove_leftovers_of, written_beside
from core.photos.decoding_cost import decoding_bytes
from core.photos.opening import exif_of, open_photo, unreadable, without_warnings
from core.tasks import Cancelled, Task

SIDE = 512
"""Pixels of a square's side."""

# 30,000 by 30,000; how much memory that takes is asked beside it.
MOST_PIXELS = 1_000_000_000
# Above this a JPEG is decoded at half its size.
_MOST_IN_FULL = 280_000_000
_QUALITY = 90
_KEPT_SQUARES = 96
_FORM = "2"
# Quarter turns by EXIF's orientation; what is mirrored stays as it is.
_TURNS = {3: 2, 6: 1, 8: 3}
_MEASURED = "holds measured values instead of colours"


class ReducedPicture:
    """A picture as squares at several scales; may be read from any thread.

    Args:
        path: The file that :func:`reduced_picture` made.

    Attributes:
        width: Pixels of the picture in full, also where it is kept smaller.
        height: Likewise.
        scale: Pixels in full for one pixel of the largest level.
        levels: How many levels there are; each is half as large as the one before.
        turns: Quarter turns clockwise that show it upright, as its EXIF says. Pixels are counted
            in the picture as it is stored, like those of world files.
    """

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, check_same_thread=False)
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[int, int, int], NDArray[np.uint8] | None] = OrderedDict()
        try:
            facts = json.loads(self._connection.execute("SELECT text FROM facts").fetchone()[0])
            self.width, self.height = int(facts["width"]), int(facts["height"])
            self.scale, self.levels = float(facts["scale"]), int(facts["levels"])
            self.turns = int(facts["turns"])
        except BaseException:
            self._connection.close()
            raise

    def size_at(self, level: int) -> tuple[int, int]:
        """Width and height of a level in pixels."""
        factor = self.scale * 2**level
        return max(1, math.ceil(self.width / factor)), max(1, math.ceil(self.height / factor))

    def read(self, level: int, left: int, top: int, right: int, low: int) -> NDArray[np.uint8]:
        """The ``(H, W, 4)`` RGBA pixels of a part of a level; the rest is transparent."""
        part = np.zeros((low - top, right - left, 4), np.uint8)
        for row in range(max(0, top // SIDE), max(0, (low - 1) // SIDE + 1)):
            for column in range(max(0, left // SIDE), max(0, (right - 1) // SIDE + 1)):
                square = self._square(level, column, row)
                if square is None:
                    continue
                x, y = column * SIDE - left, row * SIDE - top
                height, width = square.shape[:2]
                x0, y0 = max(0, x), max(0, y)
                x1, y1 = min(right - left, x + width), min(low - top, y + height)
                if x1 > x0 and y1 > y0:
                    part[y0:y1, x0:x1] = square[y0 - y : y1 - y, x0 - x : x1 - x]
        return part

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _square(self, level: int, column: int, row: int) -> NDArray[np.uint8] | None:
        key = (level, column, row)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            found = self._connection.execute(
                "SELECT data FROM squares WHERE level = ? AND x = ? AND y = ?", key
            ).fetchone()
        square = None if found is None else _decoded(found[0])
        with self._lock:
            self._kept[key] = square
            if len(self._kept) > _KEPT_SQUARES:
                self._kept.popitem(last=False)
        return square


def reduced_picture(path: Path, cache_folder: Path, task: Task) -> ReducedPicture:
    """The reduced copies of the picture in ``path``, made now if the cache has none.

    Raises:
        CampusGPSError: It is no picture, damaged, or too large.
    """
    try:
        state = path.stat()
    except OSError as error:
        raise CampusGPSError(
            f"cannot be read ({error.strerror})",
            file=path,
            advice="Check that the file is there and that you may read it.",
        ) from error
    key = f"{_FORM} {path.absolute()} {state.st_size} {state.st_mtime_ns}"
    kept = (
        cache_folder
        / f"{hashlib.sha256(key.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}.squares"
    )
    if kept.is_file():
        try:
            return ReducedPicture(kept)
        except (sqlite3.Error, ValueError, KeyError, TypeError):
            kept.unlink(missing_ok=True)
    remove_leftovers_of(kept)
    try:
        with open_photo(path) as photo:
            _make(photo, path, kept, task)
    except (CampusGPSError, Cancelled):
        raise
    except sqlite3.Error as error:
        raise CampusGPSError(
            f"reduced copies of it can't be kept ({error})",
            file=path,
            advice="Free some space on the project's disk, then try again.",
        ) from error
    except Exception as error:  # A damaged file makes decoders raise nearly anything.
        raise unreadable(path, error) from error
    return ReducedPicture(kept)


def _make(photo: ImageFile, path: Path, kept: Path, task: Task) -> None:
    full = photo.size
    if photo.mode in ("I", "F", "I;32"):
        raise CampusGPSError(_MEASURED, file=path, advice="Save it with colours, as 8-bit RGB.")
    if full[0] * full[1] > _MOST_IN_FULL and isinstance(photo, JpegImagePlugin.JpegImageFile):
        photo.draft(None, (full[0] // 2, full[1] // 2))
    try:
        decoding_bytes(photo, full[0] * full[1], most_pixels=MOST_PIXELS)
    except CampusGPSError as error:
        raise CampusGPSError(
            error.reason.replace("this photo", "this picture"),
            file=path,
            advice="Save a smaller copy, a JPEG, or tiles (MBTiles) of it.",
        ) from error
    task.begin(f"Decoding {path.name}")
    with without_warnings():
        photo.load()
    scale = full[0] / photo.width
    picture: Image.Image = photo
    levels = max(1, math.ceil(math.log2(max(picture.size) / SIDE)) + 1)
    squares = sum(
        math.ceil(picture.width / 2**level / SIDE) * math.ceil(picture.height / 2**level / SIDE)
        for level in range(levels)
    )
    task.begin(f"Preparing {path.name}", squares)
    facts = {"width": full[0], "height": full[1], "scale": scale, "levels": levels}
    facts["turns"] = _TURNS.get(exif_of(photo, path).orientation, 0)
    with written_beside(kept, durable=False) as part:
        connection = sqlite3.connect(part)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("CREATE TABLE facts (text)")
            connection.execute(
                "CREATE TABLE squares (level, x, y, data, PRIMARY KEY (level, x, y)) WITHOUT ROWID"
            )
            connection.execute("INSERT INTO facts VALUES (?)", (json.dumps(facts),))
            for level in range(levels):
                picture = _write_level(connection, level, picture, task)
            connection.commit()
        finally:
            connection.close()


def _write_level(
    connection: sqlite3.Connection, level: int, picture: Image.Image, task: Task
) -> Image.Image:
    """Write the squares of a level, and give the picture at half its size."""
    width, height = picture.size
    half = Image.new(_colours(picture), (math.ceil(width / 2), math.ceil(height / 2)))
    for row in range(math.ceil(height / SIDE)):
        strip_box = (0, row * SIDE, width, min(height, (row + 1) * SIDE))
        strip = _converted(picture.crop(strip_box), half.mode)
        for column in range(math.ceil(width / SIDE)):
            box = (column * SIDE, 0, min(width, (column + 1) * SIDE), strip.height)
            data = _encoded(strip.crop(box))
            if data is not None:
                connection.execute(
                    "INSERT INTO squares VALUES (?, ?, ?, ?)", (level, column, row, data)
                )
            task.advance()
        half.paste(strip.reduce(2), (0, row * SIDE // 2))
    return half


def _colours(picture: Image.Image) -> str:
    """The mode in which a picture is kept."""
    if picture.mode in ("L", "1") or picture.mode.startswith("I;16"):
        return "RGBA" if "transparency" in picture.info else "L"
    return "RGBA" if picture.has_transparency_data else "RGB"


def _converted(strip: Image.Image, mode: str) -> Image.Image:
    if strip.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(strip) >> 8).astype(np.uint8)).convert(mode)
    return strip if strip.mode == mode else strip.convert(mode)


def _encoded(square: Image.Image) -> bytes | None:
    """The square as a JPEG, or as a PNG where it is see-through; None where nothing is on it."""
    stream = io.BytesIO()
    if square.mode == "RGBA":
        lowest, highest = square.getchannel("A").getextrema()
        if highest == 0:
            return None
        if lowest != 255:
            square.save(stream, "PNG", compress_level=1)
            return stream.getvalue()
        square = square.convert("RGB")
    square.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()


def _decoded(data: bytes) -> NDArray[np.uint8]:
    with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as square:
        return np.asarray(square.convert("RGBA"))

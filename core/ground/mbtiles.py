"""MBTiles: tiles in an SQLite file, as QGIS and GDAL write them (specification 1.3)."""

from __future__ import annotations

import math
import re
import sqlite3
import threading
from pathlib import Path
from urllib.parse import quote

from core.errors import CampusGPSError
from core.ground.ground import GroundFacts, OpenGround, Opening, damaged_archive
from core.ground.tile_picture import checked_tile, is_compressed_or_vector

_VECTOR = "holds vector tiles, which the map does not draw"
_EXPORT = "Export it as raster tiles, in QGIS by Generate XYZ tiles (MBTiles)."
_MOST_ZOOM = 24
# Attributions may hold links.
_MARKUP = re.compile(r"<[^>]*>")


class Mbtiles(OpenGround):
    """An open MBTiles file.

    Args:
        path: The file; nothing is ever written to it.

    Raises:
        CampusGPSError: It is damaged, no MBTiles file, empty, or holds vector tiles.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        try:
            # "immutable": no journal is looked for and none is made beside somebody else's file.
            address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
            self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise self._unreadable(error) from error
        try:
            super().__init__(self._facts())
        except BaseException:
            self._connection.close()
            raise

    def tile(self, z: int, x: int, y: int) -> bytes | None:
        with self._lock:
            try:
                rows = self._connection.execute(
                    "SELECT tile_data FROM tiles"
                    " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                    # Rows count from the south (TMS).
                    (z, x, 2**z - 1 - y),
                ).fetchone()
            except (sqlite3.Error, OverflowError):  # a damaged page: this tile only
                return None
        return checked_tile(rows[0]) if rows else None

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _facts(self) -> GroundFacts:
        try:
            said = dict(self._connection.execute("SELECT name, value FROM metadata"))
            zooms = self._connection.execute(
                "SELECT min(zoom_level), max(zoom_level) FROM tiles"
            ).fetchone()
            first = self._connection.execute("SELECT tile_data FROM tiles LIMIT 1").fetchone()
        except (sqlite3.Error, OverflowError) as error:
            raise self._unreadable(error) from error
        if str(said.get("format", "")).lower() in ("pbf", "mvt"):
            raise CampusGPSError(_VECTOR, file=self._path, advice=_EXPORT)
        if first is None:
            raise CampusGPSError("holds no tiles", file=self._path, advice=_EXPORT)
        if not isinstance(first[0], bytes) or is_compressed_or_vector(first[0]):
            raise CampusGPSError(_VECTOR, file=self._path, advice=_EXPORT)
        if not all(isinstance(zoom, int) and 0 <= zoom <= _MOST_ZOOM for zoom in zooms):
            raise CampusGPSError("has tiles of an impossible zoom", file=self._path, advice=_EXPORT)
        return GroundFacts(
            bounds=_bounds(said.get("bounds")),
            min_zoom=zooms[0],
            max_zoom=zooms[1],
            attribution=_MARKUP.sub("", str(said.get("attribution") or ""))[:300],
        )

    def _unreadable(self, error: Exception) -> CampusGPSError:
        return damaged_archive("MBTiles", str(error), self._path)


def open_mbtiles(path: Path, opening: Opening) -> OpenGround:
    """Open an MBTiles file."""
    opening.task.check()
    return Mbtiles(path)


def _bounds(value: object) -> tuple[float, float, float, float] | None:
    """South, west, north, east of "west,south,east,north"; None if it says no such thing."""
    try:
        west, south, east, north = (float(part) for part in str(value).split(","))
    except ValueError:
        return None
    box = (south, west, north, east)
    is_one = -90 <= south < north <= 90 and -180 <= west <= 180 and -180 <= east <= 180
    return box if is_one and all(map(math.isfinite, box)) else None

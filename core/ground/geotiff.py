"""The place of a GeoTIFF, of its tags (OGC GeoTIFF 1.1, 19-008r4)."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core.errors import CampusGPSError
from core.files import is_file
from core.ground.grids import SUPPORTED, Grid, grid_of
from core.ground.placement import Placement
from core.photos.tiff_tags import Value, read_block, text_in

_SCALE, _TIES, _MATRIX = 33550, 33922, 34264
_KEYS, _TEXTS = 34735, 34737
_RASTER_TYPE, _GEOGRAPHIC, _PROJECTED = 1025, 2048, 3072
_PIXEL_IS_POINT, _USER_DEFINED = 2, 32767
_SUFFIXES = (".tif", ".tiff")


def is_geotiff(path: Path) -> bool:
    """True if the file is a TIFF with tags that place it."""
    return path.suffix.lower() in _SUFFIXES and is_file(path) and _KEYS in _tags(path)


def geotiff_placement(path: Path) -> Placement | None:
    """The placement of a GeoTIFF; None for any other file.

    Raises:
        CampusGPSError: Its coordinate system is not supported, or its tags contradict each other.
    """
    if path.suffix.lower() not in _SUFFIXES:
        return None
    tags = _tags(path)
    keys = _geo_keys(tags.get(_KEYS))
    if not keys:
        return None
    matrix = _matrix(tags)
    if matrix is None:
        raise CampusGPSError(
            "has a coordinate system, but no place in it",
            file=path,
            advice="Export it again, with its place.",
        )
    if keys.get(_RASTER_TYPE) == _PIXEL_IS_POINT:
        # Its numbers are of the middles of pixels.
        matrix[:, 2] -= matrix[:, :2] @ np.array([0.5, 0.5])
    return Placement(matrix, _grid(keys, tags, path))


def _tags(path: Path) -> dict[int, Value]:
    try:
        with path.open("rb") as file:
            return read_block(file, (_SCALE, _TIES, _MATRIX, _KEYS, _TEXTS)).main
    except OSError as error:
        raise CampusGPSError(
            f"cannot be read ({error.strerror})",
            file=path,
            advice="Check that the file is there and that you may read it.",
        ) from error


def _geo_keys(value: Value | None) -> dict[int, int]:
    """The keys that hold a number themselves."""
    if not isinstance(value, tuple) or len(value) < 4:
        return {}
    rows = np.array(value[4 : len(value) // 4 * 4]).reshape(-1, 4)
    return {int(key): int(number) for key, place, _, number in rows if place == 0}


def _matrix(tags: dict[int, Value]) -> np.ndarray | None:
    scale, ties, whole = (tags.get(tag) for tag in (_SCALE, _TIES, _MATRIX))
    if isinstance(whole, tuple) and len(whole) == 16:
        rows = np.array(whole, np.float64).reshape(4, 4)
        return rows[:2, [0, 1, 3]].copy()
    if not isinstance(ties, tuple) or len(ties) < 6:
        return None
    points = np.array(ties[: len(ties) // 6 * 6], np.float64).reshape(-1, 6)
    if isinstance(scale, tuple) and len(scale) >= 2:
        column, row, _, x, y, _ = points[0]
        return np.array(
            [[scale[0], 0, x - scale[0] * column], [0, -scale[1], y + scale[1] * row]], np.float64
        )
    if len(points) >= 3:
        # Control points: the best affine fit through them.
        known = np.column_stack([points[:, :2], np.ones(len(points))])
        return np.array(np.linalg.lstsq(known, points[:, 3:5])[0].T)
    return None


def _grid(keys: dict[int, int], tags: dict[int, Value], path: Path) -> Grid:
    code = keys.get(_PROJECTED) or keys.get(_GEOGRAPHIC)
    if code is None or code == _USER_DEFINED:
        name = text_in(tags.get(_TEXTS)).split("|")[0][:60]
        raise CampusGPSError(
            f"has a coordinate system of its own ({name})"
            if name
            else "has a coordinate system of its own",
            file=path,
            advice=f"{SUPPORTED} Save it in one of them, or place it by points.",
        )
    return grid_of(code)

"""A picture that lies on the map: a plan or an aerial picture, drawn into the tiles of web maps."""

from __future__ import annotations

import io
import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.errors import CampusGPSError
from core.geo import box_of, wrapped
from core.ground.fitting import fit_pairs
from core.ground.geotiff import geotiff_placement, is_geotiff
from core.ground.grids import WebMercator
from core.ground.ground import GroundFacts, OpenGround, Opening
from core.ground.placement import Placement, checked
from core.ground.reduced import ReducedPicture, reduced_picture
from core.ground.world_file import world_file_of, world_file_placement

TILE = 256
_EARTH_M = 2 * math.pi * 6378137.0
_MOST_ZOOM = 23
# Between the places that are computed, the others are interpolated.
_STEPS = 16
_MOST_SOURCE_SIDE = 2048
_QUALITY = 88

UNPLACED = "does not say where it lies"


class PlacedPicture(OpenGround):
    """A picture and its place.

    Args:
        picture: Its reduced copies.
        placement: Where it lies.
    """

    def __init__(self, picture: ReducedPicture, placement: Placement) -> None:
        self.picture, self.placement = picture, placement
        edge = placement.edge(picture.width, picture.height)
        edge[:, 1] = wrapped(edge[:, 1])
        size_m = placement.metres_per_pixel(picture.width, picture.height)
        across = math.cos(math.radians(float(edge[:, 0].mean())))
        zoom = math.log2(_EARTH_M * across / TILE / max(size_m, 1e-6))
        super().__init__(
            GroundFacts(
                bounds=box_of(edge),
                max_zoom=max(0, min(_MOST_ZOOM, math.ceil(zoom))),
                remark=placement.remark,
            )
        )

    def tile(self, z: int, x: int, y: int) -> bytes | None:
        columns, rows = self._pixels_of(z, x, y)
        if not (np.isfinite(columns).all() and np.isfinite(rows).all()):
            return None
        step = math.hypot(columns[0, 1] - columns[0, 0], rows[0, 1] - rows[0, 0])
        level = int(
            np.clip(
                math.floor(math.log2(max(step / self.picture.scale, 1))), 0, self.picture.levels - 1
            )
        )
        drawn = self._drawn(level, columns, rows)
        if drawn is None:
            return None
        stream = io.BytesIO()
        if drawn[..., 3].min() == 255:
            Image.fromarray(drawn[..., :3]).save(stream, "JPEG", quality=_QUALITY)
        else:
            Image.fromarray(drawn).save(stream, "PNG", compress_level=1)
        return stream.getvalue()

    def close(self) -> None:
        self.picture.close()

    def _pixels_of(self, z: int, x: int, y: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Column and row of the picture under each pixel of a tile, each ``(256, 256)``."""
        shares = np.linspace(0, 1, _STEPS + 1)
        metres_per_tile = _EARTH_M / 2**z
        east = (x + shares) * metres_per_tile - _EARTH_M / 2
        north = _EARTH_M / 2 - (y + shares) * metres_per_tile
        grid = np.stack(np.meshgrid(east, north), axis=-1)
        coarse = self.placement.to_pixels(WebMercator().to_degrees(grid))
        at = (np.arange(TILE) + 0.5) / TILE * _STEPS
        low = np.minimum(at.astype(int), _STEPS - 1)
        part = (at - low)[:, None]
        by_row = coarse[low] * (1 - part[..., None]) + coarse[low + 1] * part[..., None]
        fine = by_row[:, low] * (1 - part[None]) + by_row[:, low + 1] * part[None]
        return fine[..., 0], fine[..., 1]

    def _drawn(
        self, level: int, columns: NDArray[np.float64], rows: NDArray[np.float64]
    ) -> NDArray[np.uint8] | None:
        """The ``(256, 256, 4)`` pixels of a tile; None where nothing of the picture is on it."""
        inside = (
            (columns >= 0) & (columns < self.picture.width)
            & (rows >= 0) & (rows < self.picture.height)
        )  # fmt: skip
        if not inside.any():
            return None
        factor = self.picture.scale * 2**level
        # The middle of a pixel is half a pixel from its corner.
        across, down = columns / factor - 0.5, rows / factor - 0.5
        left, right = int(across[inside].min()) - 1, int(across[inside].max()) + 3
        top, low = int(down[inside].min()) - 1, int(down[inside].max()) + 3
        if max(right - left, low - top) > _MOST_SOURCE_SIDE:
            return None
        source = self.picture.read(level, left, top, right, low).astype(np.float32)
        # At its edge a picture goes on as it ends.
        width, height = self.picture.size_at(level)
        across, down = np.clip(across, 0, width - 1) - left, np.clip(down, 0, height - 1) - top
        across, down = np.where(inside, across, 1), np.where(inside, down, 1)
        column, row = across.astype(int), down.astype(int)
        column = np.minimum(column, source.shape[1] - 2)
        row = np.minimum(row, source.shape[0] - 2)
        right_share, low_share = (across - column)[..., None], (down - row)[..., None]
        # What lies beyond the last pixel has no share.
        right_share = np.where((column + left + 1 >= width)[..., None], 0, right_share)
        low_share = np.where((row + top + 1 >= height)[..., None], 0, low_share)
        upper = source[row, column] * (1 - right_share) + source[row, column + 1] * right_share
        lower = (
            source[row + 1, column] * (1 - right_share) + source[row + 1, column + 1] * right_share
        )
        drawn = np.round(upper * (1 - low_share) + lower * low_share).astype(np.uint8)
        drawn[~inside] = 0
        return drawn if drawn[..., 3].any() else None


def open_picture(path: Path, opening: Opening) -> OpenGround:
    """Open a plan or an aerial picture: by its point pairs, its tags, or the file beside it.

    Raises:
        CampusGPSError: It is no picture, too large, or nothing says where it lies.
    """
    picture = reduced_picture(path, opening.cache_folder, opening.task)
    try:
        size = (picture.width, picture.height)
        placement: Placement | None
        if opening.pairs:
            placement = fit_pairs(opening.pairs, opening.fit).placement
        else:
            placement = geotiff_placement(path) or world_file_placement(path, size, opening.near)
        if placement is None:
            raise CampusGPSError(
                UNPLACED, file=path, advice="Click three or more places of it on the map."
            )
        return PlacedPicture(picture, checked(placement, *size))
    except CampusGPSError as error:
        picture.close()
        raise CampusGPSError(error.reason, file=path, advice=error.advice) from error
    except BaseException:
        picture.close()
        raise


def says_where_it_lies(path: Path) -> bool:
    """True if the picture in ``path`` is a GeoTIFF or a world file lies beside it."""
    return is_geotiff(path) or world_file_of(path) is not None

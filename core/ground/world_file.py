"""The place of a picture with a world file beside it, as other map programs write them."""

from __future__ import annotations

import math
import re
from pathlib import Path

import numpy as np

from core.errors import CampusGPSError
from core.files import is_file, read_ordinary
from core.geo import Position, haversine_m, wrapped
from core.ground.grids import SUPPORTED, Degrees, Grid, candidate_grids, grid_of_wkt
from core.ground.placement import Placement, checked

_MOST_BYTES = 10_000
# A picture farther from the project's photos than this lies there by another coordinate system.
_NEAR_M = 50_000.0
_SRS = re.compile(r"<SRS[^>]*>(.*?)</SRS>", re.DOTALL)


def world_file_of(path: Path) -> Path | None:
    """The world file of a picture: ``plan.jgw``, ``plan.jpgw`` or ``plan.wld`` of ``plan.jpg``."""
    letters = path.suffix[1:]
    if not letters:
        return None
    short = f".{letters[0]}{letters[-1]}w"
    names = (short, f"{path.suffix}w", ".wld")
    for suffix in (*names, *(name.upper() for name in names)):
        beside = path.with_suffix(suffix)
        if is_file(beside):
            return beside
    return None


def world_file_placement(
    path: Path, size: tuple[int, int], near: Position | None
) -> Placement | None:
    """The placement of a picture by the world file beside it; None without one.

    A world file does not say its coordinate system. That is read from ``plan.prj`` or
    ``plan.jpg.aux.xml``; else it is the one by which the picture lies nearest to ``near``.

    Raises:
        CampusGPSError: The file holds other things, or no coordinate system fits.
    """
    beside = world_file_of(path)
    if beside is None:
        return None
    a, d, b, e, x, y = _numbers(beside)
    # Its numbers are of the middle of the first pixel.
    matrix = np.array([[a, b, x - (a + b) / 2], [d, e, y - (d + e) / 2]])
    text = _projection_of(path)
    if text:
        return Placement(matrix, grid_of_wkt(text))
    return _nearest(matrix, size, near, path)


def _numbers(beside: Path) -> list[float]:
    try:
        words = read_ordinary(beside, _MOST_BYTES).decode("ascii", "replace").split()
        numbers = [float(word.replace(",", ".")) for word in words]
    except (OSError, ValueError):
        numbers = []
    if len(numbers) != 6 or not all(map(math.isfinite, numbers)):
        raise CampusGPSError(
            "is no world file: that holds six numbers",
            file=beside,
            advice="Remove it, then place the picture by points.",
        )
    return numbers


def _projection_of(path: Path) -> str:
    """The text that names the coordinate system; empty where none is beside the picture."""
    for beside in (path.with_suffix(".prj"), path.with_suffix(".PRJ"), Path(f"{path}.aux.xml")):
        try:
            text = read_ordinary(beside, 1_000_000).decode("utf-8", "replace")
        except OSError:
            continue
        if beside.suffix == ".xml":
            srs = _SRS.search(text)
            text = srs[1].replace("&quot;", '"') if srs else ""
        if text.strip():
            return text
    return ""


def _nearest(
    matrix: np.ndarray, size: tuple[int, int], near: Position | None, path: Path
) -> Placement:
    """The placement by the grid by which the picture lies nearest to ``near``."""
    found: list[tuple[float, Grid]] = []
    for grid in candidate_grids(near) if near is not None else ():
        try:
            edge = checked(Placement(matrix, grid), *size).edge(*size)
        except CampusGPSError:
            continue
        middle = Position(float(edge[:, 0].mean()), float(wrapped(edge[:, 1].mean())))
        assert near is not None
        found.append((haversine_m(middle, near), grid))
    distance_m, grid = min(found, key=lambda one: one[0], default=(math.inf, Degrees()))
    if distance_m > _NEAR_M:
        raise CampusGPSError(
            "has a world file, but nothing says its coordinate system, and none that is supported "
            "lays it near the project's photos",
            file=path,
            advice=f"{SUPPORTED} Put its .prj file beside it, or place it by points.",
        )
    remark = f"Taken as {grid.name}, as nothing says its coordinate system"
    return Placement(matrix, grid, remark)

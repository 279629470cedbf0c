"""The named areas that the photos of a project lie in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.geo import degrees_of
from core.localizer.area_shares import AreaIndex
from core.project.areas import read_areas
from core.project.photo_rows import LATITUDE_SQL, LONGITUDE_SQL
from core.project.project import Project
from core.project.rows import PhotoRow


def with_areas(photos: Iterable[PhotoRow], index: AreaIndex | None) -> Iterator[PhotoRow]:
    """The same photos, each with the narrowest named area that its position lies in."""
    if index is None:
        yield from photos
        return
    for photo in photos:
        place = photo.position
        (name,) = [""] if place is None else index.names_at(degrees_of([place]))
        yield replace(photo, area=name)


def area_names(project: Project) -> dict[int, str]:
    """The name of the narrowest area that each photo with a position lies in, by its id."""
    ids, degrees = _places(project)
    return dict(zip(ids, AreaIndex(read_areas(project.store)).names_at(degrees), strict=True))


def ids_in_area(project: Project, area: str) -> frozenset[int]:
    """The ids of the photos in the area of this name, or in one that belongs to it."""
    ids, degrees = _places(project)
    inside = AreaIndex(read_areas(project.store)).holds(area, degrees).tolist()
    return frozenset(one for one, is_in in zip(ids, inside, strict=True) if is_in)


def ids_in_areas_called(project: Project, text: str) -> list[int]:
    """The ids of the photos in whose area's name ``text`` is found, in lower case."""
    names = {area.name for area in read_areas(project.store) if text in area.name.casefold()}
    if not names:
        return []
    return [one for one, name in area_names(project).items() if name in names]


def _places(project: Project) -> tuple[list[int], NDArray[np.float64]]:
    """The ids of all photos with a position, and ``(P, 2)`` latitude and longitude in degrees."""
    # All in one row: between two rows another thread would take Python's lock.
    ((ids, latitudes, longitudes),) = project.store.read(
        f"SELECT group_concat(photos.id), group_concat({LATITUDE_SQL}),"
        f" group_concat({LONGITUDE_SQL}) FROM photos"
        " LEFT JOIN measurements AS best ON best.id = photos.best_measurement_id"
        f" WHERE photos.removed = 0 AND {LATITUDE_SQL} IS NOT NULL"
    )
    if not ids:
        return [], np.zeros((0, 2))
    columns = [np.array(text.split(","), np.float64) for text in (latitudes, longitudes)]
    return list(map(int, ids.split(","))), np.stack(columns, 1)

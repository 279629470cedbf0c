"""Named areas of a place ("Building 26, floor 2"): kept in the project, changed by its journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.project.journal import Edit, JsonValue
from core.project.project import Project
from core.project.store import Store

Ring = NDArray[np.float64]
"""The ``(V, 2)`` corners [latitude, longitude] of an outline, the first one not repeated."""

Polygon = tuple[Ring, ...]
"""An outline, and those of the holes in it."""

_DAMAGE = (ValueError, TypeError, LookupError, AttributeError, RecursionError)


@dataclass(frozen=True, eq=False)
class Area:
    """A named area.

    Attributes:
        name: Its name; no two areas of a project have the same one, whatever their case.
        polygons: Its outlines; none where it only holds others.
        parent: The name of the area that it belongs to; empty for none.
        id: Its number in the project; 0 for one that is not in it yet.
    """

    name: str
    polygons: tuple[Polygon, ...]
    parent: str = ""
    id: int = 0


def read_areas(store: Store) -> list[Area]:
    """The areas of a project, in the order in which they were added."""
    rows = store.read("SELECT * FROM areas WHERE removed = 0 ORDER BY id")
    try:
        return [
            Area(str(row["name"]), _polygons(row["polygons"]), str(row["parent"]), int(row["id"]))
            for row in rows
        ]
    except _DAMAGE as error:
        raise store.damaged(f"an area: {error}") from error


def put_areas(project: Project, areas: Sequence[Area]) -> Edit | None:
    """Add areas, in place of those of the same name; can be undone.

    Returns:
        The entry in the journal; None if all of them were there already.
    """
    known = {one.name.casefold(): one for one in read_areas(project.store)}
    added = sum(area.name.casefold() not in known for area in areas)

    def insert(connection: sqlite3.Connection) -> dict[int, dict[str, JsonValue]]:
        values: dict[int, dict[str, JsonValue]] = {}
        for area in areas:
            columns = _columns(area)
            former = known.get(area.name.casefold())
            if former is None:
                # It is not there before the journal says so: then undo can take it out.
                cursor = connection.execute(
                    "INSERT INTO areas (name, parent, polygons) VALUES (:name, :parent, :polygons)",
                    columns,
                )
                assert cursor.lastrowid is not None
                values[cursor.lastrowid] = {"removed": 0}
            else:
                values[former.id] = columns
        return values

    values = project.store.write(insert)
    changed = len(values) - added
    words = [f"Add {_number(added)}"] if added else []
    words += [f"{'c' if words else 'C'}hange {_number(changed)}"] if changed else []
    return project.journal.change(" and ".join(words), values, "areas")


def rename_area(
    project: Project, area_id: int, name: str, parent: str | None = None
) -> Edit | None:
    """Give an area another name, also where others name it as what they belong to.

    Args:
        project: The project.
        area_id: The area's number.
        name: Its name.
        parent: The name of the area that it belongs to; empty for none; None: as before.
    """
    areas = {one.id: one for one in read_areas(project.store)}
    if area_id not in areas:
        return None
    former = areas[area_id].name
    values: dict[int, dict[str, JsonValue]] = {area_id: {"name": name}}
    if parent is not None:
        values[area_id]["parent"] = parent
    for one in areas.values():
        if one.parent.casefold() == former.casefold() and one.id != area_id:
            values[one.id] = {"parent": name}
    verb = "Rename" if name != former else "Change"
    return project.journal.change(f"{verb} the area {former}", values, "areas")


def remove_areas(project: Project, area_ids: Sequence[int]) -> Edit | None:
    """Take areas out of the project; can be undone. Those that belonged to them stay."""
    values: Mapping[int, dict[str, JsonValue]] = {one: {"removed": 1} for one in area_ids}
    return project.journal.change(f"Remove {_number(len(area_ids))}", values, "areas")


def possible_parents(areas: Sequence[Area], area_id: int = 0) -> list[str]:
    """The names of the areas that one may belong to: not to itself, nor to what belongs to it.

    Args:
        areas: All areas of a place.
        area_id: The number of the area; 0 for one that is not there yet.
    """
    excluded = {one.name.casefold() for one in areas if one.id == area_id}
    while more := {one.name.casefold() for one in areas if one.parent.casefold() in excluded}:
        if more <= excluded:
            break
        excluded |= more
    return [one.name for one in areas if one.name.casefold() not in excluded]


def unused_name(areas: Sequence[Area], wanted: str) -> str:
    """``wanted``, or that with a number that no area has."""
    taken = {one.name.casefold() for one in areas}
    name, number = wanted, 2
    while name.casefold() in taken:
        name, number = f"{wanted} {number}", number + 1
    return name


def _columns(area: Area) -> dict[str, JsonValue]:
    polygons = [[ring.round(9).tolist() for ring in polygon] for polygon in area.polygons]
    return {"name": area.name, "parent": area.parent, "polygons": json.dumps(polygons)}


def _polygons(text: str) -> tuple[Polygon, ...]:
    return tuple(
        tuple(np.array(ring, np.float64).reshape(-1, 2) for ring in polygon)
        for polygon in json.loads(text)
    )


def _number(count: int) -> str:
    return "1 area" if count == 1 else f"{count:,} areas"

"""A few facts of all photos, read as columns: an object of each would take seconds."""

from __future__ import annotations

import math
import os
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import numpy as np

from core.files import legible
from core.geo import Position, haversine_m
from core.project.paths import path_from_column
from core.project.photo_rows import LATITUDE_SQL, LONGITUDE_SQL, REFERENCE_SQL
from core.project.references import sum_of_references
from core.project.store import Store

TWINS_SQL = """
    (photos.twin_of IS NOT NULL
        OR photos.id IN (SELECT twin_of FROM photos WHERE twin_of IS NOT NULL AND removed = 0))
"""
"""A condition: the photos that show the same picture as others."""

_FROM = """
    FROM photos
    JOIN file_versions AS versions ON versions.photo_id = photos.id AND versions.current = 1
    LEFT JOIN sessions ON sessions.id = photos.session_id
    LEFT JOIN measurements AS best ON best.id = photos.best_measurement_id
    WHERE photos.removed = 0
"""
# What a value that is none of ours can raise.
_DAMAGE = (ValueError, TypeError, OverflowError)


@dataclass(frozen=True)
class PhotoCounts:
    """The numbers of a project's photos.

    Attributes:
        total: Photos that were not removed.
        used: Those of them that a localizer is built from.
    """

    total: int = 0
    used: int = 0


@dataclass(frozen=True)
class PhotoPlaces:
    """The places of the photos that a localizer is built from, in the order of import.

    Attributes:
        ids: Their numbers in the project.
        latitudes: Degrees.
        longitudes: Degrees.
        sessions: The names of the sessions, sorted; an empty one for photos without a session.
        session_numbers: The place in ``sessions`` of each photo's, from 0.
        names: The names of their files, for people.
        time_order: The photos that say when they were taken, by their place here from 0, in the
            order of time; -1 after the last one of a session's camera.
    """

    ids: array[int]
    latitudes: array[float]
    longitudes: array[float]
    sessions: tuple[str, ...]
    session_numbers: array[int]
    names: tuple[str, ...]
    time_order: array[int] = field(default_factory=lambda: array("q"))

    def metres_to(self, position: Position) -> float | None:
        """The distance in metres from ``position`` to the nearest of them; None without any."""
        if not self.ids:
            return None
        phi = np.radians(np.frombuffer(self.latitudes))
        half_dphi = (phi - math.radians(position.latitude)) / 2
        half_dlambda = np.radians(np.frombuffer(self.longitudes) - position.longitude) / 2
        across = math.cos(math.radians(position.latitude)) * np.cos(phi)
        # Of the haversine formula what grows with the distance.
        nearest = int(np.argmin(np.sin(half_dphi) ** 2 + across * np.sin(half_dlambda) ** 2))
        place = Position(self.latitudes[nearest], self.longitudes[nearest])
        return haversine_m(position, place)


NO_PLACES = PhotoPlaces(array("q"), array("d"), array("d"), (), array("q"), ())
"""Those of a project without photos."""


def count_photos(store: Store) -> PhotoCounts:
    """The number of photos, and of those that count."""
    (row,) = store.read(f"SELECT count(*), total({REFERENCE_SQL}) {_FROM}")
    return PhotoCounts(int(row[0]), int(row[1]))


def ids_set_aside(store: Store) -> frozenset[int]:
    """The ids of the photos that were set aside."""
    rows = store.read(f"SELECT group_concat(photos.id) {_FROM} AND photos.set_aside")
    return frozenset(map(int, rows[0][0].split(","))) if rows[0][0] else frozenset()


def paths_of_photos(store: Store) -> dict[int, Path]:
    """The path of every photo that was not removed, by its id, in the order of import."""
    rows = store.read(f"SELECT photos.id, versions.path {_FROM} ORDER BY photos.id")
    try:
        return {photo_id: path_from_column(path) for photo_id, path in rows}
    except _DAMAGE as error:
        raise store.damaged(str(error)) from error


def places_of_photos(store: Store) -> PhotoPlaces:
    """The places of the photos that a localizer is built from."""
    rows = store.read(
        f"SELECT photos.id, {LATITUDE_SQL}, {LONGITUDE_SQL}, coalesce(sessions.name, ''),"
        " versions.path, photos.camera, julianday(photos.taken_at)"
        f" {_FROM} AND {REFERENCE_SQL} ORDER BY photos.id"
    )
    try:
        sessions = tuple(sorted({row[3] for row in rows}))
        numbers = {name: number for number, name in enumerate(sessions)}
        return PhotoPlaces(
            ids=array("q", (row[0] for row in rows)),
            latitudes=array("d", (row[1] for row in rows)),
            longitudes=array("d", (row[2] for row in rows)),
            sessions=sessions,
            session_numbers=array("q", (numbers[row[3]] for row in rows)),
            names=tuple(legible(_file_name(row[4])) for row in rows),
            time_order=_time_order([(row[3], row[5], row[6]) for row in rows]),
        )
    except _DAMAGE as error:
        raise store.damaged(str(error)) from error


def reference_columns_sha256(store: Store, joined: Mapping[str | None, str]) -> str:
    """:func:`core.project.references.reference_list_sha256` of all references of a project.

    Args:
        store: The project's database.
        joined: The common names of sessions that are one.
    """
    rows = store.read(
        f"SELECT versions.sha256, {LATITUDE_SQL}, {LONGITUDE_SQL}, sessions.name"
        f" {_FROM} AND {REFERENCE_SQL}"
    )
    try:
        return sum_of_references(
            (_text(sha256), latitude, longitude, joined.get(session, session) or "")
            for sha256, latitude, longitude, session in rows
        )
    except _DAMAGE as error:
        raise store.damaged(str(error)) from error


def _time_order(photos: Sequence[tuple[str, str, float | None]]) -> array[int]:
    """The places of photos with a time, by session, camera and time; -1 after each camera's."""
    timed = [(*photo, place) for place, photo in enumerate(photos) if photo[2] is not None]
    order = array("q")
    for _, walk in groupby(sorted(timed), key=lambda photo: photo[:2]):
        order.extend(photo[3] for photo in walk)
        order.append(-1)
    return order


def _file_name(value: str | bytes) -> str:
    """The name of the file whose path is ``value``; an object of each path would take long."""
    name = os.fsdecode(value).rpartition(os.sep)[2]
    return path_from_column(value).name if not name or "\0" in name else name


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a usable photo has no SHA-256")
    return value

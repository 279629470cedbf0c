"""A few facts of all photos, read as columns: an object of each would take seconds."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from core.files import legible_line
from core.project.joined_sessions import SessionSpan
from core.project.paths import path_from_column
from core.project.photo_places import PhotoPlaces, places_in_columns
from core.project.photo_rows import LATITUDE_SQL, LONGITUDE_SQL, REFERENCE_SQL
from core.project.references import reference_line
from core.project.rows import Verdict
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
        by_verdict: The number of each verdict that there is.
        copies: Usable ones that show the same picture as one that is used.
        in_doubt: Usable ones whose position is not used.
    """

    total: int = 0
    used: int = 0
    by_verdict: Mapping[Verdict, int] = field(default_factory=dict)
    copies: int = 0
    in_doubt: int = 0


def count_photos(store: Store) -> PhotoCounts:
    """The number of photos, of those that count, and of those of each verdict."""
    wanted = "photos.verdict = 'usable' AND NOT photos.set_aside AND photos.twin_of"
    rows = store.read(
        f"SELECT photos.verdict, count(*), total({REFERENCE_SQL}), total({wanted} IS NOT NULL),"
        f" total({wanted} IS NULL AND photos.doubt != '') {_FROM} GROUP BY photos.verdict"
    )
    try:
        by_verdict = {Verdict(verdict): int(count) for verdict, count, *_ in rows}
    except _DAMAGE as error:
        raise store.damaged(str(error)) from error
    used, copies, in_doubt = (int(sum(row[place] for row in rows)) for place in (2, 3, 4))
    return PhotoCounts(sum(by_verdict.values()), used, by_verdict, copies, in_doubt)


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


def paths_by_sha256(store: Store) -> dict[str, Path]:
    """The path of every photo by the SHA-256 of its pixels and of its file.

    Of photos that share one, the first that was imported counts.
    """
    rows = store.read(
        f"SELECT photos.pixels_sha256, versions.sha256, versions.path {_FROM} ORDER BY photos.id"
    )
    found: dict[str, Path] = {}
    try:
        for *sums, column in rows:
            path = path_from_column(column)
            for sha256 in filter(None, sums):
                found.setdefault(sha256, path)
    except _DAMAGE as error:
        raise store.damaged(str(error)) from error
    return found


def places_of_photos(store: Store, photo_ids: Sequence[int] | None = None) -> PhotoPlaces:
    """The places of the photos that a localizer is built from.

    Args:
        store: The project's database.
        photo_ids: Of these alone; None: of all.
    """
    among, ids = _of_ids(photo_ids)
    rows = store.read(
        f"SELECT photos.id, {LATITUDE_SQL}, {LONGITUDE_SQL}, coalesce(sessions.name, ''),"
        " versions.path, photos.camera, julianday(photos.taken_at)"
        f" {_FROM} AND {REFERENCE_SQL} {among} ORDER BY photos.id",
        ids,
    )
    try:
        return places_in_columns(
            (number, *place, session, legible_line(_file_name(path)), _camera(camera), taken_at)
            for number, *place, session, path, camera, taken_at in rows
        )
    except _DAMAGE as error:
        raise store.damaged(str(error)) from error


def reference_lines(
    store: Store, joined: Mapping[str | None, str], photo_ids: Sequence[int] | None = None
) -> dict[int, str]:
    """The line of each photo that counts in the sum over the references, by its id.

    Args:
        store: The project's database.
        joined: The common names of sessions that are one.
        photo_ids: Of these alone; None: of all.
    """
    among, ids = _of_ids(photo_ids)
    rows = store.read(
        f"SELECT photos.id, versions.sha256, {LATITUDE_SQL}, {LONGITUDE_SQL}, sessions.name"
        f" {_FROM} AND {REFERENCE_SQL} {among}",
        ids,
    )
    try:
        return {
            number: reference_line(
                _text(sha256), latitude, longitude, joined.get(session, session) or ""
            )
            for number, sha256, latitude, longitude, session in rows
        }
    except _DAMAGE as error:
        raise store.damaged(str(error)) from error


def session_spans(store: Store) -> list[SessionSpan]:
    """:func:`core.project.joined_sessions.session_spans` of all photos."""
    clock = "substr(photos.taken_at, 1, 19)"
    rows = store.read(
        f"SELECT sessions.name, photos.camera, min({clock}), max({clock}) {_FROM}"
        " AND sessions.source = 'found' AND photos.camera != '' AND photos.taken_at IS NOT NULL"
        " GROUP BY sessions.id, photos.camera"
    )
    try:
        return [
            SessionSpan(_text(name), _text(camera), *map(datetime.fromisoformat, clocks))
            for name, camera, *clocks in rows
        ]
    except _DAMAGE as error:
        raise store.damaged(str(error)) from error


def _of_ids(photo_ids: Sequence[int] | None) -> tuple[str, tuple[str, ...]]:
    """SQL that goes on from a condition for some photos, and its parameters; None: for all."""
    if photo_ids is None:
        return "", ()
    return "AND photos.id IN (SELECT value FROM json_each(?))", (json.dumps(list(photo_ids)),)


def _file_name(value: str | bytes) -> str:
    """The name of the file whose path is ``value``; an object of each path would take long."""
    name = os.fsdecode(value).rpartition(os.sep)[2]
    return path_from_column(value).name if not name or "\0" in name else name


def _camera(value: object) -> str:
    """The name of a camera; what is no text only tells walks apart."""
    return value if isinstance(value, str) else ""


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a usable photo has no SHA-256")
    return value

"""The sessions of a project's photos in its tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from core.files import legible
from core.photos.clock import possible_time
from core.project.paths import path_from_column
from core.project.sessions import CaptureFacts, find_sessions


def put_into_session(connection: sqlite3.Connection, photo_id: int, name: str, source: str) -> None:
    """Put a photo into the session of this name, which is made with this source if it is new."""
    connection.execute(
        "INSERT INTO sessions (name, source) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
        (legible(name), source),
    )
    connection.execute(
        "UPDATE photos SET session_id = (SELECT id FROM sessions WHERE name = ?) WHERE id = ?",
        (legible(name), photo_id),
    )


def session_named(connection: sqlite3.Connection, name: str, source: str) -> int:
    """The id of the session of this name, which is made with this source if it is new."""
    connection.execute(
        "INSERT INTO sessions (name, source) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
        (name, source),
    )
    row = connection.execute("SELECT id FROM sessions WHERE name = ?", (name,)).fetchone()
    return int(row["id"])


def name_sessions(connection: sqlite3.Connection, hidden: Collection[int] = ()) -> None:
    """Find the sessions anew of every photo whose session nobody stated.

    Args:
        connection: The project's database.
        hidden: The ids of photos that an edit is about to bring in.
    """
    rows = connection.execute(
        "SELECT photos.id, path, camera, taken_at, taken_at_has_offset FROM photos"
        " JOIN file_versions AS versions ON versions.photo_id = photos.id AND current = 1"
        " LEFT JOIN sessions ON sessions.id = session_id WHERE verdict IN ('usable', 'no_position')"
        " AND (removed = 0 OR photos.id IN (SELECT value FROM json_each(?)))"
        " AND coalesce(sessions.source, 'found') = 'found'",
        (json.dumps(sorted(hidden)),),
    ).fetchall()
    photos = [
        CaptureFacts(
            photo_id=row["id"],
            folder=path_from_column(row["path"]).parent,
            camera=row["camera"],
            taken_at=possible_time(row["taken_at"]),
            has_offset=bool(row["taken_at_has_offset"]),
        )
        for row in rows
    ]
    for photo_id, name in find_sessions(photos).items():
        put_into_session(connection, photo_id, name, "found")
    _remove_empty_sessions(connection)


def join_sessions_of_twins(connection: sqlite3.Connection) -> None:
    """Put photos that count but have lost their time into the session of a copy that has it.

    Else exported copies that a table gives positions to would be located by photos of their own
    walk: in one folder of exports photos of several walks lie together.
    """
    rows = connection.execute(
        "SELECT original.id, min(copy.id), copy.session_id FROM photos AS copy"
        " JOIN photos AS original ON original.id = copy.twin_of"
        " LEFT JOIN sessions ON sessions.id = original.session_id"
        " WHERE copy.taken_at IS NOT NULL AND copy.session_id IS NOT NULL AND copy.removed = 0"
        " AND original.taken_at IS NULL AND coalesce(sessions.source, 'found') = 'found'"
        " GROUP BY original.id"
    ).fetchall()
    connection.executemany(
        "UPDATE photos SET session_id = ? WHERE id = ?",
        [(session_id, photo_id) for photo_id, _, session_id in rows],
    )
    _remove_empty_sessions(connection)


def _remove_empty_sessions(connection: sqlite3.Connection) -> None:
    connection.execute(
        "DELETE FROM sessions WHERE id NOT IN"
        " (SELECT session_id FROM photos WHERE session_id IS NOT NULL)"
        # To undo a change of sessions brings the former ones back.
        " AND id NOT IN (SELECT number FROM (SELECT atom AS number FROM edits,"
        " json_tree(CASE WHEN json_valid(changes) THEN changes ELSE '[]' END)"
        " WHERE key = 'session_id') WHERE number IS NOT NULL)"
    )

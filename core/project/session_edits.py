"""Sessions as a person names, joins and splits them: in the journal, and kept by imports."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from core.errors import CampusGPSError
from core.files import legible_line
from core.project.journal import Edit
from core.project.project import Project
from core.project.session_rows import session_named

_MOST_LETTERS = 120


def rename_session(project: Project, session: str, name: str) -> Edit | None:
    """Call a session by another name; one that is there already takes its photos in.

    Returns:
        The entry in the journal; None if it is called so already.

    Raises:
        CampusGPSError: The name is none.
    """
    ids = photos_of_sessions(project, [session])
    return _move(project, ids, name, f"Renamed session {session}")


def merge_sessions(project: Project, sessions: Sequence[str]) -> Edit | None:
    """Make several sessions one, which has the name of the first; can be undone."""
    if len(sessions) < 2:
        return None
    ids = photos_of_sessions(project, sessions)
    return _move(project, ids, sessions[0], f"Merged {len(sessions):,} sessions")


def split_off(project: Project, photo_ids: Sequence[int], name: str = "") -> Edit | None:
    """Put photos into a session of their own; can be undone.

    Args:
        project: The project.
        photo_ids: The photos; those that are no pictures are left as they are.
        name: What it is called; empty for the name of the first photo's session with a number.

    Raises:
        CampusGPSError: There is such a session already.
    """
    photos = project.photos_of(photo_ids)
    taken = {row["name"] for row in project.store.read("SELECT name FROM sessions")}
    if not name:
        former = next((one.session for one in photos if one.session), "session")
        number = 2
        while (name := f"{former} ({number})") in taken:
            number += 1
    elif name in taken:
        raise CampusGPSError(
            f"there is a session called {name!r} already", advice="Choose another name."
        )
    count = "1 photo" if len(photos) == 1 else f"{len(photos):,} photos"
    return _move(project, [one.id for one in photos], name, f"Split off {count}")


def sessions_of(project: Project, photo_ids: Sequence[int]) -> list[str]:
    """The names of the sessions of some photos, sorted."""
    rows = project.store.read(
        "SELECT DISTINCT sessions.name FROM photos JOIN sessions ON sessions.id = session_id"
        " WHERE photos.id IN (SELECT value FROM json_each(?)) AND removed = 0"
        " ORDER BY sessions.name",
        (json.dumps(list(photo_ids)),),
    )
    return [str(row[0]) for row in rows]


def photos_of_sessions(project: Project, sessions: Sequence[str]) -> list[int]:
    """The ids of all photos of these sessions."""
    rows = project.store.read(
        "SELECT photos.id FROM photos JOIN sessions ON sessions.id = session_id"
        " WHERE removed = 0 AND sessions.name IN (SELECT value FROM json_each(?))"
        " ORDER BY photos.id",
        (json.dumps(list(sessions)),),
    )
    return [int(row[0]) for row in rows]


def _move(project: Project, photo_ids: Sequence[int], name: str, what: str) -> Edit | None:
    """Put photos into the session of this name, which imports leave as it is from then on."""
    name = legible_line(name).strip()
    if not name or len(name) > _MOST_LETTERS:
        raise CampusGPSError(
            "this is no name for a session",
            advice=f"Give it one of 1 to {_MOST_LETTERS} letters.",
        )

    def make(connection: sqlite3.Connection) -> int:
        return session_named(connection, name, "hand")

    if not photo_ids:
        return None
    session_id = project.store.write(make)
    return project.journal.change(
        what,
        {one: {"session_id": session_id} for one in photo_ids},
        sessions={session_id: {"source": "hand"}},
    )

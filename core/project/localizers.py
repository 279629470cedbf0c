"""The localizer in use of a project: a row with what it is and what was used before."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timezone

from core.errors import CampusGPSError
from core.files import is_file_name
from core.project.store import Store

_COLUMNS = "file, recipe, run, references_sha256, built_at, used_since, previous"


@dataclass(frozen=True)
class ActiveLocalizer:
    """The localizer in use.

    Attributes:
        file: The name of its file in the project's ``models`` folder.
        recipe: How it was made; empty where an older program noted only the file.
        run: The folder name of the training run it comes from; empty if from none.
        references_sha256: See :func:`core.project.references.reference_list_sha256`; empty while
            its file is being replaced.
        built_at: When it was built; None where an older program did not note it.
        used_since: When it was put into use; None likewise.
        previous: The file that was in use before it; empty if there was none.
    """

    file: str
    recipe: str
    run: str
    references_sha256: str
    built_at: datetime | None
    used_since: datetime | None
    previous: str


def active_localizer(store: Store) -> ActiveLocalizer | None:
    """The localizer in use, or None where there is none or its row makes no sense."""
    rows = store.read(f"SELECT {_COLUMNS} FROM localizers WHERE in_use = 1")
    if not rows or not is_file_name(rows[0]["file"]):
        return None
    row = rows[0]
    return ActiveLocalizer(
        file=row["file"],
        recipe=str(row["recipe"]),
        run=str(row["run"]),
        references_sha256=str(row["references_sha256"]),
        built_at=_time(row["built_at"]),
        used_since=_time(row["used_since"]),
        previous=row["previous"] if is_file_name(row["previous"]) else "",
    )


def note_active_localizer(
    store: Store,
    file: str,
    references_sha256: str,
    *,
    recipe: str = "",
    run: str = "",
    built_at: datetime | None = None,
) -> None:
    """Note that ``file`` is in use from now on, and what was before; all of it or nothing.

    Raises:
        CampusGPSError: The name leads out of the project, or the database cannot be written.
    """
    if not is_file_name(file):
        raise CampusGPSError(
            f"{file!r} is no name of a localizer's file",
            file=store.path,
            advice="A localizer lies in the project's models folder.",
        )
    now = datetime.now(timezone.utc).isoformat()

    def change(connection: sqlite3.Connection) -> None:
        found = connection.execute("SELECT file, previous FROM localizers WHERE in_use = 1")
        former = found.fetchone()
        previous = ""
        if former is not None:
            previous = former["previous"] if former["file"] == file else former["file"]
        connection.execute("UPDATE localizers SET in_use = 0 WHERE in_use = 1")
        connection.execute(
            f"INSERT OR REPLACE INTO localizers ({_COLUMNS}, in_use)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
            (
                *(file, recipe, run, references_sha256),
                *(built_at and built_at.isoformat(), now, previous),
            ),
        )

    store.write(change)


def _time(text: object) -> datetime | None:
    """A time of the database, or None where it is none."""
    try:
        time = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return time if time is not None and time.tzinfo is not None else None

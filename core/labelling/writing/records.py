"""What was written where: the rows that a killed run is resumed by, and a write taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from enum import Enum
from pathlib import Path

from core.labelling.labels import LabelJob, Labels
from core.labelling.writing.form import Form
from core.project.examining import FileState
from core.project.paths import path_from_column, path_to_column
from core.project.recording import add_version


class State(str, Enum):
    """How far a write is. While planned or reverting, the file may be as before or as after."""

    PLANNED = "planned"
    WRITTEN = "written"
    REVERTING = "reverting"
    REVERTED = "reverted"


@dataclass(frozen=True)
class Write:
    """One file that was changed or made.

    Attributes:
        id: Its number; later writes have higher ones. 0 for one that is not on record yet.
        label_id: For which row of a job.
        form: What was written.
        target: The file.
        backup: Name of the copy of the file before, in the folder of backups; None for a new one.
        sha256_before: SHA-256 of the file before; None for a new one.
        mtime_ns_before: The file's time before.
        sha256_after: SHA-256 of the file that was written.
        state: How far it is.
    """

    id: int
    label_id: int
    form: Form
    target: Path
    backup: str | None
    sha256_before: str | None
    mtime_ns_before: int | None
    sha256_after: str
    state: State = State.PLANNED


class WriteRecords:
    """The writes of the labels in one database."""

    def __init__(self, labels: Labels) -> None:
        self._store = labels.store

    def begin(self, write: Write) -> Write:
        """Put a write on record before its file is touched."""
        row = (
            write.label_id,
            write.form.value,
            path_to_column(write.target),
            write.backup,
            write.sha256_before,
            write.mtime_ns_before,
            write.sha256_after,
            State.PLANNED.value,
            datetime.now(timezone.utc).isoformat(),
        )
        number = self._store.write(
            lambda connection: (
                connection.execute(
                    "INSERT INTO label_writes (label_id, form, target, backup, sha256_before,"
                    " mtime_ns_before, sha256_after, state, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    row,
                ).lastrowid
            )
        )
        if write.backup is not None:
            # A file whose backup nobody knows of would be lost to who looks for it.
            self._store.wait_for_disk()
        return self._write(number)

    def drop(self, write: Write) -> None:
        """Take a planned write off the record: its file was not touched."""
        self._store.write(
            lambda connection: connection.execute(
                "DELETE FROM label_writes WHERE id = ?", (write.id,)
            )
        )

    def note(self, write: Write, state: State, file: FileState | None = None) -> None:
        """Note how far a write is.

        Args:
            write: The write.
            state: What it is now.
            file: Size and time of a photo that is now as after the write, or as before it; its
                rows follow, and the project's photo keeps its identity.
        """

        def note(connection: sqlite3.Connection) -> None:
            connection.execute(
                "UPDATE label_writes SET state = ? WHERE id = ?", (state.value, write.id)
            )
            if file is not None and write.form is Form.EXIF:
                _follow(connection, write, state, file)

        self._store.write(note)

    def of_job(self, job: LabelJob, *states: State) -> list[Write]:
        """The writes for rows of ``job`` that are in one of these states, the oldest first."""
        marks = ", ".join("?" * len(states))
        rows = self._store.read(
            "SELECT label_writes.* FROM label_writes JOIN labels ON labels.id = label_id"
            f" WHERE job_id = ? AND state IN ({marks}) ORDER BY label_writes.id",
            (job.id, *(state.value for state in states)),
        )
        return [_to_write(row) for row in rows]

    def needs_backup(self, name: str) -> bool:
        """Whether a write that can still be taken back needs the copy ``name``."""
        return bool(
            self._store.read(
                "SELECT 1 FROM label_writes WHERE backup = ? AND state != ? LIMIT 1",
                (name, State.REVERTED.value),
            )
        )

    def _write(self, number: int | None) -> Write:
        return _to_write(self._store.read("SELECT * FROM label_writes WHERE id = ?", (number,))[0])


def last_by_target(writes: Sequence[Write]) -> dict[Path, Write]:
    """The latest of ``writes`` to each file."""
    return {write.target: write for write in writes}


def _follow(connection: sqlite3.Connection, write: Write, state: State, file: FileState) -> None:
    """Let every row about the photo say what the file is now."""
    before, after = write.sha256_before, write.sha256_after
    if state is State.REVERTED:
        before, after = after, str(before)
    column = path_to_column(write.target)
    label = connection.execute("SELECT path FROM labels WHERE id = ?", (write.label_id,)).fetchone()
    # A photo may be known by a link to it.
    for path in {column, label["path"]} if label else {column}:
        connection.execute(
            "UPDATE labels SET sha256 = ?, size = ?, mtime_ns = ? WHERE path = ? AND sha256 = ?",
            (after, file.size, file.mtime_ns, path, before),
        )
        photo = connection.execute(
            "SELECT photo_id FROM file_versions WHERE path = ? AND sha256 = ? AND current = 1",
            (path, before),
        ).fetchone()
        if photo is not None:
            add_version(connection, photo["photo_id"], path_from_column(path), after, file)


def _to_write(row: sqlite3.Row) -> Write:
    return Write(
        id=row["id"],
        label_id=row["label_id"],
        form=Form(row["form"]),
        target=path_from_column(row["target"]),
        backup=row["backup"],
        sha256_before=row["sha256_before"],
        mtime_ns_before=row["mtime_ns_before"],
        sha256_after=row["sha256_after"],
        state=State(row["state"]),
    )

"""The record of what was written where: a killed run goes on by it, and a write is taken back."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from enum import Enum
from pathlib import Path

from core.files import file_sha256, remove_leftovers_of
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.writing.boundaries import why_out_of_bounds
from core.labelling.writing.targets import WriteTarget
from core.project.ingest import add_version
from core.project.paths import path_from_column, path_to_column
from core.project.scan import FileState, file_state
from core.project.sidecar_states import sidecars_state

_SHA256 = re.compile("[0-9a-f]{64}")
# What a copy is called: the SHA-256 of its bytes, and a suffix for those who look for it by hand.
_BACKUP = re.compile(r"([0-9a-f]{64})(\.[a-z0-9]{1,16})?")


class WriteState(str, Enum):
    """The progress of a write; while planned or reverting, the file is as before or as after."""

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
        photo: The photo of that row.
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
    photo: Path
    form: WriteTarget
    target: Path
    backup: str | None
    sha256_before: str | None
    mtime_ns_before: int | None
    sha256_after: str
    state: WriteState = WriteState.PLANNED


@dataclass(frozen=True)
class UnsoundWrite:
    """A row that can't be what this program put on record: damaged, or made by somebody.

    Attributes:
        target: The file that it names, as far as it can be read.
        reason: What is wrong, in words.
    """

    target: Path
    reason: str


_SELECT = (
    "SELECT label_writes.*, labels.path AS photo FROM label_writes"
    " JOIN labels ON labels.id = label_id"
)


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
            WriteState.PLANNED.value,
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

    def note(self, write: Write, state: WriteState, file: FileState | None = None) -> None:
        """Note how far a write is.

        Args:
            write: The write.
            state: What it is now.
            file: Size and time of a photo that is now as after the write, or as before it; its
                rows follow, and the project's photo keeps its identity.
        """

        is_final = state in (WriteState.WRITTEN, WriteState.REVERTED)
        sidecars = sidecars_state(write.photo) if is_final else ""

        def note(connection: sqlite3.Connection) -> None:
            connection.execute(
                "UPDATE label_writes SET state = ? WHERE id = ?", (state.value, write.id)
            )
            if file is not None and write.form is WriteTarget.EXIF:
                _follow(connection, write, state, file)
            if is_final:
                # What this program wrote is no reason to look at the photo again.
                connection.execute(
                    "UPDATE labels SET sidecars = ? WHERE path = ? AND sidecars != ''",
                    (sidecars, path_to_column(write.photo)),
                )

        self._store.write(note)

    def of_job(self, job: LabelJob, *states: WriteState) -> list[Write]:
        """The writes for rows of ``job`` that are in one of these states, the oldest first.

        Without those that :meth:`unsound` tells of.
        """
        found = (one for one in self._of_job(job) if isinstance(one, Write))
        return [write for write in found if write.state in states]

    def unsound(self, job: LabelJob) -> list[UnsoundWrite]:
        """The rows of ``job`` that nothing can be done with."""
        return [one for one in self._of_job(job) if isinstance(one, UnsoundWrite)]

    def _of_job(self, job: LabelJob) -> list[Write | UnsoundWrite]:
        rows = self._store.read(f"{_SELECT} WHERE job_id = ? ORDER BY label_writes.id", (job.id,))
        return [_read(row) for row in rows]

    def needs_backup(self, name: str) -> bool:
        """Return whether a write that can still be taken back needs the copy ``name``."""
        return bool(
            self._store.read(
                "SELECT 1 FROM label_writes WHERE backup = ? AND state != ? LIMIT 1",
                (name, WriteState.REVERTED.value),
            )
        )

    def _write(self, number: int | None) -> Write:
        return _to_write(self._store.read(f"{_SELECT} WHERE label_writes.id = ?", (number,))[0])


def recover_writes(labels: Labels, job: LabelJob) -> None:
    """Find out how far each write of ``job`` came that was begun and not noted as done.

    A file is replaced in one step, so that it is as before or as after; if it is neither, another
    program has changed it since, and the write counts as done: what was there before is kept.
    """
    records = WriteRecords(labels)
    for write in records.of_job(job, WriteState.PLANNED, WriteState.REVERTING):
        if why_out_of_bounds(job, write.photo, write.target, write.form):
            continue
        remove_leftovers_of(write.target)
        try:
            _recover(records, write)
        except OSError:
            continue  # its disk may be away for now


def _recover(records: WriteRecords, write: Write) -> None:
    try:
        state = file_state(write.target)
        found: str | None = file_sha256(write.target)
    except FileNotFoundError:
        state, found = None, None
    if found == write.sha256_before:
        if write.state is WriteState.PLANNED:
            records.drop(write)
        else:
            records.note(write, WriteState.REVERTED, state)
    elif found == write.sha256_after and write.state is WriteState.PLANNED:
        records.note(write, WriteState.WRITTEN, state)
    else:
        records.note(write, WriteState.WRITTEN)


def last_by_target(writes: Sequence[Write]) -> dict[Path, Write]:
    """The latest of ``writes`` to each file."""
    return {write.target: write for write in writes}


def _follow(
    connection: sqlite3.Connection, write: Write, state: WriteState, file: FileState
) -> None:
    """Let every row about the photo say what the file is now."""
    before, after = write.sha256_before, write.sha256_after
    if state is WriteState.REVERTED:
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


def _read(row: sqlite3.Row) -> Write | UnsoundWrite:
    try:
        return _to_write(row)
    except (ValueError, TypeError, LookupError) as error:
        try:
            target = path_from_column(row["target"])
        except (ValueError, TypeError, LookupError):
            target = Path("a file whose name is damaged")
        return UnsoundWrite(target, f"its record is damaged or not ours ({error})")


def _to_write(row: sqlite3.Row) -> Write:
    """The write in a row; raises ValueError or TypeError for one that is not sound."""
    backup, before, after = row["backup"], row["sha256_before"], row["sha256_after"]
    form, made_new = WriteTarget(row["form"]), backup is None and before is None
    if not _is_sha256(after):
        raise ValueError("no SHA-256 of what was written")
    if not made_new:
        named = _BACKUP.fullmatch(backup) if isinstance(backup, str) else None
        if not (_is_sha256(before) and named and named[1] == before):
            raise ValueError("its backup is not called by the SHA-256 of the file before")
    elif form is WriteTarget.EXIF:
        raise ValueError("a photo that was there before has no SHA-256")
    mtime_ns = row["mtime_ns_before"]
    if not (mtime_ns is None or isinstance(mtime_ns, int)):
        raise ValueError("no time of the file before")
    return Write(
        id=int(row["id"]),
        label_id=int(row["label_id"]),
        photo=path_from_column(row["photo"]),
        form=form,
        target=path_from_column(row["target"]),
        backup=backup,
        sha256_before=before,
        mtime_ns_before=mtime_ns,
        sha256_after=after,
        state=WriteState(row["state"]),
    )


def _is_sha256(value: object) -> bool:
    return isinstance(value, str) and _SHA256.fullmatch(value) is not None

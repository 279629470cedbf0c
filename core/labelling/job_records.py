"""Reads and writes the records of labelling jobs; :mod:`core.labelling.labels` has their rows."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from core.errors import CampusGPSError
from core.labelling.label_job import LabelJob, Shard, read_job
from core.project.store import Store

CORRECTED_SET = "corrected positions"
"""The text in place of a localizer for the project's own corrected positions."""

_JOB_OF = (
    "SELECT * FROM label_jobs WHERE sources = ? AND shard = ?"
    f" AND localizer != '{CORRECTED_SET}' ORDER BY id DESC LIMIT 1"
)


class JobRecords:
    """The records of the labelling jobs of a database.

    Args:
        store: An open database of a project's schema.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def store(self) -> Store:
        """The database that the jobs and their rows are in."""
        return self._store

    def jobs(self) -> list[LabelJob]:
        """Every job, the latest first.

        Raises:
            CampusGPSError: There are jobs, but the record of every one of them is damaged.
        """
        jobs, errors = [], []
        found = self._store.read(
            "SELECT * FROM label_jobs WHERE localizer != ? ORDER BY id DESC", (CORRECTED_SET,)
        )
        for row in found:
            try:
                jobs.append(self._to_job(row))
            except CampusGPSError as error:
                errors.append(error)
        if errors and not jobs:
            raise errors[0]
        return jobs

    def corrected_set(self) -> LabelJob | None:
        """The job of the project's own corrected positions, which is no labelled folder."""
        rows = self._store.read("SELECT * FROM label_jobs WHERE localizer = ?", (CORRECTED_SET,))
        return self._to_job(rows[0]) if rows else None

    def begin(
        self,
        sources: Sequence[Path],
        shard: Shard,
        also_positioned: bool,
        localizer: str,
        *,
        in_walks: bool = False,
    ) -> LabelJob:
        """The job of these sources and this shard: the one begun before, or a new one.

        What it stated of photos with positions, of walks and of the localizer is replaced.
        """
        named, _ = key = _key(sources, shard)
        now = datetime.now(timezone.utc).isoformat()

        def begin(connection: sqlite3.Connection) -> int | None:
            row = connection.execute(_JOB_OF, key).fetchone()
            if row is not None:
                connection.execute(
                    "UPDATE label_jobs SET also_positioned = ?, localizer = ?, in_walks = ?,"
                    " finished_at = NULL WHERE id = ?",
                    (also_positioned, localizer, in_walks, row["id"]),
                )
                return int(row["id"])
            return connection.execute(
                "INSERT INTO label_jobs"
                " (sources, shard, also_positioned, localizer, in_walks, started_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (named, str(shard), also_positioned, localizer, in_walks, now),
            ).lastrowid

        return self._job(self._store.write(begin))

    def job_of(self, sources: Sequence[Path], shard: Shard) -> LabelJob | None:
        """The job of these sources and this shard, or None if it was never begun."""
        rows = self._store.read(_JOB_OF, _key(sources, shard))
        return self._to_job(rows[0]) if rows else None

    def restate(self, job: LabelJob) -> None:
        """Let the record of a job say again what it said when ``job`` was read."""
        finished = None if job.finished_at is None else job.finished_at.isoformat()
        stated = (job.also_positioned, job.localizer, job.in_walks, finished, job.id)
        self._store.write(
            lambda connection: connection.execute(
                "UPDATE label_jobs SET also_positioned = ?, localizer = ?, in_walks = ?,"
                " finished_at = ? WHERE id = ?",
                stated,
            )
        )

    def note_remarks(self, job: LabelJob, remarks: Sequence[str]) -> None:
        """Put these sentences in the place of a job's remarks."""
        text = json.dumps(list(remarks))
        self._store.write(
            lambda connection: connection.execute(
                "UPDATE label_jobs SET remarks = ? WHERE id = ?", (text, job.id)
            )
        )

    def finish(self, job: LabelJob) -> LabelJob:
        """Record that the last file of ``job`` is done."""
        now = datetime.now(timezone.utc).isoformat()
        self._store.write(
            lambda connection: connection.execute(
                "UPDATE label_jobs SET finished_at = ? WHERE id = ?", (now, job.id)
            )
        )
        return self._job(job.id)

    def set_in_walks(self, job: LabelJob, on: bool) -> LabelJob:
        """Note whether photos of ``job`` taken one after another are located together.

        Until they are, its walks are due (see :func:`core.labelling.walks.locate_due`).
        """
        self._store.write(
            lambda connection: connection.execute(
                "UPDATE label_jobs SET in_walks = ?, walks_due = 1 WHERE id = ?", (on, job.id)
            )
        )
        return self._job(job.id)

    def _job(self, job_id: int | None) -> LabelJob:
        rows = self._store.read("SELECT * FROM label_jobs WHERE id = ?", (job_id,))
        if not rows:
            raise self._store.damaged(f"job {job_id} is missing")
        return self._to_job(rows[0])

    def _to_job(self, row: sqlite3.Row) -> LabelJob:
        try:
            return read_job(row)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            raise self._store.damaged(f"the record of job {row['id']}: {error}") from error

    def forget(self, job: LabelJob) -> None:
        """Take the job with all its rows out of the list; files stay as they are.

        Edits of its rows can't be undone any more.
        """

        def forget(connection: sqlite3.Connection) -> None:
            connection.execute(
                "DELETE FROM label_writes WHERE label_id IN"
                " (SELECT id FROM labels WHERE job_id = ?)",
                (job.id,),
            )
            connection.execute("DELETE FROM labels WHERE job_id = ?", (job.id,))
            connection.execute("DELETE FROM label_jobs WHERE id = ?", (job.id,))

        self._store.write(forget)


def _key(sources: Sequence[Path], shard: Shard) -> tuple[str, str]:
    """The sources and the shard of a job as the database keeps them."""
    return json.dumps([os.fspath(source) for source in sources]), str(shard)

"""Reads and writes the rows of labelling jobs: in a project, or a job file beside the results."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path

from core.errors import CampusGPSError
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import LabelJob, Shard, read_job
from core.labelling.label_rows import (
    REPLACE,
    UPSERT,
    WITHOUT_MATCHES,
    correction_columns,
    damaged_label,
    nameless,
    read_label,
    to_columns,
)
from core.localizer.area_shares import AreaIndex, AreaShare
from core.project.areas import read_areas
from core.project.journal import Edit, Journal, JsonValue, forget_rows
from core.project.paths import path_to_column
from core.project.store import Store

CORRECTED_SET = "corrected positions"
"""What stands in place of a localizer for the project's own corrected positions."""

_PAGE = 500
_JOB_OF = (
    "SELECT * FROM label_jobs WHERE sources = ? AND shard = ?"
    f" AND localizer != '{CORRECTED_SET}' ORDER BY id DESC LIMIT 1"
)
# What was located together with a row that changes or goes is to be located anew.
_LEAVE = "UPDATE labels SET walk = '' WHERE walk != '' AND (job_id, walk) ="
LEAVE_WALK = f"{_LEAVE} (SELECT job_id, walk FROM labels WHERE id = ?)"
_LEAVE_WALK_OF_FILE = f"{_LEAVE} (SELECT job_id, walk FROM labels WHERE job_id = ? AND path = ?)"


@dataclass(frozen=True)
class KnownFile:
    """The facts that decide whether a row still stands; see :meth:`Labels.known_files`.

    Attributes:
        size: Bytes of the file when it was looked at.
        mtime_ns: Its time then.
        status: What labelling made of it.
        is_decided: Whether a person accepted, rejected or corrected it.
        localizer: Which one the row was made with, as in :class:`LabelJob`.
        sha256: Of the file as it was looked at, or None.
        sidecars: What is noted of its sidecars; empty in rows of an older program.
        has_evidence: Whether the row holds what its walk needs of it.
    """

    size: int
    mtime_ns: int
    status: LabelStatus
    is_decided: bool
    localizer: str
    sha256: str | None
    sidecars: str
    has_evidence: bool


class Labels:
    """The labelling jobs of a database and their rows; decisions go through the edit journal.

    Args:
        store: An open database of a project's schema.
        journal: Its journal.
    """

    def __init__(self, store: Store, journal: Journal | None = None) -> None:
        self._store = store
        self.journal = journal or Journal(store)
        self._sources: dict[int, tuple[Path, ...]] = {}
        # The named areas as they were after so many edits.
        self._areas: tuple[tuple[int, ...], AreaIndex] | None = None

    @property
    def store(self) -> Store:
        """The database that the rows are in."""
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

    def _read(self, row: sqlite3.Row) -> Label:
        """The label in a row, as far as it is sound."""
        job_id = row["job_id"]
        if job_id not in self._sources:
            self._sources[job_id] = self._job(job_id).sources
        return read_label(row, self._sources[job_id])

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

    def record(
        self, job: LabelJob, labels: Iterable[Label], *, with_decisions: bool = False
    ) -> list[Label]:
        """Write rows in one transaction; the ``id`` of each is ignored.

        A row of the same file replaces the former one. Its review and correction stay if the file
        is still the same, else they are gone with what they were about.

        Args:
            job: Whose rows they are.
            labels: At most some hundred.
            with_decisions: Replace review and correction in any case.

        Returns:
            The rows as they are now, with their ids.
        """
        rows = [to_columns(job.id, job.localizer, label) for label in labels]
        sql = REPLACE if with_decisions else UPSERT

        def record(connection: sqlite3.Connection) -> list[Label]:
            recorded = []
            # Not RETURNING: SQLite has it only since 3.35.
            same = "SELECT * FROM labels WHERE job_id = ? AND path = ?"
            replaced = []
            for row in rows:
                former = connection.execute(same, row[:2]).fetchone()
                if former is not None and former["sha256"] != row[2]:
                    replaced.append(int(former["id"]))
                connection.execute(_LEAVE_WALK_OF_FILE, row[:2])
                connection.execute(sql, row)
                label = read_label(connection.execute(same, row[:2]).fetchone(), job.sources)
                if label.damaged:
                    # What was decided is no more to be read than the rest was.
                    connection.execute(REPLACE, row)
                    label = read_label(connection.execute(same, row[:2]).fetchone(), job.sources)
                recorded.append(label)
            # To redo a decision about another picture would be one about what nobody has seen.
            forget_rows(connection, "labels", replaced)
            return recorded

        return self._store.write(record)

    def remove(self, label_ids: Sequence[int]) -> None:
        """Take rows out of their job for good, but none that was written: reverting needs it."""

        def remove(connection: sqlite3.Connection) -> None:
            for label_id in label_ids:
                connection.execute(LEAVE_WALK, (label_id,))
                connection.execute(
                    "DELETE FROM labels WHERE id = ? AND NOT EXISTS"
                    " (SELECT 1 FROM label_writes WHERE label_id = labels.id)",
                    (label_id,),
                )

        self._store.write(remove)

    def rows(self, job: LabelJob, *, matches: bool = True) -> Iterator[Label]:
        """Every row of ``job`` in order, a page at a time: memory does not grow with them.

        A damaged row says that it is (see :attr:`core.labelling.label.Label.damaged`).

        Args:
            job: Whose rows.
            matches: False leaves the matches of estimates out, which take most of the time.

        Raises:
            CampusGPSError: The database is so damaged that the rows after these can't be found.
        """
        after = 0
        columns = "*" if matches else WITHOUT_MATCHES
        while page := self._page(job, after, columns):
            yield from page
            after = page[-1].id

    def _page(self, job: LabelJob, after: int, columns: str) -> list[Label]:
        where = "FROM labels WHERE job_id = ? AND id > ? ORDER BY id LIMIT ?"
        parameters = (job.id, after, _PAGE)
        try:
            rows = self._store.read(f"SELECT {columns} {where}", parameters)
        except CampusGPSError:
            # One row that can't be read must not cost the others.
            rows = self._store.read(f"SELECT id {where}", parameters)
            return [self.label_or_damaged(int(row["id"])) for row in rows]
        return [read_label(row, job.sources) for row in rows]

    def label_or_damaged(self, label_id: int) -> Label:
        """One row; a damaged label if it can't be read or is not there."""
        try:
            rows = self._store.read("SELECT * FROM labels WHERE id = ?", (label_id,))
            return self._read(rows[0]) if rows else lost_label(label_id)
        except CampusGPSError:
            return lost_label(label_id)

    def label(self, label_id: int) -> Label | None:
        """One row, or None if there is none of that id."""
        rows = self._store.read("SELECT * FROM labels WHERE id = ?", (label_id,))
        return self._read(rows[0]) if rows else None

    def labels_of(self, label_ids: Sequence[int]) -> list[Label]:
        """The rows of these ids, in order of the ids, without those that are not there."""
        found: list[Label] = []
        for start in range(0, len(label_ids), _PAGE):
            page = label_ids[start : start + _PAGE]
            marks = ", ".join("?" * len(page))
            rows = self._store.read(f"SELECT * FROM labels WHERE id IN ({marks})", tuple(page))
            found.extend(map(self._read, rows))
        return sorted(found, key=lambda label: label.id)

    def with_areas(self, labels: Iterable[Label]) -> Iterator[Label]:
        """The same rows with the named areas that their positions may be in."""
        index = self.area_index()
        if not len(index):
            yield from labels
            return
        for label in labels:
            place = label.position
            found: tuple[AreaShare, ...] = ()
            if place is not None:
                radii = label.radius50_m or 0.0, label.radius90_m or 0.0
                found = index.of_place(place, *radii)
            yield replace(label, areas=found)

    def area_index(self) -> AreaIndex:
        """The named areas of the place."""
        (state,) = self._store.read(
            "SELECT count(*), coalesce(max(id), 0), total(undone) FROM edits"
        )
        key = tuple(map(int, state))
        if self._areas is None or self._areas[0] != key:
            self._areas = (key, AreaIndex(read_areas(self._store)))
        return self._areas[1]

    def known_files(self, job: LabelJob) -> dict[Path, KnownFile]:
        """Every file that has a sound row in ``job``, and the facts about that row."""
        making = {
            row["id"]: row
            for row in self._store.read(
                "SELECT id, localizer, evidence IS NOT NULL AS has_evidence FROM labels"
                " WHERE job_id = ?",
                (job.id,),
            )
        }
        return {
            label.file: KnownFile(
                label.size,
                label.mtime_ns,
                label.status,
                label.review is not Review.OPEN or label.correction is not None,
                str(making[label.id]["localizer"]),
                label.sha256,
                label.sidecars,
                bool(making[label.id]["has_evidence"]),
            )
            for label in self.rows(job)
            if not label.damaged and label.id in making
        }

    def note_sidecars(self, job: LabelJob, states: Mapping[Path, str]) -> None:
        """Record the state of the sidecars of some files in their rows."""
        values = [(state, job.id, path_to_column(path)) for path, state in states.items()]
        self._store.write(
            lambda connection: connection.executemany(
                "UPDATE labels SET sidecars = ? WHERE job_id = ? AND path = ?", values
            )
        )

    def of_files(self, job: LabelJob, files: Sequence[Path]) -> dict[Path, Label]:
        """The rows of ``job`` about some of these files, by file."""
        found = {}
        for file in files:
            rows = self._store.read(
                "SELECT * FROM labels WHERE job_id = ? AND path = ?",
                (job.id, path_to_column(file)),
            )
            if rows:
                found[file] = self._read(rows[0])
        return found

    def counts(self, job: LabelJob) -> dict[str, int]:
        """The number of rows of ``job`` by status, 0 where there are none.

        A row whose status is none counts as unreadable.
        """
        rows = self._store.read(
            "SELECT status, count(*) AS number FROM labels WHERE job_id = ? GROUP BY status",
            (job.id,),
        )
        counts = {status.value: 0 for status in LabelStatus}
        for row in rows:
            name = row["status"] if row["status"] in counts else LabelStatus.UNREADABLE.value
            counts[name] += int(row["number"])
        return counts

    def review(self, label_ids: Sequence[int], review: Review) -> Edit | None:
        """Accept or reject guesses, or open them again; can be undone."""
        verb = {
            Review.ACCEPTED: "Accepted",
            Review.REJECTED: "Rejected",
            Review.OPEN: "Opened again",
        }[review]
        return self._change(verb, {label_id: {"review": review.value} for label_id in label_ids})

    def correct(self, corrections: Mapping[int, Correction | None]) -> Edit | None:
        """Put positions in the place of guesses and accept them; None brings the guess back.

        Can be undone.
        """
        return self._change("Corrected", {i: correction_columns(c) for i, c in corrections.items()})

    def _change(self, verb: str, values: Mapping[int, Mapping[str, JsonValue]]) -> Edit | None:
        count = "1 position" if len(values) == 1 else f"{len(values)} positions"
        return self.journal.change(f"{verb} {count}", values, "labels")


def _key(sources: Sequence[Path], shard: Shard) -> tuple[str, str]:
    """The sources and the shard of a job as the database keeps them."""
    return json.dumps([os.fspath(source) for source in sources]), str(shard)


def lost_label(label_id: int) -> Label:
    """A damaged label in place of a row that can't even be found."""
    return damaged_label(label_id, nameless(label_id), "it can't be read")

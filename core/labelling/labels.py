"""Reads and writes the rows of labelling jobs: in a project, or a job file beside the results."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import CampusGPSError
from core.labelling.job_records import JobRecords
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import LabelJob
from core.labelling.label_rows import (
    REPLACE,
    UPSERT,
    WITHOUT_MATCHES,
    accepted_alone_columns,
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

_PAGE = 500
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


class Labels(JobRecords):
    """The labelling jobs of a database with their rows; decisions go through the edit journal.

    Args:
        store: An open database of a project's schema.
        journal: Its journal.
    """

    def __init__(self, store: Store, journal: Journal | None = None) -> None:
        super().__init__(store)
        self.journal = journal or Journal(store)
        self._sources: dict[int, tuple[Path, ...]] = {}
        # The named areas as they were after so many edits.
        self._areas: tuple[tuple[int, ...], AreaIndex] | None = None

    @property
    def read_only(self) -> bool:
        """True if nothing of it may be changed."""
        return self._store.read_only

    def _read(self, row: sqlite3.Row) -> Label:
        """The label in a row, as far as it is sound."""
        job_id = row["job_id"]
        if job_id not in self._sources:
            self._sources[job_id] = self._job(job_id).sources
        return read_label(row, self._sources[job_id])

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
        values = {label_id: {"review": review.value} for label_id in label_ids}
        return self._change(verb, self._with_answers(values))

    def correct(self, corrections: Mapping[int, Correction | None]) -> Edit | None:
        """Put positions in the place of guesses and accept them; None brings the guess back.

        Can be undone.
        """
        values = {i: correction_columns(c) for i, c in corrections.items()}
        return self._change("Corrected", self._with_answers(values))

    def accept_alone(self, label_ids: Sequence[int]) -> Edit | None:
        """Accept the answer to each photo alone in place of the one in its walk; can be undone.

        It stays a guess with its own radius, unlike a position that a person gives.
        """
        values = {
            label.id: accepted_alone_columns(label.alone)
            for label in self.labels_of(label_ids)
            if label.alone is not None
        }
        return self._change("Accepted", values)

    def _with_answers(
        self, values: Mapping[int, Mapping[str, JsonValue]]
    ) -> Mapping[int, Mapping[str, JsonValue]]:
        """The values, and for decided rows that they open again the answers that these have now.

        An open row follows its walk; taking that back must bring the answer back that was decided.
        """
        opened = [one for one, new in values.items() if new["review"] == Review.OPEN.value]
        found: dict[int, Mapping[str, JsonValue]] = dict(values)
        for row in self.store.read(
            "SELECT id, latitude, longitude, radius50_m, radius90_m FROM labels"
            " WHERE review != 'open' AND latitude IS NOT NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(opened),),
        ):
            answer = dict(zip(row.keys(), row, strict=True))
            label_id = int(answer.pop("id"))
            found[label_id] = {**values[label_id], **answer}
        return found

    def _change(self, verb: str, values: Mapping[int, Mapping[str, JsonValue]]) -> Edit | None:
        count = "1 position" if len(values) == 1 else f"{len(values)} positions"
        return self.journal.change(f"{verb} {count}", values, "labels")


def lost_label(label_id: int) -> Label:
    """A damaged label in place of a row that can't even be found."""
    return damaged_label(label_id, nameless(label_id), "it can't be read")

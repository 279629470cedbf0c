"""The rows of a labelling job as walks read and write them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from core.geo import Position
from core.labelling.label import Label, Review
from core.labelling.label_job import LabelJob
from core.labelling.label_rows import WITH_EVIDENCE, WITHOUT_MATCHES, read_label
from core.labelling.labels import Labels, lost_label
from core.photos.measurement import Source

_PAGE = 500
# Where nobody decided. Of a row that falls back NULL is given: then the answer to it alone counts.
_ANSWER_IN_WALK = """
    UPDATE labels SET
        latitude = coalesce(?, alone_latitude),
        longitude = coalesce(?, alone_longitude),
        radius50_m = coalesce(?, alone_radius50_m),
        radius90_m = coalesce(?, alone_radius90_m),
        spread_m = ?
    WHERE id = ? AND review = 'open' AND alone_latitude IS NOT NULL AND (
        latitude IS NOT coalesce(?, alone_latitude)
        OR longitude IS NOT coalesce(?, alone_longitude)
        OR radius50_m IS NOT coalesce(?, alone_radius50_m)
        OR radius90_m IS NOT coalesce(?, alone_radius90_m)
    )
"""
_DECISION = "review, corrected_by, corrected_latitude, corrected_longitude, latitude, longitude"
# The answer to these rows is not that to their photo alone.
_ANSWERED_IN_WALK = """
    alone_latitude IS NOT NULL AND (
        latitude IS NOT alone_latitude OR longitude IS NOT alone_longitude
        OR radius50_m IS NOT alone_radius50_m OR radius90_m IS NOT alone_radius90_m
    )
"""


def decision_of(label: Label) -> str:
    """The decision of a person about a row: what its walk, and so its own answer, depends on."""
    given, guess = label.correction, label.estimate
    return _decision(
        label.review.value,
        None if given is None else given.source.value,
        *((None, None) if given is None else _degrees(given.position)),
        *((None, None) if guess is None else _degrees(guess.position)),
    )


def _degrees(position: Position) -> tuple[float, float]:
    return position.latitude, position.longitude


def _decision(review: object, given_by: object, *places: object) -> str:
    """The decision of the values of the columns in :data:`_DECISION`."""
    latitude, longitude, guessed_latitude, guessed_longitude = places
    if review == Review.REJECTED.value:
        # It pulls nobody, but what it states itself counts no more, and its answer stays.
        return Review.REJECTED.value
    if latitude is not None:
        # What was measured is trusted less than what a person says.
        by = "" if given_by == Source.HAND.value else f" {given_by}"
        return f"{latitude!r} {longitude!r}{by}"
    if review == Review.ACCEPTED.value:
        # Another answer to the same photo may be accepted in its place.
        return f"{Review.ACCEPTED.value} {guessed_latitude!r} {guessed_longitude!r}"
    return ""


@dataclass(frozen=True)
class WalkAnswer:
    """The answer to a photo in its walk, for its row.

    Attributes:
        label_id: The row.
        position: The place; None where the answer to the photo alone counts.
        radius50_m: The 50 % radius in metres.
        radius90_m: The 90 % radius in metres.
        spread_m: How far apart the places are that the walk leaves open, in metres.
        contradicted: Sources of its known positions that all the rest speaks against.
        decision: What a person had decided of the row, see :func:`decision_of`.
    """

    label_id: int
    position: Position | None = None
    radius50_m: float = 0.0
    radius90_m: float = 0.0
    spread_m: float | None = None
    contradicted: tuple[str, ...] = ()
    decision: str = ""


class WalkRows:
    """Reads and writes what walks are to the rows of jobs.

    Args:
        labels: The rows.
    """

    def __init__(self, labels: Labels) -> None:
        self._labels = labels

    def in_walk(self, job: LabelJob, name: str, *, evidence: bool = False) -> list[Label]:
        """The rows that were located in the walk of this name, without matches.

        Args:
            job: Whose rows.
            name: Of the walk.
            evidence: Whether they are read with their evidence, but that of another localizer.
        """
        columns = WITH_EVIDENCE if evidence else WITHOUT_MATCHES
        sql = f"SELECT {columns} FROM labels WHERE job_id = ? AND walk = ?"
        rows = self._labels.store.read(sql, (job.id, name))
        return [_read_with_evidence(row, job) for row in rows]

    def open_places(self, label_ids: Sequence[int]) -> dict[int, Position]:
        """The places of the rows in the walks of these that nobody decided about, by row.

        Photos that look like another place have none.
        """
        walks: set[tuple[int, str]] = set()
        for page in _pages(label_ids):
            marks = ", ".join("?" * len(page))
            sql = f"SELECT DISTINCT job_id, walk FROM labels WHERE id IN ({marks}) AND walk != ''"
            walks.update((row[0], row[1]) for row in self._labels.store.read(sql, page))
        sql = (
            "SELECT id, latitude, longitude FROM labels WHERE job_id = ? AND walk = ?"
            " AND status = 'located' AND review = 'open' AND corrected_latitude IS NULL"
        )
        return {
            int(row[0]): Position(row[1], row[2])
            for walk in walks
            for row in self._labels.store.read(sql, walk)
        }

    def names(self, job: LabelJob) -> dict[int, str]:
        """The name of the walk of each row of a job, by the row's id; empty where it is in none."""
        rows = self._labels.store.read("SELECT id, walk FROM labels WHERE job_id = ?", (job.id,))
        return {int(row["id"]): str(row["walk"]) for row in rows}

    def walks_of(self, label_ids: Sequence[int], job: LabelJob | None = None) -> list[str]:
        """The names of the walks of rows, each once.

        Args:
            label_ids: The rows.
            job: Leave out those of other jobs, whose walks may have the same names.
        """
        names: set[str] = set()
        ours = "" if job is None else f" AND job_id = {job.id:d}"
        for page in _pages(label_ids):
            marks = ", ".join("?" * len(page))
            sql = f"SELECT DISTINCT walk FROM labels WHERE id IN ({marks}) AND walk != ''{ours}"
            names.update(str(row[0]) for row in self._labels.store.read(sql, page))
        return sorted(names)

    def with_evidence(self, job: LabelJob, label_ids: Sequence[int]) -> Iterator[Label]:
        """The rows of these ids in this order, a page at a time: with evidence, without matches.

        Evidence of another localizer than the job's is left out.
        """
        for page in _pages(label_ids):
            marks = ", ".join("?" * len(page))
            sql = f"SELECT {WITH_EVIDENCE} FROM labels WHERE id IN ({marks})"
            found = {int(row["id"]): row for row in self._labels.store.read(sql, page)}
            for one in page:
                row = found.get(one)
                yield lost_label(one) if row is None else _read_with_evidence(row, job)

    def put(self, name: str, answers: Sequence[WalkAnswer]) -> list[int]:
        """Write the answers of a walk; rows that a person decided about keep theirs.

        Returns:
            The rows whose answer is another one than before.
        """

        def put(connection: sqlite3.Connection) -> list[int]:
            changed = []
            for one in answers:
                connection.execute(
                    "UPDATE labels SET walk = ?, walk_decision = ? WHERE id = ?",
                    (name, one.decision, one.label_id),
                )
                place = one.position
                values = (
                    None if place is None else place.latitude,
                    None if place is None else place.longitude,
                    None if place is None else one.radius50_m,
                    None if place is None else one.radius90_m,
                )
                changed += [one.label_id] * connection.execute(
                    _ANSWER_IN_WALK, (*values, one.spread_m, one.label_id, *values)
                ).rowcount
            connection.executemany(
                "UPDATE label_positions SET contradicted = 0 WHERE label_id = ? AND contradicted",
                [(one.label_id,) for one in answers],
            )
            connection.executemany(
                "UPDATE label_positions SET contradicted = 1 WHERE label_id = ? AND source = ?",
                [(one.label_id, source) for one in answers for source in one.contradicted],
            )
            return changed

        return self._labels.store.write(put)

    def leave(self, job: LabelJob, but: Collection[int] = ()) -> list[int]:
        """Bring back the answer to the photo alone in all rows of a job but some.

        Returns:
            The rows whose answer is another one than before.
        """
        rows = self._labels.store.read(
            "SELECT id FROM labels WHERE job_id = ? AND"
            f" (walk != '' OR review = 'open' AND {_ANSWERED_IN_WALK})",
            (job.id,),
        )
        alone = [WalkAnswer(row["id"]) for row in rows if row["id"] not in but]
        return self.put("", alone) if alone else []

    def leave_strays(self, job: LabelJob) -> list[int]:
        """Bring back the answer to the photo alone in open rows that are in no walk.

        One may have been decided while its walk was there, and opened again after it was gone.

        Returns:
            The rows whose answer is another one than before.
        """
        rows = self._labels.store.read(
            "SELECT id FROM labels WHERE job_id = ? AND walk = '' AND review = 'open'"
            f" AND {_ANSWERED_IN_WALK}",
            (job.id,),
        )
        return self.put("", [WalkAnswer(row["id"]) for row in rows]) if rows else []

    def counts(self, job: LabelJob) -> tuple[int, int]:
        """The numbers of photos of a job that are in walks, and of those of them located alone."""
        rows = self._labels.store.read(
            f"SELECT count(*) AS number, total({_ANSWERED_IN_WALK}) AS together FROM labels"
            " WHERE job_id = ? AND walk != '' AND status = 'located'",
            (job.id,),
        )
        together = int(rows[0]["together"])
        return together, int(rows[0]["number"]) - together

    def decided_since(self, job: LabelJob) -> list[str]:
        """The names of walks of whose rows a person decided after they were located."""
        rows = self._labels.store.read(
            f"SELECT walk, walk_decision, {_DECISION} FROM labels WHERE job_id = ? AND walk != ''"
            " AND (review != 'open' OR corrected_latitude IS NOT NULL OR walk_decision != '')",
            (job.id,),
        )
        return sorted({str(name) for name, was, *now in rows if _decision(*now) != was})

    def decided_differently(self, job: LabelJob, name: str) -> frozenset[int]:
        """The rows of a walk about which a person decided after they were located in it."""
        rows = self._labels.store.read(
            f"SELECT id, walk_decision, {_DECISION} FROM labels WHERE job_id = ? AND walk = ?",
            (job.id, name),
        )
        return frozenset(int(one) for one, was, *now in rows if _decision(*now) != was)

    def all_are_due(self, job: LabelJob) -> bool:
        """Return whether all walks of a job are to be located, or left, before it is shown."""
        sql = "SELECT 1 FROM label_jobs WHERE id = ? AND walks_due"
        return bool(self._labels.store.read(sql, (job.id,)))

    def note_located(self, job: LabelJob) -> None:
        """Note that no walk of a job is due any more."""
        self._labels.store.write(
            lambda connection: connection.execute(
                "UPDATE label_jobs SET walks_due = 0 WHERE id = ? AND walks_due", (job.id,)
            )
        )

    def keep_model(self, localizer: str, model: bytes) -> None:
        """Keep what walks need of a localizer, as long as there are jobs of it."""

        def keep(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT OR REPLACE INTO walk_models VALUES (?, ?)", (localizer, model)
            )
            connection.execute(
                "DELETE FROM walk_models WHERE localizer NOT IN (SELECT localizer FROM label_jobs)"
            )

        self._labels.store.write(keep)

    def localizers(self) -> frozenset[str]:
        """The localizers of jobs of which is kept what walks need."""
        rows = self._labels.store.read("SELECT localizer FROM walk_models")
        return frozenset(str(row[0]) for row in rows)

    def model(self, localizer: str) -> bytes | None:
        """The model of walks of a localizer, as bytes; None if no bytes were kept."""
        sql = "SELECT model FROM walk_models WHERE localizer = ?"
        rows = self._labels.store.read(sql, (localizer,))
        return rows[0]["model"] if rows and isinstance(rows[0]["model"], bytes) else None


def _read_with_evidence(row: sqlite3.Row, job: LabelJob) -> Label:
    """The label in a row; evidence of another localizer than the job's is left out."""
    label = read_label(row, job.sources)
    return label if row["localizer"] == job.localizer else replace(label, evidence=None)


def _pages(label_ids: Sequence[int]) -> Iterator[tuple[int, ...]]:
    for start in range(0, len(label_ids), _PAGE):
        yield tuple(label_ids[start : start + _PAGE])

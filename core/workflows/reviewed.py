"""Brings the reviewed rows of a labelled folder into the project, as photos to learn from."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from core.concurrency import prefetch_map
from core.labelling.label import Label
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.walks import locate_due
from core.photos.measurement import Source
from core.project.corrections import corrected_values
from core.project.ingest import ScannedFile, record_hidden
from core.project.journal import Edit, JsonValue
from core.project.photo_rows import BY_REVIEW, BY_TRACK
from core.project.pictures import note_twins
from core.project.preference import preference_of
from core.project.project import Project
from core.project.rows import VERDICTS, Verdict
from core.project.scan import ScanResult, scan_file
from core.project.session_rows import join_sessions_of_twins, name_sessions
from core.quality.findings import note_doubts
from core.tasks import Task

_BATCH = 32
_CORRECTED_BY = {Source.HAND: "", Source.GPX: BY_TRACK, Source.GUESS: BY_REVIEW}
_IN_PROJECT = "in the project already"
_CHANGED = "changed since it was located"
_WIDE = "less sure than asked for"
_REVIEWED_SQL = (
    "review = 'accepted' AND (corrected_latitude IS NOT NULL"
    " OR (status = 'located' AND latitude IS NOT NULL))"
)


@dataclass(frozen=True)
class AddedReviewed:
    """The result of adding reviewed photos.

    Attributes:
        edit: The entry in the journal; None if nothing was added.
        left_out: The photos that were not added, and why not, in words.
    """

    edit: Edit | None
    left_out: tuple[tuple[Path, str], ...]

    @property
    def added(self) -> int:
        """The number of photos that were added."""
        return 0 if self.edit is None else len(self.edit.photo_ids)

    @property
    def words(self) -> str:
        """A sentence for the user: ``12 photos added; 3 in the project already``."""
        count = "1 photo" if self.added == 1 else f"{self.added:,} photos"
        reasons = Counter(reason for _, reason in self.left_out)
        others = [f"{number:,} {reason}" for reason, number in reasons.most_common()]
        return "; ".join([f"{count} added", *others])


@dataclass(frozen=True)
class ReviewedToAdd:
    """The reviewed photos of a job that :func:`add_reviewed` would look at.

    Attributes:
        count: How many there are.
        guesses: How many of them are accepted guesses.
        least_m: The smallest 90 % radius of these, in metres; 0 without any.
        most_m: The largest.
    """

    count: int = 0
    guesses: int = 0
    least_m: float = 0.0
    most_m: float = 0.0


def count_to_add(project: Project, job: LabelJob) -> ReviewedToAdd:
    """Count the reviewed photos of a job that the project does not have with a position."""
    guess = "CASE WHEN corrected_latitude IS NULL THEN radius90_m END"
    rows = project.store.read(
        f"SELECT count(*), count({guess}), min({guess}), max({guess}) FROM labels"
        f" WHERE job_id = ? AND {_REVIEWED_SQL} AND NOT EXISTS ("
        " SELECT 1 FROM file_versions AS versions JOIN photos ON photos.id = versions.photo_id"
        " WHERE versions.path = labels.path AND versions.current = 1 AND photos.removed = 0"
        " AND photos.verdict != 'no_position')",
        (job.id,),
    )
    count, guesses, least, most = rows[0]
    return ReviewedToAdd(int(count), int(guesses), float(least or 0.0), float(most or 0.0))


def add_reviewed(
    project: Project,
    job: LabelJob,
    *,
    max_radius_m: float | None = None,
    task: Task | None = None,
) -> AddedReviewed:
    """Add the photos of a labelled folder that a person accepted or placed; can be undone.

    An accepted guess stays known as one: it counts less the wider its radius is, and no answer is
    ever compared with it. What was placed by hand or taken from a track counts as known. Guesses
    that nobody reviewed are never added. The localizer knows the photos when it is built anew.

    Args:
        project: Open for writing.
        job: Whose rows; of this project.
        max_radius_m: Leave accepted guesses out whose 90 % radius is larger; None for any.
        task: Progress; cancelled, nothing was added.

    Raises:
        CampusGPSError: The project can't be read or written.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    labels = Labels(project.store, project.journal)
    locate_due(labels, task)
    left_out: list[tuple[Path, str]] = []
    wanted: list[Label] = []
    for label in labels.rows(job, matches=False):
        if label.damaged or not label.is_accepted:
            continue
        radius = label.radius90_m
        if max_radius_m is not None and radius is not None and radius > max_radius_m:
            left_out.append((label.file, _WIDE))
        else:
            wanted.append(label)
    values: dict[int, dict[str, JsonValue]] = {}
    task.begin("Reading reviewed photos", len(wanted))
    with closing(_scanned(project, wanted)) as photos:
        while batch := list(islice(photos, _BATCH)):
            taken, refused = project.store.write(partial(_record, batch))
            values |= taken
            left_out += refused
            task.advance(len(batch))
    project.store.write(partial(name_sessions, hidden=values))
    task.check()
    count = "1 reviewed photo" if len(values) == 1 else f"{len(values):,} reviewed photos"
    edit = project.journal.change(f"Added {count}", values)
    if edit is not None:
        # From here on the photos are in: none of this is worth less done twice.
        note_twins(project)
        project.store.write(join_sessions_of_twins)
        note_doubts(project)
    return AddedReviewed(edit, tuple(left_out))


def _scanned(
    project: Project, labels: Sequence[Label]
) -> Generator[tuple[Label, ScanResult], None, None]:
    """Each photo, read as an import reads it, in order."""
    prefer, workers = preference_of(project), os.cpu_count() or 1

    def look(label: Label) -> ScanResult:
        return scan_file(label.file, project.pixels, prefer)

    with closing(prefetch_map(look, labels, workers=workers, depth=4 * workers)) as results:
        yield from zip(labels, results, strict=True)


def _record(
    photos: Sequence[tuple[Label, ScanResult]], connection: sqlite3.Connection
) -> tuple[dict[int, dict[str, JsonValue]], list[tuple[Path, str]]]:
    """Record photos as hidden ones; returns what brings each in, and which were refused and why."""
    taken: dict[int, dict[str, JsonValue]] = {}
    refused = []
    for label, scanned in photos:
        reason = scanned.reason if scanned.verdict is not None else ""
        if not reason and scanned.sha256 not in _files_of(connection, label):
            reason = _CHANGED
        photo_id = None
        if not reason:
            photo_id = record_hidden(connection, ScannedFile(scanned.path, scanned, None))
            reason = _why_not(connection, photo_id)
        if reason or photo_id is None or label.position is None or label.source is None:
            refused.append((label.file, reason or _CHANGED))
        else:
            corrected_by = _CORRECTED_BY[label.source]
            corrected = corrected_values(label.position, corrected_by, label.radius90_m)
            taken[photo_id] = {"removed": 0, **corrected}
    return taken, refused


def _files_of(connection: sqlite3.Connection, label: Label) -> set[str | None]:
    """SHA-256 of the file as it was located, and as positions were written into it since."""
    written = connection.execute(
        "SELECT sha256_after FROM label_writes WHERE label_id = ?", (label.id,)
    )
    return {label.sha256, *(row["sha256_after"] for row in written)}


def _why_not(connection: sqlite3.Connection, photo_id: int | None) -> str:
    """The reason why a recorded photo is not to be added; empty if it is."""
    row = connection.execute(
        "SELECT verdict, reason, removed FROM photos WHERE id = ?", (photo_id,)
    ).fetchone()
    if row is None:
        return _CHANGED
    verdict = Verdict(row["verdict"])
    if verdict is Verdict.DUPLICATE or (verdict is Verdict.USABLE and not row["removed"]):
        return _IN_PROJECT
    return "" if VERDICTS[verdict].is_picture else str(row["reason"])

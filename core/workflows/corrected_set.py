"""The project's positions as they were mended: exported, written into files, and read back."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from functools import partial
from itertools import islice
from pathlib import Path

from core.errors import CampusGPSError
from core.geo import haversine_m
from core.labelling.exports import FileNames, export
from core.labelling.job_records import CORRECTED_SET
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import WHOLE, LabelJob
from core.labelling.labels import Labels
from core.localizer.area_shares import AreaIndex
from core.localizer.estimate import Estimate
from core.photos.measurement import SUGGESTION, Measurement, Source
from core.photos.positions_csv import read_positions_csv
from core.photos.positions_table import CsvRow
from core.project.areas import read_areas
from core.project.changes import CORRECTION_WORDS, SOURCE_WORDS
from core.project.corrections import corrected_values, is_corrected
from core.project.export import common_folder
from core.project.journal import Edit, JsonValue
from core.project.photo_rows import BY_PUT_RIGHT, BY_REVIEW, BY_SUGGESTION
from core.project.project import Project
from core.project.rows import VERDICTS, PhotoRow, Verdict
from core.project.scan import FileState
from core.tasks import Task

_BATCH = 200
# Of a round normal distribution the circle of nine in ten is so many times that of half.
_90_OF_50 = 1.823
# Nearer than this two positions are one, written with other digits.
_SAME_M = 0.05
# What stands in a table for photos whose position nobody corrected.
_MEASURED = frozenset(
    one.value for one in (Source.EXIF, Source.XMP, Source.EMBEDDED_XMP, Source.TAKEOUT, Source.CSV)
)


def export_positions(project: Project, target: Path, task: Task | None = None) -> int:
    """Write the positions of all usable photos, mended ones as they count, in any export format.

    Each says who states it: ``hand`` for what a person placed, ``guess`` for a guess or suggestion
    that was accepted, the photo's own source for what was put right, as a lost sign; tables and
    GeoJSON also its tags and the named area that it lies in, where there are any.

    Returns:
        How many photos were written.

    Raises:
        CampusGPSError: There is no such format, nothing to write, or the file can't be written.
        Cancelled: The user cancelled.
    """
    photos = [one for one in project.photos() if one.verdict is Verdict.USABLE]
    photos = [one for one in photos if not one.set_aside]
    if not photos:
        raise CampusGPSError(
            "has no usable photos to export",
            file=project.folder,
            advice="Import photos that carry positions first.",
        )
    states, areas = _file_states(project), AreaIndex(read_areas(project.store))
    has_tags = any(one.tags for one in photos)
    labels = [
        replace(
            label,
            tags=one.tags if has_tags else None,
            areas=areas.of_place(one.position) if len(areas) and one.position else label.areas,
            correction=_stated_by(one, label.correction),
        )
        for one in photos
        if (label := _label_of(one, states)) is not None
    ]
    return export(labels, target, names=FileNames(_folders(photos)), task=task)


def gather_corrected(project: Project, task: Task | None = None) -> LabelJob:
    """Put the photos whose position was corrected into the rows that are written into files.

    They are rows as those of a labelled folder, so that all of :mod:`core.labelling.writing` does
    with them what it does there: preview, backup, lossless writing, revert. Lists of labelled
    folders leave them out.

    Args:
        project: Open for writing.
        task: Progress and cancellation.

    Raises:
        CampusGPSError: Nothing was corrected, or the project can't be written.
    """
    task = task or Task()
    photos = [one for one in project.photos() if one.verdict is Verdict.USABLE]
    corrected = [one for one in photos if is_corrected(one) and not one.set_aside]
    labels = Labels(project.store, project.journal)
    if not corrected and labels.corrected_set() is None:
        raise CampusGPSError(
            "no position was corrected here",
            file=project.folder,
            advice="Mend positions in the Photos tab, or by campusgps clean.",
        )
    states = _file_states(project)
    job = project.store.write(partial(_begin, folders=_folders(photos)))
    found = labels.corrected_set()
    if found is None or found.id != job:
        raise project.store.damaged("the corrected positions are missing")
    rows = (label for one in corrected if (label := _label_of(one, states)) is not None)
    task.begin("Gathering corrected positions", len(corrected))
    kept: set[int] = set()
    while batch := list(islice(rows, _BATCH)):
        kept |= {one.id for one in labels.record(found, batch, with_decisions=True)}
        task.advance(len(batch))
    former = [one.id for one in labels.rows(found, matches=False) if one.id not in kept]
    labels.remove(former)
    # What was written before stays on record, to be taken back, but is not written again.
    project.store.write(
        lambda connection: connection.execute(
            "UPDATE labels SET review = ? WHERE job_id = ?"
            " AND id IN (SELECT value FROM json_each(?))",
            (Review.OPEN.value, found.id, json.dumps(former)),
        )
    )
    return found


@dataclass(frozen=True)
class ImportedCorrections:
    """The result of reading corrections from a table.

    Attributes:
        edit: The entry in the journal; None if nothing changed.
        notes: What the user should know of the table's lines.
    """

    edit: Edit | None
    notes: tuple[str, ...]

    @property
    def words(self) -> str:
        """A sentence for the user."""
        count = 0 if self.edit is None else len(self.edit.photo_ids)
        return "1 position corrected" if count == 1 else f"{count:,} positions corrected"


def import_corrections(
    project: Project, table: Path, task: Task | None = None
) -> ImportedCorrections:
    """Take over the corrected positions of an exported table; can be undone.

    Where the table says that a position is a suggestion that was taken over, or an accepted guess,
    it counts as that; what it says to be measured is no correction, and what is a guess that nobody
    accepted is refused. A table without such a column corrects every position that differs.

    Raises:
        CampusGPSError: The table can't be used.
    """
    read = read_positions_csv(table)
    photos = [one for one in project.photos() if VERDICTS[one.verdict].is_picture]
    root = common_folder([one.path for one in photos]) if photos else project.folder
    files = [(one.path, root) for one in photos]
    matches = read.without_guesses().match(files)
    accepted = {
        path: row for path, row in read.guessed(files).items() if row.source == Source.REVIEWED
    }
    refused = len(read.guesses) - len(accepted)
    values: dict[int, dict[str, JsonValue]] = {}
    for photo in photos:
        row = accepted.get(photo.path) or matches.rows.get(photo.path)
        if row is not None and row.source not in _MEASURED and _differs(photo, row):
            values[photo.id] = _corrected_by(row)
    if task is not None:
        task.check()
    count = "1 position" if len(values) == 1 else f"{len(values):,} positions"
    edit = project.journal.change(f"Imported {count} of {table.name}", values)
    guessed = [f"{refused:,} guesses that nobody accepted are left out"] if refused else []
    return ImportedCorrections(edit, (*guessed, *matches.notes))


def _corrected_by(row: CsvRow) -> dict[str, JsonValue]:
    if row.source == Source.REVIEWED:
        return corrected_values(row.position, BY_REVIEW, row.radius90_m)
    if row.source == SUGGESTION:
        return corrected_values(row.position, BY_SUGGESTION, row.radius90_m)
    return corrected_values(row.position, BY_PUT_RIGHT if row.source == BY_PUT_RIGHT else "")


def _differs(photo: PhotoRow, row: CsvRow) -> bool:
    """True unless the photo's position is already so, by the same kind of source."""
    measurement = photo.measurement
    if measurement is None or haversine_m(measurement.position, row.position) > _SAME_M:
        return True
    same_kind = (measurement.source is Source.REVIEWED) == (row.source == Source.REVIEWED)
    return not same_kind


def _stated_by(photo: PhotoRow, correction: Correction | None) -> Correction | None:
    """The correction as one of the photo itself, where what it states was put right."""
    if correction is None or photo.own is None or not photo.put_right:
        return correction
    return replace(correction, source=photo.own.source)


def _file_states(project: Project) -> dict[int, FileState]:
    """Size and time of the photos' files as they were read, by the photos' ids."""
    rows = project.store.read(
        "SELECT photo_id, size, mtime_ns FROM file_versions WHERE current = 1"
    )
    return {int(row[0]): FileState(int(row[1]), int(row[2])) for row in rows}


def _folders(photos: Sequence[PhotoRow]) -> tuple[Path, ...]:
    """The folders that hold the photos, without those within others."""
    folders: list[Path] = []
    for folder in sorted({one.path.parent for one in photos}):
        if not any(folder.is_relative_to(known) for known in folders):
            folders.append(folder)
    return tuple(folders)


def _begin(connection: sqlite3.Connection, *, folders: Sequence[Path]) -> int:
    """The job of the corrected positions, which is made if it is missing; its folders are these."""
    named = json.dumps([os.fspath(folder) for folder in folders])
    now = datetime.now(timezone.utc).isoformat()
    row = connection.execute(
        "SELECT id FROM label_jobs WHERE localizer = ?", (CORRECTED_SET,)
    ).fetchone()
    if row is not None:
        connection.execute("UPDATE label_jobs SET sources = ? WHERE id = ?", (named, row["id"]))
        return int(row["id"])
    cursor = connection.execute(
        "INSERT INTO label_jobs (sources, shard, also_positioned, localizer, started_at,"
        " finished_at) VALUES (?, ?, 1, ?, ?, ?)",
        (named, str(WHOLE), CORRECTED_SET, now, now),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _label_of(photo: PhotoRow, states: dict[int, FileState]) -> Label | None:
    """The photo as a row of a labelled folder; None without a position."""
    measurement, state = photo.measurement, states.get(photo.id)
    if measurement is None or state is None:
        return None
    guess = _estimate_of(photo, measurement)
    return Label(
        id=0,
        file=photo.path,
        sha256=photo.sha256,
        size=state.size,
        mtime_ns=state.mtime_ns,
        status=LabelStatus.LOCATED if guess else LabelStatus.HAS_POSITION,
        reason="" if guess else _reason_of(photo, measurement),
        estimate=guess,
        own=photo.own,
        taken_at=photo.taken_at,
        taken_at_has_offset=photo.taken_at_has_offset,
        camera=photo.camera,
        width=photo.width,
        height=photo.height,
        review=Review.ACCEPTED,
        correction=None if guess else Correction(measurement.position, measurement.source),
    )


def _reason_of(photo: PhotoRow, measurement: Measurement) -> str:
    """The words for how a position came about that is no guess."""
    return CORRECTION_WORDS[BY_PUT_RIGHT] if photo.put_right else SOURCE_WORDS[measurement.source]


def _estimate_of(photo: PhotoRow, measurement: Measurement) -> Estimate | None:
    """The guess that a position is; None for one that is known.

    An accepted suggestion is a guess, too, but for one of whose radius nothing was kept.
    """
    is_sized = photo.is_accepted_suggestion and measurement.accuracy_m is not None
    if measurement.source is not Source.REVIEWED and not is_sized:
        return None
    radius90_m = measurement.accuracy_m or 0.0
    return Estimate(
        position=measurement.position,
        radius50_m=radius90_m / _90_OF_50,
        radius90_m=radius90_m,
        inside_area=True,
        matches=(),
    )

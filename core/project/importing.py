"""Import ("dataset builder"): from folders of photos to rows with a verdict each.

Files are scanned in parallel, but recorded in the order in which they were found, a batch at a
time. A killed import therefore leaves the first rows of the full result; the next one skips the
files that have not changed and goes on, and ends with the same rows as one that was never stopped.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from core.concurrency import prefetch_map
from core.errors import CampusGPSError
from core.files import absolute, remove_leftovers
from core.photos.backups import why_backup
from core.photos.finding import FoundFile, find_files
from core.photos.measurement import Prefer, Source
from core.photos.positions_csv import read_positions_csv
from core.photos.positions_table import CsvRow
from core.project.changes import Change, notes_of
from core.project.ingest import ScannedFile, record_all
from core.project.paths import path_from_column
from core.project.pictures import note_twins
from core.project.preference import preference_of, remember_preference
from core.project.project import Project
from core.project.rows import VERDICTS, PhotoRow, Verdict
from core.project.scan import FileState, ScanResult, file_state, scan_file
from core.project.session_rows import join_sessions_of_twins, name_sessions
from core.project.sidecar_states import renewed_state
from core.tasks import Task

_BATCH = 32
# Digits of a picture hash that are of the whole picture, without its middles.
_WHOLE_PICTURE = 64


class PixelConsumer(Protocol):
    """Works on photos' pixels while an import reads others.

    Neither method may raise: an import does not depend on what is made of its photos.
    """

    def prepare(self, pixels: NDArray[np.uint8]) -> Any:
        """Prepare pixels ``(H, W, 3)`` at working size; None: not needed. Called on any thread."""

    def take(self, prepared: Mapping[str, Any]) -> None:
        """Take what :meth:`prepare` yielded of a few recorded photos, by their files' SHA-256."""


@dataclass(frozen=True)
class ImportSummary:
    """The result of an import.

    Attributes:
        photos: The rows of those files, in the order in which they were found.
        notes: What the user should know beside: lines of the table that cannot be used, photos of
            which something else counts than at the import before.
        table: The table that was given.
        refused_guesses: How many photos of the table were not placed, as it says that their
            positions are guesses of CampusGPS.
    """

    photos: tuple[PhotoRow, ...]
    notes: tuple[str, ...]
    table: Path | None = None
    refused_guesses: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """Number of files by verdict, every verdict included."""
        counts = {verdict.value: 0 for verdict in Verdict}
        for photo in self.photos:
            counts[photo.verdict.value] += 1
        return counts


def import_photos(
    project: Project,
    sources: Sequence[Path],
    positions_csv: Path | None = None,
    task: Task | None = None,
    prefer: Prefer | None = None,
    consumer: PixelConsumer | None = None,
    trust_guesses: bool = False,
) -> ImportSummary:
    """Bring photos into the project; what is there already and unchanged is not read again.

    Args:
        project: The project that they come into.
        sources: Files and folders; folders are searched recursively.
        positions_csv: A table whose positions win over the photos' own.
        task: Progress and cancellation; cancelling keeps what was recorded.
        prefer: Which counts where a photo's own position and its sidecar's differ; remembered by
            the project. Without it what is remembered stays.
        consumer: Given the pixels of the photos read that have a position, as the pixel cache
            keeps them, while others are read.
        trust_guesses: Take guesses of CampusGPS in the table for accepted ones, where a photo has
            no other position.

    Returns:
        A row for every file found, whatever its verdict; what happens to one file never ends it.

    Raises:
        CampusGPSError: A source is missing, the table cannot be used, or the disk is full.
        Cancelled: The user cancelled.
    """
    project.store.require_writing()
    task = task or Task()
    table = read_positions_csv(positions_csv) if positions_csv else None
    task.begin("Looking for photos")
    found = []
    closed_folders: list[CampusGPSError] = []
    for file in find_files(sources, closed_folders):
        task.check()
        if positions_csv is None or not _same_file(file.path, positions_csv):
            found.append(file)

    notes = [str(error) for error in closed_folders]
    rows: dict[Path, CsvRow] = {}
    guesses: dict[Path, CsvRow] = {}
    if table is not None:
        files = [(file.path, file.root) for file in found]
        matches = (table.without_guesses() if trust_guesses else table).match(files)
        rows, guesses = matches.rows, table.guessed(files)
        notes += matches.notes
        if trust_guesses and guesses:
            notes.append(f"{_photos(len(guesses))} placed by guesses of the table, as you asked")
    changes: list[Change] = []

    _remove_leftovers(project)
    if prefer is not None:
        remember_preference(project, prefer)
    task.begin("Reading photos", len(found))
    pictures: set[str] = set()
    with closing(_scan_all(project, found, rows, guesses, consumer)) as findings:
        while batch := list(islice(findings, _BATCH)):
            scanned = [replace(one.scanned, trusts_guess=trust_guesses) for one in batch]
            changes += project.store.write(partial(record_all, findings=scanned))
            if consumer is not None:
                _hand_on(batch, consumer, pictures)
            task.advance(len(batch))
    project.store.write(name_sessions)
    note_twins(project, task)
    project.store.write(join_sessions_of_twins)

    by_path = {photo.path: photo for photo in project.photos()}
    # A file that went elsewhere while it was imported may have no row of its own.
    recorded = (by_path.get(absolute(file.path)) for file in found)
    photos = tuple(row for row in recorded if row is not None)
    notes += [*notes_of(changes), *_kept_from_tables(photos, rows)]
    if (problem := project.pixels.take_problem()) is not None:
        notes.append(
            f"the cache of small copies {problem.reason}: everything works without, "
            "but slower, until there is free space on the project's disk"
        )
    refused = 0 if trust_guesses else len(guesses)
    return ImportSummary(photos, tuple(notes), positions_csv, refused)


def _photos(number: int) -> str:
    return "1 photo" if number == 1 else f"{number:,} photos"


def _remove_leftovers(project: Project) -> None:
    """Remove what killed runs left half-written."""
    pixels = project.cache_folder.glob("pixels/??")
    for folder in (project.folder, project.models_folder, *pixels):
        remove_leftovers(folder)


@dataclass(frozen=True)
class _Read:
    """A file that was found: what is recorded of it, and what a consumer made of its pixels."""

    scanned: ScannedFile
    sha256: str = ""
    picture: str = ""
    prepared: Any = None


def _scan_all(
    project: Project,
    found: Sequence[FoundFile],
    rows: Mapping[Path, CsvRow],
    guesses: Mapping[Path, CsvRow],
    consumer: PixelConsumer | None,
) -> Generator[_Read, None, None]:
    """Scan files on every core; yields what they are in the order in which they were found."""
    known, prefer = _known_files(project), preference_of(project)
    workers = os.cpu_count() or 1
    # While the consumer is at work on a batch, the next one is read.
    depth = 4 * workers if consumer is None else _BATCH + 2 * workers

    def look(file: FoundFile) -> ScanResult | str | None:
        """Scans the file, or returns what to note of one that is as it was; None for nothing."""
        path = absolute(file.path)
        one = known.get(path)
        # A file becomes a backup when the photo that it is one of comes.
        if one is not None and _state_of(path) == one.state and not why_backup(path):
            if one.verdict is Verdict.NOT_A_PHOTO:
                return None
            renewed = renewed_state(path, one.sidecars, one.sha256)
            if renewed is not None:
                return None if renewed == one.sidecars else renewed
        return scan_file(path, project.pixels, prefer)

    def read(file: FoundFile) -> _Read:
        outcome, row = look(file), rows.get(file.path)
        result = outcome if isinstance(outcome, ScanResult) else None
        scanned = ScannedFile(
            absolute(file.path),
            result,
            row,
            guesses.get(file.path),
            outcome if isinstance(outcome, str) else None,
        )
        if consumer is None or result is None or not result.sha256:
            return _Read(scanned)
        has_position = result.metadata is not None and result.metadata.measurement is not None
        if result.verdict is not None or not (has_position or row is not None):
            return _Read(scanned)
        # Those that it keeps differ a little: features must not depend on when they are computed.
        pixels = project.pixels.read(result.sha256)
        prepared = None if pixels is None else consumer.prepare(pixels)
        return _Read(scanned, result.sha256, result.picture_hash or "", prepared)

    with closing(prefetch_map(read, found, workers=workers, depth=depth)) as files:
        yield from files


def _hand_on(batch: Sequence[_Read], consumer: PixelConsumer, pictures: set[str]) -> None:
    """Give a consumer what it prepared of files, once for each picture, as one copy counts.

    Args:
        batch: The files.
        consumer: It.
        pictures: The hashes of pictures that it was given before; those given now are added.
    """
    prepared = {}
    for one in batch:
        picture = one.picture[:_WHOLE_PICTURE]
        if one.prepared is not None and picture not in pictures:
            prepared[one.sha256] = one.prepared
            if picture:
                pictures.add(picture)
    if prepared:
        consumer.take(prepared)


def _kept_from_tables(photos: Sequence[PhotoRow], rows: Mapping[Path, CsvRow]) -> Iterator[str]:
    """Remarks on positions from a table that is not the one given now."""
    named = {absolute(path) for path in rows}
    kept = [
        photo
        for photo in photos
        if photo.measurement is not None
        and photo.measurement.source is Source.CSV
        and photo.path not in named
    ]
    if kept:
        count = "1 photo keeps" if len(kept) == 1 else f"{len(kept)} photos keep"
        yield f"{count} the position of a table that was given before"


@dataclass(frozen=True)
class _KnownFile:
    """A file whose verdict stands as long as neither it nor a sidecar changes."""

    state: FileState
    verdict: Verdict
    sha256: str | None
    sidecars: str


def _known_files(project: Project) -> dict[Path, _KnownFile]:
    rows = project.store.read(
        "SELECT path, size, mtime_ns, sha256, sidecars, verdict FROM file_versions JOIN photos"
        " ON photos.id = photo_id WHERE current = 1 AND removed = 0"
    )
    try:
        return {
            path_from_column(row["path"]): _KnownFile(
                FileState(row["size"], row["mtime_ns"]),
                Verdict(row["verdict"]),
                row["sha256"],
                row["sidecars"],
            )
            for row in rows
            if VERDICTS[Verdict(row["verdict"])].lasts
        }
    except (ValueError, TypeError) as error:
        raise project.store.damaged(str(error)) from error


def _state_of(path: Path) -> FileState | None:
    try:
        return file_state(path)
    except OSError:
        return None


def _same_file(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except OSError:
        return False

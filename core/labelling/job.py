"""The labelling job: from a folder to a row for every file in it.

Rows are recorded as they come. A killed job therefore leaves some rows; the next run of the same
job looks only at what has no row yet or has changed, and ends with the same rows as one that was
never stopped.
"""

from __future__ import annotations

import hashlib
import math
import time
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.files import absolute, has_gone, is_folder
from core.labelling.file_rows import (
    NOWHERE,
    backup_row,
    locate_rows,
    row_without_estimate,
    state_on_disk,
)
from core.labelling.known_positions import TRACK, KnownPositions, use_track
from core.labelling.label import Label, LabelStatus
from core.labelling.label_job import WHOLE, LabelJob, Shard
from core.labelling.labels import KnownFile, Labels
from core.labelling.track import Track
from core.labelling.walk_rows import WalkRows
from core.labelling.walks import locate_all_walks
from core.localizer.walk_model import WalkModel
from core.photos.backups import why_backup
from core.photos.finding import check_sources, find_files
from core.predictor import Predictor
from core.project.scan import FileState
from core.project.sidecar_states import renewed_state
from core.tasks import Cancelled, Task

OnRows = Callable[[Sequence[Label]], None]

_BATCH = 32
_RECORD_EVERY_S = 1.0


def label_files(
    labels: Labels,
    predictor: Predictor,
    sources: Sequence[Path],
    *,
    shard: Shard = WHOLE,
    also_positioned: bool = False,
    in_walks: bool = True,
    track: Track | None = None,
    keep_track: bool = True,
    task: Task | None = None,
    on_rows: OnRows | None = None,
) -> LabelJob:
    """Give every file in ``sources`` a row: where it was taken, or why that is not known.

    The job of the same sources and shard is resumed. A file that is, with the sidecars beside it,
    as it was for its row is not looked at again, unless it could not be read, or the row was made
    by another localizer and nobody has decided about it. Rows of files that have gone are removed,
    unless somebody has decided about them or they were written.

    A photo that carries a position, also one that CampusGPS guessed and wrote before, is listed
    and not decoded.

    Photos that one camera took one after another are then located together (see
    :mod:`core.labelling.walks`), if the localizer knows how sure that makes it.

    Args:
        labels: The labels that the rows are written into.
        predictor: Locates.
        sources: Files and folders; folders are searched recursively.
        shard: Only files of this part, chosen by their names.
        also_positioned: Locate photos that carry a position too; theirs stays beside the guess.
        in_walks: Locate photos taken one after another together; else each alone.
        track: A recorded track of the same walks: evidence for where their photos were taken.
        keep_track: Keep what a track said of the photos in a run before, if there is none now.
        task: Hears of progress; cancelling keeps what was recorded.
        on_rows: Called with recorded rows, on this thread: the first, then those of a second or 32.

    Raises:
        CampusGPSError: A source is missing or goes meanwhile, the device or the network is not
            there, or the disk is full; what happens to one file never ends it.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    sources = [absolute(source) for source in sources]
    found = _found(sources, shard, task)
    kept = WalkModel.of(predictor.localizer)
    model = kept if in_walks else None
    before = labels.job_of(sources, shard)
    job = labels.begin(
        sources,
        shard,
        also_positioned,
        predictor.localizer.identity_sha256,
        in_walks=model is not None,
    )
    if kept is not None:
        # Also where each photo is located alone now: a person may want it otherwise later.
        WalkRows(labels).keep_model(job.localizer, kept.to_bytes())
    known = labels.known_files(job)
    missing = {path: row for path, row in known.items() if path not in found}
    _forget_the_gone(labels, job, missing)
    backups = {
        path: why for path, problem in found.items() if not problem and (why := why_backup(path))
    }
    pending = _pending(labels, job, found, known, backups)
    recorder = _Recorder(labels, job, on_rows)
    try:
        task.begin("Locating photos", len(found), done=len(found) - len(pending))
        _locate(job, predictor, pending, backups, recorder, task)
    except Cancelled:
        if before is not None and not recorder.has_changes:
            # Nothing is other than before: what was finished then is finished still.
            labels.restate(before)
        raise
    if track is None and not keep_track:
        KnownPositions(labels).put(job, TRACK, {})
    rows = WalkRows(labels)
    walks = rows.names(job)
    changed = set(_in_walks(labels, job, model, track, task))
    if on_rows is not None:
        # Also a row whose answer stays says now that it is of a walk.
        changed.update(one for one, name in rows.names(job).items() if walks.get(one) != name)
        if changed:
            on_rows(labels.labels_of(sorted(changed)))
    return labels.finish(job)


def _locate(
    job: LabelJob,
    predictor: Predictor,
    pending: Mapping[Path, CampusGPSError | None],
    backups: Mapping[Path, str],
    recorder: _Recorder,
    task: Task,
) -> None:
    """Record a row for each of the files in ``pending``; also what was made when cancelled."""
    try:
        for path, problem in pending.items():
            if problem is not None:
                recorder.add(
                    row_without_estimate(path, NOWHERE, LabelStatus.UNREADABLE, problem.reason)
                )
                task.advance()
        reached = [path for path, problem in pending.items() if problem is None]
        files = [path for path in reached if path not in backups]
        with closing(locate_rows(predictor, files, job.also_positioned, task)) as made:
            for path in reached:
                row = backup_row(path, backups[path]) if path in backups else next(made)
                if row.status is LabelStatus.UNREADABLE:
                    # A disk that was pulled out says nothing of the photos on it.
                    check_sources(one for one in job.sources if one in path.parents)
                recorder.add(row)
                task.advance()
    finally:
        recorder.record()


def _pending(
    labels: Labels,
    job: LabelJob,
    found: Mapping[Path, CampusGPSError | None],
    known: Mapping[Path, KnownFile],
    backups: Collection[Path],
) -> dict[Path, CampusGPSError | None]:
    """The files that need a new row, with why one cannot be read; notes sidecars that moved on."""
    renewed: dict[Path, str] = {}
    pending = {
        path: problem
        for path, problem in found.items()
        if problem
        or not _stands(job, known.get(path), state_on_disk(path), path in backups)
        or not _sidecars_stand(path, known[path], renewed)
    }
    labels.note_sidecars(job, renewed)
    return pending


def _in_walks(
    labels: Labels, job: LabelJob, model: WalkModel | None, track: Track | None, task: Task
) -> list[int]:
    """Locate the photos in their walks, or each alone; returns the rows that changed."""
    if model is None:
        return WalkRows(labels).leave(job)
    if track is not None:
        use_track(labels, job, track, task=task)
    return locate_all_walks(labels, job, model, task)


def is_in_shard(path: Path, root: Path, shard: Shard) -> bool:
    """Return whether a file found in the folder ``root`` belongs to ``shard``.

    By its name inside the folder alone, so that computers that see the folder elsewhere, in
    another order or in part agree.
    """
    if shard.count == 1:
        return True
    # macOS may spell the same letters in another way.
    name = unicodedata.normalize("NFC", path.relative_to(root).as_posix())
    letters = name.encode("utf-8", "surrogatepass")
    number = int.from_bytes(hashlib.sha256(letters).digest()[:8], "big")
    return number % shard.count == shard.number - 1


def _found(sources: Sequence[Path], shard: Shard, task: Task) -> dict[Path, CampusGPSError | None]:
    """Every file of the shard in order, and each folder that can't be listed with its error."""
    task.begin("Looking for photos")
    closed: list[CampusGPSError] = []
    found: dict[Path, CampusGPSError | None] = {}
    for file in find_files(sources, closed):
        task.check()
        if is_in_shard(file.path, file.root, shard):
            found[file.path] = None
    if shard.number == 1:
        found.update({error.file: error for error in closed if error.file is not None})
    return found


def _stands(job: LabelJob, known: KnownFile | None, state: FileState, is_backup: bool) -> bool:
    """Return whether the row of a file is still what looking at it would yield."""
    if known is None or (known.size, known.mtime_ns) != (state.size, state.mtime_ns):
        return False
    if known.is_decided:
        return True
    if is_backup or known.status is LabelStatus.BACKUP:
        return is_backup and known.status is LabelStatus.BACKUP
    if known.status is LabelStatus.NOT_A_PHOTO:
        return True
    if known.status is LabelStatus.HAS_POSITION:
        return not job.also_positioned
    if job.in_walks and not known.has_evidence and known.status is not LabelStatus.UNREADABLE:
        return False  # made by an older program
    # What can't be read may be mended without a trace in the file, by permissions for one.
    return known.status is not LabelStatus.UNREADABLE and known.localizer == job.localizer


def _sidecars_stand(path: Path, known: KnownFile, renewed: dict[Path, str]) -> bool:
    """Return whether the sidecars of a file whose row stands are as they were, its content too.

    What is to be noted of them anew goes into ``renewed``.
    """
    if known.is_decided or known.status in (LabelStatus.NOT_A_PHOTO, LabelStatus.BACKUP):
        return True
    if not known.sidecars:
        # Of before they were looked at. To read a position again costs little, to locate much.
        return known.status is not LabelStatus.HAS_POSITION
    state = renewed_state(path, known.sidecars, known.sha256)
    if state is None:
        return False
    if state != known.sidecars:
        renewed[path] = state
    return True


def _forget_the_gone(labels: Labels, job: LabelJob, missing: Mapping[Path, KnownFile]) -> None:
    """Remove the rows of files that are not there any more and that nobody has decided about."""
    gone = [
        path
        for path, known in missing.items()
        # A folder had a row because it could not be listed, and can be now.
        if not known.is_decided and (has_gone(path) or is_folder(path))
    ]
    labels.remove([label.id for label in labels.of_files(job, gone).values()])


@dataclass
class _Recorder:
    """Gathers rows and writes them a batch at a time.

    Attributes:
        has_changes: True once it has written more than that a file still cannot be read.
    """

    labels: Labels
    job: LabelJob
    on_rows: OnRows | None

    def __post_init__(self) -> None:
        self._waiting: list[Label] = []
        self.has_changes = False
        # The first row is to be seen at once.
        self._recorded_at = -math.inf

    def add(self, label: Label) -> None:
        self._waiting.append(label)
        waited = time.monotonic() - self._recorded_at
        if len(self._waiting) >= _BATCH or waited >= _RECORD_EVERY_S:
            self.record()

    def record(self) -> None:
        if self._waiting:
            recorded = self.labels.record(self.job, self._waiting)
            self._waiting = []
            self.has_changes |= any(one.status is not LabelStatus.UNREADABLE for one in recorded)
            if self.on_rows is not None:
                self.on_rows(recorded)
        self._recorded_at = time.monotonic()

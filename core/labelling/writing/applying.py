"""Writes files by a plan; a kill at any instant leaves each file as before or as after."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.concurrency import prefetch_map
from core.errors import CampusGPSError
from core.files import is_folder
from core.labelling.labels import Labels
from core.labelling.writing.backups import (
    backups_folder,
    is_sound,
    name_original,
    work_folder,
)
from core.labelling.writing.exiftool import PATIENCE_S, ExifTool
from core.labelling.writing.planning import PlannedWrite, WritePlan, WritePlanner
from core.labelling.writing.preparing import Prepared, Preparer
from core.labelling.writing.records import Write, WriteRecords, WriteState, recover_writes
from core.labelling.writing.replacing import replace_file
from core.tasks import Task

# ExifTool writes one photo while the other thread copies, reads and compares the next.
_WORKERS = 2


@dataclass(frozen=True)
class Skipped:
    """A file that was not written, or not brought back, and why, in words."""

    file: Path
    target: Path
    reason: str


@dataclass(frozen=True)
class WriteSummary:
    """The result of writing.

    Attributes:
        written: The changes that were made, in the order of the plan.
        skipped: Those that could not be made; what the plan had left out already is not among
            them.
        backups: The folder with the files as they were; None if none had been there before.
    """

    written: tuple[PlannedWrite, ...]
    skipped: tuple[Skipped, ...]
    backups: Path | None


def apply(
    labels: Labels,
    plan: WritePlan,
    task: Task | None = None,
    *,
    patience_s: float = PATIENCE_S,
) -> WriteSummary:
    """Write the files of ``plan``; trouble with one of them never ends it.

    Each file is looked at once more, copied to the backups, written beside and checked (its
    position reads back; its picture, all that it says besides and what lies behind the picture are
    the same), put on record, and only then replaced.

    Args:
        labels: Where the rows are.
        plan: What to write.
        task: Hears of progress; cancelled, it ends at once, also while ExifTool is at work.
        patience_s: How long ExifTool may take for a photo.

    Raises:
        CampusGPSError: The backups or the record can't be written; what was written stays, and
            is on record.
        Cancelled: The user cancelled; what was written stays.
    """
    task = task or Task()
    recover_writes(labels, plan.job)
    records = WriteRecords(labels)
    backups = backups_folder(labels.store)
    written: list[PlannedWrite] = []
    skipped: list[Skipped] = []
    task.begin("Writing positions", len(plan.changes))
    with work_folder(backups) as folder, ExifTool(folder, task, patience_s) as exiftool:
        planner = WritePlanner(labels, plan.job, plan.choices)
        preparer = Preparer(planner, backups, folder, exiftool)
        numbered = list(enumerate(plan.changes))
        ahead = prefetch_map(preparer.prepare, numbered, workers=_WORKERS, depth=_WORKERS + 1)
        with closing(ahead) as ready, _ended_early(exiftool):
            for prepared in ready:
                task.check()
                reason = prepared.problem or _put_in_place(records, backups, prepared)
                write = prepared.write
                if reason:
                    skipped.append(Skipped(write.label.file, write.target, reason))
                else:
                    written.append(write)
                if isinstance(prepared.content, Path):
                    prepared.content.unlink(missing_ok=True)
                task.advance()
    return WriteSummary(tuple(written), tuple(skipped), backups if is_folder(backups) else None)


@contextmanager
def _ended_early(exiftool: ExifTool) -> Iterator[None]:
    """Ends ExifTool before its threads are waited for, if what is inside does not come through."""
    try:
        yield
    except BaseException:
        exiftool.stop()
        raise


def _put_in_place(records: WriteRecords, backups: Path, ready: Prepared) -> str:
    """Replace the file; why not, in words, or an empty string."""
    write, kept = ready.write, ready.kept
    if kept is not None:
        if not is_sound(kept, backups):
            return "its backup has gone or was changed just now"
        name_original(kept, write.target, backups)
    begun = records.begin(
        Write(
            id=0,
            label_id=write.label.id,
            photo=write.label.file,
            form=write.form,
            target=write.target,
            backup=kept.name if kept else None,
            sha256_before=kept.sha256 if kept else None,
            mtime_ns_before=kept.state.mtime_ns if kept else None,
            sha256_after=ready.sha256,
        )
    )
    try:
        state = replace_file(
            write.target, ready.content, kept.state if kept else None, sha256=ready.sha256
        )
    except CampusGPSError as error:
        records.drop(begun)
        return error.reason
    records.note(begun, WriteState.WRITTEN, state)
    return ""

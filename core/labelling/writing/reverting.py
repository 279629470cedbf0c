"""Taking back what was written: every file as it was, byte for byte, with its time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.files import file_sha256, is_folder
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.writing.applying import Skipped
from core.labelling.writing.backups import backups_folder, remove_backups
from core.labelling.writing.boundaries import why_out_of_bounds
from core.labelling.writing.records import Write, WriteRecords, WriteState, recover_writes
from core.labelling.writing.replacing import replace_file, require_state, why_not_writable
from core.labelling.writing.targets import WriteTarget, kinds_named
from core.labelling.writing.unchanged import is_same_picture
from core.photos.formats import photo_kind
from core.photos.xmp import NotXmlError, read_sidecar
from core.project.scan import FileState, file_state
from core.tasks import Task


@dataclass(frozen=True)
class RevertSummary:
    """The result of taking writes back.

    Attributes:
        reverted: The files that are as they were; sidecars that were new have gone.
        skipped: Those that were left as they are.
    """

    reverted: tuple[Path, ...]
    skipped: tuple[Skipped, ...]


def revert(
    labels: Labels, job: LabelJob, task: Task | None = None, *, force: bool = False
) -> RevertSummary:
    """Bring back every file that was written for ``job``; what happens to one never ends it.

    Args:
        labels: Where the rows are.
        job: Whose writes.
        task: Hears of progress; cancelling leaves the rest written.
        force: Also where another program has changed or removed the file since; what it wrote
            is lost.

    Raises:
        CampusGPSError: The record can't be written.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    recover_writes(labels, job)
    records = WriteRecords(labels)
    backups = backups_folder(labels.store)
    reverted: dict[Path, None] = {}
    skipped: dict[Path, Skipped] = {}
    for unsound in records.unsound(job):
        skipped[unsound.target] = Skipped(unsound.target, unsound.target, unsound.reason)
    # The latest first: what was written twice goes back in two steps.
    writes = records.of_job(job, WriteState.WRITTEN)[::-1]
    for write in task.each(writes, "Bringing back files", len(writes)):
        if write.target in skipped:
            continue
        try:
            if reason := why_out_of_bounds(job, write.photo, write.target, write.form):
                raise CampusGPSError(reason, file=write.target)
            _revert(records, backups, write, force)
        except CampusGPSError as error:
            skipped[write.target] = Skipped(write.target, write.target, error.reason)
            reverted.pop(write.target, None)
        else:
            reverted[write.target] = None
    _remove_unneeded(records, job, backups)
    return RevertSummary(tuple(reverted), tuple(skipped.values()))


def _remove_unneeded(records: WriteRecords, job: LabelJob, backups: Path) -> None:
    """Remove the copies of files that are themselves as they were."""
    if not is_folder(backups):
        return
    reverted = records.of_job(job, WriteState.REVERTED)
    names = {write.backup for write in reverted if write.backup is not None}
    remove_backups(backups, {name for name in names if not records.needs_backup(name)})


def written_job(labels: Labels) -> LabelJob | None:
    """The latest job for which files were written that can be brought back."""
    records = WriteRecords(labels)
    standing = (WriteState.PLANNED, WriteState.WRITTEN, WriteState.REVERTING)
    return next((job for job in labels.jobs() if records.of_job(job, *standing)), None)


def _revert(records: WriteRecords, backups: Path, write: Write, force: bool) -> None:
    state, found = _found(write.target)
    if found != write.sha256_before:
        if found != write.sha256_after and not force:
            raise CampusGPSError(
                "was removed since" if state is None else "was changed by another program since",
                file=write.target,
            )
        if reason := why_not_writable(write.target):
            raise CampusGPSError(reason, file=write.target)
        backup = None if write.backup is None else backups / write.backup
        _check_backup(backup, write)
        # Writing never changed a picture: a record that would is none of ours.
        unchanged_since = write.form is WriteTarget.EXIF and found == write.sha256_after
        if backup is not None and unchanged_since and not is_same_picture(backup, write.target):
            raise CampusGPSError("its backup shows another picture", file=backup)
        records.note(write, WriteState.REVERTING)
        try:
            state = _bring_back(write, backup, state)
        except CampusGPSError:
            records.note(write, WriteState.WRITTEN)
            raise
    records.note(write, WriteState.REVERTED, state)


def _bring_back(write: Write, backup: Path | None, state: FileState | None) -> FileState | None:
    if backup is not None:
        return replace_file(write.target, backup, state, write.mtime_ns_before)
    require_state(write.target, state)
    try:
        write.target.unlink(missing_ok=True)
    except OSError as error:
        raise CampusGPSError(
            f"can't be removed ({error.strerror or error})", file=write.target
        ) from error
    return None


def _found(target: Path) -> tuple[FileState | None, str | None]:
    """The file as it is now: size and time, and SHA-256; None where there is nothing."""
    try:
        return file_state(target), file_sha256(target)
    except (FileNotFoundError, NotADirectoryError):
        return None, None
    except OSError as error:
        raise CampusGPSError(f"can't be read ({error.strerror or error})", file=target) from error


def _check_backup(backup: Path | None, write: Write) -> None:
    if backup is None:
        return
    try:
        sound = file_sha256(backup) == write.sha256_before
    except OSError:
        sound = False
    if not sound:
        raise CampusGPSError("its backup has gone or was changed", file=backup)
    # Whatever a row claims, nothing else was ever replaced.
    if not (_is_photo(backup, write.target) if write.form is WriteTarget.EXIF else _is_xml(backup)):
        raise CampusGPSError("its backup is no such file", file=backup)


def _is_photo(backup: Path, target: Path) -> bool:
    return photo_kind(backup) in kinds_named(target)


def _is_xml(backup: Path) -> bool:
    try:
        read_sidecar(backup)
    except NotXmlError:
        return False
    except CampusGPSError:  # a position that is none
        return True
    return True

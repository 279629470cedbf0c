"""Bringing the record up to date with the disk after a run that was killed."""

from __future__ import annotations

from core.files import file_sha256, remove_leftovers_of
from core.labelling.labels import LabelJob, Labels
from core.labelling.writing.boundaries import why_out_of_bounds
from core.labelling.writing.records import Write, WriteRecords, WriteState
from core.project.scan import file_state


def recover_writes(labels: Labels, job: LabelJob) -> None:
    """Find out how far each write of ``job`` came that was begun and not noted as done.

    A file is replaced in one step, so that it is as before or as after; if it is neither, another
    program has changed it since, and the write counts as done: what was there before is kept.
    """
    records = WriteRecords(labels)
    for write in records.of_job(job, WriteState.PLANNED, WriteState.REVERTING):
        if why_out_of_bounds(job, write.photo, write.target, write.form):
            continue
        remove_leftovers_of(write.target)
        try:
            _recover(records, write)
        except OSError:
            continue  # its disk may be away for now


def _recover(records: WriteRecords, write: Write) -> None:
    try:
        state = file_state(write.target)
        found: str | None = file_sha256(write.target)
    except FileNotFoundError:
        state, found = None, None
    if found == write.sha256_before:
        if write.state is WriteState.PLANNED:
            records.drop(write)
        else:
            records.note(write, WriteState.REVERTED, state)
    elif found == write.sha256_after and write.state is WriteState.PLANNED:
        records.note(write, WriteState.WRITTEN, state)
    else:
        records.note(write, WriteState.WRITTEN)

"""Locates together the photos of a labelling job that were taken one after another."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from core.geo import haversine_m
from core.labelling.known_positions import TRACK, KnownPositions, use_companions, use_track
from core.labelling.label import Label
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.one_walk import locate_one_walk
from core.labelling.track import Track
from core.labelling.track_clocks import CameraClock
from core.labelling.walk_finding import walk_found_before, walks_among
from core.labelling.walk_rows import WalkRows
from core.localizer.checked_values import UnfitError
from core.localizer.walk_model import WalkModel
from core.tasks import Task

# Distances are written to this.
_LEAST_MOVE_M = 0.1


def locate_walks(
    labels: Labels,
    job: LabelJob,
    model: WalkModel,
    task: Task | None = None,
    *,
    names: Collection[str] | None = None,
) -> list[int]:
    """Locate the photos of a job in their walks, and write the answers into its rows.

    What a person decided stays as it is; accepted and corrected positions pull their neighbours, as
    do those of :mod:`core.labelling.known_positions`.

    Args:
        labels: Where the rows are.
        job: Whose rows.
        model: Of the localizer that located each photo alone.
        task: Progress and cancellation.
        names: Only these walks, as they were found before; None finds the walks, and locates those
            that have new photos.

    Returns:
        The ids of the rows whose answer is another one than before.

    Raises:
        Cancelled: The user cancelled; walks written before stay.
    """
    task, rows = task or Task(), WalkRows(labels)
    if names is None:
        walks = walks_among(labels.rows(job, matches=False))
    else:
        walks = [walk_found_before(rows, job, name) for name in names]
    since = set() if names is not None else set(rows.decided_since(job))
    new = [walk for walk in walks if names is not None or not walk.is_current or walk.name in since]
    task.begin("Locating walks", sum(len(walk.photos) for walk in new))
    changed: list[int] = []
    for walk in new:
        changed += locate_one_walk(labels, job, walk, model, task)
    if names is None:
        changed += rows.leave(job, {one for walk in walks for one, _ in walk.photos})
        rows.note_located(job)
    return changed


def locate_all_walks(
    labels: Labels, job: LabelJob, model: WalkModel, task: Task | None = None
) -> list[int]:
    """Locate the photos of a job in their walks, by all that other cameras tell of them, too.

    Args:
        labels: Where the rows are.
        job: Whose rows.
        model: Of the localizer that located each photo alone.
        task: Progress and cancellation.

    Returns:
        The ids of the rows whose answer is another one than before.

    Raises:
        Cancelled: The user cancelled; walks written before stay.
    """
    changed = set(locate_walks(labels, job, model, task))
    # What the photos show tells how far the clocks of two cameras are apart.
    use_companions(labels, job, task)
    return sorted(changed.union(locate_walks(labels, job, model, task)))


def locate_due(labels: Labels, task: Task | None = None) -> list[int]:
    """Locate the walks that are due, because a program ended before it had located them.

    Those are walks of whose rows a person decided since, and those of a job whose track came or
    went, or that was switched. Jobs that are not finished are labelled again anyway.

    Args:
        labels: Where the rows are, of whatever jobs.
        task: Progress and cancellation.

    Returns:
        The ids of the rows whose answer is another one than before.

    Raises:
        Cancelled: The user cancelled; walks written before stay.
    """
    changed: list[int] = []
    for job in labels.jobs():
        rows = WalkRows(labels)
        changed += _leave_strays(rows, job)
        if not job.in_walks:
            changed += _leave_walks(labels, job) if rows.all_are_due(job) else []
            continue
        all_are_due = job.finished_at is not None and rows.all_are_due(job)
        names = None if all_are_due else rows.decided_since(job)
        model = read_model(labels, job) if names is None or names else None
        if model is None:
            continue
        if names is None:
            changed += locate_all_walks(labels, job, model, task)
        else:
            changed += locate_walks(labels, job, model, task, names=names)
    return changed


def locate_walks_of(
    labels: Labels, label_ids: Sequence[int], task: Task | None = None
) -> list[int]:
    """Locate the walks of some rows again, after a person decided about these.

    Args:
        labels: Where the rows are, of whatever jobs.
        label_ids: The rows.
        task: Progress and cancellation.

    Returns:
        The ids of the rows whose answer is another one than before.

    Raises:
        Cancelled: The user cancelled; walks written before stay.
    """
    changed: list[int] = []
    for job in labels.jobs():
        rows = WalkRows(labels)
        changed += _leave_strays(rows, job)
        names = rows.walks_of(label_ids, job) if job.in_walks else []
        model = read_model(labels, job) if names else None
        if model is not None:
            changed += locate_walks(labels, job, model, task, names=names)
    return changed


def move_neighbours(
    labels: Labels, label_ids: Sequence[int], task: Task | None = None
) -> tuple[list[int], int]:
    """Locate the walks of some rows again, and count the neighbours that moved.

    Args:
        labels: Where the rows are, of whatever jobs.
        label_ids: The rows.
        task: Progress and cancellation.

    Returns:
        The ids of the rows whose answer is another one than before, and the number of others than
        ``label_ids`` whose place is another one: not those that merely became surer.

    Raises:
        Cancelled: The user cancelled; walks written before stay.
    """
    rows = WalkRows(labels)
    before = rows.open_places(label_ids)
    changed = locate_walks_of(labels, label_ids, task)
    if not changed:
        return [], 0
    after = rows.open_places(label_ids)
    neighbours = before.keys() & after.keys() & set(changed).difference(label_ids)
    moved = [one for one in neighbours if haversine_m(before[one], after[one]) >= _LEAST_MOVE_M]
    return changed, len(moved)


def switch_walks(
    labels: Labels, job: LabelJob, on: bool, task: Task | None = None
) -> tuple[LabelJob, list[int]]:
    """Locate the photos of a job in their walks from now on, or each alone; no photo is read.

    Args:
        labels: Where the rows are.
        job: Whose rows.
        on: Whether photos of one walk are located together.
        task: Progress and cancellation.

    Returns:
        The job as it is now, and the ids of the rows whose answer is another one than before.

    Raises:
        Cancelled: The user cancelled; walks written before stay, and labelling the folder again
            locates the others.
    """
    model = read_model(labels, replace(job, in_walks=True)) if on else None
    if on and model is None:
        return job, []
    # First: of rows that are decided meanwhile the walks are located again, or no more.
    job = labels.set_in_walks(job, on)
    if model is None:
        return job, _leave_walks(labels, job)
    # Located each alone, its photos were not compared with those of other cameras.
    return job, locate_all_walks(labels, job, model, task)


def locate_along_track(
    labels: Labels,
    job: LabelJob,
    track: Track | None,
    offsets: Mapping[CameraClock, float],
    task: Task | None = None,
) -> list[int]:
    """Locate the walks of a job again, with a track as evidence or without the one of before.

    Args:
        labels: Where the rows are.
        job: Whose rows.
        track: The track; None takes away the one that was used.
        offsets: Seconds to add to the times of each clock to get UTC.
        task: Progress and cancellation.

    Returns:
        The ids of the rows whose answer is another one than before.

    Raises:
        Cancelled: The user cancelled; labelling the folder again locates the walks left.
    """
    if track is None:
        KnownPositions(labels).put(job, TRACK, {})
    else:
        use_track(labels, job, track, offsets, task)
    model = read_model(labels, job)
    return [] if model is None else locate_walks(labels, job, model, task)


def walk_in_order(labels: Labels, job: LabelJob, name: str) -> list[Label]:
    """The photos of a walk, earliest first, without their matches."""
    rows = {row.id: row for row in WalkRows(labels).in_walk(job, name)}
    walks = walks_among(rows.values())
    return [rows[one] for walk in walks for one, _ in walk.photos]


def read_model(labels: Labels, job: LabelJob) -> WalkModel | None:
    """The model of a job's walks, from its localizer; None if it was not kept, or is damaged."""
    data = WalkRows(labels).model(job.localizer) if job.in_walks else None
    try:
        return None if data is None else WalkModel.from_bytes(data)
    except UnfitError:
        return None


def _leave_strays(rows: WalkRows, job: LabelJob) -> list[int]:
    """See :meth:`WalkRows.leave_strays`; rows whose walks are still to be found are none."""
    if job.finished_at is None or rows.all_are_due(job):
        return []
    return rows.leave_strays(job)


def _leave_walks(labels: Labels, job: LabelJob) -> list[int]:
    rows = WalkRows(labels)
    changed = rows.leave(job)
    rows.note_located(job)
    return changed

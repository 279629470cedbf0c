"""The Label folder tab's work on threads. Modules that bring torch load when they are needed."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from campusgps_gui.jobs.warm_up import MATCHING, load_networks, load_packages
from campusgps_gui.style.translation import tr
from core.tasks import Task

if TYPE_CHECKING:
    from campusgps_gui.jobs.project_lease import ProjectLease
    from core.labelling.job import OnRows
    from core.labelling.label import Correction, Label, Review
    from core.labelling.label_job import LabelJob
    from core.labelling.label_query import LabelQuery, LabelTable
    from core.labelling.labels import Labels
    from core.labelling.row_columns import RowColumns, RowFacts
    from core.labelling.track import Track
    from core.labelling.track_clocks import CameraClock
    from core.project.journal import Edit
    from core.project.project import Project
    from core.workflows.reviewed import ReviewedToAdd

    FoundJobs = tuple[tuple[LabelJob, ...], frozenset[str]]


def label_on_thread(
    project: Project,
    lease: ProjectLease,
    sources: tuple[Path, ...],
    also_positioned: bool,
    in_walks: bool,
    on_rows: OnRows,
    task: Task,
) -> LabelJob:
    """Locate the photos of a folder; the project stays open meanwhile.

    Args:
        project: Whose localizer it is done with, and where the rows go.
        lease: Keeps the project open.
        sources: Folders and files.
        also_positioned: Whether photos that carry a position are located too.
        in_walks: Whether photos taken one after another are located together.
        on_rows: Called with the rows as they are recorded, on this thread.
        task: The job's.
    """
    task.begin(tr("Getting ready"))
    load_networks()
    with lease.use():
        _load_what_it_needs(project, task)
        from core.workflows.labelling import label_folder

        return label_folder(
            project,
            sources,
            also_positioned=also_positioned,
            in_walks=in_walks,
            task=task,
            on_rows=on_rows,
        )


def read_jobs(project: Project, task: Task) -> FoundJobs:
    """The project's jobs, the latest first, and the localizers that can locate walks."""
    from core.labelling.walk_rows import WalkRows

    task.check()
    labels = labels_of(project)
    return tuple(labels.jobs()), WalkRows(labels).localizers()


def move_neighbours(
    project: Project, lease: ProjectLease, label_ids: Sequence[int], task: Task
) -> tuple[list[int], int]:
    """Locate the walks of rows again; returns the rows that changed, and how many others moved."""
    from core.labelling.walks import move_neighbours as move

    with lease.use():
        return move(labels_of(project), label_ids, task)


def locate_due(project: Project, lease: ProjectLease, task: Task) -> tuple[list[int], int]:
    """Locate the walks that changed before a program ended; returns the rows, and their number."""
    from core.labelling.walks import locate_due as locate

    with lease.use():
        changed = locate(labels_of(project), task)
        return changed, len(set(changed))


def switch_walks(
    project: Project, lease: ProjectLease, job: LabelJob, on: bool, task: Task
) -> tuple[LabelJob, list[int]]:
    """Locate the photos of a job in walks, or each alone; returns the rows that changed, too."""
    from core.labelling.walks import switch_walks as switch

    with lease.use():
        return switch(labels_of(project), job, on, task)


def locate_along_track(
    project: Project,
    lease: ProjectLease,
    job: LabelJob,
    track: Track | None,
    offsets: Mapping[CameraClock, float],
    task: Task,
) -> tuple[list[int], list[str]]:
    """Locate walks with a track; returns the rows that changed, and where photos contradict it."""
    from core.labelling.known_positions import contradiction_lines
    from core.labelling.walks import locate_along_track as locate

    with lease.use():
        labels = labels_of(project)
        changed = locate(labels, job, track, offsets, task)
        return changed, contradiction_lines(labels, job)


def read_columns(table: LabelTable, damaged: frozenset[int], task: Task) -> RowColumns:
    """The state and the radius of every row of a folder."""
    task.check()
    return table.columns(damaged)


def read_states(
    table: LabelTable, label_ids: Sequence[int], damaged: frozenset[int], task: Task
) -> list[RowFacts]:
    """The state and the radius of these rows as they are now."""
    task.check()
    return table.states(label_ids, damaged)


def read_ids(
    table: LabelTable, query: LabelQuery, damaged: frozenset[int], task: Task
) -> array[int]:
    """The ids of the rows that ``query`` asks for, in its order."""
    task.check()
    return table.ids(query, damaged)


def count_reviewed(project: Project, job: LabelJob, task: Task) -> ReviewedToAdd:
    """The reviewed photos that the project does not have yet."""
    from core.workflows.reviewed import count_to_add

    task.check()
    return count_to_add(project, job)


def forget(project: Project, job: LabelJob, task: Task) -> FoundJobs:
    """Take ``job`` out of the list; returns the others as :func:`read_jobs` does."""
    task.check()
    labels_of(project).forget(job)
    return read_jobs(project, task)


def review(label_ids: Sequence[int], decision: Review, project: Project) -> Edit | None:
    """Accept, reject or open again."""
    return labels_of(project).review(label_ids, decision)


def correct(corrections: dict[int, Correction | None], project: Project) -> Edit | None:
    """Put positions in the place of guesses, or bring the guesses back."""
    return labels_of(project).correct(corrections)


def accept_alone(label_ids: Sequence[int], project: Project) -> Edit | None:
    """Accept the answers to photos alone in place of those in their walks."""
    return labels_of(project).accept_alone(label_ids)


def labels_of(project: Project) -> Labels:
    """The rows of all jobs of ``project``."""
    from core.labelling.labels import Labels

    return Labels(project.store, project.journal)


def table_of(project: Project, job: LabelJob) -> LabelTable:
    """Answers queries about the rows of ``job``."""
    from core.labelling.label_query import LabelTable

    return LabelTable(labels_of(project), job)


def no_columns() -> RowColumns:
    """The columns of no rows."""
    from core.labelling.row_columns import RowColumns

    return RowColumns()


def facts_of(labels: Sequence[Label]) -> list[RowFacts]:
    """The state and the radius of rows that were just recorded."""
    from core.labelling import row_columns

    return [row_columns.facts_of(label) for label in labels]


def _load_what_it_needs(project: Project, task: Task) -> None:
    """Import on this thread, quietly for the window, what the localizer compares with."""
    from core.features.xfeat import can_refine
    from core.training.methods.instant import INSTANT

    active = project.active_localizer()
    if active is not None and active.recipe != INSTANT.name and can_refine():
        load_packages(MATCHING, task.check)

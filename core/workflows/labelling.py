"""Labelling a folder with a project: with the localizer in use, into the project's database."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.labelling.job import OnRows, label_files
from core.labelling.label_job import WHOLE, LabelJob, Shard
from core.labelling.labels import Labels
from core.predictor import Predictor
from core.project.preference import preference_of
from core.project.project import Project
from core.tasks import Task
from core.workflows.active_localizer import open_localizer


def label_folder(
    project: Project,
    sources: Sequence[Path],
    *,
    device: str = "auto",
    shard: Shard = WHOLE,
    also_positioned: bool = False,
    in_walks: bool = True,
    task: Task | None = None,
    on_rows: OnRows | None = None,
) -> LabelJob:
    """Label photos with the localizer in use; see :func:`core.labelling.job.label_files`.

    Args:
        project: Open for writing; its database gets the rows.
        sources: Files and folders.
        device: "auto" or the name of a torch device.
        shard: Which part of the files.
        also_positioned: Locate photos that carry a position too.
        in_walks: Locate photos taken one after another together.
        task: Progress; cancelling keeps what was recorded.
        on_rows: Given the rows as they are recorded.

    Raises:
        CampusGPSError: The project has no localizer yet, or as `label_files` says.
        Cancelled: The user cancelled.
    """
    predictor = Predictor(open_localizer(project.folder), device, preference_of(project))
    return label_files(
        Labels(project.store, project.journal),
        predictor,
        sources,
        shard=shard,
        also_positioned=also_positioned,
        in_walks=in_walks,
        task=task,
        on_rows=on_rows,
    )

"""``campusgps label add-reviewed``: reviewed photos of a labelled folder become references."""

from __future__ import annotations

from typing import Annotated

import typer

from core.cli.options import JsonOption, ProjectFolder
from core.cli.terminal import (
    in_command,
    print_json,
    print_line,
    running_task,
)
from core.cli.writing_commands import JobNumber, job_of


def add_reviewed(
    project: ProjectFolder,
    job: JobNumber = None,
    max_radius: Annotated[
        float | None,
        typer.Option(metavar="M", min=0, help="Leave guesses out whose 90 % radius is larger."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Add the photos that you accepted or placed to the project, to learn from them.

    An accepted guess counts less the wider its radius is, and no report ever compares an answer
    with it; what you placed by hand or took from a track counts as known. Guesses that nobody
    reviewed are never added. They count from the next "campusgps build" on; undo takes them out
    (in the window, also after a restart).

    Example: campusgps label add-reviewed campus.campusgps --max-radius 20
    """
    from core.labelling.labels import Labels
    from core.project.project import Project
    from core.workflows.reviewed import add_reviewed as run

    with running_task() as task, Project.open(project) as opened:
        chosen = job_of(Labels(opened.store, opened.journal), job, project)
        added = run(opened, chosen, max_radius_m=max_radius, task=task)
        paths = opened.paths()
    if as_json:
        ids = () if added.edit is None else added.edit.photo_ids
        print_json(
            {
                "added": [str(paths[one]) for one in ids],
                "left_out": [{"file": str(p), "reason": why} for p, why in added.left_out],
            }
        )
        return
    print_line(f"{added.words}.")
    if added.added:
        print_line(f"To learn from them: campusgps build {in_command(project)}")
    elif not added.left_out:
        print_line("Accept guesses in the window first (Label folder), or place photos.")

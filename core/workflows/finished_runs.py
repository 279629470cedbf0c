"""Finished runs: their reports, and their localizers put into use. Needs no torch."""

from __future__ import annotations

from core.evaluation.full_report import FullReport
from core.evaluation.report_json import report_from_json
from core.localizer.file_format import load
from core.project.project import Project
from core.training.runs import FINISHED, Run, RunError, read_runs
from core.workflows.active_localizer import note_used


def use_run(project: Project, run: Run) -> None:
    """Locate with what ``run`` has trained from now on, better or not.

    Raises:
        CampusGPSError: The run is not finished, or its localizer is damaged.
    """
    if run.state != FINISHED:
        raise RunError(f"{run.name!r} is not finished", advice="Resume it first.")
    note_used(project, load(project.models_folder / run.localizer_name), run.localizer_name, run.id)


def active_run(project: Project) -> Run | None:
    """The run whose localizer is in use, if one is."""
    active = project.active_localizer()
    if active is None or not active.run or project.localizer_path() is None:
        return None
    return next((run for run in read_runs(project) if run.id == active.run), None)


def report_of_run(run: Run) -> FullReport:
    """The full report of a finished run.

    Raises:
        CampusGPSError: It is not finished, or its report cannot be read.
    """
    try:
        return report_from_json(run.report_text())
    except OSError as error:
        raise RunError(
            f"the run {run.name!r} has no report ({error.strerror or error})",
            file=run.report_file,
            advice="Only a finished run has one.",
        ) from error
    except UnicodeDecodeError as error:
        raise RunError(
            f"the report of {run.name!r} is damaged ({error})",
            file=run.report_file,
            advice="Train again.",
        ) from error

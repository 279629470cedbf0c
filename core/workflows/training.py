"""Makes a localizer after a recipe: plan, train, go on, evaluate, put into use."""

from __future__ import annotations

from dataclasses import replace

from core.devices import choose_device, computing_threads, threads_for_training
from core.errors import CampusGPSError
from core.evaluation.report_json import report_to_json
from core.files import write_text
from core.localizer.localizer import Localizer
from core.project.localizers import ActiveLocalizer
from core.project.project import Project
from core.project.references import reference_list_sha256
from core.tasks import Task
from core.training.distributed import ProcessGroup
from core.training.methods.method import Recipe, TrainingPlan
from core.training.runs import (
    FAILED,
    FINISHED,
    Run,
    RunError,
    begin_run,
    find_run,
    go_on_with,
    write_run,
)
from core.training.splitting import split_references
from core.training.work import OnEpoch, RunInProgress
from core.workflows.active_localizer import keep_localizer, references_of
from core.workflows.finished_runs import use_run
from core.workflows.training_outcome import evaluate_run


def plan_training(project: Project, recipe: Recipe) -> TrainingPlan:
    """Split the project's photos as ``recipe`` says; nothing is written.

    Raises:
        CampusGPSError: There are too few photos.
    """
    references = tuple(references_of(project))
    return TrainingPlan(recipe, references, split_references(references, recipe.settings))


def train(
    project: Project,
    recipe: Recipe,
    *,
    name: str = "",
    kind: str = "",
    device: str = "auto",
    task: Task | None = None,
    on_epoch: OnEpoch | None = None,
    group: ProcessGroup | None = None,
) -> Run:
    """Train, evaluate, and use what was trained if it is better than what is in use beyond chance.

    :mod:`core.training.adoption` says what that means.

    Args:
        project: Whose photos it learns from.
        recipe: How.
        name: The run's name for people; empty makes one.
        kind: What a name that is made begins with; empty: the recipe's name.
        device: "auto", or the name of a torch device.
        task: Progress; cancelling it keeps all finished epochs.
        on_epoch: Called with each epoch.
        group: The processes that train together, each of which calls this; only the first one
            needs a project that can be written.

    Returns:
        The finished run; in other processes than the first the run as it was begun.

    Raises:
        CampusGPSError: There are too few photos, or training failed; the run says so too.
        Cancelled: The user cancelled; :func:`resume_training` goes on.
    """
    group = group or ProcessGroup()
    run_id = ""
    if group.first:
        project.store.require_writing()
        plan_training(project, recipe)
        recipe.method.require(recipe)
        run_id = begin_run(project, recipe, name, choose_device(device), kind=kind).id
    run = find_run(project, group.broadcast_text(run_id))
    return _follow(project, run, task or Task(), on_epoch, group)


def resume_training(
    project: Project,
    run: Run,
    *,
    task: Task | None = None,
    on_epoch: OnEpoch | None = None,
    group: ProcessGroup | None = None,
) -> Run:
    """Go on with an unfinished or failed run; arguments, answer and errors as of :func:`train`."""
    if run.state == FINISHED:
        raise RunError(f"{run.name!r} is finished", advice="Train a new one.")
    group = group or ProcessGroup()
    if group.first:
        project.store.require_writing()
    choose_device(run.device)
    again = go_on_with(run) if group.first else run.going_on
    return _follow(project, again, task or Task(), on_epoch, group)


def _follow(
    project: Project, run: Run, task: Task, on_epoch: OnEpoch | None, group: ProcessGroup
) -> Run:
    """Train, and note in the run what comes of it, whatever that is."""
    plan = plan_training(project, run.recipe)
    work = RunInProgress(project, plan, run, task, on_epoch, group)
    if not group.first:
        run.recipe.method.help_train(work)
        return run
    try:
        with computing_threads(threads_for_training()):
            trained = run.recipe.method.train(work)
        compared = project.active_localizer()
        outcome, report = evaluate_run(work, trained)
        task.check()
        keep_localizer(project, trained.localizer, run.localizer_name)
        write_text(run.report_file, report_to_json(report))
    except CampusGPSError as error:
        write_run(replace(work.run, state=FAILED, problem=str(error)))
        raise
    finished = replace(work.timed(work.run), state=FINISHED, outcome=outcome)
    write_run(finished)
    if outcome.is_better and _nothing_changed(project, trained.localizer, compared):
        use_run(project, finished)
    return finished


def _nothing_changed(
    project: Project, trained: Localizer, compared: ActiveLocalizer | None
) -> bool:
    """True if the photos are those that it knows, and what it was compared with is in use."""
    now = project.active_localizer()
    same_rival = (now and (now.recipe, now.run)) == (compared and (compared.recipe, compared.run))
    photos = reference_list_sha256(project.references())
    return same_rival and photos == trained.reference_sha256

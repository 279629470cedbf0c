"""The Training tab's work on threads. Modules that bring torch load when they are needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from campusgps_gui.jobs.warm_up import MATCHING, load_networks, load_packages, load_torch
from campusgps_gui.style.translation import tr
from core import devices
from core.devices import Device
from core.tasks import Task

if TYPE_CHECKING:
    from campusgps_gui.jobs.project_lease import ProjectLease
    from core.evaluation.full_report import FullReport
    from core.project.project import Project
    from core.training.methods.method import Recipe, TrainingPlan
    from core.training.runs import Run
    from core.training.work import OnEpoch
    from core.workflows.localizers import KnownLocalizer

    Train = Callable[[Project, Task, OnEpoch], Run]


def train_on_thread(
    train: Train,
    recipe: Recipe,
    project: Project,
    lease: ProjectLease,
    on_epoch: OnEpoch,
    task: Task,
) -> Run:
    """Train on a thread of its own and wait for it; the project stays open meanwhile.

    Args:
        train: Trains.
        recipe: What is followed.
        project: Whose photos are learned from.
        lease: Keeps the project open.
        on_epoch: Called with each finished epoch, on the thread that trains.
        task: The job's.
    """
    task.begin(tr("Getting ready"))
    load_torch()
    with lease.use():
        if _compares_photos(recipe, project):
            load_packages(MATCHING, task.check)
        from core.training.trainer_thread import TrainerThread

        thread = TrainerThread(lambda task: train(project, task, on_epoch), task=task)
        thread.start()
        return thread.result()


def train_new(
    recipe: Recipe, device: str, kind: str, project: Project, task: Task, on_epoch: OnEpoch
) -> Run:
    """Train a new run; its name is ``kind`` and a number."""
    from core.workflows.training import train

    return train(project, recipe, kind=kind, device=device, task=task, on_epoch=on_epoch)


def resume(run: Run, project: Project, task: Task, on_epoch: OnEpoch) -> Run:
    """Train a run that has not come to its end."""
    from core.workflows.training import resume_training

    return resume_training(project, run, task=task, on_epoch=on_epoch)


def find_devices(task: Task) -> tuple[Device, ...]:
    """Every device of this computer that networks can compute on, the fastest first."""
    task.check()
    load_networks()
    return devices.find_devices()


def make_plan(project: Project, recipe: Recipe, task: Task) -> TrainingPlan:
    """Plan which photos train the recipe and which evaluate it."""
    task.check()
    load_torch()
    from core.workflows.training import plan_training

    return plan_training(project, recipe)


def try_speed(project: Project, plan: TrainingPlan, device: str, task: Task) -> float | None:
    """The seconds that a first run would take, by a short try; None where nobody can say."""
    method = plan.recipe.method
    task.check()
    load_networks()
    return method.expected_seconds(project, plan, device, task)


def read_all_runs(project: Project, task: Task) -> tuple[Run, ...]:
    """The project's runs, the newest first."""
    from core.training.runs import read_runs

    task.check()
    return tuple(read_runs(project))


def read_localizers(project: Project, task: Task) -> tuple[KnownLocalizer, ...]:
    """Every localizer of the project, the newest first."""
    task.check()
    load_networks()
    from core.workflows.localizers import list_localizers

    return tuple(list_localizers(project))


def use_named(name: str, project: Project) -> None:
    """Locate with the localizer of this name from now on: a recipe's, a run's or "previous"."""
    load_networks()
    from core.workflows.localizers import use_localizer

    use_localizer(project, name)


def rename(run: Run, name: str, project: Project) -> None:
    """Give ``run`` another name."""
    from core.training.runs import rename_run

    rename_run(project, run, name)


def delete(runs: tuple[Run, ...], project: Project) -> None:
    """Remove ``runs`` for good."""
    from core.training.runs import delete_run

    for run in runs:
        delete_run(project, run)


def read_report(run: Run, task: Task) -> FullReport:
    """The report that ``run`` wrote when it was finished."""
    task.check()
    load_networks()
    from core.workflows.finished_runs import report_of_run

    return report_of_run(run)


def use(run: Run, project: Project) -> None:
    """Locate with what ``run`` has learned from now on."""
    load_networks()
    from core.workflows.finished_runs import use_run

    use_run(project, run)


def _compares_photos(recipe: Recipe, project: Project) -> bool:
    """True if the recipe, or the method it is compared with, matches photos point by point."""
    from core.features.xfeat import can_refine
    from core.training.recipes import method_of

    active = project.active_localizer()
    other = None if active is None else method_of(active.recipe)
    methods = (recipe.method, other)
    return can_refine() and any(one is not None and one.compares_photos for one in methods)

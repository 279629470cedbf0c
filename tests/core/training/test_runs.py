from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.project.project import Project
from core.training.adoption import AdoptionDecision, AdoptionFinding
from core.training.curves import EpochResult
from core.training.recipes import recipe
from core.training.runs import (
    FAILED,
    FINISHED,
    Figures,
    Run,
    RunError,
    RunOutcome,
    begin_run,
    delete_run,
    find_run,
    read_run,
    read_runs,
    rename_run,
    write_run,
)

EPOCH = EpochResult(
    epoch=1,
    train_loss=3.5,
    held_out_loss=4.5,
    train_median_m=10.0,
    train_mean_m=12.0,
    held_out_median_m=20.0,
    held_out_mean_m=24.0,
    learning_rate=1e-3,
    photos_per_s=8.0,
    waiting_share=0.1,
    seconds=2.0,
    skipped_batches=0,
    micro_batch=4,
    best=True,
)
OUTCOME = RunOutcome(
    evaluated_on="Tuesday",
    photos=12,
    figures=Figures(10.0, 12.0),
    baselines={"instant": Figures(11.0, 13.0)},
    is_better=True,
    members={"resnet18": Figures(15.0, 16.0)},
    weights={"resnet18": 1.0},
    adoption=AdoptionDecision(
        True, AdoptionFinding.BETTER, "instant", "Better.", 12, -1.0, -2.0, -0.1
    ),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "place.campusgps") as project:
        yield project


def begun(project: Project, name: str = "") -> Run:
    return begin_run(project, recipe("original").changed(["epochs=3"]), name, "cpu")


def test_a_run_is_read_as_it_was_written(project: Project) -> None:
    run = begun(project).with_epochs("original", (EPOCH,))
    run = replace(run, state=FINISHED, outcome=OUTCOME, seconds=12.5)
    write_run(run)
    assert read_run(run.folder) == run
    assert read_runs(project) == [run]


def test_a_run_of_an_older_program_is_read(project: Project) -> None:
    run = replace(begun(project), state=FINISHED, outcome=OUTCOME)
    write_run(run)
    file = run.folder / "run.json"
    parts = json.loads(file.read_text())
    del parts["outcome"]["adoption"]
    file.write_text(json.dumps(parts))
    assert read_run(run.folder).outcome == replace(OUTCOME, adoption=None)
    parts["outcome"]["adoption"] = {"adopt": True}
    file.write_text(json.dumps(parts))
    with pytest.raises(RunError, match="is damaged"):
        read_run(run.folder)


@pytest.mark.parametrize("name", ["instant", "Refined", " previous "])
def test_no_run_is_called_like_what_needs_no_training(project: Project, name: str) -> None:
    with pytest.raises(RunError, match="cannot be called"):
        begun(project, name)
    with pytest.raises(RunError, match="cannot be called"):
        rename_run(project, begun(project), name)


def test_runs_have_names_of_their_own_and_the_newest_comes_first(project: Project) -> None:
    first, second = begun(project), begun(project)
    assert (first.name, second.name) == ("original 1", "original 2")
    assert first.folder != second.folder
    assert [run.name for run in read_runs(project)] == ["original 2", "original 1"]
    assert find_run(project, "original 1") == first == find_run(project, first.id)
    with pytest.raises(RunError, match="original 1"):
        begun(project, "original 1")


def test_renaming_keeps_the_rest(project: Project) -> None:
    first, second = begun(project), begun(project)
    renamed = rename_run(project, first, "  by night ")
    assert renamed == replace(first, name="by night") == read_run(first.folder)
    for taken in ("original 2", " "):
        with pytest.raises(RunError):
            rename_run(project, renamed, taken)
    assert read_run(second.folder) == second


def test_deleting_takes_the_localizer_along_but_never_the_one_in_use(project: Project) -> None:
    run, other = begun(project), begun(project)
    for one in (run, other):
        (project.models_folder / one.localizer_name).write_bytes(b"x")
    project.adopt_localizer(run.localizer_name, "")
    with pytest.raises(RunError, match="in use"):
        delete_run(project, run)
    delete_run(project, other)
    assert read_runs(project) == [run]
    assert [path.name for path in project.models_folder.iterdir()] == [run.localizer_name]


@pytest.mark.parametrize(
    "changed",
    [
        {"state": "dreaming"},
        {"created_at": "2026-01-01T00:00:00"},
        {"created_at": 5},
        {"recipe": {}},
        {"history": {"original": [{"epoch": 1}]}},
        {"history": []},
        {"outcome": {"judged_on": "x"}},
        {"seconds": "long"},
        {"version": 99},
    ],
)
def test_a_damaged_run_is_reported_and_does_not_hide_the_others(
    project: Project, changed: dict[str, object]
) -> None:
    bad, good = begun(project), begun(project)
    file = bad.folder / "run.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **changed}))
    with pytest.raises(RunError) as caught:
        read_run(bad.folder)
    assert caught.value.file == file
    assert read_runs(project) == [good]


@pytest.mark.parametrize(
    "text", ["", "[" * 100_000, '{"version": 1, "recipe":' * 50_000, '{"version": 1e999}', "null"]
)
def test_a_run_that_no_reader_gets_through_does_not_hide_the_others(
    project: Project, text: str
) -> None:
    bad, good = begun(project), begun(project)
    (bad.folder / "run.json").write_text(text)
    with pytest.raises(RunError):
        read_run(bad.folder)
    assert read_runs(project) == [good]


def test_a_run_with_numbers_without_end_is_damaged(project: Project) -> None:
    run = replace(begun(project), outcome=OUTCOME)
    write_run(run)
    file = run.folder / "run.json"
    parts = json.loads(file.read_text())
    parts["outcome"]["photos"] = float("inf")
    file.write_text(json.dumps(parts))
    with pytest.raises(RunError, match="is damaged"):
        read_run(run.folder)


def test_a_missing_run_is_reported_with_those_there_are(project: Project) -> None:
    with pytest.raises(CampusGPSError, match="no run 'x'") as caught:
        find_run(project, "x")
    assert "Train one first" in caught.value.advice
    run = replace(begun(project), state=FAILED, problem="no memory")
    write_run(run)
    with pytest.raises(CampusGPSError) as caught:
        find_run(project, "x")
    assert "original 1" in caught.value.advice


def finished(project: Project) -> Run:
    run = replace(begun(project), state=FINISHED, outcome=OUTCOME)
    write_run(run)
    return run


@pytest.mark.parametrize("name", ["instant", "Refined", "previous"])
def test_a_folder_called_like_another_localizer_is_no_run(project: Project, name: str) -> None:
    file = project.models_folder / f"{name}.safetensors"
    file.write_bytes(b"not of any run")
    folder = finished(project).folder
    run = replace(read_run(folder), folder=folder.rename(folder.with_name(name)))
    assert read_runs(project) == []
    with pytest.raises(RunError, match="is damaged"):
        delete_run(project, run)
    assert file.is_file() and run.folder.is_dir()


def test_a_link_is_no_run_and_what_it_leads_to_stays(project: Project, tmp_path: Path) -> None:
    run = finished(project)
    shutil.move(run.folder, tmp_path / "outside")
    run.folder.symlink_to(tmp_path / "outside")
    begun_elsewhere = tmp_path / "outside" / ".x-1-0123456789ab.part.json"
    begun_elsewhere.touch()
    (project.models_folder / run.localizer_name).write_bytes(b"x")
    assert read_runs(project) == []
    with pytest.raises(RunError, match="is damaged"):
        delete_run(project, run)
    assert (project.models_folder / run.localizer_name).is_file()
    project.close()
    with Project.open(project.folder):
        assert begun_elsewhere.is_file()


def test_a_pipe_in_the_place_of_a_run_keeps_nobody_waiting(project: Project) -> None:
    run = finished(project)
    (run.folder / "run.json").unlink()
    os.mkfifo(run.folder / "run.json")
    assert read_runs(project) == []
    os.mkfifo(run.report_file)
    with pytest.raises(OSError, match="no ordinary file"):
        run.report_text()


def test_an_epoch_of_words_is_damage(project: Project) -> None:
    run = begun(project).with_epochs("original", (EPOCH,))
    write_run(run)
    file = run.folder / "run.json"
    parts = json.loads(file.read_text())
    parts["history"]["original"][0]["held_out_median_m"] = "10"
    file.write_text(json.dumps(parts))
    with pytest.raises(RunError, match="the held_out_median_m of an epoch is none"):
        read_run(run.folder)

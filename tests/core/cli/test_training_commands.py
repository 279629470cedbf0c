from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from core.cli.commands import app
from core.training.recipes import RECIPES
from core.workflows import training_outcome

QUICK = ["epochs=1", "input_side=64", "batch_norm=frozen", "micro_batch=16"]


@pytest.fixture
def project(demo_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(training_outcome, "_MOST_CORRUPTED", 0)
    return str(shutil.copytree(demo_project, tmp_path / "copy.campusgps"))


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, list(words))
    return result.exit_code, result.stdout, result.stderr


def settings(*assignments: str) -> list[str]:
    return [word for one in (*QUICK, *assignments) for word in ("--set", one)]


def test_train_then_runs(project: str) -> None:
    code, said, _ = run("runs", project)
    assert code == 0 and "campusgps train" in said and "instant" in said and "ready" in said
    words = ["train", project, "--recipe", "efficientnet_lite0", "--device", "cpu"]
    code, said, _ = run(*words, *settings(), "--name", "mine", "--use")
    assert code == 0, said
    assert "epoch 1 of 1" in said and "instant" in said and "In use: this run" in said
    code, said, _ = run("runs", project, "--json")
    answer, instant = json.loads(said)
    assert answer.keys() == instant.keys() and instant["name"] == "instant"
    assert instant["localizer"]["previous"] and not instant["localizer"]["out_of_date"]
    adoption = answer["outcome"]["adoption"]
    assert adoption["against"] == "instant" and adoption["sentence"]
    assert (answer["name"], answer["state"], answer["in_use"]) == ("mine", "finished", True)
    assert answer["outcome"]["median_m"] > 0 and "instant" in answer["outcome"]["baselines"]
    code, said, _ = run("runs", project)
    assert "mine" in said and "in use" in said and "finished" in said
    assert [line.split()[1] for line in said.splitlines()[1:]] == ["yes", "before"]
    code, _, complaint = run("runs", project, "--delete", "mine")
    assert code == 1 and "in use" in complaint
    code, said, _ = run("runs", project, "--use", "mine")
    assert code == 0 and "in use" in said
    code, said, _ = run("runs", project, "--use", "previous", "--json")
    assert code == 0 and [one["in_use"] for one in json.loads(said)] == [False, True]
    code, said, _ = run("runs", project, "--use", "previous", "--json")
    assert code == 0 and [one["in_use"] for one in json.loads(said)] == [True, False]
    code, _, complaint = run("runs", project, "--use", "refined")
    assert code == 1 and "There are mine, instant" in complaint
    html = Path(project).with_name("report.html")
    code, said, _ = run("report", project, "--html", str(html))
    assert code == 0 and "mine: median" in said
    assert "<svg" in html.read_text() and "mine" in html.read_text()
    code, _, complaint = run("report", project, "--html", str(html), "--run", "other")
    assert code == 1 and "no run 'other'" in complaint


def test_errors_say_what_there_is(project: str) -> None:
    for words, expected in (
        (["--recipe", "alchemy"], "hybrid"),
        (["--recipe", "original", "--set", "epochs=0"], "from 1 to 1000"),
        (["--recipe", "original", "--set", "magic=1"], "no setting 'magic'"),
        (["--recipe", "resnet18", "--set", "epochs=1"], "ImageNet weights"),
        (["--resume"], "no unfinished run"),
        (["--resume", "--name", "x"], "no run 'x'"),
    ):
        code, _, complaint = run("train", project, *words)
        assert code == 1 and expected in complaint, complaint


def test_recipes_are_listed(project: str) -> None:
    code, said, _ = run("train", project, "--recipe", "list")
    assert code == 0 and all(f"{name}: " in said for name in RECIPES)


def test_lists_are_json_too(project: str) -> None:
    code, said, _ = run("train", project, "--recipe", "list", "--json")
    assert code == 0
    recipes = json.loads(said)
    assert "hybrid" in [one["name"] for one in recipes]
    assert all(one["description"] for one in recipes)
    _, of_build, _ = run("build", project, "--backbone", "list", "--json")
    _, of_backbone, _ = run("backbone", "list", "--json")
    assert json.loads(of_build) == json.loads(of_backbone)

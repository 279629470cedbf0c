"""Backbones beside each other, and several joined."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

from core.cli.commands import app
from core.errors import CampusGPSError
from core.features.backbones.registry import backbone_spec, load_backbone
from core.features.reference_features import reference_features
from core.features.weights_offer import WeightsError
from core.project.project import Project
from core.tasks import Cancelled, Progress, Task
from core.workflows.comparing import compare_backbones

SMALL, MIDDLE = "efficientnet_lite0@128", "efficientnet_lite0@192"


@pytest.fixture
def project(demo_project: Path, tmp_path: Path) -> Path:
    return shutil.copytree(demo_project, tmp_path / "place.campusgps")


def run(*arguments: object, code: int = 0) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result.stdout if code == 0 else result.output


def answer(*arguments: object) -> Any:
    return json.loads(run(*arguments, "--json"))


def test_networks_stand_beside_each_other(project: Path) -> None:
    usual = answer("report", project)
    compared = answer("compare", project, "--backbones", f"efficientnet_lite0,{SMALL}")
    assert compared["in_use"] == "efficientnet_lite0" and compared["device"] == "cpu"
    first, second = compared["backbones"]
    assert (first["name"], second["name"]) == ("efficientnet_lite0", SMALL)
    for part in ("leave_one_session_out", "sessions"):
        ours, theirs = first["report"][part], usual[part]
        if part == "leave_one_session_out":
            assert ours["errors_m"] == pytest.approx(theirs["errors_m"])
        else:
            assert ours.keys() == theirs.keys()
    for row in (first, second):
        shares = row["recall"]
        assert set(shares) == {"1", "5", "10"} and set(shares["1"]) == {"5", "10", "25"}
        assert 0 < shares["1"]["5"] <= shares["1"]["25"] <= shares["10"]["25"] <= 1
        assert row["seconds_per_photo"] > 0 and row["bytes_per_photo"] == 2 * 768
    assert first["difference"] is None
    gap = second["report"]["leave_one_session_out"]["errors_m"]["mean"]
    gap -= first["report"]["leave_one_session_out"]["errors_m"]["mean"]
    assert second["difference"]["mean_m"] == pytest.approx(gap, abs=1e-6)
    low, high = second["difference"]["mean_interval"]
    assert low <= gap <= high

    table = run("compare", project, "--backbones", f"{SMALL},efficientnet_lite0")
    assert "efficientnet_lite0 *" in table and f"against {SMALL}: mean error" in table
    assert answer("report", project) == usual, "nothing in the project changed"
    assert answer("build", project, "--backbone", SMALL)["backbone"] == SMALL


def test_what_cannot_be_compared_is_said_before_anything_is_computed(project: Path) -> None:
    with Project.open(project) as opened:
        with pytest.raises(WeightsError, match="the weights of megaloc"):
            compare_backbones(opened, ["efficientnet_lite0", "megaloc"])
        with pytest.raises(CampusGPSError, match="'nothing' is not known"):
            compare_backbones(opened, ["nothing"])
        with pytest.raises(CampusGPSError, match="no network to compare"):
            compare_backbones(opened, [])
    asked = run("compare", project, "--backbones", "megaloc", code=1)
    assert "915 MB" in asked and "not commercial" in asked


def test_a_cancelled_comparison_keeps_features(project: Path) -> None:
    def stop(progress: Progress) -> None:
        if progress.stage == "Leaving sessions out":
            task.cancel()

    task = Task(stop)
    with Project.open(project) as opened:
        with pytest.raises(Cancelled):
            compare_backbones(opened, [SMALL], task=task)
        stages: list[str] = []
        references = opened.references()
        reference_features(
            opened,
            references,
            spec=backbone_spec(SMALL),
            task=Task(lambda progress: stages.append(progress.stage)),
        )
        assert stages == [], "all of them are in the cache"


def test_joined_networks_have_the_features_of_each(project: Path) -> None:
    names = [SMALL, MIDDLE]
    joined = backbone_spec("+".join(names))
    assert joined.feature_size == 2 * 1728
    photos = np.random.default_rng(0).integers(0, 255, (2, 150, 200, 3), dtype=np.uint8)
    both = load_backbone(joined.name, "cpu")
    alone = []
    for name in names:
        spec = backbone_spec(name)
        prepared = np.stack([spec.prepare(photo) for photo in photos])
        alone.append(load_backbone(name, "cpu").pooled(prepared))
    prepared = np.stack([joined.prepare(photo) for photo in photos])
    assert np.allclose(both.pooled(prepared), np.hstack(alone), atol=1e-5)
    with Project.open(project) as opened:
        references = opened.references()
        rows = reference_features(opened, references, spec=joined)
        each = [reference_features(opened, references, spec=backbone_spec(name)) for name in names]
        assert np.array_equal(rows, np.hstack(each))
    assert answer("build", project, "--backbone", joined.name)["backbone"] == joined.name
    assert answer("locate", project, references[0].file)[0]["error"] is None
    assert answer("model", "info", project)["backbone"] == joined.name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("efficientnet_lite0+efficientnet_lite0", "does not join up to 4 different networks"),
        ("efficientnet_lite0@100", "multiples of 32 from 128 to 1024"),
        ("efficientnet_lite0@", "takes no photos of no pixels"),
        ("lite0_at_two_scales_with_xfeat@256", "It takes photos of 512 pixels"),
        ("efficientnet_lite0+none", "'none' is not known"),
    ],
)
def test_names_that_make_no_sense(name: str, words: str) -> None:
    with pytest.raises(CampusGPSError, match=words):
        backbone_spec(name)

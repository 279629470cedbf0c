"""Backbones that other packages add: installed, chosen, used; a broken one costs nothing."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from typer.testing import CliRunner

from core.cli.commands import app
from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.features.backbones.registry import (
    backbone_spec,
    backbones,
    default_backbone,
    load_backbone,
    networks,
)
from core.localizer.networks import build_network
from core.training.recipes import RECIPES, recipe, recipes

Install = Callable[[Path], None]


def package(folder: Path, name: str, code: str, entry_points: str) -> Path:
    """A folder with an installed package: its module, its name and its entry points."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[campusgps.backbones]\n{entry_points}\n")
    (folder / f"{name}.py").write_text(code)
    return folder


def run(*arguments: str | Path) -> Any:
    result = CliRunner().invoke(app, [*map(str, arguments), "--json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_every_backbone_says_what_it_is() -> None:
    assert default_backbone() in backbones()
    assert all(spec.licence for spec in (*backbones(), *networks()))
    assert all(spec.description for spec in networks())


def test_an_installed_backbone_is_chosen_and_used(
    example_plugin: Path,
    install_folder: Install,
    demo_campus: DemoCampus,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CAMPUSGPS_BACKBONE", "example_colours")
    with pytest.raises(CampusGPSError, match="'example_colours' is not known"):
        default_backbone()
    project = tmp_path / "place.campusgps"
    install_folder(example_plugin)
    assert default_backbone().name == "example_colours"
    run("import", project, demo_campus.photos_folder)
    assert run("model", "info", project)["backbone"] == "example_colours"
    photos = sorted(demo_campus.test_folder.glob("*.jpg"))[:2]
    (first, second) = run("locate", project, *photos)
    assert first["matches"] and first["radius50_m"] < 500
    assert (first["latitude"], first["longitude"]) != (second["latitude"], second["longitude"])
    assert run("report", project)["leave_one_session_out"]["count"] > 20


def test_a_network_of_a_package_has_a_recipe(install_folder: Install, tmp_path: Path) -> None:
    code = """
from torch import nn
from core.features.network_spec import HeadSpec, NetworkLayout, NetworkSpec
class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.features, self.avgpool = nn.Conv2d(3, 8, 3), nn.AdaptiveAvgPool2d(1)
TINY = NetworkSpec(
    "tiny", 8, NetworkLayout.POOLED, HeadSpec((8,), (0.0, 0.0)), classifier=Classifier
)
"""
    install_folder(package(tmp_path / "site", "small", code, "tiny = small:TINY"))
    assert [*recipes()] == [*RECIPES, "tiny"] and recipe("tiny").settings.weights == "none"
    shown = CliRunner().invoke(app, ["train", str(tmp_path), "--recipe", "list"]).stdout
    assert "tiny: " in shown
    with torch.inference_mode():
        assert build_network("tiny").eval()(torch.zeros(2, 3, 32, 32)).shape == (2, 2)


def test_broken_packages_are_warnings_and_cost_nothing(
    install_folder: Install, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    code = """
import numpy as np
from core.features.backbone import Backbone, BackboneSpec, Part
class Wrong(Backbone):
    batch_limit = 1
    def __init__(self, device): pass
    def pooled(self, batch): return np.zeros((len(batch), 7))
def fail(device): raise KeyError("odd")
FAILS = BackboneSpec("fails", 1, 64, (Part("a", 3),), load=fail)
WRONG = BackboneSpec("wrong", 1, 64, (Part("a", 3),), load=Wrong)
TAKEN = BackboneSpec("efficientnet_lite0", 1, 64, (Part("a", 3),), load=Wrong)
"""
    points = (
        "fails = brittle_networks:FAILS\ngone = brittle_networks:GONE\n"
        "number = brittle_networks:__name__\ntaken = brittle_networks:TAKEN\n"
        "wrong = brittle_networks:WRONG"
    )
    install_folder(package(tmp_path / "site", "brittle_networks", code, points))
    with caplog.at_level(logging.WARNING):
        names = [spec.name for spec in backbones()]
    assert names == [default_backbone().name, names[1], "fails", "wrong"]
    assert default_backbone().feature_size > 3
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]
    with pytest.raises(
        CampusGPSError, match=r"'gone' is not known.*gone .*brittle_networks is not used: Attr"
    ):
        backbone_spec("gone")
    with pytest.raises(CampusGPSError, match=r"for the network fails failed \(KeyError: 'odd'\)"):
        load_backbone("fails", "cpu")
    wrong = load_backbone("wrong", "cpu")
    with pytest.raises(CampusGPSError, match=r"network wrong failed .*shape \(2, 7\)"):
        wrong.pooled(np.zeros((2, 64, 64, 3), np.uint8))

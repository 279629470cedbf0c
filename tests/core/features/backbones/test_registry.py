"""Backbones that other packages add: installed, chosen, used; a broken one costs nothing."""

from __future__ import annotations

import importlib
import json
import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from typer.testing import CliRunner

from core.cli.commands import app
from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.features.backbone import Part
from core.features.backbones.registry import (
    backbone_spec,
    backbones,
    default_backbone,
    load_backbone,
    networks,
    plugin_specs,
)
from core.localizer.networks import build_network
from core.plugins import load_plugins
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


NAMED = ("--backbone", "example_colours")


def uninstall(folder: Path, monkeypatch: pytest.MonkeyPatch, install: Install, empty: Path) -> None:
    """Takes a package away again, as if it had not been there at the program's start."""
    monkeypatch.setattr(sys, "path", [one for one in sys.path if one != str(folder)])
    for name in [name for name in sys.modules if name.startswith("campusgps_example")]:
        monkeypatch.delitem(sys.modules, name)
    install(empty)


def refused(*arguments: str | Path) -> str:
    """The complaint of a command that ends with an error."""
    result = CliRunner().invoke(app, [*map(str, arguments)])
    assert result.exit_code == 1, result.output
    return result.stderr


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
    project, usual = tmp_path / "place.campusgps", default_backbone().name
    run("import", project, demo_campus.photos_folder / "morning")
    assert "'example_colours' is not known" in refused("build", project, *NAMED)
    install_folder(example_plugin)
    assert "example_colours" in CliRunner().invoke(app, ["build", "-", "--backbone", "list"]).stdout
    assert run("model", "info", project)["backbone"] == usual
    assert run("build", project, *NAMED)["backbone"] == "example_colours"
    assert run("model", "info", project)["backbone"] == "example_colours"
    # The project remembers it.
    run("import", project, demo_campus.photos_folder)
    assert run("model", "info", project)["backbone"] == "example_colours"
    photos = sorted(demo_campus.test_folder.glob("*.jpg"))[:2]
    (first, second) = run("locate", project, *photos)
    assert first["matches"] and first["radius50_m"] < 500
    assert (first["latitude"], first["longitude"]) != (second["latitude"], second["longitude"])
    assert run("report", project)["leave_one_session_out"]["count"] > 20

    uninstall(example_plugin, monkeypatch, install_folder, tmp_path)
    for command in (["locate", project, photos[0]], ["report", project], ["build", project]):
        assert "install or add that again, or choose another network" in refused(*command)
    assert [one["name"] for one in run("runs", project)] == ["instant"]
    assert run("check", project)["count"] > 20
    assert run("build", project, "--backbone", usual)["backbone"] == usual
    assert run("locate", project, photos[0])[0]["error"] is None


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
    assert names[0] == default_backbone().name and names[-2:] == ["fails", "wrong"]
    assert len(set(names)) == len(names)
    assert default_backbone().feature_size > 3
    assert [record.levelname for record in caplog.records] == ["WARNING"] * 3
    assert "efficientnet_lite0 of a plug-in is not used: its name is taken" in caplog.text
    with pytest.raises(
        CampusGPSError, match=r"'gone' is not known.*gone .*brittle_networks is not used: Attr"
    ):
        backbone_spec("gone")
    with pytest.raises(CampusGPSError, match=r"for the network fails failed \(KeyError: 'odd'\)"):
        load_backbone("fails", "cpu")
    wrong = load_backbone("wrong", "cpu")
    with pytest.raises(CampusGPSError, match=r"network wrong failed .*shape \(2, 7\)"):
        wrong.pooled(np.zeros((2, 64, 64, 3), np.uint8))


ANSWERS = """
import sys
import numpy as np
from core.features.backbone import Backbone, BackboneSpec, Part
class Answers(Backbone):
    batch_limit = 8
    def __init__(self, device): pass
    def pooled(self, batch): return ANSWER(len(batch))
class Greedy(Answers):
    batch_limit = 0
class Limitless(Answers):
    batch_limit = None
ANSWER = None
SPEC = BackboneSpec("answers", 1, 64, (Part("a", 3),), load=Answers)
GREEDY = BackboneSpec("greedy", 1, 64, (Part("a", 3),), load=Greedy)
LIMITLESS = BackboneSpec("limitless", 1, 64, (Part("a", 3),), load=Limitless)
NOTHING = BackboneSpec("nothing", 1, 64, (Part("a", 3),), load=lambda device: None)
LEAVES = BackboneSpec("leaves", 1, 64, (Part("a", 3),), load=lambda device: sys.exit(7))
"""


@pytest.fixture
def answers(install_folder: Install, tmp_path: Path) -> Any:
    """The module of a plug-in with backbones; its ``ANSWER`` makes the features of n photos."""
    names = ("SPEC", "GREEDY", "LIMITLESS", "NOTHING", "LEAVES")
    points = "\n".join(f"{name.lower()} = answering_networks:{name}" for name in names)
    install_folder(package(tmp_path / "site", "answering_networks", ANSWERS, points))
    return importlib.import_module("answering_networks")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda n: np.full((n, 3), np.nan), "not finite"),
        (lambda n: np.full((n, 3), 1e300), "not finite"),
        (lambda n: np.full((n, 3), 1j), "type complex128"),
        (lambda n: np.full((n, 3), "far"), "no real numbers"),
        (lambda n: np.zeros((n + 1, 3)), "shape"),
        (lambda n: torch.zeros((n, 3), requires_grad=True), "RuntimeError"),
        (lambda n: None, "type object"),
        (lambda n: sys.exit(3), "SystemExit"),
    ],
)
def test_what_a_backbone_answers_is_checked(answers: Any, answer: Any, words: str) -> None:
    answers.ANSWER = answer
    with pytest.raises(CampusGPSError, match=rf"plug-in for the network answers failed.*{words}"):
        load_backbone("answers", "cpu").pooled(np.zeros((2, 64, 64, 3), np.uint8))


def test_numbers_of_another_type_are_taken(answers: Any) -> None:
    answers.ANSWER = lambda n: np.ones((n, 3), np.float16)
    found = load_backbone("answers", "cpu").pooled(np.zeros((2, 64, 64, 3), np.uint8))
    assert found.dtype == np.float32 and found.tolist() == [[1, 1, 1]] * 2


@pytest.mark.usefixtures("answers")
@pytest.mark.parametrize("name", ["greedy", "limitless", "nothing", "leaves"])
def test_a_backbone_that_cannot_be_used_is_named(name: str) -> None:
    with pytest.raises(CampusGPSError, match=f"plug-in for the network {name} failed"):
        load_backbone(name, "cpu")


def test_a_backbone_that_fails_leaves_the_project_as_it_was(
    answers: Any, demo_campus: DemoCampus, tmp_path: Path
) -> None:
    project = tmp_path / "place.campusgps"
    run("import", project, demo_campus.photos_folder / "morning")
    answers.ANSWER = lambda n: np.zeros((n, 7))
    assert "the plug-in for the network answers failed" in refused(
        "build", project, "--backbone", "answers"
    )
    assert run("build", project)["backbone"] == default_backbone().name


def test_features_of_another_version_are_not_taken_for_these(
    answers: Any, demo_campus: DemoCampus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "place.campusgps"
    answers.ANSWER = lambda n: np.random.default_rng(0).random((n, 3))
    run("import", project, demo_campus.photos_folder / "morning")
    run("build", project, "--backbone", "answers")
    wider = replace(answers.SPEC, parts=(Part("a", 5),))
    monkeypatch.setattr(answers, "SPEC", wider)
    load_plugins.cache_clear()
    plugin_specs.cache_clear()
    photo = next(demo_campus.test_folder.glob("*.jpg"))
    assert "another version of the network answers" in refused("locate", project, photo)
    answers.ANSWER = lambda n: np.random.default_rng(0).random((n, 5))
    assert run("build", project)["backbone"] == "answers"
    assert run("locate", project, photo)[0]["error"] is None


@pytest.mark.parametrize("name", ["", "a/b", "..", "a\nb", "../../x", "n" * 65, "na me", None])
def test_a_name_that_no_file_can_have_is_refused(name: Any) -> None:
    with pytest.raises(ValueError, match="letters, digits"):
        replace(default_backbone(), name=name)
    with pytest.raises(ValueError, match="no parts"):
        replace(default_backbone(), parts=())


def test_a_damaged_list_of_entry_points_costs_no_other_package_anything(
    install_folder: Install, example_plugin: Path, tmp_path: Path
) -> None:
    damaged = package(tmp_path / "site", "damaged", "", "no equals sign here")
    install_folder(example_plugin)
    install_folder(damaged)
    assert "example_colours" in [spec.name for spec in backbones()]


def test_a_package_that_ends_the_program_when_imported_does_not(
    install_folder: Install, tmp_path: Path
) -> None:
    install_folder(package(tmp_path / "site", "ending", "raise SystemExit(9)", "x = ending:X"))
    assert default_backbone() in backbones()
    with pytest.raises(CampusGPSError, match=r"plug-in x .*of ending is not used: SystemExit: 9"):
        backbone_spec("x")


@pytest.mark.parametrize(
    ("classifier", "words"),
    [
        ("nn.Linear(3, 4)", "AttributeError"),
        ("nn.Sequential()", "AttributeError"),
        ("None", "AttributeError"),
        ("Classifier(5)", "RuntimeError"),
        ("1 / 0", "ZeroDivisionError"),
    ],
)
def test_a_network_that_cannot_answer_is_named(
    install_folder: Install, tmp_path: Path, classifier: str, words: str
) -> None:
    code = f"""
from torch import nn
from core.features.network_spec import HeadSpec, NetworkLayout, NetworkSpec
class Classifier(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.features, self.avgpool = nn.Conv2d(3, width, 3), nn.AdaptiveAvgPool2d(1)
BAD = NetworkSpec(
    "bad", 8, NetworkLayout.POOLED, HeadSpec((8,), (0.0, 0.0)), classifier=lambda: {classifier}
)
"""
    name = f"bad_{tmp_path.name}"
    install_folder(package(tmp_path / "site", name, code, f"bad = {name}:BAD"))
    with pytest.raises(CampusGPSError, match=f"network bad of a plug-in cannot be built.*{words}"):
        build_network("bad")

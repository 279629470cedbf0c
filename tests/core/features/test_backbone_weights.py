"""Weights of a backbone: downloaded after a yes or given as a file, checked, kept, removed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor
from typer.testing import CliRunner

from core import devices
from core.cli.commands import app
from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.features.backbone import BackboneSpec
from core.features.backbone_weights import bring_weights, installed_weights, remove_weights
from core.features.backbones.eigenplaces import RESNET18
from core.features.backbones.registry import backbone_spec, load_backbone
from core.features.weights_offer import WeightsError
from tests.core.features.backbones.seeded import seeded_weights
from tests.full_disk import full_disk
from tests.servers import FileServer

NAME = RESNET18.name


def state() -> dict[str, Tensor]:
    assert RESNET18.network is not None
    return seeded_weights(RESNET18.network.build, p=3.0)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file as its authors publish it, with made-up numbers."""
    file = tmp_path_factory.mktemp("authors") / "ResNet18_512_eigenplaces.pth"
    torch.save(state(), file)
    return file


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder of data with nothing in it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "CampusGPS" / "weights"


@pytest.fixture
def offered(published: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BackboneSpec]:
    """The backbone, whose weights are at a server of this computer."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server = FileServer()
    server.content = published.read_bytes()
    assert RESNET18.offer is not None
    yield replace(RESNET18, offer=replace(RESNET18.offer, url=server.address(published.name)))
    server.stop()


def run(*arguments: object, code: int = 0) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result.output


def files(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_downloaded_weights_are_kept_without_the_pickle(offered: BackboneSpec, home: Path) -> None:
    with pytest.raises(WeightsError, match=r"46 MB.*without your consent.*efficientnet_lite0"):
        bring_weights(offered, agreed=False)
    assert not home.exists()
    here = bring_weights(offered, agreed=True)
    assert here is not None and installed_weights(NAME) == here
    kept = {f"{NAME}.safetensors", f"{NAME}.json", "checksums.json", ".downloading.lock"}
    assert files(home) == kept
    assert json.loads((home / "checksums.json").read_text()) == {
        "ResNet18_512_eigenplaces.pth": here.source_sha256
    }
    assert load_file(home / f"{NAME}.safetensors").keys() == state().keys()
    # It is not asked for again.
    assert bring_weights(replace(offered, offer=RESNET18.offer), agreed=False) == here
    assert remove_weights(offered) and not remove_weights(offered)
    assert json.loads((home / "checksums.json").read_text()) == {}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("missing", "the file lacks aggregation.3.bias"),
        ("besides", "the file has besides fc.weight"),
        ("shape", "the file has in another shape aggregation.3.weight"),
        ("nan", "not finite"),
        ("text", "no weights in this file"),
    ],
)
def test_other_weights_are_refused(tmp_path: Path, home: Path, change: str, words: str) -> None:
    weights = state()
    if change == "missing":
        del weights["aggregation.3.bias"]
    if change == "besides":
        weights["fc.weight"] = torch.zeros(2, 2)
    if change == "shape":
        weights["aggregation.3.weight"] = torch.zeros(256, 512)
    if change == "nan":
        weights["aggregation.3.bias"][3] = float("nan")
    file = tmp_path / "mine.pth"
    torch.save(weights, file)
    if change == "text":
        file.write_text("<html>")
    with pytest.raises(WeightsError, match=words):
        bring_weights(RESNET18, agreed=False, file=file)
    assert installed_weights(NAME) is None


def test_half_precision_and_counters_of_other_programs_fit(tmp_path: Path) -> None:
    weights = {name: one.half() for name, one in state().items()}
    weights |= {name: one.reshape(1) for name, one in weights.items() if one.ndim == 0}
    torch.save(weights, tmp_path / "half.pth")
    assert bring_weights(RESNET18, agreed=False, file=tmp_path / "half.pth") is not None
    kept = load_backbone(NAME, "cpu").pooled(np.zeros((1, 64, 64, 3), np.uint8))
    assert np.isfinite(kept).all()


def test_a_full_disk_keeps_no_half_of_the_weights(published: Path, home: Path) -> None:
    with full_disk(1_000_000), pytest.raises(CampusGPSError, match=r"written.*Free some space"):
        bring_weights(RESNET18, file=published, agreed=True)
    assert installed_weights(NAME) is None and not list(home.glob("*.part*"))
    assert bring_weights(RESNET18, file=published, agreed=True) == installed_weights(NAME)


def test_what_was_downloaded_by_mistake_is_neither_kept_nor_pinned(
    offered: BackboneSpec, home: Path
) -> None:
    assert offered.offer is not None
    other = replace(
        backbone_spec("eigenplaces_resnet50"),
        offer=replace(offered.offer, network="eigenplaces_resnet50"),
    )
    with pytest.raises(WeightsError, match="these are not weights of eigenplaces_resnet50"):
        bring_weights(other, agreed=True)
    assert files(home) == {".downloading.lock"}


def test_without_torch_nothing_is_downloaded_that_could_not_be_used(
    offered: BackboneSpec, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find_spec = devices.find_spec
    monkeypatch.setattr(
        devices, "find_spec", lambda name: None if name == "torch" else find_spec(name)
    )
    for agreed in (False, True):
        with pytest.raises(CampusGPSError, match="this network needs torch"):
            bring_weights(offered, agreed=agreed)
    assert not home.exists()


def test_features_are_those_of_the_weights_that_are_here(published: Path, tmp_path: Path) -> None:
    before = backbone_spec(NAME)
    assert not before.is_here
    bring_weights(RESNET18, agreed=False, file=published)
    first = backbone_spec(NAME)
    assert first.is_here and first.feature_key != before.feature_key
    photo = np.random.default_rng(0).integers(0, 255, (1, 96, 128, 3), dtype=np.uint8)
    loaded = load_backbone(NAME, "cpu")
    row = loaded.pooled(photo)
    assert loaded.spec == first and row.shape == (1, 512)
    assert np.isclose(np.linalg.norm(row), 1, atol=1e-5)
    other = state()
    other["aggregation.3.bias"] += 0.5
    torch.save(other, tmp_path / "other.pth")
    bring_weights(RESNET18, agreed=False, file=tmp_path / "other.pth")
    assert backbone_spec(NAME).feature_key != first.feature_key
    assert not np.allclose(load_backbone(NAME, "cpu").pooled(photo), row, atol=1e-3)


def test_a_project_is_built_and_located_by_a_chosen_backbone(
    published: Path, demo_campus: DemoCampus, tmp_path: Path
) -> None:
    project = tmp_path / "place.campusgps"
    photos = [demo_campus.photos_folder / "morning", *demo_campus.test_folder.glob("*1.jpg")]
    run("import", project, photos[0])
    asked = run("build", project, "--backbone", NAME, code=1)
    for words in ("46 MB from github.com", "MIT", "San Francisco", "No checksum is", "--weights"):
        assert words in asked
    built = run("build", project, "--backbone", NAME, "--weights", published)
    assert f"compared by {NAME}" in built
    located = json.loads(run("locate", project, photos[1], "--json"))
    assert located[0]["error"] is None and located[0]["matches"]
    listed = json.loads(run("backbone", "list", "--json"))
    facts = {one["name"]: one for one in listed}[NAME]
    assert facts["here"] and facts["source"] == published.name
    assert f"{NAME}: removed" in run("backbone", "remove", NAME)
    gone = run("locate", project, photos[1], code=1)
    assert "are not on this computer" in gone and "campusgps backbone download NAME" in gone
    run("backbone", "download", NAME, "--weights", published)
    assert json.loads(run("locate", project, photos[1], "--json")) == located

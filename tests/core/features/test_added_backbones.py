"""Networks that people add as ONNX files: checked, copied, chosen, removed."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from core.cli.commands import app
from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.features.added_backbones import (
    OnnxFileError,
    add_network,
    added_backbones,
    added_folder,
    remove_network,
)
from core.features.backbones.registry import backbone_spec, load_backbone
from core.features.graphs.writing import Axis, GraphWriter

FREE: tuple[Axis, ...] = ("photos", 3, "height", "width")
RANDOM = np.random.default_rng(1)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user's folder of data with nothing in it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


def network(folder: Path, shape: tuple[Axis, ...] = FREE, *, stride: int = 32, **odd: str) -> Path:
    """A file with a convolution whose outputs are averaged: 16 numbers.

    Args:
        folder: Where to.
        shape: Of its input.
        stride: Of the convolution.
        odd: What is wrong with it.
    """
    graph = GraphWriter({"pixels": shape}, odd.get("dtype", "float32"))
    pixels = graph.add("Cast", "pixels", to=1) if "dtype" in odd else "pixels"
    weight = RANDOM.normal(0, 0.1, (16, 3, stride, stride)).astype(np.float32)
    signal = graph.add(
        "Conv",
        pixels,
        graph.constant(weight),
        kernel_shape=[stride, stride],
        strides=[stride, stride],
    )
    mean = graph.add("Flatten", graph.add("GlobalAveragePool", graph.add("Relu", signal)), axis=1)
    change = odd.get("answers", "")
    if change == "infinite":
        mean = graph.add("Div", mean, graph.constant(0.0))
    if change == "constant":
        mean = graph.add("Mul", mean, graph.constant(0.0))
    if change == "random":
        mean = graph.add("Add", mean, graph.add("RandomNormalLike", mean))
    if change == "grid":
        mean = signal
    outputs = {"features": (mean, ("photos", 16))}
    if change == "two":
        outputs["signal"] = (signal, ("photos", 16, "rows", "columns"))
    file = folder / "My network (1).onnx"
    file.write_bytes(graph.finished(outputs))
    return file


def run(*arguments: object, code: int = 0) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result.output


@pytest.mark.parametrize(
    ("shape", "square", "step"),
    [(FREE, False, 32), ((1, 3, 64, 64), True, 1), (("n", 3, 64, 64), True, 1)],
)
def test_photos_are_given_to_it_as_it_takes_them(
    tmp_path: Path, shape: tuple[Axis, ...], square: bool, step: int
) -> None:
    added = add_network(network(tmp_path, shape), side=64)
    assert (added.name, added.square, added.step) == ("My_network_1", square, step)
    assert added.feature_size == 16
    assert added_backbones() == [added] == [backbone_spec("My_network_1")]
    photos = RANDOM.integers(0, 255, (3, 64, 64, 3), dtype=np.uint8)
    loaded = load_backbone(added.name, "cpu")
    assert loaded.pooled(photos).shape == (3, 16)
    assert loaded.spec.feature_key.endswith(added.fingerprint)


def test_mean_and_deviation_are_those_given(tmp_path: Path) -> None:
    file = network(tmp_path)
    photo = RANDOM.integers(0, 255, (1, 64, 96, 3), dtype=np.uint8)
    plain = add_network(file, name="plain", side=96, mean=(0, 0, 0), std=(1, 1, 1))
    twice = add_network(file, name="twice", side=96, mean=(0, 0, 0), std=(0.5, 0.5, 0.5))
    bytes_ = add_network(network(tmp_path, dtype="uint8"), name="bytes", side=96)
    rows = [load_backbone(one.name, "cpu").pooled(photo) for one in (plain, twice)]
    assert np.allclose(2 * rows[0], rows[1], rtol=1e-4)
    assert plain.feature_key != twice.feature_key and bytes_.feature_size == 16


def test_an_image_may_be_of_a_transformers_sides(tmp_path: Path) -> None:
    graph = GraphWriter({"pixels": FREE}, "float32")
    # Only sides of whole patches of 14 x 14 can be put into rows.
    cut = graph.add("Reshape", "pixels", graph.constant([1, -1, 588]))
    wide = RANDOM.normal(0, 0.1, (588, 8)).astype(np.float32)
    tokens = graph.add("MatMul", cut, graph.constant(wide))
    most = graph.add("ReduceMax", tokens, axes=[1], keepdims=0)
    file = tmp_path / "patches.onnx"
    file.write_bytes(graph.finished({"features": (most, ("photos", 8))}))
    added = add_network(file, side=322)
    assert (added.square, added.step) == (False, 14)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"answers": "infinite"}, "not finite"),
        ({"answers": "constant"}, "answers the same whatever the photo shows"),
        ({"answers": "random"}, "answers differently when it sees the same photo again"),
        ({"answers": "grid"}, r"answers with shape \(1, 16, 2, 2\), not with \(N, D\)"),
        ({"answers": "two"}, r"outputs features, signal; say which.*--output"),
        ({"shape": ("n", 64, 64, 3)}, r"takes tensor\(float\) of shape \(n, 64, 64, 3\)"),
        ({"shape": (8, 3, 64, 64)}, "takes 8 photos at once"),
        ({"shape": ("n", 3, 224, 224)}, r"takes photos of \(224, 224\) pixels, not of side 64"),
    ],
)
def test_what_describes_no_photos_is_refused(
    tmp_path: Path, change: dict[str, str], words: str
) -> None:
    with pytest.raises(OnnxFileError, match=words):
        add_network(network(tmp_path, **change), side=64)
    assert added_backbones() == [] and not any(added_folder().iterdir())


def test_one_of_several_outputs_can_be_named(tmp_path: Path) -> None:
    file = network(tmp_path, answers="two")
    assert add_network(file, side=64, output="features").feature_size == 16


@pytest.mark.parametrize("content", [b"", b"<html>", b"\x08\x08\x12\x03abc"])
def test_what_is_no_network_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.onnx"
    file.write_bytes(content)
    with pytest.raises(OnnxFileError, match=r"is no network that can be computed|has 0 inputs"):
        add_network(file, side=64)


@pytest.mark.parametrize(
    ("side", "std"), [(8, (1.0, 1.0, 1.0)), (9999, (1.0, 1.0, 1.0)), (64, (1.0, 0.0, 1.0))]
)
def test_settings_have_to_make_sense(
    tmp_path: Path, side: int, std: tuple[float, float, float]
) -> None:
    with pytest.raises(OnnxFileError, match=r"side has to|deviations above 0"):
        add_network(network(tmp_path), side=side, std=std)


def test_a_file_that_changed_afterwards_is_not_used(tmp_path: Path) -> None:
    add_network(network(tmp_path), name="mine", side=64)
    (added_folder() / "mine.onnx").write_bytes(network(tmp_path).read_bytes())
    with pytest.raises(CampusGPSError, match="is not the file that was added"):
        load_backbone("mine", "cpu")
    (added_folder() / "mine.json").write_text("{}")
    assert added_backbones() == []


def test_it_is_added_chosen_and_removed(tmp_path: Path, demo_campus: DemoCampus) -> None:
    project, photo = tmp_path / "p.campusgps", next(demo_campus.test_folder.glob("*.jpg"))
    run("import", project, demo_campus.photos_folder / "morning")
    file = network(tmp_path)
    numbers = ("--mean", "0.5,0.5,0.5", "--std", "0.25,0.25,0.25")
    assert "mine is ready: 16 numbers" in run(
        *("backbone", "add", file, "--name", "mine", "--side", 64, *numbers)
    )
    taken = run("backbone", "add", file, "--name", "mine", "--side", 64, code=1)
    assert "there is a network mine already" in taken
    assert "three numbers" in run("backbone", "add", file, "--side", 64, "--mean", "1,2", code=2)
    run("build", project, "--backbone", "mine")
    located = json.loads(run("locate", project, photo, "--json"))
    assert located[0]["error"] is None
    assert "mine: removed" in run("backbone", "remove", "mine")
    assert "added as a file" in run("locate", project, photo, code=1)
    # The same file under other settings is another network.
    run("backbone", "add", file, "--name", "mine", "--side", 96, *numbers)
    assert "Build the localizer again" in run("locate", project, photo, code=1)
    assert remove_network("mine") and not remove_network("mine")
    run("backbone", "add", file, "--name", "mine", "--side", 64, *numbers)
    assert json.loads(run("locate", project, photo, "--json")) == located

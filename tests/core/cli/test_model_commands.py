"""``campusgps model``, through the program's own commands."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from typer.testing import CliRunner, Result

from core.cli.commands import app
from core.demo_campus import DemoCampus
from core.localizer.file_format import load, save
from core.localizer.networks import build_network

AREA = "31.26,34.799,31.264,34.806"


def run(*arguments: object, code: int = 0) -> Result:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


def answer(*arguments: object) -> Any:
    return json.loads(run(*arguments, "--json").stdout)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        network = build_network("resnet18")
        torch.nn.init.normal_(network.head[-2].weight, std=0.3)
    file = tmp_path_factory.mktemp("trained") / "best.pth"
    torch.save({"model_state_dict": network.state_dict(), "epoch": 3}, file)
    return file


@pytest.fixture(scope="module")
def model(checkpoint: Path) -> Path:
    out = checkpoint.with_name("place.safetensors")
    reply = answer(
        "model", "import", checkpoint, "--architecture", "resnet18", "--area", AREA,
        "--input-side", 64, "--out", out,
    )  # fmt: skip
    assert (reply["written"], reply["squash"], reply["normalised"]) == (str(out), "sigmoid", True)
    assert reply["photos"] is None and len(reply["notes"]) == 2
    return out


def test_an_imported_model_locates_photos(model: Path, tmp_path: Path) -> None:
    photo = tmp_path / "new.png"
    noise = np.random.default_rng(0).integers(0, 256, (60, 80, 3), dtype=np.uint8)
    Image.fromarray(noise).save(photo)
    (reply,) = answer("locate", model, photo)
    assert 31.26 < reply["latitude"] < 31.264 and 34.799 < reply["longitude"] < 34.806
    assert reply["inside_area"] is True and reply["matches"] == [] and not reply["known"]


def test_import_with_photos_says_what_it_tried_and_what_to_mind(
    demo_campus: DemoCampus, checkpoint: Path, tmp_path: Path
) -> None:
    out = tmp_path / "campus.safetensors"
    photos = demo_campus.photos_folder / "morning"
    box = "46,0,47,20"
    arguments = (
        "model", "import", checkpoint, "--architecture", "resnet18", "--area", box,
        "--photos", photos, "--input-side", 64, "--out", out, "--device", "cpu",
    )  # fmt: skip
    printed = run(*arguments).stdout
    assert printed.count("median error") == 4 and "Taken with" in printed
    assert "may have been trained on these photos" in printed
    info = answer("model", "info", out)
    assert info["references"] == len(list(photos.iterdir()))
    assert info["recipe"] == "imported resnet18" and info["backbone"] == "efficientnet_lite0"


def test_info_says_what_a_model_is_made_of(model: Path, demo_project: Path) -> None:
    reply = answer("model", "info", model)
    assert reply["networks"] == [
        {
            "name": "resnet18", "head": "original-sigmoid", "input_side": 64, "normalised": True,
            "predicts_scale": False, "weight": 1.0,
        }
    ]  # fmt: skip
    assert reply["area"] == {"south": 31.26, "west": 34.799, "north": 31.264, "east": 34.806}
    assert reply["references"] == 0 and reply["calibration_photos"] == 0
    assert reply["bytes"] == model.stat().st_size and reply["extras"] == []
    assert "none: compares with no photos" in run("model", "info", model).stdout
    own = answer("model", "info", demo_project)
    assert own["recipe"] == "instant" and own["networks"] == [] and own["references"] == 60
    assert sum(own["sessions"].values()) == 60 and own["calibration_photos"] == 60


def test_export_writes_a_checked_graph(model: Path, demo_project: Path, tmp_path: Path) -> None:
    reply = answer("model", "export", model, "--onnx", tmp_path / "place.onnx")
    assert reply["output"] == "metres" and reply["largest_difference"] < 1e-4
    assert reply["metadata"]["input_side"] == "64"
    printed = run("model", "export", demo_project, "--onnx", tmp_path / "campus.onnx").stdout
    assert "pixels to descriptor" in printed and "Checked against torch" in printed
    assert {file.name for file in tmp_path.iterdir()} == {"place.onnx", "campus.onnx"}


@pytest.mark.parametrize(
    "area", ["1,2,3", "a,b,c,d", "2,0,1,1", "0,0,1,nan", "-91,0,1,1", "0,5,1,5"]
)
def test_an_area_that_is_none_is_not_understood(checkpoint: Path, area: str) -> None:
    result = run(
        "model", "import", checkpoint, "--architecture", "resnet18", "--area", area, code=2
    )
    assert "MIN_LAT,MIN_LON,MAX_LAT,MAX_LON" in result.stderr


def test_errors_say_what_helps_and_write_nothing(checkpoint: Path, tmp_path: Path) -> None:
    arguments = ("model", "import", checkpoint, "--area", AREA, "--out", tmp_path / "x.safetensors")
    other = run(*arguments, "--architecture", "efficientnet_b0", code=1)
    assert "They are of resnet18: name that architecture" in other.stderr
    assert "there is no network" in run(*arguments, "--architecture", "vgg", code=1).stderr
    assert list(tmp_path.iterdir()) == []
    before = checkpoint.read_bytes()
    same = ("--architecture", "resnet18", "--out", checkpoint)
    assert "would be replaced" in run(*arguments, *same, code=1).stderr
    assert checkpoint.read_bytes() == before


@pytest.mark.parametrize("command", ["import", "export", "info"])
def test_every_command_has_help_with_an_example(command: str) -> None:
    assert f"Example: campusgps model {command}" in run("model", command, "--help").stdout


def test_a_localizer_for_others_tells_nothing_of_the_photos(
    demo_project: Path, demo_campus: DemoCampus, tmp_path: Path
) -> None:
    own, given = demo_project / "models" / "instant.safetensors", tmp_path / "given.safetensors"
    assert str(demo_campus.photos_folder).encode() not in own.read_bytes()
    assert answer("model", "export", demo_project, "--for-others", given) == {
        "for_others": str(given)
    }
    photo = next(demo_campus.test_folder.glob("*.jpg"))
    ours, theirs = (answer("locate", one, photo)[0] for one in (demo_project, given))
    assert [ours[key] for key in ("latitude", "longitude", "radius90_m")] == [
        theirs[key] for key in ("latitude", "longitude", "radius90_m")
    ]
    # In its own project a reference is named by where it lies now.
    assert all(Path(match["file"]).is_file() for match in ours["matches"])
    assert all(match["file"].startswith("reference ") for match in theirs["matches"])
    content = given.read_bytes()
    names = [path.name.encode() for path in demo_campus.photos_folder.rglob("*.jpg")]
    assert names and not any(name in content for name in names)
    assert b"\xff\xd8\xff" not in content and b"2024-" not in content
    assert len(content) < len(own.read_bytes())
    run("model", "export", given, "--for-others", given, code=1)
    run("model", "export", given, code=2)


def test_info_of_a_forged_localizer_sends_nothing_to_the_terminal(
    demo_project: Path, tmp_path: Path
) -> None:
    localizer = load(demo_project / "models" / "instant.safetensors")
    references = [replace(one, session="\x1b]0;owned\x07") for one in localizer.references]
    forged = replace(localizer, references=tuple(references), recipe="\x1b[2J")
    save(forged, tmp_path / "forged.safetensors")
    said = run("model", "info", tmp_path / "forged.safetensors").stdout
    assert "owned" in said and "\x1b" not in said and "\x07" not in said

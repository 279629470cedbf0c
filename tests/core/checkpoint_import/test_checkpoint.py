from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core.checkpoint_import.checkpoint import read_imported_network
from core.errors import CampusGPSError
from core.localizer.networks import build_network

# Each architecture of the study, with the heads that it has.
NETWORKS = [
    ("resnet18", "original"),
    ("efficientnet_b0", "original"),
    ("efficientnet_b0", "readme"),
    ("convnext_tiny", "original"),
    ("convnext_tiny", "readme"),
    ("efficientnet_v2_s_spatial", "original"),
    ("efficientnet_b0_gem", "original"),
    ("efficientnet_b7", "original"),
]


def shapes_only(name: str, head: str = "original") -> dict[str, torch.Tensor]:
    """A state dict of the right names and shapes that takes no room on the disk."""
    with torch.device("meta"):
        state = build_network(name, head).state_dict()
    return {key: torch.zeros((), dtype=t.dtype).expand(t.shape) for key, t in state.items()}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "best.pth"


@pytest.mark.parametrize(("name", "head"), NETWORKS)
def test_every_architecture_of_the_study_is_known_by_its_shapes(
    name: str, head: str, file: Path
) -> None:
    torch.save(shapes_only(name, head), file)
    found = read_imported_network(file, name)
    assert (found.network, found.layers) == (name, head)
    last = max(int(key.split(".")[1]) for key in found.state if key.startswith("head."))
    assert found.state[f"head.{last}.bias"].shape == (2,)


@pytest.mark.parametrize(
    "wrap",
    [
        lambda state: state,
        lambda state: {"model_state_dict": state, "epoch": 7, "optimizer": {"lr": 1e-3}},
        lambda state: {"state_dict": {f"module.{k}": v for k, v in state.items()}, "best": 12.5},
        lambda state: {"model": {f"module._orig_mod.{k}": v for k, v in state.items()}},
        lambda state: {k: v.half() if v.is_floating_point() else v for k, v in state.items()},
    ],
)
def test_weights_are_found_where_scripts_put_them(study: Any, file: Path, wrap: Any) -> None:
    state = study["resnet18"]().state()
    torch.save(wrap(state), file)
    found = read_imported_network(file, "resnet18").state
    assert found.keys() == state.keys()
    np.testing.assert_allclose(found["head.7.weight"], state["head.7.weight"], atol=1e-3)
    assert found["head.7.weight"].dtype == np.float32
    assert found["backbone.1.num_batches_tracked"].dtype == np.int64


def test_weights_of_another_network_name_what_differs_and_whose_they_are(file: Path) -> None:
    torch.save(shapes_only("resnet18"), file)
    with pytest.raises(CampusGPSError) as caught:
        read_imported_network(file, "convnext_tiny")
    assert caught.value.file == file
    assert "missing backbone.0.0.0.weight" in caught.value.reason
    assert "unknown backbone.0.weight" in caught.value.reason
    assert caught.value.advice == "They are of resnet18: name that architecture."


def test_a_single_difference_is_named(file: Path) -> None:
    state = shapes_only("resnet18")
    state["head.7.bias"] = torch.zeros(3)
    torch.save(state, file)
    with pytest.raises(CampusGPSError, match=r"head.7.bias is \(3,\) instead of \(2,\)") as caught:
        read_imported_network(file, "resnet18")
    assert "Name another architecture" in (caught.value.advice or "")
    del state["head.7.bias"]
    torch.save(state, file)
    with pytest.raises(CampusGPSError, match=r"resnet18: missing head.7.bias\."):
        read_imported_network(file, "resnet18")


class Evil:
    """Would write a file if it were unpickled."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.touch, (self.target,))


@pytest.mark.parametrize("save", [torch.save, lambda it, file: file.write_bytes(pickle.dumps(it))])
def test_nothing_in_a_file_is_run(file: Path, tmp_path: Path, save: Any) -> None:
    save({"state_dict": Evil(tmp_path / "was here")}, file)
    with pytest.raises(CampusGPSError, match="is no checkpoint of PyTorch"):
        read_imported_network(file, "resnet18")
    assert not (tmp_path / "was here").exists()


def test_files_of_other_kinds_are_refused_in_words(file: Path, tmp_path: Path) -> None:
    torch.save(shapes_only("resnet18"), file)
    whole = file.read_bytes()
    for content in (b"", b"no checkpoint", whole[: len(whole) // 2], b"PK\x03\x04" + bytes(99)):
        file.write_bytes(content)
        with pytest.raises(CampusGPSError, match="is no checkpoint"):
            read_imported_network(file, "resnet18")
    for content in ({}, [torch.zeros(2)], torch.zeros(2), {"state_dict": {}}, {"a": 1}, {1: 2}):
        torch.save(content, file)
        with pytest.raises(CampusGPSError, match="holds no weights"):
            read_imported_network(file, "resnet18")
    with pytest.raises(CampusGPSError, match="cannot be read"):
        read_imported_network(tmp_path / "gone.pth", "resnet18")
    with pytest.raises(CampusGPSError, match=r"no network 'vgg'.*efficientnet_b0"):
        read_imported_network(file, "vgg")


def test_weights_that_are_no_numbers_are_refused(file: Path) -> None:
    state = shapes_only("resnet18")
    state["head.7.bias"] = torch.tensor([0.0, float("nan")])
    torch.save(state, file)
    with pytest.raises(CampusGPSError, match=r"head.7.bias has values that are not numbers"):
        read_imported_network(file, "resnet18")


def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pth")
    with pytest.raises(CampusGPSError, match="no ordinary file"):
        read_imported_network(tmp_path / "pipe.pth", "resnet18")

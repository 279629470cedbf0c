"""A checkpoint holds a run, outlives a kill, and is refused when it is something else."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.errors import CampusGPSError
from core.training.checkpoint import (
    CheckpointError,
    _checksum,
    read_checkpoint,
    write_checkpoint,
)
from core.training.recipes import Recipe

if TYPE_CHECKING:
    from pathlib import Path

    from tests.core.training.conftest import Place


def written(place: Place) -> Path:
    list(place.trainer("run.pt", "epochs=1").epochs())
    return place.folder / "run.pt"


def test_what_was_written_is_read(place: Place) -> None:
    trainer = place.trainer("run.pt", "epochs=1", "seed=7")
    list(trainer.epochs())
    kept = read_checkpoint(trainer.checkpoint_file)
    assert isinstance(kept.recipe, Recipe) and kept.recipe == trainer.recipe
    assert kept.history == trainer.history
    assert kept.scaling == trainer.scaling
    assert kept.origin == trainer.frame.origin
    assert kept.data_key == place.data.key
    assert kept.split.train.tolist() == place.data.split.train.tolist()
    assert kept.split.held_out_name == "the first"
    assert all(torch.equal(kept.network[k], v) for k, v in trainer.network.state_dict().items())
    assert set(kept.optimizer) == {"state", "param_groups"}
    assert kept.scheduler["best"] == kept.history[0].held_out_loss


def test_a_failed_write_keeps_the_one_before(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(place)
    before = path.read_bytes()

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    kept = read_checkpoint(path)
    with pytest.raises(CampusGPSError, match="No space left"):
        write_checkpoint(replace(kept, best_epoch=9), path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["run.pt"]


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_half_a_checkpoint_is_refused(place: Place, share: float) -> None:
    path = written(place)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(CheckpointError):
        read_checkpoint(path)


class Command:
    """What a pickle would run."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("was_run",)


def test_nothing_in_a_checkpoint_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    torch.save({"campusgps_training": 1, "facts": Command()}, tmp_path / "evil.pt")
    with pytest.raises(CheckpointError, match="no checkpoint"):
        read_checkpoint(tmp_path / "evil.pt")
    assert not (tmp_path / "was_run").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ([1, 2], "damaged"),
        ({"other": 1}, "damaged"),
        ({"campusgps_training": 3}, "newer version"),
        ({"campusgps_training": 0}, "damaged"),
        ({"campusgps_training": "1"}, "damaged"),
        ({"campusgps_training": 2, "facts": "{}"}, "sha256"),
        ({"campusgps_training": 1}, "damaged"),
        ({"campusgps_training": 1, "facts": "{}"}, "damaged"),
        ({"campusgps_training": 1, "facts": 3}, "damaged"),
    ],
)
def test_something_else_is_refused(tmp_path: Path, content: object, words: str) -> None:
    torch.save(content, tmp_path / "other.pt")
    with pytest.raises(CheckpointError, match=words):
        read_checkpoint(tmp_path / "other.pt")


@pytest.mark.parametrize("name", ["network", "optimizer", "scheduler"])
def test_states_of_another_network_are_refused(place: Place, name: str) -> None:
    path = written(place)
    write_checkpoint(replace(read_checkpoint(path), **{name: {"param_groups": 1}}), path)
    with pytest.raises(CampusGPSError, match="does not fit"):
        place.resumed("run.pt")


def test_a_missing_checkpoint_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="cannot be read"):
        read_checkpoint(tmp_path / "none.pt")


def test_no_flipped_bit_goes_unnoticed(place: Place) -> None:
    path = written(place)
    content, kept = path.read_bytes(), read_checkpoint(path)
    random = np.random.default_rng(7)
    # Weights are the largest part; names, sizes and the zip's own parts are hit, too.
    for at in random.integers(0, len(content), 60):
        damaged = bytearray(content)
        damaged[at] ^= 1 << random.integers(8)
        path.write_bytes(damaged)
        try:
            read = read_checkpoint(path)
        except CheckpointError:
            continue
        assert _checksum(vars(read)) == _checksum(vars(kept))


def test_every_weight_counts_for_the_checksum(place: Place) -> None:
    path = written(place)
    for name in ("network", "best_network", "optimizer", "scheduler"):
        content = torch.load(path, weights_only=True)
        table = content["optimizer"]["state"][0] if name == "optimizer" else content[name]
        key = list(table)[-1]
        table[key] = table[key] + 1
        torch.save(content, path.with_name("changed.pt"))
        with pytest.raises(CheckpointError, match="its checksum is wrong"):
            read_checkpoint(path.with_name("changed.pt"))


def test_a_checkpoint_of_an_older_program_goes_on(place: Place) -> None:
    path = written(place)
    content = torch.load(path, weights_only=True)
    del content["sha256"]
    torch.save({**content, "campusgps_training": 1}, path)
    assert place.resumed("run.pt").finished

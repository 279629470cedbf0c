"""A checkpoint holds a run, outlives a kill, and is refused when it is something else."""

from __future__ import annotations

import json
import os
import resource
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

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
from core.training.methods.method import Recipe

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
    """A command that a pickle would run."""

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


def edited(place: Place, change: Callable[[dict[str, Any], dict[str, Any]], object]) -> Path:
    """A checkpoint after the first of two epochs, changed by somebody who made its checksum right.

    Args:
        change: Takes the facts and all the rest.
    """
    epochs = place.trainer("run.pt", "epochs=2").epochs()
    next(epochs)
    epochs.close()
    path = place.folder / "run.pt"
    content = torch.load(path, weights_only=True)
    facts = json.loads(content["facts"])
    change(facts, content)
    content |= {"facts": json.dumps(facts)}
    del content["sha256"]
    torch.save({**content, "sha256": _checksum(content)}, path)
    return path


EDITS: list[Callable[[dict[str, Any], dict[str, Any]], object]] = [
    lambda facts, _: facts.update(best_epoch=float("inf")),
    lambda facts, _: facts.update(micro_batch=10**400),
    lambda facts, _: facts.update(threads=10**12),
    lambda facts, _: facts["origin"].update(latitude=10**400),
    lambda facts, _: facts["scaling"].update(middle=10**400),
    lambda facts, _: facts["recipe"]["settings"].update(held_out_share=10**400),
    lambda facts, _: facts["history"][0].update(held_out_loss={}),
    lambda facts, _: facts["history"][0].update(epoch="1"),
    lambda facts, _: facts["split"].update(train=[]),
    lambda facts, _: facts["split"].update(train=True),
    lambda facts, _: facts["split"].update(held_out=[[1]]),
    lambda facts, _: facts["split"]["held_out"].append(-1),
    lambda facts, _: facts["split"]["train"].append(2**40),
    lambda facts, _: facts["split"]["train"].append(2**70),
    lambda _, content: content["optimizer"]["state"][0].update(exp_avg=torch.zeros(5)),
    lambda _, content: content["optimizer"]["state"][0].update(exp_avg_sq="x"),
    lambda _, content: content["optimizer"]["state"][0].update(step=torch.zeros(0)),
    lambda _, content: content["optimizer"]["state"].update({77: {}}),
    lambda _, content: content["optimizer"]["param_groups"][0].update(betas=7),
    lambda _, content: content["optimizer"]["param_groups"][0].update(amsgrad=1),
    lambda _, content: content["optimizer"]["param_groups"][0].update(lr=float("nan")),
    lambda _, content: content["scheduler"].update(last_epoch=[1]),
    lambda _, content: content["best_network"].popitem(),
    lambda _, content: content["best_network"].update(dict.fromkeys(content["best_network"], 1)),
]


@pytest.mark.parametrize("change", EDITS)
def test_a_checkpoint_that_somebody_edited_is_refused_before_it_goes_on(
    place: Place, change: Callable[[dict[str, Any], dict[str, Any]], object]
) -> None:
    path = edited(place, change)
    with pytest.raises(CampusGPSError, match=r"is damaged|does not fit") as caught:
        place.resumed("run.pt")
    assert caught.value.file == path and caught.value.advice


def test_a_tensor_that_is_larger_than_its_bytes_is_refused(place: Place) -> None:
    path = written(place)
    content = torch.load(path, weights_only=True)
    # A million million numbers, of which one is kept.
    content["network"]["more"] = torch.zeros(1).expand(10**6, 10**6)
    torch.save(content, path)
    with pytest.raises(CheckpointError, match="larger than what is kept of it"):
        read_checkpoint(path)


def test_a_pipe_is_no_checkpoint(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "run.pt")
    with pytest.raises(CheckpointError, match="no ordinary file"):
        read_checkpoint(tmp_path / "run.pt")


def test_a_full_disk_keeps_the_checkpoint_before(place: Place) -> None:
    path = written(place)
    before, kept = path.read_bytes(), read_checkpoint(path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    # As full as a disk can be made without being the administrator.
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        with pytest.raises(CampusGPSError, match="the disk may be full"):
            write_checkpoint(kept, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["run.pt"]

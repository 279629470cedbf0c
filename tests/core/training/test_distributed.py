"""Two processes, started as torchrun does on a computer with two GPUs, learn as one does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from core.training.checkpoint import read_checkpoint
from core.training.curves import EpochResult
from core.training.distributed import ProcessGroup, process_group

if TYPE_CHECKING:
    from tests.core.training.conftest import Place

ROOT = Path(__file__).parents[3]
CHILD = "tests.core.training.one_of_several"


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the runs of two processes."""
    folder = tmp_path_factory.mktemp("runs")
    done = subprocess.run(
        [sys.executable, "-m", CHILD, str(folder)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return folder


def ends(runs: Path, name: str) -> list[list[str | int | float]]:
    """The words of each process on a run: how it ended, epochs, sum of all weights."""
    return [json.loads((runs / f"process-{rank}").read_text())[name] for rank in range(2)]


def figures(history: tuple[EpochResult, ...]) -> np.ndarray:
    return np.array(
        [
            (one.train_loss, one.held_out_loss, one.train_median_m, one.train_mean_m,
             one.held_out_median_m, one.held_out_mean_m, one.learning_rate, one.skipped_batches)
            for one in history
        ]
    )  # fmt: skip


def test_two_processes_learn_as_one_does(place: Place, runs: Path) -> None:
    """31 photos in batches of 8: the shares are unequal."""
    alone = place.of(41).trainer(
        "alone", "batch_norm=frozen", "epochs=3", network=place.network_without_dropout()
    )
    list(alone.epochs())
    first, second = ends(runs, "whole")
    assert first == second, "both have the same network, to the last bit"
    assert first[:2] == ["finished", 3]
    kept = read_checkpoint(runs / "whole")
    assert np.allclose(figures(kept.history), figures(alone.history), rtol=1e-4)
    assert not list(runs.glob(".*")), "one process alone writes"


def test_what_was_cancelled_in_one_process_goes_on_in_both(runs: Path) -> None:
    assert [end[:2] for end in ends(runs, "cancelled")] == [["cancelled", 1]] * 2
    assert ends(runs, "resumed") == ends(runs, "whole")
    histories = [figures(read_checkpoint(runs / name).history) for name in ("whole", "parts")]
    assert np.array_equal(*histories)


def test_what_ends_one_ends_the_other(runs: Path) -> None:
    first, second = ends(runs, "failed")
    assert first[:2] == ["another process of this training failed", 0]
    assert second[:2] == ["a photo has gone", 0]


def test_a_process_short_of_memory_does_not_hold_up_the_other(runs: Path) -> None:
    """It computes its share in more parts."""
    first, second = ends(runs, "short")
    assert first == second
    assert first[:2] == ["finished", 3]
    assert read_checkpoint(runs / "short").micro_batch == 3


def test_a_process_alone_is_its_own_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TORCHELASTIC_RUN_ID", raising=False)
    with process_group() as group:
        assert group == ProcessGroup(0, 1, 0) and group.first
        assert group.device("cuda") == "cuda"
    assert ProcessGroup(3, 4, 1).device("cuda") == "cuda:1"
    assert ProcessGroup(3, 4, 1).device("cpu") == "cpu"


def test_shares_are_all_of_it_once() -> None:
    rows = np.arange(7)
    shares = [ProcessGroup(rank, 3).share(rows) for rank in range(3)]
    assert np.concatenate(shares).tolist() == rows.tolist()
    assert [len(ProcessGroup(rank, 3).share(rows[:2])) for rank in range(3)] == [1, 1, 0]

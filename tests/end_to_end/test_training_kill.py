"""A kill in the midst of an epoch costs that epoch at most, and changes nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from core.devices import computing_threads
from core.geo import LocalFrame, Position
from core.training.checkpoint import read_checkpoint
from core.training.curves import EpochResult
from core.training.recipes import recipe
from core.training.splitting import TrainingSplit
from core.training.trainer import Trainer
from core.training.training_data import TrainingData
from tests.core.training.conftest import tiny_network

SIDE = 64
# An epoch: 4 batches of 2 photos to learn from, then 4 photos in 2 batches to evaluate by.
LOOKS_TO_LEARN, LOOKS = 4, 6
RECIPE = recipe("efficientnet_lite0").changed(
    [f"input_side={SIDE}", "batch_size=2", "micro_batch=2", "epochs=3"]
)
# What is counted, after how many of them a kill comes, and how many epochs it leaves.
KILLS = [
    ("looks", 3, 0),  # learning, before any epoch is done
    ("looks", LOOKS_TO_LEARN + 2, 0),  # evaluating
    ("looks", LOOKS + 1, 1),  # at the beginning of the second epoch
    ("writes", 1, 1),  # the second epoch is written, but its file has its name not yet
    ("looks", LOOKS + LOOKS_TO_LEARN, 2),  # the last photos of the third
]

# Loads what training needs once, then trains in a child for each line that it reads. The child
# says when it has counted so far, and waits to be killed.
NURSERY = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from test_training_kill import train_until

for line in sys.stdin:
    child = os.fork()
    if not child:
        file, counted, number = line.rstrip().split("|")
        train_until(Path(file), counted, int(number))
        os._exit(0)
    print(child, flush=True)
    print("ended", os.waitpid(child, 0)[1], flush=True)
"""


def test_a_run_that_is_killed_again_and_again_is_the_uninterrupted_run(tmp_path: Path) -> None:
    file = tmp_path / "killed" / "run.pt"
    command = [sys.executable, "-c", NURSERY, str(Path(__file__).parent)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None and process.stdout is not None
    with process, process.stdin as orders, process.stdout as replies:
        for counted, number, epochs in KILLS:
            print(file, counted, number, sep="|", file=orders, flush=True)
            child = int(replies.readline())
            assert replies.readline() == "here\n"
            os.kill(child, signal.SIGKILL)
            assert replies.readline() == f"ended {int(signal.SIGKILL)}\n"
            assert len(read_checkpoint(file).history) == epochs
    with computing_threads(1):
        ended, calm = trainer(file), trainer(tmp_path / "calm" / "run.pt")
        assert len(list(ended.epochs())) == 1
        list(calm.epochs())
    assert [curve(one) for one in ended.history] == [curve(one) for one in calm.history]
    assert ended.best_epoch == calm.best_epoch
    for state, same in (
        (ended.best_state, calm.best_state),
        (ended.network.state_dict(), calm.network.state_dict()),
    ):
        assert [name for name in state if not torch.equal(state[name], same[name])] == []
    assert [one.name for one in file.parent.iterdir()] == ["run.pt"], "nothing half written is left"


def trainer(file: Path) -> Trainer:
    """The run in ``file``, begun or gone on with."""
    rows = np.arange(12, dtype=np.intp)
    metres = np.random.default_rng(3).uniform(-100, 100, (12, 2))
    frame = LocalFrame(Position(31.262, 34.802))

    def pixels(row: int) -> NDArray[np.uint8]:
        colour = [128 + metres[row, 0], 128 + metres[row, 1], 128]
        noise = np.random.default_rng(row).normal(colour, 20, (SIDE, SIDE, 3))
        return np.clip(noise, 0, 255).astype(np.uint8)

    data = TrainingData(
        tuple(map(str, rows)),
        frame.to_degrees(metres),
        pixels,
        TrainingSplit(rows[4:], rows[:4], rows[:0]),
    )
    network = tiny_network()
    if file.exists():
        return Trainer.resume(file, data, network=network)
    return Trainer(RECIPE, data, file, network=network)


def train_until(file: Path, counted: str, number: int) -> None:
    """Train, and wait for a kill at the ``number``-th look at photos or writing of a file."""
    left = number

    def count() -> None:
        nonlocal left
        left -= 1
        if not left:
            os.write(sys.stdout.fileno(), b"here\n")
            signal.pause()

    with computing_threads(1):
        made = trainer(file)
        if counted == "looks":
            made.network.register_forward_pre_hook(lambda *_: count())
        else:
            os.fsync = lambda _: count()
        list(made.epochs())


def curve(result: EpochResult) -> dict[str, object]:
    """The figures that must not depend on the clock."""
    clock = ("photos_per_s", "waiting_share", "seconds")
    return {name: value for name, value in asdict(result).items() if name not in clock}

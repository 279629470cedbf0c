"""Trains in two processes with torchrun's environment; see test_distributed.py.

Argument: a folder for the runs, where each process says how its runs ended. The processes are
forked from this one: under torchrun three of them would import torch.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
import torch.distributed
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.tasks import Cancelled, Progress, Task
from core.training.distributed import ProcessGroup, process_group
from core.training.trainer import Trainer
from tests.core.training.conftest import Place, place_data

if TYPE_CHECKING:
    from core.localizer.networks import PositionNetwork

HOST, SIZE = "127.0.0.1", 2


def main(folder: Path) -> None:
    torch.set_num_threads(1)
    place = Place(place_data(np.zeros((4, 2))), folder).of(41)
    with process_group() as group:
        ends = {
            "whole": ending(begun(place, "whole", group)),
            "cancelled": ending(begun(place, "parts", group), cancelled_in_second_epoch(group)),
            "resumed": ending(resumed(place, "parts", group)),
            "failed": ending(begun(place.with_pixels(unreadable_by(group)), "failed", group)),
            "short": ending(
                begun(place, "short", group, place.network_short_of_memory(2 if group.rank else 99))
            ),
        }
        (folder / f"process-{group.rank}").write_text(json.dumps(ends))


def begun(
    place: Place, name: str, group: ProcessGroup, network: PositionNetwork | None = None
) -> Trainer:
    recipe = place.recipe("batch_norm=frozen", "epochs=3")
    network = network or place.network_without_dropout()
    if group.rank:
        # The first process's weights count.
        network.head[1].weight.data.zero_()
    return Trainer(recipe, place.data, place.folder / name, network=network, group=group)


def resumed(place: Place, name: str, group: ProcessGroup) -> Trainer:
    network = place.network_without_dropout()
    return Trainer.resume(place.folder / name, place.data, network=network, group=group)


def ending(trainer: Trainer, task: Task | None = None) -> list[object]:
    """The way it ended, the number of epochs, and the sum of all weights."""
    end = "finished"
    try:
        list(trainer.epochs(task))
    except Cancelled:
        end = "cancelled"
    except CampusGPSError as error:
        end = error.reason
    total = sum(float(one.double().sum()) for one in trainer.network.state_dict().values())
    return [end, len(trainer.history), total]


def cancelled_in_second_epoch(group: ProcessGroup) -> Task:
    def cancel(progress: Progress) -> None:
        if group.rank == 1 and progress.stage.startswith("Epoch 2"):
            task.cancel()

    task = Task(cancel)
    return task


def unreadable_by(group: ProcessGroup) -> Callable[[int], NDArray[np.uint8]]:
    def pixels(_row: int) -> NDArray[np.uint8]:
        if group.rank == 1:
            raise CampusGPSError("a photo has gone")
        return np.zeros((64, 64, 3), np.uint8)

    return pixels


def forked(rank: int, folder: Path) -> tuple[int, int]:
    """A process of the two, by its number, and where it waits for the port of their store."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child:
        os.close(ours)
        return child, theirs
    status = 1
    try:
        os.close(theirs)
        port = os.read(ours, 5).decode()
        numbers = {"RANK": rank, "LOCAL_RANK": rank, "WORLD_SIZE": SIZE, "LOCAL_WORLD_SIZE": SIZE}
        os.environ |= {name: str(number) for name, number in numbers.items()}
        os.environ |= {"MASTER_ADDR": HOST, "MASTER_PORT": port}
        os.environ |= {"TORCHELASTIC_RUN_ID": "test", "TORCHELASTIC_USE_AGENT_STORE": "True"}
        main(folder)
        status = 0
    except Exception:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    children = [forked(rank, Path(sys.argv[1])) for rank in range(SIZE)]
    store = torch.distributed.TCPStore(HOST, 0, is_master=True, wait_for_workers=False)
    for _, port in children:
        os.write(port, str(store.port).encode())
        os.close(port)
    ends = [os.waitpid(child, 0)[1] for child, _ in children]
    sys.exit(any(ends))

"""The random numbers of a run: drawn from its seed and the epoch's number alone.

So an epoch done again is the same epoch, and a checkpoint needs no random states.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

import numpy as np
import torch


class Purpose(IntEnum):
    """The purposes that numbers are drawn for; each gets numbers of its own."""

    WEIGHTS = 0
    ORDER = 1
    AUGMENTATION = 2
    DROPOUT = 3


def seed_for(seed: int, epoch: int, purpose: Purpose, process: int = 0) -> int:
    """The seed of one purpose in one epoch of the run that ``seed`` decides.

    Args:
        seed: The run's seed.
        epoch: Its epoch, 0 before the first.
        purpose: What is drawn.
        process: Which of several processes that train together draws.
    """
    entropy = [seed, epoch, purpose, process]
    return int(np.random.SeedSequence(entropy).generate_state(1, np.uint64)[0] >> 1)


@contextmanager
def torch_seeded(seed: int, device: torch.device | None = None) -> Iterator[None]:
    """Seed torch's own random numbers, and put them back as they were afterwards.

    Dropout and first weights know no other generator.
    """
    devices = [device] if device is not None and device.type == "cuda" else []
    with torch.random.fork_rng(devices=devices):
        torch.manual_seed(seed)
        yield

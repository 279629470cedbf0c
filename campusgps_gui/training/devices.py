"""What this computer can compute on. Asks torch, so it is asked on a thread."""

from __future__ import annotations

from dataclasses import dataclass

from campusgps_gui.app.warm_up import load_torch
from campusgps_gui.jobs.locate_service import device_words
from core.tasks import Task


@dataclass(frozen=True)
class Device:
    """Something to compute on.

    Attributes:
        name: As torch names it ("cpu", "cuda:0").
        words: For people.
    """

    name: str
    words: str


def find_devices(task: Task) -> tuple[Device, ...]:
    """All that torch can compute on here, the fastest first."""
    task.check()
    load_torch()
    import torch

    names = [f"cuda:{number}" for number in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        names.append("mps")
    return tuple(Device(name, device_words(name)) for name in (*names, "cpu"))

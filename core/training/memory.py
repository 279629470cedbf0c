"""How much memory the program holds."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

import torch

_STATM = Path("/proc/self/statm")


def used_memory_bytes(device: str) -> int:
    """Bytes that are held where training computes.

    Args:
        device: As torch names it.

    Returns:
        On CUDA the most that tensors have held, on MPS what they hold now, on the CPU what the
        process holds (on macOS the most that it has held); 0 where the system does not tell.
    """
    kind = device.partition(":")[0]
    if kind == "cuda":
        return torch.cuda.max_memory_allocated(device)
    if kind == "mps":
        return torch.mps.driver_allocated_memory()
    with suppress(OSError):
        return int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return 0

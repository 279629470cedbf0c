"""How many cores torch computes on, for the calling thread alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import torch


def threads_for_training() -> int:
    """Threads for a network that learns on the CPU: one core is left to the window.

    The environment variable ``OMP_NUM_THREADS``, which torch knows too, wins; the command line,
    that has no window, sets it to all cores.
    """
    wish = os.environ.get("OMP_NUM_THREADS", "")
    if wish.isdigit() and int(wish) > 0:
        return int(wish)
    return max(1, (os.cpu_count() or 1) - 1)


@contextmanager
def computing_threads(count: int) -> Iterator[None]:
    """Let the calling thread compute on ``count`` cores; other threads keep their own number."""
    # Asking is a thread's first computation, at which it takes over what any thread has set last.
    # Without it the number set here would be lost as soon as another thread sets its own.
    before = torch.get_num_threads()
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(before)

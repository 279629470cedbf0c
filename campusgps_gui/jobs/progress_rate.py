"""The speed of a job in items a second, from the progress that it reports."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from core.tasks import Progress

# Over how many seconds the rate is taken.
_RATE_S = 15.0
_LEAST_S = 1.0


class ProgressRate:
    """The rate of the stage under way, of late.

    Args:
        clock: Seconds that only ever grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stage = ""
        # Times, and how much was done then.
        self._done: deque[tuple[float, int]] = deque()

    @property
    def a_second(self) -> float | None:
        """Things a second; None while unknown."""
        if len(self._done) < 2:
            return None
        (then, before), (now, after) = self._done[0], self._done[-1]
        is_known = now - then >= _LEAST_S and after > before
        return (after - before) / (now - then) if is_known else None

    def note(self, progress: Progress) -> None:
        """Take in how far the job is."""
        if progress.stage != self._stage:
            self._stage = progress.stage
            self._done.clear()
        now = self._clock()
        self._done.append((now, progress.done))
        while now - self._done[0][0] > _RATE_S:
            self._done.popleft()

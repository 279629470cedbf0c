"""The speed of a job and the time that it still takes, from the progress that it reports."""

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


class ShareRate:
    """The time that all stages of a job still take, from how fast its share of the whole has grown.

    A stage whose results are kept from before is passed over in no time: such leaps do not count.

    Args:
        clock: Seconds that only ever grow.
    """

    # Less than this says nothing yet, of the whole and in seconds.
    _LEAST_SHARE, _LEAST_S = 0.02, 5.0

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stage = ""
        self._stage_began = self._then = clock()
        self._share = self._earned = self._spent = 0.0

    @property
    def stage_s(self) -> float:
        """Seconds since the stage under way began."""
        return self._clock() - self._stage_began

    @property
    def seconds_left(self) -> float | None:
        """Seconds to the end of the last stage; None while unknown."""
        spent = self._spent + self._clock() - self._then
        if self._earned < self._LEAST_SHARE or spent < self._LEAST_S:
            return None
        return (1 - self._share) * spent / self._earned

    def note(self, stage: str, share: float) -> None:
        """Take in how far the job is.

        Args:
            stage: What is done now.
            share: The share of the whole that is done, 0 to 1.
        """
        now = self._clock()
        if stage == self._stage:
            self._earned += max(0.0, share - self._share)
        else:
            self._stage, self._stage_began = stage, now
        self._spent += now - self._then
        self._then, self._share = now, max(share, self._share)

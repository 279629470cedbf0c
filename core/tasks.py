"""Progress, pause and cancellation for anything that takes longer than a blink.

A long function takes a :class:`Task`, reports its progress and lets it raise
:class:`Cancelled`. Who runs the function (the window's task runner, the command line, a test)
decides where the progress goes.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
# What stages of a few long parts begin with: "0 of 3" would look as if nothing went on.
LONG_PARTS = (
    "Evaluating: ",
    "Learning the place",
    "Finding candidates",
    "Learning to choose",
    "Leaving photos out",
)


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The user cancelled the task; what was finished before stays."""


@dataclass(frozen=True)
class Progress:
    """The progress of a task.

    Attributes:
        stage: What is being done, for the user ("Reading photos").
        done: Units finished in this stage.
        total: Units in this stage, or None while unknown.
        seconds_left: Expected seconds to the end of this stage, or None while unknown.
    """

    stage: str
    done: int
    total: int | None
    seconds_left: float | None


@dataclass(frozen=True)
class Stages:
    """The stages of a job in their order, and the part of its time that each takes.

    Attributes:
        parts: The words that the stage begins with, and its part; any unit.
        meanings: What each is for, in a sentence for people, in the same order; empty: not said.
    """

    parts: tuple[tuple[str, float], ...] = ()
    meanings: tuple[str, ...] = ()

    def share(self, progress: Progress | None) -> float | None:
        """The share of the whole job that is done, 0 to 1; None in a stage that is not listed."""
        if progress is None:
            return None
        before = 0.0
        for words, part in self.parts:
            if progress.stage.startswith(words):
                within = min(1.0, progress.done / progress.total) if progress.total else 0.0
                return (before + part * within) / sum(one for _, one in self.parts)
            before += part
        return None

    def place(self, progress: Progress | None) -> int | None:
        """The number of the stage under way, from 1; None in a stage that is not listed."""
        for number, (words, _) in enumerate(self.parts, start=1):
            if progress is not None and progress.stage.startswith(words):
                return number
        return None


class _Wishes:
    """The requests to a task and all its parts: to wait, to stop."""

    def __init__(self) -> None:
        self.cancelled = False
        self.paused = False
        self._changed = threading.Condition()
        self._waiting = 0
        self._waiting_since = 0.0
        self._waited_s = 0.0

    def change(self, *, cancelled: bool | None = None, paused: bool | None = None) -> None:
        """Note a wish and wake who waits."""
        with self._changed:
            self.cancelled = self.cancelled if cancelled is None else cancelled
            self.paused = self.paused if paused is None else paused
            self._changed.notify_all()

    def wait(self) -> None:
        """Return when nobody wants a pause any more, or wants an end."""
        with self._changed:
            if not self._waiting:
                self._waiting_since = time.perf_counter()
            self._waiting += 1
            try:
                self._changed.wait_for(lambda: self.cancelled or not self.paused)
            finally:
                self._waiting -= 1
                if not self._waiting:
                    self._waited_s += time.perf_counter() - self._waiting_since

    def waited_s(self) -> float:
        """Seconds in which somebody waited."""
        with self._changed:
            now = time.perf_counter() - self._waiting_since if self._waiting else 0.0
            return self._waited_s + now


class Task:
    """One running job: collects progress from any thread and carries the wish to wait or to stop.

    Args:
        on_progress: Called with each :class:`Progress`, at most about ten times a second within a
            stage and always at a stage's start and end; from the thread that does the work.
        report_every_s: The least seconds between two reports within a stage, if not a tenth;
            0: every step is reported.
    """

    _REPORT_EVERY_S = 0.1

    def __init__(
        self,
        on_progress: Callable[[Progress], None] | None = None,
        *,
        report_every_s: float | None = None,
    ) -> None:
        self._on_progress = on_progress
        self._report_every_s = self._REPORT_EVERY_S if report_every_s is None else report_every_s
        self._wishes = _Wishes()
        self._lock = threading.Lock()
        self._stage = ""
        self._done = self._before = 0
        self._total: int | None = None
        self._started = self.clock()
        self._reported = 0.0

    def cancel(self) -> None:
        """Ask the task to stop; it does at its next check, even when it is paused."""
        self._wishes.change(cancelled=True)

    @property
    def cancelled(self) -> bool:
        """True if somebody asked the task to stop."""
        return self._wishes.cancelled

    def pause(self) -> None:
        """Ask the task to wait; it does at its next check, until :meth:`go_on`."""
        self._wishes.change(paused=True)

    def go_on(self) -> None:
        """Let a paused task work again."""
        self._wishes.change(paused=False)

    @property
    def paused(self) -> bool:
        """True if somebody asked the task to wait."""
        return self._wishes.paused

    @property
    def paused_s(self) -> float:
        """Seconds in which the task has waited because it was asked to."""
        return self._wishes.waited_s()

    def clock(self) -> float:
        """Seconds on a clock that stands still while the task waits."""
        return time.perf_counter() - self._wishes.waited_s()

    def check(self) -> None:
        """Wait while paused; raise :class:`Cancelled` if somebody asked the task to stop."""
        if self._wishes.paused and not self._wishes.cancelled:
            self._wishes.wait()
        if self._wishes.cancelled:
            raise Cancelled

    def part(self) -> Task:
        """A task for a part of this one.

        It is paused and cancelled with it, but its progress is not reported.
        """
        part = Task()
        part._wishes = self._wishes
        part._started = part.clock()
        return part

    def begin(self, stage: str, total: int | None = None, *, done: int = 0) -> None:
        """Start a new stage of ``total`` units; waits and raises like :meth:`check`.

        Args:
            stage: What is being done, for the user.
            total: Units in it, if that is known.
            done: How many of them were done before, by a job that this one goes on with.
        """
        self.check()
        with self._lock:
            self._stage, self._done, self._total = stage, done, total
            self._before = done
            self._started = self.clock()
        self._report()

    def advance(self, units: int = 1) -> None:
        """Note that ``units`` more are done; waits and raises like :meth:`check`."""
        self.check()
        with self._lock:
            self._done += units
            now = time.perf_counter()
            ended = self._total is not None and self._done >= self._total
            due = ended or now - self._reported >= self._report_every_s
        if due:
            self._report()

    def each(self, items: Iterable[T], stage: str, total: int | None = None) -> Iterator[T]:
        """Yield ``items`` one by one and advance after each."""
        self.begin(stage, total)
        for item in items:
            yield item
            self.advance()

    def _report(self) -> None:
        if self._on_progress is None:
            return
        with self._lock:
            self._reported = time.perf_counter()
            left: float | None = None
            done_now = self._done - self._before
            if self._total is not None and done_now > 0:
                spent = self.clock() - self._started
                left = spent / done_now * (self._total - self._done)
            progress = Progress(self._stage, self._done, self._total, left)
        self._on_progress(progress)

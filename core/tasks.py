"""Progress and cancellation for anything that takes longer than a blink.

A long function takes a :class:`Task`, tells it how far it is and lets it raise
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


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The user cancelled the task; what was finished before stays."""


@dataclass(frozen=True)
class Progress:
    """How far a task is.

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


class Task:
    """One running job: collects progress from any thread and carries the wish to cancel.

    Args:
        on_progress: Called with each :class:`Progress`, at most about ten times a second within a
            stage and always at a stage's start and end; from the thread that does the work.
    """

    _REPORT_EVERY_S = 0.1

    def __init__(self, on_progress: Callable[[Progress], None] | None = None) -> None:
        self._on_progress = on_progress
        self._cancelled = threading.Event()
        self._lock = threading.Lock()
        self._stage = ""
        self._done = 0
        self._total: int | None = None
        self._started = time.monotonic()
        self._reported = 0.0

    def cancel(self) -> None:
        """Ask the task to stop; it does at its next check."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked the task to stop."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise :class:`Cancelled` if somebody asked the task to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def part(self) -> Task:
        """A task for a part of this one: cancelled with it, but nobody hears of its progress."""
        part = Task()
        part._cancelled = self._cancelled
        return part

    def begin(self, stage: str, total: int | None = None) -> None:
        """Start a new stage of ``total`` units."""
        self.check()
        with self._lock:
            self._stage, self._done, self._total = stage, 0, total
            self._started = time.monotonic()
        self._report()

    def advance(self, units: int = 1) -> None:
        """Note that ``units`` more are done; raises :class:`Cancelled` when asked to stop."""
        self.check()
        with self._lock:
            self._done += units
            now = time.monotonic()
            ended = self._total is not None and self._done >= self._total
            due = ended or now - self._reported >= self._REPORT_EVERY_S
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
            now = self._reported = time.monotonic()
            left: float | None = None
            if self._total is not None and self._done > 0:
                left = (now - self._started) / self._done * (self._total - self._done)
            progress = Progress(self._stage, self._done, self._total, left)
        self._on_progress(progress)

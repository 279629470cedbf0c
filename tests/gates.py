"""Gates: a task that comes to one waits there, so that a test finds it at that very point."""

from __future__ import annotations

import threading

from core.tasks import Task

_LOOK_EVERY_S = 0.005


class Gate:
    """Holds every task that comes to a point, until the gate is opened or the task is cancelled.

    Args:
        stage: The stage of :meth:`Task.begin` in which it stands.
        done: How many units of it are done there; 0: at its beginning.

    Attributes:
        reached: Set as soon as a task has come.
        threads: The threads that have come.
    """

    def __init__(self, stage: str, done: int = 0) -> None:
        self.stage, self.done = stage, done
        self.reached = threading.Event()
        self.threads: set[threading.Thread] = set()
        self._opened = threading.Event()

    def open(self) -> None:
        """Let all tasks pass from now on."""
        self._opened.set()

    def meet(self, task: Task) -> None:
        """Wait here if ``task`` is at the gate; raises like :meth:`Task.check`."""
        if task._stage != self.stage or task._done < self.done or self._opened.is_set():
            return
        self.threads.add(threading.current_thread())
        self.reached.set()
        while not (self._opened.wait(_LOOK_EVERY_S) or task.cancelled):
            pass
        task.check()

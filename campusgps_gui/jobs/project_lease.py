"""Keeps the open project from being closed while a thread uses it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from core.tasks import Cancelled


class ProjectLease:
    """Counts the threads that use the project; it is closed when all are done."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._users = 0
        self._ended = False

    @contextmanager
    def use(self) -> Iterator[None]:
        """Keep the project open meanwhile.

        Raises:
            Cancelled: It is being closed.
        """
        with self._condition:
            if self._ended:
                raise Cancelled
            self._users += 1
        try:
            yield
        finally:
            with self._condition:
                self._users -= 1
                self._condition.notify_all()

    def end(self) -> None:
        """Let no other thread use it, and wait until those that do are done."""
        with self._condition:
            self._ended = True
            self._condition.wait_for(lambda: self._users == 0)

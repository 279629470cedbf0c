"""Training on a thread of its own, beside a window or anything else. Knows no Qt."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from core.devices import lower_thread_priority
from core.tasks import Progress, Task

T = TypeVar("T")


class TrainerThread(threading.Thread, Generic[T]):
    """Does work that takes long, and can be asked to wait, to go on and to stop.

    On the CPU it leaves a core to the window
    (:func:`core.devices.threads_for_training`), and it gives way to other
    threads where the system lets single threads do so.

    Args:
        work: What to do; gets :attr:`task`, and must keep to it.
        on_progress: Gets each :class:`core.tasks.Progress`, on this thread; not with ``task``.
        task: The task to work by; None makes one.

    Attributes:
        task: Progress, pause and cancellation of the work.
    """

    def __init__(
        self,
        work: Callable[[Task], T],
        on_progress: Callable[[Progress], None] | None = None,
        *,
        task: Task | None = None,
    ) -> None:
        super().__init__(name="trainer", daemon=True)
        self.task = task or Task(on_progress)
        self._work = work
        self._results: list[T] = []
        self._failure: BaseException | None = None

    def run(self) -> None:
        """Do the work; :meth:`start` calls this."""
        from core.devices import computing_threads, threads_for_training

        try:
            lower_thread_priority()
            with computing_threads(threads_for_training()):
                self._results.append(self._work(self.task))
        except BaseException as error:
            self._failure = error

    def pause(self) -> None:
        """Let the work wait at its next check."""
        self.task.pause()

    def go_on(self) -> None:
        """Let it work again."""
        self.task.go_on()

    def cancel(self) -> None:
        """Let it stop at its next check; what was finished before stays."""
        self.task.cancel()

    def result(self, timeout: float | None = None) -> T:
        """The result of the work; waits for it.

        Args:
            timeout: Seconds to wait at most; None waits to the end.

        Raises:
            TimeoutError: It still works.
            Cancelled: It was cancelled.
            BaseException: Whatever else the work raised.
        """
        self.join(timeout)
        if self.is_alive():
            raise TimeoutError("the training still goes on")
        if self._failure is not None:
            raise self._failure
        return self._results[0]

"""Runs the latest of jobs that answer the same question; the answers to older ones are dropped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from campusgps_gui.jobs.task_runner import Job, TaskRunner, Work


class LatestJob:
    """One quiet job at a time: a newer one cancels an older one and takes its place.

    Args:
        runner: Runs the jobs.
        queue: The name of the queue in which they take turns.
    """

    def __init__(self, runner: TaskRunner, queue: str) -> None:
        self._runner, self._queue = runner, queue
        self._job: Job | None = None

    @property
    def pending(self) -> bool:
        """True while the latest job has not ended."""
        return self._job is not None

    def run(
        self,
        label: str,
        work: Work,
        on_success: Callable[[Any], None],
        on_failure: Callable[[Exception], None] | None = None,
        on_cancelled: Callable[[], None] = lambda: None,
    ) -> None:
        """Run ``work(task)`` in the background, and call one of these if it is still the latest.

        Args:
            label: What it does, for the user.
            work: Called on a thread; must touch no widget.
            on_success: Gets what ``work`` returned.
            on_failure: Gets what ``work`` raised; without it the runner's ``failed`` is emitted.
            on_cancelled: Called when it was stopped by another than :meth:`cancel`.
        """
        self.cancel()

        def end(act: Callable[..., None], *result: Any) -> None:
            if self._job is job:
                self._job = None
                act(*result)

        fail = partial(self._runner.failed.emit, label) if on_failure is None else on_failure
        job = self._job = self._runner.run(
            label,
            work,
            on_success=partial(end, on_success),
            on_failure=partial(end, fail),
            on_cancelled=partial(end, on_cancelled),
            queue_name=self._queue,
            quiet=True,
        )

    def cancel(self) -> None:
        """Stop the latest job; nothing more comes of it."""
        if self._job is not None:
            self._job.cancel()
        self._job = None

"""Runs jobs on threads and delivers their results on the window's thread.

``runner.run("Importing", work, on_success=show)`` calls ``work(task)`` on a thread and then
``show(result)`` on the window's thread. Jobs of one queue run one after another.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from campusgps_gui.jobs.progress_rate import ShareRate
from core.tasks import Cancelled, Progress, Stages, Task

log = logging.getLogger(__name__)

Work = Callable[[Task], Any]


class JobState(str, Enum):
    """The state of a job."""

    WAITING = "waiting"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class _Callbacks:
    success: Callable[[Any], None] | None
    item: Callable[[Any], None] | None
    failure: Callable[[Exception], None] | None
    cancelled: Callable[[], None] | None
    progress: Callable[[Progress], None] | None


class Job:
    """One piece of background work; made by :meth:`TaskRunner.run`.

    Attributes:
        label: What it does, for the user ("Importing photos").
        queue: The jobs it takes turns with.
        quiet: Whether the status bar leaves it out.
        must_run: Whether even the program's end waits for it.
        background: Whether the status bar shows everything else before it, and it with less ado.
        state: Where it is in its life; changes on the window's thread only.
        progress: The latest progress, or None.
        share: The share of the whole that is done, 0 to 1, where its stages or its controller say
            it; None: the progress says it.
        stages: What it goes through, if it has several parts.
        rate: How fast its share grows.
    """

    def __init__(
        self,
        label: str,
        work: Work,
        callbacks: _Callbacks,
        on_progress: Callable[[Job, Progress], None],
        *,
        queue_name: str,
        quiet: bool,
        must_run: bool,
        background: bool,
        stages: Stages | None,
    ) -> None:
        self.label = label
        self.queue = queue_name
        self.quiet = quiet
        self.must_run = must_run
        self.background = background
        self.state = JobState.WAITING
        self.progress: Progress | None = None
        self.share: float | None = None
        self.stages = stages
        self._began = 0.0
        self._work = work
        self._callbacks = callbacks
        self._task = Task(lambda progress: on_progress(self, progress))
        self.rate = ShareRate(self._task.clock)

    def cancel(self) -> None:
        """Ask the job to stop; what it finished before stays."""
        self._task.cancel()

    def pause(self) -> None:
        """Ask the job to wait; it does at its next check."""
        self._task.pause()

    def go_on(self) -> None:
        """Let the job go on after a pause."""
        self._task.go_on()

    def note_share(self, share: float | None) -> float:
        """Note the share of the whole that is done, 0 to 1, unless it was larger before."""
        self.share = max(share or 0.0, self.share or 0.0)
        self.rate.note("" if self.progress is None else self.progress.stage, self.share)
        return self.share

    @property
    def whole(self) -> Progress | None:
        """The progress, with the time that all of the job still takes in place of its stage's."""
        if self.progress is None or self.share is None:
            return self.progress
        return replace(self.progress, seconds_left=self.rate.seconds_left)

    def clock(self) -> float:
        """Seconds on a clock that stands still while the job waits."""
        return self._task.clock()

    @property
    def paused(self) -> bool:
        """True while the job is asked to wait."""
        return self._task.paused and not self.over

    @property
    def cancelling(self) -> bool:
        """True if the job was asked to stop and has not ended yet."""
        return self._task.cancelled and not self.over

    @property
    def seconds(self) -> float:
        """Seconds since it began to run; 0 while it waits for its turn."""
        return time.monotonic() - self._began if self._began else 0.0

    @property
    def over(self) -> bool:
        """True if the job has ended, in whatever way."""
        return self.state not in (JobState.WAITING, JobState.RUNNING)


class TaskRunner(QObject):
    """Runs jobs on one thread per queue and delivers their results on the window's thread.

    Signals:
        changed: A visible job started, progressed, was asked to stop or ended.
        ended: A visible :class:`Job` has ended, in whatever way; its callback comes after this.
        failed: ``(label, exception)`` of a job that was given no ``on_failure``.
    """

    changed = Signal()
    ended = Signal(object)
    failed = Signal(str, object)
    _posted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queues: dict[str, queue.SimpleQueue[Job | None]] = {}
        self._threads: dict[str, threading.Thread] = {}
        self._jobs: list[Job] = []
        self._deliveries: deque[Callable[[], None]] = deque()
        self._latest: dict[int, tuple[Job, Progress]] = {}
        self._lock = threading.Lock()
        self._open = True
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        label: str,
        work: Work,
        *,
        on_success: Callable[[Any], None] | None = None,
        on_failure: Callable[[Exception], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
        on_item: Callable[[Any], None] | None = None,
        queue_name: str = "project",
        quiet: bool = False,
        must_run: bool = False,
        background: bool = False,
        stages: Stages | None = None,
    ) -> Job:
        """Run ``work(task)`` in the background.

        Args:
            label: What it does, for the user ("Importing photos").
            work: Called on a thread; must touch no widget.
            on_success: Gets what ``work`` returned.
            on_failure: Gets what ``work`` raised; without it :attr:`failed` is emitted.
            on_cancelled: Called when the job stopped because it was asked to.
            on_progress: Gets each :class:`core.tasks.Progress`.
            on_item: Gets, one by one, what the iterator yields that ``work`` returned;
                ``on_success`` then gets None.
            queue_name: Jobs of the same queue run one after another.
            quiet: Leave the job out of the status bar.
            must_run: Do it even when the program ends before its turn.
            background: Nobody waits for it: the status bar shows every other job before it.
            stages: What it goes through; None: its progress is that of the whole.

        Returns:
            The job, which can be cancelled.
        """
        callbacks = _Callbacks(on_success, on_item, on_failure, on_cancelled, on_progress)
        job = Job(
            label,
            work,
            callbacks,
            self._note_progress,
            queue_name=queue_name,
            quiet=quiet,
            must_run=must_run,
            background=background,
            stages=stages,
        )
        if not self._open:
            job.state = JobState.CANCELLED
            return job
        self._jobs.append(job)
        self._queue(queue_name).put(job)
        self._changed(job)
        return job

    @property
    def jobs(self) -> list[Job]:
        """The jobs that are waiting or running, the oldest first."""
        return list(self._jobs)

    @property
    def foremost(self) -> Job | None:
        """The job to show in the status bar: the oldest that runs and is not quiet.

        One in the background is shown when there is no other, not even one that waits.
        """
        visible = [job for job in self._jobs if not job.quiet]
        wanted = [job for job in visible if not job.background] or visible
        running = [job for job in wanted if job.state is JobState.RUNNING]
        return next(iter(running or wanted), None)

    def waits_for(self, job: Job) -> Job | None:
        """The job that runs in the queue of ``job``, if ``job`` still waits for it, else None."""
        if job.state is not JobState.WAITING:
            return None
        ahead = (one for one in self._jobs if one.queue == job.queue and one is not job)
        return next((one for one in ahead if one.state is JobState.RUNNING), None)

    def cancel(self, job: Job) -> None:
        """Ask ``job`` to stop and show at once that it was asked."""
        job.cancel()
        self._changed(job)

    def pause(self, job: Job) -> None:
        """Ask ``job`` to wait, and show at once that it was asked."""
        job.pause()
        self._changed(job)

    def go_on(self, job: Job) -> None:
        """Let ``job`` go on after a pause."""
        job.go_on()
        self._changed(job)

    def shut_down(self, wait_s: float = 15.0) -> bool:
        """Cancel all but what must run, wait for the threads, deliver nothing any more.

        Returns:
            Whether every thread ended in time.
        """
        self._open = False
        for job in self._jobs:
            if not job.must_run:
                job.cancel()
        for waiting in self._queues.values():
            waiting.put(None)
        until = time.monotonic() + wait_s
        for thread in self._threads.values():
            thread.join(max(0.0, until - time.monotonic()))
        late = [thread.name for thread in self._threads.values() if thread.is_alive()]
        if late:
            log.warning("still running at the end: %s", ", ".join(late))
        self._jobs.clear()
        self._deliveries.clear()
        return not late

    def _queue(self, name: str) -> queue.SimpleQueue[Job | None]:
        if name not in self._queues:
            waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
            thread = threading.Thread(
                target=self._work_through, args=(waiting,), name=f"tasks-{name}", daemon=True
            )
            self._queues[name], self._threads[name] = waiting, thread
            thread.start()
        return self._queues[name]

    def _work_through(self, waiting: queue.SimpleQueue[Job | None]) -> None:
        while (job := waiting.get()) is not None:
            self._work_on(job)

    def _work_on(self, job: Job) -> None:
        task, done = job._task, job._callbacks
        try:
            task.check()
            self._post(lambda: self._begin(job))
            result = job._work(task)
            if done.item is not None:
                self._pass_on(job, result, done.item)
                result = None
        except Cancelled:
            self._post(lambda: self._end(job, JobState.CANCELLED, done.cancelled))
        except Exception as error:
            log.warning("%s failed", job.label, exc_info=True)
            failure = error
            self._post(lambda: self._end(job, JobState.FAILED, lambda: self._fail(job, failure)))
        else:
            success = done.success
            call = None if success is None else (lambda: success(result))
            self._post(lambda: self._end(job, JobState.SUCCEEDED, call))

    def _pass_on(self, job: Job, items: Iterable[Any], on_item: Callable[[Any], None]) -> None:
        for item in items:
            self._post(partial(on_item, item))
            job._task.check()

    def _note_progress(self, job: Job, progress: Progress) -> None:
        with self._lock:
            is_first = id(job) not in self._latest
            self._latest[id(job)] = (job, progress)
        if is_first:
            self._post(lambda: self._show_progress(job))

    def _post(self, delivery: Callable[[], None]) -> None:
        if self._open:
            self._deliveries.append(delivery)
            # A thread that outlives the window finds nobody to tell.
            with contextlib.suppress(RuntimeError):
                self._posted.emit()

    def _deliver(self) -> None:
        # One delivery per emission, so that one that raises does not swallow the next.
        if self._open and self._deliveries:
            self._deliveries.popleft()()

    def _begin(self, job: Job) -> None:
        job.state, job._began = JobState.RUNNING, time.monotonic()
        self._changed(job)

    def _show_progress(self, job: Job) -> None:
        with self._lock:
            _, progress = self._latest.pop(id(job))
        job.progress = progress
        if job.stages is not None:
            job.note_share(job.stages.share(progress))
        if not job.over and job._callbacks.progress is not None:
            job._callbacks.progress(progress)
        self._changed(job)

    def _end(self, job: Job, state: JobState, callback: Callable[[], None] | None) -> None:
        job.state = state
        self._jobs.remove(job)
        self._changed(job)
        if not job.quiet:
            self.ended.emit(job)
        if callback is not None:
            callback()

    def _fail(self, job: Job, error: Exception) -> None:
        if job._callbacks.failure is not None:
            job._callbacks.failure(error)
        else:
            self.failed.emit(job.label, error)

    def _changed(self, job: Job) -> None:
        if not job.quiet:
            self.changed.emit()


def ignore_failure(_error: Exception) -> None:
    """Callback for a failure that needs no message: the result was welcome, not needed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from core import tasks
from core.tasks import Cancelled, Progress, Stages, Task


def test_progress_tells_stage_count_and_time_left() -> None:
    seen: list[Progress] = []
    task = Task(seen.append)
    assert list(task.each("abc", "Reading", 3)) == ["a", "b", "c"]
    assert (seen[0].stage, seen[0].done, seen[0].total) == ("Reading", 0, 3)
    assert seen[0].seconds_left is None
    assert (seen[-1].done, seen[-1].seconds_left) == (3, 0)


def test_a_cancelled_task_stops_at_its_next_step() -> None:
    task = Task()
    done = []
    with pytest.raises(Cancelled):
        for item in task.each(range(10), "Counting"):
            done.append(item)
            if item == 3:
                task.cancel()
    assert done == [0, 1, 2, 3]


def test_a_part_is_cancelled_with_the_whole_and_keeps_its_progress_to_itself() -> None:
    seen: list[Progress] = []
    task = Task(seen.append)
    part = task.part()
    assert list(part.each("abc", "Reading", 3)) == ["a", "b", "c"]
    assert seen == []
    task.cancel()
    with pytest.raises(Cancelled):
        part.check()


@pytest.mark.parametrize(
    ("every_s", "reported"),
    [(0.0, [0, 1, 2, 3, 4, 5, 6]), (2.0, [0, 2, 4, 6]), (2.5, [0, 3, 6]), (99.0, [0, 6])],
)
def test_quick_steps_are_reported_now_and_then_and_a_stage_at_its_ends(
    monkeypatch: pytest.MonkeyPatch, every_s: float, reported: list[int]
) -> None:
    clock = Clock(monkeypatch)
    seen: list[Progress] = []
    task = Task(seen.append, report_every_s=every_s)
    task.begin("Counting", 6)
    for _ in range(6):
        clock.now_s += 1.0
        task.advance()
    assert [progress.done for progress in seen] == reported


class Clock:
    """A clock that stands still between a test's steps, in place of the one tasks look at."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now_s = 100.0
        monkeypatch.setattr(tasks, "time", SimpleNamespace(perf_counter=lambda: self.now_s))


class Counting:
    """Counts on a thread, paused from within at 3: what it counted and how it ended."""

    def __init__(self, task: Task, checks: Callable[[], None] | None = None) -> None:
        self.task, self.counted, self.cancelled = task, 0, False
        self.at_three = threading.Event()
        self._checks = checks or task.check
        self.thread = threading.Thread(target=self._count)
        self.thread.start()

    def _count(self) -> None:
        try:
            for number in range(1, 7):
                if number == 4:
                    self.task.pause()
                    self.at_three.set()
                self._checks()
                self.counted = number
        except Cancelled:
            self.cancelled = True


@contextmanager
def paused(task: Task, checks: Callable[[], None] | None = None) -> Iterator[Counting]:
    """Counting that stands still, certainly: its thread waits."""
    counting = Counting(task, checks)
    try:
        assert counting.at_three.wait(60)
        while not task._wishes._waiting:
            counting.thread.join(0.001)
        assert counting.thread.is_alive() and counting.counted == 3
        yield counting
    finally:
        task.cancel()
        counting.thread.join(60)


@pytest.mark.parametrize("step", ["check", "advance", "begin"])
def test_a_paused_task_waits_until_it_may_go_on(step: str) -> None:
    task = Task()
    steps = {"check": task.check, "advance": task.advance, "begin": lambda: task.begin("Counting")}
    with paused(task, steps[step]) as counting:
        assert task.paused
        task.go_on()
        counting.thread.join(60)
        assert counting.counted == 6 and not counting.cancelled
    assert not task.paused


def test_cancelling_wakes_a_paused_task() -> None:
    task = Task()
    with paused(task) as counting:
        task.cancel()
        counting.thread.join(60)
        assert counting.cancelled and counting.counted == 3


def test_a_part_waits_with_the_whole() -> None:
    task = Task()
    with paused(task, task.part().check) as counting:
        task.go_on()
        counting.thread.join(60)
        assert counting.counted == 6


def test_waiting_looks_once_and_is_no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    seen: list[Progress] = []
    task = Task(seen.append, report_every_s=0.0)
    task.begin("Counting", 2)
    clock.now_s += 7.0
    with paused(task) as counting:
        # Whoever waits has let the lock go and computes nothing until it is woken.
        with task._wishes._changed:
            assert len(task._wishes._changed._waiters) == 1
        clock.now_s += 100.0
        assert task.paused_s == 100.0
        task.go_on()
        counting.thread.join(60)
        task.advance()
    # Half is done: as long again as it has worked, not as it has stood still.
    assert seen[-1].seconds_left == 7.0
    clock.now_s += 1.0
    assert task.paused_s == 100.0


def test_a_job_that_goes_on_counts_from_where_it_was() -> None:
    seen: list[Progress] = []
    task = Task(seen.append, report_every_s=0)
    task.begin("Locating photos", 100, done=90)
    task.advance()
    assert (seen[0].done, seen[0].seconds_left) == (90, None)
    assert seen[1].done == 91 and seen[1].seconds_left is not None
    # Nine to go, each as long as the one just done: not a share of all that was done before.
    spent = task.clock() - task._started
    assert 0 < seen[1].seconds_left <= 9 * spent


def test_the_share_of_a_job_goes_on_from_stage_to_stage() -> None:
    stages = Stages((("Reading photos", 3.0), ("Learning", 1.0)))
    shares = [
        stages.share(Progress(words, done, total, None))
        for words, done, total in (
            ("Reading photos", 0, 4),
            ("Reading photos", 2, 4),
            ("Reading photos of B", 4, 4),
            ("Learning the place", 0, None),
            ("Learning the place", 9, 4),
        )
    ]
    assert shares == [0.0, 0.375, 0.75, 0.75, 1.0]
    assert stages.share(None) is None is stages.share(Progress("Something else", 1, 2, None))

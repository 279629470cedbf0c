from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from core.tasks import Cancelled, Progress, Task


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


def test_many_quick_steps_report_seldom() -> None:
    seen: list[Progress] = []
    task = Task(seen.append)
    for _ in task.each(range(10_000), "Counting", 10_000):
        pass
    assert seen[-1].done == 10_000
    assert len(seen) < 100


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
    """Counting that stands still, certainly: its thread has waited for a while."""
    counting = Counting(task, checks)
    try:
        assert counting.at_three.wait(5)
        while task.paused_s == 0:
            counting.thread.join(0.001)
        counting.thread.join(0.02)
        assert counting.thread.is_alive() and counting.counted == 3
        yield counting
    finally:
        task.cancel()
        counting.thread.join(5)


@pytest.mark.parametrize("step", ["check", "advance", "begin"])
def test_a_paused_task_waits_until_it_may_go_on(step: str) -> None:
    task = Task()
    steps = {"check": task.check, "advance": task.advance, "begin": lambda: task.begin("Counting")}
    with paused(task, steps[step]) as counting:
        assert task.paused
        task.go_on()
        counting.thread.join(5)
        assert counting.counted == 6 and not counting.cancelled
    assert not task.paused


def test_cancelling_wakes_a_paused_task() -> None:
    task = Task()
    with paused(task) as counting:
        task.cancel()
        counting.thread.join(5)
        assert counting.cancelled and counting.counted == 3


def test_a_part_waits_with_the_whole() -> None:
    task = Task()
    with paused(task, task.part().check) as counting:
        task.go_on()
        counting.thread.join(5)
        assert counting.counted == 6


def test_waiting_costs_no_computing_and_is_no_work() -> None:
    seen: list[Progress] = []
    task = Task(seen.append)
    task.begin("Counting", 2)
    with paused(task) as counting:
        before = time.process_time()
        counting.thread.join(0.3)
        assert time.process_time() - before < 0.1
        assert task.paused_s > 0.3
        task.go_on()
        counting.thread.join(5)
        waited = task.paused_s
        task.advance()
    # Half is done: as long again as it has worked, not as it has stood still.
    left = seen[-1].seconds_left
    assert left is not None and left < waited
    assert task.paused_s == waited

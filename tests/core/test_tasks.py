from __future__ import annotations

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

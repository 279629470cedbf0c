"""Work on a thread of its own: waits, goes on, stops, answers, and leaves others their cores."""

from __future__ import annotations

import os
import sys
import threading

import numpy as np
import pytest
import torch

from core.devices import computing_threads, threads_for_training
from core.errors import CampusGPSError
from core.features.backbones.registry import load_backbone
from core.tasks import Cancelled, Progress, Task
from core.training.trainer_thread import TrainerThread


def test_it_answers_with_what_the_work_returned() -> None:
    seen: list[Progress] = []
    thread = TrainerThread(lambda task: sum(task.each([1, 2, 3], "Adding", 3)), seen.append)
    thread.start()
    assert thread.result(60) == 6
    assert thread.result() == 6
    assert (seen[-1].stage, seen[-1].done) == ("Adding", 3)


def test_it_raises_what_the_work_raised() -> None:
    def fail(task: Task) -> None:
        raise CampusGPSError("no photos")

    thread = TrainerThread(fail)
    thread.start()
    with pytest.raises(CampusGPSError, match="no photos"):
        thread.result(60)


def test_it_waits_goes_on_and_stops() -> None:
    begun = threading.Event()

    def count(task: Task) -> None:
        while True:
            begun.set()
            task.check()

    thread = TrainerThread(count)
    thread.start()
    assert begun.wait(60)
    thread.pause()
    while thread.task.paused_s == 0:
        thread.join(0.001)
    begun.clear()
    with pytest.raises(TimeoutError):
        thread.result(0.02)
    assert not begun.is_set()
    thread.go_on()
    assert begun.wait(60)
    thread.pause()
    thread.cancel()
    with pytest.raises(Cancelled):
        thread.result(60)


def test_it_works_by_the_task_of_somebody_else() -> None:
    task = Task()
    task.cancel()
    thread = TrainerThread(lambda task: task.check(), task=task)
    thread.start()
    with pytest.raises(Cancelled):
        thread.result(60)


def test_a_core_is_left_to_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    assert threads_for_training() == max(1, (os.cpu_count() or 1) - 1)
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    assert threads_for_training() == 3
    thread = TrainerThread(lambda _: torch.get_num_threads())
    thread.start()
    assert thread.result(60) == 3
    assert torch.get_num_threads() == 1


def test_it_gives_way_to_other_threads() -> None:
    """On Linux, where a thread can have a priority of its own."""

    def nice(_: Task) -> int:
        return _priority()

    own = _priority()
    thread = TrainerThread(nice)
    thread.start()
    assert thread.result(60) == (max(own, 10) if sys.platform.startswith("linux") else own)
    assert _priority() == own


def _priority() -> int:
    if sys.platform == "win32":
        return 0
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


def test_locating_meanwhile_leaves_the_threads_of_training_alone() -> None:
    """Training computes on as many threads as it was given, whatever is located beside it."""
    photo = np.zeros((1, 64, 64, 3), np.uint8)
    located, trained = threading.Event(), threading.Event()
    seen: list[int] = []

    def train(_: Task) -> None:
        with computing_threads(2):
            trained.set()
            assert located.wait(60)
            torch.ones(300, 300) @ torch.ones(300, 300)
            seen.append(torch.get_num_threads())

    def locate() -> None:
        assert trained.wait(60)
        load_backbone("efficientnet_lite0", "cpu").pooled(photo)
        located.set()

    thread, other = TrainerThread(train), threading.Thread(target=locate)
    thread.start()
    other.start()
    thread.result(60)
    other.join()
    assert seen == [2]

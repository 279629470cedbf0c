from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from campusgps_gui.jobs.latest_job import LatestJob
from campusgps_gui.jobs.task_runner import TaskRunner
from core.tasks import Task


@pytest.fixture
def runner(qtbot: Any) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.shut_down(60)


def _answer_when(gate: threading.Event) -> Any:
    def work(_: Task) -> str:
        gate.wait()
        return "old"

    return work


def test_the_answer_to_the_latest_question_alone_comes(qtbot: Any, runner: TaskRunner) -> None:
    latest, gate, answers = LatestJob(runner, "answers"), threading.Event(), list[str]()
    latest.run("Asking", _answer_when(gate), answers.append)
    latest.run("Asking again", lambda _: "new", answers.append)
    assert latest.pending
    gate.set()
    qtbot.waitUntil(lambda: not runner.jobs)
    assert answers == ["new"] and not latest.pending


def test_nothing_comes_of_what_was_cancelled(qtbot: Any, runner: TaskRunner) -> None:
    latest, gate, answers = LatestJob(runner, "answers"), threading.Event(), list[object]()
    latest.run("Asking", _answer_when(gate), answers.append, on_cancelled=lambda: answers.append(0))
    latest.cancel()
    assert not latest.pending
    gate.set()
    qtbot.waitUntil(lambda: not runner.jobs)
    assert answers == []


def test_a_failure_goes_to_the_runner_unless_somebody_wants_it(
    qtbot: Any, runner: TaskRunner
) -> None:
    def work(_: Task) -> None:
        raise OSError("disk full")

    latest, errors = LatestJob(runner, "answers"), list[Exception]()
    with qtbot.waitSignal(runner.failed) as failed:
        latest.run("Asking", work, lambda _: None)
    assert failed.args[0] == "Asking" and str(failed.args[1]) == "disk full"
    with qtbot.assertNotEmitted(runner.failed):
        latest.run("Asking", work, lambda _: None, errors.append)
        qtbot.waitUntil(lambda: bool(errors))


def test_what_others_stop_says_so(qtbot: Any, runner: TaskRunner) -> None:
    latest, gate, stopped = LatestJob(runner, "answers"), threading.Event(), list[bool]()

    def work(task: Task) -> None:
        gate.wait()
        task.check()

    latest.run("Asking", work, lambda _: None, on_cancelled=lambda: stopped.append(True))
    runner.cancel(runner.jobs[0])
    gate.set()
    qtbot.waitUntil(lambda: not runner.jobs)
    assert stopped == [True] and not latest.pending

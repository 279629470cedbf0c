from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

import core
from campusgps_gui.jobs.job_stages import IMPORTING, REFINING
from campusgps_gui.jobs.progress_rate import ShareRate
from campusgps_gui.jobs.task_runner import JobState, TaskRunner
from core.tasks import Progress, Stages, Task
from core.training.methods.registry import TRAINING_METHODS


@pytest.fixture
def runner(qtbot: Any) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.shut_down(60)


def test_result_comes_on_the_windows_thread(qtbot: Any, runner: TaskRunner) -> None:
    seen: list[Any] = []
    here = threading.current_thread()

    def work(task: Task) -> bool:
        return threading.current_thread() is here

    job = runner.run(
        "Adding",
        work,
        on_success=lambda same: seen.append((same, threading.current_thread() is here)),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(False, True)]
    assert job.state is JobState.SUCCEEDED
    assert runner.jobs == []


def test_failure_goes_to_its_own_callback(qtbot: Any, runner: TaskRunner) -> None:
    failures: list[Exception] = []

    def work(task: Task) -> None:
        raise ValueError("broken")

    with qtbot.assertNotEmitted(runner.failed):
        job = runner.run("Breaking", work, on_failure=failures.append)
        qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]) == "broken"
    assert job.state is JobState.FAILED


def test_failure_nobody_wants_is_announced(qtbot: Any, runner: TaskRunner) -> None:
    def work(task: Task) -> None:
        raise OSError("disk full")

    with qtbot.waitSignal(runner.failed) as failed:
        runner.run("Saving", work)
    label, error = failed.args
    assert label == "Saving"
    assert str(error) == "disk full"


def test_jobs_of_a_queue_take_turns_and_queues_do_not_wait(qtbot: Any, runner: TaskRunner) -> None:
    order: list[str] = []
    gate = threading.Event()

    def held(task: Task) -> None:
        assert gate.wait(60)
        order.append("first")

    runner.run("1", held, queue_name="a")
    runner.run("2", lambda task: order.append("second"), queue_name="a")
    runner.run("3", lambda task: (order.append("other"), gate.set()), queue_name="b")
    qtbot.waitUntil(lambda: not runner.jobs)
    assert order == ["other", "first", "second"]


def test_cancel_is_seen_at_once_and_stops_the_work(qtbot: Any, runner: TaskRunner) -> None:
    cancelled: list[bool] = []
    begun = threading.Event()

    def work(task: Task) -> None:
        for _ in task.each(iter(int, 1), "Counting"):
            begun.set()

    job = runner.run("Counting", work, on_cancelled=lambda: cancelled.append(True))
    assert begun.wait(60)
    runner.cancel(job)
    assert job.cancelling
    qtbot.waitUntil(lambda: bool(cancelled))
    assert job.state is JobState.CANCELLED
    assert not job.cancelling


def test_a_waiting_job_that_is_cancelled_never_runs(qtbot: Any, runner: TaskRunner) -> None:
    gate, ran = threading.Event(), []
    runner.run("Holding", lambda task: gate.wait(60))
    job = runner.run("Waiting", lambda task: ran.append(True))
    runner.cancel(job)
    gate.set()
    qtbot.waitUntil(lambda: not runner.jobs)
    assert ran == []
    assert job.state is JobState.CANCELLED


def test_a_busy_window_hears_of_the_latest_progress_alone(qtbot: Any, runner: TaskRunner) -> None:
    seen: list[Any] = []
    counted = threading.Event()

    def count(task: Task) -> None:
        for _ in task.each(range(1000), "Counting", 1000):
            pass
        counted.set()

    runner.run("Counting", count, on_progress=seen.append)
    assert counted.wait(60)
    qtbot.waitUntil(lambda: not runner.jobs)
    assert [progress.done for progress in seen] == [1000]


def test_items_come_one_by_one_in_order(qtbot: Any, runner: TaskRunner) -> None:
    items: list[int] = []
    threads: set[threading.Thread] = set()

    def note(item: int) -> None:
        items.append(item)
        threads.add(threading.current_thread())

    runner.run("Counting", lambda task: iter(range(5)), on_item=note)
    qtbot.waitUntil(lambda: not runner.jobs)
    assert items == [0, 1, 2, 3, 4]
    assert threads == {threading.current_thread()}


def test_shut_down_cancels_waits_and_delivers_nothing(qtbot: Any) -> None:
    runner, delivered, begun = TaskRunner(), [], threading.Event()

    def work(task: Task) -> None:
        for _ in task.each(iter(int, 1), "Counting"):
            begun.set()

    job = runner.run("Counting", work, on_cancelled=lambda: delivered.append("cancelled"))
    runner.run("Waiting", lambda task: "result", on_success=delivered.append)
    assert begun.wait(60)
    assert runner.shut_down(60)
    QApplication.processEvents()
    assert delivered == []
    assert runner.run("Late", lambda task: None).state is JobState.CANCELLED
    assert job not in runner.jobs


def test_a_callback_that_raises_does_not_swallow_the_next(qtbot: Any, runner: TaskRunner) -> None:
    seen: list[str] = []

    def bad(result: Any) -> None:
        raise RuntimeError("callback")

    with qtbot.captureExceptions() as caught:
        runner.run("Bad", lambda task: None, on_success=bad)
        runner.run("Good", lambda task: "good", on_success=seen.append)
        qtbot.waitUntil(lambda: bool(seen))
    assert [str(error) for _, error, _ in caught] == ["callback"]


def test_quiet_jobs_stay_out_of_the_status_bar(qtbot: Any, runner: TaskRunner) -> None:
    gate = threading.Event()
    runner.run("Thumbnails", lambda task: gate.wait(60), queue_name="a", quiet=True)
    shown = runner.run("Importing", lambda task: gate.wait(60), queue_name="b")
    assert runner.foremost is shown
    gate.set()
    qtbot.waitUntil(lambda: not runner.jobs)
    assert runner.foremost is None


def test_what_nobody_waits_for_is_shown_after_all_else(qtbot: Any, runner: TaskRunner) -> None:
    gate = threading.Event()
    behind = runner.run("Refining", lambda task: gate.wait(60), background=True)
    assert runner.foremost is behind
    waiting = runner.run("Importing", lambda task: None)
    assert runner.foremost is waiting
    runner.run("Thumbnails", lambda task: None, queue_name="b", quiet=True)
    assert runner.foremost is waiting
    gate.set()
    qtbot.waitUntil(lambda: not runner.jobs)


def test_what_must_run_runs_before_the_end(qtbot: Any) -> None:
    runner, ran = TaskRunner(), []
    begun = threading.Event()

    def work(task: Task) -> None:
        for _ in task.each(iter(int, 1), "Counting"):
            begun.set()

    runner.run("Counting", work)
    runner.run("Closing", lambda task: ran.append("closed"), must_run=True)
    runner.run("Waiting", lambda task: ran.append("waiting"))
    assert begun.wait(60)
    assert runner.shut_down(60)
    assert ran == ["closed"]


def test_a_job_knows_the_one_that_it_waits_for(qtbot: Any) -> None:
    runner, go_on = TaskRunner(), threading.Event()
    first = runner.run("Refining", lambda task: go_on.wait())
    second = runner.run("Importing photos", lambda task: None)
    elsewhere = runner.run("Locating photos", lambda task: None, queue_name="other")
    qtbot.waitUntil(lambda: first.state is JobState.RUNNING)
    assert runner.waits_for(second) is first
    assert runner.waits_for(first) is None
    qtbot.waitUntil(lambda: elsewhere.over)
    with qtbot.waitSignal(runner.ended, check_params_cb=lambda job: job is second):
        go_on.set()
    assert first.seconds > 0
    runner.shut_down()


def test_the_bar_of_a_job_of_several_stages_never_goes_back(qtbot: Any, runner: TaskRunner) -> None:
    shares: list[float | None] = []

    def work(task: Task) -> None:
        # A stage that comes twice, as one that is gone through for each round.
        for words in ("Reading", "Learning", "Elsewhere", "Reading"):
            shown = threading.Event()
            runner_shows.append(shown)
            task.begin(words, 4, done=2)
            shown.wait(5)

    runner_shows: list[threading.Event] = []

    def note(progress: Progress) -> None:
        shares.append(job.share)
        runner_shows[-1].set()

    stages = Stages((("Reading", 1.0), ("Learning", 1.0)))
    with qtbot.waitSignal(runner.ended):
        job = runner.run("Importing", work, on_progress=note, stages=stages)
    assert shares == [0.25, 0.75, 0.75, 0.75]


def test_the_time_left_of_a_job_of_several_stages_is_that_of_all(runner: TaskRunner) -> None:
    job, now = runner.run("Importing", lambda task: None), [0.0]
    job.rate = ShareRate(lambda: now[0])
    job.progress = Progress("Reading", 0, 10, None)
    assert job.whole is job.progress
    for now[0], done in ((0.0, 0), (30.0, 9)):
        job.progress = Progress("Reading", done, 10, 3.0)
        job.note_share(0.1 + done / 20)
    assert job.whole is not None and job.whole.done == 9
    assert job.whole.seconds_left == pytest.approx(30.0)


def test_the_stages_of_jobs_are_those_that_core_reports() -> None:
    code = "\n".join(file.read_text("utf-8") for file in Path(core.__path__[0]).rglob("*.py"))
    of_methods = [one.stages for one in TRAINING_METHODS]
    for stages in (IMPORTING, REFINING, *of_methods):
        # Once where it is reported, beside the list itself.
        least = 1 if stages in (IMPORTING, REFINING) else 2
        assert all(code.count(f'"{words}') >= least for words, _ in stages.parts)

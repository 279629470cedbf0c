"""Training from the start to the end, as a person sees it."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from campusgps_gui.jobs.refine_service import RefineStatus
from campusgps_gui.shell.window import Window
from campusgps_gui.style.notation import session_text
from campusgps_gui.training.sentences import metres
from campusgps_gui.training.split_map import COLOURS, HELD_OUT, TEST, TRAIN
from campusgps_gui.training.tab import TrainingTab
from core import devices
from core.errors import CampusGPSError
from core.project.journal import Reach
from core.project.project import Project
from core.training.recipes import recipe
from core.training.runs import FINISHED, UNFINISHED, find_run, read_runs
from core.workflows.finished_runs import use_run
from core.workflows.training import train
from tests.full_disk import full_disk
from tests.gates import Gate

LONG_MS = 180_000


def _epochs(window: Window) -> int:
    runs = window.training.runs
    return sum(map(len, runs[0].history.values())) if runs else 0


def _until_epoch(qtbot: Any, window: Window, epochs: int) -> None:
    qtbot.waitUntil(lambda: _epochs(window) >= epochs, timeout=LONG_MS)


def test_before_the_start_the_split_is_reported_and_shown(tab: TrainingTab, window: Window) -> None:
    split = tab.planner.found.split
    assert tab.split.text().startswith(
        f"{len(split.train)} photos train. Each epoch is measured on {len(split.held_out)} of "
        f"{session_text(split.held_out_name)}, the end result on {len(split.test)} of "
        f"{session_text(split.test_name)}."
    )
    groups = [dot.session for dot in tab.map._references]
    assert [groups.count(name) for name in (TRAIN, HELD_OUT, TEST)] == [6, 6, 6]
    assert tab.map._colours == {name: COLOURS[name] for name in (TRAIN, HELD_OUT, TEST)}
    assert tab.start.isEnabled() and tab.start.isVisible() and not tab.cancel.isVisible()


def test_without_torch_the_tab_says_what_training_needs_before_a_start(
    tab: TrainingTab, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    find_spec = devices.find_spec
    monkeypatch.setattr(
        devices, "find_spec", lambda name: None if name == "torch" else find_spec(name)
    )
    with qtbot.waitSignal(tab.planner.planned, timeout=LONG_MS):
        tab.form.rows["test_share"].field.lineEdit().setText("0")
    assert tab.split.text() == (
        "Training needs torch, which is not installed. Everything else works without it. "
        'Install it with: pip install "campusgps[training]"'
    )
    assert not tab.start.isEnabled() and tab.start.toolTip() == tab.split.text()


def test_another_split_is_planned_when_its_settings_change(tab: TrainingTab, qtbot: Any) -> None:
    with qtbot.waitSignal(tab.planner.planned, timeout=LONG_MS):
        tab.form.rows["test_share"].field.lineEdit().setText("0")
    assert (
        tab.split.text()
        .partition(". ")[2]
        .startswith("Each epoch and the end result are measured on")
    )
    with qtbot.waitSignal(tab.planner.planned, timeout=LONG_MS):
        tab.form.rows["split"].field.setCurrentText("random")
    assert "Optimistic" in tab.split.text()


def test_start_pause_cancel_resume_finish(
    tab: TrainingTab,
    window: Window,
    gate_at: Callable[..., Gate],
    qtbot: Any,
    project_folder: Path,
) -> None:
    training, head = window.training, tab.head
    second, third = gate_at("Epoch 2 of 3"), gate_at("Epoch 3 of 3")
    before = window.controller.snapshot.localizer
    qtbot.waitUntil(lambda: "here" in tab.form._description.text())
    tab.start.click()
    qtbot.waitUntil(lambda: training.running)
    # One estimate of the time at once: that of the run under way.
    assert "here" not in tab.form._description.text()
    # No other settings meanwhile.
    assert not tab.form.isEnabled() and not tab.start.isVisible()
    _until_epoch(qtbot, window, 1)
    assert "best so far: epoch" in head.figures.text()
    # What says nothing to most people is there for those who look for it.
    assert "photos/s" in head.figures.toolTip() and "memory" in head.figures.toolTip()
    assert [len(curve.history) for curve in tab.curves.plot.curves] == [_epochs(window)]
    assert len(tab.strip.worst) == 6 and len(tab.map._arrows[0]) == 6

    tab.pause.click()
    assert "paused" in head.sentence.text() and tab.pause.text().strip() == "Go on"
    assert not window.status.task_bar.isVisible(), "its progress is shown once"
    window.page.show_photos()
    assert window.status.task_bar._words.text() == "Training is paused"
    window.page.show_training()
    assert not window.status.task_bar.isVisible()
    assert tab.runs.model.index(0, 3).data() == "paused"
    # A pause is a pause: it waits, though the gate is open.
    task = training._job._task
    second.open()
    qtbot.waitUntil(lambda: task.paused_s > 0)
    assert _epochs(window) == 1
    tab.pause.click()
    assert tab.pause.text().strip() == "Pause" and not task.paused

    qtbot.waitUntil(third.reached.is_set)
    tab.cancel.click()
    assert tab.cancel.text().strip() == "Cancelling…" and not tab.cancel.isEnabled()
    assert head.sentence.text().endswith("Cancelling…")
    qtbot.waitUntil(lambda: not training.running, timeout=LONG_MS)
    qtbot.waitUntil(lambda: head.resume.isVisible())
    third.open()
    (run,) = training.runs
    assert run.state == UNFINISHED and "goes on from there" in head.sentence.text()
    kept = run.history
    assert [len(history) for history in kept.values()] == [2]

    with qtbot.waitSignal(training.ended, timeout=LONG_MS):
        head.resume.click()
    (run,) = training.runs
    assert run.state == FINISHED and len(run.history["efficientnet_lite0"]) == 3
    for member, history in kept.items():
        assert run.history[member][: len(history)] == history
    # Three epochs on tiny pictures are no match for the instant answer.
    assert window.controller.snapshot.localizer == before
    assert head.sentence.text().startswith("Worse than the instant answer, which stays in use: ")
    assert "with 95\u00a0% certainty" in head.sentence.text()
    assert f"Median error {run.outcome.figures.median_m:.1f}\u00a0m" in head.figures.text()
    assert "Keep what is in use" in head.figures.text()
    assert [one.id for one in tab.runs.selected] == [run.id] and head.use.isVisible()
    assert tab.form.isEnabled() and tab.start.isVisible()
    assert "here" in tab.form._description.text()


def test_training_and_refining_take_turns(
    window: Window,
    demo_project: Path,
    gate_at: Callable[..., Gate],
    tmp_path: Path,
    qtbot: Any,
) -> None:
    for stage in ("Finding keypoints", "Epoch 1 of 3"):
        gate_at(stage)  # neither comes to an end by itself
    folder = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    window.open_project(folder)
    qtbot.waitUntil(lambda: window.refiner.running, timeout=LONG_MS)
    window.page.show_training()
    tab = window.page.training_tab
    qtbot.waitUntil(lambda: tab.start.isEnabled() and tab.planner.found is not None)
    tab.start.click()
    qtbot.waitUntil(lambda: window.training.running, timeout=LONG_MS)
    assert not window.refiner.running and not window.refiner.can_start
    assert window.actions_.refine.toolTip() == "Not while the place is trained"
    tab.cancel.click()
    qtbot.waitUntil(lambda: window.refiner.running, timeout=LONG_MS)
    assert not window.training.running


def test_it_trains_beside_the_window_and_closing_that_keeps_what_was_learned(
    tab: TrainingTab,
    window: Window,
    gate_at: Callable[..., Gate],
    qtbot: Any,
    project_folder: Path,
) -> None:
    third = gate_at("Epoch 3 of 3")
    tab.start.click()
    _until_epoch(qtbot, window, 2)
    qtbot.waitUntil(third.reached.is_set)
    # How quick the window stays meanwhile is measured by the benchmark of responsiveness.
    assert threading.main_thread() not in third.threads

    window.close()
    question = window.close_guard.question
    assert window.isVisible() and "Training goes on from there" in question.informativeText()
    question.reject()
    assert window.isVisible() and window.training.running and not window.training.cancelling
    window.close()
    window.close_guard.question.defaultButton().click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not any(thread.is_alive() for thread in third.threads)
    with Project.open(project_folder) as project:
        (run,) = read_runs(project)
    assert run.state == UNFINISHED and len(run.history["efficientnet_lite0"]) == 2


def test_another_project_waits_for_a_yes_and_for_the_photos_in_work(
    tab: TrainingTab,
    window: Window,
    gate_at: Callable[..., Gate],
    qtbot: Any,
    trained_folder: Path,
    project_folder: Path,
) -> None:
    gate_at("Epoch 1 of 3")
    tab.start.click()
    qtbot.waitUntil(lambda: window.training.current is not None, timeout=LONG_MS)
    window.open_project(trained_folder)
    assert window.controller.project.folder == project_folder
    with qtbot.waitSignal(window.controller.opened, timeout=LONG_MS):
        window.close_guard.question.defaultButton().click()
    qtbot.waitUntil(lambda: len(window.training.runs) == 2, timeout=LONG_MS)
    assert not window.training.running and tab.strip.worst == ()
    with Project.open(project_folder) as project:  # closed, and not locked
        assert [run.state for run in read_runs(project)] == [UNFINISHED]


def test_an_unfinished_run_is_offered_when_its_project_is_opened_again(
    tab_with_runs: TrainingTab, window: Window, qtbot: Any
) -> None:
    tab = tab_with_runs
    tab.runs.select([run.id for run in window.training.runs if run.name == "stopped"])
    assert tab.head.sentence.text() == (
        "stopped stopped after epoch 2. It goes on from there when resumed."
    )
    assert tab.head.resume.isVisible() and tab.runs.resume.isEnabled()
    assert len(tab.curves.plot.curves[0].history) == 2


def test_a_better_one_is_in_use_at_once_unless_the_photos_changed_meanwhile(
    open_tab: Callable[[Path], TrainingTab],
    window: Window,
    gate_at: Callable[..., Gate],
    trained_folder: Path,
    qtbot: Any,
) -> None:
    amid_training = gate_at("Epoch 1 of 1")
    failures: list[object] = []
    window.training.failed.connect(failures.append)
    with Project.open(trained_folder) as project:
        poor = find_run(project, "finished")
        use_run(project, poor)
        # Whatever comes next is better.
        report = json.loads(poor.report_file.read_text())
        for photo in report["photos"]:
            photo["error_m"] = 9e4
        poor.report_file.write_text(json.dumps(report))
    tab = open_tab(trained_folder)
    tab.form.rows["epochs"].field.lineEdit().setText("1")
    tab.start.click()
    qtbot.waitUntil(lambda: window.training.current is not None, timeout=LONG_MS)
    window.controller.set_aside(
        [next(p.id for p in window.controller.project.photos() if p.is_reference)], True
    )
    qtbot.waitUntil(lambda: not window.controller.snapshot.current, timeout=LONG_MS)
    with qtbot.waitSignal(window.training.ended, timeout=LONG_MS):
        amid_training.open()
    run = window.training.runs[0]
    assert failures == [] and run.state == FINISHED and run.outcome.is_better
    assert window.training.active.name == "finished"
    assert "photos have changed meanwhile" in tab.head.sentence.text()

    window.controller.undo(Reach())
    qtbot.waitUntil(lambda: window.controller.snapshot.current, timeout=LONG_MS)
    with qtbot.waitSignal(window.training.ended, timeout=LONG_MS):
        tab.start.click()
    assert window.training.active == window.training.runs[0] != run
    assert ": better than finished, and in use: it errs " in tab.head.sentence.text()
    qtbot.waitUntil(lambda: window.locator.is_ready, timeout=LONG_MS)
    # Refining, which only knows the instant answer, does not put it aside.
    qtbot.waitUntil(lambda: window.refiner.refine_status is RefineStatus.TRAINED, timeout=LONG_MS)


def test_a_project_without_photos_says_what_to_do(
    window: Window, tmp_path: Path, qtbot: Any
) -> None:
    with qtbot.waitSignal(window.controller.opened, timeout=LONG_MS):
        window.controller.create(tmp_path / "empty.campusgps", [], None)
    window.page.show_training()
    tab = window.page.training_tab
    assert tab._empty.isVisible() and not tab.start.isVisible()


def test_too_few_photos_are_reported(tab: TrainingTab, window: Window, qtbot: Any) -> None:
    photos = window.controller.project.photos()
    window.controller.set_aside([photo.id for photo in photos[2:]], True)
    qtbot.waitUntil(lambda: not tab.start.isEnabled(), timeout=LONG_MS)
    assert "too few photos" in tab.split.text() and "another visit" in tab.split.text()
    assert "too few photos" in tab.start.toolTip()


def test_a_worst_photo_that_is_looked_at_has_its_arrow_on_the_map(
    tab: TrainingTab, window: Window, gate_at: Callable[..., Gate], qtbot: Any
) -> None:
    gate_at("Epoch 2 of 3")
    tab.start.click()
    _until_epoch(qtbot, window, 1)
    tab.strip.setFocus()
    QTest.keyClick(tab.strip, Qt.Key.Key_Right)
    QTest.keyClick(tab.strip, Qt.Key.Key_Right)
    chosen = tab.strip.chosen
    assert chosen is not None and tab.map._arrows[1] == chosen
    tab.strip.itemEntered.emit(tab.strip.item(0))
    assert tab.map._arrows[1] == tab.strip.worst[0].reference.id
    tab.strip._hovered = None
    tab.strip._tell()
    assert tab.map._arrows[1] == chosen
    qtbot.waitUntil(lambda: not tab.strip.item(0).icon().isNull())
    QTest.keyClick(tab.strip, Qt.Key.Key_Return)
    large = tab.strip.large
    error = metres(next(one for one in tab.strip.worst if one.reference.id == chosen).error_m)
    assert large.is_open and error in large._pair()[0].caption
    large.photo_wanted.emit(1)
    assert tab.strip.chosen != chosen
    large.viewer.close()
    # Beside another localizer they would pass for its own.
    qtbot.waitUntil(lambda: bool(window.training.localizers), timeout=LONG_MS)
    tab.runs.select(["instant.safetensors"])
    assert not tab.strip.isVisible() and tab.map._arrows[0] == ()
    tab.runs.table.clearSelection()
    assert tab.strip.isVisible() and len(tab.map._arrows[0]) == 6


def test_nothing_is_downloaded_without_a_yes_and_no_connection_is_reported(
    tab: TrainingTab, window: Window, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nobody listens there: what asks the network is refused at once.
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    failures: list[Any] = []
    window.runner.failed.disconnect(window.show_error)
    window.runner.failed.connect(lambda label, error: failures.append(error))
    tab.form.networks.setCurrentIndex(tab.form.networks.findData("resnet18"))
    tab.form.rows["input_side"].field.lineEdit().setText("64")
    tab.start.click()
    qtbot.waitUntil(lambda: tab.fetcher.question is not None, timeout=LONG_MS)
    detail = tab.fetcher.question.informativeText()
    assert "resnet18: 47 MB from" in detail and "download.pytorch.org" in detail
    tab.fetcher.question.defaultButton().click()
    assert not tab.fetcher.busy and not window.training.running and failures == []
    tab.fetcher.question = None
    tab.start.click()
    qtbot.waitUntil(lambda: tab.fetcher.question is not None, timeout=LONG_MS)
    tab.fetcher.question.buttons()[0].click()
    qtbot.waitUntil(lambda: bool(failures), timeout=LONG_MS)
    assert "could not be downloaded" in failures[0].reason and failures[0].advice
    assert not window.training.running and tab.start.isEnabled()


def test_open_again_the_form_remembers(
    tab: TrainingTab, open_tab: Callable[[Path], TrainingTab], settings: Any
) -> None:
    tab.form.rows["clip"].field.lineEdit().setText("2")
    assert "clip=2" in settings.training_changes("efficientnet_lite0")
    tab.form.rows["clip"].field.lineEdit().setText("-1")
    # What cannot be is not remembered.
    assert "clip=2" in settings.training_changes("efficientnet_lite0")


def test_a_full_disk_is_said_before_a_start(
    trained_folder: Path, window: Window, qtbot: Any
) -> None:
    """And not after minutes of training whose result has no room."""
    with full_disk():
        window.open_project(trained_folder)
        qtbot.waitUntil(lambda: window.controller.project is not None, timeout=LONG_MS)
        window.page.show_training()
        tab = window.page.training_tab
        qtbot.waitUntil(lambda: bool(tab.planner.found or tab.planner.problem), timeout=LONG_MS)
        assert not tab.start.isEnabled()
        assert tab.split.text().startswith("There was no room for changes")
        assert tab.start.toolTip() == tab.split.text()
        qtbot.waitUntil(lambda: len(window.training.runs) == 2, timeout=LONG_MS)
        tab.runs.select([find_run(window.controller.project, "stopped").id])
        assert tab.head.resume.isVisible() and not tab.head.resume.isEnabled()
        for action in (tab.runs.resume, tab.runs.rename, tab.runs.delete, tab.runs.use):
            assert not action.isEnabled()
            assert action is tab.runs.use or action.toolTip() == tab.split.text()
        with pytest.raises(CampusGPSError, match="open for reading only"):
            train(window.controller.project, recipe("efficientnet_lite0"), device="cpu")

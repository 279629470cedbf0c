"""A job that is cancelled, at whatever stage, leaves the words and the state from before it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from campusgps_gui.jobs.refine_service import RefineStatus
from campusgps_gui.jobs.task_runner import JobState
from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus
from tests.gates import Gate


def _state(window: Window) -> dict[str, object]:
    """The words and commands of the window, and the content of the project."""
    photos, locate = window.page.photos_tab, window.page.locate_tab
    project = window.controller.project
    assert project is not None
    return {
        "state": window.status.state.text(),
        "job": window.status.task_bar.isVisible(),
        "count": photos._count.label.text(),
        "notice": photos._notice.isVisibleTo(photos) and photos._notice.words.text(),
        "quality": photos.quality.text,
        "located": [photo.answer for photo in locate.photos],
        "enabled": [action.text() for action in window.actions_.all if action.isEnabled()],
        "snapshot": replace(window.controller.snapshot, revision=0, edited=None),
        "active": project.active_localizer(),
        "photos": project.photos(),
        "models": {file: file.read_bytes() for file in project.models_folder.iterdir()},
    }


def _cancel_at(window: Window, gate: Gate, qtbot: Any) -> None:
    """Cancel the foremost job when it has come to ``gate``, by the button of the status bar."""
    qtbot.waitUntil(gate.reached.is_set)
    ended: list[JobState] = []
    job = window.runner.foremost
    assert job is not None
    window.runner.ended.connect(lambda one: one is job and ended.append(one.state))
    window.status.task_bar._cancel.click()
    qtbot.waitUntil(lambda: not window.runner.jobs)
    assert ended == [JobState.CANCELLED]
    gate.open()


@pytest.mark.parametrize("stage", [("Looking for photos", 0), ("Reading photos", 0)])
def test_import(
    open_window: Window,
    demo_campus: DemoCampus,
    gate_at: Callable[..., Gate],
    stage: tuple[str, int],
    qtbot: Any,
) -> None:
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
    open_window.page.show_photos()
    before = _state(open_window)
    gate = gate_at(*stage)
    open_window.import_photos([demo_campus.test_folder], None)
    _cancel_at(open_window, gate, qtbot)
    assert _state(open_window) == before


@pytest.mark.parametrize(
    "stage", [("Building the localizer", 0), ("Learning the place", 0), ("Learning the place", 2)]
)
def test_learning_the_place_again(
    open_window: Window, gate_at: Callable[..., Gate], stage: tuple[str, int], qtbot: Any
) -> None:
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
    before = _state(open_window)
    gate = gate_at(*stage)
    open_window.actions_.rebuild.trigger()
    _cancel_at(open_window, gate, qtbot)
    assert _state(open_window) == before


@pytest.mark.parametrize(
    "stage", [("Comparing photos", 0), ("Finding candidates", 0), ("Learning to choose", 1)]
)
def test_refining(
    window: Window,
    compared_project: Path,
    gate_at: Callable[..., Gate],
    stage: tuple[str, int],
    tmp_path: Path,
    qtbot: Any,
) -> None:
    folder = Path(shutil.copytree(compared_project, tmp_path / compared_project.name))
    first = gate_at("Getting ready")
    window.open_project(folder)
    _cancel_at(window, first, qtbot)
    assert window.refiner.refine_status is RefineStatus.DECLINED
    before = _state(window)
    gate = gate_at(*stage)
    window.actions_.refine.trigger()
    _cancel_at(window, gate, qtbot)
    assert _state(window) == before


@pytest.mark.parametrize("stage", [("Locating photos", 0), ("Locating photos", 1)])
def test_locating_again(
    open_window: Window,
    demo_campus: DemoCampus,
    gate_at: Callable[..., Gate],
    stage: tuple[str, int],
    qtbot: Any,
) -> None:
    tests = sorted(demo_campus.test_folder.glob("*.jpg"))[:3]
    with qtbot.waitSignal(open_window.locator.done):
        open_window.page.locate(tests)
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
    before, locate = _state(open_window), open_window.page.locate_tab
    panel = locate.panel
    words = panel.words.text(), panel.title.text(), locate.list.summary.text()
    gate = gate_at(*stage)
    open_window.actions_.locate_again.trigger()
    _cancel_at(open_window, gate, qtbot)
    after = _state(open_window)
    # Answers that came again are alike.
    for one, other in zip(before.pop("located"), after.pop("located"), strict=True):
        assert one.estimate.position == other.estimate.position
    assert after == before
    assert words == (panel.words.text(), panel.title.text(), locate.list.summary.text())

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from campusgps_gui.shell.window import Window
from tests.gates import Gate


def test_what_waits_for_the_localizer_is_done_although_its_loading_is_cancelled(
    window: Window, project_folder: Path, gate_at: Callable[..., Gate], qtbot: Any
) -> None:
    amid_loading = gate_at("Getting ready to locate")
    window.open_project(project_folder)
    qtbot.waitUntil(amid_loading.reached.is_set)
    assert window.locator.is_busy and not window.training.localizers
    for job in window.runner.jobs:
        window.runner.cancel(job)
    amid_loading.open()
    qtbot.waitUntil(lambda: bool(window.training.localizers))
    assert not window.locator.is_ready


def test_what_is_asked_for_again_meanwhile_is_done_once(
    window: Window, project_folder: Path, gate_at: Callable[..., Gate], qtbot: Any
) -> None:
    amid_loading = gate_at("Getting ready to locate")
    window.open_project(project_folder)
    qtbot.waitUntil(amid_loading.reached.is_set)
    done: list[str] = []

    def note() -> None:
        done.append("note")

    window.locator.when_idle(note)
    window.locator.when_idle(note)
    assert not done
    with qtbot.waitSignal(window.locator.ready):
        amid_loading.open()
    assert done == ["note"]
    window.locator.when_idle(note)
    assert done == ["note", "note"]

"""The pane of the curves, before what draws them is loaded."""

from __future__ import annotations

import threading
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.training.curves_pane import CurvesPane
from core.training.curves import EpochResult
from core.training.recipes import DEFAULT_RECIPE, recipe
from core.training.runs import Run

EPOCH = EpochResult(1, 3.0, 3.0, 20.0, 25.0, 30.0, 35.0, 4e-4, 30.0, 0.0, 10.0, 0, 8, True)


def test_a_pane_says_that_what_draws_its_curves_is_being_loaded(qtbot: Any) -> None:
    runner, busy = TaskRunner(), threading.Event()
    runner.run("Something before it", lambda _: busy.wait(), queue_name="plotting")
    pane = CurvesPane(runner)
    qtbot.addWidget(pane)
    pane.wake()
    now = datetime.now(timezone.utc)
    run = Run(Path("runs/x"), "one", recipe(DEFAULT_RECIPE), "cpu", now, history={"one": (EPOCH,)})
    pane.show_runs([run])
    assert pane._empty.text() == ""
    qtbot.waitUntil(lambda: pane._empty.text() == "Loading…")
    busy.set()
    qtbot.waitUntil(lambda: pane.plot is not None)
    assert pane._pages.currentWidget() is pane.plot
    runner.shut_down()

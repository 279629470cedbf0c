"""The pane of the curves, before what draws them is loaded."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.settings import Settings
from campusgps_gui.style.translation import use_language
from campusgps_gui.training.curves_pane import CurvesPane
from campusgps_gui.training.recipe_form import _arrow
from core.training.curves import EpochResult
from core.training.recipes import DEFAULT_RECIPE, recipe
from core.training.runs import Run

EPOCH = EpochResult(1, 3.0, 3.0, 20.0, 25.0, 30.0, 35.0, 4e-4, 30.0, 0.0, 10.0, 0, 8, True)


NOW = datetime.now(timezone.utc)
RUN = Run(Path("runs/x"), "one", recipe(DEFAULT_RECIPE), "cpu", NOW, history={"one": (EPOCH,)})


def test_a_pane_says_that_what_draws_its_curves_is_being_loaded(
    qtbot: Any, settings: Settings
) -> None:
    runner, busy = TaskRunner(), threading.Event()
    runner.run("Something before it", lambda _: busy.wait(), queue_name="plotting")
    pane = CurvesPane(runner, settings)
    qtbot.addWidget(pane)
    pane.wake()
    pane.show_runs([RUN])
    assert pane._empty.text() == ""
    qtbot.waitUntil(lambda: pane._empty.text() == "Loading…")
    busy.set()
    qtbot.waitUntil(lambda: pane.plot is not None)
    assert pane._pages.currentWidget() is pane.plot
    runner.shut_down()


@pytest.mark.usefixtures("english_afterwards")
def test_the_legend_of_several_goes_the_way_of_the_language(
    qtbot: Any, qapp: QApplication, settings: Settings
) -> None:
    use_language(qapp, "he")
    runner = TaskRunner()
    pane = CurvesPane(runner, settings)
    qtbot.addWidget(pane)
    pane.wake()
    pane.show_runs([RUN, replace(RUN, name="two", history={"two": (EPOCH,)})])
    qtbot.waitUntil(lambda: pane.plot is not None)
    document = QTextDocument()
    document.setHtml(pane.legend.text())
    text = document.toPlainText()
    # Names in Latin letters would turn the line, and numbers behind them.
    assert document.firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
    assert text.index("one") < text.index("30.0") and text.count("\u200f━") == 2
    assert _arrow(open_=False) is Qt.ArrowType.LeftArrow
    runner.shut_down()


def test_a_pane_names_its_run_and_remembers_its_scale(qtbot: Any, settings: Settings) -> None:
    runner = TaskRunner()
    pane = CurvesPane(runner, settings)
    qtbot.addWidget(pane)
    pane.show_runs([RUN])
    assert "<b>" in pane.legend.text() and "one" in pane.legend.text()
    pane.log_button.click()
    again = CurvesPane(runner, settings)
    qtbot.addWidget(again)
    assert again.log_button.isChecked()
    runner.shut_down()

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from campusgps_gui.widgets.task_bar import JobButton, TaskBar, describe, time_left
from core.tasks import Progress


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 s"), (8.4, "9 s"), (41, "45 s"), (58, "1 min"), (200, "3 min"), (7800, "2 h 10 min")],
)
def test_time_left_is_no_more_exact_than_a_guess(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


def test_progress_says_what_how_many_and_how_long() -> None:
    assert describe("Importing", None) == "Importing…"
    progress = Progress("Reading photos", 300, 1050, 40.0)
    assert describe("Importing", progress) == "Reading photos 300 of 1,050, 40 s left"
    assert describe("Importing", Progress("Looking for photos", 0, None, None)) == (
        "Looking for photos"
    )


def test_of_a_few_long_parts_the_one_under_way_is_named() -> None:
    for stage, words in (
        ("Evaluating: refined", "Comparing with the refined localizer, part 1 of 3, 20 s left"),
        ("Leaving photos out", "Leaving photos out, part 1 of 3, 20 s left"),
        ("Reading photos", "Reading photos 0 of 3, 20 s left"),
    ):
        assert describe("Training", Progress(stage, 0, 3, 20.0)) == words
    last = describe("Training", Progress("Evaluating: instant", 3, 3, None), background=True)
    assert last == "Training: comparing with the instant answer, part 3 of 3"


def test_what_goes_on_in_the_background_is_named_and_muted(qtbot: Any) -> None:
    bar = TaskBar()
    qtbot.addWidget(bar)
    progress = Progress("Comparing photos", 300, 1050, 40.0)
    bar.show_job("Refining", progress, cancelling=False, background=True)
    assert bar._words.text() == "Refining: comparing photos 300 of 1,050, 40 s left"
    assert bar._words.property("tone") == "muted"
    bar.show_job("Importing", progress, cancelling=False)
    assert bar._words.text() == "Comparing photos 300 of 1,050, 40 s left"
    assert bar._words.property("tone") == ""


def test_cancelling_shows_at_once(qtbot: Any) -> None:
    bar = TaskBar()
    qtbot.addWidget(bar)
    bar.show_job("Importing", None, cancelling=False)
    with qtbot.waitSignal(bar.cancel_wanted):
        bar._cancel.click()
    bar.show_job("Importing", None, cancelling=True)
    assert bar._words.text() == "Cancelling…"
    assert not bar._cancel.isEnabled()


def test_a_job_says_what_it_waits_for(qtbot: Any) -> None:
    bar = TaskBar()
    qtbot.addWidget(bar)
    bar.show_job("Importing photos", None, cancelling=False, waits_for="Refining")
    assert bar._words.text() == "Importing photos waits for: refining"


def test_the_bar_shows_the_share_of_the_whole_where_that_is_known(qtbot: Any) -> None:
    bar = TaskBar()
    qtbot.addWidget(bar)
    progress = Progress("Epoch 3", 10, 10, None)
    bar.show_job("Training", progress, cancelling=False, share=0.25)
    assert bar._bar.value() == 0.25 * bar._bar.maximum()
    bar.show_job("Training", progress, cancelling=False)
    assert bar._bar.value() == bar._bar.maximum()


@pytest.fixture
def double_click_ms(qapp: QApplication) -> Iterator[None]:
    """Restores the time between the two clicks of a double click."""
    before = qapp.doubleClickInterval()
    yield
    qapp.setDoubleClickInterval(before)


@pytest.mark.usefixtures("double_click_ms")
def test_a_double_click_does_not_cancel_what_its_first_click_began(
    qapp: QApplication, qtbot: Any
) -> None:
    button = JobButton("Cancel", "player-stop")
    qtbot.addWidget(button)
    presses: list[bool] = []
    button.clicked.connect(lambda checked=False: presses.append(checked))
    qapp.setDoubleClickInterval(3_600_000)
    button.show()
    button.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert presses == []
    qapp.setDoubleClickInterval(0)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(presses) == 2


def test_long_words_of_a_job_never_widen_the_window(qtbot: Any) -> None:
    bar = TaskBar()
    qtbot.addWidget(bar)
    bar.show_job("Labelling a folder with a long name " * 4, None, cancelling=False)
    assert bar.minimumSizeHint().width() < 400

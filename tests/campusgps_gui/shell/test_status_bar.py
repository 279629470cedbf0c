"""Messages of the status bar beside the progress of a job."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import GRID, set_tone
from tests.gates import Gate

LONG = "The answers are more exact now. " * 12


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_long_message_ends_before_the_progress_of_a_job(
    open_window: Window,
    gate_at: Callable[..., Gate],
    demo_campus: Any,
    qtbot: Any,
    direction: Qt.LayoutDirection,
) -> None:
    bar, progress = open_window.statusBar(), open_window.status.task_bar
    open_window.resize(1280, 720)
    bar.setLayoutDirection(direction)
    photo: Path = next(iter(sorted(demo_campus.test_folder.glob("*.jpg"))))
    gate = gate_at("Locating photos")
    open_window.page.locate([photo])
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(progress.isVisible)
    open_window.say(LONG)
    QApplication.processEvents()
    assert bar.shown.endswith("…") and LONG.startswith(bar.shown.rstrip("…"))
    room = bar._message_rect()
    assert room.width() > 200
    # A gap parts them, and the words that are drawn end before it.
    beside = progress.geometry().adjusted(-12, 0, 12, 0)
    assert not room.intersects(beside)
    picture = bar.grab().toImage()
    x = beside.left() + 3 if direction is Qt.LayoutDirection.LeftToRight else beside.right() - 3
    middle = range(4, bar.height() - 4)
    assert len({picture.pixel(int(x * picture.devicePixelRatio()), y) for y in middle}) == 1
    gate.open()
    qtbot.waitUntil(lambda: not progress.isVisible())
    open_window.say("Saved")
    assert bar.shown == "Saved"


def test_the_state_keeps_its_margin_when_its_tone_changes(window: Window) -> None:
    bar, label = window.statusBar(), window.status.state
    label.setText("Ready")
    bar.show()
    for tone in ("muted", "good", "muted"):
        set_tone(label, tone)
        QApplication.processEvents()
        image = label.grab().toImage()
        ground = image.pixelColor(0, 0)
        columns = range(GRID - 2)
        assert all(
            image.pixelColor(x, y) == ground for x in columns for y in range(image.height())
        ), tone


def test_of_a_message_in_full_the_first_line_is_shown_and_the_rest_is_the_tool_tip(
    window: Window,
) -> None:
    bar = window.statusBar()
    window.resize(1280, 720)
    window.say_long("Refining is done: the answers stay as they were\nFrom 4 m less to <1 m more.")
    QApplication.processEvents()
    assert bar.shown == "Refining is done: the answers stay as they were"
    assert bar.explanation == "<p>From 4 m less to &lt;1 m more.</p>"
    window.say("Saved")
    assert bar.explanation == ""
    window.say(LONG)
    assert LONG.strip() in bar.explanation

"""A position that a person gave to a located photo is not lost without their word."""

from __future__ import annotations

import csv
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy

from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.shell.window import Window
from core.geo import LocalFrame, Position
from core.project.project import Project
from core.workflows.located_list import remembered_located
from tests.campusgps_gui.locate.conftest import LONG_MS, wait_for_answers
from tests.campusgps_gui.locate.test_correcting import review
from tests.campusgps_gui.locate.test_remembered import open_again
from tests.full_disk import full_disk


@pytest.fixture
def three(tab: LocateTab, tests: list[Path], qtbot: Any) -> LocateTab:
    """The tab with three photos that are located."""
    with qtbot.waitSignal(tab._locator.done, timeout=LONG_MS):
        tab.locate(tests[:3])
    return tab


def put_east(tab: LocateTab, index: int, metres: float = 40.0) -> Position:
    """Drag the pin of one photo to the east; gives where it is then."""
    photo = tab.photos[index]
    there = LocalFrame(photo.estimate.position).position_at(metres, 0.0)
    tab.corrector._take_drag(photo.number, there.latitude, there.longitude)
    return there


def test_one_that_has_no_answer_any_more(
    open_window: Window, tab: LocateTab, tests: list[Path], tmp_path: Path, qtbot: Any
) -> None:
    project = open_window.controller.project
    assert project is not None
    file = Path(shutil.copy(tests[0], tmp_path / "photo.jpg"))
    tab.locate([file])
    wait_for_answers(qtbot, tab, 1)
    there = put_east(tab, 0)
    # As after the file was written to: it is asked for again, and that is cancelled.
    os.utime(file, ns=(1, 1))
    open_window.actions_.locate_again.trigger()
    open_window.locator.cancel()
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    assert tab.photos[0].by_hand == there
    tab.saver.save_to(tmp_path / "located.csv")
    with (tmp_path / "located.csv").open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert row["source"] == "hand" and row["latitude"] == f"{there.latitude:.7f}"
    tab = open_again(open_window, project.folder, qtbot)
    qtbot.waitUntil(lambda: len(tab.photos) == 1, timeout=LONG_MS)
    assert tab.photos[0].by_hand == there


def test_a_review_that_was_cancelled_takes_positions_over_the_next_time(
    three: LocateTab, tests: list[Path], open_window: Window, qtbot: Any
) -> None:
    there = put_east(three, 1)
    three.review()
    open_window.labelling.cancel()
    qtbot.waitUntil(lambda: not open_window.labelling.running, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    open_window.page.show_locate()
    labels = review(three, open_window, qtbot)
    assert labels[tests[1]].correction is not None
    assert labels[tests[1]].correction.position == there


def test_a_review_that_ended_with_the_window_takes_positions_over_the_next_time(
    three: LocateTab, tests: list[Path], open_window: Window, qtbot: Any
) -> None:
    project = open_window.controller.project
    assert project is not None
    there = put_east(three, 1)
    three.review()
    open_window.close_project()
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    with Project.open(project.folder) as kept:
        assert [one.by_hand for one in remembered_located(kept)] == [None, there, None]
    with qtbot.waitSignal(open_window.locator.ready, timeout=LONG_MS):
        open_window.open_project(project.folder)
    open_window.page.show_locate()
    tab = open_window.page.locate_tab
    qtbot.waitUntil(lambda: len(tab.photos) == 3, timeout=LONG_MS)
    labels = review(tab, open_window, qtbot)
    assert labels[tests[1]].correction is not None
    assert labels[tests[1]].correction.position == there


def test_one_whose_removal_is_undone_counts_for_its_walk_again(
    three: LocateTab, open_window: Window
) -> None:
    first, second = three.photos[0].number, three.photos[1].number
    there = put_east(three, 0)
    three.remove([first])
    other = put_east(three, 0)
    open_window.actions_.undo.trigger()
    open_window.actions_.undo.trigger()
    jobs = open_window.locator._predictor_jobs
    assert dict(jobs.by_hand) == {first: there}
    open_window.actions_.redo.trigger()
    open_window.actions_.redo.trigger()
    assert dict(jobs.by_hand) == {second: other}


def test_a_full_disk_says_that_positions_by_hand_are_not_kept(
    three: LocateTab, open_window: Window, qtbot: Any
) -> None:
    project = open_window.controller.project
    assert project is not None
    qtbot.waitUntil(lambda: len(remembered_located(project)) == 3, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    three.failed.disconnect()
    failed = QSignalSpy(three.failed)
    with full_disk():
        # Answers alone can be asked for again.
        three._remembered.keep()
        qtbot.waitUntil(lambda: not three._remembered._pause.isActive())
        qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
        assert failed.count() == 0
        for metres in (40.0, 50.0):
            there = put_east(three, 0, metres)
            qtbot.waitUntil(lambda: not three._remembered._pause.isActive())
            qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    # Said once, not at each pin.
    assert failed.count() == 1
    assert failed.at(0)[0] == "Remembering the located photos"
    # Once there is room, all is kept, with the window's end, too.
    open_window.close_project()
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    with Project.open(project.folder) as kept:
        assert remembered_located(kept)[0].by_hand == there

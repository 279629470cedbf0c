"""The list of located photos outlives a restart, and says which answers are out of date."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from campusgps_gui.locate.located_table import COLUMNS
from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.rows_table import column_number
from core.project.project import Project
from core.workflows.located_list import remembered_located
from tests.campusgps_gui.locate.conftest import LONG_MS, wait_for_answers

RESULT = column_number("result", COLUMNS)


def open_again(window: Window, folder: Path, qtbot: Any) -> LocateTab:
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    window.close_project()
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        window.open_project(folder)
    window.page.show_locate()
    return window.page.locate_tab


def wait_until_kept(project: Project, qtbot: Any, holds: Callable[[list[Any]], bool]) -> None:
    qtbot.waitUntil(lambda: holds(remembered_located(project)), timeout=LONG_MS)


def test_the_list_is_there_again_after_a_restart(
    open_window: Window, tab: LocateTab, tests: list[Path], tmp_path: Path, qtbot: Any
) -> None:
    project = open_window.controller.project
    assert project is not None
    gone = Path(shutil.copy(tests[3], tmp_path / "gone later.jpg"))
    tab.locate([*tests[:3], gone])
    wait_for_answers(qtbot, tab, 4)
    tab.remove([tab.photos[1].number])
    before = [(photo.file, photo.answer.estimate, photo.error_m) for photo in tab.photos]
    names = {photo.file for photo in tab.photos}
    wait_until_kept(
        project,
        qtbot,
        lambda kept: {Path(one.file) for one in kept if one.estimate} == names,
    )
    gone.unlink()

    tab = open_again(open_window, project.folder, qtbot)
    # As while a project opens: the tab is given it twice.
    tab.use_project()
    tab.use_project()
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    assert [(one.file, one.answer.estimate, one.error_m) for one in tab.photos] == before
    # Nothing was located for that, and nothing of it can be undone.
    assert not open_window.locator.is_locating and not open_window.actions_.undo.isEnabled()
    assert not any(photo.out_of_date for photo in tab.photos)
    # The pictures of the matches are the project's own.
    qtbot.waitUntil(lambda: bool(tab.current.answer.thumbnails), timeout=LONG_MS)
    assert not tab.current.answer.thumbnails[0].isNull()
    # A file that has gone is said to be; its answer stands.
    tab.list.show_number(tab.photos[2].number)
    qtbot.waitUntil(lambda: tab.current.is_missing, timeout=LONG_MS)
    assert tab.panel.view.hint == "This file is not where it was."

    tab.clear()
    wait_until_kept(open_window.controller.project, qtbot, lambda kept: not kept)
    tab = open_again(open_window, project.folder, qtbot)
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    assert tab.photos == []


def test_answers_outlive_a_project_closed_at_once(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    project = open_window.controller.project
    assert project is not None
    tab.locate(tests[:2])
    qtbot.waitUntil(lambda: any(photo.answer for photo in tab.photos), timeout=LONG_MS)
    answered = {photo.file for photo in tab.photos if photo.answer}
    # Others may come yet, and nothing waits for what is to be written.
    open_window.close_project()
    qtbot.waitUntil(lambda: not open_window.runner.jobs, timeout=LONG_MS)
    with Project.open(project.folder) as kept:
        found = remembered_located(kept)
    assert {Path(one.file) for one in found} == set(tests[:2])
    assert {Path(one.file) for one in found if one.estimate} >= answered


def test_answers_are_kept_while_others_are_still_to_come(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    project = open_window.controller.project
    assert project is not None
    tab.locate(tests[:1])
    wait_for_answers(qtbot, tab, 1)
    wait_until_kept(project, qtbot, lambda kept: any(one.estimate for one in kept))
    # As of a batch that takes minutes: an answer, and no end of it yet.
    answer = tab.photos[0].answer
    assert answer is not None
    open_window.locator.answered.emit(replace(answer, place_name="Elsewhere"))
    wait_until_kept(project, qtbot, lambda kept: [one.place_name for one in kept] == ["Elsewhere"])


def test_answers_of_another_localizer_say_so_and_are_asked_for_again(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:2])
    wait_for_answers(qtbot, tab, 2)
    assert not tab.panel.again.isVisible()
    first = tab.photos[0].answer.localizer
    open_window.controller.set_aside([open_window.controller.project.photos()[0].id], True)
    with qtbot.waitSignal(open_window.locator.ready, timeout=LONG_MS):
        open_window.actions_.rebuild.trigger()
    qtbot.waitUntil(lambda: all(photo.out_of_date for photo in tab.photos), timeout=LONG_MS)
    assert open_window.locator.identity != first
    for row in range(2):
        assert tab.list.model.index(row, RESULT).data().endswith(", out of date")
    assert "2 out of date" in tab.list.summary.text()
    assert tab.panel.again.isVisible() and "another localizer" in tab.panel.words.text()
    with qtbot.waitSignal(open_window.locator.done, timeout=LONG_MS):
        qtbot.mouseClick(tab.panel.again, Qt.MouseButton.LeftButton)
    assert not any(photo.out_of_date for photo in tab.photos)
    assert not tab.panel.again.isVisible() and "out of date" not in tab.list.summary.text()

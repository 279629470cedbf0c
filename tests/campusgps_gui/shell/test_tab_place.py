"""Tabs are made when they are first needed, and know then what they missed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.shell.tab_place import TabName
from campusgps_gui.shell.window import Window
from campusgps_gui.style.translation import tr, use_language
from campusgps_gui.training.tab import TrainingTab


def made(window: Window) -> set[type]:
    """The tabs that ``window`` has made but the first."""
    kinds = (TrainingTab, LocateTab, LabelTab)
    return {kind for kind in kinds if window.findChildren(kind)}


def test_opening_a_project_makes_one_tab_and_showing_the_others_makes_them(
    open_window: Window, qtbot: Any
) -> None:
    window, page = open_window, open_window.page
    assert page.shown is TabName.PHOTOS and made(window) == set()
    page.show_training()
    assert made(window) == {TrainingTab} and page.current is page.training_tab
    page.show_locate()
    assert made(window) == {TrainingTab, LocateTab}
    qtbot.waitUntil(lambda: page.locate_tab.map.view is not None)
    page.show_labels()
    assert made(window) == {TrainingTab, LocateTab, LabelTab}
    assert page.label_tab.isVisible() and window.actions_.label_folder.isEnabled()


def test_commands_of_tabs_that_were_never_shown_are_carried_out(
    open_window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, actions = open_window, open_window.actions_
    for action in (actions.save_answers, actions.review_located, actions.locate_again):
        assert not action.isEnabled()
    assert made(window) == set()
    actions.each_alone.setChecked(True)
    assert made(window) == {LocateTab} and window.page.locate_tab.list.each_alone.isChecked()
    assert actions.label_folder.isEnabled()
    asked: list[TabName] = []

    def ask(*_: Any) -> str:
        asked.append(window.page.shown)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    actions.label_folder.trigger()
    assert asked == [TabName.LABELS]


def test_a_tab_made_late_shows_what_changed_before(open_window: Window, qtbot: Any) -> None:
    window, page = open_window, open_window.page
    project = window.controller.project
    assert project is not None
    qtbot.waitUntil(lambda: page.photos_tab.model.rowCount() == 60)
    corners = [(0.0, 0.0), (0.0, 90.0), (80.0, 90.0), (80.0, 0.0)]
    window.controller.areas.add("Half the world", "", corners)
    qtbot.waitUntil(lambda: len(window.controller.areas.now) == 1)
    dots = list(window.controller.dots)
    for tab in (page.locate_tab, page.label_tab):
        assert [area.name for area in tab.map._areas] == ["Half the world"]
        assert len(tab.map._references) == len(dots) > 0
    assert page.label_tab.rows.bar.area_filter.findData("Half the world") == 1
    assert page.locate_tab.quality.text == page.photos_tab.quality.text != ""


def test_the_tab_of_last_time_is_shown_after_a_change_of_the_language(
    open_window: Window, qapp: QApplication, english_afterwards: None
) -> None:
    page = open_window.page
    page.show_locate()
    page.remember()
    page.show_photos()
    use_language(qapp, "de")
    for index, title in enumerate((tr("Photos"), tr("Training"), tr("Locate"))):
        page.setTabText(index, title)
    assert page.tabText(2) != "Locate"
    page.restore()
    assert page.shown is TabName.LOCATE

"""Every command is within reach of the keyboard, and no key changes what is out of sight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus


def _entries(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _entries(below)
        else:
            yield action


def test_every_command_stands_in_a_menu_that_a_key_opens(window: Window) -> None:
    menus = [(title, title.menu()) for title in window.menuBar().actions()]
    assert all("&" in title.text() for title, _ in menus)
    reached = {entry for _, menu in menus if isinstance(menu, QMenu) for entry in _entries(menu)}
    assert [action.text() for action in window.actions_.all if action not in reached] == []


def test_no_key_changes_a_photo_that_is_not_shown(
    open_window: Window, demo_campus: DemoCampus, qtbot: Any
) -> None:
    page, project = open_window.page, open_window.controller.project
    page.show_photos()
    tab = page.photos_tab
    qtbot.waitUntil(lambda: tab.model.rowCount() == 60)
    tab.choose(tab.model.row(0).id)
    before = project.photos()
    # Filtered out.
    tab._search.setText(tab.model.row(30).path.name)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    for key in (Qt.Key.Key_X, Qt.Key.Key_Delete):
        tab.table.setFocus()
        qtbot.keyClick(tab.table, key)
        qtbot.waitUntil(lambda: not open_window.runner.jobs)
    assert project.photos() == before
    # On other tabs, whatever has the keyboard there.
    tests: list[Path] = sorted(demo_campus.test_folder.glob("*.jpg"))[:2]
    tab._search.clear()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 60)
    tab.choose(tab.model.row(0).id)
    with qtbot.waitSignal(open_window.locator.done):
        page.locate(tests)
    for show, widget in (
        (page.show_locate, page.locate_tab.list.table),
        (page.show_training, page.training_tab),
        (page.show_labels, page.label_tab),
    ):
        show()
        for key in (Qt.Key.Key_X, Qt.Key.Key_Delete, Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_T):
            qtbot.keyClick(widget, key)
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
    assert project.photos() == before and len(page.locate_tab.photos) == 1


def test_a_letter_means_the_same_on_every_tab(window: Window) -> None:
    """Who learned it on one tab does nothing else by it on another one."""
    actions = window.actions_
    alike = [
        (actions.take_suggestion, actions.accept),
        (actions.next_to_look, actions.next_doubtful),
        (actions.place_photo, actions.set_position),
        (actions.take_before, actions.like_before),
        (actions.take_after, actions.like_after),
        (actions.paste_place, actions.paste_position),
        (actions.place_located, actions.set_position),
        (actions.paste_located, actions.paste_position),
    ]
    assert all(one.shortcut() == other.shortcut() for one, other in alike)
    known = {one.shortcut().toString() for one, _ in alike}
    mending, labels = (
        {one.shortcut().toString() for one in some} - known - {""}
        for some in (actions.of_mending, actions.of_labels)
    )
    # Of Photos alone: tags, and what sets photos aside.
    assert not (mending | {"T", "X"}) & (labels | {"U"})


def test_a_menu_offers_nothing_for_photos_that_are_out_of_sight(
    open_window: Window, qtbot: Any
) -> None:
    page, actions = open_window.page, open_window.actions_
    page.show_photos()
    tab = page.photos_tab
    qtbot.waitUntil(lambda: tab.model.rowCount() == 60)
    tab.table.selectAll()
    assert any(action.isEnabled() for action in actions.of_mending)
    for show in (page.show_locate, page.show_training, page.show_labels):
        page.show_photos()
        show()
        # While a menu has the keyboard, all keys that stand in menus work.
        enabled = [action.text() for action in actions.of_mending if action.isEnabled()]
        assert enabled == []
    page.show_photos()
    assert any(action.isEnabled() for action in actions.of_mending)


def test_the_keyboard_is_in_the_tab_that_a_click_shows(open_window: Window, qtbot: Any) -> None:
    page = open_window.page
    bar = page.tabBar()
    open_window.activateWindow()
    page.show_photos()
    qtbot.waitUntil(lambda: page.photos_tab.model.rowCount() == 60)
    bar.setFocus()
    for place in (3, 0, 1, 3, 2, 3, 0):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
        if place in (0, 3):
            shown = page.currentWidget()
            qtbot.waitUntil(
                lambda shown=shown: shown.isAncestorOf(open_window.focusWidget()), timeout=10_000
            )
    page.show_labels()
    page.label_tab.take_keys()
    # By arrows people go through the tabs: the bar keeps them.
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert page.currentIndex() == 2 and bar.hasFocus()

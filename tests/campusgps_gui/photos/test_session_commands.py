"""Sessions are renamed, merged and split from the menu of the chosen photos."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QMenu

from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import choose_ids


def test_sessions_are_changed_and_undone(open_window: Window, qtbot: Any) -> None:
    open_window.page.show_photos()
    tab: PhotosTab = open_window.page.photos_tab
    project = open_window.controller.project
    assert project is not None
    qtbot.waitUntil(lambda: tab.model.rowCount() > 0 and not open_window.runner.jobs)
    photos = project.photos()
    before = [one.session for one in photos]
    first = photos[0]
    other = next(one for one in photos if one.session != first.session)

    def commands() -> list[str]:
        menu = QMenu(tab)
        tab.sessions.add_to(menu)
        (sessions,) = [one.menu() for one in menu.actions()]
        assert isinstance(sessions, QMenu)
        words = [one.text() for one in sessions.actions()]
        menu.deleteLater()
        return words

    choose_ids(tab.table, [first.id])
    assert commands() == ["Show only this one", "Rename…", "Split off as its own"]
    tab.sessions.show_wanted.emit(first.session)
    alone = [one.id for one in photos if one.session == first.session]
    qtbot.waitUntil(lambda: list(tab.model.ids) == alone)
    tab._search.clear()
    qtbot.waitUntil(lambda: tab.model.rowCount() == len(photos))
    tab.sessions.ask_for_name(first.session or "")
    assert tab.sessions.dialog is not None
    tab.sessions.dialog.setTextValue("By the lake")
    tab.sessions.dialog.accept()
    qtbot.waitUntil(lambda: project.photos()[0].session == "By the lake")
    choose_ids(tab.table, [first.id, other.id])
    assert commands() == ["Merge 2 sessions"]
    tab.sessions.merge(["By the lake", other.session or ""])
    qtbot.waitUntil(lambda: len({one.session for one in project.photos()}) == 2)
    tab.sessions.split([other.id])
    qtbot.waitUntil(lambda: len({one.session for one in project.photos()}) == 3)
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
    assert open_window.actions_.undo.text() == "Undo: Split off 1 photo"
    for _ in range(3):
        open_window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: [one.session for one in project.photos()] == before)
    qtbot.waitUntil(lambda: not open_window.runner.jobs)

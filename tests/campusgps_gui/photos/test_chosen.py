"""The photos chosen in the table: facts, rings, large, and what can be done with them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.shell.window import Window
from campusgps_gui.style.notation import session_text
from campusgps_gui.widgets.lazy_rows import choose_ids
from core.geo import format_decimal


@pytest.fixture
def tab(open_window: Window, qtbot: Any) -> PhotosTab:
    open_window.page.show_photos()
    made = open_window.page.photos_tab
    qtbot.waitUntil(lambda: made.model.rowCount() == 60 and len(made.map._references) == 60)
    made.table.setFocus()
    return made


def test_several_photos_say_what_they_have_in_common_and_are_ringed(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    photos = open_window.controller.project.photos()
    tab.choose(photos[0].id)
    tab.table.selectAll()
    # At once, before any picture on its way.
    assert tab.details.hint.startswith("60 photos chosen")
    qtbot.waitUntil(lambda: "Sessions" in tab.details.facts)
    facts = tab.details.facts
    assert facts["Chosen"] == "60 photos, 60 used"
    assert facts["Verdicts"] == "60 usable"
    sessions = {photo.session for photo in photos}
    assert len(sessions) == 3 and all(
        f"{session_text(name)} (20)" in facts["Sessions"] for name in sessions
    )
    assert facts["Taken"].startswith(min(p.taken_at for p in photos).strftime("%d %b %Y, %H:%M"))
    assert set(tab.map._ringed) == {photo.id for photo in photos}
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
    assert tab.details.image.isNull()
    # One again: its own facts and picture, and one ring.
    tab.choose(photos[3].id)
    assert tab.details.facts["File"] == photos[3].path.name and tab.map._ringed == ()
    qtbot.waitUntil(lambda: not tab.details.image.isNull())
    # Several after a change: what they have in common is as it is now.
    tab.table.selectAll()
    qtbot.keyClick(tab.table, Qt.Key.Key_X)
    _answer(tab, "Set aside")
    qtbot.waitUntil(lambda: tab.details.facts.get("Chosen") == "60 photos, 0 used")
    assert tab.details.facts["Verdicts"] == "60 usable, 60 set aside"


def test_taking_out_most_photos_is_asked_about(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    controller = open_window.controller
    for key, verb in ((Qt.Key.Key_X, "Set aside"), (Qt.Key.Key_Delete, "Remove")):
        tab.table.selectAll()
        _focus(tab, qtbot)
        qtbot.keyClick(tab.table, key)
        question = tab.commands.question
        assert question is not None and question.text().startswith(f"{verb} all 60 photos")
        assert question.defaultButton().text() == "Cancel"
        _answer(tab, "Cancel")
        qtbot.waitUntil(lambda: not open_window.runner.jobs)
        assert controller.snapshot.used == controller.snapshot.total == 60
    # A few are set aside at once, and taken in again.
    _focus(tab, qtbot)
    tab.choose(tab.model.row(0).id)
    for key, used in ((Qt.Key.Key_X, 59), (None, 60)):
        with qtbot.waitSignal(controller.message):
            if key is None:
                qtbot.keyClick(tab.table, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
            else:
                qtbot.keyClick(tab.table, key)
        assert tab.commands.question is None and controller.snapshot.used == used


def test_the_map_shows_which_photos_the_table_lists(tab: PhotosTab, qtbot: Any) -> None:
    photo = tab.model.row(5)
    assert tab.map._only is None
    tab._search.setText(photo.path.name)
    qtbot.waitUntil(lambda: tab.map._only == (photo.id,))
    tab._search.setText("no such photo")
    qtbot.waitUntil(lambda: tab.map._only == ())
    tab._search.clear()
    qtbot.waitUntil(lambda: tab.map._only is None)


def test_a_photo_is_seen_large_and_keys_go_on(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    first, second = tab.model.row(0), tab.model.row(1)
    tab.choose(first.id)
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    viewer = tab.chosen.large.viewer
    assert viewer.isVisible() and viewer.windowTitle() == first.path.name
    assert viewer.match.view.isVisible() == (first.suggested is not None)
    qtbot.keyClick(viewer, Qt.Key.Key_PageDown)
    assert viewer.windowTitle() == second.path.name and tab.chosen_ids == [second.id]
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    open_window.actions_.view_large.trigger()
    assert viewer.isVisible()
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    # The position copied is that of the photo in sight.
    open_window.actions_.copy_position.trigger()
    assert QGuiApplication.clipboard().text() == format_decimal(second.position)


def _answer(tab: PhotosTab, words: str) -> None:
    question = tab.commands.question
    assert question is not None
    next(one for one in question.buttons() if one.text() == words).click()


def _focus(tab: PhotosTab, qtbot: Any) -> None:
    """Give the table the keyboard, which a question had."""
    tab.window().activateWindow()
    tab.table.setFocus()
    qtbot.waitUntil(tab.table.hasFocus)


def test_two_photos_are_seen_side_by_side(tab: PhotosTab, qtbot: Any) -> None:
    first, third = (tab.model.row(place) for place in (0, 2))
    assert first is not None and third is not None
    choose_ids(tab.table, [first.id, third.id], third.id)
    menu = tab.commands.menu()
    assert menu is not None and menu.actions()[0].text() == "Show side by side"
    menu.close()
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    viewer = tab.chosen.large.viewer
    assert viewer is not None and viewer.isVisible()
    assert viewer.photo.title.text() == first.path.name
    assert viewer.match._shown.title == third.path.name and viewer.match.view.isVisible()
    assert viewer.match.title.text().endswith(" from the other photo")
    assert "other matches" not in viewer._keys.text()
    # The pictures come, and so does what both have in common.
    qtbot.waitUntil(lambda: not viewer.match.view.image.isNull())
    qtbot.waitUntil(lambda: viewer.points.text() != "Comparing…")
    qtbot.keyClick(viewer, Qt.Key.Key_PageDown)
    assert len(tab.chosen_ids) == 1 and viewer.windowTitle() != first.path.name
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)

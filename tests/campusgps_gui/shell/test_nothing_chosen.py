"""Commands about chosen photos wait until one is chosen to which they apply, on every tab."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QAction

from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.lazy_rows import choose_ids
from core.project.corrections import is_corrected


def about_chosen(actions: Actions) -> list[QAction]:
    """The commands that do something with photos that are chosen."""
    going = (actions.next_to_look, actions.next_doubtful)
    mending_and_review = [*actions.of_mending, *actions.of_labels]
    return [
        *(one for one in mending_and_review if one not in going),
        *(actions.copy_position, actions.view_large, actions.back_to_estimate),
    ]


def offered(actions: Actions) -> list[str]:
    return [one.text() for one in about_chosen(actions) if one.isEnabled()]


@pytest.fixture
def tab(open_window: Window, qtbot: Any) -> PhotosTab:
    open_window.page.show_photos()
    made = open_window.page.photos_tab
    qtbot.waitUntil(lambda: made.model.rowCount() == 60 and made.findings.is_known)
    return made


def test_with_nothing_chosen_nothing_about_chosen_photos_is_offered(
    open_window: Window, tab: PhotosTab
) -> None:
    page, actions = open_window.page, open_window.actions_
    tab.table.clearSelection()
    for show in (page.show_photos, page.show_training, page.show_locate, page.show_labels):
        show()
        assert offered(actions) == []


def test_what_applies_to_one_photo_is_offered_once_it_is_chosen(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    actions, model = open_window.actions_, tab.model
    tab.choose(model.ids[0])
    assert actions.copy_position.isEnabled() and actions.view_large.isEnabled()
    assert not actions.back_to_estimate.isEnabled()
    choose_ids(tab.table, list(model.ids[:2]), model.ids[0])
    # Two are seen side by side.
    assert actions.view_large.isEnabled() and not actions.copy_position.isEnabled()
    tab.table.selectAll()
    assert not actions.view_large.isEnabled()


def test_of_several_photos_a_command_is_offered_if_it_applies_to_any(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    actions, suggested = open_window.actions_, tab.findings.now.suggested
    without = [one for one in tab.model.ids if one not in suggested][:2]
    with_one = next(iter(suggested))
    choose_ids(tab.table, without, without[0])
    assert not actions.take_suggestion.isEnabled() and not actions.own_position.isEnabled()
    assert actions.place_photo.isEnabled()
    choose_ids(tab.table, [without[0], with_one], with_one)
    assert actions.take_suggestion.isEnabled() and not actions.own_position.isEnabled()
    with qtbot.waitSignal(tab.findings.found):
        actions.take_suggestion.trigger()
    project = open_window.controller.project
    assert project is not None and is_corrected(project.photo(with_one))
    assert not actions.take_suggestion.isEnabled() and actions.own_position.isEnabled()

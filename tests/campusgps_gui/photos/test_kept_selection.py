"""What is chosen stays chosen when it is put elsewhere, also where the list would let it go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from campusgps_gui.photos.filter import ALL_PHOTOS, SUGGESTED
from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import choose_ids

COUNT = 60


@pytest.fixture
def tab(open_window: Window, qtbot: Any) -> PhotosTab:
    open_window.page.show_photos()
    made = open_window.page.photos_tab
    qtbot.waitUntil(lambda: made.findings.is_known and made.model.rowCount() == COUNT)
    return made


@pytest.fixture
def wait(open_window: Window, tab: PhotosTab, qtbot: Any) -> Callable[[], None]:
    """Waits until every edit is made, its findings are known, and the table lists the answer."""

    def run() -> None:
        qtbot.waitUntil(lambda: not open_window.runner.jobs and tab.findings.is_known)

    return run


def drag(tab: PhotosTab) -> None:
    """Drag what is chosen on the map, as far as to the next building."""
    shown = tab.map.mended
    assert shown is not None and shown.position is not None
    place = shown.position
    tab.map.photo_dragged.emit(shown.photo_id, place.latitude + 4e-4, place.longitude)


def paste(tab: PhotosTab) -> None:
    QGuiApplication.clipboard().setText("46.5124, 7.0457")
    tab._actions.paste_place.trigger()


def type_in(tab: PhotosTab) -> None:
    tab.mender.ask_position()
    dialog: Any = tab.mender.dialog
    dialog.line.setText("46.5124, 7.0457")
    dialog.set.click()


@pytest.mark.parametrize("put_elsewhere", [drag, paste, type_in])
@pytest.mark.parametrize("count", [1, 2])
def test_photos_put_elsewhere_stay_chosen_though_the_list_is_of_others(
    open_window: Window,
    tab: PhotosTab,
    wait: Callable[[], None],
    put_elsewhere: Callable[[PhotosTab], None],
    count: int,
) -> None:
    tab._filter.choose(SUGGESTED)
    wait()
    listed = list(tab.model.ids)
    chosen = listed[:count]
    choose_ids(tab.table, chosen, chosen[0])
    wait()
    put_elsewhere(tab)
    wait()
    assert tab.findings.now.suggested.isdisjoint(chosen), "the list would let them go"
    assert tab.chosen_ids == chosen and list(tab.model.ids)[:count] == chosen
    assert tab.map.mended is not None
    for action in (open_window.actions_.undo, open_window.actions_.redo):
        action.trigger()
        wait()
        assert tab.chosen_ids == chosen
    # Once others are chosen and the list is made anew, it has what it is to have.
    tab.choose(listed[count])
    tab._filter.choose(ALL_PHOTOS)
    tab._filter.choose(SUGGESTED)
    wait()
    assert not set(chosen) & set(tab.model.ids)


def test_a_search_keeps_what_was_moved_out_of_it(
    open_window: Window, tab: PhotosTab, wait: Callable[[], None]
) -> None:
    tab._search.setText("position from EXIF")
    wait()
    chosen = list(tab.model.ids)[1:3]
    choose_ids(tab.table, chosen, chosen[0])
    wait()
    drag(tab)
    wait()
    assert tab.chosen_ids == chosen
    # What is in the project no more is no row.
    open_window.controller.remove([chosen[0]])
    wait()
    assert chosen[0] not in tab.model.ids


def test_of_suggestions_taken_over_one_is_chosen_when_that_is_undone(
    open_window: Window, tab: PhotosTab, wait: Callable[[], None]
) -> None:
    tab._filter.choose(SUGGESTED)
    wait()
    chosen = list(tab.model.ids)[:3]
    choose_ids(tab.table, chosen, chosen[0])
    wait()
    open_window.actions_.take_suggestion.trigger()
    wait()
    assert not set(chosen) & set(tab.model.ids) and not tab.chosen_ids
    open_window.actions_.undo.trigger()
    wait()
    # A key would act on all of them.
    assert tab.chosen_ids == chosen[:1]

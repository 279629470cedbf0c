from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.shell.window import Window
from core.quality.findings import find_all, needing_a_look

LONG_MS = 60_000


@pytest.fixture
def tab(open_window: Window) -> Iterator[PhotosTab]:
    open_window.page.show_photos()
    yield open_window.page.photos_tab


def test_dot_and_row_find_each_other(tab: PhotosTab, qtbot: Any) -> None:
    third = tab.model.photo(2)
    tab.map.dot_clicked.emit(third.id)
    assert [photo.id for photo in tab.chosen] == [third.id]
    assert tab.details.facts["File"] == third.path.name
    tab.table.selectRow(4)
    assert tab.map._selected == tab.model.photo(4).id


def test_a_dot_of_a_filtered_row_brings_the_row_back(tab: PhotosTab) -> None:
    photo = tab.model.photo(0)
    tab._search.setText("no such photo")
    assert tab.model.rowCount() == 0
    tab.choose(photo.id)
    assert [chosen.id for chosen in tab.chosen] == [photo.id]
    assert tab._search.text() == ""


def test_the_chosen_photo_is_shown_large_with_its_facts(tab: PhotosTab, qtbot: Any) -> None:
    tab.choose(tab.model.photo(0).id)
    facts = tab.details.facts
    assert {"File", "Verdict", "Position", "From", "Taken", "Session", "Camera", "Size"} <= set(
        facts
    )
    qtbot.waitUntil(lambda: not tab.details._view.image.isNull(), timeout=LONG_MS)
    assert max(tab.details._view.image.width(), tab.details._view.image.height()) == 320


def test_thumbnails_come_later(tab: PhotosTab, qtbot: Any) -> None:
    photo = tab.model.photo(0)
    qtbot.waitUntil(lambda: not tab.thumbnails.image(photo).isNull(), timeout=LONG_MS)


def test_set_aside_and_undo(open_window: Window, tab: PhotosTab, qtbot: Any) -> None:
    window, photo = open_window, tab.model.photo(0)
    tab.choose(photo.id)
    with qtbot.waitSignal(window.controller.said):
        menu = tab.context_menu()
        assert menu is not None
        next(a for a in menu.actions() if a.text() == "Set aside").trigger()
    menu.close()
    assert window.controller.snapshot.photos[0].set_aside
    assert [chosen.id for chosen in tab.chosen] == [photo.id]
    assert tab._notice.isVisible()
    assert window.actions_.undo.text() == "Undo: Set aside 1 photo"
    with qtbot.waitSignal(window.controller.said):
        window.actions_.undo.trigger()
    assert not window.controller.snapshot.photos[0].set_aside
    assert not tab._notice.isVisible()


def test_delete_takes_photos_out_but_not_off_the_disk(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    photo = tab.model.photo(0)
    tab.choose(photo.id)
    tab.table.setFocus()
    with qtbot.waitSignal(open_window.controller.said):
        tab._remove()
    assert photo.id not in {row.id for row in open_window.controller.snapshot.photos}
    assert photo.path.is_file()
    assert len(tab.map._references) == 59


def test_the_place_is_learned_again_on_demand(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    with qtbot.waitSignal(open_window.controller.said):
        open_window.controller.set_aside([tab.model.photo(0).id], True)
    with qtbot.waitSignal(open_window.locator.ready, timeout=LONG_MS):
        open_window.actions_.rebuild.trigger()
    assert open_window.controller.snapshot.current
    assert not tab._notice.isVisible()


def test_a_positions_table_wins_and_the_difference_shows(
    open_window: Window, tab: PhotosTab, qtbot: Any, tmp_path: Path
) -> None:
    photo = tab.model.photo(0)
    assert photo.position is not None
    table = tmp_path / "gt.csv"
    moved = photo.position.latitude + 0.0001
    table.write_text(
        f"file,latitude,longitude\n{photo.path.name},{moved},{photo.position.longitude}\n"
    )
    with qtbot.waitSignal(open_window.controller.imported, timeout=LONG_MS):
        open_window.import_photos([], table)
    after = next(p for p in open_window.controller.snapshot.photos if p.id == photo.id)
    assert after.position is not None
    assert after.position.latitude == pytest.approx(moved)
    assert after.difference_m == pytest.approx(11.1, abs=0.1)
    row = tab.model.row_of(photo.id)
    assert row is not None
    assert tab.model.index(row, 5).data(Qt.ItemDataRole.DisplayRole) == "11 m"


def test_a_table_filtered_to_nothing_says_so(tab: PhotosTab) -> None:
    tab._search.setText("no such photo")
    assert not tab.table.isVisible()
    assert tab._no_rows.isVisible()
    assert tab._no_rows._title.text() == "No photo matches"
    tab._search.clear()
    assert tab.table.isVisible()
    assert not tab._no_rows.isVisible()


def test_photos_that_need_a_look_are_found_on_a_thread(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    copy, original = tab.model.photo(1).id, tab.model.photo(0).id
    project = open_window.controller.project
    assert project is not None
    project.note_about_photos("twin_of", {copy: original})
    with qtbot.waitSignal(open_window.controller.changed):
        open_window.controller.set_aside([tab.model.photo(5).id], True)
    needed = needing_a_look(find_all(open_window.controller.snapshot.photos))
    assert copy in needed
    tab._filter.setCurrentIndex(tab._filter.findText("Need a look"))
    qtbot.waitUntil(lambda: tab.model.rowCount() == len(needed), timeout=LONG_MS)
    shown = {tab.model.photo(row).id for row in range(tab.model.rowCount())}
    assert shown == needed

from __future__ import annotations

import gc
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from benchmarks.tables import make_project
from campusgps_gui.photos.filter import ALL_PHOTOS, NEED_A_LOOK
from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.photos.table import DIFFERENCE
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import BLOCK
from core.project.corrections import move_positions
from core.project.journal import Reach
from core.quality.findings import find_all, needing_a_look

LONG_MS = 180_000
MANY = 10_000


@pytest.fixture(scope="module")
def many_photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of many photos without pictures, straight in SQLite."""
    return make_project(tmp_path_factory.mktemp("many"), MANY)


@pytest.fixture
def tab(open_window: Window, qtbot: Any) -> PhotosTab:
    open_window.page.show_photos()
    made = open_window.page.photos_tab
    qtbot.waitUntil(lambda: made.model.rowCount() == 60 and len(made.map._references) == 60)
    return made


def test_dot_and_row_find_each_other(tab: PhotosTab, qtbot: Any) -> None:
    third = tab.model.row(2)
    tab.map.dot_clicked.emit(third.id)
    assert tab.chosen_ids == [third.id]
    assert tab.details.facts["File"] == third.path.name
    tab.table.selectRow(4)
    assert tab.map._selected == tab.model.row(4).id


def test_a_dot_of_a_filtered_row_brings_the_row_back(tab: PhotosTab, qtbot: Any) -> None:
    photo = tab.model.row(0)
    tab._search.setText("no such photo")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 0)
    tab.choose(photo.id)
    qtbot.waitUntil(lambda: tab.chosen_ids == [photo.id])
    assert tab._search.text() == ""


def test_the_chosen_photo_is_shown_large_with_its_facts(tab: PhotosTab, qtbot: Any) -> None:
    tab.choose(tab.model.row(0).id)
    facts = tab.details.facts
    assert {"File", "Verdict", "Position", "From", "Taken", "Session", "Camera", "Size"} <= set(
        facts
    )
    qtbot.waitUntil(lambda: not tab.details._view.image.isNull(), timeout=LONG_MS)
    assert max(tab.details._view.image.width(), tab.details._view.image.height()) == 320


def test_thumbnails_come_later(tab: PhotosTab, qtbot: Any) -> None:
    photo = tab.model.row(0)
    qtbot.waitUntil(lambda: not tab.thumbnails.image(photo).isNull(), timeout=LONG_MS)


def test_set_aside_and_undo(open_window: Window, tab: PhotosTab, qtbot: Any) -> None:
    window, photo = open_window, tab.model.row(0)
    tab.choose(photo.id)
    with qtbot.waitSignal(window.controller.message):
        menu = tab.commands.menu()
        assert menu is not None
        next(a for a in menu.actions() if a.text() == "Set aside").trigger()
    menu.close()
    assert window.controller.project.photos()[0].set_aside
    qtbot.waitUntil(lambda: not tab.listing.pending)
    assert tab.chosen_ids == [photo.id]
    assert tab.details.facts["Verdict"] == "usable, set aside"
    assert tab._notice.isVisible()
    assert window.actions_.undo.text() == "Undo: Set aside 1 photo"
    with qtbot.waitSignal(window.controller.message):
        window.actions_.undo.trigger()
    assert not window.controller.project.photos()[0].set_aside
    assert not tab._notice.isVisible()


def test_the_number_of_files_leads_to_those_that_are_not_used(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    label, photo = tab._count.label, tab.model.row(0)
    assert label.text() == "60 files, 60 used"
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert tab._filter.choice == ALL_PHOTOS and not label.toolTip()
    with qtbot.waitSignal(open_window.controller.message):
        open_window.controller.set_aside([photo.id], True)
    qtbot.waitUntil(lambda: label.text() == "60 files, 59 used")
    assert "not learned from 1 of these files: 1 set aside" in label.toolTip()
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    assert tab._filter.currentText() == "Not used (1)" and tab.model.row(0).id == photo.id


def test_the_column_of_differences_is_there_where_a_listed_photo_has_one(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    moved, other = tab.model.row(0), tab.model.row(1)
    assert tab.table.isColumnHidden(DIFFERENCE)
    with qtbot.waitSignal(open_window.controller.message):
        open_window.controller.edit(lambda project: move_positions(project, [moved.id], 30.0, 40.0))
    qtbot.waitUntil(lambda: not tab.table.isColumnHidden(DIFFERENCE))
    assert tab.model.index(0, DIFFERENCE).data() == "50 m"
    tab._search.setText(other.path.name)
    qtbot.waitUntil(lambda: list(tab.model.ids) == [other.id])
    assert tab.table.isColumnHidden(DIFFERENCE)
    tab._search.clear()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 60)
    assert not tab.table.isColumnHidden(DIFFERENCE)


def test_delete_takes_photos_out_but_not_off_the_disk(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    photo = tab.model.row(0)
    tab.choose(photo.id)
    tab.table.setFocus()
    with qtbot.waitSignal(open_window.controller.message):
        qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert photo.id not in {row.id for row in open_window.controller.project.photos()}
    assert photo.path.is_file()
    qtbot.waitUntil(lambda: len(tab.map._references) == 59 and tab.model.rowCount() == 59)


def test_the_place_is_learned_again_on_demand(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    with qtbot.waitSignal(open_window.controller.message):
        open_window.controller.set_aside([tab.model.row(0).id], True)
    with qtbot.waitSignal(open_window.locator.ready, timeout=LONG_MS):
        open_window.actions_.rebuild.trigger()
    assert open_window.controller.snapshot.current
    assert not tab._notice.isVisible()


def test_a_positions_table_wins_and_the_difference_shows(
    open_window: Window, tab: PhotosTab, qtbot: Any, tmp_path: Path
) -> None:
    photo = tab.model.row(0)
    assert photo.position is not None
    table = tmp_path / "gt.csv"
    moved = photo.position.latitude + 0.0001
    table.write_text(
        f"file,latitude,longitude\n{photo.path.name},{moved},{photo.position.longitude}\n"
    )
    with qtbot.waitSignal(open_window.controller.imported, timeout=LONG_MS):
        open_window.import_photos([], table)
    after = next(p for p in open_window.controller.project.photos() if p.id == photo.id)
    assert after.position is not None
    assert after.position.latitude == pytest.approx(moved)
    assert after.difference_m == pytest.approx(11.1, abs=0.1)
    qtbot.waitUntil(lambda: not tab.listing.pending)
    row = tab.model.row_of(photo.id)
    assert row is not None
    assert tab.model.index(row, 5).data(Qt.ItemDataRole.DisplayRole) == "11 m"


def test_a_table_filtered_to_nothing_says_so(tab: PhotosTab, qtbot: Any) -> None:
    with qtbot.waitSignal(tab.listing.listed):
        tab._search.setText("no such photo")
    assert not tab.table.isVisible()
    assert tab._count.no_rows.isVisible()
    assert tab._count.no_rows._title.text() == "No photo matches"
    with qtbot.waitSignal(tab.listing.listed):
        tab._search.clear()
    assert tab.table.isVisible()
    assert not tab._count.no_rows.isVisible()


def test_photos_that_need_a_look_are_found_on_a_thread(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    copy, original = tab.model.row(1).id, tab.model.row(0).id
    project = open_window.controller.project
    assert project is not None
    project.note_about_photos("twin_of", {copy: original})
    with qtbot.waitSignal(open_window.controller.changed):
        open_window.controller.set_aside([tab.model.row(5).id], True)
    needed = needing_a_look(find_all(open_window.controller.project.photos()))
    assert copy in needed
    tab._filter.choose(NEED_A_LOOK)
    qtbot.waitUntil(lambda: tab.model.rowCount() == len(needed), timeout=LONG_MS)
    shown = set(tab.model.ids)
    assert shown == needed


def test_answers_that_come_too_late_are_dropped(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    gate = threading.Event()
    listed: list[int] = []
    tab.listing.listed.connect(lambda: listed.append(tab.model.rowCount()))
    # The queue of the queries stands still, so that all of them wait for it.
    open_window.runner.run("Waiting", lambda _: gate.wait(), queue_name="photo list", quiet=True)
    for text in ("no such photo", "", "jpg", "none of these"):
        tab._search.setText(text)
    tab.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    tab._search.setText("evening")
    gate.set()
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
    photos = open_window.controller.project.photos()
    expected = [photo for photo in photos if "evening" in str(photo.path).casefold()]
    assert 0 < len(expected) < 60
    assert listed == [len(expected)]
    expected.sort(key=lambda photo: photo.path.name.casefold(), reverse=True)
    assert list(tab.model.ids) == [photo.id for photo in expected]


def test_order_and_filter_belong_to_a_project(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    folder = open_window.controller.project.folder
    with qtbot.waitSignal(tab.listing.listed):
        tab.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    open_window.controller.close()
    assert tab.model.rowCount() == 0 and len(tab.map._references) == 0
    with qtbot.waitSignal(tab.listing.listed):
        open_window.open_project(folder)
    # The project has the order that it had.
    photos = open_window.controller.project.photos()
    assert list(tab.model.ids) == [photo.id for photo in reversed(photos)]


def test_ten_thousand_photos_are_set_aside_and_back_in_a_few_steps(
    window: Window, many_photos: Path, qtbot: Any
) -> None:
    frozen = gc.get_freeze_count()
    window.open_project(many_photos)
    qtbot.waitUntil(lambda: window.page.photos_tab.model.rowCount() == MANY)
    tab = window.page.photos_tab
    qtbot.waitUntil(lambda: not window.runner.jobs and tab.findings.is_current)
    # Collections of garbage, which may fall into the window's thread, leave the photos out.
    assert gc.get_freeze_count() - frozen > MANY and gc.isenabled()
    resets: list[int] = []
    selections: list[int] = []
    read: list[int] = []
    tab.model.modelReset.connect(lambda: resets.append(tab.model.rowCount()))
    tab.table.selectionModel().selectionChanged.connect(
        lambda *_: selections.append(len(tab.chosen_ids))
    )
    plain_read = tab.model._read
    tab.model._read = lambda ids: plain_read([*(read.append(one) or one for one in ids)])

    def settle() -> None:
        qtbot.waitUntil(lambda: not window.runner.jobs)
        tab.table.grab()

    tab.table.selectAll()
    settle()
    assert selections == [MANY]
    menu = tab.commands.menu()
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Locate",
        "Set aside",
        "Remove from the project",
    ]
    next(action for action in menu.actions() if action.text() == "Set aside").trigger()
    menu.close()
    assert window.controller.snapshot.used > 0
    with qtbot.waitSignal(window.controller.message):
        _agree(tab)
    settle()
    assert tab._count.label.text() == f"{MANY:,} files, 0 used"
    # Nor does it widen the window beyond a small screen, in a language of longer words.
    assert tab._count.label.minimumSizeHint().width() == 0
    assert tab._search.minimumWidth() >= tab.fontMetrics().horizontalAdvance("Suchen") + 16
    assert tab.model.index(3, 1).data() == "usable, set aside"
    with qtbot.waitSignal(window.controller.message):
        window.controller.undo(Reach())
    settle()
    assert tab.model.index(3, 1).data() == "usable"
    # The same photos in the same order: neither rows nor selection were made anew.
    assert not resets and selections == [MANY] and len(tab.chosen_ids) == MANY
    tab._filter.setCurrentIndex(tab._filter.findText(f"No position ({MANY // 10:,})"))
    settle()
    tab._filter.setCurrentIndex(0)
    settle()
    tab.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    settle()
    assert resets == [MANY // 10, MANY, MANY]
    assert len(selections) <= 4
    # Only what is in view was read, never all.
    assert len(read) < 20 * BLOCK


def _agree(tab: PhotosTab) -> None:
    question = tab.commands.question
    assert question is not None
    next(one for one in question.buttons() if one.text() != "Cancel").click()

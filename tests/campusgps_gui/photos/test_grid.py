from __future__ import annotations

import time
from array import array
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QTableView

from campusgps_gui.photos.grid import PhotosGrid
from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.photos.table import PhotosTable, photos_view
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.thumbnail_size import ThumbnailSizes

LONG_MS = 60_000
MANY = 50_000


@pytest.fixture
def tab(open_window: Window, qtbot: Any) -> PhotosTab:
    """The Photos tab, showing pictures."""
    open_window.page.show_photos()
    made = open_window.page.photos_tab
    qtbot.waitUntil(lambda: made.model.rowCount() == 60)
    open_window.actions_.as_thumbnails.trigger()
    return made


def test_what_is_chosen_in_the_table_is_chosen_in_the_pictures_and_back(
    tab: PhotosTab, open_window: Window, qtbot: Any
) -> None:
    grid = tab.views.grid
    assert tab.views.currentWidget() is grid and grid.isVisible() and not tab.table.isVisible()
    tab.choose(tab.model.ids[40])
    assert grid.currentIndex().row() == 40
    qtbot.waitUntil(lambda: grid.viewport().rect().intersects(grid.visualRect(grid.currentIndex())))
    grid.scrollTo(tab.model.index(41, 0))
    first = grid.visualRect(tab.model.index(41, 0)).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert tab.chosen_ids == list(tab.model.ids[41:43])
    # The photos' menu commands and the bar below the map act on what the pictures show.
    assert open_window.actions_.place_photo.isEnabled()
    open_window.actions_.as_thumbnails.trigger()
    assert tab.table.isVisible() and tab.chosen_ids == list(tab.model.ids[41:43])


def test_keys_and_menu_act_in_the_pictures(tab: PhotosTab, open_window: Window, qtbot: Any) -> None:
    grid = tab.views.grid
    photo_id = tab.model.ids[3]
    tab.choose(photo_id)
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: photo_id in open_window.controller.snapshot.aside)
    qtbot.keyClick(grid, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: photo_id not in open_window.controller.snapshot.aside)
    at = grid.visualRect(grid.currentIndex()).center()
    place = grid.viewport().mapToGlobal(at)
    with qtbot.waitSignal(tab.views.menu_wanted) as wanted:
        asking = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, place)
        QApplication.sendEvent(grid.viewport(), asking)
    assert wanted.args == [place]
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert tab.chosen.large.is_open


def test_pictures_are_drawn_with_names_and_what_does_not_count_is_faint(
    tab: PhotosTab, open_window: Window, qtbot: Any
) -> None:
    grid, model = tab.views.grid, tab.model
    row = model.row(0)
    assert row is not None

    def contrast() -> int:
        """The span of brightness of the first picture."""
        place = grid.visualRect(model.index(0, 0))
        drawn = grid.viewport().grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
        grey = [
            drawn.pixelColor(x, y).lightness()
            for x in range(20, place.width() - 20, 4)
            for y in range(12, 96, 4)
        ]
        return max(grey) - min(grey)

    qtbot.waitUntil(lambda: not model.picture_of(row).isNull(), timeout=LONG_MS)
    clear = contrast()
    open_window.controller.set_aside([row.id], True)
    qtbot.waitUntil(lambda: row.id in open_window.controller.snapshot.aside)
    qtbot.waitUntil(lambda: model.remark_on(model.row(0)) == "usable, set aside")
    assert 0 < contrast() < clear * 0.6


def test_pictures_share_out_the_room(tab: PhotosTab, open_window: Window, qtbot: Any) -> None:
    grid = tab.views.grid
    for width in (1280, 1024):
        open_window.resize(width, 720)
        qtbot.waitUntil(lambda width=width: open_window.width() == width)
        cells = [grid.visualRect(tab.model.index(row, 0)) for row in range(20)]
        across = sum(cell.top() == cells[0].top() for cell in cells)
        left_over = grid.viewport().width() - cells[across - 1].right()
        assert across > 1 and 0 <= left_over < across + 2


def test_whether_pictures_are_shown_is_remembered(
    settings: Settings, open_window: Window, project_folder: Path, qtbot: Any
) -> None:
    assert not settings.photos_as_thumbnails
    open_window.page.show_photos()
    open_window.actions_.as_thumbnails.trigger()
    settings.save()
    assert Settings(settings.file).photos_as_thumbnails
    open_window.actions_.as_thumbnails.trigger()
    settings.save()
    assert not Settings(settings.file).photos_as_thumbnails


def test_fifty_thousand_pictures_are_laid_out_at_once(qtbot: Any) -> None:
    model = PhotosTable(lambda ids: [], lambda photo: QImage())
    table: QTableView = photos_view(model)
    grid = PhotosGrid(model, table.selectionModel(), ThumbnailSizes(table))
    for view in (table, grid):
        qtbot.addWidget(view)
    grid.resize(800, 600)
    grid.show()
    begin = time.thread_time()
    model.show_ids(array("q", range(MANY)))
    grid.scrollToBottom()
    grid.repaint()
    first = grid.indexAt(QPoint(80, 80))
    grid.resize(600, 600)
    grid.repaint()
    spent = time.thread_time() - begin
    # Under 0.3 s where nothing else runs and no coverage is measured.
    assert spent < 1.0
    # What was in view stays in view.
    assert first.isValid()
    assert grid.viewport().rect().contains(grid.visualRect(first).center())


def test_the_key_of_the_tab_leads_to_the_photos_as_they_are_shown(
    tab: PhotosTab, open_window: Window, qtbot: Any
) -> None:
    actions = open_window.actions_
    actions.locate_tab.trigger()
    actions.photos_tab.trigger()
    qtbot.waitUntil(tab.views.grid.hasFocus)
    qtbot.keyClick(tab.views.grid, Qt.Key.Key_End)
    assert tab.chosen_ids == [tab.model.ids[-1]]
    actions.as_thumbnails.trigger()
    qtbot.waitUntil(tab.table.hasFocus)
    actions.locate_tab.trigger()
    actions.photos_tab.trigger()
    qtbot.waitUntil(tab.table.hasFocus)

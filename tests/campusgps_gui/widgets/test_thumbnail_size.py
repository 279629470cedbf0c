"""Thumbnails in the size that is chosen, in the lists of Photos and Label folder."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu

from campusgps_gui.labelling.labels_model import NAME
from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.thumbnail_size import ThumbnailSize, ThumbnailSizes


@pytest.fixture
def tab(open_window: Window, qtbot: Any) -> PhotosTab:
    open_window.page.show_photos()
    made = open_window.page.photos_tab
    qtbot.waitUntil(lambda: made.model.rowCount() == 60)
    return made


def turn(view: QAbstractItemView, by: int, keys: Any = Qt.KeyboardModifier.ControlModifier) -> None:
    """Turn the wheel over a list."""
    at = QPointF(20, 20)
    event = QWheelEvent(
        *(at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, by)),
        *(Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_with_ctrl_changes_the_size_in_table_and_grid(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    actions, sizes = open_window.actions_, open_window.actions_.thumbnail_sizes
    usual = tab.table.rowHeight(0)
    turn(tab.table, 120)
    assert sizes.size is ThumbnailSize.LARGE and sizes.actions[sizes.size].isChecked()
    assert tab.table.rowHeight(0) > 1.5 * usual and tab.table.verticalScrollBar().value() == 0
    turn(tab.table, 120)
    assert sizes.size is ThumbnailSize.LARGE
    # What fits in a place of the grid follows; a touchpad turns by parts of a step.
    actions.as_thumbnails.trigger()
    grid = tab.views.grid
    large = grid.gridSize()
    qtbot.waitUntil(lambda: not tab.model.picture_of(tab.model.row(0)).isNull())
    picture = tab.model.picture_of(tab.model.row(0))
    assert max(picture.width(), picture.height()) == 224
    for _ in range(4):
        turn(grid, -60)
    assert sizes.size is ThumbnailSize.SMALL
    small = grid.gridSize()
    assert small.height() < 0.6 * large.height() and small.width() < large.width()
    turn(grid, -120, Qt.KeyboardModifier.NoModifier)
    assert sizes.size is ThumbnailSize.SMALL and grid.verticalScrollBar().value() > 0


def test_the_size_is_remembered_and_holds_for_lists_made_later(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    sizes = open_window.actions_.thumbnail_sizes
    sizes.actions[ThumbnailSize.LARGE].trigger()
    assert open_window.settings.thumbnail_size == "large"
    # Label folder has a size of its own: there a long name stands beside the picture.
    labels = open_window.page.label_tab.rows.table
    assert tab.table.iconSize() == ThumbnailSize.LARGE.in_row
    assert labels.iconSize() == ThumbnailSize.MEDIUM.in_row
    turn(labels, -120)
    assert labels.iconSize() == ThumbnailSize.SMALL.in_row
    assert tab.table.iconSize() == ThumbnailSize.LARGE.in_row
    assert open_window.settings.thumbnail_size == "large"
    assert open_window.settings.label_thumbnail_size == "small"


@pytest.fixture
def two_sizes(settings: Settings) -> None:
    settings.thumbnail_size, settings.label_thumbnail_size = "large", "small"


def test_both_sizes_are_restored(two_sizes: None, window: Window) -> None:
    actions = window.actions_
    assert actions.thumbnail_sizes.size is ThumbnailSize.LARGE
    assert actions.label_thumbnail_sizes.size is ThumbnailSize.SMALL


def test_the_menu_view_steers_the_size_of_the_tab_that_is_shown(open_window: Window) -> None:
    def steered() -> list[ThumbnailSizes]:
        return [
            sizes
            for sizes in (actions.thumbnail_sizes, actions.label_thumbnail_sizes)
            for menu in open_window.menuBar().findChildren(QMenu)
            if menu.menuAction().isVisible() and list(sizes.actions.values()) == menu.actions()
        ]

    actions, page = open_window.actions_, open_window.page
    page.show_photos()
    assert steered() == [actions.thumbnail_sizes]
    page.show_labels()
    assert steered() == [actions.label_thumbnail_sizes]


def test_names_can_be_read_beside_large_pictures_in_a_narrow_table(open_window: Window) -> None:
    open_window.page.show_labels()
    rows = open_window.page.label_tab.rows
    rows.table.setFixedWidth(320)
    room = rows.table.columnWidth(NAME) - rows.table.iconSize().width()
    open_window.actions_.label_thumbnail_sizes.choose(ThumbnailSize.LARGE)
    assert rows.table.columnWidth(NAME) - ThumbnailSize.LARGE.in_row.width() >= min(room, 60)


@pytest.fixture
def of_another_program(settings: Settings) -> None:
    settings.thumbnail_size = "gigantic"


def test_an_unknown_size_is_the_usual_one(of_another_program: None, window: Window) -> None:
    assert window.actions_.thumbnail_sizes.size is ThumbnailSize.MEDIUM

"""Photos are tagged, listed by tag and by named area, and taken back."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from campusgps_gui.photos.filter import PhotoChoice
from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.photos.table import AREA, COLUMNS, TAGS
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import choose_ids
from core.geo import degrees_of
from core.project.areas import Area, put_areas


def test_tags_and_areas(open_window: Window, qtbot: Any) -> None:
    open_window.page.show_photos()
    tab: PhotosTab = open_window.page.photos_tab
    project = open_window.controller.project
    assert project is not None
    qtbot.waitUntil(lambda: tab.model.rowCount() > 0 and not open_window.runner.jobs)
    total = tab.model.rowCount()
    assert tab.table.isColumnHidden(TAGS) and tab.table.isColumnHidden(AREA)
    ids = [photo.id for photo in project.photos()[:3]]

    def texts(menu: QMenu) -> list[str]:
        return [one.text() for one in menu.actions() if one.text()]

    def tag_menu() -> tuple[QMenu, QMenu]:
        menu = QMenu(tab)
        tab.tags.add_to(menu)
        (tags,) = [one.menu() for one in menu.actions()]
        assert isinstance(tags, QMenu)
        return menu, tags

    choose_ids(tab.table, ids)
    menu, tags = tag_menu()
    assert texts(tags) == ["Add…"]
    menu.deleteLater()
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_T)
    assert tab.tags.dialog is not None
    assert tab.tags.dialog.windowTitle() == "Tag 3 photos"
    tab.tags.dialog.setTextValue("night, R&D")
    tab.tags.dialog.accept()
    qtbot.waitUntil(lambda: not tab.table.isColumnHidden(TAGS))
    assert open_window.actions_.undo.text() == "Undo: Tag 3 photos: night, R&&D"
    tab._filter.choose(PhotoChoice(tag="night"))
    assert tab._filter.currentText() == "Tagged night (3)"
    qtbot.waitUntil(lambda: tab.model.rowCount() == 3)
    assert tab.model.index(0, TAGS).data() == "night, R&D"
    choose_ids(tab.table, ids[:1])
    assert tab.details.facts["Tags"] == "night, R&D"
    tab.tags.toggle("night", ids[:1])
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2)
    tab._filter.choose(PhotoChoice())
    qtbot.waitUntil(lambda: tab.model.rowCount() == total)
    choose_ids(tab.table, ids)
    menu, tags = tag_menu()
    assert texts(tags) == ["Add…", "night", "R&&D", "Remove"]
    checked = [one.text() for one in tags.actions() if one.isChecked()]
    assert checked == ["R&&D"], "not all have the other"
    menu.deleteLater()

    places = degrees_of(photo.position for photo in project.photos() if photo.position)
    south, west = places.min(axis=0) - 1e-4
    north, east = places.max(axis=0) + 1e-4
    middle = float(np.median(places[:, 1]))
    ring = np.array([[south, west], [south, middle], [north, middle], [north, west]])
    whole = np.array([[south, west], [south, east], [north, east], [north, west]])
    areas = [Area("Campus", ((whole,),)), Area("West side", ((ring,),), "Campus")]
    open_window.controller.edit(lambda at: put_areas(at, areas))
    qtbot.waitUntil(lambda: not tab.table.isColumnHidden(AREA))
    qtbot.waitUntil(lambda: tab.model.index(0, AREA).data() in ("Campus", "West side"))
    tab._filter.choose(PhotoChoice(area="West side"))
    qtbot.waitUntil(lambda: 0 < tab.model.rowCount() < total)
    west_side = tab.model.rowCount()
    tab._filter.choose(PhotoChoice(area="Campus"))
    qtbot.waitUntil(lambda: tab.model.rowCount() == total)
    tab.model.sort(AREA, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: not tab.listing.pending)
    shown = [tab.model.index(row, AREA).data() for row in range(total)]
    assert shown == ["West side"] * west_side + ["Campus"] * (total - west_side)
    assert [column.title for column in COLUMNS[-3:]] == ["Tags", "Where", "Odds"]
    open_window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: tab.table.isColumnHidden(AREA))
    qtbot.waitUntil(lambda: not open_window.runner.jobs)

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window

DOWN = Qt.SortOrder.DescendingOrder
TAKEN = 4


def test_order_and_place_of_the_photos_belong_to_their_project(
    open_window: Window, project_folder: Path, tmp_path: Path, qtbot: Any
) -> None:
    tab = open_window.page.photos_tab
    table, header = tab.table, tab.table.horizontalHeader()
    open_window.page.show_photos()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 60)
    with qtbot.waitSignal(tab.listing.listed):
        header.setSortIndicator(TAKEN, DOWN)
    table.scrollTo(tab.model.index(30, 0), table.ScrollHint.PositionAtTop)
    top = tab.model.ids[table.rowAt(0)]
    other = Path(shutil.copytree(project_folder, tmp_path / "other.campusgps"))
    with qtbot.waitSignal(tab.listing.listed):
        open_window.open_project(other)
    assert header.sortIndicatorSection() == -1 and table.rowAt(0) == 0
    with qtbot.waitSignal(tab.listing.listed):
        open_window.open_project(project_folder)
    qtbot.waitUntil(lambda: bool(tab.model.ids) and tab.model.ids[table.rowAt(0)] == top)
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (TAKEN, DOWN)
    assert tab.model.backwards


def test_places_are_kept_for_recent_projects_only(settings: Settings, tmp_path: Path) -> None:
    folders = [tmp_path / f"{number}.campusgps" for number in range(10)]
    for folder in folders:
        folder.mkdir()
        settings.remember_project(folder)
        settings.remember_place(folder, "photos", f"4 1 {folder.name[0]}")
    settings.remember_project(folders[-1])
    assert [settings.place(folder, "photos") for folder in folders[:2]] == ["", ""]
    settings.save()
    assert Settings(settings.file).place(folders[-1], "photos") == "4 1 9"
    settings.forget_recent_projects()
    assert settings.place(folders[-1], "photos") == ""

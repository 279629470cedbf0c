from __future__ import annotations

import shutil
from array import array
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTableView

from campusgps_gui.settings import Settings
from campusgps_gui.shell.table_places import RememberedTable, TablePlaces
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import LazyRowsModel
from campusgps_gui.widgets.rows_table import Column

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


def test_rows_that_go_before_their_project_leave_its_place(qtbot: Any, settings: Settings) -> None:
    class Rows(QObject):
        listed = Signal()

    class Model(LazyRowsModel[Any]):
        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
            return "text" if role == Qt.ItemDataRole.DisplayRole else None

    rows, table = Rows(), QTableView()
    model = Model((Column("name", "Name", 80, str), Column("taken", "Taken", 80, str)), list)
    table.setModel(model)
    table.setSortingEnabled(True)
    table.resize(300, 200)
    qtbot.addWidget(table)
    with qtbot.waitExposed(table):
        table.show()
    places = TablePlaces(settings, table)
    places.follow(RememberedTable("r", table, rows.listed, 0))
    folder, other = Path("/a.campusgps"), Path("/b.campusgps")
    places.enter(folder)
    model.show_ids(array("q", range(500, 600)))
    table.horizontalHeader().setSortIndicator(1, DOWN)
    table.doItemsLayout()
    table.scrollTo(model.index(50, 0), table.ScrollHint.PositionAtTop)
    first = model.ids[table.rowAt(0)]
    assert first > 500
    model.show_ids(array("q"))
    places.leave()
    assert settings.table_place(folder, "r") == f"1 1 {first}"
    places.enter(other)
    assert table.horizontalHeader().sortIndicatorSection() == 0
    places.leave()
    assert settings.table_place(other, "r") == ""
    for nonsense in ("9 9 9", "a b", "1 1"):
        settings.remember_table_place(other, "r", nonsense)
        places.enter(other)
        assert table.horizontalHeader().sortIndicatorSection() == 0


def test_places_are_kept_for_recent_projects_only(settings: Settings, tmp_path: Path) -> None:
    folders = [tmp_path / f"{number}.campusgps" for number in range(10)]
    for folder in folders:
        folder.mkdir()
        settings.remember_project(folder)
        settings.remember_table_place(folder, "photos", f"4 1 {folder.name[0]}")
    settings.remember_project(folders[-1])
    assert [settings.table_place(folder, "photos") for folder in folders[:2]] == ["", ""]
    settings.save()
    assert Settings(settings.file).table_place(folders[-1], "photos") == "4 1 9"
    settings.forget_recent_projects()
    assert settings.table_place(folders[-1], "photos") == ""

"""No text of a table is cut off while another column of it has room to spare, on any tab."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QTableView

from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus

# Columns may keep this much air beside their longest text, in pixels.
_AIR = 12
_SIZES = ((1024, 660), (1280, 680), (1700, 900))


def cut_off_beside_room(table: QTableView) -> list[str]:
    """The texts in view that are cut off although other columns have room for them."""
    model, header = table.model(), table.horizontalHeader()
    rows = [
        row
        for row in range(model.rowCount())
        if table.visualRect(model.index(row, 0)).intersects(table.viewport().rect())
    ]
    columns = [at for at in range(model.columnCount()) if not table.isColumnHidden(at)]
    needs = {
        at: max(table.sizeHintForIndex(model.index(row, at)).width() for row in rows)
        for at in columns
    }
    spare = {
        at: table.columnWidth(at) - max(needs[at], header.sectionSizeHint(at)) - _AIR
        for at in columns
    }
    room = sum(max(0, one) for one in spare.values())
    return [
        str(model.index(row, at).data())
        for at in columns
        for row in rows
        if room > 0 and table.sizeHintForIndex(model.index(row, at)).width() > table.columnWidth(at)
    ]


@pytest.fixture
def long_names(demo_campus: DemoCampus, tmp_path: Path) -> list[Path]:
    """Photos to locate, some of them with names that are long."""
    photos = sorted(demo_campus.test_folder.glob("*.jpg"))[:3]
    names = ("short.jpg", f"{'a long name ' * 5}end.jpg", "20251222_094712_HDR_edited.jpg")
    return [Path(shutil.copy(one, tmp_path / n)) for one, n in zip(photos, names, strict=True)]


def test_no_text_is_cut_off_beside_free_room(
    open_window: Window, long_names: list[Path], qtbot: Any
) -> None:
    page = open_window.page
    page.show_photos()
    qtbot.waitUntil(lambda: page.photos_tab.model.rowCount() == 60)
    with qtbot.waitSignal(open_window.locator.done):
        page.locate(long_names)
    for size in _SIZES:
        open_window.resize(*size)
        for show, table in (
            (page.show_photos, page.photos_tab.table),
            (page.show_locate, page.locate_tab.list.table),
        ):
            show()
            qtbot.waitUntil(table.isVisible)
            table.grab()
            assert cut_off_beside_room(table) == [], size


def test_the_form_of_training_is_not_cut_off_in_a_small_window(
    open_window: Window, qtbot: Any
) -> None:
    page = open_window.page
    page.show_training()
    open_window.resize(1024, 660)
    form = page.training_tab.form
    qtbot.waitUntil(form.isVisible)
    form.more.setChecked(True)
    page.training_tab.grab()
    assert form.scroll_area.viewport().width() >= form.scroll_area.widget().width()
    assert open_window.centralWidget().horizontalScrollBar().maximum() == 0

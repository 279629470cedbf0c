"""Ten thousand rows of a labelled folder: what is announced, read and sent when many change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel

from benchmarks.tables import make_project
from campusgps_gui.labelling import map_marks
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.map.labels import LabelsOnMap
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import choose_ids
from core.labelling.row_state import CAN_REJECT, RowFilter
from core.tasks import Task

LONG_MS = 60_000
MANY = 10_000


@pytest.fixture
def tab(
    window: Window, tmp_path: Path, qtbot: Any, wait_until_idle: Callable[[], None]
) -> LabelTab:
    """A folder of ten thousand rows without any file."""
    with qtbot.waitSignal(window.controller.opened, timeout=LONG_MS):
        window.open_project(make_project(tmp_path, MANY))
    window.page.show_labels()
    wait_until_idle()
    qtbot.waitUntil(lambda: window.page.label_tab.rows.model.rowCount() == MANY, timeout=LONG_MS)
    return window.page.label_tab


def test_each_choice_is_announced_once(tab: LabelTab) -> None:
    announced: list[int | None] = []
    tab.rows.chosen_changed.connect(lambda: announced.append(tab.rows.current_id))
    ids, table = tab.rows.model.ids, tab.rows.table
    tab.rows.choose(ids[3])
    assert announced == [ids[3]]
    tab.rows.choose(ids[3])
    assert announced == [ids[3]]
    choose_ids(table, ids[10:2000], current_id=ids[10])
    table.selectAll()
    assert announced[-1] == ids[10] and len(announced) <= 4
    announced.clear()
    # Only the current row is another.
    index = tab.rows.model.index(50, 0)
    table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
    assert announced == [ids[50]]


def test_thousands_are_rejected_and_back_in_a_few_steps(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    columns, actions = window.labelling.columns, window.actions_
    tab.rows.table.selectAll()
    can_be = columns.having(CAN_REJECT, tab.rows.model.ids)
    announced: list[int] = []
    came: list[int] = []
    whole: list[int] = []
    show_labels = tab.map.show_labels

    def show_whole(marks: LabelsOnMap) -> None:
        whole.append(len(marks))
        show_labels(marks)

    tab.map.show_labels = show_whole
    tab.rows.chosen_changed.connect(lambda: announced.append(1))
    window.labelling.came.connect(lambda ids: came.append(len(ids)))
    actions.reject.trigger()
    wait_until_idle()
    assert columns.count(RowFilter.REJECTED) == len(can_be) == MANY * 4 // 5
    table = window.labelling.table
    assert table is not None
    assert tab.map.shown.json() == map_marks._marks(table, frozenset(), Task()).json()
    actions.undo.trigger()
    wait_until_idle()
    assert columns.count(RowFilter.REJECTED) == 0
    assert came == [len(can_be)] * 2
    assert len(announced) <= 4
    # The map took in what had changed.
    assert whole == []

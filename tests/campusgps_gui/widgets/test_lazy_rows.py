from __future__ import annotations

import random
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QTableView

from campusgps_gui.widgets.lazy_rows import (
    BLOCK,
    LazyRowsModel,
    choose_ids,
    chosen_count,
    chosen_ids,
    show_ids,
)
from campusgps_gui.widgets.rows_table import Column, Index, show_rows
from core.errors import CampusGPSError
from core.tasks import Cancelled

MANY = 10_000


@dataclass(frozen=True)
class _Row:
    id: int
    words: str


class _Source:
    """Rows of all ids up to :data:`MANY`, and which were asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.version = 1
        self.error: Exception | None = None

    def read(self, ids: Sequence[int]) -> Iterable[_Row]:
        if self.error is not None:
            raise self.error
        self.asked += ids
        return [_Row(one, f"{one} v{self.version}") for one in reversed(ids) if one <= MANY]


class _Model(LazyRowsModel[_Row]):
    counted = 0

    def rowCount(self, parent: Index | None = None) -> int:
        self.counted += 1
        return super().rowCount(parent)

    def data(self, index: Index, role: int = 0) -> Any:
        row = self.row(index.row())
        return None if row is None or role != 0 else row.words


@pytest.fixture
def source() -> _Source:
    return _Source()


@pytest.fixture
def table(qtbot: Any, source: _Source) -> QTableView:
    made = QTableView()
    qtbot.addWidget(made)
    columns = [Column(key=k, title=k, width=90, value=str) for k in ("one", "two", "three")]
    model = _Model(columns, source.read)
    model.setParent(made)
    show_rows(made, model, "Rows", 20)
    show_ids(made, array("q", range(1, MANY + 1)))
    made.resize(400, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_only_rows_in_view_are_read_each_once(table: QTableView, source: _Source) -> None:
    table.grab()
    # 18 rows of 20 pixels are in view.
    assert source.asked == list(range(1, 2 * BLOCK + 1))
    table.scrollToBottom()
    table.grab()
    assert source.asked[-1] == MANY
    assert len(source.asked) == len(set(source.asked)) <= 5 * BLOCK
    assert table.model().index(MANY - 1, 1).data() == f"{MANY} v1"


def test_rows_that_changed_are_read_again_and_no_others(table: QTableView, source: _Source) -> None:
    model = table.model()
    assert isinstance(model, _Model)
    table.grab()
    source.asked, source.version = [], 2
    model.forget([3, 900])
    table.grab()
    assert source.asked == [3]
    assert [model.index(at, 0).data() for at in (1, 2)] == ["2 v1", "3 v2"]
    model.forget()
    assert model.index(1, 0).data() == "2 v2"


def test_rows_read_long_ago_are_forgotten(table: QTableView, source: _Source) -> None:
    model = table.model()
    for place in range(0, MANY, BLOCK):
        model.index(place, 0).data()
    source.asked = []
    assert model.index(0, 0).data() == "1 v1"
    assert source.asked == list(range(1, BLOCK + 1))


def test_a_row_that_is_gone_is_empty(table: QTableView) -> None:
    show_ids(table, array("q", [MANY + 5, 1]))
    assert table.model().index(0, 0).data() is None
    assert table.model().index(1, 0).data() == "1 v1"


def test_nothing_looks_at_every_row_that_is_selected(table: QTableView) -> None:
    model = table.model()
    assert isinstance(model, _Model)
    table.grab()
    model.counted = 0
    table.selectAll()
    table.window().grab()
    assert chosen_count(table) == MANY
    assert model.counted < MANY / 10


def test_all_rows_are_selected_as_one_range_and_reported_once(table: QTableView) -> None:
    calls: list[int] = []
    table.selectionModel().selectionChanged.connect(lambda *_: calls.append(chosen_count(table)))
    table.selectAll()
    assert calls == [MANY]
    assert table.selectionModel().selection().size() == 1
    assert chosen_ids(table) == list(range(1, MANY + 1))
    # In another order all of them are one range again, selected at one stroke.
    shuffled = array("q", random.Random(5).sample(range(1, MANY + 1), MANY))
    show_ids(table, shuffled)
    assert calls == [MANY, MANY]
    assert table.selectionModel().selection().size() == 1
    assert chosen_ids(table) == list(shuffled)


def test_what_is_selected_and_current_stays_in_another_order(table: QTableView) -> None:
    calls: list[int] = []
    choose_ids(table, [5, 6, 7, 20], current_id=20)
    table.selectionModel().selectionChanged.connect(lambda *_: calls.append(chosen_count(table)))
    show_ids(table, array("q", [20, 9, 7, 6, 1]))
    assert chosen_ids(table) == [20, 7, 6]
    assert calls == [3]
    assert table.currentIndex().row() == 0
    show_ids(table, array("q", [9, 1]))
    assert chosen_ids(table) == []


def test_the_same_ids_change_nothing(table: QTableView) -> None:
    resets: list[bool] = []
    table.model().modelReset.connect(lambda: resets.append(True))
    table.verticalScrollBar().setValue(500)
    choose_ids(table, [40])
    show_ids(table, array("q", range(1, MANY + 1)))
    assert not resets
    assert chosen_ids(table) == [40]
    assert table.verticalScrollBar().value() == 500


def test_rows_selected_by_hand_are_ranges_in_any_order(table: QTableView) -> None:
    flags = QItemSelectionModel.SelectionFlag
    for place in (8, 2, 3, 1):
        table.selectionModel().select(table.model().index(place, 0), flags.Select | flags.Rows)
    assert chosen_ids(table) == [2, 3, 4, 9]
    assert chosen_count(table) == 4


@pytest.mark.parametrize("speaks", [True, False])
def test_what_cannot_be_read_is_reported_once_and_a_closed_project_not_at_all(
    table: QTableView, source: _Source, speaks: bool
) -> None:
    model = table.model()
    assert isinstance(model, _Model)
    errors: list[object] = []
    model.failed.connect(errors.append)
    source.error = CampusGPSError("cannot be read") if speaks else Cancelled()
    assert [model.index(at, 0).data() for at in (5000, 6000)] == [None, None]
    assert errors == ([source.error] if speaks else [])
    source.error = None
    model.forget()
    assert model.index(5000, 0).data() == "5001 v1"

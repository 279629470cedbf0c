"""The column that says when photos were taken, also for those who know the table without it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction

from campusgps_gui.labelling.labels_model import COLUMNS
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.widgets.rows_table import column_number

TAKEN = column_number("taken", COLUMNS)


def choice(tab: LabelTab) -> QAction:
    return {action.text(): action for action in tab.rows.columns.menu.actions()}["Taken"]


def test_rows_are_sorted_by_when_they_were_taken(tab: LabelTab) -> None:
    assert tab.rows.table.isColumnHidden(TAKEN)
    choice(tab).trigger()
    assert not tab.rows.table.isColumnHidden(TAKEN)
    tab.rows.table.sortByColumn(TAKEN, Qt.SortOrder.DescendingOrder)
    assert (tab.rows.model.order, tab.rows.model.backwards) == ("taken", True)
    assert any(
        ":" in str(tab.rows.model.index(row, TAKEN).data())
        for row in range(tab.rows.model.rowCount())
    )


def test_columns_of_a_program_that_had_fewer_hide_what_is_new(tab: LabelTab) -> None:
    columns, header = tab.rows.columns, tab.rows.table.horizontalHeader()
    header.showSection(TAKEN)
    former = bytes(header.saveState().data()) + b"|drawn:within"
    columns.restore(QByteArray(former))
    assert tab.rows.table.isColumnHidden(TAKEN)
    choice(tab).trigger()
    columns.restore(columns.state)
    assert not tab.rows.table.isColumnHidden(TAKEN)

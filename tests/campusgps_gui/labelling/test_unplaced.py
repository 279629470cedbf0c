"""Photos that look like none of the project's: left to decide, and placed like their neighbours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from core.labelling.label import Label, LabelStatus, Review
from core.labelling.row_state import OPEN, RowFilter
from core.project.project import Project
from tests.campusgps_gui.labelling.conftest import put_outside, rows_of

A, B, F, N, R, U = (
    Qt.Key.Key_A,
    Qt.Key.Key_B,
    Qt.Key.Key_F,
    Qt.Key.Key_N,
    Qt.Key.Key_R,
    Qt.Key.Key_U,
)


@pytest.fixture
def tab(show: Callable[[Path], LabelTab], window: Window, labelled_folder: Path) -> LabelTab:
    """The Label folder tab with five guesses to review, and two photos without a position."""
    put_outside(labelled_folder, 2)
    with Project.open(labelled_folder) as project:
        # All in one go.
        project.store.write(
            lambda connection: connection.execute(
                "UPDATE labels SET camera = 'C', taken_at ="
                " printf('2026-05-01T09:00:%02d+00:00', id) WHERE taken_at IS NOT NULL"
            )
        )
    tab = show(labelled_folder)
    window.activateWindow()
    tab.rows.table.setFocus()
    return tab


def unplaced(tab: LabelTab) -> list[Label]:
    return [row for row in rows_of(tab) if row.status is LabelStatus.OUTSIDE]


def accept_all(tab: LabelTab) -> None:
    labelling = tab._labelling
    labelling.review(labelling.columns.having(OPEN, list(tab.rows.model.ids)), Review.ACCEPTED)


def test_next_doubtful_leads_to_them_after_the_surest_and_then_begins_again(
    tab: LabelTab, window: Window
) -> None:
    opened = [row.id for row in rows_of(tab) if row.status is LabelStatus.LOCATED]
    seen = []
    for _ in range(len(opened) + 3):
        QTest.keyClick(window, N)
        seen.append(tab.rows.current_id)
    lost = [row.id for row in unplaced(tab)]
    assert seen == [*reversed(opened), *lost, opened[-1]]


def test_they_are_what_is_left_when_all_guesses_are_decided(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    accept_all(tab)
    wait_until_idle()
    assert tab.head.words.endswith("Next: 2 without a position (N), then Write…")
    assert tab.state.next_step.startswith("2 photos have no position")
    first, second = [row.id for row in unplaced(tab)]
    seen = []
    for _ in range(3):
        QTest.keyClick(window, N)
        seen.append(tab.rows.current_id)
    assert seen == [first, second, first]
    assert window.statusBar().currentMessage().startswith("Left to decide: 2 photos without a")
    assert "R leaves it without a position" in tab.detail.walk.text()
    # Rejected, it stays without one, and the review goes on with the other.
    QTest.keyClick(window, R)
    assert tab.rows.current_id == second
    wait_until_idle()
    assert "Next: 1 without a position" in tab.head.words
    QTest.keyClick(window, R)
    wait_until_idle()
    assert tab.head.words.endswith("Next: Write…")
    QTest.keyClick(window, N)
    assert window.statusBar().currentMessage() == "There is nothing left to review in the table"


def test_one_is_placed_like_the_photo_before_or_after_it_once_that_is_decided(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    for one in unplaced(tab):
        tab.rows.choose(one.id)
        assert tab.detail._unplaced.isVisible()
    last = max(unplaced(tab), key=lambda row: row.id)
    QTest.keyClick(window, F)
    wait_until_idle()
    assert "No photo with a position was taken after" in window.statusBar().currentMessage()
    tab.rows.choose(last.id)
    QTest.keyClick(window, B)
    wait_until_idle()
    assert window.statusBar().currentMessage().endswith("first: it is still to review")
    assert window.labelling.label(last.id).correction is None
    accept_all(tab)
    wait_until_idle()
    # Both together are placed like the one before the first of them.
    tab.rows.bar.filter.setCurrentIndex(list(RowFilter).index(RowFilter.OUTSIDE))
    wait_until_idle()
    tab.rows.table.selectAll()
    assert len(tab.rows.chosen) == 2
    QTest.keyClick(window, B)
    wait_until_idle()
    rows = {row.id: row for row in window.labelling.read(list(window.labelling.columns.ids))}
    before = max(
        (row for row in rows.values() if row.status is LabelStatus.LOCATED), key=lambda row: row.id
    )
    placed = [row for row in rows.values() if row.status is LabelStatus.OUTSIDE]
    assert [row.position for row in placed] == [before.position] * 2
    assert not tab.detail._unplaced.isVisible()
    QTest.keyClick(window, U)
    wait_until_idle()
    rows = {row.id: row for row in window.labelling.read([row.id for row in placed])}
    assert all(row.position is None for row in rows.values())


def test_accepting_one_says_what_helps(tab: LabelTab, window: Window) -> None:
    lost = unplaced(tab)[0]
    tab.rows.choose(lost.id)
    said: list[str] = []
    tab.message.connect(said.append)
    QTest.keyClick(window, A)
    assert tab.rows.current_id == lost.id
    assert "not in the mapped area" in said[-1] and "B or F" in said[-1]
    # The filter calls them so, too.
    assert "Not in the mapped area (2)" in [
        tab.rows.bar.filter.itemText(at) for at in range(tab.rows.bar.filter.count())
    ]


def test_what_is_left_without_a_position_is_said_only_while_one_goes_through_it(
    show: Callable[[Path], LabelTab], labelled_folder: Path, window: Window
) -> None:
    put_outside(labelled_folder, 1)
    tab = show(labelled_folder)
    said = []
    for _ in range(8):
        window.actions_.next_doubtful.trigger()
        current = tab.rows.current
        assert current is not None
        is_unplaced = current.status is LabelStatus.OUTSIDE
        assert ("Left to decide" in window.statusBar().currentMessage()) == is_unplaced
        said.append(is_unplaced)
    assert said.count(True) == 1 and not said[-1]

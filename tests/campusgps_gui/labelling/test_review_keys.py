"""A review by keyboard: a key decides about the photo that is shown, and about no other."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from campusgps_gui.labelling.labels_model import NAME, WITHIN
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from core.geo import Position
from core.labelling.label import LabelStatus, Review
from core.labelling.row_state import RowFilter
from core.project.journal import Edit
from tests.campusgps_gui.labelling.conftest import row_at, rows_of

A, R, N = Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_N
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
WORDS = {A: "Accepted 1 position", R: "Rejected 1 position"}


@pytest.fixture
def start(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> Callable[[RowFilter], None]:
    """Shows the rows of a filter from the first one on, with the keyboard in the table."""

    def run(shown: RowFilter) -> None:
        window.activateWindow()
        tab.rows.table.setFocus()
        tab.rows.bar.filter.setCurrentIndex(list(RowFilter).index(shown))
        wait_until_idle()
        tab.rows.choose(row_at(tab, 0).id)

    return run


def edits(window: Window) -> list[Edit]:
    project = window.controller.project
    assert project is not None
    return project.journal.entries()


def shown_id(tab: LabelTab) -> int | None:
    return None if tab.detail.label is None else tab.detail.label.id


@pytest.mark.parametrize("shown", [RowFilter.ALL, RowFilter.TO_REVIEW])
@pytest.mark.parametrize("hurried", [False, True])
def test_no_key_changes_a_row_that_is_not_shown_or_overturns_a_decision(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    start: Callable[[RowFilter], None],
    shown: RowFilter,
    hurried: bool,
) -> None:
    dice = random.Random(f"{shown} {hurried}")
    everything = [one.id for one in rows_of(tab)]
    done = 0
    for column, order in ((WITHIN, UP), (WITHIN, DOWN), (NAME, UP)):
        tab.rows.table.sortByColumn(column, order)
        start(shown)
        pressed: list[tuple[int | None, str]] = []
        for _ in range(20):
            key = dice.choice([A, A, R, N])
            if key is not N:
                pressed.append((shown_id(tab), WORDS[key]))
            QTest.keyClick(window, key)
            if not hurried or dice.random() < 0.1:
                wait_until_idle()
        wait_until_idle()
        made = [(one.label_ids, one.what) for one in edits(window)][done:]
        # Each decision is what a key said about the photo that was shown then...
        keys = iter(pressed)
        for (label_id, *others), what in made:
            assert others == [] and (label_id, what) in keys
        # ...and none was changed by a key after it.
        decided = [label_ids for label_ids, _ in made]
        assert len(decided) == len(set(decided)) == 7
        assert "nothing left to review" in window.statusBar().currentMessage()
        window.labelling.review(everything, Review.OPEN)
        wait_until_idle()
        done = len(edits(window))


def test_at_the_last_row_the_review_says_so_and_one_more_key_only_goes_to_those_above(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    start: Callable[[RowFilter], None],
) -> None:
    start(RowFilter.ALL)
    located = [one for one in rows_of(tab) if one.status is LabelStatus.LOCATED]
    last = located[-1]
    tab.rows.choose(last.id)
    QTest.keyClick(window, A)
    words = window.statusBar().currentMessage()
    assert words.startswith("The end of the table: 6 photos above are still to review. A or R once")
    for key in (A, R):
        assert shown_id(tab) == last.id
        QTest.keyClick(window, key)
        assert shown_id(tab) == located[0].id
        assert window.statusBar().currentMessage().startswith("From the top again")
        # Looked at anew, what is decided so stays, and it is the end again.
        tab.rows.choose(last.id)
        QTest.keyClick(window, A)
    QTest.keyClick(window, A)
    wait_until_idle()
    # Neither the last one nor the one gone to was decided by that key.
    assert [(one.label_ids, one.what) for one in edits(window)] == [((last.id,), WORDS[A])]
    assert window.labelling.label(last.id).review is Review.ACCEPTED
    QTest.keyClick(window, R)
    wait_until_idle()
    assert window.labelling.label(located[0].id).review is Review.REJECTED
    assert shown_id(tab) == located[1].id
    # Looked at anew, it can be decided about otherwise.
    tab.rows.choose(row_at(tab, 0).id)
    tab.rows.choose(last.id)
    QTest.keyClick(window, R)
    wait_until_idle()
    assert window.labelling.label(last.id).review is Review.REJECTED


def test_from_the_least_sure_on_the_review_goes_to_the_surest(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    start: Callable[[RowFilter], None],
) -> None:
    start(RowFilter.ALL)
    surest_first = [one.id for one in rows_of(tab) if one.status is LabelStatus.LOCATED]
    seen = []
    for _ in range(len(surest_first) + 1):
        QTest.keyClick(window, N)
        seen.append(shown_id(tab))
    # After the surest of all it begins again.
    assert seen == [*reversed(surest_first), surest_first[-1]]
    for key in (A, A, R):
        QTest.keyClick(window, key)
    wait_until_idle()
    reviews = {one.id: one.review for one in rows_of(tab)}
    assert [reviews[one] for one in surest_first[-3:]] == [
        Review.REJECTED,
        Review.ACCEPTED,
        Review.ACCEPTED,
    ]
    assert shown_id(tab) == surest_first[-4]


def test_after_the_sure_ones_are_accepted_together_no_key_rejects(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    start: Callable[[RowFilter], None],
) -> None:
    start(RowFilter.ALL)
    tab.rows.sure.radius.setValue(100_000)
    tab.rows.sure.accept.setFocus()
    QTest.keyClick(tab.rows.sure.accept, Qt.Key.Key_Space)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    wait_until_idle()
    assert QApplication.focusWidget() is tab.rows.table
    # Enter shows the photo large; nothing there decides about it.
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_R):
        QTest.keyClick(QApplication.focusWidget(), key)
        wait_until_idle()
    assert [one.what for one in edits(window)] == ["Accepted 7 positions"]


def test_a_decision_leaves_the_row_where_it_is_unless_the_filter_hides_it(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    start: Callable[[RowFilter], None],
) -> None:
    tab.rows.table.sortByColumn(2, UP)  # by what was decided
    start(RowFilter.ALL)
    before = list(tab.rows.model.ids)
    first, second = [one.id for one in rows_of(tab) if one.status is LabelStatus.LOCATED][:2]
    window.labelling.review([second], Review.ACCEPTED)
    wait_until_idle()
    assert list(tab.rows.model.ids) == before
    start(RowFilter.TO_REVIEW)
    assert second not in tab.rows.model.ids
    tab.rows.choose(first)
    window.actions_.undo.trigger()
    wait_until_idle()
    # As where it was listed all along, one sees for which photo it was taken back.
    assert first in tab.rows.model.ids and tab.chosen == [second]


def test_keys_review_the_next_folder_too(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    """While another folder is read there are no rows, and no field below them takes its letters."""
    tab.rows.table.setFocus()
    tab._labelling.replaced.emit()
    assert tab.rows.table.isHidden() and window.focusWidget() is not tab.rows.table
    tab._labelling._show(tab._labelling.job)
    assert tab.rows.sure.isHidden() and window.focusWidget() is tab.rows
    tab.rows.ask()
    wait_until_idle()
    assert window.focusWidget() is tab.rows.table and tab.rows.sure.isVisible()
    tab.rows.bar.search.setFocus()
    tab._labelling.replaced.emit()
    tab.rows.ask()
    wait_until_idle()
    assert window.focusWidget() is tab.rows.bar.search


def test_the_command_that_shows_the_tab_gives_review_the_keys(
    tab: LabelTab, window: Window, trip: Path, wait_until_idle: Callable[[], None]
) -> None:
    window.page.show_photos()
    window.page.photos_tab.table.setFocus()
    window.actions_.label_tab.trigger()
    assert tab.isVisible() and window.focusWidget() is tab.rows.table
    # What was pressed to choose a folder has gone, or is a button.
    tab.head.choose.setFocus()
    tab.label([trip])
    assert window.focusWidget() in (tab.rows, tab.rows.table)
    window.labelling.cancel()
    wait_until_idle()


def test_rows_read_before_a_decision_do_not_bring_the_decided_photo_back(
    tab: LabelTab,
    window: Window,
    qtbot: Any,
    wait_until_idle: Callable[[], None],
    start: Callable[[RowFilter], None],
) -> None:
    start(RowFilter.ALL)
    QTest.keyClick(window, N)
    least_sure = shown_id(tab)
    assert least_sure is not None
    # As when an earlier decision moved this photo too, and the next key comes before the answer.
    with qtbot.waitSignal(window.labelling.came):
        window.labelling.read_again([least_sure])
        QTest.keyClick(window, A)
    QTest.keyClick(window, N)
    assert shown_id(tab) != least_sure
    wait_until_idle()
    assert window.labelling.label(least_sure).review is Review.ACCEPTED


def test_a_key_that_has_nothing_to_decide_goes_on(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    start: Callable[[RowFilter], None],
) -> None:
    start(RowFilter.ALL)
    accepted, corrected, rejected, following = rows_of(tab)[:4]
    window.labelling.review([accepted.id], Review.ACCEPTED)
    window.labelling.review([rejected.id], Review.REJECTED)
    tab.reviewer.move_to(corrected.id, Position(0.0, 0.0))
    wait_until_idle()
    made = len(edits(window))
    for row, key in ((accepted, A), (corrected, A), (rejected, R)):
        tab.rows.choose(row.id)
        wait_until_idle()
        QTest.keyClick(window, key)
        assert shown_id(tab) == following.id
    wait_until_idle()
    assert len(edits(window)) == made


def test_the_filter_finds_the_rows_that_were_corrected(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    moved, rejected = row_at(tab, 1), row_at(tab, 2)
    for label in (moved, rejected):
        tab.map.label_dragged.emit(label.id, 31.262, 34.801)
        wait_until_idle()
    window.labelling.review([rejected.id, row_at(tab, 0).id], Review.REJECTED)
    wait_until_idle()
    shown = tab.rows.bar.filter
    shown.setCurrentIndex(shown.findText("Corrected (1)"))
    wait_until_idle()
    assert [label.id for label in rows_of(tab)] == [moved.id]
    # What is taken back is none of them any more, once nobody looks at it.
    tab.rows.choose(moved.id)
    window.actions_.back_to_guess.trigger()
    wait_until_idle()
    tab.rows.choose_none()
    tab.rows.ask()
    wait_until_idle()
    assert tab.rows.model.rowCount() == 0 and tab.rows.bar.shown is RowFilter.CORRECTED

"""What is chosen stays chosen when it is put elsewhere, also where the filter would hide it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import choose_ids
from core.labelling.label import Review
from core.labelling.row_state import RowFilter
from tests.campusgps_gui.labelling.conftest import row_at, rows_of


def drag(tab: LabelTab) -> None:
    """Drag the pin of the photo that is looked at."""
    assert tab.rows.current_id is not None
    tab.map.label_dragged.emit(tab.rows.current_id, 46.5124, 7.0457)


def paste(tab: LabelTab) -> None:
    QGuiApplication.clipboard().setText("46.5124, 7.0457")
    tab._actions.paste_position.trigger()


@pytest.fixture
def to_review(tab: LabelTab, wait_until_idle: Callable[[], None]) -> list[int]:
    """The rows to review, which alone are listed."""
    tab.rows.bar.filter.setCurrentIndex(list(RowFilter).index(RowFilter.TO_REVIEW))
    wait_until_idle()
    return [label.id for label in rows_of(tab)]


@pytest.mark.parametrize("put_elsewhere", [drag, paste])
def test_a_photo_put_elsewhere_stays_chosen_though_the_filter_is_for_others(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    to_review: list[int],
    put_elsewhere: Callable[[LabelTab], None],
) -> None:
    chosen = to_review[1]
    tab.rows.choose(chosen)
    put_elsewhere(tab)
    wait_until_idle()
    label = window.labelling.label(chosen)
    assert label is not None and label.is_accepted
    assert tab.chosen == [chosen] and row_at(tab, 1).id == chosen
    for action in (window.actions_.undo, window.actions_.redo):
        action.trigger()
        wait_until_idle()
        assert tab.chosen == [chosen]
    # Once another one is looked at and rows are asked for, it is gone.
    tab.rows.choose(to_review[2])
    tab.rows.ask()
    wait_until_idle()
    assert chosen not in [one.id for one in rows_of(tab)]


@pytest.mark.parametrize("count", [1, 3])
def test_one_row_decided_is_chosen_again_when_that_is_undone_and_many_are_not(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    to_review: list[int],
    count: int,
) -> None:
    chosen = to_review[:count]
    choose_ids(tab.rows.table, chosen, chosen[0])
    window.labelling.review(chosen, Review.ACCEPTED)
    wait_until_idle()
    assert not set(chosen) & set(tab.chosen)
    before = tab.chosen
    window.actions_.undo.trigger()
    wait_until_idle()
    # The next key would act on all of many.
    assert tab.chosen == (chosen if count == 1 else before or chosen[:1])

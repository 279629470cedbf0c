"""All that is sure enough is accepted at once: of what the table lists, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from campusgps_gui.labelling.accept_sure import accept_bar, remember_radius
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from core.labelling.label import Label, LabelStatus, Review
from core.labelling.row_state import RowFilter
from tests.campusgps_gui.labelling.conftest import rows_of


def reviews(tab: LabelTab, label_ids: list[int]) -> set[Review]:
    return {label.review for label in tab.rows._labelling.read(label_ids)}


def located(tab: LabelTab) -> list[Label]:
    return [one for one in rows_of(tab) if one.status is LabelStatus.LOCATED]


def test_what_the_search_hides_is_neither_counted_nor_accepted(
    tab: LabelTab, wait_until_idle: Callable[[], None]
) -> None:
    sought, *others = located(tab)
    sure = tab.rows.sure
    sure.radius.setValue(100_000)
    assert sure.accept.text().strip() == "Accept 7 photos"
    tab.rows.bar.search.setText(sought.file.name)
    wait_until_idle()
    assert sure.accept.text().strip() == "Accept 1 photo"
    sure.accept.click()
    wait_until_idle()
    tab.rows.clear_filter()
    wait_until_idle()
    assert reviews(tab, [sought.id]) == {Review.ACCEPTED}
    assert reviews(tab, [one.id for one in others]) == {Review.OPEN}
    assert sure.accept.text().strip() == "Accept 6 photos"


def test_what_the_filter_hides_is_neither_counted_nor_accepted(
    tab: LabelTab, wait_until_idle: Callable[[], None]
) -> None:
    sure = tab.rows.sure
    sure.radius.setValue(100_000)
    tab.rows.bar.filter.setCurrentIndex(list(RowFilter).index(RowFilter.ACCEPTED))
    wait_until_idle()
    assert not sure.accept.isEnabled()
    tab.rows.bar.filter.setCurrentIndex(list(RowFilter).index(RowFilter.TO_REVIEW))
    wait_until_idle()
    sure.accept.click()
    wait_until_idle()
    tab.rows.clear_filter()
    wait_until_idle()
    assert reviews(tab, [one.id for one in located(tab)]) == {Review.ACCEPTED}


def test_escape_clears_the_search_and_the_radius_is_remembered(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    search = tab.rows.bar.search
    search.setText("nothing is called so")
    wait_until_idle()
    assert not tab.rows.model.rowCount()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    wait_until_idle()
    assert search.text() == "" and tab.rows.model.rowCount() == 9
    tab.rows.sure.radius.metres = 35
    bar = accept_bar()
    remember_radius(bar, window.settings)
    assert round(bar.radius.metres) == 35
    bar.deleteLater()

"""Before many suggested positions are taken over it is asked; a few are taken at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from campusgps_gui.photos.filter import ALL_PHOTOS, SUGGESTED
from campusgps_gui.photos.suggestion_bar import SuggestionBar
from campusgps_gui.photos.table import ODDS
from campusgps_gui.shell.window import Window
from core.geo import Position
from core.project.rows import NEARLY_SURE
from core.quality.photo_findings import PhotoFindings, SuggestedMove


def bar_of(qtbot: Any, count: int) -> SuggestionBar:
    """A bar that offers all of ``count`` suggestions, 1 m, 2 m, 3 m ... away."""
    here = Position(46.5, 7.0)
    moves = [
        SuggestedMove(number, here, here, 10.0, False, float(number), share=0.7)
        for number in range(1, count + 1)
    ]
    bar = SuggestionBar()
    qtbot.addWidget(bar)
    bar.show_findings(PhotoFindings.of({}, moves))
    bar.show()
    return bar


def test_a_handful_is_taken_at_once(qtbot: Any) -> None:
    bar = bar_of(qtbot, 10)
    wanted = QSignalSpy(bar.likely_wanted)
    bar.accept.click()
    assert wanted.count() == 1 and bar.question is None


def test_many_are_taken_after_a_question_whose_default_is_no(qtbot: Any) -> None:
    bar = bar_of(qtbot, 135)
    assert "about 7 of 10 cases" in bar.which.toolTip()
    assert "about 7 of 10 cases" in bar.accept.toolTip()
    wanted = QSignalSpy(bar.likely_wanted)
    bar.accept.click()
    box = bar.question
    assert wanted.count() == 0 and box is not None
    assert box.text() == "Take over 135 suggested positions?"
    said = box.informativeText()
    assert "move by 68 m or less, the farthest by 135 m" in said
    assert "about 7 of 10 cases" in said and "Ctrl+Z" in said
    assert box.defaultButton().text() == "Cancel"
    next(one for one in box.buttons() if one.text() == "Accept 135").click()
    assert wanted.count() == 1 and wanted.at(0) == [0.0]


def test_those_surer_than_a_radius_are_asked_about_too(qtbot: Any) -> None:
    bar = bar_of(qtbot, 20)
    bar.choose_radius()
    wanted = QSignalSpy(bar.sure_wanted)
    bar.accept.click()
    assert bar.question is not None and wanted.count() == 0
    bar.question.defaultButton().click()
    assert wanted.count() == 0


def test_suggested_positions_are_sorted_by_how_sure_they_are(
    open_window: Window, qtbot: Any
) -> None:
    open_window.page.show_photos()
    tab = open_window.page.photos_tab
    qtbot.waitUntil(lambda: tab.findings.is_known and tab.model.rowCount() == 60)
    assert tab.table.isColumnHidden(ODDS)
    tab._filter.choose(SUGGESTED)
    qtbot.waitUntil(lambda: 0 < tab.model.rowCount() < 60)
    assert not tab.table.isColumnHidden(ODDS)
    shares = {move.photo_id: move.share for move in tab.findings.now.moves}
    for order, backwards in (
        (Qt.SortOrder.AscendingOrder, True),
        (Qt.SortOrder.DescendingOrder, False),
    ):
        tab.table.sortByColumn(ODDS, order)
        qtbot.waitUntil(lambda: not open_window.runner.jobs)
        listed = [shares[one] for one in tab.model.ids]
        # The surest first, as where radii are sorted.
        assert listed == sorted(listed, reverse=backwards)
    sure = [tab.model.index(row, ODDS).data() == "nearly sure" for row in range(len(listed))]
    assert sure == [share > NEARLY_SURE for share in listed]
    assert all(tab.model.index(row, ODDS).data() for row in range(len(listed)))
    # Elsewhere there would be little to say.
    tab._filter.choose(ALL_PHOTOS)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 60)
    assert tab.table.isColumnHidden(ODDS)

"""Before many suggested positions are taken over it is asked; a few are taken at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtTest import QSignalSpy

from campusgps_gui.photos.suggestion_bar import SuggestionBar
from core.geo import Position
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

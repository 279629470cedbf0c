"""Photos dropped on the Locate tab, and what it says of each."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from campusgps_gui.jobs.predictor_jobs import Answer, WalkAnswer
from campusgps_gui.locate.sentences import ANYWAY, ELSEWHERE, KNOWN
from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.locate.viewing import on_map, viewed_match
from campusgps_gui.shell.window import Window
from core import predictor
from core.demo_campus import DemoCampus
from core.geo import (
    Position,
    format_decimal,
    format_distance,
    haversine_m,
)
from core.localizer import file_format
from core.localizer.file_format import load
from core.predictor import Predictor
from tests.campusgps_gui.locate.conftest import LONG_MS, wait_for_answers


def test_a_photo_dropped_on_any_tab_is_located(
    open_window: Window, tab: LocateTab, tests: list[Path], drag: Callable[..., Any], qtbot: Any
) -> None:
    open_window.page.show_photos()
    drag(open_window, tests[:1])
    assert open_window.page.current is tab
    wait_for_answers(qtbot, tab, 1)
    (photo,) = tab.photos
    answer = photo.answer
    assert answer is not None and answer.estimate is not None
    assert answer.own_position is not None
    assert photo.error_m is not None and photo.error_m < 100
    shown = tab.map._estimate
    assert shown is not None
    assert shown.position == answer.estimate.position
    assert shown.truth == answer.own_position
    assert [match.number for match in shown.matches] == [
        card.number for card in tab.panel.matches.cards
    ]
    assert tab.panel.coordinates.isVisible()
    qtbot.waitUntil(lambda: not tab.panel.view.image.isNull())


def test_the_window_agrees_with_python(
    tab: LocateTab, tests: list[Path], project_folder: Path, qtbot: Any
) -> None:
    tab.locate(tests[:3])
    wait_for_answers(qtbot, tab, 3)
    predictor = Predictor(load(project_folder / "models" / "instant.safetensors"))
    for photo, located in zip(tab.photos, predictor.locate(tests[:3]), strict=True):
        assert photo.answer is not None
        assert photo.answer.estimate is not None and located.estimate is not None
        here, there = photo.answer.estimate.position, located.estimate.position
        assert here.latitude == pytest.approx(there.latitude, abs=9e-8)
        assert here.longitude == pytest.approx(there.longitude, abs=9e-8)


def test_a_photo_of_the_project_is_told_so(open_window: Window, tab: LocateTab, qtbot: Any) -> None:
    own = open_window.controller.project.photos()[0]
    tab.locate([own.path])
    wait_for_answers(qtbot, tab, 1)
    answer = tab.photos[0].answer
    assert answer is not None and answer.estimate is not None and answer.estimate.known
    assert all(match.session != own.session for match in answer.estimate.matches)
    if answer.estimate.inside_area:
        assert tab.panel.words.text() == KNOWN


def test_a_stranger_gets_no_pin_until_the_person_insists(
    tab: LocateTab, tests: list[Path], tmp_path: Path, qtbot: Any
) -> None:
    tab.locate(tests[:1])
    wait_for_answers(qtbot, tab, 1)
    (photo,) = tab.photos
    answer = photo.answer
    assert answer is not None and answer.estimate is not None

    def saved() -> list[str]:
        tab.saver.save_to(tmp_path / "located.csv")
        with (tmp_path / "located.csv").open(encoding="utf-8", newline="") as stream:
            (row,) = csv.DictReader(stream)
        assert row["inside_area"] == "no"
        return [row[key] for key in ("latitude", "longitude", "radius90_m", "error_m", "source")]

    # So few photos are no ground for refusing any; the refusal itself is tested with the localizer.
    tab._locator.answered.emit(
        replace(answer, estimate=replace(answer.estimate, inside_area=False))
    )
    shown = on_map(photo)
    assert shown is not None and not shown.inside_area and not shown.pin_anyway
    assert tab.panel.words.text().startswith(ELSEWHERE)
    assert not tab.panel.coordinates.isVisibleTo(tab.panel)
    # What is not shown is not what others are so far from.
    assert {card.distance_m for card in tab.panel.matches.cards} == {None}
    assert "from the estimate" not in viewed_match(photo, 1).facts
    # The table says of it what the window says.
    assert saved() == [""] * 5
    tab.panel.guess.click()
    assert saved()[-1] == "guess" and all(saved())
    assert None not in {card.distance_m for card in tab.panel.matches.cards}
    assert "from the estimate" in viewed_match(photo, 1).facts
    assert tab.panel.words.text() == ANYWAY
    assert tab.panel.coordinates.isVisibleTo(tab.panel)
    assert tab.map._estimate is not None and tab.map._estimate.pin_anyway


def test_a_stranger_with_a_position_is_told_how_far_away_it_is(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:1])
    wait_for_answers(qtbot, tab, 1)
    answer = tab.photos[0].answer
    assert answer is not None and answer.estimate is not None
    places = [photo.position for photo in open_window.controller.project.photos() if photo.position]
    own = Position(places[0].latitude + 1, places[0].longitude)
    stranger = replace(answer.estimate, inside_area=False)
    tab._locator.answered.emit(replace(answer, estimate=stranger, own_position=own))
    nearest = min(haversine_m(own, place) for place in places)
    words = tab.panel.words.text()
    assert words.startswith(ELSEWHERE)
    assert f"{format_distance(nearest)} from the nearest" in words
    assert format_decimal(own) in words


def test_a_file_that_is_no_photo_says_why(tab: LocateTab, tmp_path: Path, qtbot: Any) -> None:
    broken = tmp_path / "<b>broken.jpg"
    broken.write_bytes(b"garbage")
    tab.locate([broken])
    wait_for_answers(qtbot, tab, 1)
    assert tab.photos[0].state == "unreadable"
    assert tab.panel.words.text().startswith("Cannot be located: ")
    assert tab.panel.title.text() == broken.name
    assert tab.panel.title.textFormat() is Qt.TextFormat.PlainText
    assert tab.map._estimate is None


def test_photos_dropped_before_the_place_is_learned_are_located_after(
    window: Window, demo_campus: DemoCampus, tests: list[Path], tmp_path: Path, qtbot: Any
) -> None:
    morning = demo_campus.photos_folder / "morning"
    window.controller.create(tmp_path / "n.campusgps", [morning], None)
    qtbot.waitUntil(lambda: window.controller.busy, timeout=LONG_MS)
    window.page.locate(tests[:1])
    words = window.page.locate_tab.panel.words.text()
    assert words.startswith("Waiting: the place is still being learned")
    wait_for_answers(qtbot, window.page.locate_tab, 1)
    assert window.page.locate_tab.photos[0].state == "located"


def test_all_is_loaded_before_the_first_photo_is_dropped(
    open_window: Window,
    tab: LocateTab,
    tests: list[Path],
    drag: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: Any,
) -> None:
    loaded: list[object] = []
    for module in (predictor, file_format):
        for name in ("load", "load_backbone"):
            monkeypatch.setattr(module, name, lambda *found: loaded.append(found), raising=False)
    drag(open_window, tests[:1])
    wait_for_answers(qtbot, tab, 1)
    assert tab.photos[0].state == "located" and loaded == []


def test_how_exact_answers_are_stays_in_sight_on_the_tabs_about_photos(
    open_window: Window, tab: LocateTab, qtbot: Any
) -> None:
    for shown in (tab, open_window.page.photos_tab):
        assert shown.quality.text.startswith("Photos of a new visit: half within ")
        assert not shown.quality.isHidden()
    open_window.close_project()
    assert tab.quality.isHidden()
    qtbot.waitUntil(lambda: not open_window.runner.jobs)


def test_what_is_done_with_an_answer_stays_in_its_place_whatever_is_said(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.window().resize(1280, 720)
    tab.locate(tests[:1])
    wait_for_answers(qtbot, tab, 1)
    answer, copy = tab.photos[0].answer, tab.panel.coordinates._copy

    def place(answer: Answer) -> tuple[int, int]:
        tab._locator.answered.emit(answer)
        QApplication.processEvents()
        at = copy.mapTo(tab, QPoint(0, 0))
        return at.x(), at.y()

    bare = place(replace(answer, own_position=None, place_name="", walk=None))
    own = answer.estimate.position
    walk = WalkAnswer(replace(answer.estimate, radius90_m=500.0), 7)
    told = replace(answer, own_position=own, place_name="Beersheba", walk=walk)
    assert place(told) == bare and tab.panel.walk.isVisible() and tab.panel.near.isVisible()
    assert copy.isVisible() and tab.panel.view.height() >= 100


def test_correcting_and_review_are_named_beside_the_answer(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:2])
    wait_for_answers(qtbot, tab, 2)
    tab.list.show_number(tab.photos[1].number)
    hint = tab.panel.correct
    assert hint.isVisible() and "Correct its position" in hint.text()
    hint.setFocus()
    qtbot.keyClick(hint, Qt.Key.Key_Tab)
    qtbot.keyClick(hint, Qt.Key.Key_Return)
    assert tab.corrector.dialog.isVisible()
    tab.corrector.dialog.reject()
    hint.setFocus()
    with qtbot.waitSignal(tab.review_wanted) as wanted:
        qtbot.keyClick(hint, Qt.Key.Key_Tab)
        qtbot.keyClick(hint, Qt.Key.Key_Return)
    (request,) = wanted.args
    assert request.files == tuple(tests[:2]) and request.shown == tests[1]
    qtbot.waitUntil(lambda: open_window.page.label_tab.isVisible())


def test_commands_about_an_answer_wait_until_there_is_one(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    actions = open_window.actions_
    about_it = (actions.copy_position, actions.view_large, actions.back_to_estimate)
    assert not any(action.isEnabled() for action in about_it)
    open_window.page.show_training()
    assert not actions.copy_position.isEnabled()
    open_window.page.show_locate()
    tab.locate(tests[:1])
    assert actions.view_large.isEnabled() and not actions.copy_position.isEnabled()
    wait_for_answers(qtbot, tab, 1)
    assert all(action.isEnabled() for action in about_it)
    tab.clear()
    assert not any(action.isEnabled() for action in about_it)

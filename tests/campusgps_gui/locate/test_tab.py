from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from campusgps_gui.jobs.locate_service import Answer
from campusgps_gui.locate.answer_panel import ANYWAY, ELSEWHERE, KNOWN, walk_words
from campusgps_gui.locate.tab import LocateTab, on_map
from campusgps_gui.shell.window import Window
from core import predictor
from core.demo_campus import DemoCampus
from core.geo import Position, format_decimal, format_distance, haversine_m
from core.localizer import file_format
from core.localizer.file_format import load
from core.predictor import Predictor
from tests.walk_photos import make_walk, teach_walks

LONG_MS = 180_000


@pytest.fixture
def tests(demo_campus: DemoCampus) -> list[Path]:
    return sorted(demo_campus.test_folder.glob("*.jpg"))


@pytest.fixture
def tab(open_window: Window) -> Iterator[LocateTab]:
    open_window.page.show_locate()
    yield open_window.page.locate_tab


def _answered(qtbot: Any, tab: LocateTab, count: int) -> None:
    qtbot.waitUntil(
        lambda: len(tab.photos) == count and all(photo.answer for photo in tab.photos),
        timeout=LONG_MS,
    )


def test_a_photo_dropped_on_any_tab_is_located(
    open_window: Window, tab: LocateTab, tests: list[Path], drag: Callable[..., Any], qtbot: Any
) -> None:
    open_window.page.show_photos()
    drag(open_window, tests[:1])
    assert open_window.page.currentWidget() is tab
    _answered(qtbot, tab, 1)
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
    _answered(qtbot, tab, 3)
    predictor = Predictor(load(project_folder / "models" / "instant.safetensors"))
    for photo, located in zip(tab.photos, predictor.locate(tests[:3]), strict=True):
        assert photo.answer is not None
        assert photo.answer.estimate is not None and located.estimate is not None
        here, there = photo.answer.estimate.position, located.estimate.position
        assert here.latitude == pytest.approx(there.latitude, abs=9e-8)
        assert here.longitude == pytest.approx(there.longitude, abs=9e-8)


def test_several_photos_queue_up_and_can_be_walked(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:3])
    assert tab.strip.isVisibleTo(tab)
    _answered(qtbot, tab, 3)
    assert tab.current is tab.photos[0]
    qtbot.keyClick(tab.strip, Qt.Key.Key_PageDown)
    assert tab.current is tab.photos[1]
    qtbot.keyClick(tab.strip, Qt.Key.Key_PageUp)
    qtbot.keyClick(tab.strip, Qt.Key.Key_PageUp)
    assert tab.current is tab.photos[0]


def test_a_photo_of_the_project_is_told_so(open_window: Window, tab: LocateTab, qtbot: Any) -> None:
    own = open_window.controller.project.photos()[0]
    tab.locate([own.path])
    _answered(qtbot, tab, 1)
    answer = tab.photos[0].answer
    assert answer is not None and answer.estimate is not None and answer.estimate.known
    assert all(match.session != own.session for match in answer.estimate.matches)
    if answer.estimate.inside_area:
        assert tab.panel.words.text() == KNOWN


def test_a_stranger_gets_no_pin_until_the_person_insists(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:1])
    _answered(qtbot, tab, 1)
    (photo,) = tab.photos
    answer = photo.answer
    assert answer is not None and answer.estimate is not None
    # So few photos are no ground for refusing any; the refusal itself is tested with the localizer.
    tab._take_answer(replace(answer, estimate=replace(answer.estimate, inside_area=False)))
    shown = on_map(photo)
    assert shown is not None and not shown.inside_area and not shown.pin_anyway
    assert tab.panel.words.text().startswith(ELSEWHERE)
    assert not tab.panel.coordinates.isVisibleTo(tab.panel)
    tab.panel.guess.click()
    assert tab.panel.words.text() == ANYWAY
    assert tab.panel.coordinates.isVisibleTo(tab.panel)
    assert tab.map._estimate is not None and tab.map._estimate.pin_anyway


def test_a_stranger_with_a_position_is_told_how_far_away_it_is(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:1])
    _answered(qtbot, tab, 1)
    answer = tab.photos[0].answer
    assert answer is not None and answer.estimate is not None
    places = [photo.position for photo in open_window.controller.project.photos() if photo.position]
    own = Position(places[0].latitude + 1, places[0].longitude)
    stranger = replace(answer.estimate, inside_area=False)
    tab._take_answer(replace(answer, estimate=stranger, own_position=own))
    nearest = min(haversine_m(own, place) for place in places)
    words = tab.panel.words.text()
    assert words.startswith(ELSEWHERE)
    assert f"{format_distance(nearest)} from the nearest" in words
    assert format_decimal(own) in words


def test_a_file_that_is_no_photo_says_why(tab: LocateTab, tmp_path: Path, qtbot: Any) -> None:
    broken = tmp_path / "<b>broken.jpg"
    broken.write_bytes(b"garbage")
    tab.locate([broken])
    _answered(qtbot, tab, 1)
    assert tab.photos[0].state == "unreadable"
    assert tab.panel.words.text().startswith("Cannot be located: ")
    assert tab.panel.title.text() == broken.name
    assert tab.panel.title.textFormat() is Qt.TextFormat.PlainText
    assert tab.map._estimate is None


def test_the_answers_are_saved_as_a_table(
    tab: LocateTab, tests: list[Path], tmp_path: Path, qtbot: Any
) -> None:
    broken = tmp_path / "=1+1\r.jpg"
    broken.write_bytes(b"garbage")
    tab.locate([tests[0], broken])
    _answered(qtbot, tab, 2)
    tab.save_to(tmp_path / "out" / "located.csv")
    with (tmp_path / "out" / "located.csv").open(encoding="utf-8", newline="") as stream:
        good, bad = csv.DictReader(stream)
    # No formula, no folder, and marked as a guess.
    assert (bad["file"], good["source"], bad["source"]) == ("./=1+1\r.jpg", "guess", "")
    estimate = tab.photos[0].answer.estimate
    assert good["file"] == tests[0].name
    assert float(good["latitude"]) == pytest.approx(estimate.position.latitude, abs=1e-7)
    assert float(good["error_m"]) == pytest.approx(tab.photos[0].error_m, abs=0.05)
    assert bad["latitude"] == "" and bad["problem"]


def test_clearing_forgets_photos_and_pin(tab: LocateTab, tests: list[Path], qtbot: Any) -> None:
    tab.locate(tests[:2])
    _answered(qtbot, tab, 2)
    tab.clear()
    assert tab.photos == []
    assert tab.strip.count() == 0
    assert tab.map._estimate is None


def test_photos_dropped_before_the_place_is_learned_are_located_after(
    window: Window, demo_campus: DemoCampus, tests: list[Path], tmp_path: Path, qtbot: Any
) -> None:
    morning = demo_campus.photos_folder / "morning"
    window.controller.create(tmp_path / "n.campusgps", [morning], None)
    qtbot.waitUntil(lambda: window.controller.busy, timeout=LONG_MS)
    window.page.locate(tests[:1])
    assert window.page.locate_tab.panel.words.text() == "Locating…"
    _answered(qtbot, window.page.locate_tab, 1)
    assert window.page.locate_tab.photos[0].state == "located"


def test_a_match_rings_its_dot(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:1])
    _answered(qtbot, tab, 1)
    tab.panel.matches.chosen.emit(1)
    file = tab.photos[0].answer.estimate.matches[0].file
    photo = next(p for p in open_window.controller.project.photos() if str(p.path) == file)
    assert tab.map._selected == photo.id


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
    _answered(qtbot, tab, 1)
    assert tab.photos[0].state == "located" and loaded == []


@pytest.fixture
def walk(demo_campus: DemoCampus, tests: list[Path], tmp_path: Path) -> list[Path]:
    return make_walk(tests[0], tmp_path / "walk")


@pytest.fixture
def walk_tab(window: Window, project_folder: Path, qtbot: Any) -> LocateTab:
    teach_walks(project_folder / "models" / "instant.safetensors")
    with qtbot.waitSignal(window.locator.ready):
        window.open_project(project_folder)
    window.page.show_locate()
    return window.page.locate_tab


def _in_walks_of(qtbot: Any, tab: LocateTab, count: int) -> None:
    def together() -> bool:
        walks = [photo.answer.walk for photo in tab.photos if photo.answer]
        return len(walks) == count and all(walk and walk.count == count for walk in walks)

    qtbot.waitUntil(together)


def test_photos_of_a_walk_are_located_together_and_more_of_it_later(
    walk_tab: LocateTab, walk: list[Path], qtbot: Any
) -> None:
    tab = walk_tab
    alone: dict[int, Position] = {}

    def note(answer: Answer) -> None:
        if answer.walk is None:
            alone[answer.number] = answer.estimate.position

    tab._locator.answered.connect(note)
    tab.locate(walk[:3])
    _in_walks_of(qtbot, tab, 3)
    # Each was answered alone first, and keeps that answer beside the one in its walk.
    assert alone == {photo.number: photo.answer.estimate.position for photo in tab.photos}
    tab.locate(walk[3:])
    _in_walks_of(qtbot, tab, 6)
    far = next(photo for photo in tab.photos if photo.alone is not None)
    assert far.estimate == far.answer.walk.estimate
    assert on_map(far).alone == far.answer.estimate.position
    words = walk_words(far)
    away = format_distance(haversine_m(far.alone, far.estimate.position))
    assert words.startswith("In its walk of 6 photos within ") and f"{away} from here" in words

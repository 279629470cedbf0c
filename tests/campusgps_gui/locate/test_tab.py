from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from campusgps_gui.jobs.locate_service import Answer
from campusgps_gui.locate.sentences import ANYWAY, ELSEWHERE, GIVEN_UP, KNOWN, walk_words
from campusgps_gui.locate.tab import LocateTab, on_map
from campusgps_gui.shell.window import Window
from core import predictor
from core.demo_campus import DemoCampus
from core.geo import (
    Position,
    format_decimal,
    format_distance,
    format_geo_uri,
    format_map_link,
    haversine_m,
)
from core.localizer import file_format
from core.localizer.file_format import load
from core.predictor import Predictor
from tests.gates import Gate
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
    assert tab.list.isVisibleTo(tab)
    _answered(qtbot, tab, 3)
    assert tab.current is tab.photos[0]
    qtbot.keyClick(tab.list.table, Qt.Key.Key_PageDown)
    assert tab.current is tab.photos[1]
    qtbot.keyClick(tab.list.table, Qt.Key.Key_PageUp)
    qtbot.keyClick(tab.list.table, Qt.Key.Key_PageUp)
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
    assert tab.list.model.rowCount() == 0
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
    # Alone again, at once, and remembered.
    tab.list.show_number(far.number)
    assert tab.panel.walk.text() == words
    tab.list.each_alone.click()
    assert far.estimate == far.answer.estimate and tab.map._estimate.alone is None
    assert tab.panel.walk.text().startswith("Alone within ")
    assert tab._settings.each_alone
    tab.list.each_alone.click()
    assert far.estimate == far.answer.walk.estimate and not tab._settings.each_alone


def test_the_list_names_each_photo_and_sums_them_up(
    tab: LocateTab, tests: list[Path], tmp_path: Path, qtbot: Any
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"garbage")
    tab.locate([*tests[:2], broken])
    _answered(qtbot, tab, 3)
    model, (first, second, _) = tab.list.model, tab.photos
    cells = [[model.index(row, column).data() for column in range(5)] for row in range(3)]
    radius, error = first.estimate.radius90_m, first.error_m
    assert cells[0][:2] == [tests[0].name, format_distance(radius)]
    assert cells[0][3:] == [format_distance(error), "located"]
    assert cells[2][:4] == ["broken.jpg", "", "", ""] and cells[2][4] == "unreadable"
    assert model.index(2, 4).data(Qt.ItemDataRole.ToolTipRole) == tab.photos[2].answer.problem
    # The last sum comes when all that were dropped together are answered.
    qtbot.waitUntil(lambda: "1 unreadable" in tab.list.summary.text())
    words = tab.list.summary.text()
    assert words.startswith("3 photos: 2 in the mapped area, half sure to within ")
    assert "; 1 unreadable; 2 know their own position, half at most " in words
    qtbot.waitUntil(lambda: not tab._thumbnails.image(first).isNull())
    # Sorted, the photo that is shown stays; rows without a figure come last either way.
    tab.list.show_number(second.number)
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        tab.list.table.sortByColumn(3, order)
        assert tab.current is second and model.photos[2].name == "broken.jpg"


def test_photos_are_removed_singly_and_their_answers_come_no_more(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:4])
    first, second, third, fourth = tab.photos
    tab.list.show_number(second.number)
    qtbot.keyClick(tab.list.table, Qt.Key.Key_Delete)
    assert tab.photos == [first, third, fourth] and tab.current is third
    _answered(qtbot, tab, 3)
    _choose(tab.photo_menu(), "Remove this photo from the list")
    assert tab.photos == [first, fourth] and tab.current is fourth
    tab.list.table.selectAll()
    _choose(tab.photo_menu(), "Remove 2 photos from the list")
    assert tab.photos == [] and tab.map._estimate is None
    assert tab._pages.currentWidget() is tab._drop_here


def test_photos_that_were_cancelled_say_so_and_can_be_located_again(
    open_window: Window,
    tab: LocateTab,
    tests: list[Path],
    gate_at: Callable[..., Gate],
    qtbot: Any,
) -> None:
    gate = gate_at("Locating photos")
    tab.locate(tests[:2])
    qtbot.waitUntil(gate.reached.is_set)
    assert tab.panel.words.text() == "Locating… 0 of 2 done"
    open_window.runner.cancel(open_window.runner.foremost)
    gate.open()
    qtbot.waitUntil(lambda: tab.panel.words.text() == GIVEN_UP)
    assert tab.list.summary.text() == "2 photos: 2 cancelled"
    open_window.actions_.locate_again.trigger()
    _answered(qtbot, tab, 2)
    assert tab.photos[0].state == "located"


def test_places_open_in_other_programs_only_when_asked(
    tab: LocateTab, tests: list[Path], opened: Opened, qtbot: Any
) -> None:
    tab.locate(tests[:1])
    _answered(qtbot, tab, 1)
    (photo,) = tab.photos
    here, match = photo.estimate.position, photo.estimate.matches[1]
    assert opened.links == []
    for menu in (tab.photo_menu, partial(tab.match_menu, 2)):
        for words in ("Open in OpenStreetMap", "Open in the maps program", "Show in folder"):
            _choose(menu(), words)
    site, program, folder = opened.links[:3]
    assert site == format_map_link(here)
    assert program == format_geo_uri(here, photo.estimate.radius90_m)
    assert folder == QUrl.fromLocalFile(str(tests[0].parent)).toString()
    assert opened.links[3:5] == [format_map_link(match.position), format_geo_uri(match.position)]
    _choose(tab.match_menu(2), "Copy position")
    assert QGuiApplication.clipboard().text() == format_decimal(match.position)


def test_a_look_at_a_far_match_has_a_way_back(
    tab: LocateTab, tests: list[Path], open_window: Window, qtbot: Any
) -> None:
    tab.locate(tests[:1])
    _answered(qtbot, tab, 1)
    assert not tab.panel.back.isVisible()
    tab.panel.matches.chosen.emit(2)
    assert tab.panel.back.isVisible() and tab.map._selected is not None
    open_window.actions_.back_to_estimate.trigger()
    assert not tab.panel.back.isVisible() and tab.map._selected is None


def test_photo_and_match_are_seen_large_side_by_side(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:2])
    _answered(qtbot, tab, 2)
    qtbot.keyClick(tab.list.table, Qt.Key.Key_Return)
    viewer = tab._viewer
    assert viewer.isVisible()
    first, second = tab.photos
    matches = first.estimate.matches
    with Image.open(tests[0]) as whole:
        qtbot.waitUntil(lambda: viewer.photo.view.image.width() == whole.width)
    assert viewer.photo.title.text().startswith(tests[0].name)
    assert viewer.match.title.text().startswith(f"1. {Path(matches[0].file).name}")
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.match.title.text().startswith(f"2. {Path(matches[1].file).name}")
    # An enlarged photo takes the arrows itself.
    view = viewer.photo.view
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.zoom > 1 and viewer.match.title.text().startswith("2. ")
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert tab.current is second and view.zoom == 1
    assert viewer.photo.title.text().startswith(tests[1].name)
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


class Opened(QObject):
    """Takes the links that would open in other programs."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.links.append(url.toString())


@pytest.fixture
def opened() -> Iterator[Opened]:
    taker = Opened()
    schemes = ("https", "geo", "file")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, taker, "take")
    yield taker
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


def _choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()

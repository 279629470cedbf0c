"""Photos of one walk are located together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from campusgps_gui.jobs.predictor_jobs import Answer
from campusgps_gui.locate.sentences import walk_words
from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.locate.viewing import on_map
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.walk_radius import WIDER
from core.demo_campus import DemoCampus
from core.geo import (
    LocalFrame,
    Position,
    format_distance,
    haversine_m,
)
from tests.walk_photos import make_walk, teach_walks


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
    assert words.startswith("Located together with the 6 photos of the same walk: within ")
    assert f"at another place {away} away" in words
    # Alone again, at once, and remembered.
    tab.list.show_number(far.number)
    assert tab.panel.walk.text() == words
    tab.list.each_alone.click()
    assert far.estimate == far.answer.estimate and tab.map._estimate.alone is None
    assert tab.panel.walk.text().startswith("Located by this photo alone: within ")
    assert tab._settings.each_alone
    tab.list.each_alone.click()
    assert far.estimate == far.answer.walk.estimate and not tab._settings.each_alone


def test_a_walk_that_makes_the_radius_wider_says_why(
    walk_tab: LocateTab, walk: list[Path], qtbot: Any
) -> None:
    tab = walk_tab
    tab.locate(walk[:3])
    _in_walks_of(qtbot, tab, 3)
    tab.list.show_number(tab.photos[0].number)
    answer = tab.photos[0].answer
    alone, in_walk = answer.estimate, answer.walk.estimate

    def said(radius90_m: float) -> str:
        wider = replace(in_walk, radius90_m=radius90_m)
        tab._locator.answered.emit(replace(answer, walk=replace(answer.walk, estimate=wider)))
        return tab.panel.walk.text()

    assert said(4 * alone.radius90_m).endswith(WIDER)
    # What reads the same is not called wider.
    assert WIDER not in said(alone.radius90_m + 1e-6)
    assert WIDER not in said(alone.radius90_m / 2)


def test_a_review_shows_the_answers_of_the_list_and_the_photo_that_was_looked_at(
    window: Window, walk_tab: LocateTab, walk: list[Path], qtbot: Any
) -> None:
    tab = walk_tab
    tab.locate(walk)
    _in_walks_of(qtbot, tab, 6)
    looked_at = tab.photos[4]
    tab.list.show_number(looked_at.number)
    tab.panel.review_wanted.emit()
    review = window.page.label_tab
    qtbot.waitUntil(lambda: review.isVisible() and not window.labelling.running)
    qtbot.waitUntil(lambda: len(window.labelling.jobs) == 1 and review.rows.current is not None)
    assert review.rows.current.file == looked_at.file
    qtbot.waitUntil(lambda: len(review.rows.model.ids) == 6)
    labels = {label.file: label for label in window.labelling.read(list(review.rows.model.ids))}
    for photo in tab.photos:
        label = labels[photo.file]
        assert haversine_m(label.estimate.position, photo.estimate.position) < 0.01
        assert abs(label.estimate.radius90_m - photo.estimate.radius90_m) < 0.01
    # Sorted otherwise and begun with another photo, it is the same folder in review.
    window.page.show_locate()
    tab.list.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    tab.list.show_number(tab.photos[2].number)
    tab.review()
    qtbot.waitUntil(lambda: review.rows.current.file == tab.photos[2].file)
    qtbot.waitUntil(lambda: not window.labelling.running)
    assert len(window.labelling.jobs) == 1


def test_a_photo_placed_by_hand_moves_the_others_of_its_walk(
    walk_tab: LocateTab, walk: list[Path], window: Window, qtbot: Any
) -> None:
    tab, undo = walk_tab, window.actions_.undo
    with qtbot.waitSignal(tab._locator.done):
        tab.locate(walk)
    _in_walks_of(qtbot, tab, 6)
    placed, *others = tab.photos
    before = [photo.estimate for photo in tab.photos]
    there = LocalFrame(placed.estimate.position).position_at(120.0, 0.0)
    with qtbot.waitSignal(tab._locator.done):
        tab.map.photo_moved.emit(placed.number, there.latitude, there.longitude)
    after = [photo.estimate for photo in others]
    assert any(
        haversine_m(now.position, there) < haversine_m(was.position, there) - 5
        for was, now in zip(before[1:], after, strict=True)
    )
    # Its own estimate is still what the program found.
    assert placed.estimate == before[0] and placed.position == there
    with qtbot.waitSignal(tab._locator.done):
        undo.trigger()
    assert [photo.estimate for photo in tab.photos] == before

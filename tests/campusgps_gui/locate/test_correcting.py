"""Correcting a wrong answer on the Locate tab, where the person looks at it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.located_table import COLUMNS
from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.rows_table import column_number
from core.geo import LocalFrame, Position, haversine_m
from core.labelling.label import Correction, Label
from core.photos.measurement import Source
from core.workflows.located_list import MOST_REMEMBERED
from tests.campusgps_gui.locate.conftest import LONG_MS, choose
from tests.campusgps_gui.locate.test_remembered import open_again

RESULT = column_number("result", COLUMNS)
RADIUS, ERROR = column_number("radius", COLUMNS), column_number("error", COLUMNS)


@pytest.fixture
def three(tab: LocateTab, tests: list[Path], qtbot: Any) -> LocateTab:
    """The tab with three photos that are located."""
    with qtbot.waitSignal(tab._locator.done, timeout=LONG_MS):
        tab.locate(tests[:3])
    assert all(photo.estimate.inside_area for photo in tab.photos)
    return tab


def east_of(position: Position, metres: float = 40.0) -> Position:
    return LocalFrame(position).position_at(metres, 0.0)


def row_of(tab: LocateTab, number: int, column: int) -> str:
    return str(tab.list.model.index(tab.list.model.row_of(number), column).data())


def test_the_pin_is_dragged_to_where_the_photo_was_taken(
    three: LocateTab, ask: Callable[[str], Any], open_window: Window, qtbot: Any
) -> None:
    photo, undo, redo = three.current, open_window.actions_.undo, open_window.actions_.redo
    estimate = photo.estimate
    there = east_of(estimate.position)
    centre = "JSON.stringify(campusgps.map.getCenter())"
    pin = (
        "Object.values(campusgps.map._layers).find("
        "(l) => l._icon?.classList.contains('campusgps-pin-loose'))"
    )
    ask(f"campusgps.map.panBy([30, 10], {{ animate: false }}); {pin}.fire('dragstart'); 0")
    before = ask(centre)
    with qtbot.waitSignal(three.map.photo_moved):
        ask(f"{pin}.setLatLng([{there.latitude}, {there.longitude}]).fire('dragend'); 0")
    assert haversine_m(photo.by_hand, there) < 0.1
    # The list, the panel and the map say so, and claim no radius; the estimate stays in sight.
    assert row_of(three, photo.number, RESULT) == "by hand"
    assert row_of(three, photo.number, RADIUS) == row_of(three, photo.number, ERROR) == ""
    tip = three.list.model.index(three.list.model.row_of(photo.number), RESULT)
    said = tip.data(Qt.ItemDataRole.ToolTipRole)
    assert said.startswith("Placed by hand; estimated 40 m from here, within ")
    assert three.panel.coordinates._by_hand.text() == said
    assert not three.panel.coordinates._within90.isVisible()
    assert three.list.summary.text() == "3 photos: 2 in the mapped area, 1 placed by hand"
    qtbot.waitUntil(lambda: ask("document.querySelectorAll('.campusgps-guess').length") == 1)
    legend = ask("document.querySelector('.campusgps-legend').innerText")
    assert "placed by hand" in legend and "from the estimate to the pin" in legend
    # The map stays where the person looks.
    assert ask(centre) == before
    assert undo.text() == f"Undo: Placed {photo.name} by hand"
    three.list.show_number(three.photos[2].number)
    undo.trigger()
    assert photo.by_hand is None and three.current is photo
    assert three.panel.coordinates._within90.isVisible()
    redo.trigger()
    assert haversine_m(photo.by_hand, there) < 0.1
    assert ">Revert</a>" in three.panel.correct.text()
    choose(three.photo_menu(), "Revert to the estimate")
    assert photo.by_hand is None and photo.estimate is estimate
    undo.trigger()
    assert photo.by_hand is not None


def test_chosen_photos_are_placed_by_menu_key_and_clipboard(
    three: LocateTab, ask: Callable[[str], Any], open_window: Window, qtbot: Any
) -> None:
    first, second, third = three.photos
    here = east_of(first.estimate.position)
    three.list.table.selectAll()
    three.map.view.show_place_menu(here)
    choose(three.map.view.findChildren(QMenu)[-1], "Put 3 photos here")
    assert [photo.by_hand for photo in three.photos] == [here] * 3
    open_window.actions_.undo.trigger()
    assert not any(photo.by_hand for photo in three.photos)
    # The keys are those of the other tabs.
    three.list.show_number(second.number)
    three.list.table.setFocus()
    qtbot.keyClick(three.list.table, Qt.Key.Key_P)
    dialog = three.corrector.dialog
    dialog.line.setText("31.2620, 34.8012")
    dialog.set.click()
    assert second.by_hand == Position(31.2620, 34.8012) and first.by_hand is None
    QGuiApplication.clipboard().setText("31.2621, 34.8013")
    qtbot.keyClick(
        three.list.table,
        Qt.Key.Key_V,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert second.by_hand == Position(31.2621, 34.8013)
    qtbot.keyClick(three.list.table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: second.by_hand != Position(31.2621, 34.8013))
    assert haversine_m(second.by_hand, Position(31.2621, 34.8013)) == pytest.approx(1, abs=0.01)
    # What is copied is what is shown.
    open_window.actions_.copy_position.trigger()
    assert QGuiApplication.clipboard().text().startswith("31.2621")
    three.list.show_number(third.number)
    choose(three.match_menu(2), "Take this match's position")
    assert third.by_hand == third.estimate.matches[1].position
    assert three.panel.matches.cards[1].distance_m == 0


def test_the_table_says_who_gave_a_position(three: LocateTab, tmp_path: Path) -> None:
    moved, other = three.photos[0], three.photos[1]
    there = east_of(moved.estimate.position)
    three.corrector._take_drag(moved.number, there.latitude, there.longitude)
    three.saver.save_to(tmp_path / "located.csv")
    with (tmp_path / "located.csv").open(encoding="utf-8", newline="") as stream:
        by_hand, guess, _ = csv.DictReader(stream)
    assert by_hand["source"] == "hand" and guess["source"] == "guess"
    assert float(by_hand["longitude"]) == pytest.approx(there.longitude, abs=1e-7)
    assert by_hand["radius50_m"] == by_hand["radius90_m"] == by_hand["error_m"] == ""
    assert by_hand["own_latitude"] and by_hand["inside_area"] == "yes"
    assert float(guess["radius90_m"]) == pytest.approx(other.estimate.radius90_m, abs=0.05)


def test_positions_by_hand_outlive_a_restart(
    three: LocateTab, open_window: Window, qtbot: Any
) -> None:
    photo, project = three.photos[1], open_window.controller.project
    assert project is not None
    there = east_of(photo.estimate.position)
    three.corrector._take_drag(photo.number, there.latitude, there.longitude)
    tab = open_again(open_window, project.folder, qtbot)
    qtbot.waitUntil(lambda: len(tab.photos) == 3, timeout=LONG_MS)
    assert [one.by_hand for one in tab.photos] == [None, there, None]
    assert tab.photos[1].estimate == photo.estimate
    # Asked again it is still where the person put it; its estimate counts again when they say so.
    with qtbot.waitSignal(open_window.locator.done, timeout=LONG_MS):
        open_window.actions_.locate_again.trigger()
    assert tab.photos[1].by_hand == there
    tab.list.show_number(tab.photos[1].number)
    open_window.actions_.revert_located.trigger()
    assert tab.photos[1].by_hand is None


def test_of_many_photos_those_placed_by_hand_are_remembered_before_others(
    three: LocateTab, open_window: Window
) -> None:
    first = three.photos[0]
    first.by_hand = east_of(first.estimate.position)
    many = [LocatedPhoto(0, f"{n}.jpg", file=Path(f"/{n}.jpg")) for n in range(MOST_REMEMBERED)]
    three.dropped.add(many)
    kept = three._remembered._answers()
    assert len(kept) == MOST_REMEMBERED and kept[0].by_hand == first.by_hand
    assert kept[-1].file == str(many[-1].file)


def test_review_takes_positions_by_hand_over_once(
    three: LocateTab, tests: list[Path], open_window: Window, qtbot: Any
) -> None:
    moved = three.photos[1]
    there = east_of(moved.estimate.position)
    three.corrector._take_drag(moved.number, there.latitude, there.longitude)
    labels = review(three, open_window, qtbot)
    qtbot.waitUntil(lambda: labels[tests[1]].correction is not None, timeout=LONG_MS)
    correction = labels[tests[1]].correction
    assert (correction.position, correction.source) == (there, Source.HAND)
    assert labels[tests[0]].correction is labels[tests[2]].correction is None
    assert open_window.actions_.undo.text() == "Undo: Corrected 1 position"
    # What was moved there since is not moved back by what was handed on before.
    labelling = open_window.labelling
    better = east_of(there)
    row = labels[tests[1]].id
    labelling.correct({row: Correction(better, Source.HAND)})
    qtbot.waitUntil(lambda: labels[tests[1]].correction.position == better)
    open_window.page.show_locate()
    labels = review(three, open_window, qtbot)
    assert labels[tests[1]].correction.position == better
    # What was put elsewhere here since is.
    open_window.page.show_locate()
    three.corrector._take_drag(moved.number, there.latitude + 0.0002, there.longitude)
    labels = review(three, open_window, qtbot)
    qtbot.waitUntil(lambda: labels[tests[1]].correction.position == moved.by_hand, timeout=LONG_MS)


class Labels:
    """The rows of the folder that is reviewed, as they are when they are asked for."""

    def __init__(self, window: Window) -> None:
        self._table = window.labelling.table

    def __getitem__(self, file: Path) -> Label:
        found = self._table.of_file(file)
        assert found is not None
        return found


def review(tab: LocateTab, window: Window, qtbot: Any) -> Labels:
    """Hand the photos on to be reviewed, and wait until all is done that follows from it."""
    tab.review()
    qtbot.waitUntil(lambda: not window.labelling.running, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    return Labels(window)

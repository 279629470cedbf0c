"""Photos of one walk in the window: decisions move neighbours, a slider goes along, a switch."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from campusgps_gui.jobs.refine_service import note_declined
from campusgps_gui.labelling.labels_model import OF_WALKS
from campusgps_gui.labelling.sentences import walk_sentence
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.labelling.track_source import UsedTrack
from campusgps_gui.shell.window import Window
from core.demo_campus.generate import CAMPUS_ORIGIN
from core.geo import haversine_m
from core.labelling.label import Correction, Label
from core.labelling.label_job import WHOLE
from core.labelling.labels import Labels
from core.labelling.row_state import RowFilter
from core.labelling.track import Track
from core.labelling.track_clocks import CameraClock
from core.labelling.track_points import TrackPoint
from core.labelling.walk_rows import WalkAnswer, WalkRows
from core.labelling.walks import locate_walks
from core.localizer.estimate import Match
from core.localizer.walk_fallback import FallbackReason
from core.photos.measurement import Source
from core.project.project import Project
from tests.campusgps_gui.labelling.conftest import rows_of
from tests.core.labelling.two_ways import START, TwoWays

ALONE = 24
WAYS = TwoWays(CAMPUS_ORIGIN, ALONE)
FRAME, WAY = WAYS.frame, WAYS.places[:ALONE]


@pytest.fixture(scope="session")
def walked_project(tmp_path_factory: pytest.TempPathFactory, demo_project: Path) -> Path:
    """Photos 10 s and 10 m apart that all look more like the way beside theirs, and one alone.

    Only to be read.
    """
    folder = Path(shutil.copytree(demo_project, tmp_path_factory.mktemp("walked") / "W.campusgps"))
    photos = folder.parent / "Walk"
    photos.mkdir()
    model = WAYS.model()
    with Project.open(folder) as project:
        note_declined(project)
        labels = Labels(project.store, project.journal)
        job = labels.begin([photos], WHOLE, False, "one localizer", in_walks=True)
        WalkRows(labels).keep_model(job.localizer, model.to_bytes())
        rows = [_photo(photos / f"IMG_{step:02}.jpg", step) for step in range(len(WAY))]
        later = _photo(photos / f"IMG_{ALONE}.jpg", 3)
        labels.record(job, [*rows, replace(later, taken_at=START + timedelta(hours=1))])
        locate_walks(labels, job, model)
        labels.finish(job)
    return folder


def _photo(file: Path, step: int) -> Label:
    Image.new("RGB", (64, 48), (5 * step, 90, 120)).save(file)
    label = WAYS.photo(step, wrong=True)
    assert label.estimate is not None
    guess = label.estimate.position
    matches = tuple(Match(n, str(file), 0.9, guess, "s", None, 0.0) for n in range(3))
    estimate = replace(label.estimate, matches=matches)
    return replace(label, file=file, estimate=estimate, alone=estimate)


@pytest.fixture
def tab(
    show: Callable[[Path], LabelTab], window: Window, tmp_path: Path, walked_project: Path
) -> LabelTab:
    """The Label folder tab with a walk of 24 photos and one photo alone, all to review."""
    tab = show(Path(shutil.copytree(walked_project, tmp_path / walked_project.name)))
    window.activateWindow()
    tab.rows.table.setFocus()
    return tab


def row_of_step(tab: LabelTab, step: int) -> Label:
    return next(row for row in rows_of(tab) if row.file.name == f"IMG_{step:02}.jpg")


def errors_m(tab: LabelTab) -> list[float]:
    """The error in metres of each photo of the walk that nobody corrected."""
    rows = [row for row in rows_of(tab) if row.walk and row.correction is None]
    return [
        haversine_m(row.position, FRAME.position_at(*WAY[int(row.file.stem[4:])].tolist()))
        for row in rows
        if row.position is not None
    ]


def correct(tab: LabelTab, step: int) -> None:
    place = FRAME.position_at(*WAY[step].tolist())
    tab._labelling.correct({row_of_step(tab, step).id: Correction(place, Source.HAND)})


def test_a_correction_moves_the_neighbours_and_undo_moves_them_back(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    shown = row_of_step(tab, 8)
    tab.rows.choose(shown.id)
    tab.detail.show_match(3)
    before = [row.position for row in rows_of(tab)]
    assert min(errors_m(tab)) > 250
    for step in (2, 12, 21):  # in quick succession: located again together, or one after another
        correct(tab, step)
    wait_until_idle()
    assert max(errors_m(tab)) < 30
    assert "neighbours moved" in window.statusBar().currentMessage()
    assert window.statusBar().currentMessage().startswith("Done: Corrected 1 position. ")
    # What is looked at stays, with its place and radius of now; the photo alone stays where it is.
    moved = row_of_step(tab, 8)
    assert tab.rows.current_id == shown.id and tab.detail.label == moved != shown
    assert (
        tab.detail._number == 3 and "alone it would be within 90\u00a0m" in tab.detail.walk.text()
    )
    assert moved.estimate is not None and moved.alone is not None
    for times, is_explained in ((0.5, False), (2.0, True)):
        radius_m = moved.alone.radius90_m * times
        row = replace(moved, estimate=replace(moved.estimate, radius90_m=radius_m))
        assert walk_sentence(row).endswith("walks that were left out.") is is_explained
    there = tab.map.shown.position(shown.id)
    assert there is not None and haversine_m(there, moved.position) < 0.02
    assert tab.map.shown.chosen is not None and tab.map.shown.chosen.alone == shown.alone.position
    assert row_of_step(tab, ALONE).walk == ""
    tab.rows.choose(row_of_step(tab, 12).id)
    assert tab.detail.back_to_guess.isVisible() and tab.minimumSizeHint().width() <= 1024
    for _ in range(3):
        window.actions_.undo.trigger()
    wait_until_idle()
    assert [row.position for row in rows_of(tab)] == before


def test_decisions_before_the_program_was_killed_move_the_neighbours_when_it_opens(
    show: Callable[[Path], LabelTab], tmp_path: Path, walked_project: Path
) -> None:
    folder = Path(shutil.copytree(walked_project, tmp_path / walked_project.name))
    with Project.open(folder) as project:
        labels = Labels(project.store, project.journal)
        for row in list(labels.rows(labels.jobs()[0])):
            step = int(row.file.stem[4:])
            if step in (2, 12, 21):
                place = FRAME.position_at(*WAY[step].tolist())
                labels.correct({row.id: Correction(place, Source.HAND)})
    assert max(errors_m(show(folder))) < 30


def test_a_decided_photo_stays_while_its_neighbours_move(
    tab: LabelTab, wait_until_idle: Callable[[], None]
) -> None:
    accepted = row_of_step(tab, 6)
    tab.rows.choose(accepted.id)
    QTest.keyClick(tab.window(), Qt.Key.Key_A)
    wait_until_idle()
    for step in (2, 12, 21):
        correct(tab, step)
    wait_until_idle()
    assert row_of_step(tab, 6).estimate == accepted.estimate


def test_the_slider_and_keys_go_along_the_walk(tab: LabelTab, window: Window, qtbot: Any) -> None:
    tab.rows.choose(row_of_step(tab, ALONE).id)
    assert not tab.walk_bar.isVisible() and not window.actions_.walk_forward.isEnabled()
    tab.rows.choose(row_of_step(tab, 4).id)
    qtbot.waitUntil(tab.walk_bar.isVisible)
    assert tab.walk_bar.words.toolTip() == "Photo 5 of 24, 09:00:40"
    assert len(tab.map.shown.walk) == 24 and not any(sure for _, sure in tab.map.shown.walk)
    QTest.keyClick(window, Qt.Key.Key_Period)
    assert tab.rows.current_id == row_of_step(tab, 5).id
    QTest.keyClick(window, Qt.Key.Key_Comma)
    QTest.keyClick(window, Qt.Key.Key_Comma)
    assert tab.rows.current_id == row_of_step(tab, 3).id
    tab.walk_bar.slider.setValue(23)
    assert tab.rows.current_id == row_of_step(tab, 23).id
    assert not window.actions_.walk_forward.isEnabled() and window.actions_.walk_back.isEnabled()
    # Marks of what was decided are full.
    QTest.keyClick(window, Qt.Key.Key_A)
    # The review may have gone on to a photo of another walk.
    tab.rows.choose(row_of_step(tab, 22).id)
    qtbot.waitUntil(lambda: any(sure for _, sure in tab.map.shown.walk))
    assert json.loads(tab.map.shown.walk_json())[23][1] is True


def test_what_n_does_is_said_as_it_is_now(tab: LabelTab, window: Window) -> None:
    assert "N leads to the photo of whose place its walk is least sure" in tab.state.next_step
    window.actions_.informative_first.trigger()
    assert "N leads to the photo that is least sure" in tab.state.next_step
    tab.rows.choose_none()
    assert "N leads to the photo that is least sure" in tab.detail.view.hint


def test_the_review_goes_where_the_walk_leaves_most_open(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    spreads = {row.id: row.spread_m for row in rows_of(tab) if row.walk}
    first = max(spreads, key=lambda one: (spreads[one], -one))
    QTest.keyClick(window, Qt.Key.Key_N)
    assert tab.rows.current_id == first
    assert "Its walk is least sure here" in tab.detail.walk.text()
    seconds = {row.id: row.taken_at.timestamp() for row in rows_of(tab) if row.taken_at}
    QTest.keyClick(window, Qt.Key.Key_A)
    second = tab.rows.current_id
    assert second in spreads and abs(seconds[second] - seconds[first]) > 30
    wait_until_idle()
    assert tab.rows.current_id == second
    # The table can be sorted so, too.
    tab.rows.table.sortByColumn(OF_WALKS[1], Qt.SortOrder.AscendingOrder)
    wait_until_idle()
    shown = [row.spread_m for row in rows_of(tab) if row.walk and row.id != first]
    assert shown == sorted(shown, reverse=True)
    window.actions_.informative_first.trigger()
    assert "least sure here" not in tab.detail.walk.text()
    QTest.keyClick(window, Qt.Key.Key_N)
    rows = [row for row in rows_of(tab) if RowFilter.TO_REVIEW.fits(row)]
    widest = max(row.estimate.radius90_m for row in rows)
    assert next(row for row in rows if row.id == tab.rows.current_id).radius90_m == widest


def test_walks_are_switched_off_and_on_for_a_folder(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    action, header = window.actions_.in_walks, tab.rows.table.horizontalHeader()
    together = {row.id: row.estimate for row in rows_of(tab)}
    for choice in tab.rows.columns.menu.actions():
        choice.setChecked(True)
    assert action.isChecked() and not any(map(header.isSectionHidden, OF_WALKS))
    action.trigger()
    wait_until_idle()
    assert not action.isChecked() and all(map(header.isSectionHidden, OF_WALKS))
    assert [row.estimate for row in rows_of(tab)] == [row.alone for row in rows_of(tab)]
    assert not tab.walk_bar.isVisible() and not tab.map.shown.walk
    correct(tab, 5)
    wait_until_idle()
    assert {row.walk for row in rows_of(tab)} == {""}
    # What a person decided stays, and that is said.
    action.trigger()
    wait_until_idle()
    message = window.statusBar().currentMessage()
    assert message.endswith(". 1 that you accepted or corrected before stays where it is"), message
    action.trigger()
    wait_until_idle()
    window.actions_.undo.trigger()
    wait_until_idle()
    action.trigger()
    wait_until_idle()
    assert "before stay" not in window.statusBar().currentMessage()
    assert action.isChecked() and {row.id: row.estimate for row in rows_of(tab)} == together


def test_a_photo_located_alone_says_why_and_stays_out_of_the_line(
    show: Callable[[Path], LabelTab],
    tmp_path: Path,
    walked_project: Path,
    wait_until_idle: Callable[[], None],
) -> None:
    folder = Path(shutil.copytree(walked_project, tmp_path / walked_project.name))
    with Project.open(folder) as project:
        labels = Labels(project.store, project.journal)
        rows = labels.rows(labels.jobs()[0])
        row = next(row for row in rows if row.file.name == "IMG_05.jpg")
        WalkRows(labels).put(row.walk, [WalkAnswer(row.id)])
    tab = show(folder)
    tab.rows.choose(row_of_step(tab, 5).id)
    wait_until_idle()
    assert tab.detail.walk.text().startswith("Located alone: its place and those")
    assert len(tab.walk_line.stops) == ALONE and len(tab.map.shown.walk) == ALONE - 1
    words = {walk_sentence(row_of_step(tab, 5), reason.value) for reason in FallbackReason}
    assert len(words) == len(FallbackReason)


def test_a_folder_of_an_older_localizer_says_what_helps(
    show: Callable[[Path], LabelTab], window: Window, labelled_folder: Path
) -> None:
    with Project.open(labelled_folder) as project:
        project.store.write(lambda connection: connection.execute("DELETE FROM walk_models"))
        project.store.write(lambda one: one.execute("UPDATE label_jobs SET in_walks = 0"))
    show(labelled_folder)
    assert not window.actions_.in_walks.isEnabled()
    assert "Learn the place again" in window.actions_.in_walks.toolTip()


def test_a_track_moves_the_photos_and_taking_it_away_moves_them_back(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    before = {row.file: row.position for row in rows_of(tab)}
    points = tuple(
        TrackPoint(START + timedelta(seconds=10 * step), place.latitude, place.longitude, None)
        for step in range(len(WAY))
        for place in [FRAME.position_at(*WAY[step].tolist())]
    )
    clock = CameraClock("Canon R6", states_offset=False)
    tab.track.use(UsedTrack((Path("walk.gpx"),), Track((points,)), {clock: 0.0}))
    wait_until_idle()
    assert max(errors_m(tab)) < 30
    assert "24 photos moved" in window.statusBar().currentMessage()
    tab.track.use(None)
    wait_until_idle()
    # In any order: while no row is chosen, they are sorted again once they are found out of order.
    assert {row.file: row.position for row in rows_of(tab)} == before


def test_the_answer_of_the_photo_alone_is_taken_and_taken_back(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    take = window.actions_.take_alone
    tab.rows.choose(row_of_step(tab, ALONE).id)
    assert not take.isEnabled()
    for step in (2, 12, 21):
        correct(tab, step)
    wait_until_idle()
    row = row_of_step(tab, 8)
    tab.rows.choose(row.id)
    assert row.alone is not None and row.position != row.alone.position and take.isEnabled()
    assert tab.detail.walk.text().endswith("O takes that place.")
    QTest.keyClick(window, Qt.Key.Key_O)
    wait_until_idle()
    taken = row_of_step(tab, 8)
    assert taken.position == row.alone.position and not take.isEnabled()
    # Nobody stated it: it stays a guess, with the radius of its own.
    assert taken.source is Source.GUESS and taken.radius90_m == row.alone.radius90_m
    window.actions_.undo.trigger()
    wait_until_idle()
    assert row_of_step(tab, 8).position == row.position

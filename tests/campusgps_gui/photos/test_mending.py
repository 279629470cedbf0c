"""Positions mended in the Photos tab: by map, keys and menu; undone, also after a restart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from campusgps_gui.photos.filter import NEED_A_LOOK
from campusgps_gui.photos.suggestion_bar import SuggestionBar
from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.shell.window import Window
from campusgps_gui.style.notation import distance_text
from campusgps_gui.widgets.lazy_rows import choose_ids
from campusgps_gui.widgets.position_dialog import PositionDialog
from core.geo import LocalFrame, Position, haversine_m
from core.project.corrections import is_corrected
from core.project.importing import import_photos
from core.project.project import Project
from core.project.rows import PhotoRow, Verdict
from core.quality.suggestion_evidence import evidence_of

PLACE = Position(46.5124, 7.0457)


@pytest.fixture
def project_folder(project_folder: Path, tmp_path: Path) -> Path:
    """The demo project with a photo that has no position, of the time of another."""
    extra = tmp_path / "extra"
    extra.mkdir()
    with Project.open(project_folder) as project:
        Image.open(project.photos()[0].path).rotate(7).save(extra / "without.jpg")
        import_photos(project, [extra])
    return project_folder


@pytest.fixture
def tab(open_window: Window, qtbot: Any) -> PhotosTab:
    open_window.page.show_photos()
    made = open_window.page.photos_tab
    qtbot.waitUntil(lambda: made.findings.is_known and made.model.rowCount() == 61)
    return made


def row(tab: PhotosTab, photo_id: int) -> PhotoRow:
    """A photo of the open project as it is now."""
    project = tab._controller.project
    assert project is not None
    found = project.photo(photo_id)
    assert found is not None
    return found


def suggested_ids(tab: PhotosTab) -> list[int]:
    return [move.photo_id for move in tab.findings.now.moves]


def test_the_chosen_photo_can_be_dragged_and_undone(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    photo = tab.model.row(2)
    assert photo is not None
    tab.choose(photo.id)
    assert tab.map.mended is not None and tab.map.mended.position == photo.position
    with qtbot.waitSignal(open_window.controller.message):
        tab.map.photo_dragged.emit(photo.id, PLACE.latitude, PLACE.longitude)
    assert row(tab, photo.id).position == PLACE and is_corrected(row(tab, photo.id))
    qtbot.waitUntil(lambda: tab.map.mended.position == PLACE)
    assert tab.map.mended.own == photo.position
    # The place has to be learned again, and a button does it.
    assert tab._notice.isVisible()
    assert open_window.actions_.undo.text() == "Undo: Move 1 photo"
    with qtbot.waitSignal(open_window.controller.message):
        open_window.actions_.undo.trigger()
    assert row(tab, photo.id) == photo
    assert not tab._notice.isVisible()


def test_keys_move_the_photo_and_it_is_one_edit(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    photo = tab.model.row(2)
    assert photo is not None and photo.position is not None
    tab.choose(photo.id)
    tab.table.setFocus()
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    for key, modifiers in (
        (Qt.Key.Key_Up, alt),
        (Qt.Key.Key_Up, alt),
        (Qt.Key.Key_Right, alt | shift),
    ):
        qtbot.keyClick(tab.table, key, modifiers)
    wanted = LocalFrame(photo.position).position_at(10, 2)
    assert tab.map.mended is not None and tab.map.mended.position is not None
    assert haversine_m(tab.map.mended.position, wanted) < 0.01
    with qtbot.waitSignal(open_window.controller.message):
        tab.mender.mover.finish()
    moved = row(tab, photo.id).position
    assert moved is not None and haversine_m(moved, wanted) < 0.01
    project = open_window.controller.project
    assert project is not None and len(project.journal.entries()) == 1


def test_a_photo_without_a_position_gets_one_by_dialog(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    without = tab.model.row(60)
    assert without is not None and without.verdict is Verdict.NO_POSITION
    tab.choose(without.id)
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_P)
    dialog = tab.mender.dialog
    assert isinstance(dialog, PositionDialog)
    dialog.line.setText(f"{PLACE.latitude}, {PLACE.longitude}")
    with qtbot.waitSignal(open_window.controller.message):
        dialog.set.click()
    placed = row(tab, without.id)
    assert (placed.verdict, placed.position) == (Verdict.USABLE, PLACE)
    qtbot.waitUntil(lambda: len(tab.map._references) == 61)
    qtbot.waitUntil(open_window.actions_.own_position.isEnabled)
    with qtbot.waitSignal(open_window.controller.message):
        open_window.actions_.own_position.trigger()
    reverted = row(tab, without.id)
    assert (reverted.verdict, reverted.position) == (Verdict.NO_POSITION, None)


def test_several_take_a_pasted_position(open_window: Window, tab: PhotosTab, qtbot: Any) -> None:
    ids = list(tab.model.ids[:3])
    choose_ids(tab.table, ids, ids[0])
    QGuiApplication.clipboard().setText("no place")
    with qtbot.waitSignal(tab.message) as said:
        open_window.actions_.paste_place.trigger()
    assert said.args == ["There is no position on the clipboard"]
    QGuiApplication.clipboard().setText(f"{PLACE.latitude}, {PLACE.longitude}")
    with qtbot.waitSignal(open_window.controller.message):
        open_window.actions_.paste_place.trigger()
    assert {row(tab, one).position for one in ids} == {PLACE}
    project = open_window.controller.project
    assert project is not None
    assert [one.what for one in project.journal.entries()] == ["Set the position of 3 photos"]


def test_a_photo_takes_the_position_of_its_neighbour(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    photos = [tab.model.row(place) for place in range(60)]
    walk = sorted(
        (one for one in photos if one is not None and one.session == photos[0].session),
        key=lambda one: (one.taken_at, one.id),
    )
    tab.choose(walk[2].id)
    tab.table.setFocus()
    with qtbot.waitSignal(open_window.controller.message):
        qtbot.keyClick(tab.table, Qt.Key.Key_B)
    assert row(tab, walk[2].id).position == walk[1].position
    with qtbot.waitSignal(open_window.controller.message):
        qtbot.keyClick(tab.table, Qt.Key.Key_F)
    assert row(tab, walk[2].id).position == walk[3].position


def test_a_suggestion_is_taken_and_the_next_one_is_looked_at(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    first, second = sorted(suggested_ids(tab))[:2]
    tab.choose(first)
    better = row(tab, first).suggested
    assert better is not None and tab.map.mended is not None
    assert tab.map.mended.suggested == better.position
    tab.table.setFocus()
    with qtbot.waitSignal(open_window.controller.message):
        qtbot.keyClick(tab.table, Qt.Key.Key_A)
    assert row(tab, first).position == better.position
    assert tab.chosen_ids == [second]


def test_a_suggestion_is_seen_beside_a_photo_of_that_place(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    project = open_window.controller.project
    told = [(row(tab, one), evidence_of(project, row(tab, one))) for one in suggested_ids(tab)]
    first, evidence = next((one, known) for one, known in told if known and len(known.there) > 1)
    assert first.suggested is not None
    place, witness = first.suggested.position, evidence.there[0]
    assert witness.position is not None and witness.session != first.session
    tab.choose(first.id)
    open_window.actions_.view_large.trigger()
    viewer = tab.chosen.large.viewer
    assert viewer is not None and viewer.photo.title.text() == first.path.name
    assert viewer.match.view.isVisible() and viewer.match._shown.path == witness.path
    away = distance_text(haversine_m(witness.position, place))
    apart = distance_text(haversine_m(witness.position, first.position))
    facts = f", {away} from the suggested place, {apart} from the other photo"
    assert viewer.match._shown.facts == facts
    assert viewer.points.isVisible()
    qtbot.waitUntil(lambda: viewer.points.text() != "Comparing…")
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)


def test_a_suggestion_is_taken_where_it_is_seen_large(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    first, second = sorted(suggested_ids(tab))[:2]
    better, own = row(tab, first).suggested, row(tab, first).position
    assert better is not None
    tab.choose(first)
    open_window.actions_.view_large.trigger()
    viewer = tab.chosen.large.viewer
    assert viewer is not None and viewer._keys.text().startswith("A: Take suggested; ")
    with qtbot.waitSignal(open_window.controller.message):
        qtbot.keyClick(viewer, Qt.Key.Key_A)
    assert row(tab, first).position == better.position and tab.chosen_ids == [second]
    assert viewer.isVisible() and viewer.windowTitle() == row(tab, second).path.name
    tab.choose(first)
    assert "V: Back to its own" in viewer._keys.text()
    with qtbot.waitSignal(open_window.controller.message):
        qtbot.keyClick(viewer, Qt.Key.Key_V)
    assert row(tab, first).position == own
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)


def accept(bar: SuggestionBar) -> None:
    """Accept what the bar offers, and say so again where it asks."""
    words = bar.accept.text().strip()
    bar.accept.click()
    if bar.question is not None:
        next(one for one in bar.question.buttons() if one.text() == words).click()


def test_what_is_offered_to_be_accepted_is_nearly_sure_and_is_counted_before(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    bar, now = tab.look.bar, tab.findings.now
    shares = (0.9, 0.8, 0.0)
    counts = [now.likelier_than(share) for share in shares]
    assert counts[0] <= counts[1] < counts[2] == len(now.moves)
    texts = [bar.which.itemText(place) for place in range(4)]
    words = zip(("Nearly sure", "Likely", "All"), counts, strict=True)
    assert texts == [*(f"{kind}: {count}" for kind, count in words), "Surer than…"]
    first = next(place for place, count in enumerate(counts) if count)
    assert bar.which.currentIndex() == first and not bar.radius.isVisible()
    assert bar.accept.text().strip() == f"Accept {counts[first]}"
    sure = {move.photo_id for move in now.moves if move.share > shares[first]}
    with qtbot.waitSignal(tab.findings.found):
        accept(bar)
    assert set(suggested_ids(tab)).isdisjoint(sure)
    assert all(is_corrected(row(tab, one)) for one in sure)
    # None is left of those: less sure ones are offered.
    assert bar.which.currentIndex() > first and bar.accept.isEnabled()


def test_why_a_position_is_suggested_is_said(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    project = open_window.controller.project
    told = [(one, evidence_of(project, row(tab, one))) for one in suggested_ids(tab)]
    first, evidence = next((one, known) for one, known in told if known and len(known.there) > 1)
    tab.choose(first)
    why = tab.details.facts["Why"]
    assert why.startswith(f"{len(evidence.there)} of the {evidence.looked_at} photos of other sess")
    assert f"{evidence.near_own} near its own position" in why
    assert "Such suggestions are the better position" in why


def test_all_that_are_sure_are_accepted_with_one_undo(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    now = tab.findings.now
    radius_m = next(one for one in range(1, 99) if 0 < now.surer_than(one) < len(now.moves))
    tab.look.bar.choose_radius()
    tab.look.radius.setValue(radius_m)
    sure = [one.photo_id for one in now.moves if one.radius90_m < radius_m]
    assert tab.look.accept.text().strip() == f"Accept {len(sure)}"
    with (
        qtbot.waitSignal(tab.findings.found),
        qtbot.waitSignal(open_window.controller.message) as said,
    ):
        accept(tab.look.bar)
    # What was done, not what is to be done.
    assert said.args[0].startswith("Done: Accept the suggested position of ")
    assert said.args[0].endswith("Ctrl+Z takes it back")
    assert all(is_corrected(row(tab, one)) for one in sure)
    assert not set(suggested_ids(tab)) & set(sure)
    assert not tab.look.accept.isEnabled()
    with qtbot.waitSignal(tab.findings.found):
        open_window.actions_.undo.trigger()
    assert not any(is_corrected(row(tab, one)) for one in sure)


def test_undo_and_redo_outlive_a_restart(
    open_window: Window, tab: PhotosTab, qtbot: Any, tmp_path: Path
) -> None:
    photo = tab.model.row(2)
    assert photo is not None
    with qtbot.waitSignal(open_window.controller.message):
        tab.map.photo_dragged.emit(photo.id, PLACE.latitude, PLACE.longitude)
    folder = open_window.controller.project.folder
    with qtbot.waitSignal(open_window.locator.ready):
        open_window.open_project(folder)
    assert row(tab, photo.id).position == PLACE
    with qtbot.waitSignal(open_window.controller.message):
        open_window.actions_.undo.trigger()
    assert row(tab, photo.id) == photo
    with qtbot.waitSignal(open_window.controller.message):
        open_window.actions_.redo.trigger()
    assert row(tab, photo.id).position == PLACE


def test_the_menu_offers_positions_and_findings_lead_on(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    project = open_window.controller.project
    assert project is not None
    ids = tab.model.ids
    project.note_about_photos("twin_of", {ids[1]: ids[0], ids[3]: ids[2], ids[7]: ids[6]})
    with qtbot.waitSignal(tab.findings.found):
        open_window.controller.note_learned()
    tab._filter.choose(NEED_A_LOOK)
    qtbot.waitUntil(lambda: tab.model.rowCount() == len(tab.findings.now.by_photo) > 0)
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_N)
    mended, following = tab.model.ids[:2]
    assert tab.chosen_ids == [mended]
    # What is mended leaves the list, and the one that stood after it is looked at.
    with qtbot.waitSignal(tab.findings.found):
        open_window.controller.remove([mended])
    qtbot.waitUntil(lambda: mended not in tab.model.ids)
    assert tab.chosen_ids == [following]
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_N)
    assert tab.chosen_ids == [tab.model.ids[1]]
    menu = tab.commands.menu()
    assert menu is not None
    tab.mender.add_to(menu)
    (positions,) = [one.menu() for one in menu.actions() if one.text() == "Position"]
    assert open_window.actions_.take_suggestion in positions.actions()
    menu.close()


def test_chosen_photos_are_moved_together_by_their_middle(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    first, second = (tab.model.row(place) for place in (2, 3))
    assert first is not None and second is not None
    choose_ids(tab.table, [first.id, second.id])
    qtbot.waitUntil(lambda: tab.map.mended is not None and len(tab.map.mended.along) == 2)
    shown = tab.map.mended
    assert shown is not None and shown.position is not None
    assert shown.words == "2 photos: drag to move them together"
    there = LocalFrame(shown.position).position_at(12.0, 9.0)
    tab.map.photo_dragged.emit(shown.photo_id, there.latitude, there.longitude)
    qtbot.waitUntil(lambda: row(tab, second.id).position != second.position)
    for one in (first, second):
        assert one.position is not None
        moved = row(tab, one.id).position
        assert moved is not None
        assert haversine_m(one.position, moved) == pytest.approx(15.0, abs=0.05)
    qtbot.waitUntil(lambda: not open_window.runner.jobs)
    assert open_window.actions_.undo.text() == "Undo: Move 2 photos"


def test_the_chosen_photos_are_put_where_the_map_is_clicked(tab: PhotosTab, qtbot: Any) -> None:
    ids = list(tab.model.ids)[:2]
    before = [row(tab, photo_id).position for photo_id in ids]
    choose_ids(tab.table, ids, ids[0])
    qtbot.waitUntil(lambda: tab.mender._actions.place_photo.isEnabled())
    menu = QMenu()
    tab.map.add_place_commands(menu, PLACE)
    (entry,) = menu.actions()
    assert entry.text() == "Put 2 photos here"
    entry.trigger()
    qtbot.waitUntil(lambda: [row(tab, one).position for one in ids] == [PLACE, PLACE])
    window = tab.window()
    assert isinstance(window, Window)
    qtbot.waitUntil(window.actions_.undo.isEnabled)
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: [row(tab, one).position for one in ids] == before)
    tab.table.clearSelection()
    menu.clear()
    tab.map.add_place_commands(menu, PLACE)
    assert menu.isEmpty()

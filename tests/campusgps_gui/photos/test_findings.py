"""Photos that need a look, in the Photos tab: counted, filtered by kind, explained."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from campusgps_gui.photos.details import FOUND
from campusgps_gui.photos.filter import ALL_PHOTOS, NEED_A_LOOK, SUGGESTED, PhotoChoice
from campusgps_gui.photos.tab import PhotosTab
from campusgps_gui.photos.table import COLUMNS, ODDS
from campusgps_gui.shell.window import Window
from campusgps_gui.style.notation import distance_text
from campusgps_gui.widgets.rows_table import column_number
from core.geo import haversine_m
from core.localizer.calibration import Calibration
from core.photos.remark import TEACHES_NOTHING
from core.project.journal import Reach
from core.project.project import Project
from core.quality.photo_list import PhotoOrder


@pytest.fixture
def project_folder(project_folder: Path) -> Path:
    """The demo project with two photos that lost their sign."""
    with Project.open(project_folder) as project:
        for photo in project.photos()[3:5]:
            project.store.write(
                lambda connection, photo_id=photo.id: connection.execute(
                    "UPDATE measurements SET longitude = -longitude WHERE photo_id = ?",
                    (photo_id,),
                )
            )
    return project_folder


@pytest.fixture
def tab(open_window: Window, qtbot: Any) -> PhotosTab:
    open_window.page.show_photos()
    made = open_window.page.photos_tab
    qtbot.waitUntil(lambda: made.findings.is_known and made.model.rowCount() == 60)
    return made


def texts(tab: PhotosTab) -> list[str]:
    return [tab._filter.itemText(place) for place in range(tab._filter.count())]


def words_of(tab: PhotosTab) -> list[QLabel]:
    labels = tab.details._scroll.widget().findChildren(QLabel)
    return [label for label in labels if label.wordWrap()]


def is_high_enough(label: QLabel) -> bool:
    return label.height() >= label.heightForWidth(label.width())


def test_the_line_leads_to_the_photos_that_need_a_look(tab: PhotosTab, qtbot: Any) -> None:
    need = len(tab.findings.now.by_photo)
    assert tab.look.isVisible()
    better, sure = len(tab.findings.now.moves), tab.findings.now.likelier_than(0.9)
    assert tab.look.words.text().startswith(
        f"{better} suggested improvements, {sure} nearly sure; "
        f"{need} photos need a look: 2 with a lost sign"
    )
    # Each number has a button that leads to those photos.
    assert tab.look.show_suggested.text() == f"Show {better}"
    tab.look.show_suggested.click()
    assert tab._filter.choice == SUGGESTED
    qtbot.waitUntil(lambda: tab.model.rowCount() == better)
    assert tab.look.show_button.text() == f"Show {need}"
    tab.look.show_button.click()
    assert tab._filter.choice == NEED_A_LOOK
    qtbot.waitUntil(lambda: tab.model.rowCount() == need)


def test_an_order_by_odds_ends_with_the_list_that_shows_them(tab: PhotosTab, qtbot: Any) -> None:
    header, taken = tab.table.horizontalHeader(), column_number("taken", COLUMNS)
    tab.table.sortByColumn(taken, Qt.SortOrder.DescendingOrder)
    tab.look.show_suggested.click()
    with qtbot.waitSignal(tab.listing.listed):
        tab.table.sortByColumn(ODDS, Qt.SortOrder.DescendingOrder)
    tab._filter.choose(ALL_PHOTOS)
    qtbot.waitUntil(lambda: header.sortIndicatorSection() == taken)
    assert (tab.model.order, tab.model.backwards) == (PhotoOrder(COLUMNS[taken].key), True)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 60)
    # Another order that a person chose there stays.
    tab.look.show_suggested.click()
    with qtbot.waitSignal(tab.listing.listed):
        tab.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    with qtbot.waitSignal(tab.listing.listed):
        tab._filter.choose(ALL_PHOTOS)
    assert header.sortIndicatorSection() == 0


def test_findings_are_filtered_by_kind_with_counts(tab: PhotosTab, qtbot: Any) -> None:
    assert "    with a lost sign (2)" in texts(tab)
    lost = tab.findings.now.by_kind["lost_sign"]
    tab._filter.choose(PhotoChoice(with_finding=True, kind="lost_sign"))
    qtbot.waitUntil(lambda: set(tab.model.ids) == lost)
    reason = column_number("reason", COLUMNS)
    for row in range(2):
        cell = tab.model.index(row, reason)
        assert "mirrored across the prime meridian" in cell.data()
        assert cell.data() == cell.data(Qt.ItemDataRole.ToolTipRole)
    tab._filter.choose(ALL_PHOTOS)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 60)
    assert tab.model.index(3, reason).data().endswith("position from EXIF")
    tab._filter.choose(NEED_A_LOOK)
    qtbot.waitUntil(lambda: tab.model.rowCount() == len(tab.findings.now.by_photo))
    with qtbot.waitSignal(tab.listing.listed):
        tab.table.sortByColumn(reason, Qt.SortOrder.DescendingOrder)
    shown = [tab.model.index(row, reason).data() for row in range(tab.model.rowCount())]
    assert shown == sorted(shown, reverse=True)
    tab._filter.choose(SUGGESTED)
    moves = tab.findings.now.moves
    qtbot.waitUntil(lambda: set(tab.model.ids) == {move.photo_id for move in moves})
    # Without a column chosen the surest come first.
    with qtbot.waitSignal(tab.listing.listed):
        tab.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert list(tab.model.ids) == [move.photo_id for move in moves]
    with qtbot.waitSignal(tab.listing.listed):
        tab.table.sortByColumn(reason, Qt.SortOrder.DescendingOrder)
    metres = {move.photo_id: haversine_m(move.position, move.suggested) for move in moves}
    radii_m = {move.photo_id: move.radius90_m for move in moves}
    within = {one: distance_text(radius_m) for one, radius_m in radii_m.items()}
    # Some are surer than they are far, some are not.
    assert len({metres[one] < radii_m[one] for one in metres}) == 2
    for backwards in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        if tab.model.backwards != (backwards is Qt.SortOrder.DescendingOrder):
            with qtbot.waitSignal(tab.listing.listed):
                tab.table.sortByColumn(reason, backwards)
        listed = list(tab.model.ids)
        far = sorted(metres.values(), reverse=backwards is Qt.SortOrder.DescendingOrder)
        assert [metres[one] for one in listed] == far
        for place, one in enumerate(listed):
            away = distance_text(metres[one])
            words = f"{away} away, within {within[one]} (90 %)"
            if metres[one] < radii_m[one]:
                words = f"may lie better, {words}"
            assert tab.model.index(place, reason).data().startswith(words)


def test_details_say_reason_remedy_and_suggestion(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    lost = tab.model.row(3)
    assert lost is not None
    tab.choose(lost.id)
    facts = tab.details.facts
    assert "mirrored across the prime meridian" in facts[FOUND]
    # Nothing is suggested for it before the next build.
    assert lost.suggested is None and "suggested" not in facts["What to do"]
    # All lines are in sight, whatever was shown before.
    for place in (0, 3, 1):
        tab.table.selectRow(place)
        qtbot.waitUntil(lambda: all(map(is_high_enough, words_of(tab))))
    better = tab.findings.now.moves[0].photo_id
    tab.choose(better)
    assert "away, within" in tab.details.facts["Suggested"]


def test_what_is_mended_is_found_no_more(open_window: Window, tab: PhotosTab, qtbot: Any) -> None:
    lost = tab.findings.now.by_kind["lost_sign"]
    kind = PhotoChoice(with_finding=True, kind="lost_sign")
    tab._filter.choose(kind)
    qtbot.waitUntil(lambda: set(tab.model.ids) == lost)
    with qtbot.waitSignal(tab.findings.found):
        open_window.controller.set_aside(sorted(lost), True)
    assert "lost_sign" not in tab.findings.now.by_kind
    assert tab._filter.choice == kind
    qtbot.waitUntil(lambda: tab.model.rowCount() == 0)
    with qtbot.waitSignal(tab.findings.found):
        open_window.controller.undo(Reach())
    qtbot.waitUntil(lambda: set(tab.model.ids) == lost)


def test_nothing_needs_a_look_once_all_of_it_is_set_aside(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    project, one = open_window.controller.project, tab.model.ids[20]
    assert project is not None
    # Found in the picture itself: setting it aside is what the remedy says.
    remark = json.dumps([{"name": TEACHES_NOTHING, "text": "the picture is blurred"}])
    project.store.write(
        lambda connection: connection.execute(
            "UPDATE photos SET remarks = ? WHERE id = ?", (remark, one)
        )
    )
    with qtbot.waitSignal(tab.findings.found):
        open_window.controller.note_learned()
    assert one in tab.findings.now.by_photo and "need a look" in tab.look.words.text()
    tab._filter.choose(NEED_A_LOOK)
    qtbot.waitUntil(lambda: one in tab.model.ids)
    with qtbot.waitSignal(tab.findings.found):
        open_window.controller.set_aside(sorted(tab.findings.now.by_photo), True)
    assert not tab.findings.now.by_photo
    assert "need a look" not in tab.look.words.text() or not tab.look.isVisible()
    assert tab.findings.contradicted == 0
    empty = tab._count.no_rows
    qtbot.waitUntil(lambda: empty.isVisible() and empty._title.text() == "No photo needs a look")
    # Nobody who has just mended positions is told to import more: they are not learned yet.
    tab.quality.say(replace(Calibration.from_extent(300, 400), sessions=3, errors_m=(8.0, 133.0)))
    assert tab.quality.text.endswith("learn the place again.")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 0)


def test_an_edit_has_only_what_it_changed_read_again(
    open_window: Window, tab: PhotosTab, qtbot: Any
) -> None:
    project, ids = open_window.controller.project, tab.model.ids
    assert project is not None
    # As a build does, which ends in a look at all photos.
    project.note_about_photos("twin_of", {ids[8]: ids[7], ids[10]: ids[9]})
    with qtbot.waitSignal(tab.findings.found):
        open_window.controller.remove([ids[8]])
    with qtbot.waitSignal(tab.findings.found):
        open_window.controller.undo(Reach())
    assert tab.findings.now.by_kind["twin"] == {ids[8]}
    with qtbot.waitSignal(tab.findings.found):
        open_window.controller.note_learned()
    assert tab.findings.now.by_kind["twin"] == {ids[8], ids[10]}
    assert tab.findings.is_current

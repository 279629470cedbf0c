"""The Label folder tab from a dropped folder to decisions that outlive a restart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from campusgps_gui.labelling.labels_model import NAME
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Appearance
from campusgps_gui.widgets.position_dialog import PositionDialog
from core.geo import haversine_m
from core.labelling.label import LabelStatus, Review
from core.labelling.labels import Labels
from core.labelling.row_state import RowFilter
from core.project.project import Project
from tests.campusgps_gui.labelling.conftest import row_at, rows_of
from tests.gates import Gate

LONG_MS = 180_000
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(window, key, modifiers)


def start_review(window: Window, tab: LabelTab) -> None:
    window.activateWindow()
    tab.rows.table.setFocus()
    tab.rows.choose(row_at(tab, 0).id)


def reviews(tab: LabelTab) -> list[Review]:
    return [one.review for one in rows_of(tab) if one.status is LabelStatus.LOCATED]


def test_a_dropped_folder_is_labelled_cancelled_and_gone_on_with(
    show: Callable[[Path], LabelTab],
    window: Window,
    project_folder: Path,
    trip: Path,
    drag: Callable[..., Any],
    gate_at: Callable[..., Gate],
    qtbot: Any,
) -> None:
    amid_locating = gate_at("Locating photos", 3)
    tab = show(project_folder)
    assert tab.pages.drop_here.isVisible() and not tab.head.isVisible()
    drag(window, [trip], drop=False)
    titles = [action.title for action in window.overlay.shown_actions]
    assert titles == ["Drop to label", "Drop here to import"]
    window.overlay.hide()

    drag(window, [trip], QPoint(600, 300))
    labelling = window.labelling
    assert labelling.running and tab.head.cancel.isVisible()
    assert tab.head.folders.currentText() == "Trip"
    tab.label([trip])
    assert "One folder at a time" in window.statusBar().currentMessage()
    qtbot.waitUntil(amid_locating.reached.is_set)
    assert not window.status.task_bar.isVisible(), "its progress is shown once"
    window.page.show_photos()
    assert window.status.task_bar.isVisible()
    window.page.show_labels()
    assert not window.status.task_bar.isVisible()
    tab.head.cancel.setFocus()
    tab.head.cancel.click()
    # Not the next button: arrows would lead to another folder.
    assert window.focusWidget() in (tab.rows, tab.rows.table)
    assert tab.head.cancel.text().strip() == "Cancelling…" and not tab.head.cancel.isEnabled()
    assert tab.head.words == "Cancelling…"
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    qtbot.waitUntil(lambda: window.focusWidget() is tab.rows.table)
    before = {label.id: label for label in rows_of(tab)}
    assert 0 < len(before) < 9 and "Go on does the rest" in tab.head.words
    assert window.actions_.label_again.text() == "Go on"

    looked_at = row_at(tab, 0)
    tab.rows.choose(looked_at.id)
    amid_locating.open()
    tab.head.go_on.click()
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)
    # Whatever came in before and behind it.
    shown = tab.detail.label
    assert tab.chosen == [looked_at.id] and shown is not None and shown.id == looked_at.id
    assert len(labelling.columns) == 9
    after = {label.id: label for label in rows_of(tab)}
    assert all(after[one].file == label.file for one, label in before.items())
    assert tab.rows.model.rowCount() == 9
    assert [job.finished_at is None for job in labelling.jobs] == [False]
    words = tab.head.words
    assert "7 to review" in words or "not in the mapped area" in words
    assert "1 with a position already" in words and "1 unreadable" in words
    assert window.actions_.label_again.text() == "Look for new photos"
    # And the Locate tab has kept working beside it.
    assert window.locator.is_ready


def test_review_by_keyboard_outlives_a_restart(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    labelled_folder: Path,
    qtbot: Any,
) -> None:
    revision = window.controller.snapshot.revision
    start_review(window, tab)
    first, second, third = (row_at(tab, row) for row in range(3))
    assert first.estimate.radius90_m <= second.estimate.radius90_m
    press(window, Qt.Key.Key_A)
    assert tab.rows.current.id == second.id  # at once: the answer may take a moment
    press(window, Qt.Key.Key_R)
    wait_until_idle()
    assert tab.rows.current.id == third.id
    assert reviews(tab)[:3] == [Review.ACCEPTED, Review.REJECTED, Review.OPEN]
    # No need to read thousands of photos again for a decision about another one.
    assert window.controller.snapshot.revision == revision
    assert window.actions_.undo.text() == "Undo: Rejected 1 position"

    least_sure = [one.id for one in rows_of(tab) if one.status is LabelStatus.LOCATED]
    for place in (-1, -2):
        press(window, Qt.Key.Key_N)
        assert tab.rows.current.id == least_sure[place]
    press(window, Qt.Key.Key_A)
    press(window, Qt.Key.Key_N)  # at once again, before the window knows of the decision
    assert tab.rows.current.id == least_sure[-1]
    wait_until_idle()
    press(window, Qt.Key.Key_U)
    wait_until_idle()
    assert tab.rows.current.id == least_sure[-2]
    press(window, Qt.Key.Key_U)
    wait_until_idle()
    assert reviews(tab)[1] is Review.OPEN and tab.rows.current.id == second.id
    window.actions_.redo.trigger()
    wait_until_idle()
    assert reviews(tab)[1] is Review.REJECTED

    # Letters that are typed are no commands.
    tab.rows.bar.search.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_U):
        QTest.keyClick(tab.rows.bar.search, key)
    wait_until_idle()
    assert tab.rows.bar.search.text() == "aru"
    tab.rows.bar.search.clear()
    wait_until_idle()
    assert reviews(tab)[:3] == [Review.ACCEPTED, Review.REJECTED, Review.OPEN]

    window.close_project()
    wait_until_idle()
    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        window.open_project(labelled_folder)
    wait_until_idle()
    assert reviews(tab)[:3] == [Review.ACCEPTED, Review.REJECTED, Review.OPEN]
    window.actions_.undo.trigger()
    wait_until_idle()
    assert reviews(tab)[:2] == [Review.ACCEPTED, Review.OPEN]


def test_the_commands_of_the_tab_are_offered_there_alone(tab: LabelTab, window: Window) -> None:
    start_review(window, tab)
    actions = window.actions_
    assert actions.accept.isEnabled() and actions.write_labels.isEnabled()
    window.page.show_photos()
    assert not any(action.isEnabled() for action in actions.of_labels)
    assert not actions.write_labels.isEnabled() and actions.label_folder.isEnabled()
    window.page.show_labels()
    assert actions.accept.isEnabled() and actions.write_labels.isEnabled()


def test_the_command_for_a_folder_shows_the_tab_before_it_asks(
    tab: LabelTab, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = []

    def ask(*_: Any) -> str:
        shown.append(window.page.current)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    window.page.show_photos()
    window.actions_.label_folder.trigger()
    assert shown == [tab]


def test_closed_while_it_labels_the_rows_so_far_stay_and_the_order_is_remembered(
    show: Callable[[Path], LabelTab],
    window: Window,
    settings: Settings,
    appearance: Appearance,
    project_folder: Path,
    trip: Path,
    gate_at: Callable[..., Gate],
    qtbot: Any,
) -> None:
    amid_locating = gate_at("Locating photos", 3)
    tab = show(project_folder)
    tab.rows.table.sortByColumn(NAME, Qt.SortOrder.DescendingOrder)
    tab.label([trip])
    qtbot.waitUntil(amid_locating.reached.is_set)
    window.close()
    with Project.open(project_folder) as project:  # closed, and not locked
        labels = Labels(project.store)
        (job,) = labels.jobs()
        kept = len(list(labels.rows(job)))
    assert 1 <= kept < 9

    again = Window(Settings(settings.file), appearance)
    with qtbot.waitSignal(again.locator.ready, timeout=LONG_MS):
        again.show()
    labelling = again.labelling
    qtbot.waitUntil(
        lambda: len(labelling.columns) == kept and not again.runner.jobs, timeout=LONG_MS
    )
    rows = again.page.label_tab.rows
    assert again.page.current is again.page.label_tab
    assert rows.table.horizontalHeader().sortIndicatorSection() == NAME
    names = [label.file.name for label in rows_of(again.page.label_tab)]
    assert names == sorted(names, reverse=True)
    again.close()
    again.deleteLater()


def test_an_accepted_row_leaves_the_rows_to_review_and_the_next_is_looked_at(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    tab.rows.bar.filter.setCurrentIndex(list(RowFilter).index(RowFilter.TO_REVIEW))
    wait_until_idle()
    count = tab.rows.model.rowCount()
    start_review(window, tab)
    second = row_at(tab, 1)
    press(window, Qt.Key.Key_A)
    wait_until_idle()
    assert tab.rows.model.rowCount() == count - 1
    assert tab.chosen == [second.id]
    for _ in range(count):
        press(window, Qt.Key.Key_A)
        wait_until_idle()
    assert tab.rows.model.rowCount() == 0 and tab.chosen == []
    assert tab.rows._no_rows.isVisible()
    press(window, Qt.Key.Key_N)
    assert "nothing left to review" in window.statusBar().currentMessage()


def test_all_that_are_sure_enough_are_accepted_together(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    radii = sorted(
        one.estimate.radius90_m for one in rows_of(tab) if one.status is LabelStatus.LOCATED
    )
    sure = tab.rows.sure
    sure.radius.setValue(round(radii[3]) + 1)
    count = sum(radius < sure.radius.value() for radius in radii)
    assert sure.accept.text().strip() == f"Accept {count} photos"
    sure.accept.click()
    wait_until_idle()
    assert reviews(tab).count(Review.ACCEPTED) == count
    assert not sure.accept.isEnabled()
    window.actions_.undo.trigger()
    wait_until_idle()
    assert reviews(tab).count(Review.ACCEPTED) == 0


def test_positions_are_moved_typed_copied_pasted_and_taken_back(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    start_review(window, tab)
    one, other = row_at(tab, 0), row_at(tab, 1)
    guess = one.estimate.position
    for _ in range(3):
        press(window, Qt.Key.Key_Up, ALT)
    press(window, Qt.Key.Key_Right, ALT | SHIFT)
    # Steps in a row are one edit; the pin moves meanwhile.
    undo = window.actions_.undo
    assert tab.map.shown.chosen.position != guess and not undo.isEnabled()
    qtbot.waitUntil(undo.isEnabled)
    wait_until_idle()
    moved = window.labelling.label(one.id)
    assert undo.text() == "Undo: Corrected 1 position"
    assert 10.3 < haversine_m(moved.position, guess) < 10.6  # 3 m north, 10 m east
    assert moved.is_accepted and "placed by hand" in tab.detail.place.text()

    window.actions_.copy_position.trigger()
    assert QGuiApplication.clipboard().text().startswith(f"{moved.position.latitude:.7f}")
    tab.rows.choose(other.id)
    window.actions_.paste_position.trigger()
    wait_until_idle()
    pasted = window.labelling.label(other.id).position
    assert haversine_m(pasted, moved.position) < 0.02

    QGuiApplication.clipboard().setText("no position")
    window.actions_.paste_position.trigger()
    assert "no position on the clipboard" in window.statusBar().currentMessage()

    window.actions_.set_position.trigger()
    dialog = tab.prompts.dialog
    assert isinstance(dialog, PositionDialog)
    dialog.line.setText("31.26")
    assert not dialog.set.isEnabled()
    dialog.line.setText("31°15'43\"N 34°48'4\"E")
    dialog.set.click()
    wait_until_idle()
    assert window.labelling.label(other.id).position.latitude == 31 + 15 / 60 + 43 / 3600

    tab.rows.table.selectAll()
    window.actions_.back_to_guess.trigger()
    wait_until_idle()
    assert all(label.correction is None for label in rows_of(tab))


def test_the_photo_stands_beside_its_matches_and_any_can_be_looked_at(
    tab: LabelTab, qtbot: Any
) -> None:
    row = next(label for label in rows_of(tab) if label.status is LabelStatus.LOCATED)
    tab.rows.choose(row.id)
    detail = tab.detail
    qtbot.waitUntil(lambda: not detail.view.image.isNull(), timeout=LONG_MS)
    qtbot.waitUntil(lambda: not detail.match_view.image.isNull(), timeout=LONG_MS)
    assert len(detail.strip.cards) == len(row.estimate.matches)
    assert detail.match_words.text().startswith("1. ")
    qtbot.waitUntil(lambda: not detail.strip._cards[0].picture.isNull(), timeout=LONG_MS)
    detail.strip.chosen.emit(2)
    assert detail.match_words.text().startswith("2. ")
    broken = next(one for one in rows_of(tab) if one.status is LabelStatus.UNREADABLE)
    tab.rows.choose(broken.id)
    assert not detail.match_view.isVisible() and detail.state.text() == "unreadable"
    assert detail.place.text()


def test_a_folder_is_forgotten_after_a_yes_and_its_photos_stay(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    trip: Path,
    labelled_folder: Path,
) -> None:
    window.actions_.forget_folder.trigger()
    question = tab.prompts.question
    assert "stay as they are" in question.informativeText()
    question.buttons()[0].click()
    wait_until_idle()
    assert tab.pages.drop_here.isVisible() and len(window.labelling.columns) == 0
    assert len(list(trip.glob("*.jpg"))) == 9
    window.close_project()
    wait_until_idle()
    with Project.open(labelled_folder) as project:
        assert Labels(project.store).jobs() == []


def test_without_photos_of_the_place_it_says_what_to_do(
    window: Window, tmp_path: Path, trip: Path, qtbot: Any
) -> None:
    with qtbot.waitSignal(window.controller.opened, timeout=LONG_MS):
        window.controller.create(tmp_path / "empty.campusgps", [], None)
    window.page.show_labels()
    tab = window.page.label_tab
    assert tab.pages.nothing.isVisible() and not window.actions_.label_folder.isEnabled()
    tab.label([trip])
    assert not window.labelling.running
    assert "Import photos" in window.statusBar().currentMessage()

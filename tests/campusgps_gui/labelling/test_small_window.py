"""Label folder in a small window, in each language: columns and sentences have their room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from campusgps_gui.labelling.labels_model import WITHIN
from campusgps_gui.labelling.sentences import next_words, summary_sentence
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.labelling.walk_bar import WalkBar
from campusgps_gui.labelling.walk_line import WalkStop
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Appearance
from campusgps_gui.style.translation import use_language
from campusgps_gui.widgets.actions import Actions
from core.labelling.outcome import Outcome
from tests.campusgps_gui.labelling.conftest import LONG_MS, row_at


@pytest.fixture
def german(qapp: QApplication, english_afterwards: None) -> None:
    use_language(qapp, "de")


@pytest.fixture(params=["en", "de", "he"])
def language(qapp: QApplication, english_afterwards: None, request: pytest.FixtureRequest) -> None:
    use_language(qapp, request.param)


def test_the_radius_has_the_room_that_it_needs_and_leaves_the_rest_to_names(
    language: None, tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    window.resize(1024, 700)
    wait_until_idle()
    table, metrics = tab.rows.table, tab.rows.table.fontMetrics()
    cells = [str(tab.rows.model.index(row, WITHIN).data() or "") for row in range(9)]
    longest = max(metrics.horizontalAdvance(line) for cell in cells for line in cell.split("\n"))
    title = table.horizontalHeader().sectionSizeHint(WITHIN)
    assert max(longest, title) <= table.columnWidth(WITHIN) <= max(longest, title) + 16
    # Amid a review no column becomes narrower.
    before = table.columnWidth(WITHIN)
    tab.map.label_dragged.emit(row_at(tab, 0).id, 31.262, 34.801)
    wait_until_idle()
    assert table.columnWidth(WITHIN) >= before
    assert table.horizontalScrollBar().maximum() == 0


def test_what_to_do_next_is_never_cut_off(
    language: None, tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    window.resize(1024, 700)
    head, folders = tab.head, tab.head.folders
    folders.setItemText(folders.currentIndex(), "Walk with grandmother and the dog (29 Nov 2026)")
    for outcomes in (
        {Outcome.TO_REVIEW: 42, Outcome.OUTSIDE: 6},
        {Outcome.ACCEPTED: 42, Outcome.OUTSIDE: 6, Outcome.HAS_POSITION: 1, Outcome.UNREADABLE: 1},
        {Outcome.ACCEPTED: 1234, Outcome.CORRECTED: 35, Outcome.HAS_POSITION: 127},
    ):
        counts = Counter(outcomes)
        following = next_words(counts)
        head.show_rest(summary_sentence(counts), "muted", following=following, go_on=True)
        QApplication.processEvents()
        assert window.width() == 1024 and following
        assert head.sentence.shown.endswith(following) and folders.width() >= 120
        assert head.words.endswith(following)
    head.show_rest("The file cannot be read.", "danger", following="", go_on=True)
    QApplication.processEvents()
    assert folders.width() == 256


def test_a_width_that_was_drawn_stays_also_after_a_restart(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    appearance: Appearance,
    qtbot: Any,
) -> None:
    header = tab.rows.table.horizontalHeader()
    top = window.windowHandle()
    edge = QPoint(header.sectionViewportPosition(WITHIN) + header.sectionSize(WITHIN) - 1, 8)
    edge, before = header.viewport().mapTo(window, edge), header.sectionSize(WITHIN)
    QTest.mouseMove(top, edge - QPoint(9, 0))
    QTest.mousePress(top, Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(top, edge + QPoint(30, 0))
    QTest.mouseRelease(top, Qt.MouseButton.LeftButton, pos=edge + QPoint(30, 0))
    drawn = header.sectionSize(WITHIN)
    assert abs(drawn - before - 30) <= 1
    tab.rows.ask()
    wait_until_idle()
    assert header.sectionSize(WITHIN) == drawn
    window.close()
    again = Window(Settings(window.settings.file), appearance)
    with qtbot.waitSignal(again.locator.ready, timeout=LONG_MS):
        again.show()
    rows = again.page.label_tab.rows
    qtbot.waitUntil(lambda: rows.model.rowCount() == 9 and not again.runner.jobs, timeout=LONG_MS)
    assert rows.table.columnWidth(WITHIN) == drawn
    again.close()
    again.deleteLater()


def test_rows_do_not_scroll_sideways_in_a_small_window_in_german(
    german: None, tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    window.resize(1024, 700)
    table = tab.rows.table
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    wait_until_idle()
    QApplication.processEvents()
    assert window.width() == 1024
    assert table.horizontalScrollBar().maximum() == 0


def test_of_which_photo_the_walk_is_shown_is_never_cut_off(qtbot: Any) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    bar = WalkBar(Actions(pane), pane)
    pane.show()
    stops = [
        WalkStop(n, f"{n}.jpg", datetime(2026, 5, 5, 14, n, tzinfo=timezone.utc), None, False)
        for n in range(40)
    ]
    bar.show_walk(stops, 13)
    bar.show()
    shown = []
    for width in (600, 240, 190):
        bar.resize(width, 30)
        QApplication.processEvents()
        assert bar.words.shown == bar.words.text()
        assert bar.words.toolTip() == "Photo 14 of 40, 14:13:00"
        shown.append(bar.words.shown)
    assert shown == ["Photo 14 of 40, 14:13:00", "Photo 14 of 40", "14/40"]

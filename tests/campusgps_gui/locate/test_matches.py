"""Looking at a photo and its matches: large, on the map, in other programs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage

from campusgps_gui.locate.tab import LocateTab
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.photo_viewer import ViewedPhoto
from core.geo import (
    format_decimal,
    format_geo_uri,
    format_map_link,
)
from tests.campusgps_gui.locate.conftest import LONG_MS, choose, wait_for_answers


def test_places_open_in_other_programs_only_when_asked(
    tab: LocateTab, tests: list[Path], opened: Opened, qtbot: Any
) -> None:
    tab.locate(tests[:1])
    wait_for_answers(qtbot, tab, 1)
    (photo,) = tab.photos
    here, match = photo.estimate.position, photo.estimate.matches[1]
    assert opened.links == []
    for menu in (tab.photo_menu, partial(tab.match_menu, 2)):
        for words in ("Open in OpenStreetMap", "Open in the maps program", "Show in folder"):
            choose(menu(), words)
    site, program, folder = opened.links[:3]
    assert site == format_map_link(here)
    assert program == format_geo_uri(here, photo.estimate.radius90_m)
    assert folder == QUrl.fromLocalFile(str(tests[0].parent)).toString()
    assert opened.links[3:5] == [format_map_link(match.position), format_geo_uri(match.position)]
    choose(tab.match_menu(2), "Copy position")
    assert QGuiApplication.clipboard().text() == format_decimal(match.position)


def test_located_photos_go_on_to_be_labelled(
    tab: LocateTab, tests: list[Path], open_window: Window, qtbot: Any
) -> None:
    tab.locate(tests[:2])
    wait_for_answers(qtbot, tab, 2)
    tab.list.table.selectAll()
    choose(tab.photo_menu(), "Review 2 photos: correct and write positions")
    page = open_window.page
    assert page.current is page.label_tab and open_window.labelling.running
    qtbot.waitUntil(lambda: not open_window.labelling.running, timeout=LONG_MS)
    qtbot.waitUntil(lambda: page.label_tab.rows.model.rowCount() == 2)


def test_a_look_at_a_far_match_has_a_way_back(
    tab: LocateTab, tests: list[Path], open_window: Window, qtbot: Any
) -> None:
    tab.locate(tests[:1])
    wait_for_answers(qtbot, tab, 1)
    assert not tab.panel.back.isVisible()
    tab.panel.matches.chosen.emit(2)
    assert tab.panel.back.isVisible() and tab.map._selected is not None
    open_window.actions_.back_to_estimate.trigger()
    assert not tab.panel.back.isVisible() and tab.map._selected is None


def test_photo_and_match_are_seen_large_side_by_side(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:2])
    wait_for_answers(qtbot, tab, 2)
    qtbot.keyClick(tab.list.table, Qt.Key.Key_Return)
    viewer = tab.large.viewer
    assert viewer.isVisible()
    first, second = tab.photos
    matches = first.estimate.matches
    with Image.open(tests[0]) as whole:
        qtbot.waitUntil(lambda: viewer.photo.view.image.width() == whole.width)
    assert viewer.photo.title.text().startswith(tests[0].name)
    assert viewer.match.title.text().startswith(f"1. {Path(matches[0].file).name}")
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.match.title.text().startswith(f"2. {Path(matches[1].file).name}")
    # Left and Right go on also from an enlarged photo; Shift moves it.
    view = viewer.photo.view
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert viewer.match.title.text().startswith("3. ")
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.zoom > 1 and view.middle.x() > 0.5
    assert viewer.match.title.text().startswith("3. ")
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert tab.current is second and view.zoom == 1
    assert viewer.photo.title.text().startswith(tests[1].name)
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_a_match_rings_its_dot(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:1])
    wait_for_answers(qtbot, tab, 1)
    tab.panel.matches.chosen.emit(1)
    file = tab.photos[0].answer.estimate.matches[0].file
    photo = next(p for p in open_window.controller.project.photos() if str(p.path) == file)
    assert tab.map._selected == photo.id


def test_points_that_both_photos_have_in_common_are_joined(
    open_window: Window, tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    same = open_window.controller.project.photos()[0].path
    tab.locate([same])
    wait_for_answers(qtbot, tab, 1)
    tab.view_large()
    viewer = tab.large.viewer
    # The photo beside itself: every point agrees with the same one.
    viewer.show_photos(*(ViewedPhoto("", same, QImage(str(same))) for _ in range(2)))
    qtbot.waitUntil(lambda: len(viewer.lines.lines) >= 50)
    assert viewer.points.text() == f"Matching points ({len(viewer.lines.lines)})"
    left, right = (half.view.mapTo(viewer, QPointF()) for half in (viewer.photo, viewer.match))
    for start, end in viewer.lines.lines:
        assert (start - left - (end - right)).manhattanLength() < 2
    # Enlarged, what is out of view has no line.
    whole = len(viewer.lines.lines)
    viewer.photo.view.zoom_by(3)
    assert 0 < len(viewer.lines.lines) < whole
    qtbot.keyClick(viewer, Qt.Key.Key_M)
    assert viewer.lines.lines == [] and not viewer.points.isChecked()
    qtbot.keyClick(viewer, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: len(viewer.lines.lines) > 0)


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

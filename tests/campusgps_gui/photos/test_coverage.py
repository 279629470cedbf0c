"""The switch "Coverage" of the Photos tab, on the demo project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from campusgps_gui.shell.window import Window


def test_coverage_is_looked_at_listed_saved_and_follows_the_project(
    open_window: Window, qtbot: Any, tmp_path: Path
) -> None:
    open_window.page.show_photos()
    tab = open_window.page.photos_tab
    qtbot.waitUntil(lambda: len(tab.map._references) == 60)
    view = tab.coverage
    assert not view.panel.isVisible()
    view.switch.click()
    assert view.panel.isVisible()
    assert "Looking at the coverage" in view.words.text()
    # A photo chosen while it is computed does not hide the list that was asked for.
    tab.choose(tab.model.ids[1])
    qtbot.waitUntil(lambda: not view.panel.isVisible() or tab.map.coverage is not None)
    qtbot.waitUntil(lambda: tab.map.coverage is not None)
    assert view.panel.isVisible()
    shown = tab.map.coverage
    assert view.found is not None
    assert view.spots.count() == len(view.found.spots) > 0
    assert view.found.spots[0].reason in view.spots.item(0).text()
    # Another way to look at it.
    view.choice.setCurrentIndex(1)
    qtbot.waitUntil(lambda: tab.map.coverage is not shown)
    assert '"title":"Photos near"' in tab.map.coverage.json

    target = tmp_path / "spots.gpx"
    with qtbot.waitSignal(view.message):
        view.save_spots(target)
    assert target.read_text("utf-8").count("<wpt") == view.spots.count()
    with qtbot.waitSignal(open_window.runner.failed):
        view.save_spots(tmp_path / "spots.doc")

    # A chosen photo takes the list's place, and gives it back.
    tab.choose(tab.model.row(0).id)
    assert not view.panel.isVisible()
    tab.table.clearSelection()
    assert view.panel.isVisible()

    assert not view.again.isVisible()
    open_window.controller.set_aside([tab.model.row(3).id], True)
    qtbot.waitUntil(view.again.isVisible)
    before = view.found
    view.again.click()
    qtbot.waitUntil(lambda: view.found is not before)
    assert not view.again.isVisible()
    view.switch.click()
    assert tab.map.coverage is None
    assert not view.panel.isVisible()
    assert not view.choice.isVisible()

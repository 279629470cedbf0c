"""A pane for a map says that the map is being loaded, once that can be noticed."""

from __future__ import annotations

from typing import Any

from campusgps_gui.map.pane import MapPane


def test_a_pane_says_that_its_map_is_being_loaded(qtbot: Any, profile: Any, delete: Any) -> None:
    pane = MapPane()
    pane.resize(640, 500)
    pane.show()
    assert pane.loading.text() == "", "what is loaded at once flashes nothing"
    qtbot.waitUntil(lambda: pane.loading.text() == "Loading…")
    pane.wake(profile)
    assert pane.loading.isVisible() and pane.loading.size() == pane.size()
    qtbot.waitUntil(lambda: pane.view is not None and pane.view.is_ready)
    assert not pane.loading.isVisible()
    pane.hide()
    pane.show()
    assert not pane.loading.isVisible()
    delete(pane.view)
    delete(pane)

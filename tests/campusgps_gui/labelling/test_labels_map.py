"""The map of the Label folder tab."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from core.geo import Position, haversine_m
from core.saved_places import SavedPlace
from tests.campusgps_gui.labelling.conftest import LONG_MS, rows_of


def test_rows_and_marks_on_the_map_find_each_other(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    qtbot.waitUntil(lambda: tab.map.view is not None and tab.map.view.is_ready, timeout=LONG_MS)
    page = tab.map.view.page()

    def ask(script: str) -> Any:
        values: list[Any] = []
        page.runJavaScript(script, 0, values.append)
        qtbot.waitUntil(lambda: bool(values))
        return values[0]

    positioned = [label for label in rows_of(tab) if tab.map.shown.position(label.id)]
    assert len(positioned) >= 7
    # Each is a mark of its own or one of a number.
    total = (
        "(() => { let n = document.querySelectorAll('.campusgps-label').length;"
        " for (const c of document.querySelectorAll('.campusgps-cluster'))"
        " { n += Number(c.textContent); } return n; })()"
    )
    qtbot.waitUntil(lambda: ask(total) == len(positioned))
    assert "to review" in ask("document.querySelector('.campusgps-legend').innerText")

    clicked = "document.querySelector('.campusgps-label').dispatchEvent(new MouseEvent('click', "
    ask(f"{clicked}{{bubbles: true}})); null")
    qtbot.waitUntil(lambda: len(tab.chosen) == 1)
    target = window.labelling.label(tab.chosen[0])
    assert target in positioned
    qtbot.waitUntil(lambda: ask("document.querySelectorAll('.campusgps-pin-loose').length") == 1)
    assert tab.map.shown.chosen.label_id == target.id

    drag_pin = (
        "campusgps.map.eachLayer((l) => { if (l.options && l.options.draggable) {"
        " l.setLatLng([31.2621, 34.8012]); l.fire('dragend'); } }); null"
    )
    page.runJavaScript(drag_pin)
    qtbot.waitUntil(lambda: window.labelling.label(target.id).correction is not None)
    wait_until_idle()
    placed = window.labelling.label(target.id).position
    assert haversine_m(placed, Position(31.2621, 34.8012)) < 0.02


def test_the_map_shows_all_of_a_folder_that_is_newly_shown(
    tab: LabelTab,
    window: Window,
    trip: Path,
    tmp_path: Path,
    wait_until_idle: Callable[[], None],
    qtbot: Any,
) -> None:
    qtbot.waitUntil(lambda: tab.map.view is not None and tab.map.view.is_ready, timeout=LONG_MS)
    page = tab.map.view.page()

    def zoom() -> float:
        values: list[float] = []
        page.runJavaScript("campusgps.map.getZoom()", 0, values.append)
        qtbot.waitUntil(lambda: bool(values))
        return values[0]

    tab.map.go_to(SavedPlace("Door", Position(31.2621, 34.8012)))
    page.runJavaScript("campusgps.map.setZoom(campusgps.map.getMaxZoom(), {animate: false}); null")
    qtbot.waitUntil(lambda: zoom() >= 19, timeout=10_000)
    # Another folder: the one that is shown would only go on.
    tab.label([Path(shutil.copytree(trip, tmp_path / "Other"))])
    wait_until_idle()
    qtbot.waitUntil(lambda: zoom() < 19, timeout=10_000)

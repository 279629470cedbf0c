"""All photos of the list on the map of the Locate tab."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.tab import LocateTab
from core.geo import Position
from tests.campusgps_gui.locate.conftest import wait_for_answers

# Each is a dot of its own or one of a number.
_DOTS = (
    "(() => { let n = document.querySelectorAll('.campusgps-label').length;"
    " for (const c of document.querySelectorAll('.campusgps-cluster'))"
    " { n += Number(c.textContent); } return n; })()"
)
_CLICK = (
    "(() => { campusgps.map.eachLayer((l) => { if (l.refreshClusters) {"
    " for (const m of l.getLayers()) { if (m.labelId === NUMBER) { l.fire('click', { layer: m }); }"
    " } } }); })()"
)


def test_all_photos_of_the_list_are_dots_that_choose_them(
    tab: LocateTab, tests: list[Path], ask: Callable[[str], Any], qtbot: Any
) -> None:
    tab.locate(tests[:1])
    wait_for_answers(qtbot, tab, 1)
    # One photo has its pin and needs no dot.
    assert len(tab.map.shown) == 0
    tab.locate(tests[1:4])
    wait_for_answers(qtbot, tab, 4)
    qtbot.waitUntil(lambda: len(tab.map.shown) == 4)
    third = tab.photos[2]
    assert tab.map.shown.position(third.number).latitude == pytest.approx(
        third.estimate.position.latitude, abs=1e-6
    )
    tab.map.show_everything()
    qtbot.waitUntil(lambda: ask(_DOTS) == 4)
    assert "located photos" in ask("document.querySelector('.campusgps-legend').innerText")
    assert tab.current is not third
    ask(_CLICK.replace("NUMBER", str(third.number)))
    qtbot.waitUntil(lambda: tab.current is third)
    # What is not in the mapped area, and what is removed, has none.
    stranger = replace(third.answer.estimate, inside_area=False)
    tab._locator.answered.emit(replace(third.answer, estimate=stranger, walk=None))
    tab.refresh()
    assert tab.map.shown.position(third.number) is None
    tab.remove([photo.number for photo in tab.photos[1:]])
    qtbot.waitUntil(lambda: ask(_DOTS) == 0)


def test_everything_in_view_has_the_estimates_of_all_photos(
    tab: LocateTab, tests: list[Path], ask: Callable[[str], Any], qtbot: Any
) -> None:
    tab.locate(tests[:3])
    wait_for_answers(qtbot, tab, 3)
    answer = tab.photos[2].answer
    here = answer.estimate.position
    far = Position(here.latitude + 0.02, here.longitude)
    tab._locator.answered.emit(
        replace(answer, estimate=replace(answer.estimate, position=far), walk=None)
    )
    tab.refresh()
    tab.map.show_everything()
    seen = f"campusgps.map.getBounds().pad(0.1).getNorth() > {here.latitude + 0.0199}"
    qtbot.waitUntil(lambda: ask(seen) is True)


def test_an_answer_among_thousands_is_shown_at_once(
    tab: LocateTab, tests: list[Path], qtbot: Any
) -> None:
    tab.locate(tests[:1])
    wait_for_answers(qtbot, tab, 1)
    answer = tab.photos[0].answer
    many = [LocatedPhoto(n, f"{n}.jpg", file=Path(f"{n}.jpg")) for n in range(1, 5001)]
    for photo in many:
        photo.answer = answer
    tab.map.show_located(many)
    assert len(tab.map.shown) == 5000
    many[7].answer = replace(answer, estimate=replace(answer.estimate, radius90_m=99.0))
    began = time.perf_counter()
    tab.map.show_located(many)
    assert time.perf_counter() - began < 0.15

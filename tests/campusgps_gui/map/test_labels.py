"""Marks of a labelled folder that have changed look as if all had been shown anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from campusgps_gui.map.labels import ChosenOnMap, LabelsOnMap, LabelsPatch, MapLabel
from campusgps_gui.map.outcome_looks import GROUP_LOOKS
from core.labelling.outcome import Outcome
from tests.campusgps_gui.map.scene import FRAME

OPEN, ACCEPTED, REJECTED = (
    one.words for one in (Outcome.TO_REVIEW, Outcome.ACCEPTED, Outcome.REJECTED)
)

# All marks, those that stand alone, the numbers of the others, the legend.
_DRAWN = """(() => {
    const marks = [];
    campusgps.map.eachLayer((l) => {
        if (l.refreshClusters) {
            for (const m of l.getLayers()) {
                const { lat, lng } = m.getLatLng();
                marks.push([m.labelId, lat, lng, m.labelGroup, m.options.title]);
            }
        }
    });
    const of = (selector, told) => [...document.querySelectorAll(selector)].map(told).sort();
    return JSON.stringify({
        marks: marks.sort((a, b) => a[0] - b[0]),
        alone: of(".campusgps-label", (e) =>
            [e.parentElement.title, e.textContent, e.style.backgroundColor].join("|")),
        heaps: of(".campusgps-cluster", (e) => `${e.title}|${e.style.background}`),
        legend: document.querySelector(".campusgps-legend-rows").innerText,
    });
})()"""


def _mark(number: int, group: str = OPEN, east_m: float | None = None) -> MapLabel:
    # Four of five in one heap.
    far_m = 150.0 * number if number % 5 == 0 else float(number)
    place = FRAME.position_at(far_m if east_m is None else east_m, 0)
    return MapLabel(number, place, group, 10.0, f"{number}.jpg: {group}")


def _shown(marks: list[MapLabel]) -> LabelsOnMap:
    shown = LabelsOnMap()
    shown.replace(marks, GROUP_LOOKS)
    return shown


def _show(view: Any, marks: list[MapLabel]) -> None:
    view.labels.take(_shown(marks))
    view.send_labels()


@pytest.fixture
def drawn(ask: Callable[[str], Any], qtbot: Any, view: Any) -> Callable[[], Any]:
    """The dots that the map shows now."""
    return lambda: json.loads(ask(_DRAWN))


def test_a_patched_map_is_drawn_as_a_new_one(view: Any, drawn: Callable[[], Any]) -> None:
    marks = {number: _mark(number) for number in range(1, 31)}
    _show(view, list(marks.values()))
    view.choose_label(ChosenOnMap(2, marks[2].position))
    view.show_everything()
    steps: list[tuple[list[MapLabel], list[int]]] = [
        # Decided about: one that is looked at, some in the heap, and some that stand alone.
        ([_mark(n, ACCEPTED) for n in (2, 3, 5, 10)], []),
        ([_mark(n, REJECTED) for n in range(1, 21)], []),
        # Gone, moved, and new; one that is not there may go, too.
        ([_mark(4, ACCEPTED, 400.0), _mark(40, OPEN, 2.0)], [1, 5, 99]),
    ]
    for changed, gone in steps:
        marks = {n: one for n, one in marks.items() if n not in gone}
        marks |= {one.label_id: one for one in changed}
        view.put_labels(LabelsPatch.of(changed, gone, GROUP_LOOKS))
        seen = drawn()
        assert len(seen["marks"]) == len(marks) - 1 and seen["alone"] and seen["heaps"]
        assert view.labels.json() == _shown(list(marks.values())).json()
        _show(view, list(marks.values()))
        assert drawn() == seen
    view.choose_label(None)
    assert [2, REJECTED] in [[m[0], m[4].split(": ")[1]] for m in drawn()["marks"]]


def test_a_decision_leaves_the_mark_where_it_is(view: Any, ask: Callable[[str], Any]) -> None:
    _show(view, [_mark(number) for number in range(1, 31)])
    ask(
        "campusgps.map.eachLayer((l) => { if (l.refreshClusters) { window.removed = 0;"
        " const remove = l.removeLayers.bind(l);"
        " l.removeLayers = (some) => { window.removed += some.length; return remove(some); };"
        " } }); null"
    )
    view.put_labels(LabelsPatch.of([_mark(n, ACCEPTED) for n in range(1, 31)], [], GROUP_LOOKS))
    assert ask("window.removed") == 0
    view.put_labels(LabelsPatch.of([_mark(3, ACCEPTED, 300.0)], [7], GROUP_LOOKS))
    assert ask("window.removed") == 2


_VIEW = (
    "(() => { const c = campusgps.map.getCenter();"
    " return JSON.stringify([campusgps.map.getZoom(), c.lat, c.lng]); })()"
)
_SEEN = "campusgps.map.getBounds().contains([{}, {}])"


def _chosen(number: int, east_m: float, radius_m: float = 20.0) -> ChosenOnMap:
    place = FRAME.position_at(east_m, 0)
    return ChosenOnMap(number, place, guess=place, radius50_m=5.0, radius90_m=radius_m)


def test_from_photo_to_photo_the_scale_stays(view: Any, ask: Callable[[str], Any]) -> None:
    _show(view, [_mark(number, east_m=10.0 * number) for number in range(1, 6)])
    view.choose_label(_chosen(1, 10.0))
    first = json.loads(ask(_VIEW))
    # Decided about, and the next one is in sight.
    view.choose_label(_chosen(2, 20.0, 4.0))
    assert json.loads(ask(_VIEW)) == first
    # This one is not: the map moves there, and keeps its scale.
    far = _chosen(3, 900.0)
    view.choose_label(far)
    zoom, *middle = json.loads(ask(_VIEW))
    assert zoom == first[0] and middle != first[1:]
    assert far.position is not None
    assert ask(_SEEN.format(far.position.latitude, far.position.longitude))
    # A circle so large that only its inside would be seen.
    view.choose_label(_chosen(4, 900.0, 600.0))
    assert json.loads(ask(_VIEW))[0] < zoom


def test_a_walk_is_shown_at_a_scale_at_which_it_is_seen(
    view: Any, ask: Callable[[str], Any]
) -> None:
    _show(view, [_mark(number, east_m=10.0 * number) for number in range(1, 6)])
    view.choose_label(_chosen(1, 10.0, 3000.0))
    wide = json.loads(ask(_VIEW))[0]
    walk = [(FRAME.position_at(10.0 * step, 0), False) for step in range(1, 6)]
    view.show_walk(walk)
    close = json.loads(ask(_VIEW))
    assert close[0] > wide + 2
    # The same walk after a decision moved one of its photos: nothing jumps.
    view.choose_label(_chosen(2, 20.0, 40.0))
    view.show_walk([*walk[:-1], (FRAME.position_at(55.0, 0), True)])
    assert json.loads(ask(_VIEW)) == close
    view.show_walk([(FRAME.position_at(20.0 + 2 * step, 3.0), False) for step in range(3)])
    assert json.loads(ask(_VIEW)) == close
    for place, _ in walk:
        assert ask(_SEEN.format(place.latitude, place.longitude))


def test_what_was_shown_is_shown_again_when_the_map_gets_another_size(
    view: Any, ask: Callable[[str], Any], qtbot: Any
) -> None:
    def resize(width: int, height: int) -> None:
        view.resize(width, height)
        qtbot.waitUntil(lambda: ask("campusgps.map.getSize().x") == width)

    resize(220, 200)
    _show(view, [_mark(number, east_m=10.0 * number) for number in range(1, 6)])
    view.choose_label(_chosen(1, 10.0, 40.0))
    small = json.loads(ask(_VIEW))[0]
    resize(640, 500)
    large = json.loads(ask(_VIEW))[0]
    assert large > small
    # A person has moved the map: it stays.
    ask("campusgps.map.getContainer().dispatchEvent(new Event('wheel')), 1")
    resize(220, 200)
    assert json.loads(ask(_VIEW))[0] == large

"""The map at the edges of the degrees, where longitude jumps from 180 to -180."""

import json
import math

import pytest

from campusgps_gui.map.content import EstimateOnMap, MapArrow, MapMatch
from campusgps_gui.map.dots import MapDot
from campusgps_gui.map.labels import ChosenOnMap
from core.geo import LocalFrame, Position, haversine_m

PLACES = """
(() => {
  const places = [];
  campusgps.map.eachLayer((layer) => {
    if ("photoId" in layer) {
      const place = campusgps.map.latLngToContainerPoint(layer.getLatLng());
      places.push([layer.photoId, place.x, place.y]);
    }
  });
  return JSON.stringify(places.sort((a, b) => a[0] - b[0]));
})()
"""


EDGES = pytest.mark.parametrize(
    "origin",
    [
        Position(-16.8, 179.9999),
        Position(-16.8, -180.0),
        Position(60.0, 180.0),
        Position(89.9995, -93.0),
        Position(90.0, 0.0),
        Position(-89.999, 179.9),
        Position(84.0, -180.0),
    ],
    ids=str,
)


@EDGES
def test_at_the_edges_of_the_degrees_the_map_shows_one_place(view, ask, origin):
    frame = LocalFrame(origin)
    metres = [(-150, -100), (150, -100), (150, 100), (-150, 100)]
    dots = [MapDot(n, frame.position_at(*place), "a", "x") for n, place in enumerate(metres)]
    view.show_references([*dots, MapDot(9, Position(10.0, 20.0), "a", "wrong")])
    (_, x0, y0), (_, x1, y1), (_, x2, y2), (_, x3, y3), _ = json.loads(ask(PLACES))
    sides = [
        math.hypot(x1 - x0, y1 - y0),
        math.hypot(x2 - x1, y2 - y1),
        math.hypot(x3 - x0, y3 - y0),
    ]
    # 300 m by 200 m fill the view: no speck, and nothing left out of it.
    assert sides[0] > 250
    assert sides[1] / sides[0] == pytest.approx(2 / 3, rel=0.02)
    assert sides[2] / sides[0] == pytest.approx(2 / 3, rel=0.02)
    assert all(0 < x < 640 and 0 < y < 500 for x, y in ((x0, y0), (x1, y1), (x2, y2), (x3, y3)))


@EDGES
def test_at_the_edges_of_the_degrees_an_estimate_keeps_its_matches(view, ask, origin):
    frame = LocalFrame(origin)
    matches = tuple(
        MapMatch(n, frame.position_at(x, y), "m")
        for n, (x, y) in enumerate([(15, 0), (-15, 0), (0, 15), (0, -15)], 1)
    )
    truth = frame.position_at(-20.0, 5.0)
    view.show_references([MapDot(1, frame.position_at(40.0, 40.0), "a", "x")])
    view.show_estimate(EstimateOnMap(frame.position_at(1, 1), 9, 24, matches, truth, 21.4))
    view.show_arrows([MapArrow(1, truth, frame.position_at(30.0, 0.0), 50.0)])
    for selector in (".campusgps-match", ".campusgps-pin", ".campusgps-truth"):
        boxes = json.loads(
            ask(
                f"JSON.stringify([...document.querySelectorAll('{selector}')].map((e) => {{"
                " const b = e.getBoundingClientRect(); return [b.x, b.y]; }))"
            )
        )
        assert boxes and all(0 <= x < 640 and 0 <= y < 500 for x, y in boxes), selector
    circle = json.loads(
        ask(
            "JSON.stringify((() => { const b = document.querySelector('.campusgps-circle-90')"
            ".getBBox(); return [b.width, b.height]; })())"
        )
    )
    assert circle[0] == pytest.approx(circle[1], rel=0.03) and circle[0] > 60


@EDGES
def test_a_pin_put_elsewhere_has_its_true_place(view, ask, qtbot, origin):
    frame = LocalFrame(origin)
    here, there = frame.position_at(10.0, 20.0), frame.position_at(-60.0, -30.0)
    view.show_references([MapDot(1, frame.position_at(40.0, 40.0), "a", "x")])
    view.choose_label(ChosenOnMap(7, there, guess=here, radius50_m=5.0, radius90_m=9.0, words="p"))
    drag = (
        "(() => { let pin = null; campusgps.map.eachLayer((l) => { if (l.options.draggable)"
        " { pin = l; } }); pin.fire('dragend'); })(); null"
    )
    with qtbot.waitSignal(view.label_dragged) as put:
        ask(drag)
    assert haversine_m(Position(*put.args[1:]), there) < 0.05

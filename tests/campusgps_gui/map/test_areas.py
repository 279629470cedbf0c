"""Named areas on the map, and one that is drawn by its corners."""

import json

import numpy as np

from campusgps_gui.map.areas import outline_from_json
from core.project.areas import Area
from tests.campusgps_gui.map.scene import FRAME


def box(name, west, south, east, north):
    corners = np.array([[west, south], [east, south], [east, north], [west, north]])
    return Area(name, ((FRAME.to_degrees(corners),),))


def click(ask, x, y, kind="click", detail=1):
    """Click on the map, so many pixels from its corner."""
    where = f"clientX: box.left + {x}, clientY: box.top + {y}"
    event = f"new MouseEvent('{kind}', {{ bubbles: true, detail: {detail}, {where} }})"
    ask(
        "(() => { const map = campusgps.map.getContainer(); "
        f"const box = map.getBoundingClientRect(); map.dispatchEvent({event}); }})(); 0"
    )


def key(ask, name):
    ask(f"window.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{name}' }})); 0")


def test_areas_have_their_names_and_photos_stay_as_they_are(view, ask, count, words, ring, qtbot):
    view.show_references(ring(24))
    view.show_areas([box("<b>Hall</b>", -50, -50, 0, 50), box("Yard", 0, -50, 50, 50)])
    assert count("path.campusgps-area") == 2
    assert count(".campusgps-area-name") == 2
    assert words(".campusgps-area-name") == "<b>Hall</b>"
    assert ask("Object.values(campusgps.map._layers).find((l) => l.photoId).options.radius") == 5
    view.show_areas([])
    assert count("path.campusgps-area") == 0
    # Names fade out.
    qtbot.waitUntil(lambda: count(".campusgps-area-name") == 0)


def test_many_areas_leave_their_names_out(view, count, ring):
    view.show_references(ring(24))
    view.show_areas([box(f"Room {n}", 4 * n, 0, 4 * n + 3, 3) for n in range(61)])
    assert count("path.campusgps-area") == 61
    assert count(".campusgps-area-name") == 0


def test_an_area_is_drawn_by_its_corners_and_reported(view, ask, count, words, ring, qtbot):
    view.show_references(ring(24))
    view.draw_area()
    assert "Click the corners" in words(".campusgps-note")
    for x, y in ((200, 150), (400, 150), (400, 300), (210, 310)):
        click(ask, x, y)
    key(ask, "Backspace")
    click(ask, 200, 300)
    # The second click of a double click is no corner of its own.
    click(ask, 200, 300, detail=2)
    assert count(".campusgps-area-corner") == 4
    with qtbot.waitSignal(view.outline_drawn) as drawn:
        click(ask, 200, 300, "dblclick")
    (corners,) = drawn.args
    assert len(corners) == 4
    metres = FRAME.to_metres(np.array(corners))
    assert metres[0, 0] < metres[1, 0]
    assert metres[1, 1] > metres[2, 1]
    assert count(".campusgps-area-new") == 0


def test_escape_and_too_few_corners_report_nothing(view, ask, count, ring, qtbot):
    view.show_references(ring(24))
    reported = []
    view.outline_drawn.connect(reported.append)
    view.draw_area()
    click(ask, 200, 150)
    click(ask, 400, 150)
    key(ask, "Enter")
    view.draw_area()
    for x, y in ((200, 150), (400, 150), (400, 300)):
        click(ask, x, y)
    key(ask, "Escape")
    assert count(".campusgps-area-new") == 0
    # A click chooses photos again.
    with qtbot.waitSignal(view.dot_clicked):
        ask(
            "Object.values(campusgps.map._layers).find((l) => l.photoId).fire('click', {}, true); 0"
        )
    assert reported == []


def test_only_an_outline_is_taken_from_the_page():
    assert outline_from_json("[[1, 2], [3, 4.5], [5, 6]]") == [(1.0, 2.0), (3.0, 4.5), (5.0, 6.0)]
    for text in ("", "3", "[1, 2]", '[["a", 1]]', "[[1, 2, 3]]", "[" * 9999):
        assert outline_from_json(text) == []
    assert outline_from_json(json.dumps([[0, 0]] * 5001)) == []

"""The buttons on the map: all are within reach, and what is looked at lies beside them."""

import json

from campusgps_gui.map.dots import MapDot
from campusgps_gui.map.mended import MendedPhoto
from tests.campusgps_gui.map.scene import FRAME, place_on_screen

BARS = (
    "JSON.stringify([...document.querySelectorAll('.leaflet-top.leaflet-left .leaflet-bar')]"
    ".map((bar) => { const { left, top, right, bottom } = bar.getBoundingClientRect();"
    " return [left, top, right, bottom]; }))"
)


def _covered(ask, positions) -> list[list[float]]:
    """Where those of the places lie on the map that a button hides."""
    places = json.dumps([[one.latitude, one.longitude] for one in positions])
    points = f"{places}.map((place) => campusgps.map.latLngToContainerPoint(place))"
    on_screen = json.loads(ask(f"JSON.stringify({points}.map(({{ x, y }}) => [x, y]))"))
    bars = json.loads(ask(BARS))
    return [
        [x, y]
        for x, y in on_screen
        if any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in bars)
    ]


def _make_narrow(view, ask, qtbot) -> None:
    """Let the buttons reach farther in than the edge that is no part of the view."""
    view.resize(384, 400)
    qtbot.waitUntil(lambda: ask("campusgps.map.getSize().x") == 384)


def _move_under_the_buttons(ask, position) -> None:
    """Move the map so that the place lies under the first button."""
    left, top, right, bottom = json.loads(ask(BARS))[0]
    here = place_on_screen(ask, position)
    by = [here.x() - (left + right) / 2, here.y() - (top + bottom) / 2]
    ask(f"campusgps.map.panBy({by}, {{ animate: false }}); 0")


def test_a_chosen_dot_comes_out_from_under_the_buttons(view, ask, ring, qtbot):
    dots = ring(30)
    view.show_references(dots)
    _make_narrow(view, ask, qtbot)
    zoom = ask("campusgps.map.getZoom()")
    chosen = dots[4]
    _move_under_the_buttons(ask, chosen.position)
    assert _covered(ask, [chosen.position])
    view.select_dot(chosen.photo_id)
    assert not _covered(ask, [chosen.position])
    assert ask("campusgps.map.getZoom()") == zoom


def test_a_photo_that_can_be_dragged_comes_out_from_under_the_buttons(view, ask, ring, qtbot):
    view.show_references(ring(30))
    _make_narrow(view, ask, qtbot)
    place = FRAME.position_at(0, 0)
    _move_under_the_buttons(ask, place)
    assert _covered(ask, [place])
    view.show_mended(MendedPhoto(3, place))
    assert not _covered(ask, [place])


def test_no_photo_lies_under_the_buttons_when_all_are_shown(view, ask, qtbot):
    places = [
        FRAME.position_at(east, north) for east in range(0, 300, 10) for north in (0, 90, 180)
    ]
    dots = [MapDot(number, place, "", "") for number, place in enumerate(places, 1)]
    view.show_references(dots)
    for width in (640, 520, 400):
        view.resize(width, 500)
        qtbot.waitUntil(lambda width=width: ask("campusgps.map.getSize().x") == width)
        view.fit()
        assert not _covered(ask, places)


def test_every_button_is_on_a_low_map(view, ask, ring, qtbot):
    view.show_references(ring(30))
    view.resize(640, 150)
    height = "document.querySelector('.leaflet-container').clientHeight"
    qtbot.waitUntil(lambda: ask("window.innerHeight") == 150)
    assert max(bottom for _, _, _, bottom in json.loads(ask(BARS))) <= ask(height)


def test_a_place_that_was_typed_is_not_left_under_a_button(view, ask, ring, qtbot):
    view.show_references(ring(30))
    _make_narrow(view, ask, qtbot)
    clicked, typed = FRAME.position_at(60, 20), FRAME.position_at(0, 0)
    view.pick_places([clicked])
    _move_under_the_buttons(ask, typed)
    view.pick_places([clicked, typed])
    assert not _covered(ask, [typed])
    # What is there already stays where the person moved it.
    _move_under_the_buttons(ask, typed)
    view.pick_places([clicked, typed])
    assert _covered(ask, [typed])

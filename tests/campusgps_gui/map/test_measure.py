"""Distances on the map, what can be done with a place of it, and what says where it is."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from campusgps_gui.map.dots import PhotoDots
from campusgps_gui.style.notation import set_distance_units, set_position_format
from campusgps_gui.style.translation import use_language
from core.geo import LocalFrame, Position, haversine_m
from core.saved_places import save_place
from tests.campusgps_gui.map.scene import FRAME, click, place_on_screen
from tests.core.project.places import places_of

LENGTH = ".campusgps-length"
CORNERS = [FRAME.position_at(*corner) for corner in ((-60, 40), (60, 40), (60, -40))]


@pytest.fixture
def length(count, words):
    """The words on the measured line; empty as long as there is none."""
    return lambda: words(LENGTH) if count(LENGTH) else ""


@pytest.fixture
def take_keys(view, ask, qtbot):
    """Give the map the keyboard, and wait until its page has it."""

    def run() -> None:
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(lambda: ask("document.hasFocus()") is True)

    return run


def test_clicked_points_say_how_far_it_is_and_escape_ends(
    view, ask, qtbot, ring, words, length, take_keys
):
    view.show_references(ring(24))
    view.start_measuring()
    assert words(".campusgps-note") == "Click the points to measure between. Esc ends"
    clicked = []
    view.dot_clicked.connect(clicked.append)
    for corner in CORNERS:
        click(view, qtbot, place_on_screen(ask, corner))
    qtbot.waitUntil(lambda: length().split(" (")[0] in ("199 m", "200 m", "201 m"))
    expected = haversine_m(CORNERS[0], CORNERS[1]) + haversine_m(CORNERS[1], CORNERS[2])
    assert float(length().split()[0]) == pytest.approx(expected, abs=1.5)  # a pixel of the map
    take_keys()
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: length() in ("119 m", "120 m", "121 m"))
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not length())
    assert words(".campusgps-note") == "" and clicked == []


def test_photos_are_not_chosen_while_something_is_measured(view, ask, qtbot, ring, count):
    dots = ring(4)
    view.show_references(dots)
    clicked = []
    view.dot_clicked.connect(clicked.append)
    view.start_measuring()
    click(view, qtbot, place_on_screen(ask, dots[0].position))
    qtbot.waitUntil(lambda: count(".campusgps-measure-point") == 1)
    assert clicked == []
    ask("document.querySelector('a[title=\"Measure a distance\"]').click(); null")
    assert count(".campusgps-measure-point") == 0
    with qtbot.waitSignal(view.dot_clicked):
        click(view, qtbot, place_on_screen(ask, dots[0].position))


def test_points_can_be_put_by_keyboard(view, ask, qtbot, ring, length, take_keys):
    view.show_references(ring(24))
    view.start_measuring(CORNERS[0])
    take_keys()
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: ask("document.querySelector('.campusgps-cross').hidden") is False)
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(length()))
    assert re.fullmatch(r"\d+(\.\d+)? m", length())


def test_the_right_button_offers_what_can_be_done_with_a_place(view, ask, qtbot, ring, count):
    view.show_references(ring(24))
    said = []
    view.message.connect(said.append)
    where = place_on_screen(ask, CORNERS[0])
    qtbot.mouseClick(view.focusProxy(), Qt.MouseButton.RightButton, pos=where)
    qtbot.waitUntil(lambda: bool(view.findChildren(QMenu)))
    menu = view.findChild(QMenu)
    commands = {action.text(): action for action in menu.actions() if action.text()}
    assert list(commands) == [
        "Copy position",
        "Save this place…",
        "Open in OpenStreetMap",
        "Open in Google Maps",
        "Open in Apple Maps",
        "Open in the maps program",
        "Measure from here",
        "Show everything",
    ]
    commands["Copy position"].trigger()
    copied = QGuiApplication.clipboard().text()
    place = Position(*map(float, copied.split(", ")))
    assert haversine_m(place, CORNERS[0]) < 1.5
    assert said == [f"Copied {copied}"]
    commands["Measure from here"].trigger()
    qtbot.waitUntil(lambda: count(".campusgps-measure-point") == 1)
    menu.close()


def test_the_map_says_where_north_is_and_what_lies_under_the_pointer(view, ask, qtbot, ring, words):
    hidden = "document.querySelector('.campusgps-{}').hidden"
    assert ask(hidden.format("north")) is True
    view.show_references(ring(24))
    assert ask(hidden.format("north")) is False
    where = place_on_screen(ask, CORNERS[2])
    qtbot.mouseMove(view.focusProxy(), where + QPoint(3, 3))
    qtbot.mouseMove(view.focusProxy(), where)
    qtbot.waitUntil(lambda: ask(hidden.format("pointer")) is False)
    place = Position(*map(float, words(".campusgps-pointer").split(", ")))
    assert haversine_m(place, CORNERS[2]) < 5
    set_position_format("utm")
    try:
        qtbot.mouseMove(view.focusProxy(), where + QPoint(3, 3))
        qtbot.waitUntil(lambda: words(".campusgps-pointer").startswith("36R "))
    finally:
        set_position_format("")


def test_a_pointer_that_has_left_takes_its_coordinates_along(view, ask, qtbot, ring):
    hidden = "document.querySelector('.campusgps-pointer').hidden"
    view.show_references(ring(24))
    where = place_on_screen(ask, CORNERS[2])
    for step in (3, 0):
        qtbot.mouseMove(view.focusProxy(), where + QPoint(step, step))
    qtbot.waitUntil(lambda: ask(hidden) is False)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: ask(hidden) is True)
    # The page repeats the last move when it has drawn something else below it.
    view.show_pointer(CORNERS[2])
    assert ask("new Promise((done) => setTimeout(done, 50)); true") and ask(hidden) is True


def test_about_a_pole_the_map_does_not_say_that_north_is_up(view, ask, ring):
    pole = LocalFrame(Position(89.9, 0.0))
    view.show_references(
        [ring(4)[0].__class__(n, pole.position_at(50 * n, 0), "a", "x") for n in range(3)]
    )
    assert ask("document.querySelector('.campusgps-north').hidden") is True


def test_photos_of_one_camera_are_joined_in_the_order_of_time(view, ask):
    lines = (
        "(() => { const found = []; campusgps.map.eachLayer((l) => {"
        " if (l.options.pane === 'walks' && l.getLatLngs) {"
        " for (const way of l.getLatLngs()) {"
        " found.push(way.map((p) => Math.round((p.lng - 34.801) * 1e4)).join(' ')); } }"
        " }); return found.sort().join(); })()"
    )
    # From 1 to 5 it is 120 m: nobody knows the way.
    walks = [[2, 0, 1, 5], [4, 3]]
    view.show_references(PhotoDots.of(places_of(FRAME, 6, walks)))
    west = [round(FRAME.position_at(30 * n, 0).longitude * 1e4 - 348010) for n in range(6)]
    joined = [" ".join(str(west[n]) for n in walk) for walk in ((2, 0, 1), (4, 3))]
    assert ask(lines) == ",".join(sorted(joined))


def test_scale_and_measured_line_follow_the_units(view, ask, qtbot, ring, words, length):
    view.show_references(ring(24))
    assert ask("document.querySelector('.leaflet-control-scale').innerText").endswith("m")
    set_distance_units("feet")
    try:
        view.follow_notation()
        view.start_measuring()
        for corner in CORNERS[:2]:
            click(view, qtbot, place_on_screen(ask, corner))
        qtbot.waitUntil(lambda: length().endswith(" ft"))
        expected = haversine_m(*CORNERS[:2]) / 0.3048
        assert float(length().split()[0]) == pytest.approx(expected, abs=5)  # a pixel of the map
        assert ask("document.querySelector('.leaflet-control-scale').innerText").endswith("ft")
    finally:
        set_distance_units("")


def test_the_map_goes_to_a_saved_place(view, ask, qtbot, ring, words, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    save_place("<b>Gate</b>", CORNERS[0])
    view.show_references(ring(24))
    view.show_place_menu(CORNERS[1])
    menu = view.findChild(QMenu)
    listed = next(one.menu() for one in menu.actions() if one.text() == "Go to")
    assert [one.text() for one in listed.actions()] == ["<b>Gate</b> (120 m)"]
    listed.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: words(".leaflet-popup-content") == "<b>Gate</b>")
    centre = [ask(f"campusgps.map.getCenter().{axis}") for axis in ("lat", "lng")]
    assert haversine_m(Position(*centre), CORNERS[0]) < 2


@pytest.fixture
def hebrew(qapp, english_afterwards):
    use_language(qapp, "he")


def test_scale_and_names_of_sessions_read_from_right_to_left_in_hebrew(hebrew, view, ask, ring):
    view.show_references(ring(24, ("14 \u05d1\u05de\u05d0\u05d9 2024 Alder 5",)))
    for selector, end in ((".leaflet-control-scale-line", 3), (".campusgps-legend-name", 5)):
        first, later = ask(
            "(() => { const r = document.createRange(), at = (i) => {"
            f"const t = document.querySelector('{selector}').firstChild;"
            "r.setStart(t, i); r.setEnd(t, i + 1); return r.getBoundingClientRect().left; };"
            f"return `${{at(0)}} ${{at({end})}}`; }})()"
        ).split()
        assert float(later) < float(first), selector

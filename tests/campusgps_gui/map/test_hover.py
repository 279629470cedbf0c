"""A dot says what it is when the pointer rests on it."""

from __future__ import annotations

from itertools import cycle

import pytest
from PySide6.QtCore import QPoint

from campusgps_gui.map.dots import MapDot
from tests.campusgps_gui.map.scene import FRAME, HOSTILE, click, estimate, place_on_screen

CARD = "document.querySelector('.campusgps-card')"


@pytest.fixture
def profile(profile):
    profile.taken_at = lambda photo_id: f"16 May 2024 18:4{photo_id}" if photo_id < 3 else ""
    return profile


@pytest.fixture
def rest_on(view, ask, qtbot):
    """Rest the pointer on a place of the map, as far as a hand can, until something holds."""

    def rest(place, holds, shift=(0, 0)):
        steps = cycle((0, 1))

        def look():
            at = place_on_screen(ask, place) + QPoint(*shift)
            qtbot.mouseMove(view.focusProxy(), at + QPoint(next(steps), 0))
            return holds()

        qtbot.waitUntil(look)

    return rest


@pytest.fixture
def lines(ask):
    """The lines of the card that is shown."""
    return lambda: ask(f"{CARD}?.innerText ?? ''").split("\n")


@pytest.fixture
def no_card(ask):
    """True if no card is shown."""
    return lambda: ask(f"{CARD} === null")


def test_a_dot_shows_its_photo_name_and_day(view, ask, ring, rest_on, lines, no_card):
    dots = ring(12)
    view.show_references(dots)
    one = next(dot for dot in dots if dot.photo_id == 1)
    rest_on(one.position, lambda: lines() == [one.label, "16 May 2024 18:41"])
    picture = "document.querySelector('.campusgps-card img')?.naturalWidth ?? 0"
    rest_on(one.position, lambda: ask(picture) > 0)
    rest_on(one.position, no_card, (60, 60))


def test_what_is_not_known_is_left_out(view, ask, ring, rest_on, lines):
    dots = ring(12)
    view.show_references(dots)
    one = next(dot for dot in dots if dot.photo_id == 6)
    rest_on(one.position, lambda: lines() == [one.label, one.session])
    pictures = "document.querySelectorAll('.campusgps-card img').length"
    rest_on(one.position, lambda: ask(pictures) == 0)


def test_names_are_never_html(view, count, rest_on, lines):
    place = FRAME.position_at(0, 0)
    view.show_references([MapDot(7, place, HOSTILE, HOSTILE)])
    rest_on(place, lambda: lines() == [HOSTILE, HOSTILE])
    assert count("img[src='x']") == 0


def test_it_lies_within_the_map_and_goes_when_the_dot_is_clicked(
    view, ask, qtbot, ring, rest_on, lines, no_card, words
):
    dots = ring(24)
    view.show_references(dots)
    inside = (
        f"(() => {{ const c = {CARD}.getBoundingClientRect();"
        "return c.top >= 0 && c.left >= 0 && c.bottom <= innerHeight && c.right <= innerWidth; })()"
    )
    for dot in dots[::6]:
        rest_on(dot.position, lambda dot=dot: lines()[0] == dot.label)
        assert ask(inside), dot.photo_id
    click(view, qtbot, place_on_screen(ask, dot.position))
    rest_on(dot.position, no_card)
    assert words(".campusgps-popup-title") == dot.label


def test_beside_an_estimate_too_and_in_dark(view, ask, rest_on, lines, no_card):
    place = FRAME.position_at(35, -5)
    view.show_references([MapDot(1, place, "morning", "one.jpg")])
    view.show_estimate(estimate())
    legend = "getComputedStyle(document.querySelector('.campusgps-legend')).color"
    for dark in (False, True):
        view.set_theme(dark)
        rest_on(place, lambda: lines()[0] == "one.jpg")
        assert ask(f"getComputedStyle({CARD}).color") == ask(legend)
        rest_on(place, no_card, (60, 60))

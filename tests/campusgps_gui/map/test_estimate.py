"""An estimate on the map: pin, circles, matches, the true place, and the part that is in view."""

from dataclasses import replace

import pytest

from campusgps_gui.map.content import MapMatch
from tests.campusgps_gui.map.scene import FRAME, HERE, estimate, place_on_screen


def test_an_estimate_is_a_pin_two_circles_and_numbered_matches(view, ask, words, count):
    view.show_estimate(estimate())
    assert count(".campusgps-pin svg") == 1
    numbers = "[...document.querySelectorAll('.campusgps-match')].map((e) => e.innerText).join()"
    assert ask(numbers) == "1,2,3"
    assert count(".campusgps-truth") == 0
    assert "50 % within" in words(".campusgps-legend")
    # On the screen the circles are as large as their metres.
    for name, radius in (("50", 9), ("90", 24)):
        width = ask(f"document.querySelector('.campusgps-circle-{name}').getBBox().width")
        edge = place_on_screen(ask, FRAME.position_at(20 + radius, 10)).x()
        assert width / 2 == pytest.approx(edge - place_on_screen(ask, HERE).x(), rel=0.02, abs=1)


def test_the_truth_comes_with_a_line_and_the_error(view, words, count):
    view.show_estimate(estimate(truth=FRAME.position_at(32, 10), error_m=12.04))
    assert count(".campusgps-truth") == 1
    assert count(".campusgps-error-line") == 1
    assert words(".campusgps-error") == "12 m off"


def test_a_photo_from_elsewhere_gets_no_pin(view, words, count):
    view.show_estimate(estimate(inside_area=False, truth=FRAME.position_at(900, 0), error_m=880))
    assert words(".campusgps-note") == "Not in the mapped area"
    assert count(".campusgps-pin, .campusgps-circle, .campusgps-error, .campusgps-error-line") == 0
    assert count(".campusgps-match") == 3
    view.show_estimate(estimate(inside_area=False, pin_anyway=True))
    assert count(".campusgps-pin svg") == 1


def test_taking_the_estimate_away_shows_all_photos_again(view, ask, count, ring):
    dots = ring(30)
    view.show_references(dots)
    view.show_estimate(estimate())
    far_right = max((dot.position for dot in dots), key=lambda p: p.longitude)
    assert place_on_screen(ask, far_right).x() > 640
    view.show_estimate(None)
    assert count(".campusgps-pin, .campusgps-match") == 0
    view.fit()
    assert place_on_screen(ask, far_right).x() < 640


def test_a_photo_alone_at_another_place_is_a_faint_mark_with_a_line(view, count, words):
    view.show_estimate(estimate(alone=FRAME.position_at(-30, 5)))
    assert count(".campusgps-alone") == 1 and count(".campusgps-alone-line") == 1
    assert "this photo alone" in words(".campusgps-legend")
    view.show_estimate(estimate(alone=FRAME.position_at(-30, 5), inside_area=False))
    assert count(".campusgps-alone, .campusgps-alone-line") == 0


def test_buttons_show_everything_and_go_back_to_the_estimate(view, ask, ring):
    far = MapMatch(4, FRAME.position_at(900, 0), "IMG_4.jpg")
    view.show_references(ring(12))
    shown = estimate()
    view.show_estimate(replace(shown, matches=(*shown.matches, far)))
    near = place_on_screen(ask, HERE)
    assert place_on_screen(ask, far.position).x() > 640
    buttons = "document.querySelectorAll('.campusgps-look a')"
    assert ask(f"[...{buttons}].map((b) => b.title).join()") == (
        "Back to the estimate,Show everything"
    )
    ask(f"{buttons}[1].click(); null")
    assert 0 < place_on_screen(ask, far.position).x() < 640
    ask(f"{buttons}[0].click(); null")
    assert place_on_screen(ask, HERE) == near
    view.show_everything()
    assert 0 < place_on_screen(ask, far.position).x() < 640


def test_matches_far_away_do_not_zoom_the_map_out(view, ask, words, ring):
    view.show_references(ring(30))
    far = MapMatch(4, FRAME.position_at(140, 90), "far.jpg")
    close = estimate()
    view.show_estimate(close)
    zoom = ask("campusgps.map.getZoom()")
    view.show_estimate(replace(close, matches=(*close.matches, far)))
    assert ask("campusgps.map.getZoom()") == zoom
    assert "looks like (1 of 4 far away)" in words(".campusgps-legend")


def test_an_own_position_far_away_keeps_the_view_on_the_project(view, ask, words, ring):
    dots = ring(30)
    view.show_references(dots)
    shown = estimate(inside_area=False, truth=FRAME.position_at(9000, 4000), error_m=9000)
    view.show_estimate(shown)
    places = [place_on_screen(ask, dot.position) for dot in dots]
    assert max(p.x() for p in places) - min(p.x() for p in places) > 320
    assert "own position, far away" in words(".campusgps-legend")
    view.show_estimate(replace(shown, inside_area=True))
    assert place_on_screen(ask, FRAME.position_at(44, 10)).x() > 420


def test_taking_the_estimate_away_fits_the_project(view, ask, ring):
    dots = ring(30)
    view.show_references(dots)
    view.show_estimate(estimate())
    view.show_estimate(None)
    places = [place_on_screen(ask, dot.position) for dot in dots]
    assert all(0 < p.x() < 640 for p in places)


def test_a_foreign_match_of_a_photo_without_a_place_does_not_zoom_the_map_out(
    view, ask, words, ring
):
    dots = ring(30)
    view.show_references(dots)
    foreign = MapMatch(4, FRAME.position_at(900_000, 700_000), "foreign.jpg")
    refused = estimate(inside_area=False)
    view.show_estimate(replace(refused, matches=(*refused.matches, foreign)))
    places = [place_on_screen(ask, dot.position) for dot in dots]
    assert max(p.x() for p in places) - min(p.x() for p in places) > 320
    assert "looks like (1 of 4 far away)" in words(".campusgps-legend")
    view.show_everything()
    assert 0 < place_on_screen(ask, foreign.position).x() < 640

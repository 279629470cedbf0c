"""The map in the window: what it draws, what it reports, and that it never leaves its page."""

import logging
import os
from dataclasses import replace

import shiboken6
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor

from campusgps_gui.map.content import EstimateOnMap, MapMatch
from campusgps_gui.map.dots import MapDot
from campusgps_gui.map.page import map_html
from campusgps_gui.map.view import MapView
from core.palette import session_colours
from tests.campusgps_gui.map.scene import (
    COUNT_DOTS,
    FRAME,
    HERE,
    HOSTILE,
    KILL,
    click,
    estimate,
    place_on_screen,
)


def test_an_empty_map_says_so(words):
    assert words(".campusgps-note") == "No positions to show yet"


def test_references_become_dots_and_sessions_a_legend(view, ask, words, ring):
    view.show_references(ring(60))
    assert ask(COUNT_DOTS) == 60
    assert words(".campusgps-legend-rows").split("\n") == ["evening", "morning"]
    assert words(".campusgps-note") == ""


def test_a_walk_is_a_line_with_a_dot_for_each_photo(view, ask, words):
    def count(selector: str) -> int:
        return ask(f"document.querySelectorAll('{selector}').length")

    stops = [(FRAME.position_at(10 * step, 5 * step), step == 1) for step in range(3)]
    view.show_walk(stops)
    assert (count(".campusgps-walk"), count(".campusgps-walk-stop")) == (2, 3)
    assert count(".campusgps-walk-sure") == 1
    assert words(".campusgps-legend-rows") == "its walk, from start to end"
    view.show_walk([])
    assert count(".campusgps-walk") == 0


def test_a_walk_shows_which_way_it_went(view, ask, ring):
    view.show_references(ring(12))
    view.show_walk([(FRAME.position_at(20 * step, 0), False) for step in range(4)])
    ends = "[...document.querySelectorAll('.campusgps-walk-end')]"
    assert ask(f"{ends}.map((end) => end.textContent).join()") == "start,end"
    assert ask(f"{ends}[0].getBoundingClientRect().x < {ends}[1].getBoundingClientRect().x")
    heads = "[...document.querySelectorAll('.campusgps-walk-arrow path')]"
    # To the east, as the walk went.
    assert ask(f"{heads}.length > 0 && {heads}.every((h) => /rotate\\(-?0\\b/.test(h.outerHTML))")
    lines = "[...document.querySelectorAll('.campusgps-walk')]"
    opacities = ask(f"{lines}.map((l) => l.getAttribute('stroke-opacity')).join()").split(",")
    assert len(set(opacities)) == 3 and opacities == sorted(opacities, key=float)
    view.show_walk([(FRAME.position_at(-20 * step, 0), False) for step in range(4)])
    assert ask(f"{heads}.every((h) => /rotate\\(-?180\\b/.test(h.outerHTML))")


def test_the_legend_is_one_line_that_a_button_unfolds(view, ask, ring):
    names = tuple(f"2024-05-{day} 08:12 Alder A12 Professional" for day in range(10, 30))
    view.show_references(ring(100, names))
    height = "document.querySelector('.campusgps-legend').offsetHeight"
    unfold = "document.querySelector('.campusgps-legend-unfold')"
    folded = ask(height)
    assert folded <= 32 and ask(f"{unfold}.hidden") is False
    ask(f"{unfold}.click(); null")
    assert ask(height) > 2 * folded and ask(f"{unfold}.textContent") == "less"
    ask(f"{unfold}.click(); null")
    assert ask(height) == folded
    view.show_references(ring(12, ("one",)))
    assert ask(f"{unfold}.hidden") is True


def test_a_legend_that_takes_little_of_the_map_is_shown_whole(view, ask, ring):
    names = tuple(f"2024-05-{day} 08:12 Alder A12 Professional" for day in range(10, 13))
    view.show_references(ring(30, names))
    rows = "[...document.querySelectorAll('.campusgps-legend-row')]"
    list_ = "document.querySelector('.campusgps-legend-rows')"
    assert ask(f"{list_}.scrollHeight <= {list_}.clientHeight") is True
    assert ask(f"new Set({rows}.map((one) => one.offsetTop)).size") > 1
    assert ask("document.querySelector('.campusgps-legend-unfold').hidden") is True


def test_references_are_all_in_view(view, ask, ring):
    dots = ring(40)
    view.show_references(dots)
    places = [place_on_screen(ask, dot.position) for dot in dots]
    assert all(0 < p.x() < 640 and 0 < p.y() < 500 for p in places)
    assert max(p.x() for p in places) - min(p.x() for p in places) > 320


def test_dots_are_painted_in_their_sessions_colour(view, ask, qtbot, ring):
    dots = ring(8)
    view.show_references(dots)
    colours = session_colours(dot.session for dot in dots)
    where = place_on_screen(ask, dots[2].position)

    def painted() -> QColor:
        return view.grab().toImage().pixelColor(where)

    def near() -> bool:
        wanted, seen = QColor(colours[dots[2].session]), painted()
        return all(abs(a - b) < 40 for a, b in zip(wanted.getRgb(), seen.getRgb(), strict=True))

    qtbot.waitUntil(near)


def test_what_is_shown_before_the_page_is_loaded_is_not_lost(
    profile, qtbot, evaluate, delete, ring
):
    view = MapView(profile)
    view.show_references(ring(10))
    view.show_estimate(estimate())
    view.set_theme(True)
    assert not view.is_ready
    with qtbot.waitSignal(view.ready):
        view.resize(640, 500)
        view.show()
    assert evaluate(view.page(), COUNT_DOTS) == 10
    assert evaluate(view.page(), "document.querySelectorAll('.campusgps-match').length") == 3
    assert evaluate(view.page(), "document.documentElement.classList.contains('dark')") is True
    delete(view)


def test_a_click_on_a_dot_is_reported_and_says_which_photo_it_is(view, ask, words, qtbot, ring):
    dots = ring(12)
    view.show_references(dots)
    where = place_on_screen(ask, dots[6].position)
    with qtbot.waitSignal(view.dot_clicked) as clicked:
        click(view, qtbot, where)
    assert clicked.args == [dots[6].photo_id]
    assert words(".campusgps-popup-title") == dots[6].label
    assert words(".campusgps-popup-detail") == dots[6].session


def test_a_photo_that_is_no_longer_chosen_keeps_no_popup(view, ask, count, qtbot, ring):
    dots = ring(12)
    view.show_references(dots)
    with qtbot.waitSignal(view.dot_clicked):
        click(view, qtbot, place_on_screen(ask, dots[6].position))
    view.select_dot(dots[6].photo_id)
    assert ask("campusgps.map.hasLayer(campusgps.map._popup)") is True
    view.select_dot(None)
    assert ask("Boolean(campusgps.map._popup && campusgps.map._popup.isOpen())") is False


def test_the_popup_shows_the_photos_thumbnail_if_there_is_one(view, ask, count, qtbot, ring):
    dots = ring(12)
    view.show_references(dots)
    click(view, qtbot, place_on_screen(ask, dots[0].position))
    loaded = "document.querySelector('.campusgps-thumbnail')?.naturalWidth"
    qtbot.waitUntil(lambda: ask(loaded) == 1)
    ask("campusgps.map.closePopup(); null")
    click(view, qtbot, place_on_screen(ask, dots[6].position))
    title = "document.querySelector('.campusgps-popup-title')?.innerText"
    qtbot.waitUntil(lambda: ask(title) == dots[6].label)
    qtbot.waitUntil(lambda: ask("document.querySelectorAll('img.campusgps-thumbnail').length") == 0)


def test_text_from_files_is_never_html(view, ask, words, count, qtbot):
    view.show_references([MapDot(7, HERE, HOSTILE, HOSTILE)])
    where = place_on_screen(ask, HERE)
    with qtbot.waitSignal(view.dot_clicked):
        click(view, qtbot, where)
    assert words(".campusgps-popup-title") == HOSTILE
    assert HOSTILE in words(".campusgps-legend")
    view.show_estimate(EstimateOnMap(HERE, 9, 24, (MapMatch(1, HERE, HOSTILE),)))
    ask("document.querySelector('.campusgps-match').parentElement.click(); null")
    text = "[...document.querySelectorAll('.campusgps-popup')].map((e) => e.innerText).join()"
    qtbot.waitUntil(lambda: ask(text) == HOSTILE)
    assert count("img[src='x']") == 0
    assert ask("window.hacked === undefined") is True


def test_a_selected_dot_is_ringed_and_brought_into_view(view, ask, count, ring):
    dots = ring(12)
    view.show_references(dots)
    ask("campusgps.map.setView([0, 0], 18, {animate: false}); null")
    view.select_dot(dots[3].photo_id)
    assert count(".campusgps-ring") == 1
    place = place_on_screen(ask, dots[3].position)
    assert 0 < place.x() < 640
    assert 0 < place.y() < 500
    view.select_dot(None)
    assert count(".campusgps-ring") == 0


def test_several_dots_are_ringed_and_others_than_those_listed_are_faint(view, ask, count, ring):
    dots = ring(300)
    view.show_references(dots)
    ids = [dot.photo_id for dot in dots]
    view.select_dots(ids[:5])
    assert count(".campusgps-ring") == 5
    # Many are drawn on a canvas.
    view.select_dots(ids)
    assert count(".campusgps-ring") == 0
    rings = """(() => { let rings = 0; campusgps.map.eachLayer((layer) => {
        rings += layer.options.className === "campusgps-ring"; }); return rings; })()"""
    assert ask(rings) == 300
    view.select_dot(ids[1])
    assert ask(rings) == count(".campusgps-ring") == 1
    faint = """(() => { let faint = 0; campusgps.map.eachLayer((layer) => {
        faint += "photoId" in layer && layer.options.fillOpacity < 0.2; }); return faint; })()"""
    view.show_only(ids[:7])
    assert ask(faint) == 293
    view.show_references(dots[:10])
    assert ask(faint) == 3
    view.show_only(None)
    assert ask(faint) == 0


def test_the_legend_covers_no_dot_and_cuts_no_name(view, ask, ring):
    names = ("2024-05-14 08:12 Alder A12 Professional", "2024-09-27 21:34 Cedar C30 Ultra Zoom")
    view.show_references(ring(40, names))
    box = "getBoundingClientRect()"
    assert ask(
        f"document.querySelector('.campusgps-legend').{box}.top >= campusgps.map.getContainer()"
        f".{box}.bottom"
    )
    assert ask(
        "[...document.querySelectorAll('.campusgps-legend-name')].every("
        "(name) => name.scrollWidth <= name.clientWidth || name.clientWidth === 0)"
    )


def test_one_wrong_position_does_not_make_a_speck_of_the_campus(view, ask, words, ring):
    dots = ring(30)
    stray = MapDot(99, FRAME.position_at(60_000, 5000), "evening", "stray.jpg")
    view.show_references([*dots, stray])
    places = [place_on_screen(ask, dot.position) for dot in dots]
    assert max(p.x() for p in places) - min(p.x() for p in places) > 320
    assert words(".campusgps-far") == "1 photo is far away"
    ask("document.querySelector('.campusgps-far').click(); null")
    assert 0 < place_on_screen(ask, stray.position).x() < 640


def test_a_new_size_fits_the_map_again(view, ask, qtbot, ring):
    dots = ring(30)
    view.show_references(dots)
    view.resize(320, 300)
    far_right = max((dot.position for dot in dots), key=lambda p: p.longitude)
    qtbot.waitUntil(lambda: place_on_screen(ask, far_right).x() < 320)


def test_plus_and_arrow_keys_zoom_and_move(view, ask, qtbot, ring):
    view.show_references(ring(30))
    view.activateWindow()
    view.setFocus()
    before = ask("campusgps.map.getZoom()")
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: ask("campusgps.map.getZoom()") > before)
    west = ask("campusgps.map.getCenter().lng")
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: ask("campusgps.map.getCenter().lng") > west)


def test_the_ground_is_dark_in_the_dark(view, qtbot):
    def lightness() -> int:
        return view.grab().toImage().pixelColor(320, 400).lightness()

    qtbot.waitUntil(lambda: lightness() > 220)
    view.set_theme(True)
    qtbot.waitUntil(lambda: lightness() < 50)


def test_drops_and_the_context_menu_are_left_to_the_window(view):
    assert not view.acceptDrops()
    assert view.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert view.accessibleName() == "Map"


def test_what_the_page_says_goes_to_the_log(view, ask, caplog, qtbot):
    with caplog.at_level(logging.WARNING, "campusgps_gui.map.web_page"):
        ask("console.warn('a word from the page'); null")
        qtbot.waitUntil(lambda: "a word from the page" in caplog.text)


def test_the_page_itself_has_nothing_to_complain_about(view, ask, caplog, ring):
    with caplog.at_level(logging.WARNING):
        view.show_references(ring(50))
        view.show_estimate(estimate(truth=HERE, error_m=0.0))
        view.set_theme(True)
        ask("1")
    assert caplog.text == ""


def test_twenty_thousand_dots(view, ask, qtbot, ring):
    view.show_references(ring(20_000))
    # So many come in pieces.
    qtbot.waitUntil(lambda: ask(COUNT_DOTS) == 20_000)


def test_the_map_comes_back_when_its_process_dies(view, ask, qtbot, ring):
    view.show_references(ring(10))
    assert ask(COUNT_DOTS) == 10
    with qtbot.waitSignal(view.ready):
        os.kill(view.page().renderProcessPid(), KILL)
    assert ask(COUNT_DOTS) == 10


def test_a_view_without_a_profile_makes_one_and_takes_it_along(
    qapp, delete, qtbot, map_cache, monkeypatch
):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *names, **options: map_cache)
    view = MapView()
    profile = view.page().profile()
    with qtbot.waitSignal(view.ready):
        view.show()
    delete(view)
    qtbot.waitUntil(lambda: not shiboken6.isValid(profile))


def test_the_exported_map_draws_the_same_alone(
    view, profile, evaluate, delete, qtbot, ring, tmp_path
):
    from PySide6.QtWebEngineCore import QWebEnginePage

    view.show_references(ring(25))
    view.show_estimate(estimate(truth=FRAME.position_at(32, 10), error_m=12.0))
    file = tmp_path / "map.html"
    file.write_text(map_html(view.content, dark=True), "utf-8")
    page = QWebEnginePage(profile)
    with qtbot.waitSignal(page.loadFinished) as loaded:
        page.load(QUrl.fromLocalFile(str(file)))
    assert loaded.args == [True]
    assert evaluate(page, COUNT_DOTS) == 25
    for selector, number in (
        (".campusgps-match", 3),
        (".campusgps-truth", 1),
        (".campusgps-pin", 1),
    ):
        assert evaluate(page, f"document.querySelectorAll('{selector}').length") == number
    assert evaluate(page, "document.documentElement.classList.contains('dark')") is True
    delete(page)


def test_dots_can_be_coloured_by_groups_in_an_order_of_their_own(view, ask, ring):
    dots = [replace(dot, session="test" if n % 2 else "train") for n, dot in enumerate(ring(24))]
    view.show_references(dots, {"train": "#56B4E9", "test": "#E69F00"})
    names = "[...document.querySelectorAll('.campusgps-legend-name')].map((n) => n.textContent)"
    assert ask(f"{names}.join()") == "train,test"
    colours = "Object.values(campusgps.map._layers).filter((l) => l.photoId)"
    assert ask(f"{colours}.map((l) => l.options.fillColor).slice(0, 2).join()") == "#56B4E9,#E69F00"

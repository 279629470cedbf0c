"""The map in the window: what it draws, what it reports, and that it never leaves its page."""

import json
import logging
import math
import os
import signal
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices

from campusgps_gui.map.content import EstimateOnMap, MapArrow, MapDot, MapMatch
from campusgps_gui.map.labels import ChosenOnMap
from campusgps_gui.map.tiles import TileSource
from campusgps_gui.map.view import MapView
from core.geo import LocalFrame, Position, haversine_m
from core.palette import session_colours

FRAME = LocalFrame(Position(31.262, 34.801))
HERE = FRAME.position_at(20, 10)
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
HOSTILE = "<img src=x onerror=window.hacked=1>.jpg"

COUNT_DOTS = (
    "(() => { let n = 0; campusgps.map.eachLayer((l) => { n += 'photoId' in l; }); return n; })()"
)


@pytest.fixture
def ask(view, evaluate):
    """Evaluate JavaScript on the view's page."""
    return lambda script: evaluate(view.page(), script)


@pytest.fixture
def count(ask):
    """How many elements of the page a CSS selector finds."""
    return lambda selector: ask(f"document.querySelectorAll({json.dumps(selector)}).length")


@pytest.fixture
def words(ask):
    """The text of an element."""
    return lambda selector: ask(f"document.querySelector({json.dumps(selector)}).innerText")


def estimate(**changes) -> EstimateOnMap:
    matches = tuple(
        MapMatch(n, FRAME.position_at(20 + 3 * n, 10 - 4 * n), f"IMG_{n}.jpg") for n in (1, 2, 3)
    )
    return EstimateOnMap(HERE, 9, 24, matches=matches, **changes)


def place_on_screen(ask, position: Position) -> QPoint:
    point = f"campusgps.map.latLngToContainerPoint([{position.latitude}, {position.longitude}])"
    place = json.loads(ask(f"JSON.stringify({point})"))
    return QPoint(round(place["x"]), round(place["y"]))


def click(view, qtbot, where: QPoint) -> None:
    qtbot.mouseClick(view.focusProxy(), Qt.MouseButton.LeftButton, pos=where)


def test_an_empty_map_says_so(words):
    assert words(".campusgps-note") == "No positions to show yet"


def test_references_become_dots_and_sessions_a_legend(view, ask, words, ring):
    view.show_references(ring(60))
    assert ask(COUNT_DOTS) == 60
    assert words(".campusgps-legend").split("\n") == ["evening", "morning"]
    assert words(".campusgps-note") == ""


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

    qtbot.waitUntil(near, timeout=10_000)


def test_what_is_shown_before_the_page_is_loaded_is_not_lost(
    profile, qtbot, evaluate, delete, ring
):
    view = MapView(profile)
    view.show_references(ring(10))
    view.show_estimate(estimate())
    view.set_theme(True)
    assert not view.is_ready
    with qtbot.waitSignal(view.ready, timeout=30_000):
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
    with qtbot.waitSignal(view.dot_clicked, timeout=10_000) as clicked:
        click(view, qtbot, where)
    assert clicked.args == [dots[6].photo_id]
    assert words(".campusgps-popup-title") == dots[6].label
    assert words(".campusgps-popup-detail") == dots[6].session


def test_the_popup_shows_the_photos_thumbnail_if_there_is_one(view, ask, count, qtbot, ring):
    dots = ring(12)
    view.show_references(dots)
    click(view, qtbot, place_on_screen(ask, dots[0].position))
    loaded = "document.querySelector('.campusgps-thumbnail')?.naturalWidth"
    qtbot.waitUntil(lambda: ask(loaded) == 1, timeout=10_000)
    ask("campusgps.map.closePopup(); null")
    click(view, qtbot, place_on_screen(ask, dots[6].position))
    title = "document.querySelector('.campusgps-popup-title')?.innerText"
    qtbot.waitUntil(lambda: ask(title) == dots[6].label, timeout=10_000)
    qtbot.waitUntil(lambda: ask("document.querySelectorAll('img.campusgps-thumbnail').length") == 0)


def test_text_from_files_is_never_html(view, ask, words, count, qtbot):
    view.show_references([MapDot(7, HERE, HOSTILE, HOSTILE)])
    where = place_on_screen(ask, HERE)
    with qtbot.waitSignal(view.dot_clicked, timeout=10_000):
        click(view, qtbot, where)
    assert words(".campusgps-popup-title") == HOSTILE
    assert HOSTILE in words(".campusgps-legend")
    view.show_estimate(EstimateOnMap(HERE, 9, 24, (MapMatch(1, HERE, HOSTILE),)))
    ask("document.querySelector('.campusgps-match').parentElement.click(); null")
    text = "[...document.querySelectorAll('.campusgps-popup')].map((e) => e.innerText).join()"
    qtbot.waitUntil(lambda: ask(text) == HOSTILE, timeout=10_000)
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


def test_matches_far_away_do_not_zoom_the_map_out(view, ask, words, ring):
    view.show_references(ring(30))
    far = MapMatch(4, FRAME.position_at(140, 90), "far.jpg")
    close = estimate()
    view.show_estimate(close)
    zoom = ask("campusgps.map.getZoom()")
    view.show_estimate(replace(close, matches=(*close.matches, far)))
    assert ask("campusgps.map.getZoom()") == zoom
    assert "looks like (1 farther away)" in words(".campusgps-legend")


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


def test_one_wrong_position_does_not_make_a_speck_of_the_campus(view, ask, words, ring):
    dots = ring(30)
    stray = MapDot(99, FRAME.position_at(60_000, 5000), "evening", "stray.jpg")
    view.show_references([*dots, stray])
    places = [place_on_screen(ask, dot.position) for dot in dots]
    assert max(p.x() for p in places) - min(p.x() for p in places) > 320
    assert words(".campusgps-far") == "1 photo is far away"
    ask("document.querySelector('.campusgps-far').click(); null")
    assert 0 < place_on_screen(ask, stray.position).x() < 640


def test_taking_the_estimate_away_fits_the_project(view, ask, ring):
    dots = ring(30)
    view.show_references(dots)
    view.show_estimate(estimate())
    view.show_estimate(None)
    places = [place_on_screen(ask, dot.position) for dot in dots]
    assert all(0 < p.x() < 640 for p in places)


def test_a_new_size_fits_the_map_again(view, ask, qtbot, ring):
    dots = ring(30)
    view.show_references(dots)
    view.resize(320, 300)
    far_right = max((dot.position for dot in dots), key=lambda p: p.longitude)
    qtbot.waitUntil(lambda: place_on_screen(ask, far_right).x() < 320, timeout=10_000)


def test_plus_and_arrow_keys_zoom_and_move(view, ask, qtbot, ring):
    view.show_references(ring(30))
    view.activateWindow()
    view.setFocus()
    before = ask("campusgps.map.getZoom()")
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: ask("campusgps.map.getZoom()") > before, timeout=10_000)
    west = ask("campusgps.map.getCenter().lng")
    qtbot.keyClick(view.focusProxy(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: ask("campusgps.map.getCenter().lng") > west, timeout=10_000)


def test_the_ground_is_dark_in_the_dark(view, qtbot):
    def lightness() -> int:
        return view.grab().toImage().pixelColor(320, 400).lightness()

    qtbot.waitUntil(lambda: lightness() > 220, timeout=10_000)
    view.set_theme(True)
    qtbot.waitUntil(lambda: lightness() < 50, timeout=10_000)


def test_drops_and_the_context_menu_are_left_to_the_window(view):
    assert not view.acceptDrops()
    assert view.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert view.accessibleName() == "Map"


class Browser(QObject):
    """Stands for the user's browser: QDesktopServices hands addresses to it."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp):
    made = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, made, "open")
    yield made
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


CLICK = (
    "const a = document.createElement('a'); a.href = '{}'; document.body.append(a); a.click(); null"
)


def test_only_the_attributions_link_opens_and_that_in_the_browser(view, ask, qtbot, browser):
    # The server is this machine's discard port: no tile comes, and none is needed.
    view.set_tiles(TileSource("http://127.0.0.1:9/{z}/{x}/{y}.png", "ours", "https://ours.test/"))
    for script in (
        CLICK.format("https://example.org/?what=it-read"),
        "location.href = 'file:///etc/hosts'",
        "window.open('https://example.org/2')",
        "const f = document.createElement('form'); f.action = 'https://ours.test/';"
        " document.body.append(f); f.submit()",
    ):
        ask(f"(() => {{ {script}; }})(); null")
    ask("document.querySelector('.campusgps-attribution a').click(); null")
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=10_000)
    assert browser.opened == ["https://ours.test/"]
    assert ask("location.href") == "campusgps://app/map.html"


def test_the_page_can_call_four_things_in_the_program_and_no_more(view, ask):
    assert ask("typeof qt.webChannelTransport.send") == "undefined"
    meta = view._calls.metaObject()
    own = range(meta.methodOffset(), meta.methodCount())
    assert [bytes(meta.method(row).methodSignature().data()).decode() for row in own] == [
        "page_ready()",
        "report_click(int)",
        "report_label(int)",
        "report_drag(int,double,double)",
    ]
    assert meta.propertyCount() == QObject.staticMetaObject.propertyCount()
    ask(
        "campusgps.addPart({start(tools) { window.seen = tools; }, isShown: () => false});"
        "campusgps.start(campusgps.map); null"
    )
    names = ask("[...Object.keys(seen.bridge), Object.isFrozen(seen.bridge)].join(' ')")
    assert names == "report_click report_label report_drag true"


def test_the_page_has_no_way_around_the_program_to_the_network(view, ask):
    missing = ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport"]
    assert ask(f"{json.dumps(missing)}.filter((name) => name in window).join(' ')") == ""
    policy = ask("document.querySelector('meta[http-equiv]').content")
    assert "default-src 'none'" in policy and "connect-src 'none'" in policy


def test_what_the_page_asks_for_is_denied(view, ask, qtbot, monkeypatch):
    ask(
        "window.answers = {};"
        "navigator.geolocation.getCurrentPosition(() => { answers.place = 'told'; },"
        "  (error) => { answers.place = error.code; });"
        "navigator.mediaDevices.getUserMedia({audio: true})"
        "  .then(() => 'heard', (error) => error.name).then((said) => { answers.sound = said; });"
        "Notification.requestPermission().then((said) => { answers.words = said; });"
        "answers.sure = confirm('?'); answers.text = prompt('?'); alert('!'); null"
    )
    qtbot.waitUntil(lambda: ask("Object.keys(answers).length") == 5, timeout=20_000)
    answers = json.loads(ask("JSON.stringify(answers)"))
    assert answers["place"] == 1 and answers["sound"] in ("NotAllowedError", "NotFoundError")
    assert (answers["words"], answers["sure"], answers["text"]) == ("denied", False, None)


def test_the_page_cannot_download(view, ask, qtbot, tmp_path):
    asked = []
    view.page().profile().downloadRequested.connect(asked.append)
    view.page().profile().setDownloadPath(str(tmp_path))
    ask(
        "const a = document.createElement('a'); a.download = 'x.txt';"
        "a.href = 'data:text/plain,hello'; document.body.append(a); a.click(); null"
    )
    qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
    assert asked[0].state() == asked[0].DownloadState.DownloadCancelled
    assert list(tmp_path.iterdir()) == []


def test_what_the_page_says_goes_to_the_log(view, ask, caplog, qtbot):
    with caplog.at_level(logging.WARNING, "campusgps_gui.map.web_page"):
        ask("console.warn('a word from the page'); null")
        qtbot.waitUntil(lambda: "a word from the page" in caplog.text, timeout=10_000)


def test_the_page_itself_has_nothing_to_complain_about(view, ask, caplog, ring):
    with caplog.at_level(logging.WARNING):
        view.show_references(ring(50))
        view.show_estimate(estimate(truth=HERE, error_m=0.0))
        view.set_theme(True)
        ask("1")
    assert caplog.text == ""


def test_twenty_thousand_dots(view, ask, ring):
    view.show_references(ring(20_000))
    assert ask(COUNT_DOTS) == 20_000


def test_the_map_comes_back_when_its_process_dies(view, ask, qtbot, ring):
    view.show_references(ring(10))
    assert ask(COUNT_DOTS) == 10
    with qtbot.waitSignal(view.ready, timeout=30_000):
        os.kill(view.page().renderProcessPid(), KILL)
    assert ask(COUNT_DOTS) == 10


def test_a_view_without_a_profile_makes_one_and_takes_it_along(
    qapp, delete, qtbot, map_cache, monkeypatch
):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *names, **options: map_cache)
    view = MapView()
    profile = view.page().profile()
    with qtbot.waitSignal(view.ready, timeout=30_000):
        view.show()
    delete(view)
    qtbot.waitUntil(lambda: not shiboken6.isValid(profile), timeout=10_000)


def test_the_exported_map_draws_the_same_alone(
    view, profile, evaluate, delete, qtbot, ring, tmp_path
):
    from PySide6.QtWebEngineCore import QWebEnginePage

    view.show_references(ring(25))
    view.show_estimate(estimate(truth=FRAME.position_at(32, 10), error_m=12.0))
    view.set_theme(True)
    file = tmp_path / "map.html"
    view.export_html(file)
    page = QWebEnginePage(profile)
    with qtbot.waitSignal(page.loadFinished, timeout=30_000) as loaded:
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


def arrows() -> tuple[MapArrow, ...]:
    """Three guesses that are 20, 60 and 100 m off, towards the east."""
    return tuple(
        MapArrow(n, FRAME.position_at(0, 30 * n), FRAME.position_at(off, 30 * n), off)
        for n, off in ((1, 20), (2, 60), (3, 100))
    )


def test_arrows_go_from_truth_to_guess_and_the_chosen_one_stands_out(view, ask, count, words, ring):
    view.show_references(ring(24))
    view.show_arrows(arrows())
    assert count(".campusgps-arrow-thin") == 3 and count(".campusgps-arrow-chosen") == 0
    heads = "Array.from(document.querySelectorAll('.campusgps-arrow'), (a) => "
    heads += "a.getAttribute('marker-end'))"
    assert ask(f"{heads}.join()") == ",".join(["url(#campusgps-head-thin)"] * 3)
    assert "from truth to guess" in words(".campusgps-legend")
    # Beside arrows the dots of the project are only the ground.
    assert ask("Object.values(campusgps.map._layers).find((l) => l.photoId).options.radius") == 3
    view.show_arrows(arrows(), 3)
    assert count(".campusgps-arrow-thin") == 2 and count(".campusgps-arrow-chosen") == 1
    assert words(".campusgps-error") == "100 m off" and count(".campusgps-truth") == 1
    path = ask("document.querySelector('.campusgps-arrow-chosen').getAttribute('d')")
    start, end = (float(part.split()[0]) for part in path[1:].split("L"))
    assert start < end
    view.show_arrows(())
    assert count(".campusgps-arrow") == 0 and count(".campusgps-truth") == 0
    assert "from truth to guess" not in words(".campusgps-legend")


def test_an_arrow_that_leaves_the_view_is_brought_into_it(view, ask, ring):
    view.show_references(ring(24))
    far = MapArrow(7, FRAME.position_at(0, 0), FRAME.position_at(900, 0), 900)
    inside = (
        f"campusgps.map.getBounds().contains([{far.guess.latitude}, {far.guess.longitude}]) && "
        f"campusgps.map.getBounds().contains([{far.truth.latitude}, {far.truth.longitude}])"
    )
    view.show_arrows((far,))
    assert not ask(inside)
    view.show_arrows((far,), 7)
    assert ask(inside)


def test_arrows_given_before_the_page_is_there_are_shown(profile, delete, qtbot, evaluate):
    early = MapView(profile)
    early.resize(640, 500)
    early.show_arrows(arrows(), 2)
    with qtbot.waitSignal(early.ready, timeout=30_000):
        early.show()
    assert evaluate(early.page(), "document.querySelectorAll('.campusgps-arrow').length") == 3
    early.close()
    delete(early)


def test_dots_can_be_coloured_by_groups_in_an_order_of_their_own(view, ask, ring):
    dots = [replace(dot, session="judge" if n % 2 else "train") for n, dot in enumerate(ring(24))]
    view.show_references(dots, {"train": "#56B4E9", "judge": "#E69F00"})
    names = "[...document.querySelectorAll('.campusgps-legend-name')].map((n) => n.textContent)"
    assert ask(f"{names}.join()") == "train,judge"
    colours = "Object.values(campusgps.map._layers).filter((l) => l.photoId)"
    assert ask(f"{colours}.map((l) => l.options.fillColor).slice(0, 2).join()") == "#56B4E9,#E69F00"


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
    with qtbot.waitSignal(view.label_dragged, timeout=10_000) as put:
        ask(drag)
    assert haversine_m(Position(*put.args[1:]), there) < 0.05

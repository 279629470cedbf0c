"""Background tiles, from a real server on this machine."""

import gzip
import json
import threading
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from campusgps_gui.map.dots import MapDot
from campusgps_gui.map.tiles import TileSource
from campusgps_gui.map.view import MapView
from campusgps_gui.map.web_page import MapProfile
from core.errors import CampusGPSError
from core.geo import Position

HERE = Position(31.262, 34.801)
RED = QColor("#c03030")


def red_tile() -> bytes:
    picture = QImage(256, 256, QImage.Format.Format_RGB32)
    picture.fill(RED)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


class TileServer(ThreadingHTTPServer):
    """Gives every address a red tile, and remembers who asked for what."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.status = 200
        self.content_type = "image/png"
        self.headers: dict[str, str] = {"Expires": formatdate(1_700_000_000, usegmt=True)}
        self.date = ""
        self.tile = red_tile()
        self.endless = False
        self.stopped_after: list[int] = []
        self.may_answer = threading.Event()
        self.may_answer.set()

    @property
    def source(self) -> TileSource:
        url = f"http://127.0.0.1:{self.server_port}/{{z}}/{{x}}/{{y}}.png"
        return TileSource(url, "© the test <b>server</b>", "https://example.org/terms", 18)


class Answer(BaseHTTPRequestHandler):
    server: TileServer

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        self.server.may_answer.wait(60)
        try:
            self.send_response(self.server.status)
            self.send_header("Content-Type", self.server.content_type)
            if not self.server.endless and "Content-Length" not in self.server.headers:
                self.send_header("Content-Length", str(len(self.server.tile)))
            for name, value in self.server.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(self.server.tile)
            if self.server.endless:
                self.never_end()
        except ConnectionError:
            self.close_connection = True  # the map scrolled on

    def never_end(self) -> None:
        """Send until nobody listens any more, or a gigabyte has gone."""
        sent, chunk = 0, bytes(100_000)
        try:
            while sent < 1_000_000_000:
                sent += self.wfile.write(chunk)
        finally:
            self.server.stopped_after.append(sent)

    def date_time_string(self, timestamp: float | None = None) -> str:
        return self.server.date or super().date_time_string(timestamp)

    def log_message(self, *args: object) -> None:
        """Stay silent."""


@pytest.fixture
def server(qapp):
    made = TileServer()
    thread = threading.Thread(target=made.serve_forever, args=(0.02,))
    thread.start()
    yield made
    made.may_answer.set()
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.fixture
def new_view(qtbot, tmp_path, map_cache, delete):
    """Makes maps whose tiles are kept in a cache of this test."""
    made = []

    def make() -> MapView:
        profile = MapProfile(None, tmp_path)
        view = MapView(profile)
        made.extend([view, profile])
        view.resize(400, 300)
        with qtbot.waitSignal(view.ready):
            view.show()
        view.show_references([MapDot(1, HERE, "a", "x.jpg")])
        return view

    yield make
    for each in made:
        delete(each)


def corner_is_red(view: MapView) -> bool:
    seen = view.grab().toImage().pixelColor(200, 250)
    return all(abs(a - b) < 12 for a, b in zip(seen.getRgb(), RED.getRgb(), strict=True))


def test_no_tile_is_asked_for_until_the_user_says_so(new_view, server, qtbot, evaluate):
    view = new_view()
    assert evaluate(view.page(), "document.querySelectorAll('.leaflet-tile').length") == 0
    assert not corner_is_red(view)
    assert server.asked == []


def test_tiles_are_shown_with_their_attribution(new_view, server, qtbot, evaluate):
    view = new_view()
    view.set_tiles(server.source)
    qtbot.waitUntil(lambda: corner_is_red(view))
    shown = evaluate(view.page(), "document.querySelector('.campusgps-attribution').innerText")
    assert shown == "© the test <b>server</b>"
    view.set_tiles(None)
    qtbot.waitUntil(lambda: not corner_is_red(view))
    hidden = evaluate(view.page(), "document.querySelector('.campusgps-attribution').innerText")
    assert hidden == ""


def test_the_server_hears_the_programs_own_name_and_no_more(new_view, server, qtbot):
    view = new_view()
    view.set_tiles(server.source)
    qtbot.waitUntil(lambda: bool(server.asked))
    path, headers = server.asked[0]
    assert path.endswith(".png")
    assert headers["user-agent"].startswith("CampusGPS/")
    assert "Mozilla" not in headers["user-agent"]
    assert "referer" not in headers
    assert "cookie" not in headers


def test_a_tile_is_kept_for_a_week_even_if_the_server_says_less(new_view, server, qtbot):
    first = new_view()
    first.set_tiles(server.source)
    qtbot.waitUntil(lambda: corner_is_red(first))
    qtbot.waitUntil(lambda: not first._profile.tiles.busy)
    asked = [path for path, _ in server.asked]
    second = new_view()
    second.set_tiles(server.source)
    qtbot.waitUntil(lambda: corner_is_red(second))
    qtbot.waitUntil(lambda: not second._profile.tiles.busy)
    assert [path for path, _ in server.asked] == asked


def test_after_a_week_a_tile_is_asked_for_again(new_view, server, qtbot):
    server.date = formatdate(1_700_000_000, usegmt=True)
    first = new_view()
    first.set_tiles(server.source)
    qtbot.waitUntil(lambda: corner_is_red(first))
    qtbot.waitUntil(lambda: not first._profile.tiles.busy)
    asked = len(server.asked)
    second = new_view()
    second.set_tiles(server.source)
    qtbot.waitUntil(lambda: len(server.asked) > asked)


@pytest.mark.parametrize(
    ("status", "content_type", "words"),
    [(503, "image/png", ""), (200, "text/html", "instead of a tile")],
)
def test_a_server_that_fails_is_reported_once(new_view, server, qtbot, status, content_type, words):
    server.status, server.content_type = status, content_type
    view = new_view()
    said: list[str] = []
    view.tiles_failed.connect(said.append)
    view.set_tiles(server.source)
    qtbot.waitUntil(lambda: len(server.asked) > 1)
    qtbot.waitUntil(lambda: bool(said) and not view._profile.tiles.busy)
    assert len(said) == 1
    assert words in said[0]


def test_an_answer_without_an_end_is_stopped(new_view, server, qtbot, tmp_path):
    server.endless = True
    view = new_view()
    with qtbot.waitSignal(view.tiles_failed) as said:
        view.set_tiles(server.source)
    assert said.args == ["127.0.0.1 sent a tile that is too large"]
    qtbot.waitUntil(lambda: not view._profile.tiles.busy)
    qtbot.waitUntil(lambda: len(server.stopped_after) == len(server.asked))
    # The limit is 4 MB; the rest was on its way in the buffers of the two systems.
    assert max(server.stopped_after) < 40_000_000
    kept = sum(file.stat().st_size for file in tmp_path.rglob("*") if file.is_file())
    assert kept < 4_000_000


def test_an_answer_that_says_it_is_too_large_is_stopped(new_view, server, qtbot):
    server.headers = {"Content-Length": "900000000000"}
    view = new_view()
    with qtbot.waitSignal(view.tiles_failed) as said:
        view.set_tiles(server.source)
    assert said.args == ["127.0.0.1 sent a tile that is too large"]


def test_a_small_answer_that_swells_is_stopped(new_view, server, qtbot):
    server.tile = gzip.compress(bytes(200_000_000))
    server.headers = {"Content-Encoding": "gzip"}
    view = new_view()
    with qtbot.waitSignal(view.tiles_failed):
        view.set_tiles(server.source)


def test_tiles_that_come_after_the_map_is_gone_do_no_harm(new_view, server, qtbot, delete):
    server.may_answer.clear()
    view = new_view()
    view.set_tiles(server.source)
    qtbot.waitUntil(lambda: bool(server.asked))
    view.page().triggerAction(view.page().WebAction.Stop)
    view.show_references([MapDot(1, Position(-10, 20), "a", "x.jpg")])
    view.set_tiles(None)
    qtbot.waitUntil(lambda: not view._profile.tiles.busy)


def test_only_tiles_that_exist_are_asked_for(new_view, server, evaluate, qtbot):
    view = new_view()
    view.set_tiles(server.source)
    qtbot.waitUntil(lambda: corner_is_red(view))
    qtbot.waitUntil(lambda: not view._profile.tiles.busy)
    asked = len(server.asked)
    revision = view._profile.tiles.revision
    wrong = [
        f"{revision}/3/8/0",
        f"{revision}/3/0/8",
        f"{revision}/19/1/1",
        f"{revision + 1}/1/0/0",
    ]
    script = """
        window.failed = 0;
        for (const tile of %s) {
          const image = new Image();
          image.onerror = () => { window.failed += 1; };
          image.src = `campusgps://app/tiles/${tile}`;
        }
        null
    """
    evaluate(view.page(), script % json.dumps(wrong))
    qtbot.waitUntil(lambda: evaluate(view.page(), "window.failed") == 4)
    assert len(server.asked) == asked


@pytest.mark.parametrize(
    "url",
    [
        "https://server/{z}/{x}.png",
        "file:///{z}/{x}/{y}.png",
        "javascript:{z}{x}{y}",
        "{z}/{x}/{y}",
        "https:///{z}/{x}/{y}",
    ],
)
def test_an_address_that_is_no_tile_server_is_refused(url: str):
    with pytest.raises(CampusGPSError):
        TileSource(url)


def test_a_zoom_that_no_map_has_is_refused():
    with pytest.raises(CampusGPSError):
        TileSource(max_zoom=40)

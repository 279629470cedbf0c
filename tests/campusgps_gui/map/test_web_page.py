"""The page that the map is drawn on is locked: it opens, asks for and fetches nothing."""

import json

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from campusgps_gui.map.tiles import TileSource


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
    qtbot.waitUntil(lambda: bool(browser.opened))
    assert browser.opened == ["https://ours.test/"]
    assert ask("location.href") == "campusgps://app/map.html"


def test_the_page_can_call_ten_things_in_the_program_and_no_more(view, ask):
    assert ask("typeof qt.webChannelTransport.send") == "undefined"
    meta = view._calls.metaObject()
    own = range(meta.methodOffset(), meta.methodCount())
    assert [bytes(meta.method(row).methodSignature().data()).decode() for row in own] == [
        "page_ready()",
        "report_click(int)",
        "taken_at(int)",
        "report_label(int)",
        "report_drag(int,double,double)",
        "report_outline(QString)",
        "report_place(double,double)",
        "report_picked(double,double)",
        "report_pointer(double,double)",
        "report_photo_drag(int,double,double)",
    ]
    assert meta.propertyCount() == QObject.staticMetaObject.propertyCount()
    ask(
        "campusgps.addPart((page) => { window.seen = page; return {}; });"
        "campusgps.start(campusgps.map); null"
    )
    names = ask("[...Object.keys(seen.bridge), Object.isFrozen(seen.bridge)].join(' ')")
    assert (
        names == "report_click taken_at report_label report_photo_drag report_drag report_outline "
        "report_place report_picked report_pointer true"
    )


def test_controls_and_the_title_are_in_the_language_that_the_page_is_given(view, ask):
    named = (
        "[...document.querySelectorAll('.leaflet-control-zoom a')].map((one) => one.title)"
        ".concat(document.title, document.documentElement.lang).join(' ')"
    )
    assert ask(named) == "Zoom in Zoom out Map en"
    given = {"Zoom in": "Vergrößern", "Map": "Karte", "language": "de"}
    ask(f"campusgps.start(campusgps.map, {json.dumps(given)}); null")
    assert ask(named) == "Vergrößern Zoom out Karte de"


def test_the_legend_begins_where_the_language_does(view, ask):
    direction = "getComputedStyle(document.querySelector('.campusgps-legend')).direction"
    assert ask(direction) == "ltr"
    ask(f"campusgps.start(campusgps.map, {json.dumps({'language': 'he'})}); null")
    assert ask(direction) == "rtl"


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
    qtbot.waitUntil(lambda: ask("Object.keys(answers).length") == 5)
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
    qtbot.waitUntil(lambda: bool(asked))
    # What the engine had under way may say "in progress" once more before that.
    qtbot.waitUntil(lambda: asked[0].state() == asked[0].DownloadState.DownloadCancelled)
    assert list(tmp_path.iterdir()) == []

"""The scheme serves what belongs to the map and nothing else."""

import json
from pathlib import Path

import pytest

from campusgps_gui.map.scheme import ResourceSchemeHandler, setup_web_engine


def find(handler: ResourceSchemeHandler, path: str):
    return handler._find(path)


@pytest.fixture
def handler(tmp_path: Path) -> ResourceSchemeHandler:
    folder = tmp_path / "map"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "a.js").write_text("1")
    (folder / "notes.md").write_text("not for the page")
    (folder / ".hidden.js").write_text("1")
    (tmp_path / "secret.js").write_text("secret")
    (folder / "link.js").symlink_to(tmp_path / "secret.js")
    pictures = {1: b"\xff\xd8\xff rest of a JPEG", 2: b"<html>"}
    return ResourceSchemeHandler(folder, pictures.get)


def test_a_file_of_the_folder_is_served(handler: ResourceSchemeHandler):
    assert find(handler, "/resources/sub/a.js") == (b"text/javascript", b"1")


@pytest.mark.parametrize(
    "path",
    [
        "/resources/../secret.js",
        "/resources/sub/../../secret.js",
        "/resources/sub/..%2f..%2fsecret.js",
        "/resources/%2e%2e/secret.js",
        "/resources/..\\secret.js",
        "/resources//secret.js",
        "/resources/C:/secret.js",
        "/resources/link.js",
        "/resources/.hidden.js",
        "/resources/notes.md",
        "/resources/sub",
        "/resources/sub/a.js\x00.png",
        "/resources/sub/a.js\n",
        "/resources/missing.js",
        "/secret.js",
        "/map.html",
        "/",
        "",
    ],
)
def test_nothing_else_is_served(handler: ResourceSchemeHandler, path: str):
    assert find(handler, path) is None


def test_the_page_is_served_once_it_is_written(handler: ResourceSchemeHandler):
    handler.set_page("<p>é</p>")
    assert find(handler, "/map.html") == (b"text/html; charset=utf-8", "<p>é</p>".encode())


def test_thumbnails_are_pictures_or_nothing(handler: ResourceSchemeHandler):
    assert find(handler, "/thumbnails/1") == (b"image/jpeg", b"\xff\xd8\xff rest of a JPEG")
    for path in ("/thumbnails/2", "/thumbnails/3", "/thumbnails/x", "/thumbnails/1/"):
        assert find(handler, path) is None


def test_registering_twice_does_no_harm():
    setup_web_engine()


def test_the_page_cannot_load_what_is_not_served(view, evaluate, qtbot):
    script = """
        window.outcomes = {};
        for (const url of %s) {
          const image = new Image();
          image.onload = () => { window.outcomes[url] = "loaded"; };
          image.onerror = () => { window.outcomes[url] = "failed"; };
          image.src = url;
        }
        null
    """
    expected = {
        "campusgps://app/resources/leaflet/images/layers.png": "loaded",
        "campusgps://app/thumbnails/1": "loaded",
        "campusgps://app/thumbnails/2": "failed",
        "campusgps://app/resources/../README.md": "failed",
        "campusgps://elsewhere/resources/leaflet/images/layers.png": "failed",
        "campusgps://app/tiles/0/0/0/0": "failed",
        "file:///usr/share/pixmaps/debian-logo.png": "failed",
        "http://127.0.0.1:9/picture.png": "failed",
    }
    evaluate(view.page(), script % json.dumps(list(expected)))

    def outcomes() -> dict:
        return json.loads(evaluate(view.page(), "JSON.stringify(window.outcomes)"))

    qtbot.waitUntil(lambda: len(outcomes()) == len(expected))
    assert outcomes() == expected

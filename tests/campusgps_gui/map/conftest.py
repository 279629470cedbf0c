"""A real map in a real web view."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEnginePage

from campusgps_gui.map.dots import MapDot
from campusgps_gui.map.scheme import setup_web_engine
from core.geo import LocalFrame, Position

# The scheme has to be known before the first test makes QApplication.
setup_web_engine()

THUMBNAIL = bytes.fromhex(  # a PNG of one pixel
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c63f8ffff3f0005fe02fea735816c0000000049454e44ae426082"
)


@pytest.fixture(scope="session")
def map_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all tests, so that folium writes the page once."""
    return tmp_path_factory.mktemp("map-cache")


@pytest.fixture
def profile(qapp: Any, delete: Callable[[QObject], None], map_cache: Path) -> Iterator[Any]:
    from campusgps_gui.map.web_page import MapProfile

    made = MapProfile(lambda photo_id: THUMBNAIL if photo_id == 1 else None, map_cache)
    yield made
    delete(made)


@pytest.fixture
def view(profile: Any, delete: Callable[[QObject], None], qtbot: Any) -> Iterator[Any]:
    """A map that is ready, 640 x 500."""
    from campusgps_gui.map.view import MapView

    made = MapView(profile)
    made.resize(640, 500)
    with qtbot.waitSignal(made.ready):
        made.show()
    yield made
    made.close()
    delete(made)


@pytest.fixture
def delete(qtbot: Any) -> Callable[[QObject], None]:
    """Delete an object of Qt and wait until it is gone: the page goes before its profile."""

    def run(made: QObject) -> None:
        made.deleteLater()
        qtbot.waitUntil(lambda: not shiboken6.isValid(made))

    return run


@pytest.fixture
def evaluate(qtbot: Any) -> Callable[[QWebEnginePage, str], Any]:
    """Run JavaScript on a page and give its value."""

    def run(page: QWebEnginePage, script: str) -> Any:
        values: list[Any] = []
        page.runJavaScript(script, 0, values.append)
        qtbot.waitUntil(lambda: bool(values))
        return values[0]

    return run


def dots_on_a_ring(count: int, sessions: tuple[str, ...] = ("morning", "evening")) -> list[MapDot]:
    frame = LocalFrame(Position(31.262, 34.801))
    angles = [2 * math.pi * i / count for i in range(count)]
    return [
        MapDot(
            i + 1,
            frame.position_at(150 * math.cos(angle), 100 * math.sin(angle)),
            sessions[i % len(sessions)],
            f"IMG_{i + 1:04}.jpg",
        )
        for i, angle in enumerate(angles)
    ]


@pytest.fixture
def ring() -> Callable[..., list[MapDot]]:
    """Makes dots on an ellipse of 300 m by 200 m."""
    return dots_on_a_ring


@pytest.fixture
def ask(view, evaluate):
    """Evaluate JavaScript on the view's page."""
    return lambda script: evaluate(view.page(), script)


@pytest.fixture
def count(ask):
    """The number of elements of the page that a CSS selector finds."""
    return lambda selector: ask(f"document.querySelectorAll({json.dumps(selector)}).length")


@pytest.fixture
def words(ask):
    """The text of an element."""
    return lambda selector: ask(f"document.querySelector({json.dumps(selector)}).innerText")

"""The report about a labelled folder in a real browser: its map, its table, no errors."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

from core.geo import LocalFrame, Position
from core.labelling.exports import export
from core.labelling.label import Correction, Label, LabelStatus
from core.localizer.estimate import Estimate
from core.photos.measurement import Source

PLACED = [(31.2610, 34.80, 9.0), (31.2611, 34.81, 100.0), (31.2612, 34.79, 24.0)]


class Page(QWebEnginePage):
    """Notes what a page complains about."""

    def __init__(self, profile: QWebEngineProfile) -> None:
        super().__init__(profile)
        self.complaints: list[str] = []

    def javaScriptConsoleMessage(self, level: Any, text: str, line: int, source: str) -> None:
        self.complaints.append(text)


def label(number: int, latitude: float, longitude: float, radius90_m: float) -> Label:
    place = Position(latitude, longitude)
    by_hand = Correction(place, Source.HAND) if number == 2 else None
    return Label(
        id=number,
        file=Path(f"/photos/<b>{number}.jpg"),
        sha256=None,
        size=1,
        mtime_ns=1,
        status=LabelStatus.LOCATED,
        reason="",
        estimate=Estimate(place, radius90_m / 2, radius90_m, True, ()),
        own=None,
        taken_at=datetime(2024, 5, 1, 12, number % 60, tzinfo=timezone.utc),
        taken_at_has_offset=True,
        camera="",
        width=1,
        height=1,
        correction=by_hand,
    )


@pytest.fixture
def labels() -> list[Label]:
    return [label(i, *placed) for i, placed in enumerate(PLACED)]


@pytest.fixture
def page(
    qtbot: Any, qapp: Any, delete: Callable[[QObject], None], tmp_path: Path, labels: list[Label]
) -> Any:
    export(labels, tmp_path / "report.html")
    profile = QWebEngineProfile(qapp)
    made = Page(profile)
    with qtbot.waitSignal(made.loadFinished) as loaded:
        made.load(QUrl.fromLocalFile(str(tmp_path / "report.html")))
    assert loaded.args == [True]
    yield made
    assert made.complaints == []
    delete(made)
    delete(profile)


@pytest.fixture
def seen(page: Any, evaluate: Any) -> Callable[[str, str], Any]:
    """Do something on the page and give the value of an expression, lists too."""
    return lambda act, value: json.loads(evaluate(page, f"{act};JSON.stringify({value})"))


def test_a_position_is_shown_on_the_map(seen: Any) -> None:
    assert seen("", "document.querySelectorAll('#map canvas').length") == 1
    click = "document.querySelectorAll('a.place')[{}].click()"
    circles = "document.querySelectorAll('#map path.circle').length"
    # The one before fades out for a while.
    words = "[...document.querySelectorAll('.leaflet-popup-content')].at(-1).innerText"
    chosen = "[...document.querySelectorAll('tr.chosen .name')].map(e => e.textContent)"
    shown = seen(click.format(1), f"[{circles}, {words}, {chosen}]")
    assert shown[0] == 2
    assert "<b>1.jpg\nwithin 50 m (50 %), 100 m (90 %)\nguess, not reviewed" in shown[1]
    assert "<b>1.jpg" in shown[2]
    # One that was placed by hand has no circles, and those of the other go.
    shown = seen(click.format(2), f"[{circles}, {words}, {chosen}]")
    assert shown[0] == 0
    assert "placed by hand" in shown[1] and "within" not in shown[1]
    assert "<b>1.jpg" not in shown[2]


def test_the_table_can_be_sorted(seen: Any) -> None:
    names = "[...document.querySelectorAll('#photos tbody th .name')].map(e => e.textContent[3])"
    radius = "document.querySelectorAll('#photos thead button')[3].click()"
    assert seen("", names) == ["0", "1", "2"]
    # By number, not by text; what has none comes last both times.
    assert seen(radius, names) == ["0", "1", "2"]
    assert seen(radius, names) == ["1", "0", "2"]
    name = "document.querySelectorAll('#photos thead button')[0].click()"
    assert seen(f"{name};{name}", names) == ["2", "1", "0"]
    heads = "[...document.querySelectorAll('#photos th')].map(e => e.getAttribute('aria-sort'))"
    assert seen("", heads)[:3] == [None, "descending", None]


@pytest.mark.parametrize(
    "labels", [[label(i, 31.26, 34.8, 500.0 - i % 500) for i in range(503)]], ids=["many"]
)
def test_of_many_rows_the_rest_is_shown_when_asked_for(seen: Any) -> None:
    hidden = "[...document.querySelectorAll('#photos tbody tr')].filter(e => e.hidden).length"
    radius = "document.querySelectorAll('#photos thead button')[3].click()"
    more = "document.querySelector('#more')"
    assert seen("", hidden) == 3
    assert seen(radius, f"[{hidden}, document.querySelectorAll('tbody tr')[502].hidden]") == [
        3,
        True,
    ]
    assert seen("", f"{more}.textContent") == "Show all 503 photos"
    assert seen(f"{more}.click()", f"[{hidden}, {more}]") == [0, None]
    assert seen(radius, hidden) == 0


AROUND = [(15.0, 0.0), (-15.0, 0.0), (0.0, 15.0), (0.0, -15.0)]


def about(origin: Position) -> list[Label]:
    places = [LocalFrame(origin).position_at(*place) for place in AROUND]
    return [label(n, at.latitude, at.longitude, 9.0) for n, at in enumerate(places)]


@pytest.mark.parametrize(
    "labels",
    [about(Position(-16.8, 180.0)), about(Position(90.0, 0.0)), about(Position(31.26, 34.8))],
    ids=["date line", "pole", "campus"],
)
def test_places_at_the_edges_of_the_degrees_are_drawn_beside_each_other(seen: Any) -> None:
    # The scale of a map that shows 30 m; one of half the Earth says thousands of kilometres.
    scale = seen("", "document.querySelector('.leaflet-control-scale-line').innerText")
    assert scale in ("5 m", "10 m", "20 m", "30 m")

"""Sessions that share a colour on the map can be told apart by the shape of their dots."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from campusgps_gui.map.dots import PhotoDots
from campusgps_gui.map.view import MapView
from campusgps_gui.style.session_colours import CENTRES, session_palette
from core.palette import SESSION_COLOURS
from core.project.photo_places import NO_TIME, PhotoPlaces
from tests.campusgps_gui.map.scene import FRAME, place_on_screen


def test_sessions_of_one_colour_have_different_dots_and_signs(
    view: MapView, ask: Callable[[str], Any], qtbot: Any
) -> None:
    count = len(SESSION_COLOURS)
    names = tuple(f"{number:02}" for number in range(2 * count + 1))
    ways = [FRAME.position_at(10 * number, 0) for number in range(len(names))]
    places = PhotoPlaces(
        ids=array("q", range(1, len(names) + 1)),
        latitudes=array("d", [one.latitude for one in ways]),
        longitudes=array("d", [one.longitude for one in ways]),
        sessions=names,
        session_numbers=array("q", range(len(names))),
        names=names,
        cameras=("",) * len(names),
        times=array("d", [NO_TIME] * len(names)),
    )
    session_palette.forget()
    try:
        view.show_references(PhotoDots.of(places))
    finally:
        session_palette.forget()
    # Three of one colour.
    alike = (0, count, 2 * count)
    shown = [place_on_screen(ask, ways[at]) for at in alike]
    centres = [SESSION_COLOURS[0], *CENTRES.values()]

    def near(colour: str, where: QPoint) -> bool:
        seen = view.grab().toImage().pixelColor(where)
        pairs = zip(QColor(colour).getRgb(), seen.getRgb(), strict=True)
        return all(abs(a - b) < 40 for a, b in pairs)

    qtbot.waitUntil(lambda: all(map(near, centres, shown)))
    signs = ask(
        "[...document.querySelectorAll('.campusgps-key-session')].map((one) =>"
        " getComputedStyle(one).borderTopWidth + getComputedStyle(one).backgroundColor).join(';')"
    ).split(";")
    assert len(signs) == len(names) and len({signs[at] for at in alike}) == 3

"""A place, an estimate in it, and clicks on the map, for the tests of the map's view."""

import json
import signal

from PySide6.QtCore import QPoint, Qt

from campusgps_gui.map.content import EstimateOnMap, MapMatch
from core.geo import LocalFrame, Position

FRAME = LocalFrame(Position(31.262, 34.801))
HERE = FRAME.position_at(20, 10)
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
HOSTILE = "<img src=x onerror=window.hacked=1>.jpg"

COUNT_DOTS = (
    "(() => { let n = 0; campusgps.map.eachLayer((l) => { n += 'photoId' in l; }); return n; })()"
)


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

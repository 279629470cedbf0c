"""Writes the demo's map as a page and as a picture, where there is no screen for a window."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from campusgps_gui.map.content import EstimateOnMap, MapContent, MapMatch
from campusgps_gui.map.dots import MapDot
from campusgps_gui.map.engine_flags import VARIABLE
from campusgps_gui.map.page import map_html
from core.errors import CampusGPSError
from core.files import write_text, written_beside
from core.geo import haversine_m
from core.predictor import Located, Predictor
from core.project.project import Project
from core.workflows.active_localizer import open_localizer
from core.workflows.demo import Demo

_SIZE = (1280, 720)
_PATIENCE_MS = 60_000
# The circles appear with a short animation after the page says that it is ready.
_DRAWING_MS = 1_500
# Qt and Chromium complain of the graphics card, the desktop bus and the sandbox that a machine
# without a screen does not have; what goes wrong with the map itself is raised.
_WITHOUT_SCREEN = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "QT_LOGGING_RULES": "*.warning=false;*.info=false",
}
_CHROMIUM_WITHOUT_SCREEN = "--disable-gpu --disable-logging --log-level=3"


def leave_map(demo: Demo, folder: Path, device: str) -> tuple[Path, Path]:
    """Write ``map.html`` and ``map.png`` with the demo's photos and its first test photo.

    Returns:
        The two files.

    Raises:
        CampusGPSError: A file cannot be written, or the web view does not answer.
    """
    predictor = Predictor(open_localizer(demo.project), device)
    (located,) = predictor.locate(demo.test_photos[:1])
    content = MapContent(references=_dots(demo.project), estimate=_estimate(located))
    page, picture = folder / "map.html", folder / "map.png"
    write_text(page, map_html(content))
    _draw(content, picture)
    return page, picture


def _dots(folder: Path) -> tuple[MapDot, ...]:
    with Project.open(folder, read_only=True) as project:
        return tuple(
            MapDot(reference.id, reference.position, reference.session, Path(reference.file).name)
            for reference in project.references()
        )


def _estimate(located: Located) -> EstimateOnMap | None:
    estimate = located.estimate
    if estimate is None:
        return None
    truth = located.own_position.position if located.own_position else None
    return EstimateOnMap(
        position=estimate.position,
        radius50_m=estimate.radius50_m,
        radius90_m=estimate.radius90_m,
        matches=tuple(
            MapMatch(number, match.position, Path(match.file).name)
            for number, match in enumerate(estimate.matches, 1)
        ),
        truth=truth,
        error_m=haversine_m(estimate.position, truth) if truth else None,
        inside_area=estimate.inside_area,
    )


def _draw(content: MapContent, picture: Path) -> None:
    """Draw the map in a web view that no screen shows."""
    os.environ.update(_WITHOUT_SCREEN)
    os.environ[VARIABLE] = f"{_CHROMIUM_WITHOUT_SCREEN} {os.environ.get(VARIABLE, '')}"
    from campusgps_gui.app.application import create_application
    from campusgps_gui.app.shutdown import delete_now

    application = create_application(["campusgps"])
    from campusgps_gui.map.view import MapView

    view = MapView()
    view.resize(*_SIZE)
    view.show_references(content.references)
    view.show_estimate(content.estimate)
    view.show()
    loop = QEventLoop()
    view.ready.connect(lambda: QTimer.singleShot(_DRAWING_MS, loop, loop.quit))
    QTimer.singleShot(_PATIENCE_MS, loop, lambda: loop.exit(1))
    if loop.exec():
        raise CampusGPSError("the map could not be drawn", advice="The page map.html shows it.")
    with written_beside(picture) as part:
        view.grab().save(str(part), "PNG")
    view.close()
    delete_now(application, view)

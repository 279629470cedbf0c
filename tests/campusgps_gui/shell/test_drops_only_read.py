"""Grounds, tracks and areas dropped on a project that is only to look at are refused in words."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from campusgps_gui.shell.drop_actions import DropKind, sort_paths
from campusgps_gui.shell.window import Window
from core.ground.records import GroundRecord, write_records
from core.project.project import Project
from tests.campusgps_gui.shell.test_menus_only_read import (  # noqa: F401 - a fixture
    everything_is_loaded,
)
from tests.campusgps_gui.shell.test_not_writable import opened_to_look_at
from tests.core.ground.pins import FOLDER

REFUSED = "Copy the folder"
TRACK = (
    '<gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>'
    '<trkpt lat="46.5" lon="7"><time>2024-05-05T12:00:00Z</time></trkpt></trkseg></trk></gpx>'
)
AREA = (
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "A"},'
    ' "geometry": {"type": "Polygon", "coordinates": [[[7, 46], [8, 46], [8, 47], [7, 46]]]}}]}'
)


@pytest.fixture
def with_ground(tmp_path: Path, demo_project: Path) -> Path:
    """A project with a plan below its photos."""
    folder = Path(shutil.copytree(demo_project, tmp_path / "G.campusgps"))
    with Project.open(folder) as project:
        write_records(project, [GroundRecord(FOLDER / "plan.mbtiles")])
    return folder


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("utm.tif", DropKind.GROUND),
        ("walk.gpx", DropKind.TRACK),
        ("parts.geojson", DropKind.ADD_AREAS),
    ],
)
def test_it_says_at_once_that_nothing_can_be_added(
    window: Window,
    with_ground: Path,
    qtbot: Any,
    caplog: pytest.LogCaptureFixture,
    name: str,
    kind: DropKind,
) -> None:
    failed: list[object] = []
    window.runner.failed.connect(lambda *said: failed.append(said))
    with opened_to_look_at(window, with_ground, qtbot) as place:
        shutil.copy(FOLDER / "utm.tif", place)
        (place / "walk.gpx").write_text(TRACK)
        (place / "parts.geojson").write_text(AREA)
        qtbot.waitUntil(lambda: bool(window.page.grounds.rows))
        qtbot.waitUntil(lambda: not window.runner.jobs, timeout=60_000)
        window.statusBar().clearMessage()
        window.drops.take(sort_paths([place / name]), kind)
        assert REFUSED in window.statusBar().currentMessage()
        # What is there can be looked at, in any way; that is not remembered.
        grounds = window.page.grounds
        assert [row.title for row in grounds.rows] == ["plan.mbtiles"]
        grounds.set_shown(0, False)
        grounds.remember()
        qtbot.waitUntil(lambda: not window.runner.jobs, timeout=60_000)
        assert not grounds.shown
        window.close()
    assert not failed and "Traceback" not in caplog.text

"""``campusgps label track``: what a track says of a labelled folder, for people and for scripts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from typer.testing import CliRunner

from core.cli.commands import app
from core.geo import LocalFrame, Position
from core.labelling.label_job import WHOLE
from core.labelling.labels import Labels
from core.project.project import Project
from tests.core.labelling.writing.conftest import Folder

NOON = datetime(2024, 5, 1, 12, 0, tzinfo=timezone.utc)
FRAME = LocalFrame(Position(31.26, 34.8))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A labelled folder: four accepted photos of a camera on UTC+2 that walked along the track."""
    (tmp_path / "photos").mkdir()
    with Project.create(tmp_path / "place.campusgps") as project:
        labels = Labels(project.store, project.journal)
        job = labels.begin([tmp_path / "photos"], WHOLE, False, "localizer")
        folder = Folder(tmp_path / "photos", project, labels, job)
        for number in range(4):
            at = 100.0 + 250 * number
            row = folder.label(folder.photo(f"{number}.jpg"), FRAME.position_at(at, 0.0))
            time = NOON + timedelta(hours=2, seconds=at)
            labels.record(job, [replace(row, taken_at=time, camera="Acme One")])
    return tmp_path / "place.campusgps"


@pytest.fixture
def walk(tmp_path: Path) -> Path:
    """A track of 120 points, 1 m a second, of which one has the date of another year."""
    points = []
    for number in range(120):
        place = FRAME.position_at(10.0 * number, 0.0)
        time = NOON + timedelta(seconds=10 * number)
        year = 2043 if number == 5 else 2024
        points.append(
            f'<trkpt lat="{place.latitude:.7f}" lon="{place.longitude:.7f}">'
            f"<time>{time.replace(year=year):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>"
        )
    file = tmp_path / "walk.gpx"
    text = f"\n<gpx><trk><name>a & b</name><trkseg>{''.join(points)}</trkseg></trk></gpx>"
    file.write_text(text, "utf-8")
    return file


def run(*arguments: object, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["label", "track", *map(str, arguments)])
    assert result.exit_code == code, result.output
    return result.stdout if code == 0 else result.stderr


def test_it_says_what_is_left_out_and_how_the_clocks_go(place: Path, walk: Path) -> None:
    said = run(place, walk)
    assert "119 points from 01 May 2024 12:00:00 to 01 May 2024 12:19:50 UTC." in said
    assert "Left out: point 6 (2043-05-01 12:00:50 UTC)" in said
    assert "walk.gpx was read although it has a bare &." in said
    assert "Acme One: Its clock is UTC +2:00:0" in said and "4 of 4 photos" in said


def test_scripts_get_the_same(place: Path, walk: Path) -> None:
    answer = json.loads(run(place, walk, "--json"))
    assert (answer["points"], answer["left_out"], len(answer["remarks"])) == (119, 1, 2)
    (clock,) = answer["clocks"]
    assert (clock["camera"], clock["photos"], clock["on_track"]) == ("Acme One", 4, 4)
    assert clock["offset_s"] == pytest.approx(-7200, abs=5)


def test_what_is_no_track_is_said(place: Path, tmp_path: Path) -> None:
    other = tmp_path / "no.gpx"
    other.write_text("<kml/>")
    assert "no.gpx: there is no track with times in it" in run(place, other, code=1)

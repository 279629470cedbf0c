"""The tab is made when it is first shown: what the project's folders have is there all the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

from campusgps_gui.shell.window import Window
from campusgps_gui.style.translation import tr
from core.labelling.label import Label
from core.labelling.labels import Labels
from core.project.project import Project
from tests.campusgps_gui.labelling.conftest import LONG_MS


def remember_track(folder: Path, track: Path) -> Label:
    """Have the project remember a track along one of its labelled photos, which it returns."""
    with Project.open(folder) as project:
        labels = Labels(project.store)
        (job,) = labels.jobs()
        photo = next(one for one in labels.rows(job) if one.taken_at and one.estimate)
        place = photo.estimate.position
        times = [photo.taken_at + timedelta(seconds=seconds) for seconds in (-20, 20)]
        points = "".join(
            f'<trkpt lat="{place.latitude + 1e-4:.7f}" lon="{place.longitude:.7f}">'
            f"<time>{time.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')}</time></trkpt>"
            for time in times
        )
        track.write_text(
            '<gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1">'
            f"<trk><trkseg>{points}</trkseg></trk></gpx>"
        )
        offsets = [[photo.camera, photo.taken_at_has_offset, 0.0]]
        said = json.dumps({"files": [str(track)], "offsets": offsets})
        project.note_fact(f"label_track_{job.id}", said)
    return photo


def test_the_track_is_there_also_where_the_program_begins_on_another_tab(
    window: Window,
    labelled_folder: Path,
    wait_until_idle: Callable[[], None],
    tmp_path: Path,
    qtbot: Any,
) -> None:
    track = tmp_path / "walk.gpx"
    photo = remember_track(labelled_folder, track)
    window.settings.tab = tr("Photos")
    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        window.open_project(labelled_folder)
    wait_until_idle()
    window.page.show_labels()
    wait_until_idle()
    tab = window.page.label_tab
    tab.rows.choose(photo.id)
    wait_until_idle()
    assert tab.track.used is not None and tab.track.used.files == (track,)
    assert tab.map.shown.track and "11 m from there" in tab.detail.track.text()
    assert window.actions_.remove_track.isEnabled() and window.actions_.use_track.isEnabled()

"""The dialog about a track: clocks to type or to slide, and photos that slide on the map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt, QTime
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from campusgps_gui.jobs.picture_loader import LargePictures
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.clock_photo_dialog import ClockPhoto
from campusgps_gui.labelling.track_dialog import TrackDialog
from campusgps_gui.labelling.track_source import TrackPreview, UsedTrack
from campusgps_gui.widgets import dialog_parts
from core.geo import haversine_m
from core.labelling.label import Label, LabelStatus
from core.labelling.local_time import LocalTime
from core.labelling.track import Track
from core.labelling.track_clocks import CameraClock, FoundOffset
from core.labelling.track_points import TrackPoint
from tests.core.labelling.track_files import FRAME, at

LOCAL, STATED = CameraClock("one", False), CameraClock("two", True)
FOUND = [
    FoundOffset(LOCAL, 3, None, LocalTime("Asia/Jerusalem", 10_800.0)),
    FoundOffset(STATED, 1, None),
]


@pytest.fixture
def track() -> Track:
    """A minute to the east, a metre a second."""
    places = [(second, FRAME.position_at(second, 0)) for second in range(0, 61, 10)]
    return Track((tuple(TrackPoint(at(s), p.latitude, p.longitude, None) for s, p in places),))


@pytest.fixture
def dialog(track: Track, qtbot: Any) -> Iterator[TrackDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    made = TrackDialog((Path("walk.gpx"),), track, FOUND, window)
    made.show()
    yield made


def test_the_keyboard_begins_at_a_clock_on_small_screens_too(
    track: Track, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_parts, "room_on_screen", lambda _: QSize(600, 280))
    window = QWidget()
    qtbot.addWidget(window)
    made = TrackDialog((Path("walk.gpx"),), track, FOUND, window)
    made.open()
    assert made.findChild(QScrollArea) is not None
    assert made.focusWidget() is made.rows[0].line
    made.reject()


def test_sliding_and_typing_agree(dialog: TrackDialog) -> None:
    row, stated = dialog.rows
    # A clock that states its offset is believed; it may be corrected all the same.
    assert (stated.line.text(), stated.ahead_s) == ("", None)
    # In words that tell which way: a clock that is fast by 73 s takes as much from its times.
    assert "Its clock is ahead by" in [label.text() for label in stated.findChildren(QLabel)]
    stated.slider.setValue(73)
    assert dialog.used.offsets == {stated.clock: -73}
    stated.line.clear()
    assert not row.slider.isEnabled() and dialog.used.offsets == {}
    row.use_local.click()
    assert (row.line.text(), row.slider.isEnabled()) == ("+3:00:00", True)
    row.slider.setValue(-75)
    assert row.line.text() == "+2:58:45"
    assert dialog.used.offsets == {LOCAL: -10_725.0}
    row.line.setText("-1")
    assert row.slider.value() == 0
    row.slider.setValue(5)
    assert row.line.text() == "-0:59:55"


def test_the_map_is_told_what_would_be(dialog: TrackDialog, qtbot: Any) -> None:
    row = dialog.rows[0]
    with qtbot.waitSignal(dialog.previewed) as told:
        row.set_ahead(7200)
    assert told.args[0].offsets == {LOCAL: -7200.0}
    with qtbot.assertNotEmitted(dialog.previewed, wait=120):
        row.line.setText("soon")


def test_photos_slide_along_the_track(track: Track) -> None:
    seconds = np.array(
        [at(7200 + second).timestamp() for second in (0, 30, 300)] + [at(5).timestamp()]
    )
    photos = TrackPreview(seconds, (LOCAL, LOCAL, LOCAL, STATED))
    # Without its clock only the photo that states its own.
    (stated,) = photos.places(UsedTrack((), track))
    assert haversine_m(stated, FRAME.position_at(5, 0)) < 0.01
    found = photos.places(UsedTrack((), track, {LOCAL: -7190.0}))
    for place, east in zip(found, (10, 40, 5), strict=True):
        assert haversine_m(place, FRAME.position_at(east, 0)) < 0.01


def test_a_photo_of_a_clock_sets_the_clock(dialog: TrackDialog, tmp_path: Path, qtbot: Any) -> None:
    files = [tmp_path / f"{number}.jpg" for number in range(2)]
    runner = TaskRunner()
    for file in files:
        Image.new("RGB", (64, 48), "teal").save(file)
    photos = [ClockPhoto(file, at(60 * number)) for number, file in enumerate(files)]
    dialog.offer_photos({LOCAL: photos}, files[1], LargePictures(runner, dialog))
    dialog.rows[0].wants_photo.emit()
    asked = dialog.clock_photo
    assert asked is not None
    assert asked.photo.currentText() == "1.jpg, 01 May 2024, 12:01:00"
    qtbot.waitUntil(lambda: not asked._view.image.isNull())
    # Year, month and day stand in this order where the window reads from right to left, too.
    assert asked.shown.layoutDirection() is Qt.LayoutDirection.LeftToRight
    # It is right, in local time, until another time is typed.
    assert asked.words.text() == "The camera's clock is then UTC +3:00:00."
    asked.shown.setTime(QTime(12, 3, 30))
    asked.use.click()
    assert dialog.rows[0].line.text() == "+2:57:30"
    assert runner.shut_down(60)


def test_a_time_between_distant_points_says_how_far_apart_they_are() -> None:
    places = [(second, FRAME.position_at(second, 0)) for second in (0, 240)]
    fixes = tuple(TrackPoint(at(s), p.latitude, p.longitude, None) for s, p in places)
    used = UsedTrack((Path("walk.gpx"),), Track((fixes,)))
    label = Label(
        id=1,
        file=Path("a.jpg"),
        sha256=None,
        size=0,
        mtime_ns=0,
        status=LabelStatus.LOCATED,
        reason="",
        estimate=None,
        own=None,
        taken_at=at(100),
        taken_at_has_offset=True,
        camera="",
        width=0,
        height=0,
    )
    assert used.position_of(label) is None
    assert "are 4 min apart: only where they are no more than 1 min" in used.words(label)
    late = replace(label, taken_at=at(500))
    assert used.words(late) == "The track says nothing of the time of this photo."

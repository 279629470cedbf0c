from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from core.geo import Position
from core.labelling.local_time import LocalTime, clock_ahead_s, local_time
from core.labelling.track import Track
from core.labelling.track_clocks import find_offsets, found_words
from core.labelling.track_points import TrackPoint
from tests.core.labelling.track_files import FRAME, at


@pytest.mark.parametrize(
    ("place", "wall", "zone", "hours"),
    [
        ((31.26, 34.80), "2024-05-01T12:00", "Asia/Jerusalem", 3),
        ((31.26, 34.80), "2024-01-01T12:00", "Asia/Jerusalem", 2),
        ((46.51, 7.04), "2024-07-01T00:30", "Europe/Zurich", 2),
        ((-33.4489, -70.6693), "2024-07-01T12:00", "America/Santiago", -4),
        ((27.70, 85.32), "2024-07-01T12:00", "Asia/Kathmandu", 5.75),
        # The hour that came twice, and the one that never came.
        ((46.51, 7.04), "2024-10-27T02:30", "Europe/Zurich", 2),
        ((46.51, 7.04), "2024-03-31T02:30", "Europe/Zurich", 1),
    ],
)
def test_zones_by_place_and_day(
    place: tuple[float, float], wall: str, zone: str, hours: float
) -> None:
    found = local_time(Position(*place), datetime.fromisoformat(wall))
    assert found == LocalTime(zone, hours * 3600)


@pytest.mark.parametrize(("local", "ahead"), [(LocalTime("x", 10_800), 10_788), (None, -12)])
def test_a_photo_of_a_clock(local: LocalTime | None, ahead: float) -> None:
    # The camera says 12:00:00 where a clock shows 12:00:12.
    assert clock_ahead_s(at(0), at(12), local) == ahead


def test_a_clock_that_was_not_found_is_told_the_local_time(make_label: Any) -> None:
    points = [FRAME.position_at(10.0 * number, 0) for number in range(3)]
    track = Track(
        (tuple(TrackPoint(at(n), p.latitude, p.longitude, None) for n, p in enumerate(points)),)
    )
    (found,) = find_offsets(track, [make_label(taken_at=at(3600))])
    assert found.local == LocalTime("Asia/Jerusalem", 10_800)
    assert found_words(found).endswith("Clocks there (Asia/Jerusalem) were at UTC +3:00:00.")
    (stated,) = find_offsets(track, [make_label(taken_at=at(3600), has_offset=True)])
    assert stated.local is None

from __future__ import annotations

import math
from datetime import datetime, timedelta, timezone
from typing import Any

import numpy as np
import pytest

from core.geo import LocalFrame, Position
from core.labelling.clock_offset import find_clock_offset
from core.labelling.label import Review
from core.labelling.track import Track
from core.labelling.track_clocks import CameraClock, by_clock, find_offsets, found_words
from core.labelling.track_points import TrackPoint
from core.tasks import Cancelled, Task

NOON = datetime(2024, 5, 1, 12, 0, tzinfo=timezone.utc)
FRAME = LocalFrame(Position(-31.26, 34.8))
MINUTES = 40


def place(second: float) -> tuple[float, float]:
    """The place of somebody who walks a winding way without coming back."""
    walked = 1.3 * second
    return walked, 80 * math.sin(walked / 150)


def fix(second: float, east: float, north: float) -> TrackPoint:
    position = FRAME.position_at(east, north)
    return TrackPoint(NOON + timedelta(seconds=second), position.latitude, position.longitude, None)


@pytest.fixture(scope="module")
def walk() -> Track:
    return Track((tuple(fix(s, *place(s)) for s in range(0, 60 * MINUTES, 4)),))


@pytest.fixture
def photos(make_label: Any) -> Any:
    """Photos along the walk by a camera whose clock is off, some of them guessed wrongly."""

    def make(offset_s: float, count: int = 30, wrong: int = 0, **known: Any) -> list[Any]:
        rng = np.random.default_rng(7)
        labels = []
        for number, second in enumerate(rng.uniform(60, 60 * MINUTES - 60, count)):
            east, north = place(second) + rng.normal(0, 6, 2)
            if number < wrong:
                east, north = rng.uniform(-2000, 2000, 2)
            position = FRAME.position_at(float(east), float(north))
            labels.append(
                make_label(
                    f"/p/{number}.jpg",
                    (position.latitude, position.longitude),
                    taken_at=NOON + timedelta(seconds=float(second) - offset_s),
                    **{"radius90_m": 15.0, **known},
                )
            )
        return labels

    return make


@pytest.mark.parametrize("offset_s", [0, -7200, 3 * 3600, 5.75 * 3600, -14 * 3600, 14 * 3600 - 83])
def test_it_finds_the_time_zone_and_the_drift(walk: Track, photos: Any, offset_s: float) -> None:
    found = find_clock_offset(walk, photos(offset_s, wrong=8))
    assert found is not None
    assert found.seconds == pytest.approx(offset_s, abs=6)
    assert 18 <= found.agreeing <= found.compared <= 30
    assert found.median_m < 10


def test_photos_of_another_day_do_no_harm(walk: Track, photos: Any) -> None:
    today = photos(-7200, count=12)
    days = photos(-7200 + 3 * 86400, count=40)
    found = find_clock_offset(walk, today + days)
    assert found is not None
    assert found.seconds == pytest.approx(-7200, abs=6)
    assert found.compared <= 12


def test_vague_photos_say_less_and_rejected_ones_nothing(walk: Track, photos: Any) -> None:
    assert find_clock_offset(walk, photos(0, count=6, radius90_m=15.0)) is not None
    assert find_clock_offset(walk, photos(0, count=6, radius90_m=300.0)) is None
    assert find_clock_offset(walk, photos(0, review=Review.REJECTED)) is None


@pytest.mark.parametrize("wrong_s", [-73, 73, 3600, -5400])
def test_a_clock_that_states_its_offset_may_be_wrong(
    walk: Track, photos: Any, wrong_s: float
) -> None:
    known = {"has_offset": True, "camera": "Phone"}
    (one,) = find_offsets(walk, photos(wrong_s, wrong=6, **known))
    assert one.clock == CameraClock("Phone", True)
    assert one.found is not None and one.found.seconds == pytest.approx(wrong_s, abs=6)
    side = "ahead of" if wrong_s < 0 else "behind"
    assert f"{side} what its photos say of it: " in found_words(one)


@pytest.mark.parametrize("wrong_s", [0, 4, -9])
def test_a_clock_that_states_its_offset_is_right_as_long_as_photos_do_not_contradict(
    walk: Track, photos: Any, wrong_s: float
) -> None:
    (one,) = find_offsets(walk, photos(wrong_s, wrong=6, has_offset=True))
    assert one.found is None and "say how far" in found_words(one)
    # Few photos, or vague ones, say nothing against it.
    assert find_clock_offset(walk, photos(30, count=4, radius90_m=90.0), stated=True) is None


def test_a_clock_changed_on_the_way_has_no_offset(walk: Track, photos: Any) -> None:
    """As when summer time ends within a folder."""
    before, after = photos(-7200, count=40), photos(-3600, count=40)
    middle = NOON + timedelta(minutes=MINUTES / 2)
    mixed = [one for one in before if one.taken_at - timedelta(hours=2) < middle]
    mixed += [one for one in after if one.taken_at - timedelta(hours=1) >= middle]
    assert find_clock_offset(walk, mixed) is None


def test_too_few_or_wrong_photos_find_nothing(walk: Track, photos: Any) -> None:
    assert find_clock_offset(walk, photos(0, count=2)) is None
    assert find_clock_offset(walk, photos(0, wrong=30)) is None
    # Ten that agree are many, but not beside twenty that don't.
    assert find_clock_offset(walk, photos(0, wrong=20)) is None
    assert find_clock_offset(walk, []) is None


def test_a_round_walked_twice_is_ambiguous(make_label: Any) -> None:
    def around(second: float) -> tuple[float, float]:
        turn = 2 * math.pi * second / 1200
        return 200 * math.cos(turn), 200 * math.sin(turn)

    track = Track((tuple(fix(s, *around(s)) for s in range(0, 2400, 5)),))
    labels = []
    for second in range(30, 1170, 60):
        position = FRAME.position_at(*around(second))
        labels.append(
            make_label(
                position=(position.latitude, position.longitude),
                taken_at=NOON + timedelta(seconds=second),
                radius90_m=15.0,
            )
        )
    assert find_clock_offset(track, labels) is None


def test_it_can_be_cancelled(walk: Track, photos: Any) -> None:
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        find_clock_offset(walk, photos(0), task=task)


def test_each_camera_has_a_clock_of_its_own(make_label: Any) -> None:
    late = make_label(taken_at=NOON + timedelta(hours=1), camera="A")
    early = make_label(taken_at=NOON, camera="A")
    stated = make_label(taken_at=NOON, has_offset=True, camera="A")
    other = make_label(taken_at=NOON, camera="B")
    assert by_clock([late, stated, early, other, make_label()]) == {
        CameraClock("A", False): [early, late],
        CameraClock("A", True): [stated],
        CameraClock("B", False): [other],
    }

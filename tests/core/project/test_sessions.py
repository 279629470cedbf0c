from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from core.project.sessions import CaptureFacts, find_sessions

ZONE = timezone(timedelta(hours=5))
START = datetime(2026, 5, 1, 9, tzinfo=ZONE)


def taken(
    number: int, at: datetime | None, has_offset: bool, camera: str = "phone"
) -> CaptureFacts:
    return CaptureFacts(number, Path("walk"), camera, at, has_offset)


def without_offset(at: datetime) -> datetime:
    """The time that a camera without an offset is read as."""
    return at.replace(tzinfo=timezone.utc)


def test_an_offset_that_some_photos_lack_splits_no_walk() -> None:
    times = [START + timedelta(minutes=number) for number in range(20)]
    walk = [
        taken(number, time if number % 2 else without_offset(time), bool(number % 2))
        for number, time in enumerate(times)
    ]
    assert set(find_sessions(walk).values()) == {"2026-05-01 09:00 phone"}
    in_utc = taken(20, times[-1].astimezone(timezone.utc), True)
    assert len(set(find_sessions([*walk, in_utc]).values())) == 1


def test_the_nearest_offset_of_the_same_camera_counts() -> None:
    winter, summer = timezone(timedelta(hours=-7)), timezone(timedelta(hours=5))
    first, second = START.replace(tzinfo=winter), START.replace(tzinfo=summer) + timedelta(days=60)
    photos = [
        taken(0, first, True),
        taken(1, without_offset(first + timedelta(minutes=1)), False),
        taken(2, second, True),
        taken(3, without_offset(second + timedelta(minutes=1)), False),
        taken(4, without_offset(second + timedelta(minutes=2)), False, camera="camera"),
    ]
    sessions = find_sessions(photos)
    assert sessions[0] == sessions[1] != sessions[2] == sessions[3]
    assert sessions[4] == "2026-06-30 09:02 camera"


def test_without_any_offset_the_clock_alone_counts() -> None:
    clock = without_offset(START)
    photos = [
        taken(0, clock, False),
        taken(1, clock + timedelta(hours=2), False),
        taken(2, clock + timedelta(hours=6), False),
        taken(3, None, False),
    ]
    sessions = find_sessions(photos)
    assert sessions[0] == sessions[1]
    assert len({sessions[0], sessions[2], sessions[3]}) == 3

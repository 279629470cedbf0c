"""Day and night against known times of the sun."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from core.geo import Position
from core.quality.daylight import is_night

LONDON = Position(51.5, -0.12)
SYDNEY = Position(-33.87, 151.21)
TROMSO = Position(69.65, 18.96)


def utc(*numbers: int) -> datetime:
    year, month, day, hour, *minutes = numbers
    return datetime(year, month, day, hour, *minutes, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("place", "at", "night"),
    [
        # Civil twilight of London on 21 June 2026 ends at 21:09 UTC, on 21 December at 16:34.
        (LONDON, utc(2026, 6, 21, 20, 55), False),
        (LONDON, utc(2026, 6, 21, 21, 25), True),
        (LONDON, utc(2026, 12, 21, 16, 25), False),
        (LONDON, utc(2026, 12, 21, 16, 45), True),
        # Noon there is 2 in the morning in UTC.
        (SYDNEY, utc(2026, 3, 1, 2), False),
        (SYDNEY, utc(2026, 3, 1, 14), True),
        # Midnight sun and polar night.
        (TROMSO, utc(2026, 6, 21, 23), False),
        (TROMSO, utc(2026, 12, 21, 18), True),
    ],
)
def test_night_begins_when_civil_twilight_ends(place: Position, at: datetime, night: bool) -> None:
    assert is_night(place, at) is night
    elsewhere = at.astimezone(timezone(timedelta(hours=-7)))
    assert is_night(place, elsewhere) is night


def test_a_clock_without_an_offset_is_that_on_the_wall() -> None:
    noon = datetime(2026, 3, 1, 12, tzinfo=timezone.utc)
    assert not is_night(SYDNEY, noon, in_utc=False)
    assert is_night(SYDNEY, noon)

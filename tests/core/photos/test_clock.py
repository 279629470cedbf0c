"""Times as cameras write them; most forms are read by ExifTool, too."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from core.photos.clock import read_clock

MORNING = datetime(2024, 6, 30, 10, 11, 12, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024:06:30 10:11:12", MORNING),
        ("2024-06-30T10:11:12", MORNING),
        ("2024/06/30 10:11:12", MORNING),
        ("2024:06:30:10:11:12", MORNING),
        ("2024:06:30 10:11:12 PM", MORNING),
        ("2024:06:30 10:11", MORNING.replace(second=0)),
        ("2024:06:30 10:11: 5", MORNING.replace(second=5)),
        ("2024:06:30 10:11:12.345", MORNING.replace(microsecond=345_000)),
        # The camera's first hour of a day is its 24th: the day is named already.
        ("2024:05:15 24:08:19", datetime(2024, 5, 15, 0, 8, 19, tzinfo=timezone.utc)),
        ("2024:06:30 23:59:60", datetime(2024, 7, 1, tzinfo=timezone.utc)),
        ("2024:06:30 12:60:10", datetime(2024, 6, 30, 13, 0, 10, tzinfo=timezone.utc)),
        ("2024:06:30", None),
        ("2024:06:30 25:00:00", None),
        ("2024:02:30 10:00:00", None),
        ("0000:00:00 00:00:00", None),
        ("9999:12:31 23:59:60", None),
        ("    :  :     :  :  ", None),
        ("", None),
    ],
)
def test_forms(text: str, expected: datetime | None) -> None:
    found = read_clock(text)
    assert (found and found.at) == expected
    assert found is None or not found.has_offset


@pytest.mark.parametrize(
    ("offset", "hours"),
    [
        ("+02:00", 2),
        ("+0200", 2),
        ("+02", 2),
        ("-3:30", -3.5),
        ("Z", 0),
        (" +02:00 ", 2),
        ("   :  ", None),
        ("+99:00", None),
        ("local", None),
    ],
)
def test_offsets(offset: str, hours: float | None) -> None:
    for found in (
        read_clock("2024:06:30 10:11:12", offset),
        read_clock(f"2024-06-30T10:11:12.5{offset}"),
        read_clock(f"2024-06-30T10:11{offset}"),
    ):
        assert found is not None
        assert found.has_offset == (hours is not None)
        assert found.wall.hour == 10
        assert found.at.utcoffset() == timedelta(hours=hours or 0)


def test_what_the_text_says_itself_counts_first() -> None:
    found = read_clock("2024:06:30 10:11:12.25+01:00", "+02:00", "75")
    assert found is not None
    assert found.at.utcoffset() == timedelta(hours=1)
    assert found.at.microsecond == 250_000
    found = read_clock("2024:06:30 10:11:12", "", "75 ")
    assert found is not None
    assert found.at.microsecond == 750_000

"""Points of a track that can't be true are left out and named."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.labelling.track import Track
from tests.core.labelling.track_files import at, stamps, walk


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        (5, "2043-05-01T12:00:50Z"),
        (5, "1999-05-01T12:00:50Z"),
        (5, "2024-04-30T12:00:50Z"),
        (5, "2024-05-01T12:10:50Z"),
        (0, "1980-01-06T00:00:00Z"),
        (119, "2043-05-01T12:19:50Z"),
    ],
    ids=["future", "past", "the day before", "ten minutes", "first", "last"],
)
def test_one_wrong_time_is_left_out_and_named(number: int, wrong: str, tmp_path: Path) -> None:
    times = stamps(120)
    times[number] = wrong
    track = Track.read([walk(tmp_path, times, {})])
    assert (track.points, track.excluded) == (119, 1)
    shown = wrong.replace("T", " ").replace("Z", " UTC")
    assert track.remarks == (
        f"raw.gpx: 119 of 120 points are used. Left out: point {number + 1} ({shown}) with a time "
        "that does not fit the points beside it.",
    )
    between = track.position_at(at(600))
    assert between is not None and between.gap_s == 10


def test_several_wrong_times_in_a_row_are_left_out(tmp_path: Path) -> None:
    times = ["1980-01-06T00:00:01Z", "1980-01-06T00:00:02Z", *stamps(120)[2:]]
    track = Track.read([walk(tmp_path, times, {})])
    assert (track.points, track.start) == (118, at(20))


def test_the_newest_first_is_sorted(tmp_path: Path) -> None:
    track = Track.read([walk(tmp_path, stamps(120)[::-1], {})])
    assert (track.points, track.excluded, track.start) == (120, 0, at(0))
    assert "another order than that of their times (sorted)" in track.remarks[0]


def test_points_that_only_come_late_are_sorted_not_left_out(tmp_path: Path) -> None:
    times = stamps(120)
    places = {7: (80.0, 0.0), 8: (70.0, 0.0)}
    times[7], times[8] = times[8], times[7]
    track = Track.read([walk(tmp_path, times, places)])
    assert (track.points, track.excluded) == (120, 0)


@pytest.mark.parametrize("wrong", [[40], [0], [119], [40, 41, 42], [20, 80]])
def test_places_that_nobody_reaches_are_left_out(wrong: list[int], tmp_path: Path) -> None:
    places = {number: (5000.0 + number, 3000.0) for number in wrong}
    track = Track.read([walk(tmp_path, stamps(120), places)])
    assert (track.points, track.excluded) == (120 - len(wrong), len(wrong))
    assert "a place that nobody gets to and back from in that time" in track.remarks[0]
    assert f"point {wrong[0] + 1} (2024-05-01" in track.remarks[0]


def test_a_journey_is_no_fault(tmp_path: Path) -> None:
    # A flight at 250 m/s, and a receiver that was off while its bearer took a train.
    flight = {number: (2500.0 * number, 0.0) for number in range(120)}
    assert Track.read([walk(tmp_path, stamps(120), flight)]).excluded == 0
    train = {number: (90_000.0 + 10 * number, 0.0) for number in range(60, 120)}
    assert Track.read([walk(tmp_path, stamps(120), train)]).points == 120
    two_days = stamps(60) + [time.replace("05-01", "05-03") for time in stamps(120)[60:]]
    assert Track.read([walk(tmp_path, two_days, {})]).points == 120


def test_places_nobody_reaches_are_left_out_of_each_of_many_segments(tmp_path: Path) -> None:
    file = walk(tmp_path, stamps(120), {5: (5e5, 0.0), 25: (5e5, 0.0)})
    cut = file.read_text("utf-8").split("</trkpt>")
    parts = ["</trkpt>".join([*cut[at : at + 20], ""]) for at in range(0, 120, 20)]
    file.write_text("</trkseg><trkseg>".join(parts) + cut[-1], "utf-8")
    track = Track.read([file])
    assert (track.points, track.excluded, len(track.segments)) == (118, 2, 6)

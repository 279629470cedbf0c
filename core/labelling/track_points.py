"""Points of a recorded track as a reader of one format gives them, before they are checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


class TrackPoint(NamedTuple):
    """One point of a track; a tuple, because there are up to a million and it is made faster.

    Attributes:
        time: When, in UTC.
        latitude: Degrees (WGS 84).
        longitude: Degrees.
        hdop: Horizontal dilution of precision, if stated: a factor, not metres.
        number: Which point of its file it is, from 1; 0 where it comes from none.
        altitude_m: Metres above sea level, if stated.
        accuracy_m: The error in metres that the file states, if it does.
    """

    time: datetime
    latitude: float
    longitude: float
    hdop: float | None
    number: int = 0
    altitude_m: float | None = None
    accuracy_m: float | None = None


@dataclass(frozen=True)
class UnusedPoints:
    """Points of one file that are not used, for one reason.

    Attributes:
        reason: Why, for people: something that the points have, such as "no time".
        count: How many.
        named: The first few of them, for people.
    """

    reason: str
    count: int
    named: tuple[str, ...]


MOST_POINTS = 1_000_000
"""Eleven days of fixes every second; more would take more than some hundred megabytes."""

MOST_NAMED = 3
"""So many points left out are named; the others are counted."""


@dataclass(frozen=True)
class RecordedTrack:
    """The points of one file, in its order.

    Attributes:
        segments: Its segments that have at least one fix; between them the receiver was off.
        excluded: Points that say no time or no place.
        remarks: What is wrong with the file and was tolerated, for people: each is something that
            the file has, such as "control characters".
    """

    segments: tuple[tuple[TrackPoint, ...], ...]
    excluded: tuple[UnusedPoints, ...] = ()
    remarks: tuple[str, ...] = ()


def joined(tracks: Sequence[RecordedTrack]) -> RecordedTrack:
    """The tracks of several parts of one file as one; each remark once."""
    return RecordedTrack(
        tuple(segment for track in tracks for segment in track.segments),
        tuple(one for track in tracks for one in track.excluded),
        tuple(dict.fromkeys(remark for track in tracks for remark in track.remarks)),
    )


class UnusedPointCounts:
    """Counts points left out by reason, and names the first few of each."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._named: dict[str, list[str]] = {}

    def add(self, reason: str, number: int, said: str = "") -> None:
        """Count one point.

        Args:
            reason: Why it is left out.
            number: Which point of the file it is, from 1.
            said: What it says that is wrong, for people; long texts are cut.
        """
        self._counts[reason] = self._counts.get(reason, 0) + 1
        named = self._named.setdefault(reason, [])
        if len(named) < MOST_NAMED:
            short = without_controls(said if len(said) <= 40 else f"{said[:39]}\u2026")
            named.append(f"point {number}" + (f" ({short})" if short else ""))

    def excluded(self) -> tuple[UnusedPoints, ...]:
        """The counts so far."""
        return tuple(
            UnusedPoints(reason, count, tuple(self._named[reason]))
            for reason, count in self._counts.items()
        )


def without_controls(text: str) -> str:
    """``text`` with a question mark for each control character: what a file says is shown."""
    return "".join(one if one.isprintable() else "?" for one in text)

"""A GPS track as a second source of positions: where its receiver was when a photo was taken."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.files import legible
from core.geo import LocalFrame, Position, centre_of
from core.labelling.label import Label
from core.labelling.track_formats.registry import read_recorded
from core.labelling.track_outliers import CleanTrack, clean
from core.labelling.track_points import MOST_POINTS, RecordedTrack, TrackPoint, UnusedPoints
from core.tasks import Task

LONGEST_GAP_S = 60.0
"""Between two fixes farther apart in time nothing is said: much can be walked in between."""

# What receivers of phones and loggers reach under open sky, and how much of it one unit of
# horizontal dilution stands for (gps.gov, "GPS Accuracy": 4.9 m; user range error about 5 m).
_RECEIVER_M = 5.0
_WALKING_M_S = 1.4
_CLOCK_MAY_BE_OFF = timedelta(days=2)


@dataclass(frozen=True)
class TrackPosition:
    """The place of a track's receiver at one time.

    Attributes:
        position: Between the two fixes around that time, on a straight line.
        accuracy_m: The receiver's error as far as the track states it, else 5 m, and how far one
            can have walked off the line since the nearer fix.
        gap_s: Seconds between the two fixes.
        altitude_m: Metres above sea level, between those of the two fixes; None unless both state
            one.
    """

    position: Position
    accuracy_m: float
    gap_s: float
    altitude_m: float | None = None


@dataclass(frozen=True)
class Track:
    """Fixes of one or several recorded tracks.

    Attributes:
        segments: Fixes in the order of time; between segments the receiver was off or lost.
        excluded: How many points are not used: they say no time or no place, or can't be true.
        remarks: For people, a sentence for each file of which points are left out or in which
            something was tolerated.
    """

    segments: tuple[tuple[TrackPoint, ...], ...]
    excluded: int = 0
    remarks: tuple[str, ...] = ()

    @classmethod
    def read(
        cls,
        files: Iterable[Path],
        task: Task | None = None,
        times: tuple[datetime, datetime] | None = None,
    ) -> Track:
        """Read the tracks of files.

        Args:
            files: Files of any format of :mod:`core.labelling.track_formats.registry`.
            task: Cancellation.
            times: Of a file with too many points those between these times alone are read, see
                :func:`times_about`.

        Raises:
            CampusGPSError: A file is no track, or none of them holds a track with times.
            Cancelled: The user cancelled.
        """
        task = task or Task()
        segments: list[tuple[TrackPoint, ...]] = []
        excluded, remarks = 0, []
        named = list(files)
        for file in named:
            task.check()
            recorded = read_recorded(file, task, times)
            cleaned = clean(recorded)
            segments.extend(cleaned.segments)
            unused = (*recorded.excluded, *cleaned.excluded)
            excluded += sum(one.count for one in unused)
            remarks.extend(_remarks(file, recorded, cleaned, unused))
            if sum(map(len, segments)) > MOST_POINTS:
                raise CampusGPSError(
                    f"these tracks have more than {MOST_POINTS:,} points",
                    advice="Choose those of the days on which the photos were taken.",
                )
        if not segments:
            raise CampusGPSError(
                "there is no track with times in it",
                file=named[0] if len(named) == 1 else None,
                advice="Export the recorded track, not a planned route or waypoints.",
            )
        return cls(tuple(segments), excluded, tuple(remarks))

    @property
    def points(self) -> int:
        """The number of fixes."""
        return sum(map(len, self.segments))

    @property
    def start(self) -> datetime:
        """The time of the first fix, in UTC."""
        return min(segment[0].time for segment in self.segments)

    @property
    def end(self) -> datetime:
        """The time of the last fix, in UTC."""
        return max(segment[-1].time for segment in self.segments)

    def position_at(
        self, time: datetime, *, longest_gap_s: float = LONGEST_GAP_S
    ) -> TrackPosition | None:
        """The place of the receiver at ``time`` (timezone-aware).

        Returns:
            None before, after and between segments, and in gaps longer than ``longest_gap_s``.
            Where tracks overlap, the one with the smaller gap counts.
        """
        second = time.timestamp()
        spans = self.spans
        around = (spans.begin <= second) & (spans.end >= second)
        around &= spans.end - spans.begin <= longest_gap_s
        rows = np.flatnonzero(around)
        if not len(rows):
            return None
        row = rows[np.argmin((spans.end - spans.begin)[rows])]
        begin, end = float(spans.begin[row]), float(spans.end[row])
        share = (second - begin) / (end - begin) if end > begin else 0.0
        east, north = spans.first[row] + share * (spans.last[row] - spans.first[row])
        walked_m = _WALKING_M_S * min(second - begin, end - second)
        first_m, last_m = spans.altitudes_m[row].tolist()
        altitude_m = first_m + share * (last_m - first_m)
        return TrackPosition(
            position=spans.frame.position_at(float(east), float(north)),
            accuracy_m=float(spans.accuracy_m[row]) + walked_m,
            gap_s=end - begin,
            altitude_m=None if math.isnan(altitude_m) else altitude_m,
        )

    def position_of(
        self, label: Label, *, clock_offset_s: float | None = None
    ) -> TrackPosition | None:
        """The place of the receiver when the photo of ``label`` was taken.

        Args:
            label: A photo.
            clock_offset_s: Seconds to add to its time to get UTC, see
                :func:`core.labelling.clock_offset.find_clock_offset`. None trusts a photo that
                states its offset from UTC, and says nothing of one that does not.
        """
        if label.taken_at is None or (clock_offset_s is None and not label.taken_at_has_offset):
            return None
        return self.position_at(label.taken_at + timedelta(seconds=clock_offset_s or 0.0))

    def gap_at(self, time: datetime) -> float | None:
        """Seconds between the fixes around ``time``; None before the first and after the last."""
        second = time.timestamp()
        begin, end = self.spans.begin, self.spans.end
        # Between two segments, too.
        ends = np.concatenate([begin, end])
        before, after = ends[ends <= second], ends[ends >= second]
        return float(after.min() - before.max()) if len(before) and len(after) else None

    def places_at(self, seconds: NDArray[np.float64]) -> list[Position | None]:
        """The places of the receiver at many times, None where :meth:`position_at` is; faster.

        Args:
            seconds: ``(N,)`` seconds since 1970, UTC.
        """
        degrees = self.spans.frame.to_degrees(self.spans.places_at(seconds, LONGEST_GAP_S))
        return [
            None if math.isnan(latitude) else Position(latitude, longitude)
            for latitude, longitude in degrees.tolist()
        ]

    @cached_property
    def spans(self) -> Spans:
        """The stretches between neighbouring fixes, ordered by their begin."""
        return Spans.of(self.segments)


def times_about(labels: Iterable[Label]) -> tuple[datetime, datetime] | None:
    """The times, two days more on either side, between which photos were taken by their clocks."""
    taken = [one.taken_at for one in labels if one.taken_at is not None]
    if not taken:
        return None
    try:
        return min(taken) - _CLOCK_MAY_BE_OFF, max(taken) + _CLOCK_MAY_BE_OFF
    except OverflowError:  # at either end of the calendar nothing is meant
        return None


@dataclass(frozen=True)
class Spans:
    """Stretches between neighbouring fixes of a track as arrays.

    Attributes:
        frame: What metres are counted from.
        begin: ``(N,)`` float64 seconds since 1970, rising.
        end: ``(N,)`` float64.
        first: ``(N, 2)`` float64 metres [east, north] at ``begin``.
        last: The same at ``end``.
        accuracy_m: ``(N,)`` float64 error of the less exact of the two fixes.
        altitudes_m: ``(N, 2)`` float64 metres above sea level at ``begin`` and ``end``, NaN where
            they are not stated.
    """

    frame: LocalFrame
    begin: NDArray[np.float64]
    end: NDArray[np.float64]
    first: NDArray[np.float64]
    last: NDArray[np.float64]
    accuracy_m: NDArray[np.float64]
    altitudes_m: NDArray[np.float64]

    @classmethod
    def of(cls, segments: Sequence[Sequence[TrackPoint]]) -> Spans:
        """The spans of segments; a lone fix is a span of no length."""
        pairs = [
            pair
            for segment in segments
            for pair in (pairwise(segment) if len(segment) > 1 else [(segment[0], segment[0])])
        ]
        pairs.sort(key=lambda pair: pair[0].time)
        begin, end = _columns(pair[0] for pair in pairs), _columns(pair[1] for pair in pairs)
        frame = LocalFrame(centre_of(begin[:, 1:3]))
        return cls(
            frame=frame,
            begin=begin[:, 0],
            end=end[:, 0],
            first=frame.to_metres(begin[:, 1:3]),
            last=frame.to_metres(end[:, 1:3]),
            accuracy_m=np.maximum(begin[:, 3], end[:, 3]),
            altitudes_m=np.stack([begin[:, 4], end[:, 4]], axis=-1),
        )

    def places_at(self, seconds: NDArray[np.float64], longest_gap_s: float) -> NDArray[np.float64]:
        """``(..., 2)`` metres [east, north] at ``seconds``; NaN where the track says nothing.

        Faster than :meth:`Track.position_at`; where tracks overlap, the span begun last counts.
        """
        rows = np.clip(np.searchsorted(self.begin, seconds, side="right") - 1, 0, None)
        begin, end = self.begin[rows], self.end[rows]
        length = end - begin
        known = (seconds >= begin) & (seconds <= end) & (length <= longest_gap_s)
        share = np.where(known, (seconds - begin) / np.where(length > 0, length, 1.0), math.nan)
        return self.first[rows] + share[..., None] * (self.last[rows] - self.first[rows])


def _columns(fixes: Iterable[TrackPoint]) -> NDArray[np.float64]:
    """``(N, 5)``: seconds since 1970, latitude, longitude, the receiver's error, altitude (m)."""
    rows = (
        (f.time.timestamp(), f.latitude, f.longitude, _receiver_m(f), _altitude_m(f)) for f in fixes
    )
    return np.fromiter(rows, np.dtype((np.float64, 5)))


def _altitude_m(fix: TrackPoint) -> float:
    return math.nan if fix.altitude_m is None else fix.altitude_m


def _receiver_m(fix: TrackPoint) -> float:
    if fix.accuracy_m is not None:
        return max(_RECEIVER_M, fix.accuracy_m)
    return _RECEIVER_M if fix.hdop is None else max(1.0, fix.hdop) * _RECEIVER_M


def _remarks(
    file: Path, recorded: RecordedTrack, cleaned: CleanTrack, unused: Sequence[UnusedPoints]
) -> list[str]:
    """Remarks for a person on how ``file`` was read."""
    name, sentences = legible(file.name), []
    if unused:
        used = sum(map(len, cleaned.segments))
        total = used + sum(one.count for one in unused)
        reasons = "; ".join(map(_unused_words, unused))
        sentences.append(f"{name}: {used:,} of {total:,} points are used. Left out: {reasons}.")
    tolerated = list(recorded.remarks)
    if cleaned.was_sorted:
        tolerated.append("points in another order than that of their times (sorted)")
    if tolerated:
        sentences.append(f"{name} was read although it has {legible(', '.join(tolerated))}.")
    return sentences


def _unused_words(excluded: UnusedPoints) -> str:
    named = legible(", ".join(excluded.named))
    more = excluded.count - len(excluded.named)
    return f"{named}{f' and {more:,} more' if more else ''} with {excluded.reason}"

"""Collects the points of a track in the order in which a reader finds them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime

from core.labelling.track_formats.times import StatedTime, read_time
from core.labelling.track_formats.track_file import TrackFile
from core.labelling.track_points import MOST_POINTS, RecordedTrack, TrackPoint, UnusedPointCounts
from core.photos.gps import altitude_from
from core.photos.measurement import POOR_ACCURACY_M
from core.tasks import Task

OTHER_TIME = "a time days from that of every photo"
"""The reason for leaving points out of a track that is too long as a whole."""

_CHECK_EVERY = 5000
# What is nearer to 0, 0 than this is no place but a receiver that knew none: there is only sea.
_PLACEHOLDER_DEGREES = 1e-6


class PointCollector:
    """The points of one file so far; those without a time or place are counted.

    Args:
        file: The file, for errors.
        task: Cancellation.

    Attributes:
        count: How many points were found.
        tally: Those that are not used, by reason.
        without_zone: How many of those that are used have a time without a zone.
    """

    def __init__(self, file: TrackFile, task: Task) -> None:
        self._file, self._task = file, task
        self.count = self.without_zone = 0
        self.tally = UnusedPointCounts()
        self._unwanted = 0
        self._segments: list[tuple[TrackPoint, ...]] = []
        self._points: list[TrackPoint] = []

    def add(
        self,
        time: str | StatedTime | datetime,
        latitude: float | None,
        longitude: float | None,
        *,
        hdop: float | None = None,
        altitude_m: float | None = None,
        accuracy_m: float | None = None,
    ) -> None:
        """Take one point.

        Args:
            time: Its time, or the text that says it; empty for none.
            latitude: Degrees; None or what is impossible is no place.
            longitude: Degrees.
            hdop: Horizontal dilution of precision.
            altitude_m: Metres above sea level.
            accuracy_m: The error that the file states, in metres.

        Raises:
            CampusGPSError: These are too many points.
            Cancelled: The user cancelled.
        """
        self.count_point()
        stated = read_time(time) if isinstance(time, str) else time
        if isinstance(stated, datetime):
            stated = StatedTime(stated, has_zone=True)
        if not _is_place(latitude, longitude) or latitude is None or longitude is None:
            self.tally.add("no place", self.count)
        elif stated is None:
            text = time if isinstance(time, str) else ""
            reason = "a time that can't be read" if text else "no time"
            self.tally.add(reason, self.count, text)
        elif accuracy_m is not None and accuracy_m > POOR_ACCURACY_M:
            self.tally.add(
                f"a place that is known to worse than {POOR_ACCURACY_M:.0f} m",
                self.count,
                f"{accuracy_m:.0f} m",
            )
        else:
            self.without_zone += not stated.has_zone
            self.keep(stated.time, latitude, longitude, hdop, altitude_m, accuracy_m)

    def skip(self, reason: str) -> None:
        """Count a point that is not used for ``reason``, which is something that it has."""
        self.count_point()
        self.tally.add(reason, self.count)

    def count_point(self) -> None:
        """Count a point; now and then check whether to go on."""
        self.count += 1
        if self.count % _CHECK_EVERY == 0:
            self._task.check()
        if self.count - self._unwanted > MOST_POINTS:
            raise self._file.too_many_points(MOST_POINTS)

    def keep(
        self,
        time: datetime,
        latitude: float,
        longitude: float,
        hdop: float | None,
        altitude_m: float | None,
        accuracy_m: float | None = None,
    ) -> None:
        """Use the point that was counted last, if its time is wanted."""
        wanted = self._file.times
        if wanted is not None and not wanted[0] <= time <= wanted[1]:
            self._unwanted += 1
            self.tally.add(OTHER_TIME, self.count)
            return
        self._points.append(
            TrackPoint(
                time,
                latitude,
                longitude,
                hdop if hdop is not None and 0 < hdop < math.inf else None,
                self.count,
                altitude_from(altitude_m),
                accuracy_m if accuracy_m is not None and accuracy_m > 0 else None,
            )
        )

    def close_segment(self) -> None:
        """End a segment: the receiver was off afterwards."""
        if self._points:
            self._segments.append(tuple(self._points))
        self._points = []

    def recorded(self, remarks: Iterable[str] = (), *, zone: str = "UTC") -> RecordedTrack:
        """The track.

        Args:
            remarks: What was tolerated in the file.
            zone: What a time without a zone is taken as, for people.
        """
        self.close_segment()
        tolerated = list(remarks)
        if self.without_zone:
            tolerated.append(f"times without a zone (taken as {zone})")
        return RecordedTrack(tuple(self._segments), self.tally.excluded(), tuple(tolerated))


def _is_place(latitude: float | None, longitude: float | None) -> bool:
    if latitude is None or longitude is None:
        return False
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # NaN is no place, either
        return False
    return abs(latitude) > _PLACEHOLDER_DEGREES or abs(longitude) > _PLACEHOLDER_DEGREES

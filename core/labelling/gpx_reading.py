"""Tracks out of GPX files, which come from anywhere, are often cut off, and are not always XML."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import CampusGPSError
from core.labelling.fixes import MOST_POINTS, Fix, RecordedTrack, Tally
from core.labelling.markup import Markup, Tag, unescaped
from core.labelling.track_times import read_time
from core.tasks import Task

_LARGEST_BYTES = 150_000_000
_MOST_TAGS = 12_000_000
_CHECK_EVERY = 5000

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII)
_VALUES = ("time", "hdop")


@dataclass
class _Point:
    """A track point whose end has not come yet."""

    attributes: dict[str, str]
    values: dict[str, str] = field(default_factory=dict)
    in_extensions: bool = False


class _Collector:
    """Gathers fixes from tags; the order of tags counts, not whether each is closed."""

    def __init__(self, file: Path) -> None:
        self.segments: list[tuple[Fix, ...]] = []
        self.tally = Tally()
        self.without_zone = 0
        self.ended = False
        self._file = file
        self._fixes: list[Fix] = []
        self._point: _Point | None = None
        self._count = 0

    def take(self, tag: Tag, text: str) -> None:
        if tag.name == "trkpt":
            self._close_point()
            if tag.opens:
                self._point = _Point(tag.attributes())
            if tag.closes:
                self._close_point()
        elif tag.name in ("trkseg", "trk", "gpx"):
            self.close_segment()
            self.ended = tag.name == "gpx" and tag.closes
        elif self._point is not None:
            self._take_inside(self._point, tag, text)

    def close_segment(self) -> None:
        self._close_point()
        if self._fixes:
            self.segments.append(tuple(self._fixes))
        self._fixes = []

    def _take_inside(self, point: _Point, tag: Tag, text: str) -> None:
        if tag.name == "extensions":
            # Programs keep times of their own in there.
            point.in_extensions = tag.opens and not tag.closes
        elif tag.closes and not tag.opens and not point.in_extensions and tag.name in _VALUES:
            point.values.setdefault(tag.name, unescaped(text).strip())

    def _close_point(self) -> None:
        point, self._point = self._point, None
        if point is None:
            return
        self._count += 1
        if self._count > MOST_POINTS:
            raise CampusGPSError(
                f"this track has more than {MOST_POINTS:,} points",
                file=self._file,
                advice="Export the days on which the photos were taken.",
            )
        number = self._count
        said = point.values.get("time", "")
        stated = read_time(said)
        latitude = _number(point.attributes.get("lat"), 90)
        longitude = _number(point.attributes.get("lon"), 180)
        if latitude is None or longitude is None:
            self.tally.add("no place", number)
        elif stated is None:
            reason = "a time that can't be read" if said else "no time"
            self.tally.add(reason, number, said)
        else:
            self.without_zone += not stated.has_zone
            hdop = _number(point.values.get("hdop"), 1e6)
            hdop = hdop if hdop is not None and hdop > 0 else None
            self._fixes.append(Fix(stated.time, latitude, longitude, hdop, number))


def read_gpx(file: Path, task: Task | None = None) -> RecordedTrack:
    """Read the tracks of one GPX file (1.0 or 1.1); routes and waypoints have no times.

    What ExifTool reads is read, also from a file that is no well-formed XML; :attr:`remarks` of
    the result say what was tolerated.

    Args:
        file: The file.
        task: Cancellation.

    Raises:
        CampusGPSError: It cannot be read, is no GPX file, or is too large.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    markup, collector = Markup(_data(file)), _Collector(file)
    seen_gpx = False
    for number, (tag, text) in enumerate(markup.tags()):
        if not seen_gpx:
            if tag.name != "gpx" or not tag.opens:
                break
            seen_gpx = True
        collector.take(tag, text)
        if number % _CHECK_EVERY == 0:
            task.check()
        if number > _MOST_TAGS:
            raise _too_large(file)
    if not seen_gpx:
        raise CampusGPSError("this is not a GPX file", file=file)
    collector.close_segment()
    remarks = list(markup.remarks)
    if not collector.ended:
        # As when a logger's battery died: what was recorded before is as good as ever.
        remarks.append("no end (it was cut off)")
    if collector.without_zone:
        remarks.append("times without a zone (taken as UTC, as GPX demands)")
    return RecordedTrack(tuple(collector.segments), collector.tally.left_out(), tuple(remarks))


def _data(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            data = stream.read(_LARGEST_BYTES + 1)
    except OSError as error:
        raise CampusGPSError(
            f"this track can't be read ({error.strerror or error})", file=file
        ) from error
    if len(data) > _LARGEST_BYTES:
        raise _too_large(file)
    return data


def _too_large(file: Path) -> CampusGPSError:
    return CampusGPSError(
        "this track is too large",
        file=file,
        advice="Export the days on which the photos were taken.",
    )


def _number(text: str | None, most: float) -> float | None:
    """A number of at most ``most`` either way."""
    text = (text or "").strip()
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text)
    return number if math.isfinite(number) and abs(number) <= most else None

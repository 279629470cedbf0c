"""Tracks out of GPX files, which come from anywhere, are often cut off, and are not always XML."""

from __future__ import annotations

import math
import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from core.errors import CampusGPSError
from core.files import require_ordinary
from core.labelling.markup import Markup, Tag, unescaped
from core.labelling.track_points import MOST_POINTS, RecordedTrack, TrackPoint, UnusedPointCounts
from core.labelling.track_times import read_time
from core.tasks import Task

_LARGEST_BYTES = 150_000_000
# Points, and tags of those that are read tag by tag: 2 to 4 microseconds each.
_MOST_TAGS = 2_000_000
_CHECK_EVERY = 5000
_SPLIT = "Export the days on which the photos were taken, each as its own file."

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII)
_VALUES = ("time", "hdop")

# A point as nearly every program writes it, in the order that GPX demands: all its tags at once,
# several times faster. What is written in another way is read tag by tag, with the same result.
# Each part ends at a bracket and none reaches into the next point, so it is linear.
_DEGREES = r"(-?\d{1,3}(?:\.\d{1,30})?)"
_OTHERS = r"(?:\s*<(?!time>|hdop>|extensions>|trk|gpx)([a-z]\w*)>[^<>]*</\{}>)*"
_IN_EXTENSIONS = (
    r"[^<>]*</?(?!(?:\w+:)?(?i:trkpt|trkseg|trk|gpx|extensions)[\s/>])(?:\w+:)?\w+(?:[\s/][^<>]*)?>"
)
_USUAL_POINT = re.compile(
    rf"\s*<trkpt\s+(?:lat=\"{_DEGREES}\"\s+lon=\"{_DEGREES}\""
    + rf"|lon=\"{_DEGREES}\"\s+lat=\"{_DEGREES}\")\s*>"
    + _OTHERS.format(5)
    + r"(?:\s*<time>(?:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3}(?:\d{3})?)?)"
    + r"(Z|[-+][01]\d:[0-5]\d|)|([^<>&]*))</time>"
    + _OTHERS.format(9)
    + r")?(?:\s*<hdop>(\d{1,5}(?:\.\d{1,30})?)</hdop>"
    + _OTHERS.format(11)
    + rf")?(?:\s*<extensions>(?P<prefixed>(?:{_IN_EXTENSIONS})*[^<>]*)</extensions>)?\s*</trkpt>",
    re.ASCII,
)


@dataclass
class _Point:
    """A track point whose end has not come yet."""

    attributes: dict[str, str]
    values: dict[str, str] = field(default_factory=dict)
    in_extensions: bool = False


class _Collector:
    """Gathers fixes from tags; the order of tags counts, not whether each is closed."""

    def __init__(self) -> None:
        self.segments: list[tuple[TrackPoint, ...]] = []
        self.tally = UnusedPointCounts()
        self.without_zone = 0
        self.ended = False
        self.count = self.unusual = 0
        self._fixes: list[TrackPoint] = []
        self._point: _Point | None = None

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

    def take_usual(self, found: re.Match[str]) -> None:
        """Take a point that ``_USUAL_POINT`` matches."""
        self._close_point()
        first, second, third, fourth, _, time, zone, unusual, _, hdop, *_ = found.groups()
        latitude_said, longitude_said = first or fourth, second or third
        latitude, longitude = float(latitude_said), float(longitude_said)
        utc = None
        if time and abs(latitude) <= 90 and abs(longitude) <= 180:
            # Second 60 is no fault, and month 13 is one to tell of.
            with suppress(ValueError, OverflowError):
                local = datetime.fromisoformat(time + (zone if len(zone) > 1 else "+00:00"))
                utc = local.astimezone(timezone.utc) if len(zone) > 1 else local
        if utc is None:
            self.unusual += 1
            said = time + zone if time else (unusual or "").strip()
            self._add(latitude_said, longitude_said, said, hdop or "")
            return
        self.without_zone += not zone
        self.count += 1
        dilution = float(hdop) if hdop else 0.0
        self._fixes.append(TrackPoint(utc, latitude, longitude, dilution or None, self.count))

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
        if point is not None:
            where, said = point.attributes, point.values
            self._add(
                where.get("lat", ""), where.get("lon", ""), said.get("time", ""),
                said.get("hdop", ""),
            )  # fmt: skip

    def _add(self, latitude_said: str, longitude_said: str, said: str, hdop_said: str) -> None:
        self.count += 1
        stated = read_time(said)
        latitude, longitude = _number(latitude_said, 90), _number(longitude_said, 180)
        if latitude is None or longitude is None:
            self.tally.add("no place", self.count)
        elif stated is None:
            reason = "a time that can't be read" if said else "no time"
            self.tally.add(reason, self.count, said)
        else:
            self.without_zone += not stated.has_zone
            hdop = _number(hdop_said, 1e6) if hdop_said else None
            hdop = hdop if hdop is not None and hdop > 0 else None
            self._fixes.append(TrackPoint(stated.time, latitude, longitude, hdop, self.count))


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
    markup, collector = Markup(_data(file)), _Collector()
    seen_gpx = False
    for number, (tag, text) in enumerate(markup.tags(), start=1):
        if not seen_gpx:
            if tag.name != "gpx" or not tag.opens:
                break
            seen_gpx = True
        collector.take(tag, text)
        if tag.name in ("trkseg", "trkpt"):
            while found := markup.passed(_USUAL_POINT):
                collector.take_usual(found)
                if collector.count % _CHECK_EVERY == 0:
                    task.check()
                if collector.count > MOST_POINTS or 2 * collector.unusual > _MOST_TAGS:
                    raise _too_long(file, markup)
        if number % _CHECK_EVERY == 0:
            task.check()
        work = number + collector.count + 2 * collector.unusual
        if work > _MOST_TAGS or collector.count > MOST_POINTS:
            raise _too_long(file, markup)
    if not seen_gpx:
        raise CampusGPSError("this is not a GPX file", file=file)
    collector.close_segment()
    remarks = list(markup.remarks)
    if not collector.ended:
        # As when a logger's battery died: what was recorded before is as good as ever.
        remarks.append("no end (it was cut off)")
    if collector.without_zone:
        remarks.append("times without a zone (taken as UTC, as GPX demands)")
    return RecordedTrack(tuple(collector.segments), collector.tally.excluded(), tuple(remarks))


def _data(file: Path) -> bytes:
    try:
        require_ordinary(file)
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
        f"this track has more than {_LARGEST_BYTES // 1_000_000} MB", file=file, advice=_SPLIT
    )


def _too_long(file: Path, markup: Markup) -> CampusGPSError:
    """The error of a track that would take too long: how many points it has, and what helps."""
    points = markup.count_of("trkpt")
    if points > MOST_POINTS:
        return CampusGPSError(
            f"this track has {points:,} points, more than {MOST_POINTS:,}",
            file=file,
            advice=_SPLIT,
        )
    return CampusGPSError(
        f"this track has {points:,} points and more than {_MOST_TAGS:,} tags that are not written "
        "as usual, which would take too long to read",
        file=file,
        advice=f"{_SPLIT} Or save it as GPX 1.1 from another program.",
    )


def _number(text: str, most: float) -> float | None:
    """A number of at most ``most`` either way."""
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text)
    return number if math.isfinite(number) and abs(number) <= most else None

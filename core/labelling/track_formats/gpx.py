"""Reads tracks of GPX files, which come from anywhere, are often cut off, and not always XML."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timezone

from core.errors import CampusGPSError
from core.labelling.track_formats.collector import PointCollector
from core.labelling.track_formats.markup import Markup, Tag, unescaped
from core.labelling.track_formats.numbers import number_in
from core.labelling.track_formats.track_file import SPLIT, TrackFile
from core.labelling.track_formats.xml_track import ended_remarks
from core.labelling.track_points import MOST_POINTS, RecordedTrack
from core.tasks import Task

# Points, and tags of those that are read tag by tag: 2 to 4 microseconds each.
_MOST_TAGS = 2_000_000
_CHECK_EVERY = 5000

_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?gpx[\s>]")
_VALUES = ("time", "hdop", "ele")

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
    + r"(?:\s*<ele>\s*(-?\d{1,6}(?:\.\d{1,30})?)\s*</ele>)?"
    + _OTHERS.format(6)
    + r"(?:\s*<time>(?:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3}(?:\d{3})?)?)"
    + r"(Z|[-+][01]\d:[0-5]\d|)|([^<>&]*))</time>"
    + _OTHERS.format(10)
    + r")?(?:\s*<hdop>(\d{1,5}(?:\.\d{1,30})?)</hdop>"
    + _OTHERS.format(12)
    + rf")?(?:\s*<extensions>(?P<prefixed>(?:{_IN_EXTENSIONS})*[^<>]*)</extensions>)?\s*</trkpt>",
    re.ASCII,
)


@dataclass
class _Point:
    """A track point whose end has not come yet."""

    attributes: dict[str, str]
    values: dict[str, str] = field(default_factory=dict)
    in_extensions: bool = False


class _Collector(PointCollector):
    """Gathers fixes from tags; the order of tags counts, not whether each is closed."""

    def __init__(self, file: TrackFile, task: Task) -> None:
        super().__init__(file, task)
        self.ended = False
        self.unusual = 0
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
        first, second, third, fourth, ele, _, time, zone, unusual, _, hdop, *_ = found.groups()
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
            self._add(latitude_said, longitude_said, said, hdop or "", ele or "")
            return
        self.without_zone += not zone
        self.count_point()
        hdop_said, altitude_m = float(hdop) if hdop else None, float(ele) if ele else None
        self.keep(utc, latitude, longitude, hdop_said, altitude_m)

    def close_segment(self) -> None:
        self._close_point()
        super().close_segment()

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
                said.get("hdop", ""), said.get("ele", ""),
            )  # fmt: skip

    def _add(self, latitude: str, longitude: str, time: str, hdop: str, altitude: str) -> None:
        self.add(
            time,
            number_in(latitude, 90),
            number_in(longitude, 180),
            hdop=number_in(hdop, 1e6),
            altitude_m=number_in(altitude),
        )


def is_gpx(file: TrackFile) -> bool:
    """Return whether the file begins as GPX does."""
    return _ROOT.search(file.head_text) is not None


def read_gpx(file: TrackFile, task: Task) -> RecordedTrack:
    """Read the tracks of one GPX file (1.0 or 1.1); routes and waypoints have no times.

    What ExifTool reads is read, also from a file that is no well-formed XML; ``remarks`` of
    the result say what was tolerated.

    Args:
        file: The file.
        task: Cancellation.

    Raises:
        CampusGPSError: It cannot be read, is no GPX file, or is too large.
        Cancelled: The user cancelled.
    """
    markup, collector = Markup(file.data()), _Collector(file, task)
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
                if 2 * collector.unusual > _MOST_TAGS:
                    raise _too_long(file, markup)
        if number % _CHECK_EVERY == 0:
            task.check()
        if number + collector.count + 2 * collector.unusual > _MOST_TAGS:
            raise _too_long(file, markup)
    if not seen_gpx:
        raise file.is_none("GPX")
    collector.close_segment()
    # Cut off, as when a logger's battery died: what was recorded before is as good as ever.
    remarks = ended_remarks(markup, ended=collector.ended)
    return collector.recorded(remarks, zone="UTC, as GPX demands")


def _too_long(file: TrackFile, markup: Markup) -> CampusGPSError:
    """The error of a track that would take too long: how many points it has, and what helps."""
    points = markup.count_of("trkpt")
    if points > MOST_POINTS:
        return file.too_many_points(MOST_POINTS, points)
    return CampusGPSError(
        f"this track has {points:,} points and more than {_MOST_TAGS:,} tags that are not written "
        "as usual, which would take too long to read",
        file=file.path,
        advice=f"{SPLIT} Or save it as GPX 1.1 from another program.",
    )

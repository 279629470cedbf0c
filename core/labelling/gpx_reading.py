"""Tracks out of GPX files, which come from anywhere and are often cut off.

gpxpy would parse the text a second time without defusedxml's checks, register the file's namespace
prefixes for the whole process (which the writing of sidecars would feel), and give up a whole file
for one bad number.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from core.errors import CampusGPSError

# A month of fixes every second.
_LARGEST_BYTES = 300_000_000

_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d+))?\s*(Z|[-+]\d\d:?\d\d)?", re.ASCII
)


@dataclass(frozen=True)
class Fix:
    """One point of a track.

    Attributes:
        time: When, in UTC; GPX knows no other time.
        latitude: Degrees (WGS 84).
        longitude: Degrees.
        hdop: Horizontal dilution of precision, if stated: a factor, not metres.
    """

    time: datetime
    latitude: float
    longitude: float
    hdop: float | None


@dataclass(frozen=True)
class TracksOfFile:
    """What one GPX file holds.

    Attributes:
        segments: Its segments that have at least one fix.
        left_out: Points without time or place, or earlier than the point before them.
        cut_off: Whether the file ends in the middle, as when a logger's battery died.
    """

    segments: tuple[tuple[Fix, ...], ...]
    left_out: int
    cut_off: bool


class _Collector:
    """Gathers fixes from elements as they end; frees each when it is done."""

    def __init__(self) -> None:
        self.segments: list[tuple[Fix, ...]] = []
        self.left_out = 0
        self._fixes: list[Fix] = []

    def take(self, element: Element) -> None:
        name = _local_name(element)
        if name == "trkpt":
            fix = _fix(element)
            if fix is None or (self._fixes and fix.time <= self._fixes[-1].time):
                self.left_out += 1
            else:
                self._fixes.append(fix)
            element.clear()
        elif name == "trkseg":
            self.close_segment()
            element.clear()

    def close_segment(self) -> None:
        if self._fixes:
            self.segments.append(tuple(self._fixes))
        self._fixes = []


def read_gpx(file: Path) -> TracksOfFile:
    """Read the tracks of one GPX file (1.0 or 1.1); routes and waypoints have no times.

    Raises:
        CampusGPSError: It cannot be read or is no GPX file.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    collector = _Collector()
    cut_off = False
    seen_gpx = False
    try:
        if file.stat().st_size > _LARGEST_BYTES:
            raise CampusGPSError("this track is too large", file=file)
        with file.open("rb") as stream:
            try:
                for event, element in iterparse(stream, ("start", "end"), forbid_dtd=True):
                    if not seen_gpx:
                        if _local_name(element) != "gpx":
                            raise CampusGPSError("this is not a GPX file", file=file)
                        seen_gpx = True
                    if event == "end":
                        collector.take(element)
            except ParseError:
                # What was recorded before the end is as good as ever.
                if not seen_gpx:
                    raise
                cut_off = True
                collector.close_segment()
    except OSError as error:
        raise CampusGPSError(
            f"this track can't be read ({error.strerror or error})", file=file
        ) from error
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise CampusGPSError("this is not a GPX file", file=file) from error
    return TracksOfFile(tuple(collector.segments), collector.left_out, cut_off)


def _local_name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _fix(point: Element) -> Fix | None:
    texts = {_local_name(child): (child.text or "").strip() for child in point}
    time = _time(texts.get("time", ""))
    latitude, longitude = _number(point.get("lat")), _number(point.get("lon"))
    if time is None or latitude is None or longitude is None:
        return None
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    hdop = _number(texts.get("hdop"))
    return Fix(time, latitude, longitude, hdop if hdop is not None and hdop > 0 else None)


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _time(text: str) -> datetime | None:
    """A time of XML Schema; one without a zone is UTC, as GPX demands."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    date, clock, fraction, zone = found.groups()
    zone = "+00:00" if zone in (None, "Z") else f"{zone[:3]}:{zone[-2:]}"
    try:
        # Python 3.10 reads no other lengths of fractions and zones.
        written = f"{date}T{clock}.{(fraction or '')[:6].ljust(6, '0')}{zone}"
        return datetime.fromisoformat(written).astimezone(timezone.utc)
    except (ValueError, OverflowError):
        return None

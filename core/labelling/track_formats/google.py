"""Reads the places of Google's location history, in each of the ways in which it was ever exported.

Takeout's ``Records.json`` (every place that was recorded) and its months (``2023_MAY.json``), and
the ``Timeline.json`` that phones export since 2024 (Android's and the iPhone's differ). Places that
somebody visited and activities are left out: they are Google's conclusions, not fixes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, NamedTuple

from core.labelling.track_formats.collector import PointCollector
from core.labelling.track_formats.json_elements import JsonElements
from core.labelling.track_formats.times import StatedTime, read_time, since_1970
from core.labelling.track_formats.track_file import TrackFile
from core.labelling.track_points import RecordedTrack, joined
from core.tasks import Task

_E7 = 1e-7
_POINT = re.compile(
    r"\s*(?:geo:)?\s*(-?\d{1,3}(?:\.\d{1,20})?)\s*°?\s*,\s*(-?\d{1,3}(?:\.\d{1,20})?)"
)
# The iPhone's export counts whole minutes; one walks so far in one.
_WALKED_IN_A_MINUTE_M = 84.0
_NAMES = (
    "locations",
    "timelineobjects",
    "semanticsegments",
    "rawsignals",
    "timelinepath",
    "latitudee7",
)


class _Place(NamedTuple):
    """A place as one of the exports states it."""

    time: str | StatedTime
    latitude: float | None
    longitude: float | None
    altitude_m: float | None = None
    accuracy_m: float | None = None
    device: str = ""


def is_google(file: TrackFile) -> bool:
    """Return whether the file begins as one of the exports does."""
    text = file.head_text.lstrip("ï»¿ \r\n\t")
    return text.startswith(("{", "[")) and any(f'"{name}"' in text for name in _NAMES)


def read_google(file: TrackFile, task: Task) -> RecordedTrack:
    """Read the places of one export; what was recorded by one device is a segment.

    Raises:
        CampusGPSError: It cannot be read, is no such export, or holds too many places.
        Cancelled: The user cancelled.
    """
    by_device: dict[tuple[str, str], PointCollector] = {}
    seen = False
    try:
        with file.path.open("rb") as stream:
            elements = JsonElements(stream, task)
            for name, element in elements:
                reader = _READERS.get(name)
                if reader is None or not isinstance(element, dict):
                    continue
                seen = True
                for place in reader(element):
                    key = (name, place.device)
                    points = by_device.get(key)
                    if points is None:
                        points = by_device[key] = PointCollector(file, task)
                    _add(points, place)
    except OSError as error:
        raise file.unreadable(error) from error
    if not seen:
        raise file.is_none("location history of Google")
    remarks = [] if elements.ended else ["no end (it was cut off or is damaged)"]
    tracks = [points.recorded() for points in by_device.values()]
    return joined([*tracks, RecordedTrack((), (), tuple(remarks))])


def _add(points: PointCollector, place: _Place) -> None:
    points.add(
        place.time,
        place.latitude,
        place.longitude,
        altitude_m=place.altitude_m,
        accuracy_m=place.accuracy_m,
    )


def _record(element: dict[str, Any]) -> Iterator[_Place]:
    """An element of ``Records.json``."""
    yield _Place(
        _time(element),
        _degrees(element.get("latitudeE7")),
        _degrees(element.get("longitudeE7")),
        _number(element.get("altitude")),
        _number(element.get("accuracy")),
        str(element.get("deviceTag", ""))[:40],
    )


def _timeline_object(element: dict[str, Any]) -> Iterator[_Place]:
    """An element of Takeout's months: the places recorded between two visits."""
    path = _inside(_inside(element, "activitySegment"), "simplifiedRawPath")
    for point in _list(path.get("points")):
        yield _Place(
            _time(point),
            _degrees(point.get("latE7")),
            _degrees(point.get("lngE7")),
            accuracy_m=_number(point.get("accuracyMeters")),
        )


def _segment(element: dict[str, Any]) -> Iterator[_Place]:
    """A segment of a phone's export, Android's or the iPhone's."""
    start = read_time(str(element.get("startTime", "")))
    for point in _list(element.get("timelinePath")):
        minutes = _number(point.get("durationMinutesOffsetFromStartTime"))
        if minutes is None:
            yield _Place(str(point.get("time", "")), *_point(point.get("point")))
        elif start is not None and 0 <= minutes <= 10_000:
            time = StatedTime(start.time + timedelta(minutes=minutes), start.has_zone)
            latitude, longitude = _point(point.get("point"))
            yield _Place(time, latitude, longitude, accuracy_m=_WALKED_IN_A_MINUTE_M)


def _signal(element: dict[str, Any]) -> Iterator[_Place]:
    """An element of what Android's sensors recorded; most are no places."""
    place = _inside(element, "position")
    if place:
        yield _Place(
            _time(place),
            *_point(place.get("LatLng", place.get("latLng"))),
            _number(place.get("altitudeMeters")),
            _number(place.get("accuracyMeters")),
        )


_READERS: dict[str, Callable[[dict[str, Any]], Iterator[_Place]]] = {
    "locations": _record,
    "timelineObjects": _timeline_object,
    "semanticSegments": _segment,
    "rawSignals": _signal,
    "": _segment,
}


def _time(element: dict[str, Any]) -> str | StatedTime:
    milliseconds = _number(element.get("timestampMs"))
    if milliseconds is not None:
        stated = since_1970(milliseconds / 1000)
        return stated if stated is not None else str(element.get("timestampMs"))
    return str(element.get("timestamp") or "")


def _point(value: object) -> tuple[float | None, float | None]:
    found = _POINT.match(value) if isinstance(value, str) else None
    return (None, None) if found is None else (float(found[1]), float(found[2]))


def _degrees(e7: object) -> float | None:
    """Degrees of ten-millionths; some exports hold them modulo 2**32."""
    number = _number(e7)
    if number is None:
        return None
    return (number - 2**32 if number > 1_800_000_000 else number) * _E7


def _number(value: object) -> float | None:
    """A number, which may stand in quotation marks."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if abs(number) < 1e15 else None


def _inside(element: dict[str, Any], name: str) -> dict[str, Any]:
    found = element.get(name)
    return found if isinstance(found, dict) else {}


def _list(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []

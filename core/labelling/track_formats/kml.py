"""Reads tracks of KML and KMZ files: ``gx:Track``, and placemarks that say when.

KML 2.2 and Google's extensions to it. Lines with one span of time for all their points are left
out: where one was in between is not recorded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest

from core.kmz import ZIP_MAGIC, KmzTooLargeError, NoKmzError, kml_of
from core.labelling.track_formats.collector import PointCollector
from core.labelling.track_formats.markup import Markup, Tag, unescaped
from core.labelling.track_formats.numbers import number_in
from core.labelling.track_formats.track_file import LARGEST_BYTES, TrackFile
from core.labelling.track_formats.xml_track import checked_tags, ended_remarks
from core.labelling.track_points import RecordedTrack, joined
from core.tasks import Task

_CONTAINERS = ("kml", "document", "folder", "placemark")


def is_kml(file: TrackFile) -> bool:
    """Return whether the file begins as KML does, or is a ZIP archive as KMZ is."""
    return "<kml" in file.head_text or ":kml" in file.head_text or file.head.startswith(ZIP_MAGIC)


def read_kml(file: TrackFile, task: Task) -> RecordedTrack:
    """Read the tracks of one KML or KMZ file.

    Each ``gx:Track`` is a segment, and all placemarks with a place and a time of their own are one
    more. Where a placemark says from when to when somebody was at its place, both ends count.

    Raises:
        CampusGPSError: It cannot be read, is no KML file, or is too large.
        Cancelled: The user cancelled.
    """
    markup = Markup(_unpacked(file))
    reader = _Reader(file, task)
    seen = ended = False
    for tag, text in checked_tags(markup, file, task, "when"):
        seen |= tag.name == "kml"
        ended = tag.name == "kml" and tag.closes
        reader.take(tag, text)
    if not seen:
        raise file.is_none("KML")
    return reader.recorded(ended_remarks(markup, ended=ended))


@dataclass
class _Placemark:
    """A placemark whose end has not come yet."""

    whens: list[str] = field(default_factory=list)
    begin: str = ""
    end: str = ""
    coordinates: list[str] = field(default_factory=list)
    altitude_counts: bool = True


class _Reader:
    """Gathers points from tags; the order of tags counts, not whether each is closed."""

    def __init__(self, file: TrackFile, task: Task) -> None:
        self._tracks, self._marks = PointCollector(file, task), PointCollector(file, task)
        self._lines = 0
        self._mark: _Placemark | None = None
        self._track: _Placemark | None = None

    def take(self, tag: Tag, text: str) -> None:
        if tag.name == "track":
            self._close_track()
            self._track = _Placemark() if tag.opens and not tag.closes else None
        elif tag.name in _CONTAINERS:
            self._close_track()
            self._close_mark()
            opens = tag.name == "placemark" and tag.opens and not tag.closes
            self._mark = _Placemark() if opens else None
        elif tag.closes and not tag.opens:
            inside = self._track if self._track is not None else self._mark
            if inside is not None:
                _take_inside(inside, tag.name, unescaped(text).strip())

    def recorded(self, remarks: list[str]) -> RecordedTrack:
        self._close_track()
        self._close_mark()
        if self._lines:
            remarks.append(
                "a line without a time for each point (left out)"
                if self._lines == 1
                else f"{self._lines:,} lines without a time for each point (left out)"
            )
        return joined([self._tracks.recorded(), self._marks.recorded(remarks)])

    def _close_track(self) -> None:
        track, self._track = self._track, None
        if track is None:
            return
        for when, where in zip_longest(track.whens, track.coordinates, fillvalue=""):
            _add(self._tracks, when, where.split(), track)
        self._tracks.close_segment()

    def _close_mark(self) -> None:
        mark, self._mark = self._mark, None
        if mark is None or not mark.coordinates:
            return
        whens = mark.whens[:1] or list(dict.fromkeys(one for one in (mark.begin, mark.end) if one))
        places = mark.coordinates[0].split()
        if len(mark.coordinates) > 1 or len(places) > 1:
            self._lines += bool(whens)
            return
        for when in whens:
            _add(self._marks, when, mark.coordinates[0].split(","), mark)


def _take_inside(inside: _Placemark, name: str, text: str) -> None:
    if name == "when":
        inside.whens.append(text)
    elif name == "begin":
        inside.begin = inside.begin or text
    elif name == "end":
        inside.end = inside.end or text
    elif name == "coord":
        # Some programs write commas here, too.
        inside.coordinates.append(text.replace(",", " "))
    elif name == "coordinates":
        inside.coordinates.append(text)
    elif name == "altitudemode":
        inside.altitude_counts = text.lower() != "relativetoground"


def _add(points: PointCollector, when: str, where: list[str], of: _Placemark) -> None:
    numbers = [number_in(one) for one in where[:3]]
    longitude, latitude, altitude = (*numbers, None, None, None)[:3]
    # Programs that know no height write 0.
    altitude = altitude if altitude and of.altitude_counts else None
    points.add(when, latitude, longitude, altitude_m=altitude)


def _unpacked(file: TrackFile) -> bytes:
    """The KML; out of a KMZ the first there is, as its specification has it."""
    try:
        return kml_of(file.data(), LARGEST_BYTES)
    except KmzTooLargeError as error:
        raise file.too_large() from error
    except NoKmzError as error:
        raise file.is_none("KMZ") from error

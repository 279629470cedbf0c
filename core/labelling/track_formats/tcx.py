"""Reads tracks of TCX files (Garmin Training Center), as watches and their web sites write them."""

from __future__ import annotations

from core.labelling.track_formats.collector import PointCollector
from core.labelling.track_formats.markup import Markup, unescaped
from core.labelling.track_formats.numbers import number_in
from core.labelling.track_formats.track_file import TrackFile
from core.labelling.track_formats.xml_track import checked_tags, ended_remarks
from core.labelling.track_points import RecordedTrack
from core.tasks import Task

_ROOT = "trainingcenterdatabase"
_VALUES = ("time", "latitudedegrees", "longitudedegrees", "altitudemeters")
# Programs keep speed and power in there, and may keep anything.
_EXTENSIONS = "extensions"


def is_tcx(file: TrackFile) -> bool:
    """Return whether the file begins as TCX does."""
    return f"{_ROOT}" in file.head_text


def read_tcx(file: TrackFile, task: Task) -> RecordedTrack:
    """Read the tracks of one TCX file; each ``Track`` in it is a segment.

    Raises:
        CampusGPSError: It cannot be read, is no TCX file, or is too large.
        Cancelled: The user cancelled.
    """
    markup, points = Markup(file.data()), PointCollector(file, task)
    values: dict[str, str] | None = None
    seen = ended = in_extensions = False
    for tag, text in checked_tags(markup, file, task, "trackpoint"):
        seen |= tag.name == _ROOT
        ended = tag.name == _ROOT and tag.closes
        if tag.name in ("trackpoint", "track", _ROOT):
            if values is not None:
                _add(points, values)
            values = {} if tag.name == "trackpoint" and tag.opens and not tag.closes else None
            in_extensions = False
            if tag.name != "trackpoint":
                points.close_segment()
        elif tag.name == _EXTENSIONS:
            in_extensions = tag.opens and not tag.closes
        elif values is not None and tag.closes and not in_extensions and tag.name in _VALUES:
            values.setdefault(tag.name, unescaped(text).strip())
    if not seen:
        raise file.is_none("TCX")
    if values is not None:
        _add(points, values)
    return points.recorded(ended_remarks(markup, ended=ended))


def _add(points: PointCollector, values: dict[str, str]) -> None:
    points.add(
        values.get("time", ""),
        number_in(values.get("latitudedegrees", ""), 90),
        number_in(values.get("longitudedegrees", ""), 180),
        altitude_m=number_in(values.get("altitudemeters", "")),
    )

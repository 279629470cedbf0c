"""GPX 1.1 waypoints for navigation devices and their programs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from core.geo import Position
from core.labelling.exports.export_format import ExportFormat
from core.labelling.exports.file_names import FileNames
from core.labelling.exports.formatting import area, degrees, metres, name_of, radii, taken_at_utc
from core.labelling.exports.xml_stream import XmlStream
from core.labelling.label import Label
from core.labelling.outcome import words_for_others

_ROOT = {
    "version": "1.1",
    "creator": "CampusGPS",
    "xmlns": "http://www.topografix.com/GPX/1/1",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": (
        "http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd"
    ),
}


def write_gpx(labels: Iterable[Label], target: Path, _names: FileNames) -> int:
    """Write a waypoint for each label that has a position.

    The radius stands in words: GPX knows dilutions of precision, but no metres. The time is UTC
    and stands only where the photo says how far its clock is from it.
    """
    count = 0
    with target.open("w", encoding="utf-8", newline="\n") as stream:
        xml = XmlStream(stream)
        with xml.element("gpx", _ROOT):
            for label in labels:
                if label.position is not None:
                    _waypoint(xml, label, label.position)
                    count += 1
    return count


def _waypoint(xml: XmlStream, label: Label, position: Position) -> None:
    place = {"lat": degrees(position.latitude), "lon": degrees(position.longitude)}
    with xml.element("wpt", place):
        if label.altitude_m is not None:
            xml.leaf("ele", metres(label.altitude_m))
        if time := taken_at_utc(label):
            xml.leaf("time", time)
        xml.leaf("name", name_of(label))
        words = "; ".join(filter(None, (words_for_others(label), radii(label), area(label))))
        # Devices show the comment, programs the description.
        xml.leaf("cmt", words)
        xml.leaf("desc", words)
        xml.leaf("src", "CampusGPS")


GPX = ExportFormat("GPX", (".gpx",), "Waypoints for navigation devices", write_gpx)

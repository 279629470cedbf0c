"""Files of the spots to photograph next, for phones and maps."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from core.errors import CampusGPSError
from core.files import write_text
from core.quality.next_spots import Spot

_GPX = {
    "version": "1.1",
    "creator": "CampusGPS",
    "xmlns": "http://www.topografix.com/GPX/1/1",
}


def gpx_of(spots: Sequence[Spot]) -> str:
    """The spots as GPX 1.1 waypoints, numbered from the most urgent on."""
    root = ElementTree.Element("gpx", _GPX)
    for number, spot in enumerate(spots, 1):
        place = {"lat": f"{spot.position.latitude:.7f}", "lon": f"{spot.position.longitude:.7f}"}
        point = ElementTree.SubElement(root, "wpt", place)
        ElementTree.SubElement(point, "name").text = f"{number} photograph here"
        # Devices show the comment, programs the description.
        ElementTree.SubElement(point, "cmt").text = spot.reason
        ElementTree.SubElement(point, "desc").text = spot.reason
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, "unicode")}\n'


def geojson_of(spots: Sequence[Spot]) -> str:
    """The spots as a GeoJSON FeatureCollection of points."""
    features: list[dict[str, Any]] = [
        {
            "type": "Feature",
            "geometry": {
                "type": "Point",
                "coordinates": [
                    round(spot.position.longitude, 7),
                    round(spot.position.latitude, 7),
                ],
            },
            "properties": {
                "name": f"{number} photograph here",
                "photos": spot.photos,
                "expected_error_m": None
                if spot.expected_error_m is None
                else round(spot.expected_error_m, 1),
                "reason": spot.reason,
            },
        }
        for number, spot in enumerate(spots, 1)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, indent=1) + "\n"


SPOT_FORMATS: Mapping[str, Callable[[Sequence[Spot]], str]] = {
    ".gpx": gpx_of,
    ".geojson": geojson_of,
    ".json": geojson_of,
}
"""By the ending of the file's name."""


def save_spots(spots: Sequence[Spot], target: Path) -> None:
    """Write the spots in the format that the file's name says.

    Raises:
        CampusGPSError: The name ends otherwise, or the file can't be written.
    """
    require_spots_format(target)
    write_text(target, SPOT_FORMATS[target.suffix.lower()](spots))


def require_spots_format(target: Path) -> None:
    """Raise if the name of a file says no format that spots are written in."""
    if target.suffix.lower() not in SPOT_FORMATS:
        raise CampusGPSError(
            "is of no format that spots are written in",
            file=target,
            advice="Let its name end in .gpx or .geojson.",
        )

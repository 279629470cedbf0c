"""Outlines of buildings and paths, drawn as lines: GeoJSON (RFC 7946), KML and KMZ (KML 2.3)."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import CampusGPSError
from core.files import read_ordinary, require_ordinary
from core.geo import box_of, wrapped
from core.ground.grids import Degrees, Grid, grid_of
from core.ground.ground import GroundFacts, Line, OpenGround, Opening
from core.kmz import KmzTooLargeError, kml_of
from core.tasks import Task

_MOST_BYTES = 48_000_000
_MOST_PLACES = 400_000
_HEAD_BYTES = 64_000
_AGAIN = "Export or copy it again."
_LESS = "Keep only what the map needs, or simplify it."
_RINGS = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}
_CODE = re.compile(r'"crs"\s*:\s*\{.{0,120}?EPSG:+(\d{4,6})"', re.DOTALL)
_FEATURES = re.compile(r'"features"\s*:\s*\[\s*')
_BETWEEN = re.compile(r"[\s,]*")
# Characters of JSON that are parsed in one go, and bytes of XML.
_LONG, _PIECE = 500_000, 64_000


def open_geojson(path: Path, opening: Opening) -> OpenGround:
    """Open a GeoJSON file."""
    content = _content(path)
    try:
        text = content.decode("utf-8-sig")
        lines = _lines(_geojson_lines(_parts(text)), _grid(text), opening.task)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise CampusGPSError("is no GeoJSON, or a damaged one", file=path, advice=_AGAIN) from error
    except CampusGPSError as error:
        raise CampusGPSError(error.reason, file=path, advice=error.advice) from error
    return _outlines(path, lines)


def open_kml(path: Path, opening: Opening) -> OpenGround:
    """Open a KML or KMZ file."""
    from defusedxml import ElementTree
    from defusedxml.common import DefusedXmlException

    content = _content(path)
    try:
        content = kml_of(content, _MOST_BYTES)
        parser = ElementTree.XMLParser()
        for start in range(0, len(content), _PIECE):
            parser.feed(content[start : start + _PIECE])
        root = parser.close()
        lines = _lines(_kml_lines(root), Degrees(), opening.task)
    except KmzTooLargeError as error:
        raise CampusGPSError("unpacks to too much", file=path, advice=_LESS) from error
    # LookupError also of an encoding that nobody knows.
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise CampusGPSError("is no KML, or a damaged one", file=path, advice=_AGAIN) from error
    except CampusGPSError as error:
        raise CampusGPSError(error.reason, file=path, advice=error.advice) from error
    return _outlines(path, lines)


def looks_like_geojson(path: Path) -> bool:
    """True if the file begins as GeoJSON does; other JSON, such as a recorded track, does not."""
    head = _head(path)
    return b'"FeatureCollection"' in head or (b'"type"' in head and b'"coordinates"' in head)


def looks_like_outlines(path: Path) -> bool:
    """True if a KML file does not begin with a recorded track."""
    head = _head(path)
    return bool(head) and b"gx:Track" not in head


def _head(path: Path) -> bytes:
    try:
        require_ordinary(path)
        with path.open("rb") as file:
            return file.read(_HEAD_BYTES)
    except OSError:
        return b""


def _content(path: Path) -> bytes:
    try:
        return read_ordinary(path, _MOST_BYTES)
    except OSError as error:
        raise CampusGPSError(
            f"cannot be read ({error.strerror or error})", file=path, advice=_LESS
        ) from error


def _parts(text: str) -> Iterator[Any]:
    """The content of the text: of a long collection feature after feature, else as a whole.

    A parser at work lets no other thread of the program go on.
    """
    start = _FEATURES.search(text) if len(text) > _LONG else None
    if start is None:
        yield json.loads(text)
        return
    decoder, at = json.JSONDecoder(), start.end()
    while text[at] != "]":
        feature, at = decoder.raw_decode(text, at)
        yield feature
        between = _BETWEEN.match(text, at)
        at = between.end() if between else at


def _grid(text: str) -> Grid:
    """The grid of older files that name one; it stands before the features."""
    code = _CODE.search(text[:_HEAD_BYTES])
    return grid_of(int(code[1])) if code else Degrees()


def _geojson_lines(parts: Iterable[Any]) -> Iterator[Iterable[Any]]:
    """The lines of what was read, without going down into it by recursion."""
    for part in parts:
        yield from _lines_in(part)


def _lines_in(part: Any) -> Iterator[Iterable[Any]]:
    left = [part]
    while left:
        one = left.pop()
        kind = one["type"]
        if kind == "FeatureCollection":
            left.extend(one["features"])
        elif kind == "GeometryCollection":
            left.extend(one["geometries"])
        elif kind == "Feature":
            if one.get("geometry") is not None:
                left.append(one["geometry"])
        elif kind in _RINGS:
            rings = [one["coordinates"]]
            for _ in range(_RINGS[kind]):
                rings = [inner for outer in rings for inner in outer]
            yield from rings


def _kml_lines(root: Any) -> Iterator[Iterable[Any]]:
    for element in root.iter():
        if element.tag.rpartition("}")[2] in ("LineString", "LinearRing"):
            for child in element:
                if child.tag.rpartition("}")[2] == "coordinates":
                    yield [place.split(",")[:2] for place in (child.text or "").split()]


def _lines(found: Iterable[Iterable[Any]], grid: Grid, task: Task) -> tuple[Line, ...]:
    lines: list[Line] = []
    places = 0
    for one in found:
        points = np.array([(float(place[0]), float(place[1])) for place in one], np.float64)
        places += len(points)
        if places > _MOST_PLACES:
            raise CampusGPSError(
                f"has more than {_MOST_PLACES:,} places in its lines", advice=_LESS
            )
        if len(points) > 1:
            degrees = grid.to_degrees(points)
            if not np.isfinite(degrees).all() or np.abs(degrees[:, 0]).max() > 90:
                raise CampusGPSError(
                    "has coordinates that are no degrees",
                    advice="Save it in WGS 84 (EPSG:4326).",
                )
            rows = np.round(degrees, 7).tolist()
            lines.append(tuple((latitude, longitude) for latitude, longitude in rows))
        task.check()
    return tuple(lines)


def _outlines(path: Path, lines: tuple[Line, ...]) -> OpenGround:
    if not lines:
        raise CampusGPSError(
            "holds no lines and no areas", file=path, advice="Choose a file that does."
        )
    # Line by line, as one large list would hold up other threads.
    degrees = np.concatenate([np.array(line, np.float64) for line in lines])
    degrees[:, 1] = wrapped(degrees[:, 1])
    south, west, north, east = box_of(degrees)
    assert all(map(math.isfinite, (south, west, north, east)))
    return _Outlines(GroundFacts(bounds=(south, west, north, east), lines=lines))


class _Outlines(OpenGround):
    """Lines alone: it has no tiles."""

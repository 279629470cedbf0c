"""Reads named areas from GeoJSON (RFC 7946) and writes them.

Whatever a file holds, the answer is areas or a sentence about what is wrong with it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.files import legible_line, read_ordinary, write_text
from core.geo import LocalFrame, centre_of, distances_m, format_distance, wrapped
from core.project.areas import Area, Polygon, Ring

_MOST_BYTES = 30_000_000
_MOST_AREAS = 2_000
# A building has some dozen corners; the outline of a country in full detail has more.
_MOST_CORNERS = 5_000
_LONGEST_NAME = 200
# An area farther than this from all photos can't be meant.
_FAR_M = 100_000.0
# Segments are compared so many pairs at a time.
_PAIRS_AT_ONCE = 2_000_000
_DEGREES = ("CRS84", "EPSG::4326", "EPSG:4326")
_WRITE_ANEW = "Export it as GeoJSON in WGS 84 (EPSG:4326), as RFC 7946 wants it."
_MEND = "Mend it in the program that it comes from."
_NAMES = ("name", "Name", "NAME", "title", "label")
_LEFT_OUT = "has no area"


def read_areas_file(
    file: Path, photos: NDArray[np.float64] | None = None
) -> tuple[list[Area], list[str]]:
    """The areas in a GeoJSON file, and sentences about what in it is no area.

    Several features of one name are one area of several parts.

    Args:
        file: The file.
        photos: ``(N, 2)`` degrees [latitude, longitude] of the project's photos, to notice areas
            that lie nowhere near; None: not looked at.

    Raises:
        CampusGPSError: It can't be read, is no GeoJSON, or an area in it is not sound.
    """
    try:
        value = json.loads(read_ordinary(file, _MOST_BYTES).decode("utf-8-sig"))
        features = list(_features(value))
    except OSError as error:
        raise _refused(file, f"cannot be read ({error.strerror or error})", "") from error
    except (ValueError, RecursionError) as error:
        what = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise _refused(file, f"is no GeoJSON that can be read ({what})") from error
    if system := _other_system(value):
        raise _refused(file, f"has coordinates in another system ({system})")
    notes: list[str] = []
    found: dict[str, Area] = {}
    for number, feature in enumerate(features, 1):
        name, parent = _named(feature, number)
        try:
            polygons = _polygons(feature.get("geometry"))
        except _NoAreaError as error:
            notes.append(f"{name} was left out: {error}")
            continue
        except ValueError as error:
            raise _refused(
                file, f"has an area that can't be used: {name} {error}", _MEND
            ) from error
        former = found.get(name.casefold())
        parts = (*former.polygons, *polygons) if former else polygons
        found[name.casefold()] = Area(former.name if former else name, parts, parent)
        if len(found) > _MOST_AREAS:
            raise _refused(file, f"has more than {_MOST_AREAS:,} areas")
    areas = list(found.values())
    if not areas:
        what = f": {notes[0]}" if notes else ""
        raise _refused(file, f"holds no area{what}", "An area is a Polygon or a MultiPolygon.")
    if photos is not None and len(photos):
        _check_place(file, areas, photos)
    return areas, notes


def write_areas_file(areas: Sequence[Area], target: Path) -> None:
    """Write areas as a GeoJSON FeatureCollection of MultiPolygons."""
    features = [
        {
            "type": "Feature",
            "properties": {"name": area.name, "parent": area.parent or None},
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": [_written(polygon) for polygon in area.polygons],
            },
        }
        for area in areas
    ]
    collection = {"type": "FeatureCollection", "features": features}
    write_text(target, json.dumps(collection, ensure_ascii=False, indent=1) + "\n")


def sound_ring(corners: Sequence[Any]) -> Ring:
    """The outline through ``corners`` [longitude, latitude] or more numbers, in degrees.

    Raises:
        ValueError: It is none; says why, in words that follow the area's name.
    """
    if not isinstance(corners, list) or len(corners) > _MOST_CORNERS + 1:
        raise ValueError(
            f"has an outline of more than {_MOST_CORNERS:,} corners: simplify it first"
            if isinstance(corners, list)
            else "has coordinates that are no list"
        )
    ring = np.array([_corner(one) for one in corners], np.float64).reshape(-1, 2)
    # The last corner repeats the first; some programs repeat others.
    keep = (ring != np.roll(ring, -1, axis=0)).any(axis=1) if len(ring) else np.empty(0, bool)
    ring = np.asarray(ring[keep], np.float64)
    if len(ring) < 3:
        raise ValueError("has an outline of fewer than three corners")
    metres = LocalFrame(centre_of(ring)).to_metres(ring)
    crossing = _crossing(metres)
    if crossing is not None:
        latitude, longitude = ring[crossing].tolist()
        raise ValueError(f"has an outline that crosses itself near {latitude:.6f}, {longitude:.6f}")
    if abs(_twice_the_surface(metres)) < 0.02:
        raise ValueError("has an outline without a surface: all its corners lie on a line")
    return ring


class _NoAreaError(Exception):
    """A feature without an area, such as a point."""


def _features(value: Any) -> Iterator[dict[str, Any]]:
    """The features of a GeoJSON object."""
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "FeatureCollection":
        features = value.get("features")
        if not isinstance(features, list):
            raise ValueError("its features are no list")
        for one in features:
            if not isinstance(one, dict):
                raise ValueError("a feature is no object")
            yield one
    elif kind == "Feature":
        yield value
    elif kind in ("Polygon", "MultiPolygon", "GeometryCollection"):
        yield {"type": "Feature", "geometry": value, "properties": {}}
    else:
        named = f'"{legible_line(str(kind))[:40]}"' if kind is not None else "nothing"
        raise ValueError(f"it says to be {named}, not a FeatureCollection")


def _other_system(value: Any) -> str:
    """The coordinate system that a file names, if that is not degrees on WGS 84; else empty."""
    crs = value.get("crs") if isinstance(value, dict) else None
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if crs is None or (isinstance(name, str) and name.upper().endswith(_DEGREES)):
        return ""
    return legible_line(str(name or crs))[:80]


def _named(feature: dict[str, Any], number: int) -> tuple[str, str]:
    """The name of a feature, and that of what it belongs to."""
    properties = feature.get("properties")
    values = properties if isinstance(properties, dict) else {}
    name = next((text for key in _NAMES if (text := _text(values.get(key)))), "")
    name = name or f"Area {number}"
    parent = _text(values.get("parent"))
    return name, "" if parent.casefold() == name.casefold() else parent


def _text(value: Any) -> str:
    if not isinstance(value, (str, int, float)) or isinstance(value, bool):
        return ""
    return " ".join(legible_line(str(value)).split())[:_LONGEST_NAME].strip()


def _polygons(geometry: Any) -> tuple[Polygon, ...]:
    if not isinstance(geometry, dict):
        raise _NoAreaError(f"it {_LEFT_OUT}")
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind == "Polygon":
        return (_polygon(coordinates),)
    if kind == "MultiPolygon":
        if not isinstance(coordinates, list) or not coordinates:
            raise ValueError("has no outline")
        return tuple(map(_polygon, coordinates))
    if kind == "GeometryCollection":
        parts = geometry.get("geometries")
        found = [part for part in parts if _is_area(part)] if isinstance(parts, list) else []
        if found:
            return tuple(polygon for part in found for polygon in _polygons(part))
    raise _NoAreaError(f"a {legible_line(str(kind))[:40]} {_LEFT_OUT}")


def _is_area(part: Any) -> bool:
    return isinstance(part, dict) and part.get("type") in ("Polygon", "MultiPolygon")


def _polygon(rings: Any) -> Polygon:
    if not isinstance(rings, list) or not rings:
        raise ValueError("has no outline")
    return tuple(map(sound_ring, rings))


def _corner(corner: Any) -> tuple[float, float]:
    """Latitude and longitude of a corner; a height behind them is left out."""
    if not isinstance(corner, list) or len(corner) < 2:
        raise ValueError("has a corner that is no pair of numbers")
    longitude, latitude = corner[:2]
    for number in (longitude, latitude):
        if not isinstance(number, (int, float)) or isinstance(number, bool):
            raise ValueError("has a corner that is no pair of numbers")
    if not (_is_finite(longitude) and _is_finite(latitude)):
        raise ValueError("has a corner that is no place")
    if abs(latitude) > 90 and abs(longitude) <= 90:
        raise ValueError(
            "has latitudes and longitudes in the wrong order: GeoJSON wants the longitude first"
        )
    if abs(latitude) > 90 or abs(longitude) > 360:
        raise ValueError(
            f"has a corner at {longitude:g}, {latitude:g}, which are no degrees. {_WRITE_ANEW}"
        )
    if not -180 <= longitude <= 180:
        longitude = float(wrapped(longitude))
    return float(latitude), float(longitude)


def _is_finite(number: float) -> bool:
    try:
        return math.isfinite(number)
    except OverflowError:  # a whole number of hundreds of digits
        return False


def _written(polygon: Polygon) -> list[list[list[float]]]:
    """Rings as GeoJSON wants them: longitude first, closed."""
    closed = [np.concatenate([ring, ring[:1]]) for ring in polygon]
    return [ring[:, ::-1].round(9).tolist() for ring in closed]


def _twice_the_surface(metres: NDArray[np.float64]) -> float:
    following = np.roll(metres, -1, axis=0)
    return float((metres[:, 0] * following[:, 1] - following[:, 0] * metres[:, 1]).sum())


def _crossing(metres: NDArray[np.float64]) -> int | None:
    """The number of a corner whose side crosses another side; None if none does."""
    start, end = metres, np.roll(metres, -1, axis=0)
    count = len(metres)
    at_once = max(1, _PAIRS_AT_ONCE // count)
    for first in range(0, count, at_once):
        rows = np.arange(first, min(count, first + at_once))
        a, b = start[rows, None], end[rows, None]
        c, d = start[None], end[None]
        crosses = (_side(a, b, c) * _side(a, b, d) < 0) & (_side(c, d, a) * _side(c, d, b) < 0)
        if crosses.any():
            return int(rows[np.nonzero(crosses)[0][0]])
    return None


def _side(
    a: NDArray[np.float64], b: NDArray[np.float64], c: NDArray[np.float64]
) -> NDArray[np.float64]:
    """On which side of the line from ``a`` to ``b`` each ``c`` lies: above or below 0."""
    along, across = b - a, c - a
    return along[..., 0] * across[..., 1] - along[..., 1] * across[..., 0]


def _check_place(file: Path, areas: Sequence[Area], photos: NDArray[np.float64]) -> None:
    """Raise if an area lies nowhere near the photos."""
    middle = centre_of(photos)
    here = np.array([middle.latitude, middle.longitude])
    for area in areas:
        corners = np.concatenate([ring for polygon in area.polygons for ring in polygon])
        away = float(distances_m(corners, here).min())
        if away <= _FAR_M:
            continue
        swapped = corners[:, ::-1]
        if (np.abs(swapped[:, 0]) <= 90).all() and distances_m(swapped, here).min() <= _FAR_M:
            raise _refused(
                file,
                f"has latitude and longitude in the wrong order: {area.name} would lie "
                f"{format_distance(away)} from the photos",
                "GeoJSON wants the longitude first.",
            )
        raise _refused(
            file,
            f"has an area that lies {format_distance(away)} from the project's photos: {area.name}",
            "Is it of another place?",
        )


def _refused(file: Path, what: str, advice: str = _WRITE_ANEW) -> CampusGPSError:
    return CampusGPSError(what, file=file, advice=advice)

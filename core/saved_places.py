"""Positions that a person gave names to, for all projects: a small GeoJSON file of points.

Other programs read the file as it is. Every change reads it anew, so that several windows and
commands share one list.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.errors import CampusGPSError
from core.files import legible, write_text
from core.geo import Position, haversine_m

_LONGEST_NAME = 200
_MOST_BYTES = 10_000_000


@dataclass(frozen=True)
class SavedPlace:
    """A position with a name.

    Attributes:
        name: Its name; no two have the same one, whatever their case.
        position: Where it is.
    """

    name: str
    position: Position


def default_file() -> Path:
    """The file of saved places in the user's folder for data."""
    import platformdirs

    return platformdirs.user_data_path("CampusGPS", appauthor=False) / "places.geojson"


def read_places(file: Path | None = None) -> list[SavedPlace]:
    """The saved places, by name; none without a file.

    Args:
        file: Where they are kept; default: :func:`default_file`.

    Raises:
        CampusGPSError: The file cannot be read or is no GeoJSON of named points.
    """
    file = file or default_file()
    try:
        if not file.exists():
            return []
        if file.stat().st_size > _MOST_BYTES:
            raise ValueError("it is too large")
        features = json.loads(file.read_text("utf-8"))["features"]
        places = [_place(feature) for feature in features]
    except OSError as error:
        raise CampusGPSError(
            "the saved places cannot be read", file=file, advice="Check that you may read it."
        ) from error
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise CampusGPSError(
            f"the saved places are damaged ({error})",
            file=file,
            advice="Mend the file, which is GeoJSON, or move it elsewhere to begin anew.",
        ) from error
    return _sorted(places)


def save_place(name: str, position: Position, file: Path | None = None) -> SavedPlace:
    """Give a position a name; a place that had it lies there from now on.

    Raises:
        CampusGPSError: The name is empty, or the file cannot be read or written.
    """
    place = SavedPlace(_tidy(name), position)
    rest = [one for one in read_places(file) if not _same(one.name, place.name)]
    _write([*rest, place], file)
    return place


def rename_place(name: str, new_name: str, file: Path | None = None) -> None:
    """Give a saved place another name.

    Raises:
        CampusGPSError: There is no such place, the new name is empty or another place has it, or
            the file cannot be read or written.
    """
    places, wanted = read_places(file), _tidy(new_name)
    place = named(places, name)
    rest = [one for one in places if one is not place]
    if any(_same(one.name, wanted) for one in rest):
        raise CampusGPSError(
            f"there is a saved place called {wanted} already", advice="Choose another name."
        )
    _write([*rest, replace(place, name=wanted)], file)


def remove_places(names: Iterable[str], file: Path | None = None) -> None:
    """Take saved places out of the list.

    Raises:
        CampusGPSError: There is no such place, or the file cannot be read or written.
    """
    places = read_places(file)
    gone = [named(places, name) for name in names]
    _write([one for one in places if one not in gone], file)


def named(places: Sequence[SavedPlace], name: str) -> SavedPlace:
    """The place of that name, whatever its case.

    Raises:
        CampusGPSError: There is none.
    """
    found = next((one for one in places if _same(one.name, name)), None)
    if found is None:
        raise CampusGPSError(
            f"there is no saved place called {name!r}", advice="campusgps places lists them."
        )
    return found


def nearest_first(places: Iterable[SavedPlace], position: Position) -> list[SavedPlace]:
    """Places by their distance from ``position``."""
    return sorted(places, key=lambda place: haversine_m(place.position, position))


def _place(feature: dict[str, Any]) -> SavedPlace:
    longitude, latitude = feature["geometry"]["coordinates"][:2]
    if feature["geometry"]["type"] != "Point" or not math.isfinite(latitude + longitude):
        raise ValueError("a place is no point")
    return SavedPlace(_tidy(str(feature["properties"]["name"])), Position(latitude, longitude))


def _write(places: Iterable[SavedPlace], file: Path | None) -> None:
    features = [
        {
            "type": "Feature",
            "properties": {"name": one.name},
            "geometry": {
                "type": "Point",
                "coordinates": [round(one.position.longitude, 7), round(one.position.latitude, 7)],
            },
        }
        for one in _sorted(places)
    ]
    text = json.dumps(
        {"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1
    )
    write_text(file or default_file(), f"{text}\n")


def _tidy(name: str) -> str:
    tidy = " ".join(legible(name).split())[:_LONGEST_NAME]
    if not tidy:
        raise CampusGPSError("a saved place needs a name", advice="Type one.")
    return tidy


def _same(one: str, other: str) -> bool:
    return one.casefold() == " ".join(legible(other).split()).casefold()


def _sorted(places: Iterable[SavedPlace]) -> list[SavedPlace]:
    return sorted(places, key=lambda place: place.name.casefold())

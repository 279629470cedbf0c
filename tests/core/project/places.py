"""Places of photos in columns, without a project."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from core.geo import LocalFrame
from core.project.photo_columns import PhotoPlaces


def places_of(frame: LocalFrame, count: int, time_order: Sequence[int] = ()) -> PhotoPlaces:
    """Photos in a row to the east, 30 m apart, of one session."""
    positions = [frame.position_at(30 * n, 0) for n in range(count)]
    return PhotoPlaces(
        ids=array("q", range(1, count + 1)),
        latitudes=array("d", (position.latitude for position in positions)),
        longitudes=array("d", (position.longitude for position in positions)),
        sessions=("a",),
        session_numbers=array("q", [0] * count),
        names=tuple(f"{n}.jpg" for n in range(count)),
        time_order=array("q", time_order),
    )

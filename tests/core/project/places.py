"""Places of photos in columns, without a project."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from core.geo import LocalFrame
from core.project.photo_places import NO_TIME, PhotoPlaces


def places_of(
    frame: LocalFrame, count: int, walks: Sequence[Sequence[int]] = (), *, session: str = "a"
) -> PhotoPlaces:
    """Photos in a row to the east, 30 m apart, of one session.

    Args:
        frame: Where the row begins.
        count: The number of photos.
        walks: The photos of each camera in the order of time, from 0; the others have no time.
        session: The name of the session.
    """
    positions = [frame.position_at(30 * n, 0) for n in range(count)]
    cameras, times = [""] * count, [NO_TIME] * count
    for number, walk in enumerate(walks):
        for at, photo in enumerate(walk):
            cameras[photo], times[photo] = f"camera {number}", float(at)
    return PhotoPlaces(
        ids=array("q", range(1, count + 1)),
        latitudes=array("d", (position.latitude for position in positions)),
        longitudes=array("d", (position.longitude for position in positions)),
        sessions=(session,),
        session_numbers=array("q", [0] * count),
        names=tuple(f"{n}.jpg" for n in range(count)),
        cameras=tuple(cameras),
        times=array("d", times),
    )

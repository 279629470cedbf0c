"""The places of the photos that count, in columns: an object of each would take seconds."""

from __future__ import annotations

import math
from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
import numpy.typing as npt

from core.geo import Position, haversine_m

PlaceRow = tuple[int, float, float, str, str, str, "float | None"]
"""Id, latitude, longitude in degrees, session, file name, camera, Julian day of a photo."""

NO_TIME = -math.inf
"""The time of a photo that does not say when it was taken: equal to itself, as NaN is not."""


@dataclass(frozen=True)
class PhotoPlaces:
    """The places of the photos that a localizer is built from, in the order of import.

    Attributes:
        ids: Their numbers in the project, rising.
        latitudes: Degrees.
        longitudes: Degrees.
        sessions: The names of the sessions, sorted; an empty one for photos without a session.
        session_numbers: The place in ``sessions`` of each photo's, from 0.
        names: The names of their files, for people.
        cameras: The cameras that took them; empty where a photo does not say.
        times: Julian days when they were taken; :data:`NO_TIME` where a photo does not say.
    """

    ids: array[int]
    latitudes: array[float]
    longitudes: array[float]
    sessions: tuple[str, ...]
    session_numbers: array[int]
    names: tuple[str, ...]
    cameras: tuple[str, ...]
    times: array[float]

    def walks(self) -> dict[str, tuple[int, ...]]:
        """The ids of the photos of each session's cameras in the order of time, by a key."""
        timed = np.flatnonzero(_view(self.times) != NO_TIME)
        cameras = sorted(set(self.cameras))
        numbers = {camera: number for number, camera in enumerate(cameras)}
        walk = _view(self.session_numbers)[timed] * max(len(cameras), 1)
        walk += np.array([numbers[one] for one in self.cameras], np.int64)[timed]
        ids = _view(self.ids)[timed]
        order = np.lexsort((ids, _view(self.times)[timed], walk))
        found = zip(walk[order].tolist(), ids[order].tolist(), strict=True)
        return {
            f"{key // len(cameras)} {cameras[key % len(cameras)]}": tuple(one for _, one in photos)
            for key, photos in groupby(found, key=lambda photo: photo[0])
        }

    def renewed(self, photo_ids: Collection[int], found: PhotoPlaces) -> PhotoPlaces:
        """These places with those of some photos read again.

        Args:
            photo_ids: The photos that were read again.
            found: What was read of them; those that do not count any more are not in it.
        """
        kept = ~np.isin(_view(self.ids), np.fromiter(photo_ids, np.int64))
        ids = np.concatenate((_view(self.ids)[kept], _view(found.ids)))
        order = np.argsort(ids)
        used = {self.sessions[one] for one in np.unique(_view(self.session_numbers)[kept]).tolist()}
        sessions = tuple(sorted(used.union(found.sessions)))
        numbers = {name: number for number, name in enumerate(sessions)}
        # A session that no photo is left of has no number; nothing looks for it.
        old, new = (
            np.array([numbers.get(name, 0) for name in one.sessions], np.int64)
            for one in (self, found)
        )
        session_numbers = np.concatenate(
            (old[_view(self.session_numbers)[kept]], new[_view(found.session_numbers)])
        )

        def joined(column: str) -> npt.NDArray[Any]:
            before, after = _view(getattr(self, column))[kept], _view(getattr(found, column))
            joint: npt.NDArray[Any] = np.concatenate((before, after))[order]
            return joint

        stays, places = kept.tolist(), order.tolist()

        def words(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
            both = [one for one, is_kept in zip(before, stays, strict=True) if is_kept]
            both += after
            return tuple(both[place] for place in places)

        return PhotoPlaces(
            ids=array("q", ids[order].tobytes()),
            latitudes=array("d", joined("latitudes").tobytes()),
            longitudes=array("d", joined("longitudes").tobytes()),
            sessions=sessions,
            session_numbers=array("q", session_numbers[order].tobytes()),
            names=words(self.names, found.names),
            cameras=words(self.cameras, found.cameras),
            times=array("d", joined("times").tobytes()),
        )

    def metres_to(self, position: Position) -> float | None:
        """The distance in metres from ``position`` to the nearest of them; None without any."""
        nearest = self.nearest(position)
        return None if nearest is None else nearest[1]

    def nearest(
        self, position: Position, other_than: str | None = None
    ) -> tuple[int, float] | None:
        """The id of the photo nearest to ``position``, and its distance from there in metres.

        Args:
            position: The place.
            other_than: The name of a session whose photos are left out.

        Returns:
            None if there is no such photo.
        """
        kept = np.ones(len(self.ids), bool)
        if other_than in self.sessions:
            kept = _view(self.session_numbers) != self.sessions.index(other_than)
        if not kept.any():
            return None
        phi = np.radians(np.frombuffer(self.latitudes))
        half_dphi = (phi - math.radians(position.latitude)) / 2
        half_dlambda = np.radians(np.frombuffer(self.longitudes) - position.longitude) / 2
        across = math.cos(math.radians(position.latitude)) * np.cos(phi)
        # Of the haversine formula what grows with the distance.
        squares = np.sin(half_dphi) ** 2 + across * np.sin(half_dlambda) ** 2
        nearest = int(np.argmin(np.where(kept, squares, np.inf)))
        place = Position(self.latitudes[nearest], self.longitudes[nearest])
        return self.ids[nearest], haversine_m(position, place)


NO_PLACES = PhotoPlaces(array("q"), array("d"), array("d"), (), array("q"), (), (), array("d"))
"""Those of a project without photos."""


def places_in_columns(photos: Iterable[PlaceRow]) -> PhotoPlaces:
    """The places of photos in rising order of their ids.

    Args:
        photos: Each by itself.

    Raises:
        TypeError: A value is none of ours.
        ValueError: The same.
    """
    rows = list(photos)
    sessions = tuple(sorted({row[3] for row in rows}))
    numbers = {name: number for number, name in enumerate(sessions)}
    latitudes = array("d", [row[1] for row in rows])
    longitudes = array("d", [row[2] for row in rows])
    if not (np.isfinite(_view(latitudes)).all() and np.isfinite(_view(longitudes)).all()):
        raise ValueError("a position is not a number")
    return PhotoPlaces(
        ids=array("q", (row[0] for row in rows)),
        latitudes=latitudes,
        longitudes=longitudes,
        sessions=sessions,
        session_numbers=array("q", (numbers[row[3]] for row in rows)),
        names=tuple(row[4] for row in rows),
        cameras=tuple(row[5] for row in rows),
        times=array("d", (NO_TIME if row[6] is None else row[6] for row in rows)),
    )


def _view(column: array[Any]) -> npt.NDArray[Any]:
    """An array over the values of a column, without a copy."""
    return np.frombuffer(column, np.int64 if column.typecode == "q" else np.float64)

"""The photos with a position, on a plane about their middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, Position, centre_of, degrees_of
from core.photos.measurement import Source
from core.project.rows import PhotoRow, Verdict

# The area is where so many of the photos lie, whatever the others say.
_MOST = 0.75
# Nobody measured these with a phone.
_CORRECTED = (Source.HAND, Source.CSV, Source.REVIEWED)


@dataclass(frozen=True, eq=False)
class PlacedPhotos:
    """Usable photos that were not set aside.

    Attributes:
        photos: At least one.
        degrees: ``(N, 2)`` [latitude, longitude].
        middle: Their median.
        metres: ``(N, 2)`` [east, north] of it.
    """

    photos: tuple[PhotoRow, ...]
    degrees: NDArray[np.float64]
    middle: Position
    metres: NDArray[np.float64]

    @property
    def distances_m(self) -> NDArray[np.float64]:
        """``(N,)`` how far each is from the middle."""
        distances: NDArray[np.float64] = np.hypot(self.metres[:, 0], self.metres[:, 1])
        return distances

    def size_m(self, which: NDArray[np.bool_]) -> float:
        """The diameter in metres of the circle that most of some photos lie in; 0 without any."""
        if not which.any():
            return 0.0
        return 2 * float(np.quantile(self.distances_m[which], _MOST))


def placed(photos: Sequence[PhotoRow]) -> PlacedPhotos | None:
    """The photos that are usable and not set aside; None where there are none."""
    chosen = tuple(
        photo
        for photo in photos
        if photo.verdict is Verdict.USABLE and not photo.set_aside and photo.position is not None
    )
    if not chosen:
        return None
    places = [photo.position for photo in chosen if photo.position is not None]
    degrees = degrees_of(places)
    middle = centre_of(degrees)
    return PlacedPhotos(chosen, degrees, middle, LocalFrame(middle).to_metres(degrees))


def was_measured(photo: PhotoRow) -> bool:
    """True if the position that counts is a device's, and not what a person stated."""
    return photo.measurement is not None and photo.measurement.source not in _CORRECTED

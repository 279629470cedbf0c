"""Photos that are looked at together: as rows, and in columns those whose position counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, Position, centre_of, degrees_of
from core.photos.measurement import Source
from core.project.rows import PhotoRow, Verdict

# The area is where so many of the photos lie, whatever the others say.
_MOST = 0.75
# As far as this from the middle a photo may well be of the place.
_LEAST_NEAR_M = 250.0
# Nobody measured these with a phone.
_CORRECTED = (Source.HAND, Source.CSV, Source.REVIEWED)


@dataclass(frozen=True, eq=False)
class PlacedPhotos:
    """The photos whose position counts, in columns.

    Attributes:
        ids: ``(N,)`` of at least one photo.
        degrees: ``(N, 2)`` [latitude, longitude].
        accuracy_m: ``(N,)`` :func:`stated_accuracy_m`.
    """

    ids: NDArray[np.int64]
    degrees: NDArray[np.float64]
    accuracy_m: NDArray[np.float64]

    @cached_property
    def middle(self) -> Position:
        """The median of the positions."""
        return centre_of(self.degrees)

    @cached_property
    def metres(self) -> NDArray[np.float64]:
        """``(N, 2)`` [east, north] of the middle."""
        return LocalFrame(self.middle).to_metres(self.degrees)

    @cached_property
    def distances_m(self) -> NDArray[np.float64]:
        """``(N,)`` distances from the middle."""
        distances: NDArray[np.float64] = np.hypot(self.metres[:, 0], self.metres[:, 1])
        return distances

    @cached_property
    def near_m(self) -> float:
        """Within this of the middle, in metres, a photo may well be of the place."""
        return max(_LEAST_NEAR_M, 2 * float(np.median(self.distances_m)))

    def size_m(self, which: NDArray[np.bool_]) -> float:
        """The diameter in metres of the circle that most of some photos lie in; 0 without any."""
        if not which.any():
            return 0.0
        return 2 * float(np.quantile(self.distances_m[which], _MOST))


class PhotoSet:
    """Photos that are looked at together.

    Args:
        photos: The photos, in the order of import.
        placed: What :attr:`placed` is, where that is known.
    """

    def __init__(self, photos: Sequence[PhotoRow], placed: PlacedPhotos | None = None) -> None:
        self.photos = photos
        if placed is not None:
            self.placed = placed

    @cached_property
    def counted(self) -> list[PhotoRow]:
        """The photos whose position counts."""
        return [photo for photo in self.photos if position_counts(photo)]

    @cached_property
    def placed(self) -> PlacedPhotos | None:
        """:attr:`counted` in columns, in the same order; None where there are none."""
        if not self.counted:
            return None
        return PlacedPhotos(
            np.array([photo.id for photo in self.counted], np.int64),
            degrees_of(photo.position for photo in self.counted if photo.position is not None),
            np.array([stated_accuracy_m(photo) for photo in self.counted]),
        )


def position_counts(photo: PhotoRow) -> bool:
    """True if the photo is usable and was not set aside."""
    return photo.verdict is Verdict.USABLE and not photo.set_aside and photo.position is not None


def was_measured(photo: PhotoRow) -> bool:
    """True if the position that counts is a device's, and not what a person stated."""
    return photo.measurement is not None and photo.measurement.source not in _CORRECTED


def stated_accuracy_m(photo: PhotoRow) -> float:
    """The accuracy in metres that a measured position states; 0 if it states none."""
    measurement = photo.measurement
    if measurement is None or measurement.accuracy_m is None or not was_measured(photo):
        return 0.0
    return measurement.accuracy_m

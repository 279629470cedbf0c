"""What is written for a photo, and in which form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from core.geo import Position, wrapped
from core.labelling.label import Label
from core.photos.measurement import GUESS_METHOD, Measurement, Source

# A centimetre: what is read back may not differ by more.
AGREEMENT_DEGREES = 1e-7


class WriteTarget(str, Enum):
    """Where a position is written."""

    SIDECAR = "sidecar"
    EXIF = "exif"

    def __str__(self) -> str:
        return self.value


class SidecarNaming(str, Enum):
    """How a new sidecar of ``photo.jpg`` is called.

    ``FULL``: darktable's and digiKam's habit, never two photos' at once. ``STEM``: Lightroom's.
    """

    FULL = "photo.jpg.xmp"
    STEM = "photo.xmp"

    def __str__(self) -> str:
        return self.value


# What EXIF calls them (CIPA DC-008, GPSProcessingMethod). What a person gave is no guess.
_METHODS = {Source.GUESS: GUESS_METHOD, Source.HAND: "MANUAL", Source.GPX: "GPS"}


@dataclass(frozen=True)
class Statement:
    """What a file is to say of where its photo was taken.

    Attributes:
        position: The place.
        radius_m: The 90 % radius of a guess in metres; None for a position that a person gave.
        method: How it was found, as ``GPSProcessingMethod``.
    """

    position: Position
    radius_m: float | None
    method: str

    @property
    def radius_cm(self) -> int | None:
        """The radius in whole centimetres, at least one."""
        return None if self.radius_m is None else max(1, round(self.radius_m * 100))

    def is_what(self, measurement: Measurement | None) -> bool:
        """Whether ``measurement``, as read from a file, says the same."""
        if measurement is None:
            return False
        here, there = self.position, measurement.position
        return (
            abs(here.latitude - there.latitude) <= AGREEMENT_DEGREES
            # 180 and -180 degrees are one meridian.
            and abs(float(wrapped(here.longitude - there.longitude))) <= AGREEMENT_DEGREES
            and (self.method == GUESS_METHOD) == (measurement.source is Source.GUESS)
            and _in_cm(measurement.accuracy_m) == self.radius_cm
        )


def statement_of(label: Label) -> Statement | None:
    """What is to be written for ``label``; None without a position."""
    if label.position is None or label.source is None:
        return None
    return Statement(label.position, label.radius90_m, _METHODS[label.source])


def _in_cm(metres: float | None) -> int | None:
    return None if metres is None else round(metres * 100)

"""One statement of where a photo was taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from core.geo import Position

GUESS_METHOD = "CampusGPS"
"""The ``GPSProcessingMethod`` that CampusGPS writes where a position is its guess."""

SUGGESTION = "suggestion"
"""The source, in a table, of a suggested position that was taken over."""

POOR_ACCURACY_M = 100.0
"""A position that says to be worse than this is of little use."""


class Source(str, Enum):
    """The source of a position; ``XMP`` is a sidecar, ``EMBEDDED_XMP`` in the photo.

    ``TAKEOUT`` is the JSON file that Google Takeout lays beside a photo.
    ``REVIEWED`` is a guess that a person accepted: better than none, and known to be one.
    """

    EXIF = "exif"
    XMP = "xmp"
    EMBEDDED_XMP = "embedded_xmp"
    TAKEOUT = "takeout"
    CSV = "csv"
    GPX = "gpx"
    HAND = "hand"
    REVIEWED = "reviewed"
    GUESS = "guess"

    def __str__(self) -> str:
        return self.value


class Prefer(str, Enum):
    """The statement that counts where a photo and its sidecar differ."""

    SIDECAR = "sidecar"
    PHOTO = "photo"

    def __str__(self) -> str:
        return self.value


def is_guess_method(text: str) -> bool:
    """True if a ``GPSProcessingMethod`` says that the position is a guess of CampusGPS.

    Programs that copy it from EXIF to XMP put the name of its character set before it.
    """
    return text.split()[-1:] == [GUESS_METHOD]


@dataclass(frozen=True)
class Measurement:
    """One statement of where a photo was taken; a photo may have several.

    Attributes:
        position: The place.
        source: Who says so.
        accuracy_m: The error the source itself admits, in metres, if it does.
        heading_deg: Where the camera looked, clockwise from north, 0 <= heading < 360.
        measured_at: When the position was measured (UTC), if that is known.
        altitude_m: Metres above sea level, if the source says so.
    """

    position: Position
    source: Source
    accuracy_m: float | None = None
    heading_deg: float | None = None
    measured_at: datetime | None = None
    altitude_m: float | None = None

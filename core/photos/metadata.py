"""What a photo file, and a sidecar beside it, say of where, when and with what it was taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.errors import CampusGPSError
from core.photos.decode import upright_size
from core.photos.exif import NO_GPS_DATA
from core.photos.measurement import Measurement, Source
from core.photos.opening import exif_of, open_photo, unreadable
from core.photos.xmp import find_sidecar, read_sidecar

GUESSED = "position guessed by CampusGPS; not used to learn from"


@dataclass(frozen=True)
class PhotoMetadata:
    """What is known of a photo without decoding it.

    Attributes:
        measurement: Where it was taken: from EXIF, or from an XMP sidecar if EXIF has nothing.
            Never a guess that CampusGPS wrote there.
        refusal: Why there is no position, for the user; empty if there is one.
        taken_at: When it was taken, with a time zone; see ``taken_at_has_offset``.
        taken_at_has_offset: False if the camera did not say how far its clock is from UTC; then
            ``taken_at`` is that clock, kept as if it were UTC.
        camera: Make, model and serial number as far as known; empty if unknown.
        width: Pixels from left to right, upright.
        height: Pixels from top to bottom, upright.
        guess: The position that CampusGPS guessed and wrote, where there is no better one: not to
            be learned from or judged by.
    """

    measurement: Measurement | None
    refusal: str
    taken_at: datetime | None
    taken_at_has_offset: bool
    camera: str
    width: int
    height: int
    guess: Measurement | None = None


def read_metadata(path: Path) -> PhotoMetadata:
    """Read the metadata of the photo ``path``; no pixel is decoded, so its size doesn't matter.

    Raises:
        UnreadablePhoto: Not a photo, or its beginning is damaged.
    """
    with open_photo(path) as photo:
        try:
            facts = exif_of(photo, path)
            width, height = upright_size(photo, facts.orientation)
        except OSError as error:
            raise unreadable(path, error) from error
    measurement, refusal = facts.measurement, facts.refusal
    if measurement is None or measurement.source is Source.GUESS:
        beside, refusal = _from_sidecar(path, refusal)
        # A guess in the photo does not hide what was measured.
        if measurement is None or (beside is not None and beside.source is not Source.GUESS):
            measurement = beside
    guess = None
    if measurement is not None and measurement.source is Source.GUESS:
        measurement, guess, refusal = None, measurement, GUESSED
    return PhotoMetadata(
        measurement,
        refusal,
        facts.taken_at,
        facts.taken_at_has_offset,
        facts.camera,
        width,
        height,
        guess,
    )


def _from_sidecar(path: Path, refusal: str) -> tuple[Measurement | None, str]:
    sidecar = find_sidecar(path)
    if sidecar is None:
        return None, refusal
    try:
        measurement = read_sidecar(sidecar)
    except CampusGPSError as error:
        said = f"{sidecar.name}: {error.reason}"
        return None, said if refusal == NO_GPS_DATA else f"{refusal}; {said}"
    return measurement, "" if measurement is not None else refusal

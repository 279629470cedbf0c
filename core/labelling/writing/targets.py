"""The position that is written for a photo, the file it goes into, and what files say already."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from core.errors import CampusGPSError
from core.files import is_file
from core.geo import Position, wrapped
from core.labelling.label import Label
from core.photos.embedded import Embedded
from core.photos.formats import PHOTO_SUFFIXES, photo_kind
from core.photos.measurement import GUESS_METHOD, Measurement, Source
from core.photos.opening import embedded_in, exif_of, open_photo
from core.photos.xmp import NotXmlError, find_sidecar, read_sidecar, read_xmp, sidecars_of
from core.place_names import PlaceName

# A centimetre: what is read back may not differ by more.
AGREEMENT_DEGREES = 1e-7
AGREEMENT_ALTITUDE_M = 0.01


class WriteTarget(str, Enum):
    """The two kinds of place that a position is written to."""

    SIDECAR = "sidecar"
    EXIF = "exif"

    def __str__(self) -> str:
        return self.value


class SidecarNaming(str, Enum):
    """The name of a new sidecar of ``photo.jpg``.

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
    """The position that a file is to state for its photo.

    Attributes:
        position: The place.
        radius_m: The 90 % radius of a guess in metres; None for a position that a person gave.
        method: How it was found, as ``GPSProcessingMethod``.
        altitude_m: Metres above sea level; None leaves what the file says of it.
        place: Names that a sidecar is to have too, where it has none; None for no names.
    """

    position: Position
    radius_m: float | None
    method: str
    altitude_m: float | None = None
    place: PlaceName | None = None

    @property
    def radius_cm(self) -> int | None:
        """The radius in whole centimetres, at least one."""
        return None if self.radius_m is None else max(1, round(self.radius_m * 100))

    def is_what(self, measurement: Measurement | None) -> bool:
        """Return whether ``measurement``, as read from a file, says the same."""
        if measurement is None:
            return False
        here, there = self.position, measurement.position
        return (
            abs(here.latitude - there.latitude) <= AGREEMENT_DEGREES
            # 180 and -180 degrees are one meridian.
            and abs(float(wrapped(here.longitude - there.longitude))) <= AGREEMENT_DEGREES
            and (self.method == GUESS_METHOD) == (measurement.source is Source.GUESS)
            and _in_cm(measurement.accuracy_m) == self.radius_cm
            and self._is_at(measurement.altitude_m)
        )

    def _is_at(self, altitude_m: float | None) -> bool:
        if self.altitude_m is None:
            return True
        return altitude_m is not None and abs(altitude_m - self.altitude_m) <= AGREEMENT_ALTITUDE_M


def statement_of(label: Label) -> Statement | None:
    """The statement to write for ``label``; None without a position."""
    if label.position is None or label.source is None:
        return None
    return Statement(label.position, label.radius90_m, _METHODS[label.source], label.altitude_m)


# What ExifTool writes without a loss, under the names that it accepts.
_WRITABLE = {
    "jpeg": frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"}),
    "png": frozenset({".png"}),
    "tiff": frozenset({".tif", ".tiff"}),
    "webp": frozenset({".webp"}),
}
_WHAT = {"heif": "a HEIC", "avif": "an AVIF", "raw": "a camera's raw file"}


@dataclass(frozen=True)
class Target:
    """The file that a position goes into.

    Attributes:
        form: What is written.
        path: The file that is changed or made; not a link to it.
        note: Why it is not what was asked for, in words; empty if it is.
    """

    form: WriteTarget
    path: Path
    note: str = ""


def choose_target(photo: Path, form: WriteTarget, naming: SidecarNaming) -> Target:
    """Choose the file that the position of ``photo`` goes into.

    Into the photo itself only if it is of a format that ExifTool writes, and is called so. A
    sidecar that exists is taken whatever its naming, unless it is that of another photo too.

    Raises:
        CampusGPSError: The photo can't be read.
    """
    note = _why_never_written(photo) if form is WriteTarget.EXIF else ""
    if form is WriteTarget.EXIF and not note:
        return Target(WriteTarget.EXIF, behind_links(photo))
    found = find_sidecar(photo)
    sharer = None
    if found is None or found.stem != photo.name:
        if found is not None or naming is SidecarNaming.STEM:
            sharer = _sharer(photo)
        if sharer is not None:
            taken = f"{photo.stem}.xmp is that of {sharer} too"
            note, found = f"{note}; {taken}" if note else taken, None
    if found is not None:
        return Target(WriteTarget.SIDECAR, behind_links(found), note)
    stem = photo.stem if naming is SidecarNaming.STEM and sharer is None else photo.name
    return Target(WriteTarget.SIDECAR, behind_links(photo.with_name(stem + ".xmp")), note)


def positions_said(photo: Path, target: Path) -> dict[Path, Measurement]:
    """Every position that ``photo``, its sidecars or ``target`` state, by file.

    Raises:
        NotXmlError: ``target`` is a sidecar that is none.
        CampusGPSError: A sidecar can't be read.
    """
    said = {}
    inside = position_inside(photo)
    if inside is not None:
        said[behind_links(photo)] = inside
    for sidecar in dict.fromkeys([*map(behind_links, sidecars_of(photo)), target]):
        if sidecar.suffix.lower() == ".xmp" and sidecar.is_file():
            measurement = _position_in_sidecar(sidecar, is_target=sidecar == target)
            if measurement is not None:
                said[sidecar] = measurement
    return said


def position_inside(photo: Path) -> Measurement | None:
    """The position in the photo itself: in its EXIF, else in its embedded XMP."""
    with suppress(CampusGPSError, OSError), open_photo(photo) as opened:
        return exif_of(opened, photo).measurement or _in_xmp(embedded_in(opened, photo))
    return None


def position_in_embedded_xmp(photo: Path) -> Measurement | None:
    """The position in the XMP inside a photo; None if there is none to be read."""
    with open_photo(photo) as opened:
        return _in_xmp(embedded_in(opened, photo))


def _in_xmp(embedded: Embedded) -> Measurement | None:
    for packet in embedded.xmp:
        with suppress(CampusGPSError):
            if (measurement := read_xmp(packet)) is not None:
                return measurement
    return None


def _position_in_sidecar(sidecar: Path, *, is_target: bool) -> Measurement | None:
    try:
        return read_sidecar(sidecar)
    except NotXmlError as error:
        if is_target:
            raise NotXmlError(f"{sidecar.name}: {error.reason}", file=sidecar) from error
        return None
    except CampusGPSError as error:
        if isinstance(error.__cause__, OSError):
            raise
        return None


def _why_never_written(photo: Path) -> str:
    kind = photo_kind(photo) or "a file of unknown format"
    if kind not in _WRITABLE:
        return f"{_WHAT.get(kind, kind)} is never written into"
    if photo.suffix.lower() not in _WRITABLE[kind]:
        called = f"this {kind.upper()} is called {photo.suffix or 'nothing'}"
        return f"{called}, so it is not written into"
    return ""


def _sharer(photo: Path) -> str | None:
    """Another photo beside it that would have the same ``photo.xmp``."""
    for suffix in sorted(PHOTO_SUFFIXES):
        for written in (suffix, suffix.upper()):
            other = photo.with_name(photo.stem + written)
            # Where case does not count, the photo is found under several names.
            if other != photo and is_file(other) and not other.samefile(photo):
                return other.name
    return None


def kinds_named(target: Path) -> set[str]:
    """The formats that are written into under a name like that of ``target``; mostly one."""
    return {kind for kind, suffixes in _WRITABLE.items() if target.suffix.lower() in suffixes}


def behind_links(path: Path) -> Path:
    """The file itself where ``path`` is a link: to replace the link would leave it as it was."""
    return Path(os.path.realpath(path))


def _in_cm(metres: float | None) -> int | None:
    return None if metres is None else round(metres * 100)

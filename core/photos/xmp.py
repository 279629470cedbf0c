"""Reads the XMP of a photo: in sidecars of Lightroom, darktable, digiKam and CampusGPS, and inside.

Format: XMP specification part 2 (ISO 16684-1), ``exif`` namespace: ``DDD,MM,SSk`` or
``DDD,MM.mmk`` with k one of N, S, E, W, as an attribute of ``rdf:Description`` or an element in it.
Makers of drones have names of their own, with decimal degrees.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path

from core.errors import CampusGPSError
from core.files import require_ordinary
from core.photos.clock import CaptureTime, read_clock
from core.photos.coordinates import degrees_from_text, is_decimal, says_hemisphere
from core.photos.gps import (
    NO_GPS_DATA,
    GpsFix,
    GpsTags,
    altitude_from,
    assumed_hemisphere,
    fix_from,
    heading_from,
)
from core.photos.measurement import Measurement, Source
from core.photos.remark import CONTRADICTION, Remark
from core.photos.xmp_fields import LARGEST_BYTES, Fields, read_fields
from core.photos.xmp_fields import NotXmlError as NotXmlError

_SUFFIXES = (".xmp", ".XMP", ".Xmp")
_STANDARD = ("exif", "exifEX")
_NAMES = ("GPSLatitude", "GPSLongitude")
_LETTERS = ("NS", "EW")
_DRONE = "drone-dji"
# Names of latitude and longitude, the best first; DJI's older programs misspell one of them.
_DRONE_NAMES = (
    ("GpsLatitude", "GpsLongitude"),
    ("GpsLatitude", "GpsLongtitude"),
    ("Latitude", "Longitude"),
)


@dataclass(frozen=True)
class XmpFacts:
    """The values that CampusGPS takes from XMP.

    Attributes:
        fix: The position, or why there is none, and what to know of it.
        clock: When the photo was taken, if that is known.
        heading_deg: Where the camera looked, clockwise from north, also without a position.
        altitude_m: Metres above sea level, also without a position.
    """

    fix: GpsFix = field(default_factory=GpsFix)
    clock: CaptureTime | None = None
    heading_deg: float | None = None
    altitude_m: float | None = None

    @property
    def measurement(self) -> Measurement | None:
        """The position, if there is a possible one."""
        return self.fix.measurement

    @property
    def refusal(self) -> str:
        """The reason why a stated position is none; empty if it is one, or none is stated."""
        return "" if self.fix.refusal == NO_GPS_DATA else self.fix.refusal


def sidecars_of(photo: Path) -> tuple[Path, ...]:
    """The sidecars beside ``photo`` that there are: ``photo.jpg.xmp`` before ``photo.xmp``."""
    found: list[Path] = []
    for stem in dict.fromkeys((photo.name, photo.stem)):
        for suffix in _SUFFIXES:
            sidecar = photo.with_name(stem + suffix)
            # Where case does not count, one sidecar is found under several names.
            if _is_file(sidecar) and not any(_is_same(sidecar, other) for other in found):
                found.append(sidecar)
    return tuple(found)


def find_sidecar(photo: Path) -> Path | None:
    """The first of the sidecars of ``photo``; None if there is none."""
    return next(iter(sidecars_of(photo)), None)


def read_sidecar(path: Path) -> Measurement | None:
    """The position in the sidecar ``path``; None if it speaks of other things only.

    Raises:
        CampusGPSError: It is not XML, or what it gives is not a position.
    """
    facts = sidecar_facts(path)
    if facts.refusal:
        raise CampusGPSError(facts.refusal, file=path)
    return facts.measurement


def sidecar_facts(path: Path) -> XmpFacts:
    """Reads the sidecar ``path``.

    Raises:
        NotXmlError: It is not XML.
        CampusGPSError: It can't be read.
    """
    try:
        require_ordinary(path)
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise CampusGPSError(
            f"this sidecar can't be read ({error.strerror or error})", file=path
        ) from error
    try:
        return xmp_facts(content, Source.XMP)
    except NotXmlError as error:
        raise NotXmlError(error.reason, file=path) from error


def read_xmp(content: bytes) -> Measurement | None:
    """The position in XMP by the standard's names, else by a drone's; None if there is none.

    Raises:
        NotXmlError: It is not XML.
        CampusGPSError: What it gives is not a position.
    """
    fixes = _fixes(read_fields(content), Source.XMP)
    for fix in fixes:
        if fix.measurement is not None:
            return fix.measurement
    if fixes:
        raise CampusGPSError(fixes[0].refusal)
    return None


def xmp_facts(content: bytes, source: Source) -> XmpFacts:
    """Reads XMP, the content of a sidecar or a packet embedded in a photo.

    Args:
        content: The XMP.
        source: Who says so.

    Raises:
        NotXmlError: It is not XML.
    """
    return facts_of(read_fields(content), source)


def facts_of(fields: Fields, source: Source) -> XmpFacts:
    """The facts that the properties of XMP state."""
    fixes = _fixes(fields, source)
    # A guess does not hide what was measured.
    fixes.sort(key=lambda fix: (fix.measurement is None, _is_guess(fix)))
    return XmpFacts(
        fixes[0] if fixes else GpsFix(),
        _clock(fields),
        heading_from(_number(fields.get("GPSImgDirection", *_STANDARD))),
        altitude_from(_altitude_m(fields)),
    )


def _fixes(fields: Fields, source: Source) -> list[GpsFix]:
    return [fix_from(tags, source) for tags in _gps_tags(fields)]


def _is_guess(fix: GpsFix) -> bool:
    return fix.measurement is not None and fix.measurement.source is Source.GUESS


def _gps_tags(fields: Fields) -> Iterator[GpsTags]:
    """Every position that is stated, the standard's first."""
    # ExifTool takes the standard's names for a position in whatever namespace they stand.
    spaces = fields.namespaces_of(*_NAMES)
    for space in sorted(spaces, key=lambda space: space not in _STANDARD):
        latitude, longitude = (_degrees(_coordinate(fields, name, space)) for name in _NAMES)
        remarks = (*_contradictions(fields, space), *_assumptions(fields, space))
        yield replace(_the_rest(fields), latitude=latitude, longitude=longitude, remarks=remarks)
    for names in _DRONE_NAMES:
        latitude, longitude = (_degrees(fields.get(name, _DRONE)) for name in names)
        if latitude is not None and longitude is not None:
            yield GpsTags(latitude, longitude, altitude_m=_altitude_m(fields))


def _contradictions(fields: Fields, space: str) -> Iterator[Remark]:
    """Letters that the standard does not know, and that contradict the number beside them."""
    for name, letter in zip(_NAMES, "SW", strict=True):
        stated = fields.get(f"{name}Ref", space).strip().upper()[:1]
        degrees = _degrees(_coordinate(fields, name, space))
        if stated == letter and degrees is not None and degrees > 0:
            text = f"its XMP has {letter} beside a positive {name[3:].lower()}; the number counts"
            yield Remark(CONTRADICTION, text)


def _assumptions(fields: Fields, space: str) -> tuple[Remark, ...]:
    """The remark that letters are missing which the standard has behind degrees and minutes."""
    north, east = (
        not (is_decimal(text) or says_hemisphere(text) or fields.get(f"{name}Ref", space).strip())
        for name in _NAMES
        for text in (_coordinate(fields, name, space),)
    )
    return assumed_hemisphere("XMP", north=north, east=east)


def _the_rest(fields: Fields) -> GpsTags:
    return GpsTags(
        accuracy_m=_number(fields.get("GPSHPositioningError", *_STANDARD)),
        dop=_number(fields.get("GPSDOP", *_STANDARD)),
        heading_deg=_number(fields.get("GPSImgDirection", *_STANDARD)),
        altitude_m=_altitude_m(fields),
        measured_at=_measured_at(fields),
        method=fields.get("GPSProcessingMethod", *_STANDARD),
        datum=fields.get("GPSMapDatum", *_STANDARD),
        status=fields.get("GPSStatus", *_STANDARD),
    )


def _coordinate(fields: Fields, name: str, space: str) -> str:
    """A coordinate as written, without a letter of the other axis: that says nothing."""
    others = _LETTERS[1 - _NAMES.index(name)]
    return fields.get(name, space).strip().strip(others + others.lower()).strip()


def _degrees(text: str) -> float | None:
    return degrees_from_text(text) if text else None


def _altitude_m(fields: Fields) -> float | None:
    metres = _number(fields.get("GPSAltitude", *_STANDARD))
    if metres is None:
        return _number(fields.get("AbsoluteAltitude", _DRONE))
    below = fields.get("GPSAltitudeRef", *_STANDARD) in ("1", "3")
    return -abs(metres) if below else metres


def _measured_at(fields: Fields) -> datetime | None:
    found = read_clock(fields.get("GPSTimeStamp", *_STANDARD))
    return found.at.astimezone(timezone.utc) if found is not None else None


def _clock(fields: Fields) -> CaptureTime | None:
    offset = fields.get("OffsetTimeOriginal", *_STANDARD)
    subseconds = fields.get("SubSecTimeOriginal", *_STANDARD)
    original = fields.get("DateTimeOriginal", *_STANDARD)
    created = fields.get("DateCreated", "photoshop")
    digitized = fields.get("CreateDate", "xmp") or fields.get("DateTimeDigitized", *_STANDARD)
    return (
        read_clock(original, offset, subseconds)
        or read_clock(created, offset)
        or read_clock(digitized, is_original=False)
    )


def _number(text: str) -> float | None:
    """``465/10`` or ``46.5`` as a number."""
    top, _, bottom = text.partition("/")
    try:
        number = float(top) / float(bottom or 1)
    except (ValueError, ZeroDivisionError):
        return None
    return number if math.isfinite(number) else None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # its name is too long, or it is a link to where we may not look
        return False


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # it went away meanwhile
        return False

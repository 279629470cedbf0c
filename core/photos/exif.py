"""Reads EXIF: position, time, camera, orientation.

Tags: Exif 2.32 (CIPA DC-008-2019).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import BinaryIO

from core.photos.clock import CaptureTime, read_clock, read_date
from core.photos.coordinates import degrees_from_parts, degrees_from_text, says_hemisphere
from core.photos.gps import (
    GpsFix,
    GpsTags,
    altitude_from,
    assumed_hemisphere,
    fix_from,
    heading_from,
)
from core.photos.measurement import Measurement, Source
from core.photos.tiff_tags import Block, Value, number_in, read_block, text_in

_MAKE, _MODEL, _ORIENTATION, _DATE_TIME = 0x010F, 0x0110, 0x0112, 0x0132
_ORIGINAL, _DIGITIZED = 0x9003, 0x9004
_OFFSET, _OFFSET_ORIGINAL, _OFFSET_DIGITIZED = 0x9010, 0x9011, 0x9012
_SUBSECONDS, _SUBSECONDS_ORIGINAL, _SUBSECONDS_DIGITIZED = 0x9290, 0x9291, 0x9292
_SERIAL = 0xA431
_LATITUDE_REF, _LATITUDE, _LONGITUDE_REF, _LONGITUDE = 1, 2, 3, 4
_ALTITUDE_REF, _ALTITUDE, _GPS_TIME, _STATUS, _DOP = 5, 6, 7, 9, 0xB
_HEADING, _DATUM, _METHOD, _GPS_DATE, _ACCURACY = 0x11, 0x12, 0x1B, 0x1D, 0x1F

_CHARACTER_SETS = (b"ASCII\0\0\0", b"JIS\0\0\0\0\0", bytes(8))
# Below sea level, below the ellipsoid (Exif 3.0).
_BELOW = (1, 3)

# Only these are read: a block may name thousands of others, each as long as allowed.
_WANTED = frozenset(
    {
        *(_MAKE, _MODEL, _ORIENTATION, _DATE_TIME),
        *(_ORIGINAL, _DIGITIZED, _OFFSET, _OFFSET_ORIGINAL, _OFFSET_DIGITIZED),
        *(_SUBSECONDS, _SUBSECONDS_ORIGINAL, _SUBSECONDS_DIGITIZED, _SERIAL),
        *(_LATITUDE_REF, _LATITUDE, _LONGITUDE_REF, _LONGITUDE),
        *(_ALTITUDE_REF, _ALTITUDE, _GPS_TIME, _STATUS, _DOP),
        *(_HEADING, _DATUM, _METHOD, _GPS_DATE, _ACCURACY),
    }
)


@dataclass(frozen=True)
class ExifFacts:
    """The values that CampusGPS takes from EXIF.

    Attributes:
        fix: The position, or why there is none, and what to know of it.
        clock: When the photo was taken, if that is known.
        camera: Make, model and serial number as far as known.
        orientation: How to turn the stored picture upright, 1 to 8; 1 is as it is.
        heading_deg: Where the camera looked, also without a position.
        altitude_m: Metres above sea level, also without a position.
        says_unknown: Whether it says that the receiver did not know where it was.
    """

    fix: GpsFix = field(default_factory=GpsFix)
    clock: CaptureTime | None = None
    camera: str = ""
    orientation: int = 1
    heading_deg: float | None = None
    altitude_m: float | None = None
    says_unknown: bool = False

    @property
    def measurement(self) -> Measurement | None:
        """The position, if there is a possible one."""
        return self.fix.measurement

    @property
    def refusal(self) -> str:
        """The reason why there is no position; empty if there is one."""
        return self.fix.refusal

    @property
    def taken_at(self) -> datetime | None:
        """The capture time; without an offset the camera's own clock, as if it were UTC."""
        return None if self.clock is None else self.clock.at

    @property
    def taken_at_has_offset(self) -> bool:
        """True if :attr:`taken_at` is really UTC."""
        return self.clock is not None and self.clock.has_offset


def read_exif(*files: BinaryIO) -> ExifFacts:
    """Read EXIF blocks, or a TIFF file; what a later one says replaces what an earlier one says.

    Never raises because of what they contain: what can't be read is missing from the answer.
    """
    return exif_facts([read_block(file, _WANTED) for file in files])


def exif_facts(blocks: Sequence[Block]) -> ExifFacts:
    """The facts that the tags of EXIF blocks state, joined."""
    block = Block()
    for later in blocks:
        block.update(later)
    tags = _gps_tags(block.gps)
    return ExifFacts(
        fix_from(tags, Source.EXIF),
        _clock(block),
        _camera(block),
        _orientation(block.main),
        heading_from(tags.heading_deg),
        altitude_from(tags.altitude_m),
        tags.is_unknown,
    )


def _gps_tags(gps: dict[int, Value]) -> GpsTags:
    north, latitude = _side(gps, _LATITUDE, _LATITUDE_REF, "NS")
    east, longitude = _side(gps, _LONGITUDE, _LONGITUDE_REF, "EW")
    return GpsTags(
        latitude=latitude,
        longitude=longitude,
        accuracy_m=number_in(gps.get(_ACCURACY)),
        dop=number_in(gps.get(_DOP)),
        heading_deg=number_in(gps.get(_HEADING)),
        altitude_m=_altitude_m(gps),
        measured_at=_gps_time(gps),
        method=_method(gps.get(_METHOD)),
        datum=text_in(gps.get(_DATUM)),
        status=text_in(gps.get(_STATUS)),
        remarks=assumed_hemisphere("EXIF", north=north, east=east),
    )


def _side(
    gps: dict[int, Value], tag: int, letter_tag: int, letters: str
) -> tuple[bool, float | None]:
    """Whether it is only assumed that a coordinate is north or east, and the coordinate.

    A letter that is none of ``letters`` says nothing, as for ExifTool, wherever it stands.
    """
    value, letter = gps.get(tag), text_in(gps.get(letter_tag)).strip("\0 ")[:1].upper()
    stated = letter != "" and letter in letters
    degrees = _coordinate(value, letter if stated else "", letters)
    if stated or degrees is None or not degrees > 0:
        return False, degrees
    return isinstance(value, tuple) or not says_hemisphere(text_in(value), letters), degrees


def _method(value: Value | None) -> str:
    """The method by which the position was found: text behind eight bytes of its character set."""
    if not isinstance(value, bytes):
        return text_in(value)
    if value.startswith(b"UNICODE"):
        return text_in(value[8:].replace(b"\0", b""))
    return text_in(value[8:] if value[:8] in _CHARACTER_SETS else value)


def _altitude_m(gps: dict[int, Value]) -> float | None:
    metres, reference = number_in(gps.get(_ALTITUDE)), gps.get(_ALTITUDE_REF)
    if isinstance(reference, bytes):
        # Of no type, or the digit as text.
        reference = (float(reference[0]),) if b"" < reference[:1] < b"0" else text_in(reference)
    below = number_in(reference) in _BELOW
    return -metres if metres is not None and below else metres


def _coordinate(value: Value | None, reference: str, letters: str) -> float | None:
    if value is None:
        return None
    if isinstance(value, tuple):
        return degrees_from_parts(value, reference)
    return degrees_from_text(text, reference, letters) if (text := text_in(value)) else None


def _gps_time(gps: dict[int, Value]) -> datetime | None:
    """The time of the satellites' fix (UTC)."""
    midnight = read_date(text_in(gps.get(_GPS_DATE)))
    time = gps.get(_GPS_TIME)
    if midnight is None or not isinstance(time, tuple) or len(time) != 3:
        return None
    if not all(math.isfinite(part) and 0 <= part < 100 for part in time):
        return None
    try:
        return midnight + timedelta(hours=time[0], minutes=time[1], seconds=time[2])
    except OverflowError:
        return None


def _clock(block: Block) -> CaptureTime | None:
    main, exif = block.main, block.exif
    offset = exif.get(_OFFSET_ORIGINAL)
    stated = text_in(offset) if text_in(offset).strip(" :") else text_in(exif.get(_OFFSET))
    seconds = text_in(exif.get(_SUBSECONDS_ORIGINAL))
    original = read_clock(text_in(exif.get(_ORIGINAL)), stated, seconds)
    if original is not None:
        return original
    satellites = _gps_time(block.gps)
    if satellites is not None:
        return CaptureTime(satellites, has_offset=True, is_camera=False)
    digitized, changed = text_in(exif.get(_DIGITIZED)), text_in(main.get(_DATE_TIME))
    return read_clock(
        digitized,
        text_in(exif.get(_OFFSET_DIGITIZED)),
        text_in(exif.get(_SUBSECONDS_DIGITIZED)),
        is_original=False,
    ) or read_clock(
        changed,
        text_in(exif.get(_OFFSET)),
        text_in(exif.get(_SUBSECONDS)),
        is_original=False,
    )


def _camera(block: Block) -> str:
    make, model = text_in(block.main.get(_MAKE)), text_in(block.main.get(_MODEL))
    serial = text_in(block.exif.get(_SERIAL))
    # "NIKON CORPORATION" + "NIKON D70s" is "NIKON D70s".
    repeated = model and model.split()[0].lower() in make.lower().split()
    named = model if repeated else f"{make} {model}".strip()
    return f"{named} ({serial})" if serial and named else named


def _orientation(main: dict[int, Value]) -> int:
    number = number_in(main.get(_ORIENTATION))
    return int(number) if number is not None and 1 <= number <= 8 else 1

"""What an EXIF block says: position, time, camera, orientation.

A reader of our own, because Pillow's warns (through a process-wide setting that threads can't
change safely) about damaged blocks, and because a block that is damaged in one place should still
give the rest. Format: TIFF 6.0; tags: Exif 2.32 (CIPA DC-008-2019).
"""

from __future__ import annotations

import math
import re
import struct
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import BinaryIO, TypeAlias

from core.photos.coordinates import (
    ImpossiblePosition,
    degrees_from_parts,
    degrees_from_text,
    position_from,
)
from core.photos.measurement import Measurement, Source, is_guess_method

Value: TypeAlias = str | bytes | tuple[float, ...]
"""Text, raw bytes, or numbers; a rational with denominator 0 is NaN."""

NO_GPS_DATA = "no GPS data"

_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_MAKE, _MODEL, _ORIENTATION, _DATE_TIME = 0x010F, 0x0110, 0x0112, 0x0132
_ORIGINAL, _DIGITIZED = 0x9003, 0x9004
_OFFSET, _OFFSET_ORIGINAL, _OFFSET_DIGITIZED = 0x9010, 0x9011, 0x9012
_SUBSECONDS_ORIGINAL, _SERIAL = 0x9291, 0xA431
_LATITUDE_REF, _LATITUDE, _LONGITUDE_REF, _LONGITUDE = 1, 2, 3, 4
_GPS_TIME, _HEADING, _METHOD, _GPS_DATE, _ACCURACY = 7, 0x11, 0x1B, 0x1D, 0x1F

# struct codes of TIFF's numeric types; 2 is text, 7 is bytes of any kind.
_NUMERIC = {1: "B", 3: "H", 4: "L", 6: "b", 8: "h", 9: "l", 11: "f", 12: "d", 13: "L"}
_RATIONAL = {5: "L", 10: "l"}
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_LONGEST_VALUE = 4096
_CHARACTER_SETS = (b"ASCII\0\0\0", b"JIS\0\0\0\0\0", bytes(8))

# Only these are read: a block may name thousands of others, each as long as allowed.
_WANTED = frozenset(
    {
        *(_MAKE, _MODEL, _ORIENTATION, _DATE_TIME, _EXIF_IFD, _GPS_IFD),
        *(_ORIGINAL, _DIGITIZED, _OFFSET, _OFFSET_ORIGINAL, _OFFSET_DIGITIZED),
        *(_SUBSECONDS_ORIGINAL, _SERIAL),
        *(_LATITUDE_REF, _LATITUDE, _LONGITUDE_REF, _LONGITUDE),
        *(_GPS_TIME, _HEADING, _METHOD, _GPS_DATE, _ACCURACY),
    }
)

_TIME = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})\D(\d{1,2})\D(\d{1,2})(?:\D(\d{1,2}))?")
_DATE = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})")
_OFFSET_TEXT = re.compile(r"([+-])(\d{1,2}):?(\d{2})")


@dataclass(frozen=True)
class ExifFacts:
    """What CampusGPS takes from an EXIF block.

    Attributes:
        measurement: The position, if there is a possible one.
        refusal: Why there is none; empty if there is one.
        taken_at: When the photo was taken; without a stated offset from UTC the camera's own
            clock is kept as if it were UTC.
        taken_at_has_offset: Whether ``taken_at`` is really UTC.
        camera: Make, model and serial number as far as known.
        orientation: How to turn the stored picture upright, 1 to 8; 1 is as it is.
    """

    measurement: Measurement | None = None
    refusal: str = NO_GPS_DATA
    taken_at: datetime | None = None
    taken_at_has_offset: bool = False
    camera: str = ""
    orientation: int = 1


@dataclass
class _Block:
    """The tags of the three directories we read."""

    main: dict[int, Value] = field(default_factory=dict)
    exif: dict[int, Value] = field(default_factory=dict)
    gps: dict[int, Value] = field(default_factory=dict)


def read_exif(file: BinaryIO) -> ExifFacts:
    """Read the EXIF block, or TIFF file, in ``file``.

    Never raises because of what the block contains: what can't be read is missing from the answer.
    """
    block = _read_block(file)
    measurement: Measurement | None = None
    refusal = ""
    try:
        measurement = _measurement(block.gps)
    except ImpossiblePosition as impossible:
        refusal = str(impossible)
    taken_at, has_offset = _taken_at(block)
    return ExifFacts(
        measurement, refusal, taken_at, has_offset, _camera(block), _orientation(block.main)
    )


def _read_block(file: BinaryIO) -> _Block:
    block = _Block()
    file.seek(0)
    head = file.read(64)
    # Some writers put "Exif\0\0" (or that twice, or an offset) before the TIFF header.
    starts = [at for mark in (b"II*\0", b"MM\0*") if (at := head.find(mark)) >= 0]
    if not starts:
        return block
    start = min(starts)
    order = "<" if head[start : start + 2] == b"II" else ">"
    reader = _DirectoryReader(file, start, order)
    (first,) = struct.unpack_from(order + "L", head.ljust(64, b"\0"), start + 4)
    block.main = reader.read(first)
    block.exif = reader.read(_pointer(block.main.get(_EXIF_IFD)))
    block.gps = reader.read(_pointer(block.main.get(_GPS_IFD)))
    return block


@dataclass(frozen=True)
class _DirectoryReader:
    file: BinaryIO
    start: int
    order: str

    def read(self, offset: int) -> dict[int, Value]:
        """The tags of the directory at ``offset``; those that can't be read are left out."""
        tags: dict[int, Value] = {}
        if offset <= 0:
            return tags
        count_bytes = self._at(offset, 2)
        if len(count_bytes) < 2:
            return tags
        (count,) = struct.unpack(self.order + "H", count_bytes)
        entries = self._at(offset + 2, 12 * count)
        for at in range(0, len(entries) - 11, 12):
            tag, kind, length = struct.unpack_from(self.order + "HHL", entries, at)
            if tag not in _WANTED or tag in tags:
                continue
            value = self._value(kind, length, entries[at + 8 : at + 12])
            if value is not None:
                tags[tag] = value
        return tags

    def _value(self, kind: int, count: int, inline: bytes) -> Value | None:
        size = _SIZES.get(kind, 0) * count
        if not 0 < size <= _LONGEST_VALUE:
            return None
        raw = inline[:size]
        if size > 4:
            raw = self._at(struct.unpack(self.order + "L", inline)[0], size)
        if kind == 2:
            return raw.strip(b"\0").split(b"\0", 1)[0].decode("utf-8", "replace")
        if kind == 7:
            return raw
        if len(raw) < size:
            return None
        if kind in _RATIONAL:
            numbers = struct.unpack(f"{self.order}{2 * count}{_RATIONAL[kind]}", raw)
            return tuple(
                top / bottom if bottom else math.nan
                for top, bottom in zip(numbers[::2], numbers[1::2], strict=True)
            )
        return tuple(float(n) for n in struct.unpack(f"{self.order}{count}{_NUMERIC[kind]}", raw))

    def _at(self, offset: int, size: int) -> bytes:
        self.file.seek(self.start + offset)
        return self.file.read(size)


def _pointer(value: Value | None) -> int:
    number = _number(value)
    # Written as a floating number it may say anything; offsets have 32 bits.
    return int(number) if number is not None and 0 < number < 1 << 32 else 0


def _number(value: Value | None) -> float | None:
    """The first number of ``value``, if it is finite."""
    if isinstance(value, str):
        try:
            value = (float(value.strip("\0 ")),)
        except ValueError:
            return None
    if not isinstance(value, tuple) or not value or not math.isfinite(value[0]):
        return None
    return value[0]


def _text(value: Value | None) -> str:
    """The text in ``value`` in one line, without NULs and superfluous blanks."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    printable = "".join(c if c.isprintable() else " " for c in value.replace("\ufffd", " "))
    return " ".join(printable.split())


def _measurement(gps: dict[int, Value]) -> Measurement:
    latitude = _coordinate(gps.get(_LATITUDE), _text(gps.get(_LATITUDE_REF)))
    longitude = _coordinate(gps.get(_LONGITUDE), _text(gps.get(_LONGITUDE_REF)))
    if latitude is None and longitude is None:
        raise ImpossiblePosition(NO_GPS_DATA)
    if latitude is None or longitude is None:
        missing = "latitude" if latitude is None else "longitude"
        raise ImpossiblePosition(f"half a GPS block: no {missing}")
    accuracy = _number(gps.get(_ACCURACY))
    return Measurement(
        position=position_from(latitude, longitude),
        source=Source.GUESS if is_guess_method(_method(gps.get(_METHOD))) else Source.EXIF,
        accuracy_m=accuracy if accuracy is not None and accuracy > 0 else None,
        heading_deg=heading_from(_number(gps.get(_HEADING))),
        measured_at=_gps_time(gps),
    )


def _method(value: Value | None) -> str:
    """How the position was found: text behind eight bytes that name its character set."""
    if not isinstance(value, bytes):
        return _text(value)
    if value.startswith(b"UNICODE"):
        return _text(value[8:].replace(b"\0", b""))
    return _text(value[8:] if value[:8] in _CHARACTER_SETS else value)


def heading_from(degrees: float | None) -> float | None:
    """A stated heading as 0 <= degrees < 360; None for one that is no direction."""
    if degrees is None or not -360 <= degrees <= 360:
        return None
    return degrees % 360


def _coordinate(value: Value | None, reference: str) -> float | None:
    if value is None:
        return None
    if isinstance(value, tuple):
        return degrees_from_parts(value, reference)
    return degrees_from_text(text, reference) if (text := _text(value)) else None


def _gps_time(gps: dict[int, Value]) -> datetime | None:
    """The time of the satellites' fix (UTC)."""
    date = _DATE.match(_text(gps.get(_GPS_DATE)))
    clock = gps.get(_GPS_TIME)
    if date is None or not isinstance(clock, tuple) or len(clock) != 3:
        return None
    if not all(math.isfinite(part) and 0 <= part < 100 for part in clock):
        return None
    try:
        year, month, day = (int(part) for part in date.groups())
        midnight = datetime(year, month, day, tzinfo=timezone.utc)
        return midnight + timedelta(hours=clock[0], minutes=clock[1], seconds=clock[2])
    except (ValueError, OverflowError):
        return None


def _taken_at(block: _Block) -> tuple[datetime | None, bool]:
    original = _local_time(block.exif.get(_ORIGINAL), block.exif.get(_SUBSECONDS_ORIGINAL))
    if original is not None:
        offset = block.exif.get(_OFFSET_ORIGINAL) or block.exif.get(_OFFSET)
        return _with_offset(original, offset)
    satellites = _gps_time(block.gps)
    if satellites is not None:
        return satellites, True
    digitized = _local_time(block.exif.get(_DIGITIZED))
    if digitized is not None:
        return _with_offset(digitized, block.exif.get(_OFFSET_DIGITIZED))
    changed = _local_time(block.main.get(_DATE_TIME))
    if changed is not None:
        return _with_offset(changed, block.exif.get(_OFFSET))
    return None, False


def _local_time(value: Value | None, subseconds: Value | None = None) -> datetime | None:
    found = _TIME.match(_text(value))
    if found is None:
        return None
    digits = _text(subseconds)
    microseconds = int(digits[:6].ljust(6, "0")) if digits.isascii() and digits.isdigit() else 0
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        # Read as UTC for now; the offset, if there is one, is put right by the caller.
        return datetime(year, month, day, hour, minute, second, microseconds, timezone.utc)
    except ValueError:
        return None


def _with_offset(clock: datetime, offset: Value | None) -> tuple[datetime, bool]:
    text = _text(offset)
    found = _OFFSET_TEXT.fullmatch(text)
    if text == "Z":
        return clock, True
    if found is None:
        return clock, False
    minutes = int(found.group(2)) * 60 + int(found.group(3))
    if minutes > 14 * 60:
        return clock, False
    zone = timezone(timedelta(minutes=-minutes if found.group(1) == "-" else minutes))
    return clock.replace(tzinfo=zone), True


def _camera(block: _Block) -> str:
    make, model = _text(block.main.get(_MAKE)), _text(block.main.get(_MODEL))
    serial = _text(block.exif.get(_SERIAL))
    # "NIKON CORPORATION" + "NIKON D70s" is "NIKON D70s".
    repeated = model and model.split()[0].lower() in make.lower().split()
    named = model if repeated else f"{make} {model}".strip()
    return f"{named} ({serial})" if serial and named else named


def _orientation(main: dict[int, Value]) -> int:
    number = _number(main.get(_ORIENTATION))
    return int(number) if number is not None and 1 <= number <= 8 else 1

"""Reads a satellite fix as a source states it: a measurement, or the reason for none.

EXIF and XMP say the same things in two ways; what they mean is decided here once.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import datetime

from core.photos.coordinates import ImpossiblePositionError, position_from
from core.photos.datum import to_wgs84
from core.photos.measurement import Measurement, Source, is_guess_method
from core.photos.remark import HEMISPHERE, INVALID_FIX, Remark

NO_GPS_DATA = "no GPS data"

# A receiver's error in metres is about its dilution of precision times this (without obstacles).
_METRES_PER_DOP = 5.0
_LOWEST_M, _HIGHEST_M = -12_000.0, 100_000.0


@dataclass(frozen=True)
class GpsTags:
    """The position of one source; None or an empty text for what it does not say.

    Attributes:
        latitude: Degrees; NaN for what is no number.
        longitude: Degrees; NaN for what is no number.
        accuracy_m: The error that the source admits, in metres.
        dop: Dilution of precision, which stands in for the error in metres.
        heading_deg: Where the camera looked, clockwise from north.
        altitude_m: Metres above sea level.
        measured_at: The time of the fix (UTC).
        method: How the position was found.
        datum: The geodetic datum that the position refers to.
        status: ``A`` for a fix, ``V`` for none.
        remarks: What else the user should know of the position.
    """

    latitude: float | None = None
    longitude: float | None = None
    accuracy_m: float | None = None
    dop: float | None = None
    heading_deg: float | None = None
    altitude_m: float | None = None
    measured_at: datetime | None = None
    method: str = ""
    datum: str = ""
    status: str = ""
    remarks: tuple[Remark, ...] = ()

    @property
    def is_unknown(self) -> bool:
        """True if it says of both coordinates that they are no numbers."""
        both = (self.latitude, self.longitude)
        return all(degrees is not None and math.isnan(degrees) for degrees in both)


@dataclass(frozen=True)
class GpsFix:
    """The position that a source's tags state, or why there is none.

    Attributes:
        measurement: The position, if there is a possible one.
        refusal: Why there is none; empty if there is one.
        remarks: What the user should know of the position.
    """

    measurement: Measurement | None = None
    refusal: str = NO_GPS_DATA
    remarks: tuple[Remark, ...] = ()


def fix_from(tags: GpsTags, source: Source) -> GpsFix:
    """Makes a position of the ``tags`` of ``source``."""
    latitude, longitude = tags.latitude, tags.longitude
    if latitude is None and longitude is None:
        return GpsFix()
    if latitude is None or longitude is None:
        missing = "latitude" if latitude is None else "longitude"
        return GpsFix(refusal=f"half a GPS block: no {missing}")
    try:
        stated = position_from(latitude, longitude)
    except ImpossiblePositionError as impossible:
        return GpsFix(refusal=str(impossible))
    measurement = Measurement(
        position=stated,
        source=Source.GUESS if is_guess_method(tags.method) else source,
        accuracy_m=_accuracy_m(tags),
        heading_deg=heading_from(tags.heading_deg),
        measured_at=tags.measured_at,
        altitude_m=altitude_from(tags.altitude_m),
    )
    remarks = [*tags.remarks]
    if tags.status.strip().upper() == "V":
        text = "the receiver says that it had no fix; the position may be old or wrong"
        remarks.append(Remark(INVALID_FIX, text))
    moved = to_wgs84(stated, tags.datum)
    if moved.remark is not None:
        remarks.append(moved.remark)
    if moved.within_m > 0:
        accuracy = math.hypot(measurement.accuracy_m or 0.0, moved.within_m)
        measurement = replace(measurement, position=moved.position, accuracy_m=accuracy)
    return GpsFix(measurement, "", tuple(remarks))


def assumed_hemisphere(source: str, *, north: bool, east: bool) -> tuple[Remark, ...]:
    """The remark that ``source`` does not say on which side of zero its position lies, if any.

    Args:
        source: What it is read from: EXIF, XMP.
        north: Whether north is only assumed.
        east: Whether east is only assumed.
    """
    if north and east:
        text = f"its {source} does not say which hemisphere, so north and east are assumed"
    elif north:
        text = f"its {source} does not say north or south, so north is assumed"
    elif east:
        text = f"its {source} does not say east or west, so east is assumed"
    else:
        return ()
    return (Remark(HEMISPHERE, text),)


def heading_from(degrees: float | None) -> float | None:
    """A stated heading as 0 <= degrees < 360; None for one that is no direction."""
    if degrees is None or not -360 <= degrees <= 360:
        return None
    return degrees % 360


def altitude_from(metres: float | None) -> float | None:
    """A stated altitude; None for one that no photo on or above the earth has."""
    if metres is None or not _LOWEST_M <= metres <= _HIGHEST_M:
        return None
    return metres


def _accuracy_m(tags: GpsTags) -> float | None:
    if tags.accuracy_m is not None and tags.accuracy_m > 0:
        return tags.accuracy_m
    if tags.dop is not None and tags.dop > 0:
        return tags.dop * _METRES_PER_DOP
    return None

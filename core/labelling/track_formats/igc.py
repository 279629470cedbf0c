"""Reads tracks of IGC files, the flight recorders' format (FAI, "Technical specification for GNSS
flight recorders", 2nd edition): fixes in ``B`` records, the date in the header.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from core.labelling.track_formats.collector import PointCollector
from core.labelling.track_formats.track_file import TrackFile
from core.labelling.track_points import RecordedTrack
from core.tasks import Task

_DATE = re.compile(rb"HFDTE(?:DATE:)?\s*(\d\d)(\d\d)(\d\d)")
_FIX = re.compile(
    rb"B(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})([NS])(\d{3})(\d\d)(\d{3})([EW])([AV])"
    rb"([-\d]\d{4})([-\d]\d{4})([^\r\n]*)"
)
# More digits of the minutes, at a place in each line that the header says.
_DIGITS = re.compile(rb"(\d\d)(\d\d)(LAD|LOD)")
_LINES = re.compile(rb"[^\r\n]+")
_HALF_A_DAY_S = 12 * 3600


def is_igc(file: TrackFile) -> bool:
    """Return whether the file begins as IGC does: a recorder's name, then a header."""
    lines = _LINES.findall(file.head.lstrip(b"\xef\xbb\xbf \r\n\t"))
    begins = bool(lines) and re.match(rb"A[A-Z0-9]{3}|HFDTE|HF", lines[0]) is not None
    return begins and any(_DATE.match(line) or _FIX.match(line) for line in lines)


def read_igc(file: TrackFile, task: Task) -> RecordedTrack:
    """Read the fixes of one IGC file.

    Heights are those of the satellites; where a fix has none in three dimensions it has no height.

    Raises:
        CampusGPSError: It cannot be read, is no IGC file, says no date, or is too large.
        Cancelled: The user cancelled.
    """
    points = PointCollector(file, task)
    day: date | None = None
    before, seen = 0, False
    more: dict[bytes, tuple[int, int]] = {}
    for number, found in enumerate(_LINES.finditer(file.data())):
        line = found[0]
        if number % 5000 == 0:
            task.check()
        if (dated := _DATE.match(line)) is not None:
            day, before = _date(dated) or day, 0
        elif line[:1] == b"I":
            more = {what: (int(a) - 1, int(b)) for a, b, what in _DIGITS.findall(line[3:])}
        elif line[:1] == b"B":
            fix = _FIX.match(line)
            if fix is None:
                points.skip("a line that can't be read")
                continue
            seen = True
            second = int(fix[1]) * 3600 + int(fix[2]) * 60 + int(fix[3])
            if day is None:
                raise file.without_date("Its header has no line HFDTE.")
            if before - second > _HALF_A_DAY_S:
                day += timedelta(days=1)
            before = second
            at = datetime(day.year, day.month, day.day, tzinfo=timezone.utc)
            height = int(fix[14]) if fix[12] == b"A" and fix[14][1:].isdigit() else None
            points.add(
                at + timedelta(seconds=second),
                _degrees(fix[4], fix[5], fix[6] + _digits(line, more.get(b"LAD")), fix[7]),
                _degrees(fix[8], fix[9], fix[10] + _digits(line, more.get(b"LOD")), fix[11]),
                altitude_m=height,
            )
    if not seen:
        raise file.is_none("IGC")
    return points.recorded()


def _degrees(degrees: bytes, minutes: bytes, fraction: bytes, letter: bytes) -> float:
    value = int(degrees) + float(b"%b.%b" % (minutes, fraction)) / 60
    return -value if letter in (b"S", b"W") else value


def _digits(line: bytes, where: tuple[int, int] | None) -> bytes:
    """The digits of ``line`` at ``where``; none if other things stand there."""
    digits = line[where[0] : where[1]] if where is not None else b""
    return digits if digits.isdigit() else b""


def _date(found: re.Match[bytes]) -> date | None:
    year = int(found[3])
    try:
        return date(year + (1900 if year >= 70 else 2000), int(found[2]), int(found[1]))
    except ValueError:
        return None

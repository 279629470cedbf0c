"""Reads tracks of NMEA 0183 sentences, as receivers and loggers write them.

RMC says place and date, GGA place, height and dilution, GLL place, ZDA date. Sentences with one
time are one fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import reduce
from itertools import islice
from operator import xor

from core.labelling.track_formats.collector import PointCollector
from core.labelling.track_formats.numbers import number_in
from core.labelling.track_formats.track_file import TrackFile
from core.labelling.track_points import MOST_POINTS, RecordedTrack, UnusedPointCounts, joined
from core.tasks import Task

# Anything may stand before the dollar sign: some loggers write their own time there.
_SENTENCE = re.compile(
    rb"\$([A-Z]{2}(RMC|GGA|GLL|ZDA),([\x20-\x23\x25-\x29\x2b-\x7e]{0,200}))(?:\*([0-9A-Fa-f]{2}))?"
)
_ANY = re.compile(r"\$[a-z]{2}(?:rmc|gga|gll|zda),")
_TIME = re.compile(r"(\d\d)(\d\d)(\d\d(?:\.\d{0,9})?)", re.ASCII)
_DEGREES = re.compile(r"(\d{1,3})(\d\d(?:\.\d{0,12})?)", re.ASCII)
_DATE_IN_NAME = re.compile(r"(?<!\d)(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)", re.ASCII)
_HALF_A_DAY_S, _DAY_S = 12 * 3600.0, 24 * 3600.0
_SAME_FIX_S = 0.005
_SAMPLE = 1000
_NO_FIX = "no fix, as the receiver says"


@dataclass(slots=True)
class _Fix:
    """The sentences of one time."""

    second: float
    day: date | None = None
    latitude: float | None = None
    longitude: float | None = None
    altitude_m: float | None = None
    hdop: float | None = None
    is_void: bool = False


def is_nmea(file: TrackFile) -> bool:
    """Return whether the file begins with sentences of NMEA 0183."""
    return _ANY.search(file.head_text) is not None


def read_nmea(file: TrackFile, task: Task) -> RecordedTrack:
    """Read the fixes of one file of NMEA sentences.

    A sentence that only says the time of day is of the day that one before it says, or one after;
    at midnight the next day begins. If none says it, the file's name may.

    Raises:
        CampusGPSError: It cannot be read, is no such file, says no date, or is too large.
        Cancelled: The user cancelled.
    """
    sentences = _Sentences(file.data(), task)
    fixes = list(islice(_fixes(sentences), MOST_POINTS + 1))
    if len(fixes) > MOST_POINTS:
        raise file.too_many_points(MOST_POINTS)
    if not fixes:
        raise file.is_none("NMEA 0183")
    days = _days(fixes)
    if days is None:
        day = _day_in_name(file)
        if day is None:
            raise file.without_date("Its sentences say the time of day alone (no RMC or ZDA).")
        sentences.remarks.append(f"no date (taken from the file's name: {day})")
        fixes[0].day = day
        days = _days(fixes) or []
    points = PointCollector(file, task)
    for fix, day in zip(fixes, days, strict=True):
        if fix.is_void:
            points.skip(_NO_FIX)
        else:
            at = datetime(day.year, day.month, day.day, tzinfo=timezone.utc)
            points.add(
                at + timedelta(seconds=fix.second),
                fix.latitude,
                fix.longitude,
                hdop=fix.hdop,
                altitude_m=fix.altitude_m,
            )
    damaged = RecordedTrack((), sentences.damaged.excluded())
    return joined([points.recorded(sentences.remarks), damaged])


class _Sentences:
    """The sentences of a file, each with its kind; damaged ones are left out.

    Attributes:
        damaged: Those whose checksum does not fit.
        remarks: What was tolerated.
    """

    def __init__(self, data: bytes, task: Task) -> None:
        self._data, self._task = data, task
        self.damaged = UnusedPointCounts()
        self.remarks: list[str] = []
        first = list(islice(_SENTENCE.finditer(data), _SAMPLE))
        self._are_checked = 2 * sum(map(_fits, first)) >= len(first)
        if not self._are_checked:
            # Edited by a program that does not know of them.
            self.remarks.append("checksums that do not fit (not looked at)")

    def __iter__(self) -> Iterator[tuple[str, list[str]]]:
        for number, found in enumerate(_SENTENCE.finditer(self._data), start=1):
            if number % 5000 == 0:
                self._task.check()
            if self._are_checked and not _fits(found):
                self.damaged.add("a checksum that does not fit", number)
            else:
                yield found[2].decode("ascii"), found[3].decode("ascii").split(",")


def _fits(sentence: re.Match[bytes]) -> bool:
    """Return whether the checksum fits; a sentence without one is as good as any."""
    return sentence[4] is None or reduce(xor, sentence[1]) == int(sentence[4], 16)


def _fixes(sentences: Iterable[tuple[str, list[str]]]) -> Iterator[_Fix]:
    fix: _Fix | None = None
    for kind, fields in sentences:
        said = _READERS[kind](fields)
        if said is None:
            continue
        if fix is None or abs(said.second - fix.second) > _SAME_FIX_S:
            if fix is not None:
                yield from _with_place(fix)
            fix = said
        else:
            _join(fix, said)
    if fix is not None:
        yield from _with_place(fix)


def _with_place(fix: _Fix) -> Iterator[_Fix]:
    """A fix that says a place, that there is none, or the day for those around it."""
    if fix.is_void or fix.latitude is not None or fix.day is not None:
        yield fix


def _join(fix: _Fix, said: _Fix) -> None:
    """Add what another sentence says of the same time."""
    fix.day = fix.day or said.day
    fix.is_void = fix.is_void and said.is_void
    if fix.latitude is None or fix.longitude is None:
        fix.latitude, fix.longitude = said.latitude, said.longitude
    fix.altitude_m = said.altitude_m if fix.altitude_m is None else fix.altitude_m
    fix.hdop = said.hdop if fix.hdop is None else fix.hdop


def _days(fixes: list[_Fix]) -> list[date] | None:
    """The day of each fix; None if none says its own."""
    first = next((row for row, fix in enumerate(fixes) if fix.day is not None), None)
    if first is None:
        return None
    days: list[date] = []
    day, second = fixes[first].day, fixes[first].second
    before: list[date] = []
    for fix in reversed(fixes[:first]):
        if day is not None and fix.second - second > _HALF_A_DAY_S:
            day = _next_day(day, -1)
        second = fix.second
        before.append(day or date.min)
    days = before[::-1]
    for fix in fixes[first:]:
        if fix.day is not None:
            day = fix.day
        elif day is not None and second - fix.second > _HALF_A_DAY_S:
            day = _next_day(day, 1)
        second = fix.second
        days.append(day or date.min)
    return days


def _next_day(day: date, step: int) -> date:
    try:
        return day + timedelta(days=step)
    except OverflowError:
        return day


def _rmc(fields: list[str]) -> _Fix | None:
    """``hhmmss.sss,A,ddmm.mmmm,N,dddmm.mmmm,E,knots,course,ddmmyy,...``."""
    fields = [*fields, *[""] * 9]
    fix = _timed(fields[0])
    if fix is None:
        return None
    fix.is_void = fields[1].strip() not in ("A", "D", "")
    if not fix.is_void:
        fix.latitude, fix.longitude = _degrees(fields[2:4]), _degrees(fields[4:6])
    written = fields[8].strip()
    if len(written) == 6 and written.isascii() and written.isdigit():
        year = int(written[4:])
        fix.day = _date(year + (1900 if year >= 70 else 2000), written[2:4], written[:2])
    return fix


def _gga(fields: list[str]) -> _Fix | None:
    """``hhmmss.sss,ddmm.mmmm,N,dddmm.mmmm,E,quality,satellites,hdop,altitude,M,...``."""
    fields = [*fields, *[""] * 10]
    fix = _timed(fields[0])
    if fix is None:
        return None
    fix.is_void = fields[5].strip() == "0"
    if not fix.is_void:
        fix.latitude, fix.longitude = _degrees(fields[1:3]), _degrees(fields[3:5])
        fix.hdop = number_in(fields[7], 1e6)
        fix.altitude_m = number_in(fields[8]) if fields[9].strip() in ("M", "") else None
    return fix


def _gll(fields: list[str]) -> _Fix | None:
    """``ddmm.mmmm,N,dddmm.mmmm,E,hhmmss.sss,A``."""
    fields = [*fields, *[""] * 6]
    fix = _timed(fields[4])
    if fix is None:
        return None
    fix.is_void = fields[5].strip() not in ("A", "D", "")
    if not fix.is_void:
        fix.latitude, fix.longitude = _degrees(fields[0:2]), _degrees(fields[2:4])
    return fix


def _zda(fields: list[str]) -> _Fix | None:
    """``hhmmss.ss,dd,mm,yyyy,...``: the date, and no place."""
    fields = [*fields, *[""] * 4]
    fix = _timed(fields[0])
    if fix is not None and len(fields[3].strip()) == 4 and fields[3].strip().isdecimal():
        fix.day = _date(int(fields[3]), fields[2].strip(), fields[1].strip())
    return fix


_READERS = {"RMC": _rmc, "GGA": _gga, "GLL": _gll, "ZDA": _zda}


def _timed(text: str) -> _Fix | None:
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, seconds = int(found[1]), int(found[2]), float(found[3])
    if hours > 23 or minutes > 59 or seconds >= 61:
        return None
    return _Fix(hours * 3600 + minutes * 60 + seconds)


def _degrees(written: list[str]) -> float | None:
    """``[ddmm.mmmm, N]`` as degrees."""
    found, letter = _DEGREES.fullmatch(written[0].strip()), written[1].strip().upper()
    if found is None or letter not in ("N", "S", "E", "W") or float(found[2]) >= 60.5:
        return None
    degrees = int(found[1]) + float(found[2]) / 60
    return -degrees if letter in ("S", "W") else degrees


def _date(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def _day_in_name(file: TrackFile) -> date | None:
    found = _DATE_IN_NAME.search(file.path.stem)
    return None if found is None else _date(int(found[1]), found[2], found[3])

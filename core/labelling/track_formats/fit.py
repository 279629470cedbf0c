"""Reads tracks of FIT files, as watches and cycling computers write them.

Read by fitdecode (MIT), which is imported when the first such file is read.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime, timezone
from io import BytesIO
from typing import Any

from core.labelling.track_formats.collector import PointCollector
from core.labelling.track_formats.track_file import TrackFile
from core.labelling.track_points import RecordedTrack
from core.tasks import Task

# A fix takes 20 to 60 bytes, and some 30 microseconds.
_LARGEST_BYTES = 40_000_000
# Degrees are stated as parts of a circle of 2**32.
_DEGREES_PER_UNIT = 180 / 2**31
_RECORD = "record"


def is_fit(file: TrackFile) -> bool:
    """Return whether the file begins as FIT does."""
    return file.head[8:12] == b".FIT"


def read_fit(file: TrackFile, task: Task) -> RecordedTrack:
    """Read the records of one FIT file; a stop of the timer ends a segment.

    Raises:
        CampusGPSError: It cannot be read, is no FIT file, or is too large.
        Cancelled: The user cancelled.
    """
    data = file.data(_LARGEST_BYTES)
    if not is_fit(file):
        raise file.is_none("FIT")
    points, remarks = PointCollector(file, task), list[str]()
    for number, frame in enumerate(_frames(data, remarks)):
        if number % 500 == 0:
            task.check()
        if frame.name == "event":
            stops = str(_value(frame, "event_type")).startswith("stop")
            if stops and _value(frame, "event") == "timer":
                points.close_segment()
        elif frame.name == _RECORD:
            time = _value(frame, "timestamp")
            altitude = _number(frame, "enhanced_altitude")
            points.add(
                time.astimezone(timezone.utc) if isinstance(time, datetime) else "",
                _degrees(frame, "position_lat"),
                _degrees(frame, "position_long"),
                altitude_m=_number(frame, "altitude") if altitude is None else altitude,
                accuracy_m=_number(frame, "gps_accuracy"),
            )
    return points.recorded(remarks)


def _frames(data: bytes, remarks: list[str]) -> Iterator[Any]:
    """The data messages up to the first that can't be read."""
    from fitdecode import FIT_FRAME_DATA, CrcCheck, ErrorHandling, FitReader

    reader = FitReader(
        BytesIO(data), check_crc=CrcCheck.READONLY, error_handling=ErrorHandling.IGNORE
    )
    try:
        for frame in reader:
            if frame.frame_type == FIT_FRAME_DATA:
                yield frame
    # A damaged message can make any of its steps fail; what came before is as good as ever.
    except Exception:
        remarks.append("no end (it was cut off or is damaged)")


def _value(frame: Any, name: str) -> Any:
    return frame.get_value(name, fallback=None)


def _number(frame: Any, name: str) -> float | None:
    value = _value(frame, name)
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float(value) if is_number and math.isfinite(value) else None


def _degrees(frame: Any, name: str) -> float | None:
    units = _number(frame, name)
    return None if units is None else units * _DEGREES_PER_UNIT

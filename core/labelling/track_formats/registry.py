"""The registry of track formats that can be read; a new one is its own file and an entry here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.errors import CampusGPSError
from core.labelling.track_formats import fit, google, gpx, igc, kml, nmea, tcx
from core.labelling.track_formats.track_file import TooManyPointsError, TrackFile
from core.labelling.track_points import RecordedTrack
from core.tasks import Task


@dataclass(frozen=True)
class TrackFormat:
    """A format of recorded tracks.

    Attributes:
        name: What people call it.
        suffixes: The ends of its files' names in lower case, with the dot.
        is_like: Returns whether a file begins as one of this format.
        read: Reads one file; raises CampusGPSError for one that is of another format.
    """

    name: str
    suffixes: tuple[str, ...]
    is_like: Callable[[TrackFile], bool]
    read: Callable[[TrackFile, Task], RecordedTrack]


TRACK_FORMATS = (
    TrackFormat("GPX", (".gpx",), gpx.is_gpx, gpx.read_gpx),
    TrackFormat("NMEA 0183", (".nmea", ".nma", ".log", ".txt"), nmea.is_nmea, nmea.read_nmea),
    TrackFormat("KML", (".kml", ".kmz"), kml.is_kml, kml.read_kml),
    TrackFormat("TCX", (".tcx",), tcx.is_tcx, tcx.read_tcx),
    TrackFormat("FIT", (".fit",), fit.is_fit, fit.read_fit),
    TrackFormat("IGC", (".igc",), igc.is_igc, igc.read_igc),
    TrackFormat("Google Timeline", (".json",), google.is_google, google.read_google),
)
"""Every format, in the order in which they are asked whether a file is theirs."""


def track_format(file: TrackFile) -> TrackFormat:
    """The format of ``file``: what it begins as, else what its name says.

    Raises:
        CampusGPSError: It is of none.
    """
    suffix = file.path.suffix.lower()
    named = [one for one in TRACK_FORMATS if suffix in one.suffixes]
    others = [one for one in TRACK_FORMATS if suffix not in one.suffixes]
    for one in (*named, *others):
        if one.is_like(file):
            return one
    if len(named) == 1:
        return named[0]
    raise CampusGPSError(
        "this is not a track that CampusGPS reads",
        file=file.path,
        advice=f"It reads {formats_in_words()}.",
    )


def is_track(path: Path) -> bool:
    """Return whether a file is called as a recorded track is, and begins as one."""
    suffix = path.suffix.lower()
    if not any(suffix in one.suffixes for one in TRACK_FORMATS):
        return False
    file = TrackFile(path)
    try:
        return any(one.is_like(file) for one in TRACK_FORMATS)
    except CampusGPSError:
        return False


def read_recorded(
    path: Path, task: Task, times: tuple[datetime, datetime] | None = None
) -> RecordedTrack:
    """Read one file of a recorded track.

    Args:
        path: The file.
        task: Cancellation.
        times: If the file has too many points, those between these times alone, as of years of
            Google's location history.

    Raises:
        CampusGPSError: It cannot be read or is no track.
        Cancelled: The user cancelled.
    """
    file = TrackFile(path)
    try:
        return track_format(file).read(file, task)
    except TooManyPointsError:
        if times is None:
            raise
    file = TrackFile(path, times)
    return track_format(file).read(file, task)


def formats_in_words() -> str:
    """The formats for a sentence."""
    *most, last = (one.name for one in TRACK_FORMATS)
    return f"{', '.join(most)} and {last}"

"""The registry of track formats that can be read; a new one is its own file and an entry here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.labelling.gpx_reader import read_gpx
from core.labelling.track_points import RecordedTrack
from core.tasks import Task


@dataclass(frozen=True)
class TrackFormat:
    """A format of recorded tracks.

    Attributes:
        name: What people call it.
        suffixes: The ends of its files' names in lower case, with the dot.
        read: Reads one file; raises CampusGPSError for one that is of another format.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, Task], RecordedTrack]


TRACK_FORMATS = (TrackFormat("GPX", (".gpx",), read_gpx),)
"""Every format; the first is tried for a file whose name says none of them."""


def track_format(file: Path) -> TrackFormat:
    """The format that the suffix of ``file`` names; the first one if it names none."""
    suffix = file.suffix.lower()
    named = (one for one in TRACK_FORMATS if suffix in one.suffixes)
    return next(named, TRACK_FORMATS[0])


def read_recorded(file: Path, task: Task) -> RecordedTrack:
    """Read one file of a recorded track.

    Raises:
        CampusGPSError: It cannot be read or is no track.
        Cancelled: The user cancelled.
    """
    return track_format(file).read(file, task)

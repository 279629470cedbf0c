"""``campusgps label track``: what a recorded track says of the photos of a labelled folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from core.cli.options import JsonOption
from core.cli.terminal import Json, print_json, print_line, print_table, running_task
from core.cli.writing_commands import ProjectOrJob

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.labelling.label import Label
    from core.labelling.track import Track
    from core.labelling.track_clocks import FoundOffset


def track(
    project_or_job: ProjectOrJob,
    tracks: Annotated[
        list[Path], typer.Argument(metavar="TRACK...", help="GPX, NMEA, KML, FIT or others.")
    ],
    as_json: JsonOption = False,
) -> None:
    """Lay a recorded track beside the folder that was labelled last; nothing is changed.

    Says which points of the track are left out and why, what was tolerated in its files, how far
    each camera's clock is from UTC as its photos lie along the track, and of how many photos the
    track then knows the place. The window (Label folder > Track) uses the track.

    Example: campusgps label track campus.campusgps walk.gpx
    """
    from core.labelling.job_file import open_labels
    from core.labelling.track import Track, times_about
    from core.labelling.track_clocks import find_offsets

    with running_task() as task, open_labels(project_or_job, read_only=True) as labels:
        task.begin("Reading the track")
        photos = list(labels.rows(labels.jobs()[0]))
        read = Track.read(tracks, task, times_about(photos))
        found = find_offsets(read, photos, task)
    if as_json:
        print_json(_track_json(read, found, photos))
    else:
        _print_track(read, found, photos)


def _count_on_track(track: Track, one: FoundOffset, photos: Sequence[Label]) -> int:
    """The number of photos of one clock whose place the track knows."""
    from core.labelling.track_clocks import clock_of

    offset = None if one.found is None else one.found.seconds
    timed = [photo for photo in photos if clock_of(photo) == one.clock]
    return sum(track.position_of(photo, clock_offset_s=offset) is not None for photo in timed)


def _track_json(track: Track, found: Sequence[FoundOffset], photos: Sequence[Label]) -> Json:
    clocks = [
        {
            "camera": one.clock.camera,
            "states_offset": one.clock.states_offset,
            "photos": one.count,
            "offset_s": None if one.found is None else one.found.seconds,
            "agreeing": None if one.found is None else one.found.agreeing,
            "compared": None if one.found is None else one.found.compared,
            "median_m": None if one.found is None else one.found.median_m,
            "time_zone": None if one.local is None else one.local.zone,
            "time_zone_ahead_s": None if one.local is None else one.local.ahead_s,
            "on_track": _count_on_track(track, one, photos),
        }
        for one in found
    ]
    return {
        "points": track.points,
        "left_out": track.excluded,
        "remarks": list(track.remarks),
        "start": track.start.isoformat(),
        "end": track.end.isoformat(),
        "clocks": clocks,
    }


def _print_track(track: Track, found: Sequence[FoundOffset], photos: Sequence[Label]) -> None:
    from core.labelling.track_clocks import clock_name, found_words

    begin, end = (time.strftime("%d %b %Y %H:%M:%S") for time in (track.start, track.end))
    print_line(f"{track.points:,} points from {begin} to {end} UTC.")
    for remark in track.remarks:
        print_line(remark)
    if not found:
        print_line("None of the photos says when it was taken.")
        return
    rows = [
        [clock_name(one.clock), str(one.count), str(_count_on_track(track, one, photos))]
        for one in found
    ]
    print_table(["clock of", "photos", "on the track"], rows)
    for one in found:
        print_line(f"{clock_name(one.clock)}: {found_words(one)}")

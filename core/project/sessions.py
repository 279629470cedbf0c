"""Finding sessions: photos taken in one go.

Photos of one session look alike for reasons that have nothing to do with the place (light, people,
the camera), so a photo is never evaluated by photos of its own session.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from core.photos.metadata import PhotoMetadata

GAP = timedelta(hours=3)


@dataclass(frozen=True)
class CaptureFacts:
    """The facts that decide which session a photo belongs to.

    Attributes:
        photo_id: The photo's number.
        folder: The folder that its file lies in.
        camera: Its camera; empty if it is unknown.
        taken_at: When it was taken, if it says so.
        has_offset: Whether it says how far its clock is from UTC; else ``taken_at`` is that clock,
            as if it were UTC.
    """

    photo_id: int
    folder: Path
    camera: str
    taken_at: datetime | None
    has_offset: bool = True


def taken_of(number: int, path: Path, metadata: PhotoMetadata) -> CaptureFacts:
    """The facts that decide the session of the photo ``path``, by its own data."""
    return CaptureFacts(
        number,
        path.parent,
        metadata.camera,
        metadata.taken_at,
        metadata.taken_at_has_offset,
    )


def find_sessions(photos: Sequence[CaptureFacts]) -> dict[int, str]:
    """Name the session of each photo.

    A new session starts after a gap of :data:`GAP`, with another camera and in another folder.
    Photos without a time form one session per folder and camera. Where only some photos say how
    far the clock is from UTC, the others' clock is that of the nearest one that does.

    Returns:
        Session name by photo id; names start with the time of the session's first photo, so that
        they sort by time, and no two sessions share one.
    """
    groups: dict[tuple[str, str], list[CaptureFacts]] = defaultdict(list)
    for photo in photos:
        groups[str(photo.folder), photo.camera].append(photo)
    sessions = [run for group in groups.values() for run in _split_at_gaps(group)]
    sessions.sort(key=lambda run: (_title(run), min(photo.photo_id for photo in run)))
    names: dict[int, str] = {}
    used: dict[str, int] = {}
    for run in sessions:
        title = _title(run)
        used[title] = used.get(title, 0) + 1
        name = title if used[title] == 1 else f"{title} ({used[title]})"
        names.update({photo.photo_id: name for photo in run})
    return names


def _split_at_gaps(group: Sequence[CaptureFacts]) -> list[list[CaptureFacts]]:
    timed = sorted(
        ((moment, photo.photo_id, photo) for moment, photo in _moments(group)),
        key=lambda item: item[:2],
    )
    runs: list[list[CaptureFacts]] = []
    previous: datetime | None = None
    for moment, _, photo in timed:
        if previous is None or moment - previous > GAP:
            runs.append([])
        runs[-1].append(photo)
        previous = moment
    untimed = [photo for photo in group if photo.taken_at is None]
    return [*runs, untimed] if untimed else runs


def _moments(group: Sequence[CaptureFacts]) -> Iterator[tuple[datetime, CaptureFacts]]:
    """The photos with a time, and when that was in UTC, as far as the group tells."""
    zoned = sorted(
        (
            (photo.taken_at.replace(tzinfo=None), photo.taken_at.tzinfo)
            for photo in group
            if photo.taken_at is not None and photo.has_offset
        ),
        key=lambda item: item[0],
    )
    clocks = [clock for clock, _ in zoned]
    for photo in group:
        if photo.taken_at is None:
            continue
        if photo.has_offset or not zoned:
            yield photo.taken_at, photo
            continue
        clock = photo.taken_at.replace(tzinfo=None)
        after = bisect(clocks, clock)
        around = zoned[max(0, after - 1) : after + 1]
        _, zone = min(around, key=lambda item: abs(item[0] - clock))
        yield clock.replace(tzinfo=zone), photo


def _title(run: Sequence[CaptureFacts]) -> str:
    first = next((photo.taken_at for photo in run if photo.taken_at is not None), None)
    start = f"{first:%Y-%m-%d %H:%M}" if first else run[0].folder.name
    return f"{start} {run[0].camera}".strip() or "photos"

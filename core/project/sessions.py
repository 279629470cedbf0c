"""Finding sessions: photos taken in one go.

Photos of one session look alike for reasons that have nothing to do with the place (light, people,
the camera), so a photo is never judged by photos of its own session.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

GAP = timedelta(hours=3)


@dataclass(frozen=True)
class Taken:
    """What decides which session a photo belongs to."""

    photo_id: int
    folder: Path
    camera: str
    taken_at: datetime | None


def find_sessions(photos: Sequence[Taken]) -> dict[int, str]:
    """Name the session of each photo.

    A new session starts after a gap of :data:`GAP`, with another camera and in another folder.
    Photos without a time form one session per folder and camera.

    Returns:
        Session name by photo id; names start with the time of the session's first photo, so that
        they sort by time, and no two sessions share one.
    """
    groups: dict[tuple[str, str], list[Taken]] = defaultdict(list)
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


def _split_at_gaps(group: Sequence[Taken]) -> list[list[Taken]]:
    timed = sorted(
        ((photo.taken_at, photo.photo_id, photo) for photo in group if photo.taken_at is not None),
        key=lambda item: item[:2],
    )
    runs: list[list[Taken]] = []
    previous: datetime | None = None
    for taken_at, _, photo in timed:
        if previous is None or taken_at - previous > GAP:
            runs.append([])
        runs[-1].append(photo)
        previous = taken_at
    untimed = [photo for photo in group if photo.taken_at is None]
    return [*runs, untimed] if untimed else runs


def _title(run: Sequence[Taken]) -> str:
    times = [photo.taken_at for photo in run if photo.taken_at is not None]
    start = f"{min(times):%Y-%m-%d %H:%M}" if times else run[0].folder.name
    return f"{start} {run[0].camera}".strip() or "photos"

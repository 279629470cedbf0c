"""The facts that several photos of a project have in common, counted by SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.project.photo_rows import REFERENCE_SQL
from core.project.project import Project
from core.project.rows import Verdict

_OF_THEM = "FROM photos WHERE photos.removed = 0 AND photos.id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class PhotosSummary:
    """Facts about several photos together.

    Attributes:
        count: How many there are.
        used: How many of them a localizer is built from.
        set_aside: How many were set aside.
        verdicts: How many have each verdict, the most common first.
        sessions: How many are of each session, the largest first; those without one are left out.
        cameras: How many are of each camera, likewise.
        first: When the first was taken, by its own clock or in UTC; None if no time is known.
        last: When the last was taken.
    """

    count: int
    used: int
    set_aside: int
    verdicts: dict[Verdict, int]
    sessions: dict[str, int]
    cameras: dict[str, int]
    first: datetime | None
    last: datetime | None


def summarize_photos(project: Project, photo_ids: Sequence[int]) -> PhotosSummary:
    """Sum up the photos of these ids that were not removed.

    Raises:
        CampusGPSError: The database is damaged or cannot be read any more.
    """
    among = (json.dumps(list(photo_ids)),)

    def counts(column: str) -> dict[str, int]:
        rows = project.store.read(
            f"SELECT {column} AS name, count(*) AS number {_OF_THEM}"
            " GROUP BY name ORDER BY number DESC, name",
            among,
        )
        return {str(row["name"]): int(row["number"]) for row in rows if row["name"]}

    (whole,) = project.store.read(
        f"SELECT count(*) AS number, coalesce(sum({REFERENCE_SQL}), 0) AS used,"
        f" coalesce(sum(photos.set_aside), 0) AS aside {_OF_THEM}",
        among,
    )
    times = [
        project.store.read(
            f"SELECT photos.taken_at {_OF_THEM} AND photos.taken_at != ''"
            f" ORDER BY julianday(photos.taken_at) {way} LIMIT 1",
            among,
        )
        for way in ("ASC", "DESC")
    ]
    verdicts = counts("photos.verdict")
    try:
        return PhotosSummary(
            count=int(whole["number"]),
            used=int(whole["used"]),
            set_aside=int(whole["aside"]),
            verdicts={Verdict(name): number for name, number in verdicts.items()},
            sessions=counts("(SELECT name FROM sessions WHERE id = photos.session_id)"),
            cameras=counts("photos.camera"),
            first=_time(times[0]),
            last=_time(times[1]),
        )
    except (ValueError, TypeError) as error:
        raise project.store.damaged(str(error)) from error


def _time(rows: Sequence[sqlite3.Row]) -> datetime | None:
    return datetime.fromisoformat(str(rows[0][0])) if rows else None

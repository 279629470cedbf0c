"""The changes that importing photos again made to them, for the user."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.files import legible
from core.geo import Position, format_distance, haversine_m
from core.photos.measurement import Source
from core.project.photo_rows import (
    BY_PUT_RIGHT,
    BY_REVIEW,
    BY_SUGGESTION,
    BY_TRACK,
    CORRECTED_SOURCE_SQL,
)
from core.project.sidecar_states import what_changed

_MOST_NAMED = 3
# Rounding is no move.
_LEAST_M = 0.05

SOURCE_WORDS = {
    Source.HAND: "position set by hand",
    Source.CSV: "position from the table",
    Source.EXIF: "position from EXIF",
    Source.XMP: "position from the XMP sidecar",
    Source.EMBEDDED_XMP: "position from the photo's XMP",
    Source.TAKEOUT: "position from Google Photos",
    Source.GPX: "position from a recorded track",
    Source.REVIEWED: "position guessed and accepted",
    Source.GUESS: "position guessed",
}
"""The words on the position that counts, in the reason of a verdict."""

CORRECTION_WORDS = {
    "": SOURCE_WORDS[Source.HAND],
    BY_SUGGESTION: "suggested position, accepted",
    BY_PUT_RIGHT: "position put right",
    BY_REVIEW: SOURCE_WORDS[Source.REVIEWED],
    BY_TRACK: SOURCE_WORDS[Source.GPX],
}
"""The same for a corrected position, by ``corrected_by``."""


@dataclass(frozen=True)
class CountedState:
    """The facts of a photo that counted at one time.

    Attributes:
        verdict: The verdict's name.
        position: Where it was taken, by the source that counts; None if none does.
        source: That source.
        taken_at: When, as the database keeps it.
        sha256: Of its file.
        sidecars: As :func:`core.project.sidecar_states.sidecars_state` gives it.
    """

    verdict: str
    position: Position | None
    source: Source | None
    taken_at: str | None
    sha256: str | None
    sidecars: str


@dataclass(frozen=True)
class Change:
    """The difference between what counts of a photo now and before, and its cause.

    Attributes:
        path: The photo.
        cause: What happened to it, in words.
        result: What came of that, in words, without a distance.
        moved_m: How far its position moved, or None.
    """

    path: Path
    cause: str
    result: str
    moved_m: float | None


def counted(connection: sqlite3.Connection, photo_id: int) -> CountedState | None:
    """The facts of a photo that count in the database; None for a removed one."""
    row = connection.execute(
        "SELECT verdict,"
        f" iif(corrected_latitude IS NULL, source, {CORRECTED_SOURCE_SQL}) AS source,"
        " coalesce(corrected_latitude, latitude) AS latitude,"
        " coalesce(corrected_longitude, longitude) AS longitude,"
        " taken_at, sha256, sidecars FROM photos"
        " JOIN file_versions AS versions ON versions.photo_id = photos.id AND current = 1"
        " LEFT JOIN measurements ON measurements.id = best_measurement_id"
        " WHERE photos.id = ? AND removed = 0",
        (photo_id,),
    ).fetchone()
    if row is None:
        return None
    has_position = row["source"] is not None
    return CountedState(
        verdict=row["verdict"],
        position=Position(row["latitude"], row["longitude"]) if has_position else None,
        source=Source(row["source"]) if has_position else None,
        taken_at=row["taken_at"],
        sha256=row["sha256"],
        sidecars=row["sidecars"],
    )


def change_of(
    path: Path, before: CountedState, after: CountedState, table_says: str
) -> Change | None:
    """The change of a photo; None if what counts is the same.

    Args:
        path: The photo.
        before: What counted.
        after: What counts.
        table_says: What the table given now did to it, in words; empty for nothing.
    """
    causes = [what_changed(before.sidecars, after.sidecars)]
    if before.sha256 != after.sha256:
        causes.insert(0, "the file changed")
    moved = None
    result = ""
    if before.position is not None and after.position is not None:
        apart = haversine_m(before.position, after.position)
        moved = apart if apart > _LEAST_M else None
        if before.source is not after.source and after.source is not None:
            result = f"{SOURCE_WORDS[after.source]} now"
    elif after.source is not None:
        result = f"{SOURCE_WORDS[after.source]} now"
    elif before.position is not None:
        result = "no position any more"
    if before.taken_at != after.taken_at and before.taken_at is not None:
        result = f"{result}, another time" if result else "another time"
    if after.verdict != before.verdict and not result:
        result = f"{after.verdict.replace('_', ' ')} now"
    if moved is None and not result:
        return None
    if after.source is Source.CSV or before.source is Source.CSV:
        causes.append(table_says)
    cause = " and ".join(filter(None, causes)) or "it was read anew"
    return Change(path, cause, result, moved)


def notes_of(changes: Iterable[Change]) -> Iterator[str]:
    """``3 photos: the sidecar changed: position moved 31 m (a.jpg, b.jpg, c.jpg)``."""
    alike: dict[tuple[str, str, bool], list[Change]] = defaultdict(list)
    for change in changes:
        alike[change.cause, change.result, change.moved_m is not None].append(change)
    for (cause, result, _), group in alike.items():
        names = [legible(change.path.name) for change in group]
        came = ", ".join(filter(None, [result, _moved(group, result)]))
        if len(group) == 1:
            yield f"{names[0]}: {cause}: {came}"
        else:
            some = ", ".join(names[:_MOST_NAMED]) + (", ..." if len(names) > _MOST_NAMED else "")
            yield f"{len(group)} photos: {cause}: {came} ({some})"


def _moved(group: Iterable[Change], result: str) -> str:
    moves = [change.moved_m for change in group if change.moved_m is not None]
    if not moves:
        return ""
    least, most = format_distance(min(moves)), format_distance(max(moves))
    far = most if least == most else f"{least} to {most}"
    return f"{far} away" if result else f"position moved {far}"

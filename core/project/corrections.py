"""Positions of photos as a person corrected them: above every measurement, and in the journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence

from core.geo import LocalFrame, Position
from core.photos.measurement import Source
from core.project.changes import CORRECTION_WORDS
from core.project.ingest import verdict_without_correction
from core.project.journal import Edit, JsonValue
from core.project.photo_rows import BY_PUT_RIGHT, BY_SUGGESTION
from core.project.project import Project
from core.project.rows import VERDICTS, PhotoRow, Verdict


def correct_positions(
    project: Project,
    positions: Mapping[int, Position],
    what: str = "Set the position of",
    *,
    by_pictures: Mapping[int, float] | None = None,
    put_right: Collection[int] = (),
) -> Edit | None:
    """Say where photos were taken; can be undone.

    A photo without a position becomes usable, and one in doubt is so no more.

    Args:
        project: The project.
        positions: By the photos' ids. Photos without a picture (unreadable ones, copies of a
            file) are left as they are.
        what: What is done, in words; the number of photos follows.
        by_pictures: The 90 % radii in metres, by their ids, of those whose position was suggested
            by what pictures show: answers are not compared with it.
        put_right: The ids of those whose own position was put right, as a lost sign.

    Returns:
        The entry in the journal; None if nothing changed.
    """
    values: dict[int, dict[str, JsonValue]] = {}
    radii90_m = by_pictures or {}
    for photo in project.photos_of(list(positions)):
        if VERDICTS[photo.verdict].is_picture:
            place = positions[photo.id]
            by_itself = BY_PUT_RIGHT if photo.id in put_right else ""
            corrected_by = BY_SUGGESTION if photo.id in radii90_m else by_itself
            values[photo.id] = corrected_values(place, corrected_by, radii90_m.get(photo.id))
    return project.journal.change(f"{what} {_number(values)}", values)


def move_positions(
    project: Project, photo_ids: Sequence[int], east_m: float, north_m: float
) -> Edit | None:
    """Move photos together by so many metres; can be undone. Those without a position stay."""
    moved = {
        photo.id: LocalFrame(photo.position).position_at(east_m, north_m)
        for photo in project.photos_of(photo_ids)
        if photo.position is not None
    }
    return correct_positions(project, moved, "Move")


def corrected_values(
    place: Position, corrected_by: str, accuracy_m: float | None = None
) -> dict[str, JsonValue]:
    """The values of a photo's columns when a person says where it was taken.

    Args:
        place: The position.
        corrected_by: How the person came to it, see :data:`core.project.photo_rows.BY_REVIEW`;
            empty for a position that was placed.
        accuracy_m: The 90 % radius of an accepted guess or suggestion, in metres.
    """
    return {
        "corrected_latitude": place.latitude,
        "corrected_longitude": place.longitude,
        "corrected_by": corrected_by,
        "corrected_accuracy_m": accuracy_m,
        "verdict": Verdict.USABLE.value,
        "reason": CORRECTION_WORDS[corrected_by],
        # It was in doubt for the position that does not count any more.
        "doubt": "",
    }


def revert_positions(project: Project, photo_ids: Sequence[int]) -> Edit | None:
    """Let photos say again themselves where they were taken, or their table; can be undone."""
    corrected = [one for one in project.photos_of(photo_ids) if is_corrected(one)]

    def verdicts(connection: sqlite3.Connection) -> dict[int, tuple[Verdict, str]]:
        return {one.id: verdict_without_correction(connection, one.id) for one in corrected}

    values: dict[int, dict[str, JsonValue]] = {
        photo_id: {
            "corrected_latitude": None,
            "corrected_longitude": None,
            "corrected_by": "",
            "corrected_accuracy_m": None,
            "verdict": verdict.value,
            "reason": reason,
        }
        for photo_id, (verdict, reason) in project.store.write(verdicts).items()
    }
    return project.journal.change(f"Revert the position of {_number(values)}", values)


def is_corrected(photo: PhotoRow) -> bool:
    """True if a person said where the photo was taken, or accepted a guess."""
    return photo.measurement is not None and photo.measurement.source in (
        Source.HAND,
        Source.REVIEWED,
    )


def any_corrected(project: Project, photo_ids: Collection[int]) -> bool:
    """Return whether a person corrected the position of any of these photos.

    Raises:
        CampusGPSError: The database is damaged or cannot be read any more.
    """
    found = project.store.read(
        "SELECT EXISTS (SELECT 1 FROM photos WHERE corrected_latitude IS NOT NULL AND removed = 0"
        " AND id IN (SELECT value FROM json_each(?)))",
        (json.dumps(list(photo_ids)),),
    )
    return bool(found[0][0])


def _number(values: Mapping[int, object]) -> str:
    return "1 photo" if len(values) == 1 else f"{len(values):,} photos"

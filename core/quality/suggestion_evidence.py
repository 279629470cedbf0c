"""What speaks for a suggested position: photos of other sessions that look like the photo."""

from __future__ import annotations

import json
from dataclasses import dataclass

from core.geo import Position, haversine_m
from core.project.project import Project
from core.project.rows import PhotoRow

# What is nearer to a place than this was taken there, however sure the place is.
_LEAST_WITHIN_M = 5.0


@dataclass(frozen=True)
class SuggestionEvidence:
    """What the photos of other sessions that look most like a photo say of its place.

    Attributes:
        there: Those taken within ``within_m`` of the suggested position, most alike first.
        near_own: How many were taken as near to the position that counts, and not there.
        looked_at: How many were looked at.
        within_m: The suggestion's radius of nine in ten.
        share: The share of cases in which it is nearer to the true place than the one that counts.
    """

    there: tuple[PhotoRow, ...]
    near_own: int
    looked_at: int
    within_m: float
    share: float

    @property
    def sessions(self) -> int:
        """The number of sessions that have photos there."""
        return len({photo.session for photo in self.there})


def evidence_of(project: Project, photo: PhotoRow) -> SuggestionEvidence | None:
    """What speaks for the position suggested for ``photo``, by where others are now.

    Returns:
        None without a suggestion, or where no picture has a part in it.

    Raises:
        CampusGPSError: The database is damaged or cannot be read any more.
    """
    better, own = photo.suggested, photo.position
    if better is None or own is None:
        return None
    found = project.store.read("SELECT alike FROM suggestions WHERE photo_id = ?", (photo.id,))
    ids = _ids_in(found[0][0]) if found else []
    by_id = {one.id: one for one in project.photos_of(ids)}
    alike = [by_id[one] for one in ids if one in by_id and by_id[one].position is not None]
    if not alike:
        return None
    within_m = max(better.radius90_m, _LEAST_WITHIN_M)
    there = tuple(one for one in alike if _is_within(one, better.position, within_m))
    return SuggestionEvidence(
        there=there,
        near_own=sum(_is_within(one, own, within_m) for one in alike if one not in there),
        looked_at=len(alike),
        within_m=within_m,
        share=better.share_nearer_than(own),
    )


def _is_within(photo: PhotoRow, place: Position, metres: float) -> bool:
    return photo.position is not None and haversine_m(photo.position, place) <= metres


def _ids_in(column: str) -> list[int]:
    """The ids that the database keeps; none where it is damaged."""
    try:
        ids = json.loads(column)
    except (TypeError, ValueError):
        return []
    return [one for one in ids if isinstance(one, int)] if isinstance(ids, list) else []

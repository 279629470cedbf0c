"""Positions of photos by those that the same camera took just before or after them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from core.geo import Position
from core.project.project import Project
from core.project.rows import PhotoRow
from core.quality.photo_list import PhotoQuery, photo_ids


def positions_of_neighbours(
    project: Project, wanted: Sequence[int], *, before: bool
) -> dict[int, Position]:
    """The positions of the photos of the same session taken next before or after others.

    Photos among ``wanted`` give none, nor do those whose position is in doubt.

    Args:
        project: The project.
        wanted: The photos that are to get a position, by their ids.
        before: Of the photo before; else of the one after.

    Returns:
        By photo; those are missing that have no time, or nothing before or after them.
    """
    by_session: dict[str, set[int]] = defaultdict(set)
    for photo in project.photos_of(wanted):
        if photo.session and photo.taken_at is not None:
            by_session[photo.session].add(photo.id)
    found: dict[int, Position] = {}
    for session, ids in by_session.items():
        listed = project.photos_of(photo_ids(project, PhotoQuery(session=session)))
        # Of a walk some photos may have lost their offset: its clock is the same.
        timed = [(one.taken_at.replace(tzinfo=None), one.id, one) for one in listed if one.taken_at]
        timed.sort(key=lambda item: item[:2], reverse=not before)
        found.update(_nearest([photo for *_, photo in timed], ids))
    return found


def _nearest(photos: Sequence[PhotoRow], wanted: Collection[int]) -> dict[int, Position]:
    """The position of the last sound photo before each of ``wanted``, in the order given."""
    found: dict[int, Position] = {}
    last: Position | None = None
    for photo in photos:
        if photo.id in wanted:
            if last is not None:
                found[photo.id] = last
        elif photo.position is not None and not photo.doubt:
            last = photo.position
    return found

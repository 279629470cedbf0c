"""Positions that the pictures of other sessions contradict, and data that contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator

from core.geo import format_distance, haversine_m
from core.photos.remark import CONTRADICTION
from core.quality.finding import Finding, remark_finder
from core.quality.photo_set import PhotoSet

NAME = CONTRADICTION

_remarks = remark_finder(NAME)


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Finds remarks made when a photo was read, and positions far from what the pictures say."""
    yield from _remarks(photos)
    for photo in photos.photos:
        if photo.suggested and photo.suggested.finding == NAME and photo.position:
            apart = format_distance(haversine_m(photo.suggested.position, photo.position))
            reason = f"photos of other sessions show the same {apart} from here"
            yield Finding(NAME, (photo.id,), reason)

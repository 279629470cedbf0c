"""Photos whose sources disagree about the place: table, EXIF and sidecar."""

from __future__ import annotations

from collections.abc import Iterator

from core.geo import format_distance
from core.photos.remark import SOURCES_DIFFER
from core.project.corrections import is_corrected
from core.quality.finding import Finding, remark_finder
from core.quality.photo_set import PhotoSet

NAME = SOURCES_DIFFER
DIFFERING_M = 50.0
"""A table corrects positions by less than this."""

_remarks = remark_finder(NAME)


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Finds remarks made when a photo was read, and tables far from a photo's own position.

    Whoever corrects a position by hand has seen the photo's own.
    """
    open_ones = PhotoSet([one for one in photos.photos if not is_corrected(one)])
    yield from _remarks(open_ones)
    for photo in open_ones.photos:
        if photo.difference_m is not None and photo.difference_m > DIFFERING_M:
            apart = format_distance(photo.difference_m)
            reason = f"the position that counts is {apart} from the photo's own"
            if not any(remark.name == NAME for remark in photo.remarks):
                yield Finding(NAME, (photo.id,), reason)

"""Positions whose side of the equator or of the prime meridian is only assumed."""

from __future__ import annotations

from collections.abc import Iterator

from core.photos.remark import HEMISPHERE
from core.quality.finding import Finding, remark_finder
from core.quality.photo_set import PhotoSet, was_measured

NAME = HEMISPHERE

_remarks = remark_finder(NAME)


def find(photos: PhotoSet) -> Iterator[Finding]:
    """Photos that don't say it, where the others can't: half of them or more don't, either.

    Where most photos say it, one that is on the wrong side is far from them, and found as that.
    """
    measured = [photo for photo in photos.counted if was_measured(photo)]
    silent = [p for p in measured if any(remark.name == NAME for remark in p.remarks)]
    if silent and 2 * len(silent) >= len(measured):
        yield from _remarks(PhotoSet(silent))

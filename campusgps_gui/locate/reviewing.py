"""Hands the located photos on to be reviewed: all of the list, so that walks stay whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from campusgps_gui.locate.located_photos import LocatedPhoto
from core.geo import Position


@dataclass(frozen=True)
class ReviewRequest:
    """What is to be reviewed.

    Attributes:
        files: Of all photos, in the order of dropping. Fewer would be located in other walks, and
            show other answers than the list.
        shown: The file that the review begins with; None: any.
        also_positioned: Whether photos that carry a position are located too, as in the list.
        by_hand: Where a person put photos of the list since they were handed on last, by file.
    """

    files: tuple[Path, ...]
    shown: Path | None
    also_positioned: bool
    by_hand: Mapping[Path, Position]


def review_of(photos: Sequence[LocatedPhoto], current: LocatedPhoto | None) -> ReviewRequest | None:
    """The review of ``photos``, beginning with ``current``; None if none of them has a file."""
    files = tuple(photo.file for photo in photos if photo.file is not None)
    if not files:
        return None
    answers = [photo.answer for photo in photos if photo.answer is not None]
    positioned = any(answer.own_position is not None for answer in answers)
    by_hand = {
        photo.file: photo.by_hand
        for photo in photos
        if photo.file is not None and photo.by_hand is not None and photo.by_hand != photo.handed_on
    }
    return ReviewRequest(files, None if current is None else current.file, positioned, by_hand)

"""Hands the located photos on to be reviewed: all of the list, so that walks stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from campusgps_gui.locate.located_photos import LocatedPhoto


@dataclass(frozen=True)
class ReviewRequest:
    """What is to be reviewed.

    Attributes:
        files: Of all photos, in the order of dropping. Fewer would be located in other walks, and
            show other answers than the list.
        shown: The file that the review begins with; None: any.
        also_positioned: Whether photos that carry a position are located too, as in the list.
    """

    files: tuple[Path, ...]
    shown: Path | None
    also_positioned: bool


def review_of(photos: Sequence[LocatedPhoto], current: LocatedPhoto | None) -> ReviewRequest | None:
    """The review of ``photos``, beginning with ``current``; None if none of them has a file."""
    files = tuple(photo.file for photo in photos if photo.file is not None)
    if not files:
        return None
    answers = [photo.answer for photo in photos if photo.answer is not None]
    positioned = any(answer.own_position is not None for answer in answers)
    return ReviewRequest(files, None if current is None else current.file, positioned)

"""The answer of a localizer about one photo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.geo import Position


@dataclass(frozen=True)
class Match:
    """A reference photo that looks like the query.

    Attributes:
        reference: Its row among the localizer's references (and thumbnails).
        file: Its path as the project knew it.
        similarity: Cosine similarity of the descriptors, at most 1.
        position: Where it was taken.
        session: Its session.
        taken_at: When it was taken, if known.
        distance_m: Metres from the estimate to it.
    """

    reference: int
    file: str
    similarity: float
    position: Position
    session: str
    taken_at: datetime | None
    distance_m: float


@dataclass(frozen=True)
class Estimate:
    """The estimated position of a photo, its radii and its matches.

    Attributes:
        position: The best single position.
        radius50_m: The true place lies within this for half of the photos like this one.
        radius90_m: The same for nine in ten.
        inside_area: False when the photo looks like none of the references.
        matches: The reference photos that say so, those that count most first; at most eight.
        known: The photo is a reference or a copy of one; that and its session were left out.
    """

    position: Position
    radius50_m: float
    radius90_m: float
    inside_area: bool
    matches: tuple[Match, ...]
    known: bool = False

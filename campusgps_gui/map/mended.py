"""The chosen photo on a map where positions are mended, and the ways to suggested positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from campusgps_gui.map.page_json import latlng, to_json
from core.geo import Position


@dataclass(frozen=True)
class MendedPhoto:
    """A photo whose position can be put elsewhere.

    Attributes:
        photo_id: Its number in the project; comes back when its ring was dragged.
        position: Where it says it was taken; None: nowhere yet.
        suggested: Where it probably was, if that is known.
        radius90_m: Radius in metres about ``suggested``, which holds the true place in 90 % of
            cases.
        own: Where the photo itself says it was taken, if another source counts.
        heading_deg: Where the camera looked, clockwise from north, if that is known.
        words: What the ring says under the mouse. Plain text.
        along: The places of several photos that are moved together, of which ``position`` is the
            middle; empty for one photo.
    """

    photo_id: int
    position: Position | None
    suggested: Position | None = None
    radius90_m: float = 0.0
    own: Position | None = None
    heading_deg: float | None = None
    words: str = ""
    along: tuple[Position, ...] = ()


def mended_json(photo: MendedPhoto | None) -> str:
    """The chosen photo as JSON; ``null`` for none."""
    if photo is None:
        return "null"
    return to_json(
        {
            "id": photo.photo_id,
            "position": None if photo.position is None else latlng(photo.position),
            "suggested": None if photo.suggested is None else latlng(photo.suggested),
            "radius90": photo.radius90_m,
            "own": None if photo.own is None else latlng(photo.own),
            "heading": photo.heading_deg,
            "words": photo.words,
            "along": [latlng(place) for place in photo.along],
        }
    )


def moves_json(moves: Sequence[tuple[Position, Position]]) -> str:
    """The ways from positions to suggested ones as JSON."""
    return to_json([[*latlng(start), *latlng(end)] for start, end in moves])

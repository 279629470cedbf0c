"""The viewpoints on the campus: the same views on every visit, a step aside each time."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from core.demo_campus.plan import clearance, inside_building, point_on_walk, walk_length

_TURNS = (0.0, 180.0, 62.0, -62.0, 118.0, -118.0)
_VIEWS_PER_POINT = 3
_ROOM_M = 12.0


@dataclass(frozen=True)
class View:
    """A place and a direction that every visit photographs.

    Attributes:
        metres: How far along all paths.
        turn: Degrees clockwise from the path's direction.
    """

    metres: float
    turn: float


@dataclass(frozen=True)
class Viewpoint:
    """The place of a photographer: metres east and north, heading in degrees."""

    east: float
    north: float
    heading: float


def plan_views(count: int, seed: int) -> tuple[View, ...]:
    """``count`` views in the order of a walk, evenly spread over all paths.

    Directions that look straight at a wall close by are left out.
    """
    rng = np.random.default_rng([seed, 21])
    points = max(1, math.ceil(count / _VIEWS_PER_POINT))
    spacing = walk_length() / points
    views: list[View] = []
    for number in range(points):
        metres = (number + 0.5) * spacing
        east, north, heading = point_on_walk(metres)
        order = [_TURNS[i] for i in rng.permutation(len(_TURNS))]
        open_turns = [t for t in order if clearance(east, north, heading + t) >= _ROOM_M] or order
        wanted = _VIEWS_PER_POINT if number < points - 1 else count - len(views)
        views += [View(metres, turn) for turn in (open_turns * _VIEWS_PER_POINT)[:wanted]]
    return tuple(views)


def stand_for(view: View, rng: np.random.Generator, *, along_m: float, aside_m: float) -> Viewpoint:
    """A person who takes ``view`` again: off by up to ``along_m`` and about ``aside_m`` metres."""
    east, north, heading = point_on_walk(view.metres)
    # Along this path's direction, because a metre farther on the walk may be another path.
    step = float(rng.uniform(-along_m, along_m))
    east += step * math.sin(math.radians(heading))
    north += step * math.cos(math.radians(heading))
    turn = view.turn + float(rng.normal(0, 6))
    for _ in range(20):
        x, y = east + float(rng.normal(0, aside_m)), north + float(rng.normal(0, aside_m))
        if not inside_building(x, y, 1.0):
            return Viewpoint(x, y, (heading + turn) % 360)
    return Viewpoint(east, north, (heading + turn) % 360)

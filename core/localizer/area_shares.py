"""The named areas that an estimate may lie in, each with its probability.

An estimate states two radii about its position, and they hold at their rates on photos left out.
The distribution of distances that has both as its quantiles (see :func:`radii_for`), the same in
all directions, is what is known of the true place: the probability of an area is the part of that
distribution within its outline. It says the same in a walk, of a photo alone, and of rows that an
older program located, and it is as honest as the radii are.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, Position, centre_of
from core.localizer.estimate import Estimate
from core.project.areas import Area, Polygon

# The distribution is looked at in so many rings of equal probability, in so many directions each.
_RINGS, _DIRECTIONS = 16, 24
# What is less probable is not worth a word.
_LEAST = 0.05
_MOST_NAMED = 3
# Radii that are (nearly) equal make a distribution without width.
_STEEPEST = 50.0


@dataclass(frozen=True)
class AreaShare:
    """A named area, and how probably a photo was taken there.

    Attributes:
        name: The area's name.
        parent: The name of the area that it belongs to; empty for none.
        probability: From 0 to 1; 1 for a position that is known.
    """

    name: str
    parent: str
    probability: float


def radii_for(
    share: float, radius50_m: NDArray[np.float64], radius90_m: NDArray[np.float64]
) -> NDArray[np.float64]:
    """``(N,)`` radii that state ``share`` (between 0 and 1), from those for 50 and 90 %.

    Between and beyond the two they are read off the one Weibull distribution that has both as its
    quantiles (W. Weibull, "A Statistical Distribution Function of Wide Applicability", 1951).
    """
    if share == 0.5:
        return radius50_m
    if share == 0.9:
        return radius90_m
    spread = math.log(math.log(10) / math.log(2))
    with np.errstate(divide="ignore", invalid="ignore"):
        shape = spread / np.log(radius90_m / radius50_m)
    shape = np.where(np.isfinite(shape) & (shape > 0), np.minimum(shape, _STEEPEST), _STEEPEST)
    radii: NDArray[np.float64] = radius50_m * (-math.log1p(-share) / math.log(2)) ** (1 / shape)
    return radii


class AreaIndex:
    """Finds the areas of estimates; an area holds what the areas that belong to it hold, too.

    Args:
        areas: The areas of a place.
    """

    def __init__(self, areas: Sequence[Area]) -> None:
        self._areas = [_Prepared(area) for area in areas]
        by_name = {one.area.name.casefold(): number for number, one in enumerate(self._areas)}
        # The numbers of the areas that each one belongs to, directly or not.
        self._above: list[set[int]] = []
        for one in self._areas:
            above: set[int] = set()
            parent = by_name.get(one.area.parent.casefold())
            while parent is not None and parent not in above:
                above.add(parent)
                parent = by_name.get(self._areas[parent].area.parent.casefold())
            self._above.append(above)

    def __len__(self) -> int:
        return len(self._areas)

    def holds(self, name: str, degrees: NDArray[np.float64]) -> NDArray[np.bool_]:
        """``(P,)`` True for the positions in the area ``name``, or in one that belongs to it."""
        inside_any = np.zeros(len(degrees), np.bool_)
        for one, above in zip(self._areas, self._above, strict=True):
            names = {one.area.name, *(self._areas[number].area.name for number in above)}
            if name.casefold() in {other.casefold() for other in names}:
                inside_any |= one.holds(degrees)
        return inside_any

    def names_at(self, degrees: NDArray[np.float64]) -> list[str]:
        """The narrowest area that holds each of ``(P, 2)`` positions; empty where none does."""
        found = np.full(len(degrees), -1)
        # Of two that are as narrow the first one counts.
        for number in sorted(range(len(self)), key=lambda one: (len(self._above[one]), -one)):
            found[self._areas[number].holds(degrees)] = number
        return [self._areas[number].area.name if number >= 0 else "" for number in found.tolist()]

    def of_estimate(self, estimate: Estimate | None) -> tuple[AreaShare, ...]:
        """The areas of an answer, the most probable first; none for a photo of elsewhere."""
        if estimate is None or not estimate.inside_area:
            return ()
        return self.of_place(estimate.position, estimate.radius50_m, estimate.radius90_m)

    def of_place(
        self, position: Position, radius50_m: float = 0.0, radius90_m: float = 0.0
    ) -> tuple[AreaShare, ...]:
        """The areas about a position, the most probable first and a part before its whole.

        Args:
            position: The place.
            radius50_m: Holds the true place in half of the cases; 0: the place is known.
            radius90_m: Holds it in nine of ten.
        """
        if not self._areas:
            return ()
        places = _places(position, radius50_m, radius90_m)
        inside_by_area = np.zeros((len(self._areas), len(places)), np.bool_)
        for number, one in enumerate(self._areas):
            inside = one.holds(places)
            inside_by_area[number] |= inside
            for above in self._above[number]:
                inside_by_area[above] |= inside
        shares = inside_by_area.mean(axis=1)
        order = sorted(
            np.flatnonzero(shares >= _LEAST).tolist(),
            key=lambda number: (-shares[number], -len(self._above[number])),
        )
        return tuple(
            AreaShare(one.name, one.parent, float(shares[number]))
            for number in order
            for one in [self._areas[number].area]
        )


def chosen_area(shares: Sequence[AreaShare]) -> AreaShare | None:
    """The area that names a photo's place best: the narrowest one that is more likely than not.

    Where none is, the most probable of all.
    """
    likely = [one for one in shares if one.probability >= 0.5]
    wholes = {one.parent.casefold() for one in likely}
    parts = [one for one in likely if one.name.casefold() not in wholes]
    return next(iter(parts or likely or shares), None)


def area_words(shares: Sequence[AreaShare]) -> str:
    """``Building 26, floor 2 (83 %), Library (12 %)``; empty for none."""
    chosen = chosen_area(shares)
    if chosen is None:
        return ""
    others = [
        one
        for one in shares
        if one is not chosen and one.name.casefold() != chosen.parent.casefold()
    ]
    named = [chosen, *others][:_MOST_NAMED]
    return ", ".join(f"{one.name} ({percent(one.probability)})" for one in named)


def percent(probability: float) -> str:
    """``83 %``; never 100 where something is left."""
    if probability >= 1:
        return "100 %"
    return f"{min(99, round(100 * probability))} %"


class _Prepared:
    """An area with its outlines in metres about its own middle."""

    def __init__(self, area: Area) -> None:
        self.area = area
        if not area.polygons:
            return
        rings = [ring for polygon in area.polygons for ring in polygon]
        self._frame = LocalFrame(centre_of(np.concatenate(rings)))
        self._polygons = [_sides(polygon, self._frame) for polygon in area.polygons]
        corners = np.concatenate([starts for starts, _ in self._polygons])
        self._low, self._high = corners.min(axis=0), corners.max(axis=0)

    def holds(self, degrees: NDArray[np.float64]) -> NDArray[np.bool_]:
        """``(P,)`` True for the places in it."""
        inside_any = np.zeros(len(degrees), np.bool_)
        if not self.area.polygons:
            return inside_any
        places = self._frame.to_metres(degrees)
        near = np.flatnonzero(((places >= self._low) & (places <= self._high)).all(axis=1))
        if len(near):
            for starts, ends in self._polygons:
                inside_any[near] |= _within(places[near], starts, ends)
        return inside_any


def _sides(polygon: Polygon, frame: LocalFrame) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Both ends ``(S, 2)`` in metres of the sides of a polygon and of its holes."""
    metres = [frame.to_metres(ring) for ring in polygon]
    return np.concatenate(metres), np.concatenate([np.roll(ring, -1, axis=0) for ring in metres])


def _within(
    places: NDArray[np.float64], starts: NDArray[np.float64], ends: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """``(P,)`` True where a ray to the east crosses an odd number of sides; so holes count, too."""
    east, north = places[:, 0, None], places[:, 1, None]
    (x0, y0), (x1, y1) = starts.T, ends.T
    spans = (y0 > north) != (y1 > north)
    with np.errstate(divide="ignore", invalid="ignore"):
        meets = x0 + (north - y0) / (y1 - y0) * (x1 - x0)
    inside: NDArray[np.bool_] = (spans & (east < meets)).sum(axis=1) % 2 == 1
    return inside


def _places(position: Position, radius50_m: float, radius90_m: float) -> NDArray[np.float64]:
    """``(P, 2)`` degrees of equally probable places."""
    degrees = np.array([[position.latitude, position.longitude]])
    if not (radius50_m > 0 and math.isfinite(radius50_m) and math.isfinite(radius90_m)):
        return degrees
    half, most = np.array([radius50_m]), np.array([max(radius90_m, radius50_m)])
    rings = [float(radii_for((row + 0.5) / _RINGS, half, most)[0]) for row in range(_RINGS)]
    angles = np.arange(_DIRECTIONS) * 2 * math.pi / _DIRECTIONS
    # Every ring is turned, so that they do not all end at one side of a wall.
    turned = angles[None, :] + np.arange(_RINGS)[:, None] * 2.399963
    offsets = np.stack([np.cos(turned), np.sin(turned)], axis=-1) * np.array(rings)[:, None, None]
    return LocalFrame(position).to_degrees(offsets.reshape(-1, 2))

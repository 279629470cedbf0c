"""The coverage of a place by photos, spot by spot, and the errors to expect there.

The spots are the cells of a grid over where people walk: about each photo, and along the way
between photos that one camera took shortly after one another.

The expected error of a cell rests on photos that were left out, with their sessions or with all
around them: how far their answers were off, by how far the nearest remaining photos were (a curve
that never falls: the farther those, the larger the error), and how much worse or better than that
the photos around the cell fared. So it says something of cells, too, that have no photos.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# The place is where so many of the photos lie, whatever the others say.
_MOST = (0.02, 0.98)
# How far a photo counts: as far as it shows a street, and in a small place a tenth of its extent.
_NEAR_M, _NEAR_OF_EXTENT = (2.0, 20.0), 0.1
# So many cells lie within that; the longer side of a large place has no more than so many.
_NEAR_CELLS, _MOST_CELLS = 4.0, 200.0
# How far beside a photo, or the way between two, people walk.
_BESIDE_OF_NEAR = 0.6
# Between photos of one camera so near to each other in time and space people walk.
_WALKED_S, _WALKED_M = 180.0, 70.0
SECTORS = 8
FEW_PHOTOS = 6
"""A spot with fewer photos near it has few."""
# A place is as far from photos as these nearest ones are on average.
_NEAREST = 3
# Errors are no better known than this, in metres: the same number that calibration uses.
_NOISE_M = 3.0
# The curve has so many steps at most, each of so many photos at least.
_MOST_STEPS, _LEAST_OF_STEP = 12, 8
# As much as so many photos right there speaks for the curve, against those around a cell.
_CURVE_COUNTS = 3.0
# Distances of about so many pairs are in memory at once: 32 MB.
_PAIRS_AT_ONCE = 4_000_000


@dataclass(frozen=True, eq=False)
class CoveragePhotos:
    """The reference photos of a place as columns.

    Attributes:
        metres: ``(N, 2)`` east and north.
        sessions: ``(N,)`` the number of each one's session.
        headings_deg: ``(N,)`` clockwise from north; NaN where it is not known.
        night: ``(N,)`` 1 for photos taken at night, 0 by day; NaN where it is not known.
        seconds: ``(N,)`` when each was taken; NaN where it is not known.
    """

    metres: NDArray[np.float64]
    sessions: NDArray[np.intp]
    headings_deg: NDArray[np.float64]
    night: NDArray[np.float64]
    seconds: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class LeftOutErrors:
    """Photos that were located by others; a photo may have been several times.

    Attributes:
        rows: ``(L,)`` which photo.
        gaps_m: ``(L,)`` how far the photos were that located it; see :func:`gaps_m`.
        errors_m: ``(L,)`` how far the answer was off.
    """

    rows: NDArray[np.intp]
    gaps_m: NDArray[np.float64]
    errors_m: NDArray[np.float64]


NOTHING_LEFT_OUT = LeftOutErrors(np.empty(0, np.intp), np.empty(0), np.empty(0))


@dataclass(frozen=True, eq=False)
class CoverageGrid:
    """The cells of a place in columns, a row each.

    Attributes:
        cell_m: The side of a cell in metres.
        near_m: Photos within this of a cell's middle count for it.
        metres: ``(C, 2)`` the middles of the cells, east and north.
        photos: ``(C,)`` how many photos are near.
        sessions: ``(C,)`` of how many sessions these are.
        directions: ``(C,)`` into how many of eight directions they look; -1 where none says.
        night: ``(C,)`` how many of them were taken at night.
        day: ``(C,)`` how many by day.
        errors_m: ``(C,)`` the typical error to expect there; NaN where nobody knows.
        has_night: Whether any photo of the place was taken at night.
    """

    cell_m: float
    near_m: float
    metres: NDArray[np.float64]
    photos: NDArray[np.intp]
    sessions: NDArray[np.intp]
    directions: NDArray[np.intp]
    night: NDArray[np.intp]
    day: NDArray[np.intp]
    errors_m: NDArray[np.float64]
    has_night: bool

    def __len__(self) -> int:
        return len(self.metres)


def coverage_grid(
    photos: CoveragePhotos, left_out: LeftOutErrors = NOTHING_LEFT_OUT
) -> CoverageGrid:
    """Say of each cell how well it is covered.

    Args:
        photos: The photos; none at all make a grid without cells.
        left_out: How far answers about them were off.
    """
    near_m, side = near_and_cell_m(photos.metres)
    middles = _walkable(photos, side, _BESIDE_OF_NEAR * near_m)
    columns = [_near_columns(photos, part, near_m) for part in _parts(middles, photos.metres)]
    counts = np.concatenate([np.empty((0, 5), np.intp), *columns])
    near, sessions, directions, night, day = counts.T
    return CoverageGrid(
        cell_m=side,
        near_m=near_m,
        metres=middles,
        photos=near,
        sessions=sessions,
        directions=directions,
        night=night,
        day=day,
        errors_m=_expected_errors(photos, left_out, middles, near_m),
        has_night=bool((photos.night == 1).any()),
    )


def near_and_cell_m(metres: NDArray[np.float64]) -> tuple[float, float]:
    """The reach of a photo, and the side of a cell, for photos at ``(N, 2)`` metres."""
    extent = 0.0
    if len(metres):
        low, high = np.quantile(metres, _MOST, axis=0)
        extent = float((high - low).max())
    near_m = min(max(_NEAR_OF_EXTENT * extent, _NEAR_M[0]), _NEAR_M[1])
    side = max(near_m / _NEAR_CELLS, extent / _MOST_CELLS)
    return max(near_m, 2 * side), side


def _walkable(photos: CoveragePhotos, side: float, reach: float) -> NDArray[np.float64]:
    """The middles of the cells that people walk in, ``reach`` metres beside photos and ways."""
    walked = np.unique(np.floor(_along_walks(photos, side) / side).astype(np.int64), axis=0)
    steps = np.arange(-int(reach // side) - 1, int(reach // side) + 2)
    around = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
    around = around[np.hypot(*around.T) * side <= reach]
    cells = np.unique((walked[:, None] + around).reshape(-1, 2), axis=0)
    middles: NDArray[np.float64] = (cells + 0.5) * side
    return middles


def _along_walks(photos: CoveragePhotos, step_m: float) -> NDArray[np.float64]:
    """Places every ``step_m`` metres on the ways between photos, and those of the photos."""
    order = np.lexsort((photos.seconds, photos.sessions))
    first, second = order[:-1], order[1:]
    apart = np.hypot(*(photos.metres[second] - photos.metres[first]).T)
    # Without a time nothing is known of the order; a comparison with NaN is False.
    together = (photos.sessions[first] == photos.sessions[second]) & (apart < _WALKED_M)
    together &= photos.seconds[second] - photos.seconds[first] < _WALKED_S
    share = np.arange(step_m, _WALKED_M, step_m)
    start, way = photos.metres[first[together]], apart[together]
    towards = (photos.metres[second[together]] - start) / np.maximum(way, 1e-9)[:, None]
    places = start[:, None] + towards[:, None] * share[:, None]
    return np.concatenate([photos.metres, places[share < way[:, None]]])


def _parts(
    places: NDArray[np.float64], others: NDArray[np.float64]
) -> Iterator[NDArray[np.float64]]:
    """``places`` in parts whose distances to ``others`` fit in memory."""
    at_once = max(1, _PAIRS_AT_ONCE // max(1, len(others)))
    for start in range(0, len(places), at_once):
        yield places[start : start + at_once]


def _apart(places: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(P, N)`` distances."""
    east = places[:, 0, None] - others[None, :, 0]
    north = places[:, 1, None] - others[None, :, 1]
    return np.hypot(east, north)


def _near_columns(
    photos: CoveragePhotos, middles: NDArray[np.float64], near_m: float
) -> NDArray[np.intp]:
    """``(P, 5)`` photos, sessions, directions, and those by night and by day near some cells."""
    cells, rows = np.nonzero(_apart(middles, photos.metres) <= near_m)
    count = len(middles)
    known = np.isfinite(photos.headings_deg)
    turned = np.where(known, photos.headings_deg, 0.0) / (360 / SECTORS)
    sector = np.round(turned).astype(np.intp) % SECTORS
    has_heading = known[rows]
    directions = _distinct(cells[has_heading], sector[rows[has_heading]], count)
    directions[np.bincount(cells[has_heading], minlength=count) == 0] = -1
    return np.stack(
        [
            np.bincount(cells, minlength=count),
            _distinct(cells, photos.sessions[rows], count),
            directions,
            np.bincount(cells[photos.night[rows] == 1], minlength=count),
            np.bincount(cells[photos.night[rows] == 0], minlength=count),
        ],
        axis=1,
    )


def _distinct(cells: NDArray[np.intp], values: NDArray[np.intp], count: int) -> NDArray[np.intp]:
    """``(count,)`` how many different values each cell has."""
    pairs = np.unique(np.stack([cells, values]), axis=1)
    return np.bincount(pairs[0], minlength=count)


def gaps_m(places: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(P,)`` mean distances of places to the few of the ``(N, 2)`` photos nearest to each.

    One stray photo near by does not cover a place.
    """
    few = min(_NEAREST, len(others))
    if not few:
        return np.full(len(places), np.inf)
    parts = [
        np.partition(_apart(part, others), few - 1, axis=1)[:, :few].mean(axis=1)
        for part in _parts(places, others)
    ]
    return np.concatenate([np.empty(0), *parts])


def _expected_errors(
    photos: CoveragePhotos,
    left_out: LeftOutErrors,
    middles: NDArray[np.float64],
    near_m: float,
) -> NDArray[np.float64]:
    """``(C,)`` the typical error to expect in each cell; NaN where nothing was left out."""
    if not len(left_out.rows):
        return np.full(len(middles), np.nan)
    losses = np.log(left_out.errors_m + _NOISE_M)
    curve = _Curve.fit(left_out.gaps_m, losses)
    rest = losses - curve.at(left_out.gaps_m)
    places = photos.metres[left_out.rows]
    local = []
    for part in _parts(middles, places):
        weight = np.exp(-0.5 * (_apart(part, places) / (near_m / 2)) ** 2)
        local.append(weight @ rest / (weight.sum(axis=1) + _CURVE_COUNTS))
    usual = curve.at(gaps_m(middles, photos.metres))
    errors: NDArray[np.float64] = np.exp(usual + np.concatenate([np.empty(0), *local])) - _NOISE_M
    return np.maximum(errors, 0.0)


@dataclass(frozen=True, eq=False)
class _Curve:
    """The usual loss (logarithm of the error and its noise) at each distance from other photos.

    Attributes:
        gaps: ``(B,)`` distances in metres, rising.
        losses: ``(B,)`` never falling.
    """

    gaps: NDArray[np.float64]
    losses: NDArray[np.float64]

    @classmethod
    def fit(cls, gaps: NDArray[np.float64], losses: NDArray[np.float64]) -> _Curve:
        """Isotonic regression (pool adjacent violators) on photos that were left out."""
        order = np.argsort(gaps, kind="stable")
        # Single photos would make steps of their own, above all at the end.
        groups = np.array_split(order, min(_MOST_STEPS, max(1, len(gaps) // _LEAST_OF_STEP)))
        blocks: list[list[float]] = []
        for group in groups:
            blocks.append([float(gaps[group].mean()), float(losses[group].mean()), len(group)])
            while len(blocks) > 1 and blocks[-2][1] >= blocks[-1][1]:
                other, last = blocks.pop(), blocks[-1]
                total = last[2] + other[2]
                for column in (0, 1):
                    last[column] = (last[column] * last[2] + other[column] * other[2]) / total
                last[2] = total
        table = np.array(blocks)
        return cls(table[:, 0], table[:, 1])

    def at(self, gaps: NDArray[np.float64]) -> NDArray[np.float64]:
        """The usual loss at these distances.

        Beyond what was seen answers are off by the distance itself: they lie among photos.
        """
        usual = np.interp(gaps, self.gaps, self.losses)
        beyond = gaps > self.gaps[-1]
        far = np.log(np.where(beyond, gaps, 1.0) + _NOISE_M)
        result: NDArray[np.float64] = np.where(beyond, np.maximum(usual, far), usual)
        return result

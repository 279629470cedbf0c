"""The numbers of a walk: places where its photos may have been taken, and the pass over them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# How far one gets: so many metres at once (the noise of positions), so many times the square root
# of the seconds (who takes photos stands still and turns back), and a little with every second.
# Found on left-out sessions, for one photo a second to one in 80 s: where it grows by 0.5 m with
# every second and no root, photos 40 s apart err more than each alone.
_AT_ONCE_M = 5.0
_PER_ROOT_SECOND_M = 2.0
_PER_SECOND_M = 0.2
# A jump to any distance (a bus ride, a lift, a gap in the photos) against the likeliest step.
_JUMP = 1e-7
# Steps between so many photos and the next ones are weighed at once: below 20 MB.
_LINKS_AT_ONCE = 256
# So many places of the references stand for all of them.
_MOST_PLACES = 64
# What is within about this distance of the centre counts by its mean, the rest by its direction.
_CORE_M = 10.0
_CENTRE_ITERATIONS = 25
# Positions are averaged over about so many seconds, the surer the more.
_SMOOTHED_S = 6.0
_SPREAD_NOISE_M = 5.0


@dataclass(frozen=True, eq=False)
class Chain:
    """Photos in the order of their time, each with the places where it may have been taken.

    Attributes:
        seconds: ``(T,)`` when each was taken.
        metres: ``(T, S, 2)`` the places; any finite value where there is none.
        emission: ``(T, S)`` how much the photo alone speaks for each; every row sums to one, or is
            zero where nothing is known.
    """

    seconds: NDArray[np.float64]
    metres: NDArray[np.float64]
    emission: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.seconds)

    def some(self, rows: NDArray[np.intp] | slice) -> Chain:
        """The photos of these rows alone."""
        return Chain(self.seconds[rows], self.metres[rows], self.emission[rows])


def steps(
    before: NDArray[np.float64], after: NDArray[np.float64], seconds: NDArray[np.float64]
) -> NDArray[np.float32]:
    """``(L, S, R)`` how likely each step is, against the likeliest one.

    Args:
        before: ``(L, S, 2)`` places in metres.
        after: ``(L, R, 2)`` places in metres.
        seconds: ``(L,)`` the time between.
    """
    reach = _AT_ONCE_M + _PER_ROOT_SECOND_M * np.sqrt(seconds) + _PER_SECOND_M * seconds
    reach = reach[:, None, None]
    # Relative to one of the places: float32 then holds centimetres wherever the origin is.
    origin = before[:, :1]
    one = ((before - origin) / reach).astype(np.float32)
    other = ((after - origin) / reach).astype(np.float32)
    likely: NDArray[np.float32] = one[:, :, None, 0] - other[:, None, :, 0]
    north = one[:, :, None, 1] - other[:, None, :, 1]
    # In place: most of the time would go into new memory.
    likely *= likely
    north *= north
    likely += north
    likely *= np.float32(-0.5)
    np.exp(likely, out=likely)
    likely += np.float32(_JUMP)
    return likely


def posterior(chain: Chain) -> NDArray[np.float64]:
    """``(T, S)`` probability of each place by all photos together (forward-backward)."""
    count = len(chain)
    emission = chain.emission.astype(np.float32)
    forward, backward = np.empty_like(emission), np.ones_like(emission)
    if count:
        forward[0] = emission[0]
    links = [_steps_from(chain, first) for first in range(0, count - 1, _LINKS_AT_ONCE)]
    for first, some in zip(range(0, count - 1, _LINKS_AT_ONCE), links, strict=True):
        for row, step in enumerate(some, first + 1):
            reached = (forward[row - 1] @ step) * emission[row]
            forward[row] = reached / reached.sum()
    for first, some in zip(range(0, count - 1, _LINKS_AT_ONCE)[::-1], links[::-1], strict=True):
        for row in range(first + len(some) - 1, first - 1, -1):
            reached = some[row - first] @ (backward[row + 1] * emission[row + 1])
            backward[row] = reached / reached.sum()
    both = forward.astype(np.float64) * backward
    probability: NDArray[np.float64] = both / both.sum(1, keepdims=True)
    return probability


def _steps_from(chain: Chain, first: int) -> NDArray[np.float32]:
    """Steps from some photos, the first of them in row ``first``, to those after them."""
    last = min(first + _LINKS_AT_ONCE, len(chain) - 1)
    metres, apart = chain.metres, np.diff(chain.seconds[first : last + 1])
    return steps(metres[first:last], metres[first + 1 : last + 1], apart)


def link_gains(chain: Chain, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(T - 1,)`` the gains of each photo and the one before it; see :func:`pair_gains`."""
    rows = np.arange(len(chain))
    return pair_gains(chain, rows[:-1], rows[1:], places)


def pair_gains(
    chain: Chain,
    before: NDArray[np.intp],
    after: NDArray[np.intp],
    places: NDArray[np.float64],
) -> NDArray[np.float64]:
    """``(L,)`` by how much the evidence of two photos speaks for their being near each other.

    The natural logarithm of how likely the step is, against steps to where photos of the place
    usually are. Of photos of one walk the mean is clearly above zero, of others below.

    Args:
        chain: The photos; none whose emission is zero.
        before: ``(L,)`` the rows of the earlier ones.
        after: ``(L,)`` the rows of the later ones.
        places: ``(N, 2)`` metres of the references.
    """
    some = places[np.linspace(0, len(places) - 1, min(len(places), _MOST_PLACES)).astype(np.intp)]
    gains = [np.empty(0)]
    for first in range(0, len(before), _LINKS_AT_ONCE):
        one, other = (chain.some(rows[first : first + _LINKS_AT_ONCE]) for rows in (before, after))
        apart = other.seconds - one.seconds
        usual_places = np.broadcast_to(some, (len(apart), *some.shape))
        from_one, to_other = one.emission[:, None], other.emission[:, :, None]
        likely = from_one @ steps(one.metres, other.metres, apart) @ to_other
        usual = (from_one @ steps(one.metres, usual_places, apart)).mean((1, 2))
        gains.append(np.log(likely[:, 0, 0] / usual))
    return np.concatenate(gains)


def posterior_centre(
    weights: NDArray[np.float64], metres: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The centre of each photo's places, and how far they lie from it.

    It minimises the weighted sum of ``sqrt(distance^2 + 10^2)``: the mean of what lies together,
    and the geometric median of what does not.

    Args:
        weights: ``(T, S)``; each row sums to one, or is zero.
        metres: ``(T, S, 2)`` the places.

    Returns:
        ``(T, 2)`` metres and ``(T,)`` the weighted mean distance from there; NaN where all weights
        are zero.
    """
    there = weights.any(1)
    centre = np.full((len(weights), 2), np.nan)
    spread = np.full(len(weights), np.nan)
    if not there.any():
        return centre, spread
    weights, metres = weights[there], metres[there]
    # Each axis by itself: many times faster than over the last of three.
    east, north = np.ascontiguousarray(np.moveaxis(metres, -1, 0))
    pulls = weights
    for _ in range(_CENTRE_ITERATIONS + 1):
        total = pulls.sum(1)
        found_east = np.einsum("ts,ts->t", pulls, east) / total
        found_north = np.einsum("ts,ts->t", pulls, north) / total
        squares = (east - found_east[:, None]) ** 2 + (north - found_north[:, None]) ** 2
        pulls = weights / np.sqrt(squares + _CORE_M**2)
    centre[there] = np.stack([found_east, found_north], axis=1)
    spread[there] = (weights * np.sqrt(squares)).sum(1)
    return centre, spread


def smooth_track(
    metres: NDArray[np.float64], spread_m: NDArray[np.float64], seconds: NDArray[np.float64]
) -> NDArray[np.float64]:
    """``(T, 2)`` positions averaged over some seconds, the surer ones counting more."""
    apart = (seconds[:, None] - seconds) / _SMOOTHED_S
    weights = np.exp(-apart * apart / 2) / (spread_m + _SPREAD_NOISE_M) ** 2
    smooth: NDArray[np.float64] = weights @ metres / weights.sum(1, keepdims=True)
    return smooth

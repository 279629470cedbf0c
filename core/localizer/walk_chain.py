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
# Steps between so many photos and the next ones are weighed at once: they stay in a core's cache.
_LINKS_AT_ONCE = 64
# So many places of the references stand for all of them.
_MOST_PLACES = 64
# How likely usual steps are is computed for photos next to each other, as many apart and farthest
# apart; what lies between follows.
_USUAL_LAG = 4
# What is within about this distance of the centre counts by its mean, the rest by its direction.
_CORE_M = 10.0
_CENTRE_ITERATIONS = 25
# Positions are put on the straight way that those within about so many seconds tell, the surer the
# more; without enough of them that it has a pace, on their mean.
SMOOTHED_S = 20.0
_SMOOTHED_NO_MORE = 5.0
_SMOOTHED_AT_ONCE = 64
_SPREAD_NOISE_M = 5.0
_LITTLE_PACE = 0.02
# Nobody walks farther: positions beyond do not count.
_SAME_PLACE_M = 20.0
_FASTEST_M_S = 2.5


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


def _reach_m(seconds: NDArray[np.float64]) -> NDArray[np.float64]:
    """The distance in metres that one gets in so many seconds."""
    reach: NDArray[np.float64] = (
        _AT_ONCE_M + _PER_ROOT_SECOND_M * np.sqrt(seconds) + _PER_SECOND_M * seconds
    )
    return reach


def steps(
    before: NDArray[np.float64], after: NDArray[np.float64], seconds: NDArray[np.float64]
) -> NDArray[np.float32]:
    """``(L, S, R)`` how likely each step is, against the likeliest one.

    Args:
        before: ``(L, S, 2)`` places in metres.
        after: ``(L, R, 2)`` places in metres.
        seconds: ``(L,)`` the time between.
    """
    reach = _reach_m(seconds)[:, None, None]
    # Relative to one of the places: float32 then holds centimetres wherever the origin is.
    origin = before[:, :1]
    one = ((before - origin) / reach).astype(np.float32)
    other = ((after - origin) / reach).astype(np.float32)
    return _likely(
        one[:, :, None, 0] - other[:, None, :, 0], one[:, :, None, 1] - other[:, None, :, 1]
    )


def _steps_by_link(
    before: NDArray[np.float64], after: NDArray[np.float64], seconds: NDArray[np.float64]
) -> NDArray[np.float32]:
    """``(S, R, L)`` the same, of ``(2, S, L)`` and ``(2, R, L)``: of many links at once faster."""
    reach, origin = _reach_m(seconds), before[:, :1]
    one = ((before - origin) / reach).astype(np.float32)
    other = ((after - origin) / reach).astype(np.float32)
    return _likely(one[0, :, None] - other[0], one[1, :, None] - other[1])


def _likely(east: NDArray[np.float32], north: NDArray[np.float32]) -> NDArray[np.float32]:
    """How likely steps so far east and north are; both arrays are used up."""
    # In place: most of the time would go into new memory.
    east *= east
    north *= north
    east += north
    east *= np.float32(-0.5)
    np.exp(east, out=east)
    east += np.float32(_JUMP)
    return east


def posterior(chain: Chain) -> NDArray[np.float64]:
    """``(T, S)`` probability of each place by all photos together (forward-backward)."""
    firsts = range(0, len(chain) - 1, _LINKS_AT_ONCE)
    links = [step for first in firsts for step in _steps_from(chain, first)]
    emission = chain.emission.astype(np.float32)
    each = list(emission)
    forward, backward = each[:1], [np.ones(one.shape, np.float32) for one in each[-1:]]
    total = np.add.reduce
    for step, here in zip(links, each[1:], strict=True):
        reached = (forward[-1] @ step) * here
        reached /= total(reached)
        forward.append(reached)
    for step, there in zip(links[::-1], each[:0:-1], strict=True):
        reached = step @ (backward[-1] * there)
        reached /= total(reached)
        backward.append(reached)
    shape = emission.shape
    both = np.array(forward, np.float64).reshape(shape) * np.array(backward[::-1]).reshape(shape)
    probability: NDArray[np.float64] = both / both.sum(1, keepdims=True)
    return probability


def _steps_from(chain: Chain, first: int) -> NDArray[np.float32]:
    """Steps from some photos, the first of them in row ``first``, to those after them."""
    last = min(first + _LINKS_AT_ONCE, len(chain) - 1)
    metres, apart = chain.metres, np.diff(chain.seconds[first : last + 1])
    return steps(metres[first:last], metres[first + 1 : last + 1], apart)


def gains_by_lag(chain: Chain, lags: int, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(T, lags)`` by how much two photos speak for their being near each other.

    The natural logarithm of how likely the step from one to the other is, against steps to where
    photos of the place usually are. Of photos of one walk the mean is clearly above zero, of others
    below.

    Args:
        chain: The photos; none whose emission is zero.
        lags: Each photo is compared with so many before it, the nearest first; NaN where there is
            none.
        places: ``(N, 2)`` metres of the references.
    """
    count = len(chain)
    gains = np.full((count, lags), np.nan)
    usual: dict[int, NDArray[np.float64]] = {}
    for lag in sorted({1, min(_USUAL_LAG, lags), lags}):
        usual[lag] = _usual_steps(chain, lag, places)
    metres = np.ascontiguousarray(chain.metres.transpose(2, 1, 0))
    emission = np.ascontiguousarray(chain.emission.T)
    weights = emission.astype(np.float32)
    for lag in range(1, min(lags, count - 1) + 1):
        apart = chain.seconds[lag:] - chain.seconds[:-lag]
        for first in range(0, count - lag, _LINKS_AT_ONCE):
            last = min(first + _LINKS_AT_ONCE, count - lag)
            one, other = slice(first, last), slice(first + lag, last + lag)
            step = _steps_by_link(metres[:, :, one], metres[:, :, other], apart[one])
            step *= weights[:, None, one]
            likely = (step.sum(0) * emission[:, other]).sum(0)
            gains[first + lag : last + lag, lag - 1] = np.log(likely)
        gains[lag:, lag - 1] -= _between(chain, lag, usual)
    return gains


def _usual_steps(chain: Chain, lag: int, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(T,)`` logarithm of how likely steps to usual places are, until as many photos later."""
    some = places[np.linspace(0, len(places) - 1, min(len(places), _MOST_PLACES)).astype(np.intp)]
    apart = _seconds_after(chain, lag)
    metres = np.ascontiguousarray(chain.metres.transpose(2, 1, 0))
    emission = np.ascontiguousarray(chain.emission.T)
    likely = []
    for first in range(0, len(chain), _LINKS_AT_ONCE):
        one = slice(first, first + _LINKS_AT_ONCE)
        step = _steps_by_link(metres[:, :, one], some.T[:, :, None], apart[one])
        likely.append((emission[:, one] * step.mean(1)).sum(0))
    logarithms: NDArray[np.float64] = np.log(np.concatenate(likely))
    return logarithms


def _seconds_after(chain: Chain, lag: int) -> NDArray[np.float64]:
    """``(T,)`` seconds from each photo to the one so many later, or to the last."""
    count = len(chain)
    after: NDArray[np.float64] = chain.seconds[np.minimum(np.arange(count) + lag, count - 1)]
    return after - chain.seconds


def _between(chain: Chain, lag: int, usual: dict[int, NDArray[np.float64]]) -> NDArray[np.float64]:
    """``(T - lag,)`` the usual steps of photos this far apart, by those nearer and farther apart.

    Nearly a power of the reach; computing each anew would take most of the time.
    """
    rows = slice(0, len(chain) - lag)
    if lag in usual:
        return usual[lag][rows]
    near, far = max(one for one in usual if one < lag), min(one for one in usual if one > lag)
    at, before, after = (
        np.log(_reach_m(_seconds_after(chain, one)[rows])) for one in (lag, near, far)
    )
    share = (at - before) / np.maximum(after - before, 1e-9)
    found: NDArray[np.float64] = usual[near][rows] + share * (usual[far] - usual[near])[rows]
    return found


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
    metres: NDArray[np.float64],
    spread_m: NDArray[np.float64],
    seconds: NDArray[np.float64],
    within_s: float = SMOOTHED_S,
) -> NDArray[np.float64]:
    """``(T, 2)`` positions on the straight way that those around each tell, the surer ones more.

    It is a local linear regression (W. Cleveland, "Robust Locally Weighted Regression and Smoothing
    Scatterplots", Journal of the American Statistical Association 1979): a mean would lag behind
    whoever walks on.

    Args:
        metres: ``(T, 2)`` the positions.
        spread_m: ``(T,)`` how sure each is.
        seconds: ``(T,)`` when each photo was taken, earliest first.
        within_s: Those within about so many seconds count.
    """
    no_more_s = _SMOOTHED_NO_MORE * within_s
    surely = 1 / (spread_m + _SPREAD_NOISE_M) ** 2
    smooth = np.empty_like(metres)
    for first in range(0, len(metres), _SMOOTHED_AT_ONCE):
        some = slice(first, first + _SMOOTHED_AT_ONCE)
        begin = np.searchsorted(seconds, seconds[first] - no_more_s)
        end = np.searchsorted(seconds, seconds[some][-1] + no_more_s, "right")
        apart = seconds[begin:end] - seconds[some, None]
        # Relative to the photos themselves: exact wherever the origin is.
        away = metres[begin:end] - metres[some, None]
        farthest = _SAME_PLACE_M + _FASTEST_M_S * np.abs(apart)
        weights = np.exp(-((apart / within_s) ** 2) / 2) * surely[begin:end]
        weights[(away * away).sum(2) > farthest * farthest] = 0.0
        weights /= weights.sum(1, keepdims=True)
        mean_apart = (weights * apart).sum(1)
        mean_away = np.einsum("tn,tnd->td", weights, away)
        leverage = weights * (apart - mean_apart[:, None])
        spread_s2 = (leverage * apart).sum(1) + _LITTLE_PACE * within_s**2
        pace = np.einsum("tn,tnd->td", leverage, away) / spread_s2[:, None]
        smooth[some] = metres[some] + mean_away - pace * mean_apart[:, None]
    return smooth

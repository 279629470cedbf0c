"""Places of photos that somebody took standing at one spot and turning: drawn together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.localizer.walk_order import Walk

# Photos within so many seconds whose places are found within about so many metres were taken while
# somebody stood there and turned: their places are one. Chosen on the made-up campus and on streets
# with a photo every 12 m, of which 4 m and more draw those of walkers together, too.
_WITHIN_S = 60.0
_WITHIN_M = 2.5
_PHOTOS = 4
_ROUNDS = 3


def where_stood(walks: Sequence[Walk], metres: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(Q, 2)`` places, where those of photos taken from one spot are drawn together.

    Each is the mean of itself and of the photos before and after it, those farther away less: a
    mean shift (D. Comaniciu, P. Meer, "Mean Shift: A Robust Approach Toward Feature Space
    Analysis", IEEE Transactions on Pattern Analysis and Machine Intelligence 2002).

    Args:
        walks: The photos in the order of time.
        metres: ``(Q, 2)`` where each was found; NaN where nothing is known.
    """
    links = [_links_within(walk, lag) for walk in walks for lag in range(1, _PHOTOS + 1)]
    pairs = np.concatenate([np.empty((0, 2), np.intp), *links])
    pairs = pairs[np.isfinite(metres[pairs]).all((1, 2))]
    one, other = np.concatenate([pairs, pairs[:, ::-1]]).T
    places = metres
    for _ in range(_ROUNDS):
        apart = ((places[one] - places[other]) ** 2).sum(1)
        weights = np.exp(-apart / (2 * _WITHIN_M**2))
        total, count = metres.copy(), np.ones(len(metres))
        np.add.at(total, one, metres[other] * weights[:, None])
        np.add.at(count, one, weights)
        places = total / count[:, None]
    return places


def _links_within(walk: Walk, lag: int) -> NDArray[np.intp]:
    """``(L, 2)`` photos of a walk and those so many later, where that is soon."""
    rows, seconds = np.array(walk.rows, np.intp), np.array(walk.seconds)
    soon = seconds[lag:] - seconds[:-lag] <= _WITHIN_S
    return np.stack([rows[:-lag][soon], rows[lag:][soon]], 1)

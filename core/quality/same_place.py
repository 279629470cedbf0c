"""Places with two positions: photos that state one show, direction by direction, another one.

Photos taken in several directions from one spot state one position. Where they look most like
photos of one other spot of another session, each like another one, and those look most like them,
both spots are one place. If their positions are far apart, one of them is wrong; which one the
pictures do not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.localizer.index import Nearest

# So many directions in which no other photo of the spot looks.
_LEAST_VIEWS = 3
# Two photos of a spot show it in two directions if they look so much less like each other than like
# the photos of the other spot: those of a burst, or of a wall of equal windows, do not.
_OTHER_VIEW = 0.5
# Of the photos of a spot so many have to look most like the same other one.
_LEAST_SHARE = 0.5
# So many spots of the other session are stated to lie nearer than the one that looks alike.
_LEAST_NEARER = 5
# And it lies farther away than positions usually are from what the pictures say.
_FAR_IN_NOISE = 1.2


@dataclass(frozen=True, eq=False)
class _Spots:
    """The spots that photos state, each of one session; ``K`` of them.

    Attributes:
        of_photo: ``(Q,)`` the spot of each photo.
        metres: ``(K, 2)`` where they are.
        sessions: ``(K,)`` the numbers of their sessions.
    """

    of_photo: NDArray[np.intp]
    metres: NDArray[np.float64]
    sessions: NDArray[np.intp]


def other_positions(
    stated: NDArray[np.float64],
    sessions: NDArray[np.intp],
    descriptors: NDArray[np.float32],
    nearest: Nearest,
    noise_m: float,
) -> dict[int, NDArray[np.float64]]:
    """The other position of each photo of a place that has two far apart, by the photo's row.

    Args:
        stated: ``(Q, 2)`` east/north metres of the positions that photos state.
        sessions: ``(Q,)`` the numbers of their sessions.
        descriptors: ``(Q, d)`` of unit length.
        nearest: The photos of other sessions most like each, by their rows here.
        noise_m: How far stated positions usually are from what the pictures say.
    """
    spots = _spots_of(stated, sessions)
    alike = _most_alike_spots(spots, descriptors, nearest)
    found: dict[int, NDArray[np.float64]] = {}
    for spot, other in alike.items():
        if alike.get(other) == spot and _is_far(spots, spot, other, noise_m):
            for row in np.flatnonzero(spots.of_photo == spot).tolist():
                found[row] = spots.metres[other]
    return found


def _spots_of(stated: NDArray[np.float64], sessions: NDArray[np.intp]) -> _Spots:
    columns, of_photo = np.unique(
        np.column_stack([stated.round(3), sessions]), axis=0, return_inverse=True
    )
    return _Spots(of_photo.reshape(-1), columns[:, :2], columns[:, 2].astype(np.intp))


def _most_alike_spots(
    spots: _Spots, descriptors: NDArray[np.float32], nearest: Nearest
) -> Mapping[int, int]:
    """The other spot that each spot's photos look most like, where enough of them agree."""
    counts = np.bincount(spots.of_photo)
    alike: dict[int, int] = {}
    for spot in np.flatnonzero(counts >= _LEAST_VIEWS).tolist():
        rows = np.flatnonzero(spots.of_photo == spot)
        best, similarity = nearest.indexes[rows, 0], nearest.similarities[rows, 0]
        rows, best, similarity = (one[best >= 0] for one in (rows, best, similarity))
        if not len(rows):
            continue
        other = int(np.bincount(spots.of_photo[best]).argmax())
        voting = spots.of_photo[best] == other
        if voting.sum() >= _LEAST_SHARE * counts[spot]:
            views = _views(descriptors[rows[voting]], best[voting], similarity[voting])
            if views >= _LEAST_VIEWS:
                alike[spot] = other
    return alike


def _views(
    descriptors: NDArray[np.float32], best: NDArray[np.intp], similarity: NDArray[np.float32]
) -> int:
    """The number of photos that look like different ones, and much less like each other."""
    among_themselves = descriptors @ descriptors.T
    kept: list[int] = []
    for one in np.argsort(-similarity, kind="stable").tolist():
        is_other = best[one] not in best[kept]
        if is_other and (among_themselves[one, kept] < _OTHER_VIEW * similarity[one]).all():
            kept.append(one)
    return len(kept)


def _is_far(spots: _Spots, spot: int, other: int, noise_m: float) -> bool:
    of_session = spots.metres[spots.sessions == spots.sessions[other]]
    here = spots.metres[spot]
    apart = float(np.hypot(*(spots.metres[other] - here)))
    nearer = int((np.hypot(*(of_session - here).T) < apart).sum())
    return apart > _FAR_IN_NOISE * noise_m and nearer >= _LEAST_NEARER

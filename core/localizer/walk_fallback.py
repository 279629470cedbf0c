"""The photos of a walk that are better located alone: their neighbours say nothing of their place.

Times may be shuffled or wrong, several people's photos be mixed, or photos be of another place.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from core.localizer.walk_chain import Chain, gains_by_lag
from core.localizer.walk_in_turn import LAGS, taken_in_turn
from core.localizer.walk_places import WalkPhotos, chain_of, own_anchors

# A photo more likely than this of another place takes no part in its walk. One of a place that a
# walk crosses is less often of another than one that comes alone, and one of another place that
# stays in drags nobody: its candidates count alike. It is called one of another place all the same.
_ELSEWHERE = 0.75
# So many links before and after a photo tell whether its neighbours say anything of its place: of
# walks left out the mean gain (natural logarithm) is above this, of photos in a shuffled order
# below.
_LINKS_AROUND = 20
_LEAST_GAIN = 0.1
# Fewer photos between others that say nothing of each other agree by chance.
_FEWEST_AGREEING = 11
# A photo that a person placed farther than this from every reference says nothing of its
# neighbours: where a walk leaves the mapped area, it ends.
_OFF_THE_MAP_M = 500.0
# What a person placed concerns the photos so near in time, also where these say nothing of each
# other, if two such photos do not contradict each other: nobody walks faster for longer.
_ANCHOR_CONCERNS_S = 60.0
_FASTEST_M_S = 2.5
_AT_ONCE_M = 20.0


class FallbackReason(str, Enum):
    """The reason why a photo was located without its neighbours."""

    UNRELATED = "unrelated"
    """Its neighbours say nothing of its place: times may be wrong, or several walks be mixed."""
    ELSEWHERE = "elsewhere"
    """It is likely of another place."""
    NO_NEIGHBOUR = "no_neighbour"
    """It has no neighbour that belongs to the place."""

    def __str__(self) -> str:
        return self.value


def reasons_alone(photos: WalkPhotos, places: NDArray[np.float64]) -> list[FallbackReason | None]:
    """The reason why each photo of a walk is located alone; None for one located with neighbours.

    Args:
        photos: The photos, earliest first.
        places: ``(N, 2)`` east/north metres of the references.
    """
    # What was corrected contradicts its neighbours; that says nothing against the order.
    seen = replace(
        photos,
        anchors=[
            () if count else anchors
            for count, anchors in zip(photos.counts.tolist(), photos.anchors, strict=True)
        ],
    )
    chain = chain_of(seen, own_anchors(seen))
    elsewhere = _are_of_another_place(photos, places)
    reasons: list[FallbackReason | None] = [
        FallbackReason.ELSEWHERE if one else None for one in elsewhere
    ]
    belonging = np.flatnonzero(~elsewhere)
    if len(belonging) == 1:
        reasons[int(belonging[0])] = FallbackReason.NO_NEIGHBOUR
    speaking = np.flatnonzero(~elsewhere & chain.emission.any(1))
    if len(speaking) > 1:
        related = _are_related(chain.some(speaking), places) | _are_anchored(photos)[speaking]
        for row in speaking[~related].tolist():
            reasons[row] = FallbackReason.UNRELATED
    return reasons


def is_likely_elsewhere(chance: float) -> bool:
    """Return whether a photo takes no part in its walk, as of another place with this chance."""
    return chance > _ELSEWHERE


def _are_of_another_place(photos: WalkPhotos, places: NDArray[np.float64]) -> NDArray[np.bool_]:
    """``(T,)`` those likely of another place, by what a person says or by themselves."""
    elsewhere = photos.elsewhere > _ELSEWHERE
    for row in np.flatnonzero(photos.are_placed).tolist():
        placed = next(one.metres for one in photos.anchors[row] if one.is_certain)
        away = np.hypot(*(places - placed).T).min(initial=np.inf) if len(places) else 0.0
        elsewhere[row] = away > _OFF_THE_MAP_M
    return elsewhere


def _are_related(chain: Chain, places: NDArray[np.float64]) -> NDArray[np.bool_]:
    """``(T,)`` the photos whose neighbours say something of their place."""
    gains = gains_by_lag(chain, LAGS, places)
    related = (_means_around(gains[1:, 0]) >= _LEAST_GAIN) & ~taken_in_turn(gains)
    return _in_long_runs(related)


def _means_around(of_links: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(T,)`` the mean over the links around each photo, of ``(T - 1,)``."""
    sums = np.concatenate([[0.0], np.cumsum(of_links)])
    photos = np.arange(len(of_links) + 1)
    first = np.maximum(photos - _LINKS_AROUND, 0)
    last = np.minimum(photos + _LINKS_AROUND, len(of_links))
    means: NDArray[np.float64] = (sums[last] - sums[first]) / (last - first)
    return means


def _in_long_runs(related: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """``related`` without short runs among photos that are not: their agreement is chance."""
    ends = np.flatnonzero(np.diff(related)) + 1
    runs = np.split(related, ends)
    if len(runs) == 1:
        return related
    return np.concatenate([run & (len(run) >= _FEWEST_AGREEING) for run in runs])


def _are_anchored(photos: WalkPhotos) -> NDArray[np.bool_]:
    """``(T,)`` the photos of whose place a person said something, by those taken near in time."""
    placed = np.flatnonzero(photos.are_placed)
    if not len(placed):
        return np.zeros(len(photos), bool)
    at = photos.seconds[placed]
    metres = np.array(
        [
            next(one.metres for one in photos.anchors[row] if one.is_certain)
            for row in placed.tolist()
        ]
    )
    apart, away = np.diff(at), np.hypot(*np.diff(metres, axis=0).T)
    agree = away <= _AT_ONCE_M + _FASTEST_M_S * apart
    seconds = photos.seconds
    nearest = np.abs(seconds[:, None] - at)
    # A photo between two that contradict each other is concerned by neither.
    after = np.searchsorted(at, seconds)
    between = (after > 0) & (after < len(at)) & (nearest.min(1) > 0)
    contradicted = np.zeros(len(photos), bool)
    contradicted[between] = ~agree[after[between] - 1]
    concerned: NDArray[np.bool_] = (nearest.min(1) <= _ANCHOR_CONCERNS_S) & ~contradicted
    return concerned

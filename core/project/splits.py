"""Ways to hold photos out: by session, by place, at random.

Bursts and sessions never straddle a split, except in the random one, which exists to show how
much it flatters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, centre_of
from core.project.references import ReferencePhoto

_BLOCKS = 5
_BUFFER_M = 5.0


@dataclass(frozen=True)
class Fold:
    """One way to hold photos out.

    Attributes:
        name: What is held out, for people.
        train: Indices of the references to learn from.
        test: Indices of the references to judge by.
    """

    name: str
    train: NDArray[np.intp]
    test: NDArray[np.intp]


def leave_one_session_out(references: Sequence[ReferencePhoto]) -> list[Fold]:
    """A fold per session; with a single session, spatial blocks with a buffer instead."""
    sessions = np.array([reference.session for reference in references])
    names = sorted(set(sessions.tolist()))
    if len(names) < 2:
        return _spatial_blocks(references)
    return [
        Fold(name, np.flatnonzero(sessions != name), np.flatnonzero(sessions == name))
        for name in names
    ]


def random_fold(references: Sequence[ReferencePhoto], seed: int, share: float = 0.15) -> Fold:
    """A random share held out; optimistic, since near-duplicates lie on both sides."""
    order = np.random.default_rng(seed).permutation(len(references))
    held_out = max(1, round(share * len(references)))
    return Fold("random", np.sort(order[held_out:]), np.sort(order[:held_out]))


def _spatial_blocks(references: Sequence[ReferencePhoto]) -> list[Fold]:
    """Blocks along the longer axis of the area, with neighbours within a buffer left out.

    Photos at one position always fall into one block, so that no burst is torn apart.
    """
    if len(references) < 2:
        return []
    degrees = np.array([[r.position.latitude, r.position.longitude] for r in references])
    metres = LocalFrame(centre_of(degrees)).to_metres(degrees)
    axis = metres[:, int(np.argmax(np.ptp(metres, axis=0)))]
    places = np.unique(axis)
    edges = [chunk[0] for chunk in np.array_split(places, min(_BLOCKS, len(places)))]
    block = np.searchsorted(edges, axis, side="right") - 1
    folds = []
    for number in range(len(edges)):
        test = np.flatnonzero(block == number)
        low, high = axis[test].min() - _BUFFER_M, axis[test].max() + _BUFFER_M
        train = np.flatnonzero((axis < low) | (axis > high))
        if len(train):
            folds.append(Fold(f"block {number + 1}", train, test))
    return folds

"""Positions that photos state: how far each is to be believed, and where one was repeated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.localizer.walk_order import Walk
from core.localizer.walk_places import Anchor

# How likely a stated position is right at all.
_TRUST = 0.85
# The standard error of a place that a person pointed at on the map.
_BY_HAND_M = 3.0
# A photo stands beside such as repeat one position if one of so many before or after it does.
_BESIDE_REPEATED = 5
# What is farther off than so many times the noise says nothing of how errors go together.
_GROSS_IN_NOISE = 2.0
# So many photos in a row with one position are one measurement that was repeated.
REPEATED = 3


@dataclass(frozen=True, eq=False)
class StatedPositions:
    """The facts known of photos besides their pictures; rows as those given.

    Attributes:
        walks: The photos in the order of time.
        stated: ``(Q, 2)`` east/north metres of the positions that they state.
        trusted: ``(Q,)`` False for positions that are known to be wrong.
        placed: ``(Q,)`` those that a person stated.
        accuracies_m: ``(Q,)`` how wrong each says it may be, in metres; 0 where it does not say.
        repeats: ``(Q,)`` how many in a row state each position.
        sessions: ``(Q,)`` the numbers of their sessions.
    """

    walks: Sequence[Walk]
    stated: NDArray[np.float64]
    trusted: NDArray[np.bool_]
    placed: NDArray[np.bool_]
    accuracies_m: NDArray[np.float64]
    repeats: NDArray[np.intp]
    sessions: NDArray[np.intp]


def repeats_of(walks: Sequence[Walk], stated: NDArray[np.float64]) -> NDArray[np.intp]:
    """``(Q,)`` how many photos one after another state each photo's position."""
    repeats = np.ones(len(stated), dtype=np.intp)
    for walk in walks:
        for run in _runs(walk, stated):
            repeats[run] = len(run)
    return repeats


def _runs(walk: Walk, stated: NDArray[np.float64]) -> list[NDArray[np.intp]]:
    """The photos of a walk, those after one another with one position together."""
    rows = np.array(walk.rows, dtype=np.intp)
    ends = np.flatnonzero((np.diff(stated[rows], axis=0) != 0).any(1)) + 1
    return np.split(rows, ends)


def as_anchors(known: StatedPositions, noise_m: float) -> list[tuple[Anchor, ...]]:
    """The stated positions as measurements; one that was repeated counts once altogether."""
    sigmas = np.maximum(noise_m, known.accuracies_m) * np.sqrt(known.repeats)
    trusts = 1 - (1 - _TRUST) ** (1 / known.repeats)
    sigmas, trusts = np.where(known.placed, _BY_HAND_M, sigmas), np.where(known.placed, 1.0, trusts)
    return [
        (Anchor(place, sigma, trust),) if use else ()
        for place, sigma, trust, use in zip(
            known.stated, sigmas.tolist(), trusts.tolist(), known.trusted, strict=True
        )
    ]


def beside_repeated(known: StatedPositions) -> NDArray[np.bool_]:
    """``(Q,)`` photos with a fix of their own, soon before or after others that repeat one."""
    beside = np.zeros(len(known.stated), np.bool_)
    for walk in known.walks:
        rows = np.array(walk.rows, np.intp)
        repeated = known.repeats[rows] >= REPEATED
        around = np.convolve(repeated, np.ones(2 * _BESIDE_REPEATED + 1), "full")
        beside[rows] = (around[_BESIDE_REPEATED:-_BESIDE_REPEATED] > 0) & ~repeated
    return beside


def with_those_repeated(
    known: StatedPositions, far: NDArray[np.bool_], aside: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """``(Q,)`` which positions contradict the pictures.

    Args:
        known: The photos.
        far: ``(Q,)`` whether the position is too far from what the pictures say.
        aside: ``(Q,)`` the same where another photo of the same position is too far.
    """
    contradicts = far.copy()
    for walk in known.walks:
        for run in _runs(walk, known.stated):
            if known.repeats[run[0]] >= REPEATED and contradicts[run].any():
                contradicts[run] |= aside[run]
    return contradicts


def correlation_of_errors(
    walks: Sequence[Walk],
    stated: NDArray[np.float64],
    differences: NDArray[np.float64],
    noise_m: float,
) -> float:
    """The correlation of errors of positions that follow each other on a walk, from 0 to 1.

    What they have in common can't be told from the pictures: a receiver between buildings errs for
    minutes in one direction.
    """
    agreeing, total = 0.0, 0.0
    for walk in walks:
        errors = differences[[run[0] for run in _runs(walk, stated)]]
        errors = errors[np.isfinite(errors).all(1)]
        errors = errors[np.hypot(*errors.T) < _GROSS_IN_NOISE * noise_m]
        agreeing += float((errors[1:] * errors[:-1]).sum())
        total += float((errors[1:] ** 2).sum() + (errors[:-1] ** 2).sum()) / 2
    return min(1.0, max(0.0, agreeing / total)) if total > 0 else 0.0

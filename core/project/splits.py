"""Ways to hold photos out: by session, by place, at random.

Bursts and sessions never straddle a split, except in the random one, which exists to show how
much it flatters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, centre_of, degrees_of
from core.project.references import ReferencePhoto
from core.project.twins import time_keys

# With one session: blocks of the place, and how near to them nothing is used.
_BLOCKS = 8
_LEAST_BUFFER_M = 1.0
# Frames of one burst may state positions farther apart than that.
_BURST_S = 10.0


@dataclass(frozen=True)
class Fold:
    """One way to hold photos out.

    Attributes:
        name: What is held out, for people.
        fitted: ``(n,)`` rows of the references that everything is fitted on.
        evaluated: ``(m,)`` rows that are then located.
    """

    name: str
    fitted: NDArray[np.intp]
    evaluated: NDArray[np.intp]


def cross_validation_folds(
    references: Sequence[ReferencePhoto], most: int | None = None
) -> list[Fold]:
    """Every reference is evaluated in exactly one fold, by others that say nothing of its session.

    With one session the place is cut into blocks; a fold evaluates one block and uses no reference
    within a buffer of it, nor one of a burst that reaches into it. The list is empty when nothing
    can be left out. Photos whose position is a guess stand on neither side: they were located by
    the very photos that are evaluated, and would tell each its own place.

    Args:
        references: The reference photos.
        most: At most this many folds of sessions, so that several share one; None leaves each
            session out alone.
    """
    known = known_rows(references)
    if len(known) < len(references):
        return [
            replace(fold, fitted=known[fold.fitted], evaluated=known[fold.evaluated])
            for fold in cross_validation_folds([references[row] for row in known], most)
        ]
    names = sorted({reference.session for reference in references})
    if len(names) > 1:
        labels = np.array([names.index(reference.session) for reference in references])
        folds = _session_folds(labels, names, most)
        return [replace(f, fitted=without_copies(references, f.fitted, f.evaluated)) for f in folds]
    return block_folds(references) if references else []


def known_rows(references: Sequence[ReferencePhoto]) -> NDArray[np.intp]:
    """``(n,)`` rows of the references whose position is no guess."""
    return np.array([row for row, one in enumerate(references) if not one.is_guess], dtype=np.intp)


def are_one_session(references: Sequence[ReferencePhoto]) -> bool:
    """True if blocks of the place are left out, because there are no two sessions to tell apart."""
    return len({one.session for one in references if not one.is_guess}) < 2


def without_copies(
    references: Sequence[ReferencePhoto], fitted: NDArray[np.intp], evaluated: NDArray[np.intp]
) -> NDArray[np.intp]:
    """``fitted`` without the photos taken at the very second of one that is evaluated.

    Copies are found by picture and never stand in one list with their original (see
    :mod:`core.project.pictures`). This is for what no hash tells, such as another crop. A fraction
    of a second and an offset from UTC may have been lost on the way. Where nearly all would go, the
    times mean nothing, and all stay.
    """
    seconds = {key for row in evaluated.tolist() for key in _time_keys(references[row])}
    kept = [row for row in fitted.tolist() if seconds.isdisjoint(_time_keys(references[row]))]
    return np.array(kept, dtype=np.intp) if len(kept) >= len(fitted) / 4 else fitted


def _time_keys(reference: ReferencePhoto) -> tuple[str, ...]:
    return () if reference.taken_at is None else time_keys(reference.taken_at)


def random_fold(references: Sequence[ReferencePhoto], seed: int, share: float = 0.15) -> Fold:
    """A random share held out; optimistic, since near-duplicates lie on both sides."""
    order = known_rows(references)
    order = order[np.random.default_rng(seed).permutation(len(order))]
    held_out = max(1, round(share * len(order)))
    return Fold("random", np.sort(order[held_out:]), np.sort(order[:held_out]))


def _session_folds(labels: NDArray[np.intp], names: list[str], most: int | None) -> list[Fold]:
    if most is None or len(names) <= most:
        return [
            Fold(name, np.flatnonzero(labels != row), np.flatnonzero(labels == row))
            for row, name in enumerate(names)
        ]
    sizes = np.bincount(labels, minlength=len(names))
    # Largest first into the emptiest fold: folds of about the same size.
    fold_of = np.zeros(len(names), dtype=np.intp)
    filled = np.zeros(most, dtype=np.intp)
    for session in np.argsort(-sizes, kind="stable"):
        fold_of[session] = int(np.argmin(filled))
        filled[fold_of[session]] += sizes[session]
    chosen = fold_of[labels]
    return [
        Fold(f"sessions {f + 1}", np.flatnonzero(chosen != f), np.flatnonzero(chosen == f))
        for f in range(most)
    ]


def block_folds(references: Sequence[ReferencePhoto]) -> list[Fold]:
    """Each of several blocks of the place left out with what lies close to it; empty for too few.

    Sessions straddle these folds.
    """
    degrees = degrees_of(one.position for one in references)
    metres = LocalFrame(centre_of(degrees)).to_metres(degrees)
    places = np.unique(np.round(metres, 2), axis=0)
    if len(places) < 4:
        return []
    blocks = _blocks(metres, np.arange(len(metres)), min(_BLOCKS, len(places) // 2))
    extent = float(np.hypot(*(places.max(0) - places.min(0))))
    buffer = max(_LEAST_BUFFER_M, extent / 100)
    folds = []
    for number, evaluated in enumerate(blocks, 1):
        nearest = np.full(len(metres), np.inf)
        for place in np.unique(metres[evaluated], axis=0):
            nearest = np.minimum(nearest, np.hypot(*(metres - place).T))
        fitted = _without_bursts(references, np.flatnonzero(nearest > buffer), evaluated)
        if len(fitted):
            folds.append(Fold(f"block {number}", fitted, evaluated))
    return folds


def _without_bursts(
    references: Sequence[ReferencePhoto], fitted: NDArray[np.intp], evaluated: NDArray[np.intp]
) -> NDArray[np.intp]:
    """``fitted`` without the photos taken within seconds of one that is evaluated.

    Where nearly all would go, the times mean nothing, and all stay.
    """
    times = [references[row].taken_at for row in evaluated.tolist()]
    taken = np.array([*sorted(one.timestamp() for one in times if one is not None), np.inf])

    def is_apart(row: int) -> bool:
        at = references[row].taken_at
        if at is None:
            return True
        after = int(np.searchsorted(taken, at.timestamp() - _BURST_S))
        return bool(taken[after] > at.timestamp() + _BURST_S)

    kept = [row for row in fitted.tolist() if is_apart(row)]
    return np.array(kept, dtype=np.intp) if len(kept) >= len(fitted) / 4 else fitted


def _blocks(
    metres: NDArray[np.float64], rows: NDArray[np.intp], count: int
) -> list[NDArray[np.intp]]:
    """Cut ``rows`` into about ``count`` blocks of the place, always across the longer side."""
    axis = int(np.argmax(np.ptp(metres[rows], axis=0)))
    values = metres[rows, axis]
    if count < 2 or values.min() == values.max():
        return [rows]
    middle = np.median(np.unique(values))
    below, above = rows[values < middle], rows[values >= middle]
    if not len(below) or not len(above):
        return [rows]
    return _blocks(metres, below, count // 2) + _blocks(metres, above, count - count // 2)

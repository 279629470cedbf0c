"""Better positions of photos than their own: by what they show, and by the walk they were taken on.

Each photo's stated position is a noisy measurement; the photos of other sessions that look alike
say where it may have been taken, and the photos before and after it how far it can be from there.
One pass over each walk weighs all three (see :mod:`core.localizer.walk`). As that betters the
positions of those other sessions too, it is done several times; and all of it once more without the
positions that contradict the pictures.

A photo's own session never says where it was taken: its photos share its errors. For the same
reason each other session that shows its place speaks once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core.files import bare_name
from core.localizer.walk import WalkEstimate, locate_walk
from core.localizer.walk_evidence import PhotoEvidence
from core.localizer.walk_order import Walk, WalkMember, find_walks
from core.localizer.walk_places import Anchor
from core.project.references import ReferencePhoto
from core.quality.evidence_once import each_position_once, each_session_once
from core.quality.standing import where_stood
from core.tasks import Task

# Found on the made-up campus with 3, 5 and 8 m of noise; more rounds change little. What is grossly
# wrong two show as well.
_ROUNDS = 4
_FIRST_ROUNDS = 2
# No receiver is better between buildings.
_LEAST_NOISE_M = 5.0
# How likely a stated position is right at all.
_TRUST = 0.85
# The standard error of a place that a person pointed at on the map.
_BY_HAND_M = 3.0
# A stated position says where each photo was taken, not only its walk: smoothing as long as for
# photos without one loses more than it gains (2.6 m become 3.5 on the made-up campus).
_SMOOTHED_S = 6.0
# A position farther than so many times the usual noise from what the pictures say contradicts
# them; and where photos are sparse, so that single looks say little, one so many times as far from
# the suggestion as its radius reaches.
_FAR_IN_NOISE = 2.2
_FAR_IN_RADII = 2.0
# Where a walk says nothing of a photo's place, what it shows itself speaks against its position if
# what looks like it lies within so many times the usual noise on average, and if each of two
# sessions has at least such a share in that: one of them alone may be what is wrong.
_SURE_IN_NOISE = 1.0
_LEAST_OF_A_SESSION = 0.1
# Where so many photos before or after it repeat one position, a photo is not where its walk puts it
# if so much of what it shows itself speaks for its own position.
_BESIDE_REPEATED = 5
_CONFIRMED = 0.5
# Where one of several photos with one position contradicts it, the others do from here on.
_STALE_IN_NOISE = 1.2
# Of a round normal distribution: the radius of nine in ten, in mean distances from its middle.
_MEAN_DISTANCES_OF_90 = 1.712
# At least this part of the squared noise stays in a suggestion, as its references have it too.
_LEAST_SHARED = 0.2
# Positions farther off than so many times the noise say nothing of how errors go together.
_GROSS_IN_NOISE = 2.0
# So many photos in a row with one position are one measurement that was repeated.
_REPEATED = 3


@dataclass(frozen=True, eq=False)
class Suggestions:
    """The likely places of photos by all that is known of them; rows as those given.

    Attributes:
        metres: ``(Q, 2)`` east/north metres; NaN where nothing is known.
        radii90_m: ``(Q,)`` the true place lies within this for nine in ten.
        contradicts: ``(Q,)`` whether the stated position is too far from there to be right.
        repeated: ``(Q,)`` whether the stated position is that of the photos before and after it.
        noise_m: How far stated positions usually are from what the pictures say.
    """

    metres: NDArray[np.float64]
    radii90_m: NDArray[np.float64]
    contradicts: NDArray[np.bool_]
    repeated: NDArray[np.bool_]
    noise_m: float


def suggest_positions(
    photos: Sequence[ReferencePhoto],
    stated: NDArray[np.float64],
    trusted: NDArray[np.bool_],
    accuracies_m: NDArray[np.float64],
    evidence: Sequence[PhotoEvidence],
    task: Task | None = None,
    *,
    placed: NDArray[np.bool_] | None = None,
) -> Suggestions:
    """Find a better position for each photo.

    Args:
        photos: ``Q`` photos, first the ``N`` references.
        stated: ``(Q, 2)`` east/north metres of the positions they state.
        trusted: ``(Q,)`` False for positions that are known to be wrong.
        accuracies_m: ``(Q,)`` how wrong each says it may be, in metres; 0 where it does not say.
        evidence: What each photo shows, by references of other sessions than its own.
        task: Progress and cancellation.
        placed: ``(Q,)`` the photos that a person put there: no picture speaks against that, and
            it says more than a device of where those taken beside it were. None for none.

    Raises:
        Cancelled: The user cancelled.
    """
    task = task or Task()
    by_hand = np.zeros(len(stated), dtype=np.bool_) if placed is None else placed
    walks = find_walks(
        [WalkMember(one.session, one.taken_at, bare_name(one.file)) for one in photos]
    )
    sessions = np.unique([one.session for one in photos], return_inverse=True)[1]
    known = _Known(walks, stated, trusted, by_hand, accuracies_m, _repeats(walks, stated), sessions)
    alike = _Alike(evidence, each_session_once(evidence, sessions))
    task.begin("Comparing positions with pictures", (4 + _FIRST_ROUNDS + _ROUNDS) * len(walks))
    once = alike.changed(lambda some: each_position_once(some, known.repeats))
    first = _compared(known, once, stated, trusted, task, rounds=_FIRST_ROUNDS)
    # Gross errors are no noise, and say nothing of where other photos were taken.
    sound = trusted & ~first.contradicts
    moved = ~sound & np.isfinite(first.metres).all(1)
    places = np.where(moved[:, None], first.metres, stated)
    second = _compared(known, alike, places, sound, task, usual_m=first.noise_m)
    better = np.where(by_hand[:, None], stated, where_stood(walks, second.metres))
    return replace(second, metres=better)


def with_other_positions(
    found: Suggestions, stated: NDArray[np.float64], others: Mapping[int, NDArray[np.float64]]
) -> Suggestions:
    """The same suggestions, but for photos of places that have two positions the other one.

    Either position may be the right one, so the radius reaches from one to the other.

    Args:
        found: The suggestions.
        stated: ``(Q, 2)`` east/north metres that the photos state.
        others: The other position of some, by row; see :mod:`core.quality.same_place`.
    """
    metres, radii = found.metres.copy(), found.radii90_m.copy()
    contradicts = found.contradicts.copy()
    for row, place in others.items():
        metres[row], contradicts[row] = place, True
        radii[row] = np.hypot(*(place - stated[row]))
    return replace(found, metres=metres, radii90_m=radii, contradicts=contradicts)


@dataclass(frozen=True, eq=False)
class _Known:
    """The facts known of photos besides their pictures; rows as in :class:`Suggestions`.

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


@dataclass(frozen=True, eq=False)
class _Alike:
    """What photos show.

    Attributes:
        most: Sessions count as much as they look like the photo: one of the same light and weather
            is nearly alone, and most often right. How far positions usually are off is told by it.
        each_once: Each session that shows the place counts once, so that errors average out.
    """

    most: Sequence[PhotoEvidence]
    each_once: Sequence[PhotoEvidence]

    def changed(
        self, change: Callable[[Sequence[PhotoEvidence]], Sequence[PhotoEvidence]]
    ) -> _Alike:
        """Both changed alike."""
        return _Alike(change(self.most), change(self.each_once))


def _compared(
    known: _Known,
    alike: _Alike,
    places: NDArray[np.float64],
    sound: NDArray[np.bool_],
    task: Task,
    *,
    rounds: int = _ROUNDS,
    usual_m: float | None = None,
) -> Suggestions:
    """The suggestions of one pass.

    Args:
        known: What is known of the photos besides.
        alike: What each shows.
        places: ``(Q, 2)`` east/north metres where they are taken to be at first.
        sound: ``(Q,)`` the positions whose distances from what the pictures say are noise.
        task: Progress and cancellation.
        rounds: How many times.
        usual_m: How far positions usually are off, for the radii; None for that noise.
    """
    stated, walks, accuracies_m = known.stated, known.walks, known.accuracies_m
    nothing: list[tuple[Anchor, ...]] = [()] * len(stated)
    evidence = alike.each_once
    shown = _placed(_located(walks, alike.most, places, nothing, task))
    differences = np.where(sound[:, None], stated - shown, np.nan)
    apart = np.hypot(*differences.T)
    noise = max(_LEAST_NOISE_M, float(np.nanmedian(apart)) if np.isfinite(apart).any() else 0.0)
    anchors = _anchors(known, noise)
    for _ in range(rounds):
        estimates = _located(walks, evidence, places, anchors, task)
        found = _placed(estimates)
        # Of what nobody knows anything the stated position stays the best there is.
        places = np.where(np.isfinite(found), found, stated)
    shared = max(_LEAST_SHARED, _correlation(walks, stated, differences, noise))
    spread = np.array([one.spread_m for one in estimates])
    alone = np.array([one.fell_back is not None for one in estimates], np.bool_)
    if alone.any():
        by_itself = _located(walks, evidence, places, nothing, task)
        alone &= _sure_elsewhere(by_itself, evidence, known, places, noise)
        found = np.where(alone[:, None], _placed(by_itself), found)
        spread = np.where(alone, [one.spread_m for one in by_itself], spread)
    else:
        task.advance(len(walks))
    speaking = np.array([len(one.rows) > 0 for one in evidence], dtype=np.bool_)
    found[known.placed] = stated[known.placed]
    found_any = speaking & np.isfinite(found).all(1)
    moved = np.where(found_any, np.hypot(*(found - stated).T), 0.0)
    radii90_m = _MEAN_DISTANCES_OF_90 * np.hypot(spread, np.sqrt(shared) * (usual_m or noise))
    far_m = np.minimum(_FAR_IN_NOISE * noise, _FAR_IN_RADII * radii90_m)
    far_m = np.maximum(far_m, _FAR_IN_NOISE * np.maximum(_LEAST_NOISE_M, accuracies_m))
    aside_m = _STALE_IN_NOISE * np.maximum(noise, accuracies_m)
    far = moved > far_m
    confirmed = far & _beside_repeated(known)
    for row in np.flatnonzero(confirmed).tolist():
        confirmed[row] = _support(evidence[row], known, row, far_m[row]) >= _CONFIRMED
    return Suggestions(
        metres=np.where((speaking & ~confirmed)[:, None], found, np.nan),
        radii90_m=radii90_m,
        contradicts=_contradicting(known, far=far & ~confirmed, aside=moved > aside_m),
        repeated=known.repeats >= _REPEATED,
        noise_m=noise,
    )


def _support(evidence: PhotoEvidence, known: _Known, row: int, within_m: float) -> float:
    """The share of what the photo in ``row`` shows that was taken near where it states.

    That is within ``within_m``; a position that many in a row repeat counts once altogether.
    """
    rows = evidence.rows
    if not len(rows):
        return 0.0
    shares = np.exp(evidence.log_evidence - evidence.log_evidence.max())
    near = np.hypot(*(known.stated[rows] - known.stated[row]).T) < within_m
    return float((shares * near / known.repeats[rows]).sum() / shares.sum())


def _sure_elsewhere(
    shown: Sequence[WalkEstimate],
    evidence: Sequence[PhotoEvidence],
    known: _Known,
    places: NDArray[np.float64],
    noise_m: float,
) -> NDArray[np.bool_]:
    """``(Q,)`` the photos that at least two sessions show at one place far from the stated one.

    Args:
        shown: Where the photos are by what they show alone.
        evidence: What each shows.
        known: What is known of the photos besides.
        places: ``(Q, 2)`` east/north metres where they are taken to be.
        noise_m: How far stated positions usually are from what the pictures say.
    """
    metres, far_m = _placed(shown), _FAR_IN_NOISE * noise_m
    sure: NDArray[np.bool_] = np.hypot(*(metres - known.stated).T) > far_m
    sure &= np.array([one.spread_m for one in shown]) < _SURE_IN_NOISE * noise_m
    for row in np.flatnonzero(sure).tolist():
        one = evidence[row]
        shares = np.exp(one.log_evidence - one.log_evidence.max())
        near = np.hypot(*(places[one.rows] - metres[row]).T) < far_m
        of_sessions = np.bincount(known.sessions[one.rows], shares * near) / shares.sum()
        sure[row] = (of_sessions >= _LEAST_OF_A_SESSION).sum() >= 2
    return sure


def _beside_repeated(known: _Known) -> NDArray[np.bool_]:
    """``(Q,)`` photos with a fix of their own, soon before or after others that repeat one."""
    beside = np.zeros(len(known.stated), np.bool_)
    for walk in known.walks:
        rows = np.array(walk.rows, np.intp)
        repeated = known.repeats[rows] >= _REPEATED
        around = np.convolve(repeated, np.ones(2 * _BESIDE_REPEATED + 1), "full")
        beside[rows] = (around[_BESIDE_REPEATED:-_BESIDE_REPEATED] > 0) & ~repeated
    return beside


def _located(
    walks: Sequence[Walk],
    evidence: Sequence[PhotoEvidence],
    places: NDArray[np.float64],
    anchors: Sequence[tuple[Anchor, ...]],
    task: Task,
) -> list[WalkEstimate]:
    """The photos in their walks, where references are at ``(Q, 2)`` ``places``."""
    found: dict[int, WalkEstimate] = {}
    for walk in walks:
        task.check()
        inputs = [
            evidence[row].in_walk(seconds, places, anchors[row])
            for row, seconds in zip(walk.rows, walk.seconds, strict=True)
        ]
        found.update(
            zip(walk.rows, locate_walk(inputs, places, smoothed_s=_SMOOTHED_S), strict=True)
        )
        task.advance()
    return [found[row] for row in range(len(evidence))]


def _placed(estimates: Sequence[WalkEstimate]) -> NDArray[np.float64]:
    return np.array([one.metres for one in estimates]).reshape(-1, 2)


def _anchors(known: _Known, noise_m: float) -> list[tuple[Anchor, ...]]:
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


def _contradicting(
    known: _Known, far: NDArray[np.bool_], aside: NDArray[np.bool_]
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
            if known.repeats[run[0]] >= _REPEATED and contradicts[run].any():
                contradicts[run] |= aside[run]
    return contradicts


def _runs(walk: Walk, stated: NDArray[np.float64]) -> list[NDArray[np.intp]]:
    """The photos of a walk, those after one another with one position together."""
    rows = np.array(walk.rows, dtype=np.intp)
    ends = np.flatnonzero((np.diff(stated[rows], axis=0) != 0).any(1)) + 1
    return np.split(rows, ends)


def _repeats(walks: Sequence[Walk], stated: NDArray[np.float64]) -> NDArray[np.intp]:
    """``(Q,)`` how many photos one after another state each photo's position."""
    repeats = np.ones(len(stated), dtype=np.intp)
    for walk in walks:
        for run in _runs(walk, stated):
            repeats[run] = len(run)
    return repeats


def _correlation(
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

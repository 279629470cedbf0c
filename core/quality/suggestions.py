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
from core.localizer.walk import PlacesInWalk, places_in_walk
from core.localizer.walk_evidence import EvidenceColumns, PhotoEvidence
from core.localizer.walk_order import Walk, WalkMember, find_walks
from core.localizer.walk_places import Anchor
from core.project.references import ReferencePhoto
from core.quality.evidence_once import each_position_once, each_session_once
from core.quality.standing import where_stood
from core.quality.stated_positions import (
    REPEATED,
    StatedPositions,
    as_anchors,
    beside_repeated,
    correlation_of_errors,
    repeats_of,
    with_those_repeated,
)
from core.tasks import Task

# Found on the made-up campus with 3, 5 and 8 m of noise; more rounds change little. What is grossly
# wrong two show as well.
_ROUNDS = 4
_FIRST_ROUNDS = 2
# No receiver is better between buildings.
_LEAST_NOISE_M = 5.0
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
# One that repeats a position, spreads wider than that and has a walk that says nothing of it, was
# taken elsewhere only if its circle leaves its position out, and if one can walk from there to the
# photos beside it.
_AT_ONCE_M, _FASTEST_M_S = 20.0, 2.5
# Where photos before or after it repeat one position, a photo is not where its walk puts it if so
# much of what it shows itself speaks for its own position.
_CONFIRMED = 0.5
# Where one of several photos with one position contradicts it, the others do from here on.
_STALE_IN_NOISE = 1.2
# Where a place has two positions, the radius of one, in distances of the other.
_BEYOND_THE_OTHER = 1.5
# Of a round normal distribution: the radius of nine in ten, in mean distances from its middle.
_MEAN_DISTANCES_OF_90 = 1.712
# At least this part of the squared noise stays in a suggestion, as its references have it too.
_LEAST_SHARED = 0.2


@dataclass(frozen=True, eq=False)
class Suggestions:
    """The likely places of photos by all that is known of them; rows as those given.

    Attributes:
        metres: ``(Q, 2)`` east/north metres; NaN where nothing is known.
        radii90_m: ``(Q,)`` the true place lies within this for nine in ten.
        contradicts: ``(Q,)`` whether the stated position is too far from there to be right.
        repeated: ``(Q,)`` whether the stated position is that of the photos before and after it.
        noise_m: How far stated positions usually are from what the pictures say.
        vague: ``(Q,)`` those of ``repeated`` that neither their walk nor what they show puts
            anywhere surely: who stands and turns states one position, too, and photos taken within
            a second would seem to be far apart.
    """

    metres: NDArray[np.float64]
    radii90_m: NDArray[np.float64]
    contradicts: NDArray[np.bool_]
    repeated: NDArray[np.bool_]
    noise_m: float
    vague: NDArray[np.bool_]


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
    known = StatedPositions(
        walks, stated, trusted, by_hand, accuracies_m, repeats_of(walks, stated), sessions
    )
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

    Either position may be the right one, so the radius reaches from one to beyond the other.

    Args:
        found: The suggestions.
        stated: ``(Q, 2)`` east/north metres that the photos state.
        others: The other position of some, by row; see :mod:`core.quality.same_place`.
    """
    metres, radii = found.metres.copy(), found.radii90_m.copy()
    contradicts = found.contradicts.copy()
    for row, place in others.items():
        metres[row], contradicts[row] = place, True
        radii[row] = _BEYOND_THE_OTHER * np.hypot(*(place - stated[row]))
    return replace(found, metres=metres, radii90_m=radii, contradicts=contradicts)


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
    known: StatedPositions,
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
    evidence, columns = alike.each_once, EvidenceColumns.of(alike.each_once)
    most = EvidenceColumns.of(alike.most)
    shown = _located(walks, most, places, nothing, task).metres
    differences = np.where(sound[:, None], stated - shown, np.nan)
    apart = np.hypot(*differences.T)
    noise = max(_LEAST_NOISE_M, float(np.nanmedian(apart)) if np.isfinite(apart).any() else 0.0)
    anchors = as_anchors(known, noise)
    located = _located(walks, columns, places, anchors, task)
    for _ in range(rounds - 1):
        # Of what nobody knows anything the stated position stays the best there is.
        places = np.where(np.isfinite(located.metres), located.metres, stated)
        located = _located(walks, columns, places, anchors, task, located)
    found = located.metres
    places = np.where(np.isfinite(found), found, stated)
    shared = max(_LEAST_SHARED, correlation_of_errors(walks, stated, differences, noise))
    spread, alone = located.spread_m, located.alone.copy()
    some = [walk for walk in walks if alone[list(walk.rows)].any()]
    task.advance(len(walks) - len(some))
    if some:
        by_itself = _located(some, columns, places, nothing, task)
        alone &= _sure_elsewhere(by_itself, evidence, known, places, noise)
        found = np.where(alone[:, None], by_itself.metres, found)
        spread = np.where(alone, by_itself.spread_m, spread)
    speaking = np.array([len(one.rows) > 0 for one in evidence], dtype=np.bool_)
    found[known.placed] = stated[known.placed]
    found_any = speaking & np.isfinite(found).all(1)
    moved = np.where(found_any, np.hypot(*(found - stated).T), 0.0)
    radii90_m = _MEAN_DISTANCES_OF_90 * np.hypot(spread, np.sqrt(shared) * (usual_m or noise))
    far_m = np.minimum(_FAR_IN_NOISE * noise, _FAR_IN_RADII * radii90_m)
    far_m = np.maximum(far_m, _FAR_IN_NOISE * np.maximum(_LEAST_NOISE_M, accuracies_m))
    repeated = known.repeats >= REPEATED
    aside_m = _STALE_IN_NOISE * np.maximum(noise, accuracies_m)
    far = moved > far_m
    confirmed = far & beside_repeated(known)
    for row in np.flatnonzero(confirmed).tolist():
        confirmed[row] = _support(evidence[row], known, row, far_m[row]) >= _CONFIRMED
    return Suggestions(
        metres=np.where((speaking & ~confirmed)[:, None], found, np.nan),
        radii90_m=radii90_m,
        contradicts=with_those_repeated(known, far=far & ~confirmed, aside=moved > aside_m),
        repeated=repeated,
        noise_m=noise,
        vague=repeated
        & located.alone
        & ~alone
        & (spread > _SURE_IN_NOISE * noise)
        & ((moved < radii90_m) | _out_of_reach(walks, found)),
    )


def _support(evidence: PhotoEvidence, known: StatedPositions, row: int, within_m: float) -> float:
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
    shown: PlacesInWalk,
    evidence: Sequence[PhotoEvidence],
    known: StatedPositions,
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
    metres, far_m = shown.metres, _FAR_IN_NOISE * noise_m
    sure: NDArray[np.bool_] = np.hypot(*(metres - known.stated).T) > far_m
    sure &= shown.spread_m < _SURE_IN_NOISE * noise_m
    for row in np.flatnonzero(sure).tolist():
        one = evidence[row]
        shares = np.exp(one.log_evidence - one.log_evidence.max())
        near = np.hypot(*(places[one.rows] - metres[row]).T) < far_m
        of_sessions = np.bincount(known.sessions[one.rows], shares * near) / shares.sum()
        sure[row] = (of_sessions >= _LEAST_OF_A_SESSION).sum() >= 2
    return sure


def _located(
    walks: Sequence[Walk],
    evidence: EvidenceColumns,
    places: NDArray[np.float64],
    anchors: Sequence[tuple[Anchor, ...]],
    task: Task,
    before: PlacesInWalk | None = None,
) -> PlacesInWalk:
    """The photos in their walks, where references are at ``(Q, 2)`` ``places``; NaN in none.

    Args:
        walks: The walks.
        evidence: What photos show.
        places: ``(Q, 2)`` east/north metres of the references.
        anchors: The positions that photos state.
        task: Progress and cancellation.
        before: Where a former round put them, when the references were nearly where they are.
    """
    count = len(evidence.elsewhere)
    found = PlacesInWalk(
        np.full((count, 2), np.nan), np.full(count, np.nan), np.zeros(count, np.bool_)
    )
    for walk in walks:
        task.check()
        rows = np.array(walk.rows, np.intp)
        photos = evidence.in_walk(rows, np.array(walk.seconds), places, anchors)
        of_walk = places_in_walk(photos, places, _SMOOTHED_S, before and before.some(rows))
        found.metres[rows] = of_walk.metres
        found.spread_m[rows] = of_walk.spread_m
        found.alone[rows] = of_walk.alone
        task.advance()
    return found


def _out_of_reach(walks: Sequence[Walk], metres: NDArray[np.float64]) -> NDArray[np.bool_]:
    """``(Q,)`` photos found farther from the one before or after them than anybody walks."""
    jumping = np.zeros(len(metres), np.bool_)
    for walk in walks:
        rows = np.array(walk.rows, np.intp)
        apart = np.hypot(*np.diff(metres[rows], axis=0).T)
        far = apart > _AT_ONCE_M + _FASTEST_M_S * np.diff(np.array(walk.seconds))
        jumping[rows[1:]] |= far
        jumping[rows[:-1]] |= far
    return jumping

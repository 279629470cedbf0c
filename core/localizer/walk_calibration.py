"""The radii of answers in walks, learned from walks that were left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

import numpy as np
from numpy.typing import NDArray

from core.localizer.aggregation import Aggregation
from core.localizer.calibration import Calibration, excess_of, half_and_nine_in_ten
from core.localizer.index import Nearest
from core.localizer.walk import DENSE_S, WalkEstimate, locate_walk
from core.localizer.walk_evidence import (
    PhotoEvidence,
    chance_of_elsewhere,
    evidence_of_answers,
    evidence_of_candidates,
)
from core.localizer.walk_order import WalkMember, find_walks, thinned
from core.metrics import joint_error_m
from core.project.references import ReferencePhoto
from core.project.splits import Fold

# With fewer photos in walks nothing is known of their radii: they are then located alone.
_LEAST_PHOTOS = 20
# One photo per so many seconds; farther apart hardly any are in a walk.
_SPACINGS_S = (5.0, 10.0, 20.0, 40.0, 80.0)
# How radii grow with the conflict and with how sparse the walk is (as powers).
# Three sessions do not tell: fitted on them the first came out as anything from 0 to 1.2, so that
# radii were too wide where walks are dense and sure.
_SLOPES = (1.2, 0.3)
# A radius widened by less needs no explanation.
_WORTH_A_WORD = 1.05


@dataclass(frozen=True, eq=False)
class LeftOutPhotos:
    """The photos that a fold evaluates, located alone by what it lets be fitted.

    Attributes:
        fold: The fold.
        nearest: ``(Q, k)`` their candidates, rows of all references.
        weights: ``(Q, k)`` how much each candidate counts in a walk.
        aggregation: Their places alone.
        ood_scores: ``(Q,)`` their out-of-distribution scores.
        distances: ``(Q,)`` how far each is from the nearest of its candidates; see
            :meth:`core.localizer.plain_features.PlainFeatures.log_distances`.
        truth: ``(Q, 2)`` east/north metres of the positions that answers are compared with.
        errors_m: ``(Q,)`` how far each was off alone.
        answered: True if the places are answers of trained networks.
        trust: ``(Q,)`` how much each counts by the accuracy that its position states; None for
            alike.
    """

    fold: Fold
    nearest: Nearest
    weights: NDArray[np.float64]
    aggregation: Aggregation
    ood_scores: NDArray[np.float64]
    distances: NDArray[np.float64]
    truth: NDArray[np.float64]
    errors_m: NDArray[np.float64]
    answered: bool = False
    trust: NDArray[np.float64] | None = None

    def evidence(self, calibration: Calibration) -> list[PhotoEvidence]:
        """The evidence of each photo, as a localizer with this calibration yields it."""
        chances = chance_of_elsewhere(calibration.beyond(self.ood_scores, self.distances))
        if self.answered:
            remoteness = excess_of(self.aggregation, self.ood_scores)
            radii50, _ = calibration.radii_m(self.aggregation, remoteness)
            return evidence_of_answers(self.aggregation.metres, radii50, chances)
        return evidence_of_candidates(self.nearest, self.weights, chances)


@dataclass(frozen=True, eq=False)
class _InWalks:
    """Answers about left-out photos in their walks.

    Attributes:
        conflict_m: ``(n,)`` how much each walk contradicts what its photos say alone.
        sparse_s: ``(n,)`` how sparse the walk is around each, in seconds.
        errors_m: ``(n,)`` how far each was off.
        alone_m: ``(n,)`` how far each was off alone.
        trust: ``(n,)`` how much each counts.
    """

    conflict_m: NDArray[np.float64]
    sparse_s: NDArray[np.float64]
    errors_m: NDArray[np.float64]
    alone_m: NDArray[np.float64]
    trust: NDArray[np.float64]


def joined_trust(left_out: Sequence[LeftOutPhotos]) -> NDArray[np.float64] | None:
    """``(Q,)`` how much all photos left out count; None for alike."""
    if all(one.trust is None for one in left_out):
        return None
    return np.concatenate(
        [np.ones(len(one.errors_m)) if one.trust is None else one.trust for one in left_out]
    )


def remoteness_in_walk(sparse_s: NDArray[np.float64]) -> NDArray[np.float64]:
    """The remoteness of a photo from those that support its answer, for the radius.

    Args:
        sparse_s: How sparse its walk is around it; see :class:`core.localizer.walk.WalkEstimate`.
    """
    remoteness: NDArray[np.float64] = np.log(sparse_s + DENSE_S)
    return remoteness


def radii_in_walk(
    calibration: Calibration, conflict_m: NDArray[np.float64], sparse_s: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """``(Q,)`` radii of answers in walks that hold for half and for nine in ten."""
    return calibration.radii_m(_answers(conflict_m), remoteness_in_walk(sparse_s))


def remark_on_walks(calibration: Calibration) -> str:
    """The reason why radii in walks are wide, for people; empty if nothing is to be said.

    Args:
        calibration: Of answers in walks.
    """
    none = np.zeros(2)
    sparse, dense = calibration.scale_m(_answers(none), remoteness_in_walk(np.array([120.0, 3.0])))
    if sparse < dense * _WORTH_A_WORD:
        return calibration.remark
    return (
        f"With one photo in 40 s the radii in walks are {sparse / dense - 1:.0%} wider than with "
        f"one a second: fewer photos speak for the answer. {calibration.remark}"
    ).rstrip()


def calibrate_walks(
    left_out: Sequence[LeftOutPhotos],
    references: Sequence[ReferencePhoto],
    metres: NDArray[np.float64],
    calibration: Calibration,
) -> Calibration | None:
    """Locate the photos that folds left out in their walks, and learn from the errors.

    Walks with fewer photos are wrong more often: each is located once more with one photo per so
    many seconds, and each spacing counts alike.

    Args:
        left_out: What each fold evaluates, located alone.
        references: All references.
        metres: ``(N, 2)`` where they were taken.
        calibration: Of the photos alone.

    Returns:
        The radii; None where too few of the photos are in walks, or their walks make the answers
        worse: then each photo is located alone.
    """
    whole, thin = [], []
    for one in left_out:
        evidence = one.evidence(calibration)
        members = [_member(references[row]) for row in one.fold.evaluated]
        whole.append(_in_walks(one, evidence, members, range(len(members)), metres))
        thin.append(
            [
                _in_walks(one, evidence, members, thinned(members, spacing_s), metres)
                for spacing_s in _SPACINGS_S
            ]
        )
    errors = np.concatenate([np.empty(0), *(part.errors_m for part in whole)])
    if len(errors) < _LEAST_PHOTOS:
        return None
    alone = np.concatenate([part.alone_m for part in whole])
    if _joint_error_m(errors) > _joint_error_m(alone):
        return None
    parts = [part for one, more in zip(whole, thin, strict=True) for part in (one, *more)]
    counts = [len(part.errors_m) for part in parts]
    conflicts = np.concatenate([part.conflict_m for part in parts])
    found = Calibration.fit(
        _answers(conflicts),
        np.zeros(len(conflicts)),
        np.concatenate([part.errors_m for part in parts]),
        float(np.hypot(*np.ptp(metres, axis=0))),
        np.repeat(np.arange(len(parts)) // (1 + len(_SPACINGS_S)), counts),
        remoteness=remoteness_in_walk(np.concatenate([part.sparse_s for part in parts])),
        weights=np.concatenate([part.trust for part in parts]) / np.repeat(counts, counts),
        # How much a walk contradicts its photos tells a session unlike the others already: widened
        # for that, too, nine in ten became 97 to 99 of sessions never seen.
        widen=False,
        slopes=_SLOPES,
    )
    stated = None if joined_trust(left_out) is None else np.concatenate([p.trust for p in whole])
    at_most = half_and_nine_in_ten(errors, stated)
    return replace(found, photos=len(errors), errors_m=at_most)


def _answers(conflict_m: NDArray[np.float64]) -> Aggregation:
    """Answers in walks as a calibration takes them: as unsure as their walks contradict them."""
    count = len(conflict_m)
    return Aggregation(np.zeros((count, 2)), conflict_m, np.ones(count))


def _member(photo: ReferencePhoto) -> WalkMember:
    return WalkMember(photo.session, photo.taken_at, PurePath(photo.file).name)


def _in_walks(
    left_out: LeftOutPhotos,
    evidence: Sequence[PhotoEvidence],
    members: Sequence[WalkMember],
    kept: Sequence[int],
    metres: NDArray[np.float64],
) -> _InWalks:
    """The answers about those of a fold's photos that are kept, in the walks that these form."""
    places = metres[left_out.fold.fitted]
    located: list[WalkEstimate] = []
    numbers: list[int] = []
    for walk in find_walks([members[number] for number in kept]):
        if len(walk.rows) < 2:
            continue
        some = [kept[row] for row in walk.rows]
        photos = [
            evidence[number].in_walk(seconds, metres)
            for number, seconds in zip(some, walk.seconds, strict=True)
        ]
        for number, found in zip(some, locate_walk(photos, places), strict=True):
            if found.fell_back is None and np.isfinite(found.metres).all():
                located.append(found)
                numbers.append(number)
    found_at = np.array([one.metres for one in located]).reshape(-1, 2)
    return _InWalks(
        np.array([one.conflict_m for one in located]),
        np.array([one.sparse_s for one in located]),
        np.hypot(*(found_at - left_out.truth[numbers]).T),
        left_out.errors_m[numbers],
        np.ones(len(numbers)) if left_out.trust is None else left_out.trust[numbers],
    )


def _joint_error_m(errors_m: NDArray[np.float64]) -> float:
    return joint_error_m(float(np.median(errors_m)), float(errors_m.mean()))

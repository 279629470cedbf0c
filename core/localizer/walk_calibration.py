"""The radii of answers in walks, learned from walks that were left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

import numpy as np
from numpy.typing import NDArray

from core.localizer.aggregation import Aggregation
from core.localizer.calibration import Calibration
from core.localizer.index import Nearest
from core.localizer.walk import locate_walk
from core.localizer.walk_evidence import (
    PhotoEvidence,
    chance_of_elsewhere,
    evidence_of_answers,
    evidence_of_candidates,
)
from core.localizer.walk_order import WalkMember, find_walks
from core.metrics import joint_error_m
from core.project.references import ReferencePhoto
from core.project.splits import Fold

# With fewer photos in walks nothing is known of their radii: they are then located alone.
_LEAST_PHOTOS = 20


@dataclass(frozen=True, eq=False)
class LeftOutPhotos:
    """The photos that a fold evaluates, located alone by what it lets be fitted.

    Attributes:
        fold: The fold.
        nearest: ``(Q, k)`` their candidates, rows of all references.
        weights: ``(Q, k)`` how much each candidate counts in a walk.
        aggregation: Their places alone.
        ood_scores: ``(Q,)`` their out-of-distribution scores.
        errors_m: ``(Q,)`` how far each was off alone.
        answered: True if the places are answers of trained networks.
    """

    fold: Fold
    nearest: Nearest
    weights: NDArray[np.float64]
    aggregation: Aggregation
    ood_scores: NDArray[np.float64]
    errors_m: NDArray[np.float64]
    answered: bool = False

    def evidence(self, calibration: Calibration) -> list[PhotoEvidence]:
        """The evidence of each photo, as a localizer with this calibration yields it."""
        chances = chance_of_elsewhere(self.ood_scores, calibration.max_ood_score)
        if self.answered:
            radii50, _ = calibration.radii_m(self.aggregation)
            return evidence_of_answers(self.aggregation.metres, radii50, chances)
        return evidence_of_candidates(self.nearest, self.weights, chances)


@dataclass(frozen=True)
class _InWalks:
    """Answers about left-out photos in their walks.

    Attributes:
        conflict_m: ``(n,)`` how much each walk contradicts what its photos say alone.
        errors_m: ``(n,)`` how far each was off.
        alone_m: ``(n,)`` how far each was off alone.
    """

    conflict_m: NDArray[np.float64]
    errors_m: NDArray[np.float64]
    alone_m: NDArray[np.float64]


def calibrate_walks(
    left_out: Sequence[LeftOutPhotos],
    references: Sequence[ReferencePhoto],
    metres: NDArray[np.float64],
    calibration: Calibration,
) -> Calibration | None:
    """Locate the photos that folds left out in their walks, and learn from the errors.

    Args:
        left_out: What each fold evaluates, located alone.
        references: All references.
        metres: ``(N, 2)`` where they were taken.
        calibration: Of the photos alone.

    Returns:
        The radii; None where too few of the photos are in walks, or their walks make the answers
        worse: then each photo is located alone.
    """
    parts = [_in_walks(one, references, metres, calibration) for one in left_out]
    errors = np.concatenate([np.empty(0), *(part.errors_m for part in parts)])
    if len(errors) < _LEAST_PHOTOS:
        return None
    alone = np.concatenate([part.alone_m for part in parts])
    if _joint_error_m(errors) > _joint_error_m(alone):
        return None
    conflicts = np.concatenate([part.conflict_m for part in parts])
    none = np.zeros(len(errors))
    return Calibration.fit(
        Aggregation(np.zeros((len(errors), 2)), conflicts, none + 1),
        none,
        errors,
        float(np.hypot(*np.ptp(metres, axis=0))),
        np.repeat(np.arange(len(parts)), [len(part.errors_m) for part in parts]),
        # How much a walk contradicts its photos tells a session unlike the others already: widened
        # for that, too, nine in ten became 97 to 99 of sessions never seen.
        widen=False,
    )


def _in_walks(
    left_out: LeftOutPhotos,
    references: Sequence[ReferencePhoto],
    metres: NDArray[np.float64],
    calibration: Calibration,
) -> _InWalks:
    rows = left_out.fold.evaluated
    members = [
        WalkMember(
            references[row].session, references[row].taken_at, PurePath(references[row].file).name
        )
        for row in rows
    ]
    evidence, places = left_out.evidence(calibration), metres[left_out.fold.fitted]
    conflicts, errors, alone = [], [], []
    for walk in find_walks(members):
        if len(walk.rows) < 2:
            continue
        photos = [
            evidence[number].in_walk(seconds, metres)
            for number, seconds in zip(walk.rows, walk.seconds, strict=True)
        ]
        for number, found in zip(walk.rows, locate_walk(photos, places), strict=True):
            if found.fell_back is None and np.isfinite(found.metres).all():
                conflicts.append(found.conflict_m)
                errors.append(float(np.hypot(*(found.metres - metres[rows[number]]))))
                alone.append(float(left_out.errors_m[number]))
    return _InWalks(np.array(conflicts), np.array(errors), np.array(alone))


def _joint_error_m(errors_m: NDArray[np.float64]) -> float:
    return joint_error_m(float(np.median(errors_m)), float(errors_m.mean()))

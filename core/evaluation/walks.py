"""Estimates of left-out photos in their walks, beside those of each photo alone."""

from __future__ import annotations

from collections.abc import Sequence

from core.files import bare_name
from core.localizer.estimate import Estimate
from core.localizer.localizer import Localizer
from core.localizer.walk_evidence import PhotoEvidence
from core.localizer.walk_fallback import FallbackReason
from core.localizer.walk_model import WalkInput, WalkModel, estimate_in_walk
from core.localizer.walk_order import WalkMember, find_walks
from core.project.references import ReferencePhoto


def estimates_in_walks(
    localizer: Localizer,
    photos: Sequence[ReferencePhoto],
    alone: Sequence[Estimate],
    evidence: Sequence[PhotoEvidence],
) -> list[Estimate]:
    """The estimates that are shown where photos are located in their walks.

    Args:
        localizer: It located the photos, none of which it knows.
        photos: The photos; those of one session in the order of their times are a walk.
        alone: Its answers about each alone.
        evidence: What it says of each for its walk.

    Returns:
        An answer for each photo: the one alone where there is no walk.
    """
    answers = list(alone)
    model = WalkModel.of(localizer)
    if model is None:
        return answers
    members = [WalkMember(one.session, one.taken_at, bare_name(one.file)) for one in photos]
    for walk in find_walks(members):
        if len(walk.rows) < 2:
            continue
        inputs = [
            WalkInput(seconds, evidence[row], alone=alone[row])
            for row, seconds in zip(walk.rows, walk.seconds, strict=True)
        ]
        for row, found in zip(walk.rows, model.locate(inputs), strict=True):
            if not isinstance(found, FallbackReason):
                answers[row] = estimate_in_walk(alone[row], found)
    return answers

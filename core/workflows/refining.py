"""From the localizer that answers at once to one with a learned choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.errors import CampusGPSError
from core.localizer.instant import build_instant
from core.localizer.refined import TooFewPhotosError, build_refined, enough_to_learn
from core.localizer.verification import EVIDENCE_KEY
from core.localizer.xfeat import KEYPOINT_KEY, can_refine, require_refinement
from core.project.project import Project
from core.project.references import ReferencePhoto, reference_list_sha256
from core.reference_features import (
    reference_comparison,
    reference_features,
    reference_keypoints,
)
from core.tasks import Task
from core.workflows.adopting import REFINED_FILE, adopt, references_of, thumbnails_of

# The fact that notes which photos refining was tried on.
REFINEMENT_TRIED = "refinement_tried"


@dataclass(frozen=True)
class Refinement:
    """What became of refining.

    Attributes:
        adopted: Whether the refined localizer is in use now.
        median_m: Its median error in metres on photos left out.
        mean_m: Its mean error on them.
        instant_median_m: The instant localizer's median error on them.
        instant_mean_m: The instant localizer's mean error on them.
    """

    adopted: bool
    median_m: float
    mean_m: float
    instant_median_m: float
    instant_mean_m: float


def refinement_is_due(project: Project) -> bool:
    """Whether refining could yield a better localizer than the one in use.

    It can where its packages are installed, the localizer in use is of the photos that count now,
    there are enough of them, and it was not tried on them yet.
    """
    if not can_refine() or not project.localizer_is_current():
        return False
    references = project.references()
    tried = project.fact(REFINEMENT_TRIED) == _refinement_key(references)
    return not tried and enough_to_learn(references)


def refine(project: Project, *, device: str = "auto", task: Task | None = None) -> Refinement:
    """Learn to choose among verified candidates, and use that if it is better on left-out photos.

    The former localizer stays in use until then, and for good if the new one is no better. Killed
    or cancelled, it goes on from what it had looked at when it is called again.

    Raises:
        CampusGPSError: Packages are missing, the project has too few photos, or its photos changed
            meanwhile.
        Cancelled: The user cancelled; the former localizer stays.
    """
    require_refinement()
    task = task or Task()
    references = references_of(project, task)
    features = reference_features(project, references, device=device, task=task)
    keypoints = reference_keypoints(project, references, device=device, task=task)
    instant = build_instant(references, features, thumbnails_of(project, references), task=task)
    compare = reference_comparison(project, references, keypoints, task)
    try:
        refined = build_refined(instant, features, keypoints, compare, task)
    except TooFewPhotosError:
        project.note_fact(REFINEMENT_TRIED, _refinement_key(references))
        raise
    task.check()
    if reference_list_sha256(project.references()) != reference_list_sha256(references):
        raise CampusGPSError(
            "the project's photos changed while the localizer was refined",
            file=project.folder,
            advice="Refine it again.",
        )
    if refined.is_better:
        adopt(project, refined.localizer, REFINED_FILE)
    project.note_fact(REFINEMENT_TRIED, _refinement_key(references))
    return Refinement(
        refined.is_better,
        float(np.median(refined.errors_m)),
        float(refined.errors_m.mean()),
        float(np.median(refined.instant_errors_m)),
        float(refined.instant_errors_m.mean()),
    )


def _refinement_key(references: Sequence[ReferencePhoto]) -> str:
    """Names what refining would be learned from and how."""
    return f"{reference_list_sha256(references)} {KEYPOINT_KEY} {EVIDENCE_KEY}"

"""Refines the localizer that answers at once: it learns to choose among its candidates."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.evaluation.evaluate import evaluate_fold, evaluated_rows
from core.features.project_backbone import backbone_of
from core.features.reference_features import (
    reference_comparison,
    reference_features,
    reference_keypoints,
    reference_thumbnails,
)
from core.features.xfeat import require_refinement
from core.localizer.instant import build_instant
from core.localizer.learned_folds import TooFewPhotosError
from core.localizer.refined import RefinedLocalizer, build_refined, held_out_estimates
from core.metrics import Evaluated
from core.project.project import Project
from core.project.references import ReferencePhoto, reference_list_sha256
from core.tasks import Task
from core.training.adoption import AdoptionDecision, renewed
from core.training.methods.instant import INSTANT
from core.training.methods.refined import REFINED
from core.training.runs import Figures
from core.workflows.active_localizer import adopt, keep_localizer, references_of
from core.workflows.refinement import (
    REFINEMENT_TRIED,
    Refinement,
    note_refinement,
    refinement_key,
)
from core.workflows.rival import EvaluatedRows, adoption_beside, rival_of


def refine(project: Project, *, device: str = "auto", task: Task | None = None) -> Refinement:
    """Learn to choose among verified candidates, and use that if it is better on left-out photos.

    Better means: beyond chance, and as honest (:mod:`core.training.adoption`). What is in use
    stays until then, and for good if the new one is no better; the refined one is kept beside it.
    Killed or cancelled, it goes on from what it had looked at when it is called again.

    Raises:
        CampusGPSError: Packages are missing, the project has too few photos, or its photos changed
            meanwhile.
        Cancelled: The user cancelled; the former localizer stays.
    """
    require_refinement()
    project.store.require_writing()
    task = task or Task()
    references = references_of(project, task)
    spec = backbone_of(project)
    features = reference_features(project, references, spec=spec, device=device, task=task)
    keypoints = reference_keypoints(project, references, device=device, task=task)
    thumbnails = reference_thumbnails(project, references)
    instant = build_instant(references, features, thumbnails, spec.name, task)
    compare = reference_comparison(project, references, keypoints, task)
    try:
        refined = build_refined(instant, features, keypoints, compare, task)
    except TooFewPhotosError:
        project.note_fact(REFINEMENT_TRIED, refinement_key(references))
        raise
    task.check()
    if reference_list_sha256(project.references()) != reference_list_sha256(references):
        raise CampusGPSError(
            "the project's photos changed while the localizer was refined",
            file=project.folder,
            advice="Refine it again.",
        )
    adoption = _adoption(project, references, refined)
    if adoption.adopt:
        adopt(project, refined.localizer, REFINED.localizer_file)
    else:
        keep_localizer(project, refined.localizer, REFINED.localizer_file)
    project.note_fact(REFINEMENT_TRIED, refinement_key(references))
    refinement = Refinement(
        reference_list_sha256(references),
        _figures(refined.errors_m),
        _figures(refined.instant_errors_m),
        adoption,
    )
    note_refinement(project, refinement)
    return refinement


def _figures(errors_m: NDArray[np.float64]) -> Figures:
    return Figures(float(np.median(errors_m)), float(errors_m.mean()))


def _adoption(
    project: Project, references: Sequence[ReferencePhoto], refined: RefinedLocalizer
) -> AdoptionDecision:
    """Decides, fold by fold, whether the refined localizer replaces what is in use."""
    active, rival = project.active_localizer(), rival_of(project, references)
    if active is not None and not active.run and active.recipe == REFINED.name:
        return renewed(REFINED.name)
    ours = _evaluated(references, refined, learned=True)
    instant = _evaluated(references, refined, learned=False)
    return adoption_beside(REFINED.name, ours, rival, {INSTANT.name: instant})


def _evaluated(
    references: Sequence[ReferencePhoto], refined: RefinedLocalizer, *, learned: bool
) -> EvaluatedRows:
    """The estimates of the photos of all folds beside the truth, by row.

    Args:
        references: The photos.
        refined: Built without each fold in turn.
        learned: Choose among candidates as it has learned to; else as the recipe instant does.
    """
    evaluated: dict[int, Evaluated] = {}
    for fold in refined.folds:
        estimates = held_out_estimates(refined, fold, learned=learned)
        rows = evaluated_rows(fold.fold, references).tolist()
        evaluated.update(zip(rows, evaluate_fold(fold.fold, references, estimates), strict=True))
    return evaluated

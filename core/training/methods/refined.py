"""The method ``refined``: the instant one's candidates, compared point by point and re-ranked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from core.training.methods.method import DirectMethod, Recipe, Refit

if TYPE_CHECKING:
    from core.project.project import Project
    from core.project.references import ReferencePhoto
    from core.tasks import Task


class Refined(DirectMethod):
    """Learns from the project's own photos which of the candidates to believe."""

    name = "refined"
    compares_photos = True

    def facts(self, project: Project) -> Mapping[str, object]:
        from core.features.project_backbone import backbone_of
        from core.localizer.reranking import CANDIDATES

        spec = backbone_of(project)
        return {
            "network": spec.name,
            "input side": spec.input_side,
            "candidates verified": CANDIDATES,
            "choice": "boosted trees",
        }

    def refit(
        self,
        project: Project,
        references: Sequence[ReferencePhoto],
        recipe: Recipe | None,
        device: str,
        task: Task,
    ) -> Refit:
        from core.evaluation.cross_validation import refined_builder
        from core.features.project_backbone import backbone_of
        from core.features.reference_features import (
            reference_comparison,
            reference_features,
            reference_keypoints,
        )
        from core.features.xfeat import require_refinement

        require_refinement()
        spec = backbone_of(project)
        features = reference_features(project, references, spec=spec, device=device, task=task)
        keypoints = reference_keypoints(project, references, device=device, task=task)
        compare = reference_comparison(project, references, keypoints, task.part())
        build = refined_builder(references, features, keypoints, compare, task.part(), spec.name)
        return Refit(build, features, spec, keypoints)


REFINED = Refined()

"""The method ``refined``: the instant one's candidates, compared point by point and re-ranked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from core.training.methods.method import DirectMethod, Recipe, Refit

if TYPE_CHECKING:
    from core.features.backbone import BackboneSpec
    from core.localizer.learned_folds import TreeSettings
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
        from core.features.project_backbone import backbone_of

        return refit_of_comparisons(project, references, backbone_of(project), device, task)


REFINED = Refined()


def refit_of_comparisons(
    project: Project,
    references: Sequence[ReferencePhoto],
    backbone: BackboneSpec,
    device: str,
    task: Task,
    tree_settings: TreeSettings | None = None,
) -> Refit:
    """A method that re-ranks candidates by point matches, to be fitted anew on folds.

    Args:
        project: Whose photos.
        references: The photos that folds are made of.
        backbone: The network whose features find the candidates.
        device: "auto", or the name of a torch device.
        task: Progress and cancellation.
        tree_settings: The settings of the re-ranker; None for the usual ones.

    Raises:
        CampusGPSError: Packages are missing, or a photo's pixels are gone.
        Cancelled: The user cancelled.
    """
    from core.evaluation.cross_validation import refined_builder
    from core.features.reference_features import (
        reference_comparison,
        reference_features,
        reference_keypoints,
    )
    from core.features.xfeat import require_refinement

    require_refinement()
    features = reference_features(project, references, spec=backbone, device=device, task=task)
    keypoints = reference_keypoints(project, references, device=device, task=task)
    compare = reference_comparison(project, references, keypoints, task.part())
    build = refined_builder(
        references, features, keypoints, compare, task.part(), backbone.name, tree_settings
    )
    return Refit(build, features, backbone, keypoints)

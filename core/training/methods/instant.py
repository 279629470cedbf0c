"""The method ``instant``: the reference photos most alike, by the features of a frozen network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from core.training.methods.method import DirectMethod, Recipe, Refit

if TYPE_CHECKING:
    from core.project.project import Project
    from core.project.references import ReferencePhoto
    from core.tasks import Task


class Instant(DirectMethod):
    """Looks at each photo once: the method that a new project begins with."""

    name = "instant"

    def facts(self, project: Project) -> Mapping[str, object]:
        from core.features.project_backbone import backbone_of
        from core.localizer.aggregation import NEIGHBOURS

        spec = backbone_of(project)
        return {
            "network": spec.name,
            "input side": spec.input_side,
            "neighbours": NEIGHBOURS,
        }

    def refit(
        self,
        project: Project,
        references: Sequence[ReferencePhoto],
        recipe: Recipe | None,
        device: str,
        task: Task,
    ) -> Refit:
        from core.evaluation.cross_validation import instant_builder
        from core.features.project_backbone import backbone_of
        from core.features.reference_features import reference_features

        spec = backbone_of(project)
        features = reference_features(project, references, spec=spec, device=device, task=task)
        return Refit(instant_builder(references, features, spec.name), features, spec)


INSTANT = Instant()

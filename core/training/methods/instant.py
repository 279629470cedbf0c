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
    """Looks at each photo once; a new project answers with it."""

    name = "instant"

    @property
    def facts(self) -> Mapping[str, object]:
        from core.features.backbones.registry import default_backbone
        from core.localizer.aggregation import NEIGHBOURS

        return {
            "network": default_backbone().name,
            "input side": default_backbone().input_side,
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
        from core.features.backbones.registry import default_backbone
        from core.features.reference_features import reference_features

        features = reference_features(project, references, device=device, task=task)
        return Refit(instant_builder(references, features, default_backbone().name), features)


INSTANT = Instant()

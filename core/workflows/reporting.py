"""What to expect of a project's localizer."""

from __future__ import annotations

from core.evaluation import Report, report_instant, report_refined
from core.localizer.backbones import LITE0
from core.localizer.xfeat import require_refinement
from core.project.project import Project
from core.reference_features import (
    reference_comparison,
    reference_features,
    reference_keypoints,
)
from core.tasks import Task
from core.workflows.adopting import REFINED_FILE, references_of


def report(project: Project, *, device: str = "auto", task: Task | None = None) -> Report:
    """What to expect of the project's localizer on photos of a session never seen.

    It is the recipe of the localizer in use that is judged, built anew for each session.

    Raises:
        CampusGPSError: The project has too few photos, or its recipe needs missing packages.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    references = references_of(project)
    features = reference_features(project, references, device=device, task=task)
    path = project.localizer_path()
    if path is None or path.name != REFINED_FILE:
        return report_instant(references, features, LITE0.name, task=task)
    require_refinement()
    keypoints = reference_keypoints(project, references, device=device, task=task)
    compare = reference_comparison(project, references, keypoints, task.part())
    return report_refined(references, features, keypoints, compare, task=task)

from __future__ import annotations

from pathlib import Path

from core.features.backbones.registry import default_backbone, richest_backbone
from core.features.try_speed import seconds_to_look
from core.project.project import Project
from core.tasks import Task
from core.training.recipes import recipe
from core.workflows.active_localizer import references_of


def test_a_short_try_says_how_long_a_first_run_takes(demo_project: Path) -> None:
    hybrid = recipe("hybrid").method
    with Project.open(demo_project, read_only=True) as project:
        references = references_of(project)
        looking = seconds_to_look(project, references, richest_backbone(), "cpu", Task())
        whole = hybrid.expected_seconds(project, references, "cpu", Task())
        assert looking is not None and whole is not None
        # Looking is the longest of its stages, not the only one.
        assert 0 < looking < 10 * whole
        # What is kept from the import takes no time.
        assert seconds_to_look(project, references, default_backbone(), "cpu", Task()) is None
        assert (
            recipe("efficientnet_lite0").method.expected_seconds(project, references, "cpu", Task())
            is None
        )

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.features.backbones.registry import default_backbone, richest_backbone
from core.features.reference_features import reference_features
from core.features.try_speed import seconds_to_look
from core.project.project import Project
from core.tasks import Task
from core.training.recipes import recipe
from core.workflows.active_localizer import references_of
from core.workflows.training import plan_training


def test_a_short_try_says_how_long_a_first_run_takes(demo_project: Path) -> None:
    hybrid = recipe("hybrid").method
    with Project.open(demo_project, read_only=True) as project:
        references = references_of(project)
        looking = seconds_to_look(project, references, richest_backbone(), "cpu", Task())
        plan = plan_training(project, recipe("hybrid"))
        whole = hybrid.expected_seconds(project, plan, "cpu", Task())
        assert looking is not None and whole is not None
        # Looking is the longest of its stages, not the only one.
        assert 0 < looking.missing_s < 10 * whole and looking.missing_s == looking.all_s
        # What is kept from the import takes no time.
        assert seconds_to_look(project, references, default_backbone(), "cpu", Task()) is None


def test_photos_that_were_looked_at_before_still_take_their_time_to_learn_from(
    demo_project: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(demo_project, tmp_path / "copy.campusgps"))
    with Project.open(folder) as project:
        references = references_of(project)
        reference_features(
            project, references[4:], spec=richest_backbone(), device="cpu", task=Task()
        )
        looking = seconds_to_look(project, references, richest_backbone(), "cpu", Task())
        plan = plan_training(project, recipe("hybrid"))
        whole = plan.recipe.method.expected_seconds(project, plan, "cpu", Task())
        assert looking is not None and whole is not None
        assert looking.all_s == pytest.approx(looking.missing_s * len(references) / 4)
        # Each is timed anew, on a machine that may be busy.
        assert whole > 5 * looking.missing_s


def test_networks_are_reckoned_by_their_size(demo_project: Path) -> None:
    with Project.open(demo_project, read_only=True) as project:

        def seconds(name: str, *assignments: str) -> float:
            plan = plan_training(project, recipe(name).changed(assignments))
            found = plan.recipe.method.expected_seconds(project, plan, "cpu", Task())
            assert found is not None
            return found - 60  # that is for the comparison at the end

        once = seconds("efficientnet_lite0", "epochs=1")
        assert 0.5 < once < 60
        assert seconds("efficientnet_lite0", "epochs=10") == pytest.approx(10 * once)
        assert seconds("efficientnet_lite0", "epochs=1", "input_side=448") > 3 * once
        assert seconds("ensemble", "epochs=1") > 1.5 * once

"""Locating one photo from the command line loads what that takes, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from core.demo_campus import DemoCampus
from core.devices import may_have_gpu

# Large, or needed by other commands only: each was once loaded here, or is near what is.
_NOT_NEEDED = (
    *("torch", "torchvision", "PySide6", "folium", "scipy", "sklearn", "poselib", "cattrs"),
    *("core.evaluation.cross_validation", "core.training.runs", "core.training.trainer"),
    *("core.workflows.importing", "core.workflows.refining", "core.workflows.labelling"),
)
_COMMAND = """
import sys
from core.cli.commands import app
try:
    app()
finally:
    print("loaded:", *sorted(sys.modules), file=sys.stderr)
"""


def test_a_photo_is_located_without_what_other_commands_need(
    demo_project: Path, demo_campus: DemoCampus
) -> None:
    photo = next(demo_campus.test_folder.iterdir())
    command = [sys.executable, "-c", _COMMAND, "locate", str(demo_project), str(photo), "--json"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)[0]["latitude"] is not None
    loaded = set(done.stderr.rpartition("loaded:")[2].split())
    assert "core.predictor" in loaded
    # Where there may be a GPU, torch says whether it is one that it can use.
    allowed = {"torch", "torchvision"} if may_have_gpu() else set()
    assert loaded.intersection(_NOT_NEEDED) <= allowed


def test_what_cannot_be_trained_is_refused_without_torch(
    demo_project: Path, tmp_path: Path
) -> None:
    settings, missing = ("--set", "nothing=1"), tmp_path / "gone.campusgps"
    for project, more in ((demo_project, settings), (missing, ())):
        command = [sys.executable, "-c", _COMMAND, "train", str(project), *more]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=600)
        said, _, loaded = done.stderr.rpartition("loaded:")
        assert done.returncode == 1 and said, done.stderr
        assert "torch" not in loaded.split()

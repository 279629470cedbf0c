"""Photos are located on the CPU without torch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from core.demo_campus import DemoCampus

_LOCATE = """
import sys
from pathlib import Path
from core.localizer.file_format import load
from core.predictor import Predictor
from core.project.project import find_localizer
(located,) = Predictor(load(find_localizer(Path(sys.argv[1]))), "auto").locate([Path(sys.argv[2])])
assert located.estimate is not None, located.error
heavy = {"torch", "torchvision"} & set(sys.modules)
sys.exit(f"loaded: {heavy}" if heavy else 0)
"""


def test_a_photo_is_located_without_loading_torch(
    demo_project: Path, demo_campus: DemoCampus
) -> None:
    photo = next(demo_campus.test_folder.iterdir())
    command = [sys.executable, "-c", _LOCATE, str(demo_project), str(photo)]
    # Where there may be a GPU, torch says whether it is one that it can use.
    done = subprocess.run([*command], check=False, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr

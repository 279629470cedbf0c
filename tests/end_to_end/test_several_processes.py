"""``campusgps train`` started by torchrun, as on a computer with two GPUs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from core.project.project import Project
from core.training.runs import FINISHED, read_runs

ROOT = Path(__file__).parents[2]


# The program, but for how many photos are tried in worse versions at the end.
PROGRAM = """
from core.workflows import training_outcome
from campusgps_gui.app.command import main

training_outcome._MOST_CORRUPTED = 0
main()
"""


def test_two_processes_train_one_run(demo_project: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(demo_project, tmp_path / "copy.campusgps"))
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2"]
    python_path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), str(ROOT)]))
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    train = [str(program), "train", str(folder), "--recipe", "efficientnet_lite0"]
    settings = ["epochs=1", "input_side=64", "batch_norm=frozen", "micro_batch=16"]
    done = subprocess.run(
        [*torchrun, *train, "--device", "cpu", *(f"--set={one}" for one in settings)],
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": python_path},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    # Only the first process speaks.
    assert done.stdout.count("epoch 1 of 1") == 1 and done.stdout.count("Left out:") == 1
    with Project.open(folder) as project:
        (run,) = read_runs(project)
        assert (project.models_folder / run.localizer_name).is_file()
    assert run.state == FINISHED and run.outcome is not None
    assert [len(epochs) for epochs in run.history.values()] == [1]

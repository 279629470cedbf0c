"""A kill at any instant of an import loses nothing and ends with the rows of a calm one."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
from PIL import Image

from core.project.importing import import_photos
from core.project.project import Project

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

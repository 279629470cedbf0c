"""A kill at any instant of importing or refining loses nothing and ends as uninterrupted."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from PIL import Image
from safetensors.numpy import load_file

from core.demo_campus import DemoCampus
from core.geo import haversine_m
from core.predictor import Predictor
from core.project.project import Project
from core.training.methods.refined import REFINED
from core.workflows.active_localizer import open_localizer
from core.workflows.localizers import use_localizer
from core.workflows.refinement import refinement_is_due
from tests.end_to_end.dying import KILLED, nursery

# After which share of the steps of an uninterrupted import each kill comes.
SHARES = [0.002, 0.01, 0.07, 0.11, 0.2, 0.25, 0.2, 0.11, 0.2, 0.08]
PHOTOS = 75

IMPORTING = """
from pathlib import Path
import onnxruntime
from core.features.cached_features import ImportedFeatures
from core.project.importing import import_photos
from core.project.project import Project
from tests.end_to_end.dying import serve

def work(project, photos):
    with Project.open_or_create(Path(project)) as opened:
        opened.note_fact("backbone", "efficientnet_lite0@128")
        features = ImportedFeatures(opened, "cpu")
        import_photos(opened, [Path(photos)], consumer=features)

serve(work)
"""

# Loads what refining needs before the first child. A child dies when so much of a stage is done, or
# when what it has learned is in a file that has its name not yet.
REFINING = """
import os
from pathlib import Path
import core.workflows.refining
import poselib
from core.project.project import Project
from core.tasks import Task
from tests.end_to_end.dying import die, serve

def work(project, stage, done):
    def tell(progress):
        if progress.stage == stage and progress.done >= int(done):
            die()
        if stage == "Putting into use" and progress.stage == "Learning to choose":
            os.fsync = lambda _: die()
    task = Task(tell, report_every_s=0.0)
    with Project.open(Path(project)) as opened:
        core.workflows.refining.refine(opened, device="cpu", task=task)

serve(work)
"""
PUTTING_INTO_USE = "Putting into use"
# Keypoints are kept by 32 photos: a kill after a few costs all of these, one after 34 only two.
INSTANTS = [
    ("Loading the network", 0),
    ("Finding keypoints", 0),
    ("Finding keypoints", 4),
    ("Finding keypoints", 34),
    # Those that were kept count as done.
    ("Finding keypoints", 36),
    ("Comparing photos", 0),
    ("Comparing photos", 300),
    ("Learning to choose", 0),
    ("Learning to choose", 2),
    (PUTTING_INTO_USE, 0),
]


def test_an_import_that_is_killed_ten_times_ends_with_the_same_rows(tmp_path: Path) -> None:
    photos = make_photos(tmp_path / "photos")
    killed, calm = tmp_path / "killed.campusgps", tmp_path / "calm.campusgps"
    with nursery(IMPORTING) as importing:
        steps = importing.steps(calm, photos)
        for share in SHARES:
            assert importing.run(killed, photos, die_at=round(share * steps)) == KILLED
        assert importing.run(killed, photos) == 0
    with (
        Project.open(killed, read_only=True) as corrupted,
        Project.open(calm, read_only=True) as uninterrupted,
    ):
        assert len(uninterrupted.photos()) == PHOTOS + 2
        assert corrupted.photos() == uninterrupted.photos()
    assert files_in(killed) == files_in(calm)


def test_refining_that_is_killed_ten_times_ends_with_the_same_localizer(
    tmp_path: Path, demo_project: Path, refined_project: Path, demo_campus: DemoCampus
) -> None:
    corrupted = Path(shutil.copytree(demo_project, tmp_path / demo_project.name))
    with nursery(REFINING) as refining:
        for stage, done in INSTANTS:
            assert refining.run(corrupted, stage, done) == KILLED
        assert refining.run(corrupted, "", 0) == 0
    with (
        Project.open(corrupted) as project,
        Project.open(refined_project, read_only=True) as calm,
    ):
        assert project.photos() == calm.photos()
        assert project.localizer_is_current() and not refinement_is_due(project)
        # Whether it is used by itself is not what is asked here.
        use_localizer(project, "refined")
    arrays, same = (
        load_file(p / "models" / REFINED.localizer_file) for p in (corrupted, refined_project)
    )
    assert arrays.keys() == same.keys()
    assert [name for name in arrays if not np.array_equal(arrays[name], same[name])] == []
    assert files_in(corrupted) == files_in(refined_project)
    photos = sorted(demo_campus.test_folder.iterdir())[:3]
    answers = [
        [located.estimate for located in Predictor(open_localizer(p), "cpu").locate(photos)]
        for p in (corrupted, refined_project)
    ]
    for one, other in zip(*answers, strict=True):
        assert one is not None and other is not None
        assert haversine_m(one.position, other.position) < 0.01


def files_in(project: Path) -> list[str]:
    """Every file of the project but those that SQLite keeps beside its own."""
    files = (path for path in project.rglob("*") if path.is_file())
    names = (path.relative_to(project).as_posix() for path in files)
    return sorted(name for name in names if not name.startswith("project.sqlite-"))


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

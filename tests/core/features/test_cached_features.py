"""Features that are computed while photos are imported."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest

from core.demo_campus import DemoCampus
from core.demo_campus.writing import CameraData, write_photo
from core.errors import CampusGPSError
from core.features.backbones.registry import backbone_spec
from core.features.cached_features import CachedFeatures, ImportedFeatures
from core.features.project_backbone import remember_backbone
from core.features.reference_features import reference_features
from core.geo import Position
from core.project.importing import import_photos
from core.project.project import Project
from core.tasks import Cancelled, Progress, Task

PLACE = Position(31.26, 34.80)
# The default network on small photos, which takes a ninth of the time.
SMALL = "efficientnet_lite0@128"


def make_photo(path: Path, seed: int, place: Position | None = PLACE, day: int = 22) -> Path:
    path.parent.mkdir(exist_ok=True)
    pixels = np.random.default_rng(seed).integers(0, 256, (48, 64, 3), dtype=np.uint8)
    taken_at = datetime(2025, 12, day, 9, tzinfo=timezone.utc)
    camera = CameraData("Maker", "Phone", taken_at, place, 4.0, 90.0)
    write_photo(path, pixels, camera, turned=False)
    return path


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "place.campusgps") as opened:
        remember_backbone(opened, backbone_spec(SMALL))
        yield opened


def stages_of_features(project: Project) -> list[str]:
    stages: list[str] = []
    task = Task(lambda progress: stages.append(progress.stage))
    reference_features(project, project.references(), device="cpu", task=task)
    return stages


def known(project: Project) -> set[str]:
    cached = CachedFeatures(project, backbone_spec(SMALL), "cpu")
    return set(cached.known([photo.sha256 or "" for photo in project.photos()]))


def test_they_are_the_same_to_every_bit_as_those_computed_afterwards(
    demo_campus: DemoCampus, tmp_path: Path
) -> None:
    photos = [demo_campus.photos_folder / "morning"]
    found = []
    for name, at_once in (("streamed", True), ("afterwards", False)):
        with Project.create(tmp_path / f"{name}.campusgps") as project:
            consumer = ImportedFeatures(project, "cpu") if at_once else None
            import_photos(project, photos, consumer=consumer)
            assert stages_of_features(project) == (
                [] if at_once else ["Loading the network", *["Looking at the photos"] * 2]
            )
            features = reference_features(project, project.references(), device="cpu")
            found.append((project.photos(), features))
    (rows, features), (same_rows, same_features) = found
    assert len(features) > 1 and np.array_equal(features, same_features)
    assert [replace(row, id=0) for row in rows] == [replace(row, id=0) for row in same_rows]


def test_only_photos_that_can_count_are_looked_at(project: Project, tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    good = make_photo(photos / "good.jpg", seed=1)
    shutil.copy(good, photos / "same_file.jpg")
    make_photo(photos / "same_picture.jpg", seed=1, day=23)
    make_photo(photos / "lost.jpg", place=None, seed=2)
    make_photo(photos / "placed.jpg", place=None, seed=3)
    (photos / "torn.jpg").write_bytes(good.read_bytes()[:900])
    table = tmp_path / "positions.csv"
    table.write_text("file,lat,lon\nplaced.jpg,31.26,34.8\n")
    import_photos(project, [photos], table, consumer=ImportedFeatures(project, "cpu"))
    names = {photo.path.name for photo in project.photos() if photo.sha256 in known(project)}
    assert names == {"good.jpg", "same_file.jpg", "placed.jpg"}


def test_cancelling_keeps_those_of_the_photos_recorded(project: Project, tmp_path: Path) -> None:
    for number in range(90):
        make_photo(tmp_path / "photos" / f"{number:02}.jpg", seed=number)

    def cancel_after_the_first(progress: Progress) -> None:
        if progress.stage == "Reading photos" and progress.done:
            task.cancel()

    task = Task(cancel_after_the_first, report_every_s=0.0)
    features = ImportedFeatures(project, "cpu")
    with pytest.raises(Cancelled):
        import_photos(project, [tmp_path / "photos"], task=task, consumer=features)
    rows = project.photos()
    assert 0 < len(rows) < 90
    assert known(project) >= {row.sha256 for row in rows}


@pytest.mark.parametrize(
    ("backbone", "device"), [("nobody_has_this", "cpu"), (SMALL, "no such device")]
)
def test_a_network_that_fails_never_makes_the_import_fail(
    project: Project, tmp_path: Path, backbone: str, device: str
) -> None:
    make_photo(tmp_path / "photos" / "a.jpg", seed=4)
    project.note_fact("backbone", backbone)
    consumer = ImportedFeatures(project, device)
    rows = import_photos(project, [tmp_path / "photos"], consumer=consumer).photos
    assert [row.verdict.value for row in rows] == ["usable"]
    assert known(project) == set()
    with pytest.raises(CampusGPSError):
        reference_features(project, project.references(), device=device)

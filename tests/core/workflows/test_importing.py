from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.features.reference_features import reference_features
from core.localizer.file_format import load
from core.photos.finding import find_files
from core.predictor import Predictor
from core.project.project import Project
from core.tasks import Cancelled, Progress, Task
from core.workflows.active_localizer import open_localizer
from core.workflows.importing import import_and_build, learn_again, rebuild
from core.workflows.reporting import report


@pytest.fixture
def project_copy(demo_project: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo_project, tmp_path / "copy.campusgps"))


def test_what_was_imported_can_be_located_at_once(
    demo_campus: DemoCampus, demo_project: Path
) -> None:
    with Project.open(demo_project, read_only=True) as project:
        assert project.localizer_is_current()
        references = len(project.references())
    localizer = open_localizer(demo_project)
    assert len(localizer.references) == references
    assert len(localizer.thumbnails) == references and all(localizer.thumbnails)
    photos = [file.path for file in find_files([demo_campus.test_folder])]
    located = list(Predictor(localizer, "cpu").locate(photos))
    assert all(one.estimate and not one.estimate.known for one in located)


def test_setting_photos_aside_makes_the_localizer_out_of_date_until_rebuilt(
    project_copy: Path,
) -> None:
    with Project.open(project_copy) as project:
        aside = project.references()[0]
        project.set_aside([aside.id], True)
        assert not project.localizer_is_current()
        path = rebuild(project, device="cpu")
        assert project.localizer_is_current()
        assert aside.sha256 not in {r.sha256 for r in load(path).references}


def test_features_survive_in_the_cache_and_without_it(project_copy: Path) -> None:
    with Project.open(project_copy) as project:
        references = project.references()[:6]
        cached = reference_features(project, references, device="cpu")
        stages: list[str] = []
        again = reference_features(
            project, references, device="cpu", task=Task(lambda p: stages.append(p.stage))
        )
        assert stages == [] and np.array_equal(again, cached)
        shutil.rmtree(project.cache_folder)
        fresh = reference_features(project, references, device="cpu")
    cosine = (
        (fresh * cached).sum(1) / np.linalg.norm(fresh, axis=1) / np.linalg.norm(cached, axis=1)
    )
    assert cosine.min() > 0.995


def test_better_positions_are_looked_for_after_each_build(project_copy: Path) -> None:
    with Project.open(project_copy) as project:
        project.store.write(lambda connection: connection.execute("DELETE FROM suggestions"))
        project.set_aside([project.references()[0].id], True)

        def cancel_when_comparing(progress: Progress) -> None:
            if progress.stage == "Comparing positions with pictures":
                task.cancel()

        task = Task(cancel_when_comparing)
        # The localizer was there before.
        path = learn_again(project, device="cpu", task=task)
        assert project.localizer_is_current() and path.is_file()
        assert not any(photo.suggested for photo in project.photos())
        learn_again(project, device="cpu")
        assert any(photo.suggested for photo in project.photos())


def test_a_photo_in_doubt_that_is_gone_does_not_make_learning_fail(project_copy: Path) -> None:
    with Project.open(project_copy) as project:
        first = project.photos()[0]

        def lose(connection: sqlite3.Connection) -> None:
            connection.execute(
                "UPDATE measurements SET longitude = -longitude WHERE photo_id = ?", (first.id,)
            )
            # Another file, of which no features are known.
            connection.execute(
                "UPDATE file_versions SET path = ?, sha256 = ? WHERE photo_id = ?",
                (f"{first.path}.gone", "0" * 64, first.id),
            )

        project.store.write(lose)
        learn_again(project, device="cpu")
        assert project.localizer_is_current()
        assert project.photos()[0].doubt == "lost_sign"


def test_cancelling_a_rebuild_keeps_the_localizer_in_use(project_copy: Path) -> None:
    with Project.open(project_copy) as project:
        before = project.localizer_path().read_bytes()
        project.set_aside([project.references()[0].id], True)

        def cancel_when_building(progress: Progress) -> None:
            if progress.stage == "Building the localizer":
                task.cancel()

        task = Task(cancel_when_building)
        with pytest.raises(Cancelled):
            rebuild(project, device="cpu", task=task)
        assert project.localizer_path().read_bytes() == before
        assert not project.localizer_is_current()


@pytest.mark.parametrize("damage", ["gone", "empty", "rubbish", "cut"])
def test_importing_again_mends_a_damaged_localizer(
    demo_campus: DemoCampus, project_copy: Path, damage: str
) -> None:
    with Project.open(project_copy) as project:
        path = project.localizer_path()
        whole = path.read_bytes()
        if damage == "gone":
            path.unlink()
        else:
            path.write_bytes({"empty": b"", "rubbish": b"x" * 9999, "cut": whole[:-9]}[damage])
        import_and_build(project, [demo_campus.photos_folder], device="cpu")
        assert project.localizer_is_current()
        assert len(load(project.localizer_path()).references) == len(project.references())


def test_importing_again_leaves_a_sound_localizer_alone(
    demo_campus: DemoCampus, project_copy: Path
) -> None:
    with Project.open(project_copy) as project:
        before = project.localizer_path().stat().st_mtime_ns
        import_and_build(project, [demo_campus.photos_folder], device="cpu")
        assert project.localizer_path().stat().st_mtime_ns == before


def test_photos_without_positions_make_no_localizer(
    tmp_path: Path, demo_campus: DemoCampus
) -> None:
    from PIL import Image

    Image.new("RGB", (64, 48), "teal").save(tmp_path / "plain.jpg")
    with Project.create(tmp_path / "place.campusgps") as project:
        summary = import_and_build(project, [tmp_path / "plain.jpg"], device="cpu")
        assert summary.counts["no_position"] == 1
        assert project.localizer_path() is None
        with pytest.raises(CampusGPSError, match=r"no usable photos.*Import photos"):
            rebuild(project, device="cpu")
    with pytest.raises(CampusGPSError, match="has no localizer yet"):
        open_localizer(tmp_path / "place.campusgps")


def test_a_project_of_one_photo_locates(tmp_path: Path, demo_campus: DemoCampus) -> None:
    photo = next((demo_campus.photos_folder / "morning").glob("*.jpg"))
    other = next((demo_campus.photos_folder / "evening").glob("*.jpg"))
    with Project.create(tmp_path / "place.campusgps") as project:
        import_and_build(project, [photo], device="cpu")
        with pytest.raises(CampusGPSError, match="too few"):
            report(project, device="cpu")
    localizer = open_localizer(tmp_path / "place.campusgps")
    (located,) = Predictor(localizer, "cpu").locate([other])
    assert located.estimate.radius90_m > located.estimate.radius50_m > 0

"""Features of a project's photos: from the cache, or again from the very same files."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from core.errors import CampusGPSError
from core.features.keypoints import Keypoints
from core.features.reference_features import (
    reference_comparison,
    reference_features,
    reference_keypoints,
)
from core.files import file_sha256
from core.project.importing import import_photos
from core.project.project import Project
from core.tasks import Task


@pytest.fixture
def compared_copy(compared_project: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(compared_project, tmp_path / "copy.campusgps"))


@pytest.fixture
def moved(tmp_path: Path, demo_project: Path) -> tuple[Path, Path]:
    """A project of four photos, and the folder where they are now, without any cache."""
    with Project.open(demo_project, read_only=True) as demo:
        files = [Path(reference.file) for reference in demo.references()[:4]]
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    for file in files:
        shutil.copy(file, before)
    with Project.create(tmp_path / "place.campusgps") as project:
        import_photos(project, [before])
        shutil.rmtree(project.cache_folder)
    before.rename(after)
    return tmp_path / "place.campusgps", after


def stages_of(work: object) -> list[str]:
    seen: list[str] = []
    work(Task(lambda progress: seen.append(progress.stage)))
    return sorted(set(seen))


def test_photos_that_went_elsewhere_are_missed_in_plain_words(moved: tuple[Path, Path]) -> None:
    folder, after = moved
    with Project.open(folder) as project:
        references = project.references()
        for look in (reference_features, reference_keypoints):
            with pytest.raises(CampusGPSError, match="cannot be read") as caught:
                look(project, references, device="cpu")
            assert caught.value.file in {Path(reference.file) for reference in references}
            assert "Import its folder again" in caught.value.advice
        # The advice helps.
        import_photos(project, [after])
        assert {Path(r.file).parent for r in project.references()} == {after}
        assert len(reference_features(project, project.references(), device="cpu")) == 4


def test_a_photo_that_was_changed_is_not_taken_for_the_imported_one(
    moved: tuple[Path, Path],
) -> None:
    folder, after = moved
    with Project.open(folder) as project:
        import_photos(project, [after])
        shutil.rmtree(project.cache_folder)
        one, other = (Path(reference.file) for reference in project.references()[:2])
        assert file_sha256(one) != file_sha256(other)
        shutil.copy(other, one)
        with pytest.raises(CampusGPSError, match="changed since it was imported") as caught:
            reference_features(project, project.references(), device="cpu")
        assert caught.value.file == one
        assert "Import its folder again" in caught.value.advice


def test_keypoints_and_comparisons_come_from_the_cache(compared_copy: Path) -> None:
    with Project.open(compared_copy) as project:
        references = project.references()[:5]
        keypoints: list[Keypoints] = []
        assert (
            stages_of(
                lambda task: keypoints.extend(
                    reference_keypoints(project, references, device="cpu", task=task)
                )
            )
            == []
        )
        some = [0, 2, 1]
        again = reference_keypoints(project, [references[row] for row in some], device="cpu")
        for row, one in zip(some, again, strict=True):
            assert np.array_equal(one.packed, keypoints[row].packed)


def test_a_pair_is_compared_once_in_whatever_list_and_order_it_stands(
    compared_copy: Path,
) -> None:
    pairs = np.array([[0, 1], [1, 2], [2, 2]])
    with Project.open(compared_copy) as project:
        references = project.references()[:3]
        keypoints = reference_keypoints(project, references, device="cpu")
        first = reference_comparison(project, references, keypoints)(pairs)
        counts: list[int | None] = []
        task = Task(lambda progress: counts.append(progress.total))
        turned = reference_comparison(project, references[::-1], keypoints[::-1], task)
        assert np.array_equal(turned(2 - pairs[:, ::-1]), first)
        assert set(counts) == {0}
        assert turned(np.empty((0, 2), dtype=np.intp)).shape == (0, 5)
        # Computed without the cache it is the same.
        shutil.rmtree(project.cache_folder)
        assert np.array_equal(
            reference_comparison(project, references[::-1], keypoints[::-1])(2 - pairs), first
        )


@pytest.mark.parametrize("damage", ["cut", "rubbish"])
def test_what_is_damaged_in_the_cache_is_made_again(compared_copy: Path, damage: str) -> None:
    pairs = np.array([[0, 3], [1, 2], [2, 3]])

    def look(project: Project) -> list[np.ndarray]:
        references = project.references()[:4]
        features = reference_features(project, references, device="cpu")
        keypoints = reference_keypoints(project, references, device="cpu")
        evidence = reference_comparison(project, references, keypoints)(pairs)
        return [features, *(one.packed for one in keypoints), evidence]

    with Project.open(compared_copy) as project:
        before = look(project)
        file = project.cache_folder / "features.sqlite"
        if damage == "rubbish":
            file.write_bytes(b"rubbish" * 999)
        else:
            with closing(sqlite3.connect(file)) as cache, cache:
                # Cut at a number's end, so that only the length tells.
                cache.execute("UPDATE features SET vector = substr(vector, 1, 16) WHERE rowid % 2")
        after = look(project)
    for one, other in zip(before, after, strict=True):
        assert np.allclose(one, other, atol=1e-5)

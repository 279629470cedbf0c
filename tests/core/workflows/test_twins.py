from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from core.demo_campus import DemoCampus
from core.evaluation.evaluate import evaluate
from core.localizer.file_format import load, save
from core.photos.finding import find_files
from core.predictor import Predictor
from core.project.importing import import_photos
from core.project.project import Project
from core.workflows.active_localizer import open_localizer, references_of
from core.workflows.importing import import_and_build, rebuild
from core.workflows.reporting import report


@pytest.fixture(scope="module")
def exports(demo_campus: DemoCampus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every photo of the demo campus at half its size, with its EXIF."""
    folder = tmp_path_factory.mktemp("exports")
    for found in find_files([demo_campus.photos_folder]):
        with Image.open(found.path) as image:
            half = image.resize((image.width // 2, image.height // 2))
            half.save(folder / f"{found.path.stem}.jpg", exif=image.getexif(), quality=80)
    return folder


@pytest.fixture(scope="module")
def with_exports(
    demo_project: Path, exports: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The demo project after the exports were imported as well."""
    folder = tmp_path_factory.mktemp("twins") / demo_project.name
    shutil.copytree(demo_project, folder)
    with Project.open(folder) as project:
        summary = import_and_build(project, [exports], device="cpu")
        assert summary.counts["usable"] == len(summary.photos)
    return folder


def test_half_size_exports_change_no_figure(demo_project: Path, with_exports: Path) -> None:
    reports = []
    for folder in (demo_project, with_exports):
        with Project.open(folder, read_only=True) as project:
            assert project.localizer_is_current()
            reports.append(report(project, device="cpu"))
    alone, beside = reports
    assert beside.leave_one_session_out == alone.leave_one_session_out
    assert beside.leave_one_session_out.median_m > 0.5
    assert beside.random_optimistic == alone.random_optimistic


def test_true_photos_are_located_as_without_the_exports(
    demo_campus: DemoCampus, demo_project: Path, with_exports: Path
) -> None:
    photos = [file.path for file in find_files([demo_campus.test_folder])]
    alone, beside = (
        evaluate(Predictor(open_localizer(folder), "cpu"), photos)
        for folder in (demo_project, with_exports)
    )
    assert beside.errors.percentiles_m == pytest.approx(alone.errors.percentiles_m, abs=0.01)
    assert beside.errors.median_radius90_m == pytest.approx(alone.errors.median_radius90_m)
    assert beside.errors.inside_share == alone.errors.inside_share
    assert beside.errors.median_radius90_m > 1
    assert not beside.known


def test_a_copy_of_a_reference_is_known_in_old_and_new_projects(
    exports: Path, demo_project: Path, with_exports: Path
) -> None:
    photos = [file.path for file in find_files([exports])][::4]
    for folder in (demo_project, with_exports):
        evaluation = evaluate(Predictor(open_localizer(folder), "cpu"), photos)
        assert evaluation.known == tuple(photos)


def test_an_import_that_reads_a_copy_again_knows_it_still(
    with_exports: Path, exports: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(with_exports, tmp_path / "again.campusgps"))
    copy = shutil.copytree(exports, tmp_path / "exports")
    with Project.open(folder) as project:
        before = project.references()
        for _ in range(2):
            for path in copy.iterdir():
                path.touch()
            import_photos(project, [copy])
            assert project.references() == before


def test_copies_are_known_after_saving(with_exports: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(with_exports, tmp_path / "again.campusgps"))
    with Project.open(folder) as project:
        localizer = load(rebuild(project, device="cpu"))
    assert all(len(reference.copies) == 2 for reference in localizer.references)
    save(localizer, tmp_path / "again.safetensors")
    again = load(tmp_path / "again.safetensors")
    assert again.references == localizer.references
    rows = again.related_rows(localizer.references[0].copies[0], None)
    assert rows is not None and 0 in rows


def test_pictures_of_an_older_project_are_hashed_when_they_are_needed(
    with_exports: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(with_exports, tmp_path / "old.campusgps"))
    with Project.open(folder) as project:
        before = project.references()
        project.store.write(
            lambda connection: connection.execute(
                "UPDATE photos SET twin_of = NULL,"
                " picture_hash = CASE id % 2 WHEN 1 THEN 'damaged' END"
            )
        )
        project.note_fact("pictures_compared", "")
        assert len(project.references()) > len(before)
    for read_only in (True, False, True):
        with Project.open(folder, read_only=read_only) as project:
            found = references_of(project)
            assert [one.file for one in found] == [one.file for one in before]
    with Project.open(folder) as project:
        project.remove([before[0].id])
        files = {one.file for one in references_of(project)}
        assert before[0].file not in files
        # Its copy counts now.
        assert len(files) == len(before)


def test_of_equal_copies_the_one_with_the_shortest_name_counts(
    demo_campus: DemoCampus, tmp_path: Path
) -> None:
    """``a (1).jpg`` sorts before ``a.jpg``, but is no original."""
    photo = next(find_files([demo_campus.photos_folder])).path
    photos = tmp_path / "photos"
    photos.mkdir()
    with Image.open(photo) as image:
        for name in ("a (1).jpg", "a - Copy.jpg", "a.jpg"):
            image.save(photos / name, exif=image.getexif(), quality=70 + len(name))
    with Project.open_or_create(tmp_path / "p.campusgps") as project:
        import_photos(project, [photos])
        assert [one.path.name for one in project.photos() if one.twin_of is None] == ["a.jpg"]

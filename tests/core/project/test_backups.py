"""Backups beside photos: a verdict of their own, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.project.importing import import_photos
from core.project.project import Project
from core.project.relink import find_again
from core.project.rows import PhotoRow, Verdict


def by_name(photos: tuple[PhotoRow, ...]) -> dict[str, PhotoRow]:
    return {photo.path.name: photo for photo in photos}


@pytest.fixture
def folder(tmp_path: Path, make_photo) -> Path:
    """A photo whose position was corrected, with what three programs kept of it."""
    photos = tmp_path / "photos"
    make_photo(photos / "a.jpg", position=(31.262, 34.8), seed=1)
    before = make_photo(tmp_path / "before.jpg", position=(31.26, 34.8), seed=2)
    for name in ("a.jpg_original", "a.jpg~", "a.sync-conflict-20240514-101112-ABC.jpg"):
        shutil.copy(before, photos / name)
    return photos


def test_backups_have_a_verdict_of_their_own(project: Project, folder: Path) -> None:
    rows = by_name(import_photos(project, [folder]).photos)
    photo = rows.pop("a.jpg")
    assert photo.is_reference
    assert len(rows) == 3
    for row in rows.values():
        assert (row.verdict, row.reason) == (Verdict.BACKUP, "a backup of a.jpg")
        assert row.measurement is None and row.session is None
    assert [reference.id for reference in project.references()] == [photo.id]


def test_what_was_imported_before_its_photo_came(project: Project, folder: Path) -> None:
    conflict = "a.sync-conflict-20240514-101112-ABC.jpg"
    (folder / "a.jpg").rename(folder.parent / "a.jpg")
    rows = by_name(import_photos(project, [folder]).photos)
    # The only one that is there is the photo.
    assert rows[conflict].is_reference
    (folder.parent / "a.jpg").rename(folder / "a.jpg")
    rows = by_name(import_photos(project, [folder]).photos)
    assert rows[conflict].verdict is Verdict.BACKUP and rows["a.jpg"].is_reference
    (folder / "a.jpg").unlink()
    assert by_name(import_photos(project, [folder]).photos)[conflict].is_reference


def test_a_photo_that_moved_is_not_found_in_its_backup(
    project: Project, tmp_path: Path, make_photo
) -> None:
    photo = make_photo(tmp_path / "old" / "a.jpg")
    import_photos(project, [photo])
    (tmp_path / "old").rename(tmp_path / "new")
    (tmp_path / "new" / "a.jpg").rename(tmp_path / "new" / "a.jpg_original")
    assert len(find_again(project, tmp_path / "new").missing) == 1


def test_a_table_says_nothing_of_a_backup(project: Project, folder: Path) -> None:
    table = folder.parent / "positions.csv"
    table.write_text("file,lat,lon,session\na.jpg_original,31.5,34.5,walk\na,31.6,34.6,walk\n")
    rows = by_name(import_photos(project, [folder], table).photos)
    assert rows["a.jpg_original"].verdict is Verdict.BACKUP
    assert rows["a.jpg_original"].session is None
    assert rows["a.jpg"].position.latitude == 31.6

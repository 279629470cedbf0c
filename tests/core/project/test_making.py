"""Making and opening a project where that is not straightforward."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.files import written_beside
from core.project.importing import import_photos
from core.project.project import Project, is_project


def test_a_project_whose_making_was_killed_is_made_again(tmp_path: Path) -> None:
    """At each step a kill leaves more; none of it keeps the name taken."""
    folder = tmp_path / "place.campusgps"
    with written_beside(folder / "opened_by.txt") as part:
        (folder / part.name.replace(".opened_by-", ".opened_by-1")).touch()
    for left in ("models/", "project.lock", "opened_by.txt"):
        (folder / left).mkdir() if left.endswith("/") else (folder / left).touch()
        Project.open_or_create(folder).close()
        (folder / "project.sqlite").unlink()
    (folder / "project.sqlite").touch()
    Project.open_or_create(folder).close()


def test_a_folder_with_a_model_is_not_taken_for_one(tmp_path: Path) -> None:
    folder = tmp_path / "place.campusgps"
    (folder / "models").mkdir(parents=True)
    (folder / "models" / "precious.safetensors").touch()
    with pytest.raises(CampusGPSError, match="not an empty folder"):
        Project.create(folder)


def test_a_project_that_cannot_be_opened_is_not_left_locked(tmp_path: Path) -> None:
    folder = tmp_path / "place.campusgps"
    Project.create(folder).close()
    whole = (folder / "project.sqlite").read_bytes()
    (folder / "project.sqlite").write_bytes(b"no database" * 100)
    errors = []
    for _ in range(2):
        with pytest.raises(CampusGPSError, match="is damaged") as caught:
            Project.open(folder)
        errors.append(caught)
    (folder / "project.sqlite").write_bytes(whole)
    Project.open(folder).close()


def test_a_folder_that_cannot_be_looked_into_is_reported(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path / "round")
    for folder in (tmp_path / "round", tmp_path / ("x" * 300)):
        with pytest.raises(CampusGPSError, match="cannot be"):
            Project.open_or_create(folder)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE photos SET verdict = 'uable'",
        "UPDATE measurements SET latitude = 400",
        "UPDATE measurements SET latitude = 'north'",
        "UPDATE file_versions SET path = 7",
        "UPDATE photos SET taken_at = 'noon'",
    ],
)
def test_rows_that_make_no_sense_are_a_clear_error(tmp_path: Path, make_photo, change: str) -> None:
    folder = tmp_path / "place.campusgps"
    with Project.create(folder) as project:
        import_photos(project, [make_photo(tmp_path / "a.jpg")])
    with sqlite3.connect(folder / "project.sqlite") as connection:
        connection.execute(change)
    connection.close()
    with Project.open(folder) as project, pytest.raises(CampusGPSError, match="is damaged"):
        project.photos()
    assert is_project(folder)

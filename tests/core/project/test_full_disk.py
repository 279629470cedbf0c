"""A project whose disk is full."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.errors import CampusGPSError
from core.project.importing import import_photos
from core.project.project import Project
from core.workflows.cleaning import suggest
from core.workflows.importing import rebuild
from core.workflows.refining import refine
from tests.full_disk import full_disk


@pytest.fixture
def folder(tmp_path: Path, make_photo: Any) -> Path:
    folder = tmp_path / "place.campusgps"
    with Project.create(folder) as project:
        import_photos(project, [make_photo(tmp_path / "a.jpg")])
    return folder


def test_a_full_disk_is_said_to_be_full(folder: Path, tmp_path: Path) -> None:
    with full_disk():
        with pytest.raises(CampusGPSError, match="cannot be changed, as its disk is full"):
            Project.open(folder)
        with pytest.raises(CampusGPSError, match="cannot be changed, as its disk is full"):
            Project.create(tmp_path / "new.campusgps")
    with Project.open(folder) as project:
        assert not project.store.read_only


def test_a_project_without_room_can_be_looked_at(folder: Path, tmp_path: Path) -> None:
    with full_disk(), Project.open(folder, or_only_look=True) as project:
        assert [photo.path.name for photo in project.photos()] == ["a.jpg"]
        with pytest.raises(CampusGPSError, match="another CampusGPS"):
            Project.open(folder)
        for change in (
            lambda: project.set_aside([1], True),
            lambda: import_photos(project, [tmp_path / "a.jpg"]),
            lambda: suggest(project),
            lambda: rebuild(project),
            lambda: refine(project),
        ):
            with pytest.raises(CampusGPSError, match=r"reading only.*free space"):
                change()


def test_no_room_for_the_name_of_who_opened_it_is_no_reason_to_refuse(folder: Path) -> None:
    (folder / "opened_by.txt").unlink()
    (folder / "opened_by.txt").mkdir()
    with Project.open(folder) as project, pytest.raises(CampusGPSError, match="another program"):
        Project.open(project.folder)

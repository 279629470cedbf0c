"""A project with links in it, as somebody may hand it on: nothing outside is written or removed."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from core.errors import CampusGPSError
from core.project.feature_cache import FeatureCache
from core.project.project import Project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Project.create(tmp_path / "place.campusgps") as project:
        for name in ("runs", "backups"):
            (project.folder / name).mkdir()
        return project.folder


def content_of(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["models", "runs", "backups"])
def test_a_project_whose_folder_lies_elsewhere_can_only_be_looked_at(
    folder: Path, tmp_path: Path, name: str
) -> None:
    outside = tmp_path / "outside"
    shutil.move(folder / name, outside)
    # What a program that is gone had begun there is not ours to remove.
    (outside / ".x-1-0123456789ab.part.txt").touch()
    (folder / name).symlink_to(outside)
    before = content_of(outside)
    with pytest.raises(CampusGPSError, match=f"{name} in it is a link"):
        Project.open(folder)
    assert content_of(outside) == before
    with Project.open(folder, read_only=True) as project:
        assert project.photos() == []


def test_no_table_comes_into_a_database_that_a_link_leads_to(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "of another program.sqlite"
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE places (name)")
    before = other.read_bytes()
    (folder / "project.sqlite").unlink()
    (folder / "project.sqlite").symlink_to(other)
    with pytest.raises(CampusGPSError, match="is a link"):
        Project.open(folder)
    cache = folder / "features.sqlite"
    cache.symlink_to(other)
    FeatureCache(cache, "kind").write({"a": np.zeros(2, np.float32)})
    assert FeatureCache(cache, "kind").read(["a"]) == {}
    assert other.read_bytes() == before


@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal"])
@pytest.mark.parametrize("read_only", [False, True])
def test_nothing_is_written_through_a_link_beside_the_database(
    folder: Path, tmp_path: Path, suffix: str, read_only: bool
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("of the user\n" * 1000)
    beside = folder / f"project.sqlite{suffix}"
    beside.symlink_to(letter)
    with pytest.raises(CampusGPSError, match="is a link") as caught:
        Project.open(folder, read_only=read_only)
    assert caught.value.file == beside
    assert letter.read_text() == "of the user\n" * 1000

"""Names of backups."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.photos.backups import why_backup


@pytest.mark.parametrize(
    "name",
    [
        *("a.jpg_original", "a.jpg~", "a.jpg.~1~", "a.jpg.bak", "a.jpg.BAK2", "a.jpg.orig"),
        *("a.jpg.old", "a.jpg_backup", "#a.jpg#", "a.jpg.original", "a.jpg_exiftool_tmp"),
        *("a.jpg_original_original", "a.jpg.bak~", "a.jpg.20240514.bak", "a.jpg-2024-05-14.bak"),
    ],
)
def test_what_can_be_nothing_else(tmp_path: Path, name: str) -> None:
    assert why_backup(tmp_path / name) == "a backup of a.jpg"


@pytest.mark.parametrize(
    "name",
    [
        "a (conflicted copy 2024-05-14).jpg",
        "a (Anna's conflicted copy 2024-05-14).jpg",
        "a (Case Conflict).jpg",
        "a (In Konflikt stehende Kopie von Anna 2024-05-14).jpg",
        "a (SFConflict anna@example.org 2024-05-14-10-11-12).jpg",
        "a[Conflict].jpg",
        "a.sync-conflict-20240514-101112-ABCDEF7.jpg",
        "a.sync-conflict-20240514-101112.jpg",
        "a_conflict-20240514-101112.jpg",
        "a.orig.jpg",
        "a.bak",
    ],
)
def test_what_is_one_only_beside_its_photo(tmp_path: Path, name: str) -> None:
    assert why_backup(tmp_path / name) == ""
    (tmp_path / "a.jpg").touch()
    assert why_backup(tmp_path / name) == "a backup of a.jpg"


@pytest.mark.parametrize(
    "name",
    ["a.jpg", "a (1).jpg", "a~.jpg", "a copy.jpg", "notes.txt~", "a.xmp.bak", "b.bak", "~", "bak"],
)
def test_what_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.jpg").touch()
    assert why_backup(tmp_path / name) == ""

"""The files that an import sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.photos.finding import FoundFile, find_files


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def names(folder: Path, *sources: Path) -> list[str]:
    return [found.path.relative_to(folder).as_posix() for found in find_files(sources)]


def test_folders_in_folders_in_the_order_of_names(tmp_path: Path) -> None:
    make(tmp_path, "b/2.jpg", "b/10.jpg", "a/x/1.jpg", "a/Z.jpg", "a/y.jpg", "top.txt", "B2/q.png")
    assert names(tmp_path, tmp_path) == [
        "top.txt",
        "a/y.jpg",
        "a/Z.jpg",
        "a/x/1.jpg",
        "b/10.jpg",
        "b/2.jpg",
        "B2/q.png",
    ]


def test_what_systems_and_programs_leave_behind_is_left_out(tmp_path: Path) -> None:
    make(
        tmp_path,
        "a.jpg",
        "a.jpg.xmp",
        "b.XMP",
        ".DS_Store",
        "._a.jpg",
        "Thumbs.db",
        "desktop.ini",
        ".git/c.jpg",
        "__MACOSX/d.jpg",
        "@eaDir/e.jpg",
        "Place.campusgps/cache/f.jpg",
        "sub/OLD.CAMPUSGPS/g.jpg",
    )
    assert names(tmp_path, tmp_path) == ["a.jpg"]


def test_a_hidden_folder_is_read_when_it_is_chosen(tmp_path: Path) -> None:
    make(tmp_path, ".hidden/a.jpg")
    assert names(tmp_path, tmp_path / ".hidden") == [".hidden/a.jpg"]


def test_roots_and_overlapping_sources(tmp_path: Path) -> None:
    make(tmp_path, "in/a.jpg", "in/deep/b.jpg")
    inner, single = tmp_path / "in", tmp_path / "in" / "deep" / "b.jpg"
    assert list(find_files([single, inner, tmp_path])) == [
        FoundFile(single, single.parent),
        FoundFile(inner / "a.jpg", inner),
    ]


def test_paths_are_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "in/a.jpg")
    monkeypatch.chdir(tmp_path / "in")
    assert list(find_files([Path()])) == [FoundFile(tmp_path / "in" / "a.jpg", tmp_path / "in")]


def test_link_loops_are_survived_and_broken_links_given(tmp_path: Path) -> None:
    make(tmp_path, "a/1.jpg", "b/2.jpg")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "b" / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    (tmp_path / "b" / "linked.jpg").symlink_to(tmp_path / "a" / "1.jpg")
    (tmp_path / "b" / "round.jpg").symlink_to(tmp_path / "b" / "round.jpg")
    assert names(tmp_path, tmp_path) == [
        "a/1.jpg",
        "b/2.jpg",
        "b/gone.jpg",
        "b/linked.jpg",
        "b/round.jpg",
    ]


def test_a_source_that_is_missing_or_a_project_is_reported_at_once(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "Place.campusgps/project.sqlite")
    for source, reason in (
        (tmp_path / "none", "no such file"),
        (tmp_path / "Place.campusgps", "project"),
    ):
        with pytest.raises(CampusGPSError, match=reason):
            next(find_files([tmp_path, source]))


def test_a_source_that_cannot_be_reached_is_reported(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path / "round")
    for source in (tmp_path / ("x" * 300), tmp_path / "round" / "a.jpg"):
        with pytest.raises(CampusGPSError, match="this can't be reached"):
            next(find_files([source]))


def test_a_folder_that_vanishes_is_reported(tmp_path: Path) -> None:
    make(tmp_path, "a/1.jpg", "b/2.jpg", "c/3.jpg")
    unreadable: list[CampusGPSError] = []
    files = find_files([tmp_path], unreadable)
    seen = [next(files).path.name]
    (tmp_path / "b" / "2.jpg").unlink()
    (tmp_path / "b").rmdir()
    seen += [found.path.name for found in files]
    assert seen == ["1.jpg", "3.jpg"]
    assert [error.file for error in unreadable] == [tmp_path / "b"]

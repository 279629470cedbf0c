"""Sessions renamed, merged and split: undone, kept by imports, refused without a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.project.importing import import_photos
from core.project.project import Project
from core.project.session_edits import merge_sessions, rename_session, sessions_of, split_off


@pytest.fixture
def project(tmp_path: Path, make_photo) -> Iterator[Project]:
    """Two photos of each of two folders, which are sessions of their own."""
    for folder in ("a", "b"):
        for number in (1, 2):
            make_photo(tmp_path / "photos" / folder / f"{number}.jpg", position=(31.26, 34.8))
    with Project.create(tmp_path / "p.campusgps") as project:
        import_photos(project, [tmp_path / "photos"])
        assert len(set(sessions(project))) == 2
        yield project


def sessions(project: Project) -> list[str | None]:
    return [one.session for one in project.photos()]


def test_each_is_undone_after_an_import_and_a_restart(project: Project, tmp_path: Path) -> None:
    before = sessions(project)
    first, second = sorted({name for name in before if name})
    folder, ids = project.folder, [one.id for one in project.photos()]
    edit = rename_session(project, first, " By the lake ")
    assert edit is not None and edit.what == f"Renamed session {first}"
    renamed = sessions(project)
    assert set(renamed) == {"By the lake", second}
    assert merge_sessions(project, ["By the lake", second]) is not None
    assert sessions(project) == ["By the lake"] * 4
    assert split_off(project, ids[:1]) is not None
    split = sessions(project)
    assert split == ["By the lake (2)", *["By the lake"] * 3]
    # What a person said stays when photos are imported again, and so does what undo needs.
    import_photos(project, [tmp_path / "photos"])
    assert sessions(project) == split
    project.close()
    with Project.open(folder) as again:
        for expected in (["By the lake"] * 4, renamed, before):
            again.journal.undo()
            assert sessions(again) == expected
        for expected in (renamed, ["By the lake"] * 4, split):
            again.journal.redo()
            assert sessions(again) == expected


def test_the_localizer_is_an_old_one_after_it(project: Project) -> None:
    before = project.references_sha256()
    split_off(project, [project.photos()[0].id], "alone")
    assert project.references_sha256() != before
    assert sessions_of(project, [project.photos()[0].id]) == ["alone"]


@pytest.mark.parametrize("merges", [True, False])
def test_after_undo_a_session_is_found_as_before(project: Project, merges: bool) -> None:
    """Else its walk's photos in another folder would evaluate it: see joined_sessions."""
    before, sum_before = project.photos(), project.references_sha256()
    first, second = sorted({name for name in sessions(project) if name})
    edit = (
        merge_sessions(project, [first, second])
        if merges
        else rename_session(project, second, first)
    )
    assert edit is not None and len(edit.photo_ids) == 2
    merged = project.photos()
    assert all(one.session_stated for one in merged)
    assert project.journal.undo() is not None
    assert project.photos() == before and project.references_sha256() == sum_before
    assert project.journal.redo() is not None
    assert project.photos() == merged


def test_what_changes_nothing_is_no_edit(project: Project) -> None:
    name = sessions(project)[0] or ""
    assert rename_session(project, name, name) is None
    assert merge_sessions(project, [name]) is None
    assert rename_session(project, "none such", "x") is None


@pytest.mark.parametrize("name", ["", "   ", "x" * 121])
def test_no_name_is_refused(project: Project, name: str) -> None:
    with pytest.raises(CampusGPSError, match="no name"):
        rename_session(project, sessions(project)[0] or "", name)


def test_a_new_session_does_not_fall_into_another(project: Project) -> None:
    with pytest.raises(CampusGPSError, match="already"):
        split_off(project, [project.photos()[0].id], sessions(project)[3] or "")

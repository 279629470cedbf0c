from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.errors import CampusGPSError
from core.project.importing import import_photos
from core.project.project import Project
from core.project.references import reference_list_sha256
from core.project.relink import find_again, missing_photos
from core.project.store import ReadOnlyReason
from tests.not_writable import folder_of_somebody_else, not_writable


def test_a_second_program_is_kept_out_but_may_look(project: Project) -> None:
    script = (
        "import sys; from pathlib import Path; from core.project.project import Project\n"
        "folder = Path(sys.argv[1])\n"
        "Project.open(folder, read_only=True).close()\n"
        "try: Project.open(folder)\n"
        "except Exception as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(project.folder)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "is open in another CampusGPS (process" in done.stdout


def test_a_lock_dies_with_its_program(tmp_path: Path) -> None:
    folder = tmp_path / "place.campusgps"
    script = (
        "import os, sys; from pathlib import Path; from core.project.project import Project\n"
        "Project.create(Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, str(folder)], check=False)
    Project.open(folder).close()


def test_a_project_that_may_only_be_read_says_what_to_do() -> None:
    with folder_of_somebody_else() as place:
        folder = place / "place.campusgps"
        Project.create(folder).close()
        (folder / "project.lock").unlink(missing_ok=True)
        with not_writable(folder):
            with pytest.raises(CampusGPSError, match="may not be written to here") as refused:
                Project.open(folder)
            assert "Copy its folder" in refused.value.advice
            with Project.open(folder, read_only=True) as project:
                assert project.photos() == []


def test_a_project_that_may_only_be_read_can_be_looked_at(make_photo: Any) -> None:
    with folder_of_somebody_else() as place:
        folder = place / "place.campusgps"
        with Project.create(folder) as project:
            import_photos(project, [make_photo(place / "a.jpg")])
        with not_writable(folder), Project.open(folder, or_only_look=True) as project:
            assert [photo.path.name for photo in project.photos()] == ["a.jpg"]
            assert project.store.read_only_because is ReadOnlyReason.NOT_WRITABLE
            with pytest.raises(CampusGPSError, match=r"reading only.*Copy its folder"):
                project.set_aside([1], True)
        with Project.open(folder, or_only_look=True) as project:
            assert project.store.read_only_because is None


def test_a_newer_project_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "place.campusgps"
    Project.create(folder).close()
    with sqlite3.connect(folder / "project.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    for read_only in (False, True):
        with pytest.raises(CampusGPSError, match=r"newer CampusGPS.*Update"):
            Project.open(folder, read_only=read_only)


def test_a_folder_that_is_no_project_or_a_damaged_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match="is not a CampusGPS project"):
        Project.open(tmp_path)
    (tmp_path / "project.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(CampusGPSError, match="the database is damaged"):
        Project.open(tmp_path)


def test_a_project_is_not_made_over_other_files(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("precious")
    with pytest.raises(CampusGPSError, match="not an empty folder"):
        Project.create(tmp_path)


def test_edits_are_undone_and_redone_after_a_restart(tmp_path, make_photo) -> None:
    folder = tmp_path / "place.campusgps"
    make_photo(tmp_path / "photos" / "a.jpg")
    make_photo(tmp_path / "photos" / "b.jpg")
    with Project.create(folder) as project:
        a, b = import_photos(project, [tmp_path / "photos"]).photos
        project.set_aside([a.id], True)
        project.remove([b.id])
        assert project.references() == []
    with Project.open(folder) as project:
        assert project.journal.prospects() == ("Removed 1 photo", "")
        assert project.journal.undo().what == "Removed 1 photo"
        assert project.journal.prospects() == ("Set aside 1 photo", "Removed 1 photo")
        assert [photo.id for photo in project.photos()] == [a.id, b.id]
        project.journal.undo()
        assert [reference.id for reference in project.references()] == [a.id, b.id]
        assert project.journal.undo() is None
        project.journal.redo()
        assert [reference.id for reference in project.references()] == [b.id]
        project.set_aside([b.id], True)
        assert project.journal.redo() is None
        assert project.references() == []


def test_an_edit_that_changes_nothing_is_no_entry(project: Project, tmp_path, make_photo) -> None:
    photo = import_photos(project, [make_photo(tmp_path / "a.jpg")]).photos[0]
    assert project.set_aside([photo.id], False) is None
    assert project.journal.entries() == []


def test_the_localizer_is_out_of_date_once_the_photos_differ(
    project: Project, tmp_path, make_photo
) -> None:
    photo = import_photos(project, [make_photo(tmp_path / "a.jpg")]).photos[0]
    assert not project.localizer_is_current()
    (project.models_folder / "some.safetensors").write_bytes(b"model")
    project.adopt_localizer("some.safetensors", reference_list_sha256(project.references()))
    assert project.localizer_is_current()
    project.set_aside([photo.id], True)
    assert not project.localizer_is_current()
    project.journal.undo()
    assert project.localizer_is_current()


def test_photos_of_a_moved_folder_are_found_again(project: Project, tmp_path, make_photo) -> None:
    make_photo(tmp_path / "old" / "a.jpg")
    make_photo(tmp_path / "old" / "b.jpg")
    rows = import_photos(project, [tmp_path / "old"]).photos
    (tmp_path / "old").rename(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "a.jpg").rename(tmp_path / "elsewhere" / "renamed.jpg")
    (tmp_path / "elsewhere" / "b.jpg").unlink()
    assert len(missing_photos(project)) == 2
    relocation = find_again(project, tmp_path / "elsewhere")
    assert [photo.path.name for photo in relocation.found] == ["renamed.jpg"]
    assert relocation.found[0].id == rows[0].id
    assert [photo.path.name for photo in relocation.missing] == ["b.jpg"]


def test_a_photo_is_not_found_again_in_the_file_of_another(
    project: Project, tmp_path, make_photo
) -> None:
    first = make_photo(tmp_path / "one" / "a.jpg")
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    import_photos(project, [tmp_path / "one", tmp_path / "two"])
    first.unlink()
    relocation = find_again(project, tmp_path / "two")
    assert relocation.found == ()
    assert [photo.path for photo in relocation.missing] == [first]


def test_a_name_that_is_no_unicode_survives(project: Project, tmp_path, make_photo) -> None:
    source = make_photo(tmp_path / "a.jpg")
    (tmp_path / "photos").mkdir()
    odd = os.fsencode(tmp_path / "photos") + b"/caf\xe9.jpg"
    source.rename(Path(os.fsdecode(odd)))
    import_photos(project, [tmp_path / "photos"])
    assert os.fsencode(project.photos()[0].path) == odd


def test_what_kills_left_goes_when_the_project_is_opened(project: Project) -> None:
    folder = project.folder
    project.close()
    (folder / "runs" / "one").mkdir(parents=True)
    left = [
        folder / ".opened_by-999999-0123456789ab.part.txt",
        folder / "models" / ".instant-999999-0123456789ab.part.safetensors",
        folder / "runs" / "one" / ".run-999999-0123456789ab.part.json",
    ]
    for part in left:
        part.write_text("half")
    Project.open(folder, read_only=True).close()
    assert all(part.exists() for part in left)
    Project.open(folder).close()
    assert not any(part.exists() for part in left)


def test_the_pixel_cache_reads_nothing_outside_of_it(
    project: Project, make_photo, tmp_path
) -> None:
    photo = make_photo(tmp_path / "secret.jpg")
    (project.cache_folder / "pixels").mkdir(parents=True)
    bare = str(photo.with_suffix(""))
    for name in (bare, "../" * 20 + bare.lstrip("/")):
        assert not project.pixels.has(name)
        assert project.pixels.read(name) is None
        assert project.pixels.thumbnail(name, 64) is None

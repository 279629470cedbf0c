"""The localizer in use: a row that older projects get, too, and that leads out of nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.project.importing import import_photos
from core.project.project import Project, find_localizer
from core.project.references import reference_list_sha256
from core.project.schema import _STEPS

BUILT = datetime(2026, 5, 4, 3, 2, tzinfo=timezone.utc)
BEFORE_LOCALIZERS = 3


def older_project(folder: Path, active: str) -> None:
    """A project as a program before the table of localizers left it."""
    (folder / "models").mkdir(parents=True)
    (folder / "models" / Path(active).name).write_bytes(b"a localizer")
    with closing(sqlite3.connect(folder / "project.sqlite")) as connection:
        for step in _STEPS[:BEFORE_LOCALIZERS]:
            connection.executescript(step)
        connection.execute(f"PRAGMA user_version = {BEFORE_LOCALIZERS}")
        facts = {"localizer_in_use": active, "localizer_references": "abc", "other": "stays"}
        connection.executemany("INSERT INTO facts VALUES (?, ?)", facts.items())
        connection.commit()


def facts(folder: Path) -> dict[str, str]:
    with closing(sqlite3.connect(folder / "project.sqlite")) as connection:
        return dict(connection.execute("SELECT name, value FROM facts"))


@pytest.mark.parametrize(
    ("file", "recipe", "run"),
    [
        ("instant.safetensors", "instant", ""),
        ("refined.safetensors", "refined", ""),
        ("20251222-090000-hybrid.safetensors", "", "20251222-090000-hybrid"),
    ],
)
def test_an_older_project_keeps_what_is_in_use(
    tmp_path: Path, file: str, recipe: str, run: str
) -> None:
    folder = tmp_path / "old.campusgps"
    older_project(folder, file)
    # Read only comes first: the file must not be written, and still be understood.
    for read_only in (True, False):
        with Project.open(folder, read_only=read_only) as project:
            active = project.active_localizer()
            assert project.photos() == []
            assert project.localizer_path() == folder / "models" / file
        assert active is not None
        assert (active.file, active.recipe, active.run) == (file, recipe, run)
        assert (active.references_sha256, active.previous, active.built_at) == ("abc", "", None)
        assert ("localizer_in_use" in facts(folder)) == read_only
    assert facts(folder) == {"other": "stays"}


def test_what_was_in_use_before_is_remembered(project: Project) -> None:
    assert project.active_localizer() is None
    project.adopt_localizer("instant.safetensors", "a", recipe="instant", built_at=BUILT)
    project.adopt_localizer("instant.safetensors", "b", recipe="instant", built_at=BUILT)
    active = project.active_localizer()
    assert active is not None and (active.previous, active.references_sha256) == ("", "b")
    assert active.built_at == BUILT
    project.adopt_localizer("1.safetensors", "b", recipe="hybrid", run="1", built_at=BUILT)
    project.adopt_localizer("1.safetensors", "c", recipe="hybrid", run="1", built_at=BUILT)
    active = project.active_localizer()
    assert active is not None and (active.file, active.run) == ("1.safetensors", "1")
    assert active.previous == "instant.safetensors"
    assert active.used_since is not None and active.used_since > BUILT


def test_it_is_current_as_long_as_the_photos_are(project: Project, make_photo) -> None:
    make_photo(project.folder.parent / "photos" / "a.jpg")
    import_photos(project, [project.folder.parent / "photos"])
    name = "instant.safetensors"
    project.adopt_localizer(name, reference_list_sha256(project.references()))
    assert not project.localizer_is_current(), "there is no file"
    (project.models_folder / name).write_bytes(b"x")
    assert project.localizer_is_current()
    project.set_aside([project.photos()[0].id], True)
    assert not project.localizer_is_current()


NAMES_THAT_LEAD_OUT = ("../../secret", "/etc/passwd", "..", "a/b", "a\\b", "C:b", "x\0", "\x1b[2J")


@pytest.mark.parametrize("name", NAMES_THAT_LEAD_OUT)
def test_a_name_that_leads_out_of_the_models_is_refused(
    project: Project, tmp_path: Path, name: str
) -> None:
    (tmp_path / "secret").write_bytes(b"precious")
    with pytest.raises(CampusGPSError, match="is no name of a localizer's file"):
        project.adopt_localizer(name, "")
    # A project that somebody else made may say anything.
    project.store.write(
        lambda connection: connection.execute(
            "INSERT INTO localizers (file, references_sha256, in_use) VALUES (?, '', 1)", (name,)
        )
    )
    assert project.active_localizer() is None
    assert project.localizer_path() is None and not project.localizer_is_current()
    with pytest.raises(CampusGPSError, match="has no localizer yet"):
        find_localizer(project.folder)
    project.adopt_localizer("instant.safetensors", "", recipe="instant")
    active = project.active_localizer()
    assert active is not None and active.previous == "", "nothing to go back to"


def test_a_damaged_row_is_no_traceback(project: Project) -> None:
    project.adopt_localizer("instant.safetensors", "a", built_at=BUILT)
    project.store.write(
        lambda connection: connection.execute(
            "UPDATE localizers SET built_at = 'yesterday', used_since = 7, previous = x'ff'"
        )
    )
    active = project.active_localizer()
    assert active is not None
    assert (active.built_at, active.used_since, active.previous) == (None, None, "")

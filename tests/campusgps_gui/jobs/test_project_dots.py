"""After an edit the dots are those of the project, and only what was edited is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.tables import make_project
from campusgps_gui.jobs.project_dots import DotsReader
from campusgps_gui.map.dots import PhotoDots
from campusgps_gui.shell.window import Window
from campusgps_gui.style.session_colours import session_palette
from core.errors import CampusGPSError
from core.geo import Position
from core.project.corrections import correct_positions
from core.project.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project of 200 photos, of which 180 count, straight in SQLite."""
    with Project.open(make_project(tmp_path, 200)) as opened:
        yield opened


def test_an_edit_has_only_its_photos_read(project: Project) -> None:
    reader = DotsReader()
    first = reader.read(project, None)
    assert len(first) == 180
    assert reader.read(project, None) is first
    edit = project.set_aside([3, 4], True)
    assert edit is not None
    second = reader.read(project, edit.photo_ids)
    assert second.follows(first) and len(second) == 178
    moved = correct_positions(project, {7: Position(31.5, 34.9)})
    assert moved is not None
    # Others are looked at: what was moved is not in them.
    assert reader.read(project, [8]) is second
    third = reader.read(project, moved.photo_ids)
    assert third.patch is not None
    assert [row[:3] for row in json.loads(third.patch.json)["rows"]] == [[7, 31.5, 34.9]]
    undone = project.journal.undo()
    assert undone is not None
    fourth = reader.read(project, undone.photo_ids)
    assert fourth.places == second.places == PhotoDots.of(project.places()).places


def test_after_a_failure_all_is_read(project: Project) -> None:
    def call_second(path: object) -> None:
        project.store.write(
            lambda one: one.execute("UPDATE file_versions SET path = ? WHERE id = 2", (path,))
        )

    reader = DotsReader()
    reader.read(project, None)
    project.set_aside([1], True)
    call_second(b"\0")
    with pytest.raises(CampusGPSError, match="damaged"):
        reader.read(project, [1, 2])
    call_second("/2.jpg")
    again = reader.read(project, [9])
    assert len(again) == 179 and again.patch is None
    assert again.places.names[0] == "2.jpg"


def test_sessions_have_the_same_colours_the_next_time(
    window: Window, project_folder: Path, qtbot: Any
) -> None:
    def until_sessions(count: int) -> set[str]:
        qtbot.waitUntil(lambda: len(set(window.controller.dots.places.sessions)) == count)
        return set(window.controller.dots.places.sessions)

    with Project.open(project_folder) as opened:
        photos = opened.photos()
        first = min(photo.session or "" for photo in photos)
        ids = [photo.id for photo in photos if photo.session == first]
        opened.set_aside(ids, True)
    window.open_project(project_folder)
    qtbot.waitUntil(lambda: bool(window.controller.dots.places.sessions))
    few = len(set(window.controller.dots.places.sessions))
    window.controller.edit(lambda one: one.set_aside(ids, False))
    # Of the earliest it heard last: it takes the colour of no other.
    names = until_sessions(few + 1)
    colours = session_palette.of(names)
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=180_000)
    window.actions_.close_project.trigger()
    assert not session_palette.numbers
    window.open_project(project_folder)
    until_sessions(few + 1)
    assert session_palette.of(names) == colours

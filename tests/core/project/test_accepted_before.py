"""Suggestions that an earlier program accepted are told from positions that a person set."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core.geo import LocalFrame
from core.project.corrections import correct_positions
from core.project.project import Project
from core.project.rows import PhotoRow
from core.project.schema import CURRENT_VERSION
from core.workflows.cleaning import accept_suggestions, suggest

# The step that tells them apart is the one after this.
BEFORE = 18


def as_left_before(folder: Path) -> None:
    """Make the project what a program left that did not keep what was accepted."""
    with closing(sqlite3.connect(folder / "project.sqlite")) as connection:
        connection.execute(
            "UPDATE photos SET corrected_by = '', corrected_accuracy_m = NULL, reason ="
            " iif(corrected_latitude IS NULL, reason, 'position set by hand')"
        )
        for number, text in connection.execute("SELECT id, changes FROM edits").fetchall():
            changes = json.loads(text)
            for change in changes:
                for side in ("before", "after"):
                    for column in ("corrected_by", "corrected_accuracy_m"):
                        change[side].pop(column, None)
                    if change[side].get("corrected_latitude") is not None:
                        change[side]["reason"] = "position set by hand"
            connection.execute(
                "UPDATE edits SET changes = ? WHERE id = ?", (json.dumps(changes), number)
            )
        connection.execute(f"PRAGMA user_version = {BEFORE}")
        connection.commit()


def as_left_lately(folder: Path) -> None:
    """Make it what a program left that kept which were suggested, but not what was put right."""
    with closing(sqlite3.connect(folder / "project.sqlite")) as connection:
        by_hand = ("position put right", "position set by hand")
        connection.execute("UPDATE photos SET corrected_by = '' WHERE corrected_by = 'put_right'")
        connection.execute("UPDATE photos SET reason = ?2 WHERE reason = ?1", by_hand)
        connection.execute("UPDATE edits SET changes = replace(changes, '\"put_right\"', '\"\"')")
        connection.execute("UPDATE edits SET changes = replace(changes, ?1, ?2)", by_hand)
        connection.execute(f"PRAGMA user_version = {BEFORE}")
        connection.commit()


def state_of(photo: PhotoRow) -> tuple[Any, ...]:
    accuracy_m = photo.measurement.accuracy_m if photo.measurement else None
    return photo.position, photo.reason, photo.stated, photo.put_right, accuracy_m


def test_they_are_told_apart_by_the_journal(tmp_path: Path, demo_project: Path) -> None:
    assert CURRENT_VERSION > BEFORE
    folder = Path(shutil.copytree(demo_project, tmp_path / "demo.campusgps"))
    with Project.open(folder) as project:
        first, placed = project.photos()[0], project.photos()[1]
        assert placed.position is not None
        project.store.write(
            lambda connection: connection.execute(
                "UPDATE measurements SET longitude = -longitude WHERE photo_id = ?", (first.id,)
            )
        )
        suggest(project, device="cpu")
        by_pictures = [
            one.id
            for one in project.photos()
            if one.suggested is not None and one.id not in (first.id, placed.id)
        ]
        assert len(by_pictures) > 2
        accept_suggestions(project, photo_ids=[first.id, *by_pictures])
        # One of them was set by hand after it was accepted, and another one at all times.
        moved = by_pictures.pop()
        near = LocalFrame(placed.position).position_at(3.0, 4.0)
        correct_positions(project, {placed.id: near, moved: near})
        # What was accepted and taken back is no correction.
        states = {one.id: state_of(one) for one in project.photos()}
        reasons = {one.id: one.reason for one in project.photos()}
    assert reasons[first.id] == "position put right"
    assert {reasons[one] for one in by_pictures} == {"suggested position, accepted"}
    assert {reasons[one] for one in (placed.id, moved)} == {"position set by hand"}
    as_left_before(folder)
    # Read only comes first: the file must not be written, and still be understood.
    for read_only in (True, False):
        with Project.open(folder, read_only=read_only) as project:
            assert {one.id: state_of(one) for one in project.photos()} == states


@pytest.mark.parametrize("as_left", [as_left_before, as_left_lately])
@pytest.mark.parametrize("undone", [0, 1, 2])
def test_they_are_told_apart_when_edits_of_then_are_undone_and_made_again(
    tmp_path: Path, demo_project: Path, as_left: Callable[[Path], None], undone: int
) -> None:
    folder = Path(shutil.copytree(demo_project, tmp_path / "demo.campusgps"))
    with Project.open(folder) as project:
        first = project.photos()[0]
        project.store.write(
            lambda connection: connection.execute(
                "UPDATE measurements SET longitude = -longitude WHERE photo_id = ?", (first.id,)
            )
        )
        suggest(project, device="cpu")
        found = [one for one in project.photos() if one.suggested is not None][:6]
        placed, moved = found[3], found[5]
        assert first.id not in (placed.id, moved.id) and placed.position is not None
        states = [states_of(project)]
        accept_suggestions(project, photo_ids=[first.id, *(one.id for one in found[:3]), moved.id])
        states.append(states_of(project))
        near = LocalFrame(placed.position).position_at(3.0, 4.0)
        correct_positions(project, {placed.id: near, moved.id: near})
        states.append(states_of(project))
        assert first.id in {one.id for one in project.photos() if one.put_right}
        for _ in range(undone):
            project.journal.undo()
    as_left(folder)
    with Project.open(folder) as project:
        assert states_of(project) == states[2 - undone]
        for number in range(undone, 2):
            project.journal.undo()
            assert states_of(project) == states[1 - number]
        for number in (1, 2):
            project.journal.redo()
            assert states_of(project) == states[number]


def states_of(project: Project) -> dict[int, tuple[Any, ...]]:
    found = {one.id: state_of(one) for one in project.photos()}
    # SQLite writes radii into JSON with fifteen digits.
    return {key: (*state, radius and round(radius, 9)) for key, (*state, radius) in found.items()}


def test_a_damaged_entry_of_the_journal_does_not_keep_a_project_closed(
    tmp_path: Path, demo_project: Path
) -> None:
    folder = Path(shutil.copytree(demo_project, tmp_path / "demo.campusgps"))
    as_left_before(folder)
    odd = '{"photo": [1], "before": {"reason": 7}, "after": {"corrected_latitude": 1.5}}'
    row = '[{"label": 1, "before": {"corrected_latitude": null}, "after": {"source": "hand"}}]'
    damaged = ("{[", "[7]", "{}", '["{", null, {"photo": "x"}]', f"[{odd}]", '{"a": [1]}', row)
    with closing(sqlite3.connect(folder / "project.sqlite")) as connection:
        connection.executemany(
            "INSERT INTO edits (who, at, what, changes) VALUES ('', '', ?, ?)",
            [("Accept the suggested position of 1 photo", text) for text in damaged],
        )
        connection.commit()
    with Project.open(folder) as project:
        assert project.photos()
    with closing(sqlite3.connect(folder / "project.sqlite")) as connection:
        kept = [text for (text,) in connection.execute("SELECT changes FROM edits ORDER BY id")]
    assert [text.replace(" ", "") for text in kept] == [
        text.replace(" ", "").replace("1.5}", '1.5,"corrected_by":"","corrected_accuracy_m":null}')
        for text in damaged
    ]

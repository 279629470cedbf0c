"""Edits of thousands of rows: what the journal says of them, and with how many statements."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.project.journal import JsonValue
from core.project.project import Project

MANY = 3000


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Project]:
    """A project of 3000 photos, every seventh set aside, and as many labels; nothing else."""
    with Project.create(tmp_path / "many.campusgps") as project:
        project.store.write(
            lambda connection: (
                connection.executemany(
                    "INSERT INTO photos (id, verdict, reason, set_aside)"
                    " VALUES (?, 'usable', '', ?)",
                    [(number, number % 7 == 0) for number in range(1, MANY + 1)],
                ),
                connection.execute(
                    "INSERT INTO label_jobs (id, sources, shard, also_positioned, localizer,"
                    " started_at) VALUES (1, '[]', '1/1', 0, '', '2026-11-28T08:00:00+00:00')"
                ),
                connection.executemany(
                    "INSERT INTO labels (id, job_id, path, size, mtime_ns, status, reason,"
                    " localizer) VALUES (?, 1, ?, 1, 1, 'unreadable', '', '')",
                    [(number, f"{number}.jpg") for number in range(1, MANY + 1)],
                ),
            )
        )
        yield project


def _changes(project: Project) -> list[dict[str, object]]:
    row = project.store.read("SELECT changes FROM edits ORDER BY id DESC LIMIT 1")[0]
    changes: list[dict[str, object]] = json.loads(row[0])
    return changes


def _values(project: Project, columns: str, table: str) -> list[tuple[JsonValue, ...]]:
    return [tuple(row) for row in project.store.read(f"SELECT {columns} FROM {table} ORDER BY id")]


def test_rows_of_different_values_get_each_its_own(many: Project) -> None:
    columns = "corrected_latitude, corrected_longitude, corrected_by, review"
    before = _values(many, columns, "labels")
    wanted: dict[int, dict[str, JsonValue]] = {
        number: {
            "corrected_latitude": 31.0 + number / 3e5,
            "corrected_longitude": 34.0 + number / 7e5,
            "corrected_by": "gpx",
        }
        for number in range(MANY, 0, -1)
    }
    # Not all of them the same columns; and one that is not there.
    wanted[5] = {"review": "accepted"}
    wanted[MANY + 1] = {"review": "accepted"}
    entry = many.journal.change("Corrected some", wanted, "labels")
    assert entry is not None and entry.label_ids == tuple(range(MANY, 0, -1))
    assert _changes(many) == [
        {"label": number, "before": dict.fromkeys(after), "after": after}
        if number != 5
        else {"label": 5, "before": {"review": "open"}, "after": after}
        for number, after in wanted.items()
        if number <= MANY
    ]
    after = _values(many, columns, "labels")
    assert after == [
        (*wanted[number].values(), "open") if number != 5 else (None, None, None, "accepted")
        for number in range(1, MANY + 1)
    ]
    assert many.journal.undo() == replace(entry, undone=True)
    assert _values(many, columns, "labels") == before
    assert many.journal.redo() == entry
    assert _values(many, columns, "labels") == after


def test_only_rows_that_differ_are_in_the_entry(many: Project) -> None:
    entry = many.set_aside(range(1, MANY + 1), True)
    assert entry is not None
    assert entry.photo_ids == tuple(number for number in range(1, MANY + 1) if number % 7)
    assert many.set_aside(range(1, MANY + 1), True) is None
    many.journal.undo()
    assert _values(many, "set_aside", "photos") == [
        (int(number % 7 == 0),) for number in range(1, MANY + 1)
    ]


def test_thousands_of_rows_take_some_dozen_statements(many: Project) -> None:
    statements: list[str] = []

    def trace(connection: sqlite3.Connection) -> None:
        connection.set_trace_callback(statements.append)

    many.store.write(trace)
    for act in (
        lambda: many.remove(range(1, MANY + 1)),
        many.journal.undo,
        many.journal.redo,
    ):
        statements.clear()
        assert act() is not None
        assert 0 < len(statements) < MANY / 50
